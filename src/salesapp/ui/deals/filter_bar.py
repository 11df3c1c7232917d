"""The bar over the deals: search, risks with counts, month of closing, forecast, view."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries.deals import DealFilter
from salesapp.domain.dates import MONTHS, add_months
from salesapp.domain.entities import Entity
from salesapp.ui import format, theme
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.lists.further import FurtherFilter
from salesapp.ui.translate import language

HEIGHT: Final = 44
WIDE, NARROW = 184, 96
BOARD, LIST = "board", "list"
MONTHS_BACK, MONTHS_AHEAD = 1, 6


class FilterBar(QWidget):
    """Holds the filter; `changed` tells to ask anew, `view_changed` the other view."""

    changed = Signal()
    view_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month: date | None = None
        self._client: int | None = None
        self._plain = False
        self._tight = False
        self._month_saved = 0
        self.setFixedHeight(theme.px(HEIGHT))
        self.search = SearchInput(self.tr("Client, subject, number"))
        self.search.setFixedWidth(theme.px(WIDE))
        self.pills = {
            "": FilterPill(self.tr("All open")),
            "no_step": FilterPill(self.tr("No step"), icon="excl", icon_tone="risk"),
            "overdue": FilterPill(self.tr("Step overdue"), icon="clock", icon_tone="risk"),
            "still": FilterPill(self.tr("No movement"), icon="hist", icon_tone="warn"),
        }
        self.further = FurtherFilter(self, Entity.DEAL)
        self.closed = FilterPill(self.tr("Closed"), icon="check")
        self.month = FilterPill(self.tr("Closing: any month"), menu=True)
        self.forecast = Label(self.tr("Forecast"), "base", "text2")
        self.amount = Label("", "strong")
        for label in (self.forecast, self.amount):
            label.setToolTip(self.tr("Amounts times the probability of their stages"))
        self.view = Segmented([(BOARD, self.tr("Board"), "deals"), (LIST, "", "list")])
        for button, name in zip(
            self.view.buttons(), (self.tr("Board"), self.tr("List")), strict=True
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._lay_out()
        self._connect()
        theme.state.changed.connect(self._rescale)
        self.pills[""].setChecked(True)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.search)
        for pill in self.pills.values():
            row.addWidget(pill)
        row.addWidget(self.month)
        row.addWidget(self.further.pill)
        row.addWidget(self.closed)
        row.addStretch(1)
        row.addWidget(self.forecast)
        row.addSpacing(-4)
        row.addWidget(self.amount)
        row.addWidget(self.view)
        self.closed.hide()

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.changed.emit())
        for risk, pill in self.pills.items():
            pill.clicked.connect(lambda _on=False, wanted=risk: self._choose_risk(wanted))
        self.closed.clicked.connect(self._choose_closed)
        self.further.changed.connect(self.changed)
        self.month.clicked.connect(self._open_months)
        self.view.changed.connect(self._choose_view)

    def filter(self) -> DealFilter:
        """What is asked for now."""
        risk = next((risk for risk, pill in self.pills.items() if pill.isChecked()), "")
        first = last = None
        if self._month is not None:
            first, last = self._month, add_months(self._month, 1) - timedelta(days=1)
        return DealFilter(
            self.search.text().strip(), risk, first, last, self._client, self.further.query()
        )

    def is_closed(self) -> bool:
        """Whether the closed deals are asked for."""
        return self.closed.isChecked()

    def names(self) -> list[str]:
        """Names of the filters in force, for "nothing found"."""
        found = [self.search.text().strip()] if self.search.text().strip() else []
        found += [pill.text() for risk, pill in self.pills.items() if risk and pill.isChecked()]
        if self._month is not None:
            found.append(self.month.text())
        return found + self.further.words()

    def reset(self) -> None:
        """Take every filter away."""
        self.search.clear()
        self._month = None
        self._show_month()
        self.further.clear()
        self._choose_risk("")

    def set_view(self, view: str) -> None:
        """Show which view is on, without telling."""
        self.view.set_value(view)
        self.closed.setVisible(view == LIST)

    def show_counts(self, counts: dict[str, int], forecast_minor: int) -> None:
        """Show the numbers of the pills and the forecast."""
        for risk, pill in self.pills.items():
            pill.set_count(counts.get(risk, 0))
        self.amount.setText(format.rubles(forecast_minor))
        self._fit()

    def set_plain(self, on: bool) -> None:
        """Leave only what an empty board needs."""
        for risk, pill in self.pills.items():
            pill.setVisible(not on or not risk)
        self.month.setVisible(not on)
        self.further.pill.setVisible(not on)
        self._plain = on
        self._fit()

    def state(self) -> dict[str, Any]:
        """What brings the filter back."""
        risk = next((risk for risk, pill in self.pills.items() if pill.isChecked()), "")
        month = self._month.isoformat() if self._month else ""
        return {
            "risk": risk,
            "month": month,
            "view": str(self.view.value()),
            "further": self.further.state(),
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Come back to a state."""
        if kept.get("risk") in self.pills:
            self._check(str(kept["risk"]))
        try:
            self._month = date.fromisoformat(str(kept.get("month", "")))
        except ValueError:
            self._month = None
        self._show_month()
        self.further.restore(kept.get("further"))
        if kept.get("view") in (BOARD, LIST):
            self.set_view(str(kept["view"]))

    def _rescale(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT))
        self._fit()

    def _fit(self) -> None:
        """Show the forecast where there is room for it."""
        shown = [*self.pills.values(), self.month, self.further.pill, self.closed, self.view]
        used = sum(one.sizeHint().width() + 8 for one in shown if not one.isHidden()) + 48
        left = self.width() - used
        if not self._tight and left < theme.px(NARROW):
            left += self._shorten_month(tight=True)
        elif self._tight and left - self._month_saved >= theme.px(NARROW):
            left += self._shorten_month(tight=False)
        self.search.setFixedWidth(max(theme.px(NARROW), min(theme.px(WIDE), left)))
        wanted = self.forecast.sizeHint().width() + self.amount.sizeHint().width() + 16
        room = left >= theme.px(WIDE) + wanted and not self.is_closed() and not self._plain
        for label in (self.forecast, self.amount):
            label.setVisible(room)

    def _shorten_month(self, *, tight: bool) -> int:
        """Leave the month out of its pill, or name it again; returns the width that is won."""
        before = self.month.sizeHint().width()
        self._tight = tight
        self._show_month()
        won = before - self.month.sizeHint().width()
        self._month_saved = max(0, won)
        return won

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _check(self, risk: str) -> None:
        for name, pill in self.pills.items():
            pill.setChecked(name == risk and not self.closed.isChecked())

    def _choose_risk(self, risk: str) -> None:
        self.closed.setChecked(False)
        self._check(risk)
        self.changed.emit()

    def _choose_closed(self) -> None:
        self.closed.setChecked(True)
        self._check("")
        self.changed.emit()

    def _choose_view(self, view: object) -> None:
        self.closed.setVisible(view == LIST)
        self._fit()
        if view == BOARD and self.closed.isChecked():
            self.closed.setChecked(False)
            self._check("")
        self.view_changed.emit(str(view))

    def _open_months(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add(self.tr("Any month"), lambda: self._choose_month(None))
        this = format.today().replace(day=1)
        for shift in range(-MONTHS_BACK, MONTHS_AHEAD + 1):
            month = add_months(this, shift)
            menu.add(self._month_name(month), partial(self._choose_month, month))
        menu.popup(self.month.mapToGlobal(self.month.rect().bottomLeft()))

    def _choose_month(self, month: date | None) -> None:
        self._month = month
        self._show_month()
        self.changed.emit()

    def _show_month(self) -> None:
        if self._month is None:
            any_month = self.tr("Closing") if self._tight else self.tr("Closing: any month")
            self.month.set_active(False, any_month)
        else:
            name = self._month_name(self._month)
            self.month.set_active(True, self.tr("Closing: {month}").format(month=name))

    def _month_name(self, month: date) -> str:
        name = MONTHS[language()][month.month - 1]
        return name if month.year == format.today().year else f"{name} {month.year}"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.border)
        painter.end()
