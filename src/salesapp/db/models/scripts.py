"""Scripts of calls with their versions, the talks, and those that are not over."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import MomentField, now
from salesapp.db.models.activities import Activity
from salesapp.db.models.base import Base, Record
from salesapp.db.models.deals import Stage


class Script(Record):
    """What is said in a call of a kind; the words stand in its versions."""

    name = pw.TextField()
    situation = pw.TextField()
    stage = pw.ForeignKeyField(Stage, null=True, backref="+")
    industry = pw.TextField(default="")
    position = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("deleted_at", "position"), False),)


class ScriptVersion(Base):
    """The steps of a script; a published version stays as it is."""

    script = pw.ForeignKeyField(Script, backref="+", on_delete="CASCADE")
    number = pw.IntegerField()
    state = pw.TextField(default="draft")
    steps = pw.TextField(default="[]")
    created_at = MomentField(default=now)
    published_at = MomentField(null=True)
    author = pw.TextField(default="")

    class Meta:
        indexes = ((("script", "number"), True),)


class Talk(Base):
    """How long the call of an activity took, and how far the script was read."""

    activity = pw.ForeignKeyField(Activity, backref="+", on_delete="CASCADE", unique=True)
    seconds = pw.IntegerField(default=0)
    version = pw.ForeignKeyField(ScriptVersion, null=True, backref="+")
    last_step = pw.TextField(default="")
    path = pw.TextField(default="")
    """Codes of steps, parted by blanks."""


class TalkDraft(Base):
    """What was typed during a talk that is not over; no step of undo: it is not done yet.

    `subject` names whom it is about (``client:7``, ``lead:3``, ``activity:12``) and is no foreign
    key: what waits here follows no merge.
    """

    subject = pw.TextField(unique=True)
    kept_at = MomentField(default=now)
    words = pw.TextField(default="")
