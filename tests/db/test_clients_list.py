"""The list of clients: filters, orders, rows, badges and footer."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest

from salesapp.db.queries import client_card, lists, timeline
from salesapp.db.queries import clients as asked
from salesapp.domain.clients import Segment
from salesapp.domain.filters import Condition, Group, Op, every
from salesapp.domain.views import SortKey

DAY = timedelta(days=1)
_SORTS = ("", "name", "category", "city", "next_step_on", "last_contact_on", "turnover_12m", "debt")


@pytest.fixture
def base(make_client, make_activity, make_invoice, make_payment, make_contact, today, now):
    """Six clients that differ in everything the list looks at; ids by letter."""
    ids = {
        "a": make_client("Агропак", category="A", city="Тула", status="active", inn="7700000001"),
        "b": make_client("Балтмебель", category="B", city="Тверь", status="active"),
        "c": make_client("Вагонпром", city="Тверь", status="prospect", inn_flag="wrong"),
        "d": make_client("Гидрокама", category="A", status="archived"),
        "e": make_client(
            "Дормост", status="active", paused_until=today + DAY, pause_reason="отпуск"
        ),
        "f": make_client("Елагин", category="C", city="Абакан", industry="Стройка"),
    }
    make_client("Стёртый", deleted_at=now)
    make_activity(ids["a"], due_on=today - DAY, subject="Дожать КП")
    make_activity(ids["a"], due_on=today + DAY)
    make_activity(ids["b"], due_on=today, due_time="10:00", kind="meeting")
    make_activity(ids["f"], state="done", done_at=now - 3 * DAY, due_on=today - 3 * DAY)
    late = make_invoice(ids["b"], 300_00, due_on=today - DAY)
    make_invoice(ids["b"], 50_00, due_on=today + DAY)
    make_invoice(ids["a"], 10_00, due_on=today)
    make_invoice(ids["f"], 99_00, state="draft")
    make_payment(ids["b"], 100_00, invoice=late)
    make_payment(ids["f"], 500_00, paid_on=today - 30 * DAY)
    make_payment(ids["f"], 700_00, paid_on=today - 400 * DAY)
    return ids


@pytest.fixture
def letters(base):
    names = {one: letter for letter, one in base.items()}
    return lambda ids: "".join(names[one] for one in ids)


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        (Segment.ALL, "abcef"),
        (Segment.WITHOUT_STEP, "cf"),
        (Segment.STEP_OVERDUE, "a"),
        (Segment.CATEGORY_A, "a"),
        (Segment.IN_DEBT, "ab"),
        (Segment.LONG_AGO, ""),
        (Segment.PROSPECTS, "cf"),
        (Segment.ARCHIVED, "d"),
    ],
)
def test_a_segment_shows_as_many_as_its_badge_says(db, letters, today, segment, expected):
    assert letters(lists.ids(asked.asked(today, segment))) == expected
    assert asked.counts(today)[segment] == len(expected)


@pytest.mark.parametrize(
    ("key", "ascending", "descending"),
    [
        ("name", "abcef", "fecba"),
        ("category", "abfce", "fbace"),
        ("city", "fbcae", "abcfe"),
        ("next_step_on", "abcef", "bacef"),
        ("last_contact_on", "fabce", "fabce"),
        ("turnover_12m", "bface", "fbace"),
        ("debt", "abcef", "bacef"),
    ],
)
def test_whoever_has_nothing_in_the_column_comes_last(
    db, letters, today, key, ascending, descending
):
    assert letters(lists.ids(asked.asked(today, sort=(SortKey(key),)))) == ascending
    assert letters(lists.ids(asked.asked(today, sort=(SortKey(key, True),)))) == descending


def test_a_second_column_orders_within_the_first(db, letters, today):
    sort = (SortKey("city"), SortKey("debt", True))
    assert letters(lists.ids(asked.asked(today, sort=sort))) == "fbcae"
    sort = (SortKey("city"), SortKey("name", True))
    assert letters(lists.ids(asked.asked(today, sort=sort))) == "fcbae"


def test_the_first_rows_begin_the_whole_list_for_every_filter_and_order(db, base, today):
    texts = ("", "тверь", "а")
    for segment, key, down, text in product(Segment, _SORTS, (False, True), texts):
        sort = (SortKey(key, down),) if key else ()
        wanted = asked.asked(today, segment, sort=sort, text=text)
        whole = lists.ids(wanted)
        assert len(set(whole)) == len(whole)
        for limit in range(4):
            assert lists.first_ids(wanted, limit) == whole[:limit]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"category": ("A", "C")}, "af"),
        ({"city": ("Тверь",)}, "bc"),
        ({"city": ("тверь",), "category": ("B",)}, "b"),
        ({"industry": ("Стройка",)}, "f"),
        ({"text": "тверь"}, "bc"),
        ({"text": "вагон тв"}, "c"),
        ({"text": "7700"}, "a"),
        ({"text": "тверь", "category": ("B",)}, "b"),
        ({"text": "стертый"}, ""),
        ({"text": "«»"}, "abcef"),
    ],
)
def test_filters_work_together(db, letters, today, chosen, expected):
    text = chosen.pop("text", "")
    parts = tuple(Condition(name, Op.ANY_OF, values) for name, values in chosen.items())
    assert letters(lists.ids(asked.asked(today, further=Group(parts), text=text))) == expected


def test_those_not_spoken_to_for_long_include_those_never_spoken_to(db, letters, today):
    for days, expected in ((2, "abcef"), (3, "abce")):
        idle = every(Condition("last_contact_on", Op.IDLE, (days,)))
        assert letters(lists.ids(asked.asked(today, further=idle))) == expected


def test_a_row_tells_step_money_and_faults(db, base, today):
    rows = {one.id: one for one in asked.rows(list(base.values()), today)}
    first = rows[base["a"]]
    assert (first.step_subject, first.step_on) == ("Дожать КП", today - DAY)
    second = rows[base["b"]]
    assert (second.step_kind, second.step_time) == ("meeting", "10:00")
    assert (second.debt_minor, second.overdue_minor) == (250_00, 200_00)
    assert rows[base["c"]].has_wrong_inn
    assert rows[base["e"]].paused_until == today + DAY
    last = rows[base["f"]]
    assert (last.turnover_12m_minor, last.debt_minor) == (500_00, 0)
    assert last.last_contact_on == today - 3 * DAY
    assert [one.id for one in asked.rows([base["f"], 999, base["a"]], today)] == [
        base["f"],
        base["a"],
    ]


def test_the_footer_sums_all_the_filter_shows_not_only_the_rows(db, base, today):
    assert asked.totals(asked.asked(today)) == (5, 600_00, 260_00, 200_00)
    assert asked.totals_of([base["b"], base["f"]], today) == (2, 600_00, 250_00, 200_00)
    rows = asked.rows(lists.ids(asked.asked(today)), today)
    assert asked.totals(asked.asked(today)) == (
        len(rows),
        sum(row.turnover_12m_minor for row in rows),
        sum(row.debt_minor for row in rows),
        sum(row.overdue_minor for row in rows),
    )


def test_the_menus_offer_what_is_there(db, base):
    assert asked.cities() == ["Абакан", "Тверь", "Тула"]
    assert asked.industries() == ["Стройка"]


def test_a_moved_task_moves_the_next_step(db, base, today):
    """The summary is kept by triggers, whoever writes."""
    from salesapp.services import activities

    step = asked.rows([base["a"]], today)[0].step_id
    activities.reschedule(step, today + 5 * DAY)
    assert asked.rows([base["a"]], today)[0].step_on == today + DAY
    assert asked.counts(today)[Segment.STEP_OVERDUE] == 0


def test_the_card_agrees_with_the_row(db, base, make_deal, make_contact, today):
    make_contact(base["b"], "Демидова Ольга", position="бухгалтер")
    make_deal(base["b"], "Старая", stage="won", closed_on=today - DAY)
    make_deal(base["b"], "Новая")
    card = client_card.card(base["b"], today)
    row = asked.rows([base["b"]], today)[0]
    assert (card.debt_minor, card.overdue_minor, card.turnover_12m_minor) == (
        row.debt_minor,
        row.overdue_minor,
        row.turnover_12m_minor,
    )
    assert (card.step.id, card.step.time) == (row.step_id, "10:00")
    assert [one.position for one in card.contacts] == ["бухгалтер"]
    assert [(one.title, one.stage_kind) for one in card.deals] == [
        ("Новая", "open"),
        ("Старая", "won"),
    ]
    assert sorted(one.open_minor for one in card.papers) == [50_00, 200_00]


def test_the_timeline_goes_back_page_by_page(db, base, make_activity, today, now):
    for number in range(5):
        make_activity(base["b"], state="done", done_at=now - number * DAY, subject=str(number))
    first = timeline.timeline(base["b"], limit=4)
    rest = timeline.timeline(base["b"], before=first[-1])
    found = [*first, *rest]
    assert found == timeline.timeline(base["b"])
    assert [one.subject for one in found if one.kind == "activity"] == list("01234")
    assert [one.on for one in found] == sorted((one.on for one in found), reverse=True)
    only = timeline.timeline(base["b"], [timeline.TimelineKind.PAYMENT])
    assert [(one.amount_minor, one.at) for one in only] == [(100_00, None)]
