"""The lifeline of a deal: from the first contact to the repeat sale, with dates and documents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.deals import StageKind


class LinkKind(StrEnum):
    """A link of the lifeline, in order."""

    CONTACT = "contact"
    NEED = "need"
    OFFER = "offer"
    CONTRACT = "contract"
    ORDER = "order"
    INVOICE = "invoice"
    PAYMENT = "payment"
    SHIPMENT = "shipment"
    CLOSING = "closing"
    REPEAT = "repeat"


class LinkState(StrEnum):
    """How far a link is."""

    DONE = "done"
    PASSED = "passed"
    """Nobody wrote it down, but what comes after it is done."""
    NEXT = "next"
    AHEAD = "ahead"


PASSABLE: Final = frozenset(
    {LinkKind.CONTACT, LinkKind.NEED, LinkKind.OFFER, LinkKind.CONTRACT, LinkKind.ORDER}
)
"""Links that what follows makes good: an issued invoice needs no offer. Money never is one."""


class OfferFact(NamedTuple):
    """The version of the deal's offer that counts; `draft_id` is a draft begun beside it."""

    id: int
    number: str
    version: int
    state: str
    sent_on: date | None
    valid_until: date | None


class OrderFact(NamedTuple):
    """The deal's order: the version in force before a draft."""

    id: int
    number: str
    is_confirmed: bool
    agreed_on: date | None


class InvoiceFact(NamedTuple):
    """The deal's last invoice, issued before a draft."""

    id: int
    number: str
    is_issued: bool
    issued_on: date | None
    currency: str = "RUB"


class MoneyFact(NamedTuple):
    """Money of the deal's issued invoices; `due_on` is the next open instalment.

    What is asked for and what is open of it are in roubles. What is late and what is open as it is
    told (`own_minor`, None where that is the same) are in `currency`: that of the invoices, or
    roubles where they are in several. `first` is the invoice to be paid first, with its number.
    """

    due_minor: int = 0
    open_minor: int = 0
    overdue_minor: int = 0
    due_on: date | None = None
    late_since: date | None = None
    paid_on: date | None = None
    own_minor: int | None = None
    currency: str = "RUB"
    first: tuple[int, str] | None = None

    @property
    def is_paid(self) -> bool:
        """Whether everything asked for came."""
        return self.due_minor > 0 and self.open_minor <= 0

    @property
    def owed_minor(self) -> int:
        """What is open as it is told, in `currency`."""
        return self.open_minor if self.own_minor is None else self.own_minor

    @property
    def paid_minor(self) -> int:
        """What came."""
        return self.due_minor - self.open_minor


NO_MONEY: Final = MoneyFact()


