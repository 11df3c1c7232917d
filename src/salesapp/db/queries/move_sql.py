"""How a move of a deal is read for a history: what kind of move it was, and what was said then."""

from __future__ import annotations

from typing import Final

MOVE_JOINS: Final = """
JOIN stage ON stage.id = move.to_stage_id
LEFT JOIN stage AS former ON former.id = move.from_stage_id
LEFT JOIN lost_reason AS fine ON fine.id = move.lost_reason_id
LEFT JOIN lost_reason AS rough ON rough.id = fine.parent_id
"""
MOVE_CODE: Final = """
CASE WHEN stage.kind <> 'open' THEN stage.kind
    WHEN former.kind IS NOT NULL AND former.kind <> 'open' THEN 'again'
    WHEN former.pipeline_id = stage.pipeline_id AND stage.position < former.position THEN 'back'
    ELSE 'open' END
"""
MOVE_TEXT: Final = """
trim(coalesce(rough.name || ': ', '') || coalesce(fine.name || '. ', '') || move.comment
    || iif(move.competitor = '', '', ' (' || move.competitor || ')'))
"""
