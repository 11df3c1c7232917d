"""What is kept of bank statements: which payments came out of them, and who pays for whom."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField
from salesapp.db.models.base import Base
from salesapp.db.models.clients import Client
from salesapp.db.models.payments import Payment


class StatementRow(Base):
    """A payment of a statement, by what tells it from every other, and the payment it became.

    `account` is ours, `payer` the payer's account (his ИНН or name without one); `notes` are the
    keys of the bank that nobody knows here.
    """

    payment = pw.ForeignKeyField(Payment, unique=True, backref="+")
    account = pw.TextField()
    payer = pw.TextField()
    number = pw.TextField()
    drawn_on = DayField()
    amount_minor = MoneyField()
    file_name = pw.TextField(default="")
    notes = pw.TextField(default="")

    class Meta:
        indexes = ((("account", "drawn_on", "number", "payer", "amount_minor"), True),)


class PayerAlias(Base):
    """An ИНН or account that pays for a client, as a person chose once."""

    client = pw.ForeignKeyField(Client, backref="+", on_delete="CASCADE")
    payer = pw.TextField(unique=True)
