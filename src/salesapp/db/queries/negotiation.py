"""The sheet of a negotiation."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows
from salesapp.db.queries.deal_cards import deal_currency
from salesapp.domain.negotiation import (
    MONTH_BP,
    Balance,
    Limits,
    Side,
    Standing,
    Term,
    balance,
)


class RoundRow(NamedTuple):
    """A talk; `number` counts from one."""

    id: int
    rev: int
    number: int
    held_on: date
    contact_id: int | None
    contact: str
    note: str
    positions: dict[Term, int]


class ConcessionRow(NamedTuple):
    """Something given or got; `reason` stands where it went over the limit."""

    id: int
    rev: int
    side: Side
    term: Term | None
    value: int | None
    text: str
    worth_minor: int | None
    given_on: date
    standing: Standing
    reason: str
    approved_by: str
    round_id: int | None


class Sheet(NamedTuple):
    """Everything about the negotiation of a deal; `rev` is None before the first saving."""

    deal_id: int
    rev: int | None
    limits: dict[Term, Limits]
    arguments: str
    risks: str
    unit: str
    month_bp: int
    rounds: list[RoundRow]
    concessions: list[ConcessionRow]
    currency: str = "RUB"
    """The money of the deal: all sums of the sheet are in it."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever written down."""
        return self.rev is None and not (self.rounds or self.concessions)

    @property
    def balance(self) -> Balance:
        """Concessions in money."""
        return balance((one.side, one.worth_minor) for one in self.concessions)

    def positions(self) -> dict[Term, int]:
        """What the client wanted last of each term."""
        found: dict[Term, int] = {}
        for one in self.rounds:
            found |= one.positions
        return found

    def agreed(self) -> dict[Term, int]:
        """What each term is after the concessions we gave."""
        return {
            one.term: one.value
            for one in self.concessions
            if one.term is not None and one.value is not None
        }


_SHEET: Final = (
    "SELECT rev, arguments, risks, unit, month_bp FROM negotiation_sheet WHERE deal_id = ?"
)
_LIMITS: Final = (
    "SELECT term, target, limit_value, walk_away FROM negotiation_term WHERE deal_id = ?"
)
_ROUNDS: Final = """
SELECT one.id, one.rev, one.held_on, one.contact_id, coalesce(contact.name, ''), one.note
FROM negotiation_round AS one LEFT JOIN contact ON contact.id = one.contact_id
WHERE one.deal_id = ? AND one.deleted_at IS NULL ORDER BY one.held_on, one.id
"""
_POSITIONS: Final = """
SELECT said.round_id, said.term, said.value FROM round_position AS said
JOIN negotiation_round AS one ON one.id = said.round_id WHERE one.deal_id = ?
"""
_CONCESSIONS: Final = """
SELECT id, rev, side, term, agreed, text, worth_minor, given_on, standing, reason, approved_by,
    round_id
FROM concession WHERE deal_id = ? AND deleted_at IS NULL ORDER BY given_on, id
"""


def sheet(deal_id: int) -> Sheet:
    """The sheet of a deal, empty when there is none."""
    found = row(_SHEET, deal_id)
    rev, arguments, risks, unit, month_bp = found or (None, "", "", "шт", MONTH_BP)
    return Sheet(
        deal_id, rev, limits(deal_id), arguments, risks, unit, month_bp, _rounds(deal_id),
        _concessions(deal_id), deal_currency(deal_id),
    )  # fmt: skip


def limits(deal_id: int) -> dict[Term, Limits]:
    """What is set for each term, in the order of the terms."""
    known = {Term(term): Limits(*steps) for term, *steps in rows(_LIMITS, deal_id)}
    return {term: known[term] for term in Term if term in known}


def _rounds(deal_id: int) -> list[RoundRow]:
    said: dict[int, dict[Term, int]] = {}
    for round_id, term, value in rows(_POSITIONS, deal_id):
        said.setdefault(int(round_id), {})[Term(term)] = int(value)
    return [
        RoundRow(
            id_, rev, place, date.fromisoformat(held), contact_id, name, note, said.get(id_, {})
        )
        for place, (id_, rev, held, contact_id, name, note) in enumerate(rows(_ROUNDS, deal_id), 1)
    ]


def _concessions(deal_id: int) -> list[ConcessionRow]:
    return [
        ConcessionRow(
            id_, rev, Side(side), Term(term) if term else None, value, text, worth,
            date.fromisoformat(given), Standing(standing), reason, approved_by, round_id,
        )
        for id_, rev, side, term, value, text, worth, given, standing, reason, approved_by, round_id
        in rows(_CONCESSIONS, deal_id)
    ]  # fmt: skip
