"""What was typed into a document and refused by the machine is saved without making anybody wait.

It is written from the thread of the windows, each second or at the end of the program: while
another program writes it is refused at once, and the next moment will do.
"""

from __future__ import annotations

from collections.abc import Callable

from salesapp.db.connection import at_once
from salesapp.domain.changes import Changes
from salesapp.domain.errors import PASSING, RuleError
from salesapp.services import undo


def save_at_once(work: Callable[[], Changes]) -> Changes | RuleError | None:
    """What the work changed, or the rule that refuses it; None: not at this moment, try again."""
    try:
        with at_once():
            return work()
    except RuleError as error:
        return None if error.rule in PASSING else error
    finally:
        # Nobody at the window did it: no toast of theirs may offer to undo it.
        undo.begin_here()
