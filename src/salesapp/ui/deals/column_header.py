"""What stands above the cards of a stage: its header, and the hint of a drop."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.deals import StageRow
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.deals.card_paint import draw_dashes
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.paint import CENTER, draw_box, draw_icon, draw_ring, draw_text, text_width

MIN_WIDTH: Final = 174
NARROW: Final = 44
HEADER: Final = 65
HINT: Final = 62


class ColumnHeader(QWidget):
    """Name, lock, count, sum, the place in the funnel; folded it is a narrow upright strip."""

    fold_wanted = Signal()

    def __init__(self, stage: StageRow, place: int, places: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._place, self._places = place, places
        self._plain = False
        self._folded = False
        self.add = IconButton("plus", self.tr("New deal on this stage"), small=True, parent=self)
        self.fold = IconButton(
            "cleft", self.tr("Fold the stage"), keys="C", small=True, parent=self
        )
        self.fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fold.clicked.connect(self.fold_wanted)
        self.fold.hide()
        self.setFixedHeight(theme.px(HEADER))
        self.show_stage(stage)

    def show_stage(self, stage: StageRow, *, plain: bool = False) -> None:
        """Show the sums of a stage; `plain` is the header of an empty board."""
        self._stage, self._plain = stage, plain
        self.add.setVisible(not plain and not self._folded)
        count = self.tr("%n deal(s)", "", stage.deals)
        self.setAccessibleName(f"{stage.name}, {count}, {format.rubles(stage.amount_minor)}")
        weighted = format.rubles(stage.weighted_minor)
        expected = self.tr("With the probability of the stage: {amount}").format(amount=weighted)
        self.setToolTip(hint(f"{stage.guidance}\n{expected}".strip()))
        self.update()

    def set_folded(self, on: bool) -> None:
        """Stand upright, or lie as usual."""
        self._folded = on
        self.fold.hide()
        self.add.setVisible(not on and not self._plain)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)
        self.setMaximumHeight(16_777_215 if on else theme.px(HEADER))
        self.setMinimumHeight(theme.px(HEADER))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(MIN_WIDTH), theme.px(HEADER))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.fold.setVisible(not self._folded and not self._plain)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.fold.hide()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._folded and self.rect().contains(event.position().toPoint()):
            self.fold_wanted.emit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._folded and not self._plain:
            self.fold_wanted.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_C)
        if self._folded and event.key() in opens:
            self.fold_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = theme.px(24)
        right = self.width() - side - theme.px(6)
        self.add.setGeometry(right, theme.px(25), side, side)
        self.fold.setGeometry(right - side, theme.px(25), side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._folded:
            self._paint_folded(painter)
            painter.end()
            return
        tokens = theme.tokens()
        left, right = theme.px(10), self.width() - theme.px(10)
        first = QRect(left, theme.px(9), right - left, theme.px(18))
        second = first.translated(0, theme.px(19)).adjusted(0, 0, -theme.px(24), 0)
        stage = self._stage
        if self._plain:
            draw_text(painter, first, stage.name, "strong", tokens.text2)
            none = self.tr("%n deal(s)", "", 0)
            draw_text(painter, second, none, "small", tokens.text3)
            painter.end()
            return
        count = format.number(stage.deals)
        used = text_width(count) + theme.px(6) + (theme.px(18) if stage.gated else 0)
        name = first.adjusted(0, 0, -used, 0)
        end = left + draw_text(painter, name, stage.name, "strong", tokens.text)
        if stage.gated:
            lock = QRect(end + theme.px(6), first.top(), theme.px(12), first.height())
            draw_icon(painter, lock, "lock", "text3", 12)
        place = QRect(right - text_width(count), first.top(), text_width(count), first.height())
        draw_text(painter, place, count, "base", tokens.text2)
        draw_text(painter, second, format.rubles(stage.amount_minor), "base", tokens.text2)
        self._paint_way(painter, QRect(left, theme.px(54), right - left, theme.px(3)))
        painter.end()

    def _paint_folded(self, painter: QPainter) -> None:
        tokens, stage = theme.tokens(), self._stage
        count = QRect(0, theme.px(9), self.width(), theme.px(18))
        draw_text(painter, count, format.number(stage.deals), "base", tokens.text2, CENTER)
        if self.height() < theme.px(2 * HEADER):
            icon = QRect(0, theme.px(32), self.width(), theme.px(18))
            draw_icon(painter, icon, "cright", "text2", 14)
            return
        painter.save()
        painter.translate(self.width(), theme.px(34))
        painter.rotate(90)
        line = QRect(0, 0, self.height() - theme.px(44), self.width())
        used = draw_text(painter, line, stage.name, "strong", tokens.text)
        rest = line.adjusted(used + theme.px(10), 0, 0, 0)
        draw_text(painter, rest, format.rubles(stage.amount_minor), "base", tokens.text2)
        painter.restore()
        if self.hasFocus():
            draw_ring(painter, self.rect().adjusted(2, 2, -2, -2), tokens.focus, 6)

    def _paint_way(self, painter: QPainter, line: QRect) -> None:
        tokens = theme.tokens()
        gap = theme.px(2)
        wide = (line.width() - gap * (self._places - 1)) / self._places
        fill = tokens.chart1 if theme.state.dark else tokens.accent
        for at in range(self._places):
            x = line.left() + round(at * (wide + gap))
            part = QRect(x, line.top(), round(wide), line.height())
            draw_box(painter, part, fill if at <= self._place else tokens.chart4, None, 1.5)


class DropHint(QWidget):
    """Where the card would land, and what the stage will ask."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bold, self._plain, self._icon = "", "", ""
        self.setFixedHeight(theme.px(HINT) + theme.px(6))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, bold: str, plain: str, icon: str) -> None:
        """Show what will happen."""
        self._bold, self._plain, self._icon = bold, plain, icon
        self.setAccessibleName(f"{bold} {plain}".strip())
        self.show()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        box = QRect(theme.px(6), 0, self.width() - 2 * theme.px(6), theme.px(HINT))
        draw_box(painter, box, tokens.surface, None, 6)
        draw_dashes(painter, box, tokens.focus)
        half = theme.px(16)
        top = box.top() + (box.height() - (2 * half if self._plain else half)) // 2
        used = text_width(self._bold, "small_strong")
        side = theme.px(12) + theme.px(6) if self._icon else 0
        x = box.left() + max(theme.px(8), (box.width() - used - side) // 2)
        if self._icon:
            draw_icon(painter, QRect(x, top, theme.px(12), half), self._icon, "accent_text", 12)
        bold = QRect(x + side, top, box.right() - theme.px(6) - x - side, half)
        draw_text(painter, bold, self._bold, "small_strong", tokens.accent_text)
        if self._plain:
            line = QRect(box.left() + theme.px(6), top + half, box.width() - theme.px(12), half)
            draw_text(painter, line, self._plain, "small", tokens.accent_text, CENTER)
        painter.end()
