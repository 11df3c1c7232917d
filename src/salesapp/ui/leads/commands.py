"""The commands of leads, as `actions.py` names them; how a page shows a lead it says itself."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from salesapp.db.queries import channels
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.changes import Entity
from salesapp.domain.clients import PointKind, read_points
from salesapp.domain.leads import CLOSED, LeadState, points_of
from salesapp.services import leads as service
from salesapp.ui.editing.list_editing import EditingPage
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.leads.deciding import ConvertDialog, PostponeDialog, RejectDialog
from salesapp.ui.leads.lead_form import LeadForm
from salesapp.ui.leads.words import name_of
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform
from salesapp.ui.reports.origin_dialog import ask_origin


class LeadCommands(EditingPage):
    """What the user can do with the current lead."""

    def current_lead(self) -> LeadRow | None:
        """The lead that is selected."""
        raise NotImplementedError

    def answer_question(self, place: int) -> None:
        """Go round the answers of one of the six questions."""
        raise NotImplementedError

    def new_lead(self) -> None:
        """Write a lead down out of a pasted request."""
        self._edit(LeadForm(self))

    def edit_lead(self) -> None:
        """Change the current lead."""
        lead = self.current_lead()
        if lead is not None:
            self._edit(LeadForm(self, lead))

    def new_deal(self) -> None:
        """The key of a new deal: out of the current lead, if there is one still open."""
        lead = self.current_lead()
        if lead is not None and lead.state not in CLOSED:
            self.make_deal()
            return
        from salesapp.ui.deals.deal_form import DealForm

        form = DealForm(self)
        form.finished.connect(
            lambda done: self.record_wanted.emit(Entity.DEAL, form.made) if done else None
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

    def mark_contacted(self) -> None:
        """Note that somebody answered; a refused lead comes back to work."""
        lead = self.current_lead()
        if lead is not None and self.allows("leads.contacted"):
            back = lead.state is LeadState.REJECTED
            toast = self.tr("Back to work: {name}") if back else self.tr("Answered: {name}")
            work = service.contacted
            perform(self, lambda: work(lead.id), toast=toast.format(name=name_of(lead)))

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
        """Hand the first number to the telephone."""
        self._call(self._first(PointKind.PHONE))

    def write_lead(self) -> None:
        """Open a letter to the first address."""
        self._write(self._first(PointKind.EMAIL))

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

    # Inside

    def _first(self, kind: PointKind) -> str:
        lead = self.current_lead()
        points = read_points(points_of(lead.phones, lead.emails)) if lead else []
        return next((point.value for point in points if point.kind is kind), "")

    def _ask(self, kind: type[ConvertDialog | PostponeDialog | RejectDialog]) -> None:
        lead = self.current_lead()
        if lead is not None and lead.state not in CLOSED:
            self._open(kind(self, lead))

    def _edit(self, form: LeadForm) -> None:
        form.finished.connect(lambda done: self._saved(form) if done else None)
        self._open(form)

    def _open(self, dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _saved(self, form: LeadForm) -> None:
        if form.client_wanted is not None:
            self.record_wanted.emit(Entity.CLIENT, form.client_wanted)
        elif form.made is not None:
            self.open_record(Entity.LEAD, form.made)

    def _call(self, number: str) -> None:
        if not number:
            return
        QGuiApplication.clipboard().setText(number)
        plain = "".join(sign for sign in number if sign.isdigit() or sign == "+")
        QDesktopServices.openUrl(QUrl(f"tel:{plain}"))
        told = self.tr("Number copied: {phone}").format(phone=number)
        if self.allows("leads.contacted"):
            notices.offer(told, self.tr("Answered"), self.mark_contacted)
        else:
            notices.tell(told)

    def _write(self, address: str) -> None:
        if address:
            url = QUrl()
            url.setScheme("mailto")
            url.setPath(address)
            QDesktopServices.openUrl(url)
