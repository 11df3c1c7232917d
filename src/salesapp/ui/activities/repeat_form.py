"""How often something is done again, and until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.recurrence import MOST_EVERY, MOST_TIMES, Frequency, Repeat
from salesapp.ui import format
from salesapp.ui.activities.repeat_words import every_words, frequency_words
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.whole_input import WholeInput

_NEVER, _UNTIL, _TIMES = "never", "until", "times"


class RepeatForm(QWidget):
    """`repeat` gives the rule, None for something done once."""

    changed = Signal()

    def __init__(self, repeat: Repeat | None, start: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices: list[tuple[object, str]] = [(None, self.tr("Does not repeat"))]
        choices += [(one, frequency_words(one)) for one in Frequency]
        self.frequency = ComboInput(choices, repeat.frequency if repeat else None)
        self.every = WholeInput(repeat.every if repeat else 1, least=1, most=MOST_EVERY)
        self.end = ComboInput(
            [
                (_NEVER, self.tr("Without end")),
                (_UNTIL, self.tr("Until a day")),
                (_TIMES, self.tr("So many times")),
            ],
            _NEVER,
        )
        self.until = DateInput(repeat.until if repeat else None)
        self.times = WholeInput(repeat.times if repeat else None, least=1, most=MOST_TIMES)
        self.frequency_field = Field(self.tr("Repeats"), self.frequency, parent=self)
        self.every_field = Field(self.tr("Every"), self.every, required=True, parent=self)
        self.end_field = Field(self.tr("Ends"), self.end, parent=self)
        self.until_field = Field(self.tr("Last day"), self.until, required=True, parent=self)
        self.times_field = Field(self.tr("Times"), self.times, required=True, parent=self)
        if repeat and repeat.until:
            self.end.set_value(_UNTIL)
        elif repeat and repeat.times:
            self.end.set_value(_TIMES)
        self.days = [FilterPill(format.weekday(date(2024, 1, 1 + day))) for day in range(7)]
        chosen = repeat.weekdays if repeat and repeat.weekdays else {start.weekday()}
        for place, pill in enumerate(self.days):
            pill.setChecked(place in chosen)
            pill.toggled.connect(lambda _on: self.changed.emit())
        self._week = QWidget(self)
        self._week.setLayout(row(*self.days, None, gap=6))
        self._lay_out()
        for editor in (self.frequency, self.end):
            editor.changed.connect(self._show)
        for field in (self.every_field, self.until_field, self.times_field):
            field.changed.connect(self.changed)
        self._show()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        line = row(
            self.frequency_field,
            self.every_field,
            self.end_field,
            self.until_field,
            self.times_field,
            gap=12,
        )
        for place, stretch in enumerate((3, 2, 3, 3, 2)):
            line.setStretch(place, stretch)
        box.addLayout(line)
        box.addWidget(self._week)

    def repeat(self) -> Repeat | None:
        """The rule as chosen; None when it is done once, or while the fields are not right."""
        frequency = self.frequency.value()
        every = self.every.number()
        if not isinstance(frequency, Frequency) or every is None:
            return None
        days = frozenset(place for place, pill in enumerate(self.days) if pill.isChecked())
        end = self.end.value()
        return Repeat(
            frequency,
            every,
            days if frequency is Frequency.WEEKLY else frozenset(),
            self.until.day() if end == _UNTIL else None,
            self.times.number() if end == _TIMES else None,
        )

    def check(self) -> bool:
        """Check the fields shown."""
        fields = (self.every_field, self.until_field, self.times_field)
        wrong, _first = first_problem([one for one in fields if not one.isHidden()])
        return not wrong

    def words(self) -> str:
        """The rule in words."""
        found = self.repeat()
        return every_words(found) if found else ""

    def _show(self) -> None:
        frequency, end = self.frequency.value(), self.end.value()
        repeats = frequency is not None
        self.every_field.setVisible(repeats)
        self.end_field.setVisible(repeats)
        self.until_field.setVisible(repeats and end == _UNTIL)
        self.times_field.setVisible(repeats and end == _TIMES)
        self._week.setVisible(frequency is Frequency.WEEKLY)
        self.changed.emit()
