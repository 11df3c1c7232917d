"""Steps of very many records taken back in a child process: the window has nothing to do.

The child: ``python -m salesapp.services.long_steps STORE WORK ENTRY NAME OPERATION``, in a frozen
build ``salesapp --job steps …``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from salesapp.db import cipher, journal, long_actions
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobCancelled, JobControl, Silent
from salesapp.exchange import child

WORKER: Final = ("steps", "salesapp.services.long_steps")
_REVERSE: Final = "reverse"
_TAKE_BACK: Final = "take-back"
_DAY: Final = 86_400.0


def reverse(journal_id: int, name: str, control: JobControl) -> int:
    """Take a whole action back as a new one, in a child process; the new one's first entry.

    Raises:
        RuleError: UNDO_CONFLICT when a record was changed since, or belongs to a posted paper.
        JobCancelled: The user stopped it; the store is as it was.
    """
    operation = uuid4().hex
    try:
        _ask(_REVERSE, journal_id, name, operation, control)
    except (JobCancelled, RuleError):
        take_back(operation)
        # The child may have been faster: what is done is done.
        if journal.entry_of(operation) is None:
            raise
    made = journal.entry_of(operation)
    if made is None:
        raise RuntimeError(operation)
    return made[0]


def take_back(operation_id: str) -> None:
    """Remove what a command has written, when it was broken off."""
    begun = long_actions.unfinished_of(operation_id)
    if begun is not None:
        _ask(_TAKE_BACK, begun, "", "", Silent())


def _ask(work: str, journal_id: int, name: str, operation: str, control: JobControl) -> None:
    from salesapp.db.store import store_path

    path = store_path()
    arguments = [str(path), work, str(journal_id), name, operation]
    told = cipher.for_child()
    child.converse(WORKER, arguments, path, control, lambda found: "end" in found, _DAY, told)


def main(arguments: list[str]) -> int:
    """Do the work named."""
    from salesapp.db.connection import widen_cache
    from salesapp.db.store import close_store, join_store

    out = child.own_output()
    path, work, journal_id, name, operation = arguments
    with out:
        try:
            with child.own_input() as told:
                cipher.from_parent(told.readline())
            join_store(Path(path), read_only=False)
            widen_cache()
            if work == _REVERSE:
                telling = child.Telling(out)
                long_actions.reverse(int(journal_id), name, telling, operation)
            else:
                long_actions.take_back(int(journal_id))
            close_store()
        except RuleError as refused:
            message: dict[str, Any] = {"rule": str(refused.rule), "facts": refused.facts}
        else:
            message = {"end": True}
        out.write(json.dumps(message, default=str).encode("ascii") + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
