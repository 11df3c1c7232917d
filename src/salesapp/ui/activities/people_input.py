"""Who takes part: the people of a client, chosen by pressing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.ui import theme
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import row


class PeopleInput(QWidget):
    """An editor for a field: one pill for each person."""

    changed = Signal()

    def __init__(self, *, width: int) -> None:
        super().__init__()
        self._width = width
        self._pills: dict[int, FilterPill] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._lines: QWidget | None = None

    def show_people(self, people: Sequence[tuple[int, str]], chosen: Iterable[int]) -> None:
        """Offer these people; those in `chosen` take part."""
        if self._lines is not None:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        marked, used = set(chosen), 0
        line: list[QWidget] = []
        self._pills = {}
        for contact_id, name in people:
            pill = FilterPill(name, icon="user")
            pill.setChecked(contact_id in marked)
            pill.toggled.connect(lambda _on: self.changed.emit())
            self._pills[contact_id] = pill
            wide = pill.sizeHint().width() + 12
            if line and used + wide > theme.px(self._width):
                column.addLayout(row(*line, None, gap=6))
                line, used = [], 0
            line.append(pill)
            used += wide
        column.addLayout(row(*line, None, gap=6))
        self._box.addWidget(self._lines)

    def value(self) -> object:
        """Ids of those who take part."""
        return tuple(one for one, pill in self._pills.items() if pill.isChecked())

    def chosen(self) -> tuple[int, ...]:
        """Ids of those who take part."""
        return tuple(one for one, pill in self._pills.items() if pill.isChecked())

    def set_value(self, value: object) -> None:
        """Mark those who take part."""
        marked = set(value) if isinstance(value, (tuple, list, set)) else set()
        for one, pill in self._pills.items():
            pill.setChecked(one in marked)

    def is_empty(self) -> bool:
        """Whether there is nobody to choose."""
        return not self._pills
