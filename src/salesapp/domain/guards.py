"""The guard of prices: what is sold below the lowest price or below the margin that is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft, LineKind, Margin
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.pricing import DocumentTotals


class Guard(StrEnum):
    """What happens when a document falls below a limit.

    WARN tells it and lets it pass, a reason may be given; BLOCK lets it pass with a reason only:
    who agreed and why. The reason is kept on the document.
    """

    WARN = "warn"
    BLOCK = "block"


class Breach(NamedTuple):
    """A limit that is undercut.

    Attributes:
        line: Place of the line from 0; None for the whole document.
        lowest_minor: The lowest price of the goods; None when it is the margin that is low.
        margin_bp: The margin there is; None when the price is below the lowest one.
    """

    line: int | None
    lowest_minor: Minor | None = None
    margin_bp: int | None = None


def breaches(
    lines: Sequence[LineDraft],
    computed: DocumentTotals,
    margin: Margin,
    lowest: Mapping[int, Minor],
    limit_bp: int,
) -> tuple[Breach, ...]:
    """Every limit a document undercuts: prices below the lowest one, then the margin of all.

    Args:
        lines: Lines of the document.
        computed: Its amounts: a price counts after all discounts.
        margin: Margin of the whole document.
        lowest: Lowest prices by product, in the VAT mode and currency of the document.
        limit_bp: The margin a document needs.
    """
    found = [
        Breach(place, lowest_minor=lowest[line.product_id])
        for place, line in enumerate(lines)
        if line.product_id is not None
        and line.product_id in lowest
        and is_below(line, computed.lines[place].amount_minor, lowest[line.product_id])
    ]
    if margin.bp is not None and margin.bp < limit_bp:
        found.append(Breach(None, margin_bp=margin.bp))
    return tuple(found)


def is_below(line: LineDraft, amount_minor: Minor, lowest_minor: Minor) -> bool:
    """Whether goods go for less than their lowest price, after all discounts."""
    if line.kind is not LineKind.GOODS:
        return False
    return amount_minor < div_half_up(line.quantity_milli * lowest_minor, 1000)


def check_guard(found: Sequence[Breach], guard: Guard, reason: str) -> None:
    """Refuse to post a document below a limit without a reason.

    Raises:
        RuleError: BELOW_LIMIT with `lines` (numbers from 1) and `margin_bp` (or None).
    """
    if not found or guard is Guard.WARN or reason.strip():
        return
    raise RuleError(
        Rule.BELOW_LIMIT,
        lines=tuple(one.line + 1 for one in found if one.line is not None),
        margin_bp=next((one.margin_bp for one in found if one.line is None), None),
    )


class Agreed(NamedTuple):
    """What somebody agreed to sell: lines and their amounts, and the reason they remembered."""

    lines: Sequence[LineDraft]
    computed: DocumentTotals
    reason: str


def covers(agreed: Agreed, lines: Sequence[LineDraft], computed: DocumentTotals) -> bool:
    """Whether every line goes for no less than what was agreed to before.

    Lines are matched by their names in an order, else by their goods or words. A kopeck is left to
    the rounding of a part.
    """
    return all(
        any(
            _same(before, line)
            and _no_lower(
                line, amounts.amount_minor, before, agreed.computed.lines[at].amount_minor
            )
            for at, before in enumerate(agreed.lines)
        )
        for line, amounts in zip(lines, computed.lines, strict=True)
        if line.is_counted
    )


def _same(one: LineDraft, other: LineDraft) -> bool:
    if one.order_key is not None and other.order_key is not None:
        return one.order_key == other.order_key
    if one.product_id is not None or other.product_id is not None:
        return one.product_id == other.product_id
    return one.name == other.name


def _no_lower(line: LineDraft, amount: Minor, agreed: LineDraft, agreed_minor: Minor) -> bool:
    """Whether a line goes for no less a piece than the agreed one, and costs us no more."""
    known = agreed.cost_minor
    dearer = line.cost_minor is not None and (known is None or line.cost_minor > known)
    cheap = (amount + 1) * agreed.quantity_milli < agreed_minor * line.quantity_milli
    return not dearer and not cheap
