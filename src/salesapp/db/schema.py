"""The store's shape and its history: upgrading, and refusing what is not ours or newer."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

from salesapp.db.connection import APPLICATION_ID, MARK, database, rows, value
from salesapp.domain.errors import Rule, RuleError
from salesapp.whole_files import open_regular

MIGRATIONS: Final = Path(__file__).with_name("migrations")
_HEADER: Final = b"SQLite format 3\x00"


def newest() -> int:
    """Number of migration steps this program knows."""
    return len(list(MIGRATIONS.glob("[0-9]*.py")))


def inspect_header(path: Path) -> int:
    """Look at the file before SQLite may touch it; raise the rule that refuses it.

    Returns:
        The version of the store.
    """
    try:
        with open_regular(path) as file:
            header = file.read(100)
    except (OSError, ValueError) as error:
        raise RuleError(Rule.FILE_UNREADABLE, path=str(path), detail=str(error)) from error
    if not header:
        raise RuleError(Rule.STORE_EMPTY_FILE, path=str(path))
    if len(header) == 100 and header.startswith(MARK):
        from salesapp.db.cipher import numbers_in

        version, application = numbers_in(path)
    elif len(header) == 100 and header.startswith(_HEADER):
        version = struct.unpack(">I", header[60:64])[0]
        application = struct.unpack(">I", header[68:72])[0]
    else:
        raise RuleError(Rule.STORE_FOREIGN, path=str(path))
    if application != APPLICATION_ID:
        raise RuleError(Rule.STORE_FOREIGN, path=str(path))
    if version > newest():
        raise RuleError(Rule.STORE_NEWER, path=str(path), version=version, known=newest())
    return version


def inspect_pages(path: Path) -> None:
    """See that the pages of the open store hang together; raise STORE_DAMAGED when they do not."""
    told = rows("PRAGMA quick_check(1)")
    if told != [("ok",)]:
        raise RuleError(Rule.STORE_DAMAGED, path=str(path), detail=str(told[0][0]))


def pending() -> list[str]:
    """Names of the steps not yet taken by the open store."""
    known = sorted(path.stem for path in MIGRATIONS.glob("[0-9]*.py"))
    if not value("SELECT 1 FROM sqlite_master WHERE name = 'schema_migration'"):
        return known
    taken = {name for (name,) in rows("SELECT name FROM schema_migration")}
    if unknown := taken - set(known):
        raise RuleError(Rule.STORE_NEWER, version=len(taken), known=len(known), steps=str(unknown))
    return [name for name in known if name not in taken]


def require_current(path: Path) -> None:
    """Refuse to read a store of an older version without the right to upgrade it."""
    if steps := pending():
        raise RuleError(Rule.STORE_OLDER, path=str(path), steps=len(steps))


def upgrade() -> list[str]:
    """Take the pending steps, each in its transaction; return their names."""
    from playhouse.migrations import Runner

    runner = Runner(database, str(MIGRATIONS))
    taken = [str(name) for name in runner.up()]
    if value("PRAGMA foreign_key_check") is not None:
        raise RuleError(Rule.STORE_DAMAGED, detail="foreign_key_check")
    return taken


def is_sealed() -> bool:
    """Whether everything that belongs to the last upgrade was done."""
    return int(value("PRAGMA user_version")) == newest()


def seal() -> None:
    """Write into the header that the store is ours and of this version: the end of an upgrade."""
    database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
    database.execute_sql(f"PRAGMA user_version = {newest()}").fetchall()
