"""What is done with an order, alike in its editor, in the list of documents and in a deal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import offers, orders
from salesapp.db.queries.orders import OrderCard
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.orders import OrderState, OrderStatus
from salesapp.services import credit_stops, invoices, shipments
from salesapp.services import orders as service
from salesapp.ui import format as fmt
from salesapp.ui.invoices.reason_dialog import ReasonDialog
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.orders.confirm_dialog import ConfirmDialog
from salesapp.ui.orders.ship_dialog import ShipDialog
from salesapp.ui.orders.words import order_name
from salesapp.ui.perform import attempt, perform
from salesapp.ui.selection import Selection

_LIVE = frozenset(
    {
        OrderStatus.CONFIRMED,
        OrderStatus.LATE,
        OrderStatus.HELD,
        OrderStatus.IN_FULFILMENT,
        OrderStatus.FULFILLED,
        OrderStatus.CLOSED,
    }
)
_SHIPPED = frozenset({OrderStatus.FULFILLED, OrderStatus.CLOSED})


class OrderCommands(QObject):
    """Runs commands over a page; tells which record to show next."""

    record_wanted = Signal(object, object)
    confirmed = Signal(object)
    """Id of the version that is in force now."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: Dialog | None = None

    def begin(self, selection: Selection) -> int | None:
        """Make a draft for the client, deal or offer selected; its id."""
        chosen, today = selection.one, fmt.today()
        if selection.entity is Entity.OFFER and chosen is not None:
            return self.from_offer(chosen)
        if selection.entity is Entity.DEAL and chosen is not None:
            offer_id = offers.agreed_of_deal(chosen)
            if offer_id is not None:
                return self.from_offer(offer_id)
        client_id = chosen if selection.entity is Entity.CLIENT else None
        deal_id = chosen if selection.entity is Entity.DEAL else None
        done = perform(self._page, lambda: service.create(client_id, deal_id, today))
        return None if done is None else done.subject_id

    def from_offer(self, offer_id: int) -> int | None:
        """Make an order of an offer, or find the one made before; its id."""
        begun = orders.of_offer(offer_id)
        toast = self.tr("An order was made of the offer") if begun is None else ""
        done = perform(self._page, lambda: service.from_offer(offer_id, fmt.today()), toast=toast)
        if done is not None and begun is not None:
            self._tell_begun(orders.card(begun), offer_id)
        return None if done is None else done.subject_id

    def _tell_begun(self, card: OrderCard, offer_id: int) -> None:
        """Nothing was made: the order there is may hold what another version offered."""
        name = order_name(card.number, card.version)
        source = card.draft.offer_id
        if source in {None, offer_id}:
            notices.tell(
                self.tr("There is an order of this offer already: {order}").format(order=name)
            )
            return
        told = self.tr(
            "{order} was made of another version of the offer: its lines stay as they are"
        )
        notices.tell(told.format(order=name), NoticeTone.RISK)

    def confirm(self, order_id: int) -> None:
        """Ask who agreed, then fix the version."""
        card = self._card(order_id)
        if card is None or self.dialog is not None:
            return
        self._ask(ConfirmDialog(self._page, card), lambda: self._told_confirmed(order_id))

    def _told_confirmed(self, order_id: int) -> None:
        card = orders.card(order_id)
        told = self.tr("{order} is confirmed and fixed").format(
            order=order_name(card.number, card.version)
        )
        self.confirmed.emit(order_id)
        notices.offer(told, self.tr("Make the invoice"), lambda: self.make_invoice(order_id), self)

    def change(self, order_id: int) -> int | None:
        """Begin the next version, or find the one begun; its id."""
        toast = self.tr("New version: the agreed one holds until this is confirmed")
        done = perform(self._page, lambda: service.new_version(order_id, fmt.today()), toast=toast)
        return None if done is None else done.subject_id

    def make_invoice(self, order_id: int) -> None:
        """Make an invoice of what is not invoiced yet, by the schedule of the order."""
        toast = self.tr("An invoice was made of the order")
        done = perform(self._page, lambda: invoices.from_order(order_id, fmt.today()), toast=toast)
        if done is not None and done.subject_id is not None:
            self.record_wanted.emit(Entity.INVOICE, done.subject_id)

    def ship(self, order_id: int) -> None:
        """Ask what left."""
        card = self._card(order_id)
        in_force = None if card is None else card.in_force_id
        if in_force is None or self.dialog is not None:
            return
        toast = self.tr("The shipment is recorded")
        self._ask(ShipDialog(self._page, orders.card(in_force), toast))

    def unship(self, shipment_id: int) -> Changes | None:
        """Take back a shipment written down by mistake."""
        toast = self.tr("The shipment is taken back")
        return perform(self._page, lambda: shipments.unship(shipment_id), toast=toast)

    def hold(self, order_id: int) -> None:
        """Let an order wait, with a reason: nothing of it is shipped."""
        card = self._card(order_id)
        if card is None or self.dialog is not None:
            return
        name = order_name(card.number)
        dialog = ReasonDialog(
            self._page,
            self.tr("Put {order} on hold?").format(order=name),
            self.tr("Nothing of it is shipped until it is released."),
            self.tr("Put on hold"),
            lambda reason: credit_stops.hold(order_id, reason, fmt.today()),
            (self.tr("No payment"), self.tr("A claim of the client"), self.tr("The client asked")),
        )
        dialog.toast = self.tr("{order} is on hold").format(order=name)
        self._ask(dialog)

    def release(self, order_id: int) -> Changes | None:
        """Let an order that waited go on."""
        toast = self.tr("The order is released")
        return perform(self._page, lambda: credit_stops.release(order_id, fmt.today()), toast=toast)

    def cancel(self, order_id: int) -> None:
        """Give an order up, with a reason."""
        card = self._card(order_id)
        if card is None or self.dialog is not None:
            return
        name = order_name(card.number)
        dialog = ReasonDialog(
            self._page,
            self.tr("Cancel {order}?").format(order=name),
            self.tr("The number stays taken. This cannot be undone."),
            self.tr("Cancel the order"),
            lambda reason: service.cancel(order_id, reason),
            (self.tr("The client refused"), self.tr("No goods"), self.tr("Ordered anew")),
        )
        told = self.tr("{order} is cancelled").format(order=name)
        self._ask(dialog, lambda: notices.tell(told, NoticeTone.OK))

    def delete(self, order_id: int) -> Changes | None:
        """Delete a draft, with a way back."""
        toast = self.tr("The draft of the order is deleted")
        return perform(self._page, lambda: service.delete(order_id), toast=toast)

    def allows(self, action_id: str, status: OrderStatus | None) -> bool:
        """Whether an order that stands so (None: no order) lets itself be treated so."""
        if status is None:
            return False
        draft, live = status is OrderStatus.DRAFT, status in _LIVE
        conditions = {
            "order.confirm": draft,
            "order.delete": draft,
            "order.new_version": live,
            "order.cancel": live,
            "order.hold": live and status not in {*_SHIPPED, OrderStatus.HELD},
            "order.release": status is OrderStatus.HELD,
            "order.ship": live and status not in {*_SHIPPED, OrderStatus.HELD},
            "invoice.from_order": live and status is not OrderStatus.CLOSED,
        }
        return conditions.get(action_id, True)

    def _card(self, order_id: int) -> OrderCard | None:
        return attempt(self._page, lambda: orders.card(order_id))

    def _ask(self, dialog: Dialog, then: Callable[[], object] | None = None) -> None:
        self.dialog = dialog

        def ended(accepted: bool) -> None:
            self.dialog = None
            dialog.deleteLater()
            if accepted and then is not None:
                then()

        dialog.when_done(self, ended)
        dialog.open()


def is_draft(card: OrderCard) -> bool:
    """Whether the version is still being written."""
    return card.state is OrderState.DRAFT
