"""The section «Дополнительно» of a card or panel: what stands in the user's own fields."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.domain.entities import Entity
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.fields.own_view import OwnView
from salesapp.ui.kit.icon_button import IconButton


class OwnSection(Section):
    """Hidden while the record holds nothing in these fields."""

    edit_wanted = Signal(object)
    """Id of the record."""

    def __init__(self, entity: Entity, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("More"))
        self.view = OwnView(entity)
        self.body.addWidget(self.view)
        self.edit = IconButton("edit", self.tr("Change these fields"), small=True)
        self._record_id = 0
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self._record_id))
        self.head.addWidget(self.edit)
        self.hide()

    def show_record(self, record_id: int) -> bool:
        """Show the values of a record; False when it holds none."""
        self._record_id = record_id
        holds = self.view.show_record(record_id)
        self.setVisible(holds)
        return holds
