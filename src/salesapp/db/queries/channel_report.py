"""What each channel brought and cost in a period, and the rows behind every number."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.fields import moment_text, parse_moment
from salesapp.db.queries import channels
from salesapp.db.queries.money_sql import DEAL_WORTH, SOLD_MARGIN, SOLD_TOTAL
from salesapp.domain.channels import (
    ChannelKind,
    ChannelState,
    Figures,
    cost_within,
    source_key,
)
from salesapp.domain.entities import Entity
from salesapp.domain.periods import Period

UNKNOWN, NONE, TOTAL = -1, -2, 0
"""Ids of the lines that are no channel: sources nobody sorted, no source at all, the sum."""


class Figure(StrEnum):
    """Numbers that open their rows."""

    LEADS = "leads"
    QUALIFIED = "qualified"
    DEALS = "deals"
    WON = "won"
    REVENUE = "revenue"
    COST = "cost"


class ChannelLine(NamedTuple):
    """A line of the table; `texts` are the sources counted in it.

    Attributes:
        now: The figures of the whole period.
        before: Those of the days it is compared with.
        same: Those of the days that have passed, while the period runs; else None.
    """

    id: int
    name: str
    kind: ChannelKind
    state: ChannelState
    target_lead_minor: int | None
    texts: tuple[str, ...]
    now: Figures
    before: Figures | None
    same: Figures | None = None


class CampaignLine(NamedTuple):
    """What a campaign brought and cost in a period."""

    id: int
    name: str
    leads: int
    deals: int
    cost_minor: int


class ReportRow(NamedTuple):
    """A record behind a number; `id` counts the rows of one list."""

    id: int
    entity: Entity
    record_id: int
    title: str
    about: str
    day: date | None
    amount_minor: int | None
    source: str


_LEADS: Final = """
SELECT source, count(*), sum(state IN ('qualified', 'converted')) FROM lead
WHERE received_at >= ? AND received_at < ? AND deleted_at IS NULL GROUP BY source
"""
_DEALS: Final = """
SELECT source, count(*) FROM deal
WHERE created_at >= ? AND created_at < ? AND deleted_at IS NULL GROUP BY source
"""
_WON: Final = """
SELECT deal.source, count(*) FROM deal JOIN stage ON stage.id = deal.stage_id
WHERE deal.closed_on BETWEEN ? AND ? AND stage.kind = 'won' AND deal.deleted_at IS NULL
GROUP BY deal.source
"""
_SET_OFF: Final = """
WITH set_off AS MATERIALIZED (
    SELECT paid.id, paid.paid_on, paid.client_id, part.amount_minor, paper.deal_id,
        paper.id AS invoice_id
    FROM payment AS paid CROSS JOIN allocation_roubles AS part ON part.payment_id = paid.id
    CROSS JOIN instalment ON instalment.id = part.instalment_id
    CROSS JOIN invoice AS paper ON paper.id = instalment.invoice_id
    WHERE paid.paid_on BETWEEN ?1 AND ?2 AND paid.deleted_at IS NULL
), given AS MATERIALIZED (
    SELECT id, sum(amount_minor) AS amount_minor FROM set_off GROUP BY id
), advance_part AS (
    SELECT paid.id, paid.paid_on, paid.client_id,
        paid.amount_minor - coalesce(given.amount_minor, 0) AS amount_minor,
        NULL AS deal_id, NULL AS invoice_id
    FROM payment_roubles AS paid LEFT JOIN given ON given.id = paid.id
    WHERE paid.paid_on BETWEEN ?1 AND ?2 AND paid.deleted_at IS NULL
), money AS (
    SELECT * FROM set_off UNION ALL SELECT * FROM advance_part WHERE amount_minor <> 0
)
"""
_SOLD: Final = """
, sold AS (
    SELECT line.invoice_id, {total} AS total_minor, {margin} AS margin_minor,
        count(*) = count(line.cost_minor) AS is_known
    FROM invoice_line AS line JOIN invoice AS paper ON paper.id = line.invoice_id
    WHERE line.invoice_id IN (SELECT invoice_id FROM set_off) GROUP BY line.invoice_id
)
SELECT coalesce(nullif(deal.source, ''), client.source, ''), sum(money.amount_minor),
    sum(CASE WHEN sold.is_known AND sold.total_minor > 0 THEN money.amount_minor ELSE 0 END),
    sum(CASE WHEN sold.is_known AND sold.total_minor > 0
        THEN CAST(money.amount_minor * sold.margin_minor / sold.total_minor AS INTEGER)
        ELSE 0 END)
FROM money LEFT JOIN deal ON deal.id = money.deal_id
LEFT JOIN client INDEXED BY client_by_source
    ON client.id = money.client_id AND client.source <> ''
