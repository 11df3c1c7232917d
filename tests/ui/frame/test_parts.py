"""Settings, jobs, explanations, crash reports, one instance: each on its own."""

from __future__ import annotations

import json
import logging
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from salesapp.app.start import restored
from salesapp.db.backup import automatic
from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.clients import ContactDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import contacts, files, personal_data
from salesapp.ui import crash
from salesapp.ui.explain import EXPLANATIONS, explain, explain_machine
from salesapp.ui.frame.history import History
from salesapp.ui.frame.job_strip import JobStrip
from salesapp.ui.jobs import Job, jobs
from salesapp.ui.perform import perform
from salesapp.ui.selection import Needs, Selection
from salesapp.ui.settings import Settings, load, save, value_of
from salesapp.ui.single_instance import SingleInstance
from salesapp.ui.store import store
from salesapp.ui.theme import ThemeMode
from salesapp.ui.translate import translator


def test_every_rule_has_its_sentences():
    assert set(EXPLANATIONS) == set(Rule)


def test_a_client_in_the_archive_is_told_of_as_such(qapp):
    translator.use("ru")
    told = explain(RuleError(Rule.FIELD_INVALID, field="client", client_id=7)).sentence()
    assert told.startswith("Клиент в архиве")
    assert "Поле" not in told


def test_an_explanation_says_what_where_and_how_to_mend():
    told = explain(RuleError(Rule.FIELD_INVALID, field="inn", value="77"))
    assert all(told)
    assert "77" in told.where


def test_a_full_disk_is_told_from_a_closed_file(tmp_path):
    full = explain_machine(OSError(28, "No space left on device", str(tmp_path)))
    closed = explain_machine(PermissionError(13, "Permission denied", str(tmp_path)))
    assert full.what != closed.what
    assert str(tmp_path) in closed.where


def test_perform_tells_the_views_only_after_success(db, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    heard: list[Changes] = []
    store.changed.connect(heard.append)
    refused: list[Rule] = []

    def refuse() -> Changes:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")

    def mark(error: RuleError) -> bool:
        refused.append(error.rule)
        return True

    assert perform(parent, refuse, refused=mark) is None
    changes = Changes.of(Entity.CLIENT, 7)
    assert perform(parent, lambda: changes) is changes
    store.changed.disconnect(heard.append)
    assert heard == [changes]
    assert refused == [Rule.FIELD_REQUIRED]


def test_perform_shows_the_sentence_when_nobody_marks_the_field(db, qtbot):
    from salesapp.ui.kit.dialog import Dialog

    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def full() -> Changes:
        raise OSError(28, "No space left on device")

    assert perform(parent, full) is None
    dialog = parent.findChild(Dialog)
    assert dialog.isVisible()
    assert dialog.title.text() == explain(RuleError(Rule.DISK_FULL)).what


def test_a_job_reports_steps_ends_and_tells_the_changes(qtbot):
    steps, heard = [], []
    store.changed.connect(heard.append)

    def work(control):
        for done in range(1, 4):
            control.step(done, 3)
        return Changes.all()

    job = Job("Импорт", work)
    job.progressed.connect(lambda progress: steps.append(progress.percent))
    with qtbot.waitSignals([job.succeeded, job.finished], order="strict"):
        job.start()
        assert jobs.running == (job,)
    store.changed.disconnect(heard.append)
    assert steps == [33, 66, 100]
    assert heard == [Changes.all()]
    assert jobs.running == ()


def test_a_cancelled_job_stops_at_its_next_step(qtbot):
    go_on = threading.Event()

    def work(control):
        go_on.wait(5)
        control.step(1, 2)
        return "never"

    job = Job("Импорт", work)
    ended = []
    job.succeeded.connect(ended.append)
    with qtbot.waitSignals([job.cancelled, job.finished]):
        job.start()
        job.cancel()
        go_on.set()
    assert ended == []


def test_a_job_that_went_with_its_page_leaves_the_status_bar_in_order(qtbot):
    """A page closed while its job ran: the next job is shown as if nothing had been."""
    go_on = threading.Event()
    page = QObject()
    strip = JobStrip()
    qtbot.addWidget(strip)
    old = Job("Старая", lambda _control: go_on.wait(20), page).start()
    assert strip.label.text() == "Старая"
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(old))
    later = Job("Новая", lambda _control: go_on.wait(20), strip).start()
    assert strip.label.text() == "Новая"
    with qtbot.waitSignal(later.finished):
        go_on.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert strip.isHidden()


