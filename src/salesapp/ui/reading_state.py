"""Whether the open base is for reading only: the light part of `ui/reading.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    W = TypeVar("W", bound=QWidget)


class _State:
    """Held by `ReadingLine`."""

    is_on = False


state = _State()

WRITING_ICONS = frozenset(
    {
        "plus", "edit", "trash", "upload", "star", "starred", "cal", "phone", "mail", "pay",
        "merge", "check", "undo",
    }
)  # fmt: skip
"""Pictures of buttons that would change something."""
WRITING_ENTRIES: Final = (WRITING_ICONS | {"up", "down", "left", "right", "pause"}) - {"check"}
"""Pictures of lines of a menu that would change something; a tick marks what is chosen."""


def writes(control: W) -> W:
    """Mark a control that changes the base: it is off while that is only read, and says why."""
    from salesapp.ui.reading import guard

    control.installEventFilter(guard())
    return control


def turn_off(control: QWidget) -> None:
    """Switch a control off that would be refused, with the reason in its hint."""
    from salesapp.ui import reading
    from salesapp.ui.kit.hint import hint

    control.setEnabled(False)
    control.setToolTip(hint(reading.why()))
