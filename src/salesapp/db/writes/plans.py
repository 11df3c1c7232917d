"""Statements of changes to the plan of sales, and of the closing of a day."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import value
from salesapp.db.models.plans import SalesPlan
from salesapp.db.records import touch
from salesapp.domain.plans import PlanDraft

_SAME: Final = """
SELECT id FROM sales_plan WHERE month_on = ? AND measure = ? AND decided_on = ?
"""


def put(draft: PlanDraft) -> int:
    """Write a version; one of the same day is written over. Returns its id."""
    found = value(_SAME, draft.month_on, draft.measure.value, draft.decided_on)
    if found is None:
        made = SalesPlan.create(**draft._asdict() | {"measure": draft.measure.value})
        return int(made.id)
    touch("sales_plan", int(found), deleted_at=None, target=draft.target, comment=draft.comment)
    return int(found)
