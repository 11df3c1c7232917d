"""Statements of changes to the sheet of fit and its answers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from salesapp.db.connection import execute, marks, value
from salesapp.domain.fit import OptionDraft, Override

_ANSWER: Final = """
INSERT INTO fit_answer (client_id, criterion_id, option_id, answered_on) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (client_id, criterion_id) DO UPDATE SET option_id = ?3, answered_on = ?4
WHERE option_id <> ?3
"""
_FORGET: Final = "DELETE FROM fit_answer WHERE client_id = ? AND criterion_id = ?"
_VERDICT: Final = """
INSERT INTO client_fit (client_id, grade, score, scored_on, hand_grade, hand_reason)
VALUES (?1, ?2, ?3, ?4, '', '')
ON CONFLICT (client_id) DO UPDATE SET grade = ?2, score = ?3, scored_on = ?4
WHERE grade <> ?2 OR score <> ?3
"""
_HAND: Final = """
INSERT INTO client_fit (client_id, grade, score, scored_on, hand_grade, hand_reason, hand_until)
VALUES (?1, '', 0, ?5, ?2, ?3, ?4)
ON CONFLICT (client_id) DO UPDATE SET hand_grade = ?2, hand_reason = ?3, hand_until = ?4
"""
_NO_HAND: Final = """
UPDATE client_fit SET hand_grade = '', hand_reason = '', hand_until = NULL WHERE client_id = ?
"""
_OPTION: Final = """
UPDATE fit_option SET text = ?, share = ?, is_stop = ?, position = ?
WHERE id = ? AND criterion_id = ?
"""
_NEW_OPTION: Final = """
INSERT INTO fit_option (criterion_id, text, share, is_stop, position) VALUES (?, ?, ?, ?, ?)
"""
_NEXT: Final = """
SELECT coalesce(max(position), -1) + 1 FROM fit_criterion WHERE deleted_at IS NULL
"""
_PLACE: Final = "UPDATE fit_criterion SET position = ?1 WHERE id = ?2 AND position <> ?1"


def answer(client_id: int, criterion_id: int, option_id: int | None, day: date) -> None:
    """Write the answer of a client; None takes it away."""
    if option_id is None:
        execute(_FORGET, client_id, criterion_id)
    else:
        execute(_ANSWER, client_id, criterion_id, option_id, day)


def keep_verdict(client_id: int, grade: str, score: int, day: date) -> None:
    """Write what the sheet says, if it says another thing than before."""
    execute(_VERDICT, client_id, grade, score, day)


def keep_hand(client_id: int, given: Override, day: date) -> None:
    """Write a grade given by hand."""
    execute(_HAND, client_id, given.grade.value, given.reason, given.until, day)


def drop_hand(client_id: int) -> None:
    """Let the sheet decide again."""
    execute(_NO_HAND, client_id)


def keep_options(criterion_id: int, options: Collection[OptionDraft]) -> None:
    """Write the options of a criterion; those left out go, with the answers that chose them."""
    known = [one.id for one in options if one.id]
    execute(
        f"DELETE FROM fit_option WHERE criterion_id = ? AND id NOT IN ({marks(len(known))})",  # noqa: S608 - marks only
        criterion_id,
        *known,
    )
    for place, one in enumerate(options):
        cells = (one.text, one.share, int(one.is_stop), place)
        if one.id:
            execute(_OPTION, *cells, one.id, criterion_id)
        else:
            execute(_NEW_OPTION, criterion_id, *cells)


def next_position() -> int:
    """The place below the last criterion."""
    return int(value(_NEXT))


def place(criterion_id: int, position: int) -> None:
    """Put a criterion into its place."""
    execute(_PLACE, position, criterion_id)
