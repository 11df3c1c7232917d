"""Optional and alternative lines: the numbers sets get, and which line one may replace."""

from __future__ import annotations

from salesapp.domain.line_choices import (
    as_alternative,
    as_firm,
    as_optional,
    firm,
    replaced,
    settled,
)
from salesapp.domain.lines import LineDraft, Standing

S = Standing


def line(name: str, standing: Standing = S.FIRM, variant: int = 0) -> LineDraft:
    return LineDraft(name, 1_000, 100_00, standing=standing, variant=variant)


A, B, C = line("А"), line("Б"), line("В")


def told(lines: tuple[LineDraft, ...]) -> list[tuple[str, str, int]]:
    return [(one.name, str(one.standing), one.variant) for one in lines]


def test_the_next_document_takes_firm_lines_and_no_choice():
    lines = [line("А", variant=3), line("Б", S.ALTERNATIVE, 3), line("В", S.OPTIONAL)]
    assert told(firm(lines)) == [("А", "firm", 0)]


def test_a_first_set_is_number_one_and_a_second_one_number_two():
    lines = as_alternative([A, B, C, line("Г")], 1)
    assert told(lines)[:2] == [("А", "firm", 1), ("Б", "alternative", 1)]
    lines = as_alternative(lines, 3)
    assert told(lines)[2:] == [("В", "firm", 2), ("Г", "alternative", 2)]
    assert told(as_alternative([A, B], 0)) == told((A, B))


def test_the_nearest_firm_line_above_is_the_one_replaced():
    lines = as_alternative([A, B, line("О", S.OPTIONAL), C], 3)
    assert told(lines) == [
        ("А", "firm", 0),
        ("Б", "firm", 1),
        ("О", "optional", 0),
        ("В", "alternative", 1),
    ]
    assert [replaced(lines, one) for one in lines] == [0, 0, 0, 2]
    # An alternative whose firm line is gone replaces none.
    orphan = line("Я", S.ALTERNATIVE, 7)
    assert replaced([A, orphan], orphan) == 0


def test_an_optional_line_leaves_its_set_and_the_set_ends():
    lines = as_optional(as_alternative([A, B], 1), 1)
    assert told(lines) == [("А", "firm", 0), ("Б", "optional", 0)]
    assert told(as_firm(lines, 1)) == [("А", "firm", 0), ("Б", "firm", 0)]


def test_choosing_in_one_set_leaves_the_others_alone():
    lines = [
        line("А", variant=1),
        line("Б", S.ALTERNATIVE, 1),
        line("В", variant=2),
        line("Г", S.ALTERNATIVE, 2),
        line("Д"),
    ]
    assert told(as_firm(lines, 1)) == [
        ("А", "alternative", 1),
        ("Б", "firm", 1),
        ("В", "firm", 2),
        ("Г", "alternative", 2),
        ("Д", "firm", 0),
    ]
    # An optional one is taken besides, whatever stands in the sets.
    more = [*lines, line("О", S.OPTIONAL)]
    assert told(as_firm(more, 5)) == [*told(tuple(lines)), ("О", "firm", 0)]


def test_sets_that_make_no_sense_are_settled():
    assert told(
        settled([line("А", variant=1), line("Б", variant=1), line("В", S.ALTERNATIVE, 1)])
    ) == [
        ("А", "firm", 1),
        ("Б", "firm", 0),
        ("В", "alternative", 1),
    ]
    assert told(settled([line("А", variant=1)])) == [("А", "firm", 0)]
    assert told(settled([line("Б", S.ALTERNATIVE, 1)])) == [("Б", "optional", 0)]
    assert told(
        settled([line("А", variant=1), line("Б", S.ALTERNATIVE, 1), line("О", S.OPTIONAL, 1)])
    ) == [
        ("А", "firm", 1),
        ("Б", "alternative", 1),
        ("О", "optional", 0),
    ]
