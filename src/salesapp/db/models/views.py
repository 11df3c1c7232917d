"""Lists the user saved: filter, order and columns under a name."""

from __future__ import annotations

import peewee as pw

from salesapp.db.models.base import Record


class SavedView(Record):
    """A segment of a list; filter (`asked`), sort and columns are JSON texts."""

    entity = pw.TextField()
    name = pw.TextField()
    asked = pw.TextField(default="")
    sort = pw.TextField(default="")
    columns = pw.TextField(default="")
    is_pinned = pw.BooleanField(default=True)
    position = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("entity", "position"), False),)
