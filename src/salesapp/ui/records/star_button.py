"""The star: a record kept at hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import history, links
from salesapp.domain.entities import Entity
from salesapp.services import tags as service
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.perform import perform
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_ADDED: Final = QT_TRANSLATE_NOOP("Star", "In the favourites: {name}")
_REMOVED: Final = QT_TRANSLATE_NOOP("Star", "Not a favourite now: {name}")


class StarButton(IconButton):
    """Filled when the record is among the favourites."""

    def __init__(self, entity: Entity, parent: QWidget | None = None) -> None:
        super().__init__("star", self.tr("Add to the favourites"), parent=parent)
        self._entity, self._id, self._on = entity, 0, False
        self.clicked.connect(self.toggle_star)

    def show_record(self, record_id: int) -> None:
        """Show whether a record has its star."""
        self._id = record_id
        self._on = links.is_starred(self._entity, record_id)
        self.set_icon("starred" if self._on else "star", "warn_fill" if self._on else "")
        self.set_action(
            self.tr("Remove from the favourites") if self._on else self.tr("Add to the favourites")
        )

    def is_on(self) -> bool:
        """Whether the record shown has a star."""
        return self._on

    def toggle_star(self) -> None:
        """Put the star on or take it away."""
        if toggle_star(self, self._entity, self._id):
            self.show_record(self._id)


def toggle_star(parent: QWidget, entity: Entity, record_id: int) -> bool:
    """Put the star on a record or take it away; whether it was done."""
    on = not links.is_starred(entity, record_id)
    name = history.name_of(entity.value, record_id)
    words = translate("Star", _ADDED if on else _REMOVED)
    done = perform(
        parent,
        lambda: service.set_star(entity, record_id, name, on=on),
        toast=words.format(name=name),
    )
    return done is not None
