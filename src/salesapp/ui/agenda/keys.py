"""What the keys of the calendar mean."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Act(NamedTuple):
    """A thing to do, and which way."""

    name: str
    step: int = 0


_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

_ACTS: Final[dict[tuple[Qt.Key, Qt.KeyboardModifier], Act]] = {
    (Qt.Key.Key_Up, _NONE): Act("down", -1),
    (Qt.Key.Key_Down, _NONE): Act("down", 1),
    (Qt.Key.Key_Left, _NONE): Act("across", -1),
    (Qt.Key.Key_Right, _NONE): Act("across", 1),
    (Qt.Key.Key_Up, _CTRL): Act("earlier", -1),
    (Qt.Key.Key_Down, _CTRL): Act("earlier", 1),
    (Qt.Key.Key_Left, _CTRL): Act("day", -1),
    (Qt.Key.Key_Right, _CTRL): Act("day", 1),
    (Qt.Key.Key_Up, _BOTH): Act("length", -1),
    (Qt.Key.Key_Down, _BOTH): Act("length", 1),
    (Qt.Key.Key_Return, _NONE): Act("open"),
    (Qt.Key.Key_Enter, _NONE): Act("open"),
    (Qt.Key.Key_Insert, _NONE): Act("create"),
    (Qt.Key.Key_PageUp, _NONE): Act("page", -1),
    (Qt.Key.Key_PageDown, _NONE): Act("page", 1),
    (Qt.Key.Key_Home, _NONE): Act("today"),
}


def act_of(event: QKeyEvent) -> Act | None:
    """What a key is for here; None for keys of others."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _ACTS.get((Qt.Key(event.key()), plain))
