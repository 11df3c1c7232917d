"""People with a part in a decision, and competitors for the same deal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from salesapp.domain.clients import Attitude, ContactRole
from salesapp.domain.errors import Rule, RuleError

WEIGHTS: Final[dict[str, int]] = {
    ContactRole.DECIDES: 3,
    ContactRole.BLOCKS: 2,
    ContactRole.PAYS: 2,
    ContactRole.INFLUENCES: 2,
    ContactRole.USES: 1,
    "": 1,
}
"""How high a role stands on the map of the decision."""


class MapGap(StrEnum):
    """What the map of a decision lacks, the worst first."""

    NOBODY = "nobody"
    NO_DECIDER = "no_decider"
    DECIDER_AGAINST = "decider_against"
    BLOCKED = "blocked"
    NO_FRIEND = "no_friend"


@dataclass(frozen=True, slots=True)
class StakeholderDraft:
    """A person's part in the decision; `matters` is what they look at first.

    `contact_id` is the name of one who is not known yet.
    """

    contact_id: int | str
    role: ContactRole | None = None
    attitude: Attitude | None = None
    matters: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CompetitorDraft:
    """Who else wants the deal; with what, and what we answer."""

    name: str
    client_id: int | None = None
    price_minor: int | None = None
    strengths: str = ""
    answer: str = ""
    heard_on: date | None = None


def check_competitor(draft: CompetitorDraft) -> None:
    """Refuse a competitor without a name or with a price below nothing."""
    if not draft.name.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="competitor")
    if draft.price_minor is not None and draft.price_minor < 0:
        raise RuleError(Rule.FIELD_INVALID, field="price_minor")


def gap(people: Iterable[tuple[str, str]]) -> MapGap | None:
    """The worst that the map lacks, out of (role, attitude) pairs; None when it is sound."""
    known = list(people)
    if not known:
        return MapGap.NOBODY
    deciding = [attitude for role, attitude in known if role == ContactRole.DECIDES]
    if not deciding:
        return MapGap.NO_DECIDER
    if Attitude.AGAINST in deciding:
        return MapGap.DECIDER_AGAINST
    if any(
        role == ContactRole.BLOCKS or (attitude == Attitude.AGAINST) for role, attitude in known
    ):
        return MapGap.BLOCKED
    if all(attitude != Attitude.FOR for _role, attitude in known):
        return MapGap.NO_FRIEND
    return None
