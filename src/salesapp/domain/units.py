"""Units of measure: the short names that stand on papers, with their ОКЕИ codes in `defaults`."""

from __future__ import annotations

from typing import Final

from salesapp.domain.text import fold

USUAL: Final = "шт"

_SHORT: Final = {
    "штука": "шт",
    "штук": "шт",
    "килограмм": "кг",
    "грамм": "г",
    "тонна": "т",
    "метр": "м",
    "погонный метр": "м",
    "пог м": "м",
    "квадратный метр": "м²",
    "кв м": "м²",
    "м2": "м²",
    "кубический метр": "м³",
    "куб м": "м³",
    "м3": "м³",
    "литр": "л",
    "упаковка": "упак",
    "уп": "упак",
    "пара": "пар",
    "комплект": "компл",
    "час": "ч",
    "условная единица": "усл. ед.",
    "усл ед": "усл. ед.",
    "усл": "усл. ед.",
    "услуга": "усл. ед.",
    "piece": "шт",
    "pieces": "шт",
    "pcs": "шт",
    "kilogram": "кг",
    "meter": "м",
    "liter": "л",
}
"""Long and foreign names, folded."""


def short_unit(name: str) -> str:
    """The customary short name of a unit; an unknown one stays as it was typed."""
    typed = name.strip()
    return _SHORT.get(fold(typed), typed.rstrip(".") if fold(typed) in _KNOWN else typed) or USUAL


_LONG: Final = {
    "шт": "Штука",
    "кг": "Килограмм",
    "г": "Грамм",
    "т": "Тонна",
    "м": "Метр",
    "м²": "Квадратный метр",
    "м³": "Кубический метр",
    "л": "Литр",
    "упак": "Упаковка",
    "пар": "Пара",
    "компл": "Комплект",
    "ч": "Час",
    "усл. ед.": "Условная единица",
}


def long_unit(name: str) -> str:
    """The full Russian name of a unit, as catalogues of other programs have it."""
    return _LONG.get(name, name)


_KNOWN: Final = frozenset(fold(short) for short in _SHORT.values())

_ENGLISH: Final = {
    "шт": "pcs",
    "кг": "kg",
    "г": "g",
    "т": "t",
    "м": "m",
    "м²": "m²",
    "м³": "m³",
    "л": "l",
    "упак": "pack",
    "пар": "pair",
    "компл": "set",
    "ч": "h",
    "усл. ед.": "unit",
    "рейс": "trip",
    "рулон": "roll",
    "лист": "sheet",
    "мешок": "bag",
    "коробка": "box",
    "км": "km",
    "мм": "mm",
    "см": "cm",
}


def unit_in(name: str, language: str) -> str:
    """A unit as a paper in the language prints it; one that is not known stays as it is."""
    return _ENGLISH.get(short_unit(name), name) if language == "en" and name.strip() else name
