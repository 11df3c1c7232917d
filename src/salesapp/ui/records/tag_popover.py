"""The popover in which tags are typed: known ones are offered while typing."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import links
from salesapp.domain.entities import Entity
from salesapp.domain.tags import LONGEST, clean_tag, tag_key
from salesapp.overriding import override
from salesapp.services import tags as service
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.records.flow import FlowLayout
from salesapp.ui.records.tag_chip import TagChip

MOST = 12


class _Typed(TextInput):
    """Enter confirms, Tab takes the first one offered."""

    confirmed = Signal()
    completed = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
            return
        super().keyPressEvent(event)


class TagPopover(Popover):
    """Each Enter hangs one tag; the popover stays for the next."""

    added = Signal()

    def __init__(
        self,
        anchor: QWidget,
        entity: Entity,
        record_ids: tuple[int, ...],
        *,
        rect: QRect | None = None,
    ) -> None:
        super().__init__(anchor, rect=rect, width=280)
        self._entity, self._ids = entity, record_ids
        self._known = links.all_tags()
        self.typed = _Typed(placeholder=self.tr("Tag, then Enter"), icon="tag")
        self.typed.setAccessibleName(self.tr("Tag, then Enter"))
        self.typed.setMaxLength(LONGEST)
        self.typed.changed.connect(self._offer)
        self.typed.confirmed.connect(self.add_typed)
        self.body.addWidget(self.typed)
        self._hint = Label("", "small", "text3", wrap=True)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self.body.addWidget(self._holder)
        self.body.addWidget(self._hint)
        self._offer()

    def offered(self) -> list[TagChip]:
        """The tags one may press."""
        return [chip for chip in self._holder.findChildren(TagChip) if not chip.isHidden()]

    def add_typed(self) -> None:
        """Hang the tag that is typed."""
        if tag_key(str(self.typed.value())):
            self.add(str(self.typed.value()))

    def add(self, name: str) -> None:
        """Hang a tag and make room for the next one."""
        words = self.tr("Tag: {name}").format(name=clean_tag(name))
        done = perform(self, lambda: service.add(self._entity, self._ids, name), toast=words)
        if done is None:
            return
        self.typed.clear()
        self._known = links.all_tags()
        self._offer()
        self.typed.setFocus()
        self.added.emit()

    def _offer(self) -> None:
        key = tag_key(str(self.typed.value()))
        worn: set[int] = set()
        if len(self._ids) == 1:
            worn = {tag.id for tag in links.tags(self._entity, self._ids[0])}
        found = [
            tag
            for tag in self._known
            if tag.id not in worn
            and (not key or any(word.startswith(key) for word in _parts(tag_key(tag.name))))
        ]
        if not key:
            found.sort(key=lambda tag: -tag.uses)
        while item := self._flow.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for tag in found[:MOST]:
            chip = TagChip(tag.name, tag.colour, self._holder)
            chip.clicked.connect(lambda _on=False, name=tag.name: self.add(name))
            self._flow.addWidget(chip)
            chip.show()
        self._holder.setVisible(bool(found))
        known = any(tag_key(tag.name) == key for tag in self._known)
        if key and not known:
            name = clean_tag(str(self.typed.value()))
            self._hint.setText(self.tr("Enter makes a new tag “{name}”").format(name=name))
        else:
            self._hint.setText("" if found else self.tr("No tags yet: type the first one"))
        self._hint.setVisible(bool(self._hint.text()))
        self.adjustSize()


def _parts(key: str) -> list[str]:
    """The whole key and the ends of it that begin with a word."""
    words = key.split()
    return [" ".join(words[place:]) for place in range(len(words))]
