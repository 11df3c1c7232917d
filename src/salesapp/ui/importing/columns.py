"""Columns of a file and our fields for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.exchange.headings import fields_of
from salesapp.exchange.rows import Column, FileKind, ParsedFile
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.importing import words
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label

_WIDTHS = (3, 3, 4, 3)


class ChoiceList(ComboInput):
    """Fields to choose from; the list is filled when it is first needed."""

    def __init__(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        self._all = list(choices)
        self._names = dict(choices)
        self._filled = False
        super().__init__([(value, self._names.get(value, ""))], value, small=True)

    def show_choice(self, value: object) -> None:
        """Show a choice without filling the list for it."""
        if self._filled:
            self.set_value(value)
        elif value != self.value():
            self.set_choices([(value, self._names.get(value, ""))])
            self.set_value(value)
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._fill()
        super().focusInEvent(event)

    @override
    def showPopup(self) -> None:
        self._fill()
        super().showPopup()

    def choose(self, value: object) -> None:
        """Choose and tell."""
        self._fill()
        self.set_value(value)

    def _fill(self) -> None:
        if not self._filled:
            self._filled = True
            self.set_choices(self._all)


class FieldChoice(ComboInput):
    """The fields of a kind; the list is filled when it is first needed."""

    def __init__(self, kind: FileKind, field: str, none: str) -> None:
        self._kind = kind
        self._none = none
        self._filled = False
        super().__init__([(field, words.field_name(field) if field else none)], field, small=True)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._fill()
        super().focusInEvent(event)

    @override
    def showPopup(self) -> None:
        self._fill()
        super().showPopup()

    def choose(self, field: str) -> None:
        """Choose a field ("" for none) and tell."""
        self._fill()
        self.set_value(field)

    def _fill(self) -> None:
        if not self._filled:
            self._filled = True
            named = [(field, words.field_name(field)) for field in fields_of(self._kind)]
            named.sort(key=lambda pair: pair[1].casefold())
            self.set_choices([("", self._none), *named])


class Line(QWidget):
    """One row of the table: what stands in it is laid out by the columns above."""

    def __init__(self, *cells: QWidget, head: bool = False) -> None:
        super().__init__()
        self._head = head
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 0, 12, 0)
        grid.setHorizontalSpacing(12)
        for place, cell in enumerate(cells):
            # Only the stretches decide: the columns of all lines stand in line.
            cell.setSizePolicy(QSizePolicy.Policy.Ignored, cell.sizePolicy().verticalPolicy())
            grid.addWidget(cell, 0, place, Qt.AlignmentFlag.AlignVCenter)
            grid.setColumnStretch(place, _WIDTHS[place])
            grid.setColumnMinimumWidth(place, theme.px(40))
        self.setFixedHeight(theme.px(30 if head else 36))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        if self._head:
            painter.fillRect(self.rect(), tokens.surface2)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.divider)
        painter.end()


class ColumnTable(QWidget):
    """One line for each column: heading, sample, field, state."""

    mapped = Signal(str, str)
    """A heading and the field chosen for it, "" for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, FieldChoice] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_file(self, parsed: ParsedFile) -> None:
        """Show the columns of a file."""
        self._clear()
        heads = (
            self.tr("Column of the file"),
            self.tr("Sample"),
            self.tr("Field"),
            self.tr("State"),
        )
        self._box.addWidget(Line(*(self._cell(text, "small") for text in heads), head=True))
        faults = Counter(problem.field for problem in parsed.problems if problem.field)
        for column in parsed.columns:
            self._box.addWidget(self._line(parsed.kind, column, faults[column.heading]))
        self._box.addStretch(1)

    def _line(self, kind: FileKind, column: Column, faults: int) -> Line:
        choice = FieldChoice(kind, column.field or "", self.tr("Do not import"))
        choice.setAccessibleName(column.heading)
        heading = column.heading
        choice.changed.connect(lambda: self.mapped.emit(heading, str(choice.value() or "")))
        self.choices[heading] = choice
        return Line(
            self._cell(heading, "base"),
            self._cell(column.sample, "base", "text2"),
            choice,
            self._state(column, faults),
        )

    def _state(self, column: Column, faults: int) -> QWidget:
        if column.field is None:
            chip = Chip(self.tr("left out"), "neutral")
        elif faults:
            chip = Chip(self.tr("%n value(s) to look at", "", faults), "warn", "excl")
        else:
            chip = Chip(self.tr("recognised"), "ok", "check")
        place = QWidget()
        place.setLayout(row(chip, None))
        return place

    def _cell(self, text: str, role: str, tone: str = "text") -> Label:
        return Label(text, role, "text2" if role == "small" else tone, elide=True)

    def _clear(self) -> None:
        self.choices.clear()
        for place in reversed(range(self._box.count())):
            item = self._box.takeAt(place)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def lines(self) -> Sequence[QWidget]:
        """The lines of the columns, without the head."""
        return [line for line in self.findChildren(Line) if not line.isHidden()][1:]
