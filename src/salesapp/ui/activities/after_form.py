"""What comes after a step: the next one, a pause, the archive, or nothing when more is planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLayout, QStackedLayout, QVBoxLayout, QWidget

from salesapp.domain.activities import (
    ActivityKind,
    ActivityResult,
    Archive,
    NewTask,
    NextStep,
    Pause,
)
from salesapp.domain.cadence import Try
from salesapp.overriding import override
from salesapp.ui.activities.step_form import StepForm
from salesapp.ui.activities.suggesting import suggestion
from salesapp.ui.format import today
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column, first_problem, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput


class After(StrEnum):
    """The choices."""

    STEP = "step"
    PAUSE = "pause"
    ARCHIVE = "archive"
    NOTHING = "nothing"


class AfterForm(QWidget):
    """`next_step` gives the answer; `check` brings the focus to what is missing."""

    changed = Signal()

    def __init__(
        self, planned: str, *, demanded: bool, may_archive: bool, attempt: int = 0
    ) -> None:
        super().__init__()
        self._touched = False
        self._attempt = attempt
        self._try: Try | None = None
        choices = [(After.STEP, self.tr("Next step"), ""), (After.PAUSE, self.tr("Pause"), "")]
        if may_archive:
            choices.append((After.ARCHIVE, self.tr("To the archive"), ""))
        if not demanded:
            choices.append((After.NOTHING, self.tr("Nothing more"), ""))
        self.choice = Segmented(choices)
        self.choice.setAccessibleName(self.tr("What is next"))
        self.step = StepForm()
        self.until = DateInput(today() + timedelta(days=30))
        self.until_field = Field(
            self.tr("Pause until"), self.until, required=True, check=self._not_past
        )
        self.pause_reason = TextInput()
        self.pause_field = Field(self.tr("Why"), self.pause_reason, required=True)
        self.archive_reason = TextInput()
        self.archive_field = Field(self.tr("Why"), self.archive_reason, required=True)
        self.tried = Label("", "small", "text3")
        self.tried.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(row(Label(self.tr("What is next"), "section"), None, self.choice))
        # In its place before it is filled: it shows its first page at once, and a page without
        # a parent would be a window of its own.
        self._stack = _OneAtATime()
        box.addLayout(self._stack)
        for part in (
            self.step,
            _page(row(self.until_field, self.pause_field, gap=12)),
            _page(column(self.archive_field)),
            _page(column(Label(planned, "base", "text2", wrap=True))),
        ):
            self._stack.addWidget(part)
        box.addWidget(self.tried)
        self.choice.changed.connect(self._chosen)
        self.step.touched.connect(self._note_touch)
        if not demanded:
            self.choice.set_value(After.NOTHING)
        self._show()

    def demand(self) -> None:
        """Nothing is no answer: go to the fields of the next step."""
        self.choice.set_value(After.STEP)
        self._show()
        self.step.subject.setFocus()

    def take_step(self, step: NewTask) -> None:
        """Show a step that was chosen elsewhere."""
        self.choice.set_value(After.STEP)
        self._show()
        self._note_touch()
        self.step.fill(step.kind, step.subject, step.due_on, step.due_time)

    def suggest_after(self, result: object) -> None:
        """Propose what usually follows a result, unless the user has typed a step."""
        found = suggestion(ActivityResult(str(result)), self._attempt) if result else None
        if found is None or self._touched:
            return
        self._try = found.tried
        self.step.subject.clear()
        self.step.time.clear()
        self.step.suggest(found.kind, found.words, found.day)
        if found.time is not None:
            self.step.time.setText(found.time)
            if self._value() is After.NOTHING:
                self.choice.set_value(After.STEP)
                self._show()
        self._tell_try()

    def _tell_try(self) -> None:
        found = self._try
        self.tried.setVisible(found is not None)
        if found is None:
            return
        if found.change_channel:
            told = self.tr("%n try(tries) without an answer: try another way", "", self._attempt)
        else:
            told = self.tr("The next one is attempt {number}").format(number=found.attempt)
        self.tried.setText(told)

    def check(self) -> bool:
        """Check the fields of the choice."""
        if self._value() is After.STEP:
            return self.step.check()
        fields = {
            After.PAUSE: [self.until_field, self.pause_field],
            After.ARCHIVE: [self.archive_field],
        }
        wrong, _first = first_problem(fields.get(self._value(), []))
        return not wrong

    def next_step(self) -> NextStep | None:
        """The answer."""
        chosen = self._value()
        if chosen is After.STEP:
            task = self.step.new_task()
            tried = self._try
            if task is not None and tried is not None and task.kind is ActivityKind.CALL:
                return replace(task, attempt=tried.attempt)
            return task
        until = self.until.day()
        if chosen is After.PAUSE and until is not None:
            return Pause(until, str(self.pause_reason.value()))
        if chosen is After.ARCHIVE:
            return Archive(str(self.archive_reason.value()))
        return None

    def _value(self) -> After:
        return After(str(self.choice.value()))

    def _not_past(self, value: object) -> str:
        day = self.until.day()
        if value is not None and day is not None and day <= today():
            return self.tr("Choose a day after today")
        return ""

    def _chosen(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._stack.setCurrentIndex(list(After).index(self._value()))
        self._stack.invalidate()
        self.updateGeometry()

    def _note_touch(self) -> None:
        self._touched = True


class _OneAtATime(QStackedLayout):
    """Pages of which the one in front alone takes room: a short answer leaves no void below."""

    @override
    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page is not None else super().sizeHint()

    @override
    def minimumSize(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSize()

    @override
    def hasHeightForWidth(self) -> bool:
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        return page.heightForWidth(width) if page is not None else -1


def _page(layout: QLayout) -> QWidget:
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.addLayout(layout)
    box.addStretch(1)
    return page
