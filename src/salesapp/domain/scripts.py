"""Scripts of calls: steps with branches, fields that are filled, and which script fits whom."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.qualification import QUESTIONS
from salesapp.domain.text import fold

END: Final = "end"
"""Where a branch leads when the talk is over."""
NOTE: Final = "note"
"""A question whose answer goes into the note of the call."""
MOST_STEPS: Final = 60
MOST_BRANCHES: Final = 9
"""One digit each."""
MOST_LETTERS: Final = 4_000


class Situation(StrEnum):
    """What a call is about; the codes stand in the store."""

    INBOUND = "inbound"
    COLD = "cold"
    REPEAT = "repeat"
    OFFER = "offer"
    DEBT = "debt"
    CLAIM = "claim"
    HARD = "hard"


class VersionState(StrEnum):
    """Only a draft is edited."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Branch(NamedTuple):
    """What the client may answer, and the code of the step it leads to (or `END`)."""

    text: str
    to: str


class Step(NamedTuple):
    """A step of a talk.

    `question` is the code of a question of the sheet or `NOTE`; `objections` are the names (uid)
    of objections of the library that are usual here.
    """

    code: str
    title: str
    text: str
    question: str = ""
    branches: tuple[Branch, ...] = ()
    objections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScriptDraft:
    """A script: what it is for, and its steps; the first one begins the talk."""

    name: str
    situation: Situation
    steps: tuple[Step, ...] = ()
    stage_id: int | None = None
    industry: str = ""

    def step(self, code: str) -> Step | None:
        """The step of that code."""
        return next((one for one in self.steps if one.code == code), None)


FIELDS: Final = (
    "client", "person", "name", "position", "city", "industry", "manager", "seller",
    "last_order", "last_order_on", "goods", "deal", "deal_amount", "stage", "offer", "offer_amount",
    "offer_on", "invoice", "debt", "overdue", "overdue_days", "due_on", "request", "today",
)  # fmt: skip
"""Names that may stand in braces in the text of a step."""

_FIELD: Final = re.compile(r"\{(\w+)\}")


class Piece(NamedTuple):
    """A part of a text: plain, filled from the base, or a field that nothing fills."""

    text: str
    field: str = ""
    is_missing: bool = False


def pieces(text: str, facts: Mapping[str, str]) -> list[Piece]:
    """A text in parts: what stands in braces is filled, what is not known stays to be seen."""
    found, at = [], 0
    for match in _FIELD.finditer(text):
        name = match[1]
        if match.start() > at:
            found.append(Piece(text[at : match.start()]))
        told = facts.get(name, "")
        found.append(Piece(told or match[0], name, not told))
        at = match.end()
    if at < len(text):
        found.append(Piece(text[at:]))
    return found


def unknown_fields(text: str) -> list[str]:
    """Names in braces that nothing fills, in order."""
    return [name for name in _FIELD.findall(text) if name not in FIELDS]


def questions_of(steps: Iterable[Step]) -> list[Step]:
    """Steps that ask something to be kept; of each question of the sheet the first."""
    seen: set[str] = set()
    found = []
    for step in steps:
        if not step.question or step.question in seen:
            continue
        if step.question != NOTE:
            seen.add(step.question)
        found.append(step)
    return found


def new_code(steps: Sequence[Step]) -> str:
    """A code no step has yet."""
    used = {one.code for one in steps}
    return next(f"s{number}" for number in range(1, MOST_STEPS + 2) if f"s{number}" not in used)


def without(steps: Sequence[Step], code: str) -> tuple[Step, ...]:
    """The steps without one; branches that led to it end the talk."""
    return tuple(
        one._replace(
            branches=tuple(
                branch._replace(to=END) if branch.to == code else branch for branch in one.branches
            )
        )
        for one in steps
        if one.code != code
    )


def moved(steps: Sequence[Step], code: str, by: int) -> tuple[Step, ...]:
    """The steps with one put earlier (negative) or later."""
    order = list(steps)
    at = next(place for place, one in enumerate(order) if one.code == code)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    return tuple(order)


def following(steps: Sequence[Step], code: str) -> str:
    """The step below, or `END`."""
    codes = [one.code for one in steps]
    at = codes.index(code) + 1 if code in codes else len(codes)
    return codes[at] if at < len(codes) else END


def unreachable(steps: Sequence[Step]) -> list[str]:
    """Codes of steps no talk comes to."""
    if not steps:
        return []
    known = {one.code: one for one in steps}
    open_, seen = [steps[0].code], set()
    while open_:
        code = open_.pop()
        if code in seen or code not in known:
            continue
        seen.add(code)
        step = known[code]
        open_ += [branch.to for branch in step.branches] or [following(steps, code)]
    return [one.code for one in steps if one.code not in seen]


