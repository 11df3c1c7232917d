"""Counting the classes of all clients beside the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from salesapp.domain.jobs import JobControl
from salesapp.services import classes
from salesapp.ui.format import today
from salesapp.ui.jobs import Job, jobs
from salesapp.ui.notices import notices
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_TITLE = QT_TRANSLATE_NOOP("Classes", "Classes of clients")
_DONE = QT_TRANSLATE_NOOP("Classes", "The classes of all clients are counted anew")


def recount(parent: QObject | None = None) -> Job:
    """Count now; one count at a time."""
    title = translate("Classes", _TITLE)
    under_way = next((job for job in jobs.running if job.title == title), None)
    if under_way is not None:
        return under_way
    day = today()
    job = Job(title, lambda control: classes.recount(day, control), parent)
    job.succeeded.connect(lambda _changes: notices.tell(translate("Classes", _DONE)))
    return job.start()


def recount_daily(parent: QObject) -> Job:
    """Count once a day, without a word, when the program starts."""
    day = today()

    def work(control: JobControl) -> object:
        return classes.recount(day, control) if classes.is_due(day) else None

    return Job(QCoreApplication.translate("Classes", _TITLE), work, parent, quiet=True).start()
