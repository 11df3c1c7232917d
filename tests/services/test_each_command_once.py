"""Commands that no other test of the services sends: done once, however often they are sent.

Together with the other tests, run with ``SALESAPP_TWICE``, these are all commands there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from salesapp.db.connection import value
from salesapp.db.queries.fields import own_fields
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult, NewTask
from salesapp.domain.addresses import AddressDraft, AddressKind
from salesapp.domain.channels import CampaignDraft, CostDraft
from salesapp.domain.clients import AccountDraft, ClientDraft
from salesapp.domain.custom_fields import FieldDraft
from salesapp.domain.day_rules import DayRules
from salesapp.domain.deals import TaskDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.knowledge import CertificateDraft, CertificateKind, ManufacturerDraft
from salesapp.domain.leads import LeadDraft
from salesapp.domain.letters import MailRules
from salesapp.domain.pipelines import StageDraft
from salesapp.domain.requests import RequestDraft
from salesapp.domain.rfm import Scale
from salesapp.domain.scripts import ScriptDraft, Situation
from salesapp.domain.stakeholders import CompetitorDraft, StakeholderDraft
from salesapp.domain.tags import COLOURS
from salesapp.domain.terms import TermKind
from salesapp.services import (
    accounts,
    activities,
    addresses,
    attachments,
    channels,
    classes,
    contacts,
    custom_fields,
    day_rules,
    groups,
    knowledge,
    lead_requests,
    leads,
    letters,
    organizations,
    own_values,
    personal_data,
    pipelines,
    scripts,
    showings,
    stakeholders,
    tags,
    undo,
    views,
)
from salesapp.services.showings import ShowingDraft
from tests.doubled import Harness
from tests.services.papers_kit import SELLER

LATER = NewTask(ActivityKind.CALL, "Перезвонить", date(2026, 11, 27))


@pytest.fixture
def sent(db, monkeypatch) -> Iterator[Counter[str]]:
    """Every command of the test is sent three times; which were done."""
    undo.start()
    with Harness().on(monkeypatch) as harness:
        yield harness.sent
    assert harness.faults == []


def about(changes) -> int:
    assert changes.subject_id is not None
    return int(changes.subject_id)


def test_accounts_and_addresses(sent, make_client):
    client = make_client()
    first = about(accounts.add(client, AccountDraft("Банк", "044525225", "40702810000000000001")))
    accounts.update(first, AccountDraft("Банк", "044525225", "40702810000000000002"))
    place = about(addresses.add(client, AddressDraft(AddressKind.DELIVERY, "Тверь, склад 2")))
    addresses.update(place, AddressDraft(AddressKind.DELIVERY, "Тверь, склад 3"))
    addresses.delete(place)
    assert set(sent) >= {"accounts.update", "addresses.update", "addresses.delete"}


def test_files_of_a_record(sent, make_client, tmp_path):
    client = make_client()
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    kept = [attachments.keep(tmp_path / name) for name in ("a.txt", "b.txt")]
    attachments.attach(Entity.CLIENT, client, kept)
    links = [
        int(value("SELECT min(id) FROM file_link")),
        int(value("SELECT max(id) FROM file_link")),
    ]
    attachments.update(links[0], "в.txt", "важно")
    attachments.reorder(Entity.CLIENT, client, links[::-1])
    attachments.delete(links[0])
    assert set(sent) >= {"attachments.update", "attachments.reorder", "attachments.delete"}


def test_groups_tags_and_views(sent, make_client):
    one, two, three = make_client(), make_client(), make_client()
    groups.join([one, two], "Холдинг")
    group = int(value("SELECT id FROM client_group"))
    groups.put([three], group)
    groups.update(group, "Холдинг 2", "платит мать")
    groups.dissolve(group)
    tags.add(Entity.CLIENT, [one, two], "важный")
    tag = int(value("SELECT id FROM tag WHERE name = 'важный'"))
    tags.recolour(tag, COLOURS[-1] if value("SELECT colour FROM tag") == COLOURS[0] else COLOURS[0])
    tags.delete(tag)
    made = [about(views.save(Entity.CLIENT, name, "[]", "[]", "[]")) for name in ("А", "Б")]
    views.update(made[0], "[]", '["name"]', "[]")
    views.rename(made[0], "В")
    views.pin(made[0], on=True)
    views.order(made[::-1])
    views.delete(made[1])
    assert set(sent) >= {
        "groups.put", "groups.update", "groups.dissolve", "tags.recolour", "tags.delete",
        "views.save", "views.update", "views.rename", "views.order", "views.delete",
    }  # fmt: skip


def test_deals_and_their_people(sent, make_client, make_contact, make_deal, today, now):
    client = make_client()
    deal = make_deal(client)
    person = make_contact(client)
    stakeholders.save_stakeholder(deal, StakeholderDraft(person))
    stakeholders.remove_stakeholder(int(value("SELECT max(id) FROM stakeholder")))
    stakeholders.save_competitor(deal, CompetitorDraft("ООО «Рядом»", price_minor=100_00))
    stakeholders.delete_competitor(int(value("SELECT max(id) FROM deal_competitor")))
    draft = ActivityDraft(ActivityKind.CALL, "Звонок", today, client_id=client)
    planned = about(activities.plan(draft))
    activities.spread({planned: today + timedelta(days=2)})
    call = about(activities.plan(draft))
    activities.complete(call, ActivityResult.AGREED, "говорили", LATER, now)
    activities.set_length(call, 90)
    assert set(sent) >= {
        "stakeholders.remove_stakeholder", "stakeholders.save_competitor",
        "stakeholders.delete_competitor", "activities.spread", "activities.set_length",
    }  # fmt: skip


def test_stages_and_their_tasks(sent, stage_id):
    stage = stage_id("offer")
    pipelines.update_stage(stage, StageDraft("Предложение", probability_bp=4_000))
    for title in ("Позвонить", "Написать"):
        pipelines.save_task(stage, TaskDraft(ActivityKind.CALL, title, 1))
    task = int(value("SELECT max(id) FROM stage_task"))
    pipelines.move_task(stage, task, 0)
    pipelines.remove_task(stage, task)
    assert set(sent) >= {"pipelines.update_stage", "pipelines.move_task", "pipelines.remove_task"}


def test_goods_and_what_is_known_of_them(sent, make_product):
    product = make_product()
    knowledge.save_certificate(
        CertificateDraft(CertificateKind.DECLARATION, "Д-1"), product_id=product
    )
    knowledge.delete_certificate(int(value("SELECT max(id) FROM certificate")))
    maker = about(knowledge.save_manufacturer(ManufacturerDraft("Окский метиз", "Ока")))
    knowledge.delete_manufacturer(maker)
    assert set(sent) >= {"knowledge.delete_certificate", "knowledge.delete_manufacturer"}


def test_leads_and_channels(sent, make_client, today):
    first = about(leads.create_of(RequestDraft(LeadDraft("Болты"))))
    second = about(leads.create_of(RequestDraft(LeadDraft("Гайки"))))
    lead_requests.is_other_lead(first, second)
    lead_requests.link(first, make_client())
    lead_requests.unlink(first)
    channel = int(value("SELECT min(id) FROM channel"))
    campaign = about(channels.save_campaign(channel, CampaignDraft("Осень")))
    cost = about(channels.save_cost(channel, CostDraft(100_00, today, today)))
    channels.delete_cost(cost)
    channels.delete_campaign(campaign)
    assert set(sent) >= {
        "leads.create_of", "lead_requests.is_other_lead", "lead_requests.unlink",
        "channels.delete_cost", "channels.delete_campaign",
    }  # fmt: skip


def test_settings(sent, today):
    organizations.save(SELLER)
    organizations.add_preset(TermKind.PAYMENT, "по договорённости")
    organizations.set_margin_limit(1_500)
    organizations.set_series("invoice", today.year, 100, "{n}")
    letters.set_mail(MailRules(host="smtp.example", user="anna"))
    personal_data.set_warning(on=True)
    day_rules.set_rules(DayRules())
    classes.set_scale(Scale(31))
    assert set(sent) >= {
        "organizations.add_preset", "organizations.set_margin_limit", "letters.set_mail",
        "personal_data.set_warning", "classes.set_scale",
    }  # fmt: skip


def test_what_was_shown(sent, make_client, make_product, today):
    product = make_product()
    showings.log_showing(ShowingDraft(make_client(), today, ((product, "понравилось"),)))
    showing = int(value("SELECT max(id) FROM showing"))
    showings.set_reaction(showing, "берут", ((product, "берут"),))
    showings.delete_showing(showing)
    assert set(sent) == {
        "showings.log_showing", "showings.set_reaction", "showings.delete_showing",
    }  # fmt: skip


def test_fields_of_ones_own(sent, make_client, make_contact):
    client = make_client()
    person = make_contact(client)
    for entity in (Entity.CLIENT, Entity.CONTACT):
        custom_fields.create(entity, FieldDraft("Примета", FieldType.TEXT))
    [field] = own_fields(Entity.CLIENT)
    own_values.write_many(field, {client: "высокий"})
    [other] = own_fields(Entity.CONTACT)
    contacts.set_own(person, ((str(other.id), "в очках"),))
    assert set(sent) >= {"own_values.write_many", "contacts.set_own"}


def test_scripts(sent):
    script = about(scripts.save(ScriptDraft("Первый звонок", Situation.COLD)))
    other = about(scripts.copy(script, "Второй звонок"))
    scripts.move(other, -1)
    assert set(sent) >= {"scripts.copy", "scripts.move"}


def test_counting_the_classes_again_changes_nothing(db, today):
    """It is no entry of the journal: what it writes follows from the papers, however often."""
    from salesapp.db.connection import rows
    from salesapp.services import clients

    clients.create(ClientDraft("Ромашка"))
    classes.recount(today)
    before = rows("SELECT * FROM client_class"), rows("SELECT * FROM client_class_history")
    classes.recount(today)
    assert (
        rows("SELECT * FROM client_class"),
        rows("SELECT * FROM client_class_history"),
    ) == before
    assert value("SELECT count(*) FROM journal") == 1
