"""The card of a deal on the board, as it is painted for the list and for the dragged ghost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRegion

from salesapp.db.queries.deals import DealCardRow
from salesapp.ui import format, theme
from salesapp.ui.deals import words
from salesapp.ui.kit.paint import (
    CENTER,
    RIGHT,
    draw_box,
    draw_icon,
    draw_ring,
    draw_text,
    text_width,
)
from salesapp.ui.kit.step_chip import paint_step_chip

CARD = 98
GAP = 6
HOVER_ICONS = ("phone", "mail", "tasks")
HOVER_KINDS = ("call", "letter", "")
"""What a hover icon plans; the last one leaves the kind open."""


@dataclass(frozen=True, slots=True)
class CardLook:
    """How a card is shown now."""

    today: date
    selected: bool = False
    focused: bool = False
    hover: bool = False
    first_stage: bool = False


def hover_places(card: QRect) -> list[QRect]:
    """Where the icons of a card under the mouse are, at least 24 px each."""
    side = theme.px(24)
    right, top = card.right() - theme.px(4), card.top() + theme.px(4)
    count = len(HOVER_ICONS)
    return [QRect(right - side * (count - at) + 1, top, side, side) for at in range(count)]


def chip_place(card: QRect) -> QRect:
    """Where the step chip is."""
    left, right = card.left() + theme.px(11), card.right() + 1 - theme.px(9)
    return QRect(left, card.top() + theme.px(69), right - left, theme.px(20))


def paint_card(painter: QPainter, rect: QRect, card: DealCardRow, look: CardLook) -> None:
    """Draw a card of 98 px into a rectangle."""
    tokens = theme.tokens()
    mark = words.mark_of(card, look.today)
    draw_box(painter, rect, tokens.kanban_card, tokens.border, 6)
    if mark.tone:
        _stripe(painter, rect, f"{mark.tone}_fill")
    if look.selected:
        colour = tokens.focus if look.focused else tokens.border_input
        draw_ring(painter, rect, colour, 6)
    left, right = rect.left() + theme.px(11), rect.right() + 1 - theme.px(9)
    wide = right - left
    _head(painter, rect, card, look, mark)
    title = QRect(left, rect.top() + theme.px(27), wide, theme.px(16))
    draw_text(painter, title, words.deal_title(card), "small", tokens.text2)
    line = QRect(left, rect.top() + theme.px(46), wide, theme.px(18))
    days = words.days_words(card, look.today, first_stage=look.first_stage)
    used = draw_text(painter, line, days, "small", tokens.text3, RIGHT)
    amount = QRect(left, line.top(), wide - used - theme.px(6), line.height())
    sum_text = format.rubles(card.amount_minor, card.currency)
    draw_text(painter, amount, sum_text, "section", tokens.text)
    paint_step_chip(painter, chip_place(rect), words.step_of(card, look.today), full=True)


def _head(
    painter: QPainter, rect: QRect, card: DealCardRow, look: CardLook, mark: words.CardMark
) -> None:
    tokens = theme.tokens()
    left, top = rect.left() + theme.px(11), rect.top() + theme.px(9)
    right = rect.right() + 1 - theme.px(9)
    if look.hover:
        places = hover_places(rect)
        right = places[0].left() - theme.px(2)
        for at, icon in zip(places, HOVER_ICONS, strict=True):
            draw_icon(painter, at, icon, "text2", 14)
    elif mark.icon:
        side = theme.px(14)
        right -= side + theme.px(4)
        place = QRect(right + theme.px(4), top, side, theme.px(18))
        draw_icon(painter, place, mark.icon, mark.tone, 14)
    name = QRect(left, top, right - left, theme.px(18))
    draw_text(painter, name, words.short_client(card), "strong", tokens.text)


def _stripe(painter: QPainter, rect: QRect, token: str) -> None:
    painter.save()
    painter.setClipRegion(
        QRegion(QRect(rect.left(), rect.top(), 3, rect.height())), Qt.ClipOperation.IntersectClip
    )
    draw_box(painter, rect, theme.tokens().color(token), None, 6)
    painter.restore()


def paint_place(painter: QPainter, rect: QRect, name: str) -> None:
    """Draw the dashed frame of the card that is being dragged away."""
    tokens = theme.tokens()
    draw_box(painter, rect, None, tokens.border_input, 6, dashed=True)
    inner = rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
    draw_text(painter, inner, name, "small", tokens.text3, CENTER)


def ghost_pixmap(card: DealCardRow, width: int, today: date, ratio: float) -> QPixmap:
    """The card as it hangs under the mouse: accent frame, nearly opaque."""
    height = theme.px(CARD)
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    rect = QRect(0, 0, width, height)
    paint_card(painter, rect, card, CardLook(today))
    draw_box(painter, rect, None, theme.tokens().focus, 6)
    painter.end()
    return picture


def card_pixmap(
    card: DealCardRow, size: QSize, look: CardLook, ratio: float, ground: QColor
) -> QPixmap:
    """The card on its ground; without transparency its words stay as sharp as on the screen."""
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground)
    painter = QPainter(picture)
    paint_card(painter, QRect(0, 0, size.width(), size.height()), card, look)
    painter.end()
    return picture


def cut_words(card: DealCardRow, rect: QRect, today: date) -> str:
    """What the card cannot show in full, for its tooltip."""
    wide = rect.width() - theme.px(20)
    step = words.step_of(card, today)
    told = [words.mark_of(card, today).words]
    short, full = words.short_client(card), words.client_name(card)
    if short != full or text_width(short, "strong") > wide - theme.px(18):
        told.append(full)
    if text_width(card.title, "small") > wide:
        told.append(card.title)
    told.append(f"{step.date} {step.text}".strip())
    return "\n".join(line for line in dict.fromkeys(told) if line)


def draw_dashes(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Draw a dashed frame of 2 px, as a place to drop has it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 2)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
    painter.restore()
