"""A column of the board: its header, the hint of a drop, its cards."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries.deals import COLUMN_LIMIT, StageRow
from salesapp.ui import format, theme
from salesapp.ui.deals.card_list import CardList
from salesapp.ui.deals.card_paint import GAP, draw_dashes
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.paint import CENTER, draw_box, draw_icon, draw_ring, draw_text, text_width

MIN_WIDTH: Final = 174
HEADER: Final = 65
HINT: Final = 62


class ColumnHeader(QWidget):
    """Name, lock, count, sum, the place in the funnel, and the button that adds a deal."""

    def __init__(self, stage: StageRow, place: int, places: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._place, self._places = place, places
        self._plain = False
        self.add = IconButton("plus", self.tr("New deal on this stage"), small=True, parent=self)
        self.setFixedHeight(theme.px(HEADER))
        self.show_stage(stage)

    def show_stage(self, stage: StageRow, *, plain: bool = False) -> None:
        """Show the sums of a stage; `plain` is the header of an empty board."""
        self._stage, self._plain = stage, plain
        self.add.setVisible(not plain)
        count = self.tr("%n deal(s)", "", stage.deals)
        self.setAccessibleName(f"{stage.name}, {count}, {format.rubles(stage.amount_minor)}")
        weighted = format.rubles(stage.weighted_minor)
        expected = self.tr("With the probability of the stage: {amount}").format(amount=weighted)
        self.setToolTip(f"{stage.guidance}\n{expected}".strip())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(MIN_WIDTH), theme.px(HEADER))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = theme.px(24)
        self.add.setGeometry(self.width() - side - theme.px(6), theme.px(25), side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
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


class Column(QWidget):
    """A stage on the board."""

    add_wanted = Signal(object)
    """Stage."""
    more_wanted = Signal()

    def __init__(self, stage: StageRow, place: int, places: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage = stage
        self.stale = True
        self.limit = COLUMN_LIMIT
        self.header = ColumnHeader(stage, place, places, self)
        self.hint = DropHint(self)
        self.list = CardList(self)
        self.list.first_stage = place == 0
        self._target = False
        self._plain = False
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 6)
        box.setSpacing(0)
        for part in (self.header, self.hint):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        self.more = Button("", "link", small=True)
        self.more.hide()
        self.more.clicked.connect(self._show_more)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumWidth(theme.px(MIN_WIDTH))
        self.header.add.clicked.connect(lambda: self.add_wanted.emit(self.stage.id))

    def rescale(self) -> None:
        """Take the heights of the text size chosen."""
        self.header.setFixedHeight(theme.px(HEADER))
        self.hint.setFixedHeight(theme.px(HINT) + theme.px(GAP))
        self.setMinimumWidth(theme.px(MIN_WIDTH))
        self.list.scheduleDelayedItemsLayout()
        self.update()

    def show_stage(self, stage: StageRow, *, plain: bool = False) -> None:
        """Show the stage with its sums."""
        self.stage, self._plain = stage, plain
        self.header.show_stage(stage, plain=plain)
        self.list.setAccessibleName(stage.name)
        self.update()

    def show_ids(self, ids: list[int], touched: set[int] | None) -> None:
        """Show deals, and how many of the stage are not shown."""
        self.list.set_ids(ids, touched)
        hidden = max(0, self.stage.deals - len(ids))
        self.more.setText(self.tr("%n more…", "", hidden))
        self.more.setVisible(hidden > 0)

    def _show_more(self) -> None:
        self.limit += COLUMN_LIMIT
        self.more_wanted.emit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_target(self, bold: str = "", plain: str = "", icon: str = "") -> None:
        """Show that the dragged card would come here; without words it would not."""
        self._target = bool(bold)
        if bold:
            self.hint.say(bold, plain, icon)
        else:
            self.hint.hide()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        if self._plain:
            draw_box(painter, self.rect(), None, tokens.border, 8, dashed=True)
        elif self._target:
            draw_box(painter, self.rect(), tokens.drop_target, None, 8)
            draw_ring(painter, self.rect(), tokens.focus, 8)
        else:
            draw_box(painter, self.rect(), tokens.kanban_column, tokens.border, 8)
        painter.end()
