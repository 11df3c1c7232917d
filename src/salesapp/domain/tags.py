"""Tags of records: their colours and what makes two of them the same."""

from __future__ import annotations

from typing import Final

from salesapp.domain.entities import Entity
from salesapp.domain.text import fold

COLOURS: Final = ("grey", "blue", "teal", "green", "olive", "orange", "rose", "violet")
"""The palette; the theme knows what they look like."""

TAGGED: Final = (Entity.CLIENT, Entity.CONTACT, Entity.DEAL, Entity.PRODUCT, Entity.LEAD)
"""Kinds of records that carry tags."""

LONGEST: Final = 40
_NO_PART: Final = str.maketrans("#,;", "   ")


def clean_tag(text: str) -> str:
    """A tag as it is kept: no blanks around, no sign of a tag or between tags, not too long."""
    return " ".join(text.translate(_NO_PART).split())[:LONGEST].strip()


def tag_key(text: str) -> str:
    """What two tags are compared by; empty when nothing is left of it."""
    return fold(clean_tag(text))


def colour_of(key: str) -> str:
    """The colour of a new tag: the same word always gets the same one, never grey."""
    return COLOURS[1 + sum(key.encode()) % (len(COLOURS) - 1)]
