"""The filters at the left of the tasks, with their counts."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.tasks.groups import NAMES, TaskFilter, filter_name

WIDTH = 188


class FilterRow(QAbstractButton):
    """One filter: icon, name, count; red when it is about lateness."""

    def __init__(self, text: str, icon: str, *, risk: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self._risk = risk
        self._count = 0
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}")
        self.update()

    def count(self) -> int:
        """The number shown."""
        return self._count

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(168), theme.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, on = theme.tokens(), theme.px, self.isChecked()
        if on or self.underMouse():
            draw_box(painter, self.rect(), tokens.selected if on else tokens.hover, None, 6)
        risk = self._risk and self._count > 0
        ink = "accent_text" if on else ("risk" if risk else "text2")
        draw_icon(painter, QRect(px(8), 0, px(16), self.height()), self._icon, ink)
        place = QRect(px(32), 0, self.width() - px(40), self.height())
        role = "strong" if on else "base"
        colour = tokens.color("accent_text" if on else "text")
        draw_text(painter, place, self.text(), role, colour)
        if self._count:
            count = tokens.risk if risk else tokens.text3
            draw_text(painter, place, str(self._count), "small", count, RIGHT)
        painter.end()


class FilterList(QWidget):
    """Arrows move between the filters."""

    chosen = Signal(object)
    """`TaskFilter`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[TaskFilter, FilterRow] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 9, 12)
        column.setSpacing(2)
        for wanted in TaskFilter:
            risk = wanted is TaskFilter.OVERDUE
            row = FilterRow(filter_name(wanted), NAMES[wanted][1], risk=risk)
            row.clicked.connect(lambda _on=False, one=wanted: self.chosen.emit(one))
            self._group.addButton(row)
            self.rows[wanted] = row
            column.addWidget(row)
        column.addStretch(1)
        self.rows[TaskFilter.TODAY].setChecked(True)
        self.setFixedWidth(theme.px(WIDTH))
        theme.state.changed.connect(self._scaled)

    def show_filter(self, wanted: TaskFilter) -> None:
        """Show which one is chosen."""
        self.rows[wanted].setChecked(True)

    def _scaled(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        rows = list(self.rows.values())
        now = next((at for at, row in enumerate(rows) if row.hasFocus()), None)
        if step is None or now is None:
            super().keyPressEvent(event)
            return
        row = rows[max(0, min(len(rows) - 1, now + step))]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        row.click()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.tokens().border)
        painter.end()
