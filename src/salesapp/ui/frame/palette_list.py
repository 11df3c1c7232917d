"""The list of the palette: its model and how its rows are painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.frame.palette_rows import PaletteRow, RowKind
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 36
HEADER_HEIGHT = 28


class PaletteModel(QAbstractListModel):
    """Rows of the palette; headers cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PaletteRow] = []

    def show_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def next_choice(self, start: int, by: int) -> int:
        """The next row that can be chosen, going round; -1 when there is none."""
        count = len(self.rows)
        for distance in range(1, count + 1):
            row = (start + by * distance) % count
            if self.rows[row].kind is not RowKind.HEADER:
                return row
        return -1

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.title, row.detail)))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].kind is RowKind.HEADER:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class PaletteDelegate(QStyledItemDelegate):
    """Paints rows of the palette."""

    open_word = ""
    """What Enter does, beside its cap."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        header = index.data(ROW).kind is RowKind.HEADER
        return QSize(theme.px(200), theme.px(HEADER_HEIGHT if header else ROW_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PaletteRow = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if row.kind is RowKind.HEADER:
            line = theme.px(20)
            place = QRect(rect.x() + theme.px(18), rect.bottom() + 1 - line, rect.width(), line)
            draw_text(painter, place, row.title, "small", theme.color("text3"))
            return
        inner = rect.adjusted(theme.px(6), 0, -theme.px(6), 0)
        current = bool(state & QStyle.StateFlag.State_Selected)
        if current:
            draw_box(painter, inner, theme.color("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, inner, theme.color("hover"))
        pad = theme.px(12)
        icon = QRect(inner.x() + pad, inner.y(), theme.px(16), inner.height())
        if row.icon:
            draw_icon(painter, icon, row.icon, "accent_text" if current else "text3")
        right = self._paint_right(painter, row, inner.adjusted(0, 0, -pad, 0), current=current)
        left = icon.right() + 1 + theme.px(10)
        room = QRect(left, inner.y(), right - left, inner.height())
        left = paint_matched(painter, room, row.title, row.hits) + theme.px(10)
        room.setLeft(left)
        draw_text(painter, room, row.detail, "small", theme.color("text3"))

    def _paint_right(
        self, painter: QPainter, row: PaletteRow, rect: QRect, *, current: bool
    ) -> int:
        """Paint the keys, or what Enter does; return where the room for text ends."""
        keys, word = row.keys, ""
        if current and not keys:
            keys, word = "Enter", self.open_word if row.kind is not RowKind.ACTION else ""
        if not keys:
            return rect.right()
        width = key_caps_width(keys)
        place = QRect(rect.right() + 1 - width, rect.y(), width, rect.height())
        draw_key_caps(painter, place, keys, fill=theme.color("surface"))
        left = place.left() - theme.px(4)
        if word:
            words = text_width(word, "small")
            room = QRect(left - words, rect.y(), words, rect.height())
            draw_text(painter, room, word, "small", theme.color("text3"))
            left = room.left()
        return left - theme.px(8)


def paint_matched(
    painter: QPainter, rect: QRect, text: str, hits: tuple[tuple[int, int], ...]
) -> int:
    """Paint a text with its matched letters bold; return where it ends."""
    x, at = rect.left(), 0
    for start, length in (*hits, (len(text), 0)):
        start = max(start, at)
        for piece, role, token in (
            (text[at:start], "base", "text"),
            (text[start : start + length], "strong", "search_hit"),
        ):
            room = QRect(x, rect.y(), rect.right() + 1 - x, rect.height())
            x += draw_text(painter, room, piece, role, theme.color(token)) if piece else 0
        at = max(at, start + length)
    return x
