"""«Назначение платежа»: what a payer tells about invoices and tax, and our own wording."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from salesapp.domain.dates import MONTHS_GENITIVE, format_date_table, parse_date
from salesapp.domain.money import Minor, format_percent, parse_money


@dataclass(frozen=True, slots=True)
class InvoiceRef:
    """An invoice named by the payer: number as written, date if told."""

    number: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class StatedVat:
    """Tax named by the payer; `exempt` is «НДС не облагается», then both others are None."""

    rate_bp: int | None = None
    amount_minor: Minor | None = None
    exempt: bool = False


@dataclass(frozen=True, slots=True)
class PurposeFacts:
    """What was read; `vat` None means that nothing is said about tax."""

    invoice_refs: tuple[InvoiceRef, ...] = ()
    vat: StatedVat | None = None


# Banks allow 210 characters; some exports join several fields.
_LONGEST = 1000
_FLAGS = re.IGNORECASE
_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)|\d{4}-\d\d-\d\d"
    r"|[«\"]?\d{1,2}[»\"]? (?:" + "|".join(MONTHS_GENITIVE["ru"]) + r") \d{4})"
)
_SIGN = r"(?:№+|NN?(?=\d|\W|$)|No\.?|#|номер(?:а|ами)?\b|н-р)"
# A number holds a digit, is taken whole, and is neither a bank account nor the beginning of a date.
_NUMBER = r"(?=[\w/-]*\d)(?!\d{20}(?!\d))((?>\w(?:[\w/-]*\w)?))(?!\.\d)"

_HEAD = re.compile(
    r"(?<![\w/-])(сч[её]т(?:а|у|ом|е|ов|ам|ами|ах)?|сч)(?![\w])(?! ?-? ?фактур)\.? ?"
    r"(?:на оплату ?)?"
    rf"({_SIGN})? ?{_NUMBER}",
    _FLAGS,
)
_BANK_ACCOUNT = re.compile(
    r"(?:расч[её]тн|лицев|корреспондентск|корр|валютн|транзитн|ссудн|депозитн|банковск)\w*\.? ?$",
    _FLAGS,
)
_REF_DATE = re.compile(rf" ?(?:г\. ?)?(?:от )?({_DATE}) ?(?:года?\b|г\.?(?!\w))?", _FLAGS)
_NEXT = re.compile(rf" ?(?:,|;| и )(?: и )? ?({_SIGN})? ?{_NUMBER}", _FLAGS)
_ROUBLES = re.compile(r",\d\d ?(?:руб|р\b|₽)", _FLAGS)
# `1200,50` is a sum, `12,13 от …` and `12,13,14` are numbers.
_KOPECKS = re.compile(rf",\d\d(?![\d,;]| ?и | ?(?:от )?{_DATE})", _FLAGS)

_EXEMPT = re.compile(
    r"без (?:уч[её]та )?(?:налога )?\(?ндс|ндс ?[-:–—]? ?(?:не (?:обл|предусм)|нет)"
    r"|не облагается ндс|освобо\w+ от (?:уплаты )?ндс",
    _FLAGS,
)
_TAX = re.compile(
    r"ндс[ (:–—-]*(?:по ставке )?(\d{1,2}(?:[.,]\d)?) ?% ?\)?|(\d{1,2}) ?% ?ндс|ндс", _FLAGS
)
_TAX_SUM = re.compile(
    r"[ ,:;=–—-]*(?:в сумме |сумма )?"
    r"((?:\d{1,3}(?: \d{3})+|\d+)(?:[.,=-]\d\d(?!\d)|(?= ?руб| ?р\b)))",
    _FLAGS,
)

_LATIN: Final = str.maketrans("ABCEHKMOPTXY–—", "АВСЕНКМОРТХУ--")
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def number_key(number: str) -> str:
    """A number as it is compared: look-alike letters are one, zeros before digits count nothing."""
    plain = "".join(number.upper().replace("Ё", "Е").split()).translate(_LATIN)
    return _ZEROS.sub("", plain)


def _read_date(text: str) -> date | None:
    # The year is always written here, so the day of reading plays no part.
    return parse_date(text, date.min)


def _list_after(text: str, head: re.Match[str]) -> list[InvoiceRef]:
    """References of one head: `101, 102 и 103 от …` or `№ 15 от …, № 16 от …`."""
    found: list[InvoiceRef] = []
    bare: list[bool] = []
    number, at = head[3], head.end()
    signed, certain = True, _is_list(head)
    if not head[2] and _is_sum(text, at, certain=certain):
        return []
    while True:
        dated = _REF_DATE.match(text, at)
        on = _read_date(dated[1]) if dated else None
        at = dated.end() if dated else at
        found.append(InvoiceRef(number, on))
        bare.append(not signed)
        following = _NEXT.match(text, at)
        if not following or not _goes_on(text, following, dated=bool(dated), certain=certain):
            break
        number, at, signed = following[2], following.end(), bool(following[1])
    return _share_dates(found, bare, certain=certain)


def _goes_on(text: str, following: re.Match[str], *, dated: bool, certain: bool) -> bool:
    """Whether a list goes on: after a date with a sign or another date, and with no sum."""
    if following[1]:
        return True
    if dated:
        return _REF_DATE.match(text, following.end()) is not None
    return not _is_sum(text, following.end(), certain=certain)


def _is_sum(text: str, at: int, *, certain: bool) -> bool:
    return (_ROUBLES if certain else _KOPECKS).match(text, at) is not None


def _is_list(head: re.Match[str]) -> bool:
    return head[1].casefold().endswith(("ам", "ов", "ами", "ах")) or len(head[2] or "") > 1


def _share_dates(found: list[InvoiceRef], bare: list[bool], *, certain: bool) -> list[InvoiceRef]:
    """A date told after a list belongs to all members before it without their own date."""
    last = next((ref.on for ref in reversed(found) if ref.on), None)
    if last is None and not certain:
        # `по счету 12, 5 шт`: an unsigned number counts only in an evident list.
        found = [ref for ref, doubtful in zip(found, bare, strict=True) if not doubtful]
    dated: list[InvoiceRef] = []
    on: date | None = None
    for ref in reversed(found):
        on = ref.on or on
        dated.append(replace(ref, on=on))
    return dated[::-1]


def _invoice_refs(text: str) -> tuple[InvoiceRef, ...]:
    refs: dict[InvoiceRef, None] = {}
    for head in _HEAD.finditer(text):
        if not _BANK_ACCOUNT.search(text, 0, head.start()):
            refs.update(dict.fromkeys(_list_after(text, head)))
    return tuple(refs)


def _stated_vat(text: str) -> StatedVat | None:
    if _EXEMPT.search(text):
        return StatedVat(exempt=True)
    tax = _TAX.search(text)
    if not tax:
        return None
    rate = tax[1] or tax[2]
    amount = _TAX_SUM.match(text, tax.end())
    return StatedVat(
        rate_bp=parse_money(rate) if rate else None,
        amount_minor=parse_money(amount[1]) if amount else None,
    )


def parse_purpose(text: str) -> PurposeFacts:
    """Invoices and tax named in the purpose of a payment."""
    plain = " ".join(text.split())[:_LONGEST]
    return PurposeFacts(_invoice_refs(plain), _stated_vat(plain))


def _as_banks_write(minor: Minor) -> str:
    return f"{minor // 100}-{minor % 100:02}"


def purpose_text(number: str, on: date, vat_minor: Minor | None, vat_bp: int | None = None) -> str:
    """Our wording for payer and QR; `vat_minor` None is «НДС не облагается».

    `vat_bp` None with an amount means several rates in one document.
    """
    head = f"Оплата по счету № {number} от {format_date_table(on)}."
    if vat_minor is None:
        return f"{head} НДС не облагается"
    rate = "" if vat_bp is None else f" {format_percent(vat_bp, tight=True)}"
    return f"{head} В том числе НДС{rate} - {_as_banks_write(vat_minor)} руб."
