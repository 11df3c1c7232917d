"""Kind, words, day and time of a step: the same fields wherever a step is planned."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.activities import ActivityKind, NewTask
from salesapp.ui.activities.time_input import TimeInput
from salesapp.ui.activities.words import KINDS, kind_label, next_working_day, usual_subject
from salesapp.ui.format import today
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput


class StepForm(QWidget):
    """Asks what to do and when; `new_task` gives the answer."""

    changed = Signal()
    touched = Signal()
    """Somebody has typed or chosen a part of the step: it is not proposed any more."""

    def __init__(
        self,
        kind: str = ActivityKind.CALL,
        *,
        day: date | None = None,
        required_day: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._required_day = required_day
        self.kinds = Segmented([(one, kind_label(one), "") for one in KINDS])
        self.kinds.set_value(kind)
        self.kinds.setAccessibleName(self.tr("Kind of the step"))
        self.subject = TextInput(placeholder=usual_subject(kind))
        self.subject_field = Field(self.tr("What to do"), self.subject)
        self.day = DateInput(day or next_working_day(today()))
        self.day_field = Field(self.tr("Day"), self.day, required=required_day)
        self.time = TimeInput()
        self.time_field = Field(self.tr("Time"), self.time)
        self.day.setMinimumWidth(160)
        self.time_field.setMaximumWidth(110)
        self._pills: dict[FilterPill, date] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row(self.kinds, None))
        column.addWidget(self.subject_field)
        dates = row(self.day_field, self.time_field, gap=12)
        dates.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addLayout(dates)
        column.addLayout(row(*self._make_pills(), None, gap=6))
        self.kinds.changed.connect(self._kind_changed)
        self.day.changed.connect(self._show_day)
        self.subject.changed.connect(self.changed)
        self.time.changed.connect(self.changed)
        for editor in (self.subject, self.day, self.time):
            editor.textEdited.connect(self.touched)
        self.kinds.changed.connect(self.touched)
        self._show_day()

    def fill(self, kind: str, subject: str, day: date | None, time: str | None) -> None:
        """Show a step that exists."""
        self.kinds.set_value(ActivityKind(kind))
        self._kind_changed()
        self.subject.setText(subject)
        self.day.set_value(day)
        self.time.setText(time or "")

    def suggest(self, kind: str, subject: str, day: date) -> None:
        """Propose another step, keeping what was typed."""
        self.kinds.set_value(ActivityKind(kind))
        self._kind_changed()
        if not self.subject.text():
            self.subject.setText(subject)
        self.day.set_value(day)

    def kind(self) -> ActivityKind:
        """The kind chosen."""
        return ActivityKind(str(self.kinds.value()))

    def words(self) -> str:
        """What to do: as typed, else the usual words of the kind."""
        return str(self.subject.value()) or usual_subject(self.kind())

    def check(self) -> bool:
        """Check the fields; the focus goes to the first wrong one."""
        wrong, _first = first_problem([self.subject_field, self.day_field, self.time_field])
        return not wrong

    def new_task(self) -> NewTask | None:
        """The step as typed; None while it is not right or has no day."""
        day = self.day.day()
        if day is None or self.time.problem():
            return None
        return NewTask(self.kind(), self.words(), day, self.time.time())

    def _make_pills(self) -> list[FilterPill]:
        now = today()
        monday = now + timedelta(days=7 - now.weekday())
        for text, day in (
            (self.tr("today"), now),
            (self.tr("tomorrow"), now + timedelta(days=1)),
            (self.tr("in 3 days"), now + timedelta(days=3)),
            (self.tr("next week"), monday),
        ):
            if day in self._pills.values():
                continue  # on a Sunday tomorrow is the Monday of next week
            pill = FilterPill(text)
            pill.clicked.connect(lambda _on=False, wanted=day: self.day.set_value(wanted))
            pill.clicked.connect(self.touched)
            self._pills[pill] = day
        return list(self._pills)

    def _show_day(self) -> None:
        chosen = self.day.day()
        # Tomorrow may be the Monday of next week: one of the two is lit.
        lit = next((pill for pill, day in self._pills.items() if day == chosen), None)
        for pill in self._pills:
            pill.setChecked(pill is lit)
        self.changed.emit()

    def _kind_changed(self) -> None:
        self.subject.setPlaceholderText(usual_subject(self.kind()))
        self.changed.emit()
