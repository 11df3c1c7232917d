"""Opening the store at start: what is wrong is explained, and nothing is overwritten."""

from __future__ import annotations

import errno
from datetime import UTC, datetime
from pathlib import Path
from shutil import disk_usage
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from salesapp.app.places import ask_about_network, is_only_read, only_read, reading_ended, settled
from salesapp.db.store import close_store, foreign_log, look_at, open_store, take_as_it_is
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import is_there, key_file
from salesapp.services import undo
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.translate import language
from salesapp.whole_files import copy_whole

if TYPE_CHECKING:
    from salesapp.ui.start_dialog import StartChoice


def open_first(path: Path, *, create: bool, error: RuleError | None = None) -> Path | None:
    """Open the store at `path`, or what the user chooses instead; None: the user quits.

    Args:
        path: The store.
        create: Make it when it is not there.
        error: Why it cannot be opened, when that is known already: it is asked first then.
    """
    wanted = Wanted(path, create=create)
    while wanted.path is not None:
        place = settled(wanted.path)
        if place is None:
            break
        try:
            if error is not None:
                raise error
            open_here(place, create=wanted.create, copy=wanted.copy)
        except RuleError as refused:
            wanted, error = choose(place, _named(refused, place)), None
        except OSError as machine:
            wanted, error = choose(place, _refusal_of(machine, place)), None
        else:
            return place
    return None


def was_here(path: Path) -> bool:
    """Whether the base of this place is gone: an empty one in its stead would hide that."""
    from salesapp.db import receipt
    from salesapp.db.backup import backups

    return not is_there(path) and (receipt.knows(path) or bool([*backups(path), *_away(path)]))


def tell_foreign_log() -> None:
    """Say that a log of another base lay beside the open one, and where it is now."""
    aside = foreign_log()
    if aside is not None:
        words = QCoreApplication.translate(
            "Window",
            "A log of another base lay beside this one. Nothing of it was taken; it lies aside: "
            "{name}",
        )
        notices.tell(words.format(name=aside.name), NoticeTone.RISK)


def _named(refused: RuleError, path: Path) -> RuleError:
    """The disk fails in other words, too, when it is full."""
    if refused.rule is Rule.DISK_FAILED and disk_usage(path.parent).free < _ROOM:
        return RuleError(Rule.DISK_FULL, path=str(path))
    return refused


def _refusal_of(machine: OSError, path: Path) -> RuleError:
    is_full = machine.errno in (errno.ENOSPC, errno.EDQUOT)
    return RuleError(Rule.DISK_FULL if is_full else Rule.DISK_FAILED, path=str(path))


_ROOM: Final = 256 * 1024
"""Bytes: with less a disk is full."""


class Wanted(NamedTuple):
    """What is to be opened; without a path nothing is."""

    path: Path | None
    create: bool = False
    copy: Path | None = None
    """What is looked at in the place of a damaged store."""


def open_here(path: Path, *, create: bool, copy: Path | None = None) -> None:
    """Open a store and begin its history of undo; of a damaged one its copy is only looked at."""
    close_store()
    if copy is not None:
        look_at(path, copy)
        undo.start()
        return
    reads = is_only_read(path)
    try:
        open_store(path, create=create, read_only=reads, language=language())
    except RuleError as error:
        if error.rule is not Rule.STORE_NEEDS_PASSWORD:
            raise
        from salesapp.ui.protection.unlock_dialog import unlocked

        if not unlocked(None, path):
            raise
        open_store(path, create=create, read_only=reads, language=language())
    undo.start()


def choose(path: Path, error: RuleError) -> Wanted:
    """Ask what to do about a store that did not open."""
    if error.rule is Rule.STORE_ON_NETWORK:
        return Wanted(ask_about_network(path))
    if error.rule is Rule.STORE_READ_ONLY and is_there(path) and not is_only_read(path):
        # What cannot be written can be looked at: the line over the pages says so.
        only_read(path)
        return Wanted(path)
    from salesapp.db.backup import backups
    from salesapp.ui.rescue_dialog import LOST, ask_for_rescue
    from salesapp.ui.start_dialog import StartChoice, ask_what_to_do

    copies = [*backups(path), *_away(path)]
    if error.rule in LOST or (error.rule is Rule.STORE_MISSING and copies):
        choice, chosen = ask_for_rescue(error, path)
    else:
        choice, chosen = ask_what_to_do(error, path, copies)
    if choice is StartChoice.QUIT:
        return Wanted(None)
    if choice is StartChoice.RESTORE and chosen is not None:
        try:
            return Wanted(restored(chosen, path))
        except OSError:
            return choose(path, RuleError(Rule.FILE_UNREADABLE, path=str(chosen)))
    if choice is StartChoice.LOOK:
        return Wanted(path, copy=chosen)
    if choice is StartChoice.PUT_BACK:
        from salesapp.db.own_guards import put_back

        try:
            put_back(path)
        except RuleError as refused:
            return choose(path, refused)
    _settle(choice, path)
    return Wanted(chosen or path, create=choice is StartChoice.NEW)


def _away(path: Path) -> list[Path]:
    """Backups in the second place: a broken disk may have taken the others along."""
    from salesapp.db.backup import backups
    from salesapp.ui.settings import settings

    second = settings().second_place
    return backups(path, Path(second)) if second else []


def _settle(choice: StartChoice, path: Path) -> None:
    """What is known of a base from now on."""
    from salesapp.ui.start_dialog import StartChoice

    if choice is StartChoice.ACCEPT:
        take_as_it_is(path)
    if choice is StartChoice.READ:
        only_read(path)
    elif choice is StartChoice.AGAIN:
        reading_ended(path)


def restored(backup: Path, store: Path) -> Path:
    """Copy a backup to a new file beside the store: the store itself is never touched.

    The stored files of the store are those of the copy, too, and so are the people erased since.
    """
    from salesapp.services.backups import bring_along

    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = store.with_name(f"{store.stem}-restored-{stamp}{store.suffix}")
    if key_file(backup).is_file():
        copy_whole(key_file(backup), key_file(target))
    copy_whole(backup, target)
    bring_along(store, target, backup)
    return target
