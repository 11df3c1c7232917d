"""The stages of a deal as a path of arrows; a press moves it there, through the one gate."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.db.queries.deals import StageRow
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.paint import CENTER, draw_ring, draw_text

HEIGHT: Final = 30
_TIP: Final = 9


class StagePath(QWidget):
    """Arrows left and right choose a stage, Enter goes there."""

    wanted = Signal(object)
    """Id of the stage to move to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: list[StageRow] = []
        self._current = -1
        self._passed = -1
        self._at = 0
        self._hover = -1
        self._tone = "accent"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Stage of the deal"))

    def show_stages(self, stages: list[StageRow], stage_id: int, left_from: str = "") -> None:
        """Show a pipeline and where the deal stands in it; a lost one names the stage it left."""
        here = next((one for one in stages if one.id == stage_id), None)
        lost = here is not None and here.kind == "lost"
        out = "won" if lost else "lost"
        self._stages = [
            one for one in stages if one.kind != out and (one.kind != "lost" or one is here)
        ]
        self._current = next((at for at, one in enumerate(self._stages) if one.id == stage_id), -1)
        names = [one.name for one in self._stages]
        self._passed = names.index(left_from) + 1 if lost and left_from in names else self._current
        kind = here.kind if here is not None else "open"
        self._tone = {"won": "ok_fill", "lost": "risk_fill"}.get(kind, "accent")
        self._go(self._current)

    def stage_at(self, at: int) -> StageRow:
        """A stage of the path."""
        return self._stages[at]

    def place_of(self, at: int) -> QRect:
        """Where a stage is."""
        count = max(1, len(self._stages))
        left = self.width() * at // count
        return QRect(left, 0, self.width() * (at + 1) // count - left, self.height())

    def _go(self, at: int) -> None:
        self._at = max(0, min(len(self._stages) - 1, at))
        if self._stages:
            self.setAccessibleDescription(self._stages[self._at].name)
        self.update()

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._stages) and at != self._current:
            self.wanted.emit(self._stages[at].id)

    def _under(self, point: QPoint) -> int:
        count = len(self._stages)
        return next((at for at in range(count) if self.place_of(at).contains(point)), -1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: self._at - 1, Qt.Key.Key_Right: self._at + 1}
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
            moves = at >= 0 and at != self._current
            cursor = Qt.CursorShape.PointingHandCursor if moves else Qt.CursorShape.ArrowCursor
            self.setCursor(cursor)
            self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._go(self._current)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._under(event.pos())
            if at >= 0:
                stage = self._stages[at]
                told = "\n".join(part for part in (stage.name, stage.guidance) if part)
                show_hint(event.globalPos(), told, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, px = theme.tokens(), theme.px
        for at, stage in enumerate(self._stages):
            place = self.place_of(at)
            fill, ink = self._colours(at)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(self._arrow(place, first=at == 0))
            inner = place.adjusted(px(4 if at == 0 else 12), 0, -px(4), 0)
            role = "small_strong" if at == self._current else "small"
            draw_text(painter, inner, stage.name, role, ink, CENTER)
            if at == self._at and self.hasFocus():
                draw_ring(painter, place.adjusted(px(2), 2, -px(2), -2), tokens.focus, 5)
        painter.end()

    def _colours(self, at: int) -> tuple[QColor, QColor]:
        tokens = theme.tokens()
        if at == self._current:
            return theme.color(self._tone), tokens.on_accent
        if at < self._passed:
            hovered = at == self._hover
            return (tokens.hover if hovered else tokens.accent_soft), tokens.accent_text
        return (tokens.pressed if at == self._hover else tokens.neutral_bg), tokens.text2

    def _arrow(self, place: QRect, *, first: bool) -> QPolygonF:
        tip, gap = theme.px(_TIP), theme.px(2)
        left, right = float(place.left()), float(place.right() + 1 - gap)
        top, bottom = 0.0, float(self.height())
        middle = bottom / 2
        points = [QPointF(left, top), QPointF(right - tip, top), QPointF(right, middle)]
        points += [QPointF(right - tip, bottom), QPointF(left, bottom)]
        if not first:
            points = [QPointF(left - tip, top), *points[1:4], QPointF(left - tip, bottom)]
            points.append(QPointF(left, middle))
        return QPolygonF(points)
