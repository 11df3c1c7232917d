"""What is planned or done with a client."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.deals import Deal
from salesapp.db.models.invoices import Invoice
from salesapp.db.models.leads import Lead
from salesapp.db.models.offers import Offer


class ActivitySeries(Base):
    """What is done again and again: the rule, and what the next one looks like."""

    frequency = pw.TextField()
    every = pw.IntegerField(default=1)
    weekdays = pw.TextField(default="")
    """Digits: 0 is Monday."""
    starts_on = DayField()
    until_on = DayField(null=True)
    times = pw.IntegerField(null=True)
    kind = pw.TextField()
    subject = pw.TextField()
    note = pw.TextField(default="")
    due_time = pw.TextField(null=True)
    duration_min = pw.IntegerField(default=0)
    place = pw.TextField(default="")
    travel_before_min = pw.IntegerField(default=0)
    travel_after_min = pw.IntegerField(default=0)
    remind_min = pw.IntegerField(null=True)


class Activity(Record):
    """A call, letter, meeting or task; an open one is a next step. Times are local."""

    kind = pw.TextField(default="call")
    subject = pw.TextField(default="")
    state = pw.TextField(default="planned")
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    lead = pw.ForeignKeyField(Lead, null=True, backref="+")
    contact = pw.ForeignKeyField(Contact, null=True, backref="+")
    offer = pw.ForeignKeyField(Offer, null=True, backref="+")
    invoice = pw.ForeignKeyField(Invoice, null=True, backref="+")
    due_on = DayField(null=True)
    due_time = pw.TextField(null=True)
    done_at = MomentField(null=True)
    result = pw.TextField(default="")
    note = pw.TextField(default="")
    duration_min = pw.IntegerField(default=0)
    """0: as long as its kind usually takes."""
    place = pw.TextField(default="")
    travel_before_min = pw.IntegerField(default=0)
    travel_after_min = pw.IntegerField(default=0)
    attempt = pw.IntegerField(default=0)
    remind_min = pw.IntegerField(null=True)
    rule = pw.TextField(default="")
    """Which rule planned it; empty for a person."""
    """Minutes before; None: as usual for the kind, below zero: no reminder."""
    series = pw.ForeignKeyField(ActivitySeries, null=True, backref="+")
    series_on = DayField(null=True)
    """The day the rule gave it, wherever it was moved since."""

    class Meta:
        indexes = (
            (("state", "due_on", "due_time"), False),
            (("client", "state", "due_on", "due_time"), False),
            (("deal", "state", "due_on", "due_time"), False),
            (("lead", "state", "due_on"), False),
        )


class ActivityContact(Base):
    """A person who takes part, besides the one the activity is about."""

    activity = pw.ForeignKeyField(Activity, backref="+", on_delete="CASCADE")
    contact = pw.ForeignKeyField(Contact, backref="+", on_delete="CASCADE")

    class Meta:
        indexes = ((("activity", "contact"), True),)


class Reminder(Base):
    """What became of the reminder of an activity; no step of undo: time does not go back."""

    activity = pw.ForeignKeyField(Activity, backref="+", on_delete="CASCADE", unique=True)
    snoozed_to = MomentField(null=True)
    seen_at = MomentField(null=True)
    """The moment that rang and was seen; another moment rings anew."""
