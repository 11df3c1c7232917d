"""What a write touched: the answer of every service function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from salesapp.domain.entities import Entity as Entity  # noqa: PLC0414 - for all who name both


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids touched, by entity; `everything` means: too many to list, reload.

    `subject_id` is the record the action was about (the new deal, the issued invoice).
    """

    ids: Mapping[Entity, frozenset[int]] = field(default_factory=dict)
    everything: bool = False
    subject_id: int | None = None

    @classmethod
    def of(cls, entity: Entity, *ids: int) -> Changes:
        """Changes of one kind; the first id is the subject."""
        return cls({entity: frozenset(ids)}, subject_id=ids[0] if ids else None)

    @classmethod
    def all(cls) -> Changes:
        """Everything may have changed (an import, an undo of one)."""
        return cls(everything=True)

    def touches(self, *entities: Entity) -> bool:
        """Whether any of the kinds was touched."""
        return self.everything or any(entity in self.ids for entity in entities)

    def ids_of(self, entity: Entity) -> frozenset[int]:
        """Ids of one kind (empty when `everything`)."""
        return self.ids.get(entity, frozenset())

    def __or__(self, other: Changes) -> Changes:
        merged: dict[Entity, frozenset[int]] = dict(self.ids)
        for entity, ids in other.ids.items():
            merged[entity] = merged.get(entity, frozenset()) | ids
        subject = self.subject_id if self.subject_id is not None else other.subject_id
        return Changes(merged, self.everything or other.everything, subject)


def merge(parts: Iterable[Changes]) -> Changes:
    """All changes as one."""
    total = Changes()
    for part in parts:
        total = total | part
    return total
