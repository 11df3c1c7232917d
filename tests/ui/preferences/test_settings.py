"""The settings by hand: what is changed works at once and is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from salesapp.db.backup import backups
from salesapp.db.connection import value
from salesapp.db.queries import organizations as organizations_read
from salesapp.db.store import store_path
from salesapp.domain.guards import Guard
from salesapp.domain.organizations import OrganizationDraft, ProfileDraft
from salesapp.domain.terms import TermKind
from salesapp.services import files, organizations, undo
from salesapp.services.checks import Finding, Problem
from salesapp.ui import theme
from salesapp.ui.action_registry import keys_of
from salesapp.ui.actions import action
from salesapp.ui.format import today
from salesapp.ui.importing.page import ImportPage
from salesapp.ui.preferences.finding_words import finding_text
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.preferences.store_switch import copy_of_backup, switch_to
from salesapp.ui.settings import SettingsFile
from salesapp.ui.single_instance import SingleInstance
from salesapp.ui.store import store
from salesapp.ui.translate import translator


@pytest.fixture
def page(qtbot, db):
    organizations.save(
        OrganizationDraft("ООО «Рядкреп»", inn="5200007316", profile=ProfileDraft("Анна"))
    )
    made = SettingsPage()
    made.resize(1240, 820)
    store.changed.connect(made.apply_changes)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.activate()
    return made


def part(page, name):
    page.show_part(name)
    return page._parts[name]


def test_requisites_are_saved_a_moment_after_typing_and_undo_shows_the_old_ones(page, qtbot):
    form = part(page, "company").form
    kpp = form.fields["kpp"].editor
    kpp.setFocus()
    QTest.keyClicks(kpp, "520001001")
    qtbot.waitUntil(lambda: organizations.current().draft.kpp == "520001001", timeout=5_000)
    assert organizations.current().draft.profile.name == "Анна"
    store.changed.emit(undo.undo())
    assert kpp.text() == ""


def test_leaving_the_page_saves_what_is_being_typed(page):
    section = part(page, "profile")
    section.form.fields["name"].editor.setText("Воронова Анна")
    page.leave()
    assert organizations.current().draft.profile.name == "Воронова Анна"
    assert organizations.current().draft.inn == "5200007316"


def test_a_company_is_never_left_without_its_name(page):
    section = part(page, "company")
    section.form.fields["name"].editor.setText("")
    section.save()
    assert organizations.current().draft.name == "ООО «Рядкреп»"
    assert "осталось" in section.note.text()


@pytest.mark.parametrize(("name", "field"), [("profile", "name"), ("company", "address")])
def test_what_is_typed_before_the_company_has_a_name_is_kept(name, field, qtbot, db):
    """Whoever left the first run begins here: nothing of it was saved, and nothing said so."""
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show()
    section = part(page, name)
    section.form.fields[field].editor.setText("Воронова Анна")
    page.leave()
    draft = organizations.current().draft
    assert draft.name == "Моя компания"
    assert "Воронова Анна" in (draft.profile.name, draft.address)


def test_looking_at_the_settings_makes_no_company(qtbot, db):
    page = SettingsPage()
    qtbot.addWidget(page)
    for name in ("company", "profile"):
        part(page, name).save()
    assert organizations.current() is None


def test_theme_scale_and_rows_change_at_once_and_are_kept(page, qtbot, dressed):
    view = part(page, "view")
    qtbot.mouseClick(view.theme.buttons()[2], Qt.MouseButton.LeftButton)
    assert theme.state.dark
    qtbot.mouseClick(view.scale.buttons()[3], Qt.MouseButton.LeftButton)
    assert theme.state.scale == 130
    qtbot.mouseClick(view.rows.buttons()[1], Qt.MouseButton.LeftButton)
    kept = SettingsFile(Path(dressed.source.fileName())).values
    assert (kept.theme, kept.scale, kept.compact_rows) == (theme.ThemeMode.DARK, 130, True)


def test_the_language_changes_at_once(page, qtbot, dressed):
    view = part(page, "view")
    assert page.title() == "Настройки"
    try:
        qtbot.mouseClick(view.language.buttons()[1], Qt.MouseButton.LeftButton)
        assert translator.language == dressed.values.language == "en"
        again = page.reborn()
        assert again.title() == "Settings"
        assert again.state() == {"part": "view"}
        again.deleteLater()
    finally:
        translator.use("ru")


def test_a_command_gets_new_keys(page, qtbot):
    keys = part(page, "keys")
    keys.choose("frame.rail")
    keys.input.setFocus()
    QTest.keyClick(keys.input, Qt.Key.Key_F11)
    assert keys_of(action("frame.rail")) == "F11"
    assert keys.table.current_record().keys == "F11"
    qtbot.mouseClick(keys.reset, Qt.MouseButton.LeftButton)
    assert keys_of(action("frame.rail")) == "Ctrl+B"


def test_keys_are_named_by_place_in_the_russian_layout(page, qtbot):
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    keys = part(page, "keys")
    keys.choose("frame.rail")
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ord("К"), control, "к")
    QApplication.sendEvent(keys.input, event)
    assert keys_of(action("frame.rail")) == "Ctrl+Alt+R"


def test_keys_that_belong_to_another_command_are_refused(page, qtbot):
    keys = part(page, "keys")
    keys.choose("frame.rail")
    keys.input.setFocus()
    QTest.keyClick(keys.input, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert keys.field.error() == "Ctrl+K занято: «Поиск и команды». Сначала смените там"
    assert keys_of(action("frame.rail")) == "Ctrl+B"


def test_a_plain_letter_is_no_key_of_a_command(page):
    keys = part(page, "keys")
    keys.choose("frame.rail")
    QTest.keyClick(keys.input, Qt.Key.Key_Q)
    assert "Добавьте Ctrl или Alt" in keys.field.error()


def test_backspace_takes_keys_away_and_reset_all_brings_them_back(page, qtbot):
    keys = part(page, "keys")
    keys.choose("frame.rail")
    QTest.keyClick(keys.input, Qt.Key.Key_Backspace)
    assert keys_of(action("frame.rail")) == ""
    qtbot.mouseClick(keys.reset_all, Qt.MouseButton.LeftButton)
    assert keys_of(action("frame.rail")) == "Ctrl+B"
    assert not keys.reset_all.isEnabled()


def test_the_search_of_settings_opens_the_section_that_fits(page):
    page.focus_search()
    page.list.narrow("масштаб")
    assert page.state() == {"part": "view"}
    assert [name for name, one in page.list.buttons.items() if one.isVisible()] == ["view"]
    page.list.narrow("абракадабра")
    assert page.list.nothing.isVisible()
    page.list.narrow("")
    assert all(one.isVisible() for one in page.list.buttons.values())


def test_arrows_go_from_section_to_section(page):
    first = page.list.buttons["company"]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert page.state() == {"part": "profile"}
    assert page.list.buttons["profile"].hasFocus()


def test_a_backup_is_made_by_hand_and_listed(page, db, qtbot):
    data = part(page, "data")
    qtbot.mouseClick(data.backups.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: data.backups.make.isEnabled() and bool(backups(db)), timeout=20_000)
    assert "by-hand" in backups(db)[0].name
    assert data.backups.last.text().endswith("Всего хранится: 1.")


def test_a_sound_base_is_called_sound_and_faults_are_listed(page, qtbot):
    data = part(page, "data")
    qtbot.mouseClick(data.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(data.check.isEnabled, timeout=20_000)
    assert data.check_says.text() == "База в порядке: ошибок не найдено."
    data.show_findings([Problem(Finding.NUMBER_GAP, "invoice 2026 7")])
    assert data.check_says.text() == "Найдена 1 ошибка"
    assert all(finding_text(Problem(one, "x")) for one in Finding)


def test_another_base_is_opened_and_the_first_one_stays(page, db, tmp_path, qtbot, monkeypatch):
    data = part(page, "data")
    other = tmp_path / "other.salesapp"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(other), ""))
    qtbot.mouseClick(data.new, Qt.MouseButton.LeftButton)
    assert store_path() == other
    assert organizations.current() is None
    assert data.path.text() == str(other)
    assert switch_to(None, db)
    assert organizations.current().draft.name == "ООО «Рядкреп»"


def test_a_base_that_does_not_open_leaves_the_one_before(page, db, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr("salesapp.ui.perform.show_trouble", lambda _p, told_: told.append(told_))
    bad = tmp_path / "bad.salesapp"
    bad.write_bytes(b"no base at all, just text" * 50)
    assert not switch_to(page, bad)
    assert store_path() == db
    assert value("SELECT count(*) FROM organization") == 1
    assert told


def test_a_backup_is_opened_as_a_copy(page, db, qtbot):
    data = part(page, "data")
    scan = files.store_file("договор.pdf", b"%PDF scan")
    data.back_up_now()
    qtbot.waitUntil(lambda: data.backups.make.isEnabled() and bool(backups(db)), timeout=20_000)
    (made,) = backups(db)
    before = made.read_bytes()
    copy = copy_of_backup(made)
    assert copy.parent == db.parent
    assert switch_to(page, copy)
    assert organizations.current().draft.inn == "5200007316"
    assert files.read_file(scan) == b"%PDF scan"
    assert made.read_bytes() == before


def test_the_import_is_reached_by_its_command(page, qtbot):
    with qtbot.waitSignal(page.page_wanted) as told:
        page.import_files()
    (opened,) = told.args
    assert isinstance(opened, ImportPage)
    assert action("import.run").run == "import_files"
    opened.deleteLater()


def test_about_shows_version_paths_and_licences(page, db):
    about = part(page, "about")
    assert about.path.text() == str(db)
    titles = [about.licence.itemText(index) for index in range(about.licence.count())]
    for index, title in enumerate(titles):
        about.licence.setCurrentIndex(index)
        assert len(about.text.toPlainText()) > 200, title
    assert any(one.startswith("peewee ") and one.endswith("MIT") for one in titles)
    assert any(one.startswith("pyside6") and "LGPL" in one for one in titles)


def test_the_name_of_a_second_start_follows_the_open_base(db, tmp_path, qapp):
    first, second = tmp_path / "first.salesapp", tmp_path / "second.salesapp"
    only = SingleInstance(first)
    assert only.is_first()
    raised = []
    only.raised.connect(lambda: raised.append(1))
    only.move_to(second)
    assert not SingleInstance(first).raise_other(), "the former name is free"
    assert SingleInstance(second).raise_other()
    only.release()


def test_the_margin_limit_and_the_words_of_papers_are_saved_after_typing(page, qtbot):
    papers = part(page, "papers")
    assert organizations_read.margin_limit_bp() == 1200
    papers.limit.setText("15,5")
    papers.limit_field.changed.emit()
    papers.texts["invoice.attention"].setPlainText("Оплата означает согласие.")
    qtbot.waitUntil(
        lambda: organizations_read.setting("invoice.attention") == "Оплата означает согласие."
    )
    assert organizations_read.margin_limit_bp() == 1550
    for wrong in ("150", "-3", "много"):
        papers.limit.setText(wrong)
        papers.save()
        assert organizations_read.margin_limit_bp() == 1550


def test_usual_terms_and_what_stops_an_offer_are_the_users_own(page, qtbot):
    papers = part(page, "papers")
    assert papers.texts[TermKind.PAYMENT].value().startswith("Предоплата 100 %")
    assert organizations_read.setting(TermKind.PAYMENT) == "", "looking at them writes nothing"
    papers.texts[TermKind.PAYMENT].setPlainText("70 % сразу\n\n  30 % после   отгрузки ")
    papers.texts[TermKind.VALIDITY].setPlainText("10")
    papers.texts[organizations_read.END_DAYS].setText("0")
    papers.guard.set_value(Guard.BLOCK)
    papers.guard.changed.emit()
    qtbot.waitUntil(lambda: organizations_read.end_days() == 0)
    assert organizations_read.presets(TermKind.PAYMENT) == ("70 % сразу", "30 % после отгрузки")
    assert organizations_read.validity_days() == (10,)
    assert organizations_read.guard() is Guard.BLOCK


def test_numbers_go_on_where_another_program_ended(page, qtbot):
    invoices = part(page, "papers").series[1]
    assert invoices.apply.isHidden()
    invoices.template.setText("СЧ-{n:03}")
    invoices.next.setText("325")
    assert "СЧ-325" in invoices.template_field._message.text()
    qtbot.mouseClick(invoices.apply, Qt.MouseButton.LeftButton)
    card = organizations.current()
    assert organizations_read.series(card.id, "invoice", today().year) == (325, "СЧ-{n:03}")
    assert invoices.apply.isHidden()
    for wrong in ("324", "0", "", "1e20", "9" * 30):
        invoices.next.setText(wrong)
        assert invoices.apply.isHidden()
        invoices.save()
        assert organizations_read.series(card.id, "invoice", today().year).next == 325
    for wrong in ("без счётчика", "{n", "{m}", "{n:99}"):
        invoices.template.setText(wrong)
        invoices.save()
    assert organizations_read.series(card.id, "invoice", today().year).template == "СЧ-{n:03}"
