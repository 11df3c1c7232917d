"""What every table has."""

from __future__ import annotations

import uuid

import peewee as pw

from salesapp.db.connection import database
from salesapp.db.fields import MomentField, now


def new_uid() -> str:
    """A name of a record that is unique between machines."""
    return uuid.uuid4().hex


class Base(pw.Model):
    """A table of the store."""

    id = pw.AutoField()

    class Meta:
        database = database
        legacy_table_names = False
        strict_tables = True


class Record(Base):
    """A record of the business: exchangeable, softly deleted, checked for stale edits."""

    uid = pw.TextField(default=new_uid, unique=True)
    created_at = MomentField(default=now)
    updated_at = MomentField(default=now)
    deleted_at = MomentField(null=True)
    rev = pw.IntegerField(default=1)
