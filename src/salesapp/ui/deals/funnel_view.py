"""The deals as a funnel: a line for each stage, and each number opens the deals behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import deal_funnel
from salesapp.db.queries.deal_board import DealFilter
from salesapp.db.queries.deal_funnel import FunnelFigure, FunnelRow
from salesapp.domain.fields import FieldType
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.deals.rows_dialog import DealRows
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.lists.asking import Asking
from salesapp.ui.output.source import ListSource, source_of

PERIODS: Final = (30, 90, 365, 0)
USUAL: Final = 90
QUICK: Final = 5_000
"""So many deals are counted in the window's own thread: it takes a few milliseconds."""
FIGURES: Final = {
    "now": FunnelFigure.NOW,
    "amount": FunnelFigure.NOW,
    "weighted": FunnelFigure.NOW,
    "entered": FunnelFigure.ENTERED,
    "passed": FunnelFigure.PASSED,
    "share": FunnelFigure.PASSED,
    "days": FunnelFigure.STAYED,
}
"""What a column opens; the digits 1 to 7 open them from the keyboard."""


class FunnelView(QWidget):
    """Counted beside the window when there are many deals; the last figures stay till then."""

    deal_wanted = Signal(object)
    period_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[int, FunnelRow] = {}
        self._filter = DealFilter()
        self._widest = 1
        self._asking = Asking(self)
        names = {
            30: self.tr("30 days"),
            90: self.tr("90 days"),
            365: self.tr("A year"),
            0: self.tr("All the time"),
        }
        self.period = Segmented([(days, names[days], "") for days in PERIODS])
        self.period.set_value(USUAL)
        self.period.setAccessibleName(self.tr("Moves of which days"))
        self.period.changed.connect(lambda _days: self._period_chosen())
        self.table = PagedTable(self._columns(), self._fetch)
        self.table.setAccessibleName(self.tr("Funnel"))
        self.table.cell_clicked.connect(self._cell_clicked)
        self.table.opened.connect(lambda _row: self.open_figure("now"))
        self.table.letter.connect(self._digit)
        told = self.tr(
            "Numbers and sums: deals on the stage now. Entered, went on and days: moves of the"
            " period. A number opens its deals."
        )
        line = QHBoxLayout()
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(12)
        line.addWidget(self.period)
        line.addWidget(Label(told, "small", "text3", wrap=True), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(line)
        box.addWidget(self.table, 1)

    def show_filter(self, shown: DealFilter, *, deals: int) -> None:
        """Count the funnel of a filter; `deals` says how many there are to count."""
        self._filter = shown
        since, today = self._since(), fmt.today()
        self._asking.ask(
            lambda: deal_funnel.funnel(shown, since, today), self._show, here=deals <= QUICK
        )

    def open_figure(self, column: str) -> None:
        """Show the deals behind a number of the current stage."""
        row = self.rows.get(self.table.current_id() or 0)
        figure = FIGURES.get(column)
        if row is None or figure is None:
            return
        if figure in (FunnelFigure.PASSED, FunnelFigure.STAYED) and row.stage.kind != "open":
            return
        ids = deal_funnel.behind(figure, row.stage, self._filter, self._since(), fmt.today())
        dialog = DealRows(self, f"{row.stage.name}: {self._titles()[column]}", "", ids)
        dialog.deal_wanted.connect(self.deal_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def source(self, title: str, filters: Sequence[str]) -> ListSource:
        """The funnel as it stands, for files and paper."""
        return source_of(self.table, title, filters)

    def days(self) -> int:
        """The period chosen; 0 for all the time."""
        return int(str(self.period.value()))

    def set_days(self, days: int) -> None:
        """Choose a period without telling."""
        if days in PERIODS:
            self.period.set_value(days)

    def _since(self) -> date | None:
        days = self.days()
        return fmt.today() - timedelta(days=days) if days else None

    def _period_chosen(self) -> None:
        self.period_changed.emit()

    def _show(self, found: list[FunnelRow]) -> None:
        current = self.table.current_id()
        self.rows = {row.stage.id: row for row in found}
        self._widest = max((row.stage.amount_minor for row in found if _is_open(row)), default=1)
        self.table.set_ids(list(self.rows))
        self.table.refresh()
        if current in self.rows:
            self.table.set_current_id(current)

    def _fetch(self, ids: Iterable[int]) -> list[FunnelRow]:
        return [self.rows[one] for one in ids if one in self.rows]

    def _cell_clicked(self, stage_id: object, column: str, _rect: QRect, _at: QPoint) -> None:
        if column in FIGURES and isinstance(stage_id, int):
            self.table.set_current_id(stage_id)
            self.open_figure(column)

    def _digit(self, text: str, _row: object) -> None:
        names = list(FIGURES)
        if text.isdigit() and 0 < int(text) <= len(names):
            self.open_figure(names[int(text) - 1])

    def _titles(self) -> dict[str, str]:
        return {
            "now": self.tr("Deals"),
            "amount": self.tr("Amount, ₽"),
            "weighted": self.tr("With probability, ₽"),
            "entered": self.tr("Entered"),
            "passed": self.tr("Went on"),
            "share": self.tr("Conversion"),
            "days": self.tr("Days, median"),
        }

    def _columns(self) -> list[Column]:
        titles = self._titles()
        return [
            Column("stage", self.tr("Stage"), 170, lambda row: row.stage.name, lead=True,
                   role="strong", tone=_stage_tone),
            Column("bar", "", 120, lambda _row: "", paint=self._paint_bar, stretch=True),
            Column("now", titles["now"], 74, lambda row: _count(row.stage.deals), "right",
                   tone=_link, type=FieldType.NUMBER, value=lambda row: row.stage.deals * 1_000),
            Column("amount", titles["amount"], 120,
                   lambda row: fmt.rubles_cell(row.stage.amount_minor), "right", tone=_link,
                   type=FieldType.MONEY, value=lambda row: row.stage.amount_minor),
            Column("weighted", titles["weighted"], 140,
                   lambda row: fmt.rubles_cell(row.stage.weighted_minor), "right", tone=_link,
                   type=FieldType.MONEY, value=lambda row: row.stage.weighted_minor),
            Column("entered", titles["entered"], 76, lambda row: _count(row.entered), "right",
                   tone=_link, type=FieldType.NUMBER, value=lambda row: row.entered * 1_000),
            Column("passed", titles["passed"], 92, _passed_words, "right", tone=_link,
                   type=FieldType.NUMBER,
                   value=lambda row: row.passed * 1_000 if _is_open(row) else None),
            Column("share", titles["share"], 92, _share_words, "right", tone=_link,
                   type=FieldType.PERCENT,
                   value=lambda row: row.passed_bp if _is_open(row) else None),
            Column("days", titles["days"], 104, _days_words, "right", tone=_link),
        ]  # fmt: skip

    def _paint_bar(self, painter: QPainter, rect: QRect, row: FunnelRow, _state: CellState) -> None:
        if not _is_open(row) or not row.stage.amount_minor:
            return
        tokens = theme.tokens()
        tall = theme.px(18)
        wide = max(theme.px(4), rect.width() * row.stage.amount_minor // max(1, self._widest))
        left = rect.left() + (rect.width() - wide) // 2
        bar = QRect(left, rect.center().y() - tall // 2, wide, tall)
        draw_box(painter, bar, tokens.chart3, None, 4)
        sure = wide * row.stage.probability_bp // 10_000
        inner = QRect(left + (wide - sure) // 2, bar.top(), sure, tall)
        if sure:
            draw_box(painter, inner, tokens.chart1, None, 4)


def _is_open(row: FunnelRow) -> bool:
    return row.stage.kind == "open"


def _count(number: int) -> str:
    return fmt.number(number) if number else fmt.DASH


def _passed_words(row: FunnelRow) -> str:
    return _count(row.passed) if _is_open(row) else ""


def _share_words(row: FunnelRow) -> str:
    if not _is_open(row):
        return ""
    return fmt.DASH if row.passed_bp is None else fmt.percent(row.passed_bp // 100 * 100)


def _days_words(row: FunnelRow) -> str:
    if not _is_open(row):
        return ""
    if row.median_seconds is None:
        return fmt.DASH
    return fmt.duration(timedelta(seconds=row.median_seconds))


def _stage_tone(row: FunnelRow) -> str:
    return {"won": "ok", "lost": "risk"}.get(row.stage.kind, "text")


def _link(_row: FunnelRow) -> str:
    return "accent_text"