def test_a_failed_job_hands_over_its_error(qtbot, caplog):
    def work(_control):
        raise RuleError(Rule.FILE_EMPTY)

    job = Job("Импорт", work)
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args[0].rule is Rule.FILE_EMPTY


def test_a_refused_job_is_no_error_in_the_log_and_its_facts_stay_out(qtbot, caplog):
    def work(_control):
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, path="/home/anna/clients.csv", reason="other")

    job = Job("Reading a letter", work)
    with caplog.at_level(logging.INFO), qtbot.waitSignal(job.failed):
        job.start()
    (told,) = [one for one in caplog.records if one.name == "salesapp.ui.jobs"]
    assert told.levelno == logging.INFO
    assert not told.exc_info
    assert "file_not_understood" in told.getMessage()
    assert "anna" not in caplog.text


def test_settings_come_back_as_they_were_saved(tmp_path):
    source = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    kept = Settings(theme=ThemeMode.DARK, scale=115, keys={"a": "Ctrl+J"}, tray=True)
    kept.remember_record("client", 5, "ООО «Рядкреп, и Ко»; = 100 %")
    save(kept, source)
    fresh = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    read = load(fresh)
    names = list(Settings.__annotations__)
    assert [getattr(read, name) for name in names] == [getattr(kept, name) for name in names]


@given(st.lists(st.text()) | st.text() | st.booleans() | st.integers())
def test_short_lines_of_settings_say_what_json_says(value):
    line = json.dumps(value, ensure_ascii=False)
    assert value_of(line) == json.loads(line)


@given(st.sampled_from(list(Settings.__annotations__)), st.text())
def test_no_text_in_the_file_of_settings_stops_the_start(name, text):
    class Source:
        def value(self, key):
            return text if key == f"settings/{name}" else None

    read = load(Source())
    assert type(getattr(read, name)) is type(getattr(Settings(), name))


@pytest.mark.parametrize(
    ("name", "told", "read"),
    [
        ("keys", {"frame.rail": 5, "frame.keys": "F2"}, {"frame.keys": "F2"}),
        ("pages", {"clients": 5, "deals": {"view": "list"}}, {"deals": {"view": "list"}}),
        ("recent_stores", [1, None, "a.salesapp"], ["a.salesapp"]),
        ("names", [7, "ООО «Рядкреп»"], ["ООО «Рядкреп»"]),
        ("lock_guard", [1, 2], []),
        ("lock_minutes", -5, 0),
    ],
)
def test_what_is_of_no_use_in_the_file_of_settings_is_left_out(tmp_path, name, told, read):
    """The window did not open by it."""
    source = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    source.setValue(f"settings/{name}", json.dumps(told, ensure_ascii=False))
    assert getattr(load(source), name) == read


def test_a_report_holds_no_values(tmp_path, monkeypatch):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path))
    try:
        int("ООО «Тайна»")
    except ValueError as error:
        report = crash.write_report(error)
    text = report.path.read_text("utf-8")
    assert text == report.text
    assert "ValueError" in text
    assert "test_parts.py" in text
    assert "Тайна" not in text
    assert str(tmp_path) not in text


def test_the_log_holds_no_values_of_exceptions(tmp_path, monkeypatch):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path))
    path = crash.start_log()
    try:
        int("ООО «Тайна»")
    except ValueError:
        logging.getLogger("salesapp.test").exception("failed")
    crash.stop_log()
    text = path.read_text("utf-8")
    assert "ValueError" in text
    assert "Тайна" not in text


