"""Statements of changes to credit notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from salesapp.db.connection import executemany
from salesapp.db.writes.document_lines import replace_lines
from salesapp.domain.credits import CreditedLine
from salesapp.domain.lines import LineDraft, priced
from salesapp.domain.money import div_half_up
from salesapp.domain.payments import AllocationDraft
from salesapp.domain.pricing import DocumentTotals, summed

_CREDIT = """
INSERT INTO credit_allocation (credit_note_id, instalment_id, amount_minor, allocated_on)
VALUES (?, ?, ?, ?)
"""


def totals_of(lines: Sequence[CreditedLine]) -> DocumentTotals:
    """The sums of a note out of its lines."""
    return summed([priced(one.draft) for one in lines], [one.totals for one in lines])


def write_lines(credit_id: int, lines: Sequence[CreditedLine]) -> None:
    """Write the lines of a note with the invoice's lines they give back."""
    drafts = [_part(one) for one in lines]
    which = {"invoice_line_id": [one.line_id for one in lines]}
    replace_lines("credit_note", credit_id, drafts, totals_of(lines), which)


def _part(one: CreditedLine) -> LineDraft:
    """The line with what came back of it; of a sum taken off the row, its share."""
    whole = one.draft
    if not one.quantity_milli:
        return whole
    off = div_half_up(whole.discount_minor * one.quantity_milli, whole.quantity_milli)
    return replace(whole, quantity_milli=one.quantity_milli, discount_minor=off)


def allocate(credit_id: int, parts: Iterable[AllocationDraft], on: date) -> None:
    """Set a note against instalments."""
    executemany(_CREDIT, [(credit_id, part.instalment_id, part.amount_minor, on) for part in parts])
