"""Readers of what people type and paste: sums, days, numbers, requisites, cells, words."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date
from functools import cache

from salesapp.domain.errors import RuleError
from tests.fuzz.targets import Target, text

TODAY = date(2026, 11, 23)


def take_money(data: bytes) -> None:
    """Sums, quantities, shares; what is understood is written and read the same."""
    from salesapp.domain import money

    typed = text(data)
    money.parse_number(typed)
    money.parse_milli(typed)
    money.plain_money(typed)
    for read, write in (
        (money.parse_money, money.format_money),
        (money.parse_quantity, money.format_quantity),
        (money.parse_percent, money.format_percent),
    ):
        found = read(typed)
        if found is not None:
            assert read(write(found)) == found, (typed, found)
            assert -(1 << 63) <= found < 1 << 63, (typed, found)


def take_dates(data: bytes) -> None:
    """Days and moments in words."""
    from salesapp.domain.dates import format_date_long, format_date_table, parse_date
    from salesapp.domain.field_values import parse_moment
    from salesapp.domain.notes import planned_in

    typed = text(data)
    found = parse_date(typed, TODAY)
    if found is not None:
        format_date_long(found)
        assert parse_date(format_date_table(found), TODAY) == found
    parse_moment(typed, TODAY)
    planned_in(typed, TODAY)


def take_phones(data: bytes) -> None:
    """Telephone numbers and addresses of mail."""
    from salesapp.domain import phones
    from salesapp.domain.search_words import phone_words

    typed = text(data)
    for one in phones.parse_phones(typed):
        if one.e164:
            phones.format_phone(one.e164, one.extension)
            phone_words(one.e164)
    phones.usual_phone(typed)
    phones.check_email(typed)
    phones.is_email(typed)


def take_requisites(data: bytes) -> None:
    """A block of requisites out of a letter, and the purpose of a payment."""
    from salesapp.domain import tax_ids
    from salesapp.domain.payment_purpose import parse_purpose
    from salesapp.domain.requisites import city_of, parse_requisites

    typed = text(data)
    parse_requisites(typed)
    city_of(typed)
    parse_purpose(typed)
    for check in (
        tax_ids.check_inn, tax_ids.check_kpp, tax_ids.check_ogrn, tax_ids.check_okpo,
        tax_ids.check_bik,
    ):  # fmt: skip
        check(typed)
    tax_ids.check_account(typed, typed[:9])
    tax_ids.check_corr_account(typed, typed[-9:])


def take_pasted(data: bytes) -> None:
    """Cells out of the clipboard, as every field of an import and of a list reads them."""
    from salesapp.exchange.cells import CellError, converter
    from salesapp.exchange.csv_files import read_block
    from salesapp.exchange.table_headings import guess_kind, propose

    block = read_block(text(data))[:40]
    assert len({len(row) for row in block}) <= 1
    for row in block:
        for cell in row[:8]:
            for field, options in _fields():
                with contextlib.suppress(CellError):
                    converter(field, options)(cell)
    if block:
        columns = list(zip(*block, strict=True))
        propose(guess_kind(block[0], columns), block[0], columns)


@cache
def _fields() -> tuple:
    from salesapp.domain.fields import FieldType
    from salesapp.domain.table_imports import ImportField, TableKind, TableOptions, fields_of

    found = {}
    for kind in TableKind:
        for one in fields_of(kind):
            found[one.id, one.type] = (one, TableOptions(kind, decimal=","))
    for kind in FieldType:
        field = ImportField(f"custom:{len(found)}", kind, ("один", "два"))
        found[field.id, kind] = (field, TableOptions(own=(field,)))
    return tuple(found.values())


def take_values(data: bytes) -> None:
    """A value typed into a field of any type, kept and read again."""
    from salesapp.domain import field_values
    from salesapp.domain.fields import FieldType

    typed = text(data)
    for kind in FieldType:
        for choices in ((), ("один", "Два", "")):
            with contextlib.suppress(field_values.ValueRefusedError):
                value = field_values.parse(kind, typed, TODAY, choices)
                field_values.stored(kind, value)
                field_values.text_key(kind, typed)


def take_words(data: bytes) -> None:
    """Words to search by: whatever is typed, the index understands the question."""
    import apsw

    from salesapp.domain.search_words import match_query, search_text

    typed = text(data)
    base = _index()
    kept = search_text([typed], [typed])
    kept.encode("utf-8")
    question = match_query(typed)
    if question:
        try:
            list(base.execute("SELECT rowid FROM words WHERE words MATCH ?", (question,)))
        except apsw.SQLError as error:
            raise AssertionError(question) from error


@cache
def _index():
    import apsw

    base = apsw.Connection(":memory:")
    base.execute("CREATE VIRTUAL TABLE words USING fts5(a, tokenize='unicode61', prefix='1 2 3')")
    base.execute("INSERT INTO words VALUES ('ромашка 7707083893')")
    return base


def take_texts(data: bytes) -> None:
    """Names, tags, pages, terms, templates of letters, names of files."""
    from salesapp.domain import letters, page_ranges, schedules, scripts, tags
    from salesapp.domain import text as texts
    from salesapp.domain.edits import Op as _Op  # noqa: F401 - its module is watched
    from salesapp.domain.file_names import apart, next_free, safe_name
    from salesapp.domain.previews import ending_of, is_program, preview_kind, read_text

    typed = text(data)
    for read in (
        texts.fold, texts.folded, texts.name_key, texts.short_company, texts.digits,
        texts.wrong_layout, texts.short_name, texts.spoken_name, texts.address_name, texts.initials,
        tags.clean_tag, tags.tag_key, letters.unfilled, letters.addresses, letters.is_address,
        letters.unknown_fields, scripts.unknown_fields, ending_of, is_program, preview_kind,
        schedules.schedule_of_words,
    ):  # fmt: skip
        read(typed)
    letters.fill(typed, {})
    scripts.pieces(typed, {})
    scripts.filled(typed, {})
    read_text(data)
    pages = page_ranges.parse_pages(typed, 40)
    if pages:
        assert page_ranges.parse_pages(page_ranges.write_pages(pages), 40) == pages
    name = safe_name(typed)
    assert not set(name) & set('<>:"/\\|?*\0\n\r')
    apart([name, name], [name])
    next_free(name, [name])


def take_qr(data: bytes) -> None:
    """The code of payment: what is put in stands in it, whatever the names hold."""
    from salesapp.domain.payment_qr import QrError, invoice_fields, payload

    parts = (text(data).split("\x1f") + [""] * 7)[:7]
    name, account, bank, bik, corr, purpose, inn = parts
    with contextlib.suppress(QrError):
        made = payload(
            invoice_fields(
                name=name, account=account, bank_name=bank, bik=bik, corr_account=corr,
                total_minor=12_345, purpose=purpose, inn=inn,
            )
        )  # fmt: skip
        told = made.decode("utf-8")
        pairs = dict(one.split("=", 1) for one in told[8:].split(told[7]))
        assert pairs["PersonalAcc"] == account.translate({10: " ", 13: " ", 9: " "}).strip()
        assert pairs["Sum"] == "12345"


def take_letters_out(data: bytes) -> None:
    """A letter on its way out: no text of a user adds a heading or a recipient."""
    from email import message_from_bytes
    from email.policy import default

    from salesapp.exchange import eml

    subject, body, name, to = (text(data).split("\x1f") + [""] * 4)[:4]
    with contextlib.suppress(RuleError):
        made = _letter_of(eml, subject, body, name, to)
        read = message_from_bytes(made, policy=default)
        known = {"from", "to", "subject", "date", "message-id", "mime-version", "x-unsent",
                 "content-type", "content-transfer-encoding"}  # fmt: skip
        assert {key.lower() for key in read} <= known, read.keys()


def _letter_of(eml, subject: str, body: str, name: str, to: str) -> bytes:
    from datetime import UTC, datetime

    from salesapp.domain.letters import Letter, addresses, check_letter

    letter = Letter(addresses(to), subject, body)
    check_letter(letter)
    files = [eml.Attachment(f"{name}.pdf", "application/pdf", b"%PDF")]
    when = datetime(2026, 11, 23, tzinfo=UTC)
    return eml.build(letter, eml.From(name, "me@x.example"), files, when, is_draft=True)


def _lines(*texts: str) -> Iterator[bytes]:
    return (one.encode("utf-8", "surrogateescape") for one in texts)


_CARD = """ООО «Ромашка» ИНН 7707083893 / КПП 770701001, ОГРН 1027700132195
р/с 40702810900000000001 в ПАО «Банк» к/с 30101810400000000225 БИК 044525225
Адрес: 119021, г. Москва, ул. Льва Толстого, д. 16; тел. +7 (495) 123-45-67 доб. 12
Генеральный директор Иванов Иван Иванович, на основании Устава, info@romashka.example"""
_DOMAIN = "salesapp.domain."
TARGETS = (
    Target(
        "money",
        take_money,
        lambda: _lines(
            "1 234,56",
            "12 тыс",
            "(1+2)*3,5%",
            "-0,005",
            "1.234.567",
            "1e9",
            "12 руб. 50 коп.",
            "½",
            "9999999999999",
            "=2*3",
            "5 шт",
            "10%",
            "١٢",
            "1'000.5",
        ),
        (_DOMAIN + "money",),
        ("тыс", "млн", "руб", "коп", "%", "*", "/", "(", ")", "e", ",", "\u00a0"),
    ),
    Target(
        "dates",
        take_dates,
        lambda: _lines(
            "завтра",
            "через 2 недели",
            "23.11.2026",
            "31.12",
            "пт",
            "2026-11-23T09:00",
            "+3",
            "конец месяца",
            "@завтра 10:00 позвонить",
            "32.13.0000",
            "1 января 2027",
            "next monday",
            "через 99999999 лет",
            "вчера 25:61",
        ),
        (_DOMAIN + "dates", _DOMAIN + "field_values", _DOMAIN + "notes"),
        ("через", "недель", "месяц", "лет", "завтра", "понедельник", "in", "days", ".", ":", "@"),
    ),
    Target(
        "phones",
        take_phones,
        lambda: _lines(
            "+7 (495) 123-45-67 доб. 12, 8-916-000-00-00",
            "a@b.example; +49 30 1234567",
            "12-34-56",
            "tel:+79160000000;ext=5",
            "٠١٢٣٤٥٦٧٨٩",
            "+" * 40,
            "8(800)555-35-35/+375291234567",
        ),
        (_DOMAIN + "phones", _DOMAIN + "search_words"),
        ("доб.", "ext", "+7", "8", "@", ";", "/"),
    ),
    Target(
        "requisites",
        take_requisites,
        lambda: _lines(
            _CARD,
            _CARD.replace("\n", "\t"),
            "ИНН 7707083893; КПП: 770701001",
            "ИП Иванов И. И. ОГРНИП",
            "Оплата по счету № 12, 13 и 14 от 01.02.2026, НДС 22% - 1 000-00",
            "счет 1-А/5 без НДС",
        ),
        (
            _DOMAIN + "requisites",
            _DOMAIN + "requisite_labels",
            _DOMAIN + "tax_ids",
            _DOMAIN + "payment_purpose",
        ),
        (
            "ИНН",
            "КПП",
            "ОГРН",
            "БИК",
            "р/с",
            "к/с",
            "Адрес:",
            "директор",
            "ООО «",
            "»",
            "счет №",
            "НДС",
            "от",
            "7707083893",
            "044525225",
        ),
    ),
    Target(
        "pasted",
        take_pasted,
        lambda: _lines(
            'Наименование\tИНН\n"ООО ""Ромашка"""\t7707083893\n',
            "а\tб\r\nв\tг",
            '"x\ny"\t1 234,5\n',
            "12.03.2026\tда\t22%\tбез НДС\n0.22\t-\t+\tлпр",
            '"',
            "\t\t\n",
            "=1+1\t31.02.2026\t1e400",
        ),
        (
            "salesapp.exchange.cells",
            "salesapp.exchange.values",
            "salesapp.exchange.csv_files",
            "salesapp.exchange.table_headings",
            _DOMAIN + "field_values",
        ),
        ("\t", "\n", '"', '""', "да", "нет", "%", "без НДС", ".2026", "12:30", "1e9"),
    ),
    Target(
        "values",
        take_values,
        lambda: _lines(
            "да",
            "12,5",
            "https://x.example/a",
            "+7 495 123-45-67",
            "a@b.example",
            "один; два",
            "завтра",
            "javascript:alert(1)",
            "1 000 000,00",
            "10%",
            "file:///etc/passwd",
            "x" * 600,
        ),
        (_DOMAIN + "field_values", _DOMAIN + "fields"),
        ("http://", ";", "%", "да", "один", "@"),
    ),
    Target(
        "words",
        take_words,
        lambda: _lines(
            "Ёлкин-Палкин",
            '"a" OR b*',
            "NEAR(a b, 3)",
            "7707 08 38",
            "a:b ^c {d e}: f",
            "𝟙𝟚",
            "İ",
            "ﬁ",
        ),
        (_DOMAIN + "search_words", _DOMAIN + "text"),
        ('"', "*", "NEAR", "OR", "AND", "^", ":", "{"),
    ),
    Target(
        "texts",
        take_texts,
        lambda: _lines(
            "Иванов Иван Иванович",
            "ООО «Ромашка»",
            "1-3, 5, 8-",
            "50 % предоплата, 50 % через 14 дней",
            "Здравствуйте, {имя}! {",
            "a@b.example, c@d.example",
            "../../CON.exe ",
            "счёт.pdf\u202efdp.exe",
            "#метка Тег",
            "ghbdtn",
            "№ 5",
            "ß" * 9,
        ),
        (
            _DOMAIN + "text",
            _DOMAIN + "letters",
            _DOMAIN + "page_ranges",
            _DOMAIN + "schedules",
            _DOMAIN + "scripts",
            _DOMAIN + "tags",
            _DOMAIN + "file_names",
            _DOMAIN + "previews",
        ),
        ("{имя}", "{", "}", "-", ",", "%", "ООО", "«", "»", ".exe", "отсрочка", "предоплата"),
    ),
    Target(
        "qr",
        take_qr,
        lambda: _lines(
            "\x1f".join(
                (
                    "ООО «Ромашка»",
                    "40702810900000000001",
                    "ПАО Банк",
                    "044525225",
                    "30101810400000000225",
                    "Оплата по счету № 5|Sum=1",
                    "7707083893",
                )
            )
        ),
        (_DOMAIN + "payment_qr",),
        ("|", "=", "Sum=", "\x1f", "#", ";", ":", "^"),
    ),
    Target(
        "letters_out",
        take_letters_out,
        lambda: _lines(
            "Тема\x1fТекст письма\x1fИван Иванов\x1fa@b.example",
            'x\r\nBcc: e@f.example\x1f\x1f"\x1fa@b.example',
        ),
        ("salesapp.exchange.eml", _DOMAIN + "letters"),
        ("\r\n", "Bcc: ", "\x1f", "@", ",", "<", ">", '"'),
    ),
)