LEFT JOIN sold ON sold.invoice_id = money.invoice_id
GROUP BY 1
"""
_MONEY: Final = _SET_OFF + _SOLD.format(total=SOLD_TOTAL, margin=SOLD_MARGIN)
_SOURCES: Final = "AND (?3 IS NULL OR {source} IN (SELECT value FROM json_each(?3)))"
_LEAD_ROWS: Final = """
SELECT lead.id, lead.title, coalesce(nullif(lead.company_name, ''), lead.contact_name),
    lead.received_at, NULL, lead.source
FROM lead WHERE lead.received_at >= ?1 AND lead.received_at < ?2 AND lead.deleted_at IS NULL
""" + _SOURCES.format(source="lead.source")
_DEAL_ROWS: Final = f"""
SELECT deal.id, deal.title, coalesce(client.name, ''), deal.created_at, {DEAL_WORTH},
    deal.source
FROM deal LEFT JOIN client ON client.id = deal.client_id
WHERE deal.created_at >= ?1 AND deal.created_at < ?2 AND deal.deleted_at IS NULL
{_SOURCES.format(source="deal.source")}"""  # noqa: S608 - constants
_WON_ROWS: Final = f"""
SELECT deal.id, deal.title, coalesce(client.name, ''), deal.closed_on, {DEAL_WORTH},
    deal.source
FROM deal JOIN stage ON stage.id = deal.stage_id LEFT JOIN client ON client.id = deal.client_id
WHERE deal.closed_on BETWEEN ?1 AND ?2 AND stage.kind = 'won' AND deal.deleted_at IS NULL
{_SOURCES.format(source="deal.source")}"""  # noqa: S608 - constants
_MONEY_ROWS: Final = (
    _SET_OFF
    + """
SELECT money.id, coalesce(client.name, ''), coalesce(deal.title, ''), money.paid_on,
    sum(money.amount_minor), coalesce(nullif(deal.source, ''), client.source, '')
