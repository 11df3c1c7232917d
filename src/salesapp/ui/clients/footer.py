"""Sums under the list: of what the filter shows, or of the marked rows."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries.clients import ClientTotals
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.format import number, rubles
from salesapp.ui.kit.label import Label


class Strip(QWidget):
    """32 px under a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 16, 0)
        self.row.setSpacing(20)
        self.setFixedHeight(theme.px(32))
        theme.state.changed.connect(self._scaled)

    def _scaled(self) -> None:
        self.setFixedHeight(theme.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface2)
        painter.fillRect(0, 0, self.width(), 1, theme.tokens().border)
        painter.end()


class Footer(Strip):
    """Count, turnover of twelve months, debt and how much of it is overdue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = self.row
        self.shown = Label("", "small", "text2")
        self.turnover_name = Label(self.tr("Turnover, 12 months:"), "small", "text2")
        self.turnover = Label("", "small_strong")
        self.debt_name = Label(self.tr("Debt:"), "small", "text2")
        self.debt = Label("", "small_strong")
        self.overdue_name = Label(self.tr("overdue:"), "small", "text2")
        self.overdue = Label("", "small_strong", "risk")
        row.addWidget(self.shown)
        for name, value in (
            (self.turnover_name, self.turnover),
            (self.debt_name, self.debt),
            (self.overdue_name, self.overdue),
        ):
            pair = QHBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(name)
            pair.addWidget(value)
            row.addLayout(pair)
        row.addStretch(1)

    def show_totals(self, totals: ClientTotals, of: int, *, marked: bool) -> None:
        """Show the sums."""
        text = self.tr("Marked: {count}") if marked else self.tr("Shown {count} of {all}")
        self.shown.setText(
            text.format(count=number(totals.clients), all=number(max(of, totals.clients)))
        )
        self.turnover.setText(rubles(totals.turnover_12m_minor))
        self.debt.setText(rubles(totals.debt_minor))
        late = totals.overdue_minor > 0
        self.overdue_name.setVisible(late)
        self.overdue.setVisible(late)
        self.overdue.setText(rubles(totals.overdue_minor))
