"""Many activities get another day at once: a few here, very many beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from salesapp.db.connection import own_connection
from salesapp.domain.changes import Changes
from salesapp.domain.jobs import JobControl
from salesapp.services import activities as service
from salesapp.ui.jobs import Job
from salesapp.ui.notices import notices
from salesapp.ui.outgoing.machine import job_failed
from salesapp.ui.perform import perform
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

MANY: Final = 100
"""From so many on the window goes on meanwhile."""
_TITLE: Final = QT_TRANSLATE_NOOP("Activities", "Moving of tasks")


def give_days(parent: QWidget, days: Mapping[int, date], toast: str) -> bool:
    """Give each activity its day, as one step of undo; whether it is done, or under way."""
    if len(days) < MANY:
        return perform(parent, lambda: service.spread(days), toast=toast) is not None
    owner = parent.window()

    def work(_control: JobControl) -> Changes:
        with own_connection():
            return service.spread(days)

    job = Job(translate("Activities", _TITLE), work, owner)
    job.succeeded.connect(lambda _changes: notices.undoable(toast, job))
    job.failed.connect(partial(job_failed, owner))
    job.start()
    return True
