"""Pipelines, their stages and the reasons of refusal are the user's: each change is one step."""

from __future__ import annotations

import time as clock
from datetime import UTC, date, datetime, timedelta

import pytest

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import deal_board, deal_cards, deal_funnel, pipelines
from salesapp.db.queries import deals as queries
from salesapp.db.queries.deal_board import DealFilter, LaneBy
from salesapp.db.queries.deal_funnel import FunnelFigure
from salesapp.domain.deals import DealField, LostDetails, Severity, StageKind, TaskDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.pipelines import StageDraft
from salesapp.services import deals, lost_reasons, undo
from salesapp.services import pipelines as service
from salesapp.services.checks import check_store
from salesapp.services.deals import Move
from tests.dumps import business

TODAY = date(2026, 11, 23)


def refused(work) -> RuleError:
    before = business()
    with pytest.raises(RuleError) as caught:
        work()
    assert business() == before
    return caught.value


@pytest.fixture
def deal(make_client) -> int:
    client = make_client("ООО «Волжмонтаж-7»")
    made = deals.create({"title": "Болт М20×80", "client_id": client, "amount_minor": 425_599_00})
    return int(made.subject_id or 0)


def stage_names(pipeline: int) -> list[str]:
    return [one.name for one in pipelines.stages(pipeline)]


def test_a_pipeline_is_made_named_ordered_put_aside_and_every_step_is_taken_back(db):
    before = business()
    made = service.create("  Тендеры  ").subject_id
    service.rename(made, "Торги")
    service.reorder(made, 0)
    assert [name for _id, name in pipelines.names()] == ["Торги", "Продажи"]
    assert stage_names(made) == ["Новая", "В работе", "Успешно", "Отказ"]
    service.archive(made)
    assert [name for _id, name in pipelines.names()] == ["Продажи"]
    service.restore(made)
    for _step in range(5):
        undo.undo()
    assert business() == before


def test_a_copy_has_the_stages_gates_and_tasks_of_its_pattern(db, stage_id):
    service.save_task(stage_id("contract"), TaskDraft("letter", "Отправить договор", 1))
    made = service.create("Опт", copy_of=1).subject_id
    assert stage_names(made) == stage_names(1)
    contract = next(one for one in pipelines.stages(made) if one.code == "contract")
    assert pipelines.gates(contract.id) == pipelines.gates(stage_id("contract"))
    assert pipelines.tasks(contract.id) == [TaskDraft("letter", "Отправить договор", 1)]


def test_the_last_pipeline_and_one_with_open_deals_stay(db, deal):
    assert refused(lambda: service.archive(1)).rule is Rule.PIPELINE_HAS_DEALS
    deals.delete(deal)
    assert refused(lambda: service.archive(1)).rule is Rule.PIPELINE_IS_LAST
    service.create("Тендеры")
    service.archive(1)
    client = value("SELECT id FROM client")
    new = deals.create({"title": "Гайки", "client_id": client}).subject_id
    assert deal_cards.card(new).stage == "Новая"


def test_a_deal_begins_in_the_pipeline_asked_for_and_moves_between_them(db, deal, make_client):
    made = service.create("Тендеры").subject_id
    first, second, *_closed = pipelines.stages(made)
    client = make_client()
    there = deals.create({"title": "Гайки", "client_id": client}, pipeline_id=made).subject_id
    assert deal_cards.card(there).stage_id == first.id
    service.set_gate(second.id, DealField.NEED, Severity.BLOCK)
    assert refused(lambda: deals.move(Move(deal, second.id))).rule is Rule.STAGE_FIELDS_MISSING
    deals.move(Move(deal, second.id, {DealField.NEED: "болты"}))
    shown = DealFilter(pipeline_id=made)
    assert {one.name: one.deals for one in deal_board.stages(shown, TODAY)}["В работе"] == 1
    assert queries.totals(DealFilter(pipeline_id=1), TODAY).deals == 0
    assert sorted(queries.list_ids(shown, TODAY)) == [deal, there]


def test_stages_are_ordered_but_won_and_lost_stay_behind(db):
    made = service.create("Тендеры").subject_id
    added = service.add_stage(made, StageDraft("Заявка подана", probability_bp=3_000)).subject_id
    assert stage_names(made) == ["Новая", "В работе", "Заявка подана", "Успешно", "Отказ"]
    service.move_stage(added, 0)
    assert stage_names(made)[0] == "Заявка подана"
    service.move_stage(added, 9)
    assert stage_names(made)[2] == "Заявка подана"
    undo.undo()
    assert stage_names(made)[0] == "Заявка подана"


