"""How the user works through a day: norms, notes, tries, reminders. Changed in Settings.

The hours of work are a setting of their own (`domain/work_hours.py`).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from salesapp.domain.activities import ActivityKind
from salesapp.domain.cadence import (
    CADENCE,
    TRIES,
    Step,
    Wait,
    check_cadence,
)
from salesapp.domain.errors import Rule, RuleError

KINDS: Final = tuple(ActivityKind)
NO_REMINDER: Final = -1
LONGEST_REMINDER: Final = 7 * 24 * 60
_REMINDERS: Final = {
    ActivityKind.CALL: 5,
    ActivityKind.MEETING: 30,
    ActivityKind.VISIT: 60,
}


def _usual_reminders() -> dict[ActivityKind, int]:
    return {kind: _REMINDERS.get(kind, NO_REMINDER) for kind in KINDS}


@dataclass(frozen=True, slots=True)
class DayRules:
    """What is chosen; every part has a default."""

    per_day: int = 25
    """Steps a day holds when steps are spread over days."""
    note_least: int = 2
    """Letters of a note where one is needed."""
    note_always: bool = False
    """Whether every done activity needs a note, not only talks."""
    steps: tuple[Step, ...] = CADENCE
    tries: int = TRIES
    reminders: dict[ActivityKind, int] = field(default_factory=_usual_reminders)
    """Minutes before, by kind; `NO_REMINDER` for none."""
    quiet_from: int = 20 * 60
    quiet_until: int = 8 * 60
    """Between these minutes of the day nothing rings; equal ones mean: never quiet."""


def check_rules(rules: DayRules) -> None:
    """Refuse rules nobody can live by.

    Raises:
        RuleError: FIELD_INVALID with the field.
    """
    wrong = {
        "per_day": not 1 <= rules.per_day <= 500,
        "note_least": not 1 <= rules.note_least <= 200,
        "quiet": not (0 <= rules.quiet_from < 24 * 60 and 0 <= rules.quiet_until < 24 * 60),
        "reminders": any(
            not NO_REMINDER <= one <= LONGEST_REMINDER for one in rules.reminders.values()
        ),
    }
    for name, is_wrong in wrong.items():
        if is_wrong:
            raise RuleError(Rule.FIELD_INVALID, field=name)
    check_cadence(rules.steps, rules.tries)


def dump_rules(rules: DayRules) -> str:
    """The rules as one line of text."""
    return json.dumps(asdict(rules), ensure_ascii=False, sort_keys=True)


def load_rules(text: str) -> DayRules:
    """Rules from their text; what is missing or not understood is as usual."""
    try:
        found = json.loads(text or "{}")
        rules = _rules(found if isinstance(found, dict) else {})
        check_rules(rules)
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError, RuleError):
        return DayRules()
    except RecursionError:
        return DayRules()
    return rules


def _rules(found: dict[str, Any]) -> DayRules:
    usual = DayRules()
    reminders = dict(usual.reminders)
    known = set(KINDS)
    for kind, minutes in found.get("reminders", {}).items():
        if kind in known:
            reminders[ActivityKind(kind)] = int(minutes)
    steps = found.get("steps")
    plain = ("per_day", "note_least", "tries", "quiet_from", "quiet_until")
    return DayRules(
        note_always=bool(found.get("note_always", usual.note_always)),
        steps=tuple(Step(int(count), Wait(wait)) for count, wait in steps)
        if steps
        else usual.steps,
        reminders=reminders,
        **{name: int(found.get(name, getattr(usual, name))) for name in plain},
    )
