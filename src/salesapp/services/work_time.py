"""Working time as the settings and the calendar of the country have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from salesapp.db import journal
from salesapp.db.queries import lead_rules
from salesapp.db.queries import leads as queries
from salesapp.db.queries.lead_heat import MOST_SORTED
from salesapp.db.queries.leads import LeadRow
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.heat import MOST, HeatPart, dump_weights, load_weights
from salesapp.domain.leads import LeadState
from salesapp.domain.requests import (
    LONGEST_TARGET,
    RequestKind,
    ResponseClock,
    dump_targets,
    load_targets,
)
from salesapp.domain.work_hours import (
    WorkClock,
    WorkHours,
    check_hours,
    dump_hours,
    load_hours,
)
from salesapp.services.work_calendar import work_calendar


@lru_cache(maxsize=2)
def _clock(wanted: WorkHours) -> WorkClock:
    return WorkClock(work_calendar(), wanted)


def work_clock() -> WorkClock:
    """Counts working time by the hours of the settings."""
    return _clock(hours())


def hours() -> WorkHours:
    """Own working hours, those of each weekday."""
    return load_hours(lead_rules.text_of(lead_rules.HOURS))


def targets() -> dict[RequestKind, int]:
    """Minutes to answer within, by kind of request."""
    return load_targets(lead_rules.text_of(lead_rules.TARGETS))


def weights() -> dict[HeatPart, int]:
    """The most each part of a temperature gives."""
    return load_weights(lead_rules.text_of(lead_rules.WEIGHTS))


class ClockRules(NamedTuple):
    """What every clock needs, read once for many."""

    work: WorkClock
    targets: dict[RequestKind, int]


def clock_rules() -> ClockRules:
    """What clocks need, as the settings say now."""
    return ClockRules(work_clock(), targets())


def clock_of(lead: LeadRow, today: date, rules: ClockRules | None = None) -> ResponseClock | None:
    """The clock of a lead that waits for an answer; None when nobody waits.

    A lead that was put off runs from the beginning of work on the day it comes back.
    """
    if not lead.waits(today):
        return None
    work, terms = rules or clock_rules()
    since = lead.asked_at or lead.received_at
    if lead.state is LeadState.POSTPONED and lead.postponed_until is not None:
        since = max(since, work.opens(lead.postponed_until))
    return ResponseClock.of(since, terms[lead.kind] * 60, work)


def soonest_first(lead_ids: Sequence[int], today: date) -> list[int]:
    """The leads by the time left to answer; those nobody waits for come after, in their order.

    So many are sorted as by temperature (`MOST_SORTED`).
    """
    known, rules = queries.read(lead_ids[:MOST_SORTED]), clock_rules()
    due = {
        one: clock.due
        for one, lead in known.items()
        if (clock := clock_of(lead, today, rules)) is not None
    }
    waiting = sorted((one for one in lead_ids if one in due), key=lambda one: due[one])
    return [*waiting, *(one for one in lead_ids if one not in due)]


def set_hours(wanted: WorkHours) -> Changes:
    """Say when there is work.

    Raises:
        RuleError: FIELD_INVALID (with `day`), FIELD_REQUIRED when nobody ever works.
    """
    with journal.action("work.hours") as rec:
        keep_setting(lead_rules.HOURS, dump_hours(check_hours(wanted)))
    return rec.result()


def set_targets(wanted: Mapping[RequestKind, int]) -> Changes:
    """Say how soon each kind of request is to be answered, in minutes of working time.

    Raises:
        RuleError: FIELD_INVALID with `kind`.
    """
    for kind, minutes in wanted.items():
        if not 1 <= minutes <= LONGEST_TARGET:
            raise RuleError(Rule.FIELD_INVALID, field="target", kind=kind.value, value=minutes)
    with journal.action("leads.targets") as rec:
        keep_setting(lead_rules.TARGETS, dump_targets({**targets(), **wanted}))
    return rec.result()


def set_weights(wanted: Mapping[HeatPart, int]) -> Changes:
    """Say how much each part of a temperature gives at most.

    Raises:
        RuleError: FIELD_INVALID with `part`.
    """
    for part, points in wanted.items():
        if not 0 <= points <= MOST:
            raise RuleError(Rule.FIELD_INVALID, field="weight", part=part.value, value=points)
    with journal.action("leads.heat") as rec:
        keep_setting(lead_rules.WEIGHTS, dump_weights({**weights(), **wanted}))
    return rec.result()
