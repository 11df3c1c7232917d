"""What happened with a client: talks, notes, stages, papers, money, files, changes of its card."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple

from salesapp.db import connection
from salesapp.db.fields import parse_moment
from salesapp.db.queries import history
from salesapp.db.queries.move_sql import MOVE_CODE, MOVE_JOINS, MOVE_TEXT
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.entities import Entity
from salesapp.domain.text import fold


class TimelineKind(StrEnum):
    """What happened."""

    ACTIVITY = "activity"
    NOTE = "note"
    MOVE = "move"
    OFFER = "offer"
    ORDER = "order"
    SHIPMENT = "shipment"
    INVOICE = "invoice"
    CREDIT = "credit"
    PAYMENT = "payment"
    FILE = "file"
    SHOWING = "showing"
    OBJECTION = "objection"
    CHANGE = "change"


class TimelineRow(NamedTuple):
    """Something that happened with a client.

    `code` is the kind of the activity, the state of the paper or the action of the journal;
    `subject` its subject, number or stage; `result` the result of the activity or the deal that
    moved; `at` is None where only the day is known; `moment` is what the row is sorted by;
    `seconds` is how long a call took, 0 where nobody has told.
    """

    kind: TimelineKind
    record_id: int
    on: date
    at: datetime | None
    code: str
    subject: str
    result: str
    text: str
    amount_minor: int | None
    moment: str = ""
    seconds: int = 0
    currency: str = ROUBLE


_ABOUT_CLIENTS: Final = "'client', 'contact', 'address', 'account', 'group', 'tag', 'star', 'fit'"
_OWN_ACTION: Final = f"substr({{0}}.action, 1, instr({{0}}.action, '.') - 1) IN ({_ABOUT_CLIENTS})"

Parts = dict["TimelineKind", str]
"""What is asked for each kind; ``?1`` stands for the record."""

_PARTS: Final[Parts] = {
    TimelineKind.ACTIVITY: """
SELECT 'activity' AS kind, id, done_at AS moment, kind AS code, subject, result, note AS text,
    NULL AS amount FROM activity
WHERE client_id = ?1 AND state = 'done' AND deleted_at IS NULL
AND (subject <> '' OR result <> '')""",
    TimelineKind.NOTE: """
SELECT 'note', id, done_at, kind, subject, result, note, NULL FROM activity
WHERE client_id = ?1 AND state = 'done' AND deleted_at IS NULL AND subject = '' AND result = ''""",
    TimelineKind.MOVE: f"""
SELECT 'move', move.id, move.moved_at, {MOVE_CODE}, stage.name, deal.title, {MOVE_TEXT}, NULL
FROM deal JOIN stage_move AS move ON move.deal_id = deal.id {MOVE_JOINS}
WHERE deal.client_id = ?1 AND deal.deleted_at IS NULL""",  # noqa: S608 - constants
    TimelineKind.OFFER: """
SELECT 'offer', id, sent_at, state, coalesce(number, ''), '', '', total_minor FROM offer
WHERE client_id = ?1 AND sent_at IS NOT NULL AND deleted_at IS NULL""",
    TimelineKind.ORDER: """
SELECT 'order', id, coalesce(cancelled_at, confirmed_at), state, coalesce(number, ''), '',
    change_reason, total_minor
FROM sales_order WHERE client_id = ?1 AND confirmed_at IS NOT NULL AND deleted_at IS NULL""",
    TimelineKind.SHIPMENT: """
SELECT 'shipment', sent.sales_order_id, sent.shipped_on, '', coalesce(made.number, ''),
    sent.document, sent.note, NULL
FROM shipment AS sent JOIN sales_order AS made ON made.id = sent.sales_order_id
WHERE sent.client_id = ?1 AND sent.deleted_at IS NULL""",
    TimelineKind.CREDIT: """
SELECT 'credit', id, issued_at, state, coalesce(number, ''), '', reason, total_minor
FROM credit_note WHERE client_id = ?1 AND issued_at IS NOT NULL""",
    TimelineKind.INVOICE: """
SELECT 'invoice', id, coalesce(issued_at, issued_on), state, coalesce(number, ''), '', '',
    total_minor
FROM invoice WHERE client_id = ?1 AND state <> 'draft' AND deleted_at IS NULL""",
    TimelineKind.PAYMENT: """
SELECT 'payment', id, paid_on, kind, reference, '', purpose, amount_minor FROM payment
WHERE client_id = ?1 AND deleted_at IS NULL""",
    TimelineKind.FILE: """
SELECT 'file', id, created_at, '', name, '', note, NULL FROM file_link
WHERE entity = 'client' AND record_id = ?1 AND deleted_at IS NULL""",
    TimelineKind.SHOWING: """
SELECT 'showing', id, shown_on, kind, title, reaction,
    (SELECT group_concat(name, ', ') FROM (
        SELECT product.name || iif(shown.reaction = '', '', ': ' || shown.reaction) AS name
        FROM showing_product AS shown
        JOIN product ON product.id = shown.product_id
        WHERE shown.showing_id = showing.id ORDER BY shown.position LIMIT 6)), NULL
FROM showing WHERE client_id = ?1 AND deleted_at IS NULL""",
    TimelineKind.OBJECTION: """
SELECT 'objection', heard.id, heard.heard_at, heard.outcome, one.text, heard.reason, heard.note,
    NULL
FROM heard_objection AS heard JOIN objection AS one ON one.id = heard.objection_id
WHERE heard.client_id = ?1 AND heard.deleted_at IS NULL""",
    TimelineKind.CHANGE: f"""
