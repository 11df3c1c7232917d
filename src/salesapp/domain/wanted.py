"""Goods a request names: «10 шт ABC-123», read by its shape; the catalogue decides the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from salesapp.domain.units import short_unit

MOST: Final = 30
"""Lines read out of one request at most."""
_LONGEST: Final = 20_000
_MILLI: Final = 1000
_BIGGEST: Final = 10**9

_NUMBER: Final = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,3})?|\d{1,7}(?:[.,]\d{1,3})?"
_UNITS: Final = (
    r"шт(?:ук[аи]?)?|штук|упак(?:ов(?:ка|ки|ок))?|уп|кг|килограмм\w*|тонн[аы]?|т|п\.?\s?м|"
    r"пог\.?\s?м|кв\.?\s?м|куб\.?\s?м|м2|м²|м3|м³|метр\w*|м|литр\w*|л|компл(?:ект\w*)?|"
    r"пар[аы]?|паллет\w*|поддон\w*|рул(?:он\w*)?|короб\w*|ящик\w*|лист\w*|"
    r"pcs|pc|pieces?|kg|boxe?s?|sets?"
)
_QUANTITY: Final = re.compile(
    rf"(?<![\w.,/×*-])(?P<number>{_NUMBER})\s*(?P<thousand>тыс\.?\s*)?(?P<unit>{_UNITS})\.?(?![\w-])",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    rf"(?:^|\s)(?P<number>{_NUMBER})\s*[xх×*]\s+(?=\S)|[-–—:x×]\s*(?P<tail>{_NUMBER})\s*$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"(?<![\w@./-])[A-Za-zА-Яа-яЁё0-9][\w./×-]{2,39}(?![\w@])")
_CLAUSE: Final = re.compile(
    r"[\n;•\t]+|(?<=[^\d])[,.](?=\s)|(?<=\d)[,.]\s+(?=\S)|\s{1,9}и\s{1,9}(?=\d)"
)
# Lengths are bounded: in a text without an end of its words each letter would look at all others.
_SKIPPED: Final = re.compile(
    r"https?://\S+|\S{1,64}@\S{1,255}|\+?\d[\d\s()-]{8,}\d|\b(?:ИНН|КПП|ОГРН|БИК)\s*:?\s*\d+",
    re.IGNORECASE,
)
_FILLER: Final = re.compile(
    r"\b(?:здравствуйте|добрый день|просим|прошу|нужн[аоы]?|нужен|требу[ею]тся|нам|цен[ауы]|на|"
    r"выставить|счет|счёт|сроки?|и|по|в количестве|кол-?во|артикул|арт|заказ|посчитайте|please|"
    r"need|we)\b[.:]?",
    re.IGNORECASE,
)
_SHORTENED: Final = re.compile(r"\b(тыс|уп|пог|кв|куб|арт)\.\s*", re.IGNORECASE)
_SPACES: Final = re.compile(r"[ \u00a0\u202f]")


class Wanted(NamedTuple):
    """A line of a request: how much, of what; the article is a guess by its shape."""

    quantity_milli: int
    unit: str
    """Empty when none was named."""
    articles: tuple[str, ...]
    words: str
    """What is left of the clause: the name of the goods, maybe."""


def wanted(text: str) -> list[Wanted]:
    """Lines of goods in the order of the text; clauses without a quantity name none."""
    found: list[Wanted] = []
    before = told = ""
    for clause in _clauses(text[:_LONGEST]):
        if told and _is_count_alone(clause) and not _is_count(found[-1].unit):
            # «Клей 3 кг, 5 шт»: five pieces, and the kilograms are what each is like.
            found[-1] = _line(f"{told} {clause}") or found[-1]
            told = ""
            continue
        line = _line(clause) or _line(f"{before} {clause}")
        before = "" if line is not None else clause
        told = clause if line is not None and line.unit else ""
        if line is not None:
            found.append(line)
        if len(found) == MOST:
            break
    return found


def spellings(article: str) -> tuple[str, ...]:
    """An article as typed, and with letters that look alike in the other alphabet."""
    upper = article.upper()
    return tuple(dict.fromkeys((article, upper, _latin(upper), _cyrillic(upper))))


_LOOKS: Final = ("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")


def _latin(text: str) -> str:
    return text.translate(str.maketrans(*_LOOKS))


def _cyrillic(text: str) -> str:
    return text.translate(str.maketrans(_LOOKS[1], _LOOKS[0]))


def _clauses(text: str) -> Iterator[str]:
    plain = _SHORTENED.sub(r"\1 ", _SKIPPED.sub(" ", text))
    for part in _CLAUSE.split(plain):
        clause = part.strip(" \t-–—*·.,")
        if clause:
            yield clause


def _line(clause: str) -> Wanted | None:
    """The line of a clause; None when it names no quantity, or nothing to count."""
    amounts = list(_QUANTITY.finditer(clause))
    if amounts:
        # «химанкеры 400 мл, 60 шт»: what is ordered comes last, what it is like comes first.
        chosen = next((one for one in reversed(amounts) if _is_count(one["unit"])), amounts[-1])
        quantity = _milli(chosen["number"], thousand=bool(chosen["thousand"]))
        unit = short_unit(re.sub(r"\s+", " ", chosen["unit"].lower()))
        rest = clause[: chosen.start()] + " " + clause[chosen.end() :]
    else:
        times = _TIMES.search(clause)
        if times is None:
            return None
        quantity = _milli(times["number"] or times["tail"], thousand=False)
        unit, rest = "", clause[: times.start()] + " " + clause[times.end() :]
    articles = tuple(_articles(rest))
    if not quantity or (not amounts and not articles):
        return None
    words = " ".join(_FILLER.sub(" ", rest).split()).strip(" -–—:,.!?")
    if not words and not articles:
        return None
    return Wanted(quantity, unit, articles, words)


def _is_count_alone(clause: str) -> bool:
    """Whether a clause says how many pieces, and not of what."""
    amount = _QUANTITY.fullmatch(clause)
    return amount is not None and _is_count(amount["unit"])


def _is_count(unit: str) -> bool:
    return unit.lower().startswith(("шт", "упак", "уп", "pc", "piece", "паллет", "компл", "рул"))


def _milli(number: str, *, thousand: bool) -> int:
    whole, _sep, part = _SPACES.sub("", number).replace(",", ".").partition(".")
    milli = int(whole) * _MILLI + int((part + "000")[:3])
    milli *= _MILLI if thousand else 1
    return milli if 0 < milli <= _BIGGEST else 0


def _articles(text: str) -> Iterator[str]:
    """Words with a digit and something else in them: articles, sizes."""
    for match in _ARTICLE.finditer(text):
        word = match[0].strip("./-")
        letters = any(sign.isalpha() for sign in word)
        if (any(sign.isdigit() for sign in word) and (letters or "-" in word)) or (
            word.isdigit() and len(word) >= 4
        ):
            yield word
