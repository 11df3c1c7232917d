"""What is known of the goods, and what was shown of them to whom."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField
from salesapp.db.models.activities import Activity
from salesapp.db.models.base import Base, Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.deals import Deal
from salesapp.db.models.files import StoredFile
from salesapp.db.models.products import Product


class Manufacturer(Record):
    """The card of a maker; products name it in words."""

    name = pw.TextField()
    name_key = pw.TextField(index=True)
    brand = pw.TextField(default="")
    plant = pw.TextField(default="")
    country = pw.TextField(default="")
    contact = pw.TextField(default="")
    supply_terms = pw.TextField(default="")
    reputation = pw.TextField(default="")


class ProductFact(Record):
    """A statement about one side of a product."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    aspect = pw.TextField()
    label = pw.TextField(default="")
    text = pw.TextField()
    proof = pw.TextField(default="")
    source = pw.TextField(default="")
    review_on = DayField(null=True)
    is_quotable = pw.BooleanField(default=True)
    position = pw.IntegerField(default=0)
    search_text = pw.TextField(default="")

    class Meta:
        indexes = ((("review_on", "product"), False),)


class Certificate(Record):
    """A paper that proves quality, of a product or of all goods of a maker."""

    product = pw.ForeignKeyField(Product, null=True, backref="+", on_delete="CASCADE")
    manufacturer = pw.ForeignKeyField(Manufacturer, null=True, backref="+", on_delete="CASCADE")
    kind = pw.TextField()
    number = pw.TextField()
    title = pw.TextField(default="")
    issued_by = pw.TextField(default="")
    issued_on = DayField(null=True)
    valid_until = DayField(null=True)
    file = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    search_text = pw.TextField(default="")

    class Meta:
        indexes = ((("valid_until", "id"), False),)


class CompetitorOffer(Record):
    """What a competitor offers instead of a product of ours."""

    product = pw.ForeignKeyField(Product, backref="+", on_delete="CASCADE")
    competitor = pw.TextField()
    their_product = pw.TextField(default="")
    price_minor = MoneyField(null=True)
    priced_on = DayField(null=True)
    source = pw.TextField(default="")
    note = pw.TextField(default="")


class CompetitorValue(Base):
    """A value of a competitor's product, by the name of our attribute."""

    offer = pw.ForeignKeyField(CompetitorOffer, backref="+", on_delete="CASCADE")
    name = pw.TextField()
    value = pw.TextField()
    position = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("offer", "name"), True),)


class Showing(Record):
    """Goods that were shown to a client, or samples given."""

    client = pw.ForeignKeyField(Client, backref="+")
    contact = pw.ForeignKeyField(Contact, null=True, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    activity = pw.ForeignKeyField(Activity, null=True, backref="+")
    """The step that follows it up."""
    shown_on = DayField()
    kind = pw.TextField(default="presentation")
    title = pw.TextField(default="")
    reaction = pw.TextField(default="")
    file = pw.ForeignKeyField(StoredFile, null=True, backref="+")

    class Meta:
        indexes = ((("client", "shown_on"), False),)


class ShowingProduct(Base):
    """A product that was shown, and what was said of it."""

    showing = pw.ForeignKeyField(Showing, backref="+", on_delete="CASCADE")
    product = pw.ForeignKeyField(Product, backref="+")
    reaction = pw.TextField(default="")
    position = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("showing", "product"), True),)
