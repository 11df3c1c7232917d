"""Ways on for a store that does not open: back to a backup, or what can still be read of it.

Nobody has the store open then. Whatever is done, the damaged file is kept beside, under a name of
its own, and the new one takes the name of the store: its papers and backups lie there, too.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from salesapp.db import backup, chain, cipher
from salesapp.db.lock import StoreLock
from salesapp.db.queries import restoring
from salesapp.db.salvage import Salvaged, salvage
from salesapp.db.swaps import put_in_place
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.services import files

SHOWN: Final = 50
_DAMAGED: Final = "-damaged-"


class WayBack(NamedTuple):
    """A verified backup, and what would be lost by going back to it."""

    backup: Path
    made_at: datetime
    actions: int
    """Done since then, as far as the damaged store can be read; -1 when it cannot."""


class Rescued(NamedTuple):
    """What was saved of a damaged store, and where the damaged file lies."""

    salvaged: Salvaged
    aside: Path


def ways_back(store: Path, second: Path | None = None) -> list[WayBack]:
    """The verified backups of a store that does not open, newest first.

    Those of the second place count, too, where there is no other one of the moment; not those of
    another base of the same name.
    """
    here = backup.backups(store)
    known = {copy.name for copy in here}
    away = backup.own(store, backup.backups(store, second)) if second is not None else []
    copies = [*here, *(copy for copy in away if copy.name not in known)]
    found = []
    for copy in backup.newest_first(copies):
        manifest = backup.manifest_of(copy)
        if manifest is not None and backup.is_verified(copy):
            lost = restoring.count_after_in(store, manifest.journal_id)
            found.append(WayBack(copy, backup.made_at(copy), lost))
        if len(found) == SHOWN:
            break
    return found


def restore(store: Path, copy: Path, control: JobControl | None = None) -> Path:
    """Let a backup take the place of a store that does not open; where the damaged file lies now.

    Raises:
        RuleError: STORE_DAMAGED when the backup is not what it was: choose another one;
            STORE_NEEDS_PASSWORD when it is encrypted by a key that is not known; STORE_LOCKED,
            DISK_FULL, STORE_READ_ONLY. The store is as it was then.
    """
    watch = control or Silent()
    watch.step(0, 3)
    if not backup.is_intact(copy):
        raise RuleError(Rule.STORE_DAMAGED, path=str(copy))
    with _alone(store):
        watch.step(1, 3)
        fresh = backup.duplicate(copy, _beside(store, "-restoring-"))
        try:
            watch.step(2, 3)
            backup.verify(fresh, whole=True)
            chain.note_restored(fresh)
            _bring_keys(copy, store)
            aside = put_in_place(fresh, store, _DAMAGED)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        _leave_keys(store, aside)
        with suppress(OSError):
            # What could not be brought is told by the check of the base.
            files.bring_along(store, store, copy)
        return aside


def save_what_can_be_read(store: Path, control: JobControl | None = None) -> Rescued:
    """Make a new store of what can be read of a damaged one; it takes the store's name.

    Raises:
        RuleError: STORE_DAMAGED when nothing can be read; STORE_LOCKED, DISK_FULL,
            STORE_READ_ONLY. The store is as it was then.
    """
    with _alone(store):
        fresh = _beside(store, "-salvaged-")
        made = _salvaged(store, fresh, control)
        chain.note_restored(fresh)
        aside = put_in_place(fresh, store, _DAMAGED)
        _leave_keys(store, aside)
    return Rescued(made._replace(path=store), aside)


def copy_to_look(store: Path, control: JobControl | None = None) -> Path:
    """A copy of what can be read of a damaged store, for `db.store.look_at`.

    Raises:
        RuleError: As `save_what_can_be_read`.
    """
    with _alone(store):
        copy = _beside(store, "-looking-")
        return _salvaged(store, copy, control).path


def _bring_keys(copy: Path, store: Path) -> None:
    """The password of an encrypted backup opens the store it becomes; others stay beside it."""
    if not cipher.is_encrypted(copy):
        return
    kept = cipher.kept_keys(store)
    known = {one.key_id for one in kept}
    new = [one for one in cipher.kept_keys(copy) if one.key_id not in known]
    if not new:
        return
    try:
        cipher.keep_keys(store, [*new, *kept])
    except OSError as error:
        raise _refused(error, store) from error


def _leave_keys(store: Path, aside: Path) -> None:
    """What opens the file that was put aside lies beside it."""
    if cipher.is_encrypted(aside):
        with suppress(OSError):
            cipher.share_keys(store, aside)


def _refused(error: OSError, store: Path) -> RuleError:
    rule = Rule.DISK_FULL if error.errno == errno.ENOSPC else Rule.STORE_READ_ONLY
    return RuleError(rule, path=str(store), detail=str(error))


def _salvaged(store: Path, target: Path, control: JobControl | None) -> Salvaged:
    try:
        return salvage(store, target, control)
    except OSError as error:
        raise _refused(error, store) from error


def _beside(store: Path, word: str) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return store.with_name(f"{store.stem}{word}{stamp}{store.suffix}")


@contextmanager
def _alone(store: Path) -> Iterator[None]:
    """Nobody else opens the store meanwhile."""
    lock = StoreLock(store)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()
