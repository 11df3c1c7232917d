"""Returns of goods: what they come to, and which instalments they lessen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.payments import AllocationDraft
from salesapp.domain.pricing import LineTotals
from salesapp.domain.vat import VatMode


class CreditState(StrEnum):
    """What is stored; a draft lives no longer than its transaction."""

    DRAFT = "draft"
    ISSUED = "issued"
    VOID = "void"


class ReturnableLine(NamedTuple):
    """A line of an issued invoice: what was invoiced, and what came back of it before."""

    line_id: int
    draft: LineDraft
    totals: LineTotals
    returned_milli: int

    @property
    def left_milli(self) -> int:
        """How much can still come back."""
        return self.draft.quantity_milli - self.returned_milli


@dataclass(frozen=True, slots=True)
class CreditDraft:
    """A return: quantities in thousandths by the id of the invoice's line, and why."""

    invoice_id: int
    reason: str
    quantities: Mapping[int, int]


class CreditedLine(NamedTuple):
    """A line of a credit note with its amounts."""

    line_id: int
    quantity_milli: int
    draft: LineDraft
    totals: LineTotals


def credited(
    lines: Sequence[ReturnableLine], quantities: Mapping[int, int], mode: VatMode
) -> tuple[CreditedLine, ...]:
    """Amounts of a return, out of the amounts printed on the invoice.

    Each amount is what the share returned by now comes to, less what it came to before: the
    returns of a line together are exactly the line, however they were cut.

    Raises:
        RuleError: FIELD_INVALID with `field` ``quantity_milli``, `line` (from 1) and `left`;
            DOCUMENT_EMPTY when nothing comes back.
    """
    made = []
    for number, one in enumerate(lines, 1):
        quantity = quantities.get(one.line_id, 0)
        if not 0 <= quantity <= one.left_milli:
            raise RuleError(
                Rule.FIELD_INVALID,
                field="quantity_milli",
                line=number,
                left=one.left_milli,
            )
        if quantity:
            made.append(CreditedLine(one.line_id, quantity, one.draft, _share(one, quantity, mode)))
    if not made:
        raise RuleError(Rule.DOCUMENT_EMPTY)
    return tuple(made)


def _share(one: ReturnableLine, quantity: int, mode: VatMode) -> LineTotals:
    whole = one.draft.quantity_milli
    before, after = one.returned_milli, one.returned_milli + quantity

    def part(amount: Minor) -> Minor:
        return div_half_up(amount * after, whole) - div_half_up(amount * before, whole)

    amount, vat = part(one.totals.amount_minor), part(one.totals.vat_minor)
    discount = part(one.totals.discount_minor)
    total = amount + vat if mode is VatMode.ON_TOP else amount
    return LineTotals(amount, discount, vat, total)


class CreditableInstalment(NamedTuple):
    """An instalment: what is still open of it, and what payments settled of it."""

    instalment_id: int
    open_minor: Minor
    settled_minor: Minor


def spread(
    amount: Minor, parts: Sequence[CreditableInstalment]
) -> tuple[tuple[AllocationDraft, ...], tuple[AllocationDraft, ...]]:
    """Which instalments a credit lessens, and what of them payments must give back.

    What is open goes first, the part due first before the others; what is left takes the place of
    money received, the part due last before the others: that money becomes an advance.

    Args:
        amount: The credit.
        parts: Instalments in the order they are due.

    Returns:
        Credits by instalment, and the part of them that payments give back.

    Raises:
        RuleError: ALLOCATION_TOO_LARGE when the credit is more than the instalments hold.
    """
    rest = amount
    credits_: dict[int, Minor] = {}
    freed: dict[int, Minor] = {}
    for part in parts:
        share = min(rest, part.open_minor)
        if share > 0:
            credits_[part.instalment_id] = share
            rest -= share
    for part in reversed(parts):
        share = min(rest, part.settled_minor)
        if share > 0:
            credits_[part.instalment_id] = credits_.get(part.instalment_id, 0) + share
            freed[part.instalment_id] = share
            rest -= share
    if rest:
        raise RuleError(Rule.ALLOCATION_TOO_LARGE, amount=amount, sum=amount - rest)
    return _drafts(credits_), _drafts(freed)


def _drafts(amounts: Mapping[int, Minor]) -> tuple[AllocationDraft, ...]:
    return tuple(AllocationDraft(one, amount) for one, amount in amounts.items())
