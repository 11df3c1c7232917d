"""Each action of the user as one transaction and one changeset: undo, redo and history.

The changeset comes from SQLite's session extension and is written in the same transaction as the
change itself. Summaries kept by triggers, the search index and the number series are not recorded:
the first two follow by their triggers, the last never goes back.
"""

from __future__ import annotations

import getpass
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Final
from uuid import uuid4

import apsw
import peewee as pw

from salesapp.db import chain, fulltext, receipt, vocabulary
from salesapp.db.connection import (
    database,
    execute,
    executemany,
    explained,
    row,
    value,
)
from salesapp.db.fields import moment_text, now
from salesapp.db.mixed_money import mixed
from salesapp.db.open_file import check_place
from salesapp.db.permits import of_changeset, permitted
from salesapp.db.subjects import Subject, changes_of
from salesapp.db.watching import Watch
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError

_LOCAL: Final = threading.local()
_HELD: Final = threading.Event()
_MANY: Final = 50_000
"""Bytes of a changeset whose words are told to the index all at once."""


@dataclass
class Recording:
    """What an action did; complete when its block has ended."""

    name: str
    subject: str
    is_undoable: bool
    operation_id: str
    changes: Changes = field(default_factory=Changes)
    journal_id: int | None = None
    subject_id: int | None = None
    whole_id: int | None = None
    """The first entry of the action this one is a part of."""
    touched: dict[str, set[int]] | None = None
    """What the block knows it touched, by kind; read out of the changeset when it is not told."""
    texts: list[str] | None = None
    """What the touched records are found by, when the block knows."""
    starts_whole: bool = False
    """Whether more parts follow: until they are finished, the action is not done."""

    def about(self, record_id: int) -> None:
        """Name the record the action is about (a new one, say)."""
        self.subject_id = record_id

    def result(self) -> Changes:
        """What was touched, with the record the action was about."""
        return Changes(self.changes.ids, self.changes.everything, self.subject_id)


_LISTENERS: Final[list[Callable[[Recording], None]]] = []


@contextmanager
def action(
    name: str,
    subject: str = "",
    *,
    undoable: bool = True,
    operation_id: str | None = None,
    part: bool = False,
    whole_id: int | None = None,
) -> Iterator[Recording]:
    """Run the block as one action: one transaction, one journal entry.

    Inside another action the block joins it. On any error everything is rolled back.

    Args:
        name: Code of the action, e.g. ``deal.move``; its words are in `ui/labels.py`.
        subject: What it was done to, as the user knows it.
        undoable: False for what is corrected only by a new document.
        operation_id: Name of the command: a second try with the same id is refused by the
            unique index and rolled back, so a double click changes nothing twice.
        part: One of several transactions of an action, see `db.long_actions`: nobody is told yet.
        whole_id: The first entry of that action, when this is not the first.
    """
    outer: Recording | None = getattr(_LOCAL, "recording", None)
    if outer is not None:
        outer.is_undoable = outer.is_undoable and undoable
        yield outer
        return
    if _HELD.is_set():
        raise RuleError(Rule.UNDO_UNDER_WAY)
    if database.read_only:
        raise RuleError(Rule.STORE_FOR_READING)
    recording = Recording(name, subject, undoable, operation_id or taken_id(), whole_id=whole_id)
    _LOCAL.recording = recording
    try:
        with explained():
            block = _Block(recording)
            block.start()
            try:
                yield recording
            except BaseException as error:
                block.fail(error)
                raise
            block.finish()
    except pw.IntegrityError as error:
        if "frozen: " in str(error):
            raise RuleError(Rule.DOCUMENT_FROZEN, detail=str(error)) from error
        raise
    finally:
        _LOCAL.recording = None
    if not part:
        tell(recording)


@contextmanager
def named(operation_id: str) -> Iterator[None]:
    """The first action of the block has this name; see `services.operations.once`."""
    _LOCAL.operation_id = operation_id
    try:
        yield
    finally:
        _LOCAL.operation_id = None


def taken_id() -> str:
    """The name given to the action that begins now, else a new one."""
    name: str | None = getattr(_LOCAL, "operation_id", None)
    _LOCAL.operation_id = None
    return name or uuid4().hex


def tell(recording: Recording) -> None:
    """Let the listeners know of a finished action."""
    for listener in _LISTENERS:
        listener(recording)


def hold() -> None:
    """Until `release` nobody acts: who tries is refused instead of made to wait."""
    _HELD.set()


def release() -> None:
    """Let everybody act again."""
    _HELD.clear()


def on_recorded(listener: Callable[[Recording], None]) -> None:
    """Call `listener(recording)` after each committed action (the undo stack listens)."""
    if listener not in _LISTENERS:
        _LISTENERS.append(listener)


