"""Requisites out of a pasted company card, a signature of a letter or a CRM field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from salesapp.domain import tax_ids
from salesapp.domain.phones import parse_phones
from salesapp.domain.text import digits


@dataclass(frozen=True, slots=True)
class Requisites:
    """What was found; empty strings for the rest. Nothing here is verified by a register."""

    name: str = ""
    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    bik: str = ""
    bank: str = ""
    account: str = ""
    corr_account: str = ""
    address: str = ""
    director: str = ""
    phone: str = ""
    email: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing at all was found."""
        return self == Requisites()


_END: Final = r"(?=[\s:№–—-]|\d|$)"
_COLON: Final = r"\s*(?:[:\t]|[–—-]\s|\n)"
# Strong labels speak for themselves; weak ones are ordinary words and need a colon, a tab or
# a line break behind them. Longer labels stand before those they begin with.
_LABELS: Final = (
    ("inn_kpp", rf"ИНН\s*/\s*КПП{_END}"),
    ("inn", rf"ИНН{_END}"),
    ("kpp", rf"КПП{_END}"),
    ("ogrn", rf"ОГРН(?:ИП)?{_END}"),
    ("bik", rf"БИК(?:\s+банка)?{_END}"),
    (
        "corr_account",
        rf"(?:к\s*/\s*с(?:ч(?:[её]т)?)?|корр?(?:еспондентский)?\.?\s*/?\s*сч(?:[её]т)?)\.?{_END}",
    ),
    (
        "account",
        rf"(?:р\s*/\s*с(?:ч(?:[её]т)?)?|расч(?:[её]тный)?\.?\s*/?\s*сч(?:[её]т)?"
        rf"|номер сч[её]та|№ сч[её]та)\.?{_END}",
    ),
    ("other", rf"(?:ОКПО|ОКВЭД(?:-?2)?|ОКАТО|ОКТМО|ОКФС|ОКОПФ|ОКОГУ|ИНН банка){_END}"),
    ("other", rf"(?:Дата регистрации|Действу\w+ на основании|На основании|Сайт|Факс){_COLON}"),
    ("bank", rf"(?:Наименование банка|Банк получателя|Обслуживающий банк|Банк){_COLON}"),
    (
        "name",
        rf"(?:Сокращ[её]нное (?:фирменное )?наименование(?: организации| предприятия)?"
        rf"|Краткое наименование){_COLON}",
    ),
    (
        "long_name",
        rf"(?:Полное (?:фирменное )?наименование(?: организации| предприятия)?"
        rf"|Наименование(?: организации| предприятия| компании)?|Название(?: компании)?"
        rf"|Организация|Компания|Получатель|Поставщик|Покупатель){_COLON}",
    ),
    (
        "address",
        rf"(?:Юр(?:идический|\.)?\s*адрес|Адрес (?:места нахождения|регистрации|юридический)"
        rf"|Место\s*нахождени[ея]){_COLON}",
    ),
    (
        "other_address",
        rf"(?:(?:(?:Факт(?:ический|\.)?|Почт(?:овый|\.)?)(?:\s*(?:/|и)\s*почтовый)?\s*)?адрес"
        rf"(?:\s+(?:доставки|фактический|почтовый))?){_COLON}",
    ),
    (
        "director",
        r"(?:в лице\s+)?(?:Генеральн(?:ый|ого)|Ген\.?|Исполнительн(?:ый|ого)|Коммерческ(?:ий|ого))?"
        rf"\s*(?:директор(?:а)?|Руководител[ья]|Президент|Управляющий){_END}",
    ),
    ("other", rf"(?:Главный бухгалтер|Гл\.?\s*бухгалтер|Бухгалтер|Контактное лицо){_COLON}"),
    ("email", rf"(?:Электронная почта|Эл\.?\s*почта|E-?mail|Почта){_COLON}"),
    ("phone", rf"(?:Контактный телефон|Телефоны?|Тел|Моб)(?:\s*/\s*факс)?(?:\.|{_COLON})"),
)

_LABEL = re.compile(
    r"(?<![\w«\"-])(?:"
    + "|".join(f"(?P<f{place}>{pattern})" for place, (_, pattern) in enumerate(_LABELS))
    + ")",
    re.IGNORECASE,
)

_FORM = (
    r"(?:ООО|ПАО|НАО|ОАО|ЗАО|АО|ГУП|МУП|АНО|ТСЖ|Общество с ограниченной ответственностью"
    r"|(?:Публичное |Непубличное )?[Аа]кционерное общество)"
)
_QUOTED = re.compile(rf"(?<!\w){_FORM}\s*[«\"“„]+[^»\"”“\n]+[»\"”“]+", re.IGNORECASE)
_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_IP = re.compile(
    rf"(?<!\w)(?:ИП|[Ии]ндивидуальный [Пп]редприниматель)\s+{_WORD}(?:[ \t]+{_WORD}){{1,2}}"
)
_PERSON = re.compile(
    rf"{_WORD}[ \t]+{_WORD}[ \t]+{_WORD}|{_WORD}[ \t]+[А-ЯЁ]\.[ \t]*(?:[А-ЯЁ]\.)?"
    rf"|[А-ЯЁ]\.[ \t]*(?:[А-ЯЁ]\.)?[ \t]*{_WORD}|{_WORD}[ \t]+{_WORD}"
)
_LONG_DIGITS = re.compile(r"(?<![\d+])\d(?:[ .]?\d){7,19}(?!\d)")
_SOLID_DIGITS = re.compile(r"(?<![\d+])\d{9,20}(?!\d)")
_KPP = re.compile(r"(?<!\w)\d{4}[\dA-Z]{2}\d{3}(?!\w)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d+])(?:\+\s?\d|[78])[\s(-]*\d{3,5}[\s)-]*\d[\d\s-]{4,9}\d(?!\d)"
    r"(?:[\s,]*доб\.?\s*\d{1,6})?"
)
_POSTAL = re.compile(r"(?<!\d)\d{6},[ ]*[^\n;]+")
_BANK_AFTER = re.compile(r"\d[\s,]+в\s+([^\n]+)")
_EDGE = " \t\n\r,;:.–—-|"
_SPACES = re.compile(r"[^\S\n\t]+")
_TABS = re.compile(r"\t[\t ]*")
_BLANK_LINES = re.compile(r"\s*\n\s*")
_MAX_TEXT = 5_000


