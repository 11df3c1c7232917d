"""What contradicts itself in the store: pages, keys, sums and summaries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from salesapp.db import subjects
from salesapp.db.connection import rows, value
from salesapp.db.queries.day_sql import AWAITED, CLOCK, day_of
from salesapp.db.queries.history import name_of

_STAGE_DAY = day_of("deal.stage_since_at")
_LINES = """
SELECT 'offer_line ' || line.id FROM offer_line AS line JOIN offer AS paper
    ON paper.id = line.offer_id
WHERE line.total_minor <> line.amount_minor
    + CASE paper.vat_mode WHEN 'on_top' THEN line.vat_minor ELSE 0 END
UNION ALL
SELECT 'invoice_line ' || line.id FROM invoice_line AS line JOIN invoice AS paper
    ON paper.id = line.invoice_id
WHERE line.total_minor <> line.amount_minor
    + CASE paper.vat_mode WHEN 'on_top' THEN line.vat_minor ELSE 0 END
UNION ALL
SELECT 'sales_order_line ' || line.id FROM sales_order_line AS line JOIN sales_order AS paper
    ON paper.id = line.sales_order_id
WHERE line.total_minor <> line.amount_minor
    + CASE paper.vat_mode WHEN 'on_top' THEN line.vat_minor ELSE 0 END
UNION ALL
SELECT 'credit_note_line ' || line.id FROM credit_note_line AS line JOIN credit_note AS paper
    ON paper.id = line.credit_note_id
WHERE line.total_minor <> line.amount_minor
    + CASE paper.vat_mode WHEN 'on_top' THEN line.vat_minor ELSE 0 END
"""
_OFFERS = """
SELECT 'offer ' || paper.id FROM offer AS paper
LEFT JOIN (SELECT offer_id, sum(amount_minor) AS amount, sum(vat_minor) AS vat,
    sum(total_minor) AS total FROM offer_line WHERE standing = 'firm'
    GROUP BY offer_id) AS sums
    ON sums.offer_id = paper.id
WHERE paper.subtotal_minor <> coalesce(sums.amount, 0)
    OR paper.vat_minor <> coalesce(sums.vat, 0) OR paper.total_minor <> coalesce(sums.total, 0)
"""
_INVOICES = """
SELECT 'invoice ' || paper.id FROM invoice AS paper
LEFT JOIN (SELECT invoice_id, sum(amount_minor) AS amount, sum(vat_minor) AS vat,
    sum(total_minor) AS total FROM invoice_line WHERE standing = 'firm'
    GROUP BY invoice_id) AS sums
    ON sums.invoice_id = paper.id
WHERE paper.subtotal_minor <> coalesce(sums.amount, 0)
    OR paper.vat_minor <> coalesce(sums.vat, 0) OR paper.total_minor <> coalesce(sums.total, 0)
"""
_SALES_ORDERS = """
SELECT 'sales_order ' || paper.id FROM sales_order AS paper
LEFT JOIN (SELECT sales_order_id, sum(amount_minor) AS amount, sum(vat_minor) AS vat,
    sum(total_minor) AS total FROM sales_order_line GROUP BY sales_order_id) AS sums
    ON sums.sales_order_id = paper.id
WHERE paper.subtotal_minor <> coalesce(sums.amount, 0)
    OR paper.vat_minor <> coalesce(sums.vat, 0) OR paper.total_minor <> coalesce(sums.total, 0)
"""
_CREDITS = """
SELECT 'credit_note ' || paper.id FROM credit_note AS paper
LEFT JOIN (SELECT credit_note_id, sum(amount_minor) AS amount, sum(vat_minor) AS vat,
    sum(total_minor) AS total FROM credit_note_line GROUP BY credit_note_id) AS sums
    ON sums.credit_note_id = paper.id
WHERE paper.subtotal_minor <> coalesce(sums.amount, 0)
    OR paper.vat_minor <> coalesce(sums.vat, 0) OR paper.total_minor <> coalesce(sums.total, 0)
"""
_CREDITED = """
SELECT 'credit_note ' || note.id FROM credit_note AS note
WHERE coalesce((SELECT sum(amount_minor) FROM credit_allocation WHERE credit_note_id = note.id), 0)
    <> CASE note.state WHEN 'issued' THEN note.total_minor ELSE 0 END
UNION ALL
SELECT 'invoice_line ' || line.id FROM invoice_line AS line
JOIN (SELECT back.invoice_line_id, sum(back.quantity_milli) AS quantity,
      sum(back.total_minor) AS total FROM credit_note_line AS back
      JOIN credit_note AS note ON note.id = back.credit_note_id WHERE note.state = 'issued'
      GROUP BY back.invoice_line_id) AS sums ON sums.invoice_line_id = line.id
