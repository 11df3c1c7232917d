"""Forms that were not saved."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import MomentField, now
from salesapp.db.models.base import Base


class FormDraft(Base):
    """What is typed into a form and not saved; not journalled, for nothing was done yet."""

    form = pw.TextField()
    about = pw.TextField(default="")
    title = pw.TextField(default="")
    way = pw.TextField(default="{}")
    """JSON: the page and the action that opened the form."""
    words = pw.TextField()
    """JSON: what is typed, by the names of the inputs."""
    is_open = pw.BooleanField(default=True)
    """The form was there when this was written: if the program ends, it is told at its start."""
    kept_at = MomentField(default=now)

    class Meta:
        indexes = ((("form", "about"), True),)
