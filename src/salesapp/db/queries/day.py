"""What the day asks: disorder in the base, money and goods of the week, what was done."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.db.fields import moment_text, parse_moment
from salesapp.db.queries import day_counts, leads
from salesapp.db.queries.day_counts import STILL_SINCE
from salesapp.db.queries.day_sql import AWAITED, CLOCK
from salesapp.db.queries.leads import LeadGroup
from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.day import Check, Order, silent_since
from salesapp.domain.entities import Entity
from salesapp.domain.money import Minor


class Loose(NamedTuple):
    """A record out of order; `note` tells the kind of trouble in figures of its own."""

    entity: Entity
    id: int
    name: str
    note: str
    client_id: int | None
    deal_id: int | None
    since: date | None


class DueMoney(NamedTuple):
    """An instalment that money is expected for."""

    invoice_id: int
    number: str
    client_id: int | None
    client: str
    due_on: date
    open_minor: Minor


class Shipment(NamedTuple):
    """Goods of a deal that are to go."""

    deal_id: int
    number: int | None
    title: str
    client_id: int | None
    client: str
    ship_on: date | None
    place: str


class Done(NamedTuple):
    """What a day's talks came to: done and planned."""

    calls: int
    calls_planned: int
    meetings: int
    meetings_planned: int


_OPEN: Final = "deal.closed_on IS NULL AND deal.deleted_at IS NULL"
_OF_BOARD: Final = """
FROM deal_board AS kept INDEXED BY deal_board_open
JOIN stage ON stage.id = kept.stage_id AND stage.kind = 'open'
JOIN deal ON deal.id = kept.deal_id
JOIN deal_state AS state ON state.deal_id = kept.deal_id
WHERE kept.is_open = 1 AND
"""
_WHERE: Final[dict[Check, str]] = {
    Check.CLIENT_STEP: """
FROM client_state AS state INDEXED BY client_state_loose
JOIN client ON client.id = state.client_id
WHERE state.is_open = 1 AND state.next_on IS NULL
AND (state.paused_until IS NULL OR state.paused_until < ?1)
""",
    Check.DEAL_STEP: f"""{_OF_BOARD} kept.urgency = ''
AND (kept.paused_until IS NULL OR kept.paused_until < ?1)
""",
    Check.OVERDUE: """
FROM activity WHERE activity.state = 'planned' AND activity.due_on < ?1
AND activity.deleted_at IS NULL
""",
    Check.PAST_CLOSE: f"""
FROM deal INDEXED BY deal_expected JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'open'
WHERE deal.expected_close_on < ?1 AND {_OPEN}
""",
    Check.STILL: f"{_OF_BOARD} kept.moved_on < {STILL_SINCE}",
    Check.SILENT_OFFER: f"""
FROM offer WHERE {AWAITED} AND date(offer.sent_at, {CLOCK}) <= ?1
""",
    Check.NO_REASON: """
FROM stage
JOIN deal INDEXED BY deal_no_reason ON deal.stage_id = stage.id AND deal.lost_reason_id IS NULL
    AND deal.deleted_at IS NULL
WHERE stage.kind = 'lost' AND ?1 <> ''
""",
}
_CLIENT_OF_DEAL: Final = "coalesce((SELECT name FROM client WHERE id = deal.client_id), deal.title)"
_COLUMNS: Final[dict[Check, tuple[Entity, str, str]]] = {
    Check.CLIENT_STEP: (
        Entity.CLIENT,
        "client.id, client.name, client.category, client.id, NULL, state.last_on",
        "state.weight, state.last_on, state.client_id",
    ),
    Check.DEAL_STEP: (
        Entity.DEAL,
        f"deal.id, {_CLIENT_OF_DEAL}, deal.title, deal.client_id, deal.id, state.last_on",
        "kept.minus_minor, kept.deal_id",
    ),
    Check.OVERDUE: (
        Entity.ACTIVITY,
        "activity.id, coalesce((SELECT name FROM client WHERE id = activity.client_id),"
        " (SELECT coalesce(nullif(company_name, ''), nullif(contact_name, ''), title) FROM lead"
        " WHERE id = activity.lead_id), activity.subject), activity.subject,"
        " activity.client_id, activity.deal_id, activity.due_on",
        "activity.due_on, activity.due_time, activity.id",
    ),
    Check.PAST_CLOSE: (
        Entity.DEAL,
        f"deal.id, {_CLIENT_OF_DEAL}, deal.title, deal.client_id, deal.id, deal.expected_close_on",
        "deal.expected_close_on, deal.id",
    ),
    Check.STILL: (
        Entity.DEAL,
        f"deal.id, {_CLIENT_OF_DEAL}, deal.title, deal.client_id, deal.id, kept.moved_on",
        "kept.minus_minor, kept.deal_id",
    ),
    Check.SILENT_OFFER: (
        Entity.OFFER,
        "offer.id, coalesce((SELECT name FROM client WHERE id = offer.client_id), ''),"
        " coalesce(offer.number, ''), offer.client_id, offer.deal_id, offer.sent_at",
        "offer.total_minor DESC, offer.id",
    ),
    Check.NO_REASON: (
        Entity.DEAL,
        f"deal.id, {_CLIENT_OF_DEAL}, deal.title, deal.client_id, deal.id, deal.closed_on",
        "deal.closed_on DESC, deal.id",
    ),
}
_DUE: Final = """
SELECT debt.invoice_id, coalesce(invoice.number, ''), debt.client_id, coalesce(client.name, ''),
    debt.due_on, debt.open_minor
FROM receivable AS debt JOIN invoice ON invoice.id = debt.invoice_id
LEFT JOIN client ON client.id = debt.client_id
WHERE debt.due_on BETWEEN ? AND ? AND debt.open_minor > 0
ORDER BY debt.due_on, debt.open_minor DESC, debt.instalment_id LIMIT ?
"""
_LATE: Final = """
SELECT debt.invoice_id, coalesce(invoice.number, ''), debt.client_id, coalesce(client.name, ''),
    debt.due_on, debt.open_minor
FROM (SELECT invoice_id, client_id, due_on, open_minor, instalment_id FROM receivable
      WHERE due_on < ?1 AND open_minor > 0
      ORDER BY open_minor * (julianday(?1) - julianday(due_on)) DESC, instalment_id LIMIT ?2)
AS debt JOIN invoice ON invoice.id = debt.invoice_id
LEFT JOIN client ON client.id = debt.client_id
ORDER BY debt.open_minor * (julianday(?1) - julianday(debt.due_on)) DESC, debt.instalment_id
"""
_LATE_SUM: Final = """
SELECT coalesce(sum(open_minor), 0) FROM receivable WHERE due_on < ? AND open_minor > 0
"""
_SHIPMENTS: Final = """
SELECT deal.id, deal.number, deal.title, deal.client_id, coalesce(client.name, ''), deal.ship_on,
    deal.ship_place
FROM (
    SELECT id FROM deal INDEXED BY deal_ships WHERE closed_on IS NULL AND deleted_at IS NULL
        AND ship_on IS NOT NULL AND ship_on <= ?1
    UNION
    SELECT deal.id FROM stage CROSS JOIN deal_board AS kept ON kept.stage_id = stage.id
        AND kept.is_open = 1
    CROSS JOIN deal ON deal.id = kept.deal_id
    WHERE stage.code = 'shipment' AND deal.ship_on IS NULL
) AS found JOIN deal ON deal.id = found.id JOIN stage ON stage.id = deal.stage_id
LEFT JOIN client ON client.id = deal.client_id
WHERE stage.kind = 'open' AND stage.code IN ('invoice', 'shipment')
ORDER BY deal.ship_on IS NULL, deal.ship_on, deal.id LIMIT ?2
"""
_TALKS: Final = """
SELECT
    (SELECT count(*) FROM activity WHERE state = 'done' AND kind = ?1 AND done_at >= ?2
     AND done_at < ?3 AND deleted_at IS NULL),
    (SELECT count(*) FROM activity WHERE state = 'planned' AND kind = ?1 AND due_on = ?4
     AND deleted_at IS NULL)
"""
_LEADS: Final = """
SELECT count(*), count(*) FILTER (WHERE deal_id IS NOT NULL AND (
    SELECT sum(allocation.amount_minor) FROM invoice
    JOIN instalment ON instalment.invoice_id = invoice.id
    JOIN allocation ON allocation.instalment_id = instalment.id
    WHERE invoice.deal_id = lead.deal_id) > 0)
FROM lead WHERE received_at >= ? AND received_at < ? AND deleted_at IS NULL
"""


