"""The leads of the focus mode: in what order, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.db.queries import lead_requests, leads
from salesapp.db.queries.lead_heat import heats
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.leads import LeadState
from salesapp.domain.requests import ClockTone, Exit
from salesapp.services.work_time import clock_of, clock_rules, weights
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP


class Outcome(StrEnum):
    """What became of a lead in this walk."""

    ANSWERED = "answered"
    CONVERTED = "converted"
    GIVEN = "given"
    POSTPONED = "postponed"
    REJECTED = "rejected"
    GONE = "gone"


OUTCOMES: Final[dict[Outcome, str]] = {
    Outcome.ANSWERED: QT_TRANSLATE_NOOP("Leads", "Answered"),
    Outcome.CONVERTED: QT_TRANSLATE_NOOP("Leads", "Became deals"),
    Outcome.GIVEN: QT_TRANSLATE_NOOP("Leads", "Given to clients"),
    Outcome.POSTPONED: QT_TRANSLATE_NOOP("Leads", "Put off"),
    Outcome.REJECTED: QT_TRANSLATE_NOOP("Leads", "No leads for us"),
    Outcome.GONE: QT_TRANSLATE_NOOP("Leads", "Deleted or put together"),
}


class _Start(NamedTuple):
    """A lead as it was when the walk began."""

    state: LeadState
    answered_at: datetime | None
    waited: bool


class FocusQueue:
    """A walk through leads; undo takes an outcome back."""

    def __init__(self, lead_ids: Sequence[int] | None = None) -> None:
        wanted = lead_requests.waiting_ids(today()) if lead_ids is None else list(lead_ids)
        known = {one: lead for one, lead in leads.read(wanted).items() if lead.is_open}
        self.ids = _in_order(known)
        self._start = {
            one: _Start(lead.state, lead.answered_at, lead.waits(today()))
            for one, lead in known.items()
        }

    def outcomes(self) -> dict[int, Outcome]:
        """What became of the leads by now; those untouched are left out."""
        now = leads.read(self.ids)
        found = {one: self._outcome(one, now.get(one)) for one in self.ids}
        return {one: outcome for one, outcome in found.items() if outcome is not None}

    def _outcome(self, lead_id: int, lead: LeadRow | None) -> Outcome | None:
        start = self._start[lead_id]
        if lead is None:
            return Outcome.GONE
        if lead.state is LeadState.CONVERTED:
            return Outcome.GIVEN if lead.exit is Exit.ACTIVITY else Outcome.CONVERTED
        if lead.state is LeadState.REJECTED:
            return Outcome.REJECTED
        if lead.state is LeadState.POSTPONED:
            put_off = not lead.waits(today())
            return Outcome.POSTPONED if put_off and start.waited else None
        answered = lead.answered_at is not None and lead.answered_at != start.answered_at
        return Outcome.ANSWERED if answered and not lead.waits(today()) else None


def _in_order(known: dict[int, LeadRow]) -> list[int]:
    """Those past their term first, then the hottest, then those with the least time left."""
    now = datetime.now(UTC)
    heat = heats(list(known), now, weights())
    rules, last = clock_rules(), datetime.max.replace(tzinfo=UTC)

    def key(lead_id: int) -> tuple[bool, int, datetime]:
        clock = clock_of(known[lead_id], today(), rules)
        late = clock is not None and clock.read(now, rules.work).tone is ClockTone.RED
        return not late, -heat[lead_id].score, clock.due if clock is not None else last

    return sorted(known, key=key)
