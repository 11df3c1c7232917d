"""Answers to the sheet of fit, grades by hand, a sheet that changes."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db.connection import row, value
from salesapp.db.queries import fit as queries
from salesapp.db.queries import history
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fit import CriterionDraft, Grade, Measure, OptionDraft, Thresholds
from salesapp.services import fit, merging, undo


def best(sheet):
    return {line.id: max(line.options, key=lambda one: one.share).id for line in sheet}


@pytest.fixture
def judged(make_client, today):
    client = make_client("ООО «Ромашка»")
    fit.answer(client, best(queries.sheet()), today)
    return client


def test_a_new_store_has_a_sheet_that_can_be_answered(db):
    sheet = queries.sheet()
    assert sum(line.weight for line in sheet) == 100
    assert all(len(line.options) >= 2 for line in sheet)
    assert any(option.is_stop for line in sheet for option in line.options)


def test_answers_give_a_grade_with_its_reasons(judged, today):
    found = queries.verdict(judged, today)
    assert (found.grade, found.fit.score, found.fit.answered) == (Grade.A, 100, 100)
    assert [one.points for one in found.fit.reasons] == [25, 15, 25, 20, 15, 0]
    assert row("SELECT grade, score FROM client_fit WHERE client_id = ?", judged) == ("A", 100)


def test_a_stop_makes_a_client_no_target_and_undo_takes_it_back(judged, today):
    stops = queries.sheet()[-1]
    fit.answer(judged, {stops.id: stops.options[1].id}, today)
    assert queries.verdict(judged, today).grade is Grade.NOT_TARGET
    undo.undo()
    assert queries.verdict(judged, today).grade is Grade.A
    assert value("SELECT grade FROM client_fit WHERE client_id = ?", judged) == "A"


def test_a_grade_by_hand_holds_till_its_day_and_stands_in_the_history(judged, today):
    fit.set_by_hand(judged, Grade.C, "Перешли на тендеры", date(2026, 12, 31), today)
    assert queries.verdict(judged, today).grade is Grade.C
    assert queries.verdict(judged, date(2027, 1, 1)).grade is Grade.A
    changed = {one.field: one.new for one in history.changes(Entity.CLIENT, judged)}
    assert changed["client_fit.hand_grade"] == "C"
    assert changed["client_fit.hand_reason"] == "Перешли на тендеры"
    fit.follow_sheet(judged)
    assert queries.verdict(judged, today).grade is Grade.A


def test_a_changed_sheet_judges_everybody_anew(judged, today):
    industry = queries.sheet()[0]
    options = tuple(OptionDraft(one.text, 0, one.is_stop, one.id) for one in industry.options)
    fit.save_criterion(
        CriterionDraft("Отрасль", Measure.INDUSTRY, 100, options), today, industry.id
    )
    assert row("SELECT grade, score FROM client_fit WHERE client_id = ?", judged) == ("C", 43)
    undo.undo()
    assert row("SELECT grade, score FROM client_fit WHERE client_id = ?", judged) == ("A", 100)


def test_an_option_taken_away_takes_its_answers(judged, today):
    industry = queries.sheet()[0]
    chosen = queries.answers(judged)[industry.id]
    left = tuple(
        OptionDraft(one.text, one.share, one.is_stop, one.id)
        for one in industry.options
        if one.id != chosen
    )
    fit.save_criterion(CriterionDraft("Отрасль", Measure.INDUSTRY, 25, left), today, industry.id)
    assert industry.id not in queries.answers(judged)
    undo.undo()
    assert queries.answers(judged)[industry.id] == chosen


def test_a_stop_taken_off_the_sheet_stops_nobody_any_more(make_client, today):
    client, line = make_client(), queries.sheet()[-1]
    stop = next(one for one in line.options if one.is_stop)
    fit.answer(client, {line.id: stop.id}, today)
    rest = tuple(
        OptionDraft(one.text, one.share, one.is_stop, one.id)
        for one in line.options
        if one.id != stop.id
    )
    rest = (*rest, OptionDraft("Ещё один"))[: max(2, len(rest))]
    fit.save_criterion(CriterionDraft(line.name, line.measure, line.weight, rest), today, line.id)
    assert queries.verdict(client, today).grade is Grade.UNKNOWN
    assert value("SELECT grade FROM client_fit WHERE client_id = ?", client) == Grade.UNKNOWN


def test_a_merged_client_is_judged_by_the_answers_of_both(make_client, today):
    sheet = queries.sheet()
    half = {line.id: one for line, one in zip(sheet, best(sheet).values(), strict=True)}
    one, other = make_client("Ромашка"), make_client("Ромашка плюс")
    fit.answer(one, {sheet[0].id: half[sheet[0].id]}, today)
    fit.answer(other, {line.id: half[line.id] for line in sheet[1:]}, today)
    merging.merge(Entity.CLIENT, one, [other])
    found = queries.verdict(one, today)
    assert found.fit.score == 100
    stored = row("SELECT grade, score FROM client_fit WHERE client_id = ?", one)
    assert stored == (found.grade.value, found.fit.score)


def test_limits_change_the_grades_and_a_criterion_may_go(judged, today):
    volume = queries.sheet()[2]
    fit.answer(judged, {volume.id: volume.options[1].id}, today)
    fit.set_thresholds(Thresholds(95, 45, 20), today)
    assert queries.verdict(judged, today).grade is Grade.B
    fit.delete_criterion(volume.id, today)
    assert queries.verdict(judged, today).grade is Grade.A
    assert len(queries.sheet()) == 5


def test_the_order_of_the_sheet_is_the_users(db):
    names = [line.name for line in queries.sheet()]
    fit.move_criterion(queries.sheet()[0].id, 1)
    assert [line.name for line in queries.sheet()] == [names[1], names[0], *names[2:]]
    fit.move_criterion(queries.sheet()[0].id, -1)
    assert queries.sheet()[0].name == names[1]


def test_an_answer_must_be_of_the_sheet(make_client, today):
    client = make_client()
    with pytest.raises(RuleError) as refused:
        fit.answer(client, {1: 9_999}, today)
    assert refused.value.rule is Rule.NOT_FOUND
