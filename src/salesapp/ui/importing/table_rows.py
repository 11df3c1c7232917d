"""What becomes of every row of a table: filters by outcome, and all about the row chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.imports import Outcome
from salesapp.domain.table_imports import TableOptions
from salesapp.overriding import override
from salesapp.services.importing.tables.plans import TablePlan
from salesapp.services.importing.tables.rows import RowPlan
from salesapp.ui import theme
from salesapp.ui.importing import table_words, words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.table_column import CellState, Column


class PlannedLine(NamedTuple):
    """One line of the list."""

    id: int
    plan: RowPlan


class _Rule(QWidget):
    """A line between the rows and what is told of one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().border)
        painter.end()


class TableRows(QWidget):
    """Pills with counts, the rows, and below them what is told of the current one."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: TablePlan | None = None
        self._options = TableOptions()
        self._shown: Outcome | str = "all"
        self.pills: dict[Outcome | str, FilterPill] = {}
        self._bar = QHBoxLayout()
        self._bar.setSpacing(6)
        self._bar.setContentsMargins(12, 8, 12, 8)
        self.save = Button(self.tr("Errors to a file"), icon="download", small=True, parent=self)
        self.save.clicked.connect(self.save_wanted)
        self.table = PagedTable(self._columns(), self._fetch)
        self.table.setMinimumHeight(150)
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.table.current_changed.connect(self._show_details)
        self.table.menu_requested.connect(self._menu)
        self.nothing = Label(self.tr("There are no such rows"), "base", "text3")
        self.nothing.setContentsMargins(16, 12, 16, 12)
        self.details = Label("", "base", "text", wrap=True)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._about = ScrollArea()
        self._about.body.setContentsMargins(16, 10, 16, 10)
        self._about.body.addWidget(self.details)
        self._about.body.addStretch(1)
        self._about.setFixedHeight(104)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._bar)
        box.addWidget(self.nothing)
        box.addWidget(self.table, 1)
        self._rule = _Rule()
        box.addWidget(self._rule)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 12, 0)
        below.addWidget(self._about, 1)
        below.addWidget(self.save, 0, Qt.AlignmentFlag.AlignVCenter)
        box.addLayout(below)
        self.show_plan(None, self._options)

    def show_plan(self, plan: TablePlan | None, options: TableOptions) -> None:
        """Show the rows of a plan."""
        self._plan, self._options = plan, options
        while self._bar.count():
            item = self._bar.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.pills = {"all": FilterPill(self.tr("All"), count=len(plan) if plan else 0)}
        for outcome, number in (plan.counts() if plan else {}).items():
            look = words.OUTCOMES[outcome]
            self.pills[outcome] = FilterPill(
                table_words.outcome_rows_name(outcome), count=number, icon=look.icon
            )
        if plan is not None and (wary := plan.wary_count()):
            self.pills["wary"] = FilterPill(self.tr("With remarks"), count=wary, icon="warn")
        for key, pill in self.pills.items():
            pill.clicked.connect(lambda _on=False, key=key: self.show_only(key))
            self._bar.addWidget(pill)
        self._bar.addStretch(1)
        self.save.setVisible(plan is not None and Outcome.REJECTED in plan.counts())
        self.show_only(self._shown if self._shown in self.pills else "all")

    def show_only(self, key: Outcome | str) -> None:
        """Show the rows of an outcome, those with remarks ("wary"), or all of them."""
        self._shown = key
        for name, pill in self.pills.items():
            pill.setChecked(name == key)
        ids = [place + 1 for place in self._places()]
        self.table.set_ids(ids)
        self.table.paged.refresh()
        self.nothing.setVisible(not ids)
        self.table.setVisible(bool(ids))
        self._about.setVisible(bool(ids))
        self._rule.setVisible(bool(ids))
        if ids:
            self.table.setCurrentIndex(self.table.paged.index(0, 0))
        self._show_details(self.table.current_id())

    def lines(self) -> list[RowPlan]:
        """The rows shown now."""
        return self._plan.rows(self._places()) if self._plan else []

    def _places(self) -> Sequence[int]:
        if self._plan is None:
            return []
        if self._shown == "wary":
            return self._plan.places(wary=True)
        return self._plan.places(self._shown if isinstance(self._shown, Outcome) else None)

    def _fetch(self, ids: Sequence[int]) -> list[PlannedLine]:
        if self._plan is None:
            return []
        rows = self._plan.rows([one - 1 for one in ids])
        return [PlannedLine(one, plan) for one, plan in zip(ids, rows, strict=True)]

    def _columns(self) -> list[Column]:
        return [
            Column("row", self.tr("Row"), 60, lambda one: str(one.plan.number), align="right"),
            Column("title", self.tr("Name"), 200, lambda one: one.plan.title, lead=True),
            Column(
                "outcome",
                self.tr("Outcome"),
                132,
                lambda one: table_words.outcome_name(one.plan.outcome),
                paint=_paint_outcome,
            ),
            Column(
                "told",
                self.tr("Changes and remarks"),
                200,
                lambda one: table_words.row_text(self._options, one.plan),
                stretch=True,
            ),
        ]

    def _show_details(self, row_id: int | None) -> None:
        if row_id is None or self._plan is None:
            self.details.setText("")
            return
        (plan,) = self._plan.rows([row_id - 1])
        self.details.setText(self._told(plan))

    def _told(self, plan: RowPlan) -> str:
        head = self.tr("Row {row}: {title}").format(row=plan.number, title=plan.title)
        lines = [head, *map(table_words.note_text, plan.notes)]
        lines += (table_words.change_text(self._options, one) for one in plan.changes)
        if len(lines) == 1:
            lines.append(self.tr("Nothing changes: all of it is in the base already."))
        return "\n".join(lines)

    def _menu(self, row_id: int, place: QPoint) -> None:
        if self._plan is None:
            return
        (plan,) = self._plan.rows([row_id - 1])
        menu = Menu(self)
        told = self._told(plan)
        menu.add(
            self.tr("Copy what is told of the row"),
            lambda: QGuiApplication.clipboard().setText(told),
            icon="copy",
        )
        if self.save.isVisible():
            menu.add(self.tr("Errors to a file"), self.save_wanted.emit, icon="download")
        menu.exec(place)
        menu.deleteLater()


def _paint_outcome(painter: QPainter, rect: QRect, row: PlannedLine, state: CellState) -> None:
    look = words.OUTCOMES[row.plan.outcome]
    paint_chip(
        painter,
        rect,
        table_words.outcome_name(row.plan.outcome),
        look.tone,
        look.icon,
        on_selected=state.selected,
    )
