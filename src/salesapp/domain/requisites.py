"""Requisites out of a pasted company card, a signature of a letter or a CRM field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from salesapp.domain import tax_ids
from salesapp.domain.phones import EMAIL_IN_TEXT, parse_phones
from salesapp.domain.requisite_labels import LABEL, kind_of
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
    full_name: str = ""
    actual_address: str = ""
    site: str = ""
    is_foreign: bool = False
    """A company abroad: `inn` is its tax number there, `account` an IBAN, `bik` a SWIFT code."""

    @property
    def empty(self) -> bool:
        """Whether nothing at all was found."""
        return self == Requisites()


_FORM = (
    r"(?:ООО|ПАО|НАО|ОАО|ЗАО|АО|ГУП|МУП|АНО|ТСЖ|Общество с ограниченной ответственностью"
    r"|(?:Публичное |Непубличное )?[Аа]кционерное общество)"
)
_QUOTED = re.compile(rf"(?<!\w){_FORM}\s*[«\"“„]+[^»\"”“\n]+[»\"”“]+", re.IGNORECASE)
_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_IP = re.compile(
    rf"(?<!\w)(?:ИП|[Ии]ндивидуальный [Пп]редприниматель|ИНДИВИДУАЛЬНЫЙ ПРЕДПРИНИМАТЕЛЬ)\s+"
    rf"(?:{_WORD}(?:[ \t]+{_WORD}){{1,2}}|{_WORD}[ \t]+[А-ЯЁ]\.[ \t]*[А-ЯЁ]\."
    rf"|[А-ЯЁ]{{2,}}(?:[ \t]+[А-ЯЁ]{{2,}}){{1,2}})"
)
_CITY = re.compile(
    rf"(?:^|[\s,])(?:г|гор|город)(?:\.\s*|\s+)({_WORD}(?:[ -]{_WORD}){{0,2}})\s*(?=,|;|$)"
)
_PERSON = re.compile(
    rf"{_WORD}[ \t]+{_WORD}[ \t]+{_WORD}|{_WORD}[ \t]+[А-ЯЁ]\.[ \t]*(?:[А-ЯЁ]\.)?"
    rf"|[А-ЯЁ]\.[ \t]*(?:[А-ЯЁ]\.)?[ \t]*{_WORD}|{_WORD}[ \t]+{_WORD}"
)
_LONG_DIGITS = re.compile(r"(?<![\d+])\d(?:[ .]?\d){7,19}(?!\d)")
_SOLID_DIGITS = re.compile(r"(?<![\d+])\d{9,20}(?!\d)")
_KPP = re.compile(r"(?<!\w)\d{4}[\dA-Z]{2}\d{3}(?!\w)")
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
_SITE = re.compile(r"(?:https?://|www\.)[\w.-]+\.\w{2,}[^\s,;]*", re.IGNORECASE)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?!\w)")
_SWIFT = re.compile(r"(?<!\w)[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?!\w)")
_VAT = re.compile(r"[A-Z]{0,3}[ ]?\d[\dA-Z .-]{5,14}", re.IGNORECASE)
_LONG_FORMS = (
    ("общество с ограниченной ответственностью", "ООО"),
    ("непубличное акционерное общество", "НАО"),
    ("публичное акционерное общество", "ПАО"),
    ("закрытое акционерное общество", "ЗАО"),
    ("открытое акционерное общество", "ОАО"),
    ("акционерное общество", "АО"),
    ("индивидуальный предприниматель", "ИП"),
)
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
        card = cls(_joined_columns(_BLANK_LINES.sub("\n", plain)[:_MAX_TEXT]))
        labels = list(LABEL.finditer(card.text))
        starts = [*(label.start() for label in labels), len(card.text)]
        for label, end in zip(labels, starts[1:], strict=True):
            kind = kind_of(label)
            value = _value(kind, card.text[label.end() : end])
            if value:
                card.values.setdefault(kind, value)
        return card

    def get(self, *kinds: str) -> str:
        return next((self.values[kind] for kind in kinds if kind in self.values), "")


_MANY_LINES: Final = frozenset({"name", "long_name", "address", "other_address", "bank"})


def _value(kind: str, text: str) -> str:
    """The first line with something in it; names and addresses go on in the next ones."""
    value = ends = ""
    for line in text.split("\n"):
        # The point at the end may belong to initials.
        part = line.strip(_EDGE.replace(".", "")).lstrip(".")
        if not value:
            value, ends = part, line.rstrip()
            continue
        if not part or kind not in _MANY_LINES or not _goes_on(ends, part):
            break
        joint = ", " if ends.endswith(",") else " "
        value, ends = f"{value}{joint}{part}", line.rstrip()
    return value


def _goes_on(before: str, after: str) -> bool:
    """Whether a line ends so that the next one belongs to it."""
    if before.endswith((",", "«", "-")) or before.count("«") > before.count("»"):
        return True
    return after[0].islower() and ":" not in after


def _joined_columns(text: str) -> str:
    """Labels one under the other with their values one under the other below: a copied column.

    Pairs are put side by side; any other text stays as it is.
    """
    lines = text.split("\n")
    place, done = 0, []
    while place < len(lines):
        stop = place
        while stop < len(lines) and _is_bare_label(lines[stop]):
            stop += 1
        count = stop - place
        values = lines[stop : stop + count]
        if count >= 3 and len(values) == count and not any(map(_is_bare_label, values)):
            done += [
                f"{label.rstrip(': ')}: {value}"
                for label, value in zip(lines[place:stop], values, strict=True)
            ]
            place = stop + count
        else:
            done += lines[place : max(stop, place + 1)]
            place = max(stop, place + 1)
    return "\n".join(done)


def _is_bare_label(line: str) -> bool:
    label = LABEL.match(line.strip() + "\n")
    return label is not None and label.end() >= len(line.strip().rstrip(": "))


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


def _short_name(name: str) -> str:
    """«ООО «Вектор»» out of the name in full."""
    for long, short in _LONG_FORMS:
        if name.casefold().startswith(long):
            return f"{short} {name[len(long) :].strip()}".strip()
    return name


def _names(card: _Card, bank: str) -> tuple[str, str]:
    """The short and the full name."""
    name = _name(card, bank)
    full = card.get("long_name") or name
    short = _short_name(name)
    return short, full if full not in (short, "") else ""


def _foreign(card: _Card) -> Requisites:
    """What only a company abroad has; empty for one of ours."""
    if not {"vat", "iban", "swift"} & set(card.values) and _IBAN.search(card.text) is None:
        return Requisites()
    vat = _VAT.search(card.get("vat"))
    iban = _IBAN.search(card.get("iban")) or _IBAN.search(card.text)
    swift = _SWIFT.search(card.get("swift"))
    return Requisites(
        inn="".join(vat[0].split()).upper().strip(".-") if vat else "",
        account="".join(iban[0].split()) if iban else "",
        bik=swift[0] if swift else "",
        is_foreign=True,
    )


def _site(card: _Card) -> str:
    labelled = card.get("site").split()
    found = _SITE.search(card.text)
    return (labelled[0] if labelled else found[0] if found else "").strip(_EDGE + "/")


def _address(card: _Card) -> str:
    labelled = card.get("address", "other_address")
    if labelled:
        return labelled
    found = _POSTAL.search(card.text)
    return found[0].strip(_EDGE) if found else ""


def city_of(address: str) -> str:
    """The city an address names (`г. Нижний Новгород`), empty when it names none."""
    found = _CITY.search(address)
    return found[1] if found else ""


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
    email = EMAIL_IN_TEXT.search(card.text)
    name, full_name = _names(card, bank)
    inn = _inn(card)
    abroad = Requisites() if tax_ids.check_inn(inn).valid else _foreign(card)
    address = _address(card)
    actual = card.get("other_address")
    return Requisites(
        name=name,
        inn=abroad.inn or inn,
        kpp=_kpp(card),
        ogrn=_number(card.get("ogrn"), 13, 15) or _loose_ogrn(card),
        bik=abroad.bik or _bik(card),
        bank=bank,
        account=abroad.account or account,
        corr_account=corr_account,
        address=address,
        director=_director(card),
        phone=_phone(card),
        email=email[0].rstrip(".") if email else "",
        full_name=full_name,
        actual_address=actual if actual != address else "",
        site=_site(card),
        is_foreign=abroad.is_foreign,
    )


def _loose_ogrn(card: _Card) -> str:
    runs = (run[0] for run in _SOLID_DIGITS.finditer(card.text))
    return next((run for run in runs if tax_ids.check_ogrn(run).valid), "")
