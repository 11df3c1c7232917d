"""Painting shared by widgets and delegates: boxes, cut text, icons."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
)

from salesapp.ui import theme

Align = Qt.AlignmentFlag
LEFT = Align.AlignLeft | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter
CENTER = Align.AlignCenter


def fill_rect(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill a rectangle; `QPainter.fillRect` would make Qt's list of gradients known first, 3 ms."""
    painter.setBackground(colour)
    painter.eraseRect(rect)


def draw_box(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: QColor | None,
    line: QColor | None = None,
    radius: float = 6,
    *,
    dashed: bool = False,
) -> None:
    """Draw a rounded box with its 1 px frame inside the rectangle."""
    if isinstance(rect, QRect) and not painter.worldMatrixEnabled():
        sides: tuple[int, int, int, int] = rect.getRect()  # type: ignore[assignment]
        left, top, width, height = sides
        ratio = painter.device().devicePixelRatio()
        if 0 < width <= _CHIP[0] and 0 < height <= _CHIP[1] and not ratio % 1:
            inks = None if fill is None else fill.rgba(), None if line is None else line.rgba()
            picture = _picture_of_box((width, height), inks, radius, dashed, ratio)
            painter.drawPixmap(left, top, picture)
            return
    painter.save()
    _draw_box(painter, QRectF(rect), fill, line, radius, dashed=dashed)
    painter.restore()


_CHIP = (320, 40)
"""How wide and high chips and badges are: rows of tables have some, drawn once and copied."""


