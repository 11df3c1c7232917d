"""Parts of the script in view: the path through it, the words, one answer of the client."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.domain.scripts import Piece, Step
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import CENTER, RIGHT, draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.scroll_area import ScrollArea


class StepPath(QWidget):
    """Steps as a path: those read, the current one, those below; a click goes there."""

    chosen = Signal(str)
    """Code of a step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._seen: frozenset[str] = frozenset()
        self._current = ""
        self._places: list[tuple[QRect, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_path(self, steps: Sequence[Step], seen: Sequence[str], current: str) -> None:
        """Show where the talk is."""
        self._steps, self._seen, self._current = tuple(steps), frozenset(seen), current
        now = next((one.title for one in steps if one.code == current), "")
        self.setAccessibleName(now)
        self.setToolTip(hint(" → ".join(one.title for one in steps if one.code in self._seen)))
        self.update()

    def _order(self) -> list[Step]:
        """The steps read, in the order of the script, then those below the current one."""
        codes = [one.code for one in self._steps]
        at = codes.index(self._current) if self._current in codes else 0
        before = [
            one for one in self._steps if one.code in self._seen and one.code != self._current
        ]
        after = [one for one in self._steps[at + 1 :] if one.code not in self._seen]
        return [*before, *self._steps[at : at + 1], *after]

    def _widths(self, order: Sequence[Step]) -> list[int]:
        px = theme.px
        return [
            text_width(one.title, "strong" if one.code == self._current else "base")
            + px(20)
            + (px(18) if one.code in self._seen and one.code != self._current else 0)
            for one in order
        ]

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(30))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for place, code in self._places:
            if place.contains(at):
                self.chosen.emit(code)
                return

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, height = theme.tokens(), theme.px, self.height()
        order = self._order()
        widths = self._widths(order)
        first = 0
        current = next((at for at, one in enumerate(order) if one.code == self._current), 0)
        while first < current and sum(widths[first : current + 1]) > self.width() * 2 // 3:
            first += 1
        self._places = []
        x = 0
        if first:
            draw_text(painter, QRect(0, 0, px(16), height), "…", "base", tokens.text3)
            x = px(18)
        for one, wide in zip(order[first:], widths[first:], strict=True):
            if x + wide > self.width():
                room = QRect(x, 0, self.width() - x, height)
                draw_text(painter, room, "…", "base", tokens.text3)
                break
            place = QRect(x, 0, wide, height)
            self._places.append((place, one.code))
            if one.code == self._current:
                box = place.adjusted(0, px(2), 0, -px(2))
                draw_box(painter, box, tokens.accent, None, box.height() / 2)
                draw_text(painter, place, one.title, "strong", tokens.on_accent, CENTER)
            elif one.code in self._seen:
                icon = QRect(x + px(6), 0, px(16), height)
                draw_icon(painter, icon, "check", "ok", 14)
                words = place.adjusted(px(24), 0, 0, 0)
                draw_text(painter, words, one.title, "base", tokens.ok)
            else:
                draw_text(painter, place, one.title, "base", tokens.text2, CENTER)
            x += wide + px(4)
        painter.end()


class ScriptText(ScrollArea):
    """What to say, large; what was filled is marked, what is not known, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, parent=parent)
        self._pieces: list[Piece] = []
        self.label = Label("", "script", wrap=True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self.label)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.state.changed.connect(self._write)

    def text(self) -> str:
        """The words as they are read out."""
        return "".join(one.text for one in self._pieces)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show the words of a step."""
        self._pieces = list(pieces)
        self.label.setAccessibleName(self.text())
        self._write()
        self.verticalScrollBar().setValue(0)

    def _write(self) -> None:
        tokens = theme.tokens()
        parts = []
        for one in self._pieces:
            text = escape(one.text).replace("\n", "<br>")
            if one.is_missing:
                look = f"color:{tokens.warn.name()};background-color:{tokens.warn_bg.name()}"
                parts.append(f'<span style="{look}">&nbsp;{text}&nbsp;</span>')
            elif one.field:
                look = (
                    f"color:{tokens.accent_text.name()};"
                    f"background-color:{tokens.accent_soft.name()};font-weight:700"
                )
                parts.append(f'<span style="{look}">{text}</span>')
            else:
                parts.append(text)
        self.label.setText(f'<div style="line-height:135%">{"".join(parts)}</div>')
        self._fit()

    def _fit(self) -> None:
        wide = max(theme.px(80), self.viewport().width())
        tall = self.label.heightForWidth(wide) + theme.px(2)
        self.setFixedHeight(min(max(tall, theme.px(30)), theme.px(176)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class AnswerButton(QAbstractButton):
    """What the client may have answered: a digit, the words, where it leads."""

    def __init__(self, place: int, words: str, leads: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._leads = str(place), leads
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words}, {leads}")
        self.setToolTip(hint(f"{words}: {leads}"))
        self.setProperty("single_keys", True)
        add_focus_ring(self, 6)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(34))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(34))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, height = theme.tokens(), theme.px, self.height()
        fill = tokens.hover if self.underMouse() or self.isDown() else tokens.surface
        draw_box(painter, self.rect(), fill, tokens.border, 6)
        left = px(10)
        wide = key_caps_width(self._key)
        draw_key_caps(painter, QRect(left, 0, wide, height), self._key, fill=tokens.surface)
        left += wide + px(8)
        right = self.width() - px(10)
        draw_icon(painter, QRect(right - px(14), 0, px(14), height), "cright", "text3", 14)
        right -= px(20)
        room = max(0, right - left)
        told = min(text_width(self._leads, "small"), room * 2 // 5)
        place = QRect(right - told, 0, told, height)
        draw_text(painter, place, self._leads, "small", tokens.text3, RIGHT)
        words = QRect(left, 0, max(0, room - told - px(8)), height)
        draw_text(painter, words, self.text(), "base", tokens.text)
        painter.end()
