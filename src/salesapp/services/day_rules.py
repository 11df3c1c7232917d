"""Changing how the user works through a day."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.queries.day_rules import KEY
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.changes import Changes
from salesapp.domain.day_rules import DayRules, check_rules, dump_rules


def set_rules(rules: DayRules) -> Changes:
    """Choose norms, notes, tries and reminders.

    Raises:
        RuleError: FIELD_INVALID for rules nobody can live by.
    """
    check_rules(rules)
    with journal.action("day.rules") as rec:
        keep_setting(KEY, dump_rules(rules))
    return rec.result()
