"""Duplicates: what is suspected, what was decided, what was merged."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import MomentField, now
from salesapp.db.models.base import Base


class Permit(Base):
    """What the triggers of posted papers let pass now; empty outside a transaction."""

    kind = pw.TextField()
    from_id = pw.IntegerField()
    into_id = pw.IntegerField()


class MergeRecord(Base):
    """A record that went into another one: what moved with it, and what was left behind."""

    entity = pw.TextField()
    survivor_id = pw.IntegerField()
    merged_id = pw.IntegerField()
    merged_name = pw.TextField()
    merged_at = MomentField(default=now)
    moved = pw.TextField(default="{}")
    lost = pw.TextField(default="[]")

    class Meta:
        indexes = ((("entity", "survivor_id"), False), (("entity", "merged_id"), True))


class NotDuplicate(Base):
    """Two records that look alike and are not the same: the user has said so."""

    entity = pw.TextField()
    low_id = pw.IntegerField()
    high_id = pw.IntegerField()
    decided_at = MomentField(default=now)

    class Meta:
        indexes = ((("entity", "low_id", "high_id"), True),)


class Suspicion(Base):
    """Two records that look alike, as the last search found them."""

    entity = pw.TextField()
    low_id = pw.IntegerField()
    high_id = pw.IntegerField()
    reasons = pw.TextField()
    strength = pw.IntegerField()
    found_at = MomentField(default=now)
    is_new = pw.BooleanField(default=True)

    class Meta:
        indexes = ((("entity", "low_id", "high_id"), True),)
