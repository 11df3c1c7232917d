"""What the user does with the plan of sales."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db import journal
from salesapp.db.writes import plans as writes
from salesapp.domain.changes import Changes
from salesapp.domain.plans import PlanDraft, check_plan


def set_targets(drafts: Sequence[PlanDraft]) -> Changes:
    """Write targets of months; one decided on the same day again replaces that day's version.

    Raises:
        RuleError: FIELD_INVALID for `target`.
    """
    checked = [check_plan(draft) for draft in drafts]
    with journal.action("plan.set", f"{checked[0].month_on:%m.%Y}" if checked else "") as rec:
        for draft in checked:
            rec.about(writes.put(draft))
    return rec.result()
