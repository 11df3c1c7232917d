"""Templates of papers, which one a kind begins with, and which one a paper was printed by."""

from __future__ import annotations

import peewee as pw

from salesapp.db.models.base import Base, Record
from salesapp.db.models.organizations import Organization


class PaperTemplate(Record):
    """A template of the user's own; `body` is the text of its file."""

    organization = pw.ForeignKeyField(Organization, backref="+")
    kind = pw.TextField()
    language = pw.TextField()
    name = pw.TextField()
    body = pw.TextField()

    class Meta:
        indexes = ((("kind", "language", "deleted_at"), False),)


class PaperChoice(Base):
    """What new papers of a kind and language look like; without a template the built-in design."""

    organization = pw.ForeignKeyField(Organization, backref="+")
    kind = pw.TextField()
    language = pw.TextField()
    template = pw.ForeignKeyField(PaperTemplate, null=True, backref="+")
    design = pw.TextField(default="")

    class Meta:
        indexes = ((("organization", "kind", "language"), True),)


class PaperLook(Base):
    """What one paper looks like; `name` and `body` are copied when it is posted, and stay."""

    entity = pw.TextField()
    record_id = pw.IntegerField()
    template = pw.ForeignKeyField(PaperTemplate, null=True, backref="+")
    design = pw.TextField(default="")
    name = pw.TextField(default="")
    body = pw.TextField(default="")
    language = pw.TextField(default="")

    class Meta:
        indexes = ((("entity", "record_id"), True),)
