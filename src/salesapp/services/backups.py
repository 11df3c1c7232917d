"""Backups as the program keeps them up, and the way back to one of them."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from salesapp.db import backup, chain, cipher
from salesapp.db.connection import database, own_connection
from salesapp.db.queries import restoring
from salesapp.db.store import close_store, open_store, store_path
from salesapp.db.swaps import REPLACED, put_aside, put_in_place
from salesapp.domain.backups import DRILL_EVERY, KEEP_REPLACED, BackupReason, is_stale
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.paths import backup_folder
from salesapp.services import encryption, files, personal_data
from salesapp.whole_files import copy_whole, make_folder, write_whole

SHOWN: Final = 200


class Losses(NamedTuple):
    """What would be lost by going back to a backup."""

    made_at: datetime
    actions: int
    """Done since then; -1 when it cannot be told."""
    entries: tuple[restoring.Entry, ...]
    """The newest of them, at most `SHOWN`."""


class Drill(NamedTuple):
    """A trial restore the program made by itself."""

    at: datetime
    name: str
    is_sound: bool


def restore_point(reason: BackupReason) -> Path | None:
    """A verified backup before a big action; None when the newest one holds everything already.

    Raises:
        RuleError: DISK_FULL, STORE_READ_ONLY, STORE_DAMAGED: the action must not begin then.
    """
    with own_connection():
        return backup.if_changed(store_path(), reason)


def keep_up(second: Path | None, reason: BackupReason = BackupReason.HALF_HOUR) -> Path | None:
    """Back up what has changed, and bring the second place up to date.

    Args:
        second: A folder on another disk, or None.
        reason: What stands in the file's name.

    Raises:
        RuleError: As `restore_point`, for either place: one that fails never stops the other.
    """
    store = store_path()
    made = restore_point(reason)
    if second is not None:
        newest = backup.newest_verified(store)
        if newest is not None and not (second / newest.name).exists():
            backup.copy_away(newest, second)
    return made


def is_behind(store: Path, second: Path | None, now: datetime) -> bool:
    """Whether the newest verified backup, here or in the second place, is older than three days."""
    places = [None] if second is None else [None, second]
    for place in places:
        newest = backup.newest_verified(store, place)
        if is_stale(backup.made_at(newest) if newest else None, now):
            return True
    return False


def losses(path: Path) -> Losses:
    """Tell what the open store holds that a backup of it does not."""
    manifest = backup.manifest_of(path)
    made = backup.made_at(path)
    if manifest is None:
        return Losses(made, -1, ())
    with own_connection():
        count = restoring.count_after(manifest.journal_id)
        entries = restoring.entries_after(manifest.journal_id, SHOWN)
    return Losses(made, count, tuple(entries))


def prepare(path: Path, control: JobControl | None = None) -> Path:
    """Copy a backup beside the store and check it there; what is open stays as it is.

    The copy is encrypted as the open store is, or not at all.

    Raises:
        RuleError: STORE_DAMAGED when the backup is not what it was; DISK_FULL, STORE_READ_ONLY;
            STORE_NEEDS_PASSWORD when the backup is encrypted by a key that is not known.
    """
    watch = control or Silent()
    watch.step(0, 3)
    if backup.manifest_of(path) is not None and not backup.is_intact(path):
        raise RuleError(Rule.STORE_DAMAGED, path=str(path))
    watch.step(1, 3)
    store = store_path()
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    # Copied before another backup is made: that one may push out the one that is wanted.
    fresh = backup.duplicate(path, store.with_name(f"{store.stem}-restoring-{stamp}{store.suffix}"))
    try:
        restore_point(BackupReason.BEFORE_RESTORE)
        watch.step(2, 3)
        backup.verify(fresh)
        encryption.convert(fresh, database.keys)
        chain.note_restored(fresh)
    except RuleError:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def swap(fresh: Path, language: str) -> Path:
    """Let a prepared copy take the place of the open store, and open it.

    Erasures of personal data made since are made anew.

    Returns:
        Where the store that was open lies now; it is kept for thirty days.

    Raises:
        RuleError: The copy does not open: the store of before is open again.
    """
    store = store_path()
    close_store()
    replaced = put_in_place(fresh, store, REPLACED)
    with suppress(OSError):
        cipher.drop_keys(fresh)
        if cipher.is_encrypted(replaced):
            cipher.share_keys(store, replaced)
    try:
        open_store(store, language=language)
    except RuleError:
        put_in_place(replaced, store, "-refused-")
        open_store(store, language=language)
        raise
    personal_data.reapply()
    return replaced


def carry_files(second: Path, control: JobControl) -> int:
    """Copy stored files that are new to the second place; return how many.

    Raises:
        RuleError: DISK_FULL, STORE_READ_ONLY: what is there stays.
        JobCancelled: The rest follows the next time.
    """
    if not second.is_dir():
        return 0
    with backup.told_of(second):
        return files.carry_away(second, control)


def bring_along(store: Path, copy: Path, path: Path) -> None:
    """Let a copy of the backup at `path` have the stored files, and whom to erase anew.

    Raises:
        OSError: What the machine refuses.
    """
    files.bring_along(store, copy, path)
    log = backup_folder(store) / personal_data.LOG_NAME
    if log.is_file():
        make_folder(backup_folder(copy))
        copy_whole(log, backup_folder(copy) / log.name)


def drop_replaced(store: Path, now: datetime) -> list[Path]:
    """Remove stores put aside by a restore more than thirty days ago; return them.

    Only while there is a verified backup that is not stale: nothing is dropped in troubled times.
    """
    if is_behind(store, None, now):
        return []
    old = [path for path in put_aside(store) if now - _put_aside_at(path) > KEEP_REPLACED]
    for path in old:
        path.unlink(missing_ok=True)
        cipher.drop_keys(path)
    return old


def _put_aside_at(path: Path) -> datetime:
    """When a store was put aside, by its name: the file itself may be much older."""
    try:
        told = f"{path.stem.rpartition(REPLACED)[2]} +0000"
        return datetime.strptime(told, "%Y%m%d-%H%M%S-%f %z")
    except ValueError:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def drill_if_due(store: Path, now: datetime) -> Drill | None:
    """Once a month restore the newest backup on trial; None when that was done lately."""
    last = last_drill(store)
    if last is not None and last.is_sound and now - last.at < DRILL_EVERY:
        return None
    return drill(store, now)


def drill(store: Path, now: datetime) -> Drill | None:
    """Restore the newest backup into a file of its own, check all of it, and keep the result."""
    made = backup.backups(store)
    if not made:
        return None
    newest = made[0]
    trial = backup_folder(store) / "trial.part"
    try:
        backup.duplicate(newest, trial)
        backup.verify(trial, whole=True)
        is_sound = backup.is_intact(newest)
    except RuleError as error:
        if error.rule in {Rule.DISK_FULL, Rule.DISK_FAILED, Rule.STORE_READ_ONLY}:
            raise
        is_sound = False
    finally:
        with suppress(OSError):
            trial.unlink(missing_ok=True)
    done = Drill(now, newest.name, is_sound)
    told = {"at": now.isoformat(), "name": newest.name, "is_sound": is_sound}
    with suppress(OSError):
        write_whole(_drill_path(store), json.dumps(told).encode("utf-8"))
    return done


def last_drill(store: Path) -> Drill | None:
    """The result of the last trial restore."""
    try:
        told = json.loads(_drill_path(store).read_text("utf-8"))
        at = datetime.fromisoformat(told["at"])
        return Drill(at, str(told["name"]), bool(told["is_sound"])) if at.tzinfo else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _drill_path(store: Path) -> Path:
    return backup_folder(store) / "trial.json"
