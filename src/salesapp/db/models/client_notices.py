"""What clients were told."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import MomentField, now
from salesapp.db.models.activities import Activity
from salesapp.db.models.base import Record
from salesapp.db.models.clients import Client
from salesapp.db.models.deals import Deal


class ClientNotice(Record):
    """An event a client was told of, with the words; `key` names the event by its facts."""

    client = pw.ForeignKeyField(Client, backref="+")
    deal = pw.ForeignKeyField(Deal, null=True, backref="+")
    activity = pw.ForeignKeyField(Activity, null=True, backref="+")
    kind = pw.TextField()
    key = pw.TextField()
    means = pw.TextField()
    told_at = MomentField(default=now)
    text = pw.TextField(default="")

    class Meta:
        indexes = ((("kind", "key"), True),)
