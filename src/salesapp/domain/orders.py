"""Orders of clients: versions, what was agreed how, floors, states by facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft, line_gross
from salesapp.domain.money import Minor
from salesapp.domain.pricing import Counting, Rounding
from salesapp.domain.schedules import PREPAID, Schedule
from salesapp.domain.vat import VatMode


class OrderState(StrEnum):
    """What is stored of a version; how far the order is, is never typed, see `status`."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"


MOVES: Final[dict[OrderState, frozenset[OrderState]]] = {
    OrderState.DRAFT: frozenset({OrderState.CONFIRMED}),
    OrderState.CONFIRMED: frozenset({OrderState.SUPERSEDED, OrderState.CANCELLED}),
    OrderState.SUPERSEDED: frozenset(),
    OrderState.CANCELLED: frozenset(),
}
"""Allowed moves between stored states."""


def check_move(old: OrderState, new: OrderState) -> None:
    """Refuse a move that the table does not allow."""
    if new in MOVES[old]:
        return
    if old is OrderState.DRAFT:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    raise RuleError(Rule.DOCUMENT_FROZEN, state=old)


class AgreedHow(StrEnum):
    """How the client agreed to an order or a change of it."""

    LETTER = "letter"
    CALL = "call"
    MEETING = "meeting"
    MESSAGE = "message"
    SIGNED = "signed"


class Agreement(NamedTuple):
    """Who agreed on our client's side, how and when; `evidence_id` is the file that proves it."""

    who: str = ""
    how: AgreedHow = AgreedHow.LETTER
    on: date | None = None
    evidence_id: int | None = None


