"""Statements about templates of papers."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import execute

_CHOOSE: Final = """
INSERT INTO paper_choice (organization_id, kind, language, template_id, design)
VALUES (?, ?, ?, ?, ?)
ON CONFLICT (organization_id, kind, language) DO UPDATE
SET template_id = excluded.template_id, design = excluded.design
"""
_KEEP_LOOK: Final = """
INSERT INTO paper_look (entity, record_id, template_id, design, name, body, language)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (entity, record_id) DO UPDATE
SET template_id = excluded.template_id, design = excluded.design, name = excluded.name,
    body = excluded.body, language = excluded.language
"""


def choose(
    organization_id: int, kind: str, language: str, template_id: int | None, design: str
) -> None:
    """Write what papers of a kind and language begin with."""
    execute(_CHOOSE, organization_id, kind, language, template_id, design)


def keep_look(
    entity: str,
    record_id: int,
    template_id: int | None,
    design: str,
    copy: tuple[str, str, str],
) -> None:
    """Write what a paper looks like.

    `copy` is name and body of the template, both empty in a draft, and the language that was
    chosen with it, empty for that of the paper.
    """
    execute(_KEEP_LOOK, entity, record_id, template_id, design, *copy)
