"""The tags of a record in a line, with a place for one more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import links
from salesapp.db.queries.links import TagRow
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.tags import COLOURS
from salesapp.services import tags as service
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.records.flow import FlowLayout
from salesapp.ui.records.tag_chip import AddTag, TagChip
from salesapp.ui.records.tag_popover import TagPopover
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

COLOUR_NAMES = {
    "grey": QT_TRANSLATE_NOOP("TagColour", "Grey"),
    "blue": QT_TRANSLATE_NOOP("TagColour", "Blue"),
    "teal": QT_TRANSLATE_NOOP("TagColour", "Teal"),
    "green": QT_TRANSLATE_NOOP("TagColour", "Green"),
    "olive": QT_TRANSLATE_NOOP("TagColour", "Olive"),
    "orange": QT_TRANSLATE_NOOP("TagColour", "Orange"),
    "rose": QT_TRANSLATE_NOOP("TagColour", "Rose"),
    "violet": QT_TRANSLATE_NOOP("TagColour", "Violet"),
}


class TagLine(QWidget):
    """`show_record` shows the tags of another record; they change by keys and mouse alike."""

    changed = Signal()

    def __init__(self, entity: Entity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity, self._id = entity, 0
        self._shown: list[TagRow] = []
        self._flow = FlowLayout(self)
        self.add_button = AddTag(self.tr("tag"))
        self.add_button.setToolTip(self.tr("Add a tag"))
        self.add_button.clicked.connect(self.ask)
        self._flow.addWidget(self.add_button)

    def show_record(self, record_id: int) -> None:
        """Show the tags of a record."""
        wanted = links.tags(self._entity, record_id)
        if record_id == self._id and wanted == self._shown:
            return
        had_focus = any(chip.hasFocus() for chip in self.chips())
        self._id, self._shown = record_id, wanted
        for chip in self.chips():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        self._flow.removeWidget(self.add_button)
        for tag in wanted:
            chip = TagChip(tag.name, tag.colour, self)
            chip.clicked.connect(partial(self._menu, tag, chip))
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.add_button)
        if had_focus:
            self.add_button.setFocus()
        self.updateGeometry()

    def chips(self) -> list[TagChip]:
        """The tags shown."""
        return self.findChildren(TagChip)

    def ask(self) -> TagPopover:
        """Ask for a tag."""
        popover = TagPopover(self.add_button, self._entity, (self._id,))
        popover.added.connect(self._added)
        popover.open()
        return popover

    def _added(self) -> None:
        self.show_record(self._id)
        self.changed.emit()

    def _menu(self, tag: TagRow, chip: TagChip) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Take the tag away"), partial(self._take, tag), icon="x", writes=True)
        menu.add(self.tr("Rename the tag…"), partial(self._rename, tag), icon="edit")
        menu.addSeparator()
        group = QActionGroup(menu)
        for colour in COLOURS:
            words = translate("TagColour", COLOUR_NAMES[colour])
            paint = partial(self._paint, tag, colour)
            line = menu.add_check(words, colour == tag.colour, paint, writes=True)
            group.addAction(line)
        menu.addSeparator()
        menu.add(
            self.tr("Delete the tag everywhere"), partial(self._delete, tag), icon="trash",
            danger=True,
        )  # fmt: skip
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _take(self, tag: TagRow) -> None:
        words = self.tr("Tag taken away: {name}").format(name=tag.name)
        self._perform(lambda: service.remove(self._entity, [self._id], tag.id), words)

    def _paint(self, tag: TagRow, colour: str, on: bool = True) -> None:  # noqa: FBT002 of a signal
        if on:
            words = self.tr("Colour of the tag changed: {name}").format(name=tag.name)
            self._perform(lambda: service.recolour(tag.id, colour), words)

    def _delete(self, tag: TagRow) -> None:
        words = self.tr("Tag deleted: {name}").format(name=tag.name)
        self._perform(lambda: service.delete(tag.id), words)

    def _rename(self, tag: TagRow) -> None:
        dialog = Dialog(self, self.tr("Name of the tag"), width=360)
        dialog.drafts_about("tag", tag.id)
        field = dialog.add_field(Field(self.tr("Tag"), TextInput(tag.name), required=True))
        dialog.add_cancel()
        dialog.add_primary(self.tr("Save"))

        def save() -> bool:
            words = self.tr("Tag renamed: {name}").format(name=str(field.value()))
            return self._perform(lambda: service.rename(tag.id, str(field.value())), words)

        dialog.set_check(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _perform(self, work: Callable[[], Changes], words: str) -> bool:
        done = perform(self, work, toast=words)
        if done is not None:
            self.show_record(self._id)
            self.changed.emit()
        return done is not None
