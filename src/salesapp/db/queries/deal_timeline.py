"""What happened in a deal: talks, notes, stages, papers, money, objections, changes of its card."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from salesapp.db.queries.move_sql import MOVE_CODE, MOVE_JOINS, MOVE_TEXT
from salesapp.db.queries.timeline import Owner, Parts, TimelineKind, TimelineRow, read
from salesapp.domain.entities import Entity

_OF_PAPERS: Final = """
SELECT DISTINCT part.payment_id FROM allocation AS part
JOIN instalment ON instalment.id = part.instalment_id
JOIN invoice ON invoice.id = instalment.invoice_id WHERE invoice.deal_id = ?1
"""

_PARTS: Final[Parts] = {
    TimelineKind.ACTIVITY: """
SELECT 'activity' AS kind, id, done_at AS moment, kind AS code, subject, result, note AS text,
    NULL AS amount FROM activity
WHERE deal_id = ?1 AND state = 'done' AND deleted_at IS NULL
AND (subject <> '' OR result <> '')""",
    TimelineKind.NOTE: """
SELECT 'note', id, done_at, kind, subject, result, note, NULL FROM activity
WHERE deal_id = ?1 AND state = 'done' AND deleted_at IS NULL AND subject = '' AND result = ''""",
    TimelineKind.MOVE: f"""
SELECT 'move', move.id, move.moved_at, {MOVE_CODE}, stage.name, '', {MOVE_TEXT}, NULL
FROM stage_move AS move {MOVE_JOINS} WHERE move.deal_id = ?1""",  # noqa: S608 - constants
    TimelineKind.OFFER: """
SELECT 'offer', id, sent_at, state, coalesce(number, ''), '', '', total_minor FROM offer
WHERE deal_id = ?1 AND sent_at IS NOT NULL AND deleted_at IS NULL""",
    TimelineKind.ORDER: """
SELECT 'order', id, coalesce(cancelled_at, confirmed_at), state, coalesce(number, ''), '',
    change_reason, total_minor
FROM sales_order WHERE deal_id = ?1 AND confirmed_at IS NOT NULL AND deleted_at IS NULL""",
    TimelineKind.SHIPMENT: """
SELECT 'shipment', sent.sales_order_id, sent.shipped_on, '', coalesce(made.number, ''),
    sent.document, sent.note, NULL
FROM shipment AS sent JOIN sales_order AS made ON made.id = sent.sales_order_id
WHERE sent.deal_id = ?1 AND sent.deleted_at IS NULL""",
    TimelineKind.CREDIT: """
SELECT 'credit', id, issued_at, state, coalesce(number, ''), '', reason, total_minor
FROM credit_note WHERE deal_id = ?1 AND issued_at IS NOT NULL""",
    TimelineKind.INVOICE: """
SELECT 'invoice', id, coalesce(issued_at, issued_on), state, coalesce(number, ''), '', '',
    total_minor
FROM invoice WHERE deal_id = ?1 AND state <> 'draft' AND deleted_at IS NULL""",
    TimelineKind.PAYMENT: f"""
SELECT 'payment', id, paid_on, kind, reference, '', purpose, amount_minor FROM payment
WHERE (id IN ({_OF_PAPERS}) OR invoice_id IN (SELECT id FROM invoice WHERE deal_id = ?1))
AND deleted_at IS NULL""",  # noqa: S608 - a constant
    TimelineKind.FILE: """
SELECT 'file', id, created_at, '', name, '', note, NULL FROM file_link
WHERE entity = 'deal' AND record_id = ?1 AND deleted_at IS NULL""",
    TimelineKind.SHOWING: """
SELECT 'showing', id, shown_on, kind, title, reaction,
    (SELECT group_concat(name, ', ') FROM (
        SELECT product.name || iif(shown.reaction = '', '', ': ' || shown.reaction) AS name
        FROM showing_product AS shown
        JOIN product ON product.id = shown.product_id
        WHERE shown.showing_id = showing.id ORDER BY shown.position LIMIT 6)), NULL
FROM showing WHERE deal_id = ?1 AND deleted_at IS NULL""",
    TimelineKind.OBJECTION: """
SELECT 'objection', heard.id, heard.heard_at, heard.outcome, one.text, heard.reason, heard.note,
    NULL
FROM heard_objection AS heard JOIN objection AS one ON one.id = heard.objection_id
WHERE heard.deal_id = ?1 AND heard.deleted_at IS NULL""",
    TimelineKind.CHANGE: """
SELECT 'change', entry.id, entry.at, entry.action, entry.subject, entry.who, '', NULL
FROM journal_subject AS about JOIN journal AS entry ON entry.id = about.journal_id
WHERE about.entity = 'deal' AND about.record_id = ?1 AND entry.action <> 'deal.move'
AND entry.at >= (SELECT created_at FROM deal WHERE id = ?1)
AND (substr(entry.action, 1, instr(entry.action, '.') - 1) IN (
    'deal', 'stakeholder', 'rival', 'negotiation', 'tag', 'star', 'list', 'origin')
    OR entry.action IN ('undo', 'redo'))""",
}


def deal_timeline(
    deal_id: int,
    kinds: Collection[TimelineKind] = tuple(TimelineKind),
    *,
    before: TimelineRow | None = None,
    limit: int = 50,
    text: str = "",
) -> list[TimelineRow]:
    """What happened in a deal, the latest first; see `timeline` for the arguments."""
    return read(Owner(_PARTS, Entity.DEAL, deal_id), kinds, before=before, limit=limit, text=text)
