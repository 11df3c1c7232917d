"""Statements of an erasure: the person leaves the tables, the index and the journal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from salesapp.db.changesets import Cell, Cells, Row, Undefined, rewritten, rows_of
from salesapp.db.connection import database, execute, row, rows, value
from salesapp.db.fields import moment_text, now
from salesapp.db.models.personal import Erasure
from salesapp.db.permits import Permit, permitted
from salesapp.db.relations import columns, links
from salesapp.db.subjects import RECORDED
from salesapp.db.writes import letters
from salesapp.domain.personal_data import Cleaner
from salesapp.domain.text import fold

_PAPERS: Final = frozenset({"offer", "sales_order", "invoice", "credit_note"})
_POSTED: Final = {"instalment", "payment", "allocation", "credit_allocation"} | {
    f"{paper}{part}" for paper in _PAPERS for part in ("", "_line")
}
"""Papers and money: what was issued stays as it was issued."""

_KEPT: Final = frozenset({"uid", "created_at", "updated_at", "deleted_at", "entity", "kind"})
_JOURNAL: Final = """
SELECT id, subject, changeset FROM journal WHERE id > ? ORDER BY id LIMIT 100
"""
_INDEXED: Final = ("contact", "client", "deal", "lead")
_SWEPT: Final = (*_INDEXED, "client_inn")
_CODES: Final = frozenset({"state", "kind", "status", "purpose", "role", "entity", "attitude"})


class Scope(NamedTuple):
    """Whose data it is: the person's records, and the clients the texts of which may name them."""

    people: frozenset[int]
    clients: frozenset[int]
    points: frozenset[int]


def scope_of(people: Iterable[int]) -> Scope:
    """The records to be cleaned."""
    ids = json.dumps(sorted(people))
    clients = rows(
        "SELECT client_id FROM affiliation WHERE contact_id IN (SELECT value FROM json_each(?1))"
        " UNION SELECT client_id FROM activity WHERE client_id IS NOT NULL"
        " AND contact_id IN (SELECT value FROM json_each(?1))"
        " UNION SELECT client_id FROM deal WHERE client_id IS NOT NULL"
        " AND contact_id IN (SELECT value FROM json_each(?1))",
        ids,
    )
    points = rows(
        "SELECT id FROM contact_point WHERE contact_id IN (SELECT value FROM json_each(?))", ids
    )
    return Scope(
        frozenset(people),
        frozenset(int(one) for (one,) in clients),
        frozenset(int(one) for (one,) in points),
    )


def points_of(people: Iterable[int]) -> list[tuple[str, str]]:
    """Telephones and addresses of the person, as typed and as compared."""
    ids = json.dumps(sorted(people))
    sql = (
        "SELECT value, value_norm FROM contact_point"
        " WHERE contact_id IN (SELECT value FROM json_each(?))"
    )
    return [(str(typed), str(norm)) for typed, norm in rows(sql, ids)]


def next_number() -> int:
    """The number of the next erased person."""
    return int(value("SELECT coalesce(max(number), 0) + 1 FROM erasure"))


def clean_person(contact_id: int, name: str, key: str) -> None:
    """Leave nothing of the person in its record but the number."""
    execute(
        "UPDATE contact SET name = ?, name_key = ?, last_name = '', first_name = '',"
        " second_name = '', birth_on = NULL, source = '', note = '', search_text = '',"
        " rev = rev + 1, updated_at = ? WHERE id = ?",
        name,
        key,
        moment_text(now()),
        contact_id,
    )


def delete_parts(contact_id: int) -> list[int]:
    """Take away all that belongs to the person alone; return the files it pointed at."""
    files: list[int] = []
    for link in links("contact"):
        if not link.is_part:
            continue
        if "file_id" in columns(link.table):
            sql = f"SELECT file_id FROM {link.table} WHERE {link.where} AND file_id IS NOT NULL"  # noqa: S608
            files += [int(one) for (one,) in rows(sql, contact_id)]
        if link.table == "affiliation":
            execute(
                "UPDATE affiliation SET position = '', attitude = '' WHERE contact_id = ?",
                contact_id,
            )
        else:
            execute(f"DELETE FROM {link.table} WHERE {link.where}", contact_id)  # noqa: S608
    return [*files, *letters.delete_copies(contact_id)]


def forget_file(file_id: int) -> str:
    """Take a stored file away that nothing points at any more; its hash, or an empty text."""
    for link in links("stored_file"):
        if value(f"SELECT 1 FROM {link.table} WHERE {link.where}", file_id):  # noqa: S608
            return ""
    sha256 = value("SELECT sha256 FROM stored_file WHERE id = ?", file_id)
    execute("DELETE FROM stored_file WHERE id = ?", file_id)
    return str(sha256 or "")


