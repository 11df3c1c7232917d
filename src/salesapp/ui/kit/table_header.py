"""The header of a table: titles, the sort, the box that marks all rows."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from salesapp.ui import theme
from salesapp.ui.kit.paint import LEFT, RIGHT, draw_icon, draw_text, text_width
from salesapp.ui.kit.style import draw_check
from salesapp.ui.kit.table_column import Column

MARK = "__mark"


class TableHeader(QHeaderView):
    """30 px, small letters; the sorted column is bold with an arrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.columns: list[Column] = []
        self.sorted_by = ""
        self.descending = False
        self.mark_state = Qt.CheckState.Unchecked
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(32))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = theme.tokens()
        area = self.viewport().rect()
        painter.fillRect(area, tokens.surface2)
        painter.fillRect(0, area.height() - 1, area.width(), 1, tokens.border)
        for visual in range(self.count()):
            section = self.logicalIndex(visual)
            if self.isSectionHidden(section) or section >= len(self.columns):
                continue
            x = self.sectionViewportPosition(section)
            place = QRect(x, 0, self.sectionSize(section), area.height())
            if place.right() >= event.rect().left() and x <= event.rect().right():
                self._paint_title(painter, place, self.columns[section])
        painter.end()

    def _paint_title(self, painter: QPainter, rect: QRect, column: Column) -> None:
        tokens = theme.tokens()
        if column.id == MARK:
            draw_check(painter, rect, self.mark_state)
            return
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        by_this = bool(column.sort_key) and column.sort_key == self.sorted_by
        role, ink = ("small_strong", tokens.text) if by_this else ("small", tokens.text3)
        right = column.align == "right"
        arrow = theme.px(14) if by_this else 0
        if by_this:
            used = min(text_width(column.title, role), inner.width() - arrow)
            x = inner.right() - used - arrow if right else inner.left() + used + theme.px(4)
            name = "cdown" if self.descending else "cup"
            draw_icon(painter, QRect(x, 0, theme.px(12), rect.height()), name, "text", 12)
            inner.adjust(arrow if right else 0, 0, 0 if right else -arrow, 0)
        draw_text(painter, inner, column.title, role, ink, RIGHT if right else LEFT)
