"""Cards of firms as people paste them: labels, lines that go on, columns, bare numbers."""

from __future__ import annotations

import pytest

from salesapp.domain.requisites import Requisites, parse_requisites

INN, KPP, BIK = "7707083893", "773601001", "044525225"
OWN, CORR = "40702810438000060473", "30101810400000000225"


def read(text: str) -> Requisites:
    return parse_requisites(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Наименование: ООО «Мост\nи Ко»", "ООО «Мост и Ко»"),
        ("Наименование: Общество,\nименуемое Мост", "Общество, именуемое Мост"),
        ("Наименование: ООО «\nМост»", "ООО « Мост»"),
        ("Наименование: Мост-\nСтрой", "Мост Строй"),
        ("Наименование: ООО Мост\nстроительный", "ООО Мост строительный"),
        # A line with a colon, a capital or without anything in it belongs to somebody else.
        ("Наименование: ООО Мост\nвид: стройка", "ООО Мост"),
        ("Наименование: ООО Мост\nСтройка", "ООО Мост"),
        ("Наименование: ООО «Мост»\nСтройка", "ООО «Мост»"),
        ("Наименование: ООО Мост\n--\nстроительный", "ООО Мост"),
        ("Наименование:\r\nООО Мост\r\nСтройка", "ООО Мост"),
    ],
)
def test_a_name_goes_on_in_the_next_line_when_its_line_is_open(text, name):
    assert read(text).full_name == "" or read(text).full_name != name
    assert read(text).name == name


def test_a_point_before_a_value_is_none_of_it_letters_are():
    assert read("Сокращенное наименование: .Мост").name == "Мост"
    assert read("Сокращенное наименование: XXL Мост").name == "XXL Мост"


COLUMN = ["ИНН", "КПП", "БИК"]
VALUES = [INN, KPP, BIK]


def test_labels_under_each_other_find_their_values_below():
    whole = read("\n".join([*COLUMN, *VALUES]))
    assert (whole.inn, whole.kpp, whole.bik) == (INN, KPP, BIK)
    colons = read("\n".join(["ИНН:", "КПП :", "БИК", *VALUES]))
    assert (colons.inn, colons.kpp, colons.bik) == (INN, KPP, BIK)
    four = read("\n".join(["ИНН", "КПП", "БИК", "Расчетный счет", *VALUES, OWN]))
    assert (four.kpp, four.account) == (KPP, OWN)
    # Two labels in a row are a label without its value.
    assert read("\n".join(["КПП", "БИК", KPP, BIK])).kpp == ""
    # So is a column that lacks a value.
    assert read("\n".join([*COLUMN, INN, KPP])).kpp == ""
    # Where a label stands among the values, each label takes what stands behind it.
    assert read("\n".join(["БИК", "ИНН", "БИК", INN, "КПП", KPP])).kpp == KPP


@pytest.mark.parametrize(
    ("text", "inn", "kpp"),
    [
        (f"ИНН/КПП {INN}/{KPP}", INN, KPP),
        (f"ИНН / КПП: {INN} / {KPP}", INN, KPP),
        (f"ИНН {INN}/{KPP}", INN, KPP),
        (f"ИНН: {INN} КПП: {KPP}", INN, KPP),
        ("ИНН 500100732259", "500100732259", ""),
        ("ИНН/КПП 500100732259/", "500100732259", ""),
        # A number that is told is taken as it is told; one without a label has to be right.
        ("ИНН 7707083894", "7707083894", ""),
        ("ИНН/КПП 7707083894/773601001", "7707083894", KPP),
        (f"Реквизиты: {INN}, {BIK}", INN, ""),
        ("Реквизиты: 7707083894", "", ""),
        (f"ИНН 77 07 08 38 93; Заказ {OWN}", INN, ""),
        ("ИНН 12345", "", ""),
        ("ИНН 77070838931", "", ""),
        ("ИНН 5001007322591", "", ""),
        ("ИНН/КПП 77070838931/773601001", "", KPP),
        ("ИНН/КПП 5001007322591/773601001", "", KPP),
        (f"ИНН/КПП -\nИНН 7707083894\nСклад {INN}", "7707083894", ""),
    ],
)
def test_numbers_of_a_firm(text, inn, kpp):
    found = read(text)
    assert (found.inn, found.kpp) == (inn, kpp)


@pytest.mark.parametrize(
    ("text", "own", "corr"),
    [
        (f"р/с {OWN} к/с {CORR}", OWN, CORR),
        # By their first digits, whatever the label says.
        (f"р/с {CORR} к/с {OWN}", OWN, CORR),
        (f"{OWN}\n{CORR}", OWN, CORR),
        (
            "Счёт 40102810545370000003 и 03100643000000017300",
            "03100643000000017300",
            "40102810545370000003",
        ),
        ("р/с 4070 2810 4380 0006 0473", OWN, ""),
        (f"р/с {OWN}1", "", ""),
        (f"р/с 123 к/с {CORR} и {CORR[:-1]}6", "", CORR),
        (f"Номер заказа 40702810400000000001. р/с {OWN} к/с {CORR}", OWN, CORR),
        (f"Выписка 30101810400000000999. р/с {OWN} к/с {CORR}", OWN, CORR),
    ],
)
def test_accounts_are_told_apart_by_their_first_digits(text, own, corr):
    found = read(text)
    assert (found.account, found.corr_account) == (own, corr)