def test_a_pipeline_keeps_a_stage_of_each_kind(db):
    made = service.create("Тендеры").subject_id
    first, second, won, lost = pipelines.stages(made)
    assert refused(lambda: service.remove_stage(won.id)).rule is Rule.STAGE_KIND_NEEDED
    change = StageDraft("Сдались", StageKind.OPEN)
    assert refused(lambda: service.update_stage(lost.id, change)).rule is Rule.STAGE_KIND_NEEDED
    service.remove_stage(second.id)
    assert refused(lambda: service.remove_stage(first.id)).rule is Rule.STAGE_KIND_NEEDED


def test_a_stage_with_deals_is_removed_only_when_it_is_said_where_they_go(db, deal, stage_id):
    first, second = stage_id("qualification"), stage_id("selection")
    assert refused(lambda: service.remove_stage(first)).rule is Rule.STAGE_HAS_DEALS
    held = refused(lambda: service.remove_stage(first, second))
    assert held.rule is Rule.STAGE_DEALS_HELD
    assert held.facts["count"] == 1
    deals.update(deal, {"need": "болты", "volume": "2 т"})
    before = business()
    service.remove_stage(first, second)
    assert deal_cards.card(deal).stage_id == second
    assert queries.moves(deal)[0].from_stage == "Квалификация"
    undo.undo()
    assert business() == before
    assert check_store() == []


def test_closed_deals_of_a_removed_stage_stay_closed(db, deal, stage_id):
    deals.move(Move(deal, stage_id("lost"), lost=LostDetails(1, "Купили у соседей")))
    other = service.add_stage(1, StageDraft("Не наш", StageKind.LOST)).subject_id
    service.remove_stage(stage_id("lost"), other)
    card = deal_cards.card(deal)
    assert (card.stage, card.lost_comment) == ("Не наш", "Купили у соседей")


def test_tasks_of_a_stage_are_planned_on_entering_and_undone_with_the_move(db, deal, stage_id):
    stage = stage_id("selection")
    service.save_task(stage, TaskDraft("task", "Сделать расчёт", 1))
    service.save_task(stage, TaskDraft("call", "Узнать бюджет", 3, is_working=False))
    before = business()
    deals.move(Move(deal, stage, {"need": "болты", "volume": "2 т"}))
    today = datetime.now(UTC).astimezone().date()
    found = rows("SELECT subject, due_on FROM activity WHERE deal_id = ? ORDER BY id", deal)
    assert [subject for subject, _on in found] == ["Сделать расчёт", "Узнать бюджет"]
    assert found[0][1] > today.isoformat()
    assert found[1][1] == (today + timedelta(days=3)).isoformat()
    undo.undo()
    assert business() == before
    undo.redo()
    deals.move(Move(deal, stage_id("qualification"), comment="Сменился проект"))
    deals.move(Move(deal, stage))
    assert value("SELECT count(*) FROM activity WHERE deal_id = ?", deal) == 2


def test_reopening_does_not_lead_past_a_gate(db, deal, stage_id):
    deals.move(Move(deal, stage_id("lost"), lost=LostDetails(2, "Купили у соседей")))
    back = Move(deal, stage_id("shipment"), comment="Передумали")
    assert refused(lambda: deals.move(back)).rule is Rule.STAGE_FIELDS_MISSING
    deals.move(Move(deal, stage_id("qualification"), comment="Передумали"))
    closing = queries.moves(deal)[1]
    assert (closing.to_kind, closing.comment) == ("lost", "Купили у соседей")
    assert closing.reason == "Цена: дороже конкурента"
    assert queries.moves(deal)[0].is_reopening


def test_a_win_without_papers_takes_amount_day_and_reason(db, deal, stage_id):
    won = stage_id("won")
    for field in pipelines.gates(won):
        service.set_gate(won, field, None)
    asked = [str(one.field) for one in deals.open_gate(deal, won)]
    assert asked == ["won_on", "won_reason"]
    assert refused(lambda: deals.move(Move(deal, won))).rule is Rule.WON_NEEDS_FACTS
    deals.move(Move(deal, won, won_reason="Договорились устно", won_on=date(2026, 11, 20)))
    card = deal_cards.card(deal)
    assert (card.closed_on, card.won_reason) == (date(2026, 11, 20), "Договорились устно")
    assert not [one for one in queries.stage_times(deal, datetime.now(UTC)) if one.is_here]


