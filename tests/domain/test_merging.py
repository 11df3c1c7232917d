"""Which value stays when records become one."""

from __future__ import annotations

from datetime import UTC, datetime

from salesapp.domain.merging import ALL, Candidate, default_choice, resolve, survivor_of


def record(number: int, day: int, **values: object) -> Candidate:
    whole = {"name": "Ромашка", "city": "", "inn": "", "inn_flag": "", "note": "", **values}
    return Candidate(number, datetime(2026, 11, day, tzinfo=UTC), whole)


def test_what_the_survivor_says_stays_and_blanks_take_the_newest():
    records = [
        record(1, 1, city="Тверь"),
        record(2, 2, city="Рязань", inn="7707083893"),
        record(3, 3, inn="5260000019"),
    ]
    assert default_choice(records, 1)["city"] == 1
    assert default_choice(records, 3)["city"] == 2
    assert default_choice(records, 1)["inn"] == 3


def test_a_number_in_doubt_gives_way_to_a_sound_one_and_its_flag_goes_with_it():
    records = [record(1, 9, inn="123", inn_flag="wrong"), record(2, 1, inn="7707083893")]
    assert resolve(records, 1, {})["inn"] == "7707083893"
    assert resolve(records, 1, {})["inn_flag"] == ""
    assert resolve(records, 1, {"inn": 1})["inn_flag"] == "wrong"


def test_long_texts_are_kept_all_each_once_the_survivors_first():
    records = [record(1, 1, note="а"), record(2, 2, note="б"), record(3, 3, note="а")]
    assert default_choice(records, 2)["note"] == ALL
    assert resolve(records, 2, {})["note"] == "б\nа"
    assert resolve(records, 2, {"note": 1})["note"] == "а"


def test_the_record_with_most_children_survives_then_the_fullest_then_the_oldest():
    assert survivor_of([(1, 0, 9), (2, 5, 1)]) == 2
    assert survivor_of([(1, 5, 1), (2, 5, 9)]) == 2
    assert survivor_of([(2, 5, 9), (1, 5, 9)]) == 1
