"""A date typed as people say it, or picked from a month."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.domain.dates import parse_date
from salesapp.overriding import override
from salesapp.ui.format import day_with_weekday, today
from salesapp.ui.kit.month_grid import MonthGrid
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.text_input import TextInput


class DateInput(TextInput):
    """Understands «завтра», «пт», «+3», «27.11»; shows ``пт, 27 ноя 2026`` when left."""

    def __init__(
        self, day: date | None = None, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(small=small, parent=parent)
        self._day: date | None = None
        self._shown = ""
        self._popover: Popover | None = None
        self.set_button("cal")
        self.button_clicked.connect(self.open_month)
        self.set_value(day)

    def day(self) -> date | None:
        """The date, or None when empty or not understood."""
        text = self.text().strip()
        if not text:
            return None
        return self._day if text == self._shown else parse_date(text, today())

    def is_tidy(self) -> bool:
        """Whether the date stands there in the usual notation, not half typed."""
        return self._day is not None and self.text() == self._shown

    @override
    def value(self) -> object:
        return self.day()

    @override
    def set_value(self, value: object) -> None:
        self._day = value if isinstance(value, date) else None
        self._shown = day_with_weekday(self._day, year=True) if self._day else ""
        self.setText(self._shown)

    @override
    def problem(self) -> str:
        if self.text().strip() and self.day() is None:
            return self.tr("Enter a date: “tomorrow”, “fri”, “27.11”")
        return ""

    def tidy(self) -> None:
        """Write what was typed in the usual notation."""
        day = self.day()
        if day is not None and self.text() != self._shown:
            self.set_value(day)

    def open_month(self) -> None:
        """Show the month under the input."""
        if not self.isEnabled() or self.isReadOnly() or self._popover is not None:
            return
        popover = Popover(self, padding=8)
        grid = MonthGrid(self.day())
        popover.body.addWidget(grid)
        grid.picked.connect(self._picked)
        popover.closed.connect(self._forget)
        self._popover = popover
        popover.open()

    def _picked(self, day: date) -> None:
        self.set_value(day)
        if self._popover is not None:
            self._popover.dismiss()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._popover = None

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tidy()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down):
            self.open_month()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.set_value(
                (self.day() or today()) + timedelta(days=1 if key == Qt.Key.Key_Up else -1)
            )
        else:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.tidy()
            super().keyPressEvent(event)