def test_a_bug_in_a_thread_reaches_the_hook(tmp_path, monkeypatch, qtbot, caplog):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path))
    hook = crash.CrashHook()
    old = threading.excepthook
    threading.excepthook = hook._from_thread
    thread = threading.Thread(target=lambda: 1 // 0)
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(hook.crashed) as crashed:
        thread.start()
        thread.join()
    threading.excepthook = old
    assert "ZeroDivisionError" in crashed.args[0].path.read_text("utf-8")


def test_the_second_start_raises_the_first(tmp_path, qtbot):
    first, second = (SingleInstance(tmp_path / "store.salesapp") for _ in range(2))
    assert first.is_first()
    with qtbot.waitSignal(first.raised):
        assert not second.is_first()
    other = SingleInstance(tmp_path / "other.salesapp")
    assert other.is_first()
    for instance in (first, other):
        instance.release()


def test_a_restored_backup_is_a_new_file_and_the_store_stays(tmp_path):
    store_file, backup = tmp_path / "s.salesapp", tmp_path / "b.sqlite3"
    store_file.write_bytes(b"damaged")
    backup.write_bytes(b"good")
    made = restored(backup, store_file)
    assert made.read_bytes() == b"good"
    assert store_file.read_bytes() == b"damaged"


def test_a_restored_backup_has_the_stored_files_of_its_base(db):
    scan = files.store_file("договор.pdf", b"%PDF scan")
    backup = automatic(db, "by-hand")
    close_store()
    made = restored(backup, db)
    open_store(made)
    assert files.read_file(scan) == b"%PDF scan"
    assert list(files.damaged()) == []


def test_whoever_was_erased_since_is_erased_in_a_restored_backup_too(db, make_client):
    contact = contacts.create(make_client(), ContactDraft("Иван Петров")).subject_id
    backup = automatic(db, "by-hand")
    personal_data.erase(contact, "по требованию")
    close_store()
    made = restored(backup, db)
    open_store(made)
    assert value("SELECT count(*) FROM contact WHERE name LIKE '%Петров%'") == 1
    assert personal_data.reapply() == 1
    assert value("SELECT count(*) FROM contact WHERE name LIKE '%Петров%'") == 0


@pytest.mark.parametrize(
    ("needs", "selection", "met"),
    [
        (Needs.NOTHING, Selection(), True),
        (Needs.ONE_CLIENT, Selection.of(Entity.CLIENT, 1), True),
        (Needs.ONE_CLIENT, Selection.of(Entity.CLIENT, 1, 2), False),
        (Needs.ONE_CLIENT, Selection.of(Entity.DEAL, 1), False),
        (Needs.SOME_DEALS, Selection.of(Entity.DEAL, 1, 2), True),
        (Needs.SOME, Selection(), False),
    ],
)
def test_needs_are_met_by_the_right_selections(needs, selection, met):
    assert needs.met_by(selection) is met


@given(st.lists(st.sampled_from(["back", "forward", "forget", *"abcde"]), max_size=80))
def test_history_never_loses_its_place(steps):
    history: History[str] = History()
    for step in steps:
        if step == "back":
            history.back()
        elif step == "forward":
            history.forward()
        elif step == "forget" and history.current:
            history.forget(history.current)
        elif len(step) == 1:
            history.visit(step)
            assert history.current == step
        assert (history.current is None) == (not history.visits)
        assert history.current is None or history.current in history.visits
        assert len(history.visits) <= 30


def test_a_full_log_is_put_aside_and_only_the_last_ones_are_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path))
    monkeypatch.setattr(crash, "LOG_BYTES", 200)
    path = crash.start_log()
    for number in range(20):
        logging.getLogger("salesapp.test").info("line %03d %s", number, "x" * 80)
    crash.stop_log()
    kept = sorted(path.parent.glob("salesapp.log*"))
    old = [f"salesapp.log.{number}" for number in (1, 2, 3)]
    assert [file.name for file in kept] == ["salesapp.log", *old]
    assert "line 019" in "".join(file.read_text("utf-8") for file in kept[:2])
    assert all(file.stat().st_size < 500 for file in kept)


def test_who_has_the_base_open_is_named():
    told = explain(RuleError(Rule.STORE_LOCKED, user="anna", host="bukhgalteriya", pid=7))
    assert "anna, bukhgalteriya" in told.sentence()
