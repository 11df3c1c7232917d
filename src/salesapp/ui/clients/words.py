"""Words of clients: kinds, roles, likeness, what happened with them."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries.client_card import ClientCard, PaperRow
from salesapp.db.queries.contact_matches import PersonMatch, PersonReason
from salesapp.domain.clients import (
    Attitude,
    ClientKind,
    ClientStatus,
    ContactRole,
    MatchReason,
    Segment,
)
from salesapp.domain.orders import OrderStatus
from salesapp.domain.segments import ContactSegment
from salesapp.ui import format
from salesapp.ui.kit.tones import Tone
from salesapp.ui.orders.words import order_name
from salesapp.ui.orders.words import status_look as order_look
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KINDS: Final[dict[ClientKind, str]] = {
    ClientKind.COMPANY: QT_TRANSLATE_NOOP("Clients", "Company"),
    ClientKind.SOLE_TRADER: QT_TRANSLATE_NOOP("Clients", "Sole trader"),
    ClientKind.PERSON: QT_TRANSLATE_NOOP("Clients", "Person"),
    ClientKind.FOREIGN: QT_TRANSLATE_NOOP("Clients", "Foreign company"),
}
STATUSES: Final[dict[ClientStatus, str]] = {
    ClientStatus.PROSPECT: QT_TRANSLATE_NOOP("Clients", "Prospect"),
    ClientStatus.ACTIVE: QT_TRANSLATE_NOOP("Clients", "Client"),
    ClientStatus.ARCHIVED: QT_TRANSLATE_NOOP("Clients", "In the archive"),
}
SEGMENTS: Final[dict[Segment, str]] = {
    Segment.ALL: QT_TRANSLATE_NOOP("Clients", "All"),
    Segment.WITHOUT_STEP: QT_TRANSLATE_NOOP("Clients", "No step"),
    Segment.STEP_OVERDUE: QT_TRANSLATE_NOOP("Clients", "Step overdue"),
    Segment.CATEGORY_A: QT_TRANSLATE_NOOP("Clients", "Category A"),
    Segment.IN_DEBT: QT_TRANSLATE_NOOP("Clients", "In debt"),
    Segment.LONG_AGO: QT_TRANSLATE_NOOP("Clients", "No purchases for long"),
    Segment.PROSPECTS: QT_TRANSLATE_NOOP("Clients", "Prospects"),
    Segment.ARCHIVED: QT_TRANSLATE_NOOP("Clients", "Archive"),
}
ROLES: Final[dict[ContactRole, str]] = {
    ContactRole.DECIDES: QT_TRANSLATE_NOOP("Clients", "decides"),
    ContactRole.INFLUENCES: QT_TRANSLATE_NOOP("Clients", "influences"),
    ContactRole.USES: QT_TRANSLATE_NOOP("Clients", "uses"),
    ContactRole.PAYS: QT_TRANSLATE_NOOP("Clients", "pays"),
    ContactRole.BLOCKS: QT_TRANSLATE_NOOP("Clients", "blocks"),
}
ATTITUDES: Final[dict[Attitude, str]] = {
    Attitude.FOR: QT_TRANSLATE_NOOP("Clients", "for us"),
    Attitude.NEUTRAL: QT_TRANSLATE_NOOP("Clients", "neutral"),
    Attitude.AGAINST: QT_TRANSLATE_NOOP("Clients", "against us"),
}
_MATCHES: Final[dict[MatchReason, str]] = {
    MatchReason.INN_KPP: QT_TRANSLATE_NOOP("Clients", "Same INN and KPP: {name}"),
    MatchReason.INN: QT_TRANSLATE_NOOP("Clients", "Same INN, another branch: {name}"),
    MatchReason.OGRN: QT_TRANSLATE_NOOP("Clients", "Same OGRN: {name}"),
    MatchReason.PHONE: QT_TRANSLATE_NOOP("Clients", "Same phone: {name}"),
    MatchReason.EMAIL: QT_TRANSLATE_NOOP("Clients", "Same e-mail: {name}"),
    MatchReason.DOMAIN: QT_TRANSLATE_NOOP("Clients", "Same mail domain: {name}"),
    MatchReason.NAME: QT_TRANSLATE_NOOP("Clients", "Same name: {name}"),
}
_PEOPLE: Final[dict[PersonReason, str]] = {
    PersonReason.PHONE: QT_TRANSLATE_NOOP("Clients", "Same phone: {name}"),
    PersonReason.EMAIL: QT_TRANSLATE_NOOP("Clients", "Same e-mail: {name}"),
    PersonReason.NAME: QT_TRANSLATE_NOOP("Clients", "Same name: {name}"),
}
_OFFER_STATES: Final[dict[str, tuple[str, Tone, str]]] = {
    "draft": (QT_TRANSLATE_NOOP("Clients", "draft"), "neutral", "edit"),
    "sent": (QT_TRANSLATE_NOOP("Clients", "sent"), "info", "send"),
    "accepted": (QT_TRANSLATE_NOOP("Clients", "accepted"), "ok", "check"),
    "declined": (QT_TRANSLATE_NOOP("Clients", "declined"), "risk", "x"),
    "superseded": (QT_TRANSLATE_NOOP("Clients", "superseded"), "neutral", "hist"),
    "expired": (QT_TRANSLATE_NOOP("Clients", "expired"), "warn", "clock"),
}
_INVOICE_STATES: Final[dict[str, tuple[str, Tone, str]]] = {
    "draft": (QT_TRANSLATE_NOOP("Clients", "draft"), "neutral", "edit"),
    "void": (QT_TRANSLATE_NOOP("Clients", "void"), "neutral", "x"),
    "paid": (QT_TRANSLATE_NOOP("Clients", "paid"), "ok", "check"),
    "part": (QT_TRANSLATE_NOOP("Clients", "partly paid"), "warn", "percent"),
    "overdue": (QT_TRANSLATE_NOOP("Clients", "overdue"), "risk", "clock"),
    "waiting": (QT_TRANSLATE_NOOP("Clients", "waiting for payment"), "info", "clock"),
}
_OFFER: Final = QT_TRANSLATE_NOOP("Clients", "Offer {number}")
_OFFER_DRAFT: Final = QT_TRANSLATE_NOOP("Clients", "Offer without a number")
_INVOICE: Final = QT_TRANSLATE_NOOP("Clients", "Invoice {number}")
_INVOICE_DRAFT: Final = QT_TRANSLATE_NOOP("Clients", "Invoice without a number")
_VERSION: Final = QT_TRANSLATE_NOOP("Clients", "version {number}")
_SINCE: Final = QT_TRANSLATE_NOOP("Clients", "client since {year}")


CONTACT_SEGMENTS: Final[dict[ContactSegment, str]] = {
    ContactSegment.ALL: QT_TRANSLATE_NOOP("Clients", "All"),
    ContactSegment.DECIDES: QT_TRANSLATE_NOOP("Clients", "Decide"),
    ContactSegment.UNREACHABLE: QT_TRANSLATE_NOOP("Clients", "No phone, no e-mail"),
    ContactSegment.AGAINST: QT_TRANSLATE_NOOP("Clients", "Against us"),
}


def words(source: str) -> str:
    """A text of the context "Clients"."""
    return translate("Clients", source)


def kind_name(kind: ClientKind) -> str:
    """What a client is by law."""
    return words(KINDS[kind])


def role_name(role: str) -> str:
    """What a person does in the decision; an empty text for none."""
    return words(ROLES[ContactRole(role)]) if role else ""


def attitude_name(attitude: str) -> str:
    """How a person feels about us; an empty text for nothing known."""
    return words(ATTITUDES[Attitude(attitude)]) if attitude else ""


def segment_name(segment: Segment) -> str:
    """Name of a ready filter."""
    return words(SEGMENTS[segment])


def contact_segment_name(segment: ContactSegment) -> str:
    """What a ready filter of people is called."""
    return words(CONTACT_SEGMENTS[segment])


def match_words(reason: MatchReason, name: str) -> str:
    """Why a client looks like the one being typed."""
    return words(_MATCHES[reason]).format(name=name)


def person_match_words(match: PersonMatch) -> str:
    """Why a person looks like the one being typed, and where they work."""
    name = f"{match.name} ({match.where})" if match.where else match.name
    return words(_PEOPLE[match.reason]).format(name=name)


def about_words(card: ClientCard) -> str:
    """Industry, city and how long it is a client."""
    draft = card.draft
    last = words(STATUSES[draft.status])
    last = last[:1].lower() + last[1:]
    if draft.status is ClientStatus.ACTIVE:
        last = words(_SINCE).format(year=card.created_at.year)
    text = ", ".join(part for part in (draft.industry, draft.city, last) if part)
    return text[:1].upper() + text[1:]


def paper_name(paper: PaperRow) -> str:
    """Kind and number of a paper."""
    if paper.kind == "sales_order":
        return order_name(paper.number)
    offer = paper.kind == "offer"
    if not paper.number:
        return words(_OFFER_DRAFT if offer else _INVOICE_DRAFT)
    if offer:
        known = paper.number.upper().startswith(("КП", "Q"))
        return paper.number if known else words(_OFFER).format(number=paper.number)
    return words(_INVOICE).format(number=paper.number)


def paper_note(paper: PaperRow) -> str:
    """Day and version of a paper."""
    version = words(_VERSION).format(number=paper.version) if paper.version > 1 else ""
    day = format.day(paper.on) if paper.on else ""
    return ", ".join(part for part in (day, version) if part)


def paper_state(paper: PaperRow) -> tuple[str, Tone, str]:
    """State of a paper: words, tone, icon."""
    if paper.kind == "offer":
        source, tone, icon = _OFFER_STATES[paper.state]
        return words(source), tone, icon
    if paper.kind == "sales_order":
        look = order_look(OrderStatus(paper.state))
        return look.text, look.tone, look.icon
    state = paper.state
    if state == "issued":
        state = "waiting"
        if paper.open_minor <= 0:
            state = "paid"
        elif paper.due_on is not None and paper.due_on < format.today():
            state = "overdue"
        elif paper.open_minor < paper.total_minor:
            state = "part"
    source, tone, icon = _INVOICE_STATES[state]
    return words(source), tone, icon
