"""The lifeline and the blockers of a real deal follow what is done with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salesapp.db.connection import rows
from salesapp.db.queries import deal_cards, deal_facts, invoices, offers
from salesapp.db.queries import objections as library
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult
from salesapp.domain.blockers import Blocker
from salesapp.domain.clients import ContactRole
from salesapp.domain.lifeline import LinkKind, LinkState, lifeline, next_link
from salesapp.domain.objections import Answer, HeardDraft, Outcome
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.stakeholders import StakeholderDraft
from salesapp.services import (
    activities,
    contacts,
    deal_links,
    deals,
    objections,
    organizations,
    stakeholders,
)
from salesapp.services import invoices as invoice_service
from salesapp.services import offers as offer_service
from salesapp.services import payments as payment_service
from salesapp.ui.work_calendar import work_calendar
from tests.services.papers_kit import BOLT, SELLER, TODAY

LATER = date(2040, 1, 10)
"""Papers are sent today, whatever day that is."""


@pytest.fixture
def deal(db, make_client) -> int:
    organizations.save(SELLER)
    client = make_client("ООО «Волжмонтаж-7»", inn="7707083893", legal_address="Москва")
    made = deals.create({"title": "Болт М20×80", "client_id": client, "need": "болты"})
    return int(made.subject_id or 0)


def hold(deal: int, today: date = TODAY) -> Blocker | None:
    found = deal_facts.hold_of(deal, today, work_calendar().count_working_days)
    return None if found is None else found.blocker


def all_holds(deal: int) -> list[Blocker]:
    found = deal_facts.holds_of(deal, TODAY, work_calendar().count_working_days)
    return [one.blocker for one in found]


def link(deal: int, kind: LinkKind):
    known = deal_facts.facts(deal, TODAY)
    return next(one for one in lifeline(known) if one.kind is kind)


def waiting(deal: int) -> LinkKind:
    return next_link(lifeline(deal_facts.facts(deal, TODAY))).kind


def plan(deal: int, on: date, kind: ActivityKind = ActivityKind.CALL) -> None:
    client = deal_cards.card(deal).client_id
    activities.plan(ActivityDraft(kind, "Позвонить", on, client_id=client, deal_id=deal))


def sent_offer(deal: int) -> int:
    made = int(offer_service.create(None, deal, TODAY).subject_id or 0)
    offer_service.save(made, replace(offers.card(made).draft, lines=(BOLT,), valid_until=LATER))
    offer_service.send(made, TODAY)
    return made


def test_a_deal_goes_along_its_line_as_its_papers_come(deal, now):
    assert hold(deal) is Blocker.NO_STEP
    plan(deal, LATER)
    assert hold(deal) is Blocker.NO_OFFER
    offer = sent_offer(deal)
    assert link(deal, LinkKind.OFFER).record_id == offer
    assert waiting(deal) is LinkKind.CONTRACT
    assert hold(deal) is Blocker.DECIDER_UNKNOWN
    assert (
        hold(deal, link(deal, LinkKind.OFFER).fact_on + timedelta(days=9))
        is Blocker.OFFER_UNANSWERED
    )

    offer_service.accept(offer)
    assert hold(deal) is Blocker.INVOICE_NOT_ISSUED
    invoice = int(invoice_service.from_offer(offer, TODAY).subject_id or 0)
    assert waiting(deal) is LinkKind.INVOICE
    assert link(deal, LinkKind.INVOICE).record_id == invoice
    invoice_service.save(
        invoice, replace(invoices.card(invoice).draft, due_on=TODAY + timedelta(days=5))
    )
    invoice_service.issue(invoice, TODAY)
    assert waiting(deal) is LinkKind.PAYMENT
    assert link(deal, LinkKind.PAYMENT).plan_on == TODAY + timedelta(days=5)
    assert hold(deal, TODAY + timedelta(days=6)) is Blocker.INVOICE_OVERDUE

    total, client = invoices.card(invoice).total_minor, deal_cards.card(deal).client_id
    payment_service.register(PaymentDraft(client, total // 2, TODAY))
    assert 4_900 < link(deal, LinkKind.PAYMENT).share_bp < 5_100
    assert Blocker.AWAITING_PAYMENT in all_holds(deal)
    payment_service.register(PaymentDraft(client, total - total // 2, TODAY))
    assert link(deal, LinkKind.PAYMENT).fact_on == TODAY
    assert waiting(deal) is LinkKind.SHIPMENT
    assert Blocker.SHIPMENT_UNPLANNED in all_holds(deal)

    deals.update(deal, {"ship_on": TODAY + timedelta(days=2)})
    assert link(deal, LinkKind.SHIPMENT).plan_on == TODAY + timedelta(days=2)
    shipped = ActivityDraft(
        ActivityKind.SHIPMENT, "Отгрузка", TODAY, client_id=client, deal_id=deal
    )
    activities.log(shipped, ActivityResult.DONE, None, now)
    assert link(deal, LinkKind.SHIPMENT).fact_on == TODAY
    assert waiting(deal) is LinkKind.CLOSING
    assert Blocker.CLOSING_MISSING in all_holds(deal)
    deals.update(deal, {"closing_documents": "УПД 318"})
    assert waiting(deal) is LinkKind.REPEAT


def test_a_repeat_sale_begins_with_the_goods_and_people_of_the_former(deal, stage_id, make_contact):
    from salesapp.db.models.deals import DealLine

    boss = make_contact(deal_cards.card(deal).client_id, "Мельников Игорь")
    deals.update(deal, {"contact_id": boss, "amount_minor": 500_00, "payment_terms": "Отсрочка"})
    DealLine.create(deal=deal, name="Болт", quantity_milli=5_000, price_minor=100_00)
    again = int(deal_links.repeat(deal).subject_id or 0)
    card = deal_cards.card(again)
    assert (card.title, card.contact_id, card.amount_minor, card.payment_terms) == (
        "Болт М20×80",
        boss,
        500_00,
        "Отсрочка",
    )
    assert card.stage == "Квалификация"
    assert [one.name for one in deal_cards.lines(again)] == ["Болт"]
    assert deal_cards.card(again).number != deal_cards.card(deal).number


def test_a_repeat_sale_leaves_out_who_has_left_the_client(deal, make_contact):
    client = deal_cards.card(deal).client_id
    left, there = make_contact(client, "Мельников Игорь"), make_contact(client, "Орлова Анна")
    deals.update(deal, {"contact_id": there, "decision_contact_id": left})
    contacts.end(left, client, TODAY)
    again = deal_cards.card(int(deal_links.repeat(deal).subject_id or 0))
    assert (again.contact_id, again.decision_contact_id) == (there, None)


def test_the_repeat_sale_of_a_won_deal_is_a_later_deal_of_the_client(deal, stage_id, now):
    deals.move(
        deals.Move(
            deal,
            stage_id("won"),
            {"closing_documents": "УПД 318", "amount_minor": 40_000_00},
            won_reason="оплачено наличными",
        )
    )
    assert waiting(deal) is LinkKind.REPEAT
    again = int(deal_links.repeat(deal).subject_id or 0)
    assert link(deal, LinkKind.REPEAT).record_id == again
    assert link(deal, LinkKind.REPEAT).state is LinkState.DONE


def test_objections_and_people_hold_the_money_until_they_are_settled(deal, make_contact):
    plan(deal, LATER)
    sent_offer(deal)
    boss = make_contact(deal_cards.card(deal).client_id, "Мельников Игорь")
    stakeholders.save_stakeholder(deal, StakeholderDraft(boss, ContactRole.DECIDES))
    assert hold(deal) is Blocker.GATE_MISSING
    price = library.shelf()[0].id
    heard = int(objections.hear(HeardDraft(price, deal)).subject_id or 0)
    found = deal_facts.hold_of(deal, TODAY, work_calendar().count_working_days)
    assert (found.blocker, found.record_id, found.detail) == (
        Blocker.OBJECTION_OPEN,
        heard,
        "Дорого",
    )
    objections.answer(heard, Answer(Outcome.POSTPONED, until=TODAY + timedelta(days=2)))
    assert hold(deal) is Blocker.GATE_MISSING
    assert hold(deal, TODAY + timedelta(days=2)) is Blocker.OBJECTION_DUE


def test_lists_get_a_cheap_answer_for_many_deals_in_one_query(deal, make_client, monkeypatch):
    other = deals.create({"title": "Гайка", "client_id": make_client("ООО «Пекарня»")})
    asked = []
    import salesapp.db.queries.deal_facts as queries

    real = queries.rows
    monkeypatch.setattr(queries, "rows", lambda *args: asked.append(args) or real(*args))
    found = deal_facts.board_holds(
        [deal, int(other.subject_id or 0)], TODAY, work_calendar().count_working_days
    )
    assert [hold.blocker for hold in found.values()] == [Blocker.NO_STEP, Blocker.NO_STEP]
    assert len(asked) == 1


def test_facts_are_found_by_indexes(db):
    import salesapp.db.queries.deal_facts as queries

    plan_of = rows("EXPLAIN QUERY PLAN " + queries._FACTS, "[1]", TODAY.isoformat())
    scans = [
        step[-1] for step in plan_of if step[-1].startswith("SCAN") and "json_each" not in step[-1]
    ]
    assert scans == []