def check_draft(draft: ScriptDraft) -> ScriptDraft:
    """The draft, cleaned: it may be half done.

    Raises:
        RuleError: FIELD_REQUIRED (script_name), FIELD_INVALID (steps, branches).
    """
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="script_name")
    codes = [one.code for one in draft.steps]
    if len(codes) > MOST_STEPS or len(set(codes)) != len(codes) or END in codes:
        raise RuleError(Rule.FIELD_INVALID, field="steps", value=len(codes))
    for one in draft.steps:
        wrong = [branch.to for branch in one.branches if branch.to not in {*codes, END}]
        if wrong or len(one.branches) > MOST_BRANCHES:
            raise RuleError(Rule.FIELD_INVALID, field="branches", value=one.title)
        if one.question and one.question != NOTE and one.question not in QUESTIONS:
            raise RuleError(Rule.FIELD_INVALID, field="question", value=one.question)
    return replace(
        draft,
        name=name,
        industry=" ".join(draft.industry.split()),
        steps=tuple(_tidy(one) for one in draft.steps),
    )


def check_ready(draft: ScriptDraft) -> None:
    """Refuse to publish what cannot be read out.

    Raises:
        RuleError: FIELD_REQUIRED (steps, step_title, step_text, branch_text), FIELD_INVALID
            (text, with the unknown field).
    """
    if not draft.steps:
        raise RuleError(Rule.FIELD_REQUIRED, field="steps")
    for one in draft.steps:
        if not one.title:
            raise RuleError(Rule.FIELD_REQUIRED, field="step_title")
        if not one.text:
            raise RuleError(Rule.FIELD_REQUIRED, field="step_text")
        if any(not branch.text for branch in one.branches):
            raise RuleError(Rule.FIELD_REQUIRED, field="branch_text")
        if unknown := unknown_fields(one.text):
            raise RuleError(Rule.FIELD_INVALID, field="text", value="{" + unknown[0] + "}")


def _tidy(step: Step) -> Step:
    branches = tuple(Branch(" ".join(one.text.split()), one.to) for one in step.branches)
    return step._replace(
        title=" ".join(step.title.split())[:120],
        text=step.text.strip()[:MOST_LETTERS],
        branches=branches,
    )


# How the steps stand in the store and in files


def dump_steps(steps: Iterable[Step]) -> str:
    """Steps as text of the store."""
    return json.dumps([_plain(one) for one in steps], ensure_ascii=False)


def load_steps(text: str) -> tuple[Step, ...]:
    """Steps out of the text of the store."""
    return tuple(_step(one) for one in json.loads(text or "[]"))


def _plain(step: Step) -> dict[str, Any]:
    return {
        "code": step.code,
        "title": step.title,
        "text": step.text,
        "question": step.question,
        "branches": [{"text": one.text, "to": one.to} for one in step.branches],
        "objections": list(step.objections),
    }


def _step(cells: Mapping[str, Any]) -> Step:
    return Step(
        str(cells["code"]),
        str(cells["title"]),
        str(cells["text"]),
        str(cells.get("question", "")),
        tuple(Branch(str(one["text"]), str(one["to"])) for one in cells.get("branches", [])),
        tuple(str(one) for one in cells.get("objections", [])),
    )


# Which script fits


class Case(NamedTuple):
    """What is known of a call before it begins."""

    is_lead: bool = False
    stage_id: int | None = None
    stage_code: str = ""
    industry: str = ""
    has_overdue: bool = False
    has_bought: bool = False
    about_payment: bool = False
    about_offer: bool = False


class Known(NamedTuple):
    """A script that may be chosen."""

    id: int
    situation: Situation
    stage_id: int | None
    industry: str


def situations(case: Case) -> tuple[Situation, ...]:
    """What a call is about, the likeliest first."""
    found: list[Situation] = []
    if case.is_lead:
        found.append(Situation.INBOUND)
    if case.about_payment or (case.has_overdue and not case.is_lead):
        found.append(Situation.DEBT)
    if case.about_offer or case.stage_code == "offer":
        found.append(Situation.OFFER)
    if case.has_bought:
        found.append(Situation.REPEAT)
    else:
        # Nobody who buys is asked who buys.
        found.append(Situation.COLD)
    return tuple(dict.fromkeys(found))


def choose(case: Case, known: Sequence[Known]) -> int | None:
    """The script for a call: the situation first, then the stage and the trade that are named.

    A script made for another stage or another trade is not proposed.
    """
    order = {situation: place for place, situation in enumerate(situations(case))}
    best: tuple[int, int, int, int] | None = None
    for place, one in enumerate(known):
        if one.stage_id is not None and one.stage_id != case.stage_id:
            continue
        if one.industry and fold(one.industry) != fold(case.industry):
            continue
        # A script made for this very stage is meant, whatever else the call could be about.
        meant = one.stage_id is not None
        if one.situation not in order and not meant:
            continue
        rank = -1 if meant else order[one.situation]
        key = (rank, 0 if one.industry else 1, place, one.id)
        if best is None or key < best:
            best = key
    return best[3] if best is not None else None


def filled(text: str, facts: Mapping[str, str]) -> str:
    """A text with its fields filled."""
    return "".join(piece.text for piece in pieces(text, facts))
