"""Pipelines: what a stage holds, the order of stages, what keeps a pipeline whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.deals import StageKind
from salesapp.domain.errors import Rule
from salesapp.domain.pipelines import Place, StageDraft, check_whole, checked, moved
from tests.refusals import refused

K = StageKind


def test_a_stage_is_cleaned_and_its_end_is_sure():
    typed = StageDraft("  Первый   звонок ", K.OPEN, 2_500, 5, " спросить ")
    assert checked(typed) == StageDraft("Первый звонок", K.OPEN, 2_500, 5, "спросить")
    assert checked(StageDraft("Продано", K.WON, 3_000, 9)) == StageDraft(
        "Продано", K.WON, 10_000, 0
    )
    assert checked(StageDraft("Отказ", K.LOST, 3_000, 9)) == StageDraft("Отказ", K.LOST, 0, 0)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("probability_bp", -1), ("probability_bp", 10_001), ("max_days", -1), ("max_days", 1_000)],
)
def test_chances_and_days_have_their_bounds(field, wrong):
    with refused(Rule.FIELD_INVALID, field=field, value=wrong):
        checked(StageDraft("Звонок", **{field: wrong}))
    for right in (0, 999):
        assert getattr(checked(StageDraft("Звонок", **{field: right})), field) == right
    assert checked(StageDraft("Звонок", probability_bp=10_000)).probability_bp == 10_000


def test_a_stage_has_a_name():
    with refused(Rule.FIELD_REQUIRED, field="name"):
        checked(StageDraft("  "))


ROW = [Place(1, K.OPEN), Place(2, K.OPEN), Place(3, K.OPEN), Place(4, K.WON), Place(5, K.LOST)]


@pytest.mark.parametrize(
    ("stage", "place", "order"),
    [
        (3, 0, [3, 1, 2, 4, 5]),
        (1, 1, [2, 1, 3, 4, 5]),
        (1, 99, [2, 3, 1, 4, 5]),
        (2, -7, [2, 1, 3, 4, 5]),
        (5, 0, [1, 2, 3, 4, 5]),
        (4, 4, [1, 2, 3, 4, 5]),
    ],
)
def test_open_stages_come_first_then_won_then_lost(stage, place, order):
    assert moved(ROW, stage, place) == order


@given(st.integers(1, 5), st.integers(-3, 9))
def test_a_move_loses_no_stage(stage, place):
    assert sorted(moved(ROW, stage, place)) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("missing", list(K))
def test_a_pipeline_has_an_open_a_won_and_a_lost_stage(missing):
    check_whole(list(K))
    with refused(Rule.STAGE_KIND_NEEDED, kind=missing.value):
        check_whole([kind for kind in K if kind is not missing])
