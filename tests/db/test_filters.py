"""Filters: JSON there and back, relative dates, and the SQL held against Python."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import database, execute, rows
from salesapp.db.models.clients import ContactPoint
from salesapp.db.queries import lists
from salesapp.db.queries.lists import ListQuery
from salesapp.db.search_text import refresh_client
from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN, FieldType
from salesapp.domain.filter_dates import period_span
from salesapp.domain.filter_match import passes
from salesapp.domain.filters import (
    EVERYTHING,
    Condition,
    Group,
    Joined,
    Op,
    Period,
    both,
    cleaned,
    filter_text,
    is_amount,
    is_day,
    is_whole,
    operators,
    read_filter,
    wanted_values,
)
from salesapp.domain.rfm import Scale, Score, scores_of
from salesapp.domain.views import SortKey, sorted_by
from tests.conftest import TODAY

CLIENTS = {one.id: one for one in BUILT_IN[Entity.CLIENT]}
WORDS = ["", "ООО «Ромашка»", "ромашка юг", "Ёлка-7", "елка", "срочно, звонить", "7701234567"]
DAY = timedelta(days=1)
TIMES = [datetime(2026, 11, 23, 21, 30, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)]


class Known(dict):
    """What Python knows of the clients; too much to be told in full."""

    def __repr__(self) -> str:
        return f"{len(self)} clients"


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    """Clients that differ in everything a filter may ask, with what Python knows of them."""
    from salesapp.db.store import close_store, open_store

    open_store(tmp_path_factory.mktemp("filters") / "store.salesapp", create=True)
    with database.atomic():
        records = Known({_fill(number): _known(number) for number in range(60)})
        known = _with_computed(records)
    yield known
    close_store()


def _known(n: int) -> dict[str, object]:
    name = ["ООО «Ромашка»", "ИП Ёлкин", "АО Ромашка Юг", "Зелёная ёлка", "7-е небо"][n % 5]
    return {
        "name": f"{name} {n % 7}",
        "kind": ["company", "person"][n % 2],
        "full_name": WORDS[n % 7],
        "inn": ["", "7701234567", "500100732259"][n % 3],
        "kpp": "",
        "ogrn": "",
        "category": ["A", "B", "C", ""][n % 4],
        "status": ["prospect", "active", "archived"][n % 3],
        "city": ["Казань", "казань", "Пермь", "", "Ёлкино"][n % 5],
        "legal_address": "",
        "actual_address": "",
        "delivery_address": "",
        "industry": ["Стройка", "", "Мебель"][n % 3],
        "source": ["", "Сайт"][n % 2],
        "payment_terms": "",
        "note": WORDS[(n * 3) % 7],
        "paused_until": [None, TODAY - DAY, TODAY + 9 * DAY][n % 3],
        "created_at": TIMES[n % 2] - (n % 11) * 20 * DAY,
        "phone": [[], ["+78312001407"], ["+79161112233", "+74950000000"]][n % 3],
        "email": [[], ["Info@Romashka.ru"]][n % 2],
        "site": [[]][0],
        "tags": [[], ["срочно"], ["Опт", "срочно"]][n % 3],
    }


def _fill(n: int) -> int:
    from salesapp.db.models.activities import Activity
    from salesapp.db.models.clients import Client
    from salesapp.db.models.links import Tag, TagLink
    from salesapp.domain.text import name_key

    facts = {
        one: value
        for one, value in _known(n).items()
        if one not in ("phone", "email", "site", "tags")
    }
    made = int(Client.create(**facts, name_key=name_key(str(facts["name"]))).id)
    for kind in ("phone", "email"):
        for text in _known(n)[kind]:
            norm = text if kind == "phone" else text.lower()
            ContactPoint.create(client=made, kind=kind, value=text, value_norm=norm)
    for name in _known(n)["tags"]:
        tag, _is_new = Tag.get_or_create(name=name, defaults={"name_key": name.lower()})
        TagLink.create(tag=tag, entity="client", record_id=made)
    refresh_client(made)
    if n % 4:
        Activity.create(client=made, subject="Шаг", due_on=TODAY + (n % 9 - 4) * 3 * DAY)
    if n % 5:
        done = datetime(2026, 11, 22, 9, tzinfo=UTC) - (n % 13) * 11 * DAY
        Activity.create(client=made, subject="Был", due_on=TODAY, state="done", done_at=done)
    return made


def _scored(made, n):
    """Figures of purchases for most clients, and the scores that follow."""
    last_on = TODAY - n * 17 * DAY if n % 5 else None
    orders, revenue = (n % 14 + 1, n * 4_000_000) if last_on else (0, 0)
    execute(
        "UPDATE client_class SET last_on = ?, orders = ?, revenue_minor = ? WHERE id = ?",
        last_on.isoformat() if last_on else None,
        orders,
        revenue,
        made,
    )
    found = scores_of(orders, last_on, revenue, TODAY, Scale())
    return {one.value: str(found[place]) if found else "" for place, one in enumerate(Score)}


def _with_computed(records):
    from salesapp.db.models.invoices import Invoice
    from salesapp.db.models.organizations import Organization
    from salesapp.db.models.payments import Payment

    seller = Organization.create(name="Рядкреп")
    for n, (made, facts) in enumerate(records.items()):
        facts["next_step_on"] = TODAY + (n % 9 - 4) * 3 * DAY if n % 4 else None
        last = datetime(2026, 11, 22, 9, tzinfo=UTC) - (n % 13) * 11 * DAY
        facts["last_contact_on"] = last.date() if n % 5 else None
        paid = [(n * 1000, TODAY - n * 9 * DAY)] if n % 3 else []
        for amount, day in paid:
            if amount:
                Payment.create(client=made, amount_minor=amount, paid_on=day)
        kept = rows("SELECT life, abc, xyz, abc_margin FROM client_class WHERE id = ?", made)[0]
        facts |= {**dict(zip(("life", "abc", "xyz", "abc_margin"), kept, strict=True)), "fit": ""}
        facts |= _scored(made, n)
        since = date(TODAY.year - 1, TODAY.month, TODAY.day)
        facts["turnover_12m"] = sum(amount for amount, day in paid if day >= since)
        sold = TODAY - n * 5 * DAY if n % 4 > 1 else None
        if sold:
            Invoice.create(
                client=made,
                year=2026,
                counter=n,
                number=str(n),
                organization=seller,
                issued_on=sold,
                state="issued",
            )
        facts["last_purchase_on"] = sold
        owed = [(n * 500, TODAY + (n % 5 - 2) * 10 * DAY)] if n % 4 == 1 else []
        for place, (amount, due) in enumerate(owed):
            execute(
                "INSERT INTO receivable VALUES (?, ?, ?, ?, ?, ?)",
                made * 10 + place,
                made,
                made,
                due.isoformat(),
                amount,
                amount,
            )
        facts["debt"] = sum(amount for amount, _due in owed)
        facts["overdue_debt"] = sum(amount for amount, due in owed if due < TODAY)
    return records


def _value(field):
    if is_day(field.type):
        return st.integers(-120, 60).map(lambda days: TODAY + days * DAY)
    if is_amount(field.type):
        return st.sampled_from([-1, 0, 1, 500, 12_000, 40_000])
    if field.id == "phone":
        return st.sampled_from(
            ["+7 831 200-14-07", "2001407", "916", "+7", "8 831 200", "8-916-111-22-33"]
        )
    if field.type in (FieldType.EMAIL, FieldType.LINK):
        return st.sampled_from(["info", "INFO@romashka.ru", "@"])
    if field.type is FieldType.CHOICES:
        return st.sampled_from(["срочно", "Опт", "нет такой"])
    if field.type is FieldType.CHOICE:
        return st.sampled_from(["A", "B", "active", "prospect", "Стройка", "Сайт", "person"])
    return st.sampled_from(
        ["ромашка", "РОМАШКА юг", "елк", "казань", "7701", "звон сроч", "«»x", "0"]
    )


@st.composite
def condition(draw):
    field = draw(st.sampled_from(sorted(CLIENTS.values(), key=lambda one: one.id)))
    op = draw(st.sampled_from(operators(field)))
    if op is Op.WITHIN:
        values = (draw(st.sampled_from(sorted(Period))).value,)
    elif op in (Op.LAST_DAYS, Op.NEXT_DAYS, Op.OLDER, Op.IDLE):
        values = (draw(st.integers(0, 40)),)
    elif op is Op.BETWEEN:
        values = (draw(st.none() | _value(field)), draw(_value(field)))
    else:
        least = wanted_values(op)[0]
        most = 3 if op in (Op.ANY_OF, Op.NONE_OF) else least
        values = tuple(draw(st.lists(_value(field), min_size=least, max_size=most)))
    made = Condition(field.id, op, values)
    return made if is_whole(made, field) else Condition("name", Op.FILLED)


def groups():
    leaf = condition()
    return st.recursive(
        leaf,
        lambda inner: st.builds(
            Group, st.lists(inner, max_size=3).map(tuple), st.sampled_from(Joined)
        ),
        max_leaves=5,
    ).map(lambda one: one if isinstance(one, Group) else Group((one,)))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(asked=groups(), key=st.sampled_from(sorted(CLIENTS)), down=st.booleans())
def test_the_store_finds_exactly_whom_python_finds(people, asked, key, down):
    speaks_of_status = "status" in filter_text(asked)
    expected = {
        one
        for one, facts in people.items()
        if (speaks_of_status or facts["status"] != "archived")
        and passes(asked, facts.__getitem__, CLIENTS, TODAY)
    }
    for sort in ((), (SortKey(key, down),), (SortKey(key, down), SortKey("city"))):
        query = ListQuery(Entity.CLIENT, TODAY, asked, sort)
        found = list(lists.ids(query))
        assert len(found) == len(set(found))
        assert set(found) == expected
        assert list(lists.first_ids(query, 7)) == found[:7]
    assert lists.count(ListQuery(Entity.CLIENT, TODAY, asked)) == len(expected)


@pytest.mark.parametrize("op", [Op.IS, Op.ANY_OF, Op.HAS, Op.BEGINS])
def test_a_client_is_found_by_a_telephone_typed_with_8(people, op):
    anybody = Condition("status", Op.FILLED)
    asked = Group((Condition("phone", op, ("8 (916) 111-22-33",)), anybody))
    found = set(lists.ids(ListQuery(Entity.CLIENT, TODAY, asked)))
    expected = {one for one, facts in people.items() if "+79161112233" in facts["phone"]}
    assert expected
    assert found == expected


@given(asked=groups())
def test_a_filter_comes_back_from_its_text(asked):
    whole = cleaned(asked, CLIENTS)
    again = read_filter(filter_text(whole), CLIENTS.values())
    assert again == whole


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"parts": 3}', '{"parts": [{"field": "gone", "op": "is"}]}',
     '{"version": 99, "parts": [{"field": "city", "op": "orbits", "values": ["x"]}]}',
     '{"parts": [{"field": "debt", "op": "more", "values": ["much"]}]}',
     '{"parts": [{"field": "debt", "op": "more", "values": [true]}]}',
     '{"parts": [{"field": "paused_until", "op": "is", "values": ["yesterday"]}]}'],
)  # fmt: skip
def test_a_text_that_is_not_understood_shows_everything(text):
    assert read_filter(text, CLIENTS.values()) == EVERYTHING


def test_groups_nested_too_deep_are_not_followed():
    text = '{"parts": [' * 60 + "]}" * 60
    assert read_filter(text, CLIENTS.values()) == EVERYTHING


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.TODAY, "2026-11-23", "2026-11-23"),
        (Period.YESTERDAY, "2026-11-22", "2026-11-22"),
        (Period.PAST, None, "2026-11-22"),
        (Period.THIS_WEEK, "2026-11-23", "2026-11-29"),
        (Period.LAST_WEEK, "2026-11-16", "2026-11-22"),
        (Period.NEXT_MONTH, "2026-12-01", "2026-12-31"),
        (Period.THIS_QUARTER, "2026-10-01", "2026-12-31"),
        (Period.NEXT_QUARTER, "2027-01-01", "2027-03-31"),
        (Period.LAST_YEAR, "2025-01-01", "2025-12-31"),
    ],
)
def test_a_period_knows_its_days(period, first, last):
    span = period_span(period, TODAY)
    assert [one and one.isoformat() for one in span] == [first, last]


def test_two_filters_together_stay_one_row_of_conditions():
    one, two = Condition("city", Op.FILLED), Condition("debt", Op.MORE, (0,))
    assert both(Group((one,)), Group((two,))) == Group((one, two))
    either = Group((one, two), Joined.ANY)
    assert both(either, Group((two,))) == Group((either, two))
    assert both(EVERYTHING, either) == either


def test_shift_adds_a_column_to_the_order_turns_it_and_takes_it_away():
    sort = sorted_by((), "city", add=False)
    sort = sorted_by(sort, "debt", add=True)
    assert sort == (SortKey("city"), SortKey("debt"))
    sort = sorted_by(sort, "debt", add=True)
    assert sort == (SortKey("city"), SortKey("debt", descending=True))
    assert sorted_by(sort, "debt", add=True) == (SortKey("city"),)
    assert sorted_by((SortKey("city"),), "city", add=False) == (SortKey("city", descending=True),)
