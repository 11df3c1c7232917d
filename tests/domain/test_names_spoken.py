"""Halves of signs, names without their forms, quotes around a name, how a person is spoken to."""

from __future__ import annotations

import pytest

from salesapp.domain.text import (
    address_name,
    entered,
    given_names,
    name_key,
    name_parts,
    short_company,
    sound,
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("болт", "болт"),
        ("bolt", "bolt"),
        ("a\ud83db", "a\ufffdb"),
        ("\udc00", "\ufffd"),
        ("🔩", "🔩"),
        ("🔩\ud83d", "🔩\ufffd"),
        ("", ""),
    ],
)
def test_half_of_a_sign_is_seen_whole_ones_stay(text, kept):
    assert sound(text) == kept
    assert entered(text) == kept


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Индивидуальный предприниматель Орлов", "орлов"),
        ("Общество с ограниченной ответственностью «Мост»", "мост"),
        ("Публичное акционерное общество «Мост»", "мост"),
        ("Союз предпринимателей", "союз предпринимателей"),
        ("ИП", "ип"),
    ],
)
def test_a_name_is_known_without_its_legal_form(name, key):
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("ООО «Мост»", "Мост"),
        ('ООО "Мост"', "Мост"),
        ('ООО "Мост" и "Порт"', '"Мост" и "Порт"'),
        ("ООО «Мост» и «Порт»", "«Мост» и «Порт»"),
        ("ООО «Фирма «Ромашка»", "Фирма «Ромашка»"),
        ("ООО «Фирма «Ромашка»»", "Фирма «Ромашка»"),
        ("ООО “Мост”", "Мост"),
        ('ООО ""Мост""', '""Мост""'),
    ],
)
def test_quotes_around_all_of_a_name_go(name, short):
    assert short_company(name) == short


@pytest.mark.parametrize(
    ("full", "spoken"),
    [
        ("Воронова Анна Дмитриевна", "Анна Дмитриевна"),
        ("Анна Дмитриевна Воронова", "Анна Дмитриевна"),
        ("Петров Илья Кузьмич", "Илья Кузьмич"),
        ("Анна  Воронова", "Анна Воронова"),
        ("Дмитриевна Анна", "Дмитриевна Анна"),
        ("Мохаммед Али Хан", "Мохаммед Али Хан"),
        ("Али Дмитриевич Хан оглы", "Али Дмитриевич Хан оглы"),
        ("", ""),
    ],
)
def test_a_person_is_spoken_to_by_name_and_patronymic(full, spoken):
    assert address_name(full) == spoken


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("Воронова Анна Дмитриевна", ("Воронова", "Анна", "Дмитриевна")),
        ("Анна Дмитриевна Воронова", ("Воронова", "Анна", "Дмитриевна")),
        ("АННА ДМИТРИЕВНА ВОРОНОВА", ("ВОРОНОВА", "АННА", "ДМИТРИЕВНА")),
        ("Анна Дмитриевна", ("", "Анна", "Дмитриевна")),
        ("Петрович Иван Ильич", ("Петрович", "Иван", "Ильич")),
        ("Воронова Анна", ("Воронова", "Анна", "")),
        ("Алиев Рашид Гасан оглы", ("Алиев", "Рашид", "Гасан оглы")),
        ("Анна", ("Анна", "", "")),
        ("", ("", "", "")),
    ],
)
def test_a_patronymic_tells_which_name_is_the_first_one(full, parts):
    assert name_parts(full) == parts


def test_a_patronymic_taken_for_a_first_name_is_none():
    assert given_names("Анна Дмитриевна Воронова", "Дмитриевна", "Воронова") == (
        "Анна", "Дмитриевна",
    )  # fmt: skip
    assert given_names("Воронова Анна", "Анна Мария", "") == ("Анна Мария", "")
    assert given_names("Анна", "", "") == ("", "")
