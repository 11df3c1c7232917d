"""Papers and money in any order: offers, orders, invoices, payments, returns, refunds.

The model is a ledger: what each client owes, as the commands that were done say. The store must
agree, and what was posted once must stay as it was, to the last column that is said on paper.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from salesapp.db import journal
from salesapp.db.connection import rows, value
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.credits import CreditDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.payments import PaymentDraft, RefundDraft
from salesapp.services import credits, invoices, offers, orders, payments, refunds, shipments
from salesapp.services.orders import Why
from tests.machine.chance import COIN, PICK, Number, OneOf, always, deed, thorough
from tests.machine.program import Program
from tests.machine.telling import apart, money_of, newest

LINES = OneOf(
    LineDraft("Болт", 2_000, 64_20, vat_bp=2200),
    LineDraft("Гайка", 333, 18_41, discount_bp=500, vat_bp=2200),
    LineDraft("Доставка", 1_000, 100_01),
)
SUMS = OneOf(1, 10_00, 64_21, 156_65, 1_000_00)
REASON = OneOf("", "брак", "по просьбе клиента")
MUCH = OneOf(1, 100, 1_000)
WHY = Why("договорились", "директор разрешил")

_POSTED = {
    "offer": "number, organization_id, total_minor, pdf_id FROM offer WHERE state <> 'draft'",
    "sales_order": "number, version, total_minor, pdf_id, agreed_with FROM sales_order"
    " WHERE state <> 'draft'",
    "invoice": "number, issued_on, total_minor, vat_minor, pdf_id FROM invoice"
    " WHERE state <> 'draft'",
    "invoice_line": "invoice_id, name, quantity_milli, price_minor, amount_minor, vat_minor,"
    " total_minor FROM invoice_line"
    " WHERE (SELECT state FROM invoice WHERE id = invoice_id) <> 'draft'",
    "instalment": "invoice_id, due_on, amount_minor FROM instalment"
    " WHERE (SELECT state FROM invoice WHERE id = invoice_id) <> 'draft'",
    "credit_note": "number, invoice_id, total_minor, reason, pdf_id FROM credit_note",
    "payment": "paid_on, amount_minor, currency, reference, kind, reverses_id FROM payment",
    "allocation": "payment_id, instalment_id, amount_minor FROM allocation",
    "credit_allocation": "credit_note_id, instalment_id, amount_minor FROM credit_allocation",
    "refund_part": "refund_id, payment_id, amount_minor FROM refund_part",
}
_OWED = """
SELECT client_id, sum(owed) FROM (
    SELECT client_id, open_minor AS owed FROM receivable
    UNION ALL SELECT client_id, -open_minor FROM advance)
GROUP BY client_id HAVING sum(owed) <> 0
"""
_OWED_BY_PAPERS = """
SELECT client_id, sum(owed) FROM (
    SELECT client_id, total_minor AS owed FROM invoice WHERE state = 'issued'
    UNION ALL SELECT invoice.client_id, -note.total_minor FROM credit_note AS note
    JOIN invoice ON invoice.id = note.invoice_id
    WHERE note.state = 'issued' AND invoice.state = 'issued'
    UNION ALL SELECT client_id, -amount_minor FROM payment)
GROUP BY client_id HAVING sum(owed) <> 0
"""
_ALL_OWED = """
SELECT coalesce((SELECT sum(open_minor) FROM receivable), 0)
    - coalesce((SELECT sum(open_minor) FROM advance), 0)