def order(today: date, calendar: WorkCalendar) -> Order:
    """How many records each check finds."""
    return Order(*(count(check, today, calendar) for check in Check))


def count(check: Check, today: date, calendar: WorkCalendar) -> int:
    """How many records one check finds."""
    if check is Check.LEAD_STEP:
        return len(leads.ids(LeadGroup.NO_STEP, today))
    return day_counts.found(check, _edge(check, today, calendar))


def loose(check: Check, today: date, calendar: WorkCalendar, limit: int = 5) -> list[Loose]:
    """The first records that a check finds, the most pressing first."""
    if check is Check.LEAD_STEP:
        return _leads(today, limit)
    entity, columns, by = _COLUMNS[check]
    sql = f"SELECT {columns} {_WHERE[check]} ORDER BY {by} LIMIT ?2"
    found = rows(sql, _edge(check, today, calendar).isoformat(), limit)
    return [_loose(entity, cells) for cells in found]


def ids_of(check: Check, today: date, calendar: WorkCalendar) -> list[int]:
    """Every record that a check finds, the most pressing first."""
    if check is Check.LEAD_STEP:
        return leads.ids(LeadGroup.NO_STEP, today)
    _entity, columns, by = _COLUMNS[check]
    sql = f"SELECT {columns.partition(',')[0]} {_WHERE[check]} ORDER BY {by}"
    return [int(one) for (one,) in rows(sql, _edge(check, today, calendar))]


