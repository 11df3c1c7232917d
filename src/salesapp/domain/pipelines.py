"""Pipelines: what a stage is made of, and what keeps a pipeline whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from salesapp.domain.deals import StageKind
from salesapp.domain.errors import Rule, RuleError

WHOLE_BP: Final = 10_000
MOST_DAYS: Final = 999
NEW_STAGES: Final = (
    (StageKind.OPEN, 1_000, 5),
    (StageKind.OPEN, 5_000, 7),
    (StageKind.WON, WHOLE_BP, 0),
    (StageKind.LOST, 0, 0),
)
"""What a pipeline made from nothing begins with: kind, probability, days."""

_RANK: Final = {StageKind.OPEN: 0, StageKind.WON: 1, StageKind.LOST: 2}


@dataclass(frozen=True, slots=True)
class StageDraft:
    """A stage as the settings fill it; probability in basis points."""

    name: str
    kind: StageKind = StageKind.OPEN
    probability_bp: int = 5_000
    max_days: int = 7
    guidance: str = ""


class Place(NamedTuple):
    """A stage in the order of its pipeline."""

    id: int
    kind: StageKind


def checked(draft: StageDraft) -> StageDraft:
    """A draft without needless blanks; a won stage is sure, a lost one is hopeless.

    Raises:
        RuleError: FIELD_REQUIRED (`name`), FIELD_INVALID (`probability_bp`, `max_days`).
    """
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    if not 0 <= draft.probability_bp <= WHOLE_BP:
        raise RuleError(Rule.FIELD_INVALID, field="probability_bp", value=draft.probability_bp)
    if not 0 <= draft.max_days <= MOST_DAYS:
        raise RuleError(Rule.FIELD_INVALID, field="max_days", value=draft.max_days)
    sure = {StageKind.WON: WHOLE_BP, StageKind.LOST: 0}
    chance = sure.get(draft.kind, draft.probability_bp)
    days = draft.max_days if draft.kind is StageKind.OPEN else 0
    return StageDraft(name, draft.kind, chance, days, draft.guidance.strip())


def moved(places: Sequence[Place], stage_id: int, place: int) -> list[int]:
    """The order with one stage elsewhere: open stages come first, then won, then lost ones."""
    one = next(found for found in places if found.id == stage_id)
    others = [found for found in places if found.id != stage_id]
    others.insert(max(0, min(place, len(others))), one)
    return [found.id for found in sorted(others, key=lambda found: _RANK[found.kind])]


def check_whole(kinds: Sequence[StageKind]) -> None:
    """Refuse a pipeline that lacks an open, a won or a lost stage."""
    for kind in StageKind:
        if kind not in kinds:
            raise RuleError(Rule.STAGE_KIND_NEEDED, kind=kind.value)