@lru_cache(maxsize=256)
def _picture_of_box(
    size: tuple[int, int],
    inks: tuple[int | None, int | None],
    radius: float,
    dashed: bool,
    ratio: float,
) -> QPixmap:
    picture = QPixmap(round(size[0] * ratio), round(size[1] * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    fill, line = (None if ink is None else QColor.fromRgba(ink) for ink in inks)
    _draw_box(painter, QRectF(0, 0, *size), fill, line, radius, dashed=dashed)
    painter.end()
    return picture


def _draw_box(
    painter: QPainter,
    box: QRectF,
    fill: QColor | None,
    line: QColor | None,
    radius: float,
    *,
    dashed: bool,
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if line is not None:
        pen = QPen(line, 1)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        box.adjust(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


def draw_ring(painter: QPainter, rect: QRect | QRectF, colour: QColor, radius: float) -> None:
    """Draw a 2 px ring inside the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


@lru_cache(maxsize=2048)
def _prepared(
    text: str, role: str, width: int, _scale: int
) -> tuple[QStaticText, float, float, QFont]:
    """The text laid out, its width and height, and its font."""
    font = theme.font(role)
    metrics = QFontMetricsF(font)
    advance = metrics.horizontalAdvance(text)
    if advance > width:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        advance = metrics.horizontalAdvance(text)
    prepared = QStaticText(text)
    prepared.setTextFormat(Qt.TextFormat.PlainText)
    prepared.prepare(font=font)
    return prepared, advance, metrics.height(), font


@lru_cache(maxsize=64)
def _share(align: Qt.AlignmentFlag) -> tuple[float, bool]:
    """The share of free width left of a text, and whether it stands at the top: flags are slow."""
    share = 1.0 if align & Align.AlignRight else 0.5 if align & Align.AlignHCenter else 0.0
    return share, bool(align & Align.AlignTop)


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: str,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """Draw one line, cut with an ellipsis, and return its width; layouts are cached."""
    sides: tuple[int, int, int, int] = rect.getRect()  # type: ignore[assignment]
    left, top, width, height = sides
    if not text or width <= 0:
        return 0
    prepared, wide, tall, font = _prepared(text, role, width, theme.state.scale)
    # Tables draw thousands of lines: even to look a flag up costs as much as a call of Qt.
    x, y = float(left), top + (height - tall) / 2
    if align is not LEFT:
        share, at_top = _share(align)
        x += (width - wide) * share
        y = top if at_top else y
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawStaticText(QPointF(round(x), round(y)), prepared)
    return int(wide + 0.999)


@lru_cache(maxsize=8192)
def _width(text: str, role: str, _scale: int) -> int:
    return int(QFontMetricsF(theme.font(role)).horizontalAdvance(text) + 0.999)


def text_width(text: str, role: str = "base") -> int:
    """Width of one line in a role."""
    return _width(text, role, theme.state.scale)


@lru_cache(maxsize=1024)
def _picture(
    name: str, token: str, size: int, ratio: float, _shown: tuple[int, bool]
) -> tuple[QPixmap, int]:
    return theme.pixmap(name, token, size, ratio), theme.px(size)


def draw_icon(painter: QPainter, rect: QRect, name: str, token: str, size: int = 16) -> None:
    """Draw an icon in the middle of a rectangle."""
    shown = (theme.state.scale, theme.state.dark)
    ratio = painter.device().devicePixelRatio()
    picture, side = _picture(name, token, size, ratio, shown)
    sides: tuple[int, int, int, int] = rect.getRect()  # type: ignore[assignment]
    left, top, width, height = sides
    painter.drawPixmap(left + (width - side) // 2, top + (height - side) // 2, side, side, picture)


def draw_shadow(
    painter: QPainter, rect: QRect | QRectF, radius: float, blur: int = 20, down: int = 6
) -> None:
    """Draw the soft shadow of a box, to be covered by the box itself."""
    around = shadow_room(rect, blur, down)
    shown = (theme.state.scale, theme.state.dark)
    soft, corner = _soft(radius, blur, painter.device().devicePixelRatio(), shown)
    if min(around.width(), around.height()) <= 2 * corner:
        painter.save()
        _fill_shadow(painter, around, radius, blur)
        painter.restore()
        return
    ratio = soft.devicePixelRatio()
    across = (around.left(), around.left() + corner, around.right() + 1 - corner)
    along = (around.top(), around.top() + corner, around.bottom() + 1 - corner)
    wide = (corner, around.width() - 2 * corner, corner)
    tall = (corner, around.height() - 2 * corner, corner)
    thick, start = (corner, 1, corner), (0, corner, corner + 1)
    for place in (0, 1, 2, 3, 5, 6, 7, 8):  # not the middle: the box covers it
        y, x = divmod(place, 3)
        part = QRectF(start[x] * ratio, start[y] * ratio, thick[x] * ratio, thick[y] * ratio)
        painter.drawPixmap(QRectF(across[x], along[y], wide[x], tall[y]), soft, part)


def shadow_room(rect: QRect | QRectF, blur: int = 20, down: int = 6) -> QRect:
    """How far the shadow of a box reaches."""
    return QRectF(rect).translated(0, down).adjusted(-blur, -blur, blur, blur).toAlignedRect()


@lru_cache(maxsize=32)
def _soft(radius: float, blur: int, ratio: float, _shown: tuple[int, bool]) -> tuple[QPixmap, int]:
    """The shadow of a small box, whose middle can be stretched, and the side of its corners."""
    corner = 2 * blur + ceil(radius)
    side = 2 * corner + 1
    picture = QPixmap(ceil(side * ratio), ceil(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _fill_shadow(painter, QRect(0, 0, side, side), radius, blur)
    painter.end()
    return picture, corner


def _fill_shadow(painter: QPainter, around: QRect, radius: float, blur: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(theme.tokens().shadow)
    steps = max(4, blur // 2)
    colour.setAlphaF(min(1.0, colour.alphaF() * 1.6 / steps))
    painter.setBrush(colour)
    base = QRectF(around).adjusted(blur, blur, -blur, -blur)
    for step in range(steps):
        grow = blur / 2 * (1 - 2 * step / steps)
        box = base.adjusted(-grow, -grow, grow, grow)
        painter.drawRoundedRect(box, radius + max(grow, 0), radius + max(grow, 0))
