"""Orders of clients: the card, the list, versions, what was invoiced and shipped of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.fields import parse_moment
from salesapp.db.queries import document_lines
from salesapp.db.queries.credit import HoldRow, hold_of
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.orders import (
    AgreedHow,
    Agreement,
    GivenOff,
    LineFacts,
    OrderDraft,
    Ordered,
    OrderedLine,
    OrderLine,
    OrderState,
    OrderStatus,
    is_invoiced,
    status,
)
from salesapp.domain.pricing import Rounding
from salesapp.domain.schedules import thaw
from salesapp.domain.vat import VatMode


class OrderCard(NamedTuple):
    """A version of an order with everything its page shows.

    Attributes:
        root_id: The first version: invoices and shipments name it.
        in_force_id: The version confirmed last, None while none is.
        done: What was invoiced and shipped, by the names of the lines.
        invoiced_minor: Total of the issued invoices less what was credited.
        open_minor: What is still owed for them.
        guard_reason: Why it was agreed below a limit of price or margin.
        credit_reason: Why it was agreed past the credit of the client.
        hold: Why it waits, if it does.
    """

    id: int
    number: str | None
    root_id: int
    version: int
    state: OrderState
    rev: int
    organization_id: int
    client_name: str
    contact_name: str
    deal_title: str
    offer_number: str
    subtotal_minor: Minor
    vat_minor: Minor
    total_minor: Minor
    agreement: Agreement
    change_reason: str
    confirmed_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str
    pdf_id: int | None
    in_force_id: int | None
    draft: OrderDraft
    done: Mapping[int, LineFacts]
    invoiced_minor: Minor
    open_minor: Minor
    guard_reason: str
    credit_reason: str
    hold: HoldRow | None

    @property
    def paid_minor(self) -> Minor:
        """What was received for its invoices."""
        return self.invoiced_minor - self.open_minor

    @property
    def ordered(self) -> Ordered:
        """Quantities and days by the names of the lines."""
        return {
            one.key: OrderedLine(one.line.quantity_milli, one.ship_on or self.draft.ship_on)
            for one in self.draft.rows
            if one.key is not None
        }

    def status(self, today: date) -> OrderStatus:
        """The status by facts on a day."""
        paid = is_invoiced(self.ordered, self.done) and self.open_minor <= 0
        return status(
            self.state, self.ordered, self.done, today, is_paid=paid, is_held=self.hold is not None
        )


class OrderVersion(NamedTuple):
    """A step of the ribbon of versions, with who agreed to it and how."""

    id: int
    version: int
    state: OrderState
    drawn_on: date
    total_minor: Minor
    agreement: Agreement
    change_reason: str


class ShipmentRow(NamedTuple):
    """Goods that left, by the names of the lines in thousandths."""

    id: int
    shipped_on: date
    document: str
    note: str
    quantities: Mapping[int, int]
    credit_reason: str = ""


_OF_OFFER = """
SELECT paper.id FROM sales_order AS paper JOIN offer AS made ON made.id = paper.offer_id
JOIN offer AS asked ON asked.root_id = made.root_id
WHERE asked.id = ? AND paper.deleted_at IS NULL AND paper.state IN ('draft', 'confirmed')
ORDER BY paper.id DESC LIMIT 1
"""
_CARD: Final = """
SELECT paper.id, paper.number, coalesce(paper.root_id, paper.id), paper.version, paper.state,
    paper.rev, paper.organization_id, coalesce(client.name, ''), coalesce(contact.name, ''),
    coalesce(deal.title, ''), coalesce(offer.number, ''), paper.subtotal_minor, paper.vat_minor,
    paper.total_minor, paper.agreed_with, paper.agreed_how, paper.agreed_on, paper.evidence_id,
    paper.change_reason, paper.confirmed_at, paper.cancelled_at, paper.cancel_reason, paper.pdf_id,
    (SELECT id FROM sales_order WHERE root_id = paper.root_id AND state = 'confirmed'),
    paper.client_id, paper.drawn_on, paper.contact_id, paper.deal_id, paper.offer_id,
    paper.requested_on, paper.confirmed_on, paper.contract, paper.language, paper.currency,
    paper.vat_mode, paper.discount_bp, paper.schedule, paper.payment_terms, paper.delivery_terms,
    paper.comment, paper.discount_minor, paper.rounding, paper.rate_micro, paper.rate_on,
    paper.guard_reason, paper.credit_reason
