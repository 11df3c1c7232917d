"""The commands of leads, as `actions.py` names them; how a page shows a lead it says itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtGui import QGuiApplication

from salesapp.db.queries import channels, files, lead_requests, letters
from salesapp.db.queries.leads import LeadRow
from salesapp.db.queries.links import AttachmentRow
from salesapp.domain.activities import ActivityKind, NewTask
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.clients import PointKind, read_points
from salesapp.domain.leads import LeadState, points_of
from salesapp.domain.letters import Delivery, Letter
from salesapp.domain.requests import Contact
from salesapp.services import lead_answers, operations
from salesapp.services import lead_requests as request_service
from salesapp.services import leads as service
from salesapp.services.deals import PlannedStep
from salesapp.services.letters import About, record_sent
from salesapp.ui.editing.list_editing import EditingPage
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.leads.answer_box import MESSAGE
from salesapp.ui.leads.answering import AnswerDialog, StepDialog
from salesapp.ui.leads.converting import ConvertDialog
from salesapp.ui.leads.deciding import PostponeDialog, RejectDialog, ToClientDialog
from salesapp.ui.leads.lead_form import LeadForm
from salesapp.ui.leads.words import name_of
from salesapp.ui.letters.compose import write_down, write_letter
from salesapp.ui.letters.left_letter import LeftLetter
from salesapp.ui.letters.sending import Sending
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.outside import call
from salesapp.ui.perform import perform
from salesapp.ui.records.outside import open_file
from salesapp.ui.reports.origin_dialog import ask_origin

_SENT = {ActivityKind.LETTER.value: "letter_sent", MESSAGE: "message_sent"}


class LeadCommands(EditingPage):
    """What the user can do with the current lead."""

    _leaving: Sending | None = None
    """The answer on its way now."""

    def current_lead(self) -> LeadRow | None:
        """The lead that is selected."""
        raise NotImplementedError

    def answer_question(self, place: int) -> None:
        """Go round the answers of one of the six questions."""
        raise NotImplementedError

    def wanted_step(self) -> PlannedStep | None:
        """The step to plan with an answer that is sent."""
        raise NotImplementedError

    def next_lead(self) -> None:
        """Go to the next lead."""
        raise NotImplementedError

    def previous_lead(self) -> None:
        """Go to the lead before."""
        raise NotImplementedError

    def edit_lead(self) -> None:
        """Change the current lead."""
        lead = self.current_lead()
        if lead is not None:
            form = LeadForm(self, lead)
            form.when_done(self, lambda done: self._saved(form) if done else None)
            self._open(form)

    def new_deal(self) -> None:
        """The key of a new deal: out of the current lead, if there is one still open."""
        lead = self.current_lead()
        if lead is not None and lead.is_open:
            self.make_deal()
            return
        from salesapp.ui.deals.deal_form import DealForm

        form = DealForm(self)
        form.when_done(
            self, lambda done: self.record_wanted.emit(Entity.DEAL, form.made) if done else None
        )
        self._open(form)

    def make_deal(self) -> None:
        """Make client, person, deal and first step out of the current lead."""
        self._ask(ConvertDialog)

    def postpone_lead(self) -> None:
        """Put the current lead off till a day."""
        self._ask(PostponeDialog)

    def reject_lead(self) -> None:
        """Close the current lead as none."""
        self._ask(RejectDialog)

    def give_to_client(self) -> None:
        """Close the current lead as a matter of a client of the base."""
        self._ask(ToClientDialog)

    def mark_contacted(self) -> None:
        """Say how the lead was answered; a refused one comes back to work."""
        lead = self.current_lead()
        if lead is None or not self.allows("leads.contacted"):
            return
        if lead.state is LeadState.REJECTED:
            self._back_to_work(lead)
        else:
            self._open(AnswerDialog(self, lead))

    def change_origin(self) -> None:
        """Ask for the source and the campaign of the current lead."""
        lead = self.current_lead()
        if lead is not None:
            ask_origin(self, Entity.LEAD, lead.id)

    def delete_lead(self) -> None:
        """Delete the current lead; the message offers to undo it."""
        lead = self.current_lead()
        if lead is not None:
            toast = self.tr("Deleted: {name}").format(name=name_of(lead))
            perform(self, lambda: service.delete(lead.id), toast=toast)

    def call_lead(self) -> None:
        """Hand the first number to the telephone, and ask how the talk went."""
        self.call_number(self._first(PointKind.PHONE))

    def write_lead(self) -> None:
        """Open a letter to the first address."""
        self.write_to(self._first(PointKind.EMAIL))

    def qualify_lead(self) -> None:
        """Note that the current lead is worth a deal; its channel is asked for first."""
        lead = self.current_lead()
        if lead is None or not self.allows("leads.qualify"):
            return
        if channels.channel_of(lead.source) is None:
            ask_origin(self, Entity.LEAD, lead.id)
            notices.tell(self.tr("First say by which channel the lead came"))
            return
        toast = self.tr("Fit for a deal: {name}").format(name=name_of(lead))
        work = service.qualify
        perform(self, lambda: work(lead.id), toast=toast)

    def answer_1(self) -> None:
        """Is it our client."""
        self.answer_question(1)

    def answer_2(self) -> None:
        """Who is it."""
        self.answer_question(2)

    def answer_3(self) -> None:
        """The volume."""
        self.answer_question(3)

    def answer_4(self) -> None:
        """When is it needed."""
        self.answer_question(4)

    def answer_5(self) -> None:
        """Who decides."""
        self.answer_question(5)

    def answer_6(self) -> None:
        """The budget."""
        self.answer_question(6)

    # What the panels ask

    def call_number(self, number: str) -> None:
        """Hand a number to the telephone; the talk is noted in the dialog that opens."""
        lead = self.current_lead()
        if not number or lead is None:
            return
        QGuiApplication.clipboard().setText(number)
        call(number)
        notices.tell(self.tr("Number copied: {phone}").format(phone=number))
        if lead.is_open:
            self._open(AnswerDialog(self, lead, ActivityKind.CALL))

    def write_to(self, address: str) -> None:
        """Write a letter, from a template maybe; when it has left, the clock stops."""
        lead = self.current_lead()
        if address and lead is not None:
            write_letter(self, About(lead.client_id, lead_id=lead.id), address)

    def send_answer(self, kind: str, text: str, done: Callable[[int], None]) -> bool:
        """Hand the typed answer over and note it with its step; then `done` is told the lead.

        False when the step is missing.
        """
        lead = self.current_lead()
        if lead is None or not lead.is_open:
            return True
        step = self.wanted_step()
        if step is None and lead.next_on is None:
            notices.tell(self.tr("Say what comes next: the answer is noted with its step"))
            return False
        address = self._first_of(lead, PointKind.EMAIL)
        if kind == ActivityKind.LETTER.value and address:
            self._send_letter(lead, Letter((address,), f"Re: {lead.title}", text), step, done)
            return True
        contact = Contact(kind, _SENT.get(kind, "letter_sent"), text)
        toast = self.tr("Answered: {name}").format(name=name_of(lead))
        changes = perform(
            self,
            lambda: lead_answers.answer(lead.id, contact, step, datetime.now(UTC)),
            toast=toast,
        )
        if changes is not None:
            QGuiApplication.clipboard().setText(text)
            notices.tell(self.tr("The text is copied: paste it into the messenger"))
            done(lead.id)
        return True

    def _send_letter(
        self, lead: LeadRow, letter: Letter, step: PlannedStep | None, done: Callable[[int], None]
    ) -> None:
        if self._leaving is not None:
            # Pressed once more while it is on its way.
            return
        rules = letters.mail_rules()
        sending = self._leaving = Sending(self, rules)

        def ended() -> None:
            self._leaving = None
            sending.deleteLater()

        def left(data: bytes) -> None:
            ended()
            following = None
            if step is not None:
                kind = ActivityKind(step.kind)
                following = NewTask(kind, step.subject, step.due_on, step.due_time)
            self._write_down(lead, LeftLetter.now(letter, data), following)
            done(lead.id)

        def failed(words: str) -> None:
            ended()
            notices.tell(words, NoticeTone.RISK)

        sending.left_us.connect(left)
        sending.failed.connect(failed)
        if rules.delivery is Delivery.SMTP:
            sending.by_server(letter, ())
        else:
            sending.as_draft(letter, ())

    def _write_down(self, lead: LeadRow, left: LeftLetter, step: NewTask | None) -> None:
        """Note an answer that has left; where that is refused, it is offered again, not sent."""
        about = About(lead.client_id, lead_id=lead.id)
        toast = self.tr("Answered: {name}").format(name=name_of(lead))
        work = partial(record_sent, left.letter, about, left.data, step, left.at)
        changes = perform(
            self,
            lambda: operations.once(left.operation, work),
            toast=toast,
            refused=lambda _error: True,
        )
        if changes is None:
            write_down(self, about, left, step)

    def plan_step(self, step: PlannedStep) -> None:
        """Plan the next step with the current lead."""
        lead = self.current_lead()
        if lead is not None:
            toast = self.tr("Planned: {name}").format(name=name_of(lead))
            perform(self, lambda: service.plan_step(lead.id, step), toast=toast)

    def link(self, entity: Entity, record_id: int) -> None:
        """Say that the current lead is of a client, or one with another lead."""
        lead = self.current_lead()
        if lead is None:
            return
        if entity is Entity.CLIENT:
            toast = self.tr("Linked: {name}").format(name=name_of(lead))
            perform(self, lambda: request_service.link(lead.id, record_id), toast=toast)
        else:
            toast = self.tr("Put together: {name}").format(name=name_of(lead))
            perform(self, lambda: request_service.unite(record_id, lead.id), toast=toast)

    def is_other(self, entity: Entity, record_id: int) -> None:
        """Say that a client or another lead only looks like the current one."""
        lead = self.current_lead()
        if lead is None:
            return
        work = (
            request_service.is_other_client
            if entity is Entity.CLIENT
            else request_service.is_other_lead
        )
        toast = self.tr("It is another one: {name}").format(name=name_of(lead))
        perform(self, lambda: work(lead.id, record_id), toast=toast)

    def unlink(self) -> None:
        """Take the client of the current lead away."""
        lead = self.current_lead()
        if lead is not None:
            toast = self.tr("Not linked any more: {name}").format(name=name_of(lead))
            perform(self, lambda: request_service.unlink(lead.id), toast=toast)

    def split_request(self, request_id: int) -> None:
        """Take a request out of the thread: it is of somebody else."""
        toast = self.tr("A lead of its own now")
        perform(self, lambda: request_service.split(request_id), toast=toast)

    def open_letter(self, file_id: int) -> None:
        """Open the letter a request was read from."""
        found = files.by_id(file_id)
        request = next((one for one in self._requests() if one.file_id == file_id), None)
        if found is not None and request is not None:
            row = AttachmentRow(found.id, found.name, "", found.sha256, 0, "", request.received_at)
            open_file(self, row)

    # Inside

    def _requests(self) -> list[lead_requests.RequestRow]:
        lead = self.current_lead()
        return lead_requests.of_lead(lead.id) if lead is not None else []

    def _back_to_work(self, lead: LeadRow) -> None:
        toast = self.tr("Back to work: {name}").format(name=name_of(lead))
        work = service.contacted
        if lead.asked_at is not None:
            perform(self, lambda: work(lead.id), toast=toast)
            return

        def with_step(step: PlannedStep) -> Changes:
            return work(lead.id, step)

        self._open(StepDialog(self, lead, with_step, self.tr("Back to work"), toast))

    def _first(self, kind: PointKind) -> str:
        lead = self.current_lead()
        return self._first_of(lead, kind) if lead else ""

    def _first_of(self, lead: LeadRow, kind: PointKind) -> str:
        points = read_points(points_of(lead.phones, lead.emails))
        return next((point.value for point in points if point.kind is kind), "")

    def _ask(
        self, kind: type[ConvertDialog | PostponeDialog | RejectDialog | ToClientDialog]
    ) -> None:
        lead = self.current_lead()
        if lead is not None and lead.is_open:
            self._open(kind(self, lead))

    def _open(self, dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _saved(self, form: LeadForm) -> None:
        if form.client_wanted is not None:
            self.record_wanted.emit(Entity.CLIENT, form.client_wanted)
