"""The number beside "Leads" on the rail."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from salesapp.db.queries import lead_requests
from salesapp.domain.requests import ClockTone, ResponseClock
from salesapp.services.work_time import targets, work_clock
from salesapp.ui.badge_value import BadgeTone, BadgeValue
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_REASON: Final = QT_TRANSLATE_NOOP("Leads", "%n lead(s) wait for an answer")
_TONES: Final = {
    ClockTone.OK: BadgeTone.NEUTRAL,
    ClockTone.AMBER: BadgeTone.WARN,
    ClockTone.RED: BadgeTone.RISK,
}


def badge() -> BadgeValue | None:
    """Leads without an answer; amber when a term is half over, red once one has passed."""
    waiting = lead_requests.since(today())
    number = sum(one.number for one in waiting)
    tone = max((_tone(one) for one in waiting), key=list(_TONES).index, default=ClockTone.OK)
    return BadgeValue(number, _TONES[tone], translate("Leads", _REASON, number))


def _tone(first: lead_requests.Since) -> ClockTone:
    """The tone of the clock that has run longest."""
    work = work_clock()
    since = first.since if first.until is None else max(first.since, work.opens(first.until))
    clock = ResponseClock.of(since, targets()[first.kind] * 60, work)
    return clock.read(datetime.now(UTC), work).tone
