"""Requests and prospects that nobody has judged yet."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField, MoneyField, now
from salesapp.db.models.base import Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.deals import Deal


class Lead(Record):
    """First interest, not yet judged."""

    title = pw.TextField()
    state = pw.TextField(default="new")
    received_at = MomentField(default=now)
    source = pw.TextField(default="")
    company_name = pw.TextField(default="")
    contact_name = pw.TextField(default="")
    position = pw.TextField(default="")
    phones = pw.TextField(default="")
    emails = pw.TextField(default="")
    address = pw.TextField(default="")
    amount_minor = MoneyField(default=0)
    currency = pw.TextField(default="RUB")
    comment = pw.TextField(default="")
    reject_reason = pw.TextField(default="")
    postponed_until = DayField(null=True)
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    contact = pw.ForeignKeyField(Contact, null=True, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    search_text = pw.TextField(default="")

    class Meta:
        indexes = (
            (("state", "received_at"), False),
            (("received_at", "source", "state"), False),
        )
