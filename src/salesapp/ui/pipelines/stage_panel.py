"""The panel of a stage: what it is called, what it demands, what it plans, what it advises."""

from __future__ import annotations

from array import array
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import pipelines as queries
from salesapp.db.queries.pipelines import StageSetup, TaskRow
from salesapp.domain.deals import Severity, StageKind
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.pipelines import MOST_DAYS, StageDraft
from salesapp.overriding import override
from salesapp.services import pipelines as service
from salesapp.ui import theme
from salesapp.ui.activities.words import kind_icon
from salesapp.ui.clients.section_parts import RecordRow, clear
from salesapp.ui.deals.rows_dialog import DealRows
from salesapp.ui.fields.field_dialog import FieldDialog
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform
from salesapp.ui.pipelines.conditions_part import ConditionLines
from salesapp.ui.pipelines.dialogs import TaskDialog
from salesapp.ui.pipelines.gate_lines import GateLines
from salesapp.ui.pipelines.words import kind_words, when_words

WIDTH: Final = 392
PAUSE: Final = 700
_CUSTOM: Final = Qt.ContextMenuPolicy.CustomContextMenu


class Part(QWidget):
    """A titled part with a line below."""

    def __init__(self, title: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.note = Label("", "base", "text3")
        self.head.addWidget(Label(title, "strong"))
        self.head.addWidget(self.note)
        self.head.addStretch(1)
        column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        column.addLayout(self.body)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().divider)
        painter.end()