FROM sales_order AS paper
LEFT JOIN client ON client.id = paper.client_id
LEFT JOIN contact ON contact.id = paper.contact_id
LEFT JOIN deal ON deal.id = paper.deal_id
LEFT JOIN offer ON offer.id = paper.offer_id
WHERE paper.id = ? AND paper.deleted_at IS NULL
"""
_DAYS: Final = """
SELECT requested_on, confirmed_on FROM sales_order_line WHERE sales_order_id = ?
ORDER BY position, id
"""
_VERSIONS: Final = """
SELECT id, version, state, drawn_on, total_minor, agreed_with, agreed_how, agreed_on, evidence_id,
    change_reason
FROM sales_order WHERE root_id = (SELECT root_id FROM sales_order WHERE id = ?)
AND deleted_at IS NULL ORDER BY version
"""
_INVOICED: Final = """
SELECT paper.sales_order_id, line.order_key, sum(line.quantity_milli)
    - coalesce(sum((SELECT sum(back.quantity_milli) FROM credit_note_line AS back
        JOIN credit_note AS note ON note.id = back.credit_note_id
        WHERE back.invoice_line_id = line.id AND note.state = 'issued')), 0), paper.state
FROM invoice AS paper JOIN invoice_line AS line ON line.invoice_id = paper.id
WHERE paper.deleted_at IS NULL AND paper.state <> 'void' AND line.order_key IS NOT NULL
AND paper.sales_order_id IN ({}) GROUP BY paper.sales_order_id, line.order_key, paper.state
"""
_SHIPPED: Final = """
SELECT sent.sales_order_id, part.key, sum(part.quantity_milli)
FROM shipment AS sent JOIN shipment_line AS part ON part.shipment_id = sent.id
WHERE sent.deleted_at IS NULL AND sent.sales_order_id IN ({})
GROUP BY sent.sales_order_id, part.key
"""
_MONEY: Final = """
SELECT paper.sales_order_id, sum(paper.total_minor - coalesce((SELECT sum(total_minor)
        FROM credit_note WHERE invoice_id = paper.id AND state = 'issued'), 0)),
    sum(coalesce((SELECT sum(own_minor) FROM receivable WHERE invoice_id = paper.id), 0))
FROM invoice AS paper WHERE paper.state = 'issued' AND paper.deleted_at IS NULL
AND paper.sales_order_id IN ({}) GROUP BY paper.sales_order_id
"""
# Of an invoice whose goods came back its share of the sum is there to be given again.
_OFF_WHOLE: Final = """
SELECT paper.discount_minor, paper.total_minor, coalesce((SELECT sum(back.total_minor)
    FROM credit_note_line AS back JOIN credit_note AS note ON note.id = back.credit_note_id
    WHERE note.invoice_id = paper.id AND note.state = 'issued' AND back.quantity_milli > 0), 0)
FROM invoice AS paper WHERE paper.sales_order_id = ? AND paper.state <> 'void'
AND paper.deleted_at IS NULL AND paper.discount_minor > 0
"""
_OFF_LINES: Final = """
SELECT line.order_key, sum(line.discount_minor - coalesce((SELECT sum(back.discount_minor)
    FROM credit_note_line AS back JOIN credit_note AS note ON note.id = back.credit_note_id
    WHERE back.invoice_line_id = line.id AND note.state = 'issued'), 0))
