"""The encrypted store: told from others, opened by a key, written anew with or without one.

The engine is the ChaCha20-Poly1305 of SQLite3 Multiple Ciphers: pages and the log of writes are
encrypted and authenticated. A store that is encrypted is opened so or not at all.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import apsw

from salesapp.db.connection import MARK, database, work_alone
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.store_keys import (
    StoreKeys,
    Wrapped,
    from_recovery,
    unwrapped,
    wrapped_from,
)
from salesapp.paths import key_file
from salesapp.whole_files import copy_whole, write_whole

_OPEN: Final = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
_LOOK: Final = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI


class _Known:
    """Keys that opened something in this process: they need not be asked for again."""

    keys: tuple[StoreKeys, ...] = ()


def is_encrypted(path: Path) -> bool:
    """Whether a file is an encrypted store, by its first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(len(MARK)) == MARK
    except OSError:
        return False


def keys_for(path: Path) -> StoreKeys | None:
    """The keys of an encrypted store among those known; None for a store without encryption.

    Raises:
        RuleError: STORE_NEEDS_PASSWORD; STORE_DAMAGED when its key is known and opens it no more.
    """
    if not is_encrypted(path):
        return None
    for keys in _Known.keys:
        if _fits(path, keys):
            return keys
    kept = {one.key_id for one in kept_keys(path)}
    if any(keys.key_id in kept for keys in _Known.keys):
        raise RuleError(Rule.STORE_DAMAGED, path=str(path))
    raise RuleError(Rule.STORE_NEEDS_PASSWORD, path=str(path))


def unlock(path: Path, secret: str) -> StoreKeys:
    """Find the keys of a store by its password or its recovery key, and know them from now on.

    Raises:
        RuleError: STORE_WRONG_PASSWORD; STORE_KEY_MISSING when only the recovery key could open
            it; STORE_DAMAGED when the secret is right and the file is not.
    """
    spelled = from_recovery(secret)
    kept = kept_keys(path)
    for keys in filter(None, (spelled, *(unwrapped(one, secret) for one in kept))):
        if _fits(path, keys):
            know(keys)
            return keys
        if any(one.key_id == keys.key_id for one in kept):
            # Its backups open by it, too.
            know(keys)
            raise RuleError(Rule.STORE_DAMAGED, path=str(path))
    if not kept and spelled is None:
        raise RuleError(Rule.STORE_KEY_MISSING, path=str(key_file(path)))
    raise RuleError(Rule.STORE_WRONG_PASSWORD, path=str(path))


def is_secret(path: Path, secret: str) -> bool:
    """Whether it is the password or the recovery key of the open store, by its key file alone."""
    spelled = from_recovery(secret)
    if spelled is not None and database.keys is not None and spelled.seed == database.keys.seed:
        return True
    return any(unwrapped(one, secret) is not None for one in kept_keys(path))


def know(keys: StoreKeys) -> None:
    """Try these keys first when a store is opened."""
    others = tuple(one for one in _Known.keys if one.seed != keys.seed)
    _Known.keys = (keys, *others)


def forget_keys() -> None:
    """Know no keys any more."""
    _Known.keys = ()


def for_child() -> bytes:
    """The line that lets a child of ours open the store; empty but for its end without keys."""
    return line_of(database.keys)


def line_of(keys: StoreKeys | None) -> bytes:
    """The line that tells a child of ours these keys."""
    return (keys.seed.hex() if keys is not None else "").encode() + b"\n"


def from_parent(line: bytes) -> None:
    """Make a child with one thread ready for the store: know the keys its parent has told.

    To be said before the store is opened.
    """
    told = line.strip().decode("ascii", "replace")
    if told:
        # A library begun anew, as `work_alone` needs it, would have lost its ciphers.
        know(StoreKeys(bytes.fromhex(told)))
    else:
        work_alone()


