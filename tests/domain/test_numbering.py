"""Numbers of documents: templates, their fields, and what keeps numbers apart."""

import pytest

from salesapp.domain.numbering import counts_by_year, format_number, template_valid


@pytest.mark.parametrize(
    ("template", "number"),
    [
        ("{n}", "7"),
        ("{n:04}", "0007"),
        ("{n:01}", "7"),
        ("КП-{n:03}/{yy}", "КП-007/26"),
        ("{prefix}{year}-{n}", "РК2026-7"),
        (" {n} ", "7"),
    ],
)
def test_a_number_follows_its_template(template, number):
    assert template_valid(template)
    assert format_number(template, 7, year=2026, prefix="РК") == number


def test_a_long_number_is_never_cut():
    assert format_number("{n:02}", 12_345, year=2026) == "12345"


def test_the_year_has_two_digits_at_the_turn_of_a_century():
    assert format_number("{n}-{yy}", 1, year=2005) == "1-05"
    assert format_number("{n}-{yy}", 1, year=2100) == "1-00"


@pytest.mark.parametrize(
    "template",
    ["", "7", "{year}", "{n", "n}", "{n}{", "{n}}", "{n:0}", "{year:04}{n}", "{m}{n}", "{n}{yyy}"],
)
def test_a_template_without_a_counter_or_with_strange_fields_is_refused(template):
    assert not template_valid(template)
    with pytest.raises(ValueError, match="template") as told:
        format_number(template, 1, year=2026)
    assert str(told.value) == f"not a template of numbers: {template}"


@pytest.mark.parametrize(
    ("template", "is_yearly"),
    [("{n}", False), ("{prefix}-{n}", False), ("{year}/{n}", True), ("{n:04}-{yy}", True)],
)
def test_a_year_in_the_template_keeps_the_numbers_of_years_apart(template, is_yearly):
    assert counts_by_year(template) is is_yearly
