"""What the actions of invoices and payments do."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import credits, deal_cards, invoices, payments
from salesapp.db.queries.invoices import InvoiceCard
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.deals import DealField, StageKind
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceState
from salesapp.overriding import override
from salesapp.services import begun_invoices, order_invoices
from salesapp.services import credits as credit_service
from salesapp.services import invoices as service
from salesapp.services import payments as payment_service
from salesapp.ui import format as fmt
from salesapp.ui.actions import all_actions
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.invoices.client_dialog import ClientDialog
from salesapp.ui.invoices.credit_dialog import CreditDialog
from salesapp.ui.invoices.invoice_panel import InvoicePanel
from salesapp.ui.invoices.issue_dialog import IssueDialog, RequisitesDialog, missing_requisites
from salesapp.ui.invoices.numbers_dialog import NumbersDialog
from salesapp.ui.invoices.payment_dialog import PaymentDialog
from salesapp.ui.invoices.reason_dialog import ReasonDialog
from salesapp.ui.invoices.refund_dialog import RefundDialog
from salesapp.ui.invoices.refund_doing import Refund, refund_about, refund_for_credit
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.outgoing.paper_page import PaperPage
from salesapp.ui.output.list_page import ListPage
from salesapp.ui.perform import perform
from salesapp.ui.selection import Selection

WIN: Final = "deals.win"


class InvoiceDoing(PaperPage, ListPage):
    """The methods named in `actions.py`; `asked_for` tells what they are about."""

    panel: InvoicePanel
    dialog: Dialog | None = None

    def show_panel(self) -> None:
        """Bring the details of the invoice into view; the page knows where they are."""

    def focus_panel(self) -> None:
        """Bring the details into view; the page knows where they are."""

    # Invoices

    def new_invoice(self) -> None:
        """Begin a draft for the client, deal or offer selected, else ask for the client."""
        asked = self.asked_for
        record_id = asked.one
        if asked.entity is Entity.OFFER and record_id is not None:
            self._begin(offer_id=record_id)
        elif asked.entity is Entity.DEAL and record_id is not None:
            deal = deal_cards.card(record_id)
            if deal is not None:
                self._begin(deal.client_id, deal.id)
        elif asked.entity is Entity.CLIENT and record_id is not None:
            self._begin(record_id)
        else:
            self._ask_client()

    def issue_invoice(self) -> None:
        """Post the draft: it gets its number."""
        # What is typed is written first: the question tells the sum that is going to be posted.
        card = self._card() if self.panel.enter() else None
        if card is None or self.panel.stops({card.id}, self.show_panel):
            return
        missing = missing_requisites()
        if missing:
            self._ask(RequisitesDialog(self, missing), lambda: self.section_wanted.emit("settings"))
            return
        dialog = IssueDialog(self, card)
        self._ask(dialog, lambda: self._issued(card.id))

    def void_invoice(self) -> None:
        """Cancel an issued invoice; its number stays taken."""
        card = self._card()
        if card is None:
            return
        dialog = ReasonDialog(
            self,
            self.tr("Cancel the invoice {number}?").format(number=card.number),
            self.tr("The number stays taken. This cannot be undone."),
            self.tr("Cancel the invoice"),
            lambda reason: service.void(card.id, reason),
            (self.tr("The client refused"), self.tr("An error in the invoice")),
        )
        told = self.tr("Invoice {number} is cancelled").format(number=card.number)
        self._ask(dialog, lambda: notices.tell(told, NoticeTone.OK))

    def reissue_invoice(self) -> None:
        """Begin a draft in place of this invoice; an issued one is cancelled."""
        card = self._card()
        if card is None:
            return
        if card.state is InvoiceState.VOID:
            changes = perform(self, lambda: order_invoices.reissue(card.id, "", fmt.today()))
            if changes is not None:
                self._show_made(changes)
            return
        dialog = ReasonDialog(
            self,
            self.tr("Issue anew in place of {number}?").format(number=card.number),
            self.tr("This one is cancelled, a draft with the same lines is begun."),
            self.tr("Cancel and begin anew"),
            lambda reason: order_invoices.reissue(card.id, reason, fmt.today()),
            (self.tr("The lines changed"), self.tr("An error in the invoice")),
        )
        self._ask(dialog, lambda: self._show_made(dialog.changes))

    def credit_invoice(self) -> None:
        """Post a credit note: goods came back, or their price is lowered."""
        card = self._card()
        if card is None or card.state is not InvoiceState.ISSUED:
            return
        dialog = CreditDialog(self, card)
        told = self.tr("The credit note is issued")
        self._ask(dialog, lambda: notices.tell(told, NoticeTone.OK))

    def void_credit(self, credit_id: int) -> None:
        """Cancel a credit note; its number stays taken."""
        number = credits.card(credit_id).number
        dialog = ReasonDialog(
            self,
            self.tr("Cancel the credit note {number}?").format(number=number),
            self.tr("What it lessened is owed again. Its number stays taken."),
            self.tr("Cancel the credit note"),
            lambda reason: credit_service.void(credit_id, reason, fmt.today()),
            (self.tr("An error in the quantity"), self.tr("The goods were accepted")),
        )
        told = self.tr("The credit note {number} is cancelled").format(number=number)
        self._ask(dialog, lambda: notices.tell(told, NoticeTone.OK))

    def save_credit(self, credit_id: int) -> None:
        """Save the credit note as PDF."""
        self.door().save_all([PaperKey("credit_note", credit_id)])

    def release_payment(self, payment_id: int, invoice_id: int) -> None:
        """Take a payment off an invoice: the money is an advance again."""
        done = perform(self, lambda: payment_service.release(payment_id, invoice_id, fmt.today()))
        if done is not None:
            notices.tell(self.tr("The payment is an advance again"), NoticeTone.OK)

    def show_numbers(self) -> None:
        """Show which numbers were given, and that none is missing."""
        self._ask(NumbersDialog(self), None)

    def delete_invoice(self) -> None:
        """Delete a draft."""
        card = self._card()
        if card is None or card.state is not InvoiceState.DRAFT:
            return
        self.panel.flush()
        toast = self.tr("The draft invoice is deleted")
        perform(self, lambda: service.delete(card.id), toast=toast)

    @override
    def papers_ready(self) -> bool:
        leaving = {one.id for one in self.wanted_papers() if one.kind == "invoice"}
        return self.panel.enter() and not self.panel.stops(leaving, self.show_panel)

    def run_main(self) -> None:
        """The most urgent thing to do with what is selected."""
        if self.asked_for.entity is Entity.PAYMENT:
            self.allocate_payment()
            return
        card = self._card()
        if card is None:
            return
        if card.state is InvoiceState.DRAFT:
            self.issue_invoice()
        elif card.state is InvoiceState.VOID:
            self.reissue_invoice()
        else:
            self.record_payment()

    # Payments

    def record_payment(self) -> None:
        """Record money for the invoice, client or deal selected, else ask for the client."""
        asked = self.asked_for
        client, invoice = None, None
        record_id = asked.one
        if record_id is not None and asked.entity is Entity.CLIENT:
            client = record_id
        elif record_id is not None and asked.entity is Entity.DEAL:
            deal = deal_cards.card(record_id)
            client = deal.client_id if deal is not None else None
        elif record_id is not None and asked.entity is Entity.INVOICE:
            card = invoices.card(record_id)
            client, invoice = card.draft.client_id, record_id
        dialog = PaymentDialog(self, client, invoice)
        self._ask(dialog, lambda: self._paid(dialog))

    def allocate_payment(self) -> None:
        """Set what is left of a payment against the oldest debts."""
        payment_id = self.asked_for.ids[0]
        changes = perform(self, lambda: payment_service.allocate(payment_id, fmt.today()))
        if changes is not None:
            self._tell_paid(self.tr("The advance is set against invoices"), changes)

    def reverse_payment(self) -> None:
        """Take a payment back: what it settled is owed again."""
        payment_id = self.asked_for.ids[0]
        card = payments.card(payment_id)
        money = fmt.money(card.amount_minor, card.currency)
        dialog = ReasonDialog(
            self,
            self.tr("Reverse the payment of {money}?").format(money=money),
            self.tr("What it settled is owed again. An opposite payment is written."),
            self.tr("Reverse the payment"),
            lambda reason: payment_service.reverse(payment_id, reason, fmt.today()),
            (self.tr("Entered by mistake"), self.tr("The bank returned the money")),
        )
        told = self.tr("The payment of {money} is reversed").format(money=money)
        self._ask(dialog, lambda: notices.tell(told, NoticeTone.OK))

    def refund_payment(self) -> None:
        """Give money back: of the payment, for the invoice, of the client selected."""
        self._refund(refund_about(self.asked_for))

    def refund_credit(self, credit_id: int) -> None:
        """Give back what a credit note lessened and the client had paid."""
        self._refund(refund_for_credit(credit_id))

    # Inside

    def _refund(self, refund: Refund) -> None:
        dialog = RefundDialog(self, *refund)

        def told() -> None:
            money = dialog.told_money()
            words = self.tr("{money} is returned to the client").format(money=money)
            notices.tell(words, NoticeTone.OK)

        self._ask(dialog, told)

    def _card(self) -> InvoiceCard | None:
        asked = self.asked_for
        if asked.entity is not Entity.INVOICE or not asked.ids:
            return None
        try:
            return invoices.card(asked.ids[0])
        except RuleError as error:
            show_trouble(self, explain(error))
            return None

    def _ask(self, dialog: Dialog, then: object) -> None:
        self.dialog = dialog

        def ended(accepted: bool) -> None:
            self.dialog = None
            if accepted and callable(then):
                then()
            dialog.deleteLater()

        dialog.when_done(self, ended)
        dialog.open()

    def _ask_client(self) -> None:
        dialog = ClientDialog(self, self.tr("Whose invoice is it?"))
        self._ask(dialog, lambda: self._begin(dialog.client_id()))

    def _begin(
        self,
        client_id: int | None = None,
        deal_id: int | None = None,
        *,
        offer_id: int | None = None,
    ) -> None:
        today = fmt.today()
        if offer_id is not None:
            begun = begun_invoices.of_offer(offer_id)
            if begun is not None:
                notices.tell(self.tr("There is a draft invoice of this offer already"))
                self.open_record(Entity.INVOICE, begun)
                return
            changes = perform(self, lambda: service.from_offer(offer_id, today))
        else:
            changes = perform(self, lambda: service.create(client_id, deal_id, today))
        if changes is not None:
            self._show_made(changes)
            self.focus_panel()
            self.panel.form.grid.picker.setFocus()

    def _show_made(self, changes: Changes | None) -> None:
        if changes is not None and changes.subject_id is not None:
            self.open_record(Entity.INVOICE, changes.subject_id)

    def _issued(self, invoice_id: int) -> None:
        number = invoices.number_of(invoice_id)
        notices.offer(
            self.tr("Invoice {number} is issued").format(number=number),
            self.tr("Letter…"),
            lambda: self.door().send_all([PaperKey("invoice", invoice_id)]),
            self,
        )

    def _paid(self, dialog: PaymentDialog) -> None:
        changes = dialog.changes
        if changes is None:
            return
        money = dialog.told(dialog.money.value_minor() or 0)
        told = self.tr("The payment of {money} is recorded").format(money=money)
        if dialog.rows.rest_minor() > 0:
            rest = dialog.told(dialog.rows.rest_minor())
            told = self.tr("The payment of {money} is recorded, {rest} of it is an advance").format(
                money=money, rest=rest
            )
        self._tell_paid(told, changes)

    def _tell_paid(self, told: str, changes: Changes) -> None:
        deal_id = self._paid_deal(changes)
        if deal_id is None:
            notices.tell(told, NoticeTone.OK)
            return
        whole = self.tr("{told}. The deal is paid in full").format(told=told)
        notices.offer(whole, self.tr("Close the deal as won"), lambda: self._win(deal_id), self)

    def _paid_deal(self, changes: Changes) -> int | None:
        """An open deal whose invoices are all paid by now."""
        for invoice_id in sorted(changes.ids_of(Entity.INVOICE)):
            deal_id = invoices.card(invoice_id).draft.deal_id
            deal = None if deal_id is None else deal_cards.card(deal_id)
            if deal is None or deal.stage_kind != StageKind.OPEN:
                continue
            if deal_cards.gate_values(deal)[DealField.PAID_IN_FULL]:
                return deal.id
        return None

    def _win(self, deal_id: int) -> None:
        if deal_cards.card(deal_id) is None:
            # It was deleted while the message stood: what is current then is another deal.
            notices.tell(explain(RuleError(Rule.RECORD_GONE)).sentence(), NoticeTone.RISK)
            return
        self.record_wanted.emit(Entity.DEAL, deal_id)
        if any(spec.id == WIN for spec in all_actions()):
            self.action_about_wanted.emit(WIN, Selection.of(Entity.DEAL, deal_id))
