"""The import by hand: files, columns, outcomes, cancel, undo, refusals, rejected rows."""

from __future__ import annotations

import csv
import json

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox

from salesapp.db.backup import backups
from salesapp.db.connection import value
from salesapp.domain.imports import MatchPolicy, Outcome
from salesapp.domain.jobs import JobCancelled
from salesapp.exchange.headings import fields_of
from salesapp.exchange.rows import FileKind, Trouble
from salesapp.exchange.tables import Reason
from salesapp.services import undo
from salesapp.ui.importing import refusals, words
from salesapp.ui.importing.page import ImportPage
from salesapp.ui.importing.work import total_counts
from salesapp.ui.jobs import Job
from salesapp.ui.notices import notices
from salesapp.ui.translate import translator
from tests.backed_up import asked_of, made_for
from tests.meanwhile import hearing, something_newer

ALL = ("companies.csv", "contacts.csv", "products.csv", "deals.csv", "leads.csv")


@pytest.fixture
def page(qtbot, db):
    made = ImportPage()
    made.resize(1240, 820)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def take(page, qtbot):
    """Take files and wait until they are read."""

    def do(*paths):
        page.panel.add_files(list(paths))
        qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)

    return do


@pytest.fixture
def run(page, qtbot):
    """Press the main button and wait for the end."""

    def do():
        qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.panel.session.is_running, timeout=30_000)

    return do


def test_every_row_of_all_samples_is_shown_with_its_outcome(page, take, samples):
    take(*(samples / name for name in ALL))
    expected = json.loads((samples / "expected.json").read_text("utf-8"))["files"]
    rows = page.panel.rows.rows()
    count = {name: sum(row.file == name for row in rows) for name in ALL}
    assert count["companies.csv"] == expected["companies.csv"]["rows"]
    assert count["contacts.csv"] == expected["contacts.csv"]["rows"]
    assert count["products.csv"] == expected["products.csv"]["rows"]
    assert count["deals.csv"] == expected["deals.csv"]["deals"]
    merged = [row for row in rows if row.outcome is Outcome.MERGED]
    assert len(merged) >= len(expected["companies.csv"]["duplicates"])
    assert page.panel.counts.texts[Outcome.MERGED].startswith(str(len(merged)))


def test_a_wrong_value_is_told_in_words_beside_its_row(page, take, samples, qtbot):
    take(samples / "companies.csv")
    qtbot.mouseClick(page.panel.view.buttons()[1], Qt.MouseButton.LeftButton)
    pill = page.panel.rows.pills["wary"]
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    told = [row.problems for row in page.panel.rows.rows()]
    assert any("ИНН «2392560397»: не сходится контрольная сумма" in text for text in told)
    assert all(told)
    table = page.panel.rows.table
    assert table.paged.rowCount() == len(told)
    assert table.paged.index(0, 3).data() == told[0]


def test_the_import_is_one_step_and_undo_takes_all_of_it_back(page, take, run, samples, dump):
    before = dump()
    take(*(samples / name for name in ALL))
    planned = page.panel.session.useful_rows()
    run()
    result = page.panel.session.result
    assert result is not None
    assert value("SELECT count(*) FROM client") > 190
    assert planned >= value("SELECT count(*) FROM product") == 200
    assert undo.next_undo().action == "import.run"
    undo.undo()
    assert dump() == before
    assert undo.next_undo() is None


def test_after_undo_the_page_shows_the_same_files_as_new_again(page, take, run, samples, qtbot):
    take(samples / "products.csv")
    run()
    assert page.panel.result.isVisible()
    page.apply_changes(undo.undo())
    qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)
    assert not page.panel.result.isVisible()
    assert page.panel.counts.texts[Outcome.NEW].startswith("200 ")


def test_the_focus_stays_on_the_page_from_the_first_button_to_the_result(
    page, take, run, samples, qtbot
):
    page.activate()
    assert page.panel.choose.hasFocus()
    take(samples / "products.csv")
    assert page.panel.view.buttons()[0].hasFocus()
    run()
    assert page.panel.result.again.hasFocus()


