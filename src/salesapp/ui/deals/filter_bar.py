"""The bar over the deals: search, risks with counts, month of closing, forecast, view."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries.deal_board import LaneBy
from salesapp.db.queries.deals import DealFilter
from salesapp.domain.dates import MONTHS, add_months
from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.deals.lanes import by_words
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.lists.further import FurtherFilter
from salesapp.ui.translate import language

HEIGHT: Final = 44
WIDE, NARROW = 184, 96
BOARD, LIST, FUNNEL = "board", "list", "funnel"
VIEWS: Final = (BOARD, LIST, FUNNEL)
MONTHS_BACK, MONTHS_AHEAD = 1, 6


class FilterBar(QWidget):
    """Holds the filter; `changed` tells to ask anew, `view_changed` the other view."""

    changed = Signal()
    view_changed = Signal(str)
    lanes_changed = Signal(object)
    """What lanes are made of, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._late = False
        self._counts: dict[str, int] = {}
        self._pipelines: list[tuple[int, str]] = []
        self.pipeline_id: int | None = None
        self.by: LaneBy | None = None
        self._month: date | None = None
        self._client: int | None = None
        self._plain = False
        self._tight = False
        self._month_saved = 0
        self._view_saved = 0
        self._pills_saved = 0
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
        self.pipeline = FilterPill("", menu=True)
        self.pipeline.setAccessibleName(self.tr("Pipeline"))
        self.pipeline.hide()
        self.lanes = IconButton("lanes", self.tr("Lanes of the board"), small=True)
        self.view = Segmented(
            [(BOARD, self.tr("Board"), "deals"), (LIST, "", "list"), (FUNNEL, "", "funnel")]
        )
        told = (self.tr("Board"), self.tr("List"), self.tr("Funnel"))
        for button, name in zip(self.view.buttons(), told, strict=True):
            button.setToolTip(hint(name))
            button.setAccessibleName(name)
        self._lay_out()
        self._connect()
        theme.state.changed.connect(self._rescale)
        self.pills[""].setChecked(True)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.pipeline)
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
        row.addWidget(self.lanes)
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
        self.pipeline.clicked.connect(self.open_pipelines)
        self.lanes.clicked.connect(self.open_lanes)

    def filter(self) -> DealFilter:
        """What is asked for now."""
        risk = next((risk for risk, pill in self.pills.items() if pill.isChecked()), "")
        first = last = None
        if self._month is not None:
            first, last = self._month, add_months(self._month, 1) - timedelta(days=1)
        if self._late:
            last = format.today() - timedelta(days=1)
        return DealFilter(
            self.search.text().strip(),
            risk,
            first,
            last,
            self._client,
            self.further.query(),
            self.pipeline_id,
        )

    def show_pipelines(self, known: list[tuple[int, str]]) -> None:
        """Offer the pipelines in use; with one of them there is nothing to choose."""
        self._pipelines = known
        names = dict(known)
        if self.pipeline_id not in names:
            self.pipeline_id = known[0][0]
        self.pipeline.set_active(False, names[self.pipeline_id])
        self.pipeline.setAccessibleName(
            self.tr("Pipeline: {name}").format(name=names[self.pipeline_id])
        )
        self.pipeline.setVisible(len(known) > 1)
        self._fit()

    def choose_pipeline(self, pipeline_id: int) -> None:
        """Show another pipeline."""
        if pipeline_id != self.pipeline_id:
            self.pipeline_id = pipeline_id
            self.show_pipelines(self._pipelines)
            self.changed.emit()

    def open_pipelines(self) -> None:
        """Choose the pipeline from a menu."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for found, name in self._pipelines:
            on = found == self.pipeline_id
            menu.add(name, partial(self.choose_pipeline, found), icon="check" if on else "")
        place = self.pipeline if self.pipeline.isVisible() else self.view
        menu.popup(place.mapToGlobal(place.rect().bottomLeft()))

    def open_lanes(self) -> None:
        """Choose what the lanes of the board are made of."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices: list[tuple[LaneBy | None, str]] = [(None, self.tr("No lanes"))]
        choices += [(one, by_words(one)) for one in LaneBy]
        for by, text in choices:
            icon = "check" if by == self.by else ""
            menu.add(text, partial(self.choose_lanes, by), icon=icon)
        menu.popup(self.lanes.mapToGlobal(self.lanes.rect().bottomLeft()))

    def choose_lanes(self, by: LaneBy | None) -> None:
        """Lay the board out in lanes, or without them."""
        self.by = by
        self._show_lanes()
        self.lanes_changed.emit(by)

    def _show_lanes(self) -> None:
        told = self.tr("Lanes of the board") if self.by is None else by_words(self.by)
        self.lanes.setToolTip(hint(told))
        self.lanes.setAccessibleName(told)

    def is_closed(self) -> bool:
        """Whether the closed deals are asked for."""
        return self.closed.isChecked()

    def names(self) -> list[str]:
        """Names of the filters in force, for "nothing found"."""
        found = [self.search.text().strip()] if self.search.text().strip() else []
        found += [pill.text() for risk, pill in self.pills.items() if risk and pill.isChecked()]
        if self._month is not None or self._late:
            found.append(self.month.text())
        return found + self.further.words()

    def reset(self) -> None:
        """Take every filter away."""
        self.search.clear()
        self._month = None
        self._late = False
        self._show_month()
        self.further.clear()
        self._choose_risk("")

    def set_view(self, view: str) -> None:
        """Show which view is on, without telling."""
        self.view.set_value(view)
        self._show_for(view)

    def _show_for(self, view: object) -> None:
        self.closed.setVisible(view == LIST)
        self.lanes.setVisible(view == BOARD and not self._plain)
        self._fit()

    def show_counts(self, counts: dict[str, int], forecast_minor: int) -> None:
        """Show the numbers of the pills and the forecast."""
        self._counts = counts
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
        self._show_for(self.view.value())

    def state(self) -> dict[str, Any]:
        """What brings the filter back."""
        risk = next((risk for risk, pill in self.pills.items() if pill.isChecked()), "")
        month = self._month.isoformat() if self._month else ""
        return {
            "risk": risk,
            "month": month,
            "view": str(self.view.value()),
            "late": self._late,
            "pipeline": self.pipeline_id,
            "lanes": self.by.value if self.by is not None else "",
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
        self._late = kept.get("late") is True
        self._show_month()
        if isinstance(kept.get("pipeline"), int):
            self.pipeline_id = kept["pipeline"]
        lanes = kept.get("lanes")
        self.by = LaneBy(str(lanes)) if lanes in set(LaneBy) else None
        self._show_lanes()
        self.further.restore(kept.get("further"))
        if kept.get("view") in VIEWS:
            self.set_view(str(kept["view"]))

    def _rescale(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT))
        self._fit()

    def _fit(self) -> None:
        """Show the forecast where there is room for it."""
        shown = [
            self.pipeline, *self.pills.values(), self.month, self.further.pill, self.closed,
            self.lanes, self.view,
        ]  # fmt: skip
        used = sum(one.sizeHint().width() + 8 for one in shown if not one.isHidden()) + 48
        # As if the risks were told in words: theirs are left out last.
        left = self.width() - used - self._pills_saved
        if not self._tight and left < theme.px(NARROW):
            left += self._shorten_month(tight=True)
        elif self._tight and left - self._month_saved >= theme.px(NARROW):
            left += self._shorten_month(tight=False)
        left += self._shorten_view(tight=left < theme.px(NARROW) + self._view_saved)
        left += self._shorten_pills(tight=left < theme.px(NARROW))
        self.search.setFixedWidth(max(theme.px(NARROW), min(theme.px(WIDE), left)))
        wanted = self.forecast.sizeHint().width() + self.amount.sizeHint().width() + 16
        room = left >= theme.px(WIDE) + wanted and not self._pills_saved
        room = room and not self.is_closed() and not self._plain
        for label in (self.forecast, self.amount):
            label.setVisible(room)

    def _shorten_view(self, *, tight: bool) -> int:
        """Leave the word out of the switch of views, or show it; returns the width that is won."""
        board = self.view.buttons()[0]
        text = "" if tight else self.tr("Board")
        if board.text() == text:
            return 0
        before = self.view.sizeHint().width()
        board.setText(text)
        board.updateGeometry()
        won = before - self.view.sizeHint().width()
        self._view_saved = max(0, won)
        return won

    def _shorten_pills(self, *, tight: bool) -> int:
        """Leave icon and count of the risks, or their words, too; returns the width that is won."""
        won = 0
        for risk, pill in self.pills.items():
            won += pill.set_brief(tight and bool(risk))
        self._pills_saved = won
        return won

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
        self._show_for(view)
        if view != LIST and self.closed.isChecked():
            self.closed.setChecked(False)
            self._check("")
        self.view_changed.emit(str(view))

    def _open_months(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add(self.tr("Any month"), lambda: self._choose_month(None))
        late = self.tr("Expected day is past: %n deal(s)", "", self._counts.get("late", 0))
        menu.add(late, self._choose_late, icon="warn")
        this = format.today().replace(day=1)
        for shift in range(-MONTHS_BACK, MONTHS_AHEAD + 1):
            month = add_months(this, shift)
            menu.add(self._month_name(month), partial(self._choose_month, month))
        menu.popup(self.month.mapToGlobal(self.month.rect().bottomLeft()))

    def _choose_late(self) -> None:
        self._month, self._late = None, True
        self._show_month()
        self.changed.emit()

    def _choose_month(self, month: date | None) -> None:
        self._month, self._late = month, False
        self._show_month()
        self.changed.emit()

    def _show_month(self) -> None:
        if self._late:
            self.month.set_active(True, self.tr("Closing: past"))
        elif self._month is None:
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
