"""Small questions of the settings of pipelines: a name, a task, where deals go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.pipelines import StageSetup, TaskRow
from salesapp.domain.changes import Changes
from salesapp.domain.deals import TaskDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.pipelines import MOST_DAYS
from salesapp.services import pipelines as service
from salesapp.ui.activities.words import KINDS, kind_label
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.jobs import Job
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform


class NameDialog(Dialog):
    """A name, and for a new pipeline what it begins with; `made` is what was written."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        name: str,
        save: Callable[[str, int | None], Changes],
        *,
        copies: Sequence[tuple[object, str]] = (),
    ) -> None:
        super().__init__(parent, title)
        self.drafts_about(title, name)
        self.made: Changes | None = None
        self._run = save
        self.name = Field(self.tr("Name"), TextInput(name), required=True)
        self.add_field(self.name)
        self.copy: Field | None = None
        if copies:
            first: tuple[object, str] = (0, self.tr("Four usual stages"))
            listed = [first, *((one, self.tr("As in “{name}”").format(name=text))
                               for one, text in copies)]  # fmt: skip
            self.copy = self.add_field(
                Field(self.tr("Stages to begin with"), ComboInput(listed, copies[0][0]))
            )
        self.add_cancel()
        self.add_primary(self.tr("Save") if name else self.tr("Create"))
        self.set_check(self._save)

    def _save(self) -> bool:
        pattern = self.copy.value() if self.copy is not None else None
        work = partial(self._run, str(self.name.value()), pattern if pattern else None)  # type: ignore[arg-type]  # ids stand in the list
        self.made = perform(self, work, refused=self._refused)
        return self.made is not None

    def _refused(self, error: RuleError) -> bool:
        if error.rule is not Rule.FIELD_INVALID:
            return False
        self.name.set_error(self.tr("There is such a name already"))
        return True


class TaskDialog(Dialog):
    """What is planned on entering a stage."""

    def __init__(self, parent: QWidget | None, stage_id: int, known: TaskRow | None) -> None:
        super().__init__(parent, "", width=460)
        self.drafts_about(stage_id, known.id if known else None)
        title = self.tr("New task of the stage") if known is None else self.tr("Task of the stage")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._stage, self._known = stage_id, known
        kinds = [(one, kind_label(one)) for one in KINDS]
        self.kind = Field(self.tr("Kind"), ComboInput(kinds, known.kind if known else "task"))
        self.subject = Field(
            self.tr("What to do"), TextInput(known.subject if known else ""), required=True
        )
        self.days = Field(
            self.tr("Days after entering"),
            WholeInput(known.days if known else 1, most=MOST_DAYS),
            required=True,
        )
        self.working = CheckBox(
            self.tr("Count working days only"), on=known.is_working if known else True
        )
        form = FormLayout()
        form.add_wide(self.subject)
        form.add(self.kind, self.days)
        self.body.addLayout(form)
        self.check_fields(self.subject, self.kind, self.days)
        self.body.addWidget(self.working)
        self.add_cancel()
        self.add_primary(self.tr("Save") if known else self.tr("Add"))
        self.set_check(self._save)

    def _save(self) -> bool:
        days = self.days.value()
        draft = TaskDraft(
            str(self.kind.value()),
            str(self.subject.value()),
            days if isinstance(days, int) else 0,
            self.working.isChecked(),
        )
        known = self._known.id if self._known else None
        return perform(self, partial(service.save_task, self._stage, draft, known)) is not None


class RemoveDialog(Dialog):
    """Where the deals of a stage go before it is taken out."""

    def __init__(
        self, parent: QWidget | None, stage: StageSetup, others: Sequence[StageSetup]
    ) -> None:
        super().__init__(parent, "", width=460)
        self.drafts_about(stage.id)
        title = self.tr("Remove the stage “{name}”?").format(name=stage.name)
        self.title.setText(title)
        self.setAccessibleName(title)
        self._stage = stage
        self._owner = parent
        listed: list[tuple[object, str]] = [(one.id, one.name) for one in others]
        before = [one for one in others if one.position < stage.position]
        usual = before[-1].id if before else others[0].id
        told = self.tr("%n deal(s) go to", "", stage.deals)
        self.into = Field(
            told,
            ComboInput(listed, usual),
            hint=self.tr(
                "On the way forward the gate is asked: if it holds one, nothing is removed"
            ),
        )
        self.add_field(self.into)
        self.add_cancel()
        self.add_primary(self.tr("Move and remove"), danger=True)
        self.set_check(self._start)

    def _start(self) -> bool:
        into = self.into.value()
        stage = self._stage
        toast = self.tr("Stage removed: {name}").format(name=stage.name)

        def work(control: JobControl) -> Changes:
            return service.remove_stage(
                stage.id, into if isinstance(into, int) else None, control.step
            )

        job = Job(self.tr("Removing a stage"), work, self._owner)
        owner = self._owner

        def failed(error: Exception) -> None:
            if isinstance(error, RuleError):
                show_trouble(owner, explain(error))

        job.failed.connect(failed)
        job.succeeded.connect(lambda _made: notices.undoable(toast, job))
        job.start()
        return True
