"""The library of scripts, their versions, and how the talks by them went."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.db.fields import parse_moment
from salesapp.domain.activities import REACHED, ActivityResult
from salesapp.domain.scripts import (
    Known,
    ScriptDraft,
    Situation,
    Step,
    VersionState,
    load_steps,
)
from salesapp.domain.text import fold

_MANY: Final = 5_000
"""The latest talks of a version say enough."""


class ScriptRow(NamedTuple):
    """A script of the library; `published` and `draft` are ids of its versions."""

    id: int
    rev: int
    name: str
    situation: Situation
    stage_id: int | None
    stage: str
    industry: str
    published: int | None
    number: int
    """Of the published version; 0 while there is none."""
    draft: int | None
    calls: int


class VersionRow(NamedTuple):
    """A version of a script."""

    id: int
    number: int
    state: VersionState
    made_at: datetime
    published_at: datetime | None
    author: str
    calls: int
    reached: int
    seconds: int


class StepFigures(NamedTuple):
    """How many talks came to a step, and how many ended there without an agreement."""

    code: str
    came: int
    broke: int


class Statistics(NamedTuple):
    """How the talks by a version went."""

    calls: int
    reached: int
    seconds: int
    results: tuple[tuple[ActivityResult, int], ...]
    steps: dict[str, StepFigures]


class ObjectionName(NamedTuple):
    """An objection as a step of a script names it."""

    id: int
    uid: str
    kind: str
    text: str


_SCRIPTS: Final = """
SELECT one.id, one.rev, one.name, one.situation, one.stage_id, coalesce(stage.name, ''),
    one.industry, ready.id, coalesce(ready.number, 0),
    (SELECT id FROM script_version WHERE script_id = one.id AND state = 'draft'),
    (SELECT count(*) FROM script_version AS version JOIN talk ON talk.version_id = version.id
     WHERE version.script_id = one.id)
FROM script AS one LEFT JOIN stage ON stage.id = one.stage_id
LEFT JOIN script_version AS ready ON ready.id = (
    SELECT id FROM script_version WHERE script_id = one.id AND state = 'published'
    ORDER BY number DESC LIMIT 1)
WHERE one.deleted_at IS NULL {} ORDER BY one.position, one.id
"""
_VERSIONS: Final = """
SELECT version.id, version.number, version.state, version.created_at, version.published_at,
    version.author, count(activity.id),
    coalesce(sum(activity.result IN (SELECT value FROM json_each(?2))), 0),
    coalesce(sum(talk.seconds), 0)
FROM script_version AS version LEFT JOIN (talk JOIN activity ON activity.id = talk.activity_id
    AND activity.deleted_at IS NULL) ON talk.version_id = version.id
WHERE version.script_id = ?1 GROUP BY version.id ORDER BY version.number DESC
"""
_TALKS: Final = """
SELECT activity.result, talk.seconds, talk.last_step, talk.path
FROM talk JOIN activity ON activity.id = talk.activity_id AND activity.deleted_at IS NULL
WHERE talk.version_id = ? ORDER BY talk.id DESC LIMIT ?
"""


def shelf(text: str = "") -> list[ScriptRow]:
    """Scripts whose name or words hold what was typed, in their order."""
    found = [_script(cells) for cells in rows(_SCRIPTS.format(""))]
    wanted = fold(text).split()
    if not wanted:
        return found
    # The library is a page long: its words are read whole.
    kept = []
    for one in found:
        steps = steps_of(one.draft or one.published)
        words = fold(" ".join([one.name, *(f"{s.title} {s.text}" for s in steps)])).split()
        if all(any(word.startswith(part) for word in words) for part in wanted):
            kept.append(one)
    return kept


def script(script_id: int) -> ScriptRow | None:
    """One script; None when it is gone."""
    found = row(_SCRIPTS.format("AND one.id = ?"), script_id)
    return None if found is None else _script(found)


def script_of(version_id: int) -> int | None:
    """The script a version is of."""
    found = value("SELECT script_id FROM script_version WHERE id = ?", version_id)
    return None if found is None else int(found)


def version_number(version_id: int) -> int:
    """The number of a version; 0 when it is gone."""
    return int(value("SELECT number FROM script_version WHERE id = ?", version_id) or 0)


def draft(script_id: int, version_id: int | None = None) -> ScriptDraft | None:
    """A script with the steps of a version: by default the one being written, else in use."""
    one = script(script_id)
    if one is None:
        return None
    wanted = version_id or one.draft or one.published
    return ScriptDraft(one.name, one.situation, steps_of(wanted), one.stage_id, one.industry)


def steps_of(version_id: int | None) -> tuple[Step, ...]:
    """The steps of a version."""
    if version_id is None:
        return ()
    return load_steps(str(value("SELECT steps FROM script_version WHERE id = ?", version_id) or ""))


def versions(script_id: int) -> list[VersionRow]:
    """The versions of a script, the newest first."""
    reached = json.dumps([one.value for one in REACHED])
    return [
        VersionRow(
            int(id_),
            int(number),
            VersionState(state),
            parse_moment(made),
            None if at is None else parse_moment(at),
            str(author),
            int(calls),
            int(spoken),
            int(seconds),
        )
        for id_, number, state, made, at, author, calls, spoken, seconds in rows(
            _VERSIONS, script_id, reached
        )
    ]


def known() -> list[Known]:
    """Scripts that may be read in a call, in their order."""
    return [
        Known(one.id, one.situation, one.stage_id, one.industry)
        for one in shelf()
        if one.published is not None
    ]


def statistics(version_id: int) -> Statistics:
    """How the talks by a version went, and where they broke off."""
    results: Counter[str] = Counter()
    came: Counter[str] = Counter()
    broke: Counter[str] = Counter()
    seconds = 0
    talks = rows(_TALKS, version_id, _MANY)
    for result, took, last, path in talks:
        results[result] += 1
        seconds += took
        came.update(dict.fromkeys([*str(path).split(), *([last] if last else [])], 1))
        if last and result in REACHED and result != ActivityResult.AGREED:
            broke[last] += 1
    told = [(ActivityResult(code), count) for code, count in results.most_common() if code]
    return Statistics(
        len(talks),
        sum(count for one, count in told if one in REACHED),
        seconds,
        tuple(told),
        {code: StepFigures(code, came[code], broke[code]) for code in came},
    )


def stages() -> list[tuple[int, str]]:
    """Stages a script may be made for: those where deals are open."""
    sql = (
        "SELECT stage.id, stage.name FROM stage JOIN pipeline ON pipeline.id = stage.pipeline_id"
        " WHERE stage.kind = 'open' AND stage.deleted_at IS NULL"
        " ORDER BY pipeline.id, stage.position, stage.id"
    )
    return [(int(id_), str(name)) for id_, name in rows(sql)]


def objections() -> list[ObjectionName]:
    """Objections of the library as steps name them."""
    sql = "SELECT id, uid, kind, text FROM objection WHERE deleted_at IS NULL ORDER BY position, id"
    return [ObjectionName(int(id_), uid, kind, text) for id_, uid, kind, text in rows(sql)]


def _script(cells: tuple[Any, ...]) -> ScriptRow:
    one = list(cells)
    one[3] = Situation(one[3])
    return ScriptRow(*one)
