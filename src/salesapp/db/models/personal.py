"""Personal data: what people agreed to, and who was erased."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField, now
from salesapp.db.models.base import Base
from salesapp.db.models.clients import Contact
from salesapp.db.models.files import StoredFile


class Consent(Base):
    """A consent of a person: for what, from where, since when, until when."""

    contact = pw.ForeignKeyField(Contact, backref="+", on_delete="CASCADE")
    purpose = pw.TextField()
    source = pw.TextField(default="")
    given_on = DayField()
    withdrawn_on = DayField(null=True)
    file = pw.ForeignKeyField(StoredFile, null=True, backref="+")
    note = pw.TextField(default="")


class Erasure(Base):
    """A person who was erased: a number in place of the name, nothing that tells who it was."""

    number = pw.IntegerField(unique=True)
    contact_uid = pw.TextField(index=True)
    erased_at = MomentField(default=now)
    who = pw.TextField(default="")
    reason = pw.TextField(default="")
    cleaned = pw.TextField(default="{}")
