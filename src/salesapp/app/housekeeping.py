"""What is put in order beside the work: the bin, the search for duplicates, our own files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesapp.app.surroundings import changed_files, is_built, program_folder
from salesapp.db.queries.restoring import newest_at
from salesapp.domain.changes import Changes
from salesapp.domain.jobs import JobControl
from salesapp.ui import format as formats
from salesapp.ui.explain import Trouble, show_trouble
from salesapp.ui.jobs import Job

_EVERY: Final = timedelta(days=1)
_NAMED: Final = 5
"""So many of the changed files of the program are named."""


def keep_house(control: JobControl, clock: datetime | None = None) -> Changes:
    """Purge what lay in the bin for too long; look for duplicates if nobody did for a day.

    `clock`: what the clock of the computer says, an aware moment; without it the present one.
    """
    from salesapp.db.connection import own_connection
    from salesapp.db.queries import duplicates as found
    from salesapp.domain.merging import MERGEABLE
    from salesapp.services import duplicates, form_drafts, house_clock, personal_data, recycle_bin
    from salesapp.ui import own_copies

    own_copies.sweep()
    now = clock or datetime.now(UTC)
    with own_connection():
        counted = house_clock.counted_at(now)
        gone = recycle_bin.purge_expired(counted, control)
        form_drafts.forget_old(counted)
        # A base put back by hand from a backup brings back who was erased: not for long.
        gone += personal_data.reapply(control=control)
        for entity in MERGEABLE:
            last = found.scanned_at(entity)
            if last is None or now - last > _EVERY:
                duplicates.scan(entity, control)
    return Changes.all() if gone else Changes()


def look_around(window: QWidget) -> None:
    """See that the clock of the computer and the files of the program are what they were."""
    tell_clock(window, newest_at(), datetime.now(UTC))
    _look_at_own_files(window)


def tell_clock(window: QWidget, last: datetime | None, now: datetime) -> None:
    """Ask about a clock that is more than a day behind what was saved last; both are aware."""
    if last is None or last - now < _EVERY:
        return
    what = QCoreApplication.translate("Window", "The clock of this computer is behind.")
    where = QCoreApplication.translate("Window", "Saved last: {saved}. The clock says: {now}.")
    mend = QCoreApplication.translate(
        "Window",
        "Papers and tasks would get wrong days. What is saved keeps its order and was not changed. "
        "Set the date of the computer right and start the program again; if it is right, work on.",
    )
    told = where.format(saved=formats.moment(last), now=formats.moment(now))
    show_trouble(window, Trouble(what, told, mend))


def _look_at_own_files(window: QWidget) -> None:
    """See beside the window that the files of the built program are those it was built of."""
    if is_built():
        job = Job("", lambda _control: changed_files(program_folder()), window, quiet=True)
        job.succeeded.connect(lambda changed: tell_changed(window, changed))
        job.start()


def tell_changed(window: QWidget, changed: list[str]) -> None:
    """Say that files of the program are not what they were; nothing when none is."""
    if not changed:
        return
    what = QCoreApplication.translate(
        "Window", "Files of the program are not what they were when it was built."
    )
    mend = QCoreApplication.translate(
        "Window",
        "The base and the backups were not touched. Close the program and install it again from "
        "where you had it; check the computer for harmful programs.",
    )
    show_trouble(window, Trouble(what, ", ".join(changed[:_NAMED]), mend))
