"""The sheet that judges clients, the answers given, and the verdicts."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client


class FitCriterion(Record):
    """A weighted line of the sheet."""

    name = pw.TextField()
    measure = pw.TextField(default="own")
    weight = pw.IntegerField(default=0)
    position = pw.IntegerField(default=0)


class FitOption(Base):
    """An answer a criterion offers: its share of the weight in percent, or a stop."""

    criterion = pw.ForeignKeyField(FitCriterion, backref="+", on_delete="CASCADE")
    text = pw.TextField()
    share = pw.IntegerField(default=0)
    is_stop = pw.BooleanField(default=False)
    position = pw.IntegerField(default=0)


class FitAnswer(Base):
    """What is known of a client about one criterion."""

    client = pw.ForeignKeyField(Client, backref="+", on_delete="CASCADE")
    criterion = pw.ForeignKeyField(FitCriterion, backref="+", on_delete="CASCADE")
    option = pw.ForeignKeyField(FitOption, backref="+", on_delete="CASCADE")
    answered_on = DayField()

    class Meta:
        indexes = ((("client", "criterion"), True),)


class ClientFit(Base):
    """The verdict on a client, as computed and as given by hand."""

    client = pw.ForeignKeyField(Client, unique=True, backref="+", on_delete="CASCADE")
    grade = pw.TextField(default="")
    score = pw.IntegerField(default=0)
    scored_on = DayField()
    hand_grade = pw.TextField(default="")
    hand_reason = pw.TextField(default="")
    hand_until = DayField(null=True)

    class Meta:
        indexes = (
            (("grade", "client"), False),
            (("hand_grade", "hand_until", "client"), False),
        )
