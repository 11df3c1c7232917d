"""A small company with something posted of every kind, made by the commands of the program."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import apsw

from salesapp.db import receipt
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.db.store import close_store, open_store
from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.clients import ClientDraft, ContactDraft
from salesapp.domain.credits import CreditDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.payments import PaymentDraft, RefundDraft
from salesapp.paths import resource
from salesapp.services import (
    clients,
    contacts,
    credits,
    day,
    invoices,
    offers,
    orders,
    organizations,
    payments,
    personal_data,
    refunds,
)
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY, bill

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


class World(NamedTuple):
    """Ids of what is there."""

    client: int
    contact: int
    offer: int
    order: int
    invoice: int
    plain_invoice: int
    payment: int
    credit: int


def fill() -> World:
    """Offer, order, invoices, money, a return, a closed day, an erased person."""
    organizations.save(SELLER)
    client = made(
        clients.create(
            ClientDraft("ООО «Волжмонтаж-7»", inn="7707083893", kpp="770701001"),
            [ContactDraft("Кротов Игорь")],
        )
    )
    contact = made(contacts.create(client, ContactDraft("Уходящий Пётр")))
    offer = made(offers.create(client, None, TODAY))
    offers.save(offer, replace(offer_queries.card(offer).draft, lines=(BOLT, NUT)))
    offers.send(offer, TODAY)
    order = made(orders.create(client, None, TODAY))
    orders.save(order, replace(order_queries.card(order).draft, rows=(OrderLine(BOLT),)))
    orders.confirm(order, Agreement("Кротов"), TODAY)
    invoice = made(invoices.from_order(order, TODAY))
    invoices.issue(invoice, TODAY)
    plain = bill(client, NUT)
    invoices.issue(plain, TODAY)
    invoices.issue(bill(client, NUT), TODAY)
    payment = made(payments.register(PaymentDraft(client, 50_000_00, TODAY, invoice_id=invoice)))
    [line, *_rest] = credit_queries.returnable(invoice)
    asked = {line.line_id: 1000}
    credit = made(credits.issue(CreditDraft(invoice, "Брак", asked), TODAY))
    payments.register(PaymentDraft(client, 1_000_00, TODAY, invoice_id=plain))
    payments.register(PaymentDraft(client, 500_00, TODAY, allocations=()))
    refunds.register(RefundDraft(client, 200_00, TODAY, purpose="Возврат аванса"))
    text = next(resource("calendar").glob("*.json")).read_text("utf-8")
    calendar = WorkCalendar(json.loads(text))
    day.close(TODAY, NOW, calendar, before=day.order_at_close(TODAY, calendar), reason="переносим")
    personal_data.erase(contact, "по просьбе")
    return World(client, contact, offer, order, invoice, plain, payment, credit)


def made(changes) -> int:
    """The record a command was about."""
    assert changes.subject_id is not None
    return int(changes.subject_id)


def by_hand(store: Path, *statements: str) -> None:
    """Another program writes into the open store: it is closed, its triggers are dropped.

    The receipts go, too: with them a chain cut off would be noticed before it is looked at.
    """
    close_store()
    receipt.forget(store)
    hand = apsw.Connection(str(store))
    kept = hand.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in kept:
        hand.execute(f"DROP TRIGGER {name}")
    for sql in statements:
        hand.execute(sql)
        assert hand.changes() > 0, sql
    for _name, sql in kept:
        hand.execute(str(sql))
    hand.close()
    open_store(store)
