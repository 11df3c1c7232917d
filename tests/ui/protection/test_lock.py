"""The lock covers every window, keeps what was typed, and opens by its password only."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout

from salesapp.app import later
from salesapp.domain import store_keys
from salesapp.domain.clients import ClientDraft
from salesapp.services import clients
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.lock import passwords
from salesapp.ui.lock.locking import IdleWatch, lock
from salesapp.ui.lock.password_dialog import LockPasswordDialog
from salesapp.ui.lock.state import state
from salesapp.ui.main_window import MainWindow
from salesapp.ui.protection.section import ProtectionSection
from salesapp.ui.settings import settings_file
from salesapp.ui.tray import Tray

PASSWORD = "boat blue 7"


@pytest.fixture(autouse=True)
def opened(monkeypatch):
    monkeypatch.setattr(store_keys, "_COST", 2**8)
    yield
    lock.open()


@pytest.fixture
def window(qtbot, db) -> MainWindow:
    clients.create(ClientDraft("ООО «Ромашка»"))
    made = MainWindow(settings_file())
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.start()
    made.show_company("ООО «Ромашка»")
    lock.follow(made)
    return made


def half_typed(window: MainWindow) -> tuple[Dialog, TextInput]:
    form = Dialog(window, "Новая заявка")
    typed = TextInput()
    form.add_field(Field("Имя", typed))
    form.open()
    QTest.keyClicks(typed, "half a na")
    return form, typed


def test_a_half_typed_form_is_hidden_and_comes_back_with_its_cursor(window, qtbot):
    passwords.choose(PASSWORD)
    form, typed = half_typed(window)
    window.lock_screen()
    cover = lock.cover()
    assert lock.is_locked
    assert cover.geometry() == window.rect()
    assert window.childAt(window.rect().center()) is not typed
    picture = window.grab().toImage()
    corner = picture.pixelColor(5, 5)
    assert all(picture.pixelColor(x, 20) == corner for x in range(5, picture.width() - 5, 40))
    assert "Ромашка" not in window.windowTitle()
    # Keys and the mouse reach nothing below.
    QTest.keyClicks(typed, "stranger")
    QTest.mouseClick(form, Qt.MouseButton.LeftButton)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert typed.text() == "half a na"
    QTest.keyClicks(cover.password, "boat blue 8")
    QTest.keyClick(cover.password, Qt.Key.Key_Return)
    assert lock.is_locked
    assert cover.wrong.isVisible()
    cover.password.clear()
    QTest.keyClicks(cover.password, PASSWORD)
    QTest.keyClick(cover.password, Qt.Key.Key_Return)
    assert not lock.is_locked
    assert form.isVisible()
    assert typed.text() == "half a na"
    assert QApplication.focusWidget() is typed
    QTest.keyClicks(typed, "me")
    assert typed.text() == "half a name"
    assert "Ромашка" in window.windowTitle()


def test_after_three_wrong_passwords_it_says_how_long_to_wait_and_the_form_is_as_it_was(
    window, qtbot
):
    passwords.choose(PASSWORD)
    window.run_action("clients.new")
    form = next(one for one in window.findChildren(ClientForm) if one.isVisible())
    form.fields.name.editor.setFocus()
    QTest.keyClicks(form.fields.name.editor, "half a na")
    form.fields.note.editor.setPlainText("first line\nsecond\u00a0line")
    window.lock_screen()
    cover = lock.cover()
    for wrong in range(1, 4):
        assert "секунд" not in cover.wrong.text()
        cover.password.clear()
        QTest.keyClicks(cover.password, f"boat blue {wrong}")
        QTest.keyClick(cover.password, Qt.Key.Key_Return)
    assert cover.wrong.isVisible()
    assert "через 2 секунды" in cover.wrong.text()
    assert not cover.open_button.isEnabled()
    cover.password.clear()
    QTest.keyClicks(cover.password, PASSWORD)
    QTest.keyClick(cover.password, Qt.Key.Key_Return)
    QTest.mouseClick(cover.open_button, Qt.MouseButton.LeftButton)
    assert lock.is_locked, "the right one waits, too"
    qtbot.waitUntil(cover.open_button.isEnabled, timeout=10_000)
    QTest.keyClick(cover.password, Qt.Key.Key_Return)
    assert not lock.is_locked
    assert form.isVisible()
    assert form.fields.name.editor.text() == "half a na"
    assert form.fields.note.editor.toPlainText().splitlines()[0] == "first line"
    assert QApplication.focusWidget() is form.fields.name.editor
    form.reject()


def test_other_windows_are_covered_also_those_that_come_later(window, qtbot):
    passwords.choose(PASSWORD)
    other = QDialog(window)
    qtbot.addWidget(other)
    box = QVBoxLayout(other)
    line = QLineEdit(other)
    box.addWidget(line)
    other.setWindowTitle("Письмо Ромашке")
    other.resize(400, 300)
    other.show()
    window.lock_screen()
    assert other.childAt(line.geometry().center()) is not line
    assert other.windowTitle() == "Salesapp"
    late = QDialog(window)
    qtbot.addWidget(late)
    late.setWindowTitle("Напоминание: Ромашка")
    late.resize(300, 200)
    late.show()
    QApplication.processEvents()
    assert late.windowTitle() == "Salesapp"
    assert late.childAt(late.rect().center()) is not None
    lock.open()
    assert other.windowTitle() == "Письмо Ромашке"
    assert other.childAt(line.geometry().center()) is line


def test_what_appears_in_the_window_while_it_is_locked_stays_below(window, qtbot):
    passwords.choose(PASSWORD)
    window.lock_screen()
    form, _typed = half_typed(window)
    QApplication.processEvents()
    cover = lock.cover()
    at = window.childAt(window.rect().center())
    assert at is cover or cover.isAncestorOf(at)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is cover.password)
    assert form.isVisible()


def test_shortcuts_of_the_program_sleep(window, qtbot):
    passwords.choose(PASSWORD)
    window.lock_screen()
    shown = window.navigator.page
    for key in (Qt.Key.Key_K, Qt.Key.Key_2, Qt.Key.Key_N):
        QTest.keyClick(lock.cover().password, key, Qt.KeyboardModifier.ControlModifier)
    assert window.navigator.page is shown
    assert "palette_box" not in window.__dict__ or not window.palette_box.isVisible()


def test_it_locks_by_itself_after_the_minutes_chosen_and_not_while_somebody_works(window):
    passwords.choose(PASSWORD)
    settings_file().put("lock_minutes", 10)
    clock = [0.0]
    watch = IdleWatch(lock, window)
    watch.clocks = (lambda: clock[0], lambda: clock[0])
    watch.look()
    watch._touched = [0.0, 0.0]
    clock[0] = 599
    watch.look()
    assert not lock.is_locked
    # A key just before the time is up begins the minutes anew.
    handle = window.windowHandle()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(handle, key)
    clock[0] = 1_100
    watch.look()
    assert not lock.is_locked
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(9, 9), QPointF(9, 9), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(handle, move)
    clock[0] = 1_699
    watch.look()
    assert not lock.is_locked
    clock[0] = 1_701
    watch.look()
    assert lock.is_locked


def test_without_a_password_the_command_shows_where_to_set_it(window):
    window.lock_screen()
    assert not lock.is_locked
    assert window.navigator.page.section == "settings"


def test_a_reminder_tells_no_names_while_locked(window, qtbot):
    passwords.choose(PASSWORD)
    tray = Tray(window, settings_file(), window.windowIcon())
    told = []

    class Icon:
        def isVisible(self):  # noqa: N802 - as Qt calls it
            return True

        def icon(self):
            return None

        def showMessage(self, *words):  # noqa: N802 - as Qt calls it
            told.append(words)

    tray._icon, kept = Icon(), tray._icon
    tray.remind("Звонок", "Ромашка, Петров", None)
    window.lock_screen()
    tray.remind("Звонок", "Ромашка, Петров", None)
    tray._icon = kept
    assert "Ромашка" in told[0][1]
    assert "Ромашка" not in "".join(map(str, told[1]))
    assert state.is_locked


def test_the_password_of_the_lock_is_not_in_the_settings(window, tmp_path):
    passwords.choose(PASSWORD)
    told = (tmp_path / "home" / "settings.ini").read_text("utf-8")
    assert PASSWORD not in told
    assert "lock_guard" in told
    assert passwords.opens(PASSWORD)
    assert not passwords.opens("boat blue 8")


def test_a_lock_with_its_own_password_covers_the_windows_from_the_start(window):
    later.lock_at_start(window)
    assert not lock.is_locked
    passwords.choose(PASSWORD)
    later.lock_at_start(window)
    assert lock.is_locked
    assert window.childAt(window.rect().center()) is not window.navigator.stack


def test_a_section_that_is_made_anew_while_its_dialog_asks_is_left_alone(window):
    section = ProtectionSection()
    section.setParent(window)
    section.show()
    section.lock_password.click()
    dialog = window.findChild(LockPasswordDialog)
    assert dialog is not None
    # A dialog is a child of the window, whoever opened it.
    shiboken6.delete(section)
    dialog.reject()
    assert dialog.isHidden()