WHERE sums.quantity > line.quantity_milli OR sums.total > line.total_minor
"""
_ORDER_FLOOR = """
SELECT 'sales_order ' || paper.id FROM sales_order AS paper
WHERE paper.state = 'confirmed' AND EXISTS (
    SELECT 1 FROM shipment AS sent JOIN shipment_line AS part ON part.shipment_id = sent.id
    WHERE sent.sales_order_id = paper.root_id AND sent.deleted_at IS NULL
    GROUP BY part.key HAVING sum(part.quantity_milli) > coalesce(
        (SELECT sum(quantity_milli) FROM sales_order_line
         WHERE sales_order_id = paper.id AND order_key = part.key), 0))
UNION ALL
SELECT 'sales_order ' || root_id FROM sales_order WHERE deleted_at IS NULL
GROUP BY root_id HAVING count(DISTINCT version) <> count(*) OR max(version) <> count(*)
"""
_INSTALMENTS = """
SELECT 'invoice ' || paper.id FROM invoice AS paper
WHERE paper.state <> 'draft' AND paper.total_minor <>
    (SELECT coalesce(sum(amount_minor), 0) FROM instalment WHERE invoice_id = paper.id)
"""
_OVERPAID = """
SELECT 'instalment ' || part.id FROM instalment AS part
JOIN (SELECT instalment_id, sum(amount_minor) AS settled FROM allocation
      GROUP BY instalment_id) AS sums ON sums.instalment_id = part.id
WHERE sums.settled < 0 OR sums.settled + coalesce((SELECT sum(amount_minor)
    FROM credit_allocation WHERE instalment_id = part.id), 0) > part.amount_minor
"""
_OVERSPENT = """
SELECT 'payment ' || money.id FROM payment AS money
JOIN (SELECT payment_id, sum(amount_minor) AS given FROM allocation GROUP BY payment_id) AS sums
    ON sums.payment_id = money.id
WHERE abs(sums.given) > abs(money.amount_minor)
    OR (sums.given <> 0 AND (sums.given > 0) <> (money.amount_minor > 0))
"""
_REFUNDS = """
SELECT 'payment ' || money.id FROM payment AS money WHERE money.kind = 'refund'
AND money.amount_minor + coalesce((SELECT sum(amount_minor) FROM refund_part
    WHERE refund_id = money.id), 0) <> 0
UNION ALL
SELECT 'payment ' || payment_id FROM payment_rest WHERE open_minor < 0
UNION ALL
SELECT 'refund_part ' || part.id FROM refund_part AS part
JOIN payment AS back ON back.id = part.refund_id
JOIN payment AS source ON source.id = part.payment_id
WHERE back.currency <> source.currency OR back.kind <> 'refund' OR source.kind <> 'received'
"""
_CURRENCY = """
SELECT 'allocation ' || set_off.id FROM allocation AS set_off
JOIN payment AS money ON money.id = set_off.payment_id
JOIN instalment AS part ON part.id = set_off.instalment_id
JOIN invoice AS paper ON paper.id = part.invoice_id
WHERE money.currency <> paper.currency
"""
_VERSIONS = """
SELECT 'offer ' || root_id FROM offer WHERE deleted_at IS NULL AND root_id IS NOT NULL
GROUP BY root_id HAVING count(DISTINCT version) <> count(*) OR max(version) <> count(*)
"""
_SENT_TWICE = """
SELECT 'offer ' || root_id FROM offer
WHERE deleted_at IS NULL AND state IN ('sent', 'accepted') AND root_id IS NOT NULL
GROUP BY root_id HAVING count(*) > 1
"""
_RECEIVABLE = """
WITH owed AS (
    SELECT part.id, part.amount_minor - coalesce(
        (SELECT sum(amount_minor) FROM allocation WHERE instalment_id = part.id), 0) - coalesce(
        (SELECT sum(amount_minor) FROM credit_allocation WHERE instalment_id = part.id), 0) AS rest
    FROM instalment AS part JOIN invoice AS paper ON paper.id = part.invoice_id
    WHERE paper.state = 'issued')
SELECT 'instalment ' || owed.id FROM owed
LEFT JOIN receivable ON receivable.instalment_id = owed.id
WHERE owed.rest <> coalesce(receivable.own_minor, 0)
UNION ALL
SELECT 'instalment ' || instalment_id FROM receivable
WHERE instalment_id NOT IN (SELECT id FROM owed)
UNION ALL
SELECT 'instalment ' || receivable.instalment_id FROM receivable
JOIN invoice AS paper ON paper.id = receivable.invoice_id
WHERE receivable.client_id IS NOT paper.client_id
    OR (paper.currency = 'RUB' AND receivable.open_minor <> receivable.own_minor)
