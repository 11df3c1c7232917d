"""The journal of changesets: undo, redo, history and audit in one place."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import MomentField, now
from salesapp.db.models.base import Base


class Journal(Base):
    """One action of the user and the change it made, written in the same transaction."""

    at = MomentField(default=now)
    who = pw.TextField(default="")
    action = pw.TextField()
    subject = pw.TextField(default="")
    operation_id = pw.TextField(unique=True)
    undoes = pw.ForeignKeyField("self", null=True, backref="+")
    is_undoable = pw.BooleanField(default=True)
    changeset = pw.BlobField()
    whole_id = pw.IntegerField(null=True)
    """The first entry of an action that was written in several transactions."""
    about_id = pw.IntegerField(null=True)
    """The record the action was about, of the kind its code names."""


class Unfinished(Base):
    """First entries of actions that are still being written: they are taken back, or finished."""

    journal_id = pw.IntegerField(primary_key=True)


class JournalSubject(Base):
    """Which records an action touched: the index behind the history of a card."""

    journal = pw.ForeignKeyField(Journal, backref="+", on_delete="CASCADE")
    entity = pw.TextField()
    record_id = pw.IntegerField()

    class Meta:
        indexes = ((("entity", "record_id", "journal"), False),)
