"""Scripts as files: plain JSON, small enough to be read at once, checked cell by cell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.objections import ObjectionKind
from salesapp.domain.scripts import Branch, ScriptDraft, Situation, Step, check_draft
from salesapp.exchange.files import write_safely
from salesapp.whole_files import read_regular

SUFFIX: Final = ".salesscript"
_KIND: Final = "salesapp-script"
_MOST_BYTES: Final = 512 * 1024
_LONGEST: Final = 4_000


class NamedObjection(NamedTuple):
    """An objection a step names, so that another base finds its own one."""

    uid: str
    kind: str
    text: str


class ScriptFile(NamedTuple):
    """What a file holds: the stage by its name, objections by the names the steps use."""

    draft: ScriptDraft
    stage: str
    objections: Mapping[str, NamedObjection]


def write_script(path: Path, what: ScriptFile) -> None:
    """Write a script.

    Raises:
        RuleError: as `write_safely`.
    """
    used = {uid for step in what.draft.steps for uid in step.objections}
    cells = {
        "kind": _KIND,
        "format": 1,
        "name": what.draft.name,
        "situation": what.draft.situation.value,
        "stage": what.stage,
        "industry": what.draft.industry,
        "objections": [one._asdict() for uid, one in what.objections.items() if uid in used],
        "steps": [
            {
                "code": one.code,
                "title": one.title,
                "text": one.text,
                "question": one.question,
                "branches": [branch._asdict() for branch in one.branches],
                "objections": list(one.objections),
            }
            for one in what.draft.steps
        ],
    }
    write_safely(path, json.dumps(cells, ensure_ascii=False, indent=1).encode("utf-8"))


def read_script(path: Path) -> ScriptFile:
    """Read a script.

    Raises:
        RuleError: FILE_UNREADABLE, FILE_NOT_UNDERSTOOD.
    """
    try:
        data = read_regular(path, _MOST_BYTES)
    except (OSError, ValueError) as error:
        raise RuleError(Rule.FILE_UNREADABLE, path=path.name) from error
    if len(data) > _MOST_BYTES:
        # No script is so large: it is some other file.
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, path=path.name, limit=_MOST_BYTES)
    try:
        cells = json.loads(data.decode("utf-8-sig"))
        return _file(cells)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, path=path.name) from error
    except RuleError as error:
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, path=path.name) from error


def _file(cells: Any) -> ScriptFile:
    if not isinstance(cells, dict) or cells["kind"] != _KIND or cells["format"] != 1:
        raise ValueError("another kind of file")
    steps = tuple(_step(one) for one in _list(cells["steps"]))
    draft = ScriptDraft(
        _text(cells["name"]),
        Situation(cells["situation"]),
        steps,
        industry=_text(cells.get("industry", "")),
    )
    found = [
        NamedObjection(_text(one["uid"]), ObjectionKind(one["kind"]).value, _text(one["text"]))
        for one in _list(cells.get("objections", []))
    ]
    return ScriptFile(
        check_draft(draft), _text(cells.get("stage", "")), {one.uid: one for one in found}
    )


def _step(cells: Any) -> Step:
    return Step(
        _text(cells["code"]),
        _text(cells["title"]),
        _text(cells["text"]),
        _text(cells.get("question", "")),
        tuple(
            Branch(_text(one["text"]), _text(one["to"])) for one in _list(cells.get("branches", []))
        ),
        tuple(_text(one) for one in _list(cells.get("objections", []))),
    )


def _text(cell: object) -> str:
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        raise TypeError("text expected")
    return cell


def _list(cell: object) -> list[Any]:
    if not isinstance(cell, list):
        raise TypeError("list expected")
    return cell
