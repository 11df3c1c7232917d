"""Answers to the sheet of questions: of a client, a deal or a lead."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField
from salesapp.db.models.base import Base
from salesapp.db.models.clients import Client
from salesapp.db.models.deals import Deal
from salesapp.db.models.leads import Lead


class QualificationAnswer(Base):
    """One answer of one record."""

    client = pw.ForeignKeyField(Client, null=True, backref="+", on_delete="CASCADE")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+", on_delete="CASCADE")
    lead = pw.ForeignKeyField(Lead, null=True, backref="+", on_delete="CASCADE")
    question = pw.TextField()
    state = pw.TextField()
    value = pw.TextField(default="")
    answered_on = DayField()
    heard = pw.TextField(default="")

    class Meta:
        indexes = (
            (("client", "question"), True),
            (("deal", "question"), True),
            (("lead", "question"), True),
        )
