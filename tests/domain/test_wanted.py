"""Goods named in a request: quantity, unit, article, name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.wanted import MOST, spellings, wanted


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("10 шт ABC-123", [(10_000, "шт", ("ABC-123",))]),
        ("ABC-123 — 10 шт.; БТЦ-20-80 2 тыс. шт", [
            (10_000, "шт", ("ABC-123",)), (2_000_000, "шт", ("БТЦ-20-80",)),
        ]),
        ("2 x ABC-99", [(2_000, "", ("ABC-99",))]),
        ("ABC-123 - 12", [(12_000, "", ("ABC-123",))]),
        ("1 200 шт гайка М16, 3,5 кг электроды", [
            (1_200_000, "шт", ("М16",)), (3_500, "кг", ()),
        ]),
        ("Анкер М12х100 250 шт и 40 шт ХА-400", [
            (250_000, "шт", ("М12х100",)), (40_000, "шт", ("ХА-400",)),
        ]),
    ],
)  # fmt: skip
def test_lines_of_goods(text, lines):
    assert [one[:3] for one in wanted(text)] == lines


def test_a_quantity_after_the_name_belongs_to_it():
    (line,) = wanted("Нужны химанкеры 400 мл, 60 шт. Есть на складе?")
    assert (line.quantity_milli, line.words) == (60_000, "химанкеры 400 мл")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Клей 3 кг, 5 шт", [(5_000, "шт", "Клей 3 кг")]),
        ("Клей 3 кг, 5 шт, краска 10 л, 2 шт., саморезы 4 кг", [
            (5_000, "шт", "Клей 3 кг"), (2_000, "шт", "краска 10 л"), (4_000, "кг", "саморезы"),
        ]),
        ("Кабель ВВГ 100 м\n2 уп.", [(2_000, "упак", "Кабель ВВГ 100 м")]),
        # What has its pieces already is not counted again.
        ("Болт М20 100 шт, 5 шт", [(100_000, "шт", "Болт М20")]),
        ("Клей 3 кг, 5 шт гайка М16", [(3_000, "кг", "Клей"), (5_000, "шт", "гайка М16")]),
        ("Клей 3 кг, 5 кг", [(3_000, "кг", "Клей")]),
        ("5 шт", []),
    ],
)  # fmt: skip
def test_pieces_that_stand_alone_belong_to_the_goods_before(text, lines):
    assert [(one.quantity_milli, one.unit, one.words) for one in wanted(text)] == lines


@pytest.mark.parametrize(
    "text",
    [
        "Перезвоните: +7 (831) 200-14-07",
        "ИНН 7707083893, КПП 770701001",
        "Письмо на zakaz10@lead-3.example",
        "Объект в Н. Новгороде, начнём 14 ноября",
        "",
    ],
)
def test_numbers_that_are_no_goods(text):
    assert wanted(text) == []


def test_letters_that_look_alike_are_one_article():
    assert "XA-400" in spellings("ха-400")
    assert "ХА-400" in spellings("xa-400")


@given(st.text(max_size=400))
def test_any_text_is_read_without_harm(text):
    found = wanted(text)
    assert len(found) <= MOST
    assert all(line.quantity_milli > 0 for line in found)


def test_a_very_long_text_is_cut():
    assert len(wanted("10 шт ABC-123\n" * 100_000)) == MOST
