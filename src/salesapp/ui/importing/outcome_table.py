"""What becomes of every row: a table with a filter by outcome."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.imports import Outcome
from salesapp.services.importing.run import FilePlan
from salesapp.ui.importing import words
from salesapp.ui.importing.work import total_counts
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import CellState, Column


class OutcomeRow(NamedTuple):
    """One line of the preview."""

    id: int
    file: str
    row_number: int
    title: str
    outcome: Outcome
    problems: str


def outcome_rows(plans: Sequence[FilePlan]) -> list[OutcomeRow]:
    """Every row of every file, in the order of the files."""
    found = [
        (plan.source.path.name, row)
        for plan in plans
        for row in sorted(plan.rows, key=lambda row: row.row_number)
    ]
    return [
        OutcomeRow(
            number, name, row.row_number, row.title, row.outcome, words.problems_text(row.problems)
        )
        for number, (name, row) in enumerate(found, start=1)
    ]


class OutcomeTable(QWidget):
    """Pills with counts above the table; a pill shows the rows of its outcome only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[OutcomeRow] = []
        self._shown: Outcome | str = "all"
        self.pills: dict[Outcome | str, FilterPill] = {}
        self._bar = QHBoxLayout()
        self._bar.setSpacing(6)
        self._bar.setContentsMargins(12, 8, 12, 8)
        self.table = PagedTable(self._columns(), self._fetch)
        self.table.setMinimumHeight(180)
        self.nothing = Label(self.tr("There are no such rows"), "base", "text3")
        self.nothing.setContentsMargins(16, 12, 16, 12)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._bar)
        box.addWidget(self.nothing)
        box.addWidget(self.table, 1)
        self.show_plans([])

    def show_plans(self, plans: Sequence[FilePlan]) -> None:
        """Show these rows."""
        self._rows = outcome_rows(plans)
        self.table.show_column("file", len(plans) > 1)
        while self._bar.count():
            item = self._bar.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.pills = {"all": FilterPill(self.tr("All"), count=len(self._rows))}
        for outcome, count in total_counts(plans).items():
            look = words.OUTCOMES[outcome]
            self.pills[outcome] = FilterPill(
                words.outcome_rows_name(outcome), count=count, icon=look.icon
            )
        wary = sum(bool(row.problems) for row in self._rows)
        if wary:
            self.pills["wary"] = FilterPill(self.tr("With remarks"), count=wary, icon="warn")
        for key, pill in self.pills.items():
            pill.clicked.connect(lambda _on=False, key=key: self.show_only(key))
            self._bar.addWidget(pill)
        self._bar.addStretch(1)
        self.show_only(self._shown if self._shown in self.pills else "all")

    def show_only(self, key: Outcome | str) -> None:
        """Show the rows of an outcome, those with remarks ("wary"), or all of them."""
        self._shown = key
        for name, pill in self.pills.items():
            pill.setChecked(name == key)
        ids = [row.id for row in self._rows if self._belongs(row)]
        self.table.set_ids(ids)
        self.nothing.setVisible(not ids)
        self.table.setVisible(bool(ids))

    def rows(self) -> list[OutcomeRow]:
        """The rows shown now."""
        return [row for row in self._rows if self._belongs(row)]

    def _columns(self) -> list[Column]:
        return [
            Column("row", self.tr("Row"), 60, lambda row: str(row.row_number), align="right"),
            Column("title", self.tr("Name"), 190, lambda row: row.title, lead=True),
            Column(
                "outcome",
                self.tr("Outcome"),
                132,
                lambda row: words.outcome_name(row.outcome),
                paint=_paint_outcome,
            ),
            Column("problems", self.tr("Remarks"), 200, lambda row: row.problems, stretch=True),
            Column("file", self.tr("File"), 112, lambda row: row.file, tone=lambda _row: "text3"),
        ]

    def _belongs(self, row: OutcomeRow) -> bool:
        if self._shown == "wary":
            return bool(row.problems)
        return self._shown in ("all", row.outcome)

    def _fetch(self, ids: Sequence[int]) -> list[OutcomeRow]:
        return [self._rows[one - 1] for one in ids]


def _paint_outcome(painter: QPainter, rect: QRect, row: OutcomeRow, state: CellState) -> None:
    look = words.OUTCOMES[row.outcome]
    paint_chip(
        painter,
        rect,
        words.outcome_name(row.outcome),
        look.tone,
        look.icon,
        on_selected=state.selected,
    )
