"""How the price of a line was found, kept on the line: what held, what was passed over, when."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from salesapp.domain.price_sources import PriceSource
from salesapp.domain.prices import PassedOver, PriceRow, Resolution, Unused

MOST_PASSED: Final = 5
"""So many prices that were passed over are kept beside a line."""


def kept(found: Resolution) -> Resolution:
    """The part of a resolution that a line keeps."""
    return replace(found, passed=found.passed[:MOST_PASSED])


def trace_text(found: Resolution | None) -> str:
    """The text a line keeps; empty for a line of one's own."""
    if found is None:
        return ""
    facts = {
        "source": str(found.source),
        "amount": found.amount_minor,
        "vat": found.includes_vat,
        "row": None if found.row is None else _row_facts(found.row),
        "passed": [[_row_facts(one.row), str(one.why)] for one in found.passed[:MOST_PASSED]],
        "on": None if found.on is None else found.on.isoformat(),
        "rate": found.rate_micro,
    }
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=4096)
def trace_of(text: str) -> Resolution | None:
    """What `trace_text` kept; None for nothing, and for what is not understood."""
    if not text:
        return None
    try:
        facts: dict[str, Any] = json.loads(text)
        return Resolution(
            PriceSource(facts["source"]),
            facts["amount"],
            includes_vat=bool(facts["vat"]),
            row=None if facts["row"] is None else _row(facts["row"]),
            passed=tuple(PassedOver(_row(row), Unused(why)) for row, why in facts["passed"]),
            on=_day(facts["on"]),
            rate_micro=facts["rate"],
        )
    except (ValueError, KeyError, TypeError):
        return None


def _row_facts(row: PriceRow) -> list[Any]:
    days = (row.valid_from, row.valid_to)
    return [
        row.id,
        str(row.rank),
        row.amount_minor,
        row.from_milli,
        *(None if day is None else day.isoformat() for day in days),
        row.includes_vat,
        row.currency,
        row.name,
    ]


def _row(facts: list[Any]) -> PriceRow:
    id_, rank, amount, from_milli, since, to, includes_vat, currency, name = facts
    return PriceRow(
        id=id_,
        rank=PriceSource(rank),
        amount_minor=amount,
        from_milli=from_milli,
        valid_from=_day(since),
        valid_to=_day(to),
        includes_vat=bool(includes_vat),
        currency=currency,
        name=name,
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
