"""Credit notes: what a client gives back reduces what he owes."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField, MoneyField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client
from salesapp.db.models.deals import Deal
from salesapp.db.models.files import StoredFile
from salesapp.db.models.invoices import Instalment, Invoice, InvoiceLine
from salesapp.db.models.offers import DocumentLine
from salesapp.db.models.organizations import Organization
from salesapp.db.models.products import Product


class CreditNote(Record):
    """A return against an issued invoice, with a number of its own kept for ever."""

    number = pw.TextField(null=True)
    year = pw.IntegerField(null=True)
    counter = pw.IntegerField(null=True)
    state = pw.TextField(default="draft")
    organization = pw.ForeignKeyField(Organization, backref="+")
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    invoice = pw.ForeignKeyField(Invoice, backref="+")
    issued_on = DayField(null=True)
    reason = pw.TextField(default="")
    language = pw.TextField(default="ru")
    currency = pw.TextField(default="RUB")
    vat_mode = pw.TextField(default="included")
    rounding = pw.TextField(default="line_half_up")
    subtotal_minor = MoneyField(default=0)
    vat_minor = MoneyField(default=0)
    total_minor = MoneyField(default=0)
    seller_snapshot = pw.TextField(default="")
    buyer_snapshot = pw.TextField(default="")
    issued_at = MomentField(null=True)
    voided_at = MomentField(null=True)
    void_reason = pw.TextField(default="")
    pdf = pw.ForeignKeyField(StoredFile, null=True, backref="+")

    class Meta:
        indexes = (
            (("organization", "year", "number"), True),
            (("organization", "year", "counter"), True),
            (("issued_on", "id"), False),
        )


class CreditNoteLine(DocumentLine):
    """How much of a line of the invoice came back."""

    credit_note = pw.ForeignKeyField(CreditNote, backref="+", on_delete="CASCADE")
    product = pw.ForeignKeyField(Product, null=True, backref="+")
    invoice_line = pw.ForeignKeyField(InvoiceLine, backref="+")


class CreditAllocation(Base):
    """The part of a credit note set against an instalment; a cancelled note takes it back."""

    credit_note = pw.ForeignKeyField(CreditNote, backref="+")
    instalment = pw.ForeignKeyField(Instalment, backref="+")
    amount_minor = MoneyField()
    allocated_on = DayField()
