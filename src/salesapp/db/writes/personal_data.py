"""Statements of an erasure: the person leaves the tables, the index and the journal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

from salesapp.db.connection import database, execute, rows, value
from salesapp.db.fields import moment_text, now
from salesapp.db.models.personal import Erasure
from salesapp.db.relations import columns, links
from salesapp.db.subjects import RECORDED
from salesapp.db.writes import letters
from salesapp.domain.personal_data import Cleaner
from salesapp.domain.text import fold

_PAPERS: Final = frozenset({"offer", "sales_order", "invoice", "credit_note"})
POSTED: Final = {"instalment", "payment", "allocation", "credit_allocation"} | {
    f"{paper}{part}" for paper in _PAPERS for part in ("", "_line")
}
"""Papers and money: what was issued stays as it was issued."""

EMPTIED: Final = {
    "activity": ("note",),
    "activity_series": ("note",),
    "lead": ("contact_name", "phones", "emails", "position", "address", "comment"),
    "lead_request": ("person", "phones", "emails", "text", "inn"),
}
"""What is written of the person alone, whatever the words are."""

KEPT: Final = frozenset({"uid", "created_at", "updated_at", "deleted_at", "entity", "kind"})
_INDEXED: Final = ("contact", "client", "deal", "lead")
_SWEPT: Final = (*_INDEXED, "client_inn")
_CODES: Final = frozenset({"state", "kind", "status", "purpose", "role", "entity", "attitude"})


class Scope(NamedTuple):
    """Whose data it is: the person's records, and the clients the texts of which may name them."""

    people: frozenset[int]
    clients: frozenset[int]
    points: frozenset[int]
    told: Mapping[str, frozenset[int]]
    """Rows of `EMPTIED` tables that are about the person."""


_CLIENTS: Final = """
WITH person AS (SELECT value AS id FROM json_each(?1))
SELECT client_id FROM affiliation WHERE contact_id IN person
UNION SELECT client_id FROM activity WHERE client_id IS NOT NULL AND contact_id IN person
UNION SELECT step.client_id FROM activity_contact AS part
JOIN activity AS step ON step.id = part.activity_id
WHERE step.client_id IS NOT NULL AND part.contact_id IN person
UNION SELECT client_id FROM deal WHERE client_id IS NOT NULL
AND (contact_id IN person OR decision_contact_id IN person
    OR id IN (SELECT deal_id FROM stakeholder WHERE contact_id IN person))
UNION SELECT client_id FROM lead WHERE client_id IS NOT NULL AND contact_id IN person
"""


def scope_of(people: Iterable[int]) -> Scope:
    """The records to be cleaned."""
    ids = json.dumps(sorted(people))
    mine = "contact_id IN (SELECT value FROM json_each(?))"
    leads = leads_of(people)
    asked = rows(
        "SELECT id FROM lead_request WHERE lead_id IN (SELECT value FROM json_each(?))",
        json.dumps(leads),
    )
    return Scope(
        frozenset(people),
        _numbers(rows(_CLIENTS, ids)),
        _numbers(rows(f"SELECT id FROM contact_point WHERE {mine}", ids)),  # noqa: S608 - ours
        {
            "activity": _numbers(rows(f"SELECT id FROM activity WHERE {mine}", ids)),  # noqa: S608 - ours
            "activity_series": _numbers(rows(_series_of(mine), ids)),
            "lead": frozenset(leads),
            "lead_request": _numbers(asked),
        },
    )


def _series_of(activities: str) -> str:
    """The rules by which activities come again."""
    return f"SELECT series_id FROM activity WHERE series_id IS NOT NULL AND {activities}"  # noqa: S608 - ours


def _numbers(found: Iterable[tuple[object, ...]]) -> frozenset[int]:
    return frozenset(int(str(one)) for (one,) in found)


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


