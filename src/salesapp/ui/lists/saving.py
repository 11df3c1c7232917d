"""Saving segments: their names asked for, and the services behind the segment bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import views
from salesapp.domain.entities import Entity
from salesapp.domain.views import LONGEST
from salesapp.services import views as service
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class Kept(NamedTuple):
    """What a segment keeps, as texts of JSON."""

    asked: str
    sort: str
    columns: str


class NamePopover(Popover):
    """Asks for the name of a segment; says at once when it is taken."""

    named = Signal(str)

    def __init__(self, anchor: QWidget, title: str, name: str, taken: Sequence[str]) -> None:
        super().__init__(anchor, width=300)
        self._taken = {one.casefold() for one in taken}
        self.input = TextInput(name)
        self.input.setMaxLength(LONGEST)
        self.input.selectAll()
        self.field = Field(self.tr("Name of the segment"), self.input, required=True)
        self.save = Button(self.tr("Save"), "primary", keys="Enter")
        self.body.addWidget(Label(title, "strong"))
        self.body.addWidget(self.field)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.body.addLayout(foot)
        self.set_main_button(self.save)
        self.save.clicked.connect(self._take)
        self.input.returnPressed.connect(self._take)

    def _take(self) -> None:
        name = " ".join(self.input.text().split())
        if not name:
            self.field.set_error(self.tr("Give the segment a name"))
        elif name.casefold() in self._taken:
            self.field.set_error(self.tr("There is a segment of this name; choose another one"))
        else:
            self.dismiss()
            self.named.emit(name)


class Saving(QObject):
    """Saves, renames, orders, changes and deletes the segments of a list; each can be undone."""

    def __init__(self, page: QWidget, entity: Entity) -> None:
        super().__init__(page)
        self._page, self._entity = page, entity
        self.popover: NamePopover | None = None
        """The question that is open."""

    def ask_new(
        self, anchor: QWidget, kept: Kept, suggested: str, saved: Callable[[int], object]
    ) -> None:
        """Ask for a name and save what is shown under it; `saved` gets the number."""

        def save(name: str) -> None:
            changes = perform(
                self._page,
                lambda: service.save(self._entity, name, *kept),
                toast=self.tr("Segment saved: {name}").format(name=name),
            )
            if changes is not None and changes.subject_id is not None:
                saved(changes.subject_id)

        taken = [one.name for one in views.saved(self._entity)]
        self._ask(anchor, self.tr("New segment"), suggested, taken, save)

    def ask_rename(self, anchor: QWidget, view_id: int) -> None:
        """Ask for another name of a saved segment."""

        def rename(name: str) -> None:
            perform(
                self._page,
                lambda: service.rename(view_id, name),
                toast=self.tr("Segment renamed: {name}").format(name=name),
            )

        taken = [one.name for one in views.saved(self._entity) if one.id != view_id]
        self._ask(anchor, self.tr("Rename the segment"), self._name(view_id), taken, rename)

    def update(self, view_id: int, kept: Kept) -> None:
        """Keep what is shown now under the name of a saved segment."""
        perform(
            self._page,
            lambda: service.update(view_id, *kept),
            toast=self.tr("Segment changed: {name}").format(name=self._name(view_id)),
        )

    def delete(self, view_id: int) -> None:
        """Forget a saved segment; Undo brings it back."""
        perform(
            self._page,
            lambda: service.delete(view_id),
            toast=self.tr("Segment deleted: {name}").format(name=self._name(view_id)),
        )

    def move(self, view_id: int, by: int) -> None:
        """Put a saved segment some places further."""
        ids = [one.id for one in views.saved(self._entity)]
        at = ids.index(view_id) if view_id in ids else -1
        if at >= 0 and 0 <= at + by < len(ids):
            ids.insert(at + by, ids.pop(at))
            perform(self._page, lambda: service.order(ids))

    def _ask(
        self,
        anchor: QWidget,
        title: str,
        name: str,
        taken: Sequence[str],
        take: Callable[[str], None],
    ) -> None:
        self.popover = NamePopover(anchor, title, name, taken)
        self.popover.named.connect(take)
        self.popover.closed.connect(self._forget)
        self.popover.open()

    def _forget(self) -> None:
        self.popover = None

    def _name(self, view_id: int) -> str:
        found = (one.name for one in views.saved(self._entity) if one.id == view_id)
        return next(found, "")
