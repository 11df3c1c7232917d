"""Where a field stands in the store, and how lists walk by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from salesapp.db.connection import named
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.filters import is_amount, is_day
from salesapp.domain.views import SortKey

_MOST: Final = 1_000
"""Of more different values the list is sorted as a whole."""
Keyed = Literal["folded", "key", "exact"]


@dataclass(frozen=True, slots=True)
class Place:
    """A value of each record: an expression over the table of the list and its joins.

    Attributes:
        sql: One value; texts are never NULL, numbers and days are NULL when unknown.
        join: Name of the join of the list it needs.
        many: Statement that names the records having a value that suits, when a record may have
            several; ``{holds}`` stands for the condition, ``value`` for the value.
        key: How a text is stored for comparing: folded when asked, or ready in `key_sql`.
        words: Whether the words of the text stand in the full-text index of the list.
        few: Statement like `many`, over an index, that may lead when few suit it.
        order: Column of the joined table that leads along its index when sorted by.
        rank: What rows are sorted by, where it differs from the value.
        then: Order among equals, before the order of the list itself.
        lead: Join whose index gives the records in order, and the column of it.
        along: Index that gives the records in order, of the leading join or of the list's table.
        ranks: Statements that give the ids of all records by rising value as one JSON text,
            negative where the value is the one before; a list is ordered by the last one first.
            Only the first one turns round with the order.
        spellings: Statement that steps along an index through the different values there are.
    """

    sql: str
    join: str = ""
    many: str = ""
    key: Keyed = "folded"
    key_sql: str = ""
    words: bool = False
    few: str = ""
    order: bool = False
    rank: str = ""
    then: str = ""
    lead: tuple[str, str] = ("", "")
    along: str = ""
    ranks: tuple[str, ...] = ()
    spellings: str = ""
    spoken: bool = False
    """Whether `ranks` order texts as people do; else by their signs, as numbers are."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A table beside the one of the list: condition, and whether every record has its row."""

    table: str
    on: str
    always: bool


@dataclass(frozen=True, slots=True)
class Source:
    """The table of a list."""

    table: str
    tail: str
    """Order among equals; its first column is the name."""
    joins: dict[str, Joined]
    places: dict[str, Place]
    along: str = ""
    """Index that holds what most filters ask, in the order of the names."""
    scope: tuple[str, str] = ("", "")
    """Field and condition that hides the archive unless the filter itself asks for the field."""
    summary: tuple[str, str] = ("", "")
    """Join that knows by itself who is there and not hidden, and its condition."""


def ranked(found: str) -> str:
    """A statement of `ranks` out of one that names ids and values."""
    return (
        "SELECT '[' || group_concat(ids) || ']' FROM (SELECT group_concat(id, ',-') AS ids"  # noqa: S608 - statements of ours
        f" FROM ({found}) GROUP BY value ORDER BY value)"
    )


def ranked_as_people_sort(found: str) -> str:
    """Like `ranked`; each spelling is looked at once, and those that are sorted alike are one."""
    key = as_people_sort("value")
    return (
        "SELECT '[' || group_concat(ids) || ']' FROM (SELECT group_concat(ids, ',-') AS ids"  # noqa: S608 - statements of ours
        f" FROM (SELECT group_concat(id, ',-') AS ids, value FROM ({found}) GROUP BY value)"
        f" GROUP BY {key} ORDER BY {key})"
    )


def as_people_sort(text: str) -> str:
    """What a text is sorted by: small letters with great ones, «ё» with «е»."""
    return f"replace(lowered({text}), 'ё', 'е')"


def people_key(text: str) -> str:
    """The same in Python."""
    return text.strip().casefold().replace("ё", "е")


def ordered_by(field: Field, place: Place, value: str) -> str:
    """What rows are sorted by: texts as people sort them, codes as they follow in their list."""
    if field.is_attribute:
        return as_people_sort(value) if field.is_text else value
    if field.is_custom or (place.ranks and not place.spoken):
        return value
    codes = list(field.choices)
    if codes:
        # Letters and marks follow by themselves, whichever way the list of them goes.
        if sorted(codes) in (codes, codes[::-1]):
            return value
        told = " ".join(f"WHEN '{code}' THEN {at}" for at, code in enumerate(codes))
        return f"CASE {value} {told} END"
    worded = field.type in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE)
    return as_people_sort(value) if worded and place.key == "folded" else value


def groups(known: Field, place: Place, key: SortKey, *, coded: bool) -> list[tuple[str, ...]]:
    """The values of a column in their order, where its index leads to each at once; else nothing.

    Those that are sorted alike stand together; the records without one come last.

    Args:
        coded: The index is that of codes which follow as in their list.
    """
    if coded:
        codes = [(one,) for one in known.choices]
        return [*(reversed(codes) if key.descending else codes), ("",)]
    is_led = place.spellings and not known.is_attribute and (place.spoken or not place.ranks)
    found = named(place.spellings, {"most": _MOST}) if is_led else []
    if not found or len(found) >= _MOST:
        return []
    alike: dict[str, list[str]] = {}
    for (one,) in found:
        alike.setdefault(people_key(str(one)), []).append(str(one))
    return [*(tuple(alike[one]) for one in sorted(alike, reverse=key.descending)), ("",)]


def presence(known: Field, value: str) -> tuple[str, str]:
    """Whether a record has a value in the leading column, and whether it has none."""
    if is_day(known.type) or (is_amount(known.type) and not known.computed):
        return f"{value} IS NOT NULL", f"{value} IS NULL"
    if is_amount(known.type):
        return f"{value} <> 0", f"{value} = 0"
    return f"coalesce({value}, '') <> ''", f"coalesce({value}, '') = ''"
