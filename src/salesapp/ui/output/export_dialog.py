"""What of a list is saved, and as what: rows, columns, kind of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from salesapp.domain.entities import Entity
from salesapp.services.exports.bitrix24 import KINDS, StageNames
from salesapp.services.exports.write import FileKind
from salesapp.ui.format import number
from salesapp.ui.kept import kept
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.output.source import ListSource
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

SHOWN, MARKED, SELECTED = "shown", "marked", "selected"
AS_SHOWN, EVERY = "as_shown", "every"
PORTAL: Final = "bitrix24"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to write."""

    source: ListSource
    kind: FileKind = FileKind.XLSX
    encoding: str = "utf-8"
    turn: str = ""
    portal: StageNames | None = None
    """Asked for: a file for the import of Bitrix24, with the stages of deals called so."""


def stage_choice() -> Segmented:
    """How the stages of deals are called in a file for Bitrix24."""
    told = translate("Portal", _STAGES)
    made = Segmented(
        [
            (StageNames.PORTAL, translate("Portal", _PORTAL_STAGES), ""),
            (StageNames.OURS, translate("Portal", _OUR_STAGES), ""),
        ]
    )
    made.setAccessibleName(told)
    return made


_STAGES: Final = QT_TRANSLATE_NOOP("Portal", "Stages of deals")
_PORTAL_STAGES: Final = QT_TRANSLATE_NOOP("Portal", "As in a new Bitrix24")
_OUR_STAGES: Final = QT_TRANSLATE_NOOP("Portal", "As they are called here")


class ExportDialog(Dialog):
    """Proposes exactly what is shown; the kind chosen last time is proposed again."""

    no_draft = "how a list leaves this once"
    only_reads = True

    def __init__(self, parent: QWidget | None, source: ListSource) -> None:
        super().__init__(parent, self.tr("Save the list as a file"), width=520)
        self._source = source
        self.rows = Segmented(self._row_choices())
        self.columns = Segmented(
            [
                (AS_SHOWN, self.tr("As shown: {n}").format(n=len(source.columns)), ""),
                (EVERY, self.tr("All: {n}").format(n=len(source.every_column)), ""),
            ]
        )
        kinds: list[tuple[object, str, str]] = [
            (FileKind.XLSX, self.tr("Excel workbook"), "table"),
            (FileKind.CSV, self.tr("CSV text"), "list"),
            (FileKind.PDF, self.tr("PDF for printing"), "print"),
        ]
        if source.entity in KINDS:
            kinds.append((PORTAL, self.tr("For Bitrix24"), "upload"))
        self.kind = Segmented(kinds)
        self.encoding = Segmented([("utf-8", "UTF-8", ""), ("cp1251", "Windows-1251", "")])
        self.turn = Segmented(
            [
                ("", self.tr("By the columns"), ""),
                ("portrait", self.tr("Portrait"), ""),
                ("landscape", self.tr("Landscape"), ""),
            ]
        )
        self.stages = stage_choice()
        self.note = Label("", "small", "text3", wrap=True)
        self._lines: dict[Segmented, QWidget] = {}
        for title, part in (
            (self.tr("Rows"), self.rows),
            (self.tr("Columns"), self.columns),
            (self.tr("File"), self.kind),
            (self.tr("Letters"), self.encoding),
            (self.tr("Sheet"), self.turn),
            (self.stages.accessibleName(), self.stages),
        ):
            self._add(title, part)
        self.body.addWidget(self.note)
        self.add_cancel()
        self.add_primary(self.tr("Save…"), icon="download")
        last = kept("export").get("kind")
        if last in self.kind.values():
            self.kind.set_value(last)
        self.kind.changed.connect(lambda _kind: self._show())
        self._show()

    def choice(self) -> ExportChoice:
        """What was chosen."""
        source = self._source
        if self.columns.value() == EVERY:
            source = source.with_columns(source.every_column)
        rows = self.rows.value()
        if rows == SELECTED:
            source = source.only(source.selected)
        elif rows == SHOWN:
            source = source.only(source.ids)
        kept("export")["kind"] = str(self.kind.value())
        if self.kind.value() == PORTAL:
            names = StageNames(str(self.stages.value()))
            return ExportChoice(source, FileKind.CSV, portal=names)
        kind = FileKind(str(self.kind.value()))
        return ExportChoice(source, kind, str(self.encoding.value()), str(self.turn.value()))

    def _row_choices(self) -> list[tuple[object, str, str]]:
        one = self._source
        shown = self.tr("All shown: {n}").format(n=number(len(one.ids)))
        marked = self.tr("Marked: {n}").format(n=number(len(one.marked)))
        selected = self.tr("Selected: {n}").format(n=number(len(one.selected)))
        choices: list[tuple[object, str, str]] = [(SHOWN, shown, "")]
        if one.marked:
            choices.insert(0, (MARKED, marked, ""))
        elif one.selected:
            choices.append((SELECTED, selected, ""))
        return choices

    def _add(self, title: str, part: Segmented) -> None:
        part.setAccessibleName(title)
        line = QWidget()
        name = Label(title, "small", "text2")
        line.setLayout(column(name, row(part, None), gap=4))
        self._lines[part] = line
        self.body.addWidget(line)

    def _show(self) -> None:
        kind = self.kind.value()
        is_deals = self._source.entity is Entity.DEAL
        self._lines[self.columns].setVisible(kind != PORTAL)
        self._lines[self.stages].setVisible(kind == PORTAL and is_deals)
        self._lines[self.encoding].setVisible(kind == FileKind.CSV)
        self._lines[self.turn].setVisible(kind == FileKind.PDF)
        self.note.setText(
            {
                FileKind.XLSX: self.tr(
                    "Numbers, money and dates are typed; the head stays in view and filters."
                ),
                FileKind.CSV: self.tr(
                    "Cells are parted by semicolons. UTF-8 keeps every sign; Windows-1251 is for "
                    "old programs."
                ),
                FileKind.PDF: self.tr("A4 sheets with the head of the table on each."),
                PORTAL: self.tr(
                    "The columns, headings and letters are those the import of Bitrix24 takes. "
                    "Records that came from there keep their ID."
                ),
            }[str(kind)]
        )
