"""What is typed into a document is saved as soon as the machine lets us, also at the end.

Every document is known by its base and its number: in another base that number is another one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from salesapp.db.store import is_open, store_path
from salesapp.domain.changes import Changes
from salesapp.domain.errors import PASSING, RuleError
from salesapp.services import form_drafts, late_saves
from salesapp.ui.drafts.settling import Left, What, settle, withdraw
from salesapp.ui.posting.typed import rebased
from salesapp.ui.soon import soon
from salesapp.ui.store import store

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    D = TypeVar("D", bound=DataclassInstance)
else:
    D = TypeVar("D")


class Home:
    """The base that what an editor shows was read from."""

    def __init__(self) -> None:
        self._path = store_path() if is_open() else None

    def is_left(self) -> bool:
        """Whether another base is open by now, or none: nothing shown may be written there."""
        return not is_open() or store_path() != self._path


class Unsaved(Generic[D]):
    """Drafts of one kind of document that were refused to be saved, till they are saved."""

    def __init__(
        self, kind: str, read: Callable[[int], D], save: Callable[[int, D], Changes]
    ) -> None:
        self._kind, self._read, self._save = kind, read, save
        self._kept: dict[tuple[Path, int], tuple[D, D]] = {}
        """What was typed, and what was stored when it was, by base and document."""
        self._held: dict[tuple[Path, int], tuple[D, D]] = {}
        """So what a rule refused: it waits to be mended by the user, and is not tried again.

        Should the program end before, the next start tells of it in words.
        """

    def save(self, record_id: int, draft: D) -> Changes:
        """Save a document; who hears of it finds nothing older waiting any more."""
        changes = self._save(record_id, draft)
        self.forget(record_id)
        return changes

    def refused(self, error: RuleError, record_id: int, typed: D, known: D) -> D | None:
        """Saving was refused: what the machine refused is tried again till it is done.

        Returns what was handed on so; None where it stays with the editor.
        """
        at = store_path(), record_id
        if error.rule not in PASSING or not form_drafts.may_keep():
            self._held[at] = typed, known
            if form_drafts.may_keep():
                from salesapp.ui.posting import not_taken

                not_taken.hold(self._kind, record_id, typed, known, error)
            return None
        self._let_go(record_id)
        self._kept[at] = typed, known
        # The next start has nothing to tell of: the document itself holds it then.
        settle(
            partial(self._write, at),
            self._what(record_id),
            left=Left("{}", datetime.now(UTC)),
            typed=True,
        )
        return typed

    def over(self, record_id: int, stored: D, *, frozen: bool = False) -> D:
        """A document as it is stored, with what was typed into it and waits to be saved.

        Into a frozen one nothing can be saved any more: it is shown as it is.
        """
        at = store_path(), record_id
        kept = None if frozen else self._held.get(at) or self._kept.get(at)
        return stored if kept is None else rebased(*kept, stored)

    def forget(self, record_id: int) -> None:
        """It is saved, or as it was before: nothing older may be written over it."""
        self._let_go(record_id)
        if self._kept.pop((store_path(), record_id), None) is not None:
            withdraw(self._what(record_id))

    def _let_go(self, record_id: int) -> None:
        if self._held.pop((store_path(), record_id), None) is not None:
            from salesapp.ui.posting import not_taken

            not_taken.let_go(self._kind, str(record_id))

    def _what(self, record_id: int) -> What:
        return f"{self._kind}.unsaved", str(record_id)

    def _write(self, at: tuple[Path, int]) -> bool:
        if at not in self._kept:
            return True
        done = late_saves.save_at_once(lambda: self._save_over(at[1], *self._kept[at]))
        if done is None:
            return False
        changes = self._not_taken(at, done) if isinstance(done, RuleError) else done
        if changes is None:
            return False
        del self._kept[at]
        # Later: who saves just now is still in the midst of it, and at the end nobody listens.
        soon(store, partial(store.changed.emit, changes))
        return True

    def _not_taken(self, at: tuple[Path, int], why: RuleError) -> Changes | None:
        """A rule refuses what was typed: it is told, and kept to be copied; None: not yet."""
        from salesapp.ui.posting import not_taken

        if not not_taken.keep(self._kind, at[1], *self._kept[at], why):
            return None
        # Who shows the document shows it as it is stored.
        return not_taken.shown_anew(self._kind, at[1])

    def _save_over(self, record_id: int, typed: D, known: D) -> Changes:
        return self._save(record_id, rebased(typed, known, self._read(record_id)))
