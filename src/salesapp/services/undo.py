"""Undo and redo of what was done in this session, step by step, by name."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from salesapp.db import journal, long_actions
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl

LIMIT: Final = 100
_LONG: Final = 200_000
"""Bytes of changes that are taken back within a few hundredths of a second."""


class UndoStep(NamedTuple):
    """A step that can be taken back: what was done (code of the action) and to what."""

    journal_id: int
    action: str
    subject: str


_done: Final[list[UndoStep]] = []
_undone: Final[list[UndoStep]] = []
_HERE: Final = threading.local()


def _remember(recording: journal.Recording) -> None:
    if recording.journal_id is None:
        return
    _undone.clear()
    _HERE.step = None
    if recording.is_undoable:
        _HERE.step = UndoStep(recording.journal_id, recording.name, recording.subject)
        _done.append(_HERE.step)
        del _done[:-LIMIT]


def start() -> None:
    """Begin a session: an empty history that listens to the journal."""
    _done.clear()
    _undone.clear()
    begin_here()
    journal.on_recorded(_remember)


def begin_here() -> None:
    """Other work begins in this thread: it has made no step yet."""
    _HERE.step = None


def made_here() -> UndoStep | None:
    """The last step that this thread made: another thread may have made a newer one since."""
    return getattr(_HERE, "step", None)


def adopt(operation_id: str) -> UndoStep | None:
    """Take a step that a child of this program did into the history; None when it was not done."""
    found = journal.entry_of(operation_id)
    if found is None:
        return None
    step = _HERE.step = UndoStep(*found)
    if step not in _done:
        _undone.clear()
        _done.append(step)
        del _done[:-LIMIT]
    return step


def next_undo() -> UndoStep | None:
    """What undo would take back."""
    return _done[-1] if _done else None


def next_redo() -> UndoStep | None:
    """What redo would do again."""
    return _undone[-1] if _undone else None


def forget(journal_ids: Iterable[int]) -> None:
    """Steps whose entries were cleaned can be taken back no more; the others stay."""
    gone = frozenset(map(long_actions.whole_of, journal_ids))
    for steps in (_done, _undone):
        steps[:] = [step for step in steps if step.journal_id not in gone]


def is_long(step: UndoStep) -> bool:
    """Whether taking the step takes longer than a window may stand still."""
    return long_actions.size_of(step.journal_id) > _LONG


def beside(name: str) -> Callable[[JobControl], Changes]:
    """The last ``undo`` or ``redo`` as work beside the window; nobody else acts until it ends.

    The work raises `JobCancelled` when the user stopped it: the store is as it was, and so is the
    history.
    """
    source, target = (_done, _undone) if name == "undo" else (_undone, _done)
    if not source:
        raise RuleError(Rule.NOTHING_TO_UNDO)
    step = source[-1]
    journal.hold()

    def run(control: JobControl) -> Changes:
        from salesapp.services import long_steps

        try:
            made = long_steps.reverse(step.journal_id, name, control)
        except RuleError as refused:
            if refused.rule is Rule.UNDO_CONFLICT:
                _leave(source, step)
            raise
        finally:
            journal.release()
        _leave(source, step)
        _HERE.step = step._replace(journal_id=made)
        target.append(_HERE.step)
        return Changes.all()

    return run


def _leave(steps: list[UndoStep], step: UndoStep) -> None:
    """The step is no longer there; an import may have ended meanwhile and changed the history."""
    if step in steps:
        steps.remove(step)


def undo() -> Changes:
    """Take the last step back.

    Raises:
        RuleError: NOTHING_TO_UNDO; UNDO_CONFLICT when the step cannot be taken back any more (it
            then leaves the history, so that earlier steps stay reachable).
    """
    return _take(_done, _undone, "undo")


def redo() -> Changes:
    """Do the last undone step again."""
    return _take(_undone, _done, "redo")


def _take(source: list[UndoStep], target: list[UndoStep], name: str) -> Changes:
    if not source:
        raise RuleError(Rule.NOTHING_TO_UNDO)
    step = source[-1]
    try:
        recording = long_actions.reverse(step.journal_id, name)
    except RuleError as refused:
        # A disk that failed is no reason to forget the step.
        if refused.rule is Rule.UNDO_CONFLICT:
            _leave(source, step)
        raise
    _leave(source, step)
    if recording.journal_id is not None:
        _HERE.step = UndoStep(recording.journal_id, step.action, step.subject)
        target.append(_HERE.step)
    return recording.changes
