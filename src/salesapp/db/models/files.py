"""Files kept by the hash of their content."""

from __future__ import annotations

import peewee as pw

from salesapp.db.models.base import Record


class StoredFile(Record):
    """A file in the store's folder, named by its SHA-256; paths are relative."""

    sha256 = pw.TextField(unique=True)
    name = pw.TextField()
    mime = pw.TextField(default="application/octet-stream")
    size = pw.IntegerField()
