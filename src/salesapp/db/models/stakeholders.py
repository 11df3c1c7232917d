"""Who takes part in the decision on a deal, and against whom it is won."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.deals import Deal


class Stakeholder(Base):
    """A person with a part in the decision on a deal."""

    deal = pw.ForeignKeyField(Deal, backref="+", on_delete="CASCADE")
    contact = pw.ForeignKeyField(Contact, backref="+", on_delete="CASCADE")
    role = pw.TextField(default="")
    attitude = pw.TextField(default="")
    matters = pw.TextField(default="")
    note = pw.TextField(default="")

    class Meta:
        indexes = ((("deal", "contact"), True),)


class DealCompetitor(Record):
    """Somebody else who wants the same deal; `client` is their card, where there is one."""

    deal = pw.ForeignKeyField(Deal, backref="+", on_delete="CASCADE")
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    name = pw.TextField()
    name_key = pw.TextField()
    price_minor = MoneyField(null=True)
    strengths = pw.TextField(default="")
    answer = pw.TextField(default="")
    heard_on = DayField(null=True)

    class Meta:
        indexes = ((("name_key", "id"), False),)
