"""Writing the ways to reach a client or a person."""

from __future__ import annotations

from salesapp.db.writes import contacts as writes
from salesapp.domain.clients import PointDraft, read_points


def save_points(owner: writes.Owner, owner_id: int, drafts: tuple[PointDraft, ...]) -> None:
    """Make the points of a client or contact those of the drafts; what stays is not touched."""
    known = {(one.kind, one.norm): one for one in writes.points_of(owner, owner_id)}
    for position, point in enumerate(read_points(drafts)):
        old = known.pop((point.kind.value, point.norm), None)
        wanted = (point.value, point.purpose, position, point.is_valid)
        if old is None:
            writes.add_point(owner, owner_id, point, position)
        elif (old.value, old.purpose, old.position, old.is_valid) != wanted:
            writes.set_point(old.id, point, position)
    for gone in known.values():
        writes.delete_point(gone.id)
