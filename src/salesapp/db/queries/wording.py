"""In which language a store speaks of itself: that of the window it was made in."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import value
from salesapp.domain.defaults import Wording, wording

KEY: Final = "store.language"
_SETTING: Final = "SELECT value FROM setting WHERE key = ?"


def store_wording() -> Wording:
    """The texts the services write; stores made before they had a language speak Russian."""
    return wording(str(value(_SETTING, KEY) or ""))
