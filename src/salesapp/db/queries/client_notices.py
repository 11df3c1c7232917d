"""Events clients have not been told of, and what they were told."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.fields import parse_moment
from salesapp.db.queries.organizations import setting
from salesapp.domain.client_notices import LOOK_BACK_DAYS, TEMPLATES, Event, NoticeKind

TEXTS: Final = "client_notice.texts"
SOON_DAYS: Final = 3
LIMIT: Final = 50


class Told(NamedTuple):
    """Something a client was told."""

    kind: NoticeKind
    means: str
    told_at: datetime
    text: str


_UNTOLD: Final = """
AND NOT EXISTS (SELECT 1 FROM client_notice AS told WHERE told.kind = '{kind}'
    AND told.key = {key} AND told.deleted_at IS NULL)
"""
_QUESTIONS: Final[dict[NoticeKind, tuple[str, str]]] = {
    NoticeKind.INVOICE: (
        "'invoice:' || invoice.id",
        """
SELECT {key}, invoice.client_id, client.name, invoice.deal_id, invoice.issued_on,
    coalesce(invoice.number, ''), invoice.total_minor, 0, invoice.due_on, '', invoice.currency
FROM invoice JOIN client ON client.id = invoice.client_id
WHERE invoice.state = 'issued' AND invoice.deleted_at IS NULL AND invoice.issued_on
    BETWEEN ?1 AND ?2
AND EXISTS (SELECT 1 FROM receivable WHERE invoice_id = invoice.id AND open_minor > 0) {untold}
ORDER BY invoice.issued_on DESC, invoice.id DESC LIMIT ?4
""",
    ),
    NoticeKind.PAYMENT: (
        "'payment:' || payment.id",
        """
SELECT {key}, payment.client_id, client.name,
    (SELECT invoice.deal_id FROM allocation JOIN instalment
     ON instalment.id = allocation.instalment_id JOIN invoice ON invoice.id = instalment.invoice_id
     WHERE allocation.payment_id = payment.id LIMIT 1),
    payment.paid_on, '', payment.amount_minor,
    (SELECT coalesce(sum(debt.own_minor), 0) FROM receivable AS debt
     JOIN invoice ON invoice.id = debt.invoice_id
     WHERE debt.client_id = payment.client_id AND invoice.currency = payment.currency),
    NULL, '', payment.currency
FROM payment JOIN client ON client.id = payment.client_id
WHERE payment.paid_on BETWEEN ?1 AND ?2 AND payment.amount_minor > 0
AND payment.kind = 'received'
AND payment.deleted_at IS NULL
AND NOT EXISTS (SELECT 1 FROM payment AS back WHERE back.reverses_id = payment.id) {untold}
ORDER BY payment.paid_on DESC, payment.id DESC LIMIT ?4
""",
    ),
    NoticeKind.SHIPMENT: (
        "'ship:' || deal.id || ':' || deal.ship_on",
        """
SELECT {key}, deal.client_id, client.name, deal.id, deal.ship_on, '', 0, 0, deal.ship_on,
    deal.ship_place, 'RUB'
FROM deal INDEXED BY deal_ships JOIN client ON client.id = deal.client_id
WHERE deal.closed_on IS NULL AND deal.deleted_at IS NULL AND deal.ship_on IS NOT NULL
AND deal.ship_on >= ?2 {untold}
ORDER BY deal.ship_on, deal.id LIMIT ?4
""",
    ),
    NoticeKind.OFFER_ENDS: (
        "'offer:' || offer.id",
        """
SELECT {key}, offer.client_id, client.name, offer.deal_id, offer.drawn_on,
    coalesce(offer.number, ''), offer.total_minor, 0, offer.valid_until, '',
    offer.currency
FROM offer JOIN client ON client.id = offer.client_id
WHERE offer.state = 'sent' AND offer.deleted_at IS NULL
AND offer.valid_until BETWEEN ?2 AND ?3
AND NOT EXISTS (SELECT 1 FROM deal WHERE deal.id = offer.deal_id AND deal.closed_on IS NOT NULL)
{untold}
ORDER BY offer.valid_until, offer.id LIMIT ?4
""",
    ),
    NoticeKind.DUE: (
        "'due:' || debt.instalment_id || ':' || debt.due_on",
        """
SELECT {key}, debt.client_id, client.name, invoice.deal_id, debt.due_on,
    coalesce(invoice.number, ''), debt.own_minor, 0, debt.due_on, '', invoice.currency
FROM receivable AS debt JOIN invoice ON invoice.id = debt.invoice_id
JOIN client ON client.id = debt.client_id
WHERE debt.due_on > ?2 AND debt.due_on <= ?3 AND debt.open_minor > 0
AND invoice.issued_on < ?1 {untold}
ORDER BY debt.due_on, debt.instalment_id LIMIT ?4
""",
    ),
}
_TOLD: Final = """
SELECT kind, means, told_at, text FROM client_notice
WHERE {owner} = ? AND deleted_at IS NULL ORDER BY told_at DESC, id DESC LIMIT ?
"""


def untold(today: date, limit: int = LIMIT) -> list[Event]:
    """Events of the last days their clients have not been told of, by kind."""
    found: list[Event] = []
    since, soon = today - timedelta(days=LOOK_BACK_DAYS), today + timedelta(days=SOON_DAYS)
    for kind, (key, question) in _QUESTIONS.items():
        not_told = _UNTOLD.format(kind=kind.value, key=key)
        sql = question.format(key=key, untold=not_told)
        # Every statement has all the days, whether it asks for them or not.
        sql = sql.replace("ORDER BY", "AND ?1 <> '' AND ?2 <> '' AND ?3 <> '' ORDER BY")
        found += [_event(kind, cells) for cells in rows(sql, since, today, soon, limit)]
    return found[:limit]


def told_of(deal_id: int | None, client_id: int, limit: int = 10) -> list[Told]:
    """What a client was told about a deal, or without one at all; the latest first."""
    owner, key = ("client_id", client_id) if deal_id is None else ("deal_id", deal_id)
    return [
        Told(NoticeKind(kind), means, parse_moment(told_at), text)
        for kind, means, told_at, text in rows(_TOLD.format(owner=owner), key, limit)
    ]


def texts(language: str) -> dict[NoticeKind, str]:
    """The text of each kind: the user's own, else the one a store begins with."""
    kept = setting(f"{TEXTS}.{language}")
    own: dict[str, str] = json.loads(kept) if kept else {}
    begun = TEMPLATES.get(language, TEMPLATES["ru"])
    return {kind: own.get(kind.value, begun[kind]) for kind in NoticeKind}


def _event(kind: NoticeKind, cells: tuple[Any, ...]) -> Event:
    key, client_id, client, deal_id, happened, number, amount, rest, day, *more = cells
    return Event(
        kind,
        key,
        int(client_id),
        client,
        deal_id,
        date.fromisoformat(happened),
        number,
        amount,
        rest,
        date.fromisoformat(day) if day else None,
        *more,
    )
