"""How the user works through a day."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import value
from salesapp.domain.day_rules import DayRules, load_rules

KEY: Final = "day.rules"
_SETTING: Final = "SELECT value FROM setting WHERE key = ?"


def day_rules() -> DayRules:
    """The rules chosen in Settings."""
    return load_rules(str(value(_SETTING, KEY) or ""))
