"""Clients that look like the one being typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from salesapp.db.connection import marks, rows
from salesapp.domain.clients import (
    ClientDraft,
    ClientStatus,
    Match,
    MatchReason,
    PointKind,
    company_domain,
    read_points,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.search_words import match_query
from salesapp.domain.text import name_key

LIMIT: Final = 20

_BY_INN: Final = "SELECT id, name, status, kpp FROM client WHERE inn = ? AND deleted_at IS NULL"
_BY_OGRN: Final = "SELECT id, name FROM client WHERE ogrn = ? AND deleted_at IS NULL LIMIT 20"
_BY_NAME: Final = "SELECT id, name FROM client WHERE name_key = ? AND deleted_at IS NULL LIMIT 20"
_OWNERS: Final = """
SELECT DISTINCT client.id, client.name FROM contact_point AS point
LEFT JOIN affiliation AS place ON place.contact_id = point.contact_id
JOIN client ON client.id = coalesce(point.client_id, place.client_id)
WHERE client.deleted_at IS NULL AND point.kind = ? AND point.value_norm IN
"""
_AT_DOMAIN: Final = """
SELECT DISTINCT client.id, client.name FROM client
LEFT JOIN affiliation AS place ON place.client_id = client.id
JOIN contact_point AS point ON point.client_id = client.id OR point.contact_id = place.contact_id
WHERE client.deleted_at IS NULL AND point.kind = 'email'
AND substr(point.value_norm, -length(?1)) = ?1 AND client.id IN (
    SELECT rowid FROM client_fts WHERE client_fts MATCH ?2 LIMIT 50)
"""


def find_matches(draft: ClientDraft, exclude_id: int | None = None) -> list[Match]:
    """Clients like the typed one, the strongest likeness first, each once.

    The same ИНН with the same КПП at a client that is not archived is a stop.
    """
    found: dict[int, Match] = {}
    for match in _all(draft):
        if match.client_id != exclude_id:
            found.setdefault(match.client_id, match)
    return list(found.values())[:LIMIT]


def stop_duplicate(draft: ClientDraft, exclude_id: int | None = None) -> None:
    """Refuse a client with the ИНН and КПП of another one; an archived one may share them.

    Raises:
        RuleError: DUPLICATE_CLIENT.
    """
    if draft.status is ClientStatus.ARCHIVED:
        return
    for match in find_matches(draft, exclude_id):
        if match.is_stop:
            raise RuleError(Rule.DUPLICATE_CLIENT, client_id=match.client_id, name=match.name)


def _all(draft: ClientDraft) -> Iterator[Match]:
    yield from _by_inn("".join(draft.inn.split()), "".join(draft.kpp.split()).upper())
    if ogrn := "".join(draft.ogrn.split()):
        yield from _weak(rows(_BY_OGRN, ogrn), MatchReason.OGRN)
    points = read_points(draft.points)
    for kind, reason in (
        (PointKind.PHONE, MatchReason.PHONE),
        (PointKind.EMAIL, MatchReason.EMAIL),
    ):
        norms = [point.norm for point in points if point.kind is kind and point.is_valid]
        if norms:
            yield from _weak(rows(f"{_OWNERS} ({marks(len(norms))})", kind, *norms), reason)
    domains = {company_domain(one.norm) for one in points if one.kind is PointKind.EMAIL} - {""}
    for domain in sorted(domains):
        query = match_query(domain, numbers=False)
        if query:
            yield from _weak(rows(_AT_DOMAIN, f"@{domain}", query), MatchReason.DOMAIN)
    if key := name_key(draft.name):
        yield from _weak(rows(_BY_NAME, key), MatchReason.NAME)


def _by_inn(inn: str, kpp: str) -> Iterator[Match]:
    if not inn:
        return
    same = rows(_BY_INN, inn)
    stops = [one for one in same if one[3] == kpp and one[2] != ClientStatus.ARCHIVED]
    for one in stops:
        yield Match(one[0], one[1], MatchReason.INN_KPP, is_stop=True)
    for one in same:
        reason = MatchReason.INN_KPP if one[3] == kpp else MatchReason.INN
        yield Match(one[0], one[1], reason, is_stop=False)


def _weak(found: Iterable[tuple[int, str]], reason: MatchReason) -> Iterator[Match]:
    for client_id, name in found:
        yield Match(client_id, name, reason, is_stop=False)
