"""What makes a missing link of a deal, and what removes what holds its money."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities, deal_cards, deal_facts
from salesapp.domain.activities import ActivityKind
from salesapp.domain.blockers import Hold
from salesapp.domain.changes import Entity
from salesapp.domain.deals import DealField
from salesapp.domain.lifeline import DealFacts, Link, LinkKind, LinkState
from salesapp.services import deal_links
from salesapp.services import invoices as invoice_service
from salesapp.services.deals import PlannedStep
from salesapp.ui import format as fmt
from salesapp.ui.activities.complete_dialog import complete, record
from salesapp.ui.activities.words import next_working_day
from salesapp.ui.dealcard.words import CREATE
from salesapp.ui.deals.moving import Mover
from salesapp.ui.kit.menu import Menu
from salesapp.ui.notices import notices
from salesapp.ui.offers.commands import OfferCommands
from salesapp.ui.perform import perform

FIELDS = {"contract": "contract_basis", "closing": "closing_documents", "ship_date": "ship_on"}
"""Commands that are done by typing into a field of the card."""


class Doing(QObject):
    """Commands by name, as `words.CREATE` and the blockers ask for them."""

    action_wanted = Signal(str)
    record_wanted = Signal(object, object)
    field_wanted = Signal(str)
    """A field of the card is to be typed into."""
    tab_wanted = Signal(str)

    def __init__(self, page: QWidget, mover: Mover) -> None:
        super().__init__(page)
        self._page, self._mover = page, mover
        self._offers: OfferCommands | None = None

    def open_link(self, deal_id: int, link: Link, place: QPoint) -> None:
        """Open the document of a link, else make the link."""
        if link.entity and link.record_id is not None:
            self.record_wanted.emit(Entity(link.entity), link.record_id)
        elif link.state in (LinkState.NEXT, LinkState.AHEAD, LinkState.PASSED) or (
            link.kind in (LinkKind.NEED, LinkKind.CONTRACT, LinkKind.SHIPMENT, LinkKind.CLOSING)
        ):
            self.do(deal_id, CREATE[link.kind][0], None, place)
        else:
            self.tab_wanted.emit("history")

    def do(self, deal_id: int, command: str, hold: Hold | None, place: QPoint) -> None:
        """Run a command on a deal; menus open at the place."""
        facts = deal_facts.facts(deal_id, fmt.today())
        if facts is None:
            return
        if command in FIELDS:
            self.field_wanted.emit(FIELDS[command])
            return
        simple: dict[str, Callable[[], object]] = {
            "step": lambda: self.action_wanted.emit("deals.step"),
            "step_done": lambda: self._finish_step(deal_id),
            "questions": lambda: self.action_wanted.emit("deals.questions"),
            "forward": lambda: self._forward(deal_id),
            "contact": lambda: self._talked(facts),
            "ship": lambda: self._ship(facts),
            "offer": lambda: self._offer(facts),
            "invoice": lambda: self._invoice(facts),
            "payment": lambda: self._pay(facts),
            "accept": lambda: self._accept(facts),
            "order": lambda: self._order(facts),
            "answer": lambda: self._answer(facts, place),
            "version": lambda: self._version(facts),
            "repeat": lambda: self.repeat(deal_id),
            "decider": lambda: self._decider(deal_id),
            "objection": lambda: self._objection(deal_id, hold),
        }
        simple[command]()

    def repeat(self, deal_id: int) -> None:
        """Sell the same again: a new deal with its goods and people, opened at once."""
        subject = self.tr("Ask about the repeat order")
        step = PlannedStep("call", subject, next_working_day(fmt.today(), 1))
        toast = self.tr("A new deal was made of the former one")
        done = perform(self._page, lambda: deal_links.repeat(deal_id, step), toast=toast)
        if done is not None and done.subject_id is not None:
            self.record_wanted.emit(Entity.DEAL, done.subject_id)

    def _finish_step(self, deal_id: int) -> None:
        planned = activities.open_of_deal(deal_id)
        if planned:
            complete(self._page, planned[0].id)

    def _forward(self, deal_id: int) -> None:
        stage_id = deal_facts.next_stage(deal_id)
        if stage_id is not None:
            self._mover.move(deal_id, stage_id)

    def _talked(self, facts: DealFacts) -> None:
        if facts.client_id is not None:
            record(self._page, ActivityKind.CALL, facts.client_id, facts.deal_id)

    def _ship(self, facts: DealFacts) -> None:
        planned = activities.open_of_deal(facts.deal_id)
        step = next((one for one in planned if one.kind == ActivityKind.SHIPMENT), None)
        if step is not None:
            complete(self._page, step.id)
        elif facts.client_id is not None:
            record(self._page, ActivityKind.SHIPMENT, facts.client_id, facts.deal_id)

    def _offer(self, facts: DealFacts) -> None:
        if facts.draft_offer_id is not None:
            self.record_wanted.emit(Entity.OFFER, facts.draft_offer_id)
        else:
            self.action_wanted.emit("offer.new")

    def _order(self, facts: DealFacts) -> None:
        """Open the order of the deal, else make it of the offer the client has."""
        if facts.order is not None:
            self.record_wanted.emit(Entity.ORDER, facts.order.id)
        else:
            self.action_wanted.emit("order.new")

    def _invoice(self, facts: DealFacts) -> None:
        """Of the order or the offer the client has; of the deal where there is none."""
        offer, invoice = facts.offer, facts.invoice
        if facts.order is not None and facts.order.is_confirmed and invoice is None:
            order_id, today = facts.order.id, fmt.today()
            told = self.tr("An invoice was made of the order")
            made = perform(
                self._page, lambda: invoice_service.from_order(order_id, today), toast=told
            )
            if made is not None and made.subject_id is not None:
                self.record_wanted.emit(Entity.INVOICE, made.subject_id)
            return
        if invoice is not None and not invoice.is_issued:
            self.record_wanted.emit(Entity.INVOICE, invoice.id)
        elif offer is not None and offer.state in ("sent", "accepted"):
            toast = self.tr("An invoice was made of the offer")
            offer_id, today = offer.id, fmt.today()
            done = perform(
                self._page, lambda: invoice_service.from_offer(offer_id, today), toast=toast
            )
            if done is not None and done.subject_id is not None:
                self.record_wanted.emit(Entity.INVOICE, done.subject_id)
        else:
            self.action_wanted.emit("invoice.new")

    def _pay(self, facts: DealFacts) -> None:
        from salesapp.ui.invoices.payment_dialog import PaymentDialog

        invoice = facts.invoice.id if facts.invoice and facts.invoice.is_issued else None
        if invoice is None:
            self._invoice(facts)
            return
        dialog = PaymentDialog(self._page, facts.client_id, invoice)

        def ended(accepted: bool) -> None:
            dialog.deleteLater()
            if accepted:
                self._paid(facts.deal_id)

        dialog.when_done(self, ended)
        dialog.open()

    def _paid(self, deal_id: int) -> None:
        deal = deal_cards.card(deal_id)
        whole = deal is not None and deal_cards.gate_values(deal)[DealField.PAID_IN_FULL]
        if whole and deal is not None and deal.stage_kind == "open":
            notices.offer(
                self.tr("The payment is recorded, the deal is paid in full"),
                self.tr("Close the deal as won"),
                lambda: self._mover.close_won(deal_id),
                self,
            )
        else:
            notices.tell(self.tr("The payment is recorded"))

    def _accept(self, facts: DealFacts) -> None:
        offer = facts.offer
        if offer is not None and offer.state == "sent":
            self._commands().accept(offer.id)
        else:
            self._offer(facts)

    def _answer(self, facts: DealFacts, place: QPoint) -> None:
        offer = facts.offer
        if offer is None:
            return
        menu = Menu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(
            self.tr("The client agreed"), lambda: self._commands().accept(offer.id), icon="check"
        )
        menu.add(
            self.tr("The client refused…"), lambda: self._commands().decline(offer.id), icon="x"
        )
        menu.add(
            self.tr("The client objects…"),
            lambda: self._objection(facts.deal_id, None),
            icon="shield",
        )
        menu.add(self.tr("Write down the talk…"), lambda: self._talked(facts), icon="phone")
        menu.popup(place)

    def _version(self, facts: DealFacts) -> None:
        offer = facts.offer
        if facts.draft_offer_id is not None:
            self.record_wanted.emit(Entity.OFFER, facts.draft_offer_id)
        elif offer is not None:
            made = self._commands().new_version(offer.id)
            if made is not None:
                self.record_wanted.emit(Entity.OFFER, made)

    def _decider(self, deal_id: int) -> None:
        from salesapp.ui.dealcard.stakeholder_dialog import StakeholderDialog

        StakeholderDialog.ask(self._page, deal_id, decides=True)

    def _objection(self, deal_id: int, hold: Hold | None) -> None:
        from salesapp.ui.dealcard.objection_dialog import ObjectionDialog

        ObjectionDialog.ask(self._page, deal_id, hold.record_id if hold is not None else None)

    def _commands(self) -> OfferCommands:
        if self._offers is None:
            self._offers = OfferCommands(self._page)
            self._offers.record_wanted.connect(self.record_wanted)
            self._offers.action_wanted.connect(self.action_wanted)
        return self._offers
