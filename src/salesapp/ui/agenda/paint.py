"""Painting of the calendar: hours, blocks, ways, the line of now, what is dragged."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.agenda import Block
from salesapp.domain.cadence import clock
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_icon, kind_label, minutes_words
from salesapp.ui.agenda.geometry import Geometry
from salesapp.ui.agenda.scene import Item, Shadow
from salesapp.ui.agenda.tones import tone_of
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_ring, draw_text, text_width

_LINE = 17
_ROUND = 5


class Look(NamedTuple):
    """How a block is shown now."""

    current: bool = False
    focused: bool = False
    hover: bool = False
    clash: bool = False
    late: bool = False
    faint: bool = False


def paint_hours(painter: QPainter, geometry: Geometry, shown: QRect) -> None:
    """Grounds of the days, lines of the hours, times at the left."""
    tokens, scene = theme.tokens(), geometry.scene
    painter.fillRect(shown, tokens.surface)
    for column, day in enumerate(scene.days):
        area = geometry.column_rect(column)
        if not day.is_working:
            painter.fillRect(area, tokens.window)
            _hatch(painter, area.intersected(shown), tokens.border)
        else:
            start, end = geometry.y_of(day.hours.start), geometry.y_of(day.ends)
            painter.fillRect(QRect(area.left(), 0, area.width(), start), tokens.surface2)
            rest = geometry.height - end
            painter.fillRect(QRect(area.left(), end, area.width(), rest), tokens.surface2)
    first = max(0, shown.top() // geometry.hour)
    for hour in range(first, min(24, shown.bottom() // geometry.hour + 1) + 1):
        y = hour * geometry.hour
        painter.fillRect(geometry.gutter, y, geometry.width, 1, tokens.border)
        _half(painter, geometry, y + geometry.hour // 2)
        if hour:
            place = QRect(0, y - theme.px(9), geometry.gutter - theme.px(8), theme.px(18))
            text = clock(hour * 60 % (24 * 60))
            draw_text(painter, place, text, "micro", tokens.text3, RIGHT)
    for column in range(len(scene.days)):
        left = geometry.column_rect(column).left()
        painter.fillRect(left, shown.top(), 1, shown.height(), tokens.border)


def _half(painter: QPainter, geometry: Geometry, y: int) -> None:
    painter.save()
    pen = QPen(theme.tokens().divider, 1)
    pen.setDashPattern([2, 3])
    painter.setPen(pen)
    painter.drawLine(geometry.gutter, y, geometry.width, y)
    painter.restore()


def _hatch(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Slanted lines over a rectangle, at the same places however it is cut."""
    if rect.isEmpty():
        return
    painter.save()
    painter.setClipRect(rect)
    soft = QColor(colour)
    soft.setAlphaF(0.45)
    painter.setPen(QPen(soft, 1))
    step, tall = 9, rect.height()
    begin = (rect.left() - rect.bottom()) // step * step
    lines = [
        QLineF(x + rect.top(), rect.top(), x + rect.top() - tall, rect.top() + tall)
        for x in range(begin, rect.right() + tall - rect.top() + step, step)
    ]
    painter.drawLines(lines)
    painter.restore()


def paint_now(painter: QPainter, geometry: Geometry, now: datetime) -> None:
    """The line of now, across the day of today, with its time at the left."""
    column = geometry.scene.column_of(now.date())
    if column is None:
        return
    tokens, px = theme.tokens(), theme.px
    minute = now.hour * 60 + now.minute
    y = geometry.y_of(minute)
    area = geometry.column_rect(column)
    faint = QColor(tokens.risk_fill)
    faint.setAlphaF(0.35)
    painter.fillRect(geometry.gutter, y, geometry.width, 1, faint)
    painter.fillRect(area.left(), y - 1, area.width(), 2, tokens.risk_fill)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.risk_fill)
    painter.drawEllipse(QPointF(area.left() + 1, y), px(4), px(4))
    painter.restore()
    box = QRect(px(6), y - px(9), geometry.gutter - px(10), px(18))
    draw_box(painter, box, tokens.risk_fill, None, 4)
    draw_text(painter, box.adjusted(0, 0, -px(5), 0), clock(minute), "micro_strong",
              tokens.on_accent, RIGHT)  # fmt: skip


