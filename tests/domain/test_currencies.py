"""Rates of currencies: what is one, and what is refused."""

import pytest

from salesapp.domain.currencies import MAX_RATE_MICRO, check_rate, parse_rate
from salesapp.domain.errors import Rule, RuleError


@pytest.mark.parametrize("rate", [None, 1, 90_451_200, MAX_RATE_MICRO])
def test_a_rate_within_its_bounds_is_taken(rate):
    check_rate("CNY", rate)
    check_rate("RUB", rate)


@pytest.mark.parametrize("rate", [0, -1, MAX_RATE_MICRO + 1])
def test_a_rate_outside_is_refused(rate):
    with pytest.raises(RuleError) as refused:
        check_rate("CNY", rate)
    assert refused.value.rule is Rule.FIELD_INVALID
    assert refused.value.facts == {"field": "rate_micro"}


def test_a_currency_nobody_knows_is_refused():
    with pytest.raises(RuleError) as refused:
        check_rate("XXX", None)
    assert refused.value.facts == {"field": "currency", "value": "XXX"}


@pytest.mark.parametrize(
    ("text", "micro"),
    [
        ("90,4512", 90_451_200),
        ("0,000001", 1),
        ("0,0000004", None),
        ("0", None),
        ("-5", None),
        ("1 000 000", MAX_RATE_MICRO),
        ("1 000 000,000001", None),
        ("сто", None),
    ],
)
def test_a_rate_is_read_to_the_millionth(text, micro):
    assert parse_rate(text) == micro
