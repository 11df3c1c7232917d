"""Clients, the people there, and how to reach them."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MoneyField
from salesapp.db.models.base import Base, Record
from salesapp.db.models.organizations import Organization
from salesapp.db.models.price_lists import PriceList


class ClientGroup(Record):
    """Companies that belong together: one owner, one decision, one debt to look at."""

    name = pw.TextField()
    name_key = pw.TextField()
    note = pw.TextField(default="")

    class Meta:
        indexes = ((("name_key", "id"), False),)


class Client(Record):
    """A company, sole trader or person we sell or want to sell to."""

    kind = pw.TextField(default="company")
    name = pw.TextField()
    name_key = pw.TextField()
    full_name = pw.TextField(default="")
    inn = pw.TextField(default="")
    kpp = pw.TextField(default="")
    ogrn = pw.TextField(default="")
    inn_flag = pw.TextField(default="")
    category = pw.TextField(default="")
    status = pw.TextField(default="prospect")
    city = pw.TextField(default="")
    legal_address = pw.TextField(default="")
    actual_address = pw.TextField(default="")
    delivery_address = pw.TextField(default="")
    industry = pw.TextField(default="")
    source = pw.TextField(default="")
    payment_terms = pw.TextField(default="")
    note = pw.TextField(default="")
    paused_until = DayField(null=True)
    pause_reason = pw.TextField(default="")
    price_list = pw.ForeignKeyField(PriceList, null=True, backref="+")
    search_text = pw.TextField(default="")
    group = pw.ForeignKeyField(ClientGroup, null=True, backref="+")

    class Meta:
        indexes = (
            (("status", "name_key", "id", "deleted_at"), False),
            (("name_key", "id", "status", "category", "city", "deleted_at"), False),
            (("category", "name_key", "id", "status", "deleted_at"), False),
            (("city", "name_key", "id", "status", "deleted_at"), False),
            (("industry", "name_key", "id", "status", "deleted_at"), False),
            (("inn", "kpp"), False),
            (("ogrn",), False),
            (("created_at", "id"), False),
        )


class Contact(Record):
    """A person at one or several clients."""

    name = pw.TextField()
    name_key = pw.TextField()
    last_name = pw.TextField(default="")
    first_name = pw.TextField(default="")
    second_name = pw.TextField(default="")
    birth_on = DayField(null=True)
    source = pw.TextField(default="")
    note = pw.TextField(default="")
    search_text = pw.TextField(default="")

    class Meta:
        indexes = ((("name_key", "id"), False),)


class Affiliation(Base):
    """A person's place at a client; after `until_on` the person works there no more."""

    contact = pw.ForeignKeyField(Contact, backref="+", on_delete="CASCADE")
    client = pw.ForeignKeyField(Client, backref="+", on_delete="CASCADE")
    position = pw.TextField(default="")
    role = pw.TextField(default="")
    attitude = pw.TextField(default="")
    is_main = pw.BooleanField(default=False)
    since_on = DayField(null=True)
    until_on = DayField(null=True)

    class Meta:
        indexes = ((("client", "contact"), True),)


class ClientAddress(Record):
    """One more address of a client, or what is known of a main one besides its text.

    The text of the main address of a kind is the client's own column (``legal_address`` and so
    on), so that lists, files and forms have one place for it; `text` of a main one is what it was
    when its details were written, and is shown only after the address stopped being the main one.
    """

    client = pw.ForeignKeyField(Client, backref="+", on_delete="CASCADE")
    kind = pw.TextField()
    is_main = pw.BooleanField(default=False)
    text = pw.TextField(default="")
    hours = pw.TextField(default="")
    contact = pw.TextField(default="")
    note = pw.TextField(default="")


class ContactPoint(Base):
    """A phone, e-mail, site or messenger of a client or a person."""

    client = pw.ForeignKeyField(Client, null=True, backref="+", on_delete="CASCADE", index=False)
    contact = pw.ForeignKeyField(Contact, null=True, backref="+", on_delete="CASCADE", index=False)
    kind = pw.TextField()
    value = pw.TextField()
    value_norm = pw.TextField()
    purpose = pw.TextField(default="")
    position = pw.IntegerField(default=0)
    is_valid = pw.BooleanField(default=True)

    class Meta:
        indexes = ((("kind", "value_norm"), False),)


class BankAccount(Record):
    """A settlement account of ours or of a client."""

    organization = pw.ForeignKeyField(Organization, null=True, backref="+", on_delete="CASCADE")
    client = pw.ForeignKeyField(Client, null=True, backref="+", on_delete="CASCADE")
    bank_name = pw.TextField(default="")
    bik = pw.TextField(default="")
    account = pw.TextField(default="")
    corr_account = pw.TextField(default="")
    is_main = pw.BooleanField(default=True)


class ClientCredit(Base):
    """How much a client may owe, and whether shipments to it are stopped by hand."""

    client = pw.ForeignKeyField(Client, unique=True, backref="+", on_delete="CASCADE")
    limit_minor = MoneyField(null=True)
    stop_reason = pw.TextField(default="")
    stopped_on = DayField(null=True)
