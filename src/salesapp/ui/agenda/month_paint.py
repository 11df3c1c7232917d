"""Painting of a month: names of the days, days, their lines, what is dragged."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.cadence import clock
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_label
from salesapp.ui.agenda.month_geometry import MonthGeometry, Spot
from salesapp.ui.agenda.month_scene import Line, LineKind
from salesapp.ui.agenda.scene import WEEK, Day
from salesapp.ui.agenda.tones import tone_of
from salesapp.ui.agenda.words import payment_words, shipment_words
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_ring, draw_text, text_width


class MonthLook(NamedTuple):
    """How a month is shown now."""

    place: int
    """The day the keys stand on."""
    current: int | None = None
    """The activity the keys stand on."""
    focused: bool = False
    target: int | None = None
    """The day over which something is dragged."""
    dragged: int | None = None


def paint_month(painter: QPainter, geometry: MonthGeometry, look: MonthLook) -> None:
    """The whole month."""
    tokens = theme.tokens()
    painter.fillRect(QRect(0, 0, geometry.size.width(), geometry.head), tokens.surface)
    days = geometry.scene.scene.days
    for place, day in enumerate(days):
        _paint_day(painter, geometry, place, day, look)
    for column in range(WEEK):
        _paint_name(painter, geometry.name_rect(column), days[column])
    painter.fillRect(0, geometry.head - 1, geometry.size.width(), 1, tokens.border)
    here = geometry.day_rect(look.place).adjusted(1, 0, -1, -1)
    if look.target is not None:
        draw_ring(painter, geometry.day_rect(look.target).adjusted(1, 0, -1, -1), tokens.accent, 4)
    elif look.current is None or not _is_seen(geometry, look):
        draw_ring(painter, here, tokens.focus if look.focused else tokens.border_input, 4)


def _is_seen(geometry: MonthGeometry, look: MonthLook) -> bool:
    spots = geometry.spots(look.place)
    return any(one.line.row is not None and one.line.row.id == look.current for one in spots)


def _paint_name(painter: QPainter, rect: QRect, day: Day) -> None:
    tokens, name = theme.tokens(), format.weekday(day.day)
    weekend = day.day.weekday() >= WEEK - 2
    ink = tokens.text3 if weekend else tokens.text2
    inner = rect.adjusted(theme.px(9), 0, -theme.px(4), 0)
    draw_text(painter, inner, name[:1].upper() + name[1:], "small_strong", ink)


def _paint_day(
    painter: QPainter, geometry: MonthGeometry, place: int, day: Day, look: MonthLook
) -> None:
    tokens, rect = theme.tokens(), geometry.day_rect(place)
    is_today = day.day == format.today()
    ground = tokens.surface if day.is_working else tokens.window
    painter.fillRect(rect, tokens.accent_soft if place == look.target else ground)
    painter.fillRect(rect.left(), rect.top(), rect.width(), 1, tokens.border)
    if place % WEEK:
        painter.fillRect(rect.left(), rect.top(), 1, rect.height(), tokens.border)
    _paint_number(painter, geometry, place, day, is_today=is_today)
    painter.save()
    if not geometry.scene.is_of_month(day.day):
        painter.setOpacity(0.6)
    for spot in geometry.spots(place):
        _paint_line(painter, geometry, place, spot, look)
    painter.restore()


def _paint_number(
    painter: QPainter, geometry: MonthGeometry, place: int, day: Day, *, is_today: bool
) -> None:
    tokens, px = theme.tokens(), theme.px
    rect = geometry.number_rect(place).adjusted(px(8), px(2), -px(4), 0)
    inside = geometry.scene.is_of_month(day.day)
    ink = tokens.text3 if not inside else tokens.text if day.is_working else tokens.text2
    words = str(day.day.day) if day.day.day > 1 and place else format.day(day.day)
    if is_today:
        wide = max(px(22), text_width(words, "strong") + px(12))
        box = QRect(rect.left() - px(4), rect.top() + px(1), wide, px(20))
        draw_box(painter, box, tokens.accent, None, 10)
        spot = box.adjusted((wide - text_width(words, "strong")) // 2, 0, 0, 0)
        draw_text(painter, spot, words, "strong", tokens.on_accent)
        return
    draw_text(painter, rect, words, "strong" if inside else "base", ink)


def _paint_line(
    painter: QPainter, geometry: MonthGeometry, place: int, spot: Spot, look: MonthLook
) -> None:
    line, rect = spot.line, spot.rect
    if line.row is not None:
        _paint_task(painter, rect, line.row, faint=line.row.id == look.dragged)
        if line.row.id == look.current:
            colour = theme.tokens().focus if look.focused else theme.tokens().border_input
            draw_ring(painter, rect.adjusted(-1, -1, 1, 1), colour, 5)
    elif line.kind is LineKind.MORE:
        draw_text(painter, rect.adjusted(theme.px(6), 0, 0, 0), f"+{line.more}", "small_strong",
                  theme.tokens().accent_text)  # fmt: skip
    else:
        _paint_other(painter, geometry, place, rect, line)


def _paint_task(painter: QPainter, rect: QRect, row: ActivityRow, *, faint: bool) -> None:
    tokens, px = theme.tokens(), theme.px
    done = row.state != "planned"
    tone = tone_of(row.kind)
    late = not done and row.due_on is not None and row.due_on < format.today()
    painter.save()
    if faint:
        painter.setOpacity(0.4)
    draw_box(painter, rect, tokens.surface2 if done else tokens.color(f"{tone}_bg"),
             tokens.border if done else None, 4)  # fmt: skip
    left = rect.left() + px(6)
    if done:
        draw_icon(painter, QRect(left, rect.top(), px(12), rect.height()), "check", "text3", 12)
        left += px(16)
    else:
        bar = QRect(rect.left() + px(1), rect.top() + px(3), px(3), rect.height() - px(6))
        draw_box(painter, bar, tokens.risk if late else tokens.color(tone), None, 1)
        left += px(2)
    name = format.company(row.client_name) or row.subject or kind_label(row.kind)
    place = QRect(left, rect.top(), rect.right() - px(3) - left, rect.height())
    soft = tokens.text3 if done else tokens.risk if late else tokens.text2
    if row.due_time and place.width() > px(70):
        place.setLeft(place.left() + draw_text(painter, place, row.due_time, "small", soft) + px(5))
    ink = tokens.text3 if done else tokens.risk if late else tokens.text
    used = draw_text(painter, place, name, "small" if done else "small_strong", ink)
    if row.client_name and row.subject and place.width() - used > px(50):
        place.setLeft(place.left() + used + px(6))
        draw_text(painter, place, row.subject, "small", tokens.text3 if done else tokens.text2)
    painter.restore()


def _paint_other(
    painter: QPainter, geometry: MonthGeometry, place: int, rect: QRect, line: Line
) -> None:
    tokens, px = theme.tokens(), theme.px
    day = geometry.scene.scene.days[place].day
    icon, ink, words = "repeat", "text3", ""
    if line.shadow is not None:
        draw_box(painter, rect, None, tokens.border_input, 4, dashed=True)
        block = line.shadow.block
        words = " ".join(filter(None, (clock(block.start) if block else "", line.shadow.subject)))
    else:
        pays = line.kind is LineKind.PAYMENT
        late = pays and day < format.today()
        icon, ink = "pay" if pays else "truck", "risk" if late else "text2"
        due = geometry.scene.due(day)
        words = payment_words(due.payments) if pays else shipment_words(due.shipments)
        draw_box(painter, rect, tokens.surface, tokens.risk_line if late else tokens.border, 4)
    spot = QRect(rect.left() + px(4), rect.top(), px(14), rect.height())
    draw_icon(painter, spot, icon, ink, 13)
    text = rect.adjusted(px(22), 0, -px(3), 0)
    draw_text(painter, text, words, "small", tokens.color(ink))
