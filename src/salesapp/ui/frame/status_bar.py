"""The status bar: whether all is saved, the keys that matter now, the running job."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_icon, draw_text, fill_rect, text_width
from salesapp.ui.notices import notices

if TYPE_CHECKING:
    from salesapp.ui.frame.job_strip import JobStrip

MOST_HINTS = 6


class SavedMark(QWidget):
    """Says that everything is saved, or why it is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_saved()
        notices.saved.connect(self.show_saved)
        notices.not_saved.connect(self.show_trouble)

    def show_saved(self) -> None:
        """Everything is in the store."""
        self._say(self.tr("All changes are saved"), "")

    def show_trouble(self, reason: str) -> None:
        """Something could not be saved."""
        text = self.tr("Not saved: {reason}").format(reason=reason)
        self._say(text, reason)

    def _say(self, text: str, trouble: str) -> None:
        self._text = text
        self._trouble = trouble
        self.setAccessibleName(text)
        self.setToolTip(hint(trouble))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = theme.px(18) + text_width(self._text, "small")
        return QSize(min(width, theme.px(420)), theme.px(16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        token = "risk" if self._trouble else "ok"
        icon = QRect(0, 0, theme.px(12), self.height())
        draw_icon(painter, icon, "stop" if self._trouble else "check", token, 12)
        room = self.rect().adjusted(theme.px(18), 0, 0, 0)
        draw_text(painter, room, self._text, "small", theme.color(token))
        painter.end()


class KeyHints(QWidget):
    """Key caps with their meaning, in the middle of the bar; those without room are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def hints(self) -> list[tuple[str, str]]:
        """What is shown."""
        return list(self._hints)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show keys and words."""
        self._hints = list(hints[:MOST_HINTS])
        self.setAccessibleName(", ".join(f"{keys}: {text}" for keys, text in self._hints))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(17))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap, between = theme.px(4), theme.px(16)
        widths = [
            key_caps_width(keys) + gap + text_width(text, "small") for keys, text in self._hints
        ]
        count = len(widths)
        while count and sum(widths[:count]) + between * (count - 1) > self.width():
            count -= 1
        x = (self.width() - sum(widths[:count]) - between * max(0, count - 1)) // 2
        for keys, text in self._hints[:count]:
            caps = key_caps_width(keys)
            place = QRect(x, 0, caps, self.height())
            draw_key_caps(painter, place, keys, fill=theme.color("surface"))
            words = text_width(text, "small")
            room = QRect(x + caps + gap, 0, words, self.height())
            draw_text(painter, room, text, "small", theme.color("text3"))
            x += caps + gap + words + between
        painter.end()


class StatusBar(QWidget):
    """The bar under everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = SavedMark(self)
        self.hints = KeyHints(self)
        self.next = Label("", "small", "text3", elide=True)
        self.next.hide()
        self._box = QHBoxLayout(self)
        self._box.addWidget(self.saved)
        self._box.addWidget(self.hints, 1)
        self._box.addWidget(self.next)
        for part in (self.saved, self.next):
            self._box.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        theme.state.changed.connect(self._fit)
        self._fit()

    @cached_property
    def job(self) -> JobStrip:
        """The running job; from the first call on, jobs are shown."""
        from salesapp.ui.frame.job_strip import JobStrip

        strip = JobStrip(self)
        self._box.addWidget(strip, alignment=Qt.AlignmentFlag.AlignVCenter)
        strip.shown.connect(self._give_way)
        return strip

    def show_next(self, text: str) -> None:
        """Say what the program did or will do by itself: the last backup."""
        self.next.setText(text)
        self._give_way()

    def _give_way(self) -> None:
        self.next.setVisible(bool(self.next.text()) and not self.job.is_busy())

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(28))
        side = theme.px(12)
        self._box.setContentsMargins(side, 1, side, 0)
        self._box.setSpacing(theme.px(16))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, self.rect(), theme.color("window"))
        fill_rect(painter, QRect(0, 0, self.width(), 1), theme.color("border"))
        painter.end()
