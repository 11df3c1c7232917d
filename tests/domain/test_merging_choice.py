"""Duplicates become one: what somebody has to choose, and what follows a chosen value."""

from __future__ import annotations

from datetime import UTC, datetime

from salesapp.domain.merging import ALL, Candidate, default_choice, differing, resolve


def record(number: int, day: int = 1, **values: object) -> Candidate:
    return Candidate(number, datetime(2026, 11, day, tzinfo=UTC), values)


def test_only_filled_values_that_differ_are_to_be_chosen():
    pair = [
        record(1, name="А", city="", inn="1", inn_flag="", debt=0),
        record(2, name="А", city="Омск", inn="2", inn_flag="wrong", debt=5),
    ]
    # Nought is a value; a flag follows its number and is chosen by nobody.
    assert differing(pair) == ["inn", "debt"]
    assert differing([*pair, record(3, name="Б", city=None, inn="1", inn_flag="", debt=0)]) == [
        "name", "inn", "debt",
    ]  # fmt: skip


def test_a_long_text_told_once_needs_no_joining():
    pair = [record(1, note=""), record(2, note="б")]
    assert default_choice(pair, 1) == {"note": 2}
    same = [record(1, note="б"), record(2, note="б")]
    assert default_choice(same, 2) == {"note": 2}
    assert default_choice([record(1, note="а"), record(2, note="б")], 1) == {"note": ALL}
    assert default_choice([record(1, note=""), record(2, note=None)], 2) == {"note": 2}


def test_of_equally_new_values_that_of_the_older_record_stays():
    three = [record(1, city=""), record(2, city="Тверь"), record(3, city="Омск")]
    assert default_choice(three, 1) == {"city": 2}
    assert resolve(three, 1, {}) == {"city": "Тверь"}
    newer = [three[0], three[1], record(3, day=2, city="Омск")]
    assert resolve(newer, 1, {}) == {"city": "Омск"}
    assert resolve(newer, 1, {"city": 2}) == {"city": "Тверь"}


def test_what_means_nothing_alone_follows_the_value_it_belongs_to():
    pair = [
        record(1, price_minor=None, vat_bp=2200, currency="USD", paused_until="", pause_reason="x"),
        record(
            2, price_minor=5, vat_bp=1000, currency="RUB", paused_until="завтра", pause_reason=""
        ),
    ]
    assert resolve(pair, 1, {}) == {
        "price_minor": 5,
        "vat_bp": 1000,
        "currency": "RUB",
        "paused_until": "завтра",
        "pause_reason": "",
    }
    assert resolve(pair, 1, {"price_minor": 1})["vat_bp"] == 2200
    # Without the value it belongs to a follower says nothing.
    assert default_choice([record(1, vat_bp=5), record(2, vat_bp=6)], 1) == {}
