"""Planting a new store's defaults."""

from __future__ import annotations

from salesapp.db.connection import database
from salesapp.domain import defaults


def plant() -> None:
    """Write the default pipeline, gates and lost reasons, in one transaction."""
    from salesapp.db.models.deals import LostReason, Pipeline, Stage, StageGate

    with database.atomic("IMMEDIATE"):
        pipeline = Pipeline.create(name=defaults.PIPELINE_NAME)
        for position, stage in enumerate(defaults.STAGES):
            made = Stage.create(
                pipeline=pipeline,
                code=stage.code,
                name=stage.name,
                kind=stage.kind,
                position=position,
                probability_bp=stage.probability_bp,
                max_days=stage.max_days,
                guidance=stage.guidance,
            )
            for place, (field, severity) in enumerate(stage.gates):
                StageGate.create(stage=made, field=field, severity=severity, position=place)
        for position, (name, children) in enumerate(defaults.LOST_REASONS):
            parent = LostReason.create(name=name, position=position)
            for place, child in enumerate(children):
                LostReason.create(name=child, parent=parent, position=place)
