"""Planting a new store's defaults."""

from __future__ import annotations

from collections.abc import Iterator

from salesapp.db.connection import database, execute
from salesapp.domain import defaults
from salesapp.domain.objections import ObjectionKind
from salesapp.domain.scripts import ScriptDraft, dump_steps

_STAGE_OF_TEMPLATE = """
UPDATE letter_template SET stage_id = (SELECT min(id) FROM stage WHERE code = ?)
WHERE position = ? AND stage_id IS NULL
"""
Usual = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]
"""An objection with its probes, and pairs of reply and proof."""


def plant(language: str = "ru") -> None:
    """Write the default pipeline, gates, reasons, objections and scripts, in one transaction."""
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
        plant_objections(language)
        for place, code in enumerate(defaults.LETTER_STAGES):
            execute(_STAGE_OF_TEMPLATE, code, place)
        plant_scripts(language)


def plant_objections(language: str = "ru") -> None:
    """Write the usual objections into an empty library."""
    for place, (kind, usual) in enumerate(objection_texts(language)):
        write_objection(kind, usual, place)


def objection_texts(language: str) -> Iterator[tuple[ObjectionKind, Usual]]:
    """The usual objections in a language, in their order."""
    if language == "en":
        from salesapp.domain.usual_objections_en import USUAL
    else:
        from salesapp.domain.usual_objections_ru import USUAL
    return iter(USUAL.items())


def write_objection(kind: ObjectionKind, usual: Usual, place: int) -> None:
    """Write one objection with its probes and replies."""
    from salesapp.db.models.objections import Objection, ObjectionProbe, ObjectionReply
    from salesapp.domain.text import fold

    text, probes, replies = usual
    words = " ".join((text, *probes, *(f"{said} {proof}" for said, proof in replies)))
    found_by = " ".join(dict.fromkeys(fold(words).split()))
    made = Objection.create(kind=kind.value, text=text, position=place, search_text=found_by)
    for at, probe in enumerate(probes):
        ObjectionProbe.create(objection=made, text=probe, position=at)
    for at, (said, proof) in enumerate(replies):
        ObjectionReply.create(objection=made, text=said, proof=proof, position=at)


def plant_scripts(language: str = "ru") -> None:
    """Write the usual scripts into an empty library; calls may use them at once."""
    from salesapp.db.fields import now
    from salesapp.db.models.scripts import Script, ScriptVersion

    for place, draft in enumerate(script_drafts(language)):
        made = Script.create(name=draft.name, situation=draft.situation.value, position=place)
        ScriptVersion.create(
            script=made,
            number=1,
            state="published",
            steps=dump_steps(draft.steps),
            published_at=now(),
        )


def script_drafts(language: str) -> list[ScriptDraft]:
    """The usual scripts in a language; their objections are those of the library."""
    from dataclasses import replace

    from salesapp.db.queries.scripts import objections

    if language == "en":
        from salesapp.domain.usual_scripts_en import USUAL
    else:
        from salesapp.domain.usual_scripts_ru import USUAL
    names = {one.kind: one.uid for one in reversed(objections())}
    return [
        replace(
            draft,
            steps=tuple(
                step._replace(
                    objections=tuple(names[kind] for kind in step.objections if kind in names)
                )
                for step in draft.steps
            ),
        )
        for draft in USUAL
    ]
