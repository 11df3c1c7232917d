"""Channels that bring clients: their states, what they cost in a period, what comes back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.periods import Period
from salesapp.domain.text import fold

WHOLE_BP: Final = 10_000


class ChannelKind(StrEnum):
    """What sort of channel it is; the codes stand in the store."""

    INBOUND = "inbound"
    ONLINE = "online"
    OUTBOUND = "outbound"
    EVENT = "event"
    REFERRAL = "referral"
    PARTNER = "partner"
    MARKET = "market"
    ADVERTISING = "advertising"
    OTHER = "other"


class ChannelState(StrEnum):
    """How far an attempt has come."""

    IDEA = "idea"
    TEST = "test"
    SCALE = "scale"
    STOPPED = "stopped"


class ChannelDraft(NamedTuple):
    """Everything the form of a channel holds."""

    name: str
    kind: ChannelKind = ChannelKind.OTHER
    state: ChannelState = ChannelState.IDEA
    owner: str = ""
    hypothesis: str = ""
    target_lead_minor: int | None = None
    note: str = ""


class CampaignDraft(NamedTuple):
    """One attempt within a channel: an exhibition, a mailing."""

    name: str
    starts_on: date | None = None
    ends_on: date | None = None
    note: str = ""


class CostDraft(NamedTuple):
    """Money spent on a channel, spread evenly over its days."""

    amount_minor: int
    from_on: date
    to_on: date
    campaign_id: int | None = None
    note: str = ""


class Figures(NamedTuple):
    """What a channel brought in a period, each fact by its own day; money in minor units.

    `margin_minor` is of that part of the revenue whose cost is known (`known_minor`).
    """

    leads: int = 0
    qualified: int = 0
    deals: int = 0
    won: int = 0
    revenue_minor: int = 0
    known_minor: int = 0
    margin_minor: int = 0
    cost_minor: int = 0

    def plus(self, other: Figures) -> Figures:
        """Both together."""
        return Figures(*(one + more for one, more in zip(self, other, strict=True)))

    @property
    def qualified_bp(self) -> int | None:
        """Share of leads that were worth a deal."""
        return half_up(self.qualified * WHOLE_BP, self.leads)

    @property
    def lead_cost_minor(self) -> int | None:
        """What one lead cost; None without leads or without cost."""
        return half_up(self.cost_minor, self.leads) if self.cost_minor else None

    @property
    def win_cost_minor(self) -> int | None:
        """What one won deal cost; None without wins or without cost."""
        return half_up(self.cost_minor, self.won) if self.cost_minor else None

    @property
    def margin_or_none(self) -> int | None:
        """The margin, None where no cost of goods is known."""
        return self.margin_minor if self.known_minor else None

    @property
    def return_bp(self) -> int | None:
        """(margin − cost) / cost; None without cost or without a known margin."""
        if not self.cost_minor or not self.known_minor:
            return None
        return half_up((self.margin_minor - self.cost_minor) * WHOLE_BP, self.cost_minor)


def half_up(part: int, whole: int) -> int | None:
    """A whole quotient, halves away from zero; None where there is nothing to divide by."""
    if whole <= 0:
        return None
    found = (2 * abs(part) + whole) // (2 * whole)
    return found if part >= 0 else -found


def cost_within(cost: CostDraft, period: Period) -> int:
    """The part of a cost that falls into a period.

    Parts of adjacent periods sum to the whole: each ends where the next begins.
    """
    first, last = max(cost.from_on, period.first), min(cost.to_on, period.last)
    if first > last:
        return 0
    days = (cost.to_on - cost.from_on).days + 1
    before = (first - cost.from_on).days
    upto = (last - cost.from_on).days + 1
    return cost.amount_minor * upto // days - cost.amount_minor * before // days


def source_key(text: str) -> str:
    """What a source is known by, however it is spelled."""
    return fold(text)


def likely(source: str, names: Mapping[int, str]) -> int | None:
    """The only channel all the words of whose name stand in a source («Веб-сайт» is «Сайт»)."""
    said = source_key(source).split()
    found = [
        one for one, name in names.items() if name and set(source_key(name).split()) <= set(said)
    ]
    return found[0] if len(found) == 1 else None


def resolve(texts: Iterable[str], names: Mapping[str, int]) -> dict[str, int | None]:
    """The channel of each source text, by the keys of the names; None for unknown ones."""
    return {text: names.get(source_key(text)) for text in texts}


def check_channel(draft: ChannelDraft) -> ChannelDraft:
    """The draft, cleaned.

    Raises:
        RuleError: FIELD_REQUIRED without a name; FIELD_INVALID for a negative target.
    """
    name = " ".join(draft.name.split())
    if not source_key(name):
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    if draft.target_lead_minor is not None and draft.target_lead_minor < 0:
        raise RuleError(Rule.FIELD_INVALID, field="target_lead_minor")
    return draft._replace(
        name=name,
        owner=" ".join(draft.owner.split()),
        hypothesis=draft.hypothesis.strip(),
        note=draft.note.strip(),
    )


def check_campaign(draft: CampaignDraft) -> CampaignDraft:
    """The draft, cleaned.

    Raises:
        RuleError: FIELD_REQUIRED without a name; FIELD_INVALID when it ends before it starts.
    """
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    if draft.starts_on and draft.ends_on and draft.ends_on < draft.starts_on:
        raise RuleError(Rule.FIELD_INVALID, field="ends_on")
    return draft._replace(name=name, note=draft.note.strip())


def check_cost(draft: CostDraft) -> CostDraft:
    """The draft, cleaned.

    Raises:
        RuleError: AMOUNT_NOT_POSITIVE; FIELD_INVALID when it ends before it begins.
    """
    if draft.amount_minor <= 0:
        raise RuleError(Rule.AMOUNT_NOT_POSITIVE)
    if draft.to_on < draft.from_on:
        raise RuleError(Rule.FIELD_INVALID, field="to_on")
    return draft._replace(note=draft.note.strip())