FROM money LEFT JOIN deal ON deal.id = money.deal_id
LEFT JOIN client ON client.id = money.client_id
WHERE 1
"""
    + _SOURCES.format(source="coalesce(nullif(deal.source, ''), client.source, '')")
    + " GROUP BY money.id, money.deal_id"
)
_QUALIFIED: Final = " AND lead.state IN ('qualified', 'converted')"
_CAMPAIGN_LEADS: Final = """
SELECT mark.campaign_id, count(*) FROM campaign_mark AS mark
JOIN lead ON lead.id = mark.lead_id AND lead.deleted_at IS NULL
WHERE lead.received_at >= ? AND lead.received_at < ? GROUP BY 1
"""
_CAMPAIGN_DEALS: Final = """
SELECT mark.campaign_id, count(*) FROM campaign_mark AS mark
JOIN deal ON deal.id = mark.deal_id AND deal.deleted_at IS NULL
WHERE deal.created_at >= ? AND deal.created_at < ? GROUP BY 1
"""


class _Counted(NamedTuple):
    """Figures of some days: by the source as written, and what channels cost."""

    found: dict[str, Figures]
    spent: dict[int, int]


def table(
    period: Period, before: Period | None = None, so_far: Period | None = None
) -> list[ChannelLine]:
    """The lines of all channels, those of unsorted sources, and the sum at the end.

    Args:
        period: The days counted.
        before: The days they are compared with.
        so_far: Its days that have passed, of a period that runs.
    """
    now = _counted(period)
    past = None if before is None else _counted(before)
    same = None if so_far is None else _counted(so_far)
    known = channels.keys()
    texts: dict[int, list[str]] = {}
    for text in {**now.found, **(past.found if past is not None else {})}:
        texts.setdefault(_line_of(text, known), []).append(text)
    lines = [
        ChannelLine(
            channel.id,
            channel.draft.name,
            channel.draft.kind,
            channel.draft.state,
            channel.draft.target_lead_minor,
            own := tuple(texts.get(channel.id, ())),
            _sum(now, own, channel.id),
            None if past is None else _sum(past, own, channel.id),
            None if same is None else _sum(same, own, channel.id),
        )
        for channel in channels.channels()
    ]
    lines += [
        _no_channel(place, tuple(texts[place]), now, past, same)
        for place in (UNKNOWN, NONE)
        if place in texts
    ]
    total = ChannelLine(
        TOTAL,
        "",
        ChannelKind.OTHER,
        ChannelState.SCALE,
        None,
        (),
        _plus(line.now for line in lines),
        None if past is None else _plus(line.before for line in lines if line.before is not None),
        None if same is None else _plus(line.same for line in lines if line.same is not None),
    )
    return [*lines, total]


def campaign_lines(channel_id: int, period: Period) -> list[CampaignLine]:
    """What the campaigns of a channel brought and cost."""
    first, end = _moments(period)
    leads = dict(rows(_CAMPAIGN_LEADS, first, end))
    deals = dict(rows(_CAMPAIGN_DEALS, first, end))
    spent: dict[int | None, int] = {}
    for cost in channels.costs(channel_id, period.first, period.last):
        part = cost_within(cost.draft, period)
        spent[cost.draft.campaign_id] = spent.get(cost.draft.campaign_id, 0) + part
    return [
        CampaignLine(
            one.id, one.draft.name, leads.get(one.id, 0), deals.get(one.id, 0), spent.get(one.id, 0)
        )
        for one in channels.campaigns(channel_id)
    ]


def behind(figure: Figure, line: ChannelLine, period: Period) -> list[ReportRow]:
    """The records a number of a line counts, the latest first."""
    if figure is Figure.COST:
        return _cost_rows(line, period)
    sources = None if line.id == TOTAL else json.dumps(list(line.texts))
    days: tuple[object, object] = (period.first, period.last)
    if figure in (Figure.LEADS, Figure.QUALIFIED):
        sql = _LEAD_ROWS + (_QUALIFIED if figure is Figure.QUALIFIED else "")
        entity, days = Entity.LEAD, _moments(period)
    elif figure is Figure.DEALS:
        sql, entity, days = _DEAL_ROWS, Entity.DEAL, _moments(period)
    elif figure is Figure.WON:
        sql, entity = _WON_ROWS, Entity.DEAL
    else:
        sql, entity = _MONEY_ROWS, Entity.PAYMENT
    found = rows(sql + " ORDER BY 4 DESC, 1 DESC", *days, sources)
    return [
        ReportRow(place, entity, record, title, about, _day(day), amount, source)
        for place, (record, title, about, day, amount, source) in enumerate(found, start=1)
    ]


def _cost_rows(line: ChannelLine, period: Period) -> list[ReportRow]:
    names = {channel.id: channel.draft.name for channel in channels.channels()}
    wanted = None if line.id == TOTAL else line.id
    return [
        ReportRow(
            place,
            Entity.CHANNEL,
            cost.channel_id,
            cost.draft.note or channels.campaign_name(cost.draft.campaign_id),
            "",
            cost.draft.from_on,
            cost_within(cost.draft, period),
            names.get(cost.channel_id, ""),
        )
        for place, cost in enumerate(channels.costs(wanted, period.first, period.last), start=1)
    ]


def _figures(period: Period) -> dict[str, Figures]:
    """The figures without costs, by the source as written."""
    first, end = _moments(period)
    found: dict[str, Figures] = {}

    def add(text: str, more: Figures) -> None:
        found[text] = found.get(text, Figures()).plus(more)

    for text, leads, qualified in rows(_LEADS, first, end):
        add(text, Figures(leads=leads, qualified=qualified))
    for text, deals in rows(_DEALS, first, end):
        add(text, Figures(deals=deals))
    for text, won in rows(_WON, period.first, period.last):
        add(text, Figures(won=won))
    for text, revenue, known, margin in rows(_MONEY, period.first, period.last):
        add(text, Figures(revenue_minor=revenue, known_minor=known, margin_minor=int(margin)))
    return found


def _spent(period: Period) -> dict[int, int]:
    found: dict[int, int] = {}
    for cost in channels.costs(None, period.first, period.last):
        part = cost_within(cost.draft, period)
        found[cost.channel_id] = found.get(cost.channel_id, 0) + part
    return found


def _line_of(text: str, known: dict[str, int]) -> int:
    key = source_key(text)
    return known.get(key, UNKNOWN) if key else NONE


def _no_channel(
    place: int, texts: tuple[str, ...], now: _Counted, past: _Counted | None, same: _Counted | None
) -> ChannelLine:
    kind, state = ChannelKind.OTHER, ChannelState.SCALE
    before = None if past is None else _sum(past, texts, place)
    alike = None if same is None else _sum(same, texts, place)
    return ChannelLine(place, "", kind, state, None, texts, _sum(now, texts, place), before, alike)


def _counted(days: Period) -> _Counted:
    return _Counted(_figures(days), _spent(days))


def _sum(counted: _Counted, texts: Iterable[str], place: int) -> Figures:
    cost = Figures(cost_minor=counted.spent.get(place, 0))
    return _plus(counted.found.get(text, Figures()) for text in texts).plus(cost)


def _plus(parts: Iterable[Figures]) -> Figures:
    total = Figures()
    for part in parts:
        total = total.plus(part)
    return total


def _moments(period: Period) -> tuple[str, str]:
    """The moments between which the days of a period lie, on the clock of this machine."""
    end = period.last + timedelta(days=1)
    first, after = (datetime.combine(day, time()).astimezone() for day in (period.first, end))
    return moment_text(first), moment_text(after)


def _day(text: Any) -> date:
    plain = str(text)
    if len(plain) == 10:
        return date.fromisoformat(plain)
    return parse_moment(plain).astimezone().date()
