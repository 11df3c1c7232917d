"""The library of objections, those heard, and which replies work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.db.fields import day_begins, parse_moment
from salesapp.domain.objections import Measured, ObjectionKind, Outcome, rank_bp
from salesapp.domain.text import fold


class ReplyRow(NamedTuple):
    """A reply with what was measured of it.

    `segment` counts uses with clients of the industry asked for; `rank_bp` is what is to be
    expected of the reply, and what replies are ranked by.
    """

    id: int
    rev: int
    text: str
    proof: str
    product_id: int | None
    product: str
    measured: Measured
    segment: Measured
    rank_bp: int


class ObjectionRow(NamedTuple):
    """An objection of the library; `heard` is how often it was made, `measured` how it ended."""

    id: int
    rev: int
    kind: ObjectionKind
    text: str
    product_id: int | None
    product: str
    probes: tuple[str, ...]
    replies: int
    heard: int
    open: int
    measured: Measured


class HeardRow(NamedTuple):
    """An objection that was made; `reply` is the last one given to it."""

    id: int
    rev: int
    objection_id: int
    kind: ObjectionKind
    text: str
    deal_id: int | None
    heard_at: datetime
    outcome: Outcome
    reason: str
    note: str
    return_on: date | None
    decided_at: datetime | None
    reply_id: int | None
    reply: str
    product_id: int | None


_OBJECTIONS: Final = """
SELECT one.id, one.rev, one.kind, one.text, one.product_id, coalesce(product.name, ''),
    (SELECT json_group_array(text) FROM (
        SELECT text FROM objection_probe WHERE objection_id = one.id ORDER BY position, id)),
    (SELECT count(*) FROM objection_reply AS reply
     WHERE reply.objection_id = one.id AND reply.deleted_at IS NULL),
    coalesce(made.heard, 0), coalesce(made.open, 0), coalesce(made.lifted, 0),
    coalesce(made.lost, 0)
FROM objection AS one LEFT JOIN product ON product.id = one.product_id
LEFT JOIN (
    SELECT objection_id, count(*) AS heard, sum(outcome = 'open') AS open,
        sum(outcome = 'lifted') AS lifted, sum(outcome = 'lost') AS lost
    FROM heard_objection WHERE deleted_at IS NULL {narrow} GROUP BY objection_id
) AS made ON made.objection_id = one.id
WHERE one.deleted_at IS NULL {where} ORDER BY one.position, one.id
"""
_REPLIES: Final = """
SELECT reply.id, reply.rev, reply.text, reply.proof, reply.product_id, coalesce(product.name, ''),
    coalesce(sum(used.helped = 1 AND heard.id IS NOT NULL), 0),
    coalesce(sum(used.helped = 0 AND heard.id IS NOT NULL), 0),
    coalesce(sum(used.helped = 1 AND client.industry = ?2), 0),
    coalesce(sum(used.helped = 0 AND client.industry = ?2), 0), reply.position
FROM objection_reply AS reply
LEFT JOIN product ON product.id = reply.product_id
LEFT JOIN reply_use AS used ON used.reply_id = reply.id
LEFT JOIN heard_objection AS heard ON heard.id = used.heard_id AND heard.deleted_at IS NULL
LEFT JOIN deal ON deal.id = heard.deal_id
LEFT JOIN client ON client.id = coalesce(deal.client_id, heard.client_id) AND ?2 <> ''
WHERE reply.objection_id = ?1 AND reply.deleted_at IS NULL
GROUP BY reply.id ORDER BY reply.position, reply.id
"""
_HEARD: Final = """
SELECT heard.id, heard.rev, heard.objection_id, one.kind, one.text, heard.deal_id, heard.heard_at,
    heard.outcome, heard.reason, heard.note, heard.return_on, heard.decided_at, reply.id,
    coalesce(reply.text, ''), heard.product_id
FROM heard_objection AS heard JOIN objection AS one ON one.id = heard.objection_id
LEFT JOIN objection_reply AS reply ON reply.id = (
    SELECT used.reply_id FROM reply_use AS used WHERE used.heard_id = heard.id
    ORDER BY used.helped DESC, used.id DESC LIMIT 1)
