"""The credit of a client: its limit, a stop by hand, what its orders promise to pay later."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.domain.credit_stops import Credit
from salesapp.domain.currencies import in_roubles
from salesapp.domain.money import Minor
from salesapp.domain.schedules import Schedule, thaw


class Promise(NamedTuple):
    """An order in force: what of it is not invoiced yet, and by which schedule it is paid."""

    root_id: int
    left_minor: Minor
    schedule: Schedule


_CREDIT: Final = (
    "SELECT limit_minor, stop_reason, stopped_on FROM client_credit WHERE client_id = ?"
)
# A lowered price is asked for no more, yet nothing is left to be invoiced for it.
_ASKED: Final = """
SELECT coalesce(sum(bill.total_minor - coalesce((SELECT sum(back.total_minor)
    FROM credit_note_line AS back JOIN credit_note AS note ON note.id = back.credit_note_id
    WHERE note.invoice_id = bill.id AND note.state = 'issued' AND back.quantity_milli > 0), 0)), 0)
FROM invoice AS bill WHERE bill.state = 'issued' AND bill.sales_order_id =
"""
_PROMISED: Final = f"""
SELECT paper.root_id, paper.total_minor - ({_ASKED} paper.root_id), paper.rate_micro, paper.schedule
FROM sales_order AS paper WHERE paper.client_id = ? AND paper.state = 'confirmed'
"""  # noqa: S608 - constants
_HELD: Final = """
SELECT reason, held_on FROM order_hold WHERE sales_order_id = ? AND released_on IS NULL
"""


class HoldRow(NamedTuple):
    """An order that waits by the will of the user."""

    reason: str
    held_on: date


def credit_of(client_id: int) -> Credit:
    """What was agreed with a client; nothing while nobody said anything."""
    found = row(_CREDIT, client_id)
    if found is None:
        return Credit()
    limit, reason, day = found
    return Credit(limit, reason, None if day is None else date.fromisoformat(day))


def promises(client_id: int) -> list[Promise]:
    """Orders of a client in force that are not invoiced in full, in roubles."""
    return [
        Promise(int(root), left if rate is None else in_roubles(left, rate), thaw(schedule))
        for root, left, rate, schedule in rows(_PROMISED, client_id)
        if left > 0
    ]


def asked_minor(root_id: int) -> Minor:
    """What the invoices of an order ask for at its prices, less the goods that came back."""
    return int(value(_ASKED + "?", root_id))


def hold_of(root_id: int) -> HoldRow | None:
    """Why an order waits; None when it does not."""
    found = row(_HELD, root_id)
    return None if found is None else HoldRow(found[0], date.fromisoformat(found[1]))
