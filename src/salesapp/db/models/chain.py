"""The chain over posted records, see `salesapp.db.chain`."""

from __future__ import annotations

import peewee as pw

from salesapp.db.models.base import Base


class Chain(Base):
    """What a record held when a command had written it, chained to what was said before."""

    kind = pw.TextField()
    record_id = pw.IntegerField()
    form_id = pw.IntegerField()
    content = pw.BlobField()
    link = pw.BlobField()

    class Meta:
        indexes = ((("kind", "record_id"), False),)


class ChainForm(Base):
    """Which columns the links of a kind speak of."""

    kind = pw.TextField()
    columns = pw.TextField()
