"""The number beside "Leads" on the rail."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from salesapp.db.queries import leads
from salesapp.ui.badge_value import BadgeTone, BadgeValue
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_REASON: Final = QT_TRANSLATE_NOOP("Leads", "%n lead(s) wait for an answer")
PATIENCE: Final = timedelta(days=1)


def badge() -> BadgeValue | None:
    """Leads without an answer; red once one of them waits longer than a day."""
    number, oldest = leads.waiting(today())
    late = oldest is not None and datetime.now(UTC) - oldest > PATIENCE
    tone = BadgeTone.RISK if late else BadgeTone.NEUTRAL
    return BadgeValue(number, tone, translate("Leads", _REASON, number))