def paint_item(painter: QPainter, geometry: Geometry, column: int, item: Item, look: Look) -> None:
    """An activity with its way."""
    for rect, minutes in geometry.way_rects(column, item.block, item.lane):
        _paint_way(painter, rect, item.row.kind, minutes)
    paint_block(painter, geometry.item_rect(column, item), item.row, item.block, look)


def paint_block(painter: QPainter, rect: QRect, row: ActivityRow, block: Block, look: Look) -> None:
    """A block: a bar of its kind, the time, the client, what is to be done."""
    tokens, px = theme.tokens(), theme.px
    done = row.state != "planned" or look.faint
    tone = tone_of(row.kind)
    ground = tokens.surface2 if done else tokens.color(f"{tone}_bg")
    line = tokens.warn_line if look.clash else tokens.border if done or look.hover else None
    draw_box(painter, rect, tokens.surface, None, _ROUND)
    draw_box(painter, rect, ground, line, _ROUND)
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(rect.toRectF(), _ROUND, _ROUND)
    painter.setClipPath(shape)
    bar = tokens.risk_fill if look.late else tokens.color("disabled" if done else tone)
    painter.fillRect(rect.left(), rect.top(), px(3), rect.height() + 1, bar)
    painter.restore()
    _paint_words(painter, rect.adjusted(px(9), px(2), -px(5), -px(2)), row, block, look)
    if look.current:
        colour = tokens.focus if look.focused else tokens.border_input
        draw_ring(painter, rect.adjusted(-1, -1, 1, 1), colour, _ROUND + 1)


def circle_of(rect: QRect) -> QRect:
    """The round box of a block, where a press asks for the result."""
    side = theme.px(14)
    tall = min(rect.height(), theme.px(_LINE + 4))
    return QRect(rect.left() + theme.px(9), rect.top() + (tall - side) // 2 + 1, side, side)


def draw_circle(painter: QPainter, box: QRect, *, done: bool) -> None:
    """The round box, checked for what is done."""
    tokens = theme.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.ok_fill if done else tokens.border_input, 1.2))
    painter.setBrush(tokens.ok_bg if done else tokens.surface)
    painter.drawEllipse(box.toRectF().adjusted(0.6, 0.6, -0.6, -0.6))
    painter.restore()
    if done:
        draw_icon(painter, box, "check", "ok", 10)


def _paint_words(
    painter: QPainter, rect: QRect, row: ActivityRow, block: Block, look: Look
) -> None:
    tokens, px = theme.tokens(), theme.px
    done = row.state != "planned"
    ink = tokens.text3 if done or look.faint else tokens.text
    soft = tokens.risk if look.late else tokens.text3 if done else tokens.text2
    name = format.company(row.client_name) or row.subject or kind_label(row.kind)
    line = px(_LINE)
    first = QRect(rect.left(), rect.top(), rect.width(), min(line, rect.height()))
    box = circle_of(rect.adjusted(-px(9), -px(2), 0, 0))
    if box.height() <= rect.height() + 4 and rect.width() > px(60):
        draw_circle(painter, box, done=done)
        first.setLeft(box.right() + px(6))
    first.setRight(first.right() - _paint_marks(painter, first, row, look))
    tall = rect.height() >= 2 * line - 2
    if tall and rect.width() > px(90):
        icon = QRect(first.left(), first.top(), px(14), first.height())
        draw_icon(painter, icon, kind_icon(row.kind), "risk" if look.late else "text2", 13)
        first.setLeft(icon.right() + px(5))
    time = f"{row.due_time}–{clock(block.end % (24 * 60))}"
    if not tall or text_width(time, "small") > first.width():
        time = row.due_time or ""
    used = draw_text(painter, first, time, "small", soft)
    if not tall:
        first.setLeft(first.left() + used + px(6))
        draw_text(painter, first, name, "small_strong", ink)
        return
    lines = [(name, "strong", ink)]
    if row.client_name and row.subject:
        lines.append((row.subject, "small", soft if done else tokens.text2))
    if row.place:
        lines.append((row.place, "small", tokens.text3))
    for place, (text, role, colour) in enumerate(lines, start=1):
        spot = QRect(rect.left(), rect.top() + place * line, rect.width(), line)
        if spot.bottom() <= rect.bottom() + 2:
            draw_text(painter, spot, text, role, colour)


