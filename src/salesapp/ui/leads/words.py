"""Words of leads: states, filters, reasons, how long somebody waits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from salesapp.db.queries.leads import LeadGroup, LeadRow
from salesapp.domain.leads import LeadState
from salesapp.ui import format
from salesapp.ui.kit.tones import Tone
from salesapp.ui.leads.badge import is_late
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
    LeadGroup.POSTPONED: QT_TRANSLATE_NOOP("Leads", "Put off"),
    LeadGroup.CLOSED: QT_TRANSLATE_NOOP("Leads", "Closed"),
    LeadGroup.ALL: QT_TRANSLATE_NOOP("Leads", "All"),
}
REASONS: Final = (
    QT_TRANSLATE_NOOP("Leads", "Not our goods"),
    QT_TRANSLATE_NOOP("Leads", "Volume too small"),
    QT_TRANSLATE_NOOP("Leads", "Region we do not serve"),
    QT_TRANSLATE_NOOP("Leads", "Does not answer"),
    QT_TRANSLATE_NOOP("Leads", "Sells something to us"),
    QT_TRANSLATE_NOOP("Leads", "Wrong number or spam"),
    QT_TRANSLATE_NOOP("Leads", "Repeats another request"),
)
_RETURNS: Final = QT_TRANSLATE_NOOP("Leads", "till {day}")


def words(source: str) -> str:
    """A text of the context "Leads"."""
    return translate("Leads", source)


def state_chip(lead: LeadRow) -> tuple[str, Tone, str]:
    """Words, tone and icon of the state."""
    source, tone, icon = STATES[lead.state]
    return words(source), tone, icon


def time_chip(lead: LeadRow) -> tuple[str, Tone, str]:
    """How long somebody waits; of the others their state or the day of return."""
    if lead.waits(format.today()):
        waited = max(timedelta(), datetime.now(UTC) - lead.received_at)
        tone: Tone = "ok" if waited < timedelta(hours=1) else "warn"
        late = is_late(lead.received_at)
        return format.duration(_rough(waited)), "risk" if late else tone, "clock"
    if lead.state is LeadState.POSTPONED:
        day = format.day(lead.postponed_until, near=True)
        return words(_RETURNS).format(day=day), "neutral", "clock"
    return state_chip(lead)


def _rough(span: timedelta) -> timedelta:
    """Whole hours from one hour on: nobody counts minutes of yesterday."""
    hours = span // timedelta(hours=1)
    return timedelta(hours=hours) if hours else span


def name_of(lead: LeadRow) -> str:
    """Who asked: the person, else the company, else the first way to reach them."""
    company = format.company(lead.company_name) if lead.company_name else ""
    return lead.contact_name or company or lead.phones or lead.emails or lead.title
