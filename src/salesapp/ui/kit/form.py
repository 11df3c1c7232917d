"""Laying out fields, and checking a whole form."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from salesapp.ui.kit.field import Field

Item = QWidget | QLayout | int | None
"""A widget, a layout, a gap, or None for a stretch."""


def _fill(box: QBoxLayout, items: Iterable[Item], gap: int, margins: tuple[int, ...]) -> None:
    box.setSpacing(gap)
    left, top, right, bottom = margins
    box.setContentsMargins(left, top, right, bottom)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QWidget):
            box.addWidget(item)
        else:
            box.addLayout(item)


def row(
    *items: Item, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """A row of widgets, layouts, gaps (numbers) and stretches (None)."""
    box = QHBoxLayout()
    _fill(box, items, gap, margins)
    return box


def column(
    *items: Item, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A column of widgets, layouts, gaps (numbers) and stretches (None)."""
    box = QVBoxLayout()
    _fill(box, items, gap, margins)
    return box


class FormLayout(QGridLayout):
    """Fields in two columns from the top; `add_wide` takes both."""

    def __init__(self, columns: int = 2) -> None:
        super().__init__()
        self._columns = columns
        self._place = 0
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(12)
        for index in range(columns):
            self.setColumnStretch(index, 1)

    def restart(self) -> None:
        """Begin at the first place again, after the fields were taken away."""
        self._place = 0

    def add(self, *fields: QWidget) -> None:
        """Put fields into the next places."""
        for field in fields:
            at, across = divmod(self._place, self._columns)
            self.addWidget(field, at, across, Qt.AlignmentFlag.AlignTop)
            self._place += 1

    def keep_columns(self) -> None:
        """Let empty columns keep their room and gap: a lone field is as wide as those above it."""
        for column in range(self._place, self._columns):
            self.addWidget(QWidget(), 0, column)

    def add_wide(self, widget: QWidget) -> None:
        """Put a field across all columns."""
        at = -(-self._place // self._columns)
        self.addWidget(widget, at, 0, 1, self._columns)
        self._place = (at + 1) * self._columns


def first_problem(fields: Iterable[Field]) -> tuple[int, Field | None]:
    """Check all visible fields, bring the focus to the first wrong one, and count the wrong."""
    wrong = [field for field in fields if not field.isHidden() and not field.validate()]
    if wrong:
        wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
    return len(wrong), wrong[0] if wrong else None
