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

from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.popover import Popover
from tests.monkey.doors import Doors

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
    (Qt.KeyboardModifier.NoModifier, 12), (Qt.KeyboardModifier.ControlModifier, 4),
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


def front() -> QWidget | None:
    """What lies in front: a popup, a modal window, the active one."""
    popup = QApplication.activePopupWidget()
    found = popup or QApplication.activeModalWidget() or QApplication.activeWindow()
    if found is None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        found = shown[-1] if shown else None
    if found is None or popup is not None:
        return found
    over = [
        one for one in found.children() if isinstance(one, Dialog | Popover) and one.isVisible()
    ]
    return over[-1] if over else found


def seen_widgets(place: QWidget) -> list[QWidget]:
    """Widgets of a window that can be seen and used."""
    return [
        one
        for one in (place, *place.findChildren(QWidget))
        if one.isVisible() and one.isEnabled() and one.width() > 2 and one.height() > 2
    ]


class Hands:
    """Chooses moves by chance; the same seed begins with the same ones."""

    def __init__(self, window: QWidget, chance: random.Random, doors: Doors, files: list) -> None:
        self._window = window
        self._chance = chance
        self._doors = doors
        self._files = files

    def choose(self) -> tuple[str, Callable[[], None]]:
        """The next move: what it is, and how to do it."""
        moves = (
            (self._click, 40), (self._key, 24), (self._type, 12), (self._wheel, 8), (self._drag, 4),
            (self._resize, 2), (self._action, 7), (self._section, 3), (self._look, 1),
            (self._drop_files, 1), (self._right_click, 4), (self._double_click, 4),
        )  # fmt: skip
        (move,) = self._chance.choices([one for one, _ in moves], [weight for _, weight in moves])
        return move()

    # Where

    def _widget(self) -> QWidget | None:
        place = front()
        if place is None:
            return None
        seen = seen_widgets(place)
        lively = [one for one in seen if isinstance(one, (*LIVELY, QMenu))]
        pool = lively if lively and self._chance.random() < 0.75 else seen
        return self._chance.choice(pool) if pool else None

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
        name = f"{type(there).__name__} {there.objectName() or there.accessibleName()}".strip()
        return there, there.mapFrom(window, widget.mapTo(window, inner)), name

    # Moves

    def _click(self) -> tuple[str, Callable[[], None]]:
        return self._mouse(
            "click",
            lambda at, place: QTest.mouseClick(at, Qt.MouseButton.LeftButton, self._with(), place),
        )

    def _right_click(self) -> tuple[str, Callable[[], None]]:
        def press(at: QWidget, place: QPoint) -> None:
            from PySide6.QtGui import QContextMenuEvent

            QTest.mouseClick(at, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, place)
            reason = QContextMenuEvent.Reason.Mouse
            QApplication.sendEvent(at, QContextMenuEvent(reason, place, at.mapToGlobal(place)))

        return self._mouse("right click", press)

    def _double_click(self) -> tuple[str, Callable[[], None]]:
        def press(at: QWidget, place: QPoint) -> None:
            QTest.mouseClick(at, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
            if _lives(at) and at.isVisible():
                QTest.mouseDClick(
                    at, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
                )

        return self._mouse("double click", press)

    def _with(self) -> Qt.KeyboardModifier:
        return self._chance.choices([one for one, _ in WITH], [24, 2, 2, 0, 1])[0]

    def _mouse(
        self, word: str, press: Callable[[QWidget, QPoint], None]
    ) -> tuple[str, Callable[[], None]]:
        target = self._target()
        if target is None:
            return "nothing", lambda: None
        at, place, name = target

        def do() -> None:
            press(at, place)

        return f"{word} {name} at {place.x()},{place.y()}", do

    def _key(self) -> tuple[str, Callable[[], None]]:
        key = self._chance.choice(KEYS)
        (held,) = self._chance.choices([one for one, _ in WITH], [weight for _, weight in WITH])
        target = QApplication.focusWidget() or front()
        if target is None or (key is KEY.Key_Q and held & Qt.KeyboardModifier.ControlModifier):
            return "nothing", lambda: None
        if QApplication.activePopupWidget() is not None:
            target = QApplication.activePopupWidget()
        return f"key {key.name} {held.name} on {type(target).__name__}", lambda: QTest.keyClick(
            target, key, held
        )

    def _type(self) -> tuple[str, Callable[[], None]]:
        text = self._chance.choice(TEXTS)
        place = front()
        inputs = [one for one in seen_widgets(place) if isinstance(one, INPUTS)] if place else []
        if inputs and self._chance.random() < 0.7:
            self._chance.choice(inputs).setFocus()
        target = QApplication.focusWidget()
        if target is None:
            return "nothing", lambda: None
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

    def _wheel(self) -> tuple[str, Callable[[], None]]:
        def turn(at: QWidget, place: QPoint) -> None:
            step = QPoint(0, self._chance.choice((-1200, -120, 120, 1200)))
            event = QWheelEvent(
                QPointF(place), QPointF(at.mapToGlobal(place)), QPoint(), step,
                Qt.MouseButton.NoButton, self._with(), Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(at, event)

        return self._mouse("wheel", turn)

    def _drag(self) -> tuple[str, Callable[[], None]]:
        def drag(at: QWidget, place: QPoint) -> None:
            button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QTest.mousePress(at, button, held, place)
            for step in range(1, 5):
                if not _lives(at) or not at.isVisible():
                    return
                far = place + QPoint(step * self._chance.randrange(-60, 60), step * 20)
                _move(at, far)
            if _lives(at) and at.isVisible():
                QTest.mouseRelease(at, button, held, place)

        return self._mouse("drag", drag)

    def _drop_files(self) -> tuple[str, Callable[[], None]]:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._chance.choice(self._files)))])
        return self._mouse("drop a file on", lambda at, place: self._doors.drop(at, place, data))

    def _resize(self) -> tuple[str, Callable[[], None]]:
        size = self._chance.randrange(700, 2000), self._chance.randrange(500, 1200)
        return f"resize {size}", lambda: self._window.resize(*size)

    def _action(self) -> tuple[str, Callable[[], None]]:
        able = [
            (name, one)
            for name, one in self._window.registry.actions.items()
            if one.isEnabled() and not name.endswith((".quit", ".exit"))
        ]
        # Nothing of the window can be reached while something lies over it.
        if not able or front() is not self._window:
            return "nothing", lambda: None
        name, action = self._chance.choice(able)
        return f"action {name}", action.trigger

    def _section(self) -> tuple[str, Callable[[], None]]:
        from salesapp.ui.sections import sections

        name = self._chance.choice([one.id for one in sections()])
        if front() is not self._window:
            return "nothing", lambda: None
        return f"section {name}", lambda: self._window.show_section(name)

    def _look(self) -> tuple[str, Callable[[], None]]:
        """Another language, theme, size of letters or height of rows, as the settings do it."""
        from salesapp.ui import theme
        from salesapp.ui.translate import translator

        way = self._chance.randrange(5)
        if way == 0:
            language = self._chance.choice(("ru", "en"))
            return f"language {language}", lambda: translator.use(language)
        if way == 1:
            mode = self._chance.choice(list(theme.ThemeMode))
            return f"theme {mode}", lambda: theme.state.set_mode(mode)
        if way == 2:
            scale = self._chance.choice(theme.SCALES)
            return f"scale {scale}", lambda: theme.state.set_scale(scale)
        if way == 3:
            on = self._chance.random() < 0.5
            return f"compact {on}", lambda: theme.state.set_compact_rows(on)
        on = self._chance.random() < 0.5
        return f"reduce motion {on}", lambda: setattr(theme.state, "reduce_motion", on)


def _move(at: QWidget, place: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(at.mapToGlobal(place)),
        Qt.MouseButton.NoButton, left, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(at, event)


def _typed(target: QWidget, text: str) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if not _lives(target):
                return
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(target, event)


def _lives(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget)
