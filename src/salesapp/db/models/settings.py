"""Settings of the business, names in other programs, and what was imported."""

from __future__ import annotations

import peewee as pw

from salesapp.db.fields import MomentField, now
from salesapp.db.models.base import Base


class Setting(Base):
    """A setting that travels with the store."""

    key = pw.TextField(unique=True)
    value = pw.TextField(default="")


class ExternalKey(Base):
    """How another program names a record of ours; merged duplicates leave several keys on one."""

    source = pw.TextField()
    entity = pw.TextField()
    ext_id = pw.TextField()
    record_id = pw.IntegerField()

    class Meta:
        indexes = (
            (("source", "entity", "ext_id"), True),
            (("entity", "record_id"), False),
        )


class ImportMapping(Base):
    """How a table with these headings was taken last time; options are JSON."""

    shape = pw.TextField(unique=True)
    used_at = MomentField(default=now)
    options = pw.TextField()


class ImportBatch(Base):
    """One imported file and its outcome."""

    kind = pw.TextField()
    file_name = pw.TextField()
    sha256 = pw.TextField(default="")
    imported_at = MomentField(default=now)
    outcome = pw.TextField(default="{}")
