"""The page of the import."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salesapp.domain.changes import Changes
from salesapp.overriding import override
from salesapp.services import undo
from salesapp.ui.importing.desk import ImportDesk
from salesapp.ui.importing.session import ImportSession
from salesapp.ui.importing.table_session import TableSession
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.page import Page


class ImportPage(Page):
    """The panel with its main button; Alt+Left goes back where one came from."""

    section = "settings"

    def __init__(
        self, session: ImportSession | None = None, table: TableSession | None = None
    ) -> None:
        super().__init__()
        self.desk = ImportDesk(session, table, parent=self)
        self.panel = self.desk.exports
        self.table = self.desk.table
        self.says = Label("", "base", "text2")
        self.run_button = Button("", "primary", icon="download", keys="Ctrl+Enter")
        self.run_button.clicked.connect(self.run_import)
        self._bottom = QWidget()
        self._bottom.setLayout(row(None, self.says, self.run_button, margins=(16, 12, 16, 12)))
        self.setLayout(column(row(self.desk, margins=(16, 12, 16, 0)), self._bottom, gap=0))
        self.desk.changed.connect(self._refresh)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.run_import)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.desk.paste)
        self._refresh()

    @override
    def title(self) -> str:
        return self.tr("Import")

    @override
    def subtitle(self) -> str:
        count = len(self.desk.session.files)
        return self.tr("%n file(s)", "", count) if count else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if self.desk.session.is_running:
            return [("Esc", self.tr("cancel the import"))]
        return [
            ("Ctrl+Return", self.tr("import")),
            ("Alt+Left", self.tr("back")),
            ("Ctrl+Z", self.tr("take the import back")),
        ]

    @override
    def activate(self) -> None:
        if not self.desk.session.files:
            self.panel.choose.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        # Undo leaves the import as the next step to redo.
        step = undo.next_redo()
        session = self.desk.session
        if session.result is not None and step is not None and step.action == "import.run":
            session.look_again()

    @override
    def leave(self) -> None:
        self.desk.session.give_up()

    @override
    def panes(self) -> list[QWidget]:
        return [self.desk, self._bottom]

    @override
    def reborn(self) -> Page:
        return ImportPage(self.panel.session, self.table.session)

    def run_import(self) -> None:
        """Import; without files ask for them."""
        session = self.desk.session
        if not session.files and session.result is None:
            self.desk.choose_files()
        elif session.result is None:
            self.desk.run()

    def _refresh(self) -> None:
        session = self.desk.session
        self._bottom.setVisible(bool(session.files) and session.result is None)
        self.run_button.setEnabled(not session.is_running)
        rows = session.useful_rows()
        self.run_button.setText(
            self.tr("Import %n row(s)", "", rows) if rows else self.tr("Import now")
        )
        if session.is_running:
            self.says.setText(self.tr("the import is under way"))
        elif session.is_preparing:
            self.says.setText(self.tr("reading the files"))
        else:
            self.says.setText(self.tr("a backup is made before it"))
        self.title_changed.emit(self.title(), self.subtitle())
        self.hints_changed.emit()
