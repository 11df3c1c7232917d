"""The scores of clients (RFM) in SQL: out of the figures of `client_class`, as of a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from salesapp.db.connection import value
from salesapp.domain.rfm import BEST, Scale, Score

SCALE: Final = "classes.rfm"
_SETTING: Final = "SELECT value FROM setting WHERE key = ?"
_COLUMNS: Final = {
    Score.RECENCY: "last_on",
    Score.FREQUENCY: "orders",
    Score.MONEY: "revenue_minor",
}


def scale() -> Scale:
    """The limits of the scores."""
    kept = str(value(_SETTING, SCALE) or "").split()
    if len(kept) == len(Scale._fields) and all(one.isdecimal() for one in kept):
        return Scale(*(int(one) for one in kept))
    return Scale()


def score_sql(score: Score, table: str = "") -> str:
    """The score of a row of `client_class` as a text, empty for who never bought."""
    column = f"{table}.{_COLUMNS[score]}" if table else _COLUMNS[score]
    never = f"{table}.last_on IS NULL" if table else "last_on IS NULL"
    steps = " ".join(
        f"WHEN {column} >= :rfm_{score.value}_{points} THEN '{points}'"
        for points in range(BEST, 1, -1)
    )
    return f"CASE WHEN {never} THEN '' {steps} ELSE '1' END"


def bounds(today: date) -> dict[str, object]:
    """The values of the names that `score_sql` speaks of."""
    limits = scale()
    days = [(today - timedelta(days=one)).isoformat() for one in limits.recency]
    kinds: tuple[tuple[Score, list[object]], ...] = (
        (Score.RECENCY, list(days)),
        (Score.FREQUENCY, list(limits.frequency)),
        (Score.MONEY, list(limits.money_minor)),
    )
    return {
        f"rfm_{score.value}_{BEST - place}": one
        for score, found in kinds
        for place, one in enumerate(found)
    }


def told_sql(score: Score, today: date) -> str:
    """The same for statements that have no names: the limits stand in it."""
    sql = score_sql(score)
    for name, limit in bounds(today).items():
        sql = sql.replace(f":{name} ", f"'{limit}' " if isinstance(limit, str) else f"{limit} ")
    return sql
