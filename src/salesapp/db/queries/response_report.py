"""How quickly requests were answered: by day, by how they came, or both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.fields import moment_text, parse_moment
from salesapp.domain.periods import Period
from salesapp.domain.requests import RequestKind, median, percentile

SHARE: Final = 90


class Cut(StrEnum):
    """What a line of the report is about."""

    DAY = "day"
    KIND = "kind"
    BOTH = "both"
    """Each day as a whole, and below it by how requests came."""


class Asked(NamedTuple):
    """A request that came in within the period."""

    lead_id: int
    title: str
    who: str
    kind: RequestKind
    source: str
    received_at: datetime
    response_seconds: int | None
    """Working seconds till the answer; None while there is none."""
    target_seconds: int | None

    @property
    def day(self) -> date:
        """The local day it came on."""
        return self.received_at.astimezone().date()

    @property
    def in_time(self) -> bool:
        """Whether it was answered within its term."""
        return (
            self.response_seconds is not None
            and self.target_seconds is not None
            and self.response_seconds <= self.target_seconds
        )


class ResponseLine(NamedTuple):
    """Requests of a day, of a kind, or of both; without either the sum of all."""

    id: int
    day: date | None
    kind: RequestKind | None
    asked: tuple[Asked, ...]

    @property
    def answered(self) -> list[int]:
        """Working seconds of the answers."""
        return [one.response_seconds for one in self.asked if one.response_seconds is not None]

    @property
    def median(self) -> int | None:
        """Half were answered at least so quickly."""
        return median(self.answered)

    @property
    def percentile(self) -> int | None:
        """Nine of ten were answered at least so quickly."""
        return percentile(self.answered, SHARE)

    @property
    def in_time(self) -> int:
        """How many were answered within their term."""
        return sum(one.in_time for one in self.asked)

    @property
    def in_time_bp(self) -> int | None:
        """Their share among the answered, in basis points of whole percents."""
        count = len(self.answered)
        return None if not count else (200 * self.in_time + count) // (2 * count) * 100


_ASKED: Final = """
SELECT one.lead_id, lead.title, CASE WHEN lead.contact_name <> '' THEN lead.contact_name
        ELSE lead.company_name END, one.kind, lead.source, one.received_at,
    one.response_seconds, one.target_seconds
FROM lead_request AS one JOIN lead ON lead.id = one.lead_id
WHERE one.direction = 'in' AND lead.deleted_at IS NULL
    AND one.received_at >= ?1 AND one.received_at < ?2
    AND (one.answered_at IS NULL OR one.response_seconds IS NOT NULL)
    AND one.state NOT IN ('spam')
ORDER BY one.received_at DESC, one.id DESC
"""
"""Spam needs no answer; requests answered before the clock was kept have no figure."""


def asked(period: Period) -> list[Asked]:
    """The requests that came in within some days, the latest first."""
    first = datetime.combine(period.first, datetime.min.time()).astimezone()
    after = datetime.combine(period.last + timedelta(days=1), datetime.min.time()).astimezone()
    return [
        Asked(
            int(lead_id),
            str(title),
            str(who),
            RequestKind(kind),
            str(source),
            parse_moment(received),
            seconds,
            target,
        )
        for lead_id, title, who, kind, source, received, seconds, target in rows(
            _ASKED, moment_text(first), moment_text(after)
        )
    ]


def _add_days(groups: dict[tuple[date | None, RequestKind | None], list[Asked]]) -> None:
    """A line of the whole day before those of its channels, where there are several."""
    days: dict[date | None, list[list[Asked]]] = {}
    for (day, _kind), found in groups.items():
        days.setdefault(day, []).append(found)
    for day, parts in days.items():
        if len(parts) > 1:
            groups[day, None] = [one for part in parts for one in part]


def lines(found: Sequence[Asked], cut: Cut) -> list[ResponseLine]:
    """The lines of the report, the sum of all first; days from the latest on."""
    groups: dict[tuple[date | None, RequestKind | None], list[Asked]] = {}
    for one in found:
        day = one.day if cut is not Cut.KIND else None
        kind = one.kind if cut is not Cut.DAY else None
        groups.setdefault((day, kind), []).append(one)
    if cut is Cut.BOTH:
        _add_days(groups)
    order = list(RequestKind)
    keys = sorted(
        groups,
        key=lambda key: (
            -(key[0] or date.min).toordinal(),
            order.index(key[1]) if key[1] is not None else -1,
        ),
    )
    whole = [ResponseLine(1, None, None, tuple(found))] if found else []
    return whole + [
        ResponseLine(place, day, kind, tuple(groups[(day, kind)]))
        for place, (day, kind) in enumerate(keys, start=2)
    ]
