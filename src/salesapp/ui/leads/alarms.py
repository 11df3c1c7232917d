"""Rings before a term to answer passes: once for each request, also after a restart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from salesapp.db.queries import lead_requests, leads
from salesapp.db.store import is_open
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.requests import ResponseClock
from salesapp.services import lead_requests as service
from salesapp.services.work_time import ClockRules, clock_rules
from salesapp.ui import reading
from salesapp.ui.format import timer, today
from salesapp.ui.frame.commands import FrameCommands
from salesapp.ui.jobs import Job
from salesapp.ui.leads.words import name_of
from salesapp.ui.notices import notices
from salesapp.ui.store import store

OLDEST: Final = timedelta(days=7)
"""What has waited longer is late for everybody to see: no alarm tells anything new."""
_LONGEST_MS: Final = 3_600_000
_PAUSE_MS: Final = 500


class _Due(NamedTuple):
    """A clock that may ring."""

    lead_id: int
    clock: ResponseClock


class LeadAlarms(QObject):
    """Sleeps till the next alarm; a change of leads wakes it."""

    rang = Signal(str, str, object)
    """Title, text, and what a click does."""

    def __init__(self, window: FrameCommands) -> None:
        super().__init__(window)
        self._window = window
        self._rung: dict[int, datetime] = {}
        self._sleep = QTimer(self)
        self._sleep.setSingleShot(True)
        self._sleep.timeout.connect(self.look)
        store.changed.connect(self._follow)

    def start(self) -> None:
        """Look soon, once the window has settled."""
        self._sleep.start(_PAUSE_MS)

    def look(self, at: datetime | None = None) -> list[int]:
        """Ring for whom the time has come; the leads rung for."""
        if not is_open() or reading.is_on():
            return []
        now = at or datetime.now(UTC)
        waiting = self._clocks(now)
        rung = lead_requests.rung([one.lead_id for one in waiting]) | self._rung
        fresh = [one for one in waiting if rung.get(one.lead_id) != one.clock.since]
        due = [one for one in fresh if one.clock.warns <= now]
        self._sleep_till(min((o.clock.warns for o in fresh if o.clock.warns > now), default=None))
        if due:
            self._remember({one.lead_id: one.clock.since for one in due}, now)
            self._ring(due, now)
        return [one.lead_id for one in due]

    def _remember(self, rung: dict[int, datetime], now: datetime) -> None:
        """Here at once, in the store beside the window: an import may hold it for long."""
        self._rung |= rung
        Job("", lambda _control: service.ring(rung, now), self, quiet=True).start()

    def _clocks(self, now: datetime) -> list[_Due]:
        rules = clock_rules()
        return [
            _Due(lead_id, _clock(one, rules))
            for lead_id, one in lead_requests.waiting_since(today(), now - OLDEST)
        ]

    def _sleep_till(self, moment: datetime | None) -> None:
        self._sleep.stop()
        if moment is not None:
            wait = int((moment - datetime.now(UTC)).total_seconds() * 1000)
            self._sleep.start(min(_LONGEST_MS, max(_PAUSE_MS, wait + _PAUSE_MS)))

    def _ring(self, due: list[_Due], now: datetime) -> None:
        if len(due) > 1:
            title = self.tr("Leads wait for an answer")
            text = self.tr("%n request(s) are near their term or past it", "", len(due))
            self._tell(title, text, None)
            return
        lead_id, clock = due[0]
        lead = leads.one(lead_id)
        if lead is None:
            return
        left = clock.read(now, clock_rules().work).left
        name = name_of(lead)
        if left > 0:
            text = self.tr("{name} waits: {time} left").format(name=name, time=timer(left))
        else:
            text = self.tr("{name} waits: the term has passed").format(name=name)
        self._tell(self.tr("Answer the lead"), text, lead_id)

    def _tell(self, title: str, text: str, lead_id: int | None) -> None:
        def show() -> None:
            if lead_id is None or not self._window.navigator.open_record(Entity.LEAD, lead_id):
                self._window.navigator.show_section("leads")

        notices.offer(text, self.tr("Open"), show)
        self.rang.emit(title, text, show)

    def _follow(self, changes: Changes) -> None:
        if changes.touches(Entity.LEAD, Entity.SETTING):
            self._sleep.start(_PAUSE_MS)


def _clock(one: lead_requests.Since, rules: ClockRules) -> ResponseClock:
    since = one.since if one.until is None else max(one.since, rules.work.opens(one.until))
    return ResponseClock.of(since, rules.targets[one.kind] * 60, rules.work)
