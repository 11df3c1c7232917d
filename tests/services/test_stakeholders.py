"""Who decides on a deal, and who else wants it."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db.queries import deal_cards, history
from salesapp.db.queries import deals as deal_lists
from salesapp.db.queries import stakeholders as queries
from salesapp.domain.changes import Entity
from salesapp.domain.clients import Attitude, ContactRole
from salesapp.domain.deals import LostDetails
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.stakeholders import CompetitorDraft, MapGap, StakeholderDraft, gap
from salesapp.services import deals, merging, stakeholders, undo
from salesapp.services.deals import Move
from tests.dumps import business

HEARD = date(2026, 11, 20)


@pytest.fixture
def deal(make_client) -> int:
    client = make_client("ООО «Волжмонтаж-7»")
    made = deals.create({"title": "Болт М20×80", "client_id": client, "amount_minor": 425_599_00})
    return int(made.subject_id or 0)


@pytest.fixture
def people(deal, make_contact) -> tuple[int, int]:
    client = deal_cards.card(deal).client_id
    return make_contact(client, "Мельников Игорь"), make_contact(client, "Демидова Ольга")


def test_the_first_who_decides_becomes_the_deals_decider(db, deal, people):
    boss, accountant = people
    stakeholders.save_stakeholder(
        deal, StakeholderDraft(boss, ContactRole.DECIDES, Attitude.FOR, "срок", "любит рыбалку")
    )
    stakeholders.save_stakeholder(deal, StakeholderDraft(accountant, ContactRole.DECIDES))
    assert deal_cards.card(deal).decision_contact == "Мельников Игорь"
    assert queries.decider_known(deal)
    first, second = queries.of_deal(deal)
    assert {first.name, second.name} == {"Мельников Игорь", "Демидова Ольга"}
    assert queries.others(deal) == []


def test_a_person_stands_on_the_map_once(db, deal, people):
    boss, accountant = people
    for role in (ContactRole.USES, ContactRole.PAYS):
        stakeholders.save_stakeholder(deal, StakeholderDraft(boss, role))
    (one,) = queries.of_deal(deal)
    assert one.role == "pays"
    assert [other.contact_id for other in queries.others(deal)] == [accountant]
    stakeholders.remove_stakeholder(one.id)
    assert queries.of_deal(deal) == []


def test_the_map_follows_a_merge_of_two_cards_of_one_person(db, deal, people):
    boss, twin = people
    for one in people:
        stakeholders.save_stakeholder(deal, StakeholderDraft(one, ContactRole.DECIDES))
    merging.merge(Entity.CONTACT, boss, [twin])
    assert [one.contact_id for one in queries.of_deal(deal)] == [boss]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], MapGap.NOBODY),
        ([("uses", "for")], MapGap.NO_DECIDER),
        ([("decides", "against"), ("uses", "for")], MapGap.DECIDER_AGAINST),
        ([("decides", "for"), ("blocks", "")], MapGap.BLOCKED),
        ([("decides", "neutral"), ("uses", "")], MapGap.NO_FRIEND),
        ([("decides", "for"), ("pays", "neutral")], None),
    ],
)
def test_what_the_map_lacks(told, expected):
    assert gap(told) is expected


def test_competitors_stand_by_price_and_are_named_once(db, deal):
    stakeholders.save_competitor(deal, CompetitorDraft("Метизторг", strengths="склад рядом"))
    stakeholders.save_competitor(
        deal, CompetitorDraft("Крепёжный двор", price_minor=398_000_00, heard_on=HEARD)
    )
    cheap, other = queries.competitors(deal)
    assert (cheap.name, cheap.price_minor, cheap.heard_on) == ("Крепёжный двор", 398_000_00, HEARD)
    with pytest.raises(RuleError) as caught:
        stakeholders.save_competitor(deal, CompetitorDraft("метизторг"))
    assert caught.value.rule is Rule.FIELD_INVALID
    stakeholders.save_competitor(
        deal, CompetitorDraft("Метизторг", price_minor=390_000_00), other.id, other.rev
    )
    assert queries.competitors(deal)[0].name == "Метизторг"
    assert queries.known_competitors() == ["Крепёжный двор", "Метизторг"]
    with pytest.raises(RuleError):
        stakeholders.save_competitor(deal, CompetitorDraft(" "))


def test_whom_a_deal_was_lost_to_stands_among_its_competitors(db, deal, stage_id):
    stakeholders.save_competitor(deal, CompetitorDraft("Метизторг"))
    reason = deal_lists.lost_reasons()[0].id
    deals.move(
        Move(
            deal,
            stage_id("lost"),
            lost=LostDetails(reason, "Дали дешевле на десятую", "метизторг", 380_000_00),
        )
    )
    (one,) = queries.competitors(deal)
    assert (one.name, one.price_minor) == ("Метизторг", 380_000_00)


def test_every_step_is_taken_back_and_stands_in_the_history(db, deal, people):
    steps = [
        lambda: stakeholders.save_stakeholder(deal, StakeholderDraft(people[0], ContactRole.PAYS)),
        lambda: stakeholders.save_competitor(deal, CompetitorDraft("Метизторг")),
    ]
    for step in steps:
        before = business()
        step()
        undo.undo()
        assert business() == before
        undo.redo()
    stakeholders.remove_stakeholder(queries.of_deal(deal)[0].id)
    stakeholders.delete_competitor(queries.competitors(deal)[0].id)
    told = {row.action for row in history.changes(Entity.DEAL, deal)}
    assert told >= {"stakeholder.save", "stakeholder.remove", "rival.save", "rival.delete"}
