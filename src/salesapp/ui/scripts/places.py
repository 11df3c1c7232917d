"""Where the parts of the section "Scripts" stand: the library at the left, the editor beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.ui import theme

_LIBRARY = 232


def library_side(search: QWidget, scripts: QWidget, usual: QWidget) -> QWidget:
    """The list of scripts below its search."""
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(16, 12, 0, 12)
    column.setSpacing(8)
    column.addWidget(search)
    column.addWidget(scripts, 1)
    column.addWidget(usual)
    side.setFixedWidth(theme.px(_LIBRARY))
    return side


def fill_centre(
    centre: QWidget, editor: QWidget, more: QWidget, wrong: QWidget, publish: QWidget
) -> None:
    """Put the editor over its foot."""
    foot = QHBoxLayout()
    foot.setContentsMargins(16, 0, 16, 12)
    foot.addWidget(more)
    foot.addWidget(wrong, 1)
    foot.addWidget(publish)
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(editor, 1)
    column.addLayout(foot)
