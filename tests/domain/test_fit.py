"""The sheet of fit: weights, stops, limits."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import RuleError
from salesapp.domain.fit import (
    Criterion,
    Grade,
    Measure,
    Option,
    Override,
    Thresholds,
    check_override,
    check_thresholds,
    grade_of,
    in_force,
    judge,
    suggestions,
)

TODAY = date(2026, 11, 23)


@st.composite
def sheets(draw):
    lines = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        options = tuple(
            Option(number * 10 + place, f"{number}.{place}", draw(st.integers(0, 100)))
            for place in range(draw(st.integers(2, 4)))
        )
        lines.append(
            Criterion(number, f"К{number}", Measure.OWN, draw(st.integers(0, 100)), options)
        )
    return tuple(lines)


@st.composite
def answered(draw):
    sheet = draw(sheets())
    given = {
        line.id: draw(st.sampled_from(line.options)).id for line in sheet if draw(st.booleans())
    }
    return sheet, given


@given(answered())
def test_a_score_lies_between_nothing_and_what_is_still_possible(case):
    sheet, given_answers = case
    fit = judge(sheet, given_answers)
    assert 0 <= fit.score <= fit.possible <= 101  # halves of several criteria may round up
    assert 0 <= fit.answered <= 100
    assert len(fit.reasons) == len(sheet)
    assert sum(reason.weight for reason in fit.reasons) == sum(line.weight for line in sheet)


@given(answered(), st.data())
def test_a_better_answer_never_lowers_the_score(case, data):
    sheet, given_answers = case
    line = data.draw(st.sampled_from(sheet))
    low, high = sorted(line.options, key=lambda one: one.share)[:: len(line.options) - 1]
    worse = judge(sheet, {**given_answers, line.id: low.id}).score
    assert judge(sheet, {**given_answers, line.id: high.id}).score >= worse


@given(sheets())
def test_everything_answered_best_is_what_was_possible(sheet):
    best = {line.id: max(line.options, key=lambda one: one.share).id for line in sheet}
    assert judge(sheet, best).score == judge(sheet, {}).possible


@given(answered())
def test_one_stop_is_enough(case):
    sheet, given_answers = case
    stop = Criterion(
        99, "Стоп", Measure.OWN, 0, (Option(990, "нет", 0), Option(991, "да", 0, True))
    )
    fit = judge((*sheet, stop), {**given_answers, 99: 991})
    assert fit.grade is Grade.NOT_TARGET
    assert [reason.answer for reason in fit.stops] == ["да"]
    assert judge((*sheet, stop), {**given_answers, 99: 990}).stops == ()


@given(st.integers(0, 100))
def test_grades_fall_with_the_score(score):
    order = [Grade.NOT_TARGET, Grade.C, Grade.B, Grade.A]
    here, below = (order.index(grade_of(one, Thresholds())) for one in (score, max(score - 1, 0)))
    assert here - below in (0, 1)


def test_too_few_answers_decide_nothing():
    sheet = (
        Criterion(
            1, "Отрасль", Measure.INDUSTRY, 60, (Option(1, "наша", 100), Option(2, "нет", 0))
        ),
        Criterion(2, "Объём", Measure.VOLUME, 40, (Option(3, "большой", 100), Option(4, "нет", 0))),
    )
    assert judge(sheet, {2: 3}).grade is Grade.UNKNOWN
    assert judge(sheet, {1: 1}).grade is Grade.B
    assert judge(sheet, {1: 1, 2: 3}).grade is Grade.A


def test_a_grade_by_hand_ends_with_its_day():
    by_hand = Override(Grade.A, "просил директор", TODAY)
    assert in_force(Grade.C, by_hand, TODAY) is Grade.A
    assert in_force(Grade.C, by_hand, date(2026, 11, 24)) is Grade.C
    assert in_force(Grade.C, None, TODAY) is Grade.C


@pytest.mark.parametrize(
    ("grade", "reason", "until"),
    [
        (Grade.UNKNOWN, "просил директор", TODAY),
        (Grade.A, "да", TODAY),
        (Grade.A, "просил директор", date(2026, 11, 22)),
    ],
)
def test_a_grade_by_hand_needs_a_reason_and_a_day(grade, reason, until):
    with pytest.raises(RuleError):
        check_override(grade, reason, until, TODAY)


@pytest.mark.parametrize(
    "limits", [Thresholds(50, 60, 20), Thresholds(120, 45, 20), Thresholds(70, 45, 20, 130)]
)
def test_limits_must_fall(limits):
    with pytest.raises(RuleError):
        check_thresholds(limits)


def test_the_card_answers_what_it_knows():
    sheet = (
        Criterion(
            1,
            "Отрасль",
            Measure.INDUSTRY,
            25,
            (Option(1, "Монтаж и строительство", 100), Option(2, "Торговля", 60)),
        ),
    )
    assert suggestions(sheet, {Measure.INDUSTRY: "Оптовая торговля"}) == {1: 2}
    assert suggestions(sheet, {Measure.INDUSTRY: "Образование"}) == {}
