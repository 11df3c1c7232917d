"""Days of this place and offers that are waited for, as pieces of SQL shared by questions."""

from __future__ import annotations

from typing import Final

CLOCK_ROW: Final = "SELECT day FROM summary_day WHERE name = 'clock'"
CLOCK: Final = f"({CLOCK_ROW})"
"""What `date` is to move a kept moment by, so that its day is the one of this place."""


def day_of(moment: str) -> str:
    """The day of a column of moments; of a text that is none its first ten signs."""
    return f"coalesce(date({moment}, {CLOCK}), substr({moment}, 1, 10))"


AWAITED: Final = """
offer.state = 'sent' AND offer.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM deal WHERE deal.id = offer.deal_id
        AND (deal.closed_on IS NOT NULL OR deal.deleted_at IS NOT NULL))
"""
"""An `offer` whose answer is waited for: the deal it was made for has not ended."""
