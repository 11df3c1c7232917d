"""Requisites read out of what people paste."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.requisites import Requisites, city_of, parse_requisites

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
        full_name="Общество с ограниченной ответственностью «Вектор Плюс»",
        actual_address="119020, г. Москва, ул. Другая, д. 1",
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


INN, KPP, OGRN = "5249000142", "524901001", "1205200012346"
ACCOUNT, BIK, CORR = "40702810500000001234", "042202603", "30101810900000000603"

BLOCKS = {
    "caps with a table of the text editor": (
        'РЕКВИЗИТЫ ОРГАНИЗАЦИИ\nНАИМЕНОВАНИЕ\tООО "ВЕКТОР"\nИНН\t5249000142\nКПП\t524901001\n'
        "ОГРН\t1205200012346\nРАСЧЕТНЫЙ СЧЕТ\t40702810500000001234\nБАНК\tВОЛГО-ВЯТСКИЙ БАНК ПАО "
        "СБЕРБАНК\nБИК\t042202603\nКОРР. СЧЕТ\t30101810900000000603\n"
    ),
    "columns of a PDF: labels first, then values": (
        "Сокращенное наименование\nИНН\nКПП\nОГРН\nРасчетный счет\nБИК\nКорр. счет\n"
        "ООО «Вектор»\n5249000142\n524901001\n1205200012346\n40702810500000001234\n042202603\n"
        "30101810900000000603\n"
    ),
    "columns of a PDF with one space between": (
        "Полное наименование Общество с ограниченной ответственностью «Вектор»\n"
        "Сокращенное наименование ООО «Вектор»\nИНН 5249000142\nКПП 524901001\nОГРН 1205200012346\n"
        "Расчетный счет 40702810500000001234\nНаименование банка Волго-Вятский банк ПАО Сбербанк\n"
        "БИК 042202603\nКорреспондентский счет 30101810900000000603\n"
    ),
    "groups of digits and hard spaces": (
        "ООО «Вектор»\u00a0ИНН/КПП\u00a05249000142/524901001, ОГРН\u00a01\u00a0205"
        "\u00a0200\u00a0012346\n"
        "р/с 40702 810 5 00000001234 в ПАО Сбербанк, к/с 30101 810 9 0000 0000603, БИК 042 202 603"
    ),
    "a line of a contract": (
        "Покупатель: ООО «Вектор», ИНН 5249000142, КПП 524901001, ОГРН 1205200012346, р/сч. "
        "40702810500000001234 в ПАО Сбербанк г. Н. Новгород, БИК 042202603, корр/сч "
        "30101810900000000603"
    ),
    "labels after dashes": (
        "ООО «Вектор»\nИНН – 5249000142\nКПП – 524901001\nОГРН — 1205200012346\n"
        "Р/с – 40702810500000001234\nК/с – 30101810900000000603\nБИК – 042202603\n"
    ),
    "a signature of a letter": (
        "С уважением,\nПётр Ильин\nООО «Вектор»\nИНН: 5249000142 | КПП: 524901001 | ОГРН: "
        "1205200012346\nр/с: 40702810500000001234 | к/с: 30101810900000000603 | БИК: 042202603\n"
        "www.vektor.example"
    ),
}


@pytest.mark.parametrize("text", BLOCKS.values(), ids=BLOCKS)
def test_requisites_are_found_in_every_shape(text):
    found = parse_requisites(text)
    assert found.name.replace("ВЕКТОР", "Вектор").replace('"', "") in ("ООО «Вектор»", "ООО Вектор")
    assert (found.inn, found.kpp, found.ogrn) == (INN, KPP, OGRN)
    assert (found.account, found.bik, found.corr_account) == (ACCOUNT, BIK, CORR)


def test_the_full_name_gives_the_short_one():
    found = parse_requisites(
        "Наименование: Общество с ограниченной ответственностью «Вектор»\nИНН 5249000142"
    )
    assert found.name == "ООО «Вектор»"
    assert found.full_name == "Общество с ограниченной ответственностью «Вектор»"


def test_an_address_goes_on_in_the_next_line():
    found = parse_requisites(
        "Юридический адрес: 603000, г. Нижний Новгород,\nул. Складская, д. 7,\nоф. 12\n"
        "Почтовый адрес 603000, Нижний Новгород, а/я 5\nИНН 5249000142"
    )
    assert found.address == "603000, г. Нижний Новгород, ул. Складская, д. 7, оф. 12"
    assert found.actual_address == "603000, Нижний Новгород, а/я 5"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ИП Сафронов К. В.\nИНН 526001234584 ОГРНИП 315526000012340", "ИП Сафронов К. В."),
        (
            "ИНДИВИДУАЛЬНЫЙ ПРЕДПРИНИМАТЕЛЬ САФРОНОВ КИРИЛЛ ВИКТОРОВИЧ\nИНН 526001234584\n"
            "ОГРНИП 315526000012340",
            "ИП САФРОНОВ КИРИЛЛ ВИКТОРОВИЧ",
        ),
        (
            "Наименование: Индивидуальный предприниматель Сафронов Кирилл Викторович\n"
            "ИНН: 526001234584\nОГРНИП: 315526000012340",
            "ИП Сафронов Кирилл Викторович",
        ),
    ],
)
def test_a_sole_trader_is_one_however_written(text, name):
    found = parse_requisites(text)
    assert (found.name, found.inn, found.ogrn) == (name, "526001234584", "315526000012340")


def test_a_company_abroad_has_its_own_numbers():
    found = parse_requisites(
        "Company name: Nordstahl GmbH\nRegistered address: Hafenstr. 5, 20457 Hamburg, Germany\n"
        "VAT No: DE 812345678\nIBAN: DE89 3704 0044 0532 0130 00\nSWIFT: COBADEFFXXX\n"
        "Bank: Hafenbank AG\nPhone: +49 40 1234567\nE-mail: sales@nordstahl.example\n"
        "Website: www.nordstahl.example"
    )
    assert found.is_foreign
    assert (found.name, found.inn) == ("Nordstahl GmbH", "DE812345678")
    assert (found.account, found.bik) == ("DE89370400440532013000", "COBADEFFXXX")
    assert (found.bank, found.site) == ("Hafenbank AG", "www.nordstahl.example")
    assert found.address == "Hafenstr. 5, 20457 Hamburg, Germany"


def test_a_russian_company_with_a_swift_code_stays_russian():
    found = parse_requisites(f"ООО «Вектор» ИНН {INN} SWIFT SABRRUMM р/с {ACCOUNT} БИК {BIK}")
    assert not found.is_foreign
    assert (found.inn, found.account, found.bik) == (INN, ACCOUNT, BIK)


def test_codes_of_statistics_are_not_taken_for_requisites():
    found = parse_requisites(
        f"ИНН {INN}\nОКПО 12345678\nОКВЭД 46.74\nОКТМО 22701000\nОКАТО 22401373000\nКПП {KPP}"
    )
    assert (found.inn, found.kpp, found.bik) == (INN, KPP, "")


LINES = st.sampled_from(
    [line for block in BLOCKS.values() for line in block.splitlines()]
    + ["ИНН", "КПП:", "Банк", "р/с", "", "\t", "Адрес", "IBAN", "VAT", "ИП", "«", "40702810"]
)


@given(st.lists(LINES, max_size=25), st.sampled_from(["\n", " ", "\t", ", ", "\r\n"]))
def test_any_mixture_of_lines_gives_numbers_of_the_right_shape(lines, joint):
    found = parse_requisites(joint.join(lines))
    assert found.inn == "" or len(found.inn) in (10, 12) or found.is_foreign
    assert found.kpp == "" or len(found.kpp) == 9
    assert found.ogrn == "" or len(found.ogrn) in (13, 15)
    assert found.account == "" or len(found.account) == 20 or found.is_foreign
    assert "\n" not in found.name + found.address + found.bank


@given(st.text(alphabet="ИНКПБРСчет0123456789/:\n\t «»-—.,АДр", max_size=300))
def test_any_text_is_read_quickly_and_without_harm(text):
    parse_requisites(text)


@pytest.mark.parametrize(
    ("address", "city"),
    [
        ("614000, г. Пермь, ул. Ленина, 10", "Пермь"),
        ("603000, Нижегородская обл., г.Нижний Новгород, ул. Складская, 7", "Нижний Новгород"),
        ("г Санкт-Петербург", "Санкт-Петербург"),
        ("город Ростов-на-Дону, пр. Мира", ""),
        ("Тверская обл., д. Горки, 5", ""),
        ("", ""),
    ],
)
def test_the_city_is_taken_from_an_address_that_names_it(address, city):
    assert city_of(address) == city
