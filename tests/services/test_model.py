"""Whatever order things are done in, the store ends as a simple dictionary says.

A few runs by hypothesis; ``SALESAPP_SOAK=500 pytest tests/services/test_model.py`` makes longer
and more ones, and `machine/test_machine.py` plays the same rules by chance.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

from tests.machine.model import Model

SOAK = int(os.environ.get("SALESAPP_SOAK", "0"))

Model.TestCase.settings = settings(
    max_examples=SOAK or 10,
    stateful_step_count=60 if SOAK else 20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestAnyOrder = Model.TestCase
