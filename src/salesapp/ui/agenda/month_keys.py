"""What the keys of a month mean."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from salesapp.ui.agenda.keys import Act
from salesapp.ui.agenda.scene import WEEK

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_ACTS: Final[dict[tuple[Qt.Key, Qt.KeyboardModifier], Act]] = {
    **{(key, _NONE): Act("day", step) for key, step in _STEPS.items()},
    **{(key, _CTRL): Act("move", step) for key, step in _STEPS.items()},
    (Qt.Key.Key_Up, _SHIFT): Act("task", -1),
    (Qt.Key.Key_Down, _SHIFT): Act("task", 1),
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
