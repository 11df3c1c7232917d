"""The library of objections, and those that were heard."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField, now
from salesapp.db.models.activities import Activity
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client
from salesapp.db.models.deals import Deal
from salesapp.db.models.leads import Lead
from salesapp.db.models.products import Product


class Objection(Record):
    """What clients say against buying."""

    kind = pw.TextField()
    text = pw.TextField()
    product = pw.ForeignKeyField(Product, null=True, backref="+")
    position = pw.IntegerField(default=0)
    search_text = pw.TextField(default="")

    class Meta:
        indexes = ((("deleted_at", "position"), False),)


class ObjectionProbe(Base):
    """A question that finds the real reason behind an objection."""

    objection = pw.ForeignKeyField(Objection, backref="+", on_delete="CASCADE")
    text = pw.TextField()
    position = pw.IntegerField(default=0)


class ObjectionReply(Record):
    """What is said to an objection, and what proves it."""

    objection = pw.ForeignKeyField(Objection, backref="+", on_delete="CASCADE")
    text = pw.TextField()
    proof = pw.TextField(default="")
    product = pw.ForeignKeyField(Product, null=True, backref="+")
    position = pw.IntegerField(default=0)


class HeardObjection(Record):
    """An objection made in a deal or a talk, with what became of it."""

    objection = pw.ForeignKeyField(Objection, backref="+", on_delete="CASCADE")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+", on_delete="CASCADE")
    client = pw.ForeignKeyField(Client, null=True, backref="+", on_delete="CASCADE")
    lead = pw.ForeignKeyField(Lead, null=True, backref="+", on_delete="CASCADE")
    activity = pw.ForeignKeyField(Activity, null=True, backref="+")
    product = pw.ForeignKeyField(Product, null=True, backref="+")
    heard_at = MomentField(default=now)
    reason = pw.TextField(default="")
    note = pw.TextField(default="")
    outcome = pw.TextField(default="open")
    decided_at = MomentField(null=True)
    return_on = DayField(null=True)

    class Meta:
        indexes = (
            (("deal", "outcome"), False),
            (("objection", "heard_at"), False),
            (("heard_at", "id"), False),
        )


class ReplyUse(Base):
    """A reply that was given to a heard objection; `helped` is empty until the end is known."""

    heard = pw.ForeignKeyField(HeardObjection, backref="+", on_delete="CASCADE")
    reply = pw.ForeignKeyField(ObjectionReply, backref="+", on_delete="CASCADE")
    helped = pw.BooleanField(null=True)
    used_at = MomentField(default=now)

    class Meta:
        indexes = ((("heard", "reply"), True),)