def _paint_marks(painter: QPainter, line: QRect, row: ActivityRow, look: Look) -> int:
    """Small marks at the right end: a clash, a repetition; returns how wide they are."""
    px, used = theme.px, 0
    marks = [("warn", "warn")] if look.clash and line.width() > px(44) else []
    if row.series_id is not None and line.width() > px(80):
        marks.append(("repeat", "text3"))
    for name, token in marks:
        spot = QRect(line.right() - used - px(13), line.top(), px(13), line.height())
        draw_icon(painter, spot, name, token, 13)
        used += px(16)
    return used


def _paint_way(painter: QPainter, rect: QRect, kind: str, minutes: int) -> None:
    tokens, px = theme.tokens(), theme.px
    inner = rect.adjusted(px(1), 0, -px(1), 0)
    if inner.height() < 2:
        return
    draw_box(painter, inner, tokens.surface, None, 4)
    _hatch(painter, inner, tokens.color(tone_of(kind)))
    draw_box(painter, inner, None, tokens.border, 4, dashed=True)
    if inner.height() >= px(14):
        icon = QRect(inner.left() + px(6), inner.top(), px(14), inner.height())
        text = minutes_words(minutes)
        wide = text_width(text, "micro") + px(30)
        label = QRect(inner.left() + px(3), inner.center().y() - px(8), wide, px(16))
        draw_box(painter, label.intersected(inner), tokens.surface, None, 3)
        draw_icon(painter, icon, "car", "text2", 13)
        place = QRect(icon.right() + px(5), inner.top(), 0, inner.height())
        place.setRight(inner.right() - px(2))
        draw_text(painter, place, text, "micro", tokens.text2)


def paint_shadow(painter: QPainter, geometry: Geometry, column: int, shadow: Shadow) -> None:
    """What a rule will make later."""
    if shadow.block is None:
        return
    tokens, px = theme.tokens(), theme.px
    rect = geometry.span_rect(column, shadow.block.start, shadow.block.end)
    draw_box(painter, rect, None, tokens.border_input, 6, dashed=True)
    icon = QRect(rect.left() + px(7), rect.top(), px(13), min(rect.height(), px(_LINE + 3)))
    draw_icon(painter, icon, "repeat", "text3", 13)
    place = icon.adjusted(icon.width() + px(6), 0, rect.width() - px(28), 0)
    text = f"{clock(shadow.block.start)} {shadow.subject}"
    draw_text(painter, place, text, "small", tokens.text3)


def paint_slot(painter: QPainter, geometry: Geometry, column: int, minute: int, *,
               focused: bool) -> None:  # fmt: skip
    """The empty place the keys stand on."""
    tokens = theme.tokens()
    rect = geometry.span_rect(column, minute, minute + 30)
    if focused:
        draw_box(painter, rect, tokens.accent_soft, None, 6)
        draw_ring(painter, rect, tokens.focus, 6)
        place = rect.adjusted(theme.px(8), 0, -theme.px(4), 0)
        draw_text(painter, place, clock(minute), "small", tokens.accent_text)


def paint_ghost(painter: QPainter, rect: QRect, words: str) -> None:
    """What is dragged, where it would land."""
    tokens = theme.tokens()
    soft = QColor(tokens.selected)
    soft.setAlphaF(0.92)
    draw_box(painter, rect, soft, None, 6)
    draw_ring(painter, rect, tokens.accent, 6)
    place = rect.adjusted(theme.px(9), 0, -theme.px(6), 0)
    place.setHeight(min(rect.height(), theme.px(20)))
    draw_text(painter, place, words, "small_strong", tokens.accent_text)
