"""Every figure of the day counts the rows it opens, in whatever zone the machine stands."""

from __future__ import annotations

import time as clock
from datetime import date, timedelta

import pytest

from salesapp.ui.today.facts import CONVERSION_DAYS, ends_of, gather
from salesapp.ui.today.figures import rows_of
from salesapp.ui.work_calendar import work_calendar

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("zone", ["Asia/Vladivostok", "America/New_York", "UTC"])
def test_leads_of_ninety_days_are_counted_by_the_days_of_this_machine(
    db, make_lead, monkeypatch, zone
):
    monkeypatch.setenv("TZ", zone)
    clock.tzset()
    try:
        _since, until = ends_of(TODAY)
        first = until - timedelta(days=CONVERSION_DAYS)
        moments = (first - timedelta(hours=1), first + timedelta(hours=1), until)
        for at in (*moments, until - timedelta(hours=1)):
            make_lead("Запрос", received_at=at)
        counted = gather(TODAY, work_calendar()).conversion
        shown = rows_of("conversion", TODAY).rows
    finally:
        monkeypatch.undo()
        clock.tzset()
    assert (counted.leads, counted.leads_before, len(shown)) == (2, 1, 2)
