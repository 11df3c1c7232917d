"""Invoices and when they are to be paid."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MeasureField, MomentField, MoneyField, RateField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import BankAccount, Client
from salesapp.db.models.deals import Deal
from salesapp.db.models.files import StoredFile
from salesapp.db.models.offers import DocumentLine, Offer
from salesapp.db.models.orders import SalesOrder
from salesapp.db.models.organizations import Organization
from salesapp.db.models.products import Product


class Invoice(Record):
    """A demand for payment; the number is taken at issue and kept for ever."""

    number = pw.TextField(null=True)
    year = pw.IntegerField(null=True)
    counter = pw.IntegerField(null=True)
    state = pw.TextField(default="draft")
    organization = pw.ForeignKeyField(Organization, backref="+")
    bank_account = pw.ForeignKeyField(BankAccount, null=True, backref="+")
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    offer = pw.ForeignKeyField(Offer, null=True, backref="+")
    sales_order = pw.ForeignKeyField(SalesOrder, null=True, backref="+")
    issued_on = DayField(null=True)
    due_on = DayField(null=True)
    ship_on = DayField(null=True)
    language = pw.TextField(default="ru")
    currency = pw.TextField(default="RUB")
    vat_mode = pw.TextField(default="included")
    rounding = pw.TextField(default="line_half_up")
    discount_bp = RateField(default=0)
    basis = pw.TextField(default="")
    terms = pw.TextField(default="")
    with_signature = pw.BooleanField(default=True)
    subtotal_minor = MoneyField(default=0)
    vat_minor = MoneyField(default=0)
    total_minor = MoneyField(default=0)
    seller_snapshot = pw.TextField(default="")
    buyer_snapshot = pw.TextField(default="")
    issued_at = MomentField(null=True)
    voided_at = MomentField(null=True)
    void_reason = pw.TextField(default="")
    pdf = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    replaces = pw.ForeignKeyField("self", null=True, backref="+")
    discount_minor = MoneyField(default=0)
    rate_micro = MeasureField(null=True)
    rate_on = DayField(null=True)
    guard_reason = pw.TextField(default="")

    class Meta:
        indexes = (
            (("organization", "year", "number"), True),
            (("organization", "year", "counter"), True),
            (("state", "due_on"), False),
            (("client", "state"), False),
            (("issued_on", "id"), False),
        )


class InvoiceLine(DocumentLine):
    """A line of an invoice."""

    invoice = pw.ForeignKeyField(Invoice, backref="+", on_delete="CASCADE")
    product = pw.ForeignKeyField(Product, null=True, backref="+")


class Instalment(Base):
    """A part of an invoice, due on a day; debts live here."""

    invoice = pw.ForeignKeyField(Invoice, backref="+", on_delete="CASCADE")
    position = pw.IntegerField(default=0)
    due_on = DayField()
    amount_minor = MoneyField()