def clean_notes(people: Iterable[int]) -> int:
    """Empty the notes of calls and meetings with the person, and what leads say of them."""
    cleaned = 0
    for one in people:
        cleaned += execute(
            "UPDATE activity SET note = '', rev = rev + 1 WHERE contact_id = ? AND note <> ''", one
        )
        cleaned += execute(
            "UPDATE lead SET contact_name = '', phones = '', emails = '', position = '',"
            " address = '', comment = '', rev = rev + 1 WHERE contact_id = ?",
            one,
        )
        cleaned += execute(
            "UPDATE lead_request SET person = '', phones = '', emails = '', text = '', inn = ''"
            " WHERE lead_id IN (SELECT id FROM lead WHERE contact_id = ?)",
            one,
        )
    return cleaned


def clean_texts(scope: Scope, cleaner: Cleaner) -> int:
    """Take the person's name and numbers out of texts of their clients, deals and steps."""
    cleaned = 0
    for table in sorted(RECORDED - _POSTED - {"contact", "contact_point", "stored_file"}):
        names = [name for name in _texts(table) if name not in _KEPT | {"search_text", "name_key"}]
        wanted = _belonging(table, scope)
        if not names or not wanted:
            continue
        told = ", ".join(names)
        for row_id, *cells in rows(f"SELECT id, {told} FROM {table} WHERE {wanted}"):  # noqa: S608
            changed = {
                name: cleaner.clean(cell)
                for name, cell in zip(names, cells, strict=True)
                if isinstance(cell, str) and cleaner.clean(cell) != cell
            }
            if changed:
                assigned = ", ".join(f"{name} = ?" for name in changed)
                execute(f"UPDATE {table} SET {assigned} WHERE id = ?", *changed.values(), row_id)  # noqa: S608
                cleaned += 1
    return cleaned


def _belonging(table: str, scope: Scope) -> str:
    """The condition for rows that are about the person or about their clients."""
    names = columns(table)
    people, clients = (",".join(map(str, sorted(ids))) for ids in (scope.people, scope.clients))
    conditions = []
    if table == "client":
        conditions.append(f"id IN ({clients})")
    if table == "merge_record":
        conditions.append(f"entity = 'contact' AND survivor_id IN ({people})")
    if "client_id" in names:
        conditions.append(f"client_id IN ({clients})")
    if "contact_id" in names:
        conditions.append(f"contact_id IN ({people})")
    if "deal_id" in names and table != "deal":
        conditions.append(f"deal_id IN (SELECT id FROM deal WHERE client_id IN ({clients}))")  # noqa: S608
    if table == "lead_request":
        conditions.append(
            f"lead_id IN (SELECT id FROM lead WHERE client_id IN ({clients})"  # noqa: S608
            f" OR contact_id IN ({people}))"
        )
    return " OR ".join(conditions)


def _texts(table: str) -> list[str]:
    found = rows("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", table)
    return [str(name) for (name,) in found if str(name) not in _CODES]


def journal_places(cleaner: Cleaner, scope: Scope) -> Iterator[tuple[int, int]]:
    """Entries of the journal that tell of the person, and the number of the last entry."""
    last = int(value("SELECT coalesce(max(id), 0) FROM journal"))
    needles = [needle.encode() for needle in cleaner.needles()]
    about = {
        int(one)
        for person in scope.people
        for (one,) in rows(
            "SELECT journal_id FROM journal_subject WHERE entity = 'contact' AND record_id = ?",
            person,
        )
    }
    reached = 0
    while block := rows(_JOURNAL, reached):
        for journal_id, subject, changeset in block:
            told = any(needle in changeset for needle in needles)
            if told or journal_id in about or cleaner.clean(subject) != subject:
                yield int(journal_id), last
        reached = int(block[-1][0])


def clean_entry(journal_id: int, scope: Scope, cleaner: Cleaner) -> bool:
    """Write an entry anew without the person; it cannot be undone any more."""
    found = row("SELECT subject, changeset FROM journal WHERE id = ?", journal_id)
    if found is None:
        return False
    subject, changeset = str(found[0]), bytes(found[1])
    hand = _Hand(scope, cleaner, _points_in(changeset, scope))
    clean = rewritten(changeset, hand.rewrite)
    said = cleaner.clean(subject)
    if clean == changeset and said == subject:
        return False
    with permitted([Permit("erasure", journal_id, 0)]):
        execute(
            "UPDATE journal SET subject = ?, changeset = ?, is_undoable = 0 WHERE id = ?",
            said,
            clean,
            journal_id,
        )
    return True


def _points_in(changeset: bytes, scope: Scope) -> frozenset[int]:
    """Ways to reach the person that were there once: an update names them by their id only."""
    found = set(scope.points)
    for one in rows_of(changeset):
        if one.table == "contact_point":
            names = columns("contact_point")
            for cells in (one.old, one.new):
                if cells is not None and cells[names.index("contact_id")] in scope.people:
                    point = cells[names.index("id")]
                    found |= {point} if isinstance(point, int) else set()
    return frozenset(found)