@dataclass(frozen=True, slots=True)
class DealFacts:
    """What the store knows of a deal, as far as its lifeline and its blockers go.

    Attributes:
        step_kind: Kind of the planned step, with `step_on` its day.
        last_on: The last talk.
        missing: Codes of fields that the next stage demands and the deal lacks.
        repeat: A later deal of the same client, and when it was made.
        objection: The oldest open objection; `postponed` one whose day has come.
    """

    deal_id: int
    client_id: int | None
    kind: StageKind
    stage_position: int
    created_on: date
    stage_since: date
    max_days: int = 0
    amount_minor: int = 0
    contact_on: date | None = None
    last_on: date | None = None
    need: str = ""
    step_id: int | None = None
    step_kind: str = ""
    step_on: date | None = None
    paused_until: date | None = None
    expected_close_on: date | None = None
    pay_on: date | None = None
    offer: OfferFact | None = None
    draft_offer_id: int | None = None
    contract_basis: str = ""
    order: OrderFact | None = None
    invoice: InvoiceFact | None = None
    money: MoneyFact = NO_MONEY
    ship_on: date | None = None
    shipped_on: date | None = None
    closing_documents: str = ""
    closed_on: date | None = None
    repeat: tuple[int, date] | None = None
    decider_known: bool = False
    open_objections: int = 0
    objection: tuple[int, str] | None = None
    postponed: tuple[int, str] | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link: when it was planned and done, and the document that proves it.

    Attributes:
        text: Number of the document, or words of the deal's field.
        entity: ``offer``, ``sales_order``, ``invoice`` or ``deal`` where a record can be opened.
        share_bp: How much of it is done, for a part payment.
    """

    kind: LinkKind
    state: LinkState = LinkState.AHEAD
    plan_on: date | None = None
    fact_on: date | None = None
    text: str = ""
    entity: str = ""
    record_id: int | None = None
    share_bp: int = 0

    def is_late(self, today: date) -> bool:
        """Whether the planned day went by and it is not done."""
        is_open = self.state in (LinkState.NEXT, LinkState.AHEAD)
        return is_open and self.plan_on is not None and self.plan_on < today


def lifeline(facts: DealFacts) -> tuple[Link, ...]:
    """The ten links of a deal in order; the first that is missing is NEXT.

    A link somebody skipped (an offer where the invoice was paid) is PASSED. A lost deal has no
    next link, a won one only the repeat sale.
    """
    links = [
        _contact(facts),
        Link(LinkKind.NEED, _done(bool(facts.need)), text=facts.need),
        _offer(facts),
        Link(LinkKind.CONTRACT, _done(bool(facts.contract_basis)), text=facts.contract_basis),
        _order(facts),
        _invoice(facts),
        _payment(facts),
        Link(
            LinkKind.SHIPMENT,
            _done(facts.shipped_on is not None),
            plan_on=facts.ship_on,
            fact_on=facts.shipped_on,
        ),
        Link(
            LinkKind.CLOSING,
            _done(bool(facts.closing_documents)),
            plan_on=facts.expected_close_on,
            fact_on=facts.closed_on if facts.closing_documents else None,
            text=facts.closing_documents,
        ),
        _repeat(facts),
    ]
    return _ordered(links, facts)


def next_link(links: tuple[Link, ...]) -> Link | None:
    """The link to make now."""
    return next((link for link in links if link.state is LinkState.NEXT), None)


def _done(value: bool) -> LinkState:  # noqa: FBT001 - reads as a sentence where it stands
    return LinkState.DONE if value else LinkState.AHEAD


def _contact(facts: DealFacts) -> Link:
    return Link(LinkKind.CONTACT, _done(facts.contact_on is not None), fact_on=facts.contact_on)


def _offer(facts: DealFacts) -> Link:
    offer = facts.offer
    planned = facts.step_on if facts.step_kind == "offer" else None
    if offer is None:
        return Link(LinkKind.OFFER, plan_on=planned)
    sent = offer.sent_on is not None and offer.state in ("sent", "accepted")
    return Link(
        LinkKind.OFFER,
        _done(sent),
        plan_on=None if sent else planned,
        fact_on=offer.sent_on if sent else None,
        text=offer.number,
        entity="offer",
        record_id=offer.id,
    )


def _order(facts: DealFacts) -> Link:
    """The client's yes: an order, else an accepted offer."""
    order, offer = facts.order, facts.offer
    if order is not None:
        return Link(
            LinkKind.ORDER,
            _done(order.is_confirmed),
            fact_on=order.agreed_on if order.is_confirmed else None,
            text=order.number,
            entity="sales_order",
            record_id=order.id,
        )
    if offer is None or offer.state != "accepted":
        return Link(LinkKind.ORDER)
    return Link(
        LinkKind.ORDER, LinkState.DONE, text=offer.number, entity="offer", record_id=offer.id
    )


def _invoice(facts: DealFacts) -> Link:
    invoice = facts.invoice
    if invoice is None:
        return Link(LinkKind.INVOICE)
    return Link(
        LinkKind.INVOICE,
        _done(invoice.is_issued),
        fact_on=invoice.issued_on if invoice.is_issued else None,
        text=invoice.number,
        entity="invoice",
        record_id=invoice.id,
    )


def _payment(facts: DealFacts) -> Link:
    money = facts.money
    share = money.paid_minor * 10_000 // money.due_minor if money.due_minor else 0
    link = Link(
        LinkKind.PAYMENT,
        _done(money.is_paid),
        plan_on=money.due_on or facts.pay_on,
        fact_on=money.paid_on if money.is_paid else None,
        share_bp=max(0, min(share, 10_000)),
    )
    if facts.invoice is not None and facts.invoice.is_issued:
        first = facts.invoice.id if money.first is None else money.first[0]
        link = replace(link, entity="invoice", record_id=first)
    return link


def _repeat(facts: DealFacts) -> Link:
    if facts.repeat is None:
        return Link(LinkKind.REPEAT)
    deal_id, made_on = facts.repeat
    return Link(LinkKind.REPEAT, LinkState.DONE, fact_on=made_on, entity="deal", record_id=deal_id)


def _ordered(links: list[Link], facts: DealFacts) -> tuple[Link, ...]:
    last = max((place for place, one in enumerate(links) if one.state is LinkState.DONE), default=0)
    if links[-1].state is LinkState.DONE:
        # A later deal proves nothing about this one.
        done = [place for place, one in enumerate(links[:-1]) if one.state is LinkState.DONE]
        last = max(done, default=0)
    is_next_found = facts.kind is StageKind.LOST
    told = []
    for place, one in enumerate(links):
        link = one
        if one.state is not LinkState.DONE:
            if one.kind in PASSABLE and place < last:
                link = replace(one, state=LinkState.PASSED)
            elif facts.kind is StageKind.WON and one.kind is not LinkKind.REPEAT:
                # What closed the deal without a paper is in its reason.
                link = replace(one, state=LinkState.PASSED)
            elif not is_next_found:
                link, is_next_found = replace(one, state=LinkState.NEXT), True
        told.append(link)
    return tuple(told)