SELECT 'change', entry.id, entry.at, entry.action, entry.subject, entry.who, '', NULL
FROM journal_subject AS about JOIN journal AS entry ON entry.id = about.journal_id
LEFT JOIN journal AS undone ON undone.id = entry.undoes_id
WHERE about.entity = 'client' AND about.record_id IN (
    WITH RECURSIVE family (id) AS (
        SELECT ?1 UNION SELECT merged_id FROM merge_record JOIN family ON survivor_id = family.id
        WHERE merge_record.entity = 'client')
    SELECT id FROM family)
AND entry.at >= (SELECT created_at FROM client WHERE id = about.record_id)
AND ({_OWN_ACTION.format("entry")} OR {_OWN_ACTION.format("undone")})""",  # noqa: S608 - constants
}
_KEYSET: Final = """
SELECT * FROM ({parts})
WHERE moment < ?2 OR (moment = ?2 AND (kind > ?3 OR (kind = ?3 AND id < ?4)))
ORDER BY moment DESC, kind, id DESC LIMIT ?5
"""
_LENGTHS: Final = "SELECT activity_id, seconds FROM talk WHERE activity_id IN ({marks})"
_PAPERS: Final = {
    TimelineKind.OFFER: "offer",
    TimelineKind.ORDER: "sales_order",
    TimelineKind.CREDIT: "credit_note",
    TimelineKind.INVOICE: "invoice",
    TimelineKind.PAYMENT: "payment",
}
_FOREIGN: Final = "SELECT id, currency FROM {table} WHERE id IN ({marks}) AND currency <> 'RUB'"
_LATER: Final = "9999-12-31"
_BATCH: Final = 200
_SEARCHED: Final = 10_000


def timeline(
    client_id: int,
    kinds: Collection[TimelineKind] = tuple(TimelineKind),
    *,
    before: TimelineRow | None = None,
    limit: int = 50,
    text: str = "",
) -> list[TimelineRow]:
    """What happened, the latest first.

    Args:
        client_id: Whose history.
        kinds: What of it.
        before: The last row already shown: what follows it is wanted.
        limit: How many at most.
        text: Words that must occur, in any order and case, by their beginnings.
    """
    return read(
        Owner(_PARTS, Entity.CLIENT, client_id), kinds, before=before, limit=limit, text=text
    )


class Owner(NamedTuple):
    """Whose history is read, and by which questions."""

    parts: Parts
    entity: Entity
    id: int


def read(
    owner: Owner,
    kinds: Collection[TimelineKind],
    *,
    before: TimelineRow | None,
    limit: int,
    text: str,
) -> list[TimelineRow]:
    """What happened with a record of any kind, as `timeline` tells it of a client."""
    wanted = fold(text).split()
    if not wanted:
        return _page(owner, kinds, before, limit)
    found: list[TimelineRow] = []
    for _turn in range(_SEARCHED // _BATCH):
        batch = _page(owner, kinds, before, _BATCH)
        found += [one for one in batch if _says(one, owner, wanted)]
        if len(batch) < _BATCH or len(found) >= limit:
            break
        before = batch[-1]
    return found[:limit]


def _page(
    owner: Owner, kinds: Collection[TimelineKind], before: TimelineRow | None, limit: int
) -> list[TimelineRow]:
    chosen = [owner.parts[kind] for kind in TimelineKind if kind in kinds]
    if not chosen:
        return []
    if TimelineKind.ACTIVITY not in kinds:
        names = "'' AS kind, 0 AS id, '' AS moment, '' AS code, '' AS subject, '' AS result"
        chosen.insert(0, f"SELECT {names}, '' AS text, NULL AS amount WHERE 0")
    sql = _KEYSET.format(parts=" UNION ALL ".join(chosen))
    place = (_LATER, "", 0) if before is None else (before.moment, before.kind, before.record_id)
    found = [_event(cells) for cells in connection.rows(sql, owner.id, *place, limit)]
    calls = [one.record_id for one in found if one.kind is TimelineKind.ACTIVITY]
    lengths = _lengths(calls) if calls else {}
    signs = _currencies(found)
    return [
        one._replace(seconds=lengths.get(one.record_id, 0))
        if one.kind is TimelineKind.ACTIVITY
        else one._replace(currency=signs.get((one.kind, one.record_id), ROUBLE))
        for one in found
    ]


def _currencies(found: Iterable[TimelineRow]) -> dict[tuple[TimelineKind, int], str]:
    """Of the papers and payments that are not in roubles."""
    signs: dict[tuple[TimelineKind, int], str] = {}
    for kind, table in _PAPERS.items():
        ids = [one.record_id for one in found if one.kind is kind]
        if ids:
            sql = _FOREIGN.format(table=table, marks=connection.marks(len(ids)))
            signs |= {(kind, int(one)): str(sign) for one, sign in connection.rows(sql, *ids)}
    return signs


def _lengths(activity_ids: list[int]) -> dict[int, int]:
    sql = _LENGTHS.format(marks=connection.marks(len(activity_ids)))
    return dict(connection.rows(sql, *activity_ids))


def _says(one: TimelineRow, owner: Owner, wanted: list[str]) -> bool:
    texts = [one.subject, one.result, one.text]
    if one.amount_minor is not None:
        texts.append(str(one.amount_minor // 100))
    if one.kind is TimelineKind.CHANGE:
        for change in history.of_entry(one.record_id, owner.entity, owner.id):
            texts += [str(value) for value in (change.old, change.new) if value]
    words = fold(" ".join(texts)).split()
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _event(cells: tuple[Any, ...]) -> TimelineRow:
    kind, id_, moment, code, subject, result, text, amount = cells
    at = parse_moment(moment) if "T" in moment or " " in moment else None
    on = at.astimezone().date() if at else date.fromisoformat(moment)
    return TimelineRow(
        TimelineKind(kind), int(id_), on, at, code, subject, result, text, amount, moment
    )
