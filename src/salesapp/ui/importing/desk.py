"""The import as a whole: exports of Bitrix24 on one desk, any other table on the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.ui.importing.kinds import is_exchange
from salesapp.ui.importing.panel import ImportPanel
from salesapp.ui.importing.session import ImportSession
from salesapp.ui.importing.table_panel import TablePanel
from salesapp.ui.importing.table_session import TableSession
from salesapp.ui.kit.form import column
from salesapp.ui.notices import notices


class ImportDesk(QWidget):
    """Takes files of any kind; `session` is the one in work."""

    changed = Signal()

    def __init__(
        self,
        session: ImportSession | None = None,
        table: TableSession | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.exports = ImportPanel(session, self)
        self.table = TablePanel(table, self)
        self.exports.tables_found.connect(self.take_tables)
        self.exports.paste.clicked.connect(self.paste)
        self.table.other_wanted.connect(self.exports.choose_files)
        self.setLayout(column(self.exports, self.table, gap=0))
        self.exports.changed.connect(self._refresh)
        self.table.changed.connect(self._refresh)
        self._refresh()

    @property
    def session(self) -> ImportSession | TableSession:
        """What is in work now."""
        is_table = self.table.session.state is not None
        return self.table.session if is_table else self.exports.session

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files: chosen, or dropped."""
        self.exports.add_files(paths)

    def choose_files(self) -> None:
        """Ask for files."""
        self.exports.choose_files()

    def run(self) -> None:
        """Import what is ready."""
        panel = self.table if self.session is self.table.session else self.exports
        panel.run()

    def cancel(self) -> None:
        """Stop the import under way, as its button does."""
        panel = self.table if self.session is self.table.session else self.exports
        panel.progress.cancel.click()

    def take_tables(self, paths: Sequence[Path]) -> None:
        """Take tables that are no exports of Bitrix24; files of one exchange belong together."""
        exchange = tuple(path for path in paths if is_exchange(path))
        groups = [exchange] if exchange else []
        groups += [(path,) for path in paths if path not in exchange]
        self.table.session.open(groups)

    def paste(self) -> None:
        """Take what was copied in a spreadsheet."""
        text = QGuiApplication.clipboard().text()
        if "\t" not in text and "\n" not in text.strip():
            notices.tell(self.tr("Copy rows in Excel first: there is no table in the clipboard."))
            return
        if self.exports.session.files or self.table.session.is_running:
            return
        self.table.session.paste(text)

    def _refresh(self) -> None:
        is_table = self.session is self.table.session
        if is_table and not self.table.isVisibleTo(self):
            # The button that had the focus goes: no other one may keep it by chance.
            self.table.setVisible(True)
            self.table.take_focus()
        self.table.setVisible(is_table)
        self.exports.setVisible(not is_table)
        self.changed.emit()
