"""What the user does after long work has made its step and before anybody was told of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from salesapp.domain.clients import ClientDraft
from salesapp.services import clients, undo
from salesapp.services.undo import UndoStep
from salesapp.ui.notices import Notice, notices


def something_newer(action: str) -> UndoStep:
    """Wait, as a busy window does, for the step of the work; then add a client.

    Returns:
        The step that the work has made.
    """
    until = time.monotonic() + 30
    step = undo.next_undo()
    while (step is None or step.action != action) and time.monotonic() < until:
        time.sleep(0.01)
        step = undo.next_undo()
    assert step is not None
    assert step.action == action
    clients.create(ClientDraft(name="Новый", inn=""))
    assert undo.next_undo() != step
    return step


@contextmanager
def hearing() -> Iterator[list[Notice]]:
    """What is told in the block."""
    heard: list[Notice] = []
    notices.told.connect(heard.append)
    try:
        yield heard
    finally:
        notices.told.disconnect(heard.append)
