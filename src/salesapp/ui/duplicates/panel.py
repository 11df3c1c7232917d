"""The group that is looked at: each record in a card, and what to do with them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.duplicates import Alike
from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.services import merging
from salesapp.ui import format, theme
from salesapp.ui.duplicates.group_list import GroupRow
from salesapp.ui.duplicates.words import (
    children_words,
    number_words,
    reason_words,
    strength_tone,
    strength_words,
)
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea

WIDTH = 440
_MOST = 12


class GroupPanel(QWidget):
    """Shows one group; the records themselves open by their buttons."""

    open_wanted = Signal(object)
    """Id of a record."""
    merge_wanted = Signal()
    keep_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity = Entity.CLIENT
        self.title = Label("", "name", wrap=True)
        self.why = Label("", "base", "text2", wrap=True)
        self.chip = Chip("")
        self.area = ScrollArea(padding=0, gap=8)
        self.merge = Button(self.tr("Merge…"), "primary", icon="merge", keys="Enter")
        self.keep = Button(self.tr("Not a duplicate"), icon="split", keys="N")
        self.merge.clicked.connect(self.merge_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        head = column(row(self.chip, None), self.title, self.why, gap=4)
        self.setLayout(
            column(head, self.area, row(self.merge, self.keep, None), gap=12,
                   margins=(16, 12, 16, 12))
        )  # fmt: skip

    def show_group(self, entity: Entity, shown: GroupRow | None) -> None:
        """Show a group, or nothing."""
        self._entity = entity
        for part in (self.title, self.why, self.chip, self.merge, self.keep):
            part.setVisible(shown is not None)
        _clear(self.area.body)
        if shown is None:
            return
        self.title.setText(shown.records[0].name if shown.records else "")
        self.why.setText(
            self.tr("Why: {reasons}").format(reasons=reason_words(shown.group.reasons))
        )
        strength = shown.group.strength
        self.chip.set_chip(strength_words(strength), strength_tone(strength))
        for record in shown.records[:_MOST]:
            self.area.body.addWidget(self._card(record))
        rest = len(shown.records) - _MOST
        if rest > 0:
            told = self.tr("and %n more, one is merged after another", "", rest)
            self.area.body.addWidget(Label(told, "small", "text3"))
        self.area.body.addStretch(1)

    def _card(self, record: Alike) -> Card:
        card = Card(record.name)
        opens = Button(self.tr("Open"), "link", small=True)
        opens.clicked.connect(lambda _on=False, one=record.id: self.open_wanted.emit(one))
        card.add_action(opens)
        lines = (
            number_words(self._entity, record),
            record.place,
            record.points,
            children_words(self._entity, merging.child_counts(self._entity, record.id)),
        )
        for line in filter(None, lines):
            card.body.addWidget(Label(line, "base", "text2", wrap=True))
        moments = self.tr("Created {made}, changed {changed}").format(
            made=format.moment(record.created_at), changed=format.moment(record.updated_at)
        )
        card.body.addWidget(Label(moments, "small", "text3", wrap=True))
        if record.status == "archived":
            card.body.addWidget(Label(self.tr("in the archive"), "small", "warn"))
        return card

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().page)
        painter.end()


def _clear(box: QVBoxLayout) -> None:
    while box.count():
        item = box.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
