"""Filters in words: «Город: Казань или Пермь, долг больше 100 000 ₽, без контакта 30 дней»."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from salesapp.domain.fields import Field, FieldType
from salesapp.domain.filters import Condition, Group, Joined, Node, Op, Period, Value, is_day
from salesapp.ui import format as fmt
from salesapp.ui.costs import is_secret
from salesapp.ui.fields.words import choice_name as choice
from salesapp.ui.fields.words import flag_name
from salesapp.ui.fields.words import title_of as title
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

Names = Callable[[Field, Value], str]
"""The name of a record a RECORD field holds by its id."""

PERIODS: Final[dict[Period, str]] = {
    Period.TODAY: QT_TRANSLATE_NOOP("Filters", "today"),
    Period.YESTERDAY: QT_TRANSLATE_NOOP("Filters", "yesterday"),
    Period.TOMORROW: QT_TRANSLATE_NOOP("Filters", "tomorrow"),
    Period.PAST: QT_TRANSLATE_NOOP("Filters", "in the past"),
    Period.FUTURE: QT_TRANSLATE_NOOP("Filters", "in the future"),
    Period.THIS_WEEK: QT_TRANSLATE_NOOP("Filters", "this week"),
    Period.LAST_WEEK: QT_TRANSLATE_NOOP("Filters", "last week"),
    Period.NEXT_WEEK: QT_TRANSLATE_NOOP("Filters", "next week"),
    Period.THIS_MONTH: QT_TRANSLATE_NOOP("Filters", "this month"),
    Period.LAST_MONTH: QT_TRANSLATE_NOOP("Filters", "last month"),
    Period.NEXT_MONTH: QT_TRANSLATE_NOOP("Filters", "next month"),
    Period.THIS_QUARTER: QT_TRANSLATE_NOOP("Filters", "this quarter"),
    Period.LAST_QUARTER: QT_TRANSLATE_NOOP("Filters", "last quarter"),
    Period.NEXT_QUARTER: QT_TRANSLATE_NOOP("Filters", "next quarter"),
    Period.THIS_YEAR: QT_TRANSLATE_NOOP("Filters", "this year"),
    Period.LAST_YEAR: QT_TRANSLATE_NOOP("Filters", "last year"),
    Period.NEXT_YEAR: QT_TRANSLATE_NOOP("Filters", "next year"),
}

OPERATORS: Final[dict[Op, str]] = {
    Op.IS: QT_TRANSLATE_NOOP("Filters", "equals"),
    Op.IS_NOT: QT_TRANSLATE_NOOP("Filters", "does not equal"),
    Op.ANY_OF: QT_TRANSLATE_NOOP("Filters", "one of"),
    Op.NONE_OF: QT_TRANSLATE_NOOP("Filters", "none of"),
    Op.HAS: QT_TRANSLATE_NOOP("Filters", "has the words"),
    Op.HAS_NOT: QT_TRANSLATE_NOOP("Filters", "is without the words"),
    Op.BEGINS: QT_TRANSLATE_NOOP("Filters", "begins with"),
    Op.MORE: QT_TRANSLATE_NOOP("Filters", "more than"),
    Op.LESS: QT_TRANSLATE_NOOP("Filters", "less than"),
    Op.AT_LEAST: QT_TRANSLATE_NOOP("Filters", "at least"),
    Op.AT_MOST: QT_TRANSLATE_NOOP("Filters", "at most"),
    Op.BETWEEN: QT_TRANSLATE_NOOP("Filters", "from … to"),
    Op.WITHIN: QT_TRANSLATE_NOOP("Filters", "is"),
    Op.LAST_DAYS: QT_TRANSLATE_NOOP("Filters", "in the last … days"),
    Op.NEXT_DAYS: QT_TRANSLATE_NOOP("Filters", "in the next … days"),
    Op.OLDER: QT_TRANSLATE_NOOP("Filters", "more than … days ago"),
    Op.IDLE: QT_TRANSLATE_NOOP("Filters", "not for … days, or never"),
    Op.EMPTY: QT_TRANSLATE_NOOP("Filters", "is empty"),
    Op.FILLED: QT_TRANSLATE_NOOP("Filters", "is filled"),
}
_DAY_OPERATORS: Final[dict[Op, str]] = {
    Op.IS: QT_TRANSLATE_NOOP("Filters", "on the day"),
    Op.LESS: QT_TRANSLATE_NOOP("Filters", "before the day"),
    Op.MORE: QT_TRANSLATE_NOOP("Filters", "after the day"),
}
_SENTENCES: Final[dict[Op, str]] = {
    Op.IS: QT_TRANSLATE_NOOP("Filters", "{field}: {value}"),
    Op.IS_NOT: QT_TRANSLATE_NOOP("Filters", "{field}: not {value}"),
    Op.ANY_OF: QT_TRANSLATE_NOOP("Filters", "{field}: {value}"),
    Op.NONE_OF: QT_TRANSLATE_NOOP("Filters", "{field}: not {value}"),
    Op.HAS: QT_TRANSLATE_NOOP("Filters", "{field}: “{value}”"),
    Op.HAS_NOT: QT_TRANSLATE_NOOP("Filters", "{field} without “{value}”"),
    Op.BEGINS: QT_TRANSLATE_NOOP("Filters", "{field}: begins with “{value}”"),
    Op.MORE: QT_TRANSLATE_NOOP("Filters", "{field}: more than {value}"),
    Op.LESS: QT_TRANSLATE_NOOP("Filters", "{field}: less than {value}"),
    Op.AT_LEAST: QT_TRANSLATE_NOOP("Filters", "{field}: from {value}"),
    Op.AT_MOST: QT_TRANSLATE_NOOP("Filters", "{field}: up to {value}"),
    Op.WITHIN: QT_TRANSLATE_NOOP("Filters", "{field}: {value}"),
    Op.EMPTY: QT_TRANSLATE_NOOP("Filters", "{field}: empty"),
    Op.FILLED: QT_TRANSLATE_NOOP("Filters", "{field}: filled"),
}
_RANGE: Final = QT_TRANSLATE_NOOP("Filters", "{field}: from {first} to {last}")
_BEFORE: Final = QT_TRANSLATE_NOOP("Filters", "{field}: before {value}")
_AFTER: Final = QT_TRANSLATE_NOOP("Filters", "{field}: after {value}")
_OR: Final = QT_TRANSLATE_NOOP("Filters", " or ")
_AND: Final = QT_TRANSLATE_NOOP("Filters", " and ")
_NO_CONTACT: Final = QT_TRANSLATE_NOOP("Filters", "Without contact for %n day(s)")
_MOST_NAMED: Final = 3


def operator_words(field: Field, op: Op) -> str:
    """An operator in the list of operators of a field."""
    if is_day(field.type) and op in _DAY_OPERATORS:
        return translate("Filters", _DAY_OPERATORS[op])
    return translate("Filters", OPERATORS[op])


def period_words(period: Period) -> str:
    """A period in words."""
    return translate("Filters", PERIODS[period])


def value_words(field: Field, value: Value, names: Names | None = None) -> str:
    """One value of a condition."""
    if isinstance(value, date):
        return fmt.day(value)
    if field.type is FieldType.RECORD:
        return names(field, value) if names is not None else str(value)
    if isinstance(value, int):
        return _number(field, value)
    text = str(value or "")
    return choice(field, text)


def _number(field: Field, value: int) -> str:
    match field.type:
        case FieldType.MONEY:
            return fmt.rubles(value) if value % 100 == 0 else fmt.money(value)
        case FieldType.PERCENT:
            return fmt.percent(value)
        case FieldType.FLAG:
            return flag_name(bool(value))
        case _:
            return fmt.quantity(value)


def condition_words(one: Condition, field: Field, names: Names | None = None) -> str:
    """A condition as a short sentence."""
    name = title(field)
    if is_secret(field.id):
        # The condition holds on; what it compares with is nobody else's business now.
        return f"{name}: •••"
    if one.op is Op.BETWEEN:
        return _between(one, field, name)
    if one.op in (Op.LAST_DAYS, Op.NEXT_DAYS, Op.OLDER, Op.IDLE):
        return _days(one, field, name)
    values = [value_words(field, value, names) for value in one.values]
    if one.op is Op.WITHIN:
        values = [period_words(Period(str(one.values[0])))]
    shown = translate("Filters", _OR).join(values[:_MOST_NAMED])
    if len(values) > _MOST_NAMED:
        shown += "…"
    sentence = _SENTENCES[one.op]
    if is_day(field.type) and one.op in (Op.LESS, Op.MORE):
        sentence = _BEFORE if one.op is Op.LESS else _AFTER
    return translate("Filters", sentence).format(field=name, value=shown)


def _between(one: Condition, field: Field, name: str) -> str:
    first, last = one.values
    if first is None or last is None:
        op = Op.AT_MOST if first is None else Op.AT_LEAST
        shown = value_words(field, last if first is None else first)
        return translate("Filters", _SENTENCES[op]).format(field=name, value=shown)
    ends = {"first": value_words(field, first), "last": value_words(field, last)}
    return translate("Filters", _RANGE).format(field=name, **ends)


def _days(one: Condition, field: Field, name: str) -> str:
    days = one.values[0] if isinstance(one.values[0], int) else 0
    if one.op is Op.IDLE and field.id == "last_contact_on":
        return QCoreApplication.translate("Filters", _NO_CONTACT, "", days)
    sentences = {
        Op.LAST_DAYS: QT_TRANSLATE_NOOP("Filters", "{field}: in the last %n day(s)"),
        Op.NEXT_DAYS: QT_TRANSLATE_NOOP("Filters", "{field}: in the next %n day(s)"),
        Op.OLDER: QT_TRANSLATE_NOOP("Filters", "{field}: more than %n day(s) ago"),
        Op.IDLE: QT_TRANSLATE_NOOP("Filters", "{field}: not for %n day(s), or never"),
    }
    return QCoreApplication.translate("Filters", sentences[one.op], "", days).format(field=name)


def node_words(node: Node, fields: Mapping[str, Field], names: Names | None = None) -> str:
    """A condition, or a group in brackets where it needs them."""
    if isinstance(node, Condition):
        return condition_words(node, fields[node.field], names)
    glue = translate("Filters", _AND if node.joined is Joined.ALL else _OR)
    parts = [
        f"({node_words(one, fields, names)})"
        if isinstance(one, Group) and len(one.parts) > 1
        else node_words(one, fields, names)
        for one in node.parts
    ]
    return glue.join(parts)


def filter_words(group: Group, fields: Mapping[str, Field], names: Names | None = None) -> str:
    """The whole filter in one line."""
    if group.joined is Joined.ANY:
        return node_words(group, fields, names)
    return ", ".join(node_words(one, fields, names) for one in group.parts)
