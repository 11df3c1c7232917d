import gc

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.messages import confirm
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.toast import Toast, ToastStack


def focused_button(page):
    button = Button("Open")
    page.layout().addWidget(button)
    QApplication.processEvents()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    return button


def popover_with_two_inputs(anchor):
    popover = Popover(anchor)
    first, second = TextInput(), TextInput()
    popover.body.addWidget(first)
    popover.body.addWidget(second)
    popover.open()
    return popover, first, second


def test_a_popover_takes_the_focus_keeps_it_inside_and_returns_it(page, qtbot):
    button = focused_button(page)
    popover, first, second = popover_with_two_inputs(button)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert first.hasFocus()
    with qtbot.waitSignal(popover.closed):
        QTest.keyClick(first, Qt.Key.Key_Escape)
    assert button.hasFocus()


def test_a_popover_stays_inside_the_window_at_its_edges(page):
    button = focused_button(page)
    for corner in (QPoint(0, 0), QPoint(890, 690)):
        popover = Popover(page, rect=QRect(corner, corner + QPoint(5, 5)), width=300)
        popover.body.addWidget(TextInput())
        popover.open()
        assert page.rect().contains(popover.mapTo(page, popover._box().center()))
        assert page.rect().contains(popover._box().translated(popover.pos()))
        popover.dismiss()
    assert button.hasFocus()


def test_a_click_outside_closes_a_popover(page, qtbot):
    button = focused_button(page)
    popover, _first, _second = popover_with_two_inputs(button)
    with qtbot.waitSignal(popover.closed):
        QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(5, 690))


def test_a_dialog_is_confirmed_only_when_its_fields_are_right(page):
    button = focused_button(page)
    dialog = Dialog(page, "Close the deal?")
    field = dialog.add_field(Field("Comment", TextInput(), required=True))
    dialog.add_cancel()
    dialog.add_primary("Close")
    dialog.open()
    assert field.editor.hasFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert field.error()
    QTest.keyClicks(field.editor, "price")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert dialog.isHidden()
    assert dialog.accepted
    assert button.hasFocus()


def test_shortcuts_of_the_window_sleep_under_a_dialog(page, qtbot):
    calls = []
    action = QAction("New", page)
    action.setShortcut(QKeySequence("Ctrl+J"))
    action.triggered.connect(lambda: calls.append(1))
    page.addAction(action)
    button = focused_button(page)
    QTest.keyClick(button, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert calls == [1]
    dialog = Dialog(page, "Sure?")
    cancel = dialog.add_cancel()
    dialog.open()
    QTest.keyClick(cancel, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert calls == [1]
    dialog.reject()


def test_escape_is_the_safe_answer_and_the_primary_button_the_other(page):
    focused_button(page)

    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)

    QTimer.singleShot(0, lambda: press(Qt.Key.Key_Escape))
    assert confirm(page, "Delete?", action="Delete", danger=True) is False
    control = Qt.KeyboardModifier.ControlModifier
    QTimer.singleShot(0, lambda: press(Qt.Key.Key_Return, control))
    assert confirm(page, "Delete?", action="Delete", danger=True) is True


def test_a_toast_undoes_what_was_done_and_goes(page):
    undone = []
    stack = ToastStack(page)
    toast = stack.show_undo("Moved", lambda: undone.append(1))
    QTest.mouseClick(toast.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert stack.toasts() == []


def test_no_more_than_three_toasts_and_progress_is_not_pushed_out(page):
    stack = ToastStack(page)
    progress = stack.show_progress("Import")
    for number in range(4):
        stack.show_toast(f"Done {number}")
    texts = [toast.text() for toast in stack.toasts()]
    assert texts == ["Import", "Done 2", "Done 3"]
    progress.set_progress(96, 148, "96 of 148")
    assert progress.text() == "96 of 148"


def test_a_toast_stays_while_the_mouse_is_over_it(page, qtbot):
    stack = ToastStack(page)
    toast = stack.show_toast("Done")
    toast.start(0.05)
    QTest.mouseMove(page, QPoint(1, 1))
    QApplication.sendEvent(toast, _enter())
    qtbot.wait(120)
    assert toast.isVisible()
    with qtbot.waitSignal(toast.gone):
        QApplication.sendEvent(toast, _leave())


def _enter():
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QEnterEvent

    return QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))


def _leave():
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_toasts_lie_at_the_bottom_in_the_middle(page):
    toast = ToastStack(page).show_toast("Done")
    assert isinstance(toast, Toast)
    assert abs(toast.geometry().center().x() - page.width() // 2) <= 1
    assert toast.geometry().bottom() < page.height()
    assert toast.geometry().top() > page.height() // 2


def test_no_button_is_lost_to_the_garbage_collector_once_it_had_the_focus_ring(page, qtbot):
    dialog = Dialog(page, "Выставить счёт?")
    dialog.add_cancel("Отмена")
    dialog.add_primary("Выставить")
    dialog.open()
    gc.collect()
    texts = [button.text() for button in dialog.findChildren(Button)]
    assert texts == ["Отмена", "Выставить"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    gc.collect()
    assert [button.text() for button in dialog.findChildren(Button)] == texts
    dialog.reject()


def test_a_dialog_that_begins_with_a_choice_puts_the_focus_on_the_chosen_one(page):
    dialog = Dialog(page, "New task")
    kinds = Segmented([("call", "Call", ""), ("letter", "Letter", ""), ("task", "Task", "")])
    kinds.set_value("task")
    dialog.body.addWidget(kinds)
    dialog.body.addWidget(TextInput())
    dialog.open()
    assert kinds.buttons()[2].hasFocus()
    QTest.keyClick(kinds.buttons()[2], Qt.Key.Key_Left)
    assert kinds.value() == "letter"
    dialog.reject()


def test_a_dialog_whose_page_was_made_anew_meanwhile_closes_without_it(page, qtbot):
    asker = QWidget(page)
    words = TextInput(parent=asker)
    told = []
    dialog = Dialog(page, "New fact")
    dialog.add_cancel()
    dialog.when_done(asker, lambda done: told.append((done, words.text())))
    dialog.open()
    delete(asker)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert not told


def test_what_is_wanted_at_the_end_of_a_dialog_is_done_while_its_page_lives(page):
    told = []
    dialog = Dialog(page, "New fact")
    dialog.add_primary("Save")
    dialog.when_done(page, told.append)
    dialog.open()
    dialog.accept()
    assert told == [True]
