"""Orders of the year with what was shipped of them, a return and the money given back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.credits import CreditDraft
from salesapp.domain.orders import AgreedHow, Agreement, is_shipped
from salesapp.domain.payments import RefundDraft
from salesapp.services import credit_stops, credits, invoices, orders, refunds, shipments
from salesapp.services.demo.story import Told
from salesapp.services.orders import Why

RECENT: Final = timedelta(days=45)
"""Won deals so young have an order; the older ones were sold by invoice alone."""
MOST_WON: Final = 5
_LIMITS: Final = (1_500_000_00, 3_000_000_00, 800_000_00)
_ALLOWED: Final = "Разрешил директор: постоянный клиент, платит в срок"


class Trade:
    """Orders are confirmed on the day before their invoice, so that numbers follow time."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.orders: dict[int, int] = {}
        """Order by deal."""
        self._won = 0

    def is_ordered(self, deal: Told) -> bool:
        """Whether the deal went by an order."""
        if deal.stage == "won":
            young = deal.closed_on is not None and deal.closed_on > self.today - RECENT
            self._won += young
            return young and self._won <= MOST_WON
        return deal.stage == "shipment" or (deal.stage == "invoice" and deal.id % 2 == 0)

    def order(self, day: date, deal: Told, offer_id: int) -> int:
        """An order of the offer, confirmed; every third client agreed by telephone."""
        made = int(orders.from_offer(offer_id, day).subject_id or 0)
        card = order_queries.card(made)
        wanted = day + timedelta(days=10 + deal.id % 9)
        if deal.stage != "won" and deal.id % 5:
            wanted = max(wanted, self.today + timedelta(days=2 + deal.id % 6))
        orders.save(made, replace(card.draft, requested_on=wanted, confirmed_on=wanted))
        how = AgreedHow.CALL if deal.id % 3 == 0 else AgreedHow.LETTER
        orders.confirm(
            made, Agreement(card.contact_name or "Закупщик", how, day), day, why=Why("", _ALLOWED)
        )
        self.orders[deal.id] = made
        return made

    def invoice(self, day: date, order_id: int) -> int:
        """An invoice of the order; of every fourth order only a part is asked for."""
        made = int(invoices.from_order(order_id, day).subject_id or 0)
        draft = invoice_queries.card(made).draft
        if len(self.orders) % 4 == 0 and len(draft.lines) > 1:
            half = draft.lines[: (len(draft.lines) + 1) // 2]
            invoices.save(made, replace(draft, lines=half, instalments=()))
        return made

    def ship(self, told: list[Told]) -> None:
        """Won deals left in full; of the others some left in part, one waits."""
        known = {deal.id: deal for deal in told}
        waiting = [order for deal, order in self.orders.items() if known[deal].stage == "invoice"]
        for place, (deal_id, order_id) in enumerate(self.orders.items()):
            deal = known[deal_id]
            if deal.stage == "won" and deal.closed_on is not None:
                self._leave(order_id, deal.closed_on, 1, place)
            elif deal.stage == "shipment" and place % 3:
                self._leave(order_id, self.today - timedelta(days=place % 4), 2, place)
        if waiting:
            credit_stops.hold(waiting[0], "Ждём предоплату по счёту", self.today)

    def _leave(self, order_id: int, on: date, part: int, place: int) -> None:
        card = order_queries.card(order_id)
        lines = card.draft.rows if part == 1 else card.draft.rows[:2]
        quantities = {
            one.key: max(1_000, one.line.quantity_milli // part // 1_000 * 1_000)
            for one in lines
            if one.key is not None
        }
        number = f"УПД {210 + place}"
        shipments.ship(order_id, quantities, on, number, "самовывоз", credit_reason=_ALLOWED)

    def change(self) -> None:
        """One order was agreed anew: the client needs more of a line."""
        for order_id in reversed(self.orders.values()):
            card = order_queries.card(order_id)
            rows = card.draft.rows
            if len(rows) < 3 or card.hold is not None or is_shipped(card.ordered, card.done):
                continue
            made = int(orders.new_version(order_id, self.today).subject_id or 0)
            draft = order_queries.card(made).draft
            first = draft.rows[0]
            more = replace(first.line, quantity_milli=first.line.quantity_milli * 3 // 2)
            orders.save(made, replace(draft, rows=(replace(first, line=more), *draft.rows[1:])))
            agreed = Agreement(card.agreement.who, AgreedHow.LETTER, self.today)
            told = "Клиент увеличил объём: второй участок"
            orders.confirm(made, agreed, self.today, reason=told, why=Why("", _ALLOWED))
            return

    def give_back(self, paid: list[int]) -> None:
        """A part of a paid invoice came back, and its money went to the client."""
        for invoice_id in reversed(paid):
            card = invoice_queries.card(invoice_id)
            line = credit_queries.returnable(invoice_id)[0]
            if card.open_minor or line.draft.quantity_milli < 20_000:
                continue
            back = line.draft.quantity_milli // 10 // 1_000 * 1_000
            reason = "Брак: повреждена упаковка, ржавчина"
            draft = CreditDraft(invoice_id, reason, {line.line_id: back})
            on = min(self.today, (card.issued_on or self.today) + timedelta(days=12))
            note = credit_queries.card(int(credits.issue(draft, on).subject_id or 0))
            about = RefundDraft(
                note.client_id or 0,
                note.total_minor,
                on,
                reference="п/п 58",
                purpose=f"Возврат по {note.number}",
                invoice_id=invoice_id,
                credit_id=note.id,
            )
            refunds.register(about)
            return

    def limits(self, client_ids: list[int]) -> None:
        """How much the largest clients may owe."""
        for client_id, limit in zip(client_ids, _LIMITS, strict=False):
            credit_stops.set_credit(client_id, limit, "", self.today)
