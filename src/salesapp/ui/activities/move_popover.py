"""The popover that moves steps to another day: one press on a pill is enough."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities
from salesapp.services import activities as service
from salesapp.ui.activities.time_input import TimeInput
from salesapp.ui.activities.words import when_words
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.popover import Popover
from salesapp.ui.perform import perform


class MovePopover(Popover):
    """Pills move at once; the fields with Ctrl+Enter."""

    moved = Signal(object)
    """`Changes`."""

    def __init__(
        self, anchor: QWidget, activity_ids: Sequence[int], *, rect: QRect | None = None
    ) -> None:
        super().__init__(anchor, rect=rect, padding=16)
        self._ids = tuple(activity_ids)
        known = activities.one(self._ids[0]) if len(self._ids) == 1 else None
        self._time = known.due_time if known else None
        now = today()
        title = self.tr("Move %n step(s) to", "", len(self._ids))
        self.body.setSpacing(12)
        self.body.addWidget(Label(title, "name"))
        self.pills: list[Button] = []
        for text, day in (
            (self.tr("today"), now),
            (self.tr("tomorrow"), now + timedelta(days=1)),
            (self.tr("in 3 days"), now + timedelta(days=3)),
            (self.tr("next week"), now + timedelta(days=7 - now.weekday())),
        ):
            pill = Button(text, small=True)
            pill.clicked.connect(lambda _on=False, wanted=day: self.move_to(wanted, self._time))
            self.pills.append(pill)
        if len(self._ids) == 1:
            later = Button(self.tr("in an hour"), small=True)
            later.clicked.connect(self._in_an_hour)
            self.pills.insert(0, later)
        self.body.addLayout(row(*self.pills, None, gap=6))
        self.day = DateInput(known.due_on if known else None)
        self.time = TimeInput(self._time, parent=self)
        self._fields = [Field(self.tr("Day"), self.day, required=True)]
        if len(self._ids) == 1:
            self._fields.append(Field(self.tr("Time"), self.time))
        self.body.addLayout(row(*self._fields, gap=12))
        save = Button(self.tr("Move"), "primary", keys="Ctrl+Enter")
        save.clicked.connect(self._save)
        self.body.addLayout(row(save, None))
        self.set_main_button(save)

    def move_to(self, day: date, time: str | None) -> None:
        """Move, say so, and close."""
        words = self.tr("Moved to {when}").format(when=when_words(day, time))
        if len(self._ids) == 1:
            one = self._ids[0]
            changes = perform(self, lambda: service.reschedule(one, day, time), toast=words)
        else:
            changes = perform(self, lambda: service.reschedule_many(self._ids, day), toast=words)
        if changes is not None:
            self.dismiss()
            self.moved.emit(changes)

    def _in_an_hour(self) -> None:
        later = datetime.now().astimezone() + timedelta(hours=1)
        self.move_to(later.date(), f"{later:%H:%M}")

    def _save(self) -> None:
        wrong, _first = first_problem(self._fields)
        day = self.day.day()
        if not wrong and day is not None:
            self.move_to(day, self.time.time())


def ask_move(
    parent: QWidget, anchor_rect: QRect | None, activity_ids: Sequence[int]
) -> MovePopover:
    """Ask for another day at a place of a widget (None: the widget itself)."""
    popover = MovePopover(parent, activity_ids, rect=anchor_rect)
    popover.open()
    return popover
