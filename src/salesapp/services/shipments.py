"""What left for a client of an order: facts, without papers of their own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from salesapp.db import journal
from salesapp.db.fields import now
from salesapp.db.models.orders import Shipment
from salesapp.db.queries import orders
from salesapp.db.writes import orders as writes
from salesapp.domain.changes import Changes
from salesapp.domain.credit_stops import check_stops
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.orders import check_shipped
from salesapp.services import credit_stops


def ship(
    order_id: int,
    quantities: Mapping[int, int],
    on: date,
    document: str = "",
    note: str = "",
    credit_reason: str = "",
) -> Changes:
    """Write down what left of an order in force.

    Args:
        order_id: Any version.
        quantities: Thousandths by the names of the lines.
        on: The day it left.
        document: Number of the waybill.
        note: Words of the user.
        credit_reason: Who let the goods go before the money, and why; kept.

    Raises:
        RuleError: DOCUMENT_EMPTY; FIELD_INVALID with `line` (the name of the line) and `left`;
            DOCUMENT_NOT_ISSUED before the order was confirmed; ORDER_ON_HOLD; CREDIT_STOP.
    """
    root_id = orders.root_of(order_id)
    in_force = orders.in_force(root_id)
    if in_force is None:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    card = orders.card(in_force)
    check_shipped(quantities, card.ordered, card.done)
    if card.hold is not None:
        raise RuleError(Rule.ORDER_ON_HOLD, number=card.number)
    held = credit_stops.of_shipment(card, quantities, on)
    check_stops(held, credit_reason)
    with journal.action("order.ship", card.number or "") as rec:
        made = Shipment.create(
            sales_order=root_id,
            client=card.draft.client_id,
            deal=card.draft.deal_id,
            shipped_on=on,
            document=document.strip(),
            note=note.strip(),
            credit_reason=credit_reason.strip() if held else "",
        )
        writes.ship(int(made.id), quantities)
        rec.about(card.id)
    return rec.result()


def unship(shipment_id: int) -> Changes:
    """Take back what was written down as shipped by mistake.

    Raises:
        RuleError: RECORD_GONE.
    """
    found = Shipment.get_or_none(Shipment.id == shipment_id, Shipment.deleted_at.is_null())
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    root_id = int(found.sales_order.id)
    with journal.action("order.unship", orders.number_of(root_id)) as rec:
        revised = Shipment.rev + 1
        (
            Shipment.update(deleted_at=now(), updated_at=now(), rev=revised)
            .where(Shipment.id == shipment_id)
            .execute()
        )
        rec.about(orders.in_force(root_id) or root_id)
    return rec.result()
