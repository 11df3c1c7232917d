"""The plan of sales, and the days that were closed."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import DayField, MomentField
from salesapp.db.models.base import Record


class SalesPlan(Record):
    """A version of a month's target: it holds from `decided_on` on."""

    month_on = DayField()
    measure = pw.TextField()
    target = pw.BigIntegerField()
    decided_on = DayField()
    comment = pw.TextField(default="")

    class Meta:
        indexes = ((("month_on", "measure", "decided_on"), True),)


class DayClose(Record):
    """How a day ended; `counts` and `comments` are JSON. A closed day never changes."""

    day_on = DayField(unique=True)
    closed_at = MomentField()
    counts = pw.TextField(default="{}")
    comments = pw.TextField(default="[]")
    reason = pw.TextField(default="")
    """Why it was closed with something left open; empty when nothing was."""
