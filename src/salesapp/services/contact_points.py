"""Writing the ways to reach a client or a person."""

from __future__ import annotations

from salesapp.db.connection import execute, rows
from salesapp.domain.clients import PointDraft, read_points


def save_points(owner: str, owner_id: int, drafts: tuple[PointDraft, ...]) -> None:
    """Make the points of a `client` or `contact` those of the drafts; what stays is not touched."""
    known = {
        (kind, norm): (id_, cells)
        for id_, kind, norm, *cells in rows(
            "SELECT id, kind, value_norm, value, purpose, position, is_valid"  # noqa: S608 - names of ours
            f" FROM contact_point WHERE {owner}_id = ?",
            owner_id,
        )
    }
    for position, point in enumerate(read_points(drafts)):
        cells = [point.value, point.purpose, position, int(point.is_valid)]
        old = known.pop((point.kind.value, point.norm), None)
        if old is None:
            execute(
                f"INSERT INTO contact_point ({owner}_id, kind, value_norm, value, purpose,"  # noqa: S608 - names of ours
                " position, is_valid) VALUES (?, ?, ?, ?, ?, ?, ?)",
                owner_id,
                point.kind.value,
                point.norm,
                *cells,
            )
        elif old[1] != cells:
            execute(
                "UPDATE contact_point SET value = ?, purpose = ?, position = ?, is_valid = ?"
                " WHERE id = ?",
                *cells,
                old[0],
            )
    for id_, _cells in known.values():
        execute("DELETE FROM contact_point WHERE id = ?", id_)
