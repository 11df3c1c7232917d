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
_GROWTH_PERCENT: Final = 3
_ABOVE_PERCENT: Final = 108
_NEW_CLIENTS: Final = 6
_BACK, _AHEAD = 12, 3


def plan_of_sales(today: date) -> None:
    """Targets that grow slowly, and one of this month that its deals nearly reach.

    What a month will bring is what has come and what its deals promise: on its first day, when
    nothing has come, the plan is as sensible as on its last.
    """
    received = [_received(add_months(first_of(today), place), today) for place in range(-_BACK, 0)]
    begun = next((place for place, came in enumerate(received) if came), _BACK)
    usual = sum(received[begun:]) // max(1, _BACK - begun)
    promised = sum(one.weighted_minor for one in plans.chances(today))
    now = max(usual, (_received(first_of(today), today) + promised) * _ABOVE_PERCENT // 100)
    rows = []
    for place in range(begun - _BACK, _AHEAD):
        month = add_months(first_of(today), place)
        growth = _BACK + place if place < 0 else place
        target = (now if place >= 0 else usual) * (100 + _GROWTH_PERCENT * growth) // 100
        for measure, wanted in (
            (Measure.REVENUE, -(-target // _STEP_MINOR) * _STEP_MINOR),
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
    bulk.insert(SalesPlan, rows)


def _received(month: date, today: date) -> int:
    return plans.fact(month, Measure.REVENUE, today)
