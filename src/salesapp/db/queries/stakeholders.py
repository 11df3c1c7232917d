"""Who takes part in the decision on a deal, and who else wants the deal."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows, value


class StakeholderRow(NamedTuple):
    """A person on the map of a decision; `position` is their post at the deal's client."""

    id: int
    contact_id: int
    name: str
    position: str
    role: str
    attitude: str
    matters: str
    note: str


class CompetitorRow(NamedTuple):
    """Somebody else who wants the deal."""

    id: int
    rev: int
    name: str
    client_id: int | None
    price_minor: int | None
    strengths: str
    answer: str
    heard_on: date | None


_PEOPLE: Final = """
SELECT one.id, one.contact_id, contact.name, coalesce(place.position, ''), one.role, one.attitude,
    one.matters, one.note
FROM stakeholder AS one JOIN contact ON contact.id = one.contact_id AND contact.deleted_at IS NULL
JOIN deal ON deal.id = one.deal_id
LEFT JOIN affiliation AS place
    ON place.contact_id = one.contact_id AND place.client_id = deal.client_id
WHERE one.deal_id = ?
ORDER BY CASE one.role WHEN 'decides' THEN 0 WHEN 'pays' THEN 1 WHEN 'blocks' THEN 2
    WHEN 'influences' THEN 3 WHEN 'uses' THEN 4 ELSE 5 END, contact.name_key
"""
_OTHERS: Final = """
SELECT contact.id, contact.name, place.position, place.role, place.attitude
FROM deal JOIN affiliation AS place ON place.client_id = deal.client_id AND place.until_on IS NULL
JOIN contact ON contact.id = place.contact_id AND contact.deleted_at IS NULL
WHERE deal.id = ?1 AND contact.id NOT IN (SELECT contact_id FROM stakeholder WHERE deal_id = ?1)
ORDER BY place.is_main DESC, contact.name_key LIMIT 200
"""
_COMPETITORS: Final = """
SELECT id, rev, name, client_id, price_minor, strengths, answer, heard_on FROM deal_competitor
WHERE deal_id = ? AND deleted_at IS NULL ORDER BY price_minor IS NULL, price_minor, id
"""


class OtherPerson(NamedTuple):
    """A person of the client who is not on the map yet."""

    contact_id: int
    name: str
    position: str
    role: str
    attitude: str


def of_deal(deal_id: int) -> list[StakeholderRow]:
    """People on the map, the one who decides first."""
    return [StakeholderRow(*cells) for cells in rows(_PEOPLE, deal_id)]


def others(deal_id: int) -> list[OtherPerson]:
    """People of the deal's client who are not on the map."""
    return [OtherPerson(*cells) for cells in rows(_OTHERS, deal_id)]


def decider_known(deal_id: int) -> bool:
    """Whether somebody on the map decides."""
    sql = "SELECT EXISTS (SELECT 1 FROM stakeholder WHERE deal_id = ? AND role = 'decides')"
    return bool(value(sql, deal_id))


def competitors(deal_id: int) -> list[CompetitorRow]:
    """Who else wants the deal, the cheapest first."""
    return [_competitor(cells) for cells in rows(_COMPETITORS, deal_id)]


def known_competitors(limit: int = 50) -> list[str]:
    """Names of competitors of all deals, those met most first."""
    sql = (
        "SELECT name FROM deal_competitor WHERE deleted_at IS NULL"
        " GROUP BY name_key ORDER BY count(*) DESC, name_key LIMIT ?"
    )
    return [str(name) for (name,) in rows(sql, limit)]


def _competitor(cells: tuple[Any, ...]) -> CompetitorRow:
    made = CompetitorRow(*cells)
    heard: Any = made.heard_on
    return made._replace(heard_on=None if heard is None else date.fromisoformat(heard))
