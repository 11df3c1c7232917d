"""Records that look alike: why, how strongly, and which of them belong together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import combinations, pairwise
from typing import Final, NamedTuple

Pair = tuple[int, int]
"""Two ids, the lower one first."""


class Reason(StrEnum):
    """Why two records look alike, the strongest first."""

    INN_KPP = "inn_kpp"
    OGRN = "ogrn"
    SKU = "sku"
    INN = "inn"
    EMAIL = "email"
    PHONE = "phone"
    NAME_AT_CLIENT = "name_at_client"
    DOMAIN_NAME = "domain_name"
    NAME = "name"
    NEAR_NAME = "near_name"


_STRENGTH: Final[dict[Reason, int]] = {
    Reason.INN_KPP: 98,
    Reason.OGRN: 95,
    Reason.SKU: 90,
    Reason.INN: 75,
    Reason.EMAIL: 75,
    Reason.PHONE: 70,
    Reason.NAME_AT_CLIENT: 70,
    Reason.DOMAIN_NAME: 60,
    Reason.NAME: 50,
    Reason.NEAR_NAME: 35,
}
_IMPLIED: Final[dict[Reason, Reason]] = {
    Reason.INN_KPP: Reason.INN,
    Reason.NAME_AT_CLIENT: Reason.NAME,
    Reason.NAME: Reason.NEAR_NAME,
}
"""What a stronger reason says already."""

LEAST: Final = 30
"""Weaker suspicions are not shown."""

ALL_PAIRS_UP_TO: Final = 8
"""In larger groups each record is compared with the next one only."""

_NUMBERS: Final = re.compile(r"\d+")


class Suspected(NamedTuple):
    """Two records, the reasons, and how sure it is in percent."""

    pair: Pair
    reasons: tuple[Reason, ...]
    strength: int


class Group(NamedTuple):
    """Records that are likely one: in order of their ids, with all reasons among them."""

    ids: tuple[int, ...]
    reasons: tuple[Reason, ...]
    strength: int
    is_new: bool


def pair_of(one: int, other: int) -> Pair:
    """The pair in its order."""
    return (one, other) if one < other else (other, one)


def pairs_of(ids: Sequence[int]) -> Iterable[Pair]:
    """Pairs of records that share something."""
    ordered = sorted(set(ids))
    return combinations(ordered, 2) if len(ordered) <= ALL_PAIRS_UP_TO else pairwise(ordered)


def judge(pair: Pair, reasons: Iterable[Reason], *, contradicted: bool = False) -> Suspected:
    """How sure it is that two records are one; several reasons strengthen each other.

    `contradicted`: a number that should be one differs (ИНН, article): half as sure.
    """
    told = set(reasons)
    for stronger, implied in _IMPLIED.items():
        if stronger in told:
            told.discard(implied)
    ordered = tuple(reason for reason in Reason if reason in told)
    doubt = 1_000_000
    for reason in ordered:
        doubt = doubt * (100 - _STRENGTH[reason]) // 100
    strength = 100 - -(-doubt // 10_000)
    return Suspected(pair, ordered, strength // 2 if contradicted else strength)


def is_near(one: str, other: str) -> bool:
    """Whether two folded names differ by a slip or by the order of words, numbers being equal."""
    from rapidfuzz import fuzz

    if min(len(one), len(other)) < 5 or _NUMBERS.findall(one) != _NUMBERS.findall(other):
        return False
    return bool(fuzz.ratio(one, other, score_cutoff=88) or fuzz.token_sort_ratio(one, other) >= 93)


def is_near_company(one: str, other: str) -> bool:
    """Whether two firms of one mail domain bear like names: one may be a part of the other."""
    from rapidfuzz import fuzz

    return bool(fuzz.token_set_ratio(one, other) >= 80)


def is_same_person(one: str, other: str) -> bool:
    """Whether two folded names can be one person's: «иванов и и» and «иванов иван иванович»."""
    first, second = one.split(), other.split()
    if len(first) < 2 or len(second) < 2:
        return False
    if first[0] == second[0] and all(
        a.startswith(b) or b.startswith(a)
        for a, b in zip(first[1:], second[1:], strict=False)
        if min(len(a), len(b)) == 1 or a == b
    ):
        short = [(a, b) for a, b in zip(first[1:], second[1:], strict=False) if a != b]
        return all(min(len(a), len(b)) == 1 for a, b in short)
    return is_near(one, other)


def groups_of(found: Iterable[Suspected], new: Mapping[Pair, bool]) -> list[Group]:
    """Records joined by suspicions, the surest groups first."""
    suspected = list(found)
    leader: dict[int, int] = {}

    def top(one: int) -> int:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for one in suspected:
        low, high = top(one.pair[0]), top(one.pair[1])
        leader[max(low, high)] = min(low, high)
    members: dict[int, list[Suspected]] = defaultdict(list)
    for one in suspected:
        members[top(one.pair[0])].append(one)
    groups = [
        Group(
            tuple(sorted({member for one in inside for member in one.pair})),
            tuple(reason for reason in Reason if any(reason in one.reasons for one in inside)),
            max(one.strength for one in inside),
            any(new.get(one.pair, False) for one in inside),
        )
        for inside in members.values()
    ]
    groups.sort(key=lambda one: (-one.strength, one.ids))
    return groups
