"""Statements of changes to the answers of the sheet of questions."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import execute
from salesapp.domain.entities import Entity
from salesapp.domain.qualification import Answer

_FORGET: Final = {
    Entity.CLIENT: "DELETE FROM qualification_answer WHERE client_id = ? AND question = ?",
    Entity.DEAL: "DELETE FROM qualification_answer WHERE deal_id = ? AND question = ?",
    Entity.LEAD: "DELETE FROM qualification_answer WHERE lead_id = ? AND question = ?",
}
_CHANGE: Final = {
    Entity.CLIENT: "UPDATE qualification_answer SET state = ?, value = ?, answered_on = ?,"
    " heard = ? WHERE client_id = ? AND question = ?",
    Entity.DEAL: "UPDATE qualification_answer SET state = ?, value = ?, answered_on = ?,"
    " heard = ? WHERE deal_id = ? AND question = ?",
    Entity.LEAD: "UPDATE qualification_answer SET state = ?, value = ?, answered_on = ?,"
    " heard = ? WHERE lead_id = ? AND question = ?",
}
_ADD: Final = {
    Entity.CLIENT: "INSERT INTO qualification_answer (client_id, question, state, value,"
    " answered_on, heard) VALUES (?, ?, ?, ?, ?, ?)",
    Entity.DEAL: "INSERT INTO qualification_answer (deal_id, question, state, value,"
    " answered_on, heard) VALUES (?, ?, ?, ?, ?, ?)",
    Entity.LEAD: "INSERT INTO qualification_answer (lead_id, question, state, value,"
    " answered_on, heard) VALUES (?, ?, ?, ?, ?, ?)",
}
_DEMAND: Final = """
INSERT INTO stage_gate (stage_id, field, severity, position)
SELECT id, 'qualification', 'block', 9 FROM stage WHERE code = 'offer' AND deleted_at IS NULL
ON CONFLICT (stage_id, field) DO NOTHING
"""
_RELEASE: Final = """
DELETE FROM stage_gate WHERE field = 'qualification'
AND stage_id IN (SELECT id FROM stage WHERE code = 'offer')
"""


def keep(entity: Entity, record_id: int, code: str, answer: Answer, today: date) -> None:
    """Write an answer."""
    cells = (answer.state.value, answer.value, answer.on or today, answer.heard)
    if not execute(_CHANGE[entity], *cells, record_id, code):
        execute(_ADD[entity], record_id, code, *cells)


def forget(entity: Entity, record_id: int, code: str) -> None:
    """Take an answer away."""
    execute(_FORGET[entity], record_id, code)


def demand(*, on: bool) -> None:
    """Let the stage of offers demand a filled sheet, or not."""
    execute(_DEMAND if on else _RELEASE)
