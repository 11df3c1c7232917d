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


class Papers:
    """Sends offers, issues invoices, receives money."""

    def __init__(self, random: Random, today: date, products: list[int]) -> None:
        self.random = random
        self.today = today
        self.products = products

    def draw(self, told: list[Told]) -> None:
        """All papers, in the order of their dates: numbers follow time."""
        for deal in sorted((one for one in told if one.has_offer), key=self._offer_day):
            offer_id = self._offer(deal)
            if deal.has_invoice:
                self._invoice(deal, offer_id)

    def _offer_day(self, deal: Told) -> date:
        wanted = deal.opened_on + timedelta(days=4)
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
            limit = 90_000_00 // max(1, line.price_minor)
            quantity = max(1, min(quantity, limit))
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
        if deal_card(deal.id) is not None:
            deals.update(deal.id, {"amount_minor": total})
        return offer_id

    def _invoice(self, deal: Told, offer_id: int) -> None:
        day = min(self._offer_day(deal) + timedelta(days=5), self.today)
        invoice_id = int(invoices.from_offer(offer_id, day).subject_id or 0)
        draft = invoice_queries.card(invoice_id).draft
        due_on = day + timedelta(days=self.random.choice((3, 5, 7, 10, 14)))
        invoices.save(invoice_id, replace(draft, due_on=due_on, instalments=()))
        invoices.issue(invoice_id, day)
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

    def _paid_share(self, deal: Told) -> int:
        """Won deals are paid; of the open ones some are paid in part, some are overdue."""
        if deal.stage == "won":
            return 100
        return self.random.choice((0, 0, 50, 30)) if deal.stage == "invoice" else 100
