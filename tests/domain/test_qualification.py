"""The sheet of questions: which answers it takes, how full it is, what a lead is worth."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.fit import Grade, Thresholds
from salesapp.domain.qualification import (
    LEAD_SHEET,
    SHEET,
    Answer,
    AnswerState,
    LeadScore,
    check_answer,
    completeness,
    deal_text,
    lead_score,
)
from tests.refusals import refused

S = AnswerState
TODAY = date(2026, 11, 23)


def given(value: str) -> Answer:
    return Answer(S.GIVEN, value)


NO, REFUSED, UNKNOWN = Answer(S.NO), Answer(S.REFUSED), Answer(S.UNKNOWN)


def test_nothing_is_left_to_ask_when_somebody_said_anything():
    assert [one.settles for one in (given("x"), REFUSED, NO, UNKNOWN)] == [True, True, True, False]


@pytest.mark.parametrize(
    ("on", "months", "stale"),
    [
        (date(2026, 5, 24), 6, False),
        (date(2026, 5, 23), 6, True),
        (date(2026, 5, 23), 7, False),
        (None, 6, False),
    ],
)
def test_an_answer_is_old_after_so_many_months(on, months, stale):
    assert given("x")._replace(on=on).is_stale(TODAY, months) is stale


@pytest.mark.parametrize(
    ("code", "typed", "kept"),
    [
        ("need", "  болты   М20 ", "болты М20"),
        ("fits", "да", "да"),
        ("interest", " 5 ", "5"),
        ("turnover", "100000", "100000"),
        ("deferral", "0", "0"),
        ("volume", "своими словами", "своими словами"),
    ],
)
def test_an_answer_is_cleaned(code, typed, kept):
    assert check_answer(code, given(typed)).value == kept


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("need", "  "),
        ("fits", "нет"),
        ("interest", "6"),
        ("interest", "0"),
        ("turnover", "много"),
        ("turnover", "-5"),
        ("turnover", "٥"),
        ("deferral", "1.5"),
        ("deferral", ""),
    ],
)
def test_a_value_that_is_no_answer_is_refused_as_it_was_typed(code, typed):
    with refused(Rule.FIELD_INVALID, field=code, value=typed):
        check_answer(code, given(typed))


def test_who_did_not_answer_said_no_value():
    told = Answer(S.REFUSED, "100", TODAY, "talk")
    assert check_answer("budget", told) == told._replace(value="")
    with refused(Rule.NOT_FOUND, name="colour"):
        check_answer("colour", given("x"))


def test_the_sheet_is_full_by_the_share_of_what_is_settled():
    assert completeness({}) == 0
    assert completeness(dict.fromkeys(SHEET, NO)) == 100
    assert completeness({"need": given("x"), "pain": UNKNOWN}) == 11
    # What a client can pay is asked, and counts for nothing here.
    assert completeness({"turnover": given("5")}) == 0
    assert completeness({}, ["turnover"]) == 100
    assert completeness({"need": REFUSED}, ["need", "pain", "turnover"]) == 50


BEST = {
    "fits": given("да"), "segment": given("Завод"), "volume": given("больше 1 млн ₽"),
    "deadline": given("сейчас"), "decision": given("решает сам"), "budget": given("500 тыс."),
}  # fmt: skip


def test_the_best_lead_has_all_points():
    assert lead_score(BEST) == LeadScore(Grade.A, 100, 6)
    assert set(BEST) == set(LEAD_SHEET)


def test_one_that_is_not_ours_is_no_target_whatever_else_it_said():
    assert lead_score({**BEST, "fits": NO}) == LeadScore(Grade.NOT_TARGET, 75, 6)
    assert lead_score({"fits": NO}).grade is Grade.NOT_TARGET
    assert lead_score({**BEST, "fits": REFUSED}).grade is not Grade.NOT_TARGET


def test_a_lead_gets_no_grade_before_three_answers():
    two = {code: BEST[code] for code in ("fits", "segment")}
    assert lead_score(two) == LeadScore(Grade.UNKNOWN, 45, 2)
    assert lead_score({**two, "need": given("x")}).answered == 2  # not of this sheet
    assert lead_score({**two, "volume": UNKNOWN}).grade is Grade.UNKNOWN
    three = {**two, "budget": REFUSED}
    assert lead_score(three, Thresholds(a=45, b=20)) == LeadScore(Grade.A, 45, 3)
    assert lead_score(three, Thresholds(a=46, b=45)).grade is Grade.B


@pytest.mark.parametrize(
    ("code", "value", "points"),
    [
        ("segment", "Торговля", 15),
        ("segment", "Иное", 5),
        ("volume", "до 300 тыс. ₽ в год", 5),
        ("volume", "сколько-то", 10),
        ("decision", "решает не сам", 5),
        ("decision", "жена", 7),
        ("deadline", "в этом квартале", 5),
        ("deadline", "к маю", 8),
        ("budget", "100", 10),
    ],
)
def test_each_answer_has_its_points_own_words_too(code, value, points):
    assert lead_score({code: given(value)}).score == points
    assert lead_score({code: REFUSED}).score == 0


def test_an_answer_as_the_field_of_a_deal():
    assert deal_text("need", given("болты")) == "болты"
    assert deal_text("budget", REFUSED) == "не называет"
    assert (
        deal_text("volume", REFUSED)
        == deal_text("budget", NO)
        == deal_text("budget", UNKNOWN)
        == ""
    )
