"""A block copied from a spreadsheet, laid over the cells of a list from the current one on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.field_values import field_values
from salesapp.domain.edits import Lines, Outcome, laid, without_head
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.jobs import JobControl
from salesapp.exchange.csv_files import read_block
from salesapp.exchange.files import unguard_cell
from salesapp.overriding import override
from salesapp.services.editing.editable import editable_fields
from salesapp.services.editing.run import Done, write_block
from salesapp.ui.editing import words
from salesapp.ui.editing.cells import by_id, read_all
from salesapp.ui.editing.write_dialog import Work, WriteDialog
from salesapp.ui.format import number, today
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.notices import notices
from salesapp.ui.translate import translate

MOST_CELLS = 20_000


def paste_block(page: QWidget, table: PagedTable, entity: Entity) -> None:
    """Lay the block of the clipboard from the current cell on; ask before it is written."""
    block = read_block(QGuiApplication.clipboard().text())
    index = table.currentIndex()
    if not block or not index.isValid():
        notices.tell(translate("Paste", "Copy cells in a spreadsheet first, then paste them here"))
        return
    if len(block) * len(block[0]) > MOST_CELLS:
        notices.tell(translate("Paste", "The block is too large: use the import from a file"))
        return
    sections = table.sections()
    at = sections.index(index.column()) if index.column() in sections else 0
    columns = [table.column(one) for one in sections[at:]]
    under = columns[: len(block[0])]
    if not any(one.field for one in under):
        # Nothing could be written: say why instead of asking.
        reason = under[0].lock(None) if under[0].lock is not None else ""
        notices.tell(
            reason
            or translate("Paste", "“{title}” is not typed in the list").format(title=under[0].title)
        )
        return
    told = without_head(block, [one.title for one in columns])
    block = [[unguard_cell(cell) for cell in row] for row in told]
    ids = table.paged.ids[index.row() : index.row() + len(block)]
    lines = laid(block, ids, [one.field or None for one in columns])
    dialog = PasteDialog(page, entity, lines, columns[: len(block[0])])
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class PasteDialog(WriteDialog):
    """How many rows and cells change, which cells are refused, what does not fit."""

    no_draft = "shows what the clipboard holds, which is there still"

    def __init__(
        self, parent: QWidget, entity: Entity, lines: Lines, columns: Sequence[Column]
    ) -> None:
        known = by_id(editable_fields(entity))
        asked = [known[one.field] for one in columns if one.field in known]
        told = ", ".join(words.title_of(one) for one in asked)
        super().__init__(parent, entity, _title(len(lines.values)), told)
        self.fields = known
        self._columns = columns
        self._lines_laid = lines
        self._names = self._read_names(lines)
        self._say_what_is_left()
        self.cells = Label("", "small", "text2")
        self.body.addWidget(self.cells)
        self.cells.hide()
        self.add_end(self.tr("Paste"))
        values, wrong = read_all(known, lines.values)
        self.refused_before = tuple(
            f"{self._names.get(record, '')}, {words.title_of(known[code])}: {reason}"
            for record, code, reason in wrong
        )
        if any(values.values()):
            self.find_out(self._work_of(values))
        else:
            self.outcome.show_counts(0, 0, self.refused_before, len(self.refused_before))

    def _work_of(self, values: dict[int, dict[str, object]]) -> Work:
        def work(control: JobControl, preview: bool) -> Done:
            return write_block(self.entity, values, control, preview=preview)

        return work

    def _read_names(self, lines: Lines) -> dict[int, str]:
        code = "title" if self.entity in (Entity.LEAD, Entity.DEAL) else "name"
        field = Field(self.entity, code, FieldType.TEXT)
        found = field_values(self.entity, list(lines.values), [field], today())
        return {one: str(values.get(code, "")) for one, values in found.items()}

    def _say_what_is_left(self) -> None:
        told = [
            one.lock(None) if one.lock is not None else one.title
            for one in self._columns
            if not one.field
        ]
        lines = self._lines_laid
        if lines.rows_left:
            told.append(self.tr("%n row(s) lie below the end of the list", "", lines.rows_left))
        if lines.columns_left:
            told.append(self.tr("%n column(s) lie beyond the last one", "", lines.columns_left))
        for text in told:
            self.body.addWidget(Label(text, "small", "warn", wrap=True))

    @override
    def show_found(self, outcome: Outcome) -> None:
        text = self.tr("%n cell(s) get another value", "", outcome.cells)
        self.cells.setText(text)
        self.cells.setVisible(outcome.cells > 0)

    @override
    def toast(self, outcome: Outcome) -> str:
        return self.tr("Pasted: %n row(s)", "", outcome.changed)


def _title(rows: int) -> str:
    told = translate("Paste", "Paste into the list, rows: {count}")
    return told.format(count=number(rows))
