"""Fields of the user's own on clients, people, products, leads and deals, and what they hold."""

from __future__ import annotations

import peewee as pw

from salesapp.db.models.base import Base, Record


class CustomField(Record):
    """A field the user added; `choices` is a JSON list of texts."""

    entity = pw.TextField()
    kind = pw.TextField()
    title = pw.TextField()
    choices = pw.TextField(default="[]")
    position = pw.IntegerField(default=0)
    hint = pw.TextField(default="")
    is_archived = pw.BooleanField(default=False)


class CustomValue(Base):
    """What a record holds in such a field; a field of several texts has a row for each.

    A changed value gets a new id: so the journal always tells whose value it was.
    """

    field = pw.ForeignKeyField(CustomField, backref="+", on_delete="CASCADE", index=False)
    entity = pw.TextField()
    record_id = pw.IntegerField()
    slot = pw.IntegerField(default=0)
    text_value = pw.TextField(null=True)
    text_key = pw.TextField(null=True)
    int_value = pw.BigIntegerField(null=True)

    class Meta:
        indexes = (
            (("field", "record_id", "slot"), True),
            (("entity", "record_id"), False),
            (("field", "text_key", "record_id"), False),
            (("field", "int_value", "record_id"), False),
        )