@dataclass(slots=True)
class _Card:
    """The text cut into values by labels."""

    text: str
    values: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> _Card:
        # One sort of space, never two in a row: the patterns stay quick and simple.
        plain = _TABS.sub("\t", _SPACES.sub(" ", text.replace("\r", "\n")))
        card = cls(_BLANK_LINES.sub("\n", plain)[:_MAX_TEXT])
        labels = list(_LABEL.finditer(card.text))
        starts = [*(label.start() for label in labels), len(card.text)]
        for label, end in zip(labels, starts[1:], strict=True):
            kind = _LABELS[int((label.lastgroup or "f0")[1:])][0]
            value = _first_line(card.text[label.end() : end])
            if value:
                card.values.setdefault(kind, value)
        return card

    def get(self, *kinds: str) -> str:
        return next((self.values[kind] for kind in kinds if kind in self.values), "")


def _first_line(text: str) -> str:
    for line in text.split("\n"):
        # The point at the end may belong to initials.
        value = line.strip(_EDGE.replace(".", "")).lstrip(".")
        if value:
            return value
    return ""


def _number(text: str, *lengths: int) -> str:
    """The first run of digits of one of the lengths, spaces inside allowed."""
    for pattern in (_SOLID_DIGITS, _LONG_DIGITS):
        for run in pattern.finditer(text):
            found = digits(run[0])
            if len(found) in lengths:
                return found
    return ""


def _inn(card: _Card) -> str:
    labelled = _number(card.get("inn_kpp").partition("/")[0], 10, 12)
    labelled = labelled or _number(card.get("inn"), 10, 12)
    if labelled:
        return labelled
    runs = (run[0] for run in _SOLID_DIGITS.finditer(card.text))
    return next((run for run in runs if tax_ids.check_inn(run).valid), "")


def _kpp(card: _Card) -> str:
    for text in (card.get("inn_kpp").partition("/")[2], card.get("inn").partition("/")[2]):
        found = _KPP.search(text)
        if found:
            return found[0]
    found = _KPP.search(card.get("kpp"))
    return found[0] if found else ""


def _bik(card: _Card) -> str:
    labelled = _number(card.get("bik"), 9)
    if labelled:
        return labelled
    runs = (run[0] for run in _SOLID_DIGITS.finditer(card.text))
    return next((run for run in runs if len(run) == 9 and run.startswith("04")), "")


def _accounts(card: _Card) -> tuple[str, str]:
    """Client account and correspondent account, told apart by their first digits."""
    labelled = [_number(card.get(kind), 20) for kind in ("account", "corr_account")]
    # Solid runs first: numbers standing side by side look like one with spaces.
    runs = [
        digits(run[0])
        for pattern in (_SOLID_DIGITS, _LONG_DIGITS)
        for run in pattern.finditer(card.text)
    ]
    known = [number for number in (*labelled, *runs) if len(number) == 20]
    corr = [number for number in known if number.startswith(("301", "40102"))]
    own = [number for number in known if number not in corr]
    return (own[0] if own else "", corr[0] if corr else "")


def _bank(card: _Card) -> str:
    labelled = card.get("bank")
    if labelled:
        return labelled
    for kind in ("account", "corr_account"):
        after = _BANK_AFTER.search(card.get(kind))
        if after:
            return after[1].strip(_EDGE)
    return ""


def _name(card: _Card, bank: str) -> str:
    labelled = card.get("name", "long_name")
    if labelled:
        return labelled
    found = [match for pattern in (_QUOTED, _IP) for match in pattern.finditer(card.text)]
    found.sort(key=lambda match: match.start())
    names = (" ".join(match[0].split()) for match in found)
    return next((name for name in names if name not in bank), "")


def _address(card: _Card) -> str:
    labelled = card.get("address", "other_address")
    if labelled:
        return labelled
    found = _POSTAL.search(card.text)
    return found[0].strip(_EDGE) if found else ""


def _director(card: _Card) -> str:
    found = _PERSON.search(card.get("director"))
    return " ".join(found[0].split()) if found else ""


def _phone(card: _Card) -> str:
    """E.164 with the extension behind a space, or the text as written when not understood."""
    labelled = card.get("phone")
    loose = _PHONE.search(card.text)
    for text in (labelled, loose[0] if loose else ""):
        for phone in parse_phones(text):
            if phone.valid:
                return phone.full
    return labelled


def parse_requisites(text: str) -> Requisites:
    """Everything that can be recognised in free text; labels first, then shapes of numbers."""
    card = _Card.read(text)
    bank = _bank(card)
    account, corr_account = _accounts(card)
    email = _EMAIL.search(card.text)
    return Requisites(
        name=_name(card, bank),
        inn=_inn(card),
        kpp=_kpp(card),
        ogrn=_number(card.get("ogrn"), 13, 15),
        bik=_bik(card),
        bank=bank,
        account=account,
        corr_account=corr_account,
        address=_address(card),
        director=_director(card),
        phone=_phone(card),
        email=email[0].rstrip(".") if email else "",
    )
