"""Hints under the pointer: always plain text, whatever a name holds.

Qt takes a hint that looks like HTML for HTML, and loads pictures of this machine for it. Every hint
made of data passes here; `tests/house/test_outputs.py` sees to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtWidgets import QWidget


def hint(text: str) -> str:
    """The text as a hint that shows exactly it."""
    if "<" not in text:
        return text
    from html import escape

    return f"<span>{escape(text)}</span>".replace("\n", "<br>")


def show_hint(
    place: QPoint,
    text: str,
    widget: QWidget,
    rect: QRect | None = None,
    milliseconds: int = -1,
) -> None:
    """Show a hint now, at a place of the screen, as long as the pointer is within `rect`."""
    from PySide6.QtWidgets import QToolTip

    if rect is None:
        QToolTip.showText(place, hint(text), widget)
    else:
        QToolTip.showText(place, hint(text), widget, rect, milliseconds)
