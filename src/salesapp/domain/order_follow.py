"""What a change of an order does to a draft invoice of it: what was not typed there follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from salesapp.domain.invoices import InvoiceDraft
from salesapp.domain.lines import LineDraft, totals
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.orders import NOTHING, Done, OrderDraft
from salesapp.domain.schedules import InstalmentDraft

_OF_LINE: Final = (
    "name",
    "unit",
    "sku",
    "product_id",
    "price_minor",
    "base_price_minor",
    "is_price_manual",
    "price_source",
    "trace",
    "cost_minor",
    "discount_bp",
    "discount_minor",
    "vat_bp",
    "note",
)
_OF_HEAD: Final = ("discount_bp", "discount_minor", "vat_mode", "rounding", "ship_on")


def followed(
    draft: InvoiceDraft, before: OrderDraft, after: OrderDraft, done: Done
) -> InvoiceDraft:
    """A draft invoice after a change of its order.

    A field that stood there as the order had it becomes what the order says now; what was typed
    into the invoice stays. Lines that are ordered no more go; no line asks for more than is left.
    New lines of the order are not put in: they are left for an invoice of their own.

    Args:
        draft: The invoice as it stands.
        before: The version of the order that was in force.
        after: The one that is.
        done: What was invoiced and drafted of the order by now, this draft among it.
    """
    head = {
        name: getattr(after, name)
        for name in _OF_HEAD
        if getattr(draft, name) == getattr(before, name)
    }
    lines = _lines(draft.lines, before, after, done)
    made = replace(draft, lines=lines, **head)
    old = totals(draft.lines, draft.counting).total_minor
    new = totals(made.lines, made.counting).total_minor
    return replace(made, instalments=_scaled(draft.instalments, old, new))


def differs(lines: Sequence[LineDraft], order: OrderDraft) -> bool:
    """Whether an invoice asks another price for goods than its order says."""
    now = {one.key: _price(one.line) for one in order.rows if one.key is not None}
    return any(
        line.order_key is not None and now.get(line.order_key, _price(line)) != _price(line)
        for line in lines
    )


def _price(line: LineDraft) -> tuple[Minor, int, int | None]:
    return line.price_minor, line.discount_bp, line.vat_bp


def _lines(
    lines: Sequence[LineDraft], before: OrderDraft, after: OrderDraft, done: Done
) -> tuple[LineDraft, ...]:
    old = {one.key: one.line for one in before.rows if one.key is not None}
    new = {one.key: one.line for one in after.rows if one.key is not None}
    made = []
    for line in lines:
        key = line.order_key
        if key is None or key not in old:
            made.append(line)
        elif key in new:
            facts = done.get(key, NOTHING)
            elsewhere = facts.invoiced_milli + facts.drafted_milli - line.quantity_milli
            one = _line(line, old[key], new[key], elsewhere)
            if one.quantity_milli > 0:
                made.append(one)
    return tuple(made)


def _line(line: LineDraft, was: LineDraft, now: LineDraft, elsewhere: int) -> LineDraft:
    values = {
        name: getattr(now, name) for name in _OF_LINE if getattr(line, name) == getattr(was, name)
    }
    left = now.quantity_milli - elsewhere
    is_rest = line.quantity_milli == was.quantity_milli - elsewhere
    quantity = left if is_rest else min(line.quantity_milli, left)
    return replace(line, quantity_milli=quantity, **values)


def _scaled(
    parts: Sequence[InstalmentDraft], old: Minor, new: Minor
) -> tuple[InstalmentDraft, ...]:
    """The schedule with its shares of another sum, to the last kopeck."""
    if old == new or not parts:
        return tuple(parts)
    if new <= 0 or old <= 0 or sum(part.amount_minor for part in parts) != old:
        return ()
    made: list[InstalmentDraft] = []
    passed = reached = 0
    for part in parts:
        passed += part.amount_minor
        boundary = div_half_up(passed * new, old)
        made.append(part._replace(amount_minor=boundary - reached))
        reached = boundary
    return tuple(made)
