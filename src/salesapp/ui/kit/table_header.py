"""The header of a table: titles, the sort, the box that marks all rows."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from salesapp.overriding import override
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
        self.sorts: list[tuple[str, bool]] = []
        """Sort keys and whether descending, the leading one first."""
        self.pressed_with = Qt.KeyboardModifier.NoModifier
        self.mark_state = Qt.CheckState.Unchecked
        self.grown: dict[int, int] = {}
        """By how much `table_layout.grow` has widened sections."""
        self.edge = 0
        """How much farther in the outermost texts stand, where a table takes a page's width."""
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(32))

    @property
    def sorted_by(self) -> str:
        """The leading sort key."""
        return self.sorts[0][0] if self.sorts else ""

    @property
    def descending(self) -> bool:
        """Whether the leading key falls."""
        return self.sorts[0][1] if self.sorts else False

    def edges(self, section: int) -> tuple[int, int]:
        """How much farther in the texts of a section stand, left and right."""
        if not self.edge:
            return 0, 0
        order = [self.logicalIndex(visual) for visual in range(self.count())]
        shown = [one for one in order if not self.isSectionHidden(one)]
        edge = theme.px(self.edge)
        left = section == shown[0] and self.columns[section].id != MARK
        return edge if left else 0, edge if section == shown[-1] else 0

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_with = event.modifiers()
        super().mousePressEvent(event)

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
                left, right = self.edges(section)
                place.adjust(left, 0, -right, 0)
                self._paint_title(painter, place, self.columns[section])
        painter.end()

    def _paint_title(self, painter: QPainter, rect: QRect, column: Column) -> None:
        tokens = theme.tokens()
        if column.id == MARK:
            draw_check(painter, rect, self.mark_state)
            return
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        keys = [key for key, _descending in self.sorts]
        by_this = bool(column.sort_key) and column.sort_key in keys
        role, ink = ("small_strong", tokens.text) if by_this else ("small", tokens.text3)
        right = column.align == "right"
        if by_this:
            inner = self._paint_arrow(painter, inner, column, keys.index(column.sort_key))
        draw_text(painter, inner, column.title, role, ink, RIGHT if right else LEFT)

    def _paint_arrow(self, painter: QPainter, inner: QRect, column: Column, place: int) -> QRect:
        """The arrow beside the title, with its number when there are several; the rest of room."""
        number = str(place + 1) if len(self.sorts) > 1 else ""
        arrow = theme.px(14) + (text_width(number, "micro") + theme.px(2) if number else 0)
        right = column.align == "right"
        used = min(text_width(column.title, "small_strong"), inner.width() - arrow)
        x = inner.right() - used - arrow if right else inner.left() + used + theme.px(4)
        name = "cdown" if self.sorts[place][1] else "cup"
        draw_icon(painter, QRect(x, 0, theme.px(12), inner.height()), name, "text", 12)
        if number:
            beside = QRect(x + theme.px(12), 0, theme.px(12), inner.height())
            draw_text(painter, beside, number, "micro", theme.tokens().text2)
        return inner.adjusted(arrow if right else 0, 0, 0 if right else -arrow, 0)
