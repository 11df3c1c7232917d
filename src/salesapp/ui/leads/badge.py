"""The number beside "Leads" on the rail."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from salesapp.db.queries import leads
from salesapp.domain.leads import answer_due
from salesapp.ui.badge_value import BadgeTone, BadgeValue
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate
from salesapp.ui.work_calendar import work_calendar

_REASON: Final = QT_TRANSLATE_NOOP("Leads", "%n lead(s) wait for an answer")


def is_late(received_at: datetime) -> bool:
    """Whether somebody waits longer than a working day."""
    return datetime.now(UTC) > answer_due(received_at.astimezone(), work_calendar())


def badge() -> BadgeValue | None:
    """Leads without an answer; red once one of them waits longer than a working day."""
    number, oldest = leads.waiting(today())
    late = oldest is not None and is_late(oldest)
    tone = BadgeTone.RISK if late else BadgeTone.NEUTRAL
    return BadgeValue(number, tone, translate("Leads", _REASON, number))
