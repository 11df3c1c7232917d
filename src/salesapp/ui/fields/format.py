"""Values of fields as text on the screen, and back."""

from __future__ import annotations

from datetime import date, datetime

from salesapp.domain.dates import format_date_table
from salesapp.domain.field_values import Ref, is_empty, parse, parse_ways
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.money import format_money, format_percent, format_quantity
from salesapp.ui import format as fmt
from salesapp.ui.fields import words
from salesapp.ui.translate import language


def text_of(field: Field, value: object) -> str:
    """How a value reads in a cell, a card or the history; an empty text for nothing."""
    if is_empty(value):
        return ""
    if isinstance(value, Ref):
        return value.name
    if isinstance(value, datetime | date):
        return fmt.moment(value) if isinstance(value, datetime) else fmt.day(value)
    if isinstance(value, int):
        return _number(field, value)
    if isinstance(value, tuple | list):
        return ", ".join(words.choice_name(field, str(one)) for one in value)
    if field.type is FieldType.LINK:
        return str(value).removeprefix("https://").removeprefix("http://").rstrip("/")
    return words.choice_name(field, str(value))


def cell_value(field: Field, value: object) -> object:
    """A value as it stands in a file, on paper and in the clipboard: codes as they read."""
    if isinstance(value, tuple | list):
        # Entries with commas in them are parted as they are typed.
        parted = any("," in words.choice_name(field, str(one)) for one in value)
        return edit_text(field, value) if parted else text_of(field, value)
    named = isinstance(value, Ref) or field.type is FieldType.CHOICE
    return text_of(field, value) if named else value


def edit_text(field: Field, value: object) -> str:
    """A value as it is typed and copied: `read_text` gives the same value back."""
    if is_empty(value):
        return ""
    if isinstance(value, datetime):
        local = value.astimezone()
        clock = local.strftime("%H:%M:%S" if local.second else "%H:%M")
        return f"{local.date().isoformat()} {clock}" if local.second else _moment(local, clock)
    if isinstance(value, date):
        return format_date_table(value, language())
    if isinstance(value, int) and not isinstance(value, bool):
        return format_money(value) if field.type is FieldType.MONEY else _number(field, value)
    if isinstance(value, tuple | list):
        return "; ".join(words.choice_name(field, str(one)) for one in value)
    return str(value) if field.type is FieldType.LINK else text_of(field, value)


def read_text(field: Field, text: str) -> object:
    """The value of a typed text, None for an empty one.

    Raises:
        ValueRefusedError: `words.refusal_text` says why.
    """
    if field.is_ways:
        return parse_ways(field.type, text, fmt.today())
    return parse(field.type, text, fmt.today(), field.choices, words.choice_names(field))


def _moment(local: datetime, clock: str) -> str:
    return f"{format_date_table(local.date(), language())} {clock}"


def _number(field: Field, value: int) -> str:
    if isinstance(value, bool):
        return words.flag_name(value)
    if field.type is FieldType.MONEY:
        return fmt.money(value)
    if field.type is FieldType.FLAG:
        return words.flag_name(bool(value))
    return format_percent(value) if field.type is FieldType.PERCENT else format_quantity(value)
