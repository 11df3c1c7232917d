"""Commercial offers: versions, lines."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import (
    DayField,
    MeasureField,
    MomentField,
    MoneyField,
    QuantityField,
    RateField,
)
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.deals import Deal
from salesapp.db.models.files import StoredFile
from salesapp.db.models.organizations import Organization
from salesapp.db.models.products import Product


class DocumentLine(Base):
    """A priced line; what was computed is stored as it is printed."""

    position = pw.IntegerField()
    sku = pw.TextField(default="")
    name = pw.TextField()
    unit = pw.TextField(default="шт")
    quantity_milli = QuantityField()
    base_price_minor = MoneyField(null=True)
    price_minor = MoneyField()
    is_price_manual = pw.BooleanField(default=False)
    price_source = pw.TextField(default="base")
    discount_bp = RateField(default=0)
    vat_bp = RateField(null=True)
    cost_minor = MoneyField(null=True)
    amount_minor = MoneyField()
    vat_minor = MoneyField()
    total_minor = MoneyField()
    discount_minor = MoneyField(default=0)
    kind = pw.TextField(default="goods")
    standing = pw.TextField(default="firm")
    variant = pw.IntegerField(default=0)
    note = pw.TextField(default="")
    price_trace = pw.TextField(default="")
    order_key = pw.IntegerField(null=True)


class Offer(Record):
    """One version of an offer; `root` is the first version of the chain."""

    number = pw.TextField(null=True)
    root = pw.ForeignKeyField("self", null=True, backref="+")
    version = pw.IntegerField(default=1)
    state = pw.TextField(default="draft")
    organization = pw.ForeignKeyField(Organization, backref="+")
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    contact = pw.ForeignKeyField(Contact, null=True, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    drawn_on = DayField()
    valid_until = DayField(null=True)
    ship_on = DayField(null=True)
    language = pw.TextField(default="ru")
    currency = pw.TextField(default="RUB")
    vat_mode = pw.TextField(default="included")
    rounding = pw.TextField(default="line_half_up")
    discount_bp = RateField(default=0)
    payment_terms = pw.TextField(default="")
    delivery_terms = pw.TextField(default="")
    delivery_term = pw.TextField(default="")
    warranty = pw.TextField(default="")
    letter = pw.TextField(default="")
    subtotal_minor = MoneyField(default=0)
    vat_minor = MoneyField(default=0)
    total_minor = MoneyField(default=0)
    seller_snapshot = pw.TextField(default="")
    buyer_snapshot = pw.TextField(default="")
    sent_at = MomentField(null=True)
    pdf = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    decline_reason = pw.TextField(null=True)
    discount_minor = MoneyField(default=0)
    rate_micro = MeasureField(null=True)
    rate_on = DayField(null=True)
    guard_reason = pw.TextField(default="")

    class Meta:
        indexes = (
            (("organization", "number", "version"), True),
            (("state", "drawn_on"), False),
            (("drawn_on", "id"), False),
        )


class OfferLine(DocumentLine):
    """A line of an offer."""

    offer = pw.ForeignKeyField(Offer, backref="+", on_delete="CASCADE")
    product = pw.ForeignKeyField(Product, null=True, backref="+")
