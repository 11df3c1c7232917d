"""Words of the papers by language, and figures as each language writes them."""

from dataclasses import dataclass
from datetime import date

from salesapp.documents.papers import Language, PaperLine
from salesapp.domain.dates import format_date_long, format_date_table
from salesapp.domain.money import MINUS, format_money, format_quantity

NBSP = "\u00a0"
_SIGNS = {"RUB": "₽", "USD": "$", "EUR": "€", "CNY": "CN¥", "BYN": "Br", "KZT": "KZT"}
_WORDS_RU = {
    "RUB": "руб.",
    "USD": "долл. США",
    "EUR": "евро",
    "CNY": "юаней",
    "BYN": "бел. руб.",
    "KZT": "тенге",
}
_SWAP = str.maketrans({",": ".", NBSP: ","})


@dataclass(frozen=True, slots=True)
class OfferWords:
    """Every printed word of an offer which its author does not type."""

    title: str
    draft: str
    number: str
    dated: str
    version: str
    valid: str
    to: str
    inn: str
    kpp: str
    column_number: str
    sku: str
    name: str
    quantity: str
    unit: str
    price: str
    discount: str
    amount: str
    before_discount: str
    discount_total: str
    subtotal: str
    vat_inside: str
    vat_several: str
    vat_on_top: str
    vat_on_top_several: str
    vat_of_rate: str
    vat_none: str
    total: str
    in_words: str
    conditions: str
    why_us: str
    next_step: str
    phone: str
    director: str
    sheet: str
    no_offer: str
    order_title: str
    order_changes: str
    basis: str
    option: str
    instead: str
    not_counted: str
    variant_total: str
    of_document: str


OFFER_WORDS: dict[Language, OfferWords] = {
    "ru": OfferWords(
        title="Коммерческое предложение",
        draft="Черновик",
        number="№" + NBSP + "{number}",
        dated="от {day}",
        version="версия" + NBSP + "{version}",
        valid="действует до {day}",
        to="Для:",
        inn="ИНН",
        kpp="КПП",
        column_number="№",
        sku="Артикул",
        name="Наименование",
        quantity="Кол-во",
        unit="Ед.",
        price="Цена, {currency}",
        discount="Скидка",
        amount="Сумма, {currency}",
        before_discount="Без скидки",
        discount_total="Скидка",
        subtotal="Итого",
        vat_inside="В том числе НДС{rate}",
        vat_several="В том числе НДС",
        vat_on_top="Сумма НДС{rate}",
        vat_on_top_several="Сумма НДС",
        vat_of_rate="в т. ч. НДС{rate}",
        vat_none="Без налога (НДС)",
        total="Всего к оплате",
        in_words="Сумма прописью: {words}",
        conditions="Условия",
        why_us="Почему мы",
        next_step="Следующий шаг",
        phone="тел.",
        director="Руководитель",
        sheet="Лист {page} из {pages}",
        no_offer="Предложение не является публичной офертой (ст. 437 ГК РФ).",
        order_title="Подтверждение заказа",
        order_changes="Что изменилось",
        basis="Основание",
        option="Опция, в итог не входит",
        instead="Вместо позиции {number}, в итог не входит",
        not_counted="в итог не входит",
        variant_total="{variant}, всего",
        of_document="в том числе на весь документ {discount}",
    ),
    "en": OfferWords(
        title="Commercial Offer",
        draft="Draft",
        number="No." + NBSP + "{number}",
        dated="{day}",
        version="version" + NBSP + "{version}",
        valid="valid until {day}",
        to="For:",
        inn="INN",
        kpp="KPP",
        column_number="No.",
        sku="Item",
        name="Description",
        quantity="Qty",
        unit="Unit",
        price="Price, {currency}",
        discount="Disc.",
        amount="Amount, {currency}",
        before_discount="Before discount",
        discount_total="Discount",
        subtotal="Subtotal",
        vat_inside="Including VAT{rate}",
        vat_several="Including VAT",
        vat_on_top="VAT{rate}",
        vat_on_top_several="VAT",
        vat_of_rate="of which VAT{rate}",
        vat_none="VAT not charged",
        total="Total",
        in_words="In words: {words}",
        conditions="Terms",
        why_us="Why us",
        next_step="Next step",
        phone="tel.",
        director="Director",
        sheet="Sheet {page} of {pages}",
        no_offer="This proposal is not a public offer.",
        order_title="Order Confirmation",
        order_changes="What changed",
        basis="Based on",
        option="Optional, not in the total",
        instead="Instead of line {number}, not in the total",
        not_counted="not in the total",
        variant_total="{variant}, total",
        of_document="of which on the whole {discount}",
    ),
}

SAMPLE = ("Позиции из КП или заказа", "реквизиты клиента", "шт")
"""Goods, client and unit of the invoice that shows how our requisites will look."""


def money(minor: int, language: Language = "ru") -> str:
    """An amount without the currency: `1 234,56`, in English `1,234.56`."""
    text = format_money(minor)
    return text if language == "ru" else text.translate(_SWAP)


def quantity(milli: int, language: Language = "ru") -> str:
    """A quantity without superfluous zeros: `2,5`, in English `2.5`."""
    text = format_quantity(milli)
    return text if language == "ru" else text.translate(_SWAP)


def currency_sign(currency: str) -> str:
    """The sign, or the code of a currency without one."""
    return _SIGNS.get(currency, currency)


def currency_word(currency: str) -> str:
    """The Russian word behind an amount: `руб.`."""
    return _WORDS_RU.get(currency, currency)


def rate_note(currency: str, rate_micro: int, on: date | None, language: Language = "ru") -> str:
    """By which rate a sum was counted: `1 € = 98,4321 ₽ (курс на 23.11.2026)`.

    ``rate_micro`` is roubles for a unit, times a million; four decimals are printed at least.
    """
    whole, rest = divmod(rate_micro, 1_000_000)
    digits = f"{rest:06}".rstrip("0").ljust(4, "0")
    mark = "," if language == "ru" else "."
    sign = currency_sign(currency)
    told = f"1{NBSP}{sign} = {whole}{mark}{digits}{NBSP}{currency_sign('RUB')}"
    if on is None:
        return told
    day = format_date_table(on, language)
    return f"{told} ({'курс на' if language == 'ru' else 'rate of'} {day})"


def with_sign(minor: int, currency: str, language: Language) -> str:
    """An amount with the sign, where the language puts it."""
    sign, text = currency_sign(currency), money(minor, language)
    if language == "en" and sign in ("$", "€"):
        return f"{sign}{text}"
    return f"{text}{NBSP}{sign}"


def rate(vat_bp: int | None, language: Language = "ru") -> str:
    """A rate in a label, with the space before it: ` 22%`."""
    if vat_bp is None:
        return ""
    text = f"{vat_bp / 100:g}"
    return NBSP + (text.replace(".", ",") if language == "ru" else text) + "%"


def percent(discount_bp: int, language: Language = "ru") -> str:
    """A discount in a table: `12,5%`."""
    return rate(discount_bp, language).strip()


def discount(line: PaperLine, language: Language = "ru", none: str = "–") -> str:
    """What is taken off a line: a sum where no percent tells it, else the percent."""
    if line.discount_minor:
        return MINUS + money(line.discount_minor, language)
    return percent(line.discount_bp, language) if line.discount_bp else none


def long_date(day: date, language: Language = "ru") -> str:
    """`23 ноября 2026 г.` or `23 November 2026`."""
    return format_date_long(day, language)
