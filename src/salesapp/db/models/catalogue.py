"""What stands around goods: packings, attributes of groups, relations."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import QuantityField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.products import Category, Product


class Packing(Base):
    """A pack of goods; it holds so many base units, or so many of an inner pack."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    name = pw.TextField()
    inner = pw.ForeignKeyField("self", null=True, backref="+", on_delete="CASCADE")
    count_milli = QuantityField()
    weight_mg = pw.BigIntegerField(null=True)
    barcode = pw.TextField(default="")
    position = pw.IntegerField(default=0)


class Attribute(Record):
    """What goods of a group and of the groups below it are described by; of none: all goods."""

    category = pw.ForeignKeyField(Category, null=True, backref="+")
    name = pw.TextField()
    kind = pw.TextField()
    unit = pw.TextField(default="")
    choices = pw.TextField(default="[]")
    is_required = pw.BooleanField(default=False)
    is_listed = pw.BooleanField(default=False)
    is_filter = pw.BooleanField(default=True)
    position = pw.IntegerField(default=0)


class AttributeValue(Base):
    """What a product says of an attribute: a number, or a text."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    attribute = pw.ForeignKeyField(Attribute, backref="+", on_delete="CASCADE")
    number_milli = QuantityField(null=True)
    text = pw.TextField(default="")

    class Meta:
        indexes = (
            (("product", "attribute"), True),
            (("attribute", "text", "product"), False),
            (("attribute", "number_milli", "product"), False),
        )


class ProductRelation(Base):
    """Goods instead of others, or goods that go with them."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    other = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    kind = pw.TextField()
    note = pw.TextField(default="")
    position = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("product", "other", "kind"), True),)