def test_the_gate_knows_facts_and_fields_of_the_usual_deal(db, deal, stage_id):
    stage = stage_id("selection")
    for field in (DealField.AMOUNT, DealField.NEXT_STEP, DealField.NO_OVERDUE):
        service.set_gate(stage, field, Severity.BLOCK)
    open_ = {str(one.field) for one in deals.open_gate(deal, stage)}
    assert "next_step" in open_
    assert not {"amount_minor", "no_overdue"} & open_
    assert service.lacking(stage_id("qualification")) == []


def test_reasons_of_refusal_are_edited_and_closed_deals_keep_theirs(db, deal, stage_id):
    made = lost_reasons.add("Сезон").subject_id
    fine = lost_reasons.add("не сезон", made).subject_id
    assert refused(lambda: lost_reasons.add("сезон")).rule is Rule.FIELD_INVALID
    lost_reasons.rename(fine, "зима")
    lost_reasons.reorder(made, 0)
    assert queries.lost_reasons()[0].name == "Сезон"
    deals.move(Move(deal, stage_id("lost"), lost=LostDetails(fine, "Вернутся весной, в марте")))
    lost_reasons.remove(made)
    assert not {one.name for one in queries.lost_reasons()} & {"Сезон", "зима"}
    assert deal_cards.card(deal).lost_reason == "зима"
    assert queries.moves(deal)[0].reason == "Сезон: зима"
    undo.undo()
    assert queries.lost_reasons()[0].name == "Сезон"


def test_a_reason_that_is_not_in_the_list_closes_nothing(db, deal, stage_id):
    step = Move(deal, stage_id("lost"), lost=LostDetails(999, "Купили у соседей"))
    assert refused(lambda: deals.move(step)).rule is Rule.LOST_NEEDS_REASON


def test_the_funnel_counts_who_came_who_went_on_and_how_long_they_stayed(db, make_client, stage_id):
    client = make_client()
    made = [
        deals.create(
            {"title": f"Болты {at}", "client_id": client, "amount_minor": 100_00}
        ).subject_id
        for at in range(4)
    ]
    filled = {"need": "болты", "volume": "2 т"}
    for one in made[:3]:
        deals.move(Move(one, stage_id("selection"), filled))
    deals.move(Move(made[0], stage_id("qualification"), comment="Сменился проект"))
    found = {one.stage.code: one for one in deal_funnel.funnel(DealFilter(), None, TODAY)}
    first = found["qualification"]
    assert (first.stage.deals, first.stage.amount_minor) == (2, 200_00)
    assert (first.entered, first.passed, first.passed_bp) == (4, 3, 7_500)
    assert first.stays == 3
    assert first.median_seconds is not None
    ids = deal_funnel.behind(FunnelFigure.PASSED, first.stage, DealFilter(), None, TODAY)
    assert sorted(ids) == made[:3]
    now = deal_funnel.behind(FunnelFigure.NOW, first.stage, DealFilter(), None, TODAY)
    assert sorted(now) == [made[0], made[3]]
    assert deal_funnel.total_of(now) == 200_00


@pytest.mark.parametrize(("zone", "entered"), [("Asia/Vladivostok", 1), ("America/New_York", 0)])
def test_a_day_of_the_funnel_begins_at_our_midnight(
    db, make_client, stage_id, monkeypatch, zone, entered
):
    deal = deals.create({"title": "Болты", "client_id": make_client()}).subject_id
    # Nine in the morning of the 23rd in Vladivostok.
    execute("UPDATE stage_move SET moved_at = '2026-11-22T23:00:00.000Z'")
    monkeypatch.setenv("TZ", zone)
    clock.tzset()
    try:
        [first, *_rest] = deal_funnel.funnel(DealFilter(), TODAY, TODAY)
        ids = deal_funnel.behind(FunnelFigure.ENTERED, first.stage, DealFilter(), TODAY, TODAY)
    finally:
        monkeypatch.undo()
        clock.tzset()
    assert (first.entered, list(ids)) == (entered, [deal][:entered])


def test_lanes_part_the_deals_of_the_filter_without_losing_one(
    db, make_client, make_deal, make_activity
):
    good, other = make_client(category="A"), make_client()
    made = [make_deal(good, amount_minor=300), make_deal(other, amount_minor=100, source="Сайт")]
    make_activity(good, deal=made[0], due_on=TODAY)
    for by, names in (
        (LaneBy.CATEGORY, ["A", ""]),
        (LaneBy.SOURCE, ["Сайт", ""]),
        (LaneBy.STEP, ["no_step", "today"]),
    ):
        found = deal_board.lanes(DealFilter(), TODAY, by)
        assert [one.name for one in found] == names
        assert sum(one.deals for one in found) == 2
        ids = [list(part) for one in found for part in one.by_stage.values()]
        assert sorted(one for part in ids for one in part) == made


