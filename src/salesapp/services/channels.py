"""What the user does with channels, and with the source of a lead, a deal, a client."""

from __future__ import annotations

from collections.abc import Mapping

from salesapp.db import journal
from salesapp.db.models.channels import Campaign, Channel, ChannelCost
from salesapp.db.queries import channels as queries
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import channels as writes
from salesapp.domain.changes import Changes
from salesapp.domain.channels import (
    CampaignDraft,
    ChannelDraft,
    CostDraft,
    check_campaign,
    check_channel,
    check_cost,
    source_key,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError


def save(draft: ChannelDraft, channel_id: int | None = None, rev: int | None = None) -> Changes:
    """Add a channel or change one; its former names go on meaning it.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID (`name` when another channel has it),
            RECORD_CHANGED, RECORD_GONE.
    """
    draft = check_channel(draft)
    key = source_key(draft.name)
    if queries.channel_of(draft.name) not in (None, channel_id):
        raise RuleError(Rule.FIELD_INVALID, field="name", value=draft.name)
    columns = {**draft._asdict(), "kind": draft.kind.value, "state": draft.state.value}
    with journal.action("channel.save", draft.name) as rec:
        if channel_id is None:
            made = Channel.create(position=writes.next_position(), **columns)
            channel_id = int(made.id)
        else:
            touch("channel", channel_id, rev, **columns)
        writes.add_name(key, channel_id)
        rec.about(channel_id)
    return rec.result()


def delete(channel_id: int) -> Changes:
    """Take a channel off the register; records keep its name, which then means no channel."""
    with journal.action("channel.delete", name_of("channel", channel_id)) as rec:
        rec.about(channel_id)
        bury("channel", channel_id)
        writes.drop_names(channel_id)
        for campaign in queries.campaigns(channel_id):
            bury("campaign", campaign.id)
        for cost in queries.costs(channel_id):
            bury("channel_cost", cost.id)
    return rec.result()


def save_campaign(channel_id: int, draft: CampaignDraft, campaign_id: int | None = None) -> Changes:
    """Add a campaign to a channel or change one; its id is the subject of the changes.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID, RECORD_GONE.
    """
    draft = check_campaign(draft)
    require("channel", channel_id)
    with journal.action("channel.campaign", draft.name) as rec:
        if campaign_id is None:
            campaign_id = int(Campaign.create(channel=channel_id, **draft._asdict()).id)
        else:
            touch("campaign", campaign_id, None, **draft._asdict())
        rec.about(campaign_id)
    return rec.result()


def delete_campaign(campaign_id: int) -> Changes:
    """Take a campaign away; its costs stay with the channel."""
    with journal.action("channel.campaign_delete", name_of("campaign", campaign_id)) as rec:
        bury("campaign", campaign_id)
    return rec.result()


def save_cost(channel_id: int, draft: CostDraft, cost_id: int | None = None) -> Changes:
    """Write down money spent on a channel.

    Raises:
        RuleError: AMOUNT_NOT_POSITIVE, FIELD_INVALID, RECORD_GONE.
    """
    draft = check_cost(draft)
    require("channel", channel_id)
    columns = draft._asdict()
    with journal.action("channel.cost", name_of("channel", channel_id)) as rec:
        rec.about(channel_id)
        if cost_id is None:
            ChannelCost.create(channel=channel_id, **columns)
        else:
            touch("channel_cost", cost_id, None, **columns)
    return rec.result()


def delete_cost(cost_id: int) -> Changes:
    """Take money spent away again."""
    (channel_id,) = require("channel_cost", cost_id, "channel_id")
    with journal.action("channel.cost_delete", name_of("channel", channel_id)) as rec:
        rec.about(channel_id)
        bury("channel_cost", cost_id)
    return rec.result()


def sort_sources(meant: Mapping[str, int]) -> Changes:
    """Say which channel each unknown source means; the records stay as they were written."""
    with journal.action("channel.sort", ", ".join(meant)) as rec:
        for text, channel_id in meant.items():
            require("channel", channel_id)
            writes.add_name(source_key(text), channel_id)
    return rec.result()


def set_origin(entity: Entity, record_id: int, channel_id: int, campaign_id: int | None) -> Changes:
    """Write where a lead, a deal or a client comes from; the history keeps what was before.

    Raises:
        RuleError: RECORD_GONE; FIELD_INVALID for a campaign of another channel.
    """
    known = queries.origin(entity, record_id)
    if known is None:
        raise RuleError(Rule.RECORD_GONE, table=str(entity), id=record_id)
    name = name_of("channel", channel_id)
    require("channel", channel_id)
    own = {campaign.id for campaign in queries.campaigns(channel_id)}
    if campaign_id is not None and campaign_id not in own:
        raise RuleError(Rule.FIELD_INVALID, field="campaign")
    with journal.action("record.origin", known.name) as rec:
        rec.about(record_id)
        if known.channel_id != channel_id:
            touch(str(entity), record_id, None, source=name)
        if known.campaign_id != campaign_id:
            writes.mark(entity, record_id, campaign_id)
    return rec.result()


def campaign_of(lead_id: int) -> int | None:
    """The campaign that brought a lead."""
    known = queries.origin(Entity.LEAD, lead_id)
    return known.campaign_id if known is not None else None


def carry_campaign(lead_id: int, entity: Entity, record_id: int) -> None:
    """Let what a lead became come from its campaign; joins the action it is called in."""
    campaign_id = campaign_of(lead_id)
    if campaign_id is not None:
        writes.mark(entity, record_id, campaign_id)
