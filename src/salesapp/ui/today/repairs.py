"""What puts a record of the base in order at once: a step tomorrow, another day, the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.day import Loose
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.day import Check
from salesapp.domain.entities import Entity
from salesapp.domain.plans import last_of
from salesapp.services import activities as service
from salesapp.services import deals, leads
from salesapp.services.deals import PlannedStep
from salesapp.ui import format
from salesapp.ui.activities.cancel_dialog import give_up
from salesapp.ui.activities.complete_dialog import complete
from salesapp.ui.activities.move_popover import ask_move
from salesapp.ui.activities.step_popover import ask_step
from salesapp.ui.perform import perform
from salesapp.ui.work_calendar import work_calendar


class Repair(NamedTuple):
    """A button of a record: words, icon, what it does with the button pressed."""

    text: str
    icon: str
    run: Callable[[QWidget], object]
    keys: str = ""


def near_days(today: date) -> tuple[date, date]:
    """The next working day, and the one two after it."""
    calendar = work_calendar()
    return calendar.add_working_days(today, 1), calendar.add_working_days(today, 3)


class Repairs(QObject):
    """The repairs of every check; dialogs open over the page."""

    record_wanted = Signal(object, object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def of(self, check: Check, one: Loose, *, closing: bool = False) -> list[Repair]:
        """What may be done about a record; a closing day moves nothing to itself."""
        today = format.today()
        soon, later = near_days(today)
        if check is Check.OVERDUE:
            return [
                Repair(self.tr("Done"), "check", lambda _b: complete(self._page, one.id), "Space"),
                *self._new_days(one, (soon, later) if closing else (today, soon)),
                Repair("", "cal", lambda button: ask_move(button, None, [one.id]), "M"),
                Repair("", "x", lambda _b: give_up(self._page, one.id), "X"),
            ]
        if check is Check.LEAD_STEP:
            return [
                Repair(_near(soon), "phone", lambda _b: self._plan_lead(one, soon), "1"),
                Repair(_near(later), "phone", lambda _b: self._plan_lead(one, later), "2"),
                Repair(self.tr("Open"), "ext", lambda _b: self._open(one)),
            ]
        if check is Check.NO_REASON:
            return [Repair(self.tr("Open"), "ext", lambda _b: self._open(one), "1")]
        if check is Check.PAST_CLOSE:
            week, month = today + timedelta(days=7), last_of(today)
            ends = dict.fromkeys((week, month if month > week else last_of(week)))
            found = [self._new_end(one, day, str(at)) for at, day in enumerate(ends, 1)]
            return [*found, Repair(self.tr("Open"), "ext", lambda _b: self._open(one))]
        return [
            Repair(_near(soon), "phone", lambda _b: self._plan(check, one, soon), "1"),
            Repair(format.day(later), "phone", lambda _b: self._plan(check, one, later), "2"),
            Repair(
                "", "cal", lambda button: ask_step(button, None, one.client_id, one.deal_id), "S"
            ),
        ]

    def _new_days(self, one: Loose, days: tuple[date, date]) -> list[Repair]:
        return [self._new_day(one, day, str(place)) for place, day in enumerate(days, 1)]

    def _new_day(self, one: Loose, day: date, keys: str) -> Repair:
        return Repair(_near(day), "right", lambda _b: self._move(one, day), keys)

    def _new_end(self, one: Loose, day: date, keys: str) -> Repair:
        return Repair(format.day(day), "cal", lambda _b: self._expect(one, day), keys)

    def _open(self, one: Loose) -> None:
        self.record_wanted.emit(one.entity, one.id)

    def _expect(self, one: Loose, day: date) -> None:
        words = self.tr("{name}: expected by {day}").format(
            name=format.company(one.name), day=format.day(day)
        )
        changed = {"expected_close_on": day}
        perform(self._page, lambda: deals.update(one.id, changed), toast=words)

    def _move(self, one: Loose, day: date) -> None:
        words = self.tr("{name}: moved to {day}").format(
            name=format.company(one.name), day=format.day(day, near=True)
        )
        perform(self._page, lambda: service.reschedule(one.id, day), toast=words)

    def _plan(self, check: Check, one: Loose, day: date) -> None:
        draft = ActivityDraft(
            ActivityKind.CALL,
            self._subject(check, one),
            day,
            client_id=one.client_id,
            deal_id=one.deal_id,
            offer_id=one.id if one.entity is Entity.OFFER else None,
        )
        words = self.tr("{name}: call on {day}").format(
            name=format.company(one.name), day=format.day(day, near=True)
        )
        perform(self._page, lambda: service.plan(draft), toast=words)

    def _plan_lead(self, one: Loose, day: date) -> None:
        step = PlannedStep(ActivityKind.CALL.value, self.tr("Decide on the request"), day)
        words = self.tr("{name}: call on {day}").format(
            name=one.name, day=format.day(day, near=True)
        )
        perform(self._page, lambda: leads.plan_step(one.id, step), toast=words)

    def _subject(self, check: Check, one: Loose) -> str:
        if check is Check.SILENT_OFFER:
            return self.tr("Ask for the answer to offer {number}").format(number=one.note)
        if check is Check.CLIENT_STEP:
            return self.tr("Call the client")
        return self.tr("Move the deal on: {name}").format(name=one.note)


def _near(day: date) -> str:
    """``Завтра``, ``2 дек``: the words of a button."""
    text = format.day(day, near=True)
    return text[:1].upper() + text[1:]
