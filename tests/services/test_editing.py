"""One cell, a block, many records: written by the rules of the forms, as one step of undo."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db.connection import rows, value
from salesapp.db.queries import leads as lead_queries
from salesapp.db.queries.field_values import field_values
from salesapp.domain.activities import ActivityKind
from salesapp.domain.clients import PointDraft, PointKind
from salesapp.domain.custom_fields import FieldDraft
from salesapp.domain.edits import Edit, Op, applied, laid, ops_of, same, without_head
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.field_values import Ref, parse
from salesapp.domain.fields import BUILT_IN, Field, FieldType, built_in
from salesapp.domain.jobs import JobCancelled
from salesapp.domain.spreading import free_places
from salesapp.services import custom_fields, tags, undo
from salesapp.services.contact_points import save_points
from salesapp.services.deals import PlannedStep
from salesapp.services.editing import many, run
from salesapp.services.editing.editable import editable_fields, tags_field
from salesapp.services.editing.run import apply_edits, set_cell, write_block

C, P, D, K, L = Entity.CLIENT, Entity.PRODUCT, Entity.DEAL, Entity.CONTACT, Entity.LEAD
GOOD_INN = "7707083893"


def cell(entity: Entity, record_id: int, code: str, fresh: object):
    return set_cell(entity, record_id, built_in(entity, code), fresh)


def held(entity: Entity, record_id: int, code: str) -> object:
    found = field_values(entity, [record_id], [built_in(entity, code)], date(2026, 11, 23))
    return found[record_id].get(code)


def test_a_cell_of_a_client_is_written_found_and_undone(make_client, dump):
    client = make_client("Ромашка", city="Тверь")
    before = dump()
    changes = cell(C, client, "city", "Пермь")
    assert changes.ids_of(C) == {client}
    assert held(C, client, "city") == "Пермь"
    assert value("SELECT rowid FROM client_fts WHERE client_fts MATCH 'пермь'") == client
    assert undo.next_undo().action == "list.cell"
    undo.undo()
    after = dump()
    for row in (*before["client"], *after["client"]):
        assert len(row) == len(before["client"][0])
    assert held(C, client, "city") == "Тверь"


@pytest.mark.parametrize(
    ("code", "typed", "rule"),
    [
        ("name", "  ", Rule.FIELD_REQUIRED),
        ("inn", "7707083894", Rule.FIELD_INVALID),
        ("inn", "123", Rule.FIELD_INVALID),
        ("kpp", "12", Rule.FIELD_INVALID),
        ("ogrn", "1027700132196", Rule.FIELD_INVALID),
        ("category", "Z", Rule.FIELD_INVALID),
    ],
)
def test_a_client_refuses_in_a_list_what_it_refuses_in_its_form(make_client, code, typed, rule):
    client = make_client("Ромашка")
    with pytest.raises(RuleError) as refused:
        cell(C, client, code, typed)
    assert refused.value.rule is rule
    assert undo.next_undo() is None


def test_a_double_is_stopped_in_the_list_too(make_client):
    make_client("Первый", inn=GOOD_INN)
    second = make_client("Второй")
    with pytest.raises(RuleError) as refused:
        cell(C, second, "inn", GOOD_INN)
    assert refused.value.rule is Rule.DUPLICATE_CLIENT


def test_a_phone_is_written_properly_and_leaves_the_other_ways_alone(make_client):
    client = make_client("Ромашка", phone="+78312001407", email="a@romashka.example")
    cell(C, client, "phone", "8 (499) 123-45-67, +7 831 200 14 08")
    points = rows(
        "SELECT kind, value_norm FROM contact_point WHERE client_id = ? ORDER BY position", client
    )
    assert sorted(points) == [
        ("email", "a@romashka.example"), ("phone", "+74991234567"), ("phone", "+78312001408"),
    ]  # fmt: skip
    assert value("SELECT search_text FROM client WHERE id = ?", client).count("4991234567")


@pytest.mark.parametrize("entity", [Entity.CLIENT, Entity.CONTACT])
def test_what_a_phone_is_for_and_its_extension_stay_when_another_one_is_typed(
    make_client, make_contact, entity
):
    client = make_client("Ромашка")
    owner = client if entity is Entity.CLIENT else make_contact(client)
    points = (PointDraft(PointKind.PHONE, "8 916 123-45-67", "мобильный"),)
    save_points(entity.value, owner, points)
    cell(entity, owner, "phone", "+7 (916) 123-45-67, 8 495 200-14-07, доб. 12")
    found = rows("SELECT value, purpose FROM contact_point ORDER BY position")
    assert found == [
        ("+7 (916) 123-45-67", "мобильный"),
        ("+7 (495) 200-14-07 доб.\xa012", ""),
    ]


def test_products_deals_leads_and_people_have_their_rules(
    make_product, make_deal, make_client, make_contact, make_lead
):
    one, other = make_product("Болт", sku="Б-1"), make_product("Гайка", sku="Г-1")
    cell(P, one, "price_minor", 12_50)
    cell(P, one, "lead_days", 5000)
    assert value("SELECT lead_days FROM product WHERE id = ?", one) == 5
    for code, fresh in (("sku", "Г-1"), ("price_minor", -1), ("unit", None), ("lead_days", 500)):
        with pytest.raises(RuleError):
            cell(P, one, code, fresh)
    client = make_client("Ромашка")
    deal = make_deal(client, title="Болты")
    cell(D, deal, "amount_minor", 100_00)
    assert rows("SELECT amount_minor, is_amount_manual FROM deal WHERE id = ?", deal) == [
        (100_00, 1)
    ]
    cell(D, deal, "expected_close_on", date(2026, 12, 1))
    assert held(D, deal, "expected_close_on") == date(2026, 12, 1)
    with pytest.raises(RuleError):
        cell(D, deal, "title", "")
    person = make_contact(client, "Иванов Пётр")
    cell(K, person, "position", "директор")
    cell(K, person, "role", "decides")
    assert (held(K, person, "position"), held(K, person, "role")) == ("директор", "decides")
    lead = make_lead("Запрос")
    cell(L, lead, "phones", "8 499 123 45 67")
    assert held(L, lead, "phones").startswith("+7")
    assert other


def test_a_block_writes_what_may_be_and_tells_what_may_not(make_client, dump):
    taken = make_client("Занято", inn=GOOD_INN)
    ids = [make_client(f"Клиент {number}", city="Тверь") for number in range(3)]
    before = dump()["client"]
    wanted = {
        ids[0]: {"city": "Пермь", "inn": GOOD_INN},
        ids[1]: {"city": "Тверь"},
        ids[2]: {"city": "Казань", "name": ""},
    }
    asked = write_block(C, wanted, preview=True)
    assert dump()["client"] == before
    done = write_block(C, wanted)
    assert asked.outcome._replace(refused=()) == done.outcome._replace(refused=())
    assert (done.outcome.changed, done.outcome.cells, done.outcome.same) == (2, 2, 1)
    told = [(one.record_id, one.name, one.field, one.error.rule) for one in done.outcome.refused]
    assert told == [
        (ids[0], "Клиент 0", "inn", Rule.DUPLICATE_CLIENT),
        (ids[2], "Клиент 2", "name", Rule.FIELD_REQUIRED),
    ]
    assert [held(C, one, "city") for one in ids] == ["Пермь", "Тверь", "Казань"]
    undo.undo()
    assert [row[:6] for row in dump()["client"]] == [row[:6] for row in before]
    assert undo.next_undo() is None
    assert taken


def test_many_records_change_at_once_and_one_undo_takes_it_back(make_client, dump):
    ids = [make_client(source="выставка" if number % 3 else "сайт") for number in range(30)]
    before = dump()
    edits = [
        Edit(built_in(C, "source"), Op.REPLACE, "реклама", find="ВЫСТ"),
        Edit(built_in(C, "note"), Op.ADD, "позвонить до обеда"),
        Edit(tags_field(C), Op.ADD, ("опт", "юг")),
    ]
    done = apply_edits(C, ids, edits)
    assert done.outcome.changed == 30
    assert held(C, ids[1], "source") == "рекламаавка"
    assert held(C, ids[1], "note") == "позвонить до обеда"
    assert value("SELECT count(*) FROM tag_link") == 60
    again = apply_edits(C, ids, [Edit(tags_field(C), Op.ADD, ("опт",))])
    assert (again.outcome.changed, again.outcome.same) == (0, 30)
    apply_edits(C, ids[:5], [Edit(tags_field(C), Op.REMOVE, ("юг",))])
    assert value("SELECT count(*) FROM tag_link") == 55
    undo.undo()
    undo.undo()
    assert {key: dump()[key] for key in ("client", "tag_link")} == {
        key: before[key] for key in ("client", "tag_link")
    }


def test_thousands_get_a_plain_value_by_one_statement_the_same_as_one_by_one(
    make_client, monkeypatch, dump
):
    ids = [make_client(category="B" if number % 2 else "") for number in range(60)]
    edits = [Edit(built_in(C, "category"), Op.SET, "B"), Edit(built_in(C, "note"), Op.CLEAR)]
    slow = apply_edits(C, ids, edits).outcome
    state = [(*row[:3], *row[4:20]) for row in dump()["client"]]
    undo.undo()
    monkeypatch.setattr(run, "MANY", 10)
    monkeypatch.setattr(run, "_BLOCK_OF_MANY", 7)
    asked = apply_edits(C, ids, edits, preview=True).outcome
    assert undo.next_redo() is not None
    fast = apply_edits(C, ids, edits).outcome
    assert (slow.changed, slow.same) == (fast.changed, fast.same) == (asked.changed, asked.same)
    assert [(*row[:3], *row[4:20]) for row in dump()["client"]] == state
    undo.undo()
    assert value("SELECT count(*) FROM client WHERE category = 'B'") == 30


def test_a_value_that_is_none_of_the_field_is_refused_before_anything_is_written(make_client):
    ids = [make_client() for _ in range(3)]
    with pytest.raises(RuleError):
        apply_edits(C, ids, [Edit(built_in(C, "category"), Op.SET, "Ж")])
    with pytest.raises(RuleError):
        apply_edits(C, ids, [Edit(built_in(C, "email"), Op.SET, "не адрес")])


def test_cancel_takes_everything_back(make_client, monkeypatch):
    monkeypatch.setattr(run, "BLOCK", 2)
    ids = [make_client(city="Тверь") for _ in range(6)]

    class Stops:
        def step(self, done: int, total: int, note: str = "") -> None:
            if done:
                raise JobCancelled

    with pytest.raises(JobCancelled):
        apply_edits(C, ids, [Edit(built_in(C, "city"), Op.SET, "Пермь")], Stops())
    assert value("SELECT count(*) FROM client WHERE city = 'Пермь'") == 0


@pytest.mark.parametrize("entity", list(BUILT_IN))
def test_every_editable_field_can_be_written(
    entity, make_client, make_contact, make_product, make_lead, make_deal
):
    client = make_client("Ромашка")
    record = {
        C: lambda: client,
        K: lambda: make_contact(client, "Иванов"),
        P: lambda: make_product("Болт"),
        L: lambda: make_lead("Запрос"),
        D: lambda: make_deal(client),
    }[entity]()
    samples = {
        FieldType.TEXT: "текст", FieldType.LONG_TEXT: "две\nстроки", FieldType.NUMBER: 3000,
        FieldType.MONEY: 12_300, FieldType.PERCENT: 2200, FieldType.DAY: date(2026, 12, 1),
        FieldType.FLAG: False, FieldType.PHONE: "+7 (499) 123-45-67",
        FieldType.EMAIL: "a@b.example", FieldType.LINK: "https://romashka.example",
    }  # fmt: skip
    special = {"inn": GOOD_INN, "kpp": "770701001", "ogrn": "1027700132195"}
    for field in BUILT_IN[entity]:
        if not field.editable or field.type is FieldType.RECORD:
            continue
        choice = field.choices[-1] if field.choices else "выбор"
        fresh = special.get(field.id, samples.get(field.type, choice))
        set_cell(entity, record, field, fresh)
        if field.id in ("kind",):
            set_cell(entity, record, field, "company")
            continue
        found = field_values(entity, [record], [field], date(2026, 11, 23))[record].get(field.id)
        assert found == fresh, field.id


VALUES = st.one_of(st.none(), st.text(max_size=5), st.integers(), st.booleans())


@given(VALUES, VALUES)
def test_same_means_equal_and_of_one_kind(one, other):
    assert same(one, one)
    if same(one, other):
        assert (one or None) == (other or None) or one == other


@given(st.sets(st.sampled_from("абвг")), st.sets(st.sampled_from("абвг")))
def test_adding_and_removing_tags_is_arithmetic_of_sets(before, told):
    field = Field(C, "tags", FieldType.CHOICES)
    texts = tuple(sorted(before)) or None
    added = applied(Edit(field, Op.ADD, tuple(told)), texts)
    removed = applied(Edit(field, Op.REMOVE, tuple(told)), texts)
    assert set(added or ()) == before | told
    assert set(removed or ()) == before - told


BLOCKS = st.lists(st.lists(st.text(max_size=3), min_size=2, max_size=2), min_size=1, max_size=6)


@given(BLOCKS, st.integers(0, 8), st.lists(st.sampled_from(["city", None, "inn"]), max_size=4))
def test_a_block_is_never_laid_beyond_the_table(block, count, fields):
    lines = laid(block, list(range(100, 100 + count)), fields)
    assert set(lines.values) <= set(range(100, 100 + count))
    assert lines.rows_left == max(0, len(block) - count)
    assert lines.columns_left == max(0, 2 - len(fields))
    for place, row in enumerate(block[:count]):
        told = lines.values.get(100 + place, {})
        assert all(told[code] in row for code in told)


def test_titles_copied_with_a_block_are_left_out():
    block = [["Город", "ИНН"], ["Пермь", "1"]]
    assert without_head(block, ["Город", "ИНН", "Отрасль"]) == block[1:]
    assert without_head(block, ["Название", "ИНН"]) == block


def test_what_may_be_done_depends_on_the_field():
    assert Op.CLEAR not in ops_of(built_in(C, "name"))
    assert ops_of(tags_field(C))[0] is Op.ADD
    assert ops_of(built_in(P, "is_active")) == (Op.SET,)
    assert same(Ref(3, "Крепёж"), 3)


def test_archiving_many_leaves_those_with_open_deals_and_is_one_step(make_client, make_deal):
    ids = [make_client(status="active") for _ in range(3)]
    make_deal(ids[1])
    batch = many.Batch("list.state", C, ids, many.archive_client("закрылись"))
    asked = many.each(batch, preview=True).outcome
    assert value("SELECT count(*) FROM client WHERE status = 'archived'") == 0
    done = many.each(batch).outcome
    for one in (asked, done):
        assert (one.changed, one.same, one.refused_records) == (2, 0, 1)
    assert done.refused[0].error.rule is Rule.RECORD_IN_USE
    again = many.each(batch).outcome
    assert (again.changed, again.same, again.refused_records) == (0, 2, 1)
    undo.undo()
    assert value("SELECT count(*) FROM client WHERE status = 'archived'") == 0
    assert undo.next_undo() is None


def test_deals_go_to_a_stage_only_through_its_gate(make_client, make_deal, stage_id):
    client = make_client()
    deals = [make_deal(client), make_deal(client)]
    first = value("SELECT stage_id FROM deal WHERE id = ?", deals[0])
    moved = many.each(many.Batch("list.state", D, deals, many.move_deal(stage_id("contract"), "")))
    assert moved.outcome.changed == 0
    assert {one.error.rule for one in moved.outcome.refused} == {Rule.STAGE_FIELDS_MISSING}
    same_stage = many.each(many.Batch("list.state", D, deals, many.move_deal(first, "")))
    assert same_stage.outcome.same == 2


def test_leads_are_answered_put_off_and_refused_together(make_lead, today):
    ids = [make_lead() for _ in range(2)]
    step = PlannedStep("call", "Решить", today + timedelta(days=1))
    for work in (
        many.answer_lead(step),
        many.postpone_lead(today + timedelta(days=3), "просили позже", today),
        many.reject_lead("спам", "рассылка по базе"),
    ):
        assert many.each(many.Batch("list.state", L, ids, work)).outcome.changed == 2
    assert many.each(many.Batch("list.state", L, ids, many.answer_lead(step))).outcome.changed == 2


def test_steps_are_spread_over_working_days_up_to_the_norm(make_client, make_activity):
    busy = make_client()
    monday = date(2026, 11, 23)
    for _ in range(2):
        make_activity(busy, due_on=monday)
    ids = [busy, *(make_client(status="active") for _ in range(7))]
    gone = make_client(status="archived")
    spread = many.Spread(ActivityKind.CALL, "Узнать о планах", monday, 3)
    work, taken = many.spread_steps(spread, lambda day: day.weekday() < 5, monday)
    done = many.each(many.Batch("list.spread", C, [*ids, gone], work))
    assert (done.outcome.changed, done.outcome.same) == (7, 2)
    assert taken == {monday: 1, monday + timedelta(days=1): 3, monday + timedelta(days=2): 3}
    undo.undo()
    assert value("SELECT count(*) FROM activity") == 2


def test_answered_leads_without_a_step_get_one_each_as_one_step_of_undo(make_lead, make_activity):
    monday = date(2026, 11, 23)
    bare = [make_lead(f"Запрос {place}", state="contacted") for place in range(3)]
    waiting = make_lead("Ждёт ответа")
    gone = make_lead("Спам", state="rejected")
    planned = make_lead("С шагом", state="qualifying")
    make_activity(None, lead=planned, due_on=monday)
    spread = many.Spread(ActivityKind.CALL, "Спросить о решении", monday, 2, entity=L)
    work, taken = many.spread_steps(spread, lambda day: day.weekday() < 5, monday)
    done = many.each(many.Batch("list.spread", L, [*bare, waiting, gone, planned], work))
    assert (done.outcome.changed, done.outcome.same) == (3, 3)
    assert taken == {monday: 1, monday + timedelta(days=1): 2}
    assert not any(lead_queries.one(one).lacks_step(monday) for one in bare)
    undo.undo()
    assert all(lead_queries.one(one).lacks_step(monday) for one in bare)


def test_a_closed_lead_is_refused_a_step_even_when_everybody_is_to_get_one(make_lead):
    monday = date(2026, 11, 23)
    gone, waiting = make_lead("Спам", state="rejected"), make_lead("Ждёт ответа")
    spread = many.Spread(ActivityKind.CALL, "Спросить", monday, 2, only_without=False, entity=L)
    work, _taken = many.spread_steps(spread, lambda day: day.weekday() < 5, monday)
    done = many.each(many.Batch("list.spread", L, [gone, waiting], work))
    assert (done.outcome.changed, done.outcome.refused_records) == (1, 1)


def test_deals_without_a_step_get_one_each(make_client, make_deal, make_activity):
    monday = date(2026, 11, 23)
    client = make_client()
    bare, planned = make_deal(client), make_deal(client)
    make_activity(client, deal=planned, due_on=monday)
    spread = many.Spread(ActivityKind.CALL, "Узнать решение", monday, 5, entity=D)
    work, _taken = many.spread_steps(spread, lambda day: day.weekday() < 5, monday)
    done = many.each(many.Batch("list.spread", D, [bare, planned], work))
    assert (done.outcome.changed, done.outcome.same) == (1, 1)
    found = value("SELECT client_id FROM activity WHERE deal_id = ? AND subject <> 'x'", bare)
    assert found == client


@given(st.integers(1, 40), st.integers(1, 9), st.dictionaries(st.integers(0, 9), st.integers(0, 9)))
def test_no_day_gets_more_than_its_norm_and_no_place_is_skipped(count, per_day, busy):
    first = date(2026, 11, 23)
    load = {first + timedelta(days=shift): had for shift, had in busy.items()}
    days = list(islice(free_places(first, per_day, lambda day: day.weekday() < 5, load), count))
    assert len(days) == count
    assert days == sorted(days)
    assert all(day.weekday() < 5 for day in days)
    for day in set(days):
        assert days.count(day) + load.get(day, 0) <= per_day
    for shift in range((max(days) - first).days):
        day = first + timedelta(days=shift)
        if day.weekday() < 5:
            assert days.count(day) == max(0, per_day - load.get(day, 0))


def test_fields_of_ones_own_are_changed_like_the_others(make_client, db):
    custom_fields.create(C, FieldDraft("Парк машин", FieldType.NUMBER))
    own = next(one for one in editable_fields(C) if one.title == "Парк машин")
    ids = [make_client() for _ in range(3)]
    set_cell(C, ids[0], own, 12_000)
    done = apply_edits(
        C, ids, [Edit(own, Op.SET, 12_000), Edit(built_in(C, "city"), Op.SET, "Орёл")]
    )
    assert (done.outcome.changed, done.outcome.cells) == (3, 5)
    found = field_values(C, ids, [own], date(2026, 11, 23))
    assert [found[one][own.id] for one in ids] == [12_000] * 3
    undo.undo()
    undo.undo()
    assert value("SELECT count(*) FROM custom_value") == 0


@pytest.mark.parametrize(
    ("entity", "code"), [(C, "kind"), (P, "price_includes_vat"), (P, "is_active")]
)
def test_what_is_never_empty_is_refused_empty_like_a_name(make_client, make_product, entity, code):
    record = make_client("Ромашка") if entity is C else make_product("Болт")
    before = held(entity, record, code)
    with pytest.raises(RuleError) as caught:
        cell(entity, record, code, None)
    assert (caught.value.rule, caught.value.facts["field"]) == (Rule.FIELD_REQUIRED, code)
    # An empty cell of a block from a spreadsheet; what stands beside it is written.
    beside = "city" if entity is C else "manufacturer"
    done = write_block(entity, {record: {code: None, beside: "Пермь"}})
    assert (done.outcome.changed, len(done.outcome.refused)) == (1, 1)
    assert (held(entity, record, code), held(entity, record, beside)) == (before, "Пермь")


@pytest.mark.parametrize("count", [1, run.MANY])
def test_a_rate_no_law_knows_is_refused_in_lists_as_in_the_form(make_product, count):
    goods = [make_product(vat_bp=1000) for _ in range(count)]
    rate = built_in(P, "vat_bp")
    for wrong in (1700, -2200, 20_000):
        done = apply_edits(P, goods, [Edit(rate, Op.SET, wrong)])
        assert (done.outcome.changed, done.outcome.refused_records) == (0, count)
    for right in (2200, 0, None, 2000):
        edit = Edit(rate, Op.CLEAR) if right is None else Edit(rate, Op.SET, right)
        assert apply_edits(P, goods, [edit]).outcome.changed == count
        assert held(P, goods[-1], "vat_bp") == right


def tags_of(client: int) -> set[str]:
    told = "SELECT tag.name FROM tag_link JOIN tag ON tag.id = tag_id WHERE record_id = ?"
    return {str(name) for (name,) in rows(told, client)}


def test_a_tag_typed_in_other_letters_is_the_tag_there_is(make_client):
    field = tags_field(C)
    first, other = make_client("А"), make_client("Б")
    set_cell(C, first, field, ("VIP", "Чёрная пятница"))
    set_cell(C, first, field, ("vip", "опт"))
    assert tags_of(first) == {"VIP", "опт"}
    both = [first, other]
    assert apply_edits(C, both, [Edit(field, Op.SET, ("Vip", "опт"))]).outcome[:3] == (1, 1, 1)
    assert tags_of(first) == tags_of(other) == {"VIP", "опт"}
    assert apply_edits(C, both, [Edit(field, Op.ADD, ("vip",))]).outcome[:3] == (0, 0, 2)
    assert apply_edits(C, both, [Edit(field, Op.REMOVE, ("vip",))]).outcome[:3] == (2, 2, 0)
    assert tags_of(first) == tags_of(other) == {"опт"}


def test_a_tag_with_a_comma_is_one_word_that_the_cell_gives_back(make_client):
    client = make_client("А")
    tags.add(C, [client], "срочно, важно")
    (name,) = tags_of(client)
    assert held(C, client, "tags") == (name,)
    before = tags_of(client)
    set_cell(C, client, tags_field(C), parse(FieldType.CHOICES, f"{name}; опт", date(2026, 1, 1)))
    assert tags_of(client) == before | {"опт"}


def test_several_addresses_of_a_client_are_given_in_one_change(make_client):
    client = make_client("А")
    mail, site = built_in(C, "email"), built_in(C, "site")
    edits = [Edit(mail, Op.SET, "a@one.ru; b@one.ru"), Edit(site, Op.SET, "one.ru, two.ru/a")]
    assert apply_edits(C, [client], edits).outcome.changed == 1
    told = "SELECT group_concat(value_norm, ' ') FROM contact_point WHERE kind = ?"
    assert value(told, "email") == "a@one.ru b@one.ru"
    assert value(told, "site") == "one.ru two.ru/a"
    with pytest.raises(RuleError):
        apply_edits(C, [client], [Edit(mail, Op.SET, "a@one.ru, nobody")])
