"""What was posted stays as it is in the database itself, whatever program asks for a change.

Another program has no functions of ours, no settings of ours, and writes what it likes: here it is
a bare connection that goes over every table with posted rows, column by column.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import apsw
import pytest

from salesapp.db.sealed import PAPERS, SEALED, Sealed
from salesapp.db.store import close_store, open_store
from salesapp.services import undo
from tests.posted_world import fill


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> Path:
    """A store with something posted in every table, closed."""
    path = tmp_path_factory.mktemp("posted") / "store.salesapp"
    open_store(path, create=True)
    undo.start()
    fill()
    close_store()
    return path


@pytest.fixture
def bare(filled, tmp_path):
    """A connection of another program to a copy of that store."""
    path = tmp_path / "store.salesapp"
    shutil.copyfile(filled, path)
    connection = apsw.Connection(str(path))
    yield connection
    connection.close()


def columns(bare, table: str) -> list[tuple[str, str]]:
    return list(bare.execute("SELECT name, type FROM pragma_table_info(?)", (table,)))


def posted_id(bare, sealed: Sealed) -> int:
    """The first posted row."""
    found = bare.execute(f"SELECT min(id) FROM {sealed.table} WHERE {sealed.posted}").fetchall()[0][
        0
    ]
    assert found is not None, f"nothing is posted in {sealed.table}"
    return int(found)


def tried(bare, sql: str, *values: object) -> str:
    """What the database said to a statement; empty when it did it. Nothing stays."""
    bare.execute("BEGIN")
    try:
        bare.execute(sql, values)
    except (apsw.ConstraintError, apsw.MismatchError) as refused:
        return str(refused)
    finally:
        bare.execute("ROLLBACK")
    return ""


def other_than(value: object, kind: str) -> object:
    """A value of the column's type that is not the one there."""
    if kind == "INTEGER":
        return (value if isinstance(value, int) else 0) + 1
    if kind == "BLOB":
        return b"other"
    return f"{value or ''}!"


@pytest.mark.parametrize("sealed", SEALED, ids=lambda one: one.table)
def test_no_column_of_a_posted_row_can_be_written_over(bare, sealed):
    one = posted_id(bare, sealed)
    free = {*sealed.free, *(("state",) if sealed.state else ())}
    names = [name for name, _kind in columns(bare, sealed.table)]
    assert set(sealed.free) <= set(names), "what is declared is there"
    written = []
    for name, kind in columns(bare, sealed.table):
        ((value,),) = bare.execute(f"SELECT {name} FROM {sealed.table} WHERE id = {one}")
        sql = f"UPDATE {sealed.table} SET {name} = ? WHERE id = {one}"
        said = tried(bare, sql, other_than(value, kind))
        emptied = tried(bare, sql, None) if value is not None else said
        if name not in free and not (said and emptied):
            written.append(name)
    assert written == []


@pytest.mark.parametrize("sealed", SEALED, ids=lambda one: one.table)
def test_no_posted_row_can_be_deleted_or_pushed_out(bare, sealed):
    one = posted_id(bare, sealed)
    names = ", ".join(name for name, _kind in columns(bare, sealed.table))
    assert "frozen" in tried(bare, f"DELETE FROM {sealed.table} WHERE id = {one}")
    same = f"SELECT {names} FROM {sealed.table} WHERE id = {one}"
    assert tried(bare, f"INSERT OR REPLACE INTO {sealed.table} ({names}) {same}")
    others = bare.execute(f"SELECT max(id) FROM {sealed.table} WHERE id <> {one}").fetchall()
    if (other := others[0][0]) is not None:
        assert tried(bare, f"UPDATE OR REPLACE {sealed.table} SET id = {one} WHERE id = {other}")


@pytest.mark.parametrize("paper", PAPERS)
def test_no_line_is_added_to_a_posted_paper(bare, paper):
    one = posted_id(bare, next(sealed for sealed in SEALED if sealed.table == paper))
    names = [name for name, _kind in columns(bare, f"{paper}_line") if name != "id"]
    told = ", ".join(names)
    sql = f"INSERT INTO {paper}_line ({told}) SELECT {told} FROM {paper}_line WHERE {paper}_id = ?"
    assert "frozen" in tried(bare, f"{sql} LIMIT 1", one)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_row_takes_the_uid_or_the_number_of_a_posted_paper(bare, paper):
    one = posted_id(bare, next(sealed for sealed in SEALED if sealed.table == paper))
    names = [name for name, _kind in columns(bare, paper) if name not in {"id", "uid"}]
    told = ", ".join(names)
    same = f"FROM {paper} WHERE id = {one}"
    by_uid = f"INSERT OR REPLACE INTO {paper} (uid, {told}) SELECT uid, {told} {same}"
    assert tried(bare, by_uid)
    by_number = f"INSERT OR REPLACE INTO {paper} (uid, {told}) SELECT 'new', {told} {same}"
    assert "twice" in tried(bare, by_number)


def test_a_void_invoice_stays_void_and_an_issued_one_is_no_draft_again(bare):
    issued = bare.execute("SELECT min(id) FROM invoice WHERE state = 'issued'").fetchall()[0][0]
    for state in ("draft", "void "):
        assert tried(bare, "UPDATE invoice SET state = ? WHERE id = ?", state, issued)
    bare.execute("PRAGMA foreign_keys = 0").fetchall()
    free = (
        "SELECT min(invoice.id) FROM invoice WHERE state = 'issued' AND NOT EXISTS (SELECT 1 FROM"
        " instalment JOIN allocation ON instalment_id = instalment.id"
        " WHERE invoice_id = invoice.id)"
    )
    void = bare.execute(free).fetchall()[0][0]
    bare.execute("UPDATE invoice SET state = 'void', void_reason = 'x' WHERE id = ?", (void,))
    assert tried(bare, "UPDATE invoice SET state = 'issued' WHERE id = ?", void)
    assert tried(bare, "UPDATE invoice SET void_reason = 'y' WHERE id = ?", void)


def test_a_series_of_numbers_never_goes_back(bare):
    assert "frozen" in tried(bare, "UPDATE number_series SET last = last - 1")


def test_every_table_with_a_trigger_of_posted_rows_is_declared(bare):
    guarded = {
        str(table)
        for (table,) in bare.execute(
            "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger'"
            " AND sql LIKE '%frozen: %'"
        )
    }
    assert guarded - {"script_version", "chain", "chain_form"} == {
        sealed.table for sealed in SEALED
    }
