"""Prices that are not the base price of the product."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField, QuantityField
from salesapp.db.models.base import Base
from salesapp.db.models.clients import Client
from salesapp.db.models.price_lists import PriceList
from salesapp.db.models.products import Product


class Price(Base):
    """A price from a quantity on: of a list, of a client, or (neither) a tier of the base price."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    price_list = pw.ForeignKeyField(PriceList, null=True, backref="+", on_delete="CASCADE")
    client = pw.ForeignKeyField(Client, null=True, backref="+", on_delete="CASCADE")
    from_milli = QuantityField(default=0)
    amount_minor = MoneyField()
    valid_from = DayField(null=True)
    valid_to = DayField(null=True)
    note = pw.TextField(default="")

    class Meta:
        indexes = (
            (("price_list", "product"), False),
            (("client", "product"), False),
        )