class OrderStatus(StrEnum):
    """What a version is in the eyes of the user, from facts only."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    LATE = "late"
    HELD = "held"
    IN_FULFILMENT = "in_fulfilment"
    FULFILLED = "fulfilled"
    CLOSED = "closed"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"


class LineFacts(NamedTuple):
    """What happened to a line of an order, in thousandths; drafts of invoices apart."""

    invoiced_milli: int = 0
    shipped_milli: int = 0
    drafted_milli: int = 0

    @property
    def floor_milli(self) -> int:
        """Below this the line cannot go."""
        return max(self.invoiced_milli, self.shipped_milli)


NOTHING: Final = LineFacts()


class GivenOff(NamedTuple):
    """Sums that invoices of an order took off already: off the whole, and off lines by name."""

    whole: Minor = 0
    lines: Mapping[int, Minor] = MappingProxyType({})


NONE_OFF: Final = GivenOff()


@dataclass(frozen=True, slots=True)
class OrderLine:
    """A line as it is edited, with the days wished and confirmed."""

    line: LineDraft
    requested_on: date | None = None
    confirmed_on: date | None = None

    @property
    def key(self) -> int | None:
        """Its name in every version and in the invoices; None before it was saved."""
        return self.line.order_key

    @property
    def ship_on(self) -> date | None:
        """The day that holds: confirmed, else wished."""
        return self.confirmed_on or self.requested_on


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """Everything the page of an order edits; days of lines come before those of the whole."""

    client_id: int | None
    drawn_on: date
    contact_id: int | None = None
    deal_id: int | None = None
    offer_id: int | None = None
    requested_on: date | None = None
    confirmed_on: date | None = None
    contract: str = ""
    language: Literal["ru", "en"] = "ru"
    currency: str = "RUB"
    vat_mode: VatMode = VatMode.INCLUDED
    discount_bp: int = 0
    discount_minor: Minor = 0
    rounding: Rounding = Rounding.LINE
    rate_micro: int | None = None
    rate_on: date | None = None
    schedule: Schedule = PREPAID
    payment_terms: str = ""
    delivery_terms: str = ""
    comment: str = ""
    rows: tuple[OrderLine, ...] = ()

    @property
    def ship_on(self) -> date | None:
        """The day that holds for the whole: confirmed, else wished."""
        return self.confirmed_on or self.requested_on

    @property
    def last_ship_on(self) -> date | None:
        """The latest day that holds for any line."""
        days = [one.ship_on or self.ship_on for one in self.rows]
        return max((day for day in days if day is not None), default=self.ship_on)

    @property
    def rated_on(self) -> date:
        """The day that decides the rates of VAT: that of the shipment."""
        return self.ship_on or self.drawn_on

    @property
    def lines(self) -> tuple[LineDraft, ...]:
        """The rows without their days."""
        return tuple(one.line for one in self.rows)

    @property
    def counting(self) -> Counting:
        """What the amounts depend on besides the rows."""
        return Counting(self.vat_mode, self.discount_bp, self.discount_minor, self.rounding)

    def counting_left(self, given: GivenOff) -> Counting:
        """How what is left of the order is counted: the rest of the sum off the whole."""
        return replace(self.counting, discount_minor=max(0, self.discount_minor - given.whole))


class OrderedLine(NamedTuple):
    """What a version says of a line: how much, and by which day."""

    quantity_milli: int
    ship_on: date | None = None


Ordered = Mapping[int, OrderedLine]
Done = Mapping[int, LineFacts]
"""What was ordered and what was done of it, by the names of the lines."""


def status(
    state: OrderState,
    ordered: Ordered,
    done: Done,
    today: date,
    *,
    is_paid: bool,
    is_held: bool = False,
) -> OrderStatus:
    """The status of a version by facts.

    `is_paid`: all is invoiced, and the invoices are paid; `is_held`: it waits by our own will.
    """
    if state is not OrderState.CONFIRMED:
        return OrderStatus(state)
    if is_shipped(ordered, done):
        return OrderStatus.CLOSED if is_paid else OrderStatus.FULFILLED
    if is_held:
        return OrderStatus.HELD
    next_on = next_ship_on(ordered, done)
    if next_on is not None and next_on < today:
        return OrderStatus.LATE
    begun = any(done.get(key, NOTHING).shipped_milli for key in ordered)
    return OrderStatus.IN_FULFILMENT if begun else OrderStatus.CONFIRMED


def next_ship_on(ordered: Ordered, done: Done) -> date | None:
    """The earliest day of a line that did not leave in full."""
    days = [
        one.ship_on
        for key, one in ordered.items()
        if one.ship_on is not None and done.get(key, NOTHING).shipped_milli < one.quantity_milli
    ]
    return min(days, default=None)


def is_shipped(ordered: Ordered, done: Done) -> bool:
    """Whether every line left in full."""
    return bool(ordered) and all(
        done.get(key, NOTHING).shipped_milli >= one.quantity_milli for key, one in ordered.items()
    )


def is_invoiced(ordered: Ordered, done: Done) -> bool:
    """Whether every line was invoiced in full."""
    return bool(ordered) and all(
        done.get(key, NOTHING).invoiced_milli >= one.quantity_milli for key, one in ordered.items()
    )


def keyed(lines: Sequence[OrderLine], last: int) -> tuple[OrderLine, ...]:
    """Lines with names for those that have none; `last` is the last name given in the order."""
    highest = max((one.key or 0 for one in lines), default=0)
    last = max(last, highest)
    made = []
    for one in lines:
        if one.key is None:
            last += 1
            made.append(replace(one, line=replace(one.line, order_key=last)))
        else:
            made.append(one)
    return tuple(made)


def check_floor(lines: Iterable[OrderLine], done: Done, names: Mapping[int, str]) -> None:
    """Refuse to go below what was invoiced or shipped, or to leave such a line out.

    Raises:
        RuleError: ORDER_BELOW_DONE with `name`, `invoiced`, `shipped`, and `line` (from 1, 0 for
            a line that was left out).
    """
    wanted = {one.key: (place, one) for place, one in enumerate(lines, 1) if one.key is not None}
    for key, facts in done.items():
        place, one = wanted.get(key, (0, None))
        quantity = 0 if one is None else one.line.quantity_milli
        if quantity < facts.floor_milli:
            name = names.get(key, "") if one is None else one.line.name
            raise RuleError(
                Rule.ORDER_BELOW_DONE,
                line=place,
                name=name,
                invoiced=facts.invoiced_milli,
                shipped=facts.shipped_milli,
            )


def left_to_invoice(
    draft: OrderDraft, done: Done, given: GivenOff = NONE_OFF
) -> tuple[LineDraft, ...]:
    """Lines with the quantities neither invoiced yet nor standing in a draft invoice.

    Of a sum taken off a row the rest goes with them, so that all invoices give it once.
    """
    rest = []
    for one in draft.rows:
        facts = done.get(one.key or 0, NOTHING)
        quantity = one.line.quantity_milli - facts.invoiced_milli - facts.drafted_milli
        if quantity > 0:
            rest.append(_part(one.line, quantity, given.lines.get(one.key or 0, 0)))
    return tuple(rest)


def _part(line: LineDraft, quantity: int, given: Minor) -> LineDraft:
    part = replace(line, quantity_milli=quantity)
    off = min(max(0, line.discount_minor - given), line_gross(part))
    return replace(part, discount_minor=off)


def check_invoiced(lines: Sequence[LineDraft], ordered: Ordered, done: Done) -> None:
    """Refuse an invoice for more than was ordered and not invoiced yet.

    Raises:
        RuleError: ORDER_EXCEEDED with `line` (from 1), `name` and `left` in thousandths.
    """
    asked: dict[int, int] = {}
    for number, line in enumerate(lines, 1):
        if line.order_key is None:
            continue
        key = line.order_key
        asked[key] = asked.get(key, 0) + line.quantity_milli
        whole = ordered[key].quantity_milli if key in ordered else 0
        left = whole - done.get(key, NOTHING).invoiced_milli
        if asked[key] > left:
            raise RuleError(Rule.ORDER_EXCEEDED, line=number, name=line.name, left=max(0, left))


def check_shipped(quantities: Mapping[int, int], ordered: Ordered, done: Done) -> None:
    """Refuse to ship nothing, or more than was ordered and did not leave yet.

    Raises:
        RuleError: DOCUMENT_EMPTY; FIELD_INVALID with `field` ``quantity_milli``, `line` (the
            name of the line) and `left`.
    """
    if not any(quantities.values()):
        raise RuleError(Rule.DOCUMENT_EMPTY)
    for key, quantity in quantities.items():
        whole = ordered[key].quantity_milli if key in ordered else 0
        left = whole - done.get(key, NOTHING).shipped_milli
        if not 0 <= quantity <= left:
            raise RuleError(Rule.FIELD_INVALID, field="quantity_milli", line=key, left=left)


OrderLineChange = tuple[OrderLine | None, OrderLine | None]


class OrderChange(NamedTuple):
    """What differs between two versions of an order."""

    fields: tuple[str, ...]
    lines: tuple[OrderLineChange, ...]
    old_total_minor: Minor
    new_total_minor: Minor


_COMPARED: Final = (
    "requested_on",
    "confirmed_on",
    "contract",
    "vat_mode",
    "discount_bp",
    "discount_minor",
    "rate_micro",
    "schedule",
    "payment_terms",
    "delivery_terms",
    "comment",
)


def changed_fields(old: OrderDraft, new: OrderDraft) -> tuple[str, ...]:
    """Fields of the head that differ."""
    return tuple(name for name in _COMPARED if getattr(old, name) != getattr(new, name))


def changed_lines(
    old: Sequence[OrderLine], new: Sequence[OrderLine]
) -> tuple[OrderLineChange, ...]:
    """Pairs of lines that differ, by their names; None on the side where one is missing."""
    before = {one.key: one for one in old}
    after = {one.key: one for one in new}
    pairs = [(before.get(key), after.get(key)) for key in dict.fromkeys((*before, *after))]
    return tuple(pair for pair in pairs if pair[0] != pair[1])
