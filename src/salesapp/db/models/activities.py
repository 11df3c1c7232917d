"""What is planned or done with a client."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField
from salesapp.db.models.base import Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.deals import Deal
from salesapp.db.models.invoices import Invoice
from salesapp.db.models.leads import Lead
from salesapp.db.models.offers import Offer


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

    class Meta:
        indexes = (
            (("state", "due_on", "due_time"), False),
            (("client", "state", "due_on", "due_time"), False),
            (("deal", "state", "due_on", "due_time"), False),
        )