FROM invoice AS paper JOIN invoice_line AS line ON line.invoice_id = paper.id
WHERE paper.sales_order_id = ? AND paper.state <> 'void' AND paper.deleted_at IS NULL
AND line.order_key IS NOT NULL AND line.discount_minor > 0 GROUP BY line.order_key
"""
_SHIPMENTS: Final = """
SELECT id, shipped_on, document, note, credit_reason FROM shipment
WHERE sales_order_id = ? AND deleted_at IS NULL ORDER BY shipped_on, id
"""
_INVOICES: Final = """
SELECT id FROM invoice WHERE sales_order_id = ? AND deleted_at IS NULL ORDER BY id
"""
_IN_FORCE: Final = "SELECT id FROM sales_order WHERE root_id = ? AND state = 'confirmed'"
_NAMES: Final = """
SELECT line.order_key, line.name FROM sales_order_line AS line
JOIN sales_order AS paper ON paper.id = line.sales_order_id
WHERE paper.root_id = ? ORDER BY paper.version
"""


def card(order_id: int) -> OrderCard:
    """The card of a version.

    Raises:
        RuleError: RECORD_GONE when there is no such version.
    """
    found = row(_CARD, order_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    head, rest = found[:24], found[24:]
    root = int(head[2])
    stored = document_lines.of_order(order_id)
    days = rows(_DAYS, order_id)
    draft = OrderDraft(
        client_id=rest[0],
        drawn_on=date.fromisoformat(rest[1]),
        contact_id=rest[2],
        deal_id=rest[3],
        offer_id=rest[4],
        requested_on=_day(rest[5]),
        confirmed_on=_day(rest[6]),
        contract=rest[7],
        language=rest[8],
        currency=rest[9],
        vat_mode=VatMode(rest[10]),
        discount_bp=rest[11],
        schedule=thaw(rest[12]),
        payment_terms=rest[13],
        delivery_terms=rest[14],
        comment=rest[15],
        discount_minor=rest[16],
        rounding=Rounding(rest[17]),
        rate_micro=rest[18],
        rate_on=_day(rest[19]),
        rows=tuple(
            OrderLine(line.draft, _day(wished), _day(told))
            for line, (wished, told) in zip(stored, days, strict=True)
        ),
    )
    invoiced, unpaid = money_of([root]).get(root, (0, 0))
    return OrderCard._make(
        (
            *head[:4],
            OrderState(head[4]),
            *head[5:14],
            _agreement(head[14:18]),
            head[18],
            _moment(head[19]),
            _moment(head[20]),
            *head[21:24],
            draft,
            done_of([root]).get(root, {}),
            invoiced,
            unpaid,
            *rest[20:22],
            hold_of(root),
        )
    )


def in_force(root_id: int) -> int | None:
    """The version of an order confirmed last."""
    found = value(_IN_FORCE, root_id)
    return None if found is None else int(found)


def of_offer(offer_id: int) -> int | None:
    """The live order made of any version of an offer."""
    found = value(_OF_OFFER, offer_id)
    return None if found is None else int(found)


def root_of(order_id: int) -> int:
    """The first version of an order.

    Raises:
        RuleError: RECORD_GONE.
    """
    found = value("SELECT root_id FROM sales_order WHERE id = ?", order_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    return int(found)


def number_of(order_id: int) -> str:
    """The number, empty before the order was confirmed."""
    return str(value("SELECT number FROM sales_order WHERE id = ?", order_id) or "")


def names_of(root_id: int) -> dict[int, str]:
    """What the lines of an order are called, those left out later too."""
    return {int(key): str(name) for key, name in rows(_NAMES, root_id)}


def versions(order_id: int) -> list[OrderVersion]:
    """All versions of an order, the first one first."""
    return [
        OrderVersion(
            found[0],
            found[1],
            OrderState(found[2]),
            date.fromisoformat(found[3]),
            found[4],
            _agreement(found[5:9]),
            found[9],
        )
        for found in rows(_VERSIONS, order_id)
    ]


def done_of(roots: Sequence[int]) -> dict[int, dict[int, LineFacts]]:
    """What was invoiced and shipped of several orders, by the names of their lines."""
    asked = marks(len(roots))
    made: dict[int, dict[int, LineFacts]] = defaultdict(dict)
    for root, key, quantity, state in rows(_INVOICED.format(asked), *roots):
        known = made[root].get(key, LineFacts())
        if state == "draft":
            made[root][key] = known._replace(drafted_milli=quantity)
        else:
            made[root][key] = known._replace(invoiced_milli=quantity)
    for root, key, quantity in rows(_SHIPPED.format(asked), *roots):
        made[root][key] = made[root].get(key, LineFacts())._replace(shipped_milli=quantity)
    return dict(made)


def money_of(roots: Sequence[int]) -> dict[int, tuple[Minor, Minor]]:
    """What was invoiced for several orders, and what of it is open."""
    return {
        int(root): (invoiced, unpaid)
        for root, invoiced, unpaid in rows(_MONEY.format(marks(len(roots))), *roots)
    }


def given_off(root_id: int) -> GivenOff:
    """Sums off that the invoices of an order give, drafts too."""
    whole = sum(
        div_half_up(off * (total - back), total) if total else off
        for off, total, back in rows(_OFF_WHOLE, root_id)
    )
    return GivenOff(whole, {int(key): int(off) for key, off in rows(_OFF_LINES, root_id)})


def shipments(root_id: int) -> list[ShipmentRow]:
    """What left of an order, the first one first."""
    made = []
    for shipment_id, on, document, note, reason in rows(_SHIPMENTS, root_id):
        parts = rows(
            "SELECT key, quantity_milli FROM shipment_line WHERE shipment_id = ?", shipment_id
        )
        day = date.fromisoformat(on)
        made.append(ShipmentRow(shipment_id, day, document, note, dict(parts), reason))
    return made


def invoices_of(root_id: int) -> list[int]:
    """Invoices made of an order, drafts and cancelled ones too."""
    return [int(one) for (one,) in rows(_INVOICES, root_id)]


def _agreement(cells: Sequence[Any]) -> Agreement:
    who, how, on, evidence = cells
    return Agreement(who, AgreedHow(how or AgreedHow.LETTER), _day(on), evidence)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else parse_moment(text)
