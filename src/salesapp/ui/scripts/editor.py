"""The script in view: what it is for, its steps as a list, the step that is edited."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import scripts as queries
from salesapp.db.queries.scripts import ScriptRow
from salesapp.domain.scripts import (
    ScriptDraft,
    Situation,
    Step,
    moved,
    new_code,
    unreachable,
    without,
)
from salesapp.ui import theme
from salesapp.ui.calls.words import situation_name
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.objections.choice_list import Choice, ChoiceList
from salesapp.ui.scripts.step_form import StepForm

_STEPS = 196


class ScriptEditor(QWidget):
    """`draft` is what was typed; the page keeps it."""

    changed = Signal()
    step_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._code = ""
        self._filling = self._listing = False
        self.version = Chip("")
        self.name = TextInput()
        self.name_field = Field(self.tr("Script"), self.name, required=True)
        situations = [(one, situation_name(one)) for one in Situation]
        self.situation = ComboInput(situations, Situation.COLD)
        self.stage = ComboInput([(None, self.tr("any stage"))], None)
        self.industry = TextInput(placeholder=self.tr("any industry"))
        form = FormLayout(3)
        form.add(
            Field(self.tr("When"), self.situation),
            Field(self.tr("Stage of the deal"), self.stage),
            Field(self.tr("Industry"), self.industry),
        )
        self._make_steps()
        self._lay_out(form)
        for editor in (self.name, self.situation, self.stage, self.industry):
            editor.changed.connect(self._tell)

    def _make_steps(self) -> None:
        self.list = ChoiceList(self.tr("Steps"))
        self.list.setFixedWidth(theme.px(_STEPS))
        self.list.chosen.connect(self._step_chosen)
        self.list.removed.connect(self.remove_step)
        self.add = IconButton("plus", self.tr("New step"), keys="Ctrl+Shift+I", small=True)
        self.up = IconButton("up", self.tr("Put the step higher"), small=True)
        self.down = IconButton("down", self.tr("Put the step lower"), small=True)
        self.remove = IconButton("trash", self.tr("Take the step away"), keys="Delete", small=True)
        self.add.clicked.connect(self.new_step)
        self.up.clicked.connect(lambda: self.move_step(-1))
        self.down.clicked.connect(lambda: self.move_step(1))
        self.remove.clicked.connect(self.remove_step)

    def _lay_out(self, form: FormLayout) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(
            row(Label(self.tr("Steps"), "strong"), None, self.add, self.up, self.down, self.remove,
                gap=2)
        )  # fmt: skip
        left.addWidget(self.list, 1)
        parts = QHBoxLayout()
        parts.setSpacing(16)
        parts.addLayout(left)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(row(Label(self.tr("What it is for"), "strong"), None, self.version))
        column.addWidget(self.name_field)
        column.addLayout(form)
        column.addLayout(parts, 1)
        # Made last, where it lives: what moves is dressed anew with all that lies in it.
        area = ScrollArea(gap=0, parent=self)
        area.body.setContentsMargins(0, 0, 12, 0)
        self.form = StepForm(area.inside)
        self.form.changed.connect(self._step_changed)
        name = self.form.name
        self.list.done.connect(lambda: name.setFocus(Qt.FocusReason.OtherFocusReason))
        area.body.addWidget(self.form)
        parts.addWidget(area, 1)

    def show_script(self, one: ScriptRow, draft: ScriptDraft) -> None:
        """Show a script; the step in view stays, when it is still there."""
        self._filling = True
        self._steps = draft.steps
        stages: list[tuple[object, str]] = [(None, self.tr("any stage")), *queries.stages()]
        self.stage.set_choices(stages)
        for editor, value in (
            (self.name, draft.name),
            (self.situation, draft.situation),
            (self.stage, draft.stage_id),
            (self.industry, draft.industry),
        ):
            if editor.value() != value:
                editor.set_value(value)
        self.show_version(one)
        if all(step.code != self._code for step in self._steps):
            self._code = self._steps[0].code if self._steps else ""
        self._show_steps()
        self._filling = False

    def show_version(self, one: ScriptRow) -> None:
        """Tell which version is edited, and which one calls use."""
        if one.draft is None:
            self.version.set_chip(
                self.tr("version {number}, in use").format(number=one.number), "ok", "check"
            )
        elif one.published is None:
            self.version.set_chip(self.tr("draft, not used yet"), "warn", "edit")
        else:
            told = self.tr("draft; calls use version {number}").format(number=one.number)
            self.version.set_chip(told, "warn", "edit")

    def draft(self) -> ScriptDraft:
        """What was typed."""
        stage = self.stage.value()
        return ScriptDraft(
            self.name.text(),
            Situation(str(self.situation.value())),
            self._steps,
            stage if isinstance(stage, int) else None,
            self.industry.text(),
        )

    def steps(self) -> tuple[Step, ...]:
        """The steps as they are edited."""
        return self._steps

    def new_step(self) -> None:
        """Add a step below the one in view."""
        codes = [one.code for one in self._steps]
        at = codes.index(self._code) + 1 if self._code in codes else len(codes)
        code = new_code(self._steps)
        fresh = Step(code, self.tr("New step"), "")
        self._steps = (*self._steps[:at], fresh, *self._steps[at:])
        self._code = code
        self._show_steps()
        self._tell()
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def remove_step(self) -> None:
        """Take the step in view away; answers that led to it end the talk."""
        if self._code:
            codes = [one.code for one in self._steps]
            at = codes.index(self._code)
            self._steps = without(self._steps, self._code)
            rest = [one.code for one in self._steps]
            self._code = rest[min(at, len(rest) - 1)] if rest else ""
            self._show_steps()
            self._tell()

    def move_step(self, by: int) -> None:
        """Put the step in view higher or lower."""
        if self._code:
            self._steps = moved(self._steps, self._code, by)
            self._show_steps()
            self._tell()

    def go_to(self, code: str) -> None:
        """Show a step."""
        at = next((place for place, one in enumerate(self._steps, 1) if one.code == code), 0)
        if at:
            self.list.choose(at)

    def _show_steps(self) -> None:
        lost = set(unreachable(self._steps))
        lines = []
        for place, one in enumerate(self._steps, 1):
            chip = self.tr("no way here") if one.code in lost else ""
            note = " · ".join(branch.text for branch in one.branches)
            lines.append(Choice(place, f"{place}. {one.title}", note, chip, "warn"))
        self._listing = True
        self.list.show_choices(lines)
        codes = [one.code for one in self._steps]
        if self._code in codes:
            self.list.choose(codes.index(self._code) + 1)
        self._listing = False
        self._show_step()

    def _step_chosen(self, place: object) -> None:
        if not self._listing and isinstance(place, int) and 1 <= place <= len(self._steps):
            self._code = self._steps[place - 1].code
            self._show_step()

    def _show_step(self) -> None:
        step = next((one for one in self._steps if one.code == self._code), None)
        self.form.setVisible(step is not None)
        for button in (self.up, self.down, self.remove):
            button.setEnabled(step is not None)
        if step is not None:
            self.form.show_step(step, self._steps, queries.objections())
            self.step_shown.emit(step.code)

    def _step_changed(self) -> None:
        fresh = self.form.step()
        titles = [one.title for one in self._steps]
        self._steps = tuple(fresh if one.code == fresh.code else one for one in self._steps)
        if titles != [one.title for one in self._steps]:
            self._retitle()
        self._tell()

    def _retitle(self) -> None:
        """The list follows the words without taking the focus out of them."""
        choices = [
            one._replace(title=f"{one.id}. {self._steps[one.id - 1].title}")
            for one in self.list.lines.choices
        ]
        self._listing = True
        self.list.show_choices(choices)
        self._listing = False

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
