"""Which records look alike, how sure it is, and which of them belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.duplicates import (
    ALL_PAIRS_UP_TO,
    Group,
    Reason,
    Suspected,
    groups_of,
    is_near,
    is_near_company,
    is_same_person,
    judge,
    pair_of,
    pairs_of,
)

R = Reason


def test_a_pair_has_one_order():
    assert pair_of(7, 3) == pair_of(3, 7) == (3, 7)


def test_in_small_groups_each_is_compared_with_each_in_large_ones_with_the_next():
    assert list(pairs_of([3, 1, 3, 2])) == [(1, 2), (1, 3), (2, 3)]
    most = list(range(ALL_PAIRS_UP_TO))
    assert len(list(pairs_of(most))) == ALL_PAIRS_UP_TO * (ALL_PAIRS_UP_TO - 1) // 2
    assert list(pairs_of([*most, 99]))[-1] == (7, 99)
    assert len(list(pairs_of([*most, 99]))) == ALL_PAIRS_UP_TO


@pytest.mark.parametrize(
    ("reasons", "strength"),
    [
        ([R.INN_KPP], 98),
        ([R.SKU], 90),
        ([R.NEAR_NAME], 35),
        ([R.PHONE, R.NAME], 85),
        ([R.EMAIL, R.PHONE], 92),
        ([R.PHONE, R.NEAR_NAME], 80),  # 80.5: never told surer than it is
    ],
)
def test_several_reasons_strengthen_each_other(reasons, strength):
    assert judge((1, 2), reasons).strength == strength


def test_what_a_stronger_reason_says_already_counts_once():
    assert judge((1, 2), [R.INN, R.INN_KPP]) == Suspected((1, 2), (R.INN_KPP,), 98)
    assert judge((1, 2), [R.NAME, R.NAME_AT_CLIENT]).reasons == (R.NAME_AT_CLIENT,)
    assert judge((1, 2), [R.NEAR_NAME, R.NAME]).reasons == (R.NAME,)
    assert judge((1, 2), [R.NAME, R.PHONE]).reasons == (R.PHONE, R.NAME)


def test_a_number_that_differs_makes_it_half_as_sure():
    assert judge((1, 2), [R.NAME], contradicted=True).strength == 25
    assert judge((1, 2), [R.NEAR_NAME], contradicted=True).strength == 17


@given(st.sets(st.sampled_from(list(R)), min_size=1), st.sampled_from(list(R)))
def test_one_more_reason_never_makes_it_less_sure(reasons, more):
    assert judge((1, 2), [*reasons, more]).strength >= judge((1, 2), reasons).strength
    assert judge((1, 2), reasons).strength <= 100


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("болт оцинкованный", "болт оцинкованый", True),
        ("болт оцинкованный", "оцинкованный болт", True),
        ("болт м20 80", "болт м20 90", False),  # another size is another thing
        ("болт", "болты", False),  # too short to tell a slip from another word
        ("болты", "болты", True),
        ("гайка", "шайба", False),
        ("ромашка", "василёк", False),
    ],
)
def test_a_slip_or_another_order_of_words_is_near_another_size_is_not(one, other, near):
    assert is_near(one, other) is is_near(other, one) is near


def test_firms_of_one_domain_may_be_parts_of_each_other():
    assert is_near_company("ромашка", "ромашка урал")
    assert not is_near_company("ромашка", "василёк")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("иванов и и", "иванов иван иванович", True),
        ("иванов иван", "иванов иван иванович", True),
        ("иванов п и", "иванов иван иванович", False),
        ("иванов иван петрович", "иванов иван и", False),
        ("петров и и", "иванов иван иванович", False),
        ("иванов иван иванович", "иванов иван иванович", True),
        ("иванов", "иванов иван", False),
        ("иванов иван", "иванов", False),
        ("иванов иван иванович", "иван иванович иванов", True),
        ("иванов ян", "иванов янина", False),
    ],
)
def test_initials_may_be_those_of_a_whole_name(one, other, same):
    assert is_same_person(one, other) is same


def suspect(low: int, high: int, strength: int, *reasons: Reason) -> Suspected:
    return Suspected((low, high), reasons, strength)


def test_suspicions_that_share_a_record_make_one_group():
    found = [
        suspect(5, 6, 35, R.NEAR_NAME),
        suspect(2, 3, 50, R.NAME),
        suspect(1, 2, 70, R.PHONE),
        suspect(3, 9, 98, R.INN_KPP),
    ]
    assert groups_of(found, {(1, 2): True, (5, 6): False}) == [
        Group((1, 2, 3, 9), (R.INN_KPP, R.PHONE, R.NAME), 98, is_new=True),
        Group((5, 6), (R.NEAR_NAME,), 35, is_new=False),
    ]
    assert groups_of([], {}) == []


def test_groups_equally_sure_stand_by_their_numbers():
    found = [suspect(8, 9, 50, R.NAME), suspect(3, 4, 50, R.NAME), suspect(5, 6, 70, R.PHONE)]
    assert [one.ids for one in groups_of(found, {})] == [(5, 6), (3, 4), (8, 9)]


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)).filter(lambda p: p[0] != p[1])))
def test_every_record_stands_in_one_group_with_all_it_is_suspected_with(pairs):
    found = [suspect(*pair_of(*pair), 50, R.NAME) for pair in pairs]
    groups = groups_of(found, {})
    members = [one for group in groups for one in group.ids]
    assert sorted(members) == sorted({one for pair in pairs for one in pair})
    place = {one: at for at, group in enumerate(groups) for one in group.ids}
    assert all(place[low] == place[high] for low, high in pairs)
    # Nobody is drawn in without a chain of suspicions.
    for group in groups:
        reached, waiting = set(), [group.ids[0]]
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += [b if a == one else a for a, b in pairs if one in (a, b)]
        assert reached == set(group.ids)


def test_how_sure_it_is_stands_to_the_percent():
    assert judge((1, 2), [R.INN, R.NEAR_NAME]).strength == 83


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("абвгдежзи", "абвгдежзк", True),  # one letter of nine: 88.9
        ("абвгдежз", "абвгдежк", False),  # one of eight: 87.5
        ("абвгдежз иклмно", "икпмно абвгдежз", True),  # words put in order: 93.3
        ("абвгдежз иклмн", "икпмн абвгдежз", False),  # 92.9
    ],
)
def test_how_large_a_slip_may_be(one, other, near):
    assert is_near(one, other) is near


def test_how_like_the_names_of_firms_are():
    assert is_near_company("абвгд", "абвге")  # one letter of five: 80
    assert not is_near_company("абвг", "абве")


def test_two_names_may_be_a_person_with_one_initial():
    assert is_same_person("иванов и", "иванов иван")
    assert is_same_person("иванов иван", "иванов и")


def test_a_group_is_new_when_one_of_its_pairs_is():
    found = [suspect(1, 2, 50, R.NAME), suspect(2, 3, 50, R.NAME)]
    assert groups_of(found, {})[0].is_new is False
    assert groups_of(found, {(2, 3): True})[0].is_new is True
