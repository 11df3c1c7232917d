"""Who changed what, when, from which value to which: read out of the journal's changesets."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from datetime import datetime
from functools import cache
from typing import Any, Final, NamedTuple

import apsw

from salesapp.db import connection
from salesapp.db.fields import parse_moment
from salesapp.db.subjects import LINKS
from salesapp.domain.changes import Entity
from salesapp.domain.fields import own_id


class HistoryRow(NamedTuple):
    """One field changed by one action; `field` is ``column`` or ``table.column`` of a part.

    A part that appeared has no old value, a part that went has no new one. A record that was made
    or deleted gives one row with an empty field.
    """

    journal_id: int
    at: datetime
    who: str
    action: str
    subject: str
    field: str
    old: object
    new: object


LIMIT: Final = 200

_NAMES: Final = ("name", "title", "subject", "number", "text")

_TECHNICAL: Final = frozenset(
    {"id", "uid", "created_at", "updated_at", "rev", "search_text", "name_key", "value_norm"}
    | {"entity", "record_id", "added_at", "sha256"}
    | {"position", "client_id", "contact_id", "product_id", "deal_id", "offer_id", "invoice_id"}
    | {"root_id", "sales_order_id", "credit_note_id", "invoice_line_id", "order_key", "key"}
    | {"seller_snapshot", "buyer_snapshot"}
)
_PARTS: Final[dict[str, tuple[str, ...]]] = {
    Entity.CLIENT: (
        "affiliation",
        "contact_point",
        "bank_account",
        "client_address",
        "client_credit",
        "fit_answer",
        "client_fit",
        "campaign_mark",
        "qualification_answer",
    ),
    Entity.CONTACT: ("affiliation", "contact_point"),
    Entity.PRODUCT: (
        "product_aspect",
        "price",
        "packing",
        "attribute_value",
        "product_relation",
        "product_fact",
        "certificate",
        "competitor_offer",
    ),
    Entity.MANUFACTURER: ("certificate",),
    Entity.PRICE_LIST: ("price",),
    Entity.DEAL: (
        "deal_line",
        "stage_move",
        "campaign_mark",
        "qualification_answer",
        "heard_objection",
        "stakeholder",
        "deal_competitor",
        "negotiation_sheet",
        "concession",
    ),
    Entity.ACTIVITY: ("talk",),
    Entity.SCRIPT: ("script_version",),
    Entity.OBJECTION: ("objection_probe", "objection_reply"),
    Entity.LEAD: ("campaign_mark", "qualification_answer", "lead_request"),
    Entity.CHANNEL: ("channel_name", "campaign", "channel_cost"),
    Entity.OFFER: ("offer_line",),
    Entity.ORDER: ("sales_order_line", "shipment", "order_hold"),
    Entity.INVOICE: ("invoice_line", "instalment"),
    Entity.CREDIT: ("credit_note_line",),
    Entity.STAGE: ("stage_gate",),
    Entity.ORGANIZATION: ("bank_account",),
}
_FAMILY = """
WITH RECURSIVE family (id) AS (
    SELECT ?2
    UNION
    SELECT merged_id FROM merge_record JOIN family ON survivor_id = family.id
    WHERE merge_record.entity = ?1)
SELECT id FROM family
"""
_ENTRIES = """
SELECT journal.id, journal.at, journal.who, journal.action, journal.subject,
    CASE WHEN length(journal.changeset) <= ?4 THEN journal.changeset END
FROM journal WHERE journal.id IN (
    SELECT about.journal_id FROM journal_subject AS about
    WHERE about.entity = ?1 AND about.record_id IN (SELECT value FROM json_each(?2))
    AND about.journal_id < ?5{born}
    ORDER BY about.journal_id DESC LIMIT ?3)
ORDER BY journal.id DESC
"""
# The number of a record that was taken back or purged is given to another one.
_BORN: Final = """
    AND (SELECT at FROM journal WHERE id = about.journal_id)
        >= coalesce((SELECT created_at FROM {entity} WHERE id = about.record_id), '')
