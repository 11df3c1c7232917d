"""Stages demand conditions: no way leads past them, and what lacks is told by its parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from salesapp.db.connection import execute, value
from salesapp.db.queries import deal_cards, gate_conditions, pipelines
from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.deals import CONDITION, FieldKind, Severity
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import FieldType
from salesapp.domain.filters import Condition, Group, Joined, Op, every
from salesapp.services import custom_fields, deals, own_values, undo
from salesapp.services import pipelines as service
from salesapp.services.editing import many

BIG = Condition("amount_minor", Op.AT_LEAST, (500_000_00,))
PAID = Condition("paid_share", Op.AT_LEAST, (5_000,))
PEOPLE = Condition("people", Op.AT_LEAST, (2_000,))
NEED = Condition("need", Op.HAS, ("болты",))


@pytest.fixture
def stage(db, stage_id):
    """The stage of offers, without the demands it begins with."""
    found = stage_id("offer")
    execute("DELETE FROM stage_gate WHERE stage_id = ?", found)
    return found


@pytest.fixture
def demand(stage):
    def make(*parts, joined=Joined.ALL, severity=Severity.BLOCK):
        service.set_condition(stage, Group(parts, joined), severity)
        return stage

    return make


def go(deal, stage, **values):
    deals.move(deals.Move(deal, stage, values or None))


def stage_of(deal):
    return value("SELECT stage_id FROM deal WHERE id = ?", deal)


def test_a_deal_below_the_amount_is_held_and_one_above_passes(demand, make_client, make_deal):
    stage = demand(BIG)
    client = make_client()
    small, big = make_deal(client), make_deal(client, amount_minor=500_000_00)
    with pytest.raises(RuleError) as held:
        go(small, stage)
    assert held.value.rule is Rule.STAGE_FIELDS_MISSING
    [code] = held.value.facts["fields"]
    assert code.startswith(CONDITION)
    go(big, stage)
    assert (stage_of(small) == stage, stage_of(big) == stage) == (False, True)


def test_the_move_itself_may_bring_what_the_condition_asks_for(demand, make_client, make_deal):
    stage = demand(BIG)
    deal = make_deal(make_client())
    go(deal, stage, amount_minor=600_000_00)
    assert stage_of(deal) == stage
    undo.undo()
    assert value("SELECT amount_minor FROM deal WHERE id = ?", deal) == 0


def test_one_of_two_is_enough_where_any_is_asked_and_all_are_told(demand, make_client, make_deal):
    stage = demand(BIG, NEED, joined=Joined.ANY)
    deal = make_deal(make_client())
    [field] = deal_cards.gate(deal, stage)
    assert (field.kind, field.filled) == (FieldKind.CONDITION, False)
    assert field.lacks == Group((BIG, NEED), Joined.ANY)
    go(deal, stage, need="Болты и гайки")
    assert stage_of(deal) == stage


def test_of_parts_that_must_all_hold_only_the_lacking_ones_are_told(demand, make_client, make_deal):
    stage = demand(BIG, NEED, Group((PEOPLE, PAID), Joined.ANY))
    deal = make_deal(make_client(), amount_minor=900_000_00)
    [field] = deal_cards.gate(deal, stage)
    assert field.lacks == every(NEED, Group((PEOPLE, PAID), Joined.ANY))
    [beside] = deal_cards.beside([field])
    assert str(beside.field) == "need"


def test_a_condition_that_reminds_lets_the_deal_in(demand, make_client, make_deal):
    stage = demand(BIG, severity=Severity.WARN)
    deal = make_deal(make_client())
    go(deal, stage)
    assert stage_of(deal) == stage
    [code] = deals.warnings(deal)
    assert code.startswith(CONDITION)


def test_the_share_that_is_paid_counts_issued_invoices(
    demand, make_client, make_deal, make_invoice, make_payment
):
    stage = demand(PAID)
    client = make_client()
    deal = make_deal(client)
    invoice = make_invoice(client, 1_000_00, deal=deal)
    make_payment(client, 499_99, invoice=invoice)
    with pytest.raises(RuleError):
        go(deal, stage)
    make_payment(client, 1, invoice=invoice)
    go(deal, stage)
    assert stage_of(deal) == stage


def test_people_of_the_client_and_days_on_the_stage_are_counted(
    demand, make_client, make_contact, make_deal
):
    stage = demand(PEOPLE, Condition("days_in_stage", Op.AT_LEAST, (3_000,)))
    client = make_client()
    make_contact(client, "Орлов Пётр")
    since = datetime.now(UTC) - timedelta(days=5)
    deal = make_deal(client, stage_since_at=since)
    with pytest.raises(RuleError):
        go(deal, stage)
    make_contact(client, "Иванова Анна", is_main=False)
    go(deal, stage)
    fresh = make_deal(client)
    with pytest.raises(RuleError):
        go(fresh, stage)


def test_fields_of_the_users_own_are_asked_too_and_one_that_is_gone_asks_nothing(
    demand, make_client, make_deal
):
    made = custom_fields.create(Entity.DEAL, FieldDraft("Тоннаж", FieldType.NUMBER))
    [code] = [one.id for one in gate_conditions.askable().values() if one.title == "Тоннаж"]
    stage = demand(Condition(code, Op.MORE, (5_000,)))
    deal = make_deal(make_client())
    with pytest.raises(RuleError):
        go(deal, stage)
    custom_fields.delete(Entity.DEAL, made.subject_id)
    go(deal, stage)
    assert stage_of(deal) == stage


def test_a_renamed_entry_of_a_list_lets_the_deals_in_that_have_it(demand, make_client, make_deal):
    draft = FieldDraft("Тара", FieldType.CHOICE, (Entry("Мешок"), Entry("Короб")))
    made = custom_fields.create(Entity.DEAL, draft)
    [code] = [one.id for one in gate_conditions.askable().values() if one.title == "Тара"]
    stage = demand(Condition(code, Op.ANY_OF, ("Мешок",)))
    deal = make_deal(make_client())
    own_values.set_own(Entity.DEAL, [deal], code, "Мешок")
    renamed = (Entry("Мешок 25 кг", "Мешок"), Entry("Короб", "Короб"))
    custom_fields.update(Entity.DEAL, made.subject_id, replace(draft, entries=renamed))
    go(deal, stage)
    assert stage_of(deal) == stage


def test_many_deals_at_once_go_through_the_same_condition(demand, make_client, make_deal):
    stage = demand(BIG)
    client = make_client()
    ids = [make_deal(client), make_deal(client, amount_minor=700_000_00)]
    done = many.each(many.Batch("list.state", Entity.DEAL, ids, many.move_deal(stage, "")))
    assert (done.outcome.changed, done.outcome.refused_records) == (1, 1)


def test_a_condition_is_changed_made_mild_and_taken_away_with_undo(stage):
    service.set_condition(stage, every(BIG), Severity.BLOCK)
    [known] = gate_conditions.of_stage(stage)
    service.set_condition(stage, every(NEED), Severity.WARN, known.code)
    [known] = gate_conditions.of_stage(stage)
    assert (known.group, known.severity) == (every(NEED), Severity.WARN)
    service.set_gate(stage, known.code, Severity.BLOCK)
    [known] = gate_conditions.of_stage(stage)
    assert (known.group, known.severity) == (every(NEED), Severity.BLOCK)
    service.set_gate(stage, known.code, None)
    assert gate_conditions.of_stage(stage) == []
    undo.undo()
    assert gate_conditions.of_stage(stage) == [known]


def test_a_condition_that_asks_nothing_is_refused(stage):
    for group in (Group(), every(Condition("amount_minor", Op.AT_LEAST, ()))):
        with pytest.raises(RuleError) as told:
            service.set_condition(stage, group, Severity.BLOCK)
        assert told.value.rule is Rule.FIELD_REQUIRED


def test_a_copied_pipeline_keeps_conditions_of_its_own(demand, stage):
    demand(BIG)
    [known] = gate_conditions.of_stage(stage)
    home = pipelines.pipeline_of(stage)
    made = service.create("Опт", copy_of=home).subject_id
    copied = next(one.id for one in pipelines.stages(made) if one.code == "offer")
    [other] = gate_conditions.of_stage(copied)
    assert other.group == known.group
    assert other.code != known.code
    service.set_condition(copied, every(NEED), Severity.BLOCK, other.code)
    assert gate_conditions.of_code(known.code) == known.group


def test_the_try_on_the_deals_of_a_stage_counts_conditions(demand, make_client, make_deal):
    stage = demand(BIG)
    client = make_client()
    held = make_deal(client, stage="offer")
    make_deal(client, stage="offer", amount_minor=500_000_00)
    assert service.lacking(stage) == [held]


def test_a_condition_means_the_same_as_the_filter_of_the_list(make_client, make_deal, today):
    client = make_client()
    deal = make_deal(client, amount_minor=500_000_00, need="Болты М20")
    for condition, holds in (
        (BIG, True),
        (replace(BIG, op=Op.MORE), False),
        (NEED, True),
        (Condition("expected_close_on", Op.EMPTY), True),
        (Condition("expected_close_on", Op.BETWEEN, (date(2026, 1, 1), None)), False),
    ):
        assert gate_conditions.passes(deal, condition, today) is holds
