"""The plan of the day: a time line whose current row opens what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.activities import ActivityKind
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_icon, kind_label
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.list_delegate import paint_row_background
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text, text_width
from salesapp.ui.kit.table_column import ROW_ROLE
from salesapp.ui.kit.table_model import Index
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.reading_state import writes
from salesapp.ui.tasks.groups import Group
from salesapp.ui.tasks.task_list import TaskList
from salesapp.ui.today.day_items import DayMore, LateHead, LateMore, NowLine
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

ROW, OPEN_ROW, HEAD, NOW = 44, 78, 36, 18
TIME, BOX, TEXT = 12, 66, 94
"""Where time, round box and words begin."""

_MAIN = {
    ActivityKind.CALL: (QT_TRANSLATE_NOOP("Today", "Call"), "phone", "today.call"),
    ActivityKind.LETTER: (QT_TRANSLATE_NOOP("Today", "Write"), "mail", "today.write"),
    ActivityKind.OFFER: (QT_TRANSLATE_NOOP("Today", "Make the offer"), "docs", "today.offer"),
    ActivityKind.PAYMENT: (QT_TRANSLATE_NOOP("Today", "Debts"), "pay", "today.open"),
}
_DONE = QT_TRANSLATE_NOOP("Today", "Done")
_IN = QT_TRANSLATE_NOOP("Today", "in {time}")
_SOON_MINUTES = 90


class DayDelegate(QStyledItemDelegate):
    """Two lines beside the time; done ones struck out."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(ROW_ROLE)
        view = option.widget
        height = ROW
        if isinstance(item, NowLine):
            height = NOW
        elif isinstance(item, Group):
            height = HEAD
        elif isinstance(view, DayList) and view.is_open(index):
            height = OPEN_ROW
        return QSize(theme.px(240), theme.px(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        item = index.data(ROW_ROLE)
        if isinstance(item, NowLine):
            _paint_now(painter, rect, item)
        elif isinstance(item, LateHead):
            _paint_late_head(painter, rect, item)
        elif isinstance(item, LateMore | DayMore):
            _paint_more(painter, rect, item)
        elif isinstance(item, ActivityRow):
            view: QWidget = option.widget
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
            paint_row_background(
                painter, rect, selected=selected, focused=view.hasFocus(), hover=hover
            )
            chosen = isinstance(view, DayList) and item.id in view.chosen
            _paint_step(painter, rect, item, chosen=chosen)


def _paint_now(painter: QPainter, rect: QRect, line: NowLine) -> None:
    tokens, px = theme.tokens(), theme.px
    painter.fillRect(rect, tokens.surface)
    place = rect.adjusted(px(TIME), 0, 0, 0)
    used = draw_text(painter, place, line.title, "small_strong", tokens.risk)
    x = place.left() + used + px(6)
    painter.fillRect(x, rect.center().y(), rect.right() - px(12) - x, 2, tokens.risk_fill)


def _paint_late_head(painter: QPainter, rect: QRect, head: LateHead) -> None:
    tokens, px = theme.tokens(), theme.px
    painter.fillRect(rect, tokens.risk_bg)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.risk_line)
    draw_icon(
        painter, QRect(rect.left() + px(12), rect.top(), px(16), rect.height()), "clock", "risk"
    )
    place = rect.adjusted(px(34), 0, 0, 0)
    draw_text(painter, place, head.title, "strong", tokens.risk)


def _paint_more(painter: QPainter, rect: QRect, more: LateMore | DayMore) -> None:
    tokens = theme.tokens()
    painter.fillRect(rect, tokens.surface)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.divider)
    place = rect.adjusted(theme.px(TEXT), 0, -theme.px(12), 0)
    draw_text(painter, place, more.title, "small", tokens.accent_text)


def day_box(rect: QRect) -> QRect:
    """The place of the round box of a row."""
    side = theme.px(16)
    top = rect.top() + (theme.px(ROW) - side) // 2
    return QRect(rect.left() + theme.px(BOX), top, side, side)


def _paint_step(painter: QPainter, rect: QRect, one: ActivityRow, *, chosen: bool) -> None:
    tokens, px = theme.tokens(), theme.px
    done = one.state == "done"
    late = not done and one.due_on is not None and one.due_on < format.today()
    when = format.time(one.done_at) if done else (one.due_time or "")
    if late:
        when = format.day(one.due_on)
    ink = tokens.risk if late else tokens.text3
    line = QRect(rect.left() + px(TIME), rect.top(), px(BOX - TIME - 4), px(ROW))
    draw_text(painter, line, when, "small", ink)
    _paint_box(painter, day_box(rect), done=done)
    x, right = rect.left() + px(TEXT), rect.right() - px(12)
    first = QRect(x, rect.top() + px(4), right - x, px(19))
    second = QRect(x, rect.top() + px(22), right - x, px(18))
    draw_icon(
        painter, QRect(x, first.top(), px(14), first.height()), kind_icon(one.kind), "text2", 14
    )
    if chosen:
        star = QRect(right - px(14), first.top(), px(14), first.height())
        draw_icon(painter, star, "starred", "warn_fill", 14)
        first.setRight(star.left() - px(6))
    soon = _soon(one)
    if soon:
        draw_text(painter, first, soon, "small", tokens.accent_text, RIGHT)
        first.setRight(first.right() - text_width(soon, "small") - px(8))
    first.setLeft(x + px(20))
    name = format.company(one.client_name) or kind_label(one.kind)
    text = one.subject or one.deal_title
    strong, plain = ("base", "small") if done else ("strong", "small")
    _draw(painter, first, name, strong, tokens.text3 if done else tokens.text, struck=done)
    _draw(painter, second, text, plain, tokens.text3 if done else tokens.text2, struck=done)


