"""Statements of changes to the library of objections and to those heard."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db.connection import execute, executemany, row, rows, value
from salesapp.db.fields import moment_text, now

_USE = """
INSERT INTO reply_use (heard_id, reply_id, helped, used_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (heard_id, reply_id) DO UPDATE SET helped = ?3
"""


def next_place() -> int:
    """The place below the last objection."""
    return int(value("SELECT coalesce(max(position), -1) + 1 FROM objection"))


def next_reply_place(objection_id: int) -> int:
    """The place below the last reply to an objection."""
    sql = "SELECT coalesce(max(position), -1) + 1 FROM objection_reply WHERE objection_id = ?"
    return int(value(sql, objection_id))


def keep_probes(objection_id: int, probes: Sequence[str]) -> None:
    """Write the questions of an objection; those left out go, those that stay stay as they are."""
    known = rows(
        "SELECT id, text, position FROM objection_probe WHERE objection_id = ? ORDER BY position",
        objection_id,
    )
    if [text for _id, text, _place in known] == list(probes):
        return
    execute("DELETE FROM objection_probe WHERE objection_id = ?", objection_id)
    executemany(
        "INSERT INTO objection_probe (objection_id, text, position) VALUES (?, ?, ?)",
        [(objection_id, text, place) for place, text in enumerate(probes)],
    )


def replies_in_order(objection_id: int) -> list[int]:
    """Replies to an objection as they stand."""
    sql = (
        "SELECT id FROM objection_reply WHERE objection_id = ? AND deleted_at IS NULL"
        " ORDER BY position, id"
    )
    return [int(one) for (one,) in rows(sql, objection_id)]


def place_replies(reply_ids: Sequence[int]) -> None:
    """Put replies into this order."""
    executemany(
        "UPDATE objection_reply SET position = ?1 WHERE id = ?2 AND position <> ?1",
        [(place, one) for place, one in enumerate(reply_ids)],
    )


def texts_of(objection_id: int) -> list[str]:
    """Everything an objection is found by."""
    found = row("SELECT text FROM objection WHERE id = ?", objection_id)
    parts = rows(
        "SELECT text FROM objection_probe WHERE objection_id = ?1"
        " UNION ALL SELECT text || ' ' || proof FROM objection_reply"
        " WHERE objection_id = ?1 AND deleted_at IS NULL",
        objection_id,
    )
    return [str(found[0] if found else ""), *(str(text) for (text,) in parts)]


def use_reply(heard_id: int, reply_id: int, *, helped: bool | None) -> None:
    """Write that a reply was given, and whether it helped."""
    told = None if helped is None else int(helped)
    execute(_USE, heard_id, reply_id, told, moment_text(now()))


def forget_other_replies(heard_id: int, reply_id: int | None) -> None:
    """A reply written down before gives way to another; those that did not help stay measured."""
    execute(
        "DELETE FROM reply_use WHERE heard_id = ? AND reply_id IS NOT ? AND helped IS NOT 0",
        heard_id,
        reply_id,
    )


def was_helped(heard_id: int) -> bool:
    """Whether some reply helped against an objection."""
    sql = "SELECT 1 FROM reply_use WHERE heard_id = ? AND helped = 1 LIMIT 1"
    return value(sql, heard_id) is not None


def set_search_text(objection_id: int, text: str) -> None:
    """Write what an objection is found by."""
    execute("UPDATE objection SET search_text = ? WHERE id = ?", text, objection_id)


def client_of(deal_id: int | None) -> int | None:
    """Whose deal it is."""
    found = value("SELECT client_id FROM deal WHERE id = ?", deal_id)
    return None if found is None else int(found)


def known_kinds() -> set[str]:
    """Kinds of the objections in the library."""
    return {str(kind) for (kind,) in rows("SELECT kind FROM objection WHERE deleted_at IS NULL")}
