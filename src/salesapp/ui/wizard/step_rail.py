"""The steps of the first run, at the left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import CENTER, draw_box, draw_icon, draw_text
from salesapp.ui.kit.ring import add_focus_ring


class StepName(NamedTuple):
    """A step and what it is for."""

    title: str
    note: str


class StepButton(QAbstractButton):
    """Number, title, note; green when it is done."""

    def __init__(self, number: int, name: StepName) -> None:
        super().__init__()
        self._number = number
        self._name = name
        self.is_current = False
        self.is_done = False
        self.setText(name.title)
        self.setAccessibleName(f"{number}. {name.title}, {name.note}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        add_focus_ring(self, 6)

    def show_state(self, *, is_current: bool, is_done: bool) -> None:
        """Show where the user is."""
        self.is_current, self.is_done = is_current, is_done
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(232), theme.px(54))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        if self.is_current:
            draw_box(painter, self.rect(), tokens.selected, None, 6)
        elif self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 6)
        side = theme.px(24)
        disc = QRect(theme.px(10), theme.px(10), side, side)
        if self.is_current:
            draw_box(painter, disc, tokens.accent, None, side / 2)
            draw_text(painter, disc, str(self._number), "strong", tokens.on_accent, CENTER)
        elif self.is_done:
            draw_box(painter, disc, tokens.ok_bg, tokens.ok_line, side / 2)
            draw_icon(painter, disc, "check", "ok", 14)
        else:
            draw_box(painter, disc, None, tokens.border_input, side / 2)
            draw_text(painter, disc, str(self._number), "base", tokens.text2, CENTER)
        left = theme.px(46)
        wide = self.width() - left - theme.px(8)
        upper = QRect(left, theme.px(9), wide, theme.line_height())
        lower = QRect(left, theme.px(28), wide, theme.line_height("small"))
        draw_text(painter, upper, self._name.title, "strong", tokens.text)
        draw_text(painter, lower, self._name.note, "small", tokens.text2)
        painter.end()


class _Mark(QWidget):
    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        draw_box(painter, self.rect(), tokens.accent, None, 6)
        draw_text(painter, self.rect(), "S", "section", tokens.on_accent, CENTER)
        painter.end()


class StepRail(QWidget):
    """Steps can be gone to by a click once they were reached."""

    chosen = Signal(object)

    def __init__(self, steps: Sequence[StepName], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.px(264))
        theme.state.changed.connect(self._scaled)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 24, 16, 24)
        box.setSpacing(2)
        mark = _Mark()
        mark.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        title = Label(self.tr("First run"), "section")
        box.addLayout(row(mark, title, None, margins=(10, 0, 0, 16)))
        self.buttons = [StepButton(place + 1, name) for place, name in enumerate(steps)]
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, place=place: self.chosen.emit(place))
            box.addWidget(button)
        box.addStretch(1)
        note = Label(
            self.tr("All data stays on this computer. A backup is made every day."),
            "small",
            "text2",
            wrap=True,
        )
        lock = IconLabel("lock", "text2", 14)
        line = row(lock, note, margins=(10, 0, 10, 0))
        line.setAlignment(lock, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        box.addLayout(line)

    def show_step(self, current: int, reached: int, complete: Sequence[bool]) -> None:
        """Show the current step; those reached can be gone to, a skipped one is not green."""
        for place, button in enumerate(self.buttons):
            done = place < reached and place != current and complete[place]
            button.show_state(is_current=place == current, is_done=done)
            button.setEnabled(place <= reached)

    def _scaled(self) -> None:
        self.setFixedWidth(theme.px(264))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().window)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.tokens().border)
        painter.end()
