"""The working days of this country, for terms and for what is late."""

import json
from functools import cache

from salesapp.domain.calendar import WorkCalendar
from salesapp.paths import resource


@cache
def work_calendar() -> WorkCalendar:
    """The calendar shipped with the program, read when first asked for."""
    text = next(resource("calendar").glob("*.json")).read_text(encoding="utf-8")
    return WorkCalendar(json.loads(text))