@pytest.mark.parametrize(
    ("text", "bank"),
    [
        ("Банк: ПАО Сбербанк", "ПАО Сбербанк"),
        (f"р/с {OWN} в ПАО Сбербанк", "ПАО Сбербанк"),
        (f"к/с {CORR} в ГУ Банка России", "ГУ Банка России"),
        (f"р/с {OWN}", ""),
    ],
)
def test_the_bank_is_told_or_stands_behind_an_account(text, bank):
    assert read(text).bank == bank


def test_names_without_a_label_are_those_in_quotes_the_first_that_is_no_bank():
    assert read(f"ИП Иванов Иван Иванович\nООО «Мост»\nИНН {INN}").name == "ИП Иванов Иван Иванович"
    assert read(f"ООО «Мост»\nИП Иванов Иван Иванович\nИНН {INN}").name == "ООО «Мост»"
    assert read(f"р/с {OWN} в ПАО «Банк»\nООО «Мост»").name == "ООО «Мост»"


def test_a_long_name_has_its_short_form_and_is_kept_in_full():
    long = read("Полное наименование: Общество с ограниченной ответственностью «Мост»")
    assert (long.name, long.full_name) == (
        "ООО «Мост»",
        "Общество с ограниченной ответственностью «Мост»",
    )
    both = read(
        "Полное наименование: Акционерное общество «Порт»\nСокращенное наименование: АО Порт"
    )
    assert (both.name, both.full_name) == ("АО Порт", "Акционерное общество «Порт»")
    assert read("Сокращенное наименование: АО Порт").full_name == ""
    assert read("Добрый день").full_name == ""


def test_a_firm_abroad_has_a_number_an_iban_and_a_swift():
    told = read("VAT: de 123 456 789.\nIBAN: DE89 3704 0044 0532 0130 00\nSWIFT: COBADEFFXXX")
    assert (told.inn, told.account, told.bik, told.is_foreign) == (
        "DE123456789", "DE89370400440532013000", "COBADEFFXXX", True,
    )  # fmt: skip
    # One of the three is enough; an account says it even without a label.
    assert read("VAT: DE123456789").is_foreign
    assert read("SWIFT: COBADEFF").bik == "COBADEFF"
    assert read("IBAN: DE89370400440532013000").account == "DE89370400440532013000"
    bare = read("Our account DE89370400440532013000")
    assert (bare.is_foreign, bare.inn, bare.account, bare.bik) == (
        True,
        "",
        "DE89370400440532013000",
        "",
    )
    labelled = read("Old DE11370400440532013000\nIBAN: DE89370400440532013000")
    assert labelled.account == "DE89370400440532013000"
    assert not read("Добрый день").is_foreign
    # A right ИНН is one of ours, whatever stands beside it.
    ours = read(f"ИНН {INN}\nIBAN: DE89370400440532013000")
    assert (ours.is_foreign, ours.inn) == (False, INN)
    assert read("VAT: DE12345XX").inn == "DE12345XX"


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Сайт: most.ru, почта a@b.ru", "most.ru"),
        ("смотрите https://Most.ru/ и звоните", "https://Most.ru"),
        ("www.most.ru/a", "www.most.ru/a"),
        ("Сайт: most.ru/X", "most.ru/X"),
        ("почта a@most.ru", ""),
    ],
)
def test_a_site(text, site):
    assert read(text).site == site


@pytest.mark.parametrize(
    ("text", "legal", "actual"),
    [
        (
            "Юридический адрес: 603000, г. Омск\nФактический адрес: 603001, г. Томск",
            "603000, г. Омск",
            "603001, г. Томск",
        ),
        ("Адрес: 603000, г. Омск", "603000, г. Омск", ""),
        ("Фактический адрес: 603001, г. Томск", "603001, г. Томск", ""),
        ("мы в 603000, г. Омск, ул. Мира, 5;", "603000, г. Омск, ул. Мира, 5", ""),
        ("мы в Омске", "", ""),
    ],
)
def test_addresses(text, legal, actual):
    found = read(text)
    assert (found.address, found.actual_address) == (legal, actual)


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Тел.: 8 495 123-45-67", "+7 (495) 123-45-67"),
        ("звоните 8 (495) 123-45-67", "+7 (495) 123-45-67"),
        ("Тел.: внутренний, а с города 8 (495) 123-45-67", "+7 (495) 123-45-67"),
        ("Тел.: 123", "123"),
        ("пишите", ""),
    ],
)
def test_a_telephone(text, phone):
    assert read(text).phone == phone


@pytest.mark.parametrize(
    ("text", "ogrn"),
    [
        ("ОГРН 1027700132195", "1027700132195"),
        ("ОГРНИП 304500116000157", "304500116000157"),
        ("регистрация 1027700132195", "1027700132195"),
        ("регистрация 1027700132196", ""),
        ("ОГРН 1027700132196", "1027700132196"),
        ("ОГРН 10277001321", ""),
        ("ОГРН 10277001321951", ""),
        ("ОГРН 3045001160001571", ""),
    ],
)
def test_a_number_of_registration(text, ogrn):
    assert read(text).ogrn == ogrn


def test_an_address_of_mail_at_the_end_of_a_sentence():
    assert read("Пишите на a@most.ru.").email == "a@most.ru"
