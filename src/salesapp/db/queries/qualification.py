"""What is known of a client, a deal or a lead by the sheet of questions."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import row, rows, value
from salesapp.domain.entities import Entity
from salesapp.domain.qualification import (
    DEAL_COLUMNS,
    LEAST_PERCENT,
    STALE_MONTHS,
    Answer,
    AnswerState,
    completeness,
    deal_text,
)

_ANSWERS: Final = {
    Entity.CLIENT: "SELECT question, state, value, answered_on, heard FROM qualification_answer"
    " WHERE client_id = ?",
    Entity.DEAL: "SELECT question, state, value, answered_on, heard FROM qualification_answer"
    " WHERE deal_id = ?",
    Entity.LEAD: "SELECT question, state, value, answered_on, heard FROM qualification_answer"
    " WHERE lead_id = ?",
}
_NAME: Final = {
    Entity.CLIENT: "SELECT name FROM client WHERE id = ?",
    Entity.DEAL: "SELECT title FROM deal WHERE id = ?",
    Entity.LEAD: "SELECT title FROM lead WHERE id = ?",
}
_DEAL: Final = "SELECT client_id, need, volume, budget FROM deal WHERE id = ?"
_SETTING: Final = "SELECT value FROM setting WHERE key = ?"
_GATE: Final = """
SELECT 1 FROM stage_gate JOIN stage ON stage.id = stage_gate.stage_id
WHERE stage.code = 'offer' AND stage_gate.field = 'qualification' AND stage.deleted_at IS NULL
"""
STALE: Final = "qualification.stale_months"
LEAST: Final = "qualification.least_percent"


def own(entity: Entity, record_id: int) -> dict[str, Answer]:
    """Answers written at a record itself, by the code of the question."""
    return {
        str(code): Answer(AnswerState(state), str(text), date.fromisoformat(on), str(heard))
        for code, state, text, on, heard in rows(_ANSWERS[entity], record_id)
    }


def answers(entity: Entity, record_id: int) -> dict[str, Answer]:
    """All that is known of a record; a deal knows what its client and its own fields know."""
    found = own(entity, record_id)
    if entity is not Entity.DEAL:
        return found
    deal = row(_DEAL, record_id)
    if deal is None:
        return found
    client_id, *texts = deal
    if client_id is not None:
        known = own(Entity.CLIENT, int(client_id))
        found = {code: one._replace(is_inherited=True) for code, one in known.items()} | found
    for code, text in zip(DEAL_COLUMNS, texts, strict=True):
        written = found.get(code)
        if text and (written is None or deal_text(code, written) != text):
            found[code] = Answer(AnswerState.GIVEN, str(text))
    return found


def name_of(entity: Entity, record_id: int) -> str:
    """What the record is called."""
    return str(value(_NAME[entity], record_id) or "")


def filled_percent(entity: Entity, record_id: int) -> int:
    """How full the sheet of a record is."""
    return completeness(answers(entity, record_id))


def stale_months() -> int:
    """After how many months an answer is old."""
    return _number(STALE, STALE_MONTHS)


def least_percent() -> int:
    """How full a sheet must be where a stage demands it."""
    return _number(LEAST, LEAST_PERCENT)


def is_demanded() -> bool:
    """Whether the stage of offers demands a filled sheet."""
    return value(_GATE) is not None


def _number(key: str, usual: int) -> int:
    kept = str(value(_SETTING, key) or "")
    return int(kept) if kept.isdecimal() else usual
