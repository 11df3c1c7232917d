"""The frame: sections, keys, history, undo, panes, what is remembered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.frame.navigator import COVERED_MS
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.main_window import MainWindow
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform
from salesapp.ui.store import store
from salesapp.ui.translate import translator

from .conftest import DealsPage, WidePage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_first_section_is_shown_with_its_title_hints_and_button(window):
    assert window.top_bar.title.text() == "Клиенты"
    assert window.top_bar.subtitle.text().startswith("27")
    assert window.status.hints.hints[0] == ("Left+Right", "этап")
    assert window.rail.items["clients"].isChecked()
    assert window.top_bar.primary.isVisible()


def test_ctrl_and_a_digit_lead_to_a_section_and_alt_left_leads_back(window, qtbot):
    qtbot.keyClick(window, Key.Key_2, CTRL)
    assert window.navigator.page.section == "deals"
    qtbot.keyClick(window, Key.Key_Left, ALT)
    assert window.navigator.page.section == "clients"
    qtbot.keyClick(window, Key.Key_Right, ALT)
    assert window.navigator.page.section == "deals"


def test_pages_are_made_only_when_they_are_shown(window):
    assert [type(page).__name__ for page in window.navigator.pages] == ["ClientsPage"]
    window.show_section("deals")
    assert len(window.navigator.pages) == 2


def test_commands_are_looked_at_once_when_a_page_is_brought_to_a_record(window, monkeypatch):
    asked = []
    monkeypatch.setattr(DealsPage, "allows", lambda _page, one: not asked.append(one))
    window.navigator.page.record_wanted.emit(Entity.DEAL, 3)
    assert window.navigator.page.list.currentRow() == 2
    assert asked.count("deals.new") == 1
    window.registry.run("deals.new")
    assert asked.count("deals.new") == 2
    window.navigator.page.list.setCurrentRow(1)
    assert asked.count("deals.new") == 3


def test_a_letter_in_the_list_is_a_command_in_both_layouts_and_a_letter_in_the_field(window, qtbot):
    page = window.navigator.page
    page.list.setCurrentRow(1)
    qtbot.keyClick(page.list, Key.Key_P)
    cyrillic = QKeyEvent(QEvent.Type.KeyPress, ord("З"), Qt.KeyboardModifier.NoModifier, "з")
    QApplication.sendEvent(page.list, cyrillic)
    assert [name for name, _selection in page.ran] == ["call", "call"]
    assert page.ran[0][1].ids == (2,)
    page.field.setFocus()
    qtbot.keyClick(page.field, Key.Key_P)
    assert page.field.text() == "p"
    assert len(page.ran) == 2


def test_a_letter_does_nothing_when_the_need_is_not_met(window, qtbot):
    page = window.navigator.page
    page.list.setCurrentRow(-1)
    qtbot.keyClick(page.list, Key.Key_P)
    assert page.ran == []
    assert not window.registry.actions["clients.call"].isEnabled()


def test_an_action_of_another_section_goes_there_with_what_was_selected(window, qtbot):
    window.navigator.page.list.setCurrentRow(2)
    qtbot.keyClick(window, Key.Key_O, CTRL)
    page = window.navigator.page
    assert isinstance(page, DealsPage)
    name, selection = page.ran[0]
    assert (name, selection.entity, selection.ids) == ("new_deal", Entity.CLIENT, (3,))


def test_slash_and_ctrl_f_bring_the_cursor_into_the_search_field(window, qtbot):
    page = window.navigator.page
    qtbot.keyClick(page.list, "/")
    assert QApplication.focusWidget() is page.field
    page.list.setFocus()
    qtbot.keyClick(window, Key.Key_F, CTRL)
    assert QApplication.focusWidget() is page.field


def test_a_record_opens_in_its_section_and_back_returns_to_the_record_before(window):
    assert window.open_record(Entity.CLIENT, 2)
    assert window.open_record(Entity.DEAL, 4)
    assert window.navigator.page.list.currentRow() == 3
    window.open_record(Entity.CLIENT, 5)
    window.go_back()
    window.go_back()
    assert window.navigator.page.section == "clients"
    assert window.navigator.page.list.currentRow() == 1


def test_a_record_that_is_gone_leaves_the_user_where_she_was(window):
    assert not window.open_record(Entity.DEAL, 99)
    assert window.navigator.page.section == "clients"
    assert not window.open_record(Entity.PAYMENT, 1)


def test_a_page_over_a_page_narrows_the_rail_and_closing_it_returns(window, qtbot):
    clients = window.navigator.page
    editor = WidePage()
    clients.page_wanted.emit(editor)
    assert window.navigator.page is editor
    assert window.rail.collapsed
    editor.back_wanted.emit()
    assert window.navigator.page is clients
    assert editor.left
    assert not window.rail.collapsed


def test_the_rail_is_narrow_in_a_narrow_window_and_ctrl_b_toggles_it(make_window, qtbot):
    window = make_window(size=(1280, 800))
    assert window.rail.collapsed
    qtbot.keyClick(window, Key.Key_B, CTRL)
    assert not window.rail.collapsed
    window.resize(1440, 900)
    qtbot.keyClick(window, Key.Key_B, CTRL)
    assert window.rail.collapsed


def test_every_living_page_hears_of_changes(window):
    window.show_section("deals")
    changes = Changes.of(Entity.CLIENT, 1)
    store.changed.emit(changes)
    assert all(page.seen == [changes] for page in window.navigator.pages)


def test_badges_say_what_is_wrong_and_zero_is_hidden(window):
    window.refresh_badges()
    assert window.rail.items["clients"].badge.count == 4
    assert "4" in window.rail.items["clients"].accessibleName()
    assert window.rail.items["deals"].badge is None


def test_f6_goes_round_the_parts_of_the_screen(window, qtbot):
    page = window.navigator.page
    page.field.setFocus()
    qtbot.keyClick(window, Key.Key_F6)
    assert QApplication.focusWidget() is page.list
    qtbot.keyClick(window, Key.Key_F6)
    assert window.top_bar.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(window, Key.Key_F6)
    assert window.rail.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(window, Key.Key_F6, SHIFT)
    assert window.top_bar.isAncestorOf(QApplication.focusWidget())


def test_undo_takes_back_a_real_change_and_names_it(window, make_client, qtbot):
    from salesapp.services import deals

    client = make_client("ООО «Волжмонтаж-7»")
    store.changed.emit(deals.create({"client_id": client, "title": "Болт М20"}))
    assert window.top_bar.undo.isEnabled()
    assert "Болт" in window.top_bar.undo.toolTip()
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    assert value("SELECT count(*) FROM deal WHERE deleted_at IS NULL") == 0
    assert not window.top_bar.undo.isEnabled()
    qtbot.keyClick(window, Key.Key_Z, CTRL | SHIFT)
    assert value("SELECT count(*) FROM deal WHERE deleted_at IS NULL") == 1


def _make_deal(client_id: int, told: str) -> None:
    from salesapp.services import deals

    deals.create({"client_id": client_id, "title": "Болт М20"})
    notices.undoable(told)


def test_only_the_last_change_offers_undo_in_a_toast(window, make_client):
    client = make_client("ООО «Волжмонтаж-7»")
    _make_deal(client, "Первое сделано")
    _make_deal(client, "Второе сделано")
    notices.tell("К сведению")
    shown = [toast.text() for toast in window.toasts.stack.toasts()]
    assert shown == ["Второе сделано", "К сведению"]
    store.changed.emit(Changes())
    assert [toast.text() for toast in window.toasts.stack.toasts()] == ["К сведению"]


def test_what_a_page_offered_goes_with_it(window, qtbot):
    card = WidePage()
    window.navigator.show_page(card)
    done = []
    notices.offer("Сделка оплачена", "Закрыть успехом", lambda: done.append(card.title()), card)
    notices.offer("Файл записан", "Открыть", lambda: done.append("файл"))
    card.back_wanted.emit()
    qtbot.waitUntil(lambda: len(window.toasts.stack.toasts()) == 1)
    toast = window.toasts.stack.toasts()[0]
    assert toast.text() == "Файл записан"
    assert not window.toasts._owned, "the closed page is held by nobody"
    qtbot.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert done == ["файл"]


def test_the_language_changes_live_and_everything_stays_in_place(window):
    window.show_company("Рядкреп", "Анна Воронова", "Менеджер по продажам")
    window.show_section("deals")
    window.navigator.page.list.setCurrentRow(3)
    window.switch_language()
    assert translator.language == "en"
    assert window.rail.items["clients"].text() == "Clients"
    assert window.rail.brand.text() == "Рядкреп"
    assert window.navigator.page.list.currentRow() == 3
    window.go_back()
    assert window.navigator.page.section == "clients"
    window.switch_language()
    assert window.rail.items["clients"].text() == "Клиенты"


def test_what_is_not_saved_is_told_at_the_foot_after_a_change_of_the_language_too(window):
    window.switch_language()
    notices.not_saved.emit("the disk is full")
    assert window.status.saved.accessibleName() == "Not saved: the disk is full"
    window.switch_language()


def test_a_page_is_made_anew_for_a_language_when_the_dialog_over_it_has_ended(window, qtbot):
    window.show_section("deals")
    page = window.navigator.page
    dialog = Dialog(page, "Удалить насовсем?")
    dialog.add_cancel()
    dialog.open()
    window.switch_language()
    qtbot.wait(2 * COVERED_MS)
    assert window.navigator.page is page
    assert window.rail.items["deals"].text() == "Deals"
    qtbot.keyClick(dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.navigator.page is not page)
    assert window.navigator.page.section == "deals"


def test_undo_in_a_toast_works_after_a_change_of_the_language_too(window, make_client, qtbot):
    from salesapp.services import deals

    client = make_client("ООО «Волжмонтаж-7»")
    store.changed.emit(deals.create({"client_id": client, "title": "Болт М20"}))
    notices.undoable("Сделка создана")
    toast = window.toasts.stack.toasts()[0]
    window.switch_language()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert value("SELECT count(*) FROM deal WHERE deleted_at IS NULL") == 0
    assert not toast.isVisible()


def test_a_step_that_can_be_undone_no_more_is_not_offered_after_a_change_of_the_language(
    window, make_client
):
    _make_deal(make_client("ООО «Волжмонтаж-7»"), "Сделка создана")
    toast = window.toasts.stack.toasts()[0]
    window.switch_language()
    store.changed.emit(Changes())
    assert not toast.isVisible()


def test_a_page_out_of_sight_is_made_anew_only_when_it_is_shown(window):
    window.show_section("deals")
    deals, clients = window.navigator.page, window.navigator.show_section("clients")
    clients.list.setCurrentRow(2)
    stack = window.navigator.stack
    deals.list.setCurrentRow(3)
    window.switch_language()
    assert window.navigator.page is not clients
    assert window.navigator.stack is stack
    assert deals in window.navigator.pages
    window.go_back()
    assert window.navigator.page is not deals
    assert window.navigator.page.list.currentRow() == 3
    assert {deals, clients}.isdisjoint(window.navigator.pages)
    now = window.navigator.page
    window.show_section("clients")
    window.switch_language()
    window.switch_language()
    window.show_section("deals")
    assert window.navigator.page is now


def test_the_theme_changes_live_and_is_remembered(window, preferences):
    window.switch_theme()
    assert theme.state.dark
    assert preferences.values.theme is theme.ThemeMode.DARK
    window.switch_theme()
    assert not theme.state.dark


def test_section_selection_and_place_come_back_after_a_restart(window, qtbot):
    window.show_section("deals")
    window.navigator.page.list.setCurrentRow(2)
    window.setGeometry(QRect(30, 40, 1300, 760))
    window.close()
    from salesapp.ui import settings

    settings.forget_settings()
    again = MainWindow(settings.settings_file())
    qtbot.addWidget(again)
    again.start()
    assert again.navigator.page.section == "deals"
    assert again.navigator.page.list.currentRow() == 2
    assert again.height() == 760


def test_a_window_left_on_a_screen_that_is_gone_comes_back(window, preferences, qtbot):
    window.move(9000, 9000)
    preferences.put_bytes("geometry", window.saveGeometry())
    again = MainWindow(preferences)
    qtbot.addWidget(again)
    screens = [screen.availableGeometry() for screen in QApplication.screens()]
    assert any(screen.intersects(again.geometry()) for screen in screens)


def test_trouble_with_the_machine_stands_in_the_status_bar_until_something_is_saved(window):
    def write() -> Changes:
        raise RuleError(Rule.DISK_FULL)

    assert perform(window, write) is None
    reason = explain(RuleError(Rule.DISK_FULL)).what
    assert reason in window.status.saved.accessibleName()
    perform(window, Changes)
    assert reason not in window.status.saved.accessibleName()


def test_the_line_over_the_page_outlives_a_change_of_the_language(window):
    """Who holds it from the start, as the keeper of backups does, may still speak."""
    banner = window.banner
    translator.use("en")
    try:
        banner.tell("There is no checked backup of this base.", "Make a backup now", lambda: None)
        assert not banner.isHidden()
        assert banner.parent() is window.centralWidget()
        assert banner.close_button.accessibleName() == "Hide till the next start"
    finally:
        translator.use("ru")
    assert banner.close_button.accessibleName() == "Скрыть до следующего запуска"
