"""Money received, and what it settles."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client
from salesapp.db.models.invoices import Instalment


class Payment(Record):
    """Money in; a reversal is a payment of the opposite sign."""

    client = pw.ForeignKeyField(Client, null=True, backref="+")
    paid_on = DayField()
    amount_minor = MoneyField()
    currency = pw.TextField(default="RUB")
    reference = pw.TextField(default="")
    purpose = pw.TextField(default="")
    reverses = pw.ForeignKeyField("self", null=True, unique=True, backref="+")
    reason = pw.TextField(default="")

    class Meta:
        indexes = ((("paid_on", "amount_minor", "client", "deleted_at"), False),)


class Allocation(Base):
    """The part of a payment set against an instalment."""

    payment = pw.ForeignKeyField(Payment, backref="+", index=False)
    instalment = pw.ForeignKeyField(Instalment, backref="+")
    amount_minor = MoneyField()
    allocated_on = DayField()

    class Meta:
        indexes = ((("payment", "instalment", "amount_minor"), False),)
