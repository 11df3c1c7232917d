"""Hands of an invented user at the real window: they click, type and look, nothing else.

The play of `dev.py run` and the stories among the tests work with them. Everything is found as a
person finds it: by its words, or by the name it tells to a screen reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QKeyCombination,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.popover import Popover

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
LONGEST = 15_000


class HandsError(AssertionError):
    """What the user wanted to do cannot be done in the window."""


def words_of(widget: QWidget) -> list[str]:
    """The words by which a person, or a screen reader, knows a widget."""
    said = [widget.objectName(), widget.accessibleName()]
    if isinstance(widget, QAbstractButton | QLabel):
        said.append(widget.text())
    if isinstance(widget, QLineEdit):
        said.append(widget.placeholderText())
    return [plain(text) for text in said if text]


def plain(text: str) -> str:
    """Words without mnemonics, tags and hard spaces."""
    return re.sub(r"<[^>]+>", "", text.replace("&", "")).replace("\u00a0", " ").strip()


class Hands:
    """One person at one window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def front(self) -> list[QWidget]:
        """What lies in front, the foremost first: popups, dialogs, pop-overs, the window."""
        self.wake()
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        window = modal or QApplication.activeWindow() or self.window
        over = [
            child
            for child in reversed(window.children())
            if isinstance(child, Dialog | Popover) and child.isVisible()
        ]
        return [one for one in (popup, *over, window) if one is not None]

    def wake(self) -> None:
        """Give the focus back to the window, as a desktop does when a dialog has closed."""
        if QApplication.activeWindow() is None and self.window.isVisible():
            (QApplication.activeModalWidget() or self.window).activateWindow()
            pause(1)
        modal = QApplication.activeModalWidget()
        # A window is shown a moment before the desktop makes it the active one.
        for _moment in range(400):
            if modal is None or not modal.isVisible() or modal.isActiveWindow():
                return
            pause(2)

    def every(self, kind: type[W]) -> Iterator[W]:
        """Visible widgets of a kind, the foremost first."""
        seen: set[int] = set()
        for place in self.front():
            for widget in place.findChildren(kind):
                if widget.isVisible() and id(widget) not in seen:
                    seen.add(id(widget))
                    yield widget

    def look_for(self, name: str, kind: type[W]) -> W | None:
        """The foremost widget of that name; a name may also be the beginning of one."""
        found = [(widget, words_of(widget)) for widget in self.every(kind)]
        exact = next((widget for widget, said in found if name in said), None)
        begun = (w for w, said in found if any(text.startswith(name) for text in said))
        return exact or next(begun, None)

    def find(self, name: str, kind: type[W]) -> W:
        """As `look_for`; waits for the widget, and is unhappy without it."""
        return self.wait(lambda: self.look_for(name, kind), f"“{name}” ({kind.__name__})")

    def editor(self, name: str) -> QWidget:
        """The input of a field, by its label."""

        def inputs() -> QWidget | None:
            for widget in self.every(QWidget):
                takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
                takes_keys = takes_keys or widget.focusProxy() is not None
                takes_keys = takes_keys and not isinstance(widget, QLabel | QAbstractButton)
                if takes_keys and name in words_of(widget):
                    return widget
            return None

        return self.wait(inputs, f"the field “{name}”")

    def sees(self, text: str) -> bool:
        """Whether the words stand somewhere: labels, buttons, inputs, lists, what is read aloud."""
        return any(text in said for said in self.said())

    def said(self) -> Iterator[str]:
        """Every text in front of the user."""
        for widget in self.every(QWidget):
            yield from words_of(widget)
            if isinstance(widget, QLineEdit):
                yield plain(widget.text())
            elif isinstance(widget, QPlainTextEdit | QTextEdit):
                yield plain(widget.toPlainText())
            elif isinstance(widget, QComboBox):
                yield plain(widget.currentText())
            elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
                yield from (plain(text) for _index, text in cells(widget))
            if widget.accessibleDescription():
                yield plain(widget.accessibleDescription())

    def wait_for_words(self, text: str) -> None:
        """Wait until the words are seen."""
        self.wait(lambda: self.sees(text), f"the words “{text}”")

    def wait(self, ready: Callable[[], T | None], what: str = "", longest: int = LONGEST) -> T:
        """Let the window live until something is there, and return it."""
        limit = QDeadlineTimer(longest)
        while not (found := ready()):
            if limit.hasExpired():
                raise HandsError(f"waited in vain for {what}")
            pause(5)
        return found

    def rest(self) -> None:
        """Let the window finish what it is drawing."""
        pause(250)

    # The mouse

    def click(self, name: str | QWidget, kind: type[QWidget] = QAbstractButton) -> None:
        """Click a button, or whatever has the name."""
        widget = self.find(name, kind) if isinstance(name, str) else name
        self.click_at(widget, widget.rect().center())

    def click_at(self, widget: QWidget, place: QPoint, *, double: bool = False) -> None:
        """Click a place of a widget; what lies over it is in the way."""
        target, inner = self._target(widget, place)
        press = QTest.mouseDClick if double else QTest.mouseClick
        press(target, LEFT, PLAIN, inner)

    def _target(self, widget: QWidget, place: QPoint) -> tuple[QWidget, QPoint]:
        if not widget.isEnabled():
            raise HandsError(f"switched off: {words_of(widget)}")
        show_in_scroll(widget)
        window = widget.window()
        there = window.childAt(widget.mapTo(window, place)) or window
        if there is not widget and not widget.isAncestorOf(there):
            # A label without events of its own lets a click through to what holds it.
            if not (isinstance(there, QLabel) or there.isAncestorOf(widget)):
                raise HandsError(f"{words_of(widget)} is covered by {type(there).__name__}")
            there = widget
        return there, there.mapFrom(widget, place) if there is not widget else place

    def row(
        self, text: str, view: QAbstractItemView | None = None
    ) -> tuple[QAbstractItemView, QRect]:
        """The view that shows a row with these words, and the place of the cell."""

        def search() -> tuple[QAbstractItemView, QRect] | None:
            for one in [view] if view is not None else list(self.every(QAbstractItemView)):
                for index, said in cells(one):
                    if text in plain(said):
                        one.scrollTo(index)
                        return one, one.visualRect(index)
            return None

        return self.wait(search, f"a row with “{text}”")

    def click_row(
        self, text: str, view: QAbstractItemView | None = None, *, double: bool = False
    ) -> None:
        """Click the row of a list with these words."""
        found, place = self.row(text, view)
        self.click_at(found.viewport(), place.center(), double=double)

    def double_click_row(self, text: str, view: QAbstractItemView | None = None) -> None:
        """Open the row of a list with these words."""
        self.click_row(text, view, double=True)

    def double_click_cell(self, view: QAbstractItemView, row: int, column: int) -> None:
        """Begin to edit a cell of a table."""
        index = view.model().index(row, column)
        view.scrollTo(index)
        place = view.visualRect(index).center()
        self.click_at(view.viewport(), place)
        self.click_at(view.viewport(), place, double=True)

    def choose_in_menu(self, name: str) -> None:
        """Click a line of the menu that is open."""
        menu = self.wait(_open_menu, "a menu")
        for action in menu.actions():
            if plain(action.text()).split("\t")[0].startswith(name):
                QTest.mouseClick(menu, LEFT, PLAIN, menu.actionGeometry(action).center())
                return
        raise HandsError(f"the menu has no “{name}”: {[plain(a.text()) for a in menu.actions()]}")

    def drag(self, view: QWidget, start: QPoint, end: QPoint) -> None:
        """Drag from a place of a widget to a place of the screen."""
        QTest.mousePress(view, LEFT, PLAIN, start)
        first = view.mapToGlobal(start)
        for part in (1, 2, 4, 8, 16):
            self.move_held(view, first + (end - first) * part / 16)
        self.move_held(view, end)
        QTest.mouseRelease(view, LEFT, PLAIN, view.mapFromGlobal(end))

    def move_held(self, view: QWidget, where: QPoint) -> None:
        """Move the mouse over the screen with the button held."""
        inside, none = QPointF(view.mapFromGlobal(where)), Qt.MouseButton.NoButton
        kind = QEvent.Type.MouseMove
        event = QMouseEvent(kind, inside, QPointF(where), none, LEFT, PLAIN)
        QApplication.sendEvent(view, event)
        pause(1)

    # The keyboard

    def focus(self) -> QWidget:
        """What takes the keys now."""
        self.wake()
        held = QApplication.activePopupWidget() or QApplication.focusWidget()
        return held or QApplication.activeWindow() or self.window

    def press(self, *keys: str) -> None:
        """Press keys, as “Ctrl+Enter” or “S”, where the focus is."""
        for one in keys:
            code = key_of(one)
            QTest.keyClick(self.focus(), code.key(), code.keyboardModifiers())

    def write(self, text: str) -> None:
        """Type a text where the focus is, letter by letter."""
        for letter in text:
            key = ord(letter.upper()) if letter.isascii() else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, key, PLAIN, letter))

    def fill(self, name: str, text: str) -> None:
        """Click into the field of that label and type instead of what it held."""
        editor = self.editor(name)
        self.click_at(editor, QPoint(min(20, editor.width() // 2), editor.rect().center().y()))
        if editor is not self.focus() and not editor.isAncestorOf(self.focus()):
            raise HandsError(f"the field “{name}” took no focus: {self.focus()}")
        self.press("Ctrl+A")
        self.write(text)

    def tab_to(self, name: str, *, back: bool = False, most: int = 60) -> None:
        """Press Tab until the thing of that name has the focus."""
        seen = []
        for _press in range(most):
            said = words_of(self.focus())
            if any(text == name or text.startswith(name) for text in said):
                return
            seen.append(" / ".join(said) or type(self.focus()).__name__)
            self.press("Shift+Tab" if back else "Tab")
        raise HandsError(f"Tab does not lead to “{name}”: {seen}")

    def choose(self, name: str, choice: str) -> None:
        """Choose in a drop-down list, by the arrow keys."""
        box = self.find(name, QComboBox)
        self.click_at(box, box.rect().center())
        self.wait(lambda: box.view().isVisible(), f"the list of “{name}”")
        wanted = next((row for row in range(box.count()) if box.itemText(row) == choice), -1)
        if wanted < 0:
            raise HandsError(f"the list of “{name}” has no “{choice}”")
        view = box.view()
        index = view.model().index(wanted, 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), LEFT, PLAIN, view.visualRect(index).center())
        self.wait(lambda: not view.isVisible(), f"the end of the list of “{name}”")

    # Windows that are waited for

    def meanwhile(self, ready: Callable[[], T | None], act: Callable[[T], None]) -> None:
        """Do something as soon as it can be done, while a dialog keeps the caller waiting."""
        timer = QTimer(self.window)
        timer.setInterval(10)
        limit = QDeadlineTimer(LONGEST)

        def look() -> None:
            found = ready()
            if found or limit.hasExpired():
                timer.stop()
                timer.deleteLater()
            if found:
                act(found)

        timer.timeout.connect(look)
        timer.start()

    def answer_files(self, *paths: Path) -> None:
        """Answer the file dialog that opens next."""
        self.meanwhile(_open_file_dialog, lambda dialog: self._name_files(dialog, paths))

    def _name_files(self, dialog: QFileDialog, paths: tuple[Path, ...]) -> None:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        if line is None:
            raise HandsError("a file dialog without a file name")
        line.setText(str(paths[0]) if len(paths) == 1 else " ".join(f'"{one}"' for one in paths))
        QTest.keyClick(line, Qt.Key.Key_Return)

    def answer_dialog(self, button: str) -> None:
        """Press a button of the dialog that opens next and keeps everything waiting."""
        self.meanwhile(
            lambda: next((one for one in self.front() if isinstance(one, Dialog | QDialog)), None),
            lambda _dialog: self.click(button),
        )


def pause(milliseconds: int) -> None:
    """Let the window and its threads live for a moment (QTest.qWait would starve the threads)."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def cells(view: QAbstractItemView) -> Iterator[tuple[QModelIndex, str]]:
    """Every filled cell of a flat model, with what it shows or tells a screen reader."""
    model: QAbstractItemModel = view.model()
    flat = isinstance(model, QAbstractListModel)
    columns = 1 if flat else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), 1000)):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                text = index.data(role)
                if isinstance(text, str) and text:
                    yield index, text


def show_in_scroll(widget: QWidget) -> None:
    """Scroll every area around a widget so far that it is seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _open_menu() -> QMenu | None:
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def _open_file_dialog() -> QFileDialog | None:
    modal = QApplication.activeModalWidget()
    return modal if isinstance(modal, QFileDialog) and modal.isVisible() else None


def key_of(text: str) -> QKeyCombination:
    """The key of a name such as “Ctrl+Enter”."""
    keys = QKeySequence(text.replace("Enter", "Return"))
    first: QKeyCombination = keys[0]  # type: ignore[index]  # missing in the stubs of Qt
    return first