class _Hand:
    """Rewrites the changes of one entry."""

    def __init__(self, scope: Scope, cleaner: Cleaner, points: frozenset[int]) -> None:
        self._scope, self._cleaner, self._points = scope, cleaner, points

    def rewrite(self, change: Row) -> Row:
        """The change without the person."""
        if change.table not in RECORDED:
            return change
        hand = self._hand_for(change)
        if hand is None:
            return change
        return Row(change.table, change.op, hand(change.old), hand(change.new))

    def _hand_for(self, change: Row) -> Callable[[Cells | None], Cells | None] | None:
        names = columns(change.table)
        if change.table == "contact":
            own = self._id(change, names) in self._scope.people
            return (lambda cells: self._blank(cells, names, self._cleaner.instead)) if own else None
        if change.table == "contact_point":
            own = self._id(change, names) in self._points
            return (lambda cells: self._blank(cells, names, "")) if own else None
        if self._points_at_person(change, names) and change.table not in ("activity", "deal"):
            return lambda cells: self._blank(cells, names, "")
        return lambda cells: self._swept(cells, names)

    def _points_at_person(self, change: Row, names: Sequence[str]) -> bool:
        if change.table in _POSTED or change.table in ("affiliation", "lead"):
            return False
        keys = [name for name in ("contact_id", "record_id") if name in names]
        for cells in (change.old, change.new):
            if cells is None:
                continue
            if "record_id" in keys and cells[names.index("entity")] != "contact":
                continue
            if any(cells[names.index(key)] in self._scope.people for key in keys):
                return True
        return False

    @staticmethod
    def _id(change: Row, names: Sequence[str]) -> Cell | Undefined:
        cells = change.old if change.old is not None else change.new
        return None if cells is None else cells[names.index("id")]

    def _blank(self, cells: Cells | None, names: Sequence[str], name: str) -> Cells | None:
        """Nothing of a record but its keys and moments."""
        if cells is None:
            return None
        told = dict(zip(names, cells, strict=True))
        return [
            cell
            if not isinstance(cell, str) or column in _KEPT
            else name
            if column == "name" and name
            else None
            if column == "birth_on"
            else ""
            for column, cell in told.items()
        ]

    def _swept(self, cells: Cells | None, names: Sequence[str]) -> Cells | None:
        """Texts without the person; a search text that tells of them is emptied."""
        if cells is None:
            return None
        return [self._sweep(column, cell) for column, cell in zip(names, cells, strict=True)]

    def _sweep(self, column: str, cell: Cell | Undefined) -> Cell | Undefined:
        if not isinstance(cell, str) or column in _KEPT:
            return cell
        if column in ("search_text", "text_key"):
            return "" if self._cleaner.is_told_in(cell) else cell
        return self._cleaner.clean(cell)


def log_erasure(number: int, uid: str, who: str, reason: str, cleaned: dict[str, int]) -> None:
    """Remember that a person was erased, and nothing of who it was."""
    Erasure.create(
        number=number, contact_uid=uid, who=who, reason=reason, cleaned=json.dumps(cleaned)
    )


def secure_index(*, on: bool) -> None:
    """Let the index of words forget what is deleted from it at once, not later."""
    for table in _SWEPT:
        execute(
            f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('secure-delete', ?)",  # noqa: S608
            int(on),
        )


def tidy_index(look: Callable[[], None]) -> None:
    """Merge the index piece by piece until nothing deleted is left in it; short transactions."""
    connection: Any = database.connection()
    for table in _SWEPT:
        pages = -256
        for _round in range(10_000):
            look()
            before = connection.total_changes()
            with database.atomic("IMMEDIATE"):
                execute(
                    f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('merge', ?)",  # noqa: S608
                    pages,
                )
            pages = 256
            if connection.total_changes() - before < 2:
                break


def forget_words(cleaner: Cleaner) -> None:
    """Words of the person that nobody else bears leave the list of known words."""
    words = {word for needle in cleaner.needles() for word in fold(needle).split()}
    for word in sorted(words):
        known = any(
            value(f"SELECT 1 FROM {table}_fts WHERE {table}_fts MATCH ?", f'"{word}"')  # noqa: S608
            for table in (*_INDEXED, "product")
        )
        if not known:
            execute("DELETE FROM search_word WHERE word = ?", word)


def empty_log() -> None:
    """Write the pages of the write-ahead log into the file and empty it."""
    database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def refresh_ids(scope: Scope) -> list[int]:
    """Deals whose search text may name the person."""
    ids = json.dumps(sorted(scope.people))
    clients = json.dumps(sorted(scope.clients))
    found = rows(
        "SELECT id FROM deal WHERE contact_id IN (SELECT value FROM json_each(?1))"
        " OR client_id IN (SELECT value FROM json_each(?2))",
        ids,
        clients,
    )
    return [int(one) for (one,) in found]


def leads_of(people: Iterable[int]) -> list[int]:
    """Leads of the person."""
    ids = json.dumps(sorted(people))
    sql = "SELECT id FROM lead WHERE contact_id IN (SELECT value FROM json_each(?))"
    return [int(one) for (one,) in rows(sql, ids)]


def clean_lead_search(lead_id: int, text: str) -> None:
    """Write the search text of a lead anew."""
    execute("UPDATE lead SET search_text = ? WHERE id = ?", text, lead_id)


def lead_words(lead_id: int) -> str:
    """What is left to find a lead by."""
    found = row("SELECT title, company_name, source FROM lead WHERE id = ?", lead_id)
    return " ".join(map(str, found or ()))
