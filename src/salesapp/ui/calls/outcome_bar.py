"""How the call ended and what comes next: one key each, and Ctrl+Enter saves both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesapp.domain.activities import ActivityKind, ActivityResult, NewTask, NextStep
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.activities.suggesting import Suggestion, suggestion
from salesapp.ui.calls.next_row import NextRow
from salesapp.ui.calls.words import results, tile
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.key_cap import draw_key_caps, key_caps_width
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import CENTER, draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring


class ResultTile(QAbstractButton):
    """A result: icon, key, short words."""

    def __init__(self, result: ActivityResult, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words, self._icon, self._tone = tile(result)
        self.result, self._keys = result, keys
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setToolTip(hint(f"{words}  {keys}"))
        add_focus_ring(self, 6)

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text()) + theme.px(16), theme.px(48))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(56), theme.px(48))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        chosen = self.isChecked()
        fill = (
            tokens.accent_soft if chosen else tokens.hover if self.underMouse() else tokens.surface
        )
        draw_box(painter, self.rect(), fill, tokens.accent if chosen else tokens.border, 6)
        caps = key_caps_width(self._keys)
        wide = px(16) + px(6) + caps
        left = (self.width() - wide) // 2
        upper = QRect(0, px(4), self.width(), px(20))
        icon = QRect(left, upper.top(), px(16), upper.height())
        draw_icon(painter, icon, self._icon, "accent_text" if chosen else self._tone, 16)
        place = QRect(left + px(22), upper.top(), caps, upper.height())
        draw_key_caps(painter, place, self._keys, fill=tokens.surface)
        lower = QRect(px(4), px(25), self.width() - px(8), px(18))
        role, ink = ("strong", tokens.accent_text) if chosen else ("base", tokens.text)
        draw_text(painter, lower, self.text(), role, ink, CENTER)
        painter.end()


class OutcomeBar(QWidget):
    """The result proposes the next step; what was typed stays."""

    changed = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attempt = 1
        self._suggested: Suggestion | None = None
        self.tiles: list[ResultTile] = []
        self._group = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(6)
        for place, one in enumerate(results(), 1):
            button = ResultTile(one, f"Alt+{place}", self)
            button.clicked.connect(partial(self._chosen, one))
            self._group.addButton(button)
            self.tiles.append(button)
            line.addWidget(button, 1)
        self.told = Label("", "small", "text3", elide=True, parent=self)
        self.wrong = Label("", "small", "risk", wrap=True, parent=self)
        self.wrong.hide()
        self.next = NextRow(self)
        self.next.changed.connect(self.changed)
        self.save = Button(self.tr("Save, next"), "primary", keys="Ctrl+Enter", parent=self.next)
        self.save.clicked.connect(self.save_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addLayout(row(Label(self.tr("Result of the call"), "strong"), self.told, None))
        column.addLayout(line)
        self.next.put_beside(self.save)
        column.addWidget(self.next)
        column.addWidget(self.wrong)

    def begin(self, planned: str, *, demanded: bool, is_lead: bool, attempt: int) -> None:
        """Nothing is chosen yet; `planned` tells of steps that stay."""
        self._attempt, self._suggested = max(1, attempt), None
        self._group.setExclusive(False)
        for one in self.tiles:
            one.setChecked(False)
        self._group.setExclusive(True)
        self.next.begin(planned, demanded=demanded, is_lead=is_lead)
        self.show_wrong("")
        self.told.setText(self.tr("without result and next step the call is not over"))

    def choose(self, result: ActivityResult) -> None:
        """The call ended so."""
        for one in self.tiles:
            if one.result is result:
                one.setChecked(True)
        self._chosen(result)

    def words(self) -> dict[str, str]:
        """What was chosen and typed, for a call that is left before it is over."""
        found, result = self.next.words(), self.result()
        return found | ({"result": result.value} if result is not None else {})

    def restore(self, words: Mapping[str, str]) -> None:
        """Show what was chosen and typed before it was left."""
        for one in self.tiles:
            if one.result.value == words.get("result"):
                self.choose(one.result)
        self.next.restore({name: text for name, text in words.items() if name != "result"})

    def result(self) -> ActivityResult | None:
        """How it ended."""
        return next((one.result for one in self.tiles if one.isChecked()), None)

    def step(self) -> NextStep | None:
        """What comes next; the next try keeps its number."""
        step, told = self.next.next_step(), self._suggested
        tried = told.tried if told is not None else None
        if isinstance(step, NewTask) and step.kind is ActivityKind.CALL and tried is not None:
            return replace(step, attempt=tried.attempt)
        return step

    def show_wrong(self, text: str) -> None:
        """Say what is missing."""
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def _chosen(self, result: ActivityResult) -> None:
        found = suggestion(result, self._attempt)
        self._suggested = found
        self.show_wrong("")
        self.next.suggest(found, closes=result is ActivityResult.REFUSED)
        told = ""
        if found is not None and found.tried is not None:
            told = (
                self.tr("%n try(tries) without an answer: try another way", "", self._attempt)
                if found.tried.change_channel
                else self.tr("the next one is attempt {number}").format(number=found.tried.attempt)
            )
        self.told.setText(told)
        self.changed.emit()

    def buttons(self) -> Sequence[ResultTile]:
        """The results in the order of their keys."""
        return self.tiles

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, self.width(), 1, tokens.border)
        painter.end()
