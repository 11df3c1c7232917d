"""Whether the open base is for reading only: the light part of `ui/reading.py`."""

from __future__ import annotations


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
