"""Templates of letters."""

from __future__ import annotations

import peewee as pw

from salesapp.db.models.base import Record
from salesapp.db.models.deals import Stage


class LetterTemplate(Record):
    """A letter with fields in braces; with a stage it is proposed there first."""

    name = pw.TextField()
    subject = pw.TextField()
    body = pw.TextField()
    stage = pw.ForeignKeyField(Stage, null=True, backref="+")
    position = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("deleted_at", "position"), False),)
