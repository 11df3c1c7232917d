"""The row of a step, in a narrow panel and in a dialog."""

from __future__ import annotations

import pytest

from salesapp.ui.deals.step_row import StepRow


@pytest.mark.parametrize("small", [True, False])
def test_all_parts_of_a_step_are_of_one_height(qtbot, small):
    row = StepRow(small=small)
    qtbot.addWidget(row)
    row.show()
    assert len({one.height() for one in (row.kind, row.subject, row.on, row.at)}) == 1
