"""The result of a call, letter or meeting: one pill each, one digit each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import row


class ResultPills(QWidget):
    """An editor for a field: digits and arrows choose, nothing is chosen at first."""

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[object, str]], *, width: int) -> None:
        super().__init__()
        self._values = [value for value, _text in choices]
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(6)
        line: list[QWidget] = []
        used = 0
        for place, (_value, text) in enumerate(choices):
            pill = FilterPill(f"{place + 1}  {text}")
            self._group.addButton(pill, place)
            wide = pill.sizeHint().width() + 12
            if line and used + wide > theme.px(width):
                column.addLayout(row(*line, None, gap=6))
                line, used = [], 0
            line.append(pill)
            used += wide
        column.addLayout(row(*line, None, gap=6))
        self._group.idClicked.connect(lambda _place: self.changed.emit())
        self.setFocusProxy(self._group.button(0))

    def value(self) -> object:
        """The result chosen, or None."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: object) -> None:
        """Choose a result."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        digit = event.key() - Qt.Key.Key_1
        if step is not None:
            now = next((at for at, one in enumerate(self._group.buttons()) if one.hasFocus()), 0)
            self._choose(max(0, min(len(self._values) - 1, now + step)))
        elif 0 <= digit < len(self._values) and not event.modifiers():
            self._choose(digit)
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        pill = self._group.button(place)
        pill.setFocus(Qt.FocusReason.TabFocusReason)
        pill.click()
