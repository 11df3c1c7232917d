"""What lies in a layout, without its items."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def widgets_in(layout: QLayout) -> list[QWidget]:
    """The widgets that lie in a layout itself, in its order.

    Nobody asks for `itemAt`: PySide keeps what that gives as long as the layout lives, though Qt
    ends an item with its widget. What is made at the same place in memory later is taken for it.
    """
    host = layout.parentWidget()
    if host is None:
        return []
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    placed = [(layout.indexOf(one), one) for one in host.findChildren(QWidget, options=direct)]
    return [one for place, one in sorted(placed, key=lambda each: each[0]) if place >= 0]
