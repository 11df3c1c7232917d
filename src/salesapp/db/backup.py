"""Copies of the open store that count only after they were opened again and checked.

Beside each copy lies its manifest (``.json``): what was true of it when it had been checked. A copy
without one was made by an older program or is not whole.
"""

from __future__ import annotations

import errno
import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import apsw

from salesapp.db.chain import head_text
from salesapp.db.connection import database, explained, own_connection
from salesapp.domain.backups import BackupReason, Copy, Manifest, to_keep
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import backup_folder, is_there, key_file
from salesapp.whole_files import beside, copy_whole, make_folder, write_whole

_STAMP: Final = re.compile(r"-(\d{8}-\d{6}-\d{6})(?=-)")
_STAMP_SHAPE: Final = "%Y%m%d-%H%M%S-%f"
_BLOCK: Final = 1 << 20
_AHEAD: Final = timedelta(days=1)
"""A backup of a later moment than this from now was named by a clock that was wrong."""
_MACHINE: Final = {
    errno.ENOSPC: Rule.DISK_FULL,
    errno.EDQUOT: Rule.DISK_FULL,
    errno.EIO: Rule.DISK_FAILED,
}
_LEDGER: Final = (
    ("client", "id"),
    ("offer", "total_minor"),
    ("invoice", "total_minor"),
    ("invoice_line", "vat_minor"),
    ("payment", "amount_minor"),
    ("allocation", "amount_minor"),
)
"""Tables and the sum in each that a copy must share with the store."""


def back_up(target: Path) -> Path:
    """Copy the open store to `target` and verify the copy before it gets its name.

    Raises `RuleError` FILE_EXISTS when `target` is there already: nothing is overwritten.
    """
    if target.exists():
        raise RuleError(Rule.FILE_EXISTS, path=str(target))
    with told_of(target), beside(target) as sibling:
        with explained(), own_connection():
            last, digest, link, base = _copy(sibling)
        verify(sibling, last, digest)
        written = Manifest(_hash(sibling), sibling.stat().st_size, last, digest, link, base)
        _write_manifest(target, written)
        _share_keys(Path(database.database), target)
    return target


@contextmanager
def told_of(target: Path) -> Iterator[None]:
    """Make the folder of a target; what the machine refuses becomes a rule."""
    try:
        make_folder(target.parent)
        yield
    except OSError as error:
        rule = _MACHINE.get(error.errno or 0, Rule.STORE_READ_ONLY)
        raise RuleError(rule, path=str(target), detail=str(error)) from error


def _hash(path: Path) -> str:
    made = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            made.update(block)
    return made.hexdigest()


def _copy(sibling: Path) -> tuple[int, str, str, str]:
    """Copy by SQLite's backup interface; return what the copy must hold, of the same moment."""
    source = database.connection()
    # One snapshot for the sums and the copy, whatever is written meanwhile.
    source.execute("BEGIN")
    try:
        told = _last_entry(source), _digest(source), head_text(source), _base(source)
        copy = apsw.Connection(str(sibling))
        try:
            if database.keys is not None:
                from salesapp.db.cipher import use_key

                use_key(copy, database.keys)
            with copy.backup("main", source, "main") as job:
                job.step()
            copy.execute("PRAGMA journal_mode = delete").fetchall()
        finally:
            copy.close()
            # A disk that failed leaves what SQLite could not take away.
            sibling.with_name(f"{sibling.name}-journal").unlink(missing_ok=True)
    finally:
        source.execute("ROLLBACK")
    return told


def _last_entry(connection: apsw.Connection) -> int:
    """Id of the newest journal entry, 0 for none."""
    found: Any = connection.execute("SELECT max(id) FROM journal").fetchall()[0][0]
    return int(found or 0)


def _base(connection: apsw.Connection) -> str:
    """What was drawn by chance when the base was made; its copies share it."""
    try:
        found: Any = connection.execute("SELECT uid FROM pipeline ORDER BY id LIMIT 1").fetchall()
    except apsw.SQLError:
        return ""  # not upgraded yet: it has no pipelines
    return str(found[0][0]) if found else ""


def _digest(connection: apsw.Connection) -> str:
    """Counts and sums of what money hangs on, as one short text."""
    sums = []
    for table, column in _LEDGER:
        sql = f"SELECT count(*), coalesce(sum({column}), 0) FROM {table}"  # noqa: S608 - names of ours
        sums.append((table, *connection.execute(sql).fetchall()[0]))
    return hashlib.sha256(repr(sums).encode()).hexdigest()


