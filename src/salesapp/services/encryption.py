"""Encrypting the whole store by a password, changing it, and going back to a plain store.

A new file is written, checked, and takes the place of the open one in one step: whenever the
machine stops, a store that can be read lies under the name. The stored files follow one by one;
both forms are read, and what was broken off is finished at the next start.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from salesapp.db import backup, cipher, containers
from salesapp.db.connection import add_functions, database, explained
from salesapp.db.store import close_store, open_store, replace_closed, store_path
from salesapp.db.swaps import put_aside
from salesapp.domain.backups import BackupReason
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.store_keys import SHORTEST, StoreKeys, is_long_enough
from salesapp.paths import files_folder, key_file
from salesapp.whole_files import beside, file_reaches_disk

PLACE: Final = "base"
"""Where the keyring of the system keeps the keys of bases, each by its name."""
_PART: Final = ".rewritten.part"


class Prepared(NamedTuple):
    """A store written anew beside the open one, and what shows whether that has changed since."""

    fresh: Path
    keys: StoreKeys | None
    """Of the new file."""
    watch: Any
    """A connection to the open store."""
    version: int


def is_on() -> bool:
    """Whether the open store is encrypted."""
    return database.keys is not None


def needs_secret(path: Path) -> bool:
    """Whether a base opens only by a password that was not given yet."""
    try:
        cipher.keys_for(path)
    except RuleError as error:
        return error.rule is Rule.STORE_NEEDS_PASSWORD
    return False


def unlock(path: Path, secret: str) -> None:
    """Let the password or the recovery key of a base open it from now on.

    Raises:
        RuleError: STORE_WRONG_PASSWORD, STORE_KEY_MISSING, STORE_DAMAGED.
    """
    cipher.unlock(path, secret)


def key_names(path: Path) -> list[str]:
    """The names under which a keyring may hold the keys of a base."""
    return [one.key_id for one in cipher.kept_keys(path)]


def keys_known_for(path: Path) -> StoreKeys:
    """The keys of an encrypted base that was unlocked.

    Raises:
        RuleError: STORE_NEEDS_PASSWORD.
    """
    keys = cipher.keys_for(path)
    if keys is None:
        raise RuleError(Rule.STORE_NEEDS_PASSWORD, path=str(path))
    return keys


def copy_keys(path: Path, copy: Path) -> None:
    """Lay the key file of a base beside a copy of it, if it has one; raises OSError."""
    cipher.share_keys(path, copy)


def check_password(password: str) -> None:
    """See that a password may be chosen.

    Raises:
        RuleError: PASSWORD_TOO_SHORT.
    """
    if not is_long_enough(password):
        raise RuleError(Rule.PASSWORD_TOO_SHORT, shortest=SHORTEST)


def check_secret(secret: str) -> StoreKeys:
    """See that it is the password or the recovery key of the open store.

    Raises:
        RuleError: PASSWORD_WRONG.
    """
    try:
        keys = cipher.unlock(store_path(), secret)
    except RuleError as error:
        raise RuleError(Rule.PASSWORD_WRONG) from error
    return keys


def prepare(keys: StoreKeys | None, control: JobControl | None = None) -> Prepared:
    """Write the open store anew, encrypted by `keys` or plain, and check it; may run in a thread.

    Raises:
        RuleError: DISK_FULL, STORE_READ_ONLY, ENCRYPTION_MISSING, STORE_DAMAGED: nothing changed.
    """
    watch = control or Silent()
    store = store_path()
    fresh = store.with_name(store.name + _PART)
    watch.step(0, 3)
    source = cipher.connect(store, read_only=True, keys=database.keys)
    try:
        with explained():
            fresh.unlink(missing_ok=True)
            add_functions(source)
            version = cipher.version_of(source)
            cipher.write_anew(source, fresh, keys)
            watch.step(1, 3)
            if keys is not None:
                cipher.know(keys)
            backup.verify(fresh, *backup.marks_of(source))
        watch.step(2, 3)
        file_reaches_disk(fresh)
    except BaseException as error:
        source.close()
        fresh.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _refused(error, store) from error
        raise
    return Prepared(fresh, keys, source, version)


def swap(prepared: Prepared, password: str, language: str) -> None:
    """Let the new file take the place of the open store, and open it.

    On the thread that has the store open. What was written since `prepare` is not lost: the file
    is written anew then.

    Args:
        prepared: The new file.
        password: Of a file that is encrypted.
        language: As `open_store`.

    Raises:
        RuleError: As `prepare`; the store of before is open again.
    """
    store = store_path()
    changed = cipher.version_of(prepared.watch) != prepared.version
    prepared.watch.close()
    if changed:
        prepared = prepare(prepared.keys)
        prepared.watch.close()
    close_store()
    try:
        if prepared.keys is not None:
            # First the key file: an encrypted store without one is opened by nobody's password.
            cipher.keep_keys(store, [prepared.keys.wrapped(password)])
        replace_closed(prepared.fresh, store)
    except OSError as error:
        raise _refused(error, store) from error
    finally:
        prepared.fresh.unlink(missing_ok=True)
        open_store(store, language=language)
        if not is_on():
            cipher.drop_keys(store)


def drop(prepared: Prepared) -> None:
    """Take a prepared file away that is not wanted any more."""
    prepared.watch.close()
    prepared.fresh.unlink(missing_ok=True)


def change_password(secret: str, password: str, second: Path | None = None) -> list[Path]:
    """Let another password open the store and its backups; the recovery key stays.

    Args:
        secret: The password of now, or the recovery key.
        password: The new one.
        second: The second place of the backups.

    Returns:
        The folders of backups that could not be reached: they open by the former one still.

    Raises:
        RuleError: PASSWORD_WRONG, PASSWORD_TOO_SHORT; STORE_READ_ONLY: nothing changed.
    """
    check_password(password)
    keys = check_secret(secret)
    store = store_path()
    try:
        cipher.keep_keys(store, [keys.wrapped(password)])
    except OSError as error:
        raise _refused(error, store) from error
    left = [second] if second is not None and not second.is_dir() else []
    for copy in _copies(store, second):
        if not any(one.key_id == keys.key_id for one in cipher.kept_keys(copy)):
            continue
        try:
            cipher.share_keys(store, copy)
        except OSError:
            left.append(copy.parent)
    return list(dict.fromkeys(left))


def settle(before: float) -> None:
    """Take away what a change of the encryption that was broken off has left behind.

    Args:
        before: Pieces of files written before that moment (seconds since 1970) are nobody's now.
    """
    store = store_path()
    pieces = [store.with_name(store.name + _PART), *files_folder(store).rglob("*.part")]
    for piece in pieces:
        with suppress(OSError):
            if piece.stat().st_mtime < before:
                piece.unlink()
    if not is_on() and key_file(store).exists():
        cipher.drop_keys(store)


def settle_all(before: float, second: Path | None, control: JobControl | None = None) -> None:
    """Finish what a change of the encryption that was broken off has left, raises as its parts.

    Backups of a second place that was not there then follow as soon as it is.
    """
    settle(before)
    settle_files(control)
    settle_backups(second, control)


def settle_files(control: JobControl | None = None) -> int:
    """Seal the stored files of an encrypted store, open those of a plain one; return how many.

    May be stopped at any place and run again.

    Raises:
        RuleError: DISK_FULL, STORE_READ_ONLY; a damaged file is left as it is.
        JobCancelled: `control` was told to stop.
    """
    watch = control or Silent()
    places = [path for path in stored(store_path()) if not containers.is_as_wanted(path)]
    for done, path in enumerate(places):
        watch.step(done, len(places))
        with suppress(FileNotFoundError):
            _rewrite(path)
    return len(places)


def open_files(control: JobControl | None = None) -> int:
    """Write the stored files of an encrypted store plain, before the store itself becomes so."""
    watch = control or Silent()
    places = [path for path in stored(store_path()) if containers.is_sealed(path)]
    for done, path in enumerate(places):
        watch.step(done, len(places))
        try:
            containers.write_plain(path, containers.parts_of(path))
        except OSError as error:
            raise _refused(error, path) from error
    return len(places)


def settle_backups(second: Path | None, control: JobControl | None = None) -> int:
    """Encrypt the plain backups of an encrypted store, here and in the second place; how many.

    Raises:
        RuleError: DISK_FULL, STORE_READ_ONLY; a backup that is damaged is left as it is.
    """
    if database.keys is None:
        return 0
    watch = control or Silent()
    plain = [path for path in _copies(store_path(), second) if not cipher.is_encrypted(path)]
    for done, path in enumerate(plain):
        watch.step(done, len(plain))
        with suppress(FileNotFoundError):
            convert(path, database.keys)
    return len(plain)


def convert(path: Path, keys: StoreKeys | None) -> bool:
    """Write a closed copy of the store anew, encrypted or plain; False when it is damaged.

    Raises:
        RuleError: DISK_FULL, STORE_READ_ONLY, STORE_NEEDS_PASSWORD.
    """
    known = cipher.keys_for(path)
    if (known.seed if known else None) == (keys.seed if keys else None):
        return True
    try:
        with beside(path) as sibling:
            source = cipher.connect(path, read_only=True, keys=known)
            try:
                with explained():
                    add_functions(source)
                    cipher.write_anew(source, sibling, keys)
            finally:
                source.close()
            if keys is not None:
                cipher.share_keys(store_path(), path)
            backup.rewritten(sibling, path)
        if keys is None:
            cipher.drop_keys(path)
    except RuleError as error:
        if error.rule not in {Rule.STORE_DAMAGED, Rule.STORE_FOREIGN}:
            raise
        return False
    except OSError as error:
        raise _refused(error, path) from error
    return True


def back_up_now() -> Path:
    """The first backup of a store that has just been written anew."""
    return backup.automatic(store_path(), BackupReason.BY_HAND)


def stored(store: Path) -> Iterator[Path]:
    """The stored files that lie beside a store."""
    for path in sorted(files_folder(store).glob("[0-9a-f][0-9a-f]/*")):
        if path.is_file() and not path.name.startswith(".") and path.suffix != ".part":
            yield path


def opens(path: Path, secret: str) -> bool:
    """Whether the password or the recovery key opens an encrypted base that is open."""
    return cipher.is_secret(path, secret)


def _rewrite(path: Path) -> None:
    try:
        containers.write(path, containers.parts_of(path))
    except RuleError:
        return
    except OSError as error:
        raise _refused(error, path) from error


def _copies(store: Path, second: Path | None) -> list[Path]:
    places = [None] if second is None else [None, second]
    found = [path for place in places for path in backup.backups(store, place)]
    return [*found, *put_aside(store)]


def _refused(error: OSError, path: Path) -> RuleError:
    rule = Rule.DISK_FULL if error.errno == errno.ENOSPC else Rule.STORE_READ_ONLY
    return RuleError(rule, path=str(path), detail=str(error))
