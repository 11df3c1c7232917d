"""Asking about the place of a base before it is opened: cloud folders and network disks."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from salesapp.db.places import cloud_of
from salesapp.ui.settings import settings_file

_only_read: Final[set[Path]] = set()
"""Bases the user wants to open for reading only, in this run."""


def is_only_read(path: Path) -> bool:
    """Whether the user has chosen to open this base for reading only."""
    return path in _only_read


def only_read(path: Path) -> None:
    """Open this base for reading only from now on."""
    _only_read.add(path)


def reading_ended(path: Path) -> None:
    """Open this base as usual from now on."""
    _only_read.discard(path)


def settled(path: Path) -> Path | None:
    """The base to open in the place of one in a cloud folder; None: the user quits.

    Asked once: who wants the base there all the same is not asked about that folder again.
    """
    service = cloud_of(path)
    known = settings_file().values.places_known
    if not service or str(path.parent) in known or is_only_read(path):
        return path
    return _asked(path, service)


def ask_about_network(path: Path) -> Path | None:
    """What to open in the place of a base on a network disk; None: the user quits."""
    return _asked(path, "")


def _asked(path: Path, service: str) -> Path | None:
    from salesapp.ui.place_dialog import PlaceChoice, ask_about_place

    choice, chosen = ask_about_place(path, service)
    if choice is PlaceChoice.READ:
        only_read(path)
    if choice is PlaceChoice.HERE:
        known = settings_file().values.places_known
        settings_file().put("places_known", [*known, str(path.parent)])
    return chosen
