"""The sheet of fit: which criteria and limits may be declared, halves of points, hand grades."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.fit import (
    Criterion,
    CriterionDraft,
    Grade,
    Measure,
    Option,
    OptionDraft,
    Override,
    Reason,
    Thresholds,
    check_criterion,
    check_override,
    check_thresholds,
    grade_of,
    in_force,
    judge,
    suggestions,
)
from tests.refusals import refused

TODAY = date(2026, 11, 23)
YES_NO = (OptionDraft("Да", 100, id=7), OptionDraft("Нет", 0))


def test_a_criterion_is_cleaned_and_keeps_its_options():
    typed = CriterionDraft(
        "  Свой   склад ",
        Measure.OWN,
        20,
        (OptionDraft("  Есть  свой ", 100, id=7), OptionDraft(" "), YES_NO[1]),
    )
    assert check_criterion(typed) == CriterionDraft(
        "Свой склад", Measure.OWN, 20, (OptionDraft("Есть свой", 100, id=7), YES_NO[1])
    )


@pytest.mark.parametrize(
    ("rule", "field", "changed"),
    [
        (Rule.FIELD_REQUIRED, "name", {"name": " "}),
        (Rule.FIELD_REQUIRED, "fit_options", {"options": (YES_NO[0], OptionDraft("  "))}),
        (Rule.FIELD_INVALID, "weight", {"weight": -1}),
        (Rule.FIELD_INVALID, "weight", {"weight": 101}),
        (Rule.FIELD_INVALID, "share", {"options": (YES_NO[0], OptionDraft("Нет", -1))}),
        (Rule.FIELD_INVALID, "share", {"options": (OptionDraft("Да", 101), YES_NO[1])}),
    ],
)
def test_a_criterion_that_judges_nothing_is_refused(rule, field, changed):
    right = CriterionDraft("Склад", Measure.OWN, 0, YES_NO)
    check_criterion(right)
    check_criterion(right._replace(weight=100))
    with refused(rule, field=field):
        check_criterion(right._replace(**changed))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"a": 101}, "fit_limits"),
        ({"a": 45}, "fit_limits"),
        ({"b": 20}, "fit_limits"),
        ({"c": -1}, "fit_limits"),
        ({"answered": -1}, "fit_answered"),
        ({"answered": 101}, "fit_answered"),
    ],
)
def test_limits_fall_from_a_to_c_within_a_hundred(changed, field):
    for right in (Thresholds(100, 99, 98, 100), Thresholds(2, 1, 0, 0)):
        assert check_thresholds(right) == right
    with refused(Rule.FIELD_INVALID, field=field):
        check_thresholds(Thresholds()._replace(**changed))


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (70, Grade.A),
        (69, Grade.B),
        (45, Grade.B),
        (44, Grade.C),
        (20, Grade.C),
        (19, Grade.NOT_TARGET),
    ],
)
def test_the_grade_of_a_score(score, grade):
    assert grade_of(score, Thresholds()) is grade


def test_a_grade_by_hand_has_a_reason_and_a_last_day():
    kept = check_override(Grade.A, "  знаю   их ", TODAY, TODAY)
    assert kept == Override(Grade.A, "знаю их", TODAY)
    assert check_override(Grade.A, "пятьб", TODAY, TODAY).reason == "пятьб"
    with refused(Rule.FIELD_REQUIRED, field="fit_grade"):
        check_override(Grade.UNKNOWN, "знаю их", TODAY, TODAY)
    with refused(Rule.FIELD_REQUIRED, field="reason"):
        check_override(Grade.A, " да  а ", TODAY, TODAY)
    with refused(Rule.FIELD_INVALID, field="fit_until"):
        check_override(Grade.A, "знаю их", TODAY - timedelta(days=1), TODAY)
    # It holds up to and with its last day.
    assert in_force(Grade.C, kept, TODAY) is Grade.A
    assert in_force(Grade.C, kept, TODAY + timedelta(days=1)) is Grade.C
    assert in_force(Grade.C, None, TODAY) is Grade.C


def line(number: int, weight: int, *shares: int, stop: bool = False) -> Criterion:
    options = [Option(number * 10 + at, f"о{at}", share) for at, share in enumerate(shares)]
    if stop:
        options.append(Option(number * 10 + 9, "стоп", 100, is_stop=True))
    return Criterion(number, f"к{number}", Measure.OWN, weight, tuple(options))


def test_halves_of_points_go_up():
    # A half of 25 is 12.5 and counts 13; 13 of 40 are 32.5 percent and count 33.
    sheet = [line(1, 25, 50, 100), line(2, 15, 0, 100, stop=True)]
    told = judge(sheet, {1: 10, 2: 20})
    assert (told.score, told.possible, told.answered, told.grade) == (33, 33, 100, Grade.C)
    assert told.reasons[0] == Reason(1, "к1", "о0", 13, 25, is_stop=False)
    open_one = judge(sheet, {1: 10})
    assert (open_one.score, open_one.possible, open_one.answered) == (33, 70, 62)
    assert open_one.reasons[1] == Reason(2, "к2", "", 0, 15, is_stop=False)


def test_a_stop_adds_nothing_and_decides_alone():
    told = judge([line(1, 50, 100), line(2, 50, 0, stop=True)], {1: 10, 2: 29})
    assert told.grade is Grade.NOT_TARGET
    assert told.stops == (Reason(2, "к2", "стоп", 0, 50, is_stop=True),)
    assert told.score == 50


def test_a_sheet_without_weights_or_answers_says_nothing():
    assert judge([], {}).grade is Grade.UNKNOWN
    nothing = judge([line(1, 0, 100)], {1: 10})
    assert (nothing.grade, nothing.score, nothing.possible, nothing.answered) == (
        Grade.UNKNOWN,
        0,
        0,
        0,
    )
    empty = judge([line(1, 50)], {})
    assert (empty.possible, empty.answered) == (0, 0)
    # Half of the weight answered is enough, a point less is not.
    assert judge([line(1, 50, 100), line(2, 50, 100)], {1: 10}).grade is Grade.B
    assert judge([line(1, 49, 100), line(2, 51, 100)], {1: 10}).grade is Grade.UNKNOWN


def test_the_card_answers_by_words_of_more_than_three_letters():
    sheet = [
        Criterion(
            1,
            "Отрасль",
            Measure.INDUSTRY,
            10,
            (Option(1, "Мосты и дороги", 100), Option(2, "Дороги", 50), Option(3, "ЖБИ", 5)),
        )
    ]
    assert suggestions(sheet, {Measure.INDUSTRY: "строим ДОРОГИ"}) == {1: 1}
    assert suggestions(sheet, {Measure.INDUSTRY: "жби"}) == {}
    assert suggestions(sheet, {Measure.REGION: "дороги"}) == {}
    assert suggestions(
        [Criterion(1, "x", Measure.REGION, 1, (Option(5, "Омск", 1),))], {Measure.REGION: "г. Омск"}
    ) == {1: 5}
