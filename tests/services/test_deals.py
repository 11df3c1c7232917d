"""A deal goes along the funnel through one gate, whatever way it is moved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.matching import Source, candidates
from salesapp.db.queries import deal_cards
from salesapp.db.queries import deals as queries
from salesapp.domain.clients import ClientDraft, ContactDraft
from salesapp.domain.deals import DealField, LostDetails
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients, contacts, deals, undo
from salesapp.services.checks import check_store
from salesapp.services.deals import Move, PlannedStep
from tests.dumps import business

TODAY = date(2026, 11, 23)


def refused(step: Move) -> RuleError:
    before = business()
    with pytest.raises(RuleError) as caught:
        deals.move(step)
    assert business() == before, "a refused move leaves everything as it was"
    return caught.value


@pytest.fixture
def deal(make_client) -> int:
    client = make_client("ООО «Волжмонтаж-7»")
    made = deals.create({"title": "Болт М20×80", "client_id": client, "amount_minor": 425_599_00})
    return int(made.subject_id or 0)


def test_a_new_deal_stands_on_the_first_stage_and_needs_a_client(db, deal):
    assert deal_cards.card(deal).stage == "Квалификация"
    with pytest.raises(RuleError) as caught:
        deals.create({"title": "Без клиента"})
    assert caught.value.rule is Rule.FIELD_REQUIRED


def test_a_deal_is_found_by_what_its_client_and_person_are_called_now(make_client, dump):
    client = make_client("Ромашка")
    person = contacts.create(client, ContactDraft("Пётр Сидоров")).subject_id
    made = deals.create({"title": "Болты", "client_id": client, "contact_id": person})
    before = dump()
    clients.update(client, ClientDraft("Лютик"), value("SELECT rev FROM client"))
    contacts.update(person, client, ContactDraft("Пётр Козлов"), value("SELECT rev FROM contact"))
    assert found("лютик") == found("козлов") == [made.subject_id]
    assert found("ромашка") == found("сидоров") == []
    undo.undo()
    undo.undo()
    assert dump() == before


def found(text: str) -> list[int]:
    return [one.id for one in candidates(Source.DEAL, text)]


def test_the_gate_asks_only_for_what_is_missing(db, deal, stage_id):
    assert [str(field.field) for field in deals.open_gate(deal, stage_id("contract"))] == [
        "client_inn",
        "decision_contact",
        "payment_terms",
    ]
    error = refused(Move(deal, stage_id("contract")))
    assert error.rule is Rule.STAGE_FIELDS_MISSING
    assert error.facts["fields"] == ("client_inn", "decision_contact", "payment_terms")


def test_what_the_gate_was_given_is_written_with_the_move(db, deal, stage_id, make_contact):
    client = deal_cards.card(deal).client_id
    boss = make_contact(client, "Мельников Игорь")
    deals.move(
        Move(
            deal,
            stage_id("contract"),
            {
                DealField.CLIENT_INN: "7707083893",
                DealField.DECISION_CONTACT: boss,
                DealField.PAYMENT_TERMS: "Отсрочка 14 дней",
            },
            step=PlannedStep("task", "Отправить договор", date(2026, 11, 24), "10:00"),
        )
    )
    card = deal_cards.card(deal)
    assert (card.stage, card.client_inn, card.decision_contact, card.payment_terms) == (
        "Договор",
        "7707083893",
        "Мельников Игорь",
        "Отсрочка 14 дней",
    )
    (shown,) = queries.cards([deal])
    assert (shown.next_subject, shown.next_on) == ("Отправить договор", date(2026, 11, 24))
    told = [one.id for one in candidates(Source.CLIENT, "волжмонтаж 7707083893")]
    assert told == [client], "the ИНН is one of the words the client is found by"


def test_a_wrong_inn_does_not_pass_the_gate(db, deal, stage_id):
    step = Move(deal, stage_id("contract"), {DealField.CLIENT_INN: "7707083894"})
    assert refused(step).rule is Rule.FIELD_INVALID


def test_going_back_asks_why(db, deal, stage_id):
    deals.move(Move(deal, stage_id("selection"), {"need": "болты", "volume": "10 т"}))
    assert refused(Move(deal, stage_id("qualification"))).rule is Rule.BACK_MOVE_NEEDS_COMMENT
    deals.move(Move(deal, stage_id("qualification"), comment="Сменился проект"))
    assert queries.moves(deal)[0].comment == "Сменился проект"


@pytest.mark.parametrize(
    ("details", "rule"),
    [
        (None, Rule.LOST_NEEDS_REASON),
        (LostDetails(None, "Слишком дорого для них"), Rule.LOST_NEEDS_REASON),
        (LostDetails(1, "дорого"), Rule.LOST_NEEDS_COMMENT),
        (LostDetails(1, "          \n"), Rule.LOST_NEEDS_COMMENT),
    ],
)
def test_a_refusal_needs_reason_and_comment(db, deal, stage_id, details, rule):
    assert refused(Move(deal, stage_id("lost"), lost=details)).rule is rule


def test_a_refusal_keeps_the_stage_and_plans_the_return(db, deal, stage_id):
    details = LostDetails(1, "Купили у другого поставщика", "Гранд", 1_000_00, date(2027, 2, 22))
    deals.move(Move(deal, stage_id("lost"), lost=details))
    card = deal_cards.card(deal)
    assert (card.stage_kind, card.lost_comment, card.competitor) == (
        "lost",
        "Купили у другого поставщика",
        "Гранд",
    )
    assert value("SELECT lost_stage_id FROM deal WHERE id = ?", deal) == stage_id("qualification")
    assert rows("SELECT due_on FROM activity WHERE deal_id = ?", deal) == [("2027-02-22",)]


def test_reopening_clears_the_refusal_but_history_keeps_it(db, deal, stage_id):
    deals.move(Move(deal, stage_id("lost"), lost=LostDetails(1, "Проект заморозили")))
    assert refused(Move(deal, stage_id("selection"))).rule is Rule.BACK_MOVE_NEEDS_COMMENT
    deals.move(Move(deal, stage_id("qualification"), comment="Проект разморозили"))
    assert deal_cards.card(deal).lost_comment == ""
    assert "Проект заморозили" in [move.comment for move in queries.moves(deal)]


def test_winning_needs_the_money_or_a_typed_reason(db, deal, stage_id, make_invoice, make_payment):
    won, papers = stage_id("won"), {DealField.CLOSING_DOCUMENTS: "УПД 12"}
    assert refused(Move(deal, won, papers)).facts["fields"] == ("paid_in_full",)
    client = deal_cards.card(deal).client_id
    invoice = make_invoice(client, 1_000_00, deal=deal)
    make_payment(client, 400_00, invoice=invoice)
    assert refused(Move(deal, won, papers)).facts["fields"] == ("paid_in_full",)
    make_payment(client, 600_00, invoice=invoice)
    deals.move(Move(deal, won, papers))
    assert deal_cards.card(deal).stage_kind == "won"


def test_a_move_is_undone_and_redone_exactly(db, deal, stage_id):
    before = business()
    deals.move(Move(deal, stage_id("lost"), lost=LostDetails(1, "Проект заморозили")))
    after = business()
    step = undo.next_undo()
    assert step is not None
    assert (step.action, step.subject) == ("deal.move", "Болт М20×80")
    undo.undo()
    assert business() == before
    undo.redo()
    assert business() == after


def test_sums_of_the_board_come_from_all_deals_of_the_filter(db, make_client, make_deal):
    client = make_client()
    for amount in (100_00, 250_50, 3_00):
        make_deal(client, "Болты", stage="contract", amount_minor=amount)
    make_deal(client, "Гайки", stage="contract", amount_minor=999_99)
    shown = queries.DealFilter(text="болт")
    stage = next(row for row in queries.stages(shown, TODAY) if row.code == "contract")
    assert (stage.deals, stage.amount_minor) == (3, 353_50)
    assert queries.totals(shown, TODAY).amount_minor == 353_50


def test_a_column_begins_with_what_has_no_step_then_overdue_then_by_date(
    db, make_client, make_deal, make_activity
):
    client = make_client()
    late, none, soon = (make_deal(client, name) for name in ("Поздно", "Никогда", "Скоро"))
    make_activity(client, deal=soon, due_on=date(2026, 11, 25))
    make_activity(client, deal=late, due_on=date(2026, 11, 20))
    stage = value("SELECT stage_id FROM deal WHERE id = ?", none)
    assert list(queries.column_ids(stage, queries.DealFilter(), TODAY)) == [none, late, soon]
    counts = queries.risk_counts(queries.DealFilter(), TODAY)
    assert (counts["no_step"], counts["overdue"]) == (1, 1)


def test_a_deal_with_papers_is_not_deleted(db, deal, make_invoice):
    make_invoice(deal_cards.card(deal).client_id, 1_00, deal=deal)
    with pytest.raises(RuleError) as caught:
        deals.delete(deal)
    assert caught.value.rule is Rule.RECORD_IN_USE


def test_a_stale_form_does_not_overwrite(db, deal):
    rev = deal_cards.card(deal).rev
    deals.update(deal, {"need": "болты"}, rev)
    with pytest.raises(RuleError) as caught:
        deals.update(deal, {"need": "гайки"}, rev)
    assert caught.value.rule is Rule.RECORD_CHANGED


def test_the_last_step_of_a_client_outlives_its_deal(make_client, make_deal, make_activity):
    client = make_client("Волжмонтаж")
    deal = make_deal(client)
    first = make_activity(client, deal=deal, due_on=TODAY)
    second = make_activity(client, deal=deal, due_on=TODAY + timedelta(days=1))
    deals.delete(deal)
    assert rows("SELECT id, state, deal_id FROM activity ORDER BY id") == [
        (first, "planned", None),
        (second, "cancelled", deal),
    ]
    undo.undo()
    assert value("SELECT count(*) FROM activity WHERE deal_id = ?", deal) == 2


def test_the_inn_given_for_a_stage_may_not_be_that_of_another_client(
    db, deal, stage_id, make_client, make_contact
):
    taken = make_client("ООО «Ромашка»", inn="7707083893")
    boss = make_contact(deal_cards.card(deal).client_id, "Мельников Игорь")
    error = refused(
        Move(
            deal,
            stage_id("contract"),
            {
                DealField.CLIENT_INN: "7707083893",
                DealField.DECISION_CONTACT: boss,
                DealField.PAYMENT_TERMS: "Отсрочка 14 дней",
            },
            step=PlannedStep("task", "Отправить договор", date(2026, 11, 24), "10:00"),
        )
    )
    assert error.rule is Rule.DUPLICATE_CLIENT
    assert error.facts["client_id"] == taken


def test_nothing_is_sold_to_an_archived_client_before_it_is_brought_back(
    make_client, deal, stage_id
):
    client = make_client("ООО «Закрытый»")
    old = deals.create({"title": "Старая", "client_id": client}).subject_id
    reason = value("SELECT id FROM lost_reason WHERE parent_id IS NOT NULL")
    lost = LostDetails(reason, "Закрыли направление совсем")
    deals.move(Move(old, stage_id("lost"), lost=lost))
    clients.archive(client)
    before = business()
    for attempt in (
        lambda: deals.create({"title": "Новая", "client_id": client}),
        lambda: deals.update(deal, {"client_id": client}),
        lambda: deals.move(Move(old, stage_id("qualification"), comment="Ожили")),
        lambda: deals.move(
            Move(deal, stage_id("selection"), values={"client": client, "need": "x"})
        ),
    ):
        with pytest.raises(RuleError) as caught:
            attempt()
        facts = caught.value.facts
        assert (caught.value.rule, facts["field"]) == (Rule.FIELD_INVALID, "client")
        assert facts["client_id"] == client
    assert business() == before
    clients.restore(client)
    deals.move(Move(old, stage_id("qualification"), comment="Ожили"))
    deals.create({"title": "Новая", "client_id": client})


def test_what_was_planned_in_a_lost_deal_is_given_up_and_the_client_keeps_a_step(
    make_client, make_deal, make_activity, stage_id
):
    client = make_client("ООО «Волжмонтаж-7»")
    deal = make_deal(client, stage="offer")
    first = make_activity(client, deal=deal, subject="Узнать решение", due_on=TODAY)
    make_activity(client, deal=deal, subject="Согласовать договор", due_on=TODAY)
    before = business()
    reason = value("SELECT id FROM lost_reason WHERE parent_id IS NOT NULL")
    lost = LostDetails(reason, "Купили у другого поставщика")
    deals.move(Move(deal, stage_id("lost"), lost=lost))
    planned = "SELECT id, deal_id FROM activity WHERE state = 'planned'"
    assert rows(planned) == [(first, None)]
    assert check_store() == []
    undo.undo()
    assert business() == before


def test_a_return_to_the_client_of_a_lost_deal_is_all_that_stays_planned(
    make_client, make_deal, make_activity, stage_id
):
    client = make_client("ООО «Волжмонтаж-7»")
    deal = make_deal(client, "Болты", stage="offer")
    make_activity(client, deal=deal, subject="Узнать решение", due_on=TODAY)
    reason = value("SELECT id FROM lost_reason WHERE parent_id IS NOT NULL")
    spring = date(2027, 3, 1)
    lost = LostDetails(reason, "Купили у другого поставщика", return_on=spring)
    deals.move(Move(deal, stage_id("lost"), lost=lost))
    ((subject, day, whose),) = rows(
        "SELECT subject, due_on, deal_id FROM activity WHERE state = 'planned'"
    )
    assert ("Болты" in subject, day, whose) == (True, spring.isoformat(), deal)
    assert check_store() == []
