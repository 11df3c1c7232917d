"""Settings: how soon requests are answered, and what warms a lead."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QGridLayout

from salesapp.domain.changes import Changes, Entity
from salesapp.domain.heat import MOST, HeatPart
from salesapp.domain.requests import LONGEST_TARGET, RequestKind
from salesapp.overriding import override
from salesapp.services import work_time as service
from salesapp.ui import theme
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.leads.heat_words import kind_name, part_name
from salesapp.ui.perform import perform
from salesapp.ui.preferences.section import WIDEST, SettingsSection

_PAUSE = 700
_IN_A_ROW = 3


class AnswersSection(SettingsSection):
    """Saved a moment after the typing; each card is one step of undo."""

    def __init__(self) -> None:
        super().__init__()
        self.note.setText(self.tr("The clock of requests, and which lead comes first"))
        self.targets = {
            kind: Field(kind_name(kind), WholeInput(least=1, most=LONGEST_TARGET))
            for kind in RequestKind
        }
        self.weights = {
            part: Field(part_name(part), WholeInput(least=0, most=MOST)) for part in HeatPart
        }
        self.hours = TextLink(self.tr("Working hours…"), icon="clock")
        self.hours.clicked.connect(lambda: self.part_wanted.emit("day"))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)
        for field in (*self.targets.values(), *self.weights.values()):
            field.changed.connect(self._pause.start)

    def _lay_out(self) -> None:
        terms = self._card(self.tr("Answer within, minutes of working time"))
        terms.body.addLayout(_grid(list(self.targets.values())))
        told = self.tr(
            "At half of the term the clock turns amber, past it red. Five minutes before the term"
            " the program rings once. A call nobody took is no answer."
        )
        terms.body.addWidget(Label(told, "small", "text2", wrap=True))
        told = self.tr(
            "Only working hours count: a request of Friday evening runs from Monday morning."
        )
        terms.body.addWidget(Label(told, "small", "text2", wrap=True))
        terms.body.addWidget(self.hours)
        heat = self._card(self.tr("Temperature: the most each part gives"))
        heat.body.addLayout(_grid(list(self.weights.values())))
        told = self.tr("The temperature is the sum of the parts, from 0 to 100.")
        heat.body.addWidget(Label(told, "small", "text2", wrap=True))
        self.body.addStretch(1)

    def _card(self, title: str) -> Card:
        card = Card(title)
        card.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(card)
        return card

    @override
    def activate(self) -> None:
        self._load()

    @override
    def leave(self) -> None:
        if self._pause.isActive():
            self.save()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.SETTING) and not self._pause.isActive():
            self._load()

    def save(self) -> None:
        """Write what is right and differs from what is stored."""
        self._pause.stop()
        terms = {kind: field.value() for kind, field in self.targets.items() if field.validate()}
        minutes = {kind: value for kind, value in terms.items() if isinstance(value, int)}
        if minutes and service.targets() | minutes != service.targets():
            perform(self, partial(service.set_targets, minutes))
        points = {part: field.value() for part, field in self.weights.items() if field.validate()}
        most = {part: value for part, value in points.items() if isinstance(value, int)}
        if most and service.weights() | most != service.weights():
            perform(self, partial(service.set_weights, most))

    def _load(self) -> None:
        known: list[tuple[Field, int]] = [
            *((self.targets[kind], minutes) for kind, minutes in service.targets().items()),
            *((self.weights[part], points) for part, points in service.weights().items()),
        ]
        for field, value in known:
            if field.value() != value:
                with QSignalBlocker(field.editor):
                    field.set_value(value)


def _grid(fields: list[Field]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(10)
    for place, field in enumerate(fields):
        grid.addWidget(field, place // _IN_A_ROW, place % _IN_A_ROW)
    for column in range(_IN_A_ROW):
        grid.setColumnStretch(column, 1)
    return grid
