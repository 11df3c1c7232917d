"""The head of the calendar: names of the days, how full they are, what has no time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_icon, kind_label
from salesapp.ui.agenda.geometry import Chip, Geometry
from salesapp.ui.agenda.paint import draw_circle
from salesapp.ui.agenda.scene import Day
from salesapp.ui.agenda.tones import tone_of
from salesapp.ui.kit.paint import (
    CENTER,
    RIGHT,
    draw_box,
    draw_icon,
    draw_ring,
    draw_text,
    text_width,
)
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from salesapp.ui.agenda.canvas import Canvas

_LOAD = QT_TRANSLATE_NOOP("Agenda", "{planned} h of {whole}")
FULL = 7
"""Eighths of a day from which it is called full."""


class Head(QWidget):
    """Paints above the hours; presses are told to the calendar."""

    pressed = Signal(QPoint, object)
    """Point in the calendar, and the event."""
    dragged = Signal(QPoint)
    released = Signal()
    opened = Signal(QPoint)
    menu_wanted = Signal(QPoint, QPoint)
    """Points in the calendar and on the screen."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._grid = canvas
        self.setMouseTracking(True)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.mapToParent(event.position().toPoint()), event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(self.mapToParent(event.position().toPoint()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.released.emit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.mapToParent(event.position().toPoint()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.mapToParent(event.pos()), event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        geometry = self._grid.geometry_now
        for column, day in enumerate(geometry.scene.days):
            whole = geometry.scene.work_minutes(day)
            _paint_name(painter, geometry.head_rect(column), day, whole)
            strip = geometry.strip_rect(column)
            if not day.is_working:
                painter.fillRect(strip, tokens.window)
            painter.fillRect(strip.left(), 0, 1, self.height(), tokens.border)
            if self._grid.place.column == column and self._grid.on_empty_strip():
                focused = self._grid.hasFocus()
                ring = strip.adjusted(3, 4, -5, -4)
                draw_ring(painter, ring, tokens.focus if focused else tokens.border, 6)
            current = self._grid.place.activity_id
            for chip in geometry.chips(column):
                is_current = chip.row is not None and chip.row.id == current
                _paint_chip(painter, chip, is_current=is_current, focused=self._grid.hasFocus())
            _paint_shadows(painter, geometry, column)
        label = QRect(0, theme.px(54), geometry.gutter - theme.px(8), theme.px(30))
        draw_icon(painter, label.adjusted(theme.px(12), 0, 0, 0), "list", "text3", 14)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.border)
        self._grid.paint_drag(painter, in_head=True)
        painter.end()


def _paint_name(painter: QPainter, rect: QRect, day: Day, whole: int) -> None:
    tokens, px = theme.tokens(), theme.px
    today = format.today()
    is_today = day.day == today
    if is_today:
        painter.fillRect(rect.adjusted(1, 0, 0, 0), tokens.accent_soft)
        painter.fillRect(rect.left() + 1, 0, rect.width() - 1, 2, tokens.accent)
    inner = rect.adjusted(px(8), px(6), -px(8), -px(16))
    ink = tokens.accent_text if is_today else tokens.text if day.is_working else tokens.text3
    name = format.weekday(day.day)
    used = draw_text(painter, inner, name[:1].upper() + name[1:], "strong", ink)
    spot = inner.adjusted(used + px(6), 0, 0, 0)
    number = format.day(day.day)
    draw_text(painter, spot, number, "base", ink if is_today else tokens.text2)
    load = _load_words(day, whole)
    free = inner.width() - used - px(14) - text_width(number)
    full = day.planned_minutes * 8 >= whole * FULL
    if load and text_width(load, "micro") <= free:
        draw_text(painter, inner, load, "micro", tokens.warn if full else tokens.text3, RIGHT)
    if day.is_working or day.planned_minutes:
        bar = QRect(rect.left() + px(8), rect.bottom() - px(10), rect.width() - px(16), px(4))
        draw_box(painter, bar, tokens.border, None, 2)
        share = min(bar.width(), bar.width() * day.planned_minutes // max(1, whole))
        if share:
            colour = tokens.warn_fill if full else tokens.accent
            draw_box(painter, QRect(bar.left(), bar.top(), max(4, share), bar.height()), colour,
                     None, 2)  # fmt: skip


def _load_words(day: Day, whole: int) -> str:
    if not day.planned_minutes:
        return ""
    halves = -(-day.planned_minutes // 30)
    words = translate("Agenda", _LOAD)
    return words.format(
        planned=format.decimal(halves * 500), whole=format.decimal(whole * 1000 // 60)
    )


def _paint_chip(painter: QPainter, chip: Chip, *, is_current: bool, focused: bool) -> None:
    tokens, px, rect = theme.tokens(), theme.px, chip.rect
    if chip.row is None:
        draw_box(painter, rect, tokens.surface2, tokens.border, 5)
        draw_text(painter, rect, f"+{chip.more}", "small_strong", tokens.accent_text, CENTER)
        return
    row, done = chip.row, chip.row.state != "planned"
    tone = tone_of(row.kind)
    late = not done and row.due_on is not None and row.due_on < format.today()
    ground = tokens.surface2 if done else tokens.color(f"{tone}_bg")
    draw_box(painter, rect, ground, tokens.border if done else None, 5)
    box = circle_of_chip(rect)
    draw_circle(painter, box, done=done)
    x = box.right() + px(6)
    if rect.width() > px(110):
        icon = QRect(x, rect.top(), px(14), rect.height())
        draw_icon(painter, icon, kind_icon(row.kind), "risk" if late else "text2", 13)
        x = icon.right() + px(5)
    name = format.company(row.client_name) or row.subject or kind_label(row.kind)
    place = QRect(x, rect.top(), rect.right() - px(4) - x, rect.height())
    ink = tokens.risk if late else tokens.text3 if done else tokens.text
    used = draw_text(painter, place, name, "small_strong", ink)
    if row.client_name and place.width() - used > px(40):
        place.setLeft(place.left() + used + px(6))
        draw_text(painter, place, row.subject, "small", tokens.text3 if done else tokens.text2)
    if is_current:
        draw_ring(painter, rect.adjusted(-1, -1, 1, 1),
                  tokens.focus if focused else tokens.border_input, 6)  # fmt: skip


def circle_of_chip(rect: QRect) -> QRect:
    """The round box of a chip."""
    side = theme.px(14)
    return QRect(rect.left() + theme.px(6), rect.center().y() - side // 2 + 1, side, side)


def _paint_shadows(painter: QPainter, geometry: Geometry, column: int) -> None:
    tokens, px = theme.tokens(), theme.px
    day = geometry.scene.days[column]
    coming = [one for one in day.shadows if one.block is None]
    if len(day.untimed) > len(geometry.chips(column)):
        return
    for place, one in enumerate(coming, start=len(day.untimed)):
        rect = geometry.chip_rect(column, place)
        if rect.bottom() > geometry.head_height:
            return
        draw_box(painter, rect, None, tokens.border_input, 5, dashed=True)
        icon = QRect(rect.left() + px(6), rect.top(), px(14), rect.height())
        draw_icon(painter, icon, "repeat", "text3", 13)
        text = rect.adjusted(px(26), 0, -px(4), 0)
        draw_text(painter, text, one.subject, "small", tokens.text3)
