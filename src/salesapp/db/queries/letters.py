"""Templates of letters, how letters leave, and to whom."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.domain.letters import MailRules, TemplateDraft, load_mail

MAIL: Final = "mail.rules"
_SETTING: Final = "SELECT value FROM setting WHERE key = ?"
_TEMPLATES: Final = """
SELECT id, rev, name, subject, body, stage_id FROM letter_template
WHERE deleted_at IS NULL
ORDER BY CASE WHEN stage_id = ?1 THEN 0 WHEN stage_id IS NULL THEN 1 ELSE 2 END, position, id
"""
_PAPER_OF_DEAL: Final = """
SELECT id FROM {table} WHERE deal_id = ?1 AND state NOT IN ('draft', 'void')
AND deleted_at IS NULL
ORDER BY id DESC LIMIT 1
"""
_PAPER_OF_CLIENT: Final = """
SELECT id FROM {table} WHERE client_id = ?1 AND state NOT IN ('draft', 'void')
AND deleted_at IS NULL
ORDER BY id DESC LIMIT 1
"""
_PAPERS: Final = """
SELECT kind, id, number, pdf_id FROM (
SELECT *, row_number() OVER (PARTITION BY kind ORDER BY id DESC) AS place FROM (
SELECT 'offer' AS kind, id, number, pdf_id FROM offer
WHERE client_id = ?1 AND pdf_id IS NOT NULL AND deleted_at IS NULL
UNION ALL
SELECT 'invoice', id, number, pdf_id FROM invoice
WHERE client_id = ?1 AND pdf_id IS NOT NULL AND state = 'issued' AND deleted_at IS NULL
UNION ALL
SELECT 'sales_order', id, number, pdf_id FROM sales_order
WHERE client_id = ?1 AND pdf_id IS NOT NULL AND state = 'confirmed' AND deleted_at IS NULL
UNION ALL
SELECT 'credit_note', id, number, pdf_id FROM credit_note
WHERE client_id = ?1 AND pdf_id IS NOT NULL AND state = 'issued'
)) WHERE place <= ?2 ORDER BY kind DESC, id DESC
"""
OFFERED: Final = 6
"""So many papers of each kind are told, the latest ones."""
_SAMPLE: Final = """
SELECT client_id, id, contact_id FROM deal
WHERE client_id IS NOT NULL AND deleted_at IS NULL
ORDER BY (SELECT max(id) FROM offer WHERE deal_id = deal.id AND state <> 'draft') IS NULL, id DESC
LIMIT 1
"""
_STAGES: Final = """
SELECT stage.id, stage.name FROM stage JOIN pipeline ON pipeline.id = stage.pipeline_id
WHERE stage.kind = 'open' AND stage.deleted_at IS NULL AND pipeline.deleted_at IS NULL
ORDER BY pipeline.id, stage.position, stage.id
"""
_PERSON: Final = """
SELECT contact.name, contact.first_name,
    coalesce((SELECT position FROM affiliation
              WHERE contact_id = contact.id AND client_id = ?2 LIMIT 1), '')
FROM contact WHERE contact.id = ?1
"""
_PROFILE: Final = """
SELECT name, post, phone, email FROM profile WHERE deleted_at IS NULL ORDER BY id LIMIT 1
"""


class TemplateRow(NamedTuple):
    """A template; `rev` is needed to write it back."""

    id: int
    rev: int
    draft: TemplateDraft


class PaperRow(NamedTuple):
    """A stored paper that can go with a letter."""

    kind: str
    id: int
    number: str
    file_id: int


class PersonRow(NamedTuple):
    """Who is written to."""

    name: str
    first_name: str
    position: str


class Sender(NamedTuple):
    """Who writes."""

    name: str
    post: str
    phone: str
    email: str


def templates(stage_id: int | None = None) -> list[TemplateRow]:
    """All templates, those of a stage first, then those of none."""
    return [
        TemplateRow(one[0], one[1], TemplateDraft(*one[2:])) for one in rows(_TEMPLATES, stage_id)
    ]


def mail_rules() -> MailRules:
    """How letters leave."""
    return load_mail(str(value(_SETTING, MAIL) or ""))


def latest_paper(table: str, client_id: int | None, deal_id: int | None) -> int | None:
    """The last offer or invoice of a deal, else of a client; drafts and void ones do not count."""
    found = None
    if deal_id is not None:
        found = value(_PAPER_OF_DEAL.format(table=table), deal_id)
    if found is None and client_id is not None:
        found = value(_PAPER_OF_CLIENT.format(table=table), client_id)
    return None if found is None else int(found)


def papers(client_id: int) -> list[PaperRow]:
    """Papers of a client that are stored: the latest ones of each kind."""
    return [
        PaperRow(kind, one, str(number or ""), pdf)
        for kind, one, number, pdf in rows(_PAPERS, client_id, OFFERED)
    ]


def person(contact_id: int, client_id: int | None) -> PersonRow | None:
    """A contact as a letter names it."""
    found = row(_PERSON, contact_id, client_id)
    return PersonRow(*found) if found else None


def sender() -> Sender:
    """The person who works here."""
    return Sender(*(row(_PROFILE) or ("", "", "", "")))


def sample() -> tuple[int | None, int | None, int | None, int | None]:
    """Client, deal, lead and contact to try a template with: those of the last offer or deal."""
    found = row(_SAMPLE)
    return (found[0], found[1], None, found[2]) if found else (None, None, None, None)


def stages() -> list[tuple[int, str]]:
    """Stages under way a template can be proposed on."""
    return [(one, str(name)) for one, name in rows(_STAGES)]