def _leads(today: date, limit: int) -> list[Loose]:
    first = leads.ids(LeadGroup.NO_STEP, today)[:limit]
    known = leads.read(first)
    return [
        Loose(
            Entity.LEAD, one.id, one.contact_name or one.company_name or one.title, one.title,
            None, None, one.received_at.astimezone().date(),
        )
        for one in (known[lead_id] for lead_id in first if lead_id in known)
    ]  # fmt: skip


def _loose(entity: Entity, cells: tuple[Any, ...]) -> Loose:
    return Loose(entity, *cells)._replace(since=_day(cells[5]))


def _edge(check: Check, today: date, calendar: WorkCalendar) -> date:
    return silent_since(today, calendar) if check is Check.SILENT_OFFER else today


def planned_count(today: date) -> int:
    """How many steps are planned for a day."""
    return day_counts.planned(today)


def due(since: date, until: date, limit: int) -> list[DueMoney]:
    """Money expected between two days, both included, by day."""
    return [_money(cells) for cells in rows(_DUE, since, until, limit)]


def late(today: date, limit: int) -> list[DueMoney]:
    """Overdue instalments, the largest and oldest first."""
    return [_money(cells) for cells in rows(_LATE, today, limit)]


def late_minor(today: date) -> Minor:
    """Everything overdue."""
    return int(value(_LATE_SUM, today))


def _money(cells: tuple[object, ...]) -> DueMoney:
    found = DueMoney(*cells)  # type: ignore[arg-type] # cells of our statement
    return found._replace(due_on=date.fromisoformat(str(found.due_on)))


def shipments(today: date, limit: int, days: int = 7) -> list[Shipment]:
    """Goods to go within some days, late ones first; those without a day come last."""
    found = rows(_SHIPMENTS, today + timedelta(days=days), limit)
    return [Shipment(*cells)._replace(ship_on=_day(cells[5])) for cells in found]


def talks(since: datetime, until: datetime, today: date) -> Done:
    """Calls and meetings of a day (its two ends as aware moments): done, and still planned."""
    ends = (moment_text(since), moment_text(until), today.isoformat())
    calls, calls_left = row(_TALKS, "call", *ends) or (0, 0)
    meetings, meetings_left = row(_TALKS, "meeting", *ends) or (0, 0)
    return Done(calls, calls + calls_left, meetings, meetings + meetings_left)


def conversion(since: datetime, until: datetime) -> tuple[int, int]:
    """Leads that came between two aware moments, and how many of them have paid by now."""
    leads, paid = row(_LEADS, moment_text(since), moment_text(until)) or (0, 0)
    return int(leads), int(paid)


def _day(text: object) -> date | None:
    """A day, of a moment that of this machine."""
    if not text:
        return None
    told = str(text)
    return parse_moment(told).astimezone().date() if "T" in told else date.fromisoformat(told)
