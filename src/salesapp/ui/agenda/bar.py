"""The bar over the tasks: list, day, week or month, and which days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.agenda.words import month_words, span_words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented


class View(StrEnum):
    """How the tasks are shown."""

    LIST = "list"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class AgendaBar(QWidget):
    """Tells what is pressed; shows what it is told."""

    view_chosen = Signal(object)
    """`View`."""
    paged = Signal(object)
    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = Segmented(
            [
                (View.LIST, self.tr("List"), "list"),
                (View.DAY, self.tr("Day"), "today"),
                (View.WEEK, self.tr("Week"), "columns"),
                (View.MONTH, self.tr("Month"), "cal"),
            ]
        )
        self.views.setAccessibleName(self.tr("How the tasks are shown"))
        for button, key in zip(self.views.buttons(), "LDWG", strict=True):
            button.setToolTip(hint(f"{button.text()}  {key}"))
        self.back = IconButton("cleft", self.tr("Earlier"), keys="PgUp", small=True)
        self.on = IconButton("cright", self.tr("Later"), keys="PgDown", small=True)
        self.today = Button(self.tr("Today"), small=True)
        self.today.setToolTip(hint(f"{self.today.text()}  T"))
        self.span = Label("", "section")
        self.done = Label("", "base", "text2")
        self.setLayout(
            row(
                self.views, 8, self.back, self.span, self.on, self.today, None, self.done,
                margins=(16, 6, 16, 6),
            )
        )  # fmt: skip
        self.views.changed.connect(self.view_chosen)
        self.back.clicked.connect(lambda: self.paged.emit(-1))
        self.on.clicked.connect(lambda: self.paged.emit(1))
        self.today.clicked.connect(self.today_wanted)

    def show_view(self, view: View, days: Sequence[date]) -> None:
        """Show which view is chosen, and of which days."""
        self.views.set_value(view)
        is_calendar = view is not View.LIST
        for widget in (self.back, self.on, self.today, self.span, self.done):
            widget.setVisible(is_calendar)
        # The middle of the weeks shown lies in the month.
        is_month = view is View.MONTH
        self.span.setText(month_words(days[len(days) // 2]) if is_month else span_words(days))

    def show_done(self, done: int, whole: int) -> None:
        """Say how many of the days shown are done."""
        self.done.setText(self.tr("Done {done} of {whole}").format(done=done, whole=whole))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().border)
        painter.end()
