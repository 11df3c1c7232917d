"""What can still be read of a damaged store, copied row by row into a new one.

The damaged file is not touched: its copy is read. Rows that point at what was lost would keep the
new store from ever being sound again: a link that may be empty is emptied, any other such row goes
into a file beside, as text, and so does a row that breaks a rule of its table.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final, NamedTuple

import apsw

from salesapp.db.connection import APPLICATION_ID
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.whole_files import beside, copy_whole, write_whole

_BROKEN: Final = (apsw.Error, UnicodeDecodeError)
_PROBES: Final = 4_000
"""So many numbers of rows are tried one by one behind a place that cannot be read, then fewer."""
_NONE: Final = 2**62
"""No row has so high a number."""
_ROUNDS: Final = 20
Row = tuple[Any, ...]


class Saved(NamedTuple):
    """What became of one table."""

    table: str
    rows: int
    """Rows that could be read and kept."""
    has_gap: bool
    """Whether a part of it could not be read."""


class Salvaged(NamedTuple):
    """What was saved, and where."""

    path: Path
    tables: tuple[Saved, ...]
    set_aside: Path | None
    """The file of rows that fit nowhere; none of an encrypted store is written as plain text."""
    aside_count: int

    @property
    def rows(self) -> int:
        """Rows that were saved altogether."""
        return sum(one.rows for one in self.tables)

    @property
    def gaps(self) -> tuple[str, ...]:
        """Tables of which a part could not be read."""
        return tuple(one.table for one in self.tables if one.has_gap)


def salvage(source: Path, target: Path, control: JobControl | None = None) -> Salvaged:
    """Read what can be read of a store into a new file.

    Args:
        source: The damaged store; nobody has it open.
        target: The file to be made; in its name ends that of the rows set aside, too.
        control: Told how far it is.

    Raises:
        RuleError: STORE_DAMAGED when not even the list of tables can be read.
        OSError: The new file cannot be written.
    """
    from salesapp.db.cipher import connect, keys_for, share_keys

    watch = control or Silent()
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".salvage-") as folder:
        copy = Path(folder) / "damaged.sqlite3"
        for ending in ("", "-wal"):
            part = source.with_name(source.name + ending)
            if part.exists():
                copy_whole(part, copy.with_name(copy.name + ending))
        share_keys(source, copy)
        keys = keys_for(copy)
        with beside(target) as sibling:
            fresh = connect(sibling, keys=keys)
            with closing(fresh), closing(_damaged(copy)) as damaged:
                tables, aside = _Salvage(damaged, fresh, watch).run()
    kept = None
    if aside and keys is None:
        kept = target.with_name(f"{target.stem}-unplaced.jsonl")
        write_whole(kept, "".join(aside).encode("utf-8"))
    return Salvaged(target, tuple(tables), kept, len(aside))


def _damaged(copy: Path) -> apsw.Connection:
    from salesapp.db.cipher import connect

    opened: apsw.Connection = connect(copy)
    opened.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    return opened


class _Salvage:
    """One store read into another."""

    def __init__(self, damaged: apsw.Connection, fresh: apsw.Connection, watch: JobControl) -> None:
        self._damaged, self._fresh, self._watch = damaged, fresh, watch
        self._aside: list[str] = []

    def run(self) -> tuple[list[Saved], list[str]]:
        """Copy everything."""
        schema = self._schema()
        tables = [one for one in schema if one.kind == "table"]
        self._fresh.execute("PRAGMA journal_mode = off").fetchall()
        self._fresh.execute("PRAGMA foreign_keys = 0").fetchall()
        self._fresh.execute("BEGIN")
        for one in tables:
            self._fresh.execute(one.sql)
        found = []
        for place, one in enumerate(tables):
            self._watch.step(place, len(tables), one.name)
            if not one.is_virtual:
                found.append(self._copy(one))
        self._mend_links()
        self._finish(schema)
        self._fresh.execute("COMMIT")
        for name, number in (
            ("application_id", APPLICATION_ID),
            ("user_version", self._version()),
        ):
            self._fresh.execute(f"PRAGMA {name} = {number}").fetchall()
        self._fresh.execute("PRAGMA journal_mode = delete").fetchall()
        return found, self._aside

    def _finish(self, schema: Sequence[_Part]) -> None:
        """Indexes and triggers over the rows that are there, and the words found in them."""
        for one in schema:
            if one.kind == "index":
                self._index(one)
        for one in schema:
            if one.kind in {"view", "trigger"}:
                self._fresh.execute(one.sql)
        for one in schema:
            if one.is_virtual:
                self._fill_words(one, schema)

    def _schema(self) -> list[_Part]:
        sql = (
            "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY rowid"
        )
        try:
            found = [_Part(*map(str, one)) for one in self._damaged.execute(sql)]
        except _BROKEN as error:
            raise RuleError(Rule.STORE_DAMAGED, detail=str(error)) from error
        words = [one.name for one in found if one.is_virtual]
        return [
            one
            for one in found
            if not one.name.startswith("sqlite_")
            and not any(one.name.startswith(f"{name}_") and one.kind != "trigger" for name in words)
        ]

    def _version(self) -> int:
        try:
            found: Any = self._damaged.execute("PRAGMA user_version").fetchall()[0][0]
            return int(found)
        except _BROKEN:
            return 0

    def _copy(self, table: _Part) -> Saved:
        names = [
            str(name)
            for (name,) in self._fresh.execute(
                "SELECT name FROM pragma_table_info(?)", (table.name,)
            )
        ]
        told = ", ".join(f'"{name}"' for name in names)
        put = f'INSERT INTO "{table.name}" ({told}) VALUES ({", ".join("?" * len(names))})'  # noqa: S608 - names of ours
        reader, count = _Reader(self._damaged, table, told), 0
        for cells in reader.rows():
            try:
                self._fresh.execute(put, cells)
                count += 1
            except apsw.Error as error:
                self._set_aside(table.name, names, cells, type(error).__name__)
        return Saved(table.name, count, reader.has_gap)

    def _mend_links(self) -> None:
        """Empty or set aside what points at rows that were lost, until nothing does."""
        for _round in range(_ROUNDS):
            found = self._fresh.execute("PRAGMA foreign_key_check").fetchall()
            if not found:
                return
            for table, rowid, _parent, key in found:
                self._mend(str(table), rowid, key)

    def _mend(self, table: str, rowid: Any, key: Any) -> None:
        links = self._fresh.execute(
            'SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?', (table, key)
        ).fetchall()
        info = self._fresh.execute(
            'SELECT name, "notnull" FROM pragma_table_info(?)', (table,)
        ).fetchall()
        required = {str(name) for name, needed in info if needed}
        column = str(links[0][0])
        if column not in required:
            self._fresh.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))  # noqa: S608
            return
        names = [str(name) for name, _needed in info]
        for cells in self._fresh.execute(f'SELECT * FROM "{table}" WHERE rowid = ?', (rowid,)):  # noqa: S608
            self._set_aside(table, names, cells, "points at what was lost")
        self._fresh.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))  # noqa: S608

    def _index(self, index: _Part) -> None:
        """Make an index; of rows that are there twice, the first stays."""
        try:
            self._fresh.execute(index.sql)
        except apsw.ConstraintError:
            columns = index.sql[index.sql.index("(") + 1 : index.sql.index(")")]
            where = index.sql.partition(" WHERE ")[2] or "1"
            table = index.table
            twice = (
                f'SELECT rowid FROM "{table}" WHERE ({where}) AND rowid NOT IN'  # noqa: S608
                f' (SELECT min(rowid) FROM "{table}" WHERE {where} GROUP BY {columns})'
            )
            names = [
                one
                for (one,) in self._fresh.execute("SELECT name FROM pragma_table_info(?)", (table,))
            ]
            for cells in self._fresh.execute(f'SELECT * FROM "{table}" WHERE rowid IN ({twice})'):  # noqa: S608
                self._set_aside(table, names, cells, "there twice")
            self._fresh.execute(f'DELETE FROM "{table}" WHERE rowid IN ({twice})')  # noqa: S608
            self._mend_links()
            self._fresh.execute(index.sql)

    def _fill_words(self, words: _Part, schema: Sequence[_Part]) -> None:
        """Make the index of words anew: out of its table, or as its trigger of new rows does."""
        if "content=''" not in words.sql:
            self._fresh.execute(f"INSERT INTO {words.name} ({words.name}) VALUES ('rebuild')")  # noqa: S608
            return
        trigger = next((one for one in schema if one.name == f"{words.name}_insert"), None)
        if trigger is None:
            return
        head, _begin, body = trigger.sql.partition(" BEGIN")
        condition = head.partition(" WHEN ")[2] or "1"
        into, _values, values = (
            body.strip().removesuffix("END").strip().rstrip(";").partition("VALUES")
        )
        cells = values.strip()[1:-1]
        sql = f"{into} SELECT {cells} FROM {trigger.table} AS NEW WHERE {condition}"  # noqa: S608
        self._fresh.execute(sql)

    def _set_aside(self, table: str, names: Sequence[str], cells: Sequence[Any], why: str) -> None:
        told = {
            name: cell.hex() if isinstance(cell, bytes) else cell
            for name, cell in zip(names, cells, strict=True)
        }
        line = {"table": table, "why": why, "row": told}
        self._aside.append(json.dumps(line, ensure_ascii=False) + "\n")


class _Part(NamedTuple):
    """A piece of the schema."""

    kind: str
    name: str
    table: str
    sql: str

    @property
    def is_virtual(self) -> bool:
        return self.sql.upper().startswith("CREATE VIRTUAL")


class _Reader:
    """Reads a table from both ends towards a place that cannot be read."""

    def __init__(self, damaged: apsw.Connection, table: _Part, columns: str) -> None:
        self._damaged = damaged
        self._select = f'SELECT rowid, {columns} FROM "{table.name}"'  # noqa: S608 - names of ours
        self._numbers = f'SELECT rowid FROM "{table.name}"'  # noqa: S608 - names of ours
        self._has_rowid = "WITHOUT ROWID" not in table.sql.upper()
        self._plain = f'SELECT {columns} FROM "{table.name}"'  # noqa: S608 - names of ours
        self.has_gap = False

    def rows(self) -> Iterator[Row]:
        """The cells of every row that can be read."""
        if not self._has_rowid:
            yield from self._until_broken(self._plain, ())
            return
        last, low = -_NONE, _NONE
        for cells in self._until_broken(f"{self._select} ORDER BY rowid", ()):
            last = cells[0]
            yield cells[1:]
        if not self.has_gap:
            return
        backwards = f"{self._select} WHERE rowid > ? ORDER BY rowid DESC"
        for cells in self._until_broken(backwards, (last,)):
            low = cells[0]
            yield cells[1:]
        yield from self._between(max(last, 0) + 1, low)

    def _between(self, first: int, low: int) -> Iterator[Row]:
        """What lies between places that cannot be read: from one to the next of them."""
        onwards = f"{self._select} WHERE rowid >= ? AND rowid < ? ORDER BY rowid"
        place = first
        while (before := self._readable_from(place, low)) is not None:
            place = before
            for cells in self._until_broken(onwards, (place, low)):
                place = cells[0] + 1
                yield cells[1:]
            if place == before:
                # The number of this row can be read, and not what it holds.
                place = (self._first_from(place, low) or place) + 1

    def _readable_from(self, first: int, low: int) -> int | None:
        """The first place behind one that cannot be read where a row is found; None: there is none.

        What cannot be read may hold few numbers or many: the steps grow, and the way back from
        where something is found is halved.
        """
        if first >= low:
            return None
        place, step, bad = first, 1, first - 1
        found = self._first_from(place, low)
        while found is None:
            if place - first >= _PROBES:
                step *= 2
            bad, place = place, min(place + step, low - 1)
            if place == bad:
                return None
            found = self._first_from(place, low)
        while place - bad > 1:
            middle = (bad + place) // 2
            if (nearer := self._first_from(middle, low)) is None:
                bad = middle
            else:
                place, found = middle, nearer
        return place if found < low else None

    def _first_from(self, place: int, low: int) -> int | None:
        """The number of the first row from here on, `low` for none; None: it cannot be read."""
        sql = f"{self._numbers} WHERE rowid >= ? AND rowid < ? ORDER BY rowid LIMIT 1"
        try:
            found: Any = self._damaged.execute(sql, (place, low)).fetchall()
        except _BROKEN:
            return None
        return int(found[0][0]) if found else low

    def _until_broken(self, sql: str, values: tuple[object, ...]) -> Iterator[Row]:
        try:
            yield from self._damaged.execute(sql, values)
        except _BROKEN:
            self.has_gap = True
