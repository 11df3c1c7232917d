"""Planting a new store's defaults."""

from __future__ import annotations

from collections.abc import Iterator

from salesapp.db.connection import database, execute
from salesapp.db.queries.wording import KEY, store_wording
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain import defaults
from salesapp.domain.channels import source_key
from salesapp.domain.objections import ObjectionKind
from salesapp.domain.scripts import ScriptDraft, dump_steps
from salesapp.domain.terms import TermKind

_STAGE_OF_TEMPLATE = """
UPDATE letter_template SET stage_id = (SELECT min(id) FROM stage WHERE code = ?)
WHERE position = ? AND stage_id IS NULL
"""
_SAY_REASON = "UPDATE lost_reason SET name = ? WHERE parent_id IS NULL AND position = ?"
_SAY_PART = """
UPDATE lost_reason SET name = ?1 WHERE position = ?2 AND parent_id = (
    SELECT id FROM lost_reason WHERE parent_id IS NULL AND position = ?3)
"""
_SAY_CHANNEL = "UPDATE channel SET name = ? WHERE position = ?"
_SAY_SOURCE = """
UPDATE channel_name SET key = ?1
WHERE channel_id = (SELECT min(id) FROM channel WHERE position = ?2)
"""
_SAY_OPTION = """
UPDATE fit_option SET text = ?1 WHERE position = ?2
AND criterion_id = (SELECT id FROM fit_criterion WHERE position = ?3)
"""
_SAY_LETTER = "UPDATE letter_template SET name = ?, subject = ?, body = ? WHERE position = ?"
Usual = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]
"""An objection with its probes, and pairs of reply and proof."""


def plant(language: str = "ru") -> None:
    """Write the default pipeline, gates, reasons, objections and scripts, in one transaction."""
    from salesapp.db.models.deals import LostReason, Pipeline, Stage, StageGate

    said = defaults.wording(language)
    with database.atomic("IMMEDIATE"):
        pipeline = Pipeline.create(name=said.pipeline)
        for position, stage in enumerate(defaults.STAGES):
            name, guidance = said.stages[stage.code]
            made = Stage.create(
                pipeline=pipeline,
                code=stage.code,
                name=name,
                kind=stage.kind,
                position=position,
                probability_bp=stage.probability_bp,
                max_days=stage.max_days,
                guidance=guidance,
            )
            for place, (field, severity) in enumerate(stage.gates):
                StageGate.create(stage=made, field=field, severity=severity, position=place)
        for position, (name, children) in enumerate(said.reasons):
            parent = LostReason.create(name=name, position=position)
            for place, child in enumerate(children):
                LostReason.create(name=child, parent=parent, position=place)
        plant_objections(language)
        for place, code in enumerate(defaults.LETTER_STAGES):
            execute(_STAGE_OF_TEMPLATE, code, place)
        plant_scripts(language)
        if language == "en":
            _say_in_english()
            _say_sources(said.sources)
        keep_setting(KEY, language)


def speak_russian() -> None:
    """Let an empty store speak Russian: the sample company does."""
    if store_wording() == defaults.wording("ru"):
        return
    said = defaults.wording("ru")
    execute("UPDATE pipeline SET name = ? WHERE id = (SELECT min(id) FROM pipeline)", said.pipeline)
    for code, (name, guidance) in said.stages.items():
        execute("UPDATE stage SET name = ?, guidance = ? WHERE code = ?", name, guidance, code)
    for position, (name, children) in enumerate(said.reasons):
        execute(_SAY_REASON, name, position)
        for place, child in enumerate(children):
            execute(_SAY_PART, child, place, position)
    _say_sources(said.sources)
    for kind in TermKind:
        execute("DELETE FROM setting WHERE key = ?", kind.value)
    keep_setting(KEY, "ru")


def _say_sources(names: tuple[str, ...]) -> None:
    """Call the first channels so; a source is known by the name of its channel."""
    for position, name in enumerate(names):
        execute(_SAY_CHANNEL, name, position)
        execute(_SAY_SOURCE, source_key(name), position)


def _say_in_english() -> None:
    """What the migrations have written in Russian: judging of clients, letters, usual terms."""
    from salesapp.domain import defaults_en as english

    for place, (name, options) in enumerate(english.FIT):
        execute("UPDATE fit_criterion SET name = ? WHERE position = ?", name, place)
        for at, text in enumerate(options):
            execute(_SAY_OPTION, text, at, place)
    for place, letter in enumerate(english.LETTERS):
        execute(_SAY_LETTER, *letter, place)
    for kind, texts in (
        (TermKind.PAYMENT, english.PAYMENT_TERMS),
        (TermKind.DELIVERY, english.DELIVERY_TERMS),
        (TermKind.WARRANTY, english.WARRANTIES),
    ):
        keep_setting(kind.value, "\n".join(texts))


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
