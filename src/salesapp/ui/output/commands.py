"""Copying, saving and printing a list."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.tables import OutTable, Row
from salesapp.exchange.csv_files import clipboard_html, clipboard_text
from salesapp.services.exports.bitrix24 import write_records
from salesapp.services.exports.child import write_in_child
from salesapp.services.exports.write import FileKind, Target
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.format import number
from salesapp.ui.jobs import Job
from salesapp.ui.kit.messages import confirm
from salesapp.ui.kit.mime import clipboard_mime
from salesapp.ui.notices import notices
from salesapp.ui.output.export_dialog import ExportChoice, ExportDialog
from salesapp.ui.output.source import ListSource, batches, breathing, out_table, watched
from salesapp.ui.outside import open_file

AT_ONCE = 300
MOST_COPIED = 100_000
MOST_PRINTED = 20_000


class OutputCommands(QObject):
    """Each takes the list as it stands; what is long runs beside the window."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    # Copy

    def copy(self, source: ListSource) -> None:
        """Put marked rows, else the selected ones, else all, into the clipboard."""
        source = source.only(source.marked or source.selected or source.ids)
        count = len(source.ids)
        if not count:
            notices.tell(self.tr("The list is empty: there is nothing to copy"))
        elif count > MOST_COPIED:
            told = self.tr("{count} rows are too many for the clipboard: save them as a file")
            notices.offer(
                told.format(count=number(count)),
                self.tr("Save…"),
                lambda: self.export(source),
                self,
            )
        elif count <= AT_ONCE:
            self._copied(_clipboard(out_table(source), chain.from_iterable(batches(source))), count)
        else:
            table = out_table(source)

            def work(control: JobControl) -> tuple[str, str]:
                return _clipboard(table, watched(source, control))

            job = Job(self.tr("Copying rows"), work, self)
            job.succeeded.connect(lambda both: self._copied(both, count))
            job.failed.connect(self._failed)
            job.start()

    def _copied(self, both: tuple[str, str], count: int) -> None:
        data = clipboard_mime()
        data.setText(both[0])
        data.setHtml(both[1])
        QGuiApplication.clipboard().setMimeData(data)
        notices.tell(self.tr("Copied: %n row(s)", "", count))

    # Save

    def export(self, source: ListSource) -> None:
        """Ask for rows, columns and kind, then for a place, and write the file."""
        if not source.ids:
            notices.tell(self.tr("The list is empty: there is nothing to save"))
            return
        dialog = ExportDialog(self._page, source)
        dialog.when_done(self, lambda accepted: self._export(dialog.choice()) if accepted else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, choice: ExportChoice) -> None:
        from salesapp.ui.files import ask_save_path

        title = choice.source.title
        if choice.portal is not None:
            title = f"{title}, Bitrix24"
        name = f"{title}.{choice.kind.value}"
        path = ask_save_path(self._page, name, title=self.tr("Save the list"))
        if path is not None:
            self.save(path, choice)

    def save(self, path: Path, choice: ExportChoice) -> Job:
        """Write the file beside the window; the status bar shows how far it is."""
        table = out_table(choice.source, turn=choice.turn)
        total = len(choice.source.chosen_ids())

        def work(control: JobControl) -> int:
            entity = choice.source.entity
            if choice.portal is not None and entity is not None:
                ids = list(choice.source.chosen_ids())
                write_records(entity, path, ids, stages=choice.portal, control=control)
                return 0
            target = Target(path, choice.kind, choice.encoding)
            return write_in_child(target, table, breathing(choice.source), control, total=total)

        job = Job(self.tr("Saving {name}").format(name=path.name), work, self)
        job.succeeded.connect(lambda lost: self._saved(path, total, lost))
        job.failed.connect(self._failed)
        job.cancelled.connect(lambda: notices.tell(self.tr("Cancelled: no file was written")))
        return job.start()

    def _saved(self, path: Path, total: int, lost: int) -> None:
        told = self.tr("%n row(s) saved: {name}", "", total).format(name=path.name)
        if lost:
            told += ". " + self.tr("%n cell(s) hold signs that Windows-1251 lacks", "", lost)
        notices.offer(told, self.tr("Open"), lambda: _open(path))

    # Print

    def print_list(self, source: ListSource) -> None:
        """Lay the list out on sheets and show them before they are printed."""
        count = len(source.chosen_ids())
        if not count:
            notices.tell(self.tr("The list is empty: there is nothing to print"))
            return
        if count > MOST_PRINTED:
            told = self.tr("{count} rows would take a cart of paper. Narrow the filter, or save.")
            wanted = confirm(
                self._page,
                self.tr("The list is too long to print"),
                told.format(count=number(count)),
                action=self.tr("Save as a file…"),
            )
            if wanted:
                self.export(source)
            return
        table = out_table(source)

        def work(control: JobControl) -> bytes:
            with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                target = Target(Path(folder) / "list.pdf", FileKind.PDF)
                write_in_child(target, table, breathing(source), control, total=count)
                return target.path.read_bytes()

        job = Job(self.tr("Laying out {name}").format(name=source.title), work, self)
        job.succeeded.connect(lambda data: self._show(data, source.title))
        job.failed.connect(self._failed)
        job.start()

    def _show(self, data: bytes, title: str) -> None:
        from salesapp.ui.perform import attempt
        from salesapp.ui.printing import print_pdf

        attempt(self._page, lambda: print_pdf(self._page, data, title))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, RuleError):
            show_trouble(self._page, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self._page, explain_machine(error))
        else:
            raise error


def _clipboard(table: OutTable, rows: Iterable[Row]) -> tuple[str, str]:
    lines = list(rows)
    return clipboard_text(table, lines), clipboard_html(table, lines)


def _open(path: Path) -> None:
    open_file(path)
