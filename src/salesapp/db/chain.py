"""A chain of hashes over everything that is posted, and over the journal.

Each link says what a record held when a command had written it, and holds the hash of the link
before: who changes a posted record past the program breaks with the newest link about it, who
changes a link breaks with the next one, who writes all links anew breaks with the backups, whose
manifests keep the newest link of their moment. Links are only added: a lawful change (an offer is
answered, an invoice void, a client merged, a person erased out of the journal) adds one more.

Which columns a link speaks of is its form, kept beside it: a later version of the program may add
columns. `db.queries.chain` reads the chain and tells what does not agree.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import apsw

from salesapp.db.connection import database, execute, executemany, row, rows, value
from salesapp.db.relations import columns

_HALF: Final = 16
_MANY: Final = 500
BEGIN: Final = "begin"
"""Kind of the first link: it is about no record."""
RESTORED: Final = "restored"
"""Kind of a link that says when, in microseconds, the store went back to what it was before."""


class Kind(NamedTuple):
    """A table whose posted rows have links."""

    table: str
    posted: str = "1"
    parts: tuple[str, ...] = ()
    """Tables of its lines; their column ``<table>_id`` names it."""
    body: tuple[str, ...] = ()
    """Columns that count as its parts: an erasure may write them anew."""
    name: str = ""
    """The column it is known by."""


_OMITTED: Final = ("updated_at", "rev")
_PAPER: Final = "state <> 'draft'"
KINDS: Final[dict[str, Kind]] = {
    kind.table: kind
    for kind in (
        Kind("offer", _PAPER, ("offer_line",), name="number"),
        Kind("sales_order", _PAPER, ("sales_order_line",), name="number"),
        Kind("invoice", _PAPER, ("invoice_line", "instalment"), name="number"),
        Kind("credit_note", _PAPER, ("credit_note_line",), name="number"),
        Kind("payment", name="reference"),
        Kind("allocation"),
        Kind("credit_allocation"),
        Kind("refund_part"),
        Kind("paper_look", "body <> ''"),
        Kind("day_close", name="day_on"),
        Kind("erasure", name="contact_uid"),
        Kind("journal", body=("subject", "is_undoable", "changeset"), name="action"),
    )
}
_OWNERS: Final = {part: kind.table for kind in KINDS.values() for part in kind.parts}
TABLES: Final = frozenset(KINDS) | frozenset(_OWNERS)
"""Tables whose changes the chain has to know."""

_LAST: Final = "SELECT link FROM chain ORDER BY id DESC LIMIT 1"
_FORM: Final = "SELECT id, columns FROM chain_form WHERE kind = ? ORDER BY id DESC LIMIT 1"
_ADD_FORM: Final = "INSERT INTO chain_form (kind, columns) VALUES (?, ?) RETURNING id"
_ADD: Final = "INSERT INTO chain (kind, record_id, form_id, content, link) VALUES (?, ?, ?, ?, ?)"
_WAITING: Final = "chain.restored"
_WAIT: Final = "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"
_KNOWN: Final = "SELECT 1 FROM chain WHERE kind = ? AND record_id = ? LIMIT 1"


class Form(NamedTuple):
    """Which columns of a record and of its parts a link speaks of."""

    id: int
    text: str
    columns: dict[str, list[str]]


Cells = Sequence[object]


def exists() -> bool:
    """Whether the store has a chain: an older one that is only read has none."""
    return bool(value("SELECT 1 FROM sqlite_master WHERE name = 'chain'"))


def begin() -> None:
    """Write the forms this program speaks of, and links for what was there before the chain."""
    if not exists():
        return
    outdated = [name for name in KINDS if not _is_current(name)]
    is_new = row(_LAST) is None
    if not (outdated or is_new):
        return
    with database.atomic("IMMEDIATE"):
        for name in outdated:
            value(_ADD_FORM, name, form_text(name))
        if is_new:
            _add([(BEGIN, 0, 0, hashlib.sha256(b"begin").digest())])
            if waiting := value("SELECT value FROM setting WHERE key = ?", _WAITING):
                _add([_restored_link(int(waiting))])
                execute("DELETE FROM setting WHERE key = ?", _WAITING)
            for name in KINDS:
                adopt(name)


def adopt(kind: str) -> None:
    """Add a link for each posted record of a kind that has none."""
    table, posted = KINDS[kind].table, KINDS[kind].posted
    found = rows(
        f"SELECT id FROM {table} WHERE {posted} AND NOT EXISTS"  # noqa: S608 - names of ours
        " (SELECT 1 FROM chain WHERE chain.kind = ? AND record_id = id) ORDER BY id",
        kind,
    )
    for start in range(0, len(found), _MANY):
        append((kind, int(one)) for (one,) in found[start : start + _MANY])


def append(records: Iterable[tuple[str, int]]) -> None:
    """Add a link for each of these records as they are now, inside the caller's transaction.

    A draft gets none; a record that had links and is gone gets one that says so.
    """
    added = []
    for kind, record_id in records:
        form = current_form(kind)
        content = content_of(kind, record_id, form)
        if content or row(_KNOWN, kind, record_id) is not None:
            added.append((kind, record_id, form.id, content))
    if added:
        _add(added)


def touched(changeset: bytes) -> list[tuple[str, int]]:
    """The records of the chain a changeset speaks of."""
    if not any(name.encode() + b"\0" in changeset for name in TABLES):
        # Tables are named in the changeset; most name none of ours.
        return []
    found: dict[tuple[str, int], None] = {}
    for change in apsw.Changeset.iter(changeset):
        if change.name in KINDS:
            found[change.name, _cell(change, "id")] = None
        elif change.name in _OWNERS:
            owner = _OWNERS[change.name]
            found[owner, _cell(change, f"{owner}_id")] = None
    return list(found)


def content_of(kind: str, record_id: int, form: Form) -> bytes:
    """What a posted record holds, as a hash; empty when there is none."""
    told = KINDS[kind]
    sql = _select(told.table, tuple(form.columns[told.table]), f"id = ? AND {told.posted}")
    head = row(sql, record_id)
    if head is None:
        return b""
    parts = [
        rows(_select(part, tuple(form.columns[part]), f"{kind}_id = ? ORDER BY id"), record_id)
        for part in told.parts
    ]
    return hash_of(kind, form, head, parts)


def hash_of(kind: str, form: Form, head: Cells, parts: Sequence[Sequence[Cells]]) -> bytes:
    """Half of it is of the record, half of its parts: so it can be told which was changed."""
    told = KINDS[kind]
    body: object = parts
    if told.body:
        names = form.columns[told.table]
        body = [cell for name, cell in zip(names, head, strict=True) if name in told.body]
        head = [cell for name, cell in zip(names, head, strict=True) if name not in told.body]
    first = hashlib.sha256(form.text.encode() + _bytes(head)).digest()
    second = hashlib.sha256(form.text.encode() + _bytes(body)).digest()
    return first[:_HALF] + second[:_HALF]


def halves(content: bytes) -> tuple[bytes, bytes]:
    """What is said of the record, and what of its parts."""
    return content[:_HALF], content[_HALF:]


def link_of(before: bytes, kind: str, record_id: int, form_id: int, content: bytes) -> bytes:
    """The hash of a link."""
    told = f"\n{kind}\n{record_id}\n{form_id}\n".encode()
    return hashlib.sha256(before + told + content).digest()


def note_restored(path: Path) -> None:
    """Add to a copy, before it takes the store's place, that the store went back to it.

    The backups made since hold links that are not in its chain: that is no fault.
    """
    from salesapp.db.cipher import connect

    copy = connect(path)
    try:
        added = _restored_now()
        if not head_text(copy):
            # Older than the chain: the upgrade writes the link when it begins one.
            copy.execute(_WAIT, (_WAITING, str(added[1])))
            return
        before: Any = copy.execute(_LAST).fetchall()[0][0]
        copy.execute(_ADD, (*added, link_of(bytes(before), *added)))
    finally:
        copy.close()


def restored_at() -> datetime | None:
    """When the open store last went back to a backup, an aware moment."""
    found = value("SELECT max(record_id) FROM chain WHERE kind = ?", RESTORED)
    return datetime.fromtimestamp(found / 1_000_000, UTC) if found else None


def _restored_now() -> tuple[str, int, int, bytes]:
    return _restored_link(int(datetime.now(UTC).timestamp() * 1_000_000))


def _restored_link(moment: int) -> tuple[str, int, int, bytes]:
    return RESTORED, moment, 0, hashlib.sha256(str(moment).encode()).digest()


def head_text(connection: apsw.Connection) -> str:
    """Number and hash of the newest link of a store, for a manifest; empty without a chain."""
    known = "SELECT 1 FROM sqlite_master WHERE name = 'chain'"
    if not connection.execute(known).fetchall():
        return ""
    found: Any = connection.execute(
        "SELECT id, link FROM chain ORDER BY id DESC LIMIT 1"
    ).fetchall()
    return f"{found[0][0]}:{bytes(found[0][1]).hex()}" if found else ""


def current_form(kind: str) -> Form:
    """The newest form of a kind."""
    found = row(_FORM, kind)
    if found is None:
        text = form_text(kind)
        return _form(int(value(_ADD_FORM, kind, text)), text)
    return _form(int(found[0]), str(found[1]))


def forms() -> dict[int, Form]:
    """Every form that was ever written."""
    return {
        int(one): _form(int(one), str(text))
        for one, text in rows("SELECT id, columns FROM chain_form")
    }


def form_text(kind: str) -> str:
    """The columns a link of a kind speaks of today."""
    told = KINDS[kind]
    names = [told.table, *told.parts]
    return json.dumps(
        {name: [one for one in columns(name) if one not in _OMITTED] for name in names}
    )


@cache
def _form(form_id: int, text: str) -> Form:
    return Form(form_id, text, json.loads(text))


def _is_current(kind: str) -> bool:
    found = row(_FORM, kind)
    return found is not None and found[1] == form_text(kind)


def _add(added: Iterable[tuple[str, int, int, bytes]]) -> None:
    found = row(_LAST)
    before = b"" if found is None else bytes(found[0])
    links = []
    for kind, record_id, form_id, content in added:
        before = link_of(before, kind, record_id, form_id, content)
        links.append((kind, record_id, form_id, content, before))
    executemany(_ADD, links)


@cache
def _select(table: str, names: tuple[str, ...], where: str) -> str:
    return f"SELECT {', '.join(names)} FROM {table} WHERE {where}"  # noqa: S608 - names of ours


def _bytes(cells: object) -> bytes:
    return json.dumps(cells, ensure_ascii=True, default=_hashed).encode()


def _hashed(cell: object) -> str:
    if isinstance(cell, bytes):
        return hashlib.sha256(cell).hexdigest()
    raise TypeError(type(cell).__name__)


def _cell(change: Any, name: str) -> int:
    """A column of a changed row; asked for when the changeset leaves it out."""
    place = columns(change.name).index(name)
    for side in (change.new, change.old):
        if side is not None and place < len(side) and side[place] is not apsw.no_change:
            return int(side[place])
    sql = f"SELECT {name} FROM {change.name} WHERE id = ?"  # noqa: S608 - names of ours
    return int(value(sql, (change.old or change.new)[0]) or 0)


def every(kind: str, form: Form) -> Iterator[tuple[int, Cells, list[list[Cells]]]]:
    """Id, cells and parts of each posted record of a kind, in the order of their ids."""
    told = KINDS[kind]
    names = tuple(form.columns[told.table])
    streams = [_Parts(kind, part, tuple(form.columns[part])) for part in told.parts]
    heads = _select(told.table, ("id", *names), f"{told.posted} ORDER BY id")
    for record_id, *cells in database.execute_sql(heads):
        yield int(record_id), cells, [stream.of(int(record_id)) for stream in streams]


class _Parts:
    """Lines of all records in the order of their records, read once."""

    def __init__(self, kind: str, part: str, names: tuple[str, ...]) -> None:
        owner = f"{kind}_id"
        sql = _select(part, (owner, *names), f"1 ORDER BY {owner}, id")
        self._rows = iter(database.execute_sql(sql))
        self._next = next(self._rows, None)

    def of(self, record_id: int) -> list[Cells]:
        """The lines of a record; records are asked for in ascending order."""
        found: list[Cells] = []
        while self._next is not None and self._next[0] <= record_id:
            if self._next[0] == record_id:
                found.append(self._next[1:])
            self._next = next(self._rows, None)
        return found
