"""Requests and prospects that nobody has judged yet."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField, MoneyField, now
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.deals import Deal
from salesapp.db.models.files import StoredFile


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
    exit_kind = pw.TextField(default="")
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


class LeadRequest(Base):
    """One call, letter, message or form of a lead; the first unanswered one runs its clock."""

    lead = pw.ForeignKeyField(Lead, backref="+", on_delete="CASCADE")
    kind = pw.TextField(default="other")
    direction = pw.TextField(default="in")
    state = pw.TextField(default="new")
    received_at = MomentField(default=now)
    subject = pw.TextField(default="")
    text = pw.TextField(default="")
    person = pw.TextField(default="")
    company = pw.TextField(default="")
    phones = pw.TextField(default="")
    emails = pw.TextField(default="")
    inn = pw.TextField(default="")
    urgent = pw.TextField(default="")
    file = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    answered_at = MomentField(null=True)
    response_seconds = pw.IntegerField(null=True)
    target_seconds = pw.IntegerField(null=True)

    class Meta:
        indexes = (
            (("lead", "received_at"), False),
            (("received_at",), False),
        )


LeadRequest.add_index(
    LeadRequest.lead,
    LeadRequest.received_at,
    where=LeadRequest.answered_at.is_null() & (LeadRequest.direction == "in"),
    name="lead_request_waits",
)


class LeadOther(Base):
    """A client or a lead that was said to be another one, however alike it looks."""

    lead = pw.ForeignKeyField(Lead, backref="+", on_delete="CASCADE")
    client = pw.ForeignKeyField(Client, null=True, backref="+", on_delete="CASCADE")
    other = pw.ForeignKeyField(Lead, null=True, backref="+", on_delete="CASCADE")

    class Meta:
        indexes = (
            (("lead", "client"), True),
            (("lead", "other"), True),
        )


class LeadAlarm(Base):
    """The alarm of a lead (its id) that has rung already; nobody did it, so it is no journal's."""

    since_at = MomentField()
    rung_at = MomentField(default=now)
