"""The one way papers leave the program: as files, on paper, by letter, dragged or copied.

A page holds one door. What takes longer than a glance runs beside the window; what goes wrong is
told with the place and a way on, and never leaves half a file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesapp.domain.file_names import next_free
from salesapp.domain.jobs import JobControl
from salesapp.exchange.files import write_safely
from salesapp.ui import files
from salesapp.ui.jobs import Job
from salesapp.ui.letters.attached import Chosen
from salesapp.ui.letters.compose import ComposeDialog, write_letter
from salesapp.ui.letters.recipients import to_person
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.outgoing.batch_dialog import BatchDialog
from salesapp.ui.outgoing.machine import job_failed, trouble_of
from salesapp.ui.outgoing.paper import Leaving, PaperKey, all_of_store, of_store
from salesapp.ui.outside import open_file
from salesapp.ui.own_copies import clip_files, copy_of, drag_files
from salesapp.ui.perform import attempt

MOST_CARRIED: Final = 20
"""So many papers are dragged, copied or sent at once; more are saved into a folder."""


class Door(QObject):
    """Takes papers of the store by their keys, or any other paper as `Leaving`."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.letter_dialog: ComposeDialog | None = None

    # Files

    def save_all(self, keys: Sequence[PaperKey]) -> None:
        """Save one paper to a place, or several into a folder."""
        if len(keys) > 1:
            dialog = BatchDialog(self._page, keys)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        elif keys and (one := attempt(self._page, lambda: of_store(*keys[0]))) is not None:
            self.save(one)

    def of_store(self, key: PaperKey) -> Leaving:
        """A paper of the store."""
        return of_store(*key)

    def save(self, paper: Leaving) -> None:
        """Save a paper to a place the user chooses."""
        path = files.ask_save_path(self._page, paper.name)
        if path is not None:
            self._write(paper, path)

    def _write(self, paper: Leaving, path: Path) -> None:
        def work(_control: JobControl) -> None:
            write_safely(path, paper.make())

        job = Job(self.tr("Saving {name}").format(name=path.name), work, self)
        job.succeeded.connect(lambda _nothing: self._saved(path))
        job.failed.connect(lambda error: self.not_saved(paper, path, error))
        job.start()

    def _saved(self, path: Path) -> None:
        told = self.tr("Saved: {name}").format(name=path.name)
        notices.offer(told, self.tr("Open"), partial(_open, path))

    def not_saved(self, paper: Leaving, path: Path, error: Exception) -> None:
        """Tell why, and offer another place or name: nothing is lost, nothing is half written."""
        from salesapp.ui.kit.dialog import Dialog
        from salesapp.ui.kit.label import Label

        trouble = trouble_of(error)
        dialog = Dialog(self._page, trouble.what, trouble.where)
        dialog.body.addWidget(Label(trouble.mend, wrap=True))
        dialog.add_cancel()
        dialog.add_primary(self.tr("Another place…"), icon="download", keys="Enter")
        dialog.when_done(self, lambda yes: self._elsewhere(paper, path) if yes else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _elsewhere(self, paper: Leaving, path: Path) -> None:
        taken = {path.name.casefold()}
        other = files.ask_save_path(self._page, next_free(path.name, taken))
        if other is not None:
            self._write(paper, other)

    # Paper

    def print_all(self, keys: Sequence[PaperKey]) -> None:
        """Show one paper, or several one after another, and print them."""
        found = attempt(self._page, lambda: all_of_store(keys)) if len(keys) == 1 else None
        if found:
            self.print(found[0])
        elif len(keys) > 1:
            from salesapp.ui.outgoing.batch_print import print_together

            print_together(self._page, keys)

    def print(self, paper: Leaving) -> None:
        """Show the pages of a paper and print them."""
        from salesapp.ui.printing import print_pdf

        self._made(
            self.tr("Laying out {name}").format(name=paper.title),
            paper.make,
            lambda data: print_pdf(self._page, data, paper.title),
        )

    # Letter

    def send_all(self, keys: Sequence[PaperKey]) -> None:
        """Write a letter with papers of one client."""
        if (found := self._few(keys)) is not None:
            self.send(found)

    def send(self, found: Sequence[Leaving]) -> None:
        """Write a letter with these papers: the stored files of posted ones."""
        clients = {paper.about.client_id for paper in found}
        if len(clients) > 1:
            words = self.tr("The documents are of different clients: write to each of them.")
            notices.tell(words, NoticeTone.RISK)
            return

        def load() -> list[Chosen]:
            return [_attached(paper) for paper in found]

        about = to_person(found[0].about)
        self._made(
            self.tr("Letter"),
            load,
            lambda chosen: self._write_letter(write_letter(self._page, about, papers=chosen)),
        )

    def _write_letter(self, dialog: ComposeDialog) -> None:
        self.letter_dialog = dialog
        dialog.finished.connect(self._forget_letter)

    def _forget_letter(self) -> None:
        self.letter_dialog = None

    # Carried to other programs

    def copy_all(self, keys: Sequence[PaperKey]) -> None:
        """Put papers into the clipboard as files."""
        if (found := self._few(keys)) is not None:
            self.copy(found)

    def copy(self, found: Sequence[Leaving]) -> None:
        """Put these papers into the clipboard as files."""
        self._made(
            self.tr("Copying"), lambda: [copy_of(one.name, one.make()) for one in found], self._clip
        )

    def _clip(self, paths: list[Path]) -> None:
        clip_files(paths)
        if len(paths) == 1:
            notices.tell(self.tr("Copied as a file: {name}").format(name=paths[0].name))
        else:
            notices.tell(self.tr("%n document(s) copied as files", "", len(paths)))

    def drag_all(self, source: QWidget, keys: Sequence[PaperKey]) -> None:
        """Drag papers out of the window as files."""
        found = self._few(keys)
        if found is None:
            return
        # A drag waits for nobody: its files have to be there before it begins.
        made = attempt(self._page, lambda: [copy_of(one.name, one.make()) for one in found])
        if made:
            drag_files(source, made)

    # Inside

    def _few(self, keys: Sequence[PaperKey]) -> list[Leaving] | None:
        if len(keys) > MOST_CARRIED:
            notices.offer(
                self.tr(
                    "%n documents are too many at once: save them into a folder", "", len(keys)
                ),
                self.tr("Save…"),
                lambda: self.save_all(keys),
                self,
            )
            return None
        return attempt(self._page, lambda: all_of_store(keys)) or None

    def _made(self, title: str, make: Callable[[], Any], then: Callable[[Any], object]) -> None:
        job = Job(title, lambda _control: make(), self)
        job.succeeded.connect(then)
        job.failed.connect(lambda error: job_failed(self._page, error))
        job.start()


def door_of(page: QWidget) -> Door:
    """The door of a page, made when it is first wanted."""
    found = page.findChild(Door)
    return found if found is not None else Door(page)


def _attached(paper: Leaving) -> Chosen:
    if paper.file_id is not None:
        return Chosen(paper.name, file_id=paper.file_id, paper=paper.key)
    return Chosen(paper.name, path=copy_of(paper.name, paper.make()))


def _open(path: Path) -> None:
    open_file(path)