"""
_ADVANCE = """
WITH held AS (
    SELECT coalesce(money.reverses_id, money.id) AS id, sum(money.amount_minor - coalesce(
        (SELECT sum(amount_minor) FROM allocation WHERE payment_id = money.id), 0) - coalesce(
        (SELECT sum(amount_minor) FROM refund_part WHERE payment_id = money.id), 0)) AS rest
    FROM payment AS money WHERE money.kind = 'received' GROUP BY 1)
SELECT 'payment ' || held.id FROM held LEFT JOIN advance ON advance.payment_id = held.id
WHERE held.rest <> coalesce(advance.own_minor, 0)
UNION ALL
SELECT 'payment ' || money.id FROM advance JOIN payment AS money ON money.id = advance.payment_id
WHERE advance.client_id IS NOT money.client_id
    OR (money.currency = 'RUB' AND advance.open_minor <> advance.own_minor)
"""
_CLIENT_STATE = f"""
SELECT 'client ' || owner.id FROM client AS owner
LEFT JOIN client_state AS state ON state.client_id = owner.id
WHERE state.client_id IS NULL
    OR state.is_open <> (owner.deleted_at IS NULL AND owner.status IN ('prospect', 'active'))
    OR state.weight <> coalesce(nullif(owner.category, ''), '~')
    OR state.paused_until IS NOT owner.paused_until
    OR state.last_on IS NOT (
        SELECT date(max(done_at), {CLOCK}) FROM activity
        WHERE client_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    OR state.next_id IS NOT (
        SELECT id FROM activity
        WHERE client_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
"""  # noqa: S608 - constants
_DEAL_BOARD = f"""
SELECT 'deal ' || deal.id FROM deal JOIN deal_state AS state ON state.deal_id = deal.id
LEFT JOIN deal_board AS kept ON kept.deal_id = deal.id
WHERE deal.deleted_at IS NULL AND (kept.deal_id IS NULL
    OR kept.stage_id <> deal.stage_id OR kept.minus_minor <> -deal.amount_minor
    OR kept.urgency <> coalesce(state.next_on || ' ' || coalesce(state.next_time, '~'), '')
    OR kept.moved_on <> max({_STAGE_DAY}, coalesce(state.last_on, ''))
    OR kept.close_on IS NOT deal.expected_close_on
    OR kept.is_open <> (deal.closed_on IS NULL) OR kept.paused_until IS NOT deal.paused_until)
UNION ALL SELECT 'deal ' || kept.deal_id FROM deal_board AS kept
LEFT JOIN deal ON deal.id = kept.deal_id WHERE deal.id IS NULL OR deal.deleted_at IS NOT NULL
"""  # noqa: S608 - constants
_DAY_COUNT = f"""
WITH base AS (
    SELECT 'client_step' AS kind, 0 AS stage_id, coalesce(owner.paused_until, '') AS edge_on
    FROM client AS owner JOIN client_state AS state ON state.client_id = owner.id
    WHERE owner.deleted_at IS NULL AND owner.status IN ('prospect', 'active')
        AND state.next_on IS NULL
    UNION ALL
    SELECT 'deal_step', deal.stage_id, coalesce(deal.paused_until, '') FROM deal
    JOIN deal_state AS state ON state.deal_id = deal.id AND state.next_on IS NULL
    WHERE deal.closed_on IS NULL AND deal.deleted_at IS NULL
    UNION ALL
    SELECT 'still', deal.stage_id,
        max({_STAGE_DAY}, coalesce(state.last_on, ''))
    FROM deal JOIN deal_state AS state ON state.deal_id = deal.id
    WHERE deal.closed_on IS NULL AND deal.deleted_at IS NULL
    UNION ALL
    SELECT 'past_close', stage_id, expected_close_on FROM deal
    WHERE closed_on IS NULL AND deleted_at IS NULL AND expected_close_on IS NOT NULL
    UNION ALL
    SELECT 'planned', 0, due_on FROM activity
    WHERE state = 'planned' AND due_on IS NOT NULL AND deleted_at IS NULL
    UNION ALL
    SELECT 'silent_offer', 0, coalesce(date(sent_at, {CLOCK}), '~') FROM offer
    WHERE {AWAITED}),
counted AS (
    SELECT kind, stage_id, edge_on, count(*) AS found FROM base GROUP BY kind, stage_id, edge_on)
SELECT 'day_count ' || kind || ' ' || stage_id || ' ' || edge_on FROM (
    SELECT kind, stage_id, edge_on, found FROM counted
    EXCEPT SELECT kind, stage_id, edge_on, found FROM day_count)
UNION
SELECT 'day_count ' || kind || ' ' || stage_id || ' ' || edge_on FROM (
    SELECT kind, stage_id, edge_on, found FROM day_count
    EXCEPT SELECT kind, stage_id, edge_on, found FROM counted)
"""  # noqa: S608 - constants
_CLIENT_MONEY = """
WITH paid AS (
    SELECT client_id, sum(amount_minor) AS amount_minor FROM payment_roubles
    WHERE client_id IS NOT NULL AND deleted_at IS NULL AND paid_on >=
        (SELECT day FROM summary_day WHERE name = 'turnover_since')
    GROUP BY client_id),
last AS (
    SELECT client_id, max(issued_on) AS day FROM invoice
    WHERE client_id IS NOT NULL AND deleted_at IS NULL AND state = 'issued' GROUP BY client_id),
owed AS (
    SELECT client_id, sum(open_minor) AS open_minor FROM receivable
    WHERE client_id IS NOT NULL GROUP BY client_id)
SELECT 'client ' || client.id FROM client
LEFT JOIN client_money AS kept ON kept.client_id = client.id
LEFT JOIN paid ON paid.client_id = client.id
LEFT JOIN last ON last.client_id = client.id
LEFT JOIN owed ON owed.client_id = client.id
WHERE coalesce(kept.turnover_minor, 0) <> coalesce(paid.amount_minor, 0)
    OR coalesce(kept.debt_minor, 0) <> coalesce(owed.open_minor, 0)
    OR kept.last_sale_on IS NOT last.day
"""
_UNPRINTED = """
SELECT 'invoice ' || id FROM invoice WHERE state <> 'draft' AND pdf_id IS NULL
UNION ALL SELECT 'offer ' || id FROM offer WHERE state <> 'draft' AND pdf_id IS NULL
UNION ALL SELECT 'sales_order ' || id FROM sales_order
WHERE state <> 'draft' AND pdf_id IS NULL
UNION ALL SELECT 'credit_note ' || id FROM credit_note WHERE pdf_id IS NULL
"""
_MAIN_CONTACT = """
SELECT 'client ' || place.client_id FROM affiliation AS place
JOIN contact ON contact.id = place.contact_id AND contact.deleted_at IS NULL
JOIN client ON client.id = place.client_id AND client.deleted_at IS NULL
WHERE place.until_on IS NULL
GROUP BY place.client_id HAVING sum(place.is_main) <> 1
"""

_RULES: Final = (
    ("line_total", _LINES),
    ("offer_total", _OFFERS),
    ("invoice_total", _INVOICES),
    ("order_total", _SALES_ORDERS),
    ("credit_total", _CREDITS),
    ("credited", _CREDITED),
    ("order_floor", _ORDER_FLOOR),
    ("instalments", _INSTALMENTS),
    ("overpaid_instalment", _OVERPAID),
    ("overspent_payment", _OVERSPENT),
    ("refund", _REFUNDS),
    ("currency", _CURRENCY),
    ("versions", _VERSIONS),
    ("sent_twice", _SENT_TWICE),
    ("receivable", _RECEIVABLE),
    ("advance", _ADVANCE),
    ("client_state", _CLIENT_STATE),
    ("client_money", _CLIENT_MONEY),
    ("deal_board", _DEAL_BOARD),
    ("day_count", _DAY_COUNT),
    ("unprinted", _UNPRINTED),
    ("main_contact", _MAIN_CONTACT),
)
"""Code of a finding, and the statement that names the records it is found in."""


def damaged_pages() -> list[str]:
    """What SQLite itself says of the file; empty when it is whole."""
    return [str(told) for (told,) in rows("PRAGMA integrity_check") if told != "ok"]


def dangling_keys() -> list[str]:
    """Rows that name a record which is not there."""
    return [
        f"{table} {record_id}: {parent}"
        for table, record_id, parent, _key in rows("PRAGMA foreign_key_check")
    ]


def broken_sums() -> Iterator[tuple[str, str]]:
    """Code of a finding and the record it is found in."""
    for code, sql in _RULES:
        for (where,) in rows(sql):
            yield code, str(where)


def owner_of(table: str) -> str:
    """The table of the records a user knows, of which the rows of this one are parts."""
    return subjects.owner_of(table)


def named(where: str) -> tuple[str, str]:
    """The table of the record a finding is about, and what the record is called.

    `where` begins with a table and an id ("invoice_line 7"). Without such a beginning the table is
    empty; a record that is gone, or has no name, has an empty one.
    """
    table, _space, rest = where.partition(" ")
    told = rest.partition(":")[0].strip()
    owner = owner_of(table) if told.isdigit() else ""
    if not owner:
        return "", ""
    record_id = int(told)
    if owner != table:
        column = subjects.part_of(table)
        sql = f"SELECT {column} FROM {table} WHERE id = ?"  # noqa: S608 - names of ours
        record_id = int(value(sql, record_id) or 0)
    return owner, name_of(owner, record_id)
