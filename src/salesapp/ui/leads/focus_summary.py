"""The end of the focus mode: how many of what, how quickly, and who is left."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import leads
from salesapp.domain.changes import Entity
from salesapp.domain.requests import median
from salesapp.ui import format, theme
from salesapp.ui.clients.section_parts import RecordRow, clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.tones import Tone
from salesapp.ui.leads.focus_queue import OUTCOMES, FocusQueue, Outcome
from salesapp.ui.leads.words import name_of, state_chip, words

_WIDTH = 640


class FocusSummary(QWidget):
    """Every lead opens from its line."""

    again_wanted = Signal()
    list_wanted = Signal()
    record_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # F goes on with the rest, whatever has the focus.
        self.setProperty("single_keys", True)
        self.title = Label("", "title")
        self.text = Label("", "base", "text2", wrap=True)
        self.figures = Label("", "strong", wrap=True)
        self.card = Card(self.tr("What became of them"))
        self.again = Button(self.tr("Go on with the rest"), "primary", icon="play", keys="F")
        self.again.clicked.connect(self.again_wanted)
        self.back = Button(self.tr("To the list"), keys="Esc")
        self.back.clicked.connect(self.list_wanted)
        inside = QWidget()
        inside.setFixedWidth(theme.px(_WIDTH))
        column = QVBoxLayout(inside)
        column.setSpacing(10)
        for part in (self.title, self.text, self.figures, self.card):
            column.addWidget(part)
        column.addLayout(row(self.again, self.back, None))
        column.addStretch(1)
        area = ScrollArea(gap=0)
        area.body.setContentsMargins(24, 32, 24, 24)
        area.body.addLayout(row(None, inside, None))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_walk(self, queue: FocusQueue) -> None:
        """Tell how the walk went."""
        outcomes = queue.outcomes()
        known = leads.read(queue.ids)
        done, whole = len(outcomes), len(queue.ids)
        rest = whole - done
        self.title.setText(
            self.tr("Everybody is answered") if not rest else self.tr("What was done")
        )
        told = self.tr("{done} of {all} leads done.").format(done=done, all=whole)
        self.text.setText(told)
        self.again.setVisible(bool(rest))
        counts = Counter(outcomes.values())
        parts = [f"{words(OUTCOMES[one])}: {counts[one]}" for one in Outcome if counts[one]]
        seconds = [
            lead.response_seconds
            for one, lead in known.items()
            if outcomes.get(one) is Outcome.ANSWERED and lead.response_seconds is not None
        ]
        middle = median(seconds)
        if middle is not None:
            spent = format.timer(middle)
            parts.append(self.tr("median answer {time} of working time").format(time=spent))
        self.figures.setText(", ".join(parts))
        clear(self.card.body)
        for one in queue.ids:
            lead, outcome = known.get(one), outcomes.get(one)
            if lead is None:
                continue
            chip: tuple[str, Tone, str] = (self.tr("still waits"), "warn", "clock")
            if outcome is not None:
                chip = state_chip(lead)
            line = RecordRow("leads", name_of(lead), lead.title, chip)
            line.clicked.connect(partial(self.record_wanted.emit, Entity.LEAD, one))
            self.card.body.addWidget(line)
        (self.again if rest else self.back).setFocus(Qt.FocusReason.OtherFocusReason)
