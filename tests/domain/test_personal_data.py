"""Consents, and the forms in which an erased person is looked for in texts."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.domain.personal_data import (
    REMOVED,
    Cleaner,
    ConsentState,
    name_forms,
    point_forms,
    pseudonym,
    state_of,
)

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("withdrawn", "state"),
    [
        ([], ConsentState.NONE),
        ([None], ConsentState.GIVEN),
        ([DAY], ConsentState.WITHDRAWN),
        ([DAY, None], ConsentState.GIVEN),
    ],
)
def test_one_consent_that_holds_is_enough(withdrawn, state):
    assert state_of(withdrawn) is state


def test_an_erased_person_has_a_number_for_a_name():
    assert pseudonym(17) == "Удалённое лицо № 17"


def test_a_person_is_looked_for_in_every_form_the_longest_first():
    forms = name_forms("Иванов Иван Петрович")
    assert set(forms) == {
        "Иванов Иван Петрович", "Иван Петрович Иванов", "Иванов Иван", "Иван Иванов",
        "Иванов\xa0И.\xa0П.", "Иванов И. П.", "ИвановИ.П.", "Иванов И.П.", "И.П. Иванов",
        "И. П. Иванов",
    }  # fmt: skip
    assert [len(one) for one in forms] == sorted(map(len, forms), reverse=True)
    # A lone first name is everybody's; a rare long one may be looked for.
    assert name_forms("Ян") == name_forms("Яна") == name_forms("") == []
    assert name_forms("Иван") == ["Иван"]


def test_a_telephone_is_looked_for_with_7_with_8_and_without():
    forms = point_forms([("8 (916) 123-45-67", "+79161234567")])
    assert forms[0] == "8 (916) 123-45-67"
    assert set(forms) == {
        "8 (916) 123-45-67",
        "+79161234567",
        "79161234567",
        "89161234567",
        "9161234567",
    }
    assert [len(one) for one in forms] == sorted(map(len, forms), reverse=True)


def test_addresses_are_looked_for_as_they_are_and_what_is_short_is_not():
    assert set(point_forms([("Ivan@Most.ru", "Ivan@most.ru")])) == {
        "Ivan@Most.ru",
        "Ivan@most.ru",
        "ivan@most.ru",
    }
    # Figures of an address are no telephone.
    assert set(point_forms([("i79161234567@most.ru", "i79161234567@most.ru")])) == {
        "i79161234567@most.ru"
    }
    assert point_forms([("1234", "1234")]) == []
    assert point_forms([("12345", "12345"), ("", "")]) == ["12345"]
    assert point_forms([("916123456", "916123456")]) == ["916123456"]


def test_texts_tell_nothing_of_the_person_afterwards():
    cleaner = Cleaner(("Иванов Иван", "Иванов"), ("+79161234567",), "Удалённое лицо № 1")
    assert cleaner.clean("Звонил Иванов Иван (+79161234567), потом Иванов") == (
        f"Звонил Удалённое лицо № 1 ({REMOVED}), потом Удалённое лицо № 1"
    )
    assert cleaner.clean("Звонил Петров") == "Звонил Петров"


def test_the_search_index_is_asked_in_its_own_spelling():
    cleaner = Cleaner(("Фёдоров-Юг",), ("+79161234567", "—"), "x")
    needles = cleaner.needles()
    assert {"Фёдоров-Юг", "федоров юг", "79161234567"} <= set(needles)
    assert "" not in needles
    assert [len(one) for one in needles] == sorted(map(len, needles))
    assert cleaner.is_told_in("ооо мост федоров юг")
    assert not cleaner.is_told_in("ооо мост")


def test_two_words_are_a_name_and_ten_figures_a_telephone():
    assert set(name_forms("Иванов Иван")) == {
        "Иванов Иван", "Иван Иванов", "Иванов\xa0И.", "Иванов И.", "ИвановИ.", "И. Иванов",
    }  # fmt: skip
    assert "89161234567" in point_forms([("9161234567", "9161234567")])


PERSON = Cleaner(
    tuple(name_forms("Фёдорова Анна Петровна")),
    tuple(point_forms([("8 903 111-22-33", "+79031112233"), ("a@b.example", "a@b.example")])),
    "x",
)


@pytest.mark.parametrize(
    "told",
    [
        "8-903-111-22-33", "8 (903) 1112233", "903 111 22 33", "+7 903 111-22-33",
        "7(903)111.22.33",
        "A@B.Example", "ФЁДОРОВА АННА", "федорова анна", "Фёдорова  Анна Петровна", "Фёдорова А.П.",
        "А. П. Федорова", "А.П.Фёдорова", "Фёдорова\nАнна",
    ],
)  # fmt: skip
def test_a_person_leaves_texts_however_written(told):
    assert PERSON.names_in(f"9{told}")
    assert PERSON.clean(f"Звонить {told}.") in ("Звонить x.", f"Звонить {REMOVED}.")


@pytest.mark.parametrize(
    "text",
    [
        "счёт 40702810903111223344", "ИНН 9031112234", "8 903 111-22-34", "Фёдорова Инна", "Анна",
        "Сидорова А. П.", "12 903 шт., 111 кг",
    ],
)  # fmt: skip
def test_what_only_looks_alike_stays(text):
    assert PERSON.clean(text) == text
