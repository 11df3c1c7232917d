"""Fields of the user's own: declared, filled, changed, demanded, undone."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db.matching import Source, candidates
from salesapp.db.queries import deal_cards, exports, history
from salesapp.db.queries.deals import stage_list
from salesapp.db.queries.field_values import own_values
from salesapp.db.queries.fields import field_of, holders, own_fields
from salesapp.db.queries.leads import one as lead_of
from salesapp.db.queries.views import saved
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft, ContactDraft
from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.deals import Severity
from salesapp.domain.edits import Edit, Op
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import FieldType
from salesapp.domain.filters import Condition, every, filter_text, read_filter
from salesapp.domain.filters import Op as Ask
from salesapp.domain.leads import LeadDraft
from salesapp.domain.products import ProductDraft
from salesapp.services import (
    clients,
    contacts,
    deals,
    lead_conversion,
    leads,
    merging,
    products,
    undo,
    views,
)
from salesapp.services import custom_fields as service
from salesapp.services import own_values as values
from salesapp.services.deals import Move
from salesapp.services.editing import editable
from salesapp.services.editing import run as editing


def add(entity: Entity, title: str, kind: FieldType = FieldType.TEXT, *entries: str):
    draft = FieldDraft(title, kind, tuple(Entry(one) for one in entries))
    made = service.create(entity, draft).subject_id
    assert made is not None
    return field_of(entity, f"custom:{made}")


def held(field, record_id: int) -> object:
    return own_values(field.entity, record_id, own_fields(field.entity, archived=True)).get(
        field.id
    )


def draft_of(field, **changed) -> FieldDraft:
    entries = tuple(Entry(one, one) for one in field.choices)
    return FieldDraft(**({"title": field.title, "kind": field.type, "entries": entries} | changed))


def found(source: Source, text: str) -> list[int]:
    return [one.id for one in candidates(source, text)]


def test_every_form_writes_the_fields_of_its_record_and_the_search_finds_their_words(db):
    kinds = (Entity.CLIENT, Entity.CONTACT, Entity.PRODUCT, Entity.LEAD, Entity.DEAL)
    field = {entity: add(entity, "Примета") for entity in kinds}
    own = {entity: ((field[entity].id, f"кодовоеслово{entity}"),) for entity in kinds}
    client = clients.create(ClientDraft("Ромашка", own=own[Entity.CLIENT])).subject_id
    contact = contacts.create(client, ContactDraft("Иванов Пётр", own=own[Entity.CONTACT]))
    product = products.create(ProductDraft("Болт", own=own[Entity.PRODUCT])).subject_id
    lead = leads.create(LeadDraft("Нужен болт", own=own[Entity.LEAD])).subject_id
    deal = deals.create(
        {"title": "Болты", "client_id": client, **dict(own[Entity.DEAL])}
    ).subject_id
    ids = dict(zip(kinds, (client, contact.subject_id, product, lead, deal), strict=True))
    for entity in kinds:
        assert held(field[entity], ids[entity]) == f"кодовоеслово{entity}"
        assert ids[entity] in found(Source(entity.value), f"КОДОВОЕСЛОВО{entity}")
    lead_row = lead_of(lead)
    leads.update(lead, LeadDraft("Нужен винт"), lead_row.rev)
    assert held(field[Entity.LEAD], lead) == "кодовоесловоlead"
    assert found(Source.LEAD, "винт кодовоесловоlead") == [lead]


def test_a_value_that_is_none_is_refused_and_nothing_is_written(make_client):
    client = make_client()
    field = add(Entity.CLIENT, "Станков", FieldType.NUMBER)
    with pytest.raises(RuleError) as caught:
        values.set_own(Entity.CLIENT, [client], field.id, "много")
    assert caught.value.rule is Rule.FIELD_INVALID
    assert caught.value.facts == {"field": field.id, "value": "много"}
    assert held(field, client) is None


def test_many_records_get_a_value_in_one_step_of_undo(make_client, dump):
    some = [make_client(f"Клиент {one}") for one in range(5)]
    field = add(Entity.CLIENT, "Регионы", FieldType.CHOICES, "Север", "Юг")
    before = dump()
    changes = values.set_own(Entity.CLIENT, some, field.id, "юг; север")
    assert changes.ids_of(Entity.CLIENT) == frozenset(some)
    assert all(held(field, one) == ("Север", "Юг") for one in some)
    undo.undo()
    assert dump() == before
    undo.redo()
    assert holders(field.custom_id) == 5


def test_the_history_tells_the_field_by_its_old_and_new_value(make_client):
    client = make_client()
    field = add(Entity.CLIENT, "Станков", FieldType.NUMBER)
    region = add(Entity.CLIENT, "Регионы", FieldType.CHOICES, "Север", "Юг")
    for value in ("5", "7,5", None):
        values.set_own(Entity.CLIENT, [client], field.id, value)
    values.set_own(Entity.CLIENT, [client], region.id, ("Север",))
    values.set_own(Entity.CLIENT, [client], region.id, ("Север", "Юг"))
    told = [
        (one.field, one.old, one.new)
        for one in history.changes(Entity.CLIENT, client)
        if one.field.startswith("custom:")
    ]
    assert told == [
        (region.id, None, "Юг"),
        (region.id, None, "Север"),
        (field.id, 7_500, None),
        (field.id, 5_000, 7_500),
        (field.id, None, 5_000),
    ]


def test_another_type_reads_the_values_anew_and_tells_before_what_would_be_lost(make_client, dump):
    some = [make_client(f"Клиент {one}") for one in range(3)]
    field = add(Entity.CLIENT, "Станков")
    for client, text in zip(some, ("12", "1 200,5", "много"), strict=True):
        values.set_own(Entity.CLIENT, [client], field.id, text)
    before = dump()
    number = draft_of(field, kind=FieldType.NUMBER)
    told = service.preview(Entity.CLIENT, field.custom_id, number)
    assert (told.held, told.kept, told.lost, told.examples) == (3, 2, 1, ("много",))
    assert dump() == before
    service.update(Entity.CLIENT, field.custom_id, number)
    fresh = field_of(Entity.CLIENT, field.id)
    assert [held(fresh, one) for one in some] == [12_000, 1_200_500, None]
    assert found(Source.CLIENT, "много") == []
    undo.undo()
    assert dump() == before
    assert found(Source.CLIENT, "много") == [some[2]]


def test_a_renamed_entry_is_renamed_where_it_was_chosen_and_one_that_left_stays(make_client):
    some = [make_client(f"Клиент {one}") for one in range(3)]
    field = add(Entity.CLIENT, "Размер", FieldType.CHOICE, "Малый", "Средний", "Большой")
    for client, text in zip(some, field.choices, strict=True):
        values.set_own(Entity.CLIENT, [client], field.id, text)
    draft = draft_of(field, entries=(Entry("Небольшой", "Малый"), Entry("Большой", "Большой")))
    told = service.preview(Entity.CLIENT, field.custom_id, draft)
    assert (told.renamed, told.orphans, told.lost) == (1, 1, 0)
    service.update(Entity.CLIENT, field.custom_id, draft)
    assert [held(field, one) for one in some] == ["Небольшой", "Средний", "Большой"]
    assert found(Source.CLIENT, "небольшой") == [some[0]]


def test_a_saved_list_asks_for_the_renamed_entry(make_client, dump):
    client = make_client("Ромашка")
    field = add(Entity.CLIENT, "Размер", FieldType.CHOICE, "Малый", "Большой")
    values.set_own(Entity.CLIENT, [client], field.id, "Малый")
    asked = every(Condition(field.id, Ask.ANY_OF, ("Малый", "Большой")))
    views.save(Entity.CLIENT, "Размеры", filter_text(asked), "", "")
    before = dump()
    service.update(
        Entity.CLIENT,
        field.custom_id,
        draft_of(field, entries=(Entry("Небольшой", "Малый"), Entry("Большой", "Большой"))),
    )
    [view] = saved(Entity.CLIENT)
    read = read_filter(view.asked, own_fields(Entity.CLIENT))
    assert read == every(Condition(field.id, Ask.ANY_OF, ("Небольшой", "Большой")))
    undo.undo()
    assert dump() == before


@pytest.mark.parametrize(
    ("draft", "rule", "name"),
    [
        (FieldDraft("  "), Rule.FIELD_REQUIRED, "field_title"),
        (FieldDraft("ПРИМЕТА"), Rule.FIELD_INVALID, "field_title"),
        (FieldDraft("Список", FieldType.CHOICE), Rule.FIELD_REQUIRED, "choices"),
        (
            FieldDraft("Список", FieldType.CHOICE, (Entry("А"), Entry("а"))),
            Rule.FIELD_INVALID,
            "choices",
        ),
    ],
)
def test_a_field_that_would_confuse_is_refused(db, draft, rule, name):
    add(Entity.CLIENT, "Примета")
    with pytest.raises(RuleError) as caught:
        service.create(Entity.CLIENT, draft)
    assert caught.value.rule is rule
    assert caught.value.facts["field"] == name


def test_fields_are_ordered_put_aside_and_deleted_with_undo(make_client, dump):
    first, second, third = (add(Entity.CLIENT, title) for title in "абв")
    service.move(Entity.CLIENT, third.custom_id, 0)
    assert [one.title for one in own_fields(Entity.CLIENT)] == ["в", "а", "б"]
    client = make_client()
    values.set_own(Entity.CLIENT, [client], first.id, "слово")
    service.archive(Entity.CLIENT, first.custom_id)
    assert [one.title for one in own_fields(Entity.CLIENT)] == ["в", "б"]
    assert held(first, client) == "слово"
    service.restore(Entity.CLIENT, first.custom_id)
    assert [one.title for one in own_fields(Entity.CLIENT)] == ["в", "б", "а"]
    before = dump()
    service.delete(Entity.CLIENT, first.custom_id)
    assert holders(first.custom_id) == 0
    assert found(Source.CLIENT, "слово") == []
    undo.undo()
    assert dump() == before
    assert second in own_fields(Entity.CLIENT)


@pytest.fixture
def deal(make_client, make_deal):
    return make_deal(make_client("Ромашка"), title="Крепёж")


def test_a_stage_demands_a_field_of_the_user_by_every_way_in(deal):
    field = add(Entity.DEAL, "Монтаж", FieldType.FLAG)
    stages = {one.code: one.id for one in stage_list()}
    target = stages["qualification"], stages["selection"]
    service.set_gates(field.custom_id, {target[1]: Severity.BLOCK})
    deals.update(deal, {"need": "болты", "volume": "тонна"})
    with pytest.raises(RuleError) as caught:
        deals.move(Move(deal, target[1]))
    assert caught.value.facts["fields"] == (field.id,)
    asked = [one.own for one in deals.open_gate(deal, target[1])]
    assert asked == [field]
    # "No" is an answer.
    deals.move(Move(deal, target[1], {field.id: False}))
    assert deal_cards.card(deal).stage_id == target[1]
    assert held(field, deal) is False
    undo.undo()
    assert deal_cards.card(deal).stage_id == target[0]
    assert held(field, deal) is None
    service.archive(Entity.DEAL, field.custom_id)
    deals.move(Move(deal, target[1]))
    assert deal_cards.card(deal).stage_id == target[1]


def test_a_lead_gives_its_fields_to_the_deal_and_client_it_becomes(db):
    on_lead = add(Entity.LEAD, "Срок", FieldType.DAY)
    on_deal = add(Entity.DEAL, "срок", FieldType.DAY)
    add(Entity.CLIENT, "Срок", FieldType.TEXT)
    lead = leads.create(
        LeadDraft(
            "Болты", "Сайт", contact_name="Иванов Пётр", own=((on_lead.id, date(2027, 1, 5)),)
        )
    ).subject_id
    deal = lead_conversion.convert(lead, deal_title="Болты", step=None).subject_id
    assert held(on_deal, deal) == date(2027, 1, 5)


def test_saving_a_field_with_its_stages_is_one_step(db, dump):
    before = dump()
    stage = deal_cards.stage_info(3)
    service.save(Entity.DEAL, None, FieldDraft("Тендер", FieldType.LINK), {stage.id: Severity.WARN})
    (field,) = own_fields(Entity.DEAL)
    assert field.id in {one.field for one in deal_cards.stage_info(3).gates}
    undo.undo()
    assert dump() == before


def test_values_follow_a_merge_and_the_survivor_keeps_its_own(make_client):
    region = add(Entity.CLIENT, "Регионы", FieldType.CHOICES, "Север", "Юг", "Урал")
    size = add(Entity.CLIENT, "Станков", FieldType.NUMBER)
    note = add(Entity.CLIENT, "Примета")
    stays, goes = make_client("Ромашка"), make_client("Ромашка плюс")
    values.set_own(Entity.CLIENT, [stays], region.id, ("Север", "Юг"))
    values.set_own(Entity.CLIENT, [goes], region.id, ("Юг", "Урал"))
    values.set_own(Entity.CLIENT, [stays], size.id, 5_000)
    values.set_own(Entity.CLIENT, [goes], size.id, 7_000)
    values.set_own(Entity.CLIENT, [goes], note.id, "особая")
    merging.merge(Entity.CLIENT, stays, [goes])
    assert held(region, stays) == ("Север", "Юг", "Урал")
    assert held(size, stays) == 5_000
    assert held(note, stays) == "особая"
    assert found(Source.CLIENT, "особая") == [stays]
    undo.undo()
    assert held(note, goes) == "особая"
    assert held(region, goes) == ("Юг", "Урал")


def test_a_bulk_change_of_a_list_writes_own_fields_in_one_step(make_client, dump):
    some = [make_client(f"Клиент {one}") for one in range(4)]
    field = add(Entity.CLIENT, "Регион", FieldType.CHOICE, "Север", "Юг")
    assert field in editable.editable_fields(Entity.CLIENT)
    before = dump()
    done = editing.apply_edits(Entity.CLIENT, some, [Edit(field, Op.SET, "юг")])
    assert done.outcome.changed == 4
    assert all(held(field, one) == "Юг" for one in some)
    undo.undo()
    assert dump() == before


def test_whole_lists_for_scripts_tell_the_fields_of_people_and_leads_too(db, make_client):
    person, lead = add(Entity.CONTACT, "Хобби"), add(Entity.LEAD, "Объект")
    contacts.create(make_client(), ContactDraft("Орлова", own=((person.id, "рыбалка"),)))
    leads.create(LeadDraft("Болты", own=((lead.id, "мост"),)))
    assert [one["fields"] for one in exports.facts("contacts")] == [{"Хобби": "рыбалка"}]
    assert [one["fields"] for one in exports.facts("leads")] == [{"Объект": "мост"}]
