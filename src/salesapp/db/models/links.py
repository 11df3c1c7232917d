"""What may hang on a record of any kind: tags, a star, files.

The record is named by `entity` (a code of `domain.entities.Entity`) and `record_id`; whoever
merges or erases records moves or removes these rows, too.
"""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import MomentField, now
from salesapp.db.models.base import Base, Record
from salesapp.db.models.files import StoredFile


class Tag(Record):
    """A word of the user's own; `colour` is one of `domain.tags.COLOURS`."""

    name = pw.TextField()
    name_key = pw.TextField(index=True)
    colour = pw.TextField(default="")


class TagLink(Base):
    """A tag on a record."""

    tag = pw.ForeignKeyField(Tag, backref="+", on_delete="CASCADE")
    entity = pw.TextField()
    record_id = pw.IntegerField()

    class Meta:
        indexes = (
            (("entity", "record_id", "tag"), True),
            (("tag", "entity", "record_id"), False),
        )


class Favourite(Base):
    """A record the user put a star on."""

    entity = pw.TextField()
    record_id = pw.IntegerField()
    added_at = MomentField(default=now)

    class Meta:
        indexes = ((("entity", "record_id"), True),)


class FileLink(Record):
    """A stored file on a record; `name` is what it is called there."""

    file = pw.ForeignKeyField(StoredFile, backref="+")
    entity = pw.TextField()
    record_id = pw.IntegerField()
    name = pw.TextField()
    note = pw.TextField(default="")
    position = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("entity", "record_id", "created_at"), False),)
