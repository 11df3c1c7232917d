"""Pipelines with their stages, gates and tasks, as the settings and the board ask for them."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.domain.deals import TaskDraft


class PipelineRow(NamedTuple):
    """A pipeline; `deals` are its open ones."""

    id: int
    name: str
    is_archived: bool
    stages: int
    deals: int


class StageSetup(NamedTuple):
    """A stage in the settings; `deals` are the ones on it, `fields` the demands that block."""

    id: int
    pipeline_id: int
    code: str
    name: str
    kind: str
    position: int
    probability_bp: int
    max_days: int
    guidance: str
    fields: int
    deals: int
    tasks: int


class TaskRow(NamedTuple):
    """A task of a stage."""

    id: int
    kind: str
    subject: str
    days: int
    is_working: bool


class ReasonRow(NamedTuple):
    """A reason of refusal; `deals` were closed with it or with one of its parts."""

    id: int
    parent_id: int | None
    name: str
    deals: int


_PIPELINES: Final = """
SELECT p.id, p.name, p.is_archived,
    (SELECT count(*) FROM stage s WHERE s.pipeline_id = p.id AND s.deleted_at IS NULL),
    (SELECT count(*) FROM stage s JOIN deal_board b ON b.stage_id = s.id
     WHERE s.pipeline_id = p.id AND s.kind = 'open')
FROM pipeline p WHERE p.deleted_at IS NULL ORDER BY p.is_archived, p.position, p.id
"""
_NAMES: Final = """
SELECT id, name FROM pipeline WHERE deleted_at IS NULL AND NOT is_archived ORDER BY position, id
"""
_STAGES: Final = """
SELECT s.id, s.pipeline_id, s.code, s.name, s.kind, s.position, s.probability_bp, s.max_days,
    s.guidance,
    (SELECT count(*) FROM stage_gate g WHERE g.stage_id = s.id AND g.severity = 'block'),
    (SELECT count(*) FROM deal_board b WHERE b.stage_id = s.id),
    (SELECT count(*) FROM stage_task t WHERE t.stage_id = s.id)
FROM stage s WHERE s.pipeline_id = ? AND s.deleted_at IS NULL ORDER BY s.position, s.id
"""
_REASONS: Final = """
SELECT r.id, r.parent_id, r.name, (SELECT count(*) FROM deal d WHERE d.lost_reason_id IN (
    SELECT k.id FROM lost_reason k WHERE k.id = r.id OR k.parent_id = r.id)
    AND d.deleted_at IS NULL)
FROM lost_reason r WHERE r.deleted_at IS NULL
ORDER BY r.parent_id IS NOT NULL, r.position, r.id
"""


def pipelines() -> list[PipelineRow]:
    """Every pipeline, those put aside last."""
    return [PipelineRow(*found)._replace(is_archived=bool(found[2])) for found in rows(_PIPELINES)]


def names() -> list[tuple[int, str]]:
    """Pipelines in use as (id, name), in their order."""
    return [(int(found), str(name)) for found, name in rows(_NAMES)]


def pipeline_of(stage_id: int) -> int | None:
    """The pipeline a stage belongs to."""
    found = value("SELECT pipeline_id FROM stage WHERE id = ?", stage_id)
    return None if found is None else int(found)


def stages(pipeline_id: int) -> list[StageSetup]:
    """Stages of a pipeline in order."""
    return [StageSetup(*found) for found in rows(_STAGES, pipeline_id)]


def is_live(stage_id: int) -> bool:
    """Whether deals may stand on the stage: it was not removed."""
    return bool(value("SELECT 1 FROM stage WHERE id = ? AND deleted_at IS NULL", stage_id))


def gates(stage_id: int) -> dict[str, str]:
    """What a stage demands: severity by field, in order."""
    sql = "SELECT field, severity FROM stage_gate WHERE stage_id = ? ORDER BY position, id"
    return {str(field): str(severity) for field, severity in rows(sql, stage_id)}


def conditions(stage_id: int) -> dict[str, str]:
    """Conditions a stage demands: their texts by code, in order."""
    sql = (
        "SELECT field, condition FROM stage_gate WHERE stage_id = ? AND condition <> ''"
        " ORDER BY position, id"
    )
    return {str(code): str(text) for code, text in rows(sql, stage_id)}


def task_rows(stage_id: int) -> list[TaskRow]:
    """Tasks of a stage in order."""
    sql = (
        "SELECT id, kind, subject, days, is_working FROM stage_task WHERE stage_id = ?"
        " ORDER BY position, id"
    )
    return [TaskRow(*found)._replace(is_working=bool(found[4])) for found in rows(sql, stage_id)]


def tasks(stage_id: int) -> list[TaskDraft]:
    """What is planned when a deal enters the stage."""
    return [TaskDraft(*one[1:]) for one in task_rows(stage_id)]


def deals_on(stage_id: int, limit: int = -1) -> list[int]:
    """Deals on a stage, the most urgent first."""
    sql = (
        "SELECT deal_id FROM deal_board WHERE stage_id = ?"
        " ORDER BY urgency, minus_minor, deal_id LIMIT ?"
    )
    return [int(found) for (found,) in rows(sql, stage_id, limit)]


def binned_on(stage_id: int) -> bool:
    """Whether a deal of the stage lies in the recycle bin."""
    sql = "SELECT 1 FROM deal WHERE stage_id = ? AND deleted_at IS NOT NULL LIMIT 1"
    return bool(value(sql, stage_id))


def reasons() -> list[ReasonRow]:
    """Reasons of refusal, both levels, in order."""
    return [ReasonRow(*found) for found in rows(_REASONS)]


def has_reason(reason_id: int | None) -> bool:
    """Whether the reason is in the list."""
    return bool(value("SELECT 1 FROM lost_reason WHERE id = ? AND deleted_at IS NULL", reason_id))
