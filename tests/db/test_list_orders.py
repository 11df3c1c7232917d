"""Orders of long lists: walks along indexes laid together give what a sort would give."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import execute, named, rows
from salesapp.db.models.products import Category
from salesapp.db.queries import list_choices, lists
from salesapp.db.queries.list_fields import fields_of
from salesapp.db.queries.list_orders import laid_out
from salesapp.db.queries.lists import ListQuery, _Plan
from salesapp.domain.attributes import AttributeDraft, AttributeKind
from salesapp.domain.entities import Entity
from salesapp.domain.fields import built_in
from salesapp.domain.filters import Condition, Op, every
from salesapp.domain.leads import LeadState
from salesapp.domain.products import Aspect
from salesapp.domain.views import SortKey
from salesapp.services import attributes, products

TODAY = date(2026, 11, 23)
WALKED = ("phone", "email", "inn", "next_step_on", "last_contact_on", "debt",
          "last_purchase_on", "created_at")  # fmt: skip


@given(
    st.lists(st.integers(1, 60), unique=True),
    st.dictionaries(st.integers(1, 70), st.integers(0, 12)),
    st.booleans(),
)
def test_laid_out_is_a_stable_sort_with_the_empty_ones_last(base, values, down):
    order = sorted(values, key=values.__getitem__)
    ranked = array(
        "q",
        [
            -one if place and values[order[place - 1]] == values[one] else one
            for place, one in enumerate(order)
        ],
    )
    filled = [one for one in base if one in values]
    expected = sorted(filled, key=lambda one: -values[one] if down else values[one])
    expected += [one for one in base if one not in values]
    assert list(laid_out(array("q", base), ranked, descending=down)) == expected


def ordered(key: str, *more: SortKey, down: bool = False, **query: object) -> list[int]:
    asked = ListQuery(Entity.CLIENT, TODAY, sort=(SortKey(key, down), *more), **query)
    whole = list(lists.ids(asked))
    for limit in range(len(whole) + 1):
        assert list(lists.first_ids(asked, limit)) == whole[:limit]
    return whole


@pytest.fixture
def people(make_client):
    """Equal numbers, several telephones, none at all."""
    ids = {
        "b": make_client("Б", phone="+79160000002", inn="20", email="b@x.ru", city="Омск"),
        "a": make_client("А", phone="+79160000002", inn="20", email="a@x.ru", city="Пермь"),
        "c": make_client("В", phone="+79160000001", inn="30"),
        "d": make_client("Г", inn="10"),
        "e": make_client("Д", phone="+79160000003"),
    }
    # The second number of a client is not what the list shows.
    execute(
        "INSERT INTO contact_point (client_id, kind, value, value_norm, purpose, position,"
        " is_valid) VALUES (?, 'phone', '0', '+70000000000', '', 1, 1)",
        ids["e"],
    )
    return ids


@pytest.mark.parametrize(
    ("key", "rising", "falling"),
    [("phone", "cabed", "eabcd"), ("email", "abcde", "bacde"), ("inn", "dabce", "cabde")],
)
def test_numbers_and_addresses_order_the_list(people, key, rising, falling):
    def names(ids: list[int]) -> str:
        return "".join(next(name for name, one in people.items() if one == id_) for id_ in ids)

    assert names(ordered(key)) == rising
    assert names(ordered(key, down=True)) == falling
    assert names(ordered(key, SortKey("city", descending=True)))[:2] == rising[:2]


def test_equal_numbers_follow_a_second_column(people):
    found = ordered("phone", SortKey("city"))
    assert found.index(people["b"]) < found.index(people["a"])
    found = ordered("phone", SortKey("city", descending=True))
    assert found.index(people["a"]) < found.index(people["b"])


def test_a_filter_and_a_text_leave_the_order(people):
    asked = every(Condition("city", Op.ANY_OF, ("Омск", "Пермь")))
    assert ordered("phone", asked=asked) == [people["a"], people["b"]]
    assert ordered("inn", text="916", down=True)[0] == people["c"]


def test_steps_of_a_day_follow_the_clock(make_client, make_activity):
    late, early, none, other = (make_client(name) for name in "АБВГ")
    make_activity(late, due_on=TODAY, due_time="18:00")
    make_activity(early, due_on=TODAY, due_time="09:00")
    make_activity(none, due_on=TODAY)
    make_activity(other, due_on=date(2026, 11, 20))
    assert ordered("next_step_on") == [other, early, late, none]
    assert ordered("next_step_on", down=True) == [early, late, none, other]


@pytest.mark.parametrize("key", WALKED)
@pytest.mark.parametrize("down", [False, True])
def test_the_first_rows_come_along_an_index(db, key, down):
    execute("ANALYZE")
    plan = _Plan(ListQuery(Entity.CLIENT, TODAY, sort=(SortKey(key, down),)))
    first = next(iter(plan.parts()))
    steps = [str(one[3]) for one in named(f"EXPLAIN QUERY PLAN {first} LIMIT 200", plan.values)]
    assert "USE TEMP B-TREE FOR ORDER BY" not in steps
    assert not any("BLOOM" in step for step in steps)
    assert "INDEX" in steps[0]


@pytest.mark.parametrize("key", [*WALKED, "industry"])
def test_ranks_are_read_from_indexes_alone(db, key):
    plan = _Plan(ListQuery(Entity.CLIENT, TODAY, sort=(SortKey(key),)), whole=True)
    ranks = plan.ranks()
    assert ranks
    for statement in ranks:
        steps = rows(f"EXPLAIN QUERY PLAN {statement}")
        read = [str(one[3]) for one in steps if str(one[3]).startswith(("SCAN c", "SEARCH"))]
        assert all("COVERING INDEX" in step for step in read), read


def test_texts_follow_as_people_sort_them(make_client, make_contact, make_product, make_lead):
    towns = ("Ярославль", "ёлкино", "Ельня", "Ёлкино", "абакан")
    clients = {make_client(f"Клиент {town}", city=town): town for town in towns}
    found = ordered("city")
    assert [clients[one] for one in found] == ["абакан", "ёлкино", "Ёлкино", "Ельня", "Ярославль"]
    posts = ("Инженер", "бухгалтер", "Юрист")
    people = {make_contact(found[0], position=post): post for post in posts}
    asked = ListQuery(Entity.CONTACT, TODAY, sort=(SortKey("position"),))
    assert [people[one] for one in lists.ids(asked)] == ["бухгалтер", "Инженер", "Юрист"]
    groups = ("Ёмкости", "арматура", "Трубы")
    goods = {}
    for place, name in enumerate(groups, 1):
        Category.create(id=place, name=name, position=place)
        goods[make_product(manufacturer=name, category_id=place)] = name
    for key in ("category", "manufacturer"):
        asked = ListQuery(Entity.PRODUCT, TODAY, sort=(SortKey(key, descending=True),))
        assert [goods[one] for one in lists.ids(asked)] == ["Трубы", "Ёмкости", "арматура"]


def test_states_and_roles_follow_as_in_their_lists(make_client, make_contact, make_lead):
    client = make_client("А", status="prospect")
    make_client("Б", status="active")
    states = {make_lead(state=one.value): one.value for one in LeadState}
    asked = ListQuery(Entity.LEAD, TODAY, sort=(SortKey("state"),))
    assert [states[one] for one in lists.ids(asked)] == list(LeadState)
    assert list(lists.first_ids(asked, 3)) == list(lists.ids(asked))[:3]
    roles = built_in(Entity.CONTACT, "role").choices
    people = {make_contact(client, role=one): one for one in ("", *roles)}
    asked = ListQuery(Entity.CONTACT, TODAY, sort=(SortKey("role"),))
    assert [people[one] for one in lists.ids(asked)] == [*roles, ""]


def test_goods_found_by_what_is_known_of_them_stay_when_the_list_is_sorted(make_product):
    bolt = make_product("Болт М20", price_minor=2)
    nut = make_product("Гайка М20", price_minor=1)
    make_product("Шайба")
    for product in (bolt, nut):
        products.set_aspect(product, Aspect.FEATURES, "Термостойкий до 300 градусов")
    for text in ("термостойкий", "nthvjcnjqrbq"):
        asked = ListQuery(Entity.PRODUCT, TODAY, text=text)
        found = set(lists.ids(asked))
        by_price = replace(asked, sort=(SortKey("price_minor"),))
        assert lists.count(asked) == len(found)
        assert list(lists.ids(by_price)) == sorted(found, reverse=True)
        assert list(lists.first_ids(by_price)) == sorted(found, reverse=True)
    assert set(lists.ids(ListQuery(Entity.PRODUCT, TODAY, text="термостойкий"))) == {bolt, nut}


@pytest.mark.parametrize("key", ["city", "status", "industry"])
def test_values_sorted_as_people_do_are_read_along_their_index(db, make_client, key):
    for town in ("Ельня", "ёлкино", "Ёлкино", ""):
        make_client(f"Клиент {town}", city=town, industry=town)
    query = ListQuery(Entity.CLIENT, TODAY, sort=(SortKey(key),))
    plan = _Plan(query)
    for statement in plan.parts():
        steps = [str(one[3]) for one in named(f"EXPLAIN QUERY PLAN {statement}", plan.values)]
        assert any(f"({key}=?" in step for step in steps), steps


WORDS = st.text("еёЕЁжЖяЯабАzZ09-", max_size=4)


def people_key(text: str) -> str:
    return text.casefold().replace("ё", "е")


@pytest.mark.parametrize("key", ["city", "industry", "source"])
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=12), st.booleans())
def test_any_texts_follow_as_people_sort_them_by_whichever_way_they_are_read(
    make_client, key, words, down
):
    """Along an index, all at once, and beside a filter."""
    execute("UPDATE client SET deleted_at = created_at WHERE deleted_at IS NULL")
    made = {make_client(f"Клиент {at:02}", **{key: word}): word for at, word in enumerate(words)}
    filled = [one for one in made if made[one]]
    wanted = sorted(filled, key=lambda one: people_key(made[one]), reverse=down)
    if down:  # among equals the names still rise
        wanted = sorted(filled)
        wanted.sort(key=lambda one: people_key(made[one]), reverse=True)
    wanted += [one for one in made if not made[one]]
    assert ordered(key, down=down) == wanted
    beside = every(Condition("name", Op.HAS, ("клиент",)))
    assert ordered(key, down=down, asked=beside) == wanted
    assert ordered(key, down=down, text="клиент") == wanted


def test_properties_of_goods_follow_as_people_sort_them(make_product):
    group = Category.create(name="Краски", position=0)
    draft = AttributeDraft("Цвет", AttributeKind.TEXT)
    colours = attributes.create(int(group.id), draft).subject_id
    goods = {}
    for colour in ("ясный", "Ёлочный", "белый", "Белый", "елочный"):
        made = make_product(f"Краска {colour}", category_id=group.id)
        attributes.set_values(made, {colours: colour})
        goods[made] = colour
    field = next(one for one in fields_of(Entity.PRODUCT) if "attribute" in one)
    asked = ListQuery(Entity.PRODUCT, TODAY, sort=(SortKey(field),))
    found = [people_key(goods[one]) for one in lists.ids(asked)]
    assert found == sorted(found)
    assert list(lists.first_ids(asked, 3)) == list(lists.ids(asked))[:3]


def test_values_to_choose_from_stand_as_people_sort_them(make_client, make_product):
    for at, town in enumerate(("Ярославль", "ёлкино", "Ельня", "Жуков", "абакан")):
        make_client(f"Клиент {at}", city=town, industry=town, source=town)
    for key in ("city", "industry", "source"):
        found = list_choices.choices(built_in(Entity.CLIENT, key))
        told = [one.value for one in found]
        assert told == ["абакан", "ёлкино", "Ельня", "Жуков", "Ярославль"], key
    for at, name in enumerate(("Ящики", "ёмкости", "арматура", "Жесть")):
        Category.create(name=name, position=at)
    found = list_choices.choices(built_in(Entity.PRODUCT, "category"))
    assert [one.name for one in found] == ["арматура", "ёмкости", "Жесть", "Ящики"]