def clean_notes(scope: Scope) -> int:
    """Empty the notes of calls and meetings with the person, and what leads say of them."""
    cleaned = 0
    for table, names in EMPTIED.items():
        sets = ", ".join(f"{name} = ''" for name in names)
        if "rev" in columns(table):
            sets += ", rev = rev + 1"
        filled = " OR ".join(f"{name} <> ''" for name in names)
        cleaned += execute(
            f"UPDATE {table} SET {sets} WHERE ({filled})"  # noqa: S608 - names of ours
            " AND id IN (SELECT value FROM json_each(?))",
            json.dumps(sorted(scope.told[table])),
        )
    return cleaned


def take_letters(scope: Scope) -> list[int]:
    """Part the requests of the person from the letters they were read from, and take the copies of
    letters to their addresses away; return those files."""
    ids = json.dumps(sorted(scope.told["lead_request"]))
    sql = "FROM lead_request WHERE file_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
    files = [int(one) for (one,) in rows(f"SELECT DISTINCT file_id {sql}", ids)]
    execute(f"UPDATE lead_request SET file_id = NULL WHERE id IN (SELECT id {sql})", ids)  # noqa: S608 - ours
    addresses = {norm for _typed, norm in points_of(scope.people) if "@" in norm}
    return files + letters.delete_copies_to(addresses)


def clean_texts(scope: Scope, cleaner: Cleaner) -> int:
    """Take the person's name and numbers out of texts of their clients, deals and steps."""
    cleaned = 0
    for table in sorted(RECORDED - POSTED - {"contact", "contact_point", "stored_file"}):
        names = [name for name in _texts(table) if name not in KEPT | {"search_text", "name_key"}]
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
    if table == "activity_series":
        conditions.append(f"id IN ({_series_of(f'client_id IN ({clients})')})")
    if table == "lead_request":
        conditions.append(
            f"lead_id IN (SELECT id FROM lead WHERE client_id IN ({clients})"  # noqa: S608
            f" OR contact_id IN ({people}))"
        )
    conditions += [
        f"{column} IN (SELECT id FROM {owner} WHERE {key} IN ({ids}))"  # noqa: S608 - names and ids of ours
        for owner, column in _owned_by(table)
        for key, ids in (("client_id", clients), ("contact_id", people))
        if key in columns(owner)
    ]
    if scope.told.get(table):
        conditions.append(f"id IN ({','.join(map(str, sorted(scope.told[table])))})")
    return " OR ".join(conditions)


def _owned_by(table: str) -> list[tuple[str, str]]:
    """Records that rows of a table are parts of: what was said of goods is of a showing."""
    sql = 'SELECT "table", "from" FROM pragma_foreign_key_list(?) WHERE on_delete = \'CASCADE\''
    return [(str(owner), str(column)) for owner, column in rows(sql, table)]


def _texts(table: str) -> list[str]:
    found = rows("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", table)
    return [str(name) for (name,) in found if str(name) not in _CODES]


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


_LEADS: Final = """
SELECT id FROM lead WHERE contact_id IN (SELECT value FROM json_each(?1))
UNION
SELECT lead.id FROM contact JOIN lead ON keyed(lead.contact_name) = contact.name_key
JOIN contact_point AS point ON point.contact_id = contact.id
WHERE contact.id IN (SELECT value FROM json_each(?1)) AND contact.name_key <> ''
AND CASE point.kind
    WHEN 'phone' THEN length(digits_of(point.value_norm)) > 9
        AND instr(digits_of(lead.phones), substr(digits_of(point.value_norm), -10))
    WHEN 'email' THEN instr(lowered(lead.emails), point.value_norm) END
"""


def leads_of(people: Iterable[int]) -> list[int]:
    """Leads of the person: those they became, and those of the same name and way to reach."""
    return [int(one) for (one,) in rows(_LEADS, json.dumps(sorted(people)))]


def leads_beside(scope: Scope) -> list[int]:
    """Leads the texts of which may name the person: their own, and those of their clients."""
    clients = json.dumps(sorted(scope.clients))
    sql = "SELECT id FROM lead WHERE client_id IN (SELECT value FROM json_each(?))"
    return sorted(scope.told["lead"] | _numbers(rows(sql, clients)))


def clean_lead_search(lead_id: int) -> None:
    """Take a lead out of the index, to be written there anew."""
    execute("UPDATE lead SET search_text = '' WHERE id = ?", lead_id)
