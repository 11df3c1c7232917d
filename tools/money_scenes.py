"""Scenes of money in another currency, and of papers that no longer say what was agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from salesapp.app.hands import pause
from salesapp.db.connection import value
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.schedules import InstalmentDraft
from salesapp.services import invoices, orders, payments
from salesapp.ui.format import today
from salesapp.ui.invoices.payment_dialog import PaymentDialog
from salesapp.ui.main_window import MainWindow

A_CLIENT = "SELECT id FROM client WHERE name LIKE '%Волжмонтаж%' LIMIT 1"
A_DEAL = """
SELECT deal.id FROM deal JOIN stage ON stage.id = deal.stage_id
WHERE stage.kind = 'open' AND deal.client_id IS NOT NULL AND deal.deleted_at IS NULL
ORDER BY deal.amount_minor DESC LIMIT 1
"""
Scene = tuple[str, Callable[[], QWidget | None]]


class MoneyScenes:
    """Each scene makes papers of its own."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def scenes(self) -> Iterator[Scene]:
        """The surfaces one after another."""
        yield "money-draft-dollars", self.draft
        yield "money-payment-dollars", self.payment
        yield "money-refund-dollars", self.refund
        yield "money-order-changed", self.order_changed
        yield "money-deal-lost", self.deal_lost

    def _client(self) -> int:
        return int(value(A_CLIENT) or 1)

    def _draft(self, deal: int | None = None, **changed: object) -> int:
        client = int(value("SELECT client_id FROM deal WHERE id = ?", deal)) if deal else None
        made = invoices.create(client or self._client(), deal, today()).subject_id
        assert made is not None
        line = LineDraft("Перфоратор 1500 Вт, пять режимов", 12_000, 1_249_90, vat_bp=2200)
        draft = replace(invoice_queries.card(made).draft, lines=(line,))
        invoices.save(made, replace(draft, **changed))  # type: ignore[arg-type]  # fields of drafts
        return made

    def _dollars(self) -> int:
        return self._draft(currency="USD", rate_micro=90_000_000, rate_on=today())

    def draft(self) -> None:
        """A draft in dollars, paid in two parts."""
        made = self._dollars()
        draft = invoice_queries.card(made).draft
        sum_minor = invoice_queries.card(made).total_minor
        parts = tuple(
            InstalmentDraft(today() + timedelta(days=later), part)
            for later, part in ((3, sum_minor // 2), (30, sum_minor - sum_minor // 2))
        )
        invoices.save(made, replace(draft, instalments=parts))
        self.window.open_record(Entity.INVOICE, made)

    def payment(self) -> None:
        """What is asked when dollars come."""
        made = self._dollars()
        invoices.issue(made, today())
        self.window.open_record(Entity.INVOICE, made)
        pause(400)
        PaymentDialog(self.window, self._client(), made).open()

    def refund(self) -> None:
        """What is asked when dollars are returned."""
        made = self._dollars()
        invoices.issue(made, today())
        paid = payments.register(
            PaymentDraft(self._client(), 20_000_00, today(), currency="USD", invoice_id=made)
        ).subject_id
        assert paid is not None
        self.window.open_record(Entity.PAYMENT, paid)
        pause(400)
        self.window.run_action("payment.refund")

    def order_changed(self) -> None:
        """An order whose issued invoice asks the prices of the version before."""
        order = int(value("SELECT max(id) FROM sales_order WHERE state = 'confirmed'") or 1)
        with suppress(RuleError):  # in another look it was asked for already
            made = invoices.from_order(order, today()).subject_id
            invoices.issue(int(made or 0), today())
        second = orders.new_version(order, today()).subject_id
        assert second is not None
        draft = order_queries.card(second).draft
        first, *rest = draft.rows
        price = first.line.price_minor - 1_00
        cheaper = replace(first, line=replace(first.line, price_minor=price, is_price_manual=True))
        orders.save(second, replace(draft, rows=(cheaper, *rest)))
        orders.confirm(second, Agreement("Кротов"), today(), reason="Скидка за объём")
        self.window.open_record(Entity.ORDER, second)

    def deal_lost(self) -> None:
        """A deal with an unpaid invoice that is closed as lost."""
        deal = int(value(A_DEAL) or 1)
        invoices.issue(self._draft(deal), today())
        self.window.open_record(Entity.DEAL, deal)
        pause(400)
        self.window.run_action("deals.lose")
