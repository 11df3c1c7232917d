"""Working hours have one place: those of the day rules become those of each weekday."""

import json
from typing import Any

READ = "SELECT value FROM setting WHERE key = ?"
WRITE = """
INSERT INTO setting (key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
LUNCH = (13 * 60, 14 * 60)


def up(_migrator: object, db: Any) -> None:
    """Monday to Friday as the day was; hours of weekdays that were set already stay."""
    found = db.execute_sql(READ, ("day.rules",)).fetchone()
    try:
        rules = json.loads(found[0]) if found else {}
        start, end = (int(one) for one in rules.pop("hours"))
    except (ValueError, TypeError, KeyError, AttributeError):
        return
    if not db.execute_sql(READ, ("work.hours",)).fetchone() and 0 <= start < end <= 24 * 60:
        lunch = LUNCH if start <= LUNCH[0] and end >= LUNCH[1] else (0, 0)
        week = [[start, end, *lunch]] * 5 + [[0, 0, 0, 0]] * 2
        db.execute_sql(WRITE, ("work.hours", json.dumps(week)))
    db.execute_sql(WRITE, ("day.rules", json.dumps(rules, ensure_ascii=False, sort_keys=True)))
