"""The records behind the figures of the day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.db.fields import moment_text, parse_moment
from salesapp.db.queries.channel_report import ReportRow
from salesapp.domain.entities import Entity
from salesapp.domain.plans import Chance, first_of, last_of

LIMIT: Final = 1_000
_RECEIVED: Final = """
SELECT payment.id, coalesce(client.name, payment.purpose), payment.reference, payment.paid_on,
    worth.amount_minor, ''
FROM payment JOIN payment_roubles AS worth ON worth.id = payment.id
LEFT JOIN client ON client.id = payment.client_id
WHERE payment.paid_on BETWEEN ? AND ? AND payment.deleted_at IS NULL
ORDER BY payment.paid_on DESC, payment.id DESC LIMIT ?
"""
_LEADS: Final = """
SELECT lead.id, lead.title, coalesce(deal.title, lead.company_name), lead.received_at,
    (SELECT nullif(sum(part.amount_minor), 0) FROM invoice
     JOIN instalment ON instalment.invoice_id = invoice.id
     JOIN allocation_roubles AS part ON part.instalment_id = instalment.id
     WHERE invoice.deal_id = lead.deal_id) AS paid, lead.source
FROM lead LEFT JOIN deal ON deal.id = lead.deal_id
WHERE lead.received_at >= ? AND lead.received_at < ? AND lead.deleted_at IS NULL
ORDER BY paid IS NULL, lead.received_at DESC LIMIT ?
"""
_TALKS: Final = """
SELECT activity.id, coalesce(client.name, activity.subject), activity.subject,
    coalesce(activity.done_at, activity.due_on), NULL, ''
FROM activity LEFT JOIN client ON client.id = activity.client_id
WHERE activity.deleted_at IS NULL AND activity.kind = ?1 AND (
    activity.state = 'done' AND activity.done_at >= ?2 AND activity.done_at < ?3
    OR activity.state = 'planned' AND activity.due_on = ?4)
ORDER BY activity.state = 'planned', activity.done_at, activity.due_time LIMIT ?5
"""


def received(today: date) -> list[ReportRow]:
    """Payments of a day's month, the latest first."""
    return _found(Entity.PAYMENT, rows(_RECEIVED, first_of(today), last_of(today), LIMIT))


def leads(until: datetime, days: int) -> list[ReportRow]:
    """Leads of some days before a moment, those that have paid first."""
    since = until - timedelta(days=days)
    return _found(Entity.LEAD, rows(_LEADS, moment_text(since), moment_text(until), LIMIT))


def talks(kind: str, since: datetime, until: datetime, today: date) -> list[ReportRow]:
    """Talks of a kind done within a day (its two ends), then those still planned."""
    ends = (moment_text(since), moment_text(until), today.isoformat())
    return _found(Entity.ACTIVITY, rows(_TALKS, kind, *ends, LIMIT))


def chances(found: Sequence[Chance]) -> list[ReportRow]:
    """Deals that may bring money, as rows."""
    return [
        ReportRow(
            place, Entity.DEAL, one.deal_id, one.client or one.title, one.title, None,
            one.rest_minor, "",
        )
        for place, one in enumerate(found)
    ]  # fmt: skip


def _found(entity: Entity, found: Sequence[tuple[object, ...]]) -> list[ReportRow]:
    made = []
    for place, (record_id, title, about, day, amount, source) in enumerate(found):
        made.append(
            ReportRow(
                place,
                entity,
                int(str(record_id)),
                str(title or ""),
                str(about or ""),
                _day(str(day)),
                None if amount is None else int(str(amount)),
                str(source or ""),
            )
        )
    return made


def _day(text: str) -> date:
    return parse_moment(text).astimezone().date() if "T" in text else date.fromisoformat(text)


class MoveOfDay(NamedTuple):
    """A deal that was moved on a day; `kind` is of the stage it went to."""

    move_id: int
    deal_id: int
    title: str
    client: str
    from_stage: str
    to_stage: str
    kind: str
    goes_back: bool
    amount_minor: int
    comment: str
    currency: str


_MOVES: Final = """
SELECT move.id, deal.id, deal.title, coalesce(client.name, ''), coalesce(source.name, ''),
    target.name, target.kind,
    source.id IS NOT NULL AND target.kind = 'open' AND target.position < source.position,
    deal.amount_minor, move.comment, deal.currency
FROM stage_move AS move JOIN deal ON deal.id = move.deal_id AND deal.deleted_at IS NULL
JOIN stage AS target ON target.id = move.to_stage_id
LEFT JOIN stage AS source ON source.id = move.from_stage_id
LEFT JOIN client ON client.id = deal.client_id
WHERE move.moved_at >= ? AND move.moved_at < ? AND move.from_stage_id IS NOT NULL
ORDER BY move.id DESC LIMIT ?
"""
_PAPERS: Final = """
SELECT (SELECT count(*) FROM offer WHERE sent_at >= ?1 AND sent_at < ?2 AND deleted_at IS NULL),
    (SELECT count(*) FROM invoice WHERE issued_on = ?3 AND state = 'issued' AND deleted_at IS NULL)
"""
_CLOSED: Final = "SELECT closed_at FROM day_close WHERE day_on = ? AND deleted_at IS NULL"
_LAST_CLOSED: Final = "SELECT max(day_on) FROM day_close WHERE deleted_at IS NULL"
_FOCUS: Final = "SELECT comments FROM day_close WHERE day_on < ? ORDER BY day_on DESC LIMIT 1"


def moves(since: datetime, until: datetime) -> list[MoveOfDay]:
    """Deals moved between two aware moments, the latest first."""
    found = rows(_MOVES, moment_text(since), moment_text(until), LIMIT)
    return [MoveOfDay(*one)._replace(goes_back=bool(one[7])) for one in found]


def papers(since: datetime, until: datetime, day: date) -> tuple[int, int]:
    """Offers sent and invoices issued on a day (its two ends), void ones left out."""
    offers, invoices = row(_PAPERS, moment_text(since), moment_text(until), day) or (0, 0)
    return int(offers), int(invoices)


def closed_at(day: date) -> datetime | None:
    """When a day was closed; None while it is open."""
    found = value(_CLOSED, day)
    return parse_moment(str(found)) if found else None


def last_closed() -> date | None:
    """The last day that was closed; None when none ever was."""
    found = value(_LAST_CLOSED)
    return date.fromisoformat(str(found)) if found else None


def chosen_for(day: date) -> frozenset[int]:
    """Steps chosen as the most important ones when the day before was closed."""
    return frozenset(_told_for(day, "chosen"))


def order_for(day: date) -> tuple[int, ...]:
    """Steps of a day in the order wished when the day before was closed."""
    return tuple(_told_for(day, "order"))


def _told_for(day: date, name: str) -> list[int]:
    found = value(_FOCUS, day)
    return list(json.loads(str(found)).get(name, ())) if found else []
