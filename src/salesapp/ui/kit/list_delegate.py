"""Two-line rows of lists: title and what is under it, chip and figures at the right."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.badge import paint_category
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text, text_width
from salesapp.ui.kit.table_column import ROW_ROLE
from salesapp.ui.kit.table_model import Index
from salesapp.ui.kit.tones import Tone


class TwoLine(NamedTuple):
    """What one row shows."""

    title: str
    note: str = ""
    right: str = ""
    right_note: str = ""
    right_tone: str = "text"
    icon: str = ""
    icon_tone: str = "text2"
    category: str = ""
    chip: str = ""
    chip_tone: Tone = "neutral"
    chip_icon: str = ""
    note_tone: str = "text3"
    title_tone: str = "text"


class ListDelegate(QStyledItemDelegate):
    """Rows of 54, 68 or 44; ``describe`` turns the row of the model into `TwoLine`."""

    def __init__(
        self,
        describe: Callable[[Any], TwoLine],
        *,
        height: int = 54,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._describe = describe
        self._height = height

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(160), theme.px(self._height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        record = index.data(ROW_ROLE)
        rect: QRect = option.rect
        widget: QWidget = option.widget
        focused = widget.hasFocus()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row_background(painter, rect, selected=selected, focused=focused, hover=hover)
        if record is not None:
            paint_two_line(painter, rect, self._describe(record), on_selected=selected)


def paint_row_background(
    painter: QPainter, rect: QRect, *, selected: bool, focused: bool, hover: bool
) -> None:
    """Background, divider and the stripe of the current row."""
    tokens = theme.tokens()
    fill = tokens.hover if hover else tokens.surface
    if selected:
        fill = tokens.selected if focused else tokens.selected_inactive
    painter.fillRect(rect, fill)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.divider)
    if selected and focused:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.focus)


def paint_two_line(
    painter: QPainter, rect: QRect, item: TwoLine, *, on_selected: bool = False
) -> None:
    """Draw the content of a two-line row."""
    tokens = theme.tokens()
    upper, lower = theme.line_height("strong"), theme.line_height("small")
    top = rect.top() + (rect.height() - upper - lower - 2) // 2
    left, right = rect.left() + theme.px(16), rect.right() - theme.px(16)
    if item.category:
        box = paint_category(painter, QRect(left, top, theme.px(18), upper), item.category)
        left = box.right() + theme.px(8)
    elif item.icon:
        side = theme.px(16)
        draw_icon(painter, QRect(left, top, side, upper), item.icon, item.icon_tone)
        left += side + theme.px(8)
    low_right = right
    if item.right:
        place = QRect(left, top, right - left, upper)
        ink = tokens.color(item.right_tone)
        used = draw_text(painter, place, item.right, "strong", ink, RIGHT)
        right -= used + theme.px(8)
    if item.chip:
        width = min(chip_width(item.chip, item.chip_icon), (right - left) // 2)
        place = QRect(right - width, top, width, upper)
        paint_chip(
            painter, place, item.chip, item.chip_tone, item.chip_icon, on_selected=on_selected
        )
        right -= width + theme.px(8)
    place = QRect(left, top, right - left, upper)
    draw_text(painter, place, item.title, "strong", tokens.color(item.title_tone))
    below = top + upper + 2
    if item.right_note:
        width = text_width(item.right_note, "small")
        place = QRect(low_right - width, below, width, lower)
        draw_text(painter, place, item.right_note, "small", tokens.text3, RIGHT)
        low_right -= width + theme.px(8)
    place = QRect(left, below, low_right - left, lower)
    draw_text(painter, place, item.note, "small", tokens.color(item.note_tone))


def make_list(view: QListView, delegate: ListDelegate) -> QListView:
    """Dress a list view for two-line rows."""
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setFrameShape(QListView.Shape.NoFrame)
    return view
