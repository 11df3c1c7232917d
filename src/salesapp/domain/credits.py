"""Returns of goods and lowered prices: what they come to, which instalments they lessen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.payments import AllocationDraft
from salesapp.domain.pricing import LineTotals, distribute
from salesapp.domain.vat import VatMode, vat_included

_NOTHING: Final = LineTotals(0, 0, 0, 0)


class CreditState(StrEnum):
    """What is stored; a draft lives no longer than its transaction."""

    DRAFT = "draft"
    ISSUED = "issued"
    VOID = "void"


class ReturnableLine(NamedTuple):
    """A line of an issued invoice: what was invoiced, and what was taken back of it before.

    `credited` are the amounts of all its credit notes: of goods that came back, of a lower price.
    """

    line_id: int
    draft: LineDraft
    totals: LineTotals
    returned_milli: int
    credited: LineTotals = _NOTHING

    @property
    def left_milli(self) -> int:
        """How much can still come back."""
        return self.draft.quantity_milli - self.returned_milli

    @property
    def left(self) -> LineTotals:
        """The amounts that can still be taken back."""
        whole, back = self.totals, self.credited
        return LineTotals(
            whole.amount_minor - back.amount_minor,
            whole.discount_minor - back.discount_minor,
            whole.vat_minor - back.vat_minor,
            whole.total_minor - back.total_minor,
        )


@dataclass(frozen=True, slots=True)
class CreditDraft:
    """What is taken back, by the id of the invoice's line, and why.

    Either `quantities` in thousandths of goods that came back, or `amounts` with VAT by which the
    price is lowered while the goods stay with the client.
    """

    invoice_id: int
    reason: str
    quantities: Mapping[int, int] = field(default_factory=dict)
    amounts: Mapping[int, Minor] = field(default_factory=dict)
    language: Literal["ru", "en"] = "ru"


class CreditedLine(NamedTuple):
    """A line of a credit note with its amounts; of a lowered price the quantity is 0."""

    line_id: int
    quantity_milli: int
    draft: LineDraft
    totals: LineTotals


def credited(
    lines: Sequence[ReturnableLine], quantities: Mapping[int, int], mode: VatMode
) -> tuple[CreditedLine, ...]:
    """Amounts of a return, out of the amounts printed on the invoice.

    Each amount is the share of what the line still comes to, after returns and lowered prices:
    all notes of a line together are exactly the line, however they were cut.

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
    left = one.left

    def part(amount: Minor) -> Minor:
        return div_half_up(amount * quantity, one.left_milli)

    amount, vat = part(left.amount_minor), part(left.vat_minor)
    gross = div_half_up(quantity * one.draft.price_minor, 1000)
    total = amount + vat if mode is VatMode.ON_TOP else amount
    return LineTotals(amount, gross - amount, vat, total)


def lowered(
    lines: Sequence[ReturnableLine], amounts: Mapping[int, Minor], mode: VatMode
) -> tuple[CreditedLine, ...]:
    """Amounts of a lowered price: sums with VAT taken off lines whose goods stay where they are.

    The VAT inside each sum is that of the line's rate; what empties a line takes the VAT that is
    left of it, so that no kopeck of tax stays behind.

    Raises:
        RuleError: FIELD_INVALID with `field` ``amount_minor``, `line` (from 1) and `left`;
            DOCUMENT_EMPTY when nothing is taken off.
    """
    made = []
    for number, one in enumerate(lines, 1):
        sum_off, left = amounts.get(one.line_id, 0), one.left
        if not 0 <= sum_off <= left.total_minor:
            raise RuleError(
                Rule.FIELD_INVALID, field="amount_minor", line=number, left=left.total_minor
            )
        if sum_off:
            draft = replace(one.draft, quantity_milli=0, discount_bp=0, discount_minor=0, note="")
            made.append(CreditedLine(one.line_id, 0, draft, _off(sum_off, one, mode)))
    if not made:
        raise RuleError(Rule.DOCUMENT_EMPTY)
    return tuple(made)


def _off(total: Minor, one: ReturnableLine, mode: VatMode) -> LineTotals:
    left = one.left
    least = max(0, total - left.net_minor)
    vat = max(least, min(vat_included(total, one.draft.vat_bp), left.vat_minor, total))
    return LineTotals(total - vat if mode is VatMode.ON_TOP else total, 0, vat, total)


def shared_out(lines: Sequence[ReturnableLine], total: Minor) -> dict[int, Minor]:
    """A sum for the whole invoice, shared over its lines by what is left of each.

    Raises:
        RuleError: FIELD_INVALID with `left` when the lines hold less.
    """
    weights = [one.left.total_minor for one in lines]
    if not 0 <= total <= sum(weights):
        raise RuleError(Rule.FIELD_INVALID, field="amount_minor", left=sum(weights))
    shares = distribute(total, weights)
    return {one.line_id: share for one, share in zip(lines, shares, strict=True) if share}


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
