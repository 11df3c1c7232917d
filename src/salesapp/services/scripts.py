"""What the user does with scripts: writing, publishing, copying, files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from salesapp.db import journal
from salesapp.db.defaults import script_drafts
from salesapp.db.fields import now
from salesapp.db.models.scripts import Script, ScriptVersion
from salesapp.db.queries import organizations
from salesapp.db.queries import scripts as queries
from salesapp.db.records import bury, require, touch
from salesapp.db.writes import scripts as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.scripts import ScriptDraft, check_draft, check_ready, dump_steps
from salesapp.domain.text import fold
from salesapp.exchange.script_files import NamedObjection, ScriptFile, read_script, write_script


def save(draft: ScriptDraft, script_id: int | None = None, rev: int | None = None) -> Changes:
    """Keep a script: a new one, or what was changed of one; other steps are a draft at first.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID as `check_draft`; RECORD_CHANGED.
    """
    draft = check_draft(draft)
    with journal.action("script.save", draft.name) as rec:
        if script_id is None:
            script_id = _create(draft)
        else:
            touch(
                "script",
                script_id,
                rev,
                name=draft.name,
                situation=draft.situation.value,
                stage_id=draft.stage_id,
                industry=draft.industry,
            )
            _write_steps(script_id, dump_steps(draft.steps))
        rec.about(script_id)
    return rec.result()


def publish(script_id: int) -> Changes:
    """Let calls use the draft; from now on this version stays as it is.

    Raises:
        RuleError: as `check_ready`; NOT_FOUND when there is no draft.
    """
    draft = queries.draft(script_id)
    version = writes.draft_of(script_id)
    if draft is None or version is None:
        raise RuleError(Rule.NOT_FOUND, name="draft")
    check_ready(draft)
    with journal.action("script.publish", draft.name) as rec:
        writes.publish(version[0], now(), organizations.profile().name)
        touch("script", script_id)
        rec.about(script_id)
    return rec.result()


def drop_draft(script_id: int) -> Changes:
    """Throw the draft away; the version in use stays.

    Raises:
        RuleError: NOT_FOUND when nothing would be left, or there is no draft.
    """
    version = writes.draft_of(script_id)
    if version is None or writes.published_of(script_id) is None:
        raise RuleError(Rule.NOT_FOUND, name="draft")
    (name,) = require("script", script_id, "name")
    with journal.action("script.drop_draft", str(name)) as rec:
        writes.drop_version(version[0])
        rec.about(script_id)
    return rec.result()


def take_up(version_id: int) -> Changes:
    """Make a draft out of an older version."""
    script_id = queries.script_of(version_id)
    if script_id is None:
        raise RuleError(Rule.RECORD_GONE, table="script", id=version_id)
    (name,) = require("script", script_id, "name")
    with journal.action("script.take_up", str(name)) as rec:
        steps, version = dump_steps(queries.steps_of(version_id)), writes.draft_of(script_id)
        if version is None:
            _add_version(script_id, steps)
        else:
            writes.set_steps(version[0], steps)
        rec.about(script_id)
    return rec.result()


def copy(script_id: int, name: str) -> Changes:
    """Make another script with the same steps."""
    draft = queries.draft(script_id)
    if draft is None:
        raise RuleError(Rule.RECORD_GONE, table="script", id=script_id)
    return save(replace(draft, name=name))


def move(script_id: int, by: int) -> Changes:
    """Put a script higher (negative) or lower: of two that fit alike the higher one is read."""
    (name,) = require("script", script_id, "name")
    order = writes.in_order()
    at = order.index(script_id)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    with journal.action("script.move", str(name)) as rec:
        writes.place(order)
        rec.about(script_id)
    return rec.result()


def delete(script_id: int) -> Changes:
    """Take a script out of the library; talks by it keep their figures."""
    (name,) = require("script", script_id, "name")
    with journal.action("script.delete", str(name)) as rec:
        bury("script", script_id)
        rec.about(script_id)
    return rec.result()


def add_usual(language: str) -> Changes:
    """Add the usual scripts whose names the library does not have."""
    known = writes.names()
    with journal.action("script.usual") as rec:
        for draft in script_drafts(language):
            if draft.name not in known:
                _publish_new(_create(draft))
    return rec.result()


def write_file(script_id: int, path: Path) -> Path:
    """Write a script into a file: another base can take it.

    Raises:
        RuleError: RECORD_GONE; as `exchange.files.write_safely`.
    """
    draft = queries.draft(script_id)
    if draft is None:
        raise RuleError(Rule.RECORD_GONE, table="script", id=script_id)
    stages = dict(queries.stages())
    named = {one.uid: NamedObjection(one.uid, one.kind, one.text) for one in queries.objections()}
    write_script(path, ScriptFile(draft, stages.get(draft.stage_id or 0, ""), named))
    return path


def read_file(path: Path) -> Changes:
    """Take a script out of a file, as a draft: what others wrote is read before it is used.

    Raises:
        RuleError: FILE_NOT_UNDERSTOOD, FILE_UNREADABLE; as `save`.
    """
    found = read_script(path)
    alike = [id_ for id_, name in queries.stages() if fold(name) == fold(found.stage)]
    stage = alike[0] if found.stage and alike else None
    names = _own_objections(found)
    steps = tuple(
        one._replace(objections=tuple(names[uid] for uid in one.objections if uid in names))
        for one in found.draft.steps
    )
    name, number, known = found.draft.name, 2, writes.names()
    while name in known:
        name, number = f"{found.draft.name} ({number})", number + 1
    return save(replace(found.draft, name=name, steps=steps, stage_id=stage))


def _own_objections(found: ScriptFile) -> dict[str, str]:
    """Names of the objections of this base for those of a file: the same, else alike."""
    own = queries.objections()
    by_uid = {one.uid: one.uid for one in own}
    by_text = {fold(one.text): one.uid for one in reversed(own)}
    by_kind = {one.kind: one.uid for one in reversed(own) if one.kind != "other"}
    names: dict[str, str] = {}
    for uid, one in found.objections.items():
        mine = by_uid.get(uid) or by_text.get(fold(one.text)) or by_kind.get(one.kind)
        if mine is not None:
            names[uid] = mine
    return names


def _create(draft: ScriptDraft) -> int:
    made = Script.create(
        name=draft.name,
        situation=draft.situation.value,
        stage=draft.stage_id,
        industry=draft.industry,
        position=writes.next_place(),
    )
    _add_version(int(made.id), dump_steps(draft.steps))
    return int(made.id)


def _add_version(script_id: int, steps: str) -> int:
    made = ScriptVersion.create(script=script_id, number=writes.next_number(script_id), steps=steps)
    return int(made.id)


def _write_steps(script_id: int, steps: str) -> None:
    """Other steps go into the draft; without one a new version begins."""
    version = writes.draft_of(script_id)
    if version is not None:
        if version[1] != steps:
            writes.set_steps(version[0], steps)
        return
    in_use = writes.published_of(script_id)
    if in_use is None or in_use[1] != steps:
        _add_version(script_id, steps)


def _publish_new(script_id: int) -> None:
    version = writes.draft_of(script_id)
    if version is not None:
        writes.publish(version[0], now(), "")
