"""The plan of sales of the invented company: last year's months, and the months to come."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db import bulk
from salesapp.db.models.plans import SalesPlan
from salesapp.db.queries import plans
from salesapp.domain.dates import add_months
from salesapp.domain.plans import Measure, first_of

_STEP_MINOR: Final = 100_000_00
_GROWTH_PERCENT: Final = 115
_NEW_CLIENTS: Final = 6
_BACK, _AHEAD = 12, 3


def plan_of_sales(today: date) -> None:
    """Targets a little above what came in the months before."""
    rows = []
    received: list[int] = []
    for place in range(-_BACK, _AHEAD):
        month = add_months(first_of(today), place)
        usual = sum(received[-3:]) // max(1, len(received[-3:])) or 25 * _STEP_MINOR
        if not place:
            # The month is under way: the plan is within reach, and not reached yet.
            usual = plans.fact(month, Measure.REVENUE, today) or usual
        target = -(-usual * _GROWTH_PERCENT // 100 // _STEP_MINOR) * _STEP_MINOR
        for measure, wanted in (
            (Measure.REVENUE, target),
            (Measure.NEW_CLIENTS, _NEW_CLIENTS),
        ):
            rows.append(
                {
                    "month_on": month,
                    "measure": measure.value,
                    "target": wanted,
                    "decided_on": add_months(month, -1).replace(day=25),
                }
            )
        if place < 0:
            received.append(plans.fact(month, Measure.REVENUE, today))
    bulk.insert(SalesPlan, rows)
