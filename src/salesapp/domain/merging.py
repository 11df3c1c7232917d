"""Merging of duplicates: which records can be merged, and which value of a field stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from salesapp.domain.entities import Entity

MERGEABLE: Final = (Entity.CLIENT, Entity.CONTACT, Entity.PRODUCT)
"""Kinds of records that have duplicates."""

TECHNICAL: Final = frozenset(
    {"id", "uid", "created_at", "updated_at", "deleted_at", "rev", "search_text", "name_key"}
)
"""Columns nobody chooses."""

FOLLOWERS: Final[dict[str, str]] = {
    "inn_flag": "inn",
    "last_name": "name",
    "first_name": "name",
    "second_name": "name",
    "price_includes_vat": "price_minor",
    "vat_bp": "price_minor",
    "currency": "price_minor",
    "pause_reason": "paused_until",
}
"""Columns that mean nothing without another one: they come from the same record."""

JOINED: Final = frozenset({"note", "description", "pitch"})
"""Long texts: all of them can stay, one below another."""

ALL: Final = 0
"""Chosen in place of a record: the texts of all."""

_FLAGS_OF_DOUBT: Final = {"inn": "inn_flag"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the records to be merged."""

    id: int
    updated_at: datetime
    values: Mapping[str, object]
    long_texts: frozenset[str] = JOINED
    """Columns of which all texts can stay."""


def is_empty(value: object) -> bool:
    """Whether nothing was written there; a zero is something."""
    return value is None or value == ""


def differing(records: Sequence[Candidate]) -> list[str]:
    """Columns in which filled values differ: those somebody has to choose."""
    return [
        column
        for column in records[0].values
        if column not in FOLLOWERS
        and len({one.values[column] for one in records if not is_empty(one.values[column])}) > 1
    ]


def default_choice(records: Sequence[Candidate], survivor_id: int) -> dict[str, int]:
    """For each column the record whose value stays.

    The survivor's own value if it is filled and not in doubt, else the newest filled one without
    doubt. Long texts that differ are kept all (`ALL`).
    """
    survivor = next(one for one in records if one.id == survivor_id)
    chosen: dict[str, int] = {}
    for column in records[0].values:
        if column in FOLLOWERS:
            continue
        filled = [one for one in records if not is_empty(one.values[column])]
        if column in survivor.long_texts and len({one.values[column] for one in filled}) > 1:
            chosen[column] = ALL
        elif not filled or (survivor in filled and not _is_doubtful(survivor, column)):
            chosen[column] = survivor_id
        else:
            chosen[column] = _best(filled, column).id
    return {**chosen, **{column: chosen[leader] for column, leader in _followers(records, chosen)}}


def _followers(records: Sequence[Candidate], chosen: Mapping[str, int]) -> list[tuple[str, str]]:
    return [
        (column, leader)
        for column, leader in FOLLOWERS.items()
        if column in records[0].values and leader in chosen
    ]


def _best(records: Sequence[Candidate], column: str) -> Candidate:
    return max(records, key=lambda one: (not _is_doubtful(one, column), one.updated_at, -one.id))


def _is_doubtful(record: Candidate, column: str) -> bool:
    return bool(record.values.get(_FLAGS_OF_DOUBT.get(column, ""), ""))


def resolve(
    records: Sequence[Candidate], survivor_id: int, chosen: Mapping[str, int]
) -> dict[str, object]:
    """Value of each column of the survivor; what `chosen` leaves out goes by `default_choice`."""
    full = default_choice(records, survivor_id) | dict(chosen)
    full |= {column: full[leader] for column, leader in _followers(records, full)}
    by_id = {one.id: one for one in records}
    ordered = sorted(records, key=lambda one: one.id != survivor_id)
    return {
        column: joined([one.values[column] for one in ordered])
        if source == ALL
        else by_id[source].values[column]
        for column, source in full.items()
    }


def joined(texts: Sequence[object]) -> str:
    """Each of the texts once, one below another."""
    kept: dict[str, None] = {}
    for text in texts:
        if not is_empty(text):
            kept.setdefault(str(text).strip())
    return "\n".join(kept)


def survivor_of(records: Sequence[tuple[int, int, int]]) -> int:
    """Which record should stay: with most children, then most filled, then the oldest.

    Args:
        records: Id, number of children, number of filled fields.
    """
    return max(records, key=lambda one: (one[1], one[2], -one[0]))[0]
