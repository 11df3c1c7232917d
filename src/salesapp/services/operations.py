"""A command is done once, however often it is sent: a double click, a retry, a lost answer."""

from __future__ import annotations

from collections.abc import Callable

from salesapp.db import journal
from salesapp.db.queries.operations import done_by
from salesapp.domain.changes import Changes


def once(operation_id: str, work: Callable[[], Changes]) -> Changes:
    """Carry a command out, unless it was carried out under this name before.

    A commit that failed leaves it unknown whether the command was done. The one who sends it again
    under the same name is answered as at the first time, or it is done now: never twice.

    Args:
        operation_id: Name of the very gesture, made by the form.
        work: The service call; it is one action.
    """
    done = done_by(operation_id)
    if done is not None:
        return done
    with journal.named(operation_id):
        return work()
