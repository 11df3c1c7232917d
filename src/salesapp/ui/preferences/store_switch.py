"""Opening another base, or a copy of a backup, while the program runs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.own_guards import put_back
from salesapp.db.store import close_store, open_store, store_path, take_as_it_is
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import backups, encryption, personal_data, undo
from salesapp.ui import reading
from salesapp.ui.drafts import settling
from salesapp.ui.drafts.leaving import work_words
from salesapp.ui.explain import explain
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.messages import confirm
from salesapp.ui.perform import attempt
from salesapp.ui.preferences.opening_dialog import made_ready
from salesapp.ui.protection.unlock_dialog import unlocked
from salesapp.ui.settings import settings, settings_file
from salesapp.ui.start_dialog import words_as_it_is, words_put_back
from salesapp.ui.store import store
from salesapp.ui.translate import language
from salesapp.whole_files import copy_whole


def switch_to(
    parent: QWidget | None,
    path: Path,
    *,
    create: bool = False,
    remember: bool = True,
    reads: bool = False,
) -> bool:
    """Open another base; when it does not open, the one before stays, and the reason is told.

    `reads`: for reading only, also beside another program that writes to it.
    """
    before, was_read = store_path(), reading.is_on()
    if not (_may_break_off(parent) and unlocked(parent, path)):
        return False
    lacks: list[RuleError] = []

    def refused(error: RuleError) -> bool:
        return _is_asked(error, lacks)

    def make_ready() -> bool:
        return reads or made_ready(parent, path, create=create)

    def open_it() -> bool:
        store.leaving.emit()
        jobs.cancel_all()
        settling.finish()
        close_store()
        try:
            open_store(path, create=create, read_only=reads, language=language())
        except (RuleError, OSError):
            open_store(before, read_only=was_read)
            raise
        return True

    opened = False
    if attempt(parent, make_ready, refused=refused):
        opened = attempt(parent, open_it, refused=refused) is not None
        undo.start()
        settings_file().veil(on=encryption.is_on())
        if opened and remember:
            settings().remember_store(path)
            settings_file().save()
        store.changed.emit(Changes.all())
    if lacks and _is_wanted(parent, lacks[0]) and _is_settled(parent, lacks[0].rule, path):
        return switch_to(parent, path, create=create, remember=remember)
    return opened


def _may_break_off(parent: QWidget | None) -> bool:
    """Whether nothing that somebody has begun is at work, or he wants it broken off."""
    if not jobs.wanted:
        return True
    told = QCoreApplication.translate(
        "StoreSwitch",
        "It is broken off when another base is opened, and what it has written is taken back.",
    )
    action = QCoreApplication.translate("StoreSwitch", "Break it off")
    return confirm(parent, work_words(), told, action=action)


_WAYS: Final = {Rule.STORE_BEHIND: words_as_it_is, Rule.STORE_MEDDLED: words_put_back}
"""Refusals with a way on, by the words on its button."""


def _is_asked(error: RuleError, found: list[RuleError]) -> bool:
    """Whether there is a way on: then it is asked about, not only told."""
    if error.rule in _WAYS:
        found.append(error)
    return bool(found)


def _is_wanted(parent: QWidget | None, error: RuleError) -> bool:
    trouble = explain(error)
    told = f"{trouble.where}\n\n{trouble.mend}"
    return confirm(parent, trouble.what, told, action=_WAYS[error.rule]())


def _is_settled(parent: QWidget | None, rule: Rule, path: Path) -> bool:
    """Go the way the user wants; whether it led on."""
    if rule is Rule.STORE_BEHIND:
        take_as_it_is(path)
        return True
    return attempt(parent, lambda: put_back(path)) is not None


def copy_of_backup(backup: Path) -> Path:
    """Copy a backup beside the open base under a name of its own: nothing is overwritten.

    The stored files of the base are those of the copy, too.

    Raises:
        RuleError: FILE_EXISTS when there is such a file.
    """
    here = store_path()
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = here.with_name(f"{here.stem}-restored-{stamp}{here.suffix}")
    if target.exists():
        raise RuleError(Rule.FILE_EXISTS, path=str(target))
    encryption.copy_keys(backup, target)
    copy_whole(backup, target)
    backups.bring_along(here, target, backup)
    return target


def restore(parent: QWidget | None, backup: Path) -> bool:
    """Open a copy of a backup; the base of now stays where it is."""
    log = personal_data.log_path()
    target = attempt(parent, lambda: copy_of_backup(backup))
    if target is None or not switch_to(parent, target):
        return False
    if attempt(parent, lambda: personal_data.reapply(log)):
        store.changed.emit(Changes.all())
    return True
