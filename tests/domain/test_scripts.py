"""Scripts of calls: fields in a text, steps and branches, which script fits whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.scripts import (
    END,
    MOST_BRANCHES,
    MOST_LETTERS,
    MOST_STEPS,
    NOTE,
    Branch,
    Case,
    Known,
    Piece,
    ScriptDraft,
    Situation,
    Step,
    check_draft,
    check_ready,
    choose,
    dump_steps,
    filled,
    following,
    load_steps,
    moved,
    new_code,
    pieces,
    questions_of,
    situations,
    unknown_fields,
    unreachable,
    without,
)
from tests.refusals import refused

S = Situation


def step(code: str, *leads: str, **more) -> Step:
    given = {"title": f"Шаг {code}", "text": "Скажите…", **more}
    return Step(code, branches=tuple(Branch(f"на {to}", to) for to in leads), **given)


def draft(*steps: Step, name: str = "Звонок") -> ScriptDraft:
    return ScriptDraft(name, S.COLD, steps)


def test_fields_are_filled_and_what_is_not_known_stays_to_be_seen():
    text = "Здравствуйте, {person}! Долг {debt}."
    assert pieces(text, {"person": "Иван", "debt": ""}) == [
        Piece("Здравствуйте, "),
        Piece("Иван", "person"),
        Piece("! Долг "),
        Piece("{debt}", "debt", is_missing=True),
        Piece("."),
    ]
    assert filled(text, {"person": "Иван"}) == "Здравствуйте, Иван! Долг {debt}."
    assert pieces("{city}", {"city": "Омск"}) == [Piece("Омск", "city")]
    assert pieces("", {}) == []


def test_names_in_braces_that_nothing_fills():
    assert unknown_fields("{person} {weather} {deal} {mood}") == ["weather", "mood"]


def test_a_question_of_the_sheet_is_asked_once_notes_as_often_as_they_stand():
    asked = [
        step("a", question="need"),
        step("b"),
        step("c", question=NOTE),
        step("d", question="need"),
        step("e", question=NOTE),
        step("f", question="pain"),
    ]
    assert [one.code for one in questions_of(asked)] == ["a", "c", "e", "f"]


def test_a_new_step_gets_a_code_no_step_has():
    assert new_code([]) == "s1"
    assert new_code([step("s1"), step("s3"), step("x")]) == "s2"
    assert new_code([step(f"s{at}") for at in range(1, MOST_STEPS + 1)]) == f"s{MOST_STEPS + 1}"


def test_branches_to_a_step_that_goes_end_the_talk():
    left = without([step("a", "b", "c"), step("b", "a"), step("c")], "b")
    assert [one.code for one in left] == ["a", "c"]
    assert left[0].branches == (Branch("на b", END), Branch("на c", "c"))


@pytest.mark.parametrize(
    ("code", "by", "order"),
    [
        ("a", 1, "bac"),
        ("c", -1, "acb"),
        ("a", -1, "abc"),
        ("a", 9, "bca"),
        ("c", -9, "cab"),
        ("b", 0, "abc"),
    ],
)
def test_a_step_is_put_earlier_or_later(code, by, order):
    assert "".join(one.code for one in moved([step("a"), step("b"), step("c")], code, by)) == order


def test_the_step_below_follows_the_last_ends_the_talk():
    steps = [step("a"), step("b")]
    assert [following(steps, code) for code in ("a", "b", "x")] == ["b", END, END]


def test_steps_no_talk_comes_to():
    assert unreachable([]) == []
    assert unreachable([step("a"), step("b"), step("c")]) == []
    # Where there are branches, the step below follows only when one of them leads there.
    assert unreachable([step("a", "c"), step("b"), step("c", "a", END)]) == ["b"]
    assert unreachable([step("a", END), step("b"), step("c")]) == ["b", "c"]
    assert unreachable([step("a", "gone"), step("b")]) == ["b"]
    assert unreachable([step("a", "d", "c"), step("b"), step("c"), step("d", END)]) == ["b"]


def test_a_script_half_done_is_cleaned_and_kept():
    typed = ScriptDraft(
        "  Первый   звонок ",
        S.COLD,
        (Step("a", " Начало  " + "я" * 200, " текст\n", "", (Branch("  да  нет ", "a"),)),),
        industry="  Мосты   и дороги ",
    )
    kept = check_draft(typed)
    assert (kept.name, kept.industry, kept.situation) == ("Первый звонок", "Мосты и дороги", S.COLD)
    assert kept.steps[0].title == "Начало " + "я" * 113
    assert kept.steps[0].text == "текст"
    assert kept.steps[0].branches == (Branch("да нет", "a"),)
    assert len(check_draft(draft(step("a", text="я" * 5_000))).steps[0].text) == MOST_LETTERS
    assert check_draft(draft(Step("a", "", ""))).steps == (Step("a", "", ""),)
    assert kept.step("a") is kept.steps[0]
    assert kept.step("b") is None


@pytest.mark.parametrize(
    ("steps", "facts"),
    [
        ([step("a"), step("a")], {"field": "steps", "value": 2}),
        ([step(END)], {"field": "steps", "value": 1}),
        (
            [step(f"s{at}") for at in range(MOST_STEPS + 1)],
            {"field": "steps", "value": MOST_STEPS + 1},
        ),
        ([step("a", "b")], {"field": "branches", "value": "Шаг a"}),
        ([step("a", *["a"] * (MOST_BRANCHES + 1))], {"field": "branches", "value": "Шаг a"}),
        ([step("a", question="colour")], {"field": "question", "value": "colour"}),
    ],
)
def test_a_script_that_leads_nowhere_is_refused(steps, facts):
    with refused(Rule.FIELD_INVALID, **facts):
        check_draft(draft(*steps))


def test_a_script_up_to_its_bounds_is_taken():
    many = draft(*(step(f"s{at}") for at in range(MOST_STEPS)))
    assert check_draft(many) == many
    full = draft(
        step("a", *["a"] * (MOST_BRANCHES - 1), END, question=NOTE), step("b", question="need")
    )
    assert check_draft(full) == full
    with refused(Rule.FIELD_REQUIRED, field="script_name"):
        check_draft(draft(name=" "))


@pytest.mark.parametrize(
    ("rule", "facts", "steps"),
    [
        (Rule.FIELD_REQUIRED, {"field": "steps"}, []),
        (Rule.FIELD_REQUIRED, {"field": "step_title"}, [step("a", title="")]),
        (Rule.FIELD_REQUIRED, {"field": "step_text"}, [step("a", text="")]),
        (
            Rule.FIELD_REQUIRED,
            {"field": "branch_text"},
            [step("a")._replace(branches=(Branch("да", END), Branch("", END)))],
        ),
        (
            Rule.FIELD_INVALID,
            {"field": "text", "value": "{mood}"},
            [step("a", text="{person} {mood}")],
        ),
    ],
)
def test_what_cannot_be_read_out_is_not_published(rule, facts, steps):
    check_ready(draft(step("a", END)))
    with refused(rule, **facts):
        check_ready(draft(*steps))


def test_steps_come_back_from_the_text_of_the_store():
    steps = (step("a", "b", END, question="need", objections=("u1", "u2")), step("b"))
    assert load_steps(dump_steps(steps)) == steps
    assert "Шаг a" in dump_steps(steps)
    assert load_steps("") == ()
    # Files of older programs have neither questions nor branches.
    assert load_steps('[{"code": 1, "title": "t", "text": "x"}]') == (Step("1", "t", "x"),)


@pytest.mark.parametrize(
    ("case", "about"),
    [
        (Case(), [S.COLD]),
        (Case(has_bought=True), [S.REPEAT]),
        (Case(is_lead=True), [S.INBOUND, S.COLD]),
        (Case(about_payment=True), [S.DEBT, S.COLD]),
        (Case(has_overdue=True, has_bought=True), [S.DEBT, S.REPEAT]),
        (Case(is_lead=True, has_overdue=True), [S.INBOUND, S.COLD]),
        (Case(is_lead=True, about_payment=True), [S.INBOUND, S.DEBT, S.COLD]),
        (Case(about_offer=True), [S.OFFER, S.COLD]),
        (Case(stage_code="offer"), [S.OFFER, S.COLD]),
        (Case(stage_code="contract"), [S.COLD]),
    ],
)
def test_what_a_call_is_about_the_likeliest_first(case, about):
    assert list(situations(case)) == about


@pytest.mark.parametrize(
    ("case", "known", "chosen"),
    [
        (Case(), [], None),
        (Case(), [Known(1, S.REPEAT, None, "")], None),
        (Case(), [Known(1, S.COLD, None, ""), Known(2, S.COLD, None, "")], 1),
        (Case(), [Known(9, S.COLD, None, ""), Known(2, S.COLD, None, "")], 9),
        # One made for the trade is meant more than one for anybody, whatever the order.
        (Case(industry="мосты"), [Known(1, S.COLD, None, ""), Known(2, S.COLD, None, "Мосты")], 2),
        (Case(industry="дороги"), [Known(1, S.COLD, None, "Мосты")], None),
        (Case(industry=""), [Known(1, S.COLD, None, "Мосты")], None),
        # The situation comes before the trade.
        (
            Case(is_lead=True, industry="мосты"),
            [Known(1, S.COLD, None, "Мосты"), Known(2, S.INBOUND, None, "")],
            2,
        ),
        # One made for this very stage is meant, whatever the call could be about.
        (Case(stage_id=5), [Known(1, S.COLD, None, ""), Known(2, S.CLAIM, 5, "")], 2),
        (Case(stage_id=6), [Known(2, S.COLD, 5, "")], None),
        (Case(), [Known(2, S.COLD, 5, "")], None),
        (Case(stage_id=5), [Known(1, S.HARD, 6, ""), Known(2, S.COLD, None, "")], 2),
    ],
)
def test_the_script_for_a_call(case, known, chosen):
    assert choose(case, known) == chosen


def test_a_draft_with_other_words_keeps_its_stage():
    assert check_draft(replace(draft(step("a")), stage_id=7)).stage_id == 7
