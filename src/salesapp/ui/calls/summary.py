"""The end of calling: calls, reached, time, results; every line opens its card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.calls import length_text
from salesapp.domain.entities import Entity
from salesapp.ui import format, theme
from salesapp.ui.calls.walk import Walk
from salesapp.ui.calls.words import tile
from salesapp.ui.clients.section_parts import RecordRow, clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.scroll_area import ScrollArea

_WIDTH = 680


class CallSummary(QWidget):
    """Enter goes on with the rest, or back."""

    again_wanted = Signal()
    left = Signal()
    record_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        area = ScrollArea(gap=0, parent=self)
        inside = QWidget(area.inside)
        self.title = Label("", "title")
        self.text = Label("", "base", "text2", wrap=True)
        self.figures: dict[str, Label] = {}
        tiles = QVBoxLayout()
        line = row(gap=12)
        for key, words in (
            ("calls", self.tr("Calls")),
            ("reached", self.tr("Reached")),
            ("time", self.tr("In talks")),
            ("mean", self.tr("On average")),
        ):
            card = Card(parent=inside)
            figure = Label("", "figure")
            self.figures[key] = figure
            card.body.setSpacing(2)
            card.body.addWidget(figure)
            card.body.addWidget(Label(words, "small", "text2"))
            line.addWidget(card, 1)
        tiles.addLayout(line)
        self.results = Card(self.tr("Results"), parent=inside)
        self.card = Card(self.tr("Who was called"), parent=inside)
        self.again = Button(self.tr("Go on with the rest"), "primary", icon="phone")
        self.again.clicked.connect(self.again_wanted)
        self.back = Button(self.tr("Done"), keys="Esc")
        self.back.clicked.connect(self.left)
        inside.setMaximumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(inside)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(tiles)
        column.addWidget(self.results)
        column.addWidget(self.card)
        column.addLayout(row(self.again, self.back, None))
        column.addStretch(1)
        area.body.setContentsMargins(24, 24, 24, 24)
        line = row(None, inside, None)
        line.setStretch(1, 8)
        area.body.addLayout(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_walk(self, walk: Walk) -> None:
        """Tell how it went."""
        told, left = walk.tally(), walk.left()
        self.title.setText(self.tr("Everybody is called") if not left else self.tr("Calls so far"))
        rest = self.tr("%n wait in the queue", "", left) if left else ""
        self.text.setText(rest or self.tr("Every call has its result and its next step."))
        talked = sum(1 for one in walk.done.values() if one.seconds)
        self.figures["calls"].setText(format.number(told.calls))
        share = told.reached * 10_000 // told.calls if told.calls else 0
        reached = f"{told.reached} · {format.percent(share // 100 * 100)}"
        self.figures["reached"].setText(reached)
        self.figures["time"].setText(length_text(told.seconds))
        mean = told.seconds // talked if talked else 0
        self.figures["mean"].setText(length_text(mean))
        clear(self.results.body)
        for result, count in told.results:
            words, _icon, _tone = tile(result)
            bar = ProgressBar(6)
            bar.setRange(0, told.calls)
            bar.setValue(count)
            name = Label(words)
            name.setFixedWidth(theme.px(132))
            self.results.body.addLayout(row(name, bar, Label(str(count), "strong")))
        self.results.setVisible(bool(told.results))
        clear(self.card.body)
        for item in walk.items:
            done = walk.done_of(item)
            if done is None:
                continue
            words, icon, tone = tile(done.result)
            took = length_text(done.seconds) if done.seconds else ""
            line = RecordRow(
                "leads" if item.lead_id is not None else "clients",
                format.company(item.name),
                done.note.replace("\n", " "),
                (words, tone, icon),  # type: ignore[arg-type] # tones of the table of words
                took,
            )
            owner = (
                (Entity.LEAD, item.lead_id)
                if item.lead_id is not None
                else (Entity.CLIENT, item.client_id)
            )
            line.clicked.connect(partial(self.record_wanted.emit, *owner))
            self.card.body.addWidget(line)
        self.card.setVisible(bool(told.calls))
        self.again.setVisible(bool(left))
        (self.again if left else self.back).setFocus(Qt.FocusReason.OtherFocusReason)
