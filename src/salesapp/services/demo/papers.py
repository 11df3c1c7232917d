"""The papers of the year, drawn by the same services as real ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries.deal_cards import card as deal_card
from salesapp.domain.payments import PaymentDraft
from salesapp.services import deals, invoices, offers, payments
from salesapp.services.demo.story import Told
from salesapp.services.demo.trade import Trade

SERVICE_UNIT = "усл. ед."
_ANSWERED = ("contract", "invoice", "shipment", "won")
"""Stages a deal comes to when its client has accepted the offer."""


class Papers:
    """Sends offers, issues invoices, receives money."""

    def __init__(self, random: Random, today: date, products: list[int]) -> None:
        self.random = random
        self.today = today
        self.products = products
        self.trade = Trade(today)
        self.paid: list[int] = []
        """Invoices of won deals, in the order of their dates."""

    def draw(self, told: list[Told]) -> None:
        """All papers, in the order of their dates: numbers follow time."""
        with_offer = sorted((one for one in told if one.has_offer), key=self._offer_day)
        drawn = [(deal, self._offer(deal)) for deal in with_offer]
        dated = [
            (self._invoice_day(deal), deal, offer) for deal, offer in drawn if deal.has_invoice
        ]
        for day, deal, offer_id in sorted(dated, key=lambda one: one[0]):
            self._invoice(day, deal, offer_id)
        self.trade.ship(told)
        self.trade.change()
        self.trade.give_back(self.paid)
        self.trade.limits([deal.buyer.id for deal in told[:3]])

    def _offer_day(self, deal: Told) -> date:
        wanted = deal.opened_on + timedelta(days=4)
        if deal.stage == "offer":
            # Most clients have had it for a few days only; some have not answered for too long.
            wanted = max(wanted, self.today - timedelta(days=deal.id % 7))
        return min(wanted, self.today)

    def _offer(self, deal: Told) -> int:
        day = self._offer_day(deal)
        offer_id = int(offers.create(deal.buyer.id, deal.id, day).subject_id or 0)
        draft = offer_queries.card(offer_id).draft
        count = self.random.randint(2, 7)
        lines = []
        for product_id in self.random.sample(self.products, count):
            quantity = self.random.choice((50, 120, 200, 400, 1_000, 1_500))
            line = offers.line_from_product(product_id, 1_000, draft)
            limit = 260_000_00 // max(1, line.price_minor)
            quantity = max(1, min(quantity, limit))
            if line.unit == SERVICE_UNIT:
                quantity = self.random.randint(1, 2)
            lines.append(
                replace(
                    line,
                    quantity_milli=quantity * 1_000,
                    discount_bp=self.random.choice((0, 0, 300, 500)),
                )
            )
        offers.save(
            offer_id,
            replace(
                draft,
                lines=tuple(lines),
                letter="Учли ваши пожелания по срокам и фасовке. Резерв держим до конца срока"
                " предложения.",
            ),
        )
        offers.send(offer_id, day)
        total = offer_queries.card(offer_id).total_minor
        if deal.stage in _ANSWERED:
            offers.accept(offer_id)
        if deal_card(deal.id) is not None:
            deals.update(deal.id, {"amount_minor": total})
        return offer_id

    def _invoice(self, day: date, deal: Told, offer_id: int) -> None:
        invoice_id = self._draft(day, deal, offer_id)
        draft = invoice_queries.card(invoice_id).draft
        due_on = day + timedelta(days=self.random.choice((2, 5, 10, 14, 21)))
        invoices.save(invoice_id, replace(draft, due_on=due_on, instalments=()))
        invoices.issue(invoice_id, day)
        if deal.stage == "won":
            self.paid.append(invoice_id)
        total = invoice_queries.card(invoice_id).total_minor
        share = self._paid_share(deal)
        amount = total * share // 100
        if amount:
            paid_on = min(due_on - timedelta(days=self.random.randint(0, 2)), self.today)
            payments.register(
                PaymentDraft(
                    deal.buyer.id,
                    amount,
                    max(paid_on, day),
                    reference=f"п/п {self.random.randint(100, 999)}",
                    invoice_id=invoice_id,
                )
            )

    def _draft(self, day: date, deal: Told, offer_id: int) -> int:
        """An invoice of the order where there is one, else of the offer."""
        if self.trade.is_ordered(deal):
            order_id = self.trade.order(
                max(day - timedelta(days=1), deal.opened_on), deal, offer_id
            )
            return self.trade.invoice(day, order_id)
        return int(invoices.from_offer(offer_id, day).subject_id or 0)

    def _invoice_day(self, deal: Told) -> date:
        """A few days after the offer; what is not paid yet was issued lately."""
        if deal.stage == "invoice":
            return self.today - timedelta(days=self.random.randint(0, 9))
        return min(self._offer_day(deal) + timedelta(days=5), self.today)

    def _paid_share(self, deal: Told) -> int:
        """Won deals are paid; of the open ones some are paid in part, some are overdue."""
        if deal.stage == "won":
            return 100
        return self.random.choice((0, 0, 50, 30)) if deal.stage == "invoice" else 100
