"""The cell that is being typed in the lines of a document."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import MomentField, now
from salesapp.db.models.base import Base


class HalfTyped(Base):
    """One cell of a document, told as ``invoice:7``; no step of undo: it is not entered yet.

    `subject` is no foreign key: what waits for a document that is gone is forgotten by itself.
    """

    subject = pw.TextField(unique=True)
    row = pw.IntegerField()
    column = pw.TextField()
    name = pw.TextField()
    words = pw.TextField()
    kept_at = MomentField(default=now)
