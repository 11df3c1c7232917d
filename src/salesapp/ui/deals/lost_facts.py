"""What was in a deal, beside the reasons it may be lost for: it helps to name the true one."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.deal_timeline import deal_timeline
from salesapp.db.queries.timeline import TimelineKind, TimelineRow
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.clients.timeline_words import event_words
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box

TOLD: Final = (
    TimelineKind.ACTIVITY,
    TimelineKind.OBJECTION,
    TimelineKind.OFFER,
    TimelineKind.ORDER,
    TimelineKind.INVOICE,
    TimelineKind.PAYMENT,
)
MOST: Final = 5
"""The last things that happened; those without room are left out."""


class LostFacts(QWidget):
    """The stage with its days, then the last talks, objections and papers."""

    def __init__(self, deal: DealCard) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(6)
        days = (format.today() - datetime.fromisoformat(deal.stage_since_at).date()).days
        told = self.tr("“{stage}”, {days} on the stage")
        stage = Label(
            told.format(stage=deal.stage, days=format.days(max(0, days))), "strong", elide=True
        )
        box.addWidget(stage)
        found = deal_timeline(deal.id, TOLD, limit=MOST)
        self._entries = [self._entry(one) for one in found]
        for entry in self._entries:
            box.addWidget(entry)
        if not found:
            words = self.tr("Nothing was written down in the deal: the client's words matter most.")
            box.addWidget(Label(words, "base", "text2", wrap=True))
        box.addStretch(1)
        self._stage = stage
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    @staticmethod
    def _entry(one: TimelineRow) -> QWidget:
        event = event_words(one)
        title = Label(event.title, elide=True)
        line = row(IconLabel(event.icon, "text3", 14), title, gap=6)
        line.setStretch(1, 1)
        note = ", ".join(part for part in (event.when, event.text) if part)
        more = Label(note, "small", "text3", elide=True)
        more.setContentsMargins(theme.px(20), 0, 0, 0)
        entry = QWidget()
        entry.setLayout(column(line, more, gap=0))
        entry.setToolTip(hint(". ".join(part for part in (event.title, event.text) if part)))
        return entry

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many of the last things as there is room for."""
        super().resizeEvent(event)
        box = self.layout()
        gap = 0 if box is None else box.spacing()
        used = 2 * theme.px(8) + self._stage.sizeHint().height()
        for entry in self._entries:
            used += gap + entry.sizeHint().height()
            entry.setVisible(used <= self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        draw_box(painter, self.rect(), tokens.surface2, tokens.divider, 6)
        painter.end()
