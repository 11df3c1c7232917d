"""Statements of changes to orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesapp.db.connection import execute, executemany, value
from salesapp.db.fields import moment_text, now
from salesapp.db.writes.document_lines import replace_lines
from salesapp.domain.orders import OrderLine
from salesapp.domain.pricing import DocumentTotals

_SUPERSEDE = """
UPDATE sales_order SET state = 'superseded', rev = rev + 1, updated_at = ?
WHERE root_id = ? AND id <> ? AND state = 'confirmed'
"""
_DRAFT_OF_CHAIN = """
SELECT id FROM sales_order WHERE root_id = ? AND state = 'draft' AND deleted_at IS NULL
"""
_NEXT_VERSION = """
SELECT max(version) + 1 FROM sales_order WHERE root_id = ? AND deleted_at IS NULL
"""
_LAST_KEY = """
SELECT coalesce(max(line.order_key), 0) FROM sales_order_line AS line
JOIN sales_order AS paper ON paper.id = line.sales_order_id WHERE paper.root_id = ?
"""
_GONE_SHIPMENTS = """
UPDATE shipment SET rev = rev + 1, updated_at = ? WHERE sales_order_id = ? AND deleted_at NOT NULL
"""
_GONE_DRAFTS = """
UPDATE sales_order SET rev = rev + 1, updated_at = ?
WHERE root_id = ? AND state = 'draft' AND deleted_at NOT NULL
"""
_SHIP = "INSERT INTO shipment_line (shipment_id, key, quantity_milli) VALUES (?, ?, ?)"
_ACCEPT = """
UPDATE offer SET state = 'accepted', rev = rev + 1, updated_at = ? WHERE id = ? AND state = 'sent'
"""


def write_lines(order_id: int, lines: Sequence[OrderLine], totals: DocumentTotals) -> None:
    """Write all lines of a draft anew, with their days; each has its name."""
    days = {
        "requested_on": [one.requested_on for one in lines],
        "confirmed_on": [one.confirmed_on for one in lines],
    }
    replace_lines("sales_order", order_id, [one.line for one in lines], totals, days)


def keep_gone(root_id: int) -> None:
    """Let what was taken back before stay so: an undo of that would pass by what is agreed now."""
    execute(_GONE_SHIPMENTS, moment_text(now()), root_id)
    execute(_GONE_DRAFTS, moment_text(now()), root_id)


def begin_chain(order_id: int) -> None:
    """Make the order the first version of a chain."""
    execute("UPDATE sales_order SET root_id = id WHERE id = ?", order_id)


def supersede_others(root_id: int, order_id: int) -> None:
    """Let a version take the place of the one in force."""
    execute(_SUPERSEDE, moment_text(now()), root_id, order_id)


def draft_of_chain(root_id: int) -> int | None:
    """The version of the order still being written."""
    found = value(_DRAFT_OF_CHAIN, root_id)
    return None if found is None else int(found)


def next_version(root_id: int) -> int:
    """Number of the version that comes next."""
    return int(value(_NEXT_VERSION, root_id))


def last_key(root_id: int) -> int:
    """The last name given to a line of the order."""
    return int(value(_LAST_KEY, root_id))


def ship(shipment_id: int, quantities: Mapping[int, int]) -> None:
    """Write how much of each line left."""
    executemany(_SHIP, [(shipment_id, key, one) for key, one in quantities.items() if one])


def accept_offer(offer_id: int) -> None:
    """The order is the client's yes to what was sent."""
    execute(_ACCEPT, moment_text(now()), offer_id)