def test_a_second_import_says_that_nothing_is_new(page, take, run, samples, dump):
    take(samples / "companies.csv", samples / "products.csv")
    run()
    after = dump()
    page.panel.session.start_over()
    take(samples / "companies.csv", samples / "products.csv")
    counts = total_counts(page.panel.session.plans())
    assert set(counts) == {Outcome.UNCHANGED}
    assert page.run_button.text() == "Загрузить"
    run()
    assert page.panel.result.title.text() == "Всё уже было в базе"
    assert dump() == after


def test_cancel_leaves_the_store_as_it_was(page, take, samples, dump, qtbot, monkeypatch):
    take(*(samples / name for name in ALL))
    before = dump()
    plain = Job.step
    seen = []

    def stop_in_the_middle(job, done, total, note=""):
        seen.append((done, total))
        if total and len(seen) > 4:
            job.cancel()
        plain(job, done, total, note)

    monkeypatch.setattr(Job, "step", stop_in_the_middle)
    told = []
    notices.told.connect(told.append)
    try:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert page.panel.session.is_running
        assert not page.run_button.isEnabled()
        qtbot.waitUntil(lambda: not page.panel.session.is_running, timeout=30_000)
    finally:
        notices.told.disconnect(told.append)
    assert len(seen) > 4
    assert dump() == before
    assert undo.next_undo() is None
    assert told[-1].text == "Загрузка отменена: база такая же, как до неё."
    assert page.panel.session.result is None
    assert page.run_button.isEnabled()


def test_escape_asks_the_import_to_stop(page, take, samples, qtbot):
    take(samples / "companies.csv")
    page.panel.run()
    assert page.panel.progress.isVisible()
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    with pytest.raises(JobCancelled):
        page.panel.session._running.step(0, 1)
    qtbot.waitUntil(lambda: not page.panel.session.is_running, timeout=30_000)


def test_a_verified_backup_is_made_before_the_import(page, take, run, samples, db):
    take(samples / "products.csv")
    assert backups(db) == []
    run()
    assert asked_of(made_for(db, "before-import"), "SELECT count(*) FROM product") == 0


def test_the_policy_decides_what_becomes_of_known_records(page, take, run, samples, qtbot):
    take(samples / "products.csv")
    run()
    page.panel.session.start_over()
    take(samples / "products.csv")
    buttons = dict(zip(MatchPolicy, page.panel.policy.buttons(), strict=True))
    assert [button.text() for button in buttons.values()] == [
        "Объединять",
        "Заменять",
        "Пропускать",
        "Разрешить",
    ]
    qtbot.mouseClick(buttons[MatchPolicy.SKIP], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)
    assert page.panel.counts.texts == {Outcome.SKIPPED: "пропущено: 200"}
    assert "не изменятся" in page.panel.policy_hint.text()


def test_a_column_can_be_left_out_and_given_back(page, take, samples, qtbot):
    take(samples / "companies.csv")
    choice = page.panel.card.columns.choices["ИНН"]
    assert choice.value() == "inn"
    choice.choose("")
    qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)
    (source,) = page.panel.session.sources()
    assert {c.heading: c.field for c in source.parsed.columns}["ИНН"] is None
    assert all(not row.inn for row in source.parsed.rows if not row.bank_details)
    page.panel.card.columns.choices["ИНН"].choose("inn")
    qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)
    assert page.panel.session.sources()[0].parsed.rows[0].inn


def test_encoding_and_separator_are_recognised_and_can_be_changed(page, take, samples, qtbot):
    take(samples / "companies-cp1251.csv")
    assert page.panel.card.encoding.value() == "cp1251"
    assert page.panel.card.separator.value() == ";"
    page.panel.card.encoding.set_value("cp866")
    qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)
    (file,) = page.panel.session.files
    assert file.refusal is not None
    assert page.panel.card.trouble.isVisible()
    page.panel.card.encoding.set_value("cp1251")
    qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)
    assert page.panel.session.files[0].source is not None


