"""Templates of papers of the user's own, and which one a paper follows."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.connection import row, rows

_ALL: Final = """
SELECT id, rev, kind, language, name, body FROM paper_template
WHERE deleted_at IS NULL ORDER BY kind, language, name, id
"""
_OF_KIND: Final = """
SELECT id, rev, kind, language, name, body FROM paper_template
WHERE kind = ? AND language = ? AND deleted_at IS NULL ORDER BY name, id
"""
_ONE: Final = """
SELECT id, rev, kind, language, name, body FROM paper_template
WHERE id = ? AND deleted_at IS NULL
"""
_CHOSEN: Final = """
SELECT choice.template_id, choice.design FROM paper_choice AS choice
LEFT JOIN paper_template AS template ON template.id = choice.template_id
WHERE choice.kind = ? AND choice.language = ?
  AND (choice.template_id IS NULL OR template.deleted_at IS NULL)
ORDER BY choice.organization_id LIMIT 1
"""
_LOOK: Final = """
SELECT template_id, design, name, body, language FROM paper_look WHERE entity = ? AND record_id = ?
"""


class TemplateRow(NamedTuple):
    """A template as it is stored; `body` is the text of its file."""

    id: int
    rev: int
    kind: str
    language: str
    name: str
    body: str


class ChoiceRow(NamedTuple):
    """What was chosen: a template of the user's own, or a built-in design."""

    template_id: int | None
    design: str


class LookRow(NamedTuple):
    """What one paper looks like; a posted one has the copy of its template."""

    template_id: int | None
    design: str
    name: str
    body: str
    language: str


def templates() -> list[TemplateRow]:
    """All templates of the user's own."""
    return [TemplateRow(*one) for one in rows(_ALL)]


def of_kind(kind: str, language: str) -> list[TemplateRow]:
    """Templates of a kind of paper in a language, by name."""
    return [TemplateRow(*one) for one in rows(_OF_KIND, kind, language)]


def template(template_id: int) -> TemplateRow | None:
    """A template; None when it was deleted."""
    found = row(_ONE, template_id)
    return TemplateRow(*found) if found else None


def chosen(kind: str, language: str) -> ChoiceRow | None:
    """What papers of a kind and language begin with; None when nothing was chosen."""
    found = row(_CHOSEN, kind, language)
    return ChoiceRow(*found) if found else None


def look(entity: str, record_id: int) -> LookRow | None:
    """What a paper looks like; None when it follows the default."""
    found = row(_LOOK, entity, record_id)
    return LookRow(*found) if found else None