def _draw(
    painter: QPainter, rect: QRect, text: str, role: str, colour: QColor, *, struck: bool
) -> None:
    width = draw_text(painter, rect, text, role, colour)
    if struck and width:
        painter.fillRect(rect.left(), rect.center().y() + 1, width, 1, colour)


def _paint_box(painter: QPainter, box: QRect, *, done: bool) -> None:
    tokens = theme.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.accent if done else tokens.border_input, 1.2))
    painter.setBrush(tokens.accent if done else tokens.surface)
    painter.drawEllipse(box)
    painter.restore()
    if done:
        draw_icon(painter, box, "check", "on_accent", 12)


def _soon(one: ActivityRow) -> str:
    """``in 18 min`` for a step about to begin."""
    if one.state != "planned" or one.due_on != format.today() or not one.due_time:
        return ""
    now = datetime.now().astimezone()
    hour, minute = (int(part) for part in one.due_time.split(":"))
    at = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    left = at - now
    if not 0 <= left.total_seconds() <= _SOON_MINUTES * 60:
        return ""
    return translate("Today", _IN).format(time=format.duration(left))


class _ActionBar(QWidget):
    """What can be done with the current row, over its lower half."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.main = Button("", "primary", small=True)
        self.move_button = Button(self.tr("Move"), icon="clock", small=True)
        self.call = IconButton("phone", self.tr("Call"), keys="P", kind="secondary", small=True)
        self.more = IconButton("dots", self.tr("More"), kind="secondary", small=True)
        box = row(self.main, self.move_button, self.call, self.more, None)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)
        self.action_id = ""
        for button in (self.main, self.move_button, self.call, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_task(self, one: ActivityRow) -> None:
        """Offer what its kind asks for."""
        source, icon, action = _MAIN.get(ActivityKind(one.kind), (_DONE, "check", "today.done"))
        if action == "today.call" and not (one.phone or one.client_id):
            source, icon, action = _DONE, "check", "today.done"
        self.action_id = action
        self.main.setText(translate("Today", source))
        self.main.set_icon(icon)
        self.call.setVisible(action != "today.call" and bool(one.phone or one.client_id))
        self.adjustSize()


class DayList(TaskList):
    """Space ends a step, M moves it, P calls, Enter opens whom it is about."""

    action_wanted = Signal(str)
    all_wanted = Signal()
    """All the tasks, beyond those that fit."""
    more_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: frozenset[int] = frozenset()
        self.setItemDelegate(DayDelegate(self))
        self.setSelectionMode(TaskList.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = _ActionBar(self.viewport())
        self.bar.main.clicked.connect(lambda: self.action_wanted.emit(self.bar.action_id))
        self.bar.move_button.clicked.connect(lambda: self.action_wanted.emit("today.move"))
        self.bar.call.clicked.connect(lambda: self.action_wanted.emit("today.call"))
        self.bar.more.clicked.connect(lambda: self.more_wanted.emit(self.bar.more))
        self.all_today = TextLink(self.tr("All to today"), "small", parent=self.viewport())
        self.all_today.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.all_today.clicked.connect(lambda: self.action_wanted.emit("today.late_today"))
        writes(self.all_today).hide()
        self.current_moved.connect(self._place_bar)
        self.verticalScrollBar().valueChanged.connect(self._place_bar)
        self.clicked.connect(self._pressed)
        theme.state.changed.connect(self.scheduleDelayedItemsLayout)

    def is_open(self, index: Index) -> bool:
        """Whether a row shows its actions."""
        item = index.data(ROW_ROLE)
        current = self.currentIndex()
        return (
            isinstance(item, ActivityRow)
            and item.state == "planned"
            and current.isValid()
            and current.row() == index.row()
        )

    def bar_place(self) -> QRect:
        """The button that moves the current step, in the viewport."""
        return QRect(
            self.bar.move_button.mapTo(self.viewport(), self.bar.move_button.rect().topLeft()),
            self.bar.move_button.size(),
        )

    def _place_bar(self) -> None:
        current = self.current_row()
        shown = current is not None and current.state == "planned"
        if shown and current is not None:
            self.doItemsLayout()
            place = self.visualRect(self.currentIndex())
            self.bar.show_task(current)
            self.bar.move(place.left() + theme.px(TEXT), place.top() + theme.px(ROW))
        self.bar.setVisible(shown)
        self._place_link()

    def _place_link(self) -> None:
        items = self.tasks.items
        shown = bool(items) and isinstance(items[0], LateHead)
        if shown:
            place, wide = self.visualRect(self.tasks.index(0)), self.all_today.sizeHint()
            self.all_today.resize(wide)
            top = place.top() + (place.height() - wide.height()) // 2
            self.all_today.move(place.right() - wide.width() - theme.px(12), top)
        self.all_today.setVisible(shown)

    @override
    def box_place(self, rect: QRect) -> QRect:
        return day_box(rect)

    def _pressed(self, index: QModelIndex) -> None:
        if isinstance(index.data(ROW_ROLE), LateMore | DayMore):
            self.all_wanted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()
