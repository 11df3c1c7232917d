"""What the actions of offers and orders do on the list of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from salesapp.db.queries import offers
from salesapp.domain.changes import Entity
from salesapp.domain.offers import OfferState
from salesapp.domain.orders import OrderStatus
from salesapp.ui.offers.commands import OfferCommands
from salesapp.ui.offers.editor import OfferEditor
from salesapp.ui.orders.commands import OrderCommands
from salesapp.ui.orders.editor import OrderEditor
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.outgoing.paper_page import PaperPage
from salesapp.ui.output.list_page import ListPage

if TYPE_CHECKING:
    from salesapp.db.queries.documents import DocumentRow


class DocumentDoing(PaperPage, ListPage):
    """The methods named in `actions.py`; `asked_for` tells what they are about."""

    def __init__(self) -> None:
        super().__init__()
        self.commands = OfferCommands(self)
        self.commands.record_wanted.connect(self.record_wanted)
        self.commands.action_wanted.connect(self.action_about_wanted)
        self.orders = OrderCommands(self)
        self.orders.record_wanted.connect(self.record_wanted)

    def current_document(self) -> DocumentRow | None:
        """The document chosen in the list."""
        raise NotImplementedError

    def allows_order(self, action_id: str) -> bool:
        """Whether the order chosen lets itself be treated so."""
        if action_id in {"order.new", "order.from_offer"}:
            return True
        current = self.current_document()
        status: OrderStatus | None = current.order_status if current is not None else None
        return self.orders.allows(action_id, status)

    def new_offer(self) -> None:
        """Begin an offer for the client or deal that was selected."""
        made = self.commands.begin(self.asked_for)
        if made is not None:
            self.page_wanted.emit(OfferEditor(made))

    def send_offer(self) -> None:
        """Ask, fix the version, let the paper go; a fixed one goes once more by letter."""
        if (offer_id := self._offer_id()) is None:
            return
        if offers.card(offer_id).state is OfferState.DRAFT:
            self.commands.send(offer_id)
        else:
            self.door().send_all([PaperKey("offer", offer_id)])

    def new_offer_version(self) -> None:
        """Begin the next version in the editor."""
        if (offer_id := self._offer_id()) is None:
            return
        made = self.commands.new_version(offer_id)
        if made is not None:
            self.page_wanted.emit(OfferEditor(made))

    def make_invoice(self) -> None:
        """Make an invoice of the offer."""
        if (offer_id := self._offer_id()) is not None:
            self.commands.make_invoice(offer_id)

    def accept_offer(self) -> None:
        """The client agreed."""
        if (offer_id := self._offer_id()) is not None:
            self.commands.accept(offer_id)

    def decline_offer(self) -> None:
        """The client refused."""
        if (offer_id := self._offer_id()) is not None:
            self.commands.decline(offer_id)

    def delete_offer(self) -> None:
        """Delete a draft."""
        if (offer_id := self._offer_id()) is not None:
            self.commands.delete(offer_id)

    def new_order(self) -> None:
        """Begin an order for the client, deal or offer that was selected."""
        self._edit(self.orders.begin(self.asked_for))

    def make_order(self) -> None:
        """Make an order of the offer."""
        asked, current = self.asked_for, self.current_document()
        offer_id = asked.one if asked.entity is Entity.OFFER else None
        if offer_id is None and current is not None and current.kind == "offer":
            offer_id = current.record_id
        if offer_id is not None:
            self._edit(self.orders.from_offer(offer_id))

    def confirm_order(self) -> None:
        """Ask who agreed and fix the version."""
        if (order_id := self._order_id()) is not None:
            self.orders.confirm(order_id)

    def change_order(self) -> None:
        """Begin the next version in the editor."""
        if (order_id := self._order_id()) is not None:
            self._edit(self.orders.change(order_id))

    def invoice_order(self) -> None:
        """Make an invoice of what is not invoiced yet."""
        if (order_id := self._order_id()) is not None:
            self.orders.make_invoice(order_id)

    def ship_order(self) -> None:
        """Write down what left."""
        if (order_id := self._order_id()) is not None:
            self.orders.ship(order_id)

    def hold_order(self) -> None:
        """Let the order wait."""
        if (order_id := self._order_id()) is not None:
            self.orders.hold(order_id)

    def release_order(self) -> None:
        """Let the order go on."""
        if (order_id := self._order_id()) is not None:
            self.orders.release(order_id)

    def cancel_order(self) -> None:
        """Give the order up."""
        if (order_id := self._order_id()) is not None:
            self.orders.cancel(order_id)

    def delete_order(self) -> None:
        """Delete a draft."""
        if (order_id := self._order_id()) is not None:
            self.orders.delete(order_id)

    def _order_id(self) -> int | None:
        asked = self.asked_for
        if asked.entity is Entity.ORDER and asked.ids:
            return asked.ids[0]
        current = self.current_document()
        return current.record_id if current is not None and current.kind == "sales_order" else None

    def _edit(self, order_id: int | None) -> None:
        if order_id is not None:
            self.page_wanted.emit(OrderEditor(order_id))

    def _offer_id(self) -> int | None:
        asked = self.asked_for
        if asked.entity is Entity.OFFER and asked.ids:
            return asked.ids[0]
        current = self.current_document()
        return current.record_id if current is not None and current.kind == "offer" else None