def test_a_refused_file_does_not_keep_the_others_back(page, take, run, samples, tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"PK\x03\x04")
    take(bad, samples / "products.csv")
    run()
    assert value("SELECT count(*) FROM product") == 200


def test_rejected_rows_go_to_a_file_with_their_reasons(
    page, take, run, tmp_path, qtbot, monkeypatch
):
    path = tmp_path / "firms.csv"
    path.write_text(
        "ID;Название компании;ИНН\n1;ООО «Первая»;\n2;;\n3;ООО «Третья»\n4;ООО «Пятая»;\n",
        "utf-8",
    )
    take(path)
    assert page.panel.counts.texts[Outcome.REJECTED] == "2 отклонены"
    run()
    target = tmp_path / "rejected.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    qtbot.mouseClick(page.panel.result.save, Qt.MouseButton.LeftButton)
    found = list(csv.reader(target.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert found[0][-1] == "Причина"
    assert [row[-1] for row in found[1:]] == ["3: Нет названия", "4: В строке не хватает ячеек"]
    assert value("SELECT count(*) FROM client") == 2


def test_files_dropped_on_the_panel_are_taken(page, samples, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(samples / "products.csv"))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.panel.dropEvent(event)
    qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)
    assert len(page.panel.session.sources()) == 1


def test_the_main_button_asks_for_files_when_there_are_none(page, monkeypatch, samples, qtbot):
    chosen = ([str(samples / "products.csv")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: chosen)
    page.run_import()
    qtbot.waitUntil(lambda: not page.panel.session.is_preparing, timeout=30_000)
    assert [source.parsed.kind for source in page.panel.session.sources()] == [FileKind.PRODUCTS]


def test_a_failed_import_is_explained_and_changes_nothing(
    page, take, samples, dump, qtbot, monkeypatch
):
    take(samples / "products.csv")
    before = dump()

    def no_room(*_args):
        raise OSError(28, "No space left on device", "backup")

    monkeypatch.setattr("salesapp.ui.importing.work.backup.automatic", no_room)
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.panel.session.is_running, timeout=30_000)
    box = page.findChild(QMessageBox)
    said = (
        box.text()
        if box
        else " ".join(
            one.text()
            for one in page.findChildren(object)
            if hasattr(one, "text") and callable(one.text)
        )
    )
    assert "Диск заполнен" in said or "место" in said.lower()
    assert dump() == before


def test_a_page_made_anew_keeps_the_files(page, take, samples):
    take(samples / "products.csv")
    again = page.reborn()
    assert again.panel.session is page.panel.session
    assert again.panel.card._file.path.name == "products.csv"
    again.deleteLater()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_word_of_the_import_exists(qapp, language):
    translator.use(language)
    for kind in FileKind:
        assert words.kind_name(kind)
        assert all(words.field_name(field) for field in fields_of(kind))
    assert all(words.trouble_name(trouble) for trouble in Trouble)
    assert all(words.outcome_name(one) and words.outcome_rows_name(one) for one in Outcome)
    assert all(reason in refusals._REASONS for reason in Reason)
    assert all(words.policy_name(policy) and words.policy_hint(policy) for policy in MatchPolicy)
    translator.use("ru")


def test_the_toast_of_an_import_is_of_its_own_step(page, take, samples, qtbot):
    take(samples / "products.csv")
    with hearing() as heard:
        page.panel.run()
        step = something_newer("import.run")
        qtbot.waitUntil(lambda: not page.panel.session.is_running, timeout=30_000)
    assert heard[-1].text.startswith("Загружено")
    assert heard[-1].step == step


def test_the_toast_of_an_import_that_changed_nothing_offers_no_undo(page, take, run, samples):
    take(samples / "products.csv")
    run()
    page.panel.session.start_over()
    take(samples / "products.csv")
    with hearing() as heard:
        run()
    assert not heard[-1].undo