class StagePanel(QWidget):
    """What is typed is saved after a pause; checks are saved at once."""

    deal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage: StageSetup | None = None
        self.found: list[int] = []
        self._job: Job | None = None
        self.setFixedWidth(theme.px(WIDTH))
        theme.state.changed.connect(self._rescale)
        self._make_head()
        self.gates = GateLines()
        self.tasks: list[RecordRow] = []
        self.area = ScrollArea(gap=0)
        self._make_parts()
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head)
        box.addWidget(self.area, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.save)

    def _rescale(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))

    def _make_head(self) -> None:
        self._head = QWidget()
        column = QVBoxLayout(self._head)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self.title = Label("", "name", elide=True)
        self.chip = Chip("", "info", "lock")
        column.addLayout(row(self.title, self.chip, None))
        self.name = Field(self.tr("Name"), TextInput(), required=True)
        kinds = [(one, kind_words(one)) for one in StageKind]
        self.kind = Field(self.tr("Kind"), ComboInput(kinds, StageKind.OPEN))
        self.chance = Field(self.tr("Probability"), WholeInput(most=100, suffix="%"))
        self.days = Field(self.tr("Norm"), WholeInput(most=MOST_DAYS, suffix=self.tr("d")))
        column.addWidget(self.name)
        column.addLayout(row(self.kind, self.chance, self.days, gap=8))
        for field in (self.chance, self.days):
            field.setMaximumWidth(theme.px(104))
        for field in (self.name, self.kind, self.chance, self.days):
            field.changed.connect(self._typed)

    def _make_parts(self) -> None:
        self.gate_part = Part(self.tr("Demanded on entering"))
        self.gate_part.body.addWidget(self.gates)
        self.gates.chosen.connect(self._set_gate)
        self.gates.own_wanted.connect(self._own_field)
        self.conditions = ConditionLines()
        self.conditions.severity_chosen.connect(self._set_gate)
        self.gate_part.body.addWidget(self.conditions)
        self.task_part = Part(self.tr("Planned on entering"))
        self.add_task = Button(self.tr("Task"), "link", small=True, icon="plus")
        self.add_task.clicked.connect(lambda: self.edit_task(None))
        self.task_part.head.addWidget(self.add_task)
        self.advice = Part(self.tr("What to do on the stage"))
        self.guidance = TextArea(rows=3, placeholder=self.tr("Seen at the gate and on the board"))
        self.guidance.setAccessibleName(self.tr("What to do on the stage"))
        self.guidance.changed.connect(self._typed)
        self.advice.body.addWidget(self.guidance)
        self.check = Button(self.tr("Try it on the deals"), icon="eye")
        self.check.clicked.connect(self.look)
        self.result = Button("", "link", small=True)
        self.result.clicked.connect(self._show_found)
        self.result.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 16)
        foot.setSpacing(8)
        for button in (self.check, self.result):
            foot.addWidget(button)
        foot.addStretch(1)
        for part in (self.gate_part, self.task_part, self.advice):
            self.area.body.addWidget(part)
        self.area.body.addLayout(foot)
        self.area.body.addStretch(1)

    def show_stage(self, stage: StageSetup) -> None:
        """Show a stage; what is being typed into it stays."""
        if self.stage is not None and self.stage.id != stage.id:
            self.save()
            self._forget_trial()
        same = self.stage is not None and self.stage.id == stage.id and self._pause.isActive()
        self.stage = stage
        self.title.setText(stage.name)
        self.chip.setVisible(stage.fields > 0)
        self.chip.set_chip(self.tr("entered through a gate"), "info", "lock")
        if not same:
            self._fill(stage)
        closed = stage.kind != StageKind.OPEN
        for field in (self.chance, self.days):
            field.setVisible(not closed)
        self.gate_part.note.setText(str(stage.fields or ""))
        self.gate_part.setVisible(stage.kind != StageKind.LOST)
        self.task_part.setVisible(not closed)
        self.check.setVisible(stage.kind == StageKind.OPEN)
        self.gates.show_gates(queries.gates(stage.id))
        self.conditions.show_stage(stage.id)
        self._show_tasks(stage.id)

    def _fill(self, stage: StageSetup) -> None:
        values: tuple[tuple[Field, object], ...] = (
            (self.name, stage.name),
            (self.kind, StageKind(stage.kind)),
            (self.chance, stage.probability_bp // 100),
            (self.days, stage.max_days),
        )
        for field, value in values:
            if field.value() != value:
                with QSignalBlocker(field.editor):
                    field.set_value(value)
            field.set_error("")
        if self.guidance.value() != stage.guidance:
            with QSignalBlocker(self.guidance):
                self.guidance.set_value(stage.guidance)

    def _show_tasks(self, stage_id: int) -> None:
        focused = next((at for at, one in enumerate(self.tasks) if one.hasFocus()), -1)
        clear(self.task_part.body)
        self.tasks = []
        found = queries.task_rows(stage_id)
        for task in found:
            when = when_words(task.days, is_working=task.is_working)
            made = RecordRow(kind_icon(task.kind), task.subject, amount=when)
            made.clicked.connect(partial(self.edit_task, task))
            made.setContextMenuPolicy(_CUSTOM)
            made.customContextMenuRequested.connect(
                lambda _at, line=made, one=task: self._task_menu(line, one)
            )
            self.task_part.body.addWidget(made)
            self.tasks.append(made)
        if not found:
            told = self.tr("Nothing is planned by itself when a deal enters")
            self.task_part.body.addWidget(Label(told, "small", "text3", wrap=True))
        if 0 <= focused < len(self.tasks):
            self.tasks[focused].show()
            self.tasks[focused].setFocus()

    def _task_menu(self, line: RecordRow, task: TaskRow) -> None:
        stage = self.stage
        if stage is None:
            return
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.tasks.index(line)
        move = partial(self._move_task, task.id)
        menu.add(self.tr("Change"), partial(self.edit_task, task), icon="edit", keys="Enter")
        menu.add(self.tr("Up"), partial(move, place - 1), icon="up")
        menu.add(self.tr("Down"), partial(move, place + 1), icon="down")
        menu.addSeparator()
        gone = partial(self._remove_task, task)
        menu.add(self.tr("Delete"), gone, icon="trash", danger=True)
        menu.popup(line.mapToGlobal(line.rect().bottomLeft()))

    def _move_task(self, task_id: int, place: int) -> None:
        if self.stage is not None:
            perform(self, partial(service.move_task, self.stage.id, task_id, place))

    def _remove_task(self, task: TaskRow) -> None:
        if self.stage is not None:
            toast = self.tr("No longer planned: {subject}").format(subject=task.subject)
            perform(self, partial(service.remove_task, self.stage.id, task.id), toast=toast)

    def edit_task(self, task: TaskRow | None) -> None:
        """Open the dialog of a task, or of a new one."""
        if self.stage is not None:
            dialog = TaskDialog(self, self.stage.id, task)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _set_gate(self, code: str, severity: Severity | None) -> None:
        if self.stage is not None:
            perform(self, partial(service.set_gate, self.stage.id, code, severity))

    def _own_field(self) -> None:
        dialog = FieldDialog(self, Entity.DEAL, None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # What is typed

    def _typed(self) -> None:
        self._pause.start()

    def draft(self) -> StageDraft | None:
        """What stands in the panel; None while it is not right."""
        fields = (self.name, self.chance, self.days)
        if self.stage is None or not all(one.validate() for one in fields):
            return None
        chance, days = self.chance.value(), self.days.value()
        whole = chance if isinstance(chance, int) else 0
        known = self.stage.probability_bp
        return StageDraft(
            str(self.name.value()),
            StageKind(str(self.kind.value())),
            # The input has whole percents: what it does not show is not lost by that.
            known if whole == known // 100 else whole * 100,
            days if isinstance(days, int) else 0,
            str(self.guidance.value() or ""),
        )

    def save(self) -> None:
        """Write what was typed when it is right and new."""
        self._pause.stop()
        stage, draft = self.stage, self.draft()
        if stage is None or draft is None:
            return
        known = StageDraft(
            stage.name, StageKind(stage.kind), stage.probability_bp, stage.max_days, stage.guidance
        )
        if draft != known:
            work = partial(service.update_stage, stage.id, draft)
            if perform(self, work, refused=self._refused) is None:
                self._fill(stage)

    def _refused(self, error: RuleError) -> bool:
        if error.rule is Rule.FIELD_REQUIRED:
            self.name.set_error(self.tr("Fill in this field"))
            return True
        return False

    # Trying it out

    def look(self) -> None:
        """Count the deals of the stage that its gate would hold today."""
        self.save()
        stage = self.stage
        if stage is None:
            return
        self._forget_trial()
        self.check.setEnabled(False)

        def work(control: JobControl) -> list[int]:
            return service.lacking(stage.id, control.step)

        job = Job(self.tr("Trying the gate on the deals"), work, self)
        job.succeeded.connect(lambda found: self._tell(job, found))
        job.finished.connect(lambda: self._end(job))
        self._job = job
        job.start()

    def _forget_trial(self) -> None:
        """What was found, or is still looked for, is of another stage or of before."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.found = []
        self.result.hide()
        self.check.setEnabled(True)

    def _end(self, job: Job) -> None:
        if self._job is None or job is self._job:
            self._job = None
            self.check.setEnabled(True)

    def _tell(self, job: Job, found: list[int]) -> None:
        if job is not self._job:
            return
        self._job = None
        self.found = found
        some = self.tr("%n deal(s) would not pass", "", len(found))
        self.result.setText(some if found else self.tr("All deals would pass"))
        self.result.setEnabled(bool(found))
        self.result.show()

    def _show_found(self) -> None:
        stage = self.stage
        if stage is not None and self.found:
            title = self.tr("Held by the gate: {stage}").format(stage=stage.name)
            dialog = DealRows(self, title, "", array("q", self.found))
            dialog.deal_wanted.connect(self.deal_wanted)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, 1, self.height(), tokens.border)
        painter.fillRect(0, self._head.height() - 1, self.width(), 1, tokens.divider)
        painter.end()
