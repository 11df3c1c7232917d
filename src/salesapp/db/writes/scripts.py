"""Statements of changes to scripts, talks and talks that are not over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from salesapp.db.connection import execute, executemany, row, rows, value
from salesapp.db.fields import moment_text, now


def next_place() -> int:
    """The place below the last script."""
    return int(value("SELECT coalesce(max(position), -1) + 1 FROM script"))


def next_number(script_id: int) -> int:
    """The number of the next version."""
    sql = "SELECT coalesce(max(number), 0) + 1 FROM script_version WHERE script_id = ?"
    return int(value(sql, script_id))


def draft_of(script_id: int) -> tuple[int, str] | None:
    """Id and steps of the version that is being written."""
    sql = "SELECT id, steps FROM script_version WHERE script_id = ? AND state = 'draft'"
    found = row(sql, script_id)
    return None if found is None else (int(found[0]), str(found[1]))


def published_of(script_id: int) -> tuple[int, str] | None:
    """Id and steps of the version in use."""
    sql = (
        "SELECT id, steps FROM script_version WHERE script_id = ? AND state = 'published'"
        " ORDER BY number DESC LIMIT 1"
    )
    found = row(sql, script_id)
    return None if found is None else (int(found[0]), str(found[1]))


def set_steps(version_id: int, steps: str) -> None:
    """Write the steps of a draft."""
    execute("UPDATE script_version SET steps = ? WHERE id = ?", steps, version_id)


def publish(version_id: int, at: datetime, author: str) -> None:
    """From now on the version stays as it is."""
    execute(
        "UPDATE script_version SET state = 'published', published_at = ?, author = ? WHERE id = ?",
        moment_text(at),
        author,
        version_id,
    )


def drop_version(version_id: int) -> None:
    """Forget a draft."""
    execute("DELETE FROM script_version WHERE id = ? AND state = 'draft'", version_id)


def in_order() -> list[int]:
    """Scripts as they stand."""
    sql = "SELECT id FROM script WHERE deleted_at IS NULL ORDER BY position, id"
    return [int(one) for (one,) in rows(sql)]


def place(script_ids: Sequence[int]) -> None:
    """Put scripts into this order."""
    executemany(
        "UPDATE script SET position = ?1 WHERE id = ?2 AND position <> ?1",
        [(at, one) for at, one in enumerate(script_ids)],
    )


def names() -> set[str]:
    """Names of the scripts of the library."""
    return {str(one) for (one,) in rows("SELECT name FROM script WHERE deleted_at IS NULL")}


_KEEP = """
INSERT INTO talk_draft (subject, kept_at, words) VALUES (?1, ?2, ?3)
ON CONFLICT (subject) DO UPDATE SET kept_at = ?2, words = ?3
"""


def keep_draft(subject: str, words: str) -> None:
    """Keep what was typed during a talk."""
    execute(_KEEP, subject, moment_text(now()), words)


def forget_draft(subject: str) -> None:
    """The talk is over, or nothing was said."""
    execute("DELETE FROM talk_draft WHERE subject = ?", subject)


def clean_drafts(clean: Callable[[str], str]) -> None:
    """Take a person out of what was typed in talks that are not over."""
    for row_id, words in rows("SELECT id, words FROM talk_draft"):
        if (cleaned := clean(words)) != words:
            execute("UPDATE talk_draft SET words = ? WHERE id = ?", cleaned, row_id)
