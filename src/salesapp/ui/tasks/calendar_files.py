"""Calendar files of the tasks: asking for them, reading and writing beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimeZone
from PySide6.QtWidgets import QWidget

from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.exchange.ics_child import read_ics
from salesapp.services import calendar_files as service
from salesapp.services.calendar_files import PlannedEvent
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.files import ask_open_paths, ask_save_path
from salesapp.ui.format import today
from salesapp.ui.jobs import Job
from salesapp.ui.notices import notices
from salesapp.ui.tasks.ics_dialog import IcsDialog


def write_ics(parent: QWidget, activity_ids: Sequence[int] | None) -> None:
    """Ask where, and write the chosen open tasks there, or all of them."""
    name = QCoreApplication.translate("Tasks", "Tasks")
    path = ask_save_path(parent, f"{name}.ics")
    if path is not None:
        write_ics_to(parent, path, activity_ids)


def write_ics_to(parent: QWidget, path: Path, activity_ids: Sequence[int] | None) -> Job:
    """Write a calendar file beside the window."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii") or "Local"

    def work(_control: JobControl) -> int:
        events = service.events_of(activity_ids)
        service.write_file(path, events, zone, datetime.now(UTC))
        return len(events)

    job = Job(QCoreApplication.translate("Tasks", "Calendar file"), work, parent)
    job.succeeded.connect(lambda count: _told(path, int(count)))
    job.failed.connect(partial(_failed, parent))
    return job.start()


def take_ics(parent: QWidget) -> None:
    """Ask for a calendar file and show what it holds."""
    title = QCoreApplication.translate("Tasks", "Take events from a calendar file")
    for path in ask_open_paths(parent, title, ("ics",))[:1]:
        take_ics_from(parent, path)


def take_ics_from(parent: QWidget, path: Path) -> Job:
    """Read a calendar file in a process of its own, then show what would become of it."""

    def work(control: JobControl) -> list[PlannedEvent]:
        return service.plan_import(read_ics(path, control), today())

    job = Job(QCoreApplication.translate("Tasks", "Calendar file"), work, parent)
    job.succeeded.connect(partial(_show, parent, path.name))
    job.failed.connect(partial(_failed, parent))
    return job.start()


def _show(parent: QWidget, name: str, planned: Sequence[PlannedEvent]) -> None:
    dialog = IcsDialog(parent, name, planned)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _failed(parent: QWidget, error: Exception) -> None:
    if isinstance(error, RuleError):
        show_trouble(parent, explain(error))
    elif isinstance(error, OSError):
        show_trouble(parent, explain_machine(error))
    else:
        raise error


def _told(path: Path, count: int) -> None:
    words = QCoreApplication.translate("Tasks", "%n task(s) written: {name}", None, count)
    notices.tell(words.format(name=path.name))