def test_many_sources_end_in_one_lane_of_all_others(db, make_client, make_deal):
    client = make_client()
    for at in range(20):
        make_deal(client, source=f"Источник {at}", amount_minor=1_000 - at)
    found = deal_board.lanes(DealFilter(), TODAY, LaneBy.SOURCE)
    assert len(found) == deal_board.LANES_AT_MOST
    assert found[-1].key.rest
    assert sum(one.deals for one in found) == 20
    (rest,) = found[-1].by_stage.values()
    assert len(rest) == found[-1].deals == 9
    stage = deal_board.stage_list()[0]
    order = list(deal_board.column_ids(stage, DealFilter(), TODAY))
    assert list(rest) == [one for one in order if one in rest]


def test_a_deal_past_its_expected_day_is_told_of_and_so_is_its_move(db, deal, stage_id):
    yesterday = datetime.now(UTC).astimezone().date() - timedelta(days=1)
    deals.update(deal, {"expected_close_on": yesterday})
    today = yesterday + timedelta(days=1)
    assert queries.risk_counts(DealFilter(), today)["late"] == 1
    assert queries.list_ids(DealFilter(risk="late"), today) == [deal]
    deals.move(Move(deal, stage_id("selection"), {"need": "болты", "volume": "2 т"}))
    assert queries.moves(deal)[0].is_late


def test_time_on_a_stage_is_the_sum_of_its_stays(db, deal, stage_id):
    deals.move(Move(deal, stage_id("selection"), {"need": "болты", "volume": "2 т"}))
    deals.move(Move(deal, stage_id("qualification"), comment="Сменился проект"))
    found = queries.stage_times(deal, datetime.now(UTC) + timedelta(days=2))
    assert [(one.stage, one.visits, one.is_here) for one in found] == [
        ("Квалификация", 2, True),
        ("Подбор и расчёт", 1, False),
    ]
    assert found[0].seconds >= 2 * 86_400 - 5


def test_the_history_tells_ways_back_and_what_a_refusal_was(db, deal, stage_id):
    from salesapp.db.queries.deal_timeline import deal_timeline
    from salesapp.db.queries.timeline import TimelineKind

    deals.move(Move(deal, stage_id("selection"), {"need": "болты", "volume": "2 т"}))
    deals.move(Move(deal, stage_id("qualification"), comment="Сменился проект"))
    lost = LostDetails(2, "Купили у соседей", "Гранд", 90_00)
    deals.move(Move(deal, stage_id("lost"), lost=lost))
    deals.move(Move(deal, stage_id("qualification"), comment="Передумали"))
    found = deal_timeline(deal, (TimelineKind.MOVE,))
    assert [row.code for row in found] == ["again", "lost", "back", "open", "open"]
    assert found[1].text == "Цена: дороже конкурента. Купили у соседей (Гранд)"
    assert found[2].text == "Сменился проект"


def test_an_offer_finds_its_stage_in_the_pipeline_of_the_deal(db, make_client):
    from salesapp.db.queries.deal_board import stage_list, stage_name

    made = service.create("Опт", copy_of=1).subject_id
    codes = [one.code for one in stage_list(made)]
    assert codes == [one.code for one in stage_list(1)]
    assert stage_name(stage_list(made)[0]) == "Опт: Квалификация"


def test_deals_are_ordered_by_title_as_people_do(db, make_client, make_deal):
    client = make_client()
    titles = ["яма", "Алмаз", "ёлка", "болт", "Жесть", "Дверь"]
    made = {title: make_deal(client, title) for title in titles}
    found = queries.list_ids(DealFilter(), TODAY, "title")
    order = ["Алмаз", "болт", "Дверь", "ёлка", "Жесть", "яма"]
    assert found == [made[title] for title in order]
    assert queries.list_ids(DealFilter(), TODAY, "title", descending=True) == found[::-1]


def test_deals_without_a_day_of_closing_come_last_whichever_way_they_are_sorted(
    make_client, make_deal
):
    client = make_client("А")
    none = make_deal(client, title="Когда-нибудь")
    late = make_deal(client, title="Декабрь", expected_close_on=date(2026, 12, 1))
    soon = make_deal(client, title="Ноябрь", expected_close_on=date(2026, 11, 25))
    assert queries.list_ids(DealFilter(), TODAY, "close") == [soon, late, none]
    assert queries.list_ids(DealFilter(), TODAY, "close", descending=True) == [late, soon, none]
