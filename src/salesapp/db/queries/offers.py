"""Offers: the card, the versions, the list."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.fields import parse_moment
from salesapp.db.queries import document_lines
from salesapp.db.queries.document_filter import Condition, about, all_ids, some_ids
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor
from salesapp.domain.offers import OfferDraft, OfferState, shown_state
from salesapp.domain.pricing import Rounding
from salesapp.domain.vat import VatMode


class OfferCard(NamedTuple):
    """One version of an offer with everything its page shows."""

    id: int
    number: str | None
    root_id: int
    version: int
    state: OfferState
    rev: int
    organization_id: int
    client_name: str
    contact_name: str
    deal_title: str
    subtotal_minor: Minor
    vat_minor: Minor
    total_minor: Minor
    sent_at: datetime | None
    pdf_id: int | None
    guard_reason: str
    draft: OfferDraft


class OfferVersion(NamedTuple):
    """A step of the ribbon of versions."""

    id: int
    version: int
    state: OfferState
    drawn_on: date
    valid_until: date | None
    total_minor: Minor


class OfferRow(NamedTuple):
    """A row of the list; `state` knows about expiry."""

    id: int
    number: str | None
    version: int
    state: OfferState
    drawn_on: date
    valid_until: date | None
    client_id: int | None
    client_name: str
    deal_id: int | None
    deal_title: str
    total_minor: Minor
    currency: str = "RUB"


class OfferGroup(StrEnum):
    """Pills above the list."""

    ALL = "all"
    DRAFT = "draft"
    WAITING = "waiting"
    EXPIRED = "expired"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class OfferSort(StrEnum):
    """Orders of the list."""

    NEWEST = "newest"
    VALIDITY = "validity"
    TOTAL = "total"
    CLIENT = "client"


class OfferFilter(NamedTuple):
    """What the list shows; each chain is one row, its newest version."""

    group: OfferGroup = OfferGroup.ALL
    client_id: int | None = None
    deal_id: int | None = None
    text: str = ""


_CARD = """
SELECT paper.id, paper.number, coalesce(paper.root_id, paper.id), paper.version, paper.state,
    paper.rev, paper.organization_id, coalesce(client.name, ''), coalesce(contact.name, ''),
    coalesce(deal.title, ''), paper.subtotal_minor, paper.vat_minor, paper.total_minor,
    paper.sent_at, paper.pdf_id, paper.guard_reason,
    paper.client_id, paper.drawn_on, paper.contact_id, paper.deal_id, paper.valid_until,
    paper.ship_on, paper.language, paper.currency, paper.vat_mode, paper.discount_bp,
    paper.payment_terms, paper.delivery_terms, paper.delivery_term, paper.warranty, paper.letter,
    paper.discount_minor, paper.rounding, paper.rate_micro, paper.rate_on
FROM offer AS paper
LEFT JOIN client ON client.id = paper.client_id
LEFT JOIN contact ON contact.id = paper.contact_id
LEFT JOIN deal ON deal.id = paper.deal_id
WHERE paper.id = ? AND paper.deleted_at IS NULL
"""
_VERSIONS = """
SELECT id, version, state, drawn_on, valid_until, total_minor FROM offer
WHERE root_id = (SELECT coalesce(root_id, id) FROM offer WHERE id = ?) AND deleted_at IS NULL
ORDER BY version
"""
_ROWS = """
SELECT paper.id, paper.number, paper.version, paper.state, paper.drawn_on, paper.valid_until,
    paper.client_id, coalesce(client.name, ''), paper.deal_id, coalesce(deal.title, ''),
    paper.total_minor, paper.currency
FROM offer AS paper
LEFT JOIN client ON client.id = paper.client_id
LEFT JOIN deal ON deal.id = paper.deal_id
WHERE paper.id IN (
"""
_IDS = """
SELECT paper.id AS id FROM offer AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE paper.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM offer AS later WHERE later.root_id = paper.root_id
    AND later.version > paper.version AND later.deleted_at IS NULL)
"""
_AGREED = """
SELECT id FROM offer WHERE deal_id = ? AND deleted_at IS NULL AND state IN ('sent', 'accepted')
ORDER BY state = 'sent', id DESC LIMIT 1
"""
_COUNTS = """
SELECT CASE WHEN paper.state = 'sent' AND paper.valid_until < ? THEN 'expired'
    WHEN paper.state = 'sent' THEN 'waiting' ELSE paper.state END AS pill, count(*)
FROM offer AS paper
WHERE paper.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM offer AS later WHERE later.root_id = paper.root_id
    AND later.version > paper.version AND later.deleted_at IS NULL)
