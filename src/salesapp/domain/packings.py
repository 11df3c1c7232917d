"""Packs of goods: how much they hold, and quantities that fit them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import MAX_MILLI, div_half_up

MILLI = 1_000


@dataclass(frozen=True, slots=True)
class PackingDraft:
    """A pack: so many base units, or so many of the pack named `inner` that stands before it.

    Weight is that of the full pack, in milligrams.
    """

    name: str
    count_milli: int
    inner: str = ""
    weight_mg: int | None = None
    barcode: str = ""


class Packing(NamedTuple):
    """A stored pack; `total_milli` counts base units."""

    id: int
    name: str
    inner_id: int | None
    count_milli: int
    weight_mg: int | None
    barcode: str
    total_milli: int


def tidy(drafts: Sequence[PackingDraft]) -> tuple[PackingDraft, ...]:
    """The packs as they are stored.

    Raises:
        RuleError: FIELD_REQUIRED or FIELD_INVALID with `field` and `line` (from 1).
    """
    made: list[PackingDraft] = []
    for line, draft in enumerate(drafts, 1):
        name, inner = " ".join(draft.name.split()), " ".join(draft.inner.split())
        if not name:
            raise RuleError(Rule.FIELD_REQUIRED, field="packing", line=line)
        if any(one.name == name for one in made):
            raise RuleError(Rule.FIELD_INVALID, field="packing", line=line, value=name)
        if not 0 < draft.count_milli <= MAX_MILLI:
            raise RuleError(Rule.FIELD_INVALID, field="count_milli", line=line)
        if inner and all(one.name != inner for one in made):
            raise RuleError(Rule.FIELD_INVALID, field="inner", line=line, value=inner)
        if draft.weight_mg is not None and draft.weight_mg < 0:
            raise RuleError(Rule.FIELD_INVALID, field="weight_mg", line=line)
        made.append(
            PackingDraft(name, draft.count_milli, inner, draft.weight_mg, draft.barcode.strip())
        )
    return tuple(made)


def totals(drafts: Sequence[PackingDraft]) -> list[int]:
    """Base units (thousandths) each pack holds; inner packs stand before the outer ones."""
    known: dict[str, int] = {}
    for one in drafts:
        within = known.get(one.inner, MILLI)
        known[one.name] = div_half_up(one.count_milli * within, MILLI)
    return [known[one.name] for one in drafts]


def fitting(quantity_milli: int, least_milli: int | None, multiple_milli: int | None) -> int:
    """The least quantity not below the one asked that may be sold."""
    wanted = max(quantity_milli, least_milli or 0)
    if not multiple_milli:
        return wanted
    return -(-wanted // multiple_milli) * multiple_milli


def in_packs(quantity_milli: int, packings: Sequence[Packing]) -> list[tuple[Packing, int]]:
    """A quantity in whole packs, the largest first; what is left over is not told."""
    rest = quantity_milli
    found: list[tuple[Packing, int]] = []
    for one in sorted(packings, key=lambda pack: -pack.total_milli):
        count = rest // one.total_milli if one.total_milli > 0 else 0
        if count:
            found.append((one, count))
            rest -= count * one.total_milli
    return found