def verify(path: Path, marker: int = 0, digest: str = "", *, whole: bool = False) -> None:
    """Open a copy again: physically sound, references whole, nothing missing.

    Args:
        path: The copy.
        marker: Id of the journal entry it must hold at least.
        digest: Of the sums it must hold; empty when they are not known.
        whole: Compare every index with its table, too; that takes several times as long.

    Raises:
        RuleError: STORE_DAMAGED; STORE_FOREIGN when it is no database at all;
            STORE_NEEDS_PASSWORD when no known key opens it.
    """
    from salesapp.db.cipher import connect

    copy = connect(path, read_only=True)
    try:
        with explained():
            check = "integrity_check" if whole else "quick_check"
            sound = copy.execute(f"PRAGMA {check}").fetchall() == [("ok",)]
            linked = not copy.execute("PRAGMA foreign_key_check").fetchall()
            last = _last_entry(copy)
            same = not digest or _digest(copy) == digest
    finally:
        copy.close()
    if not (sound and linked and same and last >= marker):
        raise RuleError(Rule.STORE_DAMAGED, path=str(path))


def automatic(store: Path, reason: str) -> Path:
    """A backup in the store's own folder, named by moment and reason; old ones rotate out."""
    stamp = datetime.now(UTC).strftime(_STAMP_SHAPE)
    made = back_up(backup_folder(store) / f"{store.stem}-{stamp}-{reason}.sqlite3")
    rotate(backup_folder(store))
    return made


def daily(store: Path) -> Path | None:
    """The backup of the day, if there is none yet."""
    today = datetime.now(UTC).strftime("%Y%m%d")
    if any(f"-{today}-" in path.name for path in backups(store)):
        return None
    return automatic(store, BackupReason.DAILY)


def if_changed(store: Path, reason: str) -> Path | None:
    """A backup, unless the newest verified one holds everything already."""
    newest = newest_verified(store)
    manifest = manifest_of(newest) if newest else None
    if manifest is not None:
        with explained(), own_connection():
            if _last_entry(database.connection()) == manifest.journal_id:
                return None
    return automatic(store, reason)


def duplicate(path: Path, target: Path) -> Path:
    """Copy a backup's file, whole or not at all.

    Raises:
        RuleError: DISK_FULL, STORE_READ_ONLY.
    """
    with told_of(target):
        copy_whole(path, target)
    return target


def copy_away(backup: Path, folder: Path) -> Path:
    """Put a backup into a second place, another disk say, and read it there again.

    Raises:
        RuleError: DISK_FULL, STORE_READ_ONLY; STORE_DAMAGED when what is read differs. What lies
            there already stays then, and nothing is rotated.
    """
    target = folder / backup.name
    manifest = manifest_of(backup)
    with told_of(target), beside(target) as sibling:
        copy_whole(backup, sibling)
        if _hash(sibling) != (manifest.sha256 if manifest else _hash(backup)):
            raise RuleError(Rule.STORE_DAMAGED, path=str(target))
        if manifest is not None:
            _write_manifest(target, manifest)
        _share_keys(backup, target)
    rotate(folder)
    return target


def backups(store: Path, folder: Path | None = None) -> list[Path]:
    """The store's backups in its own folder or another one, newest first.

    Those of a clock that was ahead come last: they are older than what is made since.
    """
    place = folder or backup_folder(store)
    found = place.glob("*.sqlite3") if is_there(place) else ()
    return newest_first([path for path in found if base_of(path) == store.stem])


def newest_first(found: list[Path]) -> list[Path]:
    """Backups in their order; those of a clock that was ahead come last."""
    return sorted(sorted(found, key=_stamp, reverse=True), key=_is_ahead)


def own(store: Path, found: list[Path]) -> list[Path]:
    """Those of some backups that may be of the store itself and not of another one of its name.

    Its own folder tells whose it is; where that is gone, or tells nothing, all may be.
    """
    here = (_told_base(path) for path in backups(store))
    base = next((told for told in here if told), "")
    return [path for path in found if not base or _told_base(path) in ("", base)]


def _told_base(path: Path) -> str:
    manifest = manifest_of(path)
    return manifest.base if manifest is not None else ""


def newest_verified(store: Path, folder: Path | None = None) -> Path | None:
    """The newest backup that was checked and still has the size it had then."""
    found = backups(store, folder)
    if folder is not None:
        found = own(store, found)
    return next((path for path in found if is_verified(path)), None)


