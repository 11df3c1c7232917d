"""The commands of the day, on whatever row has the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities, day, day_rows, leads
from salesapp.domain.activities import ActivityKind
from salesapp.domain.changes import Entity
from salesapp.domain.day import Check
from salesapp.domain.errors import Rule, RuleError
from salesapp.overriding import override
from salesapp.ui.activities.calling import call_about
from salesapp.ui.activities.cancel_dialog import give_up
from salesapp.ui.activities.complete_dialog import complete
from salesapp.ui.activities.move_popover import ask_move
from salesapp.ui.activities.moving import give_days
from salesapp.ui.activities.step_popover import ask_step
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.explain import explain
from salesapp.ui.format import today
from salesapp.ui.notices import notices
from salesapp.ui.outside import call, write_to
from salesapp.ui.page import Page
from salesapp.ui.reports.rows_dialog import RowsDialog
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.today.figures import Behind
from salesapp.ui.today.rows import Subject
from salesapp.ui.work_calendar import work_calendar


def owner_of(subject: Subject | None) -> Selection:
    """Whose commands work on a row: of a step its deal, else its client, else the step itself."""
    if subject is None:
        return NO_SELECTION
    if subject.entity is Entity.ACTIVITY:
        if subject.deal_id is not None:
            return Selection.of(Entity.DEAL, subject.deal_id)
        if subject.client_id is not None:
            return Selection.of(Entity.CLIENT, subject.client_id)
        if subject.lead_id is not None:
            return Selection.of(Entity.LEAD, subject.lead_id)
    return Selection.of(subject.entity, subject.id)


_STEPLESS: Final = {
    Check.CLIENT_STEP: Entity.CLIENT,
    Check.DEAL_STEP: Entity.DEAL,
    Check.LEAD_STEP: Entity.LEAD,
}
"""Checks of which all records may get a step at once."""
_STEPS = {"today.done", "today.move", "today.cancel", "today.edit"}


class TodayCommands(Page):
    """What can be done with the current row; how a page shows rows it says itself."""

    def __init__(self) -> None:
        super().__init__()
        self.clients = ClientCommands(self)
        self.clients.record_wanted.connect(self.record_wanted)
        self.clients.action_wanted.connect(self.action_wanted)

    def current(self) -> Subject | None:
        """What the focus is on."""
        raise NotImplementedError

    def anchor(self) -> tuple[QWidget, QRect | None]:
        """Where a popover about the current row opens."""
        raise NotImplementedError

    @override
    def allows(self, action_id: str) -> bool:
        """Steps are ended and moved; a lead may be told answered; people are called."""
        subject = self.current()
        if action_id in _STEPS and not (
            action_id == "today.done" and subject is not None and subject.entity is Entity.LEAD
        ):
            return self.step_id() is not None
        if action_id in ("today.call", "today.write"):
            reach = () if subject is None else (subject.client_id, subject.phone, subject.lead_id)
            return any(reach)
        if action_id == "today.step":
            return subject is not None and bool(subject.client_id or subject.deal_id)
        if action_id == "today.open":
            return subject is not None
        if action_id == "today.offer":
            return subject is not None and subject.client_id is not None
        if action_id == "today.late_today":
            return self.late_count() > 0
        if action_id == "today.spread":
            check = self.check_in_view()
            return check in _STEPLESS and day.count(check, today(), work_calendar()) > 1
        return True

    # Steps

    def finish_row(self) -> None:
        """End the step, or note that the lead was answered."""
        subject, step = self.current(), self.step_id()
        if step is not None:
            complete(self, step)
        elif subject is not None and subject.entity is Entity.LEAD:
            self._answer(subject.id)

    def move_row(self) -> None:
        """Move the step to another day."""
        step = self.step_id()
        if step is not None:
            ask_move(*self.anchor(), [step])

    def cancel_row(self) -> None:
        """Give the step up, for a reason."""
        step = self.step_id()
        if step is not None:
            give_up(self, step)

    def edit_row(self) -> None:
        """Change kind, words, day and time of the step."""
        step, subject = self.step_id(), self.current()
        if step is not None and subject is not None:
            ask_step(*self.anchor(), subject.client_id, subject.deal_id, step)

    def plan_step(self) -> None:
        """Plan the next step of the row's client or deal."""
        subject = self.current()
        if subject is not None:
            ask_step(*self.anchor(), subject.client_id, subject.deal_id)

    def move_late(self) -> None:
        """Move everything overdue to today, each at its time."""
        ids = activities.overdue_ids(today())
        if ids:
            words = self.tr("%n step(s) moved to today", "", len(ids))
            give_days(self, dict.fromkeys(ids, today()), words)

    # Talking

    def call_row(self) -> None:
        """Call whom the row is about."""
        subject = self.current()
        if subject is None:
            return
        if subject.entity is Entity.LEAD:
            self._call_lead(subject)
        elif subject.client_id is not None:
            self.clients.call(subject.client_id, subject.phone)
        elif subject.phone:
            call_about(self, subject.id, subject.phone)

    def write_row(self) -> None:
        """Write to whom the row is about."""
        subject = self.current()
        if subject is None:
            return
        if subject.entity is Entity.LEAD:
            lead = leads.one(subject.id)
            if lead is not None and lead.emails:
                write_to(lead.emails.partition(",")[0].strip())
                self._answer(subject.id, ActivityKind.LETTER)
        elif subject.client_id is not None:
            self.clients.write(subject.client_id)
        elif subject.lead_id is not None:
            self._write_lead(subject.id, subject.lead_id)

    def _write_lead(self, step_id: int, lead_id: int) -> None:
        """Write to somebody who is no client yet; a planned letter is done by it."""
        from salesapp.services.letters import About
        from salesapp.ui.letters.compose import write_letter

        step = activities.one(step_id)
        is_letter = step is not None and (step.kind, step.state) == ("letter", "planned")
        write_letter(self, About(lead_id=lead_id, activity_id=step_id if is_letter else None))

    def _call_lead(self, subject: Subject) -> None:
        if not subject.phone:
            return
        QGuiApplication.clipboard().setText(subject.phone)
        call(subject.phone)
        notices.tell(self.tr("Number copied: {phone}").format(phone=subject.phone))
        self._answer(subject.id)

    def _answer(self, lead_id: int, kind: ActivityKind = ActivityKind.CALL) -> None:
        """Ask how a lead was answered, and what comes next."""
        from salesapp.ui.leads.answering import AnswerDialog

        lead = leads.one(lead_id)
        if lead is not None and lead.is_open:
            dialog = AnswerDialog(self, lead, kind)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    # Records

    def open_row(self) -> None:
        """Show the record of the row: of a step its deal, else its client."""
        subject = self.current()
        if subject is None:
            return
        if subject.entity is not Entity.ACTIVITY:
            self.record_wanted.emit(subject.entity, subject.id)
        elif subject.deal_id is not None:
            self.record_wanted.emit(Entity.DEAL, subject.deal_id)
        elif subject.client_id is not None:
            self.record_wanted.emit(Entity.CLIENT, subject.client_id)
        elif subject.lead_id is not None:
            self.record_wanted.emit(Entity.LEAD, subject.lead_id)
        else:
            self.record_wanted.emit(Entity.ACTIVITY, subject.id)

    def make_offer(self) -> None:
        """Open the offer the step is about, else begin one for its deal or client."""
        step = self.step_id()
        known = activities.one(step) if step is not None else None
        if known is None:
            return
        if known.offer_id is not None:
            self.record_wanted.emit(Entity.OFFER, known.offer_id)
        elif known.deal_id is not None or known.client_id is not None:
            self.action_wanted.emit("offer.new")

    def show_rows(self, behind: Behind) -> None:
        """Show the records behind a figure."""
        dialog = RowsDialog(self, behind.title, behind.text, behind.rows)
        dialog.record_wanted.connect(self.record_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # The plan and the day as a whole

    def set_plan(self) -> None:
        """Set the plan of sales by month."""
        from salesapp.ui.today.plan_dialog import PlanDialog

        dialog = PlanDialog(self, today())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def put_in_order(self, check: Check | None = None) -> None:
        """Go through what is out of order, one record after the other."""
        from salesapp.ui.today.walk_page import WalkPage

        self.page_wanted.emit(WalkPage(check))

    def check_in_view(self) -> Check | None:
        """The disorder whose records are shown."""
        return None

    def spread_all(self) -> None:
        """Give everybody who lacks a step the same one, spread over working days."""
        from salesapp.ui.editing.spread_dialog import ask_spread

        check = self.check_in_view()
        if check in _STEPLESS:
            found = day.ids_of(check, today(), work_calendar())
            ask_spread(self, _STEPLESS[check], found)

    def close_day(self) -> None:
        """Walk to the end of the day; one that is closed is told of before the way is gone."""
        from salesapp.ui.today.walk_page import WalkPage

        if day_rows.closed_at(today()) is not None:
            notices.tell(explain(RuleError(Rule.DAY_CLOSED)).sentence())
            return
        self.page_wanted.emit(WalkPage(closing=True))

    def late_count(self) -> int:
        """How many steps are overdue."""
        return activities.counts(today()).overdue

    def step_id(self) -> int | None:
        """The planned step the row is about."""
        subject = self.current()
        if subject is None or subject.entity is not Entity.ACTIVITY:
            return None
        known = activities.one(subject.id)
        return subject.id if known is not None and known.state == "planned" else None
