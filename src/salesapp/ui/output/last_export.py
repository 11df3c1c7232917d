"""When the records of a base last left for Bitrix24: kept with the settings, for that base."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from salesapp.db.queries.bases import identity
from salesapp.ui.settings import settings, settings_file

_PLACE: Final = "export.portal"


def last_export() -> datetime | None:
    """When all of them left; None when that is not known of this base."""
    found: Any = settings().pages_of_bases.get(identity(), {}).get(_PLACE)
    try:
        return datetime.fromisoformat(found["at"])
    except (TypeError, KeyError, ValueError):
        return None


def remember_export(at: datetime) -> None:
    """Keep the moment from which on changes are still to leave."""
    settings().pages_of_bases.setdefault(identity(), {})[_PLACE] = {"at": at.isoformat()}
    settings_file().save()
