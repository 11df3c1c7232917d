"""In whatever order the day's work is done, no rule of the trade is broken and nobody is forgotten.

A few short runs by hypothesis, which finds the shortest way to a fault; `machine/test_machine.py`
plays the same rules with papers and money, much longer.
``SALESAPP_SOAK=500 pytest tests/services/test_day_machine.py`` makes many longer runs.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

from tests.machine.day import Day

SOAK = int(os.environ.get("SALESAPP_SOAK", "0"))

Day.TestCase.settings = settings(
    max_examples=SOAK or 8,
    stateful_step_count=80 if SOAK else 30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestDay = Day.TestCase
