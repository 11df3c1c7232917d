"""Planting the sample company into an empty base, with progress and a way out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from salesapp.app import later
from salesapp.app.start import open_here
from salesapp.app.window import demo_store
from salesapp.db.connection import own_connection
from salesapp.db.queries.names import who
from salesapp.db.store import store_path
from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.ui.drafts import settling
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.jobs import Job, Progress, jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.store import store

if TYPE_CHECKING:
    from salesapp.ui.main_window import MainWindow


def show_sample_company(window: MainWindow) -> None:
    """Put the sample company into the window instead of the base that is open."""
    back = store_path()
    store.leaving.emit()
    jobs.cancel_all()
    settling.finish()
    try:
        open_here(demo_store(), create=True)
    except RuleError as error:
        open_here(back, create=False)
        show_trouble(window, explain(error))
        return
    later.show_all(window)
    # A base that is there but empty is one whose making was given up or broken off.
    if who() is None:
        plant_sample_company(window, back)


def plant_sample_company(window: MainWindow, back: Path | None = None) -> None:
    """Fill the open store with the sample company; given up, the store `back` is shown again."""
    planting = Planting(window)
    planting.given_up.connect(lambda: _without_sample(window, back))
    planting.open()


def _without_sample(window: MainWindow, back: Path | None) -> None:
    if back is not None:
        store.leaving.emit()
        open_here(back, create=False)
        later.show_all(window)
    if who() is None:
        later.welcome(window)


class Planting(Dialog):
    """Open while the job runs."""

    given_up = Signal()
    """There is no company: the user or the machine thought better of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(
            window,
            QCoreApplication.translate("Window", "Making the sample company"),
            QCoreApplication.translate(
                "Window", "A year of its life: clients, deals, offers, invoices, payments."
            ),
        )
        self.bar = ProgressBar()
        self.body.addWidget(self.bar)
        self.add_cancel()
        self.job = Job(self.title.text(), plant, self)
        self.job.progressed.connect(self._show_progress)
        self.job.succeeded.connect(lambda _changes: self._end(whole=True))
        self.job.cancelled.connect(lambda: self._end(whole=False))
        self.job.failed.connect(self._fail)
        self.job.start()

    @override
    def reject(self) -> None:
        # The dialog stays until the base is as it was before.
        self.job.cancel()

    def _show_progress(self, progress: Progress) -> None:
        self.bar.setValue(progress.percent or 0)

    def _end(self, *, whole: bool) -> None:
        super().reject()
        if not whole:
            self.given_up.emit()

    def _fail(self, error: Exception) -> None:
        self._end(whole=False)
        if isinstance(error, RuleError):
            show_trouble(self, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error


def plant(control: JobControl) -> Changes:
    """Fill the open base with a company full of sample data, in a thread of its own."""
    from salesapp.services.demo.fill import fill

    with own_connection():
        return fill(control=control)
