"""Our own legal entity, its accounts, and who works here."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import RateField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.files import StoredFile


class Organization(Record):
    """The seller."""

    name = pw.TextField()
    full_name = pw.TextField(default="")
    inn = pw.TextField(default="")
    kpp = pw.TextField(default="")
    ogrn = pw.TextField(default="")
    address = pw.TextField(default="")
    phone = pw.TextField(default="")
    email = pw.TextField(default="")
    site = pw.TextField(default="")
    director_name = pw.TextField(default="")
    director_post = pw.TextField(default="")
    accountant_name = pw.TextField(default="")
    is_sole_trader = pw.BooleanField(default=False)
    tax_mode = pw.TextField(default="osno")
    vat_bp = RateField(null=True)
    vat_mode = pw.TextField(default="included")
    slogan = pw.TextField(default="")
    logo = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    signature = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    stamp = pw.ForeignKeyField(StoredFile, null=True, backref="+")


class Profile(Record):
    """The person who works with the program."""

    name = pw.TextField(default="")
    post = pw.TextField(default="")
    phone = pw.TextField(default="")
    email = pw.TextField(default="")


class NumberSeries(Base):
    """The last number given, per organisation, kind and year. Never goes back."""

    organization = pw.ForeignKeyField(Organization, backref="+")
    kind = pw.TextField()
    year = pw.IntegerField()
    last = pw.IntegerField(default=0)
    template = pw.TextField(default="{n}")

    class Meta:
        indexes = ((("organization", "kind", "year"), True),)
