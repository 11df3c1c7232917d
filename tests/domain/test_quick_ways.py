"""The quick ways of an import give what the thorough ways give."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain import money, phones, tax_ids
from salesapp.domain.search_words import search_text, tokens
from salesapp.domain.text import fold, name_key
from salesapp.exchange.reaches import read_cell, read_reaches
from salesapp.exchange.rows import ReachKind

_signs = st.sampled_from(
    ["", " ", "-", "(", ")", "+", "8", "7", "+7", ",", ";", " доб. 5", "\u00a0"]
)
_digits = st.text("0123456789", min_size=1, max_size=4)
_phone = st.lists(st.one_of(_signs, _digits), max_size=12).map("".join)
_shaped = st.from_regex(
    re.compile(r"(?:\+?7|8)?[ -]?\(?[0-9]{3}\)?[ -]{0,2}[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}"),
    fullmatch=True,
)
_number = st.one_of(
    st.from_regex(re.compile(r"[0-9]{1,14}(?:[.,][0-9]{0,4})?"), fullmatch=True),
    st.text("0123456789., -+руб", max_size=8),
)
_text = st.text(st.sampled_from("абвгёЁйЙООАИПoAz019 «»-_\"'.,№ßﬁİı\u0301\u00a0é"), max_size=40)
_names = st.lists(
    st.sampled_from(
        ["ООО", "«Ромашка»", "общество с ограниченной ответственностью", "АО", "ИП", "Ёлка-2",
         "Публичное акционерное общество", "общество", "предприниматель",
         "Индивидуальный предприниматель", "Иванов"]
    ),
    max_size=4,
).map(" ".join)  # fmt: skip


def _thorough_phones(text: str) -> list[phones.Phone]:
    found = (phones._one(part) for part in phones._SPLIT.split(text[: phones._LONGEST]))
    return [phone for phone in found if phone]


@given(text=st.one_of(_phone, _shaped))
def test_a_usual_phone_is_what_the_thorough_reading_finds(text):
    usual = phones.usual_phone(text)
    if usual is not None:
        assert _thorough_phones(text) == [usual]


@given(text=_shaped)
def test_numbers_of_cities_and_mobiles_are_read_the_quick_way(text):
    code = re.findall("[0-9]", text)[-10:-7]
    is_known = int("".join(code)) in phones._RUSSIAN_CODES
    assert (phones.usual_phone(text) is not None) == is_known


@given(
    text=st.one_of(
        _phone, _shaped, st.sampled_from(["a@b.example", "а@почта.рф", "a@b", " a@b.ru"])
    )
)
def test_a_cell_is_read_alike_both_ways(text):
    for kind in ReachKind:
        assert read_cell(kind, "work", text) == read_reaches(kind, "work", text)


@given(text=_number)
def test_plain_money_is_what_the_thorough_reading_finds(text):
    quick = money.plain_money(text)
    number = money.parse_number(text)
    if quick is not None:
        assert number is not None
        assert quick == number * 100


@given(text=_number)
def test_a_quantity_is_the_number_in_thousandths(text):
    number = money.parse_number(text)
    quick = money.parse_quantity(text)
    if quick is not None and number is not None:
        assert quick == money.round_half_up(number * 1000)


@given(text=st.text("0123456789 x", max_size=13))
def test_an_inn_is_judged_alike_both_ways(text):
    assert tax_ids.is_inn(text) == tax_ids.check_inn(text).valid


@given(number=st.integers(10**8, 10**10))
def test_right_inns_are_right_both_ways(number):
    for last in range(10):
        text = f"{number:09}"[:9] + str(last)
        assert tax_ids.is_inn(text) == tax_ids.check_inn(text).valid


@given(text=_text)
def test_words_are_those_of_the_folded_text(text):
    assert tokens(text) == re.findall(r"[^\W_]+", fold(text))
    assert " ".join(dict.fromkeys(tokens(text))) == search_text([text])
    assert fold(text.upper().lower()) == fold(fold(text.upper().lower()))


@given(name=st.one_of(_names, _text))
def test_the_key_of_a_name_lacks_its_legal_form(name):
    whole = fold(name)
    from salesapp.domain import text as texts

    words = [one for one in texts._long_forms().sub(" ", whole).split() if one not in texts._FORMS]
    assert name_key(name) == (" ".join(words) or whole)
