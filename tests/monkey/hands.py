"""What the monkey can do: each move is a word and a way to do it at the window in front."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.monkey.aims import LEFT, NOTHING, PLAIN, Aims, Move
from tests.monkey.doors import Doors
from tests.monkey.known import Known
from tests.monkey.places import at_chance, called, front, lives, roots, seen_widgets

TRIES = 4
"""Of so many moves one can be made."""
INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
LIVELY = (QAbstractButton, QAbstractItemView, *INPUTS)
KEY = Qt.Key
KEYS = (
    KEY.Key_Return, KEY.Key_Escape, KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Up, KEY.Key_Down,
    KEY.Key_Left, KEY.Key_Right, KEY.Key_Space, KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Home,
    KEY.Key_End, KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_F1, KEY.Key_F2, KEY.Key_F3, KEY.Key_F4,
    KEY.Key_F5, KEY.Key_F6, KEY.Key_F8, KEY.Key_F10, KEY.Key_Slash, KEY.Key_Plus, KEY.Key_Minus,
    KEY.Key_Insert, KEY.Key_Menu, *(Qt.Key(KEY.Key_A.value + n) for n in range(26)),
    *(Qt.Key(KEY.Key_0.value + n) for n in range(10)),
)  # fmt: skip
WITH = (
    (PLAIN, 12), (Qt.KeyboardModifier.ControlModifier, 4),
    (Qt.KeyboardModifier.ShiftModifier, 2), (Qt.KeyboardModifier.AltModifier, 1),
    (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, 2),
)  # fmt: skip
TEXTS = (
    "Болт М20×80",
    "ООО «Ромашка»",
    "7707083893",
    "+7 (495) 123-45-67",
    "a@b.example",
    "завтра",
    "12,5",
    "0",
    "-1",
    "99999999999999999999",
    "1e999",
    "<b>жирный</b><img src='/etc/passwd'>",
    '=HYPERLINK("x")',
    "'; DROP TABLE client; --",
    "\u202eсправа налево",
    "\u200b",
    "😀👨‍👩‍👧",
    "漢字",
    "мир\u0000нуль",
    "{имя}",
    "{",
    "%s %d",
    "&Файл",
    "x" * 3000,
    "строка\nвторая\nтретья",
    " ",
    "31.02.2026",
    "\ud83d",
    "NEAR(a, b)",
    "*",
    '"',
    "0x10",
    "١٢٣",
    "a\tb\r\nc\td",
)


class Hands:
    """Chooses moves by chance; the same seed begins with the same ones."""

    def __init__(
        self, window: QWidget, chance: random.Random, doors: Doors, files: list, known: Known
    ) -> None:
        self._window = window
        self._chance = chance
        self._doors = doors
        self._files = files
        self._known = known
        self.aims = Aims(window, chance, known)
        moves = (
            (self._click, 36), (self._key, 20), (self._type, 14), (self._wheel, 6), (self._drag, 4),
            (self._resize, 1), (self.aims.action, 8), (self.aims.section, 2), (self.aims.look, 1),
            (self._drop_files, 1), (self._right_click, 4), (self._double_click, 3),
            (self.aims.seek, 9), (self.aims.row, 4), (self.aims.sort, 1),
        )  # fmt: skip
        self._moves = [one for one, _ in moves]
        self._weights = [weight for _, weight in moves]

    def choose(self) -> Move:
        """The next move: what it is, and how to do it."""
        planned = self.aims.next()
        if planned is not None:
            return planned
        for move in self._chance.choices(self._moves, self._weights, k=TRIES):
            made = move()
            if made is not NOTHING:
                return made
        return NOTHING

    # Where

    def _widget(self) -> QWidget | None:
        place = front()
        if place is None:
            return None
        if self._chance.random() < 0.2:
            return at_chance(place, self._chance.random(), self._chance.random())
        seen = seen_widgets(self._chance.choice(roots(place, self._window)))
        lively = [one for one in seen if isinstance(one, (*LIVELY, QMenu))]
        pool = lively if lively and self._chance.random() < 0.8 else seen
        return self._known.newest(pool, type(place).__name__) if pool else None

    def _inside(self, widget: QWidget) -> QPoint:
        rect = widget.visibleRegion().boundingRect()
        if rect.isEmpty():
            rect = widget.rect()
        if self._chance.random() < 0.5 and rect.width() < 300:
            return rect.center()
        return QPoint(
            rect.left() + self._chance.randrange(max(1, rect.width())),
            rect.top() + self._chance.randrange(max(1, rect.height())),
        )

    def _target(self) -> tuple[QWidget, QPoint, str] | None:
        """A widget and a place in it, where nothing lies over it."""
        widget = self._widget()
        if widget is None:
            return None
        inner = self._inside(widget)
        window = widget.window()
        there = window.childAt(widget.mapTo(window, inner)) or window
        return there, there.mapFrom(window, widget.mapTo(window, inner)), called(there)

    # Moves

    def _click(self) -> Move:
        return self._mouse(
            "click",
            lambda at, place: QTest.mouseClick(at, LEFT, self._with(), place),
        )

    def _right_click(self) -> Move:
        def press(at: QWidget, place: QPoint) -> None:
            from PySide6.QtGui import QContextMenuEvent

            QTest.mouseClick(at, Qt.MouseButton.RightButton, PLAIN, place)
            reason = QContextMenuEvent.Reason.Mouse
            QApplication.sendEvent(at, QContextMenuEvent(reason, place, at.mapToGlobal(place)))

        return self._mouse("right click", press)

    def _double_click(self) -> Move:
        def press(at: QWidget, place: QPoint) -> None:
            QTest.mouseClick(at, LEFT, PLAIN, place)
            if lives(at) and at.isVisible():
                QTest.mouseDClick(at, LEFT, PLAIN, place)

        return self._mouse("double click", press)

    def _with(self) -> Qt.KeyboardModifier:
        return self._chance.choices([one for one, _ in WITH], [24, 2, 2, 0, 1])[0]

    def _mouse(self, word: str, press: Callable[[QWidget, QPoint], None]) -> Move:
        target = self._target()
        if target is None:
            return NOTHING
        at, place, name = target

        def do() -> None:
            press(at, place)

        return f"{word} {name} at {place.x()},{place.y()}", do

    def _key(self) -> Move:
        key = self._chance.choice(KEYS)
        (held,) = self._chance.choices([one for one, _ in WITH], [weight for _, weight in WITH])
        target = QApplication.focusWidget() or front()
        if target is None or (key is KEY.Key_Q and held & Qt.KeyboardModifier.ControlModifier):
            return NOTHING
        if QApplication.activePopupWidget() is not None:
            target = QApplication.activePopupWidget()
        return f"key {key.name} {held.name} on {type(target).__name__}", lambda: QTest.keyClick(
            target, key, held
        )

    def _type(self) -> Move:
        text = self._chance.choice(TEXTS)
        place = front()
        inputs = [
            one
            for root in roots(place, self._window)
            for kind in INPUTS
            for one in root.findChildren(kind)
            if one.isVisible() and one.isEnabled()
        ]
        if inputs and self._chance.random() < 0.7:
            self._known.newest(inputs, type(place).__name__).setFocus()
        target = QApplication.focusWidget()
        if target is None:
            return NOTHING
        if self._chance.random() < 0.5 or len(text) > 100:

            def paste() -> None:
                from salesapp.ui.kit.mime import clipboard_mime

                data = clipboard_mime()
                data.setText(text)
                QApplication.clipboard().setMimeData(data)
                QTest.keyClick(target, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)

            return f"paste {text[:20]!r} into {type(target).__name__}", paste
        plain = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return f"type {text[:20]!r} into {type(target).__name__}", lambda: _typed(
            target, plain[:60]
        )

    def _wheel(self) -> Move:
        def turn(at: QWidget, place: QPoint) -> None:
            step = QPoint(0, self._chance.choice((-1200, -120, 120, 1200)))
            event = QWheelEvent(
                QPointF(place), QPointF(at.mapToGlobal(place)), QPoint(), step,
                Qt.MouseButton.NoButton, self._with(), Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(at, event)

        return self._mouse("wheel", turn)

    def _drag(self) -> Move:
        def drag(at: QWidget, place: QPoint) -> None:
            button, held = LEFT, PLAIN
            QTest.mousePress(at, button, held, place)
            for step in range(1, 5):
                if not lives(at) or not at.isVisible():
                    return
                far = place + QPoint(step * self._chance.randrange(-60, 60), step * 20)
                _move(at, far)
            if lives(at) and at.isVisible():
                QTest.mouseRelease(at, button, held, place)

        return self._mouse("drag", drag)

    def _drop_files(self) -> Move:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._chance.choice(self._files)))])
        return self._mouse("drop a file on", lambda at, place: self._doors.drop(at, place, data))

    def _resize(self) -> Move:
        size = self._chance.randrange(700, 2000), self._chance.randrange(500, 1200)
        return f"resize {size}", lambda: self._window.resize(*size)


def _move(at: QWidget, place: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    left = LEFT
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(at.mapToGlobal(place)),
        Qt.MouseButton.NoButton, left, PLAIN,
    )  # fmt: skip
    QApplication.sendEvent(at, event)


def _typed(target: QWidget, text: str) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if not lives(target):
                return
            event = QKeyEvent(kind, 0, PLAIN, sign)
            QApplication.sendEvent(target, event)
