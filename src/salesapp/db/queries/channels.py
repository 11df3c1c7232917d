"""The register of channels: who they are, what they cost, which campaign brought a record."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.domain.channels import (
    CampaignDraft,
    ChannelDraft,
    ChannelKind,
    ChannelState,
    CostDraft,
    source_key,
)
from salesapp.domain.entities import Entity

_CHANNELS: Final = """
SELECT id, rev, name, kind, state, owner, hypothesis, target_lead_minor, note
FROM channel WHERE deleted_at IS NULL ORDER BY state = 'stopped', position, id
"""
_NAMES: Final = "SELECT key, channel_id FROM channel_name"
_CAMPAIGNS: Final = """
SELECT id, channel_id, name, starts_on, ends_on, note FROM campaign
WHERE deleted_at IS NULL AND (?1 IS NULL OR channel_id = ?1)
ORDER BY starts_on DESC NULLS LAST, id DESC
"""
_COSTS: Final = """
SELECT id, channel_id, campaign_id, from_on, to_on, amount_minor, note FROM channel_cost
WHERE deleted_at IS NULL AND (?1 IS NULL OR channel_id = ?1) AND from_on <= ?3 AND to_on >= ?2
ORDER BY from_on DESC, id DESC
"""
_ALWAYS: Final = ("0001-01-01", "9999-12-31")
_MARK: Final = {
    Entity.CLIENT: "SELECT campaign_id FROM campaign_mark WHERE client_id = ?",
    Entity.LEAD: "SELECT campaign_id FROM campaign_mark WHERE lead_id = ?",
    Entity.DEAL: "SELECT campaign_id FROM campaign_mark WHERE deal_id = ?",
}
_SOURCE: Final = {
    Entity.CLIENT: "SELECT source, name FROM client WHERE id = ? AND deleted_at IS NULL",
    Entity.LEAD: "SELECT source, title FROM lead WHERE id = ? AND deleted_at IS NULL",
    Entity.DEAL: "SELECT source, title FROM deal WHERE id = ? AND deleted_at IS NULL",
}
_WRITTEN: Final = """
SELECT source, sum(count) FROM (
    SELECT source, count(*) AS count FROM lead WHERE deleted_at IS NULL GROUP BY source
    UNION ALL
    SELECT source, count(*) FROM deal WHERE deleted_at IS NULL GROUP BY source
    UNION ALL
    SELECT source, count(*) FROM client WHERE deleted_at IS NULL GROUP BY source
) WHERE source <> '' GROUP BY source ORDER BY 2 DESC
"""
_USED: Final = "SELECT count(*) FROM campaign_mark WHERE campaign_id = ?"


class ChannelRow(NamedTuple):
    """A channel of the register."""

    id: int
    rev: int
    draft: ChannelDraft


class CampaignRow(NamedTuple):
    """A campaign of a channel."""

    id: int
    channel_id: int
    draft: CampaignDraft


class CostRow(NamedTuple):
    """Money spent."""

    id: int
    channel_id: int
    draft: CostDraft


class Origin(NamedTuple):
    """Where a record comes from: the text as written, the channel it means, the campaign."""

    name: str
    source: str
    channel_id: int | None
    campaign_id: int | None


def channels() -> list[ChannelRow]:
    """All channels in their order, stopped ones last."""
    return [
        ChannelRow(
            found,
            rev,
            ChannelDraft(
                name, ChannelKind(kind), ChannelState(state), owner, hypothesis, target, note
            ),
        )
        for found, rev, name, kind, state, owner, hypothesis, target, note in rows(_CHANNELS)
    ]


def one(channel_id: int) -> ChannelRow | None:
    """A channel, None when it is gone."""
    return next((channel for channel in channels() if channel.id == channel_id), None)


def source_names() -> tuple[str, ...]:
    """Names to choose a source from: those of channels that are not stopped."""
    return tuple(
        channel.draft.name
        for channel in channels()
        if channel.draft.state is not ChannelState.STOPPED
    )


def keys() -> dict[str, int]:
    """The channel of every known spelling."""
    return {str(key): int(channel_id) for key, channel_id in rows(_NAMES)}


def channel_of(source: str) -> int | None:
    """The channel a source means, None when it is not known."""
    found = value("SELECT channel_id FROM channel_name WHERE key = ?", source_key(source))
    return None if found is None else int(found)


def spellings(channel_id: int) -> list[str]:
    """Keys that mean a channel."""
    sql = "SELECT key FROM channel_name WHERE channel_id = ? ORDER BY id"
    return [str(key) for (key,) in rows(sql, channel_id)]


def campaigns(channel_id: int | None = None) -> list[CampaignRow]:
    """Campaigns of a channel, or all, the latest first."""
    return [
        CampaignRow(found, of, CampaignDraft(name, _day(starts), _day(ends), note))
        for found, of, name, starts, ends, note in rows(_CAMPAIGNS, channel_id)
    ]


def costs(
    channel_id: int | None = None, first: date | None = None, last: date | None = None
) -> list[CostRow]:
    """What was spent on a channel, or on all; on request what touches some days only."""
    bounds = (first or _ALWAYS[0], last or _ALWAYS[1])
    return [
        CostRow(
            found,
            of,
            CostDraft(
                amount, date.fromisoformat(from_on), date.fromisoformat(to_on), campaign, note
            ),
        )
        for found, of, campaign, from_on, to_on, amount, note in rows(_COSTS, channel_id, *bounds)
    ]


def origin(entity: Entity, record_id: int) -> Origin | None:
    """Where a lead, a deal or a client comes from; None when the record is gone."""
    found = row(_SOURCE[entity], record_id)
    if found is None:
        return None
    source, name = str(found[0]), str(found[1])
    campaign = value(_MARK[entity], record_id)
    return Origin(name, source, channel_of(source), None if campaign is None else int(campaign))


def campaign_of(entity: Entity, record_id: int) -> str:
    """The name of the campaign that brought a record, empty for none."""
    found = value(_MARK[entity], record_id)
    return campaign_name(None if found is None else int(found))


def campaign_name(campaign_id: int | None) -> str:
    """The name of a campaign, empty for none."""
    return str(value("SELECT name FROM campaign WHERE id = ?", campaign_id) or "")


def unknown_sources() -> list[tuple[str, int]]:
    """Sources that mean no channel, with how many records have them, the most used first."""
    known = keys()
    return [
        (str(text), int(count))
        for text, count in rows(_WRITTEN)
        if source_key(str(text)) not in known
    ]


def times_used(campaign_id: int) -> int:
    """How many records a campaign brought."""
    return int(value(_USED, campaign_id))


def _day(text: Any) -> date | None:
    return None if text is None else date.fromisoformat(text)
