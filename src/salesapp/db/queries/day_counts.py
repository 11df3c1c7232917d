"""How much is out of order in the base, read from `day_count`: nothing is counted when asked.

Triggers keep there how many records of a kind would be found from the day after `edge_on` on (the
end of a pause, the day a step was due, the day a deal moved); '' is found at once.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import row, value
from salesapp.domain.day import Check
from salesapp.domain.deals import QUIET_DAYS

_WHOLE: Final = """
SELECT coalesce(sum(found), 0) FROM day_count WHERE kind = '{kind}' AND stage_id = 0
AND edge_on {until} ?1
"""
_OPEN: Final = """
SELECT coalesce(sum(kept.found), 0) FROM stage
JOIN day_count AS kept ON kept.kind = '{kind}' AND kept.stage_id = stage.id
    AND kept.edge_on < {edge}
WHERE stage.kind = 'open'
"""
STILL_SINCE: Final = (
    f"date(?1, '-' || iif(stage.max_days > 0, stage.max_days, {QUIET_DAYS}) || ' days')"
)
"""A deal that has not moved since before this day stands still, by the rule of its stage."""
_COUNTS: Final[dict[Check, str]] = {
    Check.CLIENT_STEP: _WHOLE.format(kind="client_step", until="<"),
    Check.DEAL_STEP: _OPEN.format(kind="deal_step", edge="?1"),
    Check.OVERDUE: _WHOLE.format(kind="planned", until="<"),
    Check.PAST_CLOSE: _OPEN.format(kind="past_close", edge="?1"),
    Check.STILL: _OPEN.format(kind="still", edge=STILL_SINCE),
    Check.SILENT_OFFER: _WHOLE.format(kind="silent_offer", until="<="),
    Check.NO_REASON: """
SELECT count(*) FROM stage
JOIN deal INDEXED BY deal_no_reason ON deal.stage_id = stage.id AND deal.lost_reason_id IS NULL
    AND deal.deleted_at IS NULL
WHERE stage.kind = 'lost' AND ?1 <> ''
""",
}
_PLANNED: Final = _WHOLE.format(kind="planned", until="=")
_BADGES: Final = (
    f"SELECT ({_COUNTS[Check.CLIENT_STEP]}), ({_COUNTS[Check.DEAL_STEP]}),"
    f" ({_COUNTS[Check.OVERDUE]}), ({_PLANNED})"
)


def found(check: Check, edge: date) -> int:
    """How many records a check finds (any but `LEAD_STEP`), by the day its text asks for."""
    return int(value(_COUNTS[check], edge.isoformat()))


def planned(on: date) -> int:
    """How many steps are planned for a day."""
    return int(value(_PLANNED, on))


def badges(today: date) -> tuple[int, int, int, int]:
    """Clients and deals nobody has a step for, steps past their day, steps of the day."""
    clients, deals, late, planned_today = row(_BADGES, today.isoformat()) or (0, 0, 0, 0)
    return clients, deals, late, planned_today
