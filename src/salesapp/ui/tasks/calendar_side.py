"""The side of the calendar: a month to jump to a day, and the kinds shown."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.activities.words import KINDS, kind_label
from salesapp.ui.agenda.tones import tone_of
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.month_grid import MonthGrid
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.side_panel import SidePanel

CROWDED = 1500


class KindRow(QAbstractButton):
    """A kind with its colour and its number; hollow while it is left out."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self._count = 0
        self.setText(kind_label(kind))
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self)

    def set_count(self, count: int) -> None:
        """Show how many are to be done."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(168), theme.px(26))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, on = theme.tokens(), theme.px, self.isChecked()
        if self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 6)
        side = px(14)
        box = QRect(px(8), (self.height() - side) // 2, side, side)
        colour = tokens.color(tone_of(self._kind))
        draw_box(painter, box, colour if on else None, colour if on else tokens.border_input, 4)
        if on:
            draw_icon(painter, box, "check", "surface", 10)
        place = QRect(px(30), 0, self.width() - px(38), self.height())
        draw_text(painter, place, self.text(), "base", tokens.text if on else tokens.text3)
        if self._count:
            draw_text(painter, place, str(self._count), "small", tokens.text3, RIGHT)
        painter.end()


class CalendarSide(QWidget):
    """A press on a kind leaves it out, or brings it back."""

    day_picked = Signal(object)
    kinds_left_out = Signal(object)
    """`frozenset` of kinds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.month = MonthGrid()
        self.month.picked.connect(self.day_picked)
        self.kinds: dict[str, KindRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 9, 12)
        column.setSpacing(2)
        column.addWidget(self.month, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        title = Label(self.tr("Kinds"), "small", "text3")
        title.setContentsMargins(8, 0, 0, 4)
        column.addWidget(title)
        for kind in KINDS:
            line = KindRow(kind)
            line.toggled.connect(self._toggled)
            self.kinds[kind] = line
            column.addWidget(line)
        column.addStretch(1)
        self._fit()
        theme.state.changed.connect(self._fit)

    def show_day(self, day: date) -> None:
        """Show the month of a day."""
        self.month.move_to(day)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many of each kind are to be done in the days shown."""
        for kind, line in self.kinds.items():
            line.set_count(counts.get(kind, 0))

    def fit(self, panel: SidePanel, *, on: bool) -> None:
        """Stand beside the days; in a window that is not wide the panel takes the place."""
        crowded = panel.is_side_shown() and self.window().width() < theme.px(CROWDED)
        self.setVisible(on and not crowded)

    def left_out(self) -> frozenset[str]:
        """Kinds that are not shown."""
        return frozenset(kind for kind, line in self.kinds.items() if not line.isChecked())

    def leave_out(self, kinds: frozenset[str]) -> None:
        """Come back to a choice."""
        for kind, line in self.kinds.items():
            line.setChecked(kind not in kinds)

    def _toggled(self, _on: bool) -> None:
        self.kinds_left_out.emit(self.left_out())

    def _fit(self) -> None:
        self.month.setFixedSize(self.month.sizeHint())
        self.setFixedWidth(self.month.width() + theme.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.tokens().border)
        painter.end()
