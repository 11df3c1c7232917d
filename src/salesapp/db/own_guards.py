"""Gives a store its own triggers and views back, in place of what somebody else has put there."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from salesapp.db import cipher
from salesapp.db.connection import Database, explained
from salesapp.db.lock import StoreLock
from salesapp.db.schema import MIGRATIONS
from salesapp.db.strangers import OBJECTS, known
from salesapp.whole_files import copy_whole

TAKEN: Final = "SELECT name FROM schema_migration"


class Made(NamedTuple):
    """A trigger or a view as SQLite tells it."""

    kind: str
    name: str
    sql: str


def put_back(path: Path) -> Path:
    """Take out of a closed store what is strange, and make anew what is missing, in one step.

    Returns:
        A copy of the file as it was, beside it.

    Raises:
        RuleError: STORE_LOCKED when somebody has the store open, DISK_FULL, DISK_FAILED; it is as
            it was then.
    """
    lock = StoreLock(path)
    lock.acquire()
    try:
        with explained():
            connection = cipher.connect(path)
            try:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
                aside = path.with_name(f"{path.stem}-before-{stamp}{path.suffix}")
                copy_whole(path, aside)
                cipher.share_keys(path, aside)
                _replace(connection)
            finally:
                connection.close()
    finally:
        lock.release()
    return aside


def _replace(connection: Any) -> None:
    taken = {name for (name,) in connection.execute(TAKEN).fetchall()}
    is_current = {path.stem for path in MIGRATIONS.glob("[0-9]*.py")} == taken
    found = {Made(*line) for line in connection.execute(OBJECTS).fetchall()}
    names = known()
    # What belongs to an older version comes right with the steps that wait.
    own = made() if is_current else {one for one in found if one.name in names}
    with connection:
        for one in found - own:
            connection.execute(f'DROP {one.kind} "{one.name}"').fetchall()
        for one in sorted(own - found):
            connection.execute(one.sql).fetchall()


def made() -> set[Made]:
    """The triggers and views that the steps make, in a store that is thrown away."""
    from playhouse.migrations import Runner

    with tempfile.TemporaryDirectory() as folder:
        other = Database(str(Path(folder) / "store"))
        other.connect()
        try:
            Runner(other, str(MIGRATIONS)).up()
            return {Made(*line) for line in other.execute_sql(OBJECTS).fetchall()}
        finally:
            other.close()
