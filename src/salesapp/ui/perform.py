"""Runs an intention of the user, and explains what stood in its way."""

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from salesapp.domain.changes import Changes
from salesapp.domain.errors import MACHINE, RuleError
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.notices import notices
from salesapp.ui.store import store

log = logging.getLogger(__name__)

T = TypeVar("T")

Refused = Callable[[RuleError], bool]


def perform(
    parent: QWidget | None,
    work: Callable[[], Changes],
    *,
    toast: str = "",
    refused: Refused | None = None,
) -> Changes | None:
    """Run a service call and return what it changed; None when it was refused.

    `toast` says what was done; it is shown with an offer to undo the step that the call made.
    `refused` lets a form mark the field itself: when it returns True, no dialog is shown.
    """
    from salesapp.services import undo
    from salesapp.services.operations import once

    operation = _operation_of(parent)
    undo.begin_here()
    changes = attempt(parent, lambda: once(operation, work), refused=refused)
    # Who hears of the changes may do more: that is no step of this work.
    step = undo.made_here()
    if changes is None:
        return None
    _answered(parent)
    store.changed.emit(changes)
    if toast:
        notices.done(toast, step)
    return changes


def _operation_of(parent: Any) -> str:
    """The name of a gesture: a form that asks keeps it until it was answered.

    So what was sent from it once more, after a failure nobody could look into, is the same.
    """
    from uuid import uuid4

    if not hasattr(parent, "operation"):
        return uuid4().hex
    parent.operation = parent.operation or uuid4().hex
    return str(parent.operation)


def _answered(parent: Any) -> None:
    """What comes next is another gesture."""
    if hasattr(parent, "operation"):
        parent.operation = ""


def attempt(
    parent: QWidget | None, work: Callable[[], T], *, refused: Refused | None = None
) -> T | None:
    """Run work that writes no records (saves a file, prints); explain a refusal and return None."""
    try:
        return work()
    except RuleError as error:
        log.info("refused: %s", error.rule)
        if error.rule in MACHINE:
            notices.not_saved.emit(explain(error).what)
        if refused is None or not refused(error):
            show_trouble(parent, explain(error))
    except OSError as error:
        log.warning("machine in trouble: %s, errno %s", type(error).__name__, error.errno)
        trouble = explain_machine(error)
        notices.not_saved.emit(trouble.what)
        show_trouble(parent, trouble)
    return None
