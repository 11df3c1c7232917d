"""The steps of the cadence after no answer: how long to wait before each next try."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.cadence import MOST_STEPS, Step, Wait
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.whole_input import WholeInput


class _Line(QWidget):
    changed = Signal()
    gone = Signal()

    def __init__(self, place: int, step: Step, choices: list[tuple[object, str]]) -> None:
        super().__init__()
        self.name = Label("", "base", "text2")
        self.name.setFixedWidth(theme.px(150))
        self.number = WholeInput(step.number, least=1, most=60)
        self.number.setFixedWidth(theme.px(64))
        self.wait = ComboInput(choices, step.wait)
        self.drop = IconButton("x", self.tr("Take this step away"), small=True)
        self.setLayout(row(self.name, self.number, self.wait, self.drop, None))
        self.number.changed.connect(self.changed)
        self.wait.changed.connect(self.changed)
        self.drop.clicked.connect(self.gone)
        self.set_place(place)

    def set_place(self, place: int) -> None:
        """Say after which try this step comes."""
        text = self.tr("After try {number}").format(number=place + 1)
        self.name.setText(text)
        self.number.setAccessibleName(text)
        self.wait.setAccessibleName(text)

    def step(self) -> Step | None:
        """The step as typed."""
        number, wait = self.number.number(), self.wait.value()
        if number is None or not 1 <= number <= 60 or not isinstance(wait, Wait):
            return None
        return Step(number, wait)


class CadenceRows(QWidget):
    """An editor: a line for each step, and a button for one more."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[_Line] = []
        self.more = Button(self.tr("One more step"), icon="plus", small=True)
        self.more.clicked.connect(self._add_one)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._box.addLayout(row(self.more, None))

    def value(self) -> object:
        """The steps; None while a number is missing."""
        return self.steps()

    def steps(self) -> tuple[Step, ...] | None:
        """The steps; None while a number is missing."""
        found = [line.step() for line in self.lines]
        steps = tuple(one for one in found if one is not None)
        return steps if steps and len(steps) == len(found) else None

    def set_value(self, value: object) -> None:
        """Show steps."""
        steps = value if isinstance(value, tuple) else ()
        if self.steps() == steps:
            return
        while self.lines:
            self._remove(self.lines[-1])
        self._append([one for one in steps if isinstance(one, Step)])

    def _append(self, steps: Sequence[Step]) -> None:
        choices: list[tuple[object, str]] = [
            (Wait.HOURS, self.tr("hours")),
            (Wait.DAYS, self.tr("working days, at the same time")),
            (Wait.OTHER_HALF, self.tr("working days, in the other half of the day")),
        ]
        for step in steps:
            line = _Line(len(self.lines), step, choices)
            line.changed.connect(self.changed)
            line.gone.connect(lambda one=line: self._drop(one))
            self.lines.append(line)
            self._box.insertWidget(len(self.lines) - 1, line)
        self._show()

    def _add_one(self) -> None:
        self._append([Step(1, Wait.DAYS)])
        self.lines[-1].number.setFocus()
        self.changed.emit()

    def _drop(self, line: _Line) -> None:
        self._remove(line)
        self._show()
        self.changed.emit()

    def _remove(self, line: _Line) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()

    def _show(self) -> None:
        for place, line in enumerate(self.lines):
            line.set_place(place)
            line.drop.setEnabled(len(self.lines) > 1)
        self.more.setEnabled(len(self.lines) < MOST_STEPS)
