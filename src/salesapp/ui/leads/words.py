"""Words of leads: states, filters, reasons, how long somebody waits."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from salesapp.db.queries.leads import LeadGroup, LeadRow
from salesapp.domain.leads import LeadState
from salesapp.domain.requests import ClockTone, Exit, Reading
from salesapp.domain.segments import LeadSegment
from salesapp.services.work_time import clock_of, work_clock
from salesapp.ui import format
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

STATES: Final[dict[LeadState, tuple[str, Tone, str]]] = {
    LeadState.NEW: (QT_TRANSLATE_NOOP("Leads", "new"), "info", "leads"),
    LeadState.CONTACTED: (QT_TRANSLATE_NOOP("Leads", "answered"), "ok", "check"),
    LeadState.QUALIFYING: (QT_TRANSLATE_NOOP("Leads", "being judged"), "info", "search"),
    LeadState.QUALIFIED: (QT_TRANSLATE_NOOP("Leads", "fits us"), "ok", "check"),
    LeadState.CONVERTED: (QT_TRANSLATE_NOOP("Leads", "became a deal"), "ok", "deals"),
    LeadState.REJECTED: (QT_TRANSLATE_NOOP("Leads", "no lead for us"), "neutral", "x"),
    LeadState.POSTPONED: (QT_TRANSLATE_NOOP("Leads", "put off"), "neutral", "clock"),
}
GROUPS: Final[dict[LeadGroup, str]] = {
    LeadGroup.NEW: QT_TRANSLATE_NOOP("Leads", "New"),
    LeadGroup.IN_WORK: QT_TRANSLATE_NOOP("Leads", "In work"),
    LeadGroup.NO_STEP: QT_TRANSLATE_NOOP("Leads", "Without a step"),
    LeadGroup.POSTPONED: QT_TRANSLATE_NOOP("Leads", "Put off"),
    LeadGroup.CLOSED: QT_TRANSLATE_NOOP("Leads", "Closed"),
    LeadGroup.ALL: QT_TRANSLATE_NOOP("Leads", "All"),
}
REASONS: Final = (
    (QT_TRANSLATE_NOOP("Leads", "Not our goods"), Exit.NOT_TARGET),
    (QT_TRANSLATE_NOOP("Leads", "Volume too small"), Exit.NOT_TARGET),
    (QT_TRANSLATE_NOOP("Leads", "Region we do not serve"), Exit.NOT_TARGET),
    (QT_TRANSLATE_NOOP("Leads", "Does not answer"), Exit.NOT_TARGET),
    (QT_TRANSLATE_NOOP("Leads", "Sells something to us"), Exit.SPAM),
    (QT_TRANSLATE_NOOP("Leads", "Wrong number or spam"), Exit.SPAM),
    (QT_TRANSLATE_NOOP("Leads", "Repeats another request"), Exit.NOT_TARGET),
)
"""Why a lead is none, and how its requests leave."""
TONES: Final[dict[ClockTone, Tone]] = {
    ClockTone.OK: "ok",
    ClockTone.AMBER: "warn",
    ClockTone.RED: "risk",
}
_GIVEN: Final = QT_TRANSLATE_NOOP("Leads", "given to the client")
_RETURNS: Final = QT_TRANSLATE_NOOP("Leads", "till {day}")


def words(source: str) -> str:
    """A text of the context "Leads"."""
    return translate("Leads", source)


def state_chip(lead: LeadRow) -> tuple[str, Tone, str]:
    """Words, tone and icon of the state."""
    source, tone, icon = STATES[lead.state]
    if lead.exit is Exit.ACTIVITY:
        source, icon = _GIVEN, "user"
    return words(source), tone, icon


def time_chip(lead: LeadRow) -> tuple[str, Tone, str]:
    """How much time is left to answer; of the others their state or the day of return."""
    clock = clock_of(lead, format.today())
    if clock is not None:
        reading = clock.read(datetime.now(UTC), work_clock())
        return clock_text(reading), TONES[reading.tone], "clock"
    if lead.state is LeadState.POSTPONED:
        day = format.day(lead.postponed_until, near=True)
        return words(_RETURNS).format(day=day), "neutral", "clock"
    return state_chip(lead)


def clock_text(reading: Reading) -> str:
    """``11:48``, past the term ``+06:24``."""
    sign = "+" if reading.left < 0 else ""
    return f"{sign}{format.timer(abs(reading.left))}"


def name_of(lead: LeadRow) -> str:
    """Who asked: the person, else the company, else the first way to reach them."""
    company = format.company(lead.company_name) if lead.company_name else ""
    return lead.contact_name or company or lead.phones or lead.emails or lead.title


_SEGMENTS: Final[dict[LeadSegment, str]] = {
    LeadSegment.ALL: QT_TRANSLATE_NOOP("Leads", "All"),
    LeadSegment.NEW: QT_TRANSLATE_NOOP("Leads", "New"),
    LeadSegment.IN_WORK: QT_TRANSLATE_NOOP("Leads", "In work"),
    LeadSegment.POSTPONED: QT_TRANSLATE_NOOP("Leads", "Put off"),
    LeadSegment.CLOSED: QT_TRANSLATE_NOOP("Leads", "Closed"),
}


def lead_segment_name(segment: LeadSegment) -> str:
    """What a ready filter of the table of leads is called."""
    return words(_SEGMENTS[segment])
