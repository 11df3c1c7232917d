"""Which days a report is of, and what it is compared with."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.domain.periods import Compared, Period, PeriodKind, period_of
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.reports.words import period_name


class PeriodBar(QWidget):
    """Month, quarter, year or any days; arrows go back and forth; comparison on or off."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = period_of(PeriodKind.MONTH, today())
        self.kinds = Segmented(
            [
                (PeriodKind.MONTH, self.tr("Month"), ""),
                (PeriodKind.QUARTER, self.tr("Quarter"), ""),
                (PeriodKind.YEAR, self.tr("Year"), ""),
                (PeriodKind.DAYS, self.tr("Days…"), ""),
            ]
        )
        self.earlier = IconButton("cleft", self.tr("Earlier"), keys="Ctrl+Left", small=True)
        self.later = IconButton("cright", self.tr("Later"), keys="Ctrl+Right", small=True)
        self.name = Label("", "strong")
        self.compared = FilterPill("")
        self.compared.setChecked(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.kinds)
        for part in (self.earlier, self.name, self.later, self.compared):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.kinds.changed.connect(self._kind_chosen)
        self.earlier.clicked.connect(lambda: self.go(-1))
        self.later.clicked.connect(lambda: self.go(1))
        self.compared.clicked.connect(self._compare_pressed)
        self._popover: Popover | None = None
        self._tell()

    def comparison(self) -> Compared | None:
        """What is compared with what, None when that is off or nothing has come yet."""
        return self.period.compared(today()) if self.compared.isChecked() else None

    def go(self, by: int) -> None:
        """Go to an earlier or later period."""
        self.show_period(self.period.moved(by))

    def show_period(self, period: Period) -> None:
        """Take a period and tell."""
        self.period = period
        self.kinds.set_value(period.kind)
        self._tell()
        self.changed.emit()

    def state(self) -> dict[str, Any]:
        """What brings the bar back."""
        first, last = self.period.first.isoformat(), self.period.last.isoformat()
        kind, compared = self.period.kind.value, self.compared.isChecked()
        return {"kind": kind, "days": [first, last], "compared": compared}

    def restore(self, state: dict[str, Any]) -> None:
        """Come back to the kind of period; of chosen days, to the days themselves."""
        kind, days = state.get("kind"), state.get("days")
        if kind in set(PeriodKind) and PeriodKind(kind) is not PeriodKind.DAYS:
            self.period = period_of(PeriodKind(kind), today())
        elif isinstance(days, list) and len(days) == 2:
            try:
                first, last = (type(today()).fromisoformat(str(day)) for day in days)
            except ValueError:
                return
            self.period = Period(first, max(first, last))
        self.kinds.set_value(self.period.kind)
        self.compared.setChecked(state.get("compared") is not False)
        self._tell()

    def _compare_pressed(self) -> None:
        self.changed.emit()

    def _kind_chosen(self, kind: object) -> None:
        chosen = PeriodKind(str(kind))
        if chosen is PeriodKind.DAYS:
            self._ask_days()
        else:
            self.show_period(period_of(chosen, min(self.period.last, today())))

    def _ask_days(self) -> None:
        popover = Popover(self.kinds, width=300)
        first = Field(self.tr("From"), DateInput(self.period.first))
        last = Field(self.tr("Till"), DateInput(self.period.last))
        popover.body.addLayout(row(first, last, gap=8))
        show = Button(self.tr("Show"), "primary", keys="Enter")
        popover.body.addWidget(show, 0, Qt.AlignmentFlag.AlignRight)

        def take() -> None:
            one, other = first.editor, last.editor
            if not isinstance(one, DateInput) or not isinstance(other, DateInput):
                return
            start, end = one.day(), other.day()
            if start is None or end is None or end < start:
                last.set_error(self.tr("The last day must not come before the first"))
                return
            popover.dismiss()
            self.show_period(Period(start, end))

        show.clicked.connect(take)
        for field in (first, last):
            if isinstance(field.editor, DateInput):
                field.editor.returnPressed.connect(take)
        popover.closed.connect(lambda: self.kinds.set_value(self.period.kind))
        self._popover = popover
        popover.open()

    def _tell(self) -> None:
        now = today()
        self.name.setText(period_name(self.period, now))
        stretch = self.period.compared(now)
        before = self.period.moved(-1) if stretch is None else stretch.before
        self.compared.setEnabled(stretch is not None)
        self.compared.setText(self.tr("Compare: {period}").format(period=period_name(before, now)))
        self.compared.setAccessibleName(self.compared.text())
        self.compared.updateGeometry()
