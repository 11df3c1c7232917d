"""Closing a day: the counters at zero, or a reason that is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from salesapp.db import journal
from salesapp.db.models.plans import DayClose
from salesapp.db.queries import day as queries
from salesapp.db.queries import day_rows
from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.changes import Changes
from salesapp.domain.day import Check, Order
from salesapp.domain.errors import Rule, RuleError
from salesapp.services.day_reports import KEPT, next_number, taken


def order_at_close(day: date, calendar: WorkCalendar) -> Order:
    """Order as a day is judged when it closes: what is left of the day itself is overdue, too."""
    found = queries.order(day, calendar)
    return found._replace(overdue=queries.count(Check.OVERDUE, day + timedelta(days=1), calendar))


def close(  # noqa: PLR0913 - all of it is how a day ended
    day: date,
    now: datetime,
    calendar: WorkCalendar,
    *,
    before: Order,
    comments: Mapping[int, str] | None = None,
    chosen: Sequence[int] = (),
    order: Sequence[int] = (),
    reason: str = "",
    note: str = "",
) -> Changes:
    """Write down how a day ended; it cannot be changed or taken back.

    Args:
        day: The day to close.
        now: The aware moment of closing.
        calendar: Working days.
        before: The counters when the closing began.
        comments: What was said about moves of the day, by the move's id.
        chosen: Ids of the steps that matter most on the next day.
        order: Ids of the steps of the next day, in the order wished.
        reason: Why something is left open; needed exactly when something is.
        note: What the head of sales should know besides.

    Raises:
        RuleError: FIELD_REQUIRED for `reason` when a counter is not zero, DAY_CLOSED when the
            day was closed before.
    """
    told = reason.strip()
    with journal.action("day.close", f"{day:%d.%m.%Y}", undoable=False) as rec:
        if day_rows.closed_at(day) is not None:
            raise RuleError(Rule.DAY_CLOSED, day=day)
        after = order_at_close(day, calendar)
        if after.left and not told:
            raise RuleError(Rule.FIELD_REQUIRED, field="reason")
        said = {str(move): text.strip() for move, text in (comments or {}).items() if text.strip()}
        made = DayClose.create(
            day_on=day,
            closed_at=now,
            counts=json.dumps(
                {
                    "before": before._asdict(),
                    "after": after._asdict(),
                    "number": next_number(),
                    KEPT: taken(day, calendar),
                },
                ensure_ascii=False,
            ),
            comments=json.dumps(
                {
                    "moves": said,
                    "chosen": list(chosen),
                    "order": list(order),
                    **({"note": note.strip()} if note.strip() else {}),
                },
                ensure_ascii=False,
            ),
            reason=told if after.left else "",
        )
        rec.about(int(made.id))
    return rec.result()
