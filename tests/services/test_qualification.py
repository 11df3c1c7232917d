"""Answers, their silences and their age; a lead's score; a stage that demands a filled sheet."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db.connection import value
from salesapp.db.queries import deal_cards
from salesapp.db.queries import leads as lead_queries
from salesapp.db.queries import qualification as queries
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fit import Grade
from salesapp.domain.leads import LeadState
from salesapp.domain.qualification import (
    LEAD_SHEET,
    QUESTIONS,
    SHEET,
    YES,
    Answer,
    AnswerState,
    completeness,
    lead_score,
)
from salesapp.services import deals, lead_conversion, leads, qualification, undo

GIVEN, UNKNOWN, REFUSED, NO = (
    AnswerState.GIVEN, AnswerState.UNKNOWN, AnswerState.REFUSED, AnswerState.NO,
)  # fmt: skip
STATES = st.sampled_from(list(AnswerState))


@st.composite
def lead_answers(draw):
    found = {}
    for code in draw(st.sets(st.sampled_from(LEAD_SHEET))):
        state = draw(STATES)
        choices = QUESTIONS[code].choices or ("100 тыс.",)
        text = draw(st.sampled_from(choices)) if state is GIVEN else ""
        found[code] = Answer(state, text)
    return found


@given(lead_answers())
def test_the_score_of_a_lead_lies_between_0_and_100(answers):
    found = lead_score(answers)
    assert 0 <= found.score <= 100
    if "fits" in answers and answers["fits"].state is NO:
        assert found.grade is Grade.NOT_TARGET
    elif found.answered < 3:
        assert found.grade is Grade.UNKNOWN
    else:
        assert found.grade is not Grade.UNKNOWN


def test_the_best_answers_make_a_hundred():
    best = {
        "fits": YES, "segment": "Завод", "volume": "больше 1 млн ₽", "deadline": "сейчас",
        "decision": "решает сам", "budget": "1,2 млн",
    }  # fmt: skip
    found = lead_score({code: Answer(GIVEN, text) for code, text in best.items()})
    assert found == (Grade.A, 100, 6)


@given(st.dictionaries(st.sampled_from(SHEET), STATES))
def test_completeness_counts_every_silence_but_not_knowing(states):
    answers = {code: Answer(state, "x") for code, state in states.items()}
    settled = sum(state is not UNKNOWN for state in states.values())
    assert completeness(answers) == settled * 100 // len(SHEET)


def test_an_answer_gets_old():
    answer = Answer(GIVEN, "да", date(2026, 5, 23))
    assert not answer.is_stale(date(2026, 11, 22))
    assert answer.is_stale(date(2026, 11, 23))
    assert not answer.is_stale(date(2026, 11, 23), 7)


def test_three_silences_are_three_answers(make_client, today):
    client = make_client()
    given_answers = {
        "supplier": Answer(NO), "budget": Answer(REFUSED), "pain": Answer(UNKNOWN),
        "need": Answer(GIVEN, " Болты   для моста ", heard="talk"),
    }  # fmt: skip
    qualification.answer(Entity.CLIENT, client, given_answers, today)
    found = queries.answers(Entity.CLIENT, client)
    assert {code: one.state for code, one in found.items()} == {
        "supplier": NO, "budget": REFUSED, "pain": UNKNOWN, "need": GIVEN,
    }  # fmt: skip
    assert (found["need"].value, found["need"].on) == ("Болты для моста", today)
    assert queries.filled_percent(Entity.CLIENT, client) == 33
    qualification.answer(Entity.CLIENT, client, {"need": None}, today)
    assert "need" not in queries.answers(Entity.CLIENT, client)
    undo.undo()
    assert queries.answers(Entity.CLIENT, client)["need"].heard == "talk"


@pytest.mark.parametrize(
    ("code", "text"),
    [("interest", "6"), ("limit_requested", "сто"), ("fits", "может быть"), ("need", "  ")],
)
def test_a_value_must_be_of_its_question(make_client, today, code, text):
    with pytest.raises(RuleError) as refused:
        qualification.answer(Entity.CLIENT, make_client(), {code: Answer(GIVEN, text)}, today)
    assert refused.value.rule is Rule.FIELD_INVALID


def test_a_deal_knows_what_its_client_and_its_fields_know(make_client, make_deal, today):
    client = make_client()
    deal = make_deal(client, need="Болты")
    qualification.answer(Entity.CLIENT, client, {"supplier": Answer(GIVEN, "Метиз")}, today)
    found = queries.answers(Entity.DEAL, deal)
    assert found["supplier"].is_inherited
    assert (found["need"].value, found["need"].on) == ("Болты", None)
    qualification.answer(Entity.DEAL, deal, {"budget": Answer(REFUSED)}, today)
    assert value("SELECT budget FROM deal") == "не называет"
    assert queries.answers(Entity.DEAL, deal)["budget"].state is REFUSED
    deals.update(deal, {"budget": "900 тыс."})
    assert queries.answers(Entity.DEAL, deal)["budget"].value == "900 тыс."


def test_the_stage_of_offers_may_demand_a_filled_sheet(make_client, make_deal, stage_id, today):
    client = make_client()
    deal = make_deal(client, stage="selection")
    qualification.set_rules(6, 60, is_demanded=True)
    offer = stage_id("offer")
    named = {field.field for field in deals.open_gate(deal, offer)}
    assert "qualification" in named
    answers = {code: Answer(NO) for code in SHEET[:5]}
    qualification.answer(Entity.CLIENT, client, answers, today)
    assert deal_cards.gate_values(deal_cards.card(deal))["qualification"] is False
    qualification.answer(Entity.DEAL, deal, {SHEET[5]: Answer(REFUSED)}, today)
    named = {field.field for field in deals.open_gate(deal, offer)}
    assert "qualification" not in named
    qualification.set_rules(6, 60, is_demanded=False)
    assert not queries.is_demanded()


def test_the_answers_of_a_lead_go_with_it(make_lead, make_client, today):
    client = make_client("ООО «Луг»")
    qualification.answer(Entity.CLIENT, client, {"volume": Answer(GIVEN, "10 т")}, today)
    lead = make_lead("Болты", source="Сайт", company_name="ООО «Луг»")
    answers = {"volume": Answer(GIVEN, "больше 1 млн ₽"), "budget": Answer(REFUSED)}
    qualification.answer(Entity.LEAD, lead, answers, today)
    deal = lead_conversion.convert(lead, deal_title="Болты", step=None, client_id=client).subject_id
    assert queries.answers(Entity.DEAL, deal)["volume"].value == "больше 1 млн ₽"
    assert queries.answers(Entity.CLIENT, client)["volume"].value == "10 т"
    assert queries.answers(Entity.CLIENT, client)["budget"].state is REFUSED
    assert value("SELECT volume || ', ' || budget FROM deal") == "больше 1 млн ₽, не называет"
    undo.undo()
    assert value("SELECT count(*) FROM qualification_answer WHERE deal_id IS NOT NULL") == 0


def test_a_lead_is_found_fit_only_by_a_known_channel(make_lead):
    lead = make_lead(source="Радио")
    with pytest.raises(RuleError) as refused:
        leads.qualify(lead)
    assert refused.value.rule is Rule.SOURCE_UNKNOWN
    known = make_lead(source="Сайт")
    leads.qualify(known)
    assert lead_queries.one(known).state is LeadState.QUALIFIED
