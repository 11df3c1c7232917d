"""Columns of a table and our fields for them, each by its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.table_imports import TableOptions, fields_of
from salesapp.exchange.grid import GridLook
from salesapp.ui.importing import table_words
from salesapp.ui.importing.columns import ChoiceList, Line
from salesapp.ui.importing.table_session import column_titles
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label

_SAMPLES = 3


class TableColumns(QWidget):
    """One line for each column: heading, first values, field, state."""

    mapped = Signal(object, str)
    """Place of a column and the field chosen for it, "" for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[ChoiceList] = []
        self.states: list[Chip] = []
        self._shape: object = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_table(self, look: GridLook, options: TableOptions, faults: Counter[str]) -> None:
        """Show the columns; lines are made anew only when there are other columns."""
        titles = column_titles(look, options.header)
        shape = (titles, options.header, options.kind, options.own, look.head)
        if shape != self._shape:
            self._shape = shape
            self._fill(look, options, titles)
        for place, choice in enumerate(self.choices):
            code = options.mapping[place] if place < len(options.mapping) else ""
            choice.blockSignals(True)
            choice.show_choice(code)
            choice.blockSignals(False)
            self._show_state(self.states[place], code, titles[place], faults)

    def _fill(self, look: GridLook, options: TableOptions, titles: Sequence[str]) -> None:
        self._clear()
        heads = (
            self.tr("Column of the file"),
            self.tr("First values"),
            self.tr("Field"),
            self.tr("State"),
        )
        self._box.addWidget(Line(*(Label(text, "small", "text2") for text in heads), head=True))
        fields = fields_of(options.kind, options.own)
        named = [(one.id, table_words.field_name(options.kind, one)) for one in fields]
        named.sort(key=lambda pair: pair[1].casefold())
        for place, samples in enumerate(look.samples(options.header)):
            self._box.addWidget(self._line(place, titles[place], samples, named))
        self._box.addStretch(1)

    def _line(
        self, place: int, title: str, samples: Sequence[str], named: list[tuple[str, str]]
    ) -> Line:
        choice = ChoiceList([("", self.tr("Do not import")), *named], "")
        choice.setAccessibleName(title)
        choice.changed.connect(lambda: self.mapped.emit(place, str(choice.value() or "")))
        self.choices.append(choice)
        chip = Chip("", "neutral")
        self.states.append(chip)
        holder = QWidget()
        holder.setLayout(row(chip, None))
        return Line(
            Label(title, "base", "text", elide=True),
            Label(" · ".join(samples[:_SAMPLES]), "base", "text2", elide=True),
            choice,
            holder,
        )

    def _show_state(self, chip: Chip, code: str, title: str, faults: Counter[str]) -> None:
        if not code:
            chip.set_chip(self.tr("left out"), "neutral")
        elif faults[title]:
            chip.set_chip(self.tr("%n value(s) to look at", "", faults[title]), "warn", "excl")
        else:
            chip.set_chip(self.tr("recognised"), "ok", "check")

    def _clear(self) -> None:
        self.choices, self.states = [], []
        for place in reversed(range(self._box.count())):
            item = self._box.takeAt(place)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
