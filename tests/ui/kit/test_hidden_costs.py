"""What goods cost us is not offered as a condition while it is hidden."""

from __future__ import annotations

import pytest

from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN
from salesapp.domain.filters import Condition, Op
from salesapp.ui import costs, settings
from salesapp.ui.lists.condition_row import ConditionRow
from salesapp.ui.translate import translator

FIELDS = {one.id: one for one in BUILT_IN[Entity.PRODUCT]}


@pytest.mark.parametrize("shown", [True, False])
def test_a_new_condition_offers_costs_only_while_they_are_shown(
    qtbot, tmp_path, monkeypatch, shown
):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    translator.use("ru")
    costs.show_costs(on=shown)
    row = ConditionRow(FIELDS)
    qtbot.addWidget(row)
    row.field.set_value("price_minor")
    assert row.field.value() == "price_minor"
    row.field.set_value("cost_minor")
    assert (row.field.value() == "cost_minor") is shown
    kept = Condition("cost_minor", Op.AT_LEAST, (100,))
    known = ConditionRow(FIELDS, kept)
    qtbot.addWidget(known)
    assert known.condition() == kept
    settings.forget_settings()
