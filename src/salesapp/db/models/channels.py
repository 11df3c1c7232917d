"""Channels that bring clients, attempts within them, and what they cost."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client
from salesapp.db.models.deals import Deal
from salesapp.db.models.leads import Lead


class Channel(Record):
    """A way clients come to us."""

    name = pw.TextField()
    kind = pw.TextField(default="other")
    state = pw.TextField(default="idea")
    owner = pw.TextField(default="")
    hypothesis = pw.TextField(default="")
    target_lead_minor = MoneyField(null=True)
    note = pw.TextField(default="")
    position = pw.IntegerField(default=0)


class ChannelName(Base):
    """A spelling of a source that means a channel; its own name is one of them."""

    key = pw.TextField(unique=True)
    channel = pw.ForeignKeyField(Channel, backref="+", on_delete="CASCADE")


class Campaign(Record):
    """One attempt within a channel."""

    channel = pw.ForeignKeyField(Channel, backref="+", on_delete="CASCADE")
    name = pw.TextField()
    starts_on = DayField(null=True)
    ends_on = DayField(null=True)
    note = pw.TextField(default="")


class ChannelCost(Record):
    """Money spent on a channel over some days."""

    channel = pw.ForeignKeyField(Channel, backref="+", on_delete="CASCADE")
    campaign = pw.ForeignKeyField(Campaign, null=True, backref="+", on_delete="SET NULL")
    from_on = DayField()
    to_on = DayField()
    amount_minor = MoneyField()
    note = pw.TextField(default="")

    class Meta:
        indexes = ((("from_on", "to_on"), False),)


class CampaignMark(Base):
    """Which campaign brought a lead, a deal or a client."""

    campaign = pw.ForeignKeyField(Campaign, backref="+", on_delete="CASCADE")
    client = pw.ForeignKeyField(Client, null=True, unique=True, backref="+", on_delete="CASCADE")
    lead = pw.ForeignKeyField(Lead, null=True, unique=True, backref="+", on_delete="CASCADE")
    deal = pw.ForeignKeyField(Deal, null=True, unique=True, backref="+", on_delete="CASCADE")