"""
_CLIENTS = "SELECT id FROM client WHERE deleted_at IS NULL"
_BILLS = "SELECT id FROM invoice WHERE state = '{}' AND deleted_at IS NULL"
_ORDERS = "SELECT id FROM sales_order WHERE state = '{}' AND deleted_at IS NULL"
_OFFERS = "SELECT id FROM offer WHERE state = '{}' AND deleted_at IS NULL"
_NOTES = "SELECT id FROM credit_note WHERE state = 'issued'"


class Papers(Program):
    """A manager's papers; `owed` is what each client owes, minus its advances."""

    def look_anew(self) -> None:
        super().look_anew()
        self.owed: Counter[int] = Counter(dict(rows(_OWED)))
        self.posted = self.read_posted()

    def follow(self, action: str) -> None:
        super().follow(action)
        if action.endswith(".merge"):
            # Who owes is divided anew, how much is not.
            before = sum(self.owed.values())
            self.owed = Counter(dict(rows(_OWED)))
            assert sum(self.owed.values()) == before

    def owes(self, client: int | None, more: int) -> None:
        assert client is not None
        self.owed[client] += more

    # Offers and orders

    @deed(weight=0.5, number=PICK, line=LINES)
    def draw_offer(self, number, line):
        client = self.pick(_CLIENTS, number)
        if client is None:
            return

        def draw() -> None:
            with journal.action("offer.create", "КП"):
                made = offers.create(client, None, self.today).subject_id
                offers.save(made, replace(offer_queries.card(made).draft, lines=(line,)))

        self.act(draw)

    @deed(weight=0.3, number=PICK, way=OneOf("send", "version", "accept", "decline"), why=REASON)
    def carry_offer_on(self, number, way, why):
        offer = self.pick(_OFFERS.format("draft" if way == "send" else "sent"), number)
        if offer is None:
            return
        ways = {
            "send": lambda: offers.send(offer, self.today, reason=why or "договорились"),
            "version": lambda: offers.new_version(offer, self.today),
            "accept": lambda: offers.accept(offer),
            "decline": lambda: offers.decline(offer, why),
        }
        self.act(ways[way], may_lose=way in {"send", "decline", "accept"})

    @deed(weight=0.5, number=PICK, line=LINES, sold=COIN)
    def draw_order(self, number, line, sold):
        client = self.pick(_CLIENTS, number)
        offer = self.pick(_OFFERS.format("accepted"), number) if sold else None
        if client is None:
            return

        def draw() -> None:
            with journal.action("order.create", "Заказ"):
                made = orders.create(client, None, self.today).subject_id
                draft = order_queries.card(made).draft
                orders.save(made, replace(draft, rows=(OrderLine(line),)))

        self.act(draw if offer is None else lambda: orders.from_offer(offer, self.today))

    @deed(
        weight=0.6, number=PICK, much=MUCH, why=REASON,
        way=OneOf("confirm", "version", "cancel", "ship", "bill"),
    )  # fmt: skip
    def carry_order_on(self, number, much, why, way):
        order = self.pick(_ORDERS.format("draft" if way == "confirm" else "confirmed"), number)
        if order is None:
            return
        card = order_queries.card(order)
        quantities = {one.key: much for one in card.draft.rows}
        ways = {
            "confirm": lambda: orders.confirm(
                order, Agreement("Кротов"), self.today, reason=why, why=WHY
            ),
            "version": lambda: orders.new_version(order, self.today),
            "cancel": lambda: orders.cancel(order, why),
            "ship": lambda: shipments.ship(order, quantities, self.today, credit_reason=why),
            "bill": lambda: invoices.from_order(order, self.today),
        }
        self.act(ways[way], may_lose=way == "confirm")

    # Invoices and what takes them back

    @deed(weight=1, number=PICK, line=LINES, other=LINES)
    def draw_bill(self, number, line, other):
        client = self.pick(_CLIENTS, number)
        if client is None:
            return

        def draw() -> None:
            with journal.action("invoice.create", "Счёт"):
                made = invoices.create(client, None, self.today).subject_id
                draft = invoice_queries.card(made).draft
                invoices.save(made, replace(draft, lines=(line, other)))

        self.act(draw)

    @deed(weight=0.8, number=PICK, twice=COIN)
    def issue(self, number, twice):
        bill = self.pick(_BILLS.format("draft"), number)
        if bill is None:
            return
        card = invoice_queries.card(bill)
        operation = f"issue-{bill}-{self.entries[-1][0]}" if twice else None
        for _click in range(1 + twice):
            made = self.act(
                lambda: invoices.issue(
                    bill, self.today, reason="договорились", operation_id=operation
                )
            )
        if made is not None:
            self.owes(card.draft.client_id, invoice_queries.card(bill).total_minor)

    @deed(weight=0.4, number=PICK, reason=REASON, again=COIN)
    def void(self, number, reason, again):
        bill = self.pick(_BILLS.format("issued"), number)
        if bill is None:
            return
        card = invoice_queries.card(bill)
        back = sum(
            int(one) for (one,) in rows(
                "SELECT total_minor FROM credit_note WHERE invoice_id = ? AND state = 'issued'",
                bill,
            )
        )  # fmt: skip
        made = self.act(
            lambda: (
                invoices.reissue(bill, reason, self.today) if again else invoices.void(bill, reason)
            )
        )
        if made is not None:
            self.owes(card.draft.client_id, back - card.total_minor)

    @deed(weight=0.4, number=PICK, much=MUCH, lowered=COIN, reason=REASON)
    def credit(self, number, much, lowered, reason):
        bill = self.pick(_BILLS.format("issued"), number)
        if bill is None:
            return
        line = credit_queries.returnable(bill)[0]
        part = {line.line_id: much}
        draft = CreditDraft(bill, reason, {} if lowered else part, part if lowered else {})
        made = self.act(lambda: credits.issue(draft, self.today))
        if made is not None:
            note = credit_queries.card(made.subject_id)
            self.owes(invoice_queries.card(bill).draft.client_id, -note.total_minor)

    @deed(weight=0.2, number=PICK, reason=REASON)
    def void_credit(self, number, reason):
        note = self.pick(_NOTES, number)
        if note is None:
            return
        bill, total = rows("SELECT invoice_id, total_minor FROM credit_note WHERE id = ?", note)[0]
        if self.act(lambda: credits.void(note, reason, self.today)) is not None:
            self.owes(invoice_queries.card(bill).draft.client_id, total)

    # Money

    @deed(weight=2, number=PICK, amount=SUMS, aim=OneOf("oldest", "one", "advance"))
    def pay(self, number, amount, aim):
        """Two clicks on one button are one payment."""
        bill = self.pick(_BILLS.format("issued"), number)
        client = self.pick(_CLIENTS, number)
        if aim == "one" and bill is not None:
            client = invoice_queries.card(bill).draft.client_id
        if client is None:
            return
        draft = PaymentDraft(client, amount, self.today, reference="7")
        if aim == "one":
            draft = replace(draft, invoice_id=bill)
        elif aim == "advance":
            draft = replace(draft, allocations=())
        operation = f"pay-{self.entries[-1][0]}"
        made = None
        for _click in range(2):
            made = self.act(lambda: payments.register(draft, operation_id=operation))
        if made is not None:
            self.owes(client, -amount)

    @deed(weight=1, number=PICK, amount=SUMS, reason=REASON, way=Number(0, 3))
    def move_money(self, number, amount, reason, way):
        found = rows("SELECT id, client_id, amount_minor FROM payment")
        if not found:
            return
        payment, client, whole = found[number % len(found)]
        bill = self.pick(_BILLS.format("issued"), number) or 0
        works, owed = {
            0: (lambda: payments.reverse(payment, reason, self.today), whole),
            1: (lambda: payments.allocate(payment, self.today), 0),
            2: (lambda: payments.release(payment, bill, self.today), 0),
            3: (lambda: refunds.register(RefundDraft(client, amount, self.today)), amount),
        }[way]
        if self.act(works) is not None and owed:
            self.owes(client, owed)

    # What must be so

    def read_posted(self) -> dict[tuple[str, int], Any]:
        return {
            (table, int(one)): tuple(told)
            for table, sql in _POSTED.items()
            for one, *told in rows(f"SELECT {table}.id, {sql}")
        }

    @always
    def the_sums_are_what_the_commands_say(self):
        assert value(_ALL_OWED) == sum(self.owed.values())

    @thorough
    def each_client_owes_what_the_ledger_says(self):
        owed = {client: sum_ for client, sum_ in self.owed.items() if sum_}
        assert dict(rows(_OWED)) == owed
        by_papers = dict(rows(_OWED_BY_PAPERS))
        differ = sorted({one for one, _sum in by_papers.items() ^ owed.items()})
        assert not differ, f"{apart(by_papers, owed)}\n{money_of(differ)}\n{newest()}"

    @thorough
    def what_was_posted_stays_as_it_was(self):
        found = self.read_posted()
        changed = {key for key, told in self.posted.items() if found.get(key) != told}
        assert not changed
        self.posted = found