GROUP BY pill
"""
_GROUPS = {
    OfferGroup.ALL: "",
    OfferGroup.DRAFT: " AND paper.state = 'draft'",
    OfferGroup.WAITING: " AND paper.state = 'sent'"
    " AND (paper.valid_until IS NULL OR paper.valid_until >= ?)",
    OfferGroup.EXPIRED: " AND paper.state = 'sent' AND paper.valid_until < ?",
    OfferGroup.ACCEPTED: " AND paper.state = 'accepted'",
    OfferGroup.DECLINED: " AND paper.state = 'declined'",
}
_DATED = {OfferGroup.WAITING, OfferGroup.EXPIRED}
_ORDERS = {
    OfferSort.NEWEST: " ORDER BY paper.drawn_on DESC, paper.id DESC",
    OfferSort.VALIDITY: " ORDER BY paper.valid_until IS NULL, paper.valid_until, paper.id",
    OfferSort.TOTAL: " ORDER BY paper.total_minor DESC, paper.id DESC",
    OfferSort.CLIENT: " ORDER BY client.name_key IS NULL, client.name_key, paper.id DESC",
}
_LATEST = """
SELECT id FROM offer WHERE deleted_at IS NULL AND state <> 'draft' AND client_id = ?
ORDER BY drawn_on DESC, id DESC LIMIT 1
"""
_LAST_RATE = """
SELECT rate_micro, coalesce(rate_on, drawn_on) FROM offer WHERE currency = ?
AND rate_micro IS NOT NULL AND deleted_at IS NULL ORDER BY drawn_on DESC, id DESC LIMIT 1
"""
_LATEST_OF_ALL = """
SELECT id FROM offer WHERE deleted_at IS NULL AND state <> 'draft'
ORDER BY drawn_on DESC, id DESC LIMIT 1
"""


def card(offer_id: int, *, with_lines: bool = True) -> OfferCard:
    """The card of a version; without its lines where only the head is asked for.

    Raises:
        RuleError: RECORD_GONE when there is no such offer.
    """
    found = row(_CARD, offer_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    head, rest = found[:16], found[16:]
    lines = document_lines.of_offer(offer_id) if with_lines else []
    draft = OfferDraft(
        client_id=rest[0],
        drawn_on=date.fromisoformat(rest[1]),
        contact_id=rest[2],
        deal_id=rest[3],
        valid_until=_day(rest[4]),
        ship_on=_day(rest[5]),
        language=rest[6],
        currency=rest[7],
        vat_mode=VatMode(rest[8]),
        discount_bp=rest[9],
        payment_terms=rest[10],
        delivery_terms=rest[11],
        delivery_term=rest[12],
        warranty=rest[13],
        letter=rest[14],
        discount_minor=rest[15],
        rounding=Rounding(rest[16]),
        rate_micro=rest[17],
        rate_on=_day(rest[18]),
        lines=tuple(line.draft for line in lines),
    )
    sent_at = None if head[13] is None else parse_moment(head[13])
    return OfferCard._make(
        (*head[:4], OfferState(head[4]), *head[5:13], sent_at, *head[14:], draft)
    )


def versions(offer_id: int, today: date) -> list[OfferVersion]:
    """All versions of the chain of an offer, the first one first."""
    found = [
        OfferVersion(
            version[0],
            version[1],
            OfferState(version[2]),
            date.fromisoformat(version[3]),
            _day(version[4]),
            version[5],
        )
        for version in rows(_VERSIONS, offer_id)
    ]
    return [
        version._replace(state=shown_state(version.state, version.valid_until, today))
        for version in found
    ]


def latest_of_client(client_id: int | None) -> int | None:
    """The last offer sent to a client, or to anybody: its terms are the default."""
    found = None if client_id is None else value(_LATEST, client_id)
    found = found or value(_LATEST_OF_ALL)
    return None if found is None else int(found)


def last_rate(currency: str) -> tuple[int, date] | None:
    """The rate of a currency, in millionths, used last in an offer, and the day it is of."""
    found = row(_LAST_RATE, currency)
    return None if found is None else (int(found[0]), date.fromisoformat(found[1]))


def agreed_of_deal(deal_id: int) -> int | None:
    """The offer of a deal the client has: accepted, else the last one sent."""
    found = value(_AGREED, deal_id)
    return None if found is None else int(found)


def ids(what: OfferFilter, today: date, sort: OfferSort = OfferSort.NEWEST) -> array[int]:
    """Ids of the whole list in its order."""
    condition = _condition(what, today)
    return all_ids(_IDS + condition.sql + _ORDERS[sort], condition.params)


def first_ids(
    what: OfferFilter, today: date, sort: OfferSort = OfferSort.NEWEST, limit: int = 200
) -> list[int]:
    """The first ids of the list: painted while the others are read."""
    condition = _condition(what, today)
    return some_ids(_IDS + condition.sql + _ORDERS[sort], condition.params, limit)


def rows_of(wanted: Sequence[int], today: date) -> list[OfferRow]:
    """Rows of the list in the order of the ids; those gone meanwhile are left out."""
    found = {
        int(offer[0]): _row(offer, today)
        for offer in rows(_ROWS + marks(len(wanted)) + ")", *wanted)
    }
    return [found[offer_id] for offer_id in wanted if offer_id in found]


def counts(today: date) -> dict[OfferGroup, int]:
    """How many chains stand under each pill."""
    by_pill = {str(pill): int(number) for pill, number in rows(_COUNTS, today)}
    every = {group: by_pill.get(group, 0) for group in OfferGroup}
    return every | {OfferGroup.ALL: sum(by_pill.values())}


def _condition(what: OfferFilter, today: date) -> Condition:
    params = (today,) if what.group in _DATED else ()
    return Condition(_GROUPS[what.group], params) & about(
        what.client_id, what.deal_id, what.text, "offer"
    )


def _row(found: tuple[Any, ...], today: date) -> OfferRow:
    valid_until = _day(found[5])
    state = shown_state(OfferState(found[3]), valid_until, today)
    return OfferRow._make(
        (*found[:3], state, date.fromisoformat(found[4]), valid_until, *found[6:])
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
