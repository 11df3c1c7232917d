"""The lifeline in one strip: circles on a line, what each is and when; arrows walk along it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.domain.lifeline import Link, LinkState
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.dealcard.words import LINKS, link_button, link_name, link_note, link_text
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.paint import CENTER, draw_box, draw_icon, draw_ring, draw_text, text_width
from salesapp.ui.kit.tones import tone_text

HEIGHT: Final = 96
_CIRCLE: Final = 22


class LifelineStrip(QWidget):
    """Enter or a click opens the document of a link, or makes the one that is missing."""

    opened = Signal(object)
    """`Link` that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: tuple[Link, ...] = ()
        self._at = 0
        self._hover = -1
        self._is_over = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Lifeline of the deal"))

    def show_links(self, links: tuple[Link, ...]) -> None:
        """Show the links of a deal; the place of the cursor stays."""
        first = not self._links
        self._links = links
        self._is_over = all(one.state is not LinkState.NEXT for one in links)
        if first:
            waiting = [at for at, one in enumerate(links) if one.state is LinkState.NEXT]
            self._at = waiting[0] if waiting else 0
        self._tell()
        self.update()

    def links(self) -> tuple[Link, ...]:
        """The links shown."""
        return self._links

    def place_of(self, at: int) -> QRect:
        """Where a link is."""
        count = max(1, len(self._links))
        left = self.width() * at // count
        return QRect(left, 0, self.width() * (at + 1) // count - left, self.height())

    def says(self, at: int) -> str:
        """A link in words."""
        link = self._links[at]
        note, _tone = link_note(link, fmt.today())
        parts = [link_name(link.kind), note, link_text(link), link_button(link)]
        return ", ".join(part for part in parts if part)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.says(self._at) if self._links else "")

    def _go(self, at: int) -> None:
        self._at = max(0, min(len(self._links) - 1, at))
        self._tell()
        self.update()

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._links):
            self.opened.emit(self._links[at])

    def _under(self, point: QPoint) -> int:
        count = len(self._links)
        return next((at for at in range(count) if self.place_of(at).contains(point)), -1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(800), theme.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._links) - 1,
        }
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in ways:
            self._go(ways[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._at)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = self._under(event.position().toPoint())
        if at >= 0:
            self._go(at)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position().toPoint())
        if at == self._at:
            self._choose(at)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._under(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)
        super().leaveEvent(event)

    def _point_at(self, at: int) -> None:
        if at != self._hover:
            self._hover = at
            cursor = Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(cursor)
            self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._under(event.pos())
            if at >= 0:
                show_hint(event.globalPos(), self.says(at), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        for at, link in enumerate(self._links):
            self._paint_link(painter, at, link)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.divider)
        painter.end()

    def _paint_link(self, painter: QPainter, at: int, link: Link) -> None:
        tokens, px = theme.tokens(), theme.px
        place = self.place_of(at).adjusted(0, px(2), 0, -px(2))
        if at == self._hover:
            draw_box(painter, place.adjusted(2, 0, -2, 0), tokens.hover, None, 6)
        side, top = px(_CIRCLE), place.top() + px(5)
        middle = place.center().x()
        line = top + side // 2 - 1
        gap = side // 2 + px(3)
        done = link.state in (LinkState.DONE, LinkState.PASSED)
        reached = tokens.ok_fill if done else tokens.border
        if at:
            painter.fillRect(place.left(), line, middle - gap - place.left(), 2, reached)
        if at + 1 < len(self._links):
            after = self._links[at + 1].state in (LinkState.DONE, LinkState.PASSED)
            colour = tokens.ok_fill if after else tokens.border
            painter.fillRect(middle + gap, line, place.right() + 1 - middle - gap, 2, colour)
        self._paint_circle(painter, QRect(middle - side // 2, top, side, side), link)
        wide = place.adjusted(px(3), 0, -px(3), 0)
        name = QRect(wide.left(), top + side + px(3), wide.width(), px(17))
        bold = link.state is LinkState.NEXT
        ink = tokens.text3 if link.state is LinkState.PASSED else tokens.text
        role = "small_strong" if bold else "small"
        draw_text(painter, name, link_name(link.kind), role, ink, CENTER)
        note, tone = link_note(link, fmt.today())
        told = link_text(link)
        colour = tokens.text3 if tone in ("neutral", "ok") else theme.color(tone_text(tone))
        below = name.translated(0, px(16))
        text = f"{told}, {note}" if told and link.entity else note
        if link.state is LinkState.AHEAD and link.plan_on is None and self._is_over:
            text = ""
        draw_text(painter, below, text, "micro", colour, CENTER)
        self._paint_button(painter, below.translated(0, px(17)), link)
        if at == self._at and self.hasFocus():
            draw_ring(painter, place.adjusted(2, 0, -2, 0), tokens.focus, 6)

    def _paint_button(self, painter: QPainter, place: QRect, link: Link) -> None:
        """The words that make the next link, looking like what they are."""
        words = link_button(link)
        if not words:
            return
        tokens, px = theme.tokens(), theme.px
        wide = min(place.width(), text_width(words, "micro_strong") + px(14))
        box = QRect(place.center().x() - wide // 2, place.top(), wide, px(18))
        draw_box(painter, box, tokens.accent, None, 5)
        inner = box.adjusted(px(4), 0, -px(4), 0)
        draw_text(painter, inner, words, "micro_strong", tokens.on_accent, CENTER)

    def _paint_circle(self, painter: QPainter, circle: QRect, link: Link) -> None:
        tokens = theme.tokens()
        late = link.is_late(fmt.today())
        fills = {
            LinkState.DONE: tokens.ok_fill,
            LinkState.PASSED: tokens.neutral_bg,
            LinkState.NEXT: tokens.risk_fill if late else tokens.accent,
            LinkState.AHEAD: tokens.surface,
        }
        inks = {LinkState.AHEAD: "text3", LinkState.PASSED: "text3"}
        pen = QPen(Qt.PenStyle.NoPen)
        if link.state is LinkState.AHEAD:
            pen = QPen(tokens.risk_fill if late else tokens.border_input, 1.4)
        painter.setPen(pen)
        painter.setBrush(fills[link.state])
        painter.drawEllipse(QRectF(circle).adjusted(0.7, 0.7, -0.7, -0.7))
        icon = "check" if link.state is LinkState.DONE else LINKS[link.kind][1]
        draw_icon(painter, circle, icon, inks.get(link.state, "on_accent"), 12)
