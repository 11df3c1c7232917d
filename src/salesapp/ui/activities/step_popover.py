"""The popover that plans or changes the next step of a client or a deal."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities
from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.activities import ActivityDraft
from salesapp.domain.changes import Changes
from salesapp.overriding import override
from salesapp.services import activities as service
from salesapp.services.activity_drafts import draft_of
from salesapp.ui.activities.step_form import StepForm
from salesapp.ui.activities.words import kind_label, when_words
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.popover import Popover
from salesapp.ui.perform import perform


class About(NamedTuple):
    """Whose step it is, and which one when it exists already; several clients at once, too."""

    client_id: int | None = None
    deal_id: int | None = None
    activity_id: int | None = None
    clients: tuple[int, ...] = ()


class StepPopover(Popover):
    """Ctrl+Enter saves, Esc closes; `saved` tells what changed."""

    saved = Signal(object)
    """`Changes`."""

    def __init__(
        self, anchor: QWidget, about: About, *, rect: QRect | None = None, title: str = ""
    ) -> None:
        super().__init__(anchor, rect=rect, padding=16)
        self._about = about
        self._row: ActivityRow | None = None
        if about.activity_id is not None:
            self._row = activities.one(about.activity_id)
        self.form = StepForm()
        close = IconButton("x", self.tr("Close"), keys="Esc", small=True)
        close.clicked.connect(self._cancel)
        self.body.setSpacing(12)
        self.body.addLayout(row(Label(title or self._title(), "name", elide=True), None, close))
        self.body.addWidget(self.form)
        self.save_button = Button(self.tr("Save"), "primary", keys="Ctrl+Enter")
        self.save_button.clicked.connect(self.save)
        cancel = Button(self.tr("Cancel"), keys="Esc")
        cancel.clicked.connect(self._cancel)
        self.body.addLayout(row(self.save_button, cancel, None))
        self.set_main_button(self.save_button)
        self._fill()
        self._draft = FormDraft(self, "activities.step", repr(about), fills=True)

    @override
    def open(self) -> None:
        super().open()
        self.form.subject.setFocus(Qt.FocusReason.OtherFocusReason)
        self._draft.begin()

    def save(self) -> None:
        """Plan or change the step; the popover stays when something is missing."""
        if not self.form.check():
            return
        changes = self._write()
        if changes is None:
            return
        self._draft.end(saved=True)
        self.dismiss()
        self.saved.emit(changes)

    @override
    def dismiss(self, *, give_back: bool = True) -> None:
        # A click beside it may have been a slip: what was typed is there the next time.
        self._draft.end(saved=False, keeps=not give_back)
        super().dismiss(give_back=give_back)

    def _cancel(self) -> None:
        self._draft.end(saved=False)
        self.dismiss()

    def _title(self) -> str:
        if self._row is not None:
            return self.tr("Change the step")
        count = len(self._about.clients)
        if count > 1:
            return self.tr("Next step for %n client(s)", "", count)
        return self.tr("Next step")

    def _fill(self) -> None:
        if self._row is not None:
            known = self._row
            self.form.fill(known.kind, known.subject, known.due_on, known.due_time)

    def _write(self) -> Changes | None:
        task = self.form.new_task()
        if task is None:
            return None
        words = self.tr("Step planned: {kind}, {when}").format(
            kind=kind_label(task.kind), when=when_words(task.due_on, task.due_time)
        )
        about, known = self._about, self._row
        if known is not None:
            before = draft_of(known.id)
            if before is None:
                return None
            changed = replace(
                before,
                kind=task.kind,
                subject=task.subject,
                due_on=task.due_on,
                due_time=task.due_time,
            )
            return perform(self, lambda: service.update(known.id, changed, known.rev), toast=words)
        drafts = [
            ActivityDraft(
                task.kind, task.subject, task.due_on, task.due_time, client_id, about.deal_id
            )
            for client_id in about.clients or (about.client_id,)
        ]
        if len(drafts) == 1:
            return perform(self, lambda: service.plan(drafts[0]), toast=words)
        planned = self.tr("Step planned for %n client(s)", "", len(drafts))
        return perform(self, lambda: service.plan_many(drafts), toast=planned)


def ask_step(
    parent: QWidget,
    anchor_rect: QRect | None,
    client_id: int | None,
    deal_id: int | None,
    activity_id: int | None = None,
    *,
    title: str = "",
) -> StepPopover:
    """Open the popover at a place of a widget (None: the widget itself).

    With `activity_id` the popover changes that step, else it plans a new one. Everyone is told
    through the store; connect to `saved` only for what must happen here afterwards.
    """
    about = About(client_id, deal_id, activity_id)
    popover = StepPopover(parent, about, rect=anchor_rect, title=title)
    popover.open()
    return popover


def ask_step_for_many(
    parent: QWidget, anchor_rect: QRect | None, client_ids: tuple[int, ...]
) -> StepPopover:
    """Open the popover for one step at each of several clients."""
    popover = StepPopover(parent, About(clients=client_ids), rect=anchor_rect)
    popover.open()
    return popover
