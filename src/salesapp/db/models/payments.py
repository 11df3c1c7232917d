"""Money received and what it settles; money given back."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client
from salesapp.db.models.credit_notes import CreditNote
from salesapp.db.models.invoices import Instalment, Invoice


class Payment(Record):
    """Money in; a refund is money out, a reversal a payment of the opposite sign.

    A refund may name what it is for: an invoice that is not to be paid, a credit note.
    """

    client = pw.ForeignKeyField(Client, null=True, backref="+")
    paid_on = DayField()
    amount_minor = MoneyField()
    currency = pw.TextField(default="RUB")
    reference = pw.TextField(default="")
    purpose = pw.TextField(default="")
    reverses = pw.ForeignKeyField("self", null=True, unique=True, backref="+")
    reason = pw.TextField(default="")
    kind = pw.TextField(default="received")
    invoice = pw.ForeignKeyField(Invoice, null=True, backref="+", index=False)
    credit_note = pw.ForeignKeyField(CreditNote, null=True, backref="+", index=False)

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


class RefundPart(Base):
    """The part of a payment that a refund gave back; a reversed refund takes it back."""

    refund = pw.ForeignKeyField(Payment, backref="+")
    payment = pw.ForeignKeyField(Payment, backref="+", index=False)
    amount_minor = MoneyField()
    refunded_on = DayField()

    class Meta:
        indexes = ((("payment", "amount_minor"), False),)


Payment.add_index(
    Payment.invoice, where=Payment.invoice.is_null(is_null=False), name="payment_invoice_id"
)
Payment.add_index(
    Payment.credit_note,
    where=Payment.credit_note.is_null(is_null=False),
    name="payment_credit_note_id",
)
