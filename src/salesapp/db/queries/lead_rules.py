"""What the settings say about leads: working hours, terms of answers, weights of temperatures."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import value

HOURS: Final = "work.hours"
TARGETS: Final = "leads.targets"
WEIGHTS: Final = "leads.heat"
_SETTING: Final = "SELECT value FROM setting WHERE key = ?"


def text_of(key: str) -> str:
    """A setting as it was kept, empty when it never was."""
    return str(value(_SETTING, key) or "")
