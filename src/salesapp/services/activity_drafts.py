"""An activity as its form holds it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import takewhile

from salesapp.db.queries import activities
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.recurrence import Repeat, days_of, next_day
from salesapp.services.work_calendar import work_calendar


def draft_of(activity_id: int) -> ActivityDraft | None:
    """What the form of an activity begins with; None when it is gone."""
    known = activities.one(activity_id)
    if known is None:
        return None
    return ActivityDraft(
        ActivityKind(known.kind),
        known.subject,
        known.due_on,
        known.due_time,
        known.client_id,
        known.deal_id,
        known.lead_id,
        known.contact_id,
        known.offer_id,
        known.invoice_id,
        known.note,
        known.duration_min,
        known.place,
        known.travel_before_min,
        known.travel_after_min,
        tuple(contact_id for contact_id, _name in activities.participants(activity_id)),
        known.attempt,
        known.remind_min,
        repeat_of(activity_id),
    )


def next_of_series(activity_id: int, today: date) -> date | None:
    """The day on which an activity comes again once it is done; None when it does not."""
    found = activities.recurring(activity_id)
    if found is None:
        return None
    is_working = work_calendar().is_working
    return next_day(found.rule, found.starts_on, found.on, is_working, not_before=today)


def repeat_of(activity_id: int) -> Repeat | None:
    """The rule from this activity on: of a number of times those are left that are not past."""
    found = activities.recurring(activity_id)
    if found is None:
        return None
    rule, starts_on, on = found
    if rule.times is None:
        return rule
    days = days_of(rule, starts_on, work_calendar().is_working)
    past = sum(1 for _day in takewhile(lambda day: day < on, days))
    return replace(rule, times=max(1, rule.times - past))
