"""Phones, e-mails, sites and messengers that an import adds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from salesapp.db.connection import fetch
from salesapp.db.models.clients import ContactPoint
from salesapp.domain.clients import way_of
from salesapp.exchange.rows import Reach


class Reaches:
    """Collects the ways to reach somebody that are not known yet."""

    def __init__(self, owner: str) -> None:
        self._owner = owner
        column = getattr(ContactPoint, owner.removesuffix("_id"))
        found = ContactPoint.select(
            column, ContactPoint.kind, ContactPoint.value_norm, ContactPoint.value
        )
        self._known: set[tuple[int, str, str, str]] = set()
        for owner_id, kind, norm, shown in fetch(found):
            # A number told without an extension is known whatever extension it has.
            self._known |= {(owner_id, kind, norm, ""), (owner_id, *way_of(kind, norm, shown))}
        self.new: list[dict[str, Any]] = []

    def add(self, owner_id: int, reaches: Iterable[Reach]) -> bool:
        """Take what is new for the owner; return whether anything was."""
        grew = False
        for position, reach in enumerate(reaches):
            plain = (owner_id, str(reach.kind), reach.value_norm, "")
            key = (*plain[:3], reach.extension or "")
            if key in self._known:
                continue
            self._known |= {key, plain}
            self.new.append(
                {
                    self._owner: owner_id,
                    "kind": str(reach.kind),
                    "value": reach.value,
                    "value_norm": reach.value_norm,
                    "purpose": reach.purpose,
                    "position": position,
                    "is_valid": reach.is_valid,
                }
            )
            grew = True
        return grew
