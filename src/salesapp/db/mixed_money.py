"""Money and papers of one client in those of another: what taking a merge back may leave behind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from salesapp.db.connection import value

_MIXED: Final = """
WITH whose (instalment_id, client_id) AS (
    SELECT part.id, paper.client_id FROM instalment AS part
    JOIN invoice AS paper ON paper.id = part.invoice_id)
SELECT
    (SELECT count(*) FROM payment AS money JOIN allocation AS used ON used.payment_id = money.id
     JOIN whose ON whose.instalment_id = used.instalment_id
     WHERE money.client_id = ?1 AND whose.client_id <> ?1)
    + (SELECT count(*) FROM payment AS money JOIN refund_part AS back ON back.payment_id = money.id
       JOIN payment AS refund ON refund.id = back.refund_id
       WHERE money.client_id = ?1 AND refund.client_id <> ?1)
    + (SELECT count(*) FROM payment AS money JOIN payment AS taken ON taken.reverses_id = money.id
       WHERE money.client_id = ?1 AND taken.client_id <> ?1)
    + (SELECT count(*) FROM credit_note AS note JOIN invoice AS paper ON paper.id = note.invoice_id
       WHERE note.client_id = ?1 AND paper.client_id <> ?1)
    + (SELECT count(*) FROM invoice AS paper JOIN sales_order AS first
         ON first.id = paper.sales_order_id
       WHERE paper.client_id = ?1 AND first.client_id <> ?1 AND paper.deleted_at IS NULL)
    + (SELECT count(*) FROM shipment AS sent JOIN sales_order AS first
         ON first.id = sent.sales_order_id
       WHERE sent.client_id = ?1 AND first.client_id <> ?1 AND sent.deleted_at IS NULL)
    + (SELECT count(*) FROM sales_order AS later JOIN sales_order AS first
         ON first.id = later.root_id
       WHERE later.client_id = ?1 AND first.client_id <> ?1 AND later.deleted_at IS NULL)
    + (SELECT count(*) FROM offer AS later JOIN offer AS first ON first.id = later.root_id
       WHERE later.client_id = ?1 AND first.client_id <> ?1 AND later.deleted_at IS NULL)
"""


def mixed(client_ids: Iterable[int]) -> int:
    """How often money of these clients settles, gives back or reverses money of others.

    Papers that lessen, continue or fulfil papers of others count, too.
    """
    return sum(int(value(_MIXED, client_id)) for client_id in set(client_ids))