"""
_ENTRY = """
SELECT id, at, who, action, subject, CASE WHEN length(changeset) <= ?2 THEN changeset END
FROM journal WHERE id = ?1
"""
_OTHERS: Final = """
SELECT 1 FROM journal_subject WHERE journal_id = ?1 AND entity = ?2
AND record_id NOT IN (SELECT value FROM json_each(?3)) LIMIT 1
"""
_READABLE: Final = 1_000_000
"""Bytes of a changeset read field by field; a larger one (an import) is told in one line."""
_NEWEST: Final = 1 << 62


def changes(
    entity: Entity, record_id: int, limit: int = LIMIT, *, before: int = _NEWEST
) -> list[HistoryRow]:
    """Changes of a record and its parts, of those merged into it too, the latest action first.

    `before` is the number of the last entry already shown.
    """
    family = _family(entity, record_id)
    born = _BORN.format(entity=entity) if "created_at" in _columns(entity) else ""
    sql = _ENTRIES.format(born=born)
    entries = connection.rows(sql, entity, json.dumps(sorted(family)), limit, _READABLE, before)
    return [row for entry in entries for row in _rows(entry, entity, family)]


def of_entry(journal_id: int, entity: Entity, record_id: int) -> list[HistoryRow]:
    """What one action changed in a record and its parts."""
    family = _family(entity, record_id)
    return [
        row
        for entry in connection.rows(_ENTRY, journal_id, _READABLE)
        for row in _rows(entry, entity, family)
    ]


def _family(entity: Entity, record_id: int) -> frozenset[int]:
    return frozenset(int(one) for (one,) in connection.rows(_FAMILY, entity, record_id))


def _rows(entry: tuple[Any, ...], entity: Entity, family: frozenset[int]) -> Iterator[HistoryRow]:
    journal_id, at, who, action, subject, changeset = entry
    head = (journal_id, parse_moment(at), who, action, subject)
    if changeset is None:
        yield HistoryRow(*head, "", None, subject)
        return
    for change in _fields(journal_id, bytes(changeset), entity, family):
        yield HistoryRow(*head, *change)


def name_of(table: str, record_id: int) -> str:
    """What a record is called now; empty for one that is gone or has no name yet."""
    column = next((name for name in _NAMES if name in _columns(table)), "id")
    sql = f"SELECT {column} FROM {table} WHERE id = ?"  # noqa: S608 - names of ours
    found = connection.rows(sql, record_id)
    return str(next(iter(found))[0] or "") if found else ""


def _fields(
    journal_id: int, changeset: bytes, entity: Entity, family: frozenset[int]
) -> Iterator[tuple[str, object, object]]:
    parts = _PARTS.get(entity, ())
    custom = _CustomValues()
    for change in apsw.Changeset.iter(changeset):
        if change.name == entity:
            columns = _columns(change.name)
            if _cell(change, columns.index("id")) not in family:
                continue
            if change.op == "UPDATE":
                yield from _updated(change, columns, "")
            else:
                yield "", *_whole(change, columns)
        elif change.name in LINKS:
            columns = _columns(change.name)
            if _hangs_on(change, columns, entity, family):
                yield from _updated(change, columns, f"{change.name}.")
        elif change.name == "custom_value":
            custom.add(change, _columns(change.name), entity, family)
        elif change.name in parts:
            columns = _columns(change.name)
            if _is_part(change, columns, entity, family, journal_id):
                yield from _updated(change, columns, f"{change.name}.")
    yield from custom.told()


class _CustomValues:
    """Values of the user's own fields in one changeset, each as one change.

    A changed value goes and comes back under a new id; a list of texts has a row for each.
    """

    def __init__(self) -> None:
        self._sides: dict[int, tuple[list[object], list[object]]] = {}

    def add(
        self, change: Any, columns: tuple[str, ...], entity: Entity, family: frozenset[int]
    ) -> None:
        """Take a row that went or came."""
        owner = _cell(change, columns.index("record_id"))
        is_ours = _cell(change, columns.index("entity")) == entity and owner in family
        if change.op == "UPDATE" or not is_ours:
            return
        side = change.old if change.old is not None else change.new
        text, number = (side[columns.index(name)] for name in ("text_value", "int_value"))
        olds, news = self._sides.setdefault(int(side[columns.index("field_id")]), ([], []))
        (olds if change.old is not None else news).append(number if text is None else text)

    def told(self) -> Iterator[tuple[str, object, object]]:
        """The field with its old and its new value."""
        for field_id, (olds, news) in self._sides.items():
            yield own_id(field_id), _joined(olds), _joined(news)


def _joined(cells: list[object]) -> object:
    if len(cells) > 1:
        return ", ".join(sorted(map(str, cells)))
    return cells[0] if cells else None


def _whole(change: Any, columns: tuple[str, ...]) -> tuple[object, object]:
    """A record made or removed: its name on the side where it exists."""
    place = next(
        (columns.index(name) for name in _NAMES if name in columns),
        0,
    )
    return (
        None if change.old is None else change.old[place],
        None if change.new is None else change.new[place],
    )


def _updated(
    change: Any, columns: tuple[str, ...], prefix: str
) -> Iterator[tuple[str, object, object]]:
    for place, column in enumerate(columns):
        if column in _TECHNICAL:
            continue
        old, new = (
            # A changeset of an older store may lack the columns that came later.
            None
            if side is None or place >= len(side) or side[place] is apsw.no_change
            else side[place]
            for side in (change.old, change.new)
        )
        if old != new and not (change.op != "UPDATE" and (old or new) in (None, "", 0)):
            yield prefix + column, old, new


def _is_part(
    change: Any,
    columns: tuple[str, ...],
    entity: Entity,
    family: frozenset[int],
    journal_id: int,
) -> bool:
    key = f"{entity}_id"
    if key not in columns:
        return False
    owner = _cell(change, columns.index(key))
    if owner is not apsw.no_change:
        return owner in family
    # The key itself did not change, so the changeset leaves it out.
    sql = f"SELECT {key} FROM {change.name} WHERE id = ?"  # noqa: S608 - names of ours
    found = connection.row(sql, _cell(change, columns.index("id")))
    if found is not None and (found[0] is None or found[0] in family):
        return found[0] in family
    # The row is gone since, and its number may be that of another one's now.
    others = connection.row(_OTHERS, journal_id, entity, json.dumps(sorted(family)))
    return others is None


def _hangs_on(
    change: Any, columns: tuple[str, ...], entity: Entity, family: Collection[int]
) -> bool:
    """Whether a tag, star or file hangs on the record."""
    found = tuple(_cell(change, columns.index(name)) for name in ("entity", "record_id"))
    if apsw.no_change in found:
        sql = f"SELECT entity, record_id FROM {change.name} WHERE id = ?"  # noqa: S608 - names of ours
        found = connection.row(sql, _cell(change, columns.index("id"))) or ("", 0)
    return bool(found[0] == entity.value and found[1] in family)


def _cell(change: Any, place: int) -> Any:
    side = change.old if change.old is not None else change.new
    return side[place]


@cache
def _columns(table: str) -> tuple[str, ...]:
    names = connection.rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
    return tuple(str(name) for (name,) in names)
