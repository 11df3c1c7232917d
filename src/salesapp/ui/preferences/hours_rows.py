"""Settings: own working hours, a line for each weekday."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.domain.errors import RuleError
from salesapp.domain.work_hours import DayHours, WorkHours, check_hours
from salesapp.ui import theme
from salesapp.ui.activities.time_input import TimeInput
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.label import Label

_LUNCH = ("lunch_start", "lunch_end")
_ENDS = ("start", "end", *_LUNCH)


class HoursRows(QWidget):
    """A day off keeps its times grey; empty lunch means: no lunch."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: list[CheckBox] = []
        self.times: list[dict[str, TimeInput]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        heads = (self.tr("Begins"), self.tr("Ends"), self.tr("Lunch from"), self.tr("Lunch till"))
        for place, text in enumerate(heads, start=1):
            grid.addWidget(Label(text, "small", "text2"), 0, place)
        for place, name in enumerate(self._names()):
            works = CheckBox(name)
            works.changed.connect(self._typed)
            self.days.append(works)
            grid.addWidget(works, place + 1, 0)
            times: dict[str, TimeInput] = {}
            for column, (end, head) in enumerate(zip(_ENDS, heads, strict=True), start=1):
                editor = TimeInput()
                editor.setAccessibleName(f"{name}, {head}")
                editor.setMaximumWidth(theme.px(96))
                editor.changed.connect(self._typed)
                times[end] = editor
                grid.addWidget(editor, place + 1, column)
            self.times.append(times)
        grid.setColumnStretch(len(heads) + 1, 1)

    def _names(self) -> list[str]:
        return [
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        ]

    def show_hours(self, hours: WorkHours) -> None:
        """Show these hours without telling."""
        for day, works, times in zip(hours.days, self.days, self.times, strict=True):
            with QSignalBlocker(works):
                works.setChecked(day.works)
            for end, minutes in zip(_ENDS, day, strict=True):
                lunch = end.startswith("lunch") and day.lunch_end <= day.lunch_start
                with QSignalBlocker(times[end]):
                    shown = "" if lunch or not day.works else _text(minutes)
                    times[end].set_value(shown)
        self._enable()

    def hours(self) -> WorkHours | None:
        """The hours typed; None when they cannot be worked, the wrong day is marked red."""
        days = []
        for works, times in zip(self.days, self.times, strict=True):
            for editor in times.values():
                editor.set_state("")
            minutes = [_minutes(times[end].time()) for end in _ENDS]
            start, end, lunch_from, lunch_till = (one or 0 for one in minutes)
            no_lunch = minutes[2] is None or minutes[3] is None
            lunch = (0, 0) if no_lunch else (lunch_from, lunch_till)
            day = DayHours(start, end, *lunch) if works.isChecked() else DayHours()
            half = [name for name, one in zip(_LUNCH, minutes[2:], strict=True) if one is None]
            if works.isChecked() and len(half) == 1:
                times[half[0]].set_state("error")
                return None
            if works.isChecked() and not _is_right(day):
                for name in ("start", "end") if not day.works else _ENDS:
                    times[name].set_state("error")
                return None
            days.append(day)
        found = WorkHours(tuple(days))
        return found if any(day.works for day in days) else None

    def _typed(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        for works, times in zip(self.days, self.times, strict=True):
            for editor in times.values():
                editor.setEnabled(works.isChecked())


def _is_right(day: DayHours) -> bool:
    try:
        check_hours(WorkHours((day,) * 7))
    except RuleError:
        return False
    return True


def _text(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _minutes(time: str | None) -> int | None:
    if time is None:
        return None
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)