def use_key(connection: apsw.Connection, keys: StoreKeys, key: str = "") -> None:
    """Let a new connection read and write with a key; before anything else is asked of it.

    Args:
        connection: Just opened.
        keys: Of the store.
        key: Another one of them than that of the base.

    Raises:
        RuleError: ENCRYPTION_MISSING when the library has none: there is no falling back.
    """
    _require_engine()
    if connection.pragma("cipher", "chacha20") != "chacha20":
        raise RuleError(Rule.ENCRYPTION_MISSING)
    connection.pragma("key", f"raw:{key or keys.base}{MARK.hex()}")


def connect(path: Path, *, read_only: bool = False, keys: StoreKeys | None = None) -> Any:
    """A bare connection to a file; without `keys`, by those that are known to fit."""
    keys = keys or keys_for(path)
    connection = apsw.Connection(str(path), flags=_LOOK if read_only else _OPEN)
    if keys is not None:
        use_key(connection, keys)
    return connection


def version_of(connection: apsw.Connection) -> int:
    """A number that becomes another one when somebody else has written to the store."""
    return int(connection.pragma("data_version"))


def numbers_in(path: Path) -> tuple[int, int]:
    """Version and application of an encrypted store as its file tells them.

    Raises:
        RuleError: STORE_NEEDS_PASSWORD.
    """
    keys = keys_for(path)
    if keys is None:
        raise RuleError(Rule.STORE_FOREIGN, path=str(path))
    looking = _looking(path, keys)
    try:
        return int(looking.pragma("user_version")), int(looking.pragma("application_id"))
    finally:
        looking.close()


def write_anew(source: apsw.Connection, target: Path, keys: StoreKeys | None) -> None:
    """Write all of a store into a new file, encrypted by these keys or not at all.

    What is read never reaches the disk otherwise than asked: no plain copy is made in between.
    The source must have been opened for file names as URI, as `connect` does.
    """
    if keys is not None:
        _require_engine()
    place = target.absolute().as_uri()
    key = f"cipher=chacha20&key=raw:{keys.base}{MARK.hex()}" if keys is not None else "key="
    source.execute("VACUUM INTO ?", (f"{place}?{key}",)).fetchall()
    if is_encrypted(target) != (keys is not None):
        target.unlink(missing_ok=True)
        raise RuleError(Rule.ENCRYPTION_MISSING)


def kept_keys(path: Path) -> list[Wrapped]:
    """What the key file beside a store holds; empty when there is none that can be read."""
    try:
        told = json.loads(key_file(path).read_text("utf-8"))
        plain = told["keys"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    found = [wrapped_from(one) for one in plain if isinstance(one, dict)]
    return [one for one in found if one is not None]


def keep_keys(path: Path, kept: list[Wrapped]) -> None:
    """Write the key file beside a store.

    Raises:
        OSError: As `write_whole`.
    """
    told = {"about": "Salesapp", "version": 1, "keys": [one._asdict() for one in kept]}
    write_whole(key_file(path), json.dumps(told).encode("ascii"))


def share_keys(store: Path, copy: Path) -> None:
    """Lay the key file of a store beside a copy of it, if there is one.

    Raises:
        OSError: As `copy_whole`.
    """
    if key_file(store).is_file():
        copy_whole(key_file(store), key_file(copy))


def drop_keys(path: Path) -> None:
    """Take away the key file of a file that is gone or plain."""
    with suppress(OSError):
        key_file(path).unlink(missing_ok=True)


def _require_engine() -> None:
    if not getattr(apsw, "mc_version", ""):
        raise RuleError(Rule.ENCRYPTION_MISSING)


def _fits(path: Path, keys: StoreKeys) -> bool:
    try:
        looking = _looking(path, keys)
    except (apsw.Error, RuleError):
        return False
    looking.close()
    return True


def _looking(path: Path, keys: StoreKeys) -> apsw.Connection:
    """Look at the file alone, not at its log: nothing is written, not even beside it."""
    place = f"{path.absolute().as_uri()}?immutable=1"
    looking = apsw.Connection(place, flags=_LOOK)
    try:
        use_key(looking, keys)
        looking.pragma("application_id")
    except BaseException:
        looking.close()
        raise
    return looking
