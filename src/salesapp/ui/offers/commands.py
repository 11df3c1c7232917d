"""What is done with an offer, alike in the editor and in the list of documents."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards, deals, offers
from salesapp.db.queries.offers import OfferCard
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import check_ready
from salesapp.domain.offers import OfferDraft, OfferState
from salesapp.services import begun_invoices, invoices
from salesapp.services import offers as service
from salesapp.ui import format as fmt
from salesapp.ui.deals.moving import Mover
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.messages import confirm
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.notices import notices
from salesapp.ui.offers.compare_dialog import CompareDialog
from salesapp.ui.offers.send_dialog import SendDialog, Way
from salesapp.ui.offers.words import offer_name
from salesapp.ui.outgoing.actions import paper_menu
from salesapp.ui.outgoing.door import Door
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.perform import attempt, perform
from salesapp.ui.selection import Selection


class OfferCommands(QObject):
    """Runs commands over a page; tells which record to show next."""

    sent = Signal(object)
    """Id of the offer that was sent."""
    record_wanted = Signal(object, object)
    action_wanted = Signal(str, object)
    """Id of an action that a gate asks for, and the deal it is about."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: Dialog | None = None
        self.door = Door(page)
        self.mover = Mover(page, self._anchor)
        self.mover.action_wanted.connect(self.action_wanted)

    # The life of an offer

    def begin(self, selection: Selection) -> int | None:
        """Make a draft for the client or deal that was selected; its id."""
        chosen = selection.one
        client_id = chosen if selection.entity is Entity.CLIENT else None
        deal_id = chosen if selection.entity is Entity.DEAL else None
        done = perform(self._page, lambda: service.create(client_id, deal_id, fmt.today()))
        return None if done is None else done.subject_id

    def send(self, offer_id: int) -> None:
        """Ask once, then fix the version; nothing is written before."""
        if self.dialog is not None:
            return
        card = offers.card(offer_id)
        ready = attempt(self._page, lambda: _check(card))
        if ready is None:
            return
        dialog = SendDialog(self._page, card, _offer_stage_ahead(card))
        dialog.when_done(self, lambda yes: self._send_answered(card, dialog, yes=yes))
        self.dialog = dialog
        dialog.open()

    def _send_answered(self, card: OfferCard, dialog: SendDialog, *, yes: bool) -> None:
        self.dialog = None
        tasks, reason, way = dialog.tasks(), dialog.why(), dialog.way()
        ahead = _offer_stage_ahead(card)
        dialog.deleteLater()
        if not yes:
            return
        operation, today = uuid4().hex, fmt.today()
        done = perform(
            self._page,
            lambda: service.send(
                card.id, today, reason=reason, tasks=tasks, operation_id=operation
            ),
        )
        if done is None:
            return
        number = offers.card(card.id).number or ""
        self.sent.emit(card.id)
        notices.tell(self.tr("{number} is sent and fixed").format(number=number))
        if ahead is not None and card.draft.deal_id is not None:
            self.mover.move(card.draft.deal_id, ahead.id)
        self._out(way, card.id)

    def _out(self, way: Way, offer_id: int) -> None:
        """The fixed paper goes out of the door as it was chosen."""
        key = [PaperKey("offer", offer_id)]
        if way is Way.LETTER:
            self.door.send_all(key)
        elif way is Way.SAVE:
            self.door.save_all(key)

    def new_version(self, offer_id: int) -> int | None:
        """Begin the next version, or find the one begun; its id."""
        toast = self.tr("New version: the sent one stays as it is")
        done = perform(self._page, lambda: service.new_version(offer_id, fmt.today()), toast=toast)
        return None if done is None else done.subject_id

    def compare(self, shown: OfferDraft, offer_id: int) -> None:
        """Show any two versions side by side; `shown` is the page's text, maybe not saved."""
        versions = offers.versions(offer_id, fmt.today())
        if self.dialog is not None or len(versions) < 2:
            return
        dialog = CompareDialog(self._page, shown, offer_id, versions)
        dialog.when_done(self, lambda _yes: self._compared(dialog))
        self.dialog = dialog
        dialog.open()

    def _compared(self, dialog: Dialog) -> None:
        self.dialog = None
        dialog.deleteLater()

    def make_invoice(self, offer_id: int) -> None:
        """Make an invoice with the lines and terms of the offer, and show it."""
        begun = begun_invoices.of_offer(offer_id)
        if begun is not None:
            notices.tell(self.tr("There is a draft invoice of this offer already"))
            self.record_wanted.emit(Entity.INVOICE, begun)
            return
        toast = self.tr("An invoice was made of the offer")
        done = perform(self._page, lambda: invoices.from_offer(offer_id, fmt.today()), toast=toast)
        if done is not None and done.subject_id is not None:
            self.record_wanted.emit(Entity.INVOICE, done.subject_id)

    def accept(self, offer_id: int) -> None:
        """The client agreed."""
        name = offer_name(offers.card(offer_id).number)
        toast = self.tr("{number} is accepted").format(number=name)
        perform(self._page, lambda: service.accept(offer_id), toast=toast)

    def decline(self, offer_id: int) -> None:
        """The client refused: the reason is asked."""
        if self.dialog is not None:
            return
        name = offer_name(offers.card(offer_id).number)
        dialog = Dialog(self._page, self.tr("{number} is declined").format(number=name))
        reason = TextArea(rows=3)
        dialog.add_field(Field(self.tr("Why, in the client's words"), reason, required=True))
        dialog.add_cancel()
        dialog.add_primary(self.tr("Decline"))
        self.dialog = dialog

        def answered(yes: bool) -> None:
            self.dialog = None
            text = str(reason.value())
            dialog.deleteLater()
            if yes:
                toast = self.tr("{number} is declined").format(number=name)
                perform(self._page, lambda: service.decline(offer_id, text), toast=toast)

        dialog.when_done(self, answered)
        dialog.open()

    def delete(self, offer_id: int) -> Changes | None:
        """Delete a draft, with a way back; a sent version stays for ever."""
        card = offers.card(offer_id)
        lines = len(card.draft.lines)
        if lines and not confirm(
            self._page,
            self.tr("Delete the draft of the offer?"),
            self.tr("%n lines will be removed; Ctrl+Z brings them back.", "", lines),
            action=self.tr("Delete"),
            danger=True,
        ):
            return None
        toast = self.tr("The draft of the offer is deleted")
        return perform(self._page, lambda: service.delete(offer_id), toast=toast)

    def allows(self, action_id: str, state: OfferState | None) -> bool:
        """Whether an offer in a state (None: no offer) lets itself be treated so."""
        if state is None:
            return action_id in paper_menu("offer")
        draft = state is OfferState.DRAFT
        sent = state in {OfferState.SENT, OfferState.EXPIRED}
        conditions = {
            "offer.send": draft or sent or state is OfferState.ACCEPTED,
            "offer.delete": draft,
            "offer.new_version": not draft,
            "offer.reprice": draft,
            "offer.accept": sent,
            "offer.decline": sent,
        }
        return conditions.get(action_id, True)

    def _anchor(self, _deal_id: int) -> tuple[QWidget, QRect]:
        middle = self._page.rect().center()
        return self._page, QRect(middle.x() - 1, 8, 2, 2)


def _check(card: OfferCard) -> bool:
    """What `send` would refuse is told before anything is asked."""
    if card.state is not OfferState.DRAFT:
        raise RuleError(Rule.DOCUMENT_FROZEN, number=card.number)
    if card.draft.client_id is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="client_id")
    if card.draft.valid_until is not None and card.draft.valid_until < fmt.today():
        raise RuleError(Rule.FIELD_INVALID, field="valid_until", value=card.draft.valid_until)
    check_ready(card.draft.lines, card.draft.rated_on)
    return True


def _offer_stage_ahead(card: OfferCard) -> deals.StageRow | None:
    """The stage of sent offers, when the deal has not reached it yet."""
    deal = None if card.draft.deal_id is None else deal_cards.card(card.draft.deal_id)
    if deal is None or deal.stage_kind != "open":
        return None
    stages = deals.stage_list(deal.pipeline_id)
    here = next(stage for stage in stages if stage.id == deal.stage_id)
    target = next((stage for stage in stages if stage.code == "offer"), None)
    return target if target is not None and target.position > here.position else None