class _Block:
    """The transaction and the session of one action."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._connection = database.connection()
        check_place()
        self._atomic = database.atomic("IMMEDIATE")

    def start(self) -> None:
        """Begin writing and watching."""
        self._atomic.__enter__()
        self._watch = Watch(self._connection)

    def fail(self, error: BaseException) -> None:
        """Roll back."""
        self._watch.close()
        self._atomic.__exit__(type(error), error, error.__traceback__)

    def finish(self) -> None:
        """Write the journal entry and commit."""
        try:
            try:
                changeset = self._watch.changeset()
            finally:
                self._watch.close()
            if changeset:
                tables = self._watch.tables
                _write_entry(self._recording, changeset, posted=not tables.isdisjoint(chain.TABLES))
        except BaseException as error:
            self._atomic.__exit__(type(error), error, error.__traceback__)
            raise
        try:
            self._atomic.__exit__(None, None, None)
        except (apsw.Error, pw.DatabaseError):
            # A failed commit means "unknown": the entry tells whether it was done.
            if not _is_recorded(self._recording.operation_id):
                raise
        receipt.keep()


def _is_recorded(operation_id: str) -> bool:
    return bool(value("SELECT 1 FROM journal WHERE operation_id = ?", operation_id))


def entry_of(operation_id: str) -> tuple[int, str, str] | None:
    """Id, action and subject of the entry a command wrote, None when it wrote none."""
    found = row("SELECT id, action, subject FROM journal WHERE operation_id = ?", operation_id)
    return None if found is None else (int(found[0]), str(found[1]), str(found[2]))


@cache
def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _write_entry(
    recording: Recording, changeset: bytes, undoes: int | None = None, *, posted: bool = True
) -> None:
    """Write the entry; without `posted` no table that the chain knows was changed."""
    subjects: list[Subject]
    if recording.touched is None:
        recording.changes, subjects = changes_of(changeset)
    else:
        recording.changes = Changes.all()
        subjects = [(kind, one) for kind, ids in recording.touched.items() for one in ids]
    execute(
        "INSERT INTO journal (at, who, action, subject, operation_id, undoes_id, is_undoable,"
        " changeset, whole_id, about_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        moment_text(now()),
        _who(),
        recording.name,
        recording.subject,
        recording.operation_id,
        undoes,
        int(recording.is_undoable),
        changeset,
        recording.whole_id,
        recording.subject_id,
    )
    journal_id = int(value("SELECT last_insert_rowid()"))
    recording.journal_id = journal_id
    records = chain.touched(changeset) if posted else []
    chain.append([("journal", journal_id), *records])
    if recording.starts_whole:
        execute("INSERT INTO unfinished (journal_id) VALUES (?)", journal_id)
    executemany(
        "INSERT INTO journal_subject (journal_id, entity, record_id) VALUES (?, ?, ?)",
        [(journal_id, entity, record_id) for entity, record_id in subjects],
    )
    if recording.texts is None:
        vocabulary.learn(subjects)
    else:
        vocabulary.learn_texts(recording.texts)


@contextmanager
def quiet() -> Iterator[None]:
    """A short transaction that is no action of the user: nothing of it is written down."""
    check_place()
    with explained(), database.atomic("IMMEDIATE"):
        yield


def entry_changeset(journal_id: int) -> tuple[str, str, bytes, bool]:
    """Action, subject, changeset and whether it may be undone, of one journal entry."""
    found = row(
        "SELECT action, subject, changeset, is_undoable FROM journal WHERE id = ?", journal_id
    )
    if found is None:
        raise RuleError(Rule.NOTHING_TO_UNDO)
    return str(found[0]), str(found[1]), bytes(found[2]), bool(found[3])


def entry_is_undoable(journal_id: int) -> bool:
    """Whether an entry may be taken back: an erasure may have cleaned it."""
    return bool(value("SELECT is_undoable FROM journal WHERE id = ?", journal_id))


def reverse(
    journal_id: int,
    name: str,
    *,
    whole_id: int | None = None,
    starts_whole: bool = False,
    operation_id: str | None = None,
) -> Recording:
    """Apply the inverse of one entry as a new entry; refuse it whole on any conflict.

    Args:
        journal_id: The entry.
        name: Code of the new entry.
        whole_id: The first entry of the action this is a part of.
        starts_whole: Whether this is the first of several parts.
        operation_id: Name of the command.

    Raises:
        RuleError: UNDO_CONFLICT when a record was changed since, or belongs to a posted paper.
    """
    _action, subject, changeset, is_undoable = entry_changeset(journal_id)
    if not is_undoable:
        raise RuleError(Rule.UNDO_CONFLICT, subject=subject)
    recording = Recording(
        name,
        subject,
        is_undoable=True,
        operation_id=operation_id or taken_id(),
        whole_id=whole_id,
        starts_whole=starts_whole,
    )
    with explained(), database.atomic("IMMEDIATE"):
        inverse = apply_inverse(changeset, subject)
        _write_entry(recording, inverse, undoes=journal_id)
    receipt.keep()
    return recording


def apply_inverse(changeset: bytes, subject: str) -> bytes:
    """Take a changeset back, inside the caller's transaction; return what was applied."""
    inverse = bytes(apsw.Changeset.invert(changeset))
    try:
        if len(inverse) < _MANY:
            _apply(inverse, changeset)
        else:
            with fulltext.many_words() as words:
                words.take(inverse)
                _apply(inverse, changeset)
    except (apsw.AbortError, apsw.ConstraintError) as error:
        raise RuleError(Rule.UNDO_CONFLICT, subject=subject) from error
    return inverse


def _apply(inverse: bytes, changeset: bytes) -> None:
    """Apply it whole: it holds the cascaded rows itself, the keys must not act a second time.

    Without a savepoint of its own: inside of one, each row costs as much as all the rows before it.
    The transaction around it is rolled back on any conflict.
    """
    permits = of_changeset(changeset)
    apart = [one.into_id for one in permits if one.kind == Entity.CLIENT]
    before = mixed(apart)
    with permitted(permits):
        apsw.Changeset.apply(
            inverse,
            database.connection(),
            conflict=_abort,
            flags=apsw.SQLITE_CHANGESETAPPLY_FKNOACTION | apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT,
        )
    if mixed(apart) > before:
        # Since the merge, money of the one was used for the other.
        raise apsw.AbortError


def _abort(_reason: int, _change: object) -> int:
    """No conflict is acceptable: the user is told instead."""
    return int(apsw.SQLITE_CHANGESET_ABORT)
