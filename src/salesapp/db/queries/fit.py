"""The sheet of fit, the answers of a client, and the verdict with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.domain.fit import (
    Criterion,
    Fit,
    Grade,
    Measure,
    Option,
    Override,
    Thresholds,
    in_force,
    judge,
    suggestions,
)

_CRITERIA: Final = """
SELECT id, name, measure, weight FROM fit_criterion WHERE deleted_at IS NULL ORDER BY position, id
"""
_OPTIONS: Final = """
SELECT choice.criterion_id, choice.id, choice.text, choice.share, choice.is_stop
FROM fit_option AS choice JOIN fit_criterion AS line ON line.id = choice.criterion_id
WHERE line.deleted_at IS NULL ORDER BY choice.position, choice.id
"""
_ANSWERS: Final = "SELECT criterion_id, option_id FROM fit_answer WHERE client_id = ?"
_ANSWERED: Final = "SELECT max(answered_on) FROM fit_answer WHERE client_id = ?"
_HAND: Final = """
SELECT hand_grade, hand_reason, hand_until FROM client_fit
WHERE client_id = ? AND hand_until IS NOT NULL
"""
_CARD: Final = "SELECT industry, city, payment_terms FROM client WHERE id = ?"
_SETTING: Final = "SELECT value FROM setting WHERE key = ?"
_SCORED: Final = """
SELECT client_id FROM fit_answer UNION SELECT client_id FROM client_fit WHERE grade <> ''
ORDER BY client_id
"""
_USED: Final = "SELECT count(DISTINCT client_id) FROM fit_answer WHERE criterion_id = ?"

LIMITS: Final = "fit.limits"
"""The setting that holds the thresholds: four numbers parted by blanks."""


class ClientVerdict(NamedTuple):
    """What the card of a client shows."""

    client_id: int
    sheet: tuple[Criterion, ...]
    answers: dict[int, int]
    suggested: dict[int, int]
    """Options the card answers by itself, where nobody has answered yet."""
    fit: Fit
    hand: Override | None
    """Given by hand; it may be over."""
    grade: Grade
    """What counts today."""
    answered_on: date | None


def sheet() -> tuple[Criterion, ...]:
    """The criteria in their order, with their options."""
    options: dict[int, list[Option]] = {}
    for criterion_id, option_id, text, share, is_stop in rows(_OPTIONS):
        options.setdefault(criterion_id, []).append(Option(option_id, text, share, bool(is_stop)))
    return tuple(
        Criterion(found, name, Measure(measure), weight, tuple(options.get(found, ())))
        for found, name, measure, weight in rows(_CRITERIA)
    )


def thresholds() -> Thresholds:
    """The limits of the grades."""
    kept = str(value(_SETTING, LIMITS) or "").split()
    if len(kept) == len(Thresholds._fields) and all(one.isdecimal() for one in kept):
        return Thresholds(*(int(one) for one in kept))
    return Thresholds()


def answers(client_id: int) -> dict[int, int]:
    """The options chosen for a client, by criterion."""
    return {int(line): int(option) for line, option in rows(_ANSWERS, client_id)}


def hand(client_id: int) -> Override | None:
    """The grade given by hand, in force or over."""
    found = row(_HAND, client_id)
    if found is None:
        return None
    return Override(Grade(found[0]), str(found[1]), date.fromisoformat(found[2]))


def verdict(client_id: int, today: date) -> ClientVerdict:
    """The sheet of a client with what follows from it."""
    lines, given, by_hand = sheet(), answers(client_id), hand(client_id)
    fit = judge(lines, given, thresholds())
    industry, city, terms = row(_CARD, client_id) or ("", "", "")
    card = {Measure.INDUSTRY: industry, Measure.REGION: city, Measure.PAYMENT: terms}
    open_lines = [line for line in lines if line.id not in given]
    last = value(_ANSWERED, client_id)
    return ClientVerdict(
        client_id,
        lines,
        given,
        suggestions(open_lines, card),
        fit,
        by_hand,
        in_force(fit.grade, by_hand, today),
        date.fromisoformat(last) if last else None,
    )


def scored_clients() -> Sequence[int]:
    """Clients with an answer, and those judged by answers that are gone."""
    return [int(one) for (one,) in rows(_SCORED)]


def clients_answered(criterion_id: int) -> int:
    """How many clients have an answer to a criterion."""
    return int(value(_USED, criterion_id))
