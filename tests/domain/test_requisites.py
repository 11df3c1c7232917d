"""Requisites read out of what people paste."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.requisites import Requisites, parse_requisites

CARD = """
КАРТОЧКА ПРЕДПРИЯТИЯ
Полное наименование: Общество с ограниченной ответственностью «Вектор Плюс»
Сокращённое наименование: ООО «Вектор Плюс»
Юридический адрес: 119019, г. Москва, ул. Примерная, д. 7, стр. 2, офис 12
Фактический адрес: 119020, г. Москва, ул. Другая, д. 1
ИНН / КПП: 7733898638 / 770101001
ОГРН 1157765433320
ОКПО 75301966
Расчётный счёт 40702 810 0 24191737684
Банк: Банк ВТБ (ПАО)
Корр. счёт 30101810700000000187
БИК 044525187
Генеральный директор: Петрова Анна Сергеевна, действует на основании Устава
Телефон: 8 (495) 123-45-67 доб. 12
E-mail: info@vektor.example
"""

TABLE = (
    'Организация\tООО "Ромашка"\nИНН\t7733898638\nКПП\t770101001\nОГРН\t1157765433320\n'
    "Адрес\t390000, г. Рязань, ул. Ленина, д. 10\nР/с\t40702810024191737684\n"
    "Банк\tБанк ВТБ (ПАО)\nБИК\t044525187\nК/с\t30101810700000000187\n"
    "Директор\tИванов И. И.\nТел.\t+7 916 123-45-67\n"
)

BITRIX = (
    "ИНН 6193181810, КПП 619301001, р/с 40702810755570413510 в АО «Райффайзенбанк», "
    "БИК 044525700, к/с 30101810200000000700"
)

LETTER = """Добрый день! Направьте, пожалуйста, счёт.

С уважением,
Иванов Иван Иванович
ООО «Северный ветер»
ИНН 7784227765
тел. 8-916-123-45-67
ivanov@sever.example
"""


def test_company_card_is_read_whole():
    assert parse_requisites(CARD) == Requisites(
        name="ООО «Вектор Плюс»",
        inn="7733898638",
        kpp="770101001",
        ogrn="1157765433320",
        bik="044525187",
        bank="Банк ВТБ (ПАО)",
        account="40702810024191737684",
        corr_account="30101810700000000187",
        address="119019, г. Москва, ул. Примерная, д. 7, стр. 2, офис 12",
        director="Петрова Анна Сергеевна",
        phone="+7 (495) 123-45-67 доб.\u00a012",
        email="info@vektor.example",
    )


def test_table_copied_with_tabs_is_read():
    found = parse_requisites(TABLE)
    assert found.name == 'ООО "Ромашка"'
    assert (found.inn, found.kpp, found.bik) == ("7733898638", "770101001", "044525187")
    assert found.account == "40702810024191737684"
    assert found.corr_account == "30101810700000000187"
    assert found.bank == "Банк ВТБ (ПАО)"
    assert found.address == "390000, г. Рязань, ул. Ленина, д. 10"
    assert found.director == "Иванов И. И."
    assert found.phone == "+7 (916) 123-45-67"


def test_field_of_a_crm_is_read():
    assert parse_requisites(BITRIX) == Requisites(
        inn="6193181810",
        kpp="619301001",
        bik="044525700",
        bank="АО «Райффайзенбанк»",
        account="40702810755570413510",
        corr_account="30101810200000000700",
    )


@pytest.mark.parametrize(
    "bank",
    [
        "ФИЛИАЛ «ЦЕНТРАЛЬНЫЙ» БАНКА ВТБ (ПАО)",
        "ООО «Банк Точка»",
        "ОТДЕЛЕНИЕ «БАНК ТАТАРСТАН» N8610 ПАО СБЕРБАНК",
        "Банк ГПБ (АО)",
        "СЕВЕРО-ЗАПАДНЫЙ БАНК ПАО СБЕРБАНК",
    ],
)
def test_bank_named_after_the_account_keeps_its_whole_name(bank):
    found = parse_requisites(BITRIX.replace("АО «Райффайзенбанк»", bank))
    assert (found.bank, found.bik, found.name) == (bank, "044525700", "")


def test_signature_of_a_letter_gives_what_it_has():
    found = parse_requisites(LETTER)
    assert found.name == "ООО «Северный ветер»"
    assert (found.inn, found.kpp) == ("7784227765", "")
    assert found.phone == "+7 (916) 123-45-67"
    assert found.email == "ivanov@sever.example"


def test_entrepreneur_is_named_by_the_person():
    found = parse_requisites("ИП Сидоров Пётр Ильич ИНН 777316379952 ОГРНИП 324527297957731")
    assert found.name == "ИП Сидоров Пётр Ильич"
    assert (found.inn, found.ogrn) == ("777316379952", "324527297957731")


def test_numbers_without_labels_are_told_by_shape():
    found = parse_requisites("7733898638 044525187 30101810700000000187 40702810024191737684")
    assert found == Requisites(
        inn="7733898638",
        bik="044525187",
        corr_account="30101810700000000187",
        account="40702810024191737684",
    )


def test_slashed_inn_and_kpp_under_one_label_are_parted():
    found = parse_requisites("ИНН/КПП 7733898638/770101001")
    assert (found.inn, found.kpp) == ("7733898638", "770101001")


@pytest.mark.parametrize("text", ["", "   \n", "Добрый день, пришлите прайс"])
def test_text_without_requisites_is_empty(text):
    assert parse_requisites(text).empty


@given(st.text(alphabet='ИНКПБр/сч:«»"0123456789 \n.,@aя+-', max_size=200))
def test_any_text_is_survived(text):
    found = parse_requisites(text)
    assert len(found.account) in (0, 20)
    assert len(found.inn) in (0, 10, 12)