def is_verified(path: Path) -> bool:
    """Whether a backup was checked when it was made, and is as long as it was.

    False for one that is gone: rotation may drop it while a list of backups is read.
    """
    manifest = manifest_of(path)
    try:
        return manifest is not None and path.stat().st_size == manifest.size
    except OSError:
        return False


def is_intact(path: Path) -> bool:
    """Whether every byte of a verified backup is what it was; reads the whole file."""
    manifest = manifest_of(path)
    return manifest is not None and _hash(path) == manifest.sha256


def _manifest_path(backup: Path) -> Path:
    return backup.with_name(backup.name + ".json")


def manifest_of(backup: Path) -> Manifest | None:
    """What was written of a backup when it was checked; None when nothing can be read."""
    try:
        told = json.loads(_manifest_path(backup).read_text("utf-8"))
        return Manifest(
            str(told["sha256"]),
            int(told["size"]),
            int(told["journal_id"]),
            str(told["digest"]),
            str(told.get("chain", "")),
            str(told.get("base", "")),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_manifest(backup: Path, manifest: Manifest) -> None:
    told = json.dumps(manifest._asdict())
    write_whole(_manifest_path(backup), told.encode("utf-8"))


def _share_keys(store: Path, copy: Path) -> None:
    """Lay beside a copy what its password opens; a store without encryption has nothing."""
    if key_file(store).exists():
        from salesapp.db.cipher import share_keys

        share_keys(store, copy)


def _stamp(path: Path) -> str:
    """The time stamp in a backup's name, whatever the store is called; empty for other files."""
    found = _STAMP.findall(path.stem)
    return str(found[-1]) if found else ""


def base_of(path: Path) -> str | None:
    """What the store of a backup is called; None for other files."""
    stamp = _stamp(path)
    return path.stem.rpartition(f"-{stamp}-")[0] if stamp else None


def made_at(path: Path) -> datetime:
    """When a backup was made, by its name, an aware moment; it must be one of `backups`."""
    return datetime.strptime(_stamp(path), _STAMP_SHAPE).replace(tzinfo=UTC)


def reason_of(path: Path) -> str:
    """Why a backup was made, a `BackupReason` when this program made it."""
    return path.stem.rpartition(_stamp(path) + "-")[2]


def rotate(folder: Path) -> list[Path]:
    """Drop the backups that need not be kept any longer, see `to_keep`; return them.

    Several stores may share a folder, also of one name: none pushes out what another one needs.
    """
    named: dict[str, list[Path]] = {}
    for path in folder.glob("*.sqlite3"):
        if (name := base_of(path)) is not None:
            named.setdefault(name, []).append(path)
    stores = [store for files in named.values() for store in _by_base(files)]
    dropped = [path for files in stores for path in _needless(files)]
    for path in dropped:
        path.unlink(missing_ok=True)
        _manifest_path(path).unlink(missing_ok=True)
        key_file(path).unlink(missing_ok=True)
    return dropped


def _by_base(files: list[Path]) -> list[list[Path]]:
    """Backups of one name, those of each base by themselves.

    Older programs did not tell which: such are of the only base there is, or stay by themselves.
    """
    bases: dict[str, list[Path]] = {}
    for path in files:
        bases.setdefault(_told_base(path), []).append(path)
    return list(bases.values()) if len(bases.keys() - {""}) > 1 else [files]


def _needless(files: list[Path]) -> list[Path]:
    """Those of the backups of one store that need not be kept.

    What a clock that was ahead has named is judged apart: the others are not old because of it.
    """
    copies = [Copy(one.name, made_at(one), reason_of(one), is_verified(one)) for one in files]
    ahead = {one.name for one in files if _is_ahead(one)}
    keep = to_keep(one for one in copies if one.name not in ahead)
    keep |= to_keep(one for one in copies if one.name in ahead)
    return [one for one in files if one.name not in keep]


def _is_ahead(path: Path) -> bool:
    return made_at(path) > datetime.now(UTC) + _AHEAD


def marks_of(connection: apsw.Connection) -> tuple[int, str]:
    """The last entry of the journal and the digest of the sums, as `verify` wants them."""
    return _last_entry(connection), _digest(connection)


def rewritten(fresh: Path, copy: Path) -> None:
    """Check what is about to take the place of a copy, and let the manifest tell of it.

    Raises:
        RuleError: STORE_DAMAGED.
    """
    manifest = manifest_of(copy)
    if manifest is None:
        verify(fresh)
        return
    verify(fresh, manifest.journal_id, manifest.digest)
    told = manifest._replace(sha256=_hash(fresh), size=fresh.stat().st_size)
    _write_manifest(copy, told)
