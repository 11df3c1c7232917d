"""Opening the store at start: what is wrong is explained, and nothing is overwritten."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from salesapp.app.places import ask_about_network, is_only_read, only_read, settled
from salesapp.db.store import close_store, open_store
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import key_file
from salesapp.services import undo
from salesapp.ui.translate import language
from salesapp.whole_files import copy_whole


def open_first(path: Path, *, create: bool) -> Path | None:
    """Open the store at `path`, or what the user chooses instead; None: the user quits."""
    wanted: Path | None = path
    while wanted is not None:
        wanted = settled(wanted)
        if wanted is None:
            break
        try:
            open_here(wanted, create=create)
        except RuleError as error:
            wanted, create = choose(wanted, error)
        else:
            return wanted
    return None


def open_here(path: Path, *, create: bool) -> None:
    """Open a store and begin its history of undo."""
    close_store()
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


def choose(path: Path, error: RuleError) -> tuple[Path | None, bool]:
    """Ask what to do about a store that did not open: the next path, and whether to make it."""
    if error.rule is Rule.STORE_ON_NETWORK:
        return ask_about_network(path), False
    if error.rule is Rule.STORE_READ_ONLY and path.exists() and not is_only_read(path):
        # What cannot be written can be looked at: the line over the pages says so.
        only_read(path)
        return path, False
    from salesapp.db.backup import backups
    from salesapp.ui.start_dialog import StartChoice, ask_what_to_do

    choice, chosen = ask_what_to_do(error, path, backups(path))
    if choice is StartChoice.QUIT:
        return None, False
    if choice is StartChoice.AGAIN:
        return path, False
    if choice is StartChoice.RESTORE and chosen is not None:
        try:
            return restored(chosen, path), False
        except OSError:
            return choose(path, RuleError(Rule.FILE_UNREADABLE, path=str(chosen)))
    return chosen or path, choice is StartChoice.NEW


def restored(backup: Path, store: Path) -> Path:
    """Copy a backup to a new file beside the store: the store itself is never touched."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = store.with_name(f"{store.stem}-restored-{stamp}{store.suffix}")
    if key_file(backup).is_file():
        copy_whole(key_file(backup), key_file(target))
    copy_whole(backup, target)
    return target
