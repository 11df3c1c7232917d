"""One section of the settings: title, note, cards below each other."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.changes import Changes
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.page import Page

WIDEST: Final = 760
"""The cards of all sections are equally wide."""


class SettingsSection(QWidget):
    """Made when first shown; loads itself in `activate`."""

    page_wanted = Signal(object)
    record_wanted = Signal(object, object)
    part_wanted = Signal(str)
    """Another section of the settings."""

    def __init__(self) -> None:
        # Born where it will live, as a page is.
        super().__init__(Page.home)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.title = Label("", "name")
        head.addWidget(self.title)
        self.note = Label("", "small", "text3", elide=True)
        head.addWidget(self.note, 1)
        self.area = ScrollArea(gap=12, parent=self)
        self.area.body.setContentsMargins(4, 4, 12, 16)
        self.body = self.area.body
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 4, 0)
        box.setSpacing(8)
        head.setContentsMargins(4, 0, 0, 0)
        box.addLayout(head)
        box.addWidget(self.area, 1)

    def activate(self) -> None:
        """The section came into view."""

    def leave(self) -> None:
        """The section goes out of view: save what is being typed."""

    def apply_changes(self, changes: Changes) -> None:
        """Records changed."""

    def key_hints(self) -> list[tuple[str, str]]:
        """Keys that matter in the section; none: those of the page."""
        return []

    def state(self) -> dict[str, Any]:
        """What brings the section back."""
        return {}
