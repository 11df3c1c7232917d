"""Commercial offers: states, versions, validity, the difference of two versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.money import Minor
from salesapp.domain.pricing import Counting, Rounding
from salesapp.domain.vat import VatMode

DAYS_BEFORE_END: Final = 2
"""So many working days before an offer ends a task is planned, until settings say else."""
END_RULE: Final = "offer_ends"
"""The rule that plans that task, as activities keep it."""
MARGIN_LIMIT_BP: Final = 1200
"""Below this margin an offer is to be agreed with the head of sales, until settings say else."""


class OfferState(StrEnum):
    """State of a version; EXPIRED is never stored, see `shown_state`."""

    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"


MOVES: Final[dict[OfferState, frozenset[OfferState]]] = {
    OfferState.DRAFT: frozenset({OfferState.SENT}),
    OfferState.SENT: frozenset({OfferState.ACCEPTED, OfferState.DECLINED, OfferState.SUPERSEDED}),
    OfferState.ACCEPTED: frozenset({OfferState.SUPERSEDED}),
    OfferState.DECLINED: frozenset(),
    OfferState.SUPERSEDED: frozenset(),
    OfferState.EXPIRED: frozenset(),
}
"""Allowed moves between stored states."""


def check_move(old: OfferState, new: OfferState) -> None:
    """Refuse a move that the table does not allow."""
    if new in MOVES[old]:
        return
    if old is OfferState.DRAFT:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    raise RuleError(Rule.DOCUMENT_FROZEN, state=old)


def shown_state(stored: OfferState, valid_until: date | None, today: date) -> OfferState:
    """The state to show: a sent offer expires by itself."""
    if stored is OfferState.SENT and valid_until is not None and valid_until < today:
        return OfferState.EXPIRED
    return stored


class SendTask(NamedTuple):
    """A task that sending plans with the client; `{number}` in its words becomes the number.

    `ends` is true for the one that warns of the end of validity: it goes when it has no reason.
    """

    subject: str
    due_on: date
    ends: bool = False


def warn_on(
    valid_until: date | None, today: date, days: int, is_working: Callable[[date], bool]
) -> date | None:
    """When a task reminds of an offer that ends: so many working days before, never in the past.

    None when no task is wanted, or the offer has no end or ended before `today`.
    """
    if valid_until is None or not days or valid_until < today:
        return None
    day = valid_until
    for _ in range(days):
        day -= timedelta(days=1)
        while day > today and not is_working(day):
            day -= timedelta(days=1)
    return max(day, today)


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """Everything the page of an offer edits.

    `rate_micro` is what a unit of another currency costs in roubles, on `rate_on`.
    """

    client_id: int | None
    drawn_on: date
    contact_id: int | None = None
    deal_id: int | None = None
    valid_until: date | None = None
    ship_on: date | None = None
    language: Literal["ru", "en"] = "ru"
    currency: str = "RUB"
    vat_mode: VatMode = VatMode.INCLUDED
    discount_bp: int = 0
    discount_minor: Minor = 0
    rounding: Rounding = Rounding.LINE
    rate_micro: int | None = None
    rate_on: date | None = None
    payment_terms: str = ""
    delivery_terms: str = ""
    delivery_term: str = ""
    warranty: str = ""
    letter: str = ""
    lines: tuple[LineDraft, ...] = ()

    @property
    def rated_on(self) -> date:
        """The day that decides which VAT rates are valid."""
        return self.ship_on or self.drawn_on

    @property
    def counting(self) -> Counting:
        """What its amounts depend on besides the lines."""
        return Counting(self.vat_mode, self.discount_bp, self.discount_minor, self.rounding)


class LineChange(NamedTuple):
    """A line in two versions; None where it is missing."""

    old: LineDraft | None
    new: LineDraft | None


class OfferChange(NamedTuple):
    """What differs: heads as (field, old, new), lines, and the totals."""

    fields: tuple[tuple[str, object, object], ...]
    lines: tuple[LineChange, ...]
    old_total_minor: Minor
    new_total_minor: Minor


_COMPARED: Final = (
    "valid_until",
    "ship_on",
    "currency",
    "rate_micro",
    "vat_mode",
    "rounding",
    "discount_bp",
    "discount_minor",
    "payment_terms",
    "delivery_terms",
    "delivery_term",
    "warranty",
    "letter",
)


def changed_fields(old: OfferDraft, new: OfferDraft) -> tuple[tuple[str, object, object], ...]:
    """Head fields that differ."""
    pairs = ((name, getattr(old, name), getattr(new, name)) for name in _COMPARED)
    return tuple((name, before, after) for name, before, after in pairs if before != after)


def changed_lines(old: Sequence[LineDraft], new: Sequence[LineDraft]) -> tuple[LineChange, ...]:
    """Lines that differ, matched by product (by article and name without one), in new order."""
    waiting: defaultdict[object, list[LineDraft]] = defaultdict(list)
    for line in old:
        waiting[_identity(line)].append(line)
    changes: list[LineChange] = []
    for line in new:
        same = waiting[_identity(line)]
        before = same.pop(0) if same else None
        if before is None or _facts(before) != _facts(line):
            changes.append(LineChange(before, line))
    gone = {id(line) for lines in waiting.values() for line in lines}
    return (*changes, *(LineChange(line, None) for line in old if id(line) in gone))


def _identity(line: LineDraft) -> object:
    return line.product_id if line.product_id is not None else (line.sku, line.name)


def _facts(line: LineDraft) -> tuple[object, ...]:
    return (
        line.name,
        line.unit,
        line.quantity_milli,
        line.price_minor,
        line.discount_bp,
        line.discount_minor,
        line.vat_bp,
        line.standing,
        line.note,
    )
