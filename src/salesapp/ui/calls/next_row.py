"""What comes after a call, in one line: a step, a pause, the archive, or what is planned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.domain.activities import ActivityKind, Archive, NewTask, NextStep, Pause
from salesapp.ui import theme
from salesapp.ui.activities.suggesting import Suggestion
from salesapp.ui.activities.time_input import TimeInput
from salesapp.ui.activities.words import KINDS, kind_label, next_working_day, usual_subject
from salesapp.ui.format import today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput


class Next(StrEnum):
    """The choices."""

    STEP = "step"
    PAUSE = "pause"
    ARCHIVE = "archive"
    NOTHING = "nothing"


class NextRow(QWidget):
    """Arrows choose among the ways; `first_wrong` is where something is missing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._touched = False
        self.ways = Segmented([])
        self._host = QHBoxLayout()
        self._host.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        step, pause, archive, nothing = (QWidget(self._stack) for _ in Next)
        self.kind = ComboInput(
            [(one, kind_label(one)) for one in KINDS], ActivityKind.CALL, parent=step
        )
        self.kind.setAccessibleName(self.tr("Kind of the step"))
        self.day = DateInput(next_working_day(today()), parent=step)
        self.day.setAccessibleName(self.tr("Day of the step"))
        self.time = TimeInput(parent=step)
        self.time.setAccessibleName(self.tr("Time of the step"))
        self.time.setFixedWidth(theme.px(84))
        self.subject = TextInput(placeholder=usual_subject(ActivityKind.CALL), parent=step)
        self.subject.setAccessibleName(self.tr("What to do"))
        self.until = DateInput(today() + timedelta(days=30), parent=pause)
        self.until.setAccessibleName(self.tr("Pause until"))
        self.pause_reason = TextInput(placeholder=self.tr("Why"), parent=pause)
        self.pause_reason.setAccessibleName(self.tr("Why the pause"))
        self.archive_reason = TextInput(placeholder=self.tr("Why"), parent=archive)
        self.archive_reason.setAccessibleName(self.tr("Why no more"))
        self.planned = Label("", "base", "text2", elide=True, parent=nothing)
        for day in (self.day, self.until):
            day.setFixedWidth(theme.px(138))
        self.kind.setFixedWidth(theme.px(112))
        for page, parts in (
            (step, (self.kind, self.day, self.time, self.subject)),
            (pause, (self.until, self.pause_reason)),
            (archive, (self.archive_reason,)),
            (nothing, (self.planned,)),
        ):
            line = row(*parts, gap=6)
            line.setStretch(len(parts) - 1, 1)
            page.setLayout(line)
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._ways_line = row(self._host, None)
        column.addLayout(self._ways_line)
        column.addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        self.kind.changed.connect(self._kind_changed)
        for one in (self.subject, self.day, self.time):
            one.textEdited.connect(self._touch)
        for one in (self.until, self.pause_reason, self.archive_reason):
            one.textEdited.connect(self.changed)

    def begin(self, planned: str, *, demanded: bool, is_lead: bool) -> None:
        """A fresh line for the next call."""
        self._touched = False
        archive = self.tr("Not our client") if is_lead else self.tr("To the archive")
        pause = self.tr("Put off") if is_lead else self.tr("Pause")
        choices = [(Next.STEP, self.tr("Next step"), ""), (Next.PAUSE, pause, ""),
                   (Next.ARCHIVE, archive, "")]  # fmt: skip
        if not demanded:
            choices.append((Next.NOTHING, self.tr("Planned already"), ""))
        while self._host.count():
            item = self._host.takeAt(0)
            before = item.widget() if item is not None else None
            if before is not None:
                before.deleteLater()
        self.ways = Segmented(choices)
        self.ways.setAccessibleName(self.tr("What is next"))
        self.ways.changed.connect(lambda _way: self._way_changed())
        self._host.addWidget(self.ways)
        self.planned.setText(planned.replace("\n", "; "))
        self.subject.clear()
        self.time.clear()
        self.kind.set_value(ActivityKind.CALL)
        self.day.set_value(next_working_day(today()))
        for one in (self.pause_reason, self.archive_reason):
            one.clear()
        self.until.set_value(today() + timedelta(days=30))
        self.clear_marks()
        self.ways.set_value(Next.STEP if demanded else Next.NOTHING)
        self._show()

    def put_beside(self, widget: QWidget) -> None:
        """Stand at the right end of the line of ways."""
        self._ways_line.addWidget(widget)

    def suggest(self, found: Suggestion | None, *, closes: bool) -> None:
        """Propose what usually follows, unless the user has typed something."""
        self.clear_marks()
        if closes and self._way() is Next.STEP and not self._touched:
            self.ways.set_value(Next.PAUSE)
            self._show()
        if found is None or self._touched:
            return
        self.kind.set_value(ActivityKind(found.kind))
        self.subject.setText(found.words)
        self.subject.setCursorPosition(0)
        self.day.set_value(found.day)
        self.time.setText(found.time or "")
        if found.tried is not None or self._way() in (Next.PAUSE, Next.ARCHIVE):
            self.ways.set_value(Next.STEP)
            self._show()

    def next_step(self) -> NextStep | None:
        """The answer; None with something planned already."""
        way = self._way()
        day, until = self.day.day(), self.until.day()
        if way is Next.STEP and day is not None:
            kind = ActivityKind(str(self.kind.value()))
            words = str(self.subject.value()) or usual_subject(kind)
            return NewTask(kind, words, day, self.time.time())
        if way is Next.PAUSE and until is not None:
            return Pause(until, str(self.pause_reason.value()))
        if way is Next.ARCHIVE:
            return Archive(str(self.archive_reason.value()))
        return None

    def first_wrong(self) -> QWidget | None:
        """The editor that must be filled first, marked red; None when all is well."""
        self.clear_marks()
        until = self.until.day()
        checks: dict[Next, tuple[tuple[TextInput, bool], ...]] = {
            Next.STEP: (
                (self.day, self.day.day() is None),
                (self.time, bool(self.time.problem())),
            ),
            Next.PAUSE: (
                (self.until, until is None or until <= today()),
                (self.pause_reason, not str(self.pause_reason.value())),
            ),
            Next.ARCHIVE: ((self.archive_reason, not str(self.archive_reason.value())),),
        }
        for editor, wrong in checks.get(self._way(), ()):
            if wrong:
                editor.set_state("error")
                return editor
        return None

    def demand(self) -> None:
        """Nothing is no answer: go to the day of the next step."""
        self.ways.set_value(Next.STEP)
        self._show()
        self.focus_day()

    def focus_day(self) -> None:
        """Put the cursor into the day."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def clear_marks(self) -> None:
        """Take the red marks away."""
        for one in (self.day, self.time, self.until, self.pause_reason, self.archive_reason):
            one.set_state("")

    def words(self) -> dict[str, str]:
        """What was chosen and typed; empty while it is only what was proposed."""
        texts = {name: str(one.text()) for name, one in self._boxes().items()}
        if not (self._touched or texts["pause"].strip() or texts["archive"].strip()):
            return {}
        days = {name: one.day() for name, one in (("day", self.day), ("until", self.until))}
        texts |= {name: day.isoformat() for name, day in days.items() if day is not None}
        return {"way": self._way().value, "kind": str(self.kind.value()), **texts}

    def restore(self, words: Mapping[str, str]) -> None:
        """Show what was chosen and typed before."""
        if not words:
            return
        self._touched = True
        for name, one in self._boxes().items():
            day = _day_of(words.get(name, "")) if isinstance(one, DateInput) else None
            if isinstance(one, DateInput) and day is not None:
                one.set_value(day)
            else:
                one.setText(words.get(name, ""))
        if words.get("kind") in set(ActivityKind):
            self.kind.set_value(ActivityKind(words["kind"]))
        way = words.get("way", "")
        if way in set(Next) and Next(way) in self.ways.values():
            self.ways.set_value(Next(way))
        self._show()

    def _boxes(self) -> dict[str, TextInput]:
        return {
            "day": self.day, "time": self.time, "subject": self.subject, "until": self.until,
            "pause": self.pause_reason, "archive": self.archive_reason,
        }  # fmt: skip

    def _way(self) -> Next:
        value = self.ways.value()
        return Next(str(value)) if value is not None else Next.STEP

    def _way_changed(self) -> None:
        self._touched = True
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._stack.setCurrentIndex(list(Next).index(self._way()))

    def _kind_changed(self) -> None:
        self.subject.setPlaceholderText(usual_subject(str(self.kind.value())))

    def _touch(self) -> None:
        self._touched = True
        self.changed.emit()


def _day_of(text: str) -> date | None:
    """A day as it was kept; None for one that was typed half."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
