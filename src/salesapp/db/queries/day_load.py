"""How many steps are planned for each day."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import rows

_LOAD: Final = """
SELECT due_on, count(*) FROM activity
WHERE state = 'planned' AND deleted_at IS NULL AND due_on >= ? GROUP BY due_on
"""


def planned_per_day(since: date) -> dict[date, int]:
    """Steps planned from a day on."""
    return {date.fromisoformat(day): int(count) for day, count in rows(_LOAD, since.isoformat())}
