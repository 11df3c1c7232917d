"""Orders of clients: versions, lines with their dates, what was shipped of them."""

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
from salesapp.db.models.offers import DocumentLine, Offer
from salesapp.db.models.organizations import Organization
from salesapp.db.models.products import Product


class SalesOrder(Record):
    """One version of an order; `root` is the first one, which invoices and shipments name.

    The number is taken when the first version is confirmed; later versions bear it too.
    `schedule` is JSON: a list of [share_bp, event, days].
    """

    number = pw.TextField(null=True)
    year = pw.IntegerField(null=True)
    counter = pw.IntegerField(null=True)
    root = pw.ForeignKeyField("self", null=True, backref="+")
    version = pw.IntegerField(default=1)
    state = pw.TextField(default="draft")
    organization = pw.ForeignKeyField(Organization, backref="+")
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    contact = pw.ForeignKeyField(Contact, null=True, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    offer = pw.ForeignKeyField(Offer, null=True, backref="+")
    drawn_on = DayField()
    requested_on = DayField(null=True)
    confirmed_on = DayField(null=True)
    contract = pw.TextField(default="")
    language = pw.TextField(default="ru")
    currency = pw.TextField(default="RUB")
    vat_mode = pw.TextField(default="included")
    rounding = pw.TextField(default="line_half_up")
    discount_bp = RateField(default=0)
    discount_minor = MoneyField(default=0)
    rate_micro = MeasureField(null=True)
    rate_on = DayField(null=True)
    schedule = pw.TextField(default="[]")
    payment_terms = pw.TextField(default="")
    delivery_terms = pw.TextField(default="")
    comment = pw.TextField(default="")
    subtotal_minor = MoneyField(default=0)
    vat_minor = MoneyField(default=0)
    total_minor = MoneyField(default=0)
    agreed_with = pw.TextField(default="")
    agreed_how = pw.TextField(default="")
    agreed_on = DayField(null=True)
    change_reason = pw.TextField(default="")
    evidence = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    seller_snapshot = pw.TextField(default="")
    buyer_snapshot = pw.TextField(default="")
    confirmed_at = MomentField(null=True)
    cancelled_at = MomentField(null=True)
    cancel_reason = pw.TextField(default="")
    pdf = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    guard_reason = pw.TextField(default="")
    credit_reason = pw.TextField(default="")

    class Meta:
        indexes = (
            (("organization", "year", "number", "version"), True),
            (("state", "drawn_on"), False),
            (("drawn_on", "id"), False),
        )


SalesOrder.add_index(
    SalesOrder.root,
    unique=True,
    where=SalesOrder.state == "confirmed",
    name="sales_order_in_force",
)


class SalesOrderLine(DocumentLine):
    """A line of an order; `order_key` is the same in every version."""

    sales_order = pw.ForeignKeyField(SalesOrder, backref="+", on_delete="CASCADE")
    product = pw.ForeignKeyField(Product, null=True, backref="+")
    order_key = pw.IntegerField()
    requested_on = DayField(null=True)
    confirmed_on = DayField(null=True)


class Shipment(Record):
    """Goods that left for a client; `sales_order` is the first version of the order."""

    sales_order = pw.ForeignKeyField(SalesOrder, backref="+")
    client = pw.ForeignKeyField(Client, null=True, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    shipped_on = DayField(index=True)
    document = pw.TextField(default="")
    note = pw.TextField(default="")
    credit_reason = pw.TextField(default="")


class ShipmentLine(Base):
    """How much of a line of the order left."""

    shipment = pw.ForeignKeyField(Shipment, backref="+", on_delete="CASCADE")
    key = pw.IntegerField()
    quantity_milli = QuantityField()


class OrderHold(Base):
    """An order that waits by the will of the user; `sales_order` is its first version."""

    sales_order = pw.ForeignKeyField(SalesOrder, backref="+", on_delete="CASCADE")
    reason = pw.TextField(default="")
    held_on = DayField()
    released_on = DayField(null=True)


OrderHold.add_index(
    OrderHold.sales_order,
    unique=True,
    where=OrderHold.released_on.is_null(),
    name="order_hold_open",
)
