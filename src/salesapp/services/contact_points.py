"""Writing the ways to reach a client or a person."""

from __future__ import annotations

from salesapp.db.writes import contacts as writes
from salesapp.domain.clients import Point, PointDraft, Way, read_points, way_of


def save_points(owner: writes.Owner, owner_id: int, drafts: tuple[PointDraft, ...]) -> None:
    """Make the points of a client or contact those of the drafts; what stays is not touched."""
    known = {
        way_of(one.kind, one.norm, one.value): one for one in writes.points_of(owner, owner_id)
    }
    wanted_points = read_points(drafts)
    same = {point.way: known.pop(point.way) for point in wanted_points if point.way in known}
    for position, point in enumerate(wanted_points):
        old = same.get(point.way) or _other_extension(known, point)
        wanted = (point.value, point.purpose, position, point.is_valid)
        if old is None:
            writes.add_point(owner, owner_id, point, position)
        elif (old.value, old.purpose, old.position, old.is_valid) != wanted:
            writes.set_point(old.id, point, position)
    for gone in known.values():
        writes.delete_point(gone.id)


def _other_extension(
    known: dict[Way, writes.StoredPoint], point: Point
) -> writes.StoredPoint | None:
    """The number of the point with an extension it has no more, taken out of those known."""
    for way in known:
        if way[:2] == point.way[:2]:
            return known.pop(way)
    return None
