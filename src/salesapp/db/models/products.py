"""The catalogue."""

from __future__ import annotations

from typing import Final

import peewee as pw

from salesapp.db.fields import MoneyField, QuantityField, RateField
from salesapp.db.models.base import Base, Record


class Category(Record):
    """A group of products; a tree."""

    name = pw.TextField()
    parent = pw.ForeignKeyField("self", null=True, backref="+")
    position = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("parent", "name"), False),)


_LISTS: Final = (
    ("category", "stock_milli", "lead_days", "price_minor", "manufacturer"),
    ("name_key", "id", "category", "stock_milli", "lead_days", "price_minor", "manufacturer"),
    ("price_minor", "name_key", "id", "category", "stock_milli", "lead_days", "manufacturer"),
    ("manufacturer", "category", "stock_milli", "lead_days", "price_minor"),
)
"""What the list, its order and its counts read without touching the rows."""


class Product(Record):
    """Something we sell; the base price is per unit."""

    sku = pw.TextField(default="")
    name = pw.TextField()
    name_key = pw.TextField()
    category = pw.ForeignKeyField(Category, null=True, backref="+")
    unit = pw.TextField(default="шт")
    price_minor = MoneyField(null=True)
    price_includes_vat = pw.BooleanField(default=True)
    vat_bp = RateField(null=True)
    cost_minor = MoneyField(null=True)
    min_price_minor = MoneyField(null=True)
    currency = pw.TextField(default="RUB")
    stock_milli = QuantityField(null=True)
    lead_days = pw.IntegerField(null=True)
    manufacturer = pw.TextField(default="")
    description = pw.TextField(default="")
    pitch = pw.TextField(default="")
    is_active = pw.BooleanField(default=True)
    search_text = pw.TextField(default="")
    barcode = pw.TextField(default="")
    weight_mg = pw.BigIntegerField(null=True)
    min_lot_milli = QuantityField(null=True)
    multiple_milli = QuantityField(null=True)

    class Meta:
        indexes = (
            (("name_key", "id"), False),
            (("category", "name_key", "id"), False),
            (("sku",), False),
            *((("is_active", "deleted_at", *columns), False) for columns in _LISTS),
        )


class ProductAspect(Base):
    """One of the eight sides of knowing a product, as text."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    kind = pw.TextField()
    text = pw.TextField(default="")
    search_text = pw.TextField(default="")

    class Meta:
        indexes = ((("product", "kind"), True),)
