"""Folding, keyboard layouts, words, numbers of documents, purposes and codes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain import numbering, payment_purpose, payment_qr, text, vat, words


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(value):
    once = text.fold(value)
    assert text.fold(once) == once
    assert once == once.strip()


@pytest.mark.parametrize(
    ("value", "folded"),
    [
        ("  ООО «Ёлочка-2» ", "ооо елочка 2"),
        ("Йод, чай", "йод чай"),
        ("\u0438\u0306\u0435\u0308", "йе"),
        ("ＡＢＣ\u00a01", "abc 1"),
    ],
)
def test_folding(value, folded):
    assert text.fold(value) == folded


@pytest.mark.parametrize(
    "name",
    [
        "ООО «Ромашка»",
        'Ромашка, ООО "',
        "АО Ромашка",
        "Общество с ограниченной ответственностью «Ромашка»",
        "Публичное акционерное общество «Ромашка»",
    ],
)
def test_company_is_the_same_under_any_legal_form(name):
    assert text.name_key(name) == "ромашка"


def test_name_made_of_a_legal_form_is_kept():
    assert text.name_key("ИП") == "ип"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ООО «Волжмонтаж-7»", "Волжмонтаж-7"),
        ('ПАО "Волжмонтаж-7"', "Волжмонтаж-7"),
        ("«Волжмонтаж-7», ООО", "Волжмонтаж-7"),
        ("АО Волжмонтаж", "Волжмонтаж"),
        ("Общество с ограниченной ответственностью «Волжмонтаж»", "Волжмонтаж"),
        ("ООО «Фирма «Ока»»", "Фирма «Ока»"),
        ("ООО «Фирма «Ока»", "Фирма «Ока»"),
        ("ООО «Ока» и «Кама»", "«Ока» и «Кама»"),
        ("ООО ТД «Ока»", "ТД «Ока»"),
        ("ИП Сафронов К. В.", "ИП Сафронов К. В."),
        ("АОзон", "АОзон"),
        ("Завод АО-7", "Завод АО-7"),
        ("ООО", "ООО"),
        ("ООО «»", "ООО «»"),
        ("", ""),
    ],
)
def test_company_in_short(name, shown):
    assert text.short_company(name) == shown


@given(st.text(alphabet='ОАИП «»"ока,-7', max_size=20))
def test_short_company_is_never_empty_and_keeps_its_words(name):
    short = text.short_company(name)
    assert bool(short) == bool(name.strip())
    assert set(text.fold(short).split()) <= set(text.fold(name).split())


def test_wrong_layout_both_ways():
    assert text.wrong_layout("hjvfirf") == "ромашка"
    assert text.wrong_layout("кщьфылф") == "romaska"
    assert text.wrong_layout("Ghbdtn 5") == "Привет 5"


@given(st.text(alphabet="йцукенгшщзхъфывапролджэячсмитьбюё", min_size=1, max_size=30))
def test_layout_changed_twice_is_the_same(value):
    assert text.wrong_layout(text.wrong_layout(value)) == value


def test_digits_are_ascii_only():
    assert text.digits("+7 (495) ٣12") == "749512"


def test_initials_skip_the_legal_form():
    assert text.initials("Иванов Иван Иванович") == "ИИ"
    assert text.initials("ООО «Вектор плюс»") == "ВП"
    assert text.initials("") == ""


def test_a_person_is_called_by_first_and_last_name():
    assert text.spoken_name("Воронова Анна Дмитриевна") == "Анна Воронова"
    assert text.spoken_name("Анна Дмитриевна Воронова") == "Анна Воронова"
    assert text.spoken_name("Иван Иванович Петрович") == "Иван Петрович"
    assert text.spoken_name(" Анна  Воронова ") == "Анна Воронова"
    assert text.spoken_name("") == ""


def test_short_name_of_nothing():
    assert text.short_name("  ") == ""


@pytest.mark.parametrize(
    ("minor", "expected"),
    [
        (12000, "One hundred twenty rubles 00 kopecks"),
        (100, "One ruble 00 kopecks"),
        (101, "One ruble 01 kopeck"),
        (0, "Zero rubles 00 kopecks"),
        (
            123456789,
            "One million two hundred thirty-four thousand five hundred sixty-seven "
            "rubles 89 kopecks",
        ),
    ],
)
def test_amount_in_english_words(minor, expected):
    assert words.amount_in_words(minor, language="en") == expected


@pytest.mark.parametrize(("minor", "currency"), [(-1, "RUB"), (10**15, "RUB"), (1, "XXX")])
def test_amount_without_words_is_refused(minor, currency):
    with pytest.raises(ValueError, match=r"range|currency"):
        words.amount_in_words(minor, currency)


@given(st.integers(0, words.MAX_IN_WORDS), st.sampled_from(words.CURRENCIES))
def test_every_amount_has_words(minor, currency):
    told = words.amount_in_words(minor, currency)
    assert told[0].isupper()
    assert f" {minor % 100:02} " in told


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{n}", "7"),
        ("{n:04}", "0007"),
        ("{prefix}-{n:03}/{year}", "КП-007/2026"),
        ("{yy}-{n}", "26-7"),
        ("№ {n} (а)", "№ 7 (а)"),
    ],
)
def test_number_of_a_document(template, expected):
    assert numbering.format_number(template, 7, year=2026, prefix="КП") == expected


@pytest.mark.parametrize(
    "template", ["", "{year}", "{m}-{n}", "{n", "{n:4}", "{n!r}", "{year:04}{n}"]
)
def test_wrong_template_is_refused(template):
    assert not numbering.template_valid(template)
    with pytest.raises(ValueError, match="template"):
        numbering.format_number(template, 1, year=2026)


@given(
    st.integers(0, 10**9),
    st.integers(0, 10**9),
    st.sampled_from(["{n}", "{n:04}", "А-{n:06}/{yy}"]),
)
def test_numbers_of_a_series_differ(one, other, template):
    numbers = [numbering.format_number(template, n, year=2026) for n in (one, other)]
    assert (numbers[0] == numbers[1]) is (one == other)


def test_yearly_series_is_told():
    assert numbering.counts_by_year("{n}/{yy}")
    assert not numbering.counts_by_year("{prefix}{n}")


def test_our_wording_of_a_purpose():
    on = date(2026, 11, 23)
    assert payment_purpose.purpose_text("123", on, 2200000, 2200) == (
        "Оплата по счету № 123 от 23.11.2026. В том числе НДС 22% - 22000-00 руб."
    )
    assert payment_purpose.purpose_text("7", on, None).endswith(" НДС не облагается")
    assert "НДС - 5-07 руб." in payment_purpose.purpose_text("7", on, 507)


@given(
    st.from_regex(r"([А-Я]{1,2}-)?[0-9]{1,6}(/[0-9]{1,2})?", fullmatch=True),
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    st.one_of(st.none(), st.integers(0, 10**12)),
    st.sampled_from([2200, 1000, 700, 500, 0]),
)
def test_our_wording_is_read_back(number, on, minor, rate):
    facts = payment_purpose.parse_purpose(payment_purpose.purpose_text(number, on, minor, rate))
    assert facts.invoice_refs == (payment_purpose.InvoiceRef(number, on),)
    expected = (
        payment_purpose.StatedVat(exempt=True)
        if minor is None
        else payment_purpose.StatedVat(rate, minor)
    )
    assert facts.vat == expected


@pytest.mark.parametrize(
    ("purpose", "numbers"),
    [
        ("По счету 12, 5 шт", ["12"]),
        ("Зачислить на расчетный счет 12345", []),
        ("Оплата по счету № 12 от 01.11.2026, 5000-00", ["12"]),
        ("Оплата счетов 5 и 6", ["5", "6"]),
        ("Оплата по счёту-оферте", []),
        ("Без счета", []),
        ("Счет-фактура 5, счет 6", ["6"]),
        ("По счетам 101,102,103 от 10.11.2026", ["101", "102", "103"]),
        ("Оплата по счетам №101,102", ["101", "102"]),
        ("Оплата по сч №17,18", ["17"]),
        ("Оплата по счету 1200,50", []),
        ("Оплата по счетам 101, 102, 1200,50 руб", ["101", "102"]),
        ("Оплата по счету 12 от 10.11.2026г.,13 от 11.11.2026г.", ["12", "13"]),
        ("№№ счетов 5 и 6: счет 12.11.2026", ["5", "6"]),
    ],
)
def test_what_is_and_is_not_an_invoice(purpose, numbers):
    facts = payment_purpose.parse_purpose(purpose)
    assert [ref.number for ref in facts.invoice_refs] == numbers


@given(st.text(max_size=200))
def test_any_purpose_is_survived(purpose):
    facts = payment_purpose.parse_purpose(purpose)
    assert all(any(sign.isdigit() for sign in ref.number) for ref in facts.invoice_refs)


FIELDS = {
    "Name": "ООО «Вектор»",
    "PersonalAcc": "40702810024191737684",
    "BankName": "Банк",
    "BIC": "044525187",
    "CorrespAcc": "30101810700000000187",
}


def test_qr_without_a_free_separator_is_refused():
    with pytest.raises(payment_qr.QrError, match="no_separator"):
        payment_qr.payload({**FIELDS, "Purpose": "|#;:^_~{}!$%&()*+,/@"})


def test_qr_with_a_short_account_is_refused():
    with pytest.raises(payment_qr.QrError, match="too_short:PersonalAcc"):
        payment_qr.payload({**FIELDS, "PersonalAcc": "4070281"})


def test_line_breaks_in_a_qr_become_spaces():
    made = payment_qr.payload({**FIELDS, "Purpose": "Оплата\nпо счету"}).decode()
    assert made.endswith("|Purpose=Оплата по счету")


def test_rates_of_a_year():
    assert vat.rates_at(date(2026, 1, 1)) == (2200, 1000, 500, 700, 0, None)
    assert vat.rates_at(date(2024, 1, 1)) == (2000, 1000, 0, None)