WHERE heard.deleted_at IS NULL AND {}
ORDER BY heard.outcome <> 'open', heard.heard_at DESC, heard.id DESC LIMIT ?
"""


def shelf(
    text: str = "", kind: ObjectionKind | None = None, *, since: date | None = None
) -> list[ObjectionRow]:
    """Objections that hold all the words, in their order; `since` limits what is counted."""
    where, params = "", []
    narrow, bound = "", []
    if since is not None:
        narrow, bound = "AND heard_at >= ?", [day_begins(since)]
    if kind is not None:
        where, params = "AND one.kind = ?", [kind.value]
    wanted = fold(text).split()
    found = [
        _objection(cells)
        for cells in rows(_OBJECTIONS.format(narrow=narrow, where=where), *bound, *params)
    ]
    if not wanted:
        return found
    # The library is a page long: its words are read whole.
    words = dict(rows("SELECT id, search_text FROM objection WHERE deleted_at IS NULL"))
    return [one for one in found if _holds(str(words.get(one.id, "")).split(), wanted)]


def objection(objection_id: int) -> ObjectionRow | None:
    """One objection of the library; None when it is gone."""
    found = rows(_OBJECTIONS.format(narrow="", where="AND one.id = ?"), objection_id)
    return _objection(found[0]) if found else None


def text_of(objection_id: int) -> str:
    """What the client said, deleted from the library or not."""
    return str(value("SELECT text FROM objection WHERE id = ?", objection_id) or "")


def ranked_replies(objection_id: int, industry: str = "") -> list[ReplyRow]:
    """Replies to an objection, the one most likely to help first.

    With an industry, uses with clients of that industry weigh more than those with others.
    """
    found = rows(_REPLIES, objection_id, industry)
    everything = Measured(sum(one[6] for one in found), sum(one[7] for one in found))
    made = []
    for one in found:
        measured, segment = Measured(one[6], one[7]), Measured(one[8], one[9])
        rank = rank_bp(measured, everything, segment)
        id_, rev, text, proof, product_id, product = one[:6]
        made.append(ReplyRow(id_, rev, text, proof, product_id, product, measured, segment, rank))
    # Equal ones stay as the user put them.
    return sorted(made, key=lambda reply: -reply.rank_bp)


def replies(objection_id: int) -> list[ReplyRow]:
    """Replies as the user put them."""
    ranked = {one.id: one for one in ranked_replies(objection_id)}
    sql = (
        "SELECT id FROM objection_reply WHERE objection_id = ? AND deleted_at IS NULL"
        " ORDER BY position, id"
    )
    return [ranked[one] for (one,) in rows(sql, objection_id)]


def of_deal(deal_id: int, limit: int = 100) -> list[HeardRow]:
    """Objections made in a deal: open ones first, then the latest."""
    return [_heard(cells) for cells in rows(_HEARD.format("heard.deal_id = ?"), deal_id, limit)]


def of_client(client_id: int, limit: int = 100) -> list[HeardRow]:
    """Objections a client made, in deals and outside of them."""
    return [_heard(cells) for cells in rows(_HEARD.format("heard.client_id = ?"), client_id, limit)]


def heard(heard_id: int) -> HeardRow | None:
    """One objection that was made; None when it is gone."""
    found = rows(_HEARD.format("heard.id = ?"), heard_id, 1)
    return _heard(found[0]) if found else None


def open_count(deal_id: int) -> int:
    """How many objections of a deal nobody has answered or postponed."""
    sql = (
        "SELECT count(*) FROM heard_objection"
        " WHERE deal_id = ? AND outcome = 'open' AND deleted_at IS NULL"
    )
    return int(value(sql, deal_id))


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _objection(cells: tuple[Any, ...]) -> ObjectionRow:
    id_, rev, kind, text, product_id, product, probes, count, made, waiting, lifted, lost = cells
    return ObjectionRow(
        int(id_),
        int(rev),
        ObjectionKind(kind),
        text,
        product_id,
        product,
        tuple(json.loads(probes)),
        int(count),
        int(made),
        int(waiting),
        Measured(int(lifted), int(lost)),
    )


def _heard(cells: tuple[Any, ...]) -> HeardRow:
    row = list(cells)
    row[3], row[7] = ObjectionKind(row[3]), Outcome(row[7])
    row[6] = parse_moment(row[6])
    row[10] = None if row[10] is None else date.fromisoformat(row[10])
    row[11] = None if row[11] is None else parse_moment(row[11])
    return HeardRow(*row)


class FrequencyRow(NamedTuple):
    """How often something was objected, and how it ended."""

    name: str
    heard: int
    open: int
    measured: Measured


_FREQUENCY: Final = """
SELECT {name} AS told, count(*), sum(heard.outcome = 'open'), sum(heard.outcome = 'lifted'),
    sum(heard.outcome = 'lost')
FROM heard_objection AS heard JOIN objection AS one ON one.id = heard.objection_id
LEFT JOIN deal ON deal.id = heard.deal_id
LEFT JOIN client ON client.id = coalesce(deal.client_id, heard.client_id)
LEFT JOIN product ON product.id = coalesce(heard.product_id, one.product_id, (
    SELECT product_id FROM deal_line WHERE deal_id = heard.deal_id AND product_id IS NOT NULL
    ORDER BY position, id LIMIT 1), (
    SELECT line.product_id FROM offer JOIN offer_line AS line ON line.offer_id = offer.id
    WHERE offer.deal_id = heard.deal_id AND line.product_id IS NOT NULL
    ORDER BY offer.id DESC, line.position LIMIT 1))
WHERE heard.deleted_at IS NULL AND (?1 IS NULL OR heard.objection_id = ?1)
AND heard.heard_at >= ?2
GROUP BY told ORDER BY count(*) DESC, told LIMIT ?3
"""


def by_industry(
    objection_id: int | None = None, since: date = date.min, limit: int = 20
) -> list[FrequencyRow]:
    """How often an objection (None: any) was made, by the industry of the client."""
    return _frequency("coalesce(client.industry, '')", objection_id, since, limit)


def by_product(
    objection_id: int | None = None, since: date = date.min, limit: int = 20
) -> list[FrequencyRow]:
    """How often an objection (None: any) was made, by the product it was about."""
    return _frequency("coalesce(product.name, '')", objection_id, since, limit)


def _frequency(name: str, objection_id: int | None, since: date, limit: int) -> list[FrequencyRow]:
    return [
        FrequencyRow(named, count, waiting, Measured(lifted, lost))
        for named, count, waiting, lifted, lost in rows(
            _FREQUENCY.format(name=name), objection_id, day_begins(since), limit
        )
    ]
