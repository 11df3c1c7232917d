"""Counting the classes of clients, and changing their limits."""

from __future__ import annotations

from datetime import date

from salesapp.db import journal
from salesapp.db.queries import classes as queries
from salesapp.db.queries import rfm
from salesapp.db.writes import classes as writes
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.changes import Changes
from salesapp.domain.classes import Rules, check_rules
from salesapp.domain.entities import Entity
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.rfm import Scale, check_scale

_MANY = 2_000


def recount(today: date, control: JobControl | None = None) -> Changes:
    """Count the classes of all clients as of a day; long, so beside the window.

    What was counted is no step of undo: it follows from the papers.
    """
    is_first = queries.counted_on() is None
    moved = writes.recount(
        today, queries.rules(), control or Silent(), _MANY + 1, is_first=is_first
    )
    keep_setting(queries.COUNTED, today.isoformat())
    if len(moved) > _MANY:
        return Changes.all()
    return Changes({Entity.CLIENT: frozenset(moved)}) if moved else Changes()


def is_due(today: date) -> bool:
    """Whether the classes are of an earlier day."""
    counted = queries.counted_on()
    return counted is None or counted < today


def set_rules(rules: Rules) -> Changes:
    """Change the limits; the classes follow at the next count.

    Raises:
        RuleError: FIELD_INVALID for limits that part nobody.
    """
    check_rules(rules)
    with journal.action("classes.rules") as rec:
        keep_setting(queries.RULES, " ".join(str(one) for one in rules))
    return rec.result()


def set_scale(scale: Scale) -> Changes:
    """Change the limits of the scores; lists and cards show the new ones at once.

    Raises:
        RuleError: FIELD_INVALID for limits that do not go from one score to the next.
    """
    check_scale(scale)
    with journal.action("classes.rules"):
        keep_setting(rfm.SCALE, " ".join(str(one) for one in scale))
    return Changes.all()
