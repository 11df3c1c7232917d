"""What is put in order once a day beside the work: the bin, and the search for duplicates."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from salesapp.domain.changes import Changes
from salesapp.domain.jobs import JobControl

_EVERY: Final = timedelta(days=1)


def keep_house(control: JobControl) -> Changes:
    """Purge what lay in the bin for too long; look for duplicates if nobody did for a day."""
    from salesapp.db.connection import own_connection
    from salesapp.db.queries import duplicates as found
    from salesapp.domain.merging import MERGEABLE
    from salesapp.services import duplicates, form_drafts, personal_data, recycle_bin
    from salesapp.ui import own_copies

    own_copies.sweep()
    now = datetime.now(UTC)
    with own_connection():
        gone = recycle_bin.purge_expired(now, control)
        form_drafts.forget_old(now)
        # A base put back by hand from a backup brings back who was erased: not for long.
        gone += personal_data.reapply(control=control)
        for entity in MERGEABLE:
            last = found.scanned_at(entity)
            if last is None or now - last > _EVERY:
                duplicates.scan(entity, control)
    return Changes.all() if gone else Changes()
