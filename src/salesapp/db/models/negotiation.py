"""The sheet of a negotiation: what we want, what was said, who gave what."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MeasureField, MoneyField, RateField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Contact
from salesapp.db.models.deals import Deal


class NegotiationSheet(Record):
    """Arguments, risks and the cost of money of one deal's negotiation."""

    deal = pw.ForeignKeyField(Deal, backref="+", on_delete="CASCADE", unique=True)
    arguments = pw.TextField(default="")
    risks = pw.TextField(default="")
    unit = pw.TextField(default="шт")
    month_bp = RateField(default=200)


class NegotiationTerm(Base):
    """What we aim at, how far we go, and where we leave, for one term.

    Numbers are kopecks, basis points, days or thousandths, as the term says.
    """

    deal = pw.ForeignKeyField(Deal, backref="+", on_delete="CASCADE")
    term = pw.TextField()
    target = MeasureField(null=True)
    limit_value = MeasureField(null=True)
    walk_away = MeasureField(null=True)

    class Meta:
        indexes = ((("deal", "term"), True),)


class NegotiationRound(Record):
    """One talk about the terms."""

    deal = pw.ForeignKeyField(Deal, backref="+", on_delete="CASCADE")
    held_on = DayField()
    contact = pw.ForeignKeyField(Contact, null=True, backref="+")
    note = pw.TextField(default="")


class RoundPosition(Base):
    """What the client wanted of one term in a round."""

    round = pw.ForeignKeyField(NegotiationRound, backref="+", on_delete="CASCADE")
    term = pw.TextField()
    value = MeasureField()

    class Meta:
        indexes = ((("round", "term"), True),)


class Concession(Record):
    """Something given to the client, or got; with a `reason` where it goes over the limit."""

    deal = pw.ForeignKeyField(Deal, backref="+", on_delete="CASCADE")
    round = pw.ForeignKeyField(NegotiationRound, null=True, backref="+", on_delete="SET NULL")
    side = pw.TextField()
    term = pw.TextField(default="")
    agreed = MeasureField(null=True)
    text = pw.TextField(default="")
    worth_minor = MoneyField(null=True)
    given_on = DayField()
    standing = pw.TextField(default="")
    reason = pw.TextField(default="")
    approved_by = pw.TextField(default="")
