"""Lists the user saved: what a name of one must be, and the order of columns that sort."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, NamedTuple

LONGEST: Final = 60


class SortKey(NamedTuple):
    """A column rows are sorted by."""

    field: str
    descending: bool = False


Sort = tuple[SortKey, ...]


def sort_text(sort: Iterable[SortKey]) -> str:
    """The order as JSON."""
    return json.dumps([[one.field, one.descending] for one in sort])


def read_sort(text: str) -> Sort:
    """The order of a text; what is not understood is left out."""
    try:
        known = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    return read_keys(known)


def read_keys(known: object) -> Sort:
    """The order out of plain values; what is not understood is left out."""
    found: list[SortKey] = []
    for one in known if isinstance(known, list) else []:
        match one:
            case [str(field), bool(descending)]:
                found.append(SortKey(field, descending))
            case _:
                pass
    return tuple(found)


def sorted_by(sort: Sort, field: str, *, add: bool) -> Sort:
    """The order after a click on a column: turned round when it leads, else put in front.

    With `add` (Shift) the column is added as a further key, turned round, or taken away.
    """
    here = next((one for one in sort if one.field == field), None)
    if not add:
        turned = len(sort) == 1 and here is not None and not here.descending
        return (SortKey(field, turned),)
    if here is None:
        return (*sort, SortKey(field))
    if not here.descending:
        return tuple(SortKey(field, descending=True) if one is here else one for one in sort)
    return tuple(one for one in sort if one is not here) or (SortKey(field),)
