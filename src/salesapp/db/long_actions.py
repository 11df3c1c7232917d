"""Actions too long for one transaction: several short ones, between which others may write.

Each part is an entry of the journal; they know the first one as their whole. Until it is finished
the action counts as not done: `take_back` removes it from the store and from the journal, and so
does the next opening of the store after a crash. Undo takes a whole back, part by part.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from salesapp.db import chain, journal
from salesapp.db.connection import execute, rows, value
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobCancelled, JobControl, Silent


class LongAction:
    """One action in several transactions; `finish` makes it count."""

    def __init__(self, name: str, subject: str, operation_id: str | None = None) -> None:
        self._name, self._subject = name, subject
        self._operation = operation_id or journal.taken_id()
        self._parts = 0
        self.journal_id: int | None = None
        """The first entry; None while nothing was changed."""

    @contextmanager
    def part(self) -> Iterator[journal.Recording]:
        """One transaction, kept short."""
        # The first entry is the one the command is known by.
        operation = f"{self._operation}/{self._parts}" if self.journal_id else self._operation
        self._parts += 1
        with journal.action(
            self._name, self._subject, operation_id=operation, part=True, whole_id=self.journal_id
        ) as recording:
            if self.journal_id is None:
                recording.starts_whole = True
            yield recording
        if self.journal_id is None:
            self.journal_id = recording.journal_id

    def finish(self) -> journal.Recording:
        """It is done; tell those who listen."""
        recording = journal.Recording(
            self._name, self._subject, is_undoable=True, operation_id=self._operation
        )
        if self.journal_id is not None:
            finished(self.journal_id)
            recording.journal_id = self.journal_id
            recording.changes = Changes.all()
        journal.tell(recording)
        return recording

    def take_back(self) -> None:
        """It is not to be done after all."""
        if self.journal_id is not None:
            take_back(self.journal_id)


def finished(journal_id: int) -> None:
    """The action that begins with this entry counts from now on."""
    with journal.quiet():
        execute("DELETE FROM unfinished WHERE journal_id = ?", journal_id)


def unfinished() -> list[int]:
    """First entries of actions that were broken off."""
    return [int(one) for (one,) in rows("SELECT journal_id FROM unfinished ORDER BY journal_id")]


def unfinished_of(operation_id: str) -> int | None:
    """The first entry of a command that was broken off."""
    sql = "SELECT id FROM journal JOIN unfinished ON journal_id = journal.id WHERE operation_id = ?"
    found = value(sql, operation_id)
    return None if found is None else int(found)


def parts_of(journal_id: int) -> list[int]:
    """All entries of the action this entry begins, in their order."""
    sql = "SELECT id FROM journal WHERE id = ?1 OR whole_id = ?1 ORDER BY id"
    return [int(one) for (one,) in rows(sql, journal_id)]


def whole_of(journal_id: int) -> int:
    """The first entry of the action an entry belongs to."""
    return int(value("SELECT coalesce(whole_id, id) FROM journal WHERE id = ?", journal_id))


def size_of(journal_id: int) -> int:
    """Bytes of the changes of a whole action: how long taking it back may last."""
    sql = "SELECT coalesce(sum(length(changeset)), 0) FROM journal WHERE id = ?1 OR whole_id = ?1"
    return int(value(sql, journal_id))


def take_back(journal_id: int) -> None:
    """Remove an unfinished action, from the end to the beginning, with its entries.

    A part that somebody has built upon since stays, and so does its entry.
    """
    for one in reversed(parts_of(journal_id)):
        _action, subject, changeset, _is_undoable = journal.entry_changeset(one)
        try:
            with journal.quiet():
                inverse = journal.apply_inverse(changeset, subject)
                execute("DELETE FROM journal WHERE id = ?", one)
                chain.append([("journal", one), *chain.touched(inverse)])
        except RuleError as refused:
            if refused.rule is not Rule.UNDO_CONFLICT:
                raise
    finished(journal_id)


def reverse(
    journal_id: int, name: str, control: JobControl | None = None, operation_id: str | None = None
) -> journal.Recording:
    """Take a whole action back as a new one; refused or cancelled, everything is as it was.

    Raises:
        RuleError: UNDO_CONFLICT when a record was changed since, or belongs to a posted paper.
        JobCancelled: The user stopped it.
    """
    if control is None:
        control = Silent()
    parts = parts_of(journal_id)
    if len(parts) < 2:
        return journal.reverse(journal_id, name, operation_id=operation_id)
    if not all(journal.entry_is_undoable(one) for one in parts):
        raise RuleError(Rule.UNDO_CONFLICT)
    first: journal.Recording | None = None
    try:
        for done, one in enumerate(reversed(parts)):
            control.step(done, len(parts))
            made = journal.reverse(
                one,
                name,
                whole_id=first.journal_id if first is not None else None,
                starts_whole=first is None,
                operation_id=operation_id if first is None else None,
            )
            first = first or made
    except (RuleError, JobCancelled):
        if first is not None and first.journal_id is not None:
            take_back(first.journal_id)
        raise
    if first is None or first.journal_id is None:
        raise RuntimeError(journal_id)
    finished(first.journal_id)
    first.changes = Changes.all()
    return first
