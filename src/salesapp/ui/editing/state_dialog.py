"""State of many records at once: archive, answer, refusal; each through its own gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salesapp.domain.activities import ActivityKind
from salesapp.domain.edits import Outcome
from salesapp.domain.entities import Entity
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.services.deals import PlannedStep
from salesapp.services.editing import many
from salesapp.services.editing.many import Batch
from salesapp.services.editing.run import Done
from salesapp.ui.activities.words import next_working_day
from salesapp.ui.editing.write_dialog import Work, WriteDialog
from salesapp.ui.format import number, today
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field as FormField
from salesapp.ui.kit.form import row
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_PAUSE = 350


class Choice(NamedTuple):
    """A state to choose: its words, the fields it asks for, whether they must be filled."""

    code: str
    words: str
    icon: str
    asks: tuple[str, ...] = ()
    required: bool = False


CHOICES: dict[Entity, tuple[Choice, ...]] = {
    Entity.CLIENT: (
        Choice("archive", QT_TRANSLATE_NOOP("State", "To the archive"), "lock", ("reason",)),
        Choice("restore", QT_TRANSLATE_NOOP("State", "From the archive"), "undo"),
    ),
    Entity.PRODUCT: (
        Choice("archive", QT_TRANSLATE_NOOP("State", "Sell no more"), "lock"),
        Choice("restore", QT_TRANSLATE_NOOP("State", "Sell again"), "undo"),
    ),
    Entity.LEAD: (
        Choice(
            "answered", QT_TRANSLATE_NOOP("State", "Answered"), "check", ("call_on", "step"), True
        ),
        Choice(
            "postpone", QT_TRANSLATE_NOOP("State", "Put off"), "clock", ("until", "reason"), True
        ),
        Choice(
            "reject", QT_TRANSLATE_NOOP("State", "No lead"), "x", ("reason", "comment"), True
        ),
    ),
}  # fmt: skip


class StateDialog(WriteDialog):
    """Shows how many would be let through and who would not, before anything is done."""

    def __init__(self, parent: QWidget, entity: Entity, ids: Sequence[int]) -> None:
        told = translate("State", "State of the chosen records: {count}")
        super().__init__(parent, entity, told.format(count=number(len(ids))))
        self.drafts_about(entity, *ids[:20])
        self.ids = ids
        self._choices = {one.code: one for one in CHOICES[entity]}
        self.what = Segmented(
            [(one.code, translate("State", one.words), one.icon) for one in CHOICES[entity]]
        )
        self.what.setAccessibleName(self.tr("What to do"))
        self.until = DateInput(today() + timedelta(days=7))
        self.reason, self.comment = TextInput(), TextInput()
        self.call_on = DateInput(next_working_day(today()))
        self.step = TextInput(self.tr("Decide on the request"))
        self.asked = {
            "until": FormField(self.tr("Till"), self.until),
            "reason": FormField(self.tr("Reason"), self.reason),
            "comment": FormField(self.tr("Comment"), self.comment),
            "call_on": FormField(self.tr("Call again on"), self.call_on),
            "step": FormField(self.tr("What the call is for"), self.step),
        }
        self.body.addLayout(row(self.what, None))
        for field in self.asked.values():
            self.body.addWidget(field)
        self.add_end(self.tr("Do it"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        self.what.changed.connect(lambda _code: self._chosen())
        for editor in (self.until, self.reason, self.comment, self.call_on, self.step):
            editor.changed.connect(self._pause.start)
        self._chosen()

    def choice(self) -> Choice:
        """The state chosen."""
        return self._choices[str(self.what.value())]

    def _chosen(self) -> None:
        asks = self.choice().asks
        for name, field in self.asked.items():
            field.setVisible(name in asks)
        self._pause.start()

    def is_complete(self) -> bool:
        """Whether everything asked for is there."""
        one = self.choice()
        filled = {
            "until": self.until.day() is not None,
            "reason": bool(self.reason.text().strip()),
            "comment": bool(self.comment.text().strip()),
            "call_on": self.call_on.day() is not None,
            "step": bool(self.step.text().strip()),
        }
        return not one.required or all(filled[name] for name in one.asks)

    def look(self) -> None:
        """Find out who would be let through."""
        self._pause.stop()
        self.find_out(self._work_of() if self.is_complete() else None)

    def _work_of(self) -> Work:
        batch = Batch("list.state", self.entity, self.ids, self._each())

        def work(control: JobControl, preview: bool) -> Done:
            return many.each(batch, control, preview=preview)

        return work

    def _each(self) -> many.Work:
        reason, comment = self.reason.text().strip(), self.comment.text().strip()
        until = self.until.day() or today()
        makers: dict[tuple[Entity, str], Callable[[], many.Work]] = {
            (Entity.CLIENT, "archive"): partial(many.archive_client, reason),
            (Entity.CLIENT, "restore"): lambda: many.restore_client,
            (Entity.PRODUCT, "archive"): lambda: many.archive_product,
            (Entity.PRODUCT, "restore"): lambda: many.restore_product,
            (Entity.LEAD, "answered"): partial(many.answer_lead, self._step()),
            (Entity.LEAD, "postpone"): partial(many.postpone_lead, until, reason, today()),
            (Entity.LEAD, "reject"): partial(many.reject_lead, reason, comment),
        }
        return makers[self.entity, self.choice().code]()

    def _step(self) -> PlannedStep:
        day = self.call_on.day() or next_working_day(today())
        return PlannedStep(ActivityKind.CALL.value, self.step.text().strip(), day)

    @override
    def accept(self) -> None:
        if self._pause.isActive():
            self.look()
        if not self.is_complete():
            for name in self.choice().asks:
                field = self.asked[name]
                editor = field.editor
                if isinstance(editor, TextInput) and not editor.text().strip():
                    field.set_error(self.tr("Fill this in"))
                    editor.setFocus()
                    return
        super().accept()

    @override
    def toast(self, outcome: Outcome) -> str:
        text = self.tr("{state}: %n record(s)", "", outcome.changed)
        return text.format(state=translate("State", self.choice().words))
