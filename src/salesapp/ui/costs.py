"""Whether costs and margins are shown: they are hidden when a client looks at the screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from salesapp.domain.costs import SECRET_COLUMNS
from salesapp.domain.fields import Field
from salesapp.ui.settings import settings, settings_file

SETTING: Final = "show_cost"
_SECRET: Final = SECRET_COLUMNS


def costs_shown() -> bool:
    """Whether what goods cost us may be seen now."""
    return settings().show_cost


def show_costs(*, on: bool) -> None:
    """Show or hide costs everywhere; `settings_file().changed` tells the open views."""
    settings_file().put(SETTING, on)


def is_secret(column: str) -> bool:
    """Whether a column is not to be seen now."""
    return column in _SECRET and not costs_shown()


def visible(fields: Iterable[Field]) -> list[Field]:
    """Fields that may be chosen now: in filters, columns, bulk changes and files."""
    return [one for one in fields if not is_secret(one.id)]
