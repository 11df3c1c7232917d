"""The desk of duplicates: searching through the whole base, and what the user decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import Final

from salesapp.db import journal
from salesapp.db.connection import at_once
from salesapp.db.fields import moment_text, now
from salesapp.db.queries import duplicate_scan as scan_for
from salesapp.db.queries.duplicate_scan import Shared
from salesapp.db.records import name_of
from salesapp.db.writes import duplicates as writes
from salesapp.domain.changes import Changes
from salesapp.domain.clients import company_domain
from salesapp.domain.duplicates import (
    LEAST,
    Pair,
    Reason,
    Suspected,
    is_near,
    is_near_company,
    is_same_person,
    judge,
    pair_of,
    pairs_of,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl, Silent

KEPT: Final = 10_000
"""Suspicions kept of one search, the surest ones."""

_CHUNK: Final = 2_000

Found = Iterable[Pair]
Rule = tuple[Reason, Callable[[], Found]]


def scan(entity: Entity, control: JobControl | None = None) -> int:
    """Look for duplicates among all records of a kind; return how many pairs are suspected.

    Nothing is locked meanwhile but for the short moments of writing. `JobCancelled` of the control
    ends it, and what the search before found stays.
    """
    watch = control or Silent()
    rules = _RULES[entity]
    reasons: dict[Pair, set[Reason]] = defaultdict(set)
    for place, (reason, find) in enumerate(rules):
        look = partial(watch.step, place, len(rules), reason)
        with scan_for.watched(look):
            look()
            for pair in find():
                reasons[pair].add(reason)
    found = _judged(entity, reasons)
    watch.step(len(rules), len(rules))
    writes.keep(entity, found[:KEPT], moment_text(now()))
    return len(found)


def not_duplicates(entity: Entity, ids: Sequence[int]) -> Changes:
    """Remember of every two of the records that they are not the same."""
    pairs = [pair_of(*two) for two in combinations(sorted(set(ids)), 2)]
    with journal.action(f"{entity}.not_duplicate", subject=name_of(entity, ids[0])) as rec:
        rec.about(ids[0])
        writes.decide(entity, pairs, moment_text(now()))
    return rec.result()


def mark_seen(entity: Entity) -> bool:
    """The user has looked at what was found; False while another writes: try again."""
    try:
        with at_once(), journal.quiet():
            writes.mark_seen(entity)
    except RuleError:
        return False
    return True


def _judged(entity: Entity, reasons: dict[Pair, set[Reason]]) -> list[Suspected]:
    pairs = list(reasons)
    found: list[Suspected] = []
    for start in range(0, len(pairs), _CHUNK):
        part = pairs[start : start + _CHUNK]
        known = scan_for.numbers_of(entity, sorted({one for pair in part for one in pair}))
        for pair in part:
            (low, _name), (high, _other) = (
                known.get(pair[0], ("", "")),
                known.get(pair[1], ("", "")),
            )
            differ = bool(low and high and not set(low.split()) & set(high.split()))
            found.append(judge(pair, reasons[pair], contradicted=differ))
    found = [one for one in found if one.strength >= LEAST]
    found.sort(key=lambda one: (-one.strength, one.pair))
    return found


def _shared(rows: Iterable[Shared]) -> Iterator[Pair]:
    """Pairs out of what is shared; through one and the same person nothing is shared."""
    key: str | None = None
    owners: dict[int, set[int | None]] = {}
    for value, record_id, person in (*rows, ("", 0, None)):
        if value != key:
            for low, high in pairs_of(list(owners)):
                if not (owners[low] & owners[high]) - {None}:
                    yield low, high
            key, owners = value, {}
        owners.setdefault(record_id, set()).add(person)


def _equal(*columns: str) -> Callable[[], Found]:
    return lambda: _shared(scan_for.equal(*columns))


def _full_names() -> Iterator[Pair]:
    """Only a name with its patronymic tells a person from namesakes."""
    return _shared(one for one in scan_for.equal("contact", "name_key") if one[0].count(" ") > 1)


def _points(entity: Entity, kind: str) -> Callable[[], Found]:
    return lambda: _shared(scan_for.points(entity, kind))


def _near(table: str) -> Callable[[], Found]:
    def find() -> Iterator[Pair]:
        for distance in (1, 2):
            for one, name, other, beside in scan_for.neighbours(table, distance):
                if is_near(name, beside):
                    yield pair_of(one, other)

    return find


def _domains() -> Iterator[Pair]:
    shared = [one for one in scan_for.domains() if company_domain(f"x@{one[0]}")]
    pairs = list(_shared(shared))
    for start in range(0, len(pairs), _CHUNK):
        part = pairs[start : start + _CHUNK]
        known = scan_for.numbers_of(Entity.CLIENT, sorted({one for two in part for one in two}))
        for low, high in part:
            if low in known and high in known and is_near_company(known[low][1], known[high][1]):
                yield low, high


def _colleagues() -> Iterator[Pair]:
    for one, name, other, beside in scan_for.colleagues():
        if is_same_person(name, beside):
            yield pair_of(one, other)


_RULES: Final[dict[Entity, tuple[Rule, ...]]] = {
    Entity.CLIENT: (
        (Reason.INN_KPP, _equal("client", "inn", "kpp")),
        (Reason.INN, _equal("client", "inn")),
        (Reason.OGRN, _equal("client", "ogrn")),
        (Reason.PHONE, _points(Entity.CLIENT, "phone")),
        (Reason.EMAIL, _points(Entity.CLIENT, "email")),
        (Reason.DOMAIN_NAME, _domains),
        (Reason.NAME, _equal("client", "name_key")),
        (Reason.NEAR_NAME, _near("client")),
    ),
    Entity.CONTACT: (
        (Reason.PHONE, _points(Entity.CONTACT, "phone")),
        (Reason.EMAIL, _points(Entity.CONTACT, "email")),
        (Reason.NAME_AT_CLIENT, _colleagues),
        (Reason.NAME, _full_names),
    ),
    Entity.PRODUCT: (
        (Reason.SKU, lambda: _shared(scan_for.equal_articles())),
        (Reason.NAME, _equal("product", "name_key")),
        (Reason.NEAR_NAME, _near("product")),
    ),
}
