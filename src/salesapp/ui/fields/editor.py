"""One input for each type of field: the forms, gates, filters and bulk changes use the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deals, products
from salesapp.db.queries.deal_board import stage_name
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import Ref
from salesapp.domain.fields import Field, FieldType
from salesapp.overriding import override
from salesapp.ui.fields import words
from salesapp.ui.fields.inputs import (
    ChoicesInput,
    DecimalInput,
    FieldInput,
    LinkInput,
    MomentInput,
    OpenChoiceInput,
)
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field as FormField
from salesapp.ui.kit.number_input import MoneyInput, PercentInput
from salesapp.ui.kit.phone_input import PhoneInput
from salesapp.ui.kit.text_area import TextArea

Choices = Sequence[tuple[object, str]]


class FieldEditor(Protocol):
    """What every input of `editor_of` can do, besides being a widget."""

    @property
    def changed(self) -> SignalInstance:
        """Told at every change of the value."""
        ...

    def value(self) -> object:
        """The value in the types of `domain.field_values`; None for nothing and for nonsense."""
        ...

    def set_value(self, value: object) -> None:
        """Show a value."""
        ...

    def problem(self) -> str:
        """Why what is typed is no value, as a sentence; an empty text when it is one."""
        ...


def editor_of(
    field: Field,
    *,
    small: bool = False,
    required: bool = False,
    suggestions: Sequence[str] = (),
    records: Choices | None = None,
) -> QWidget:
    """The input of a field (a `FieldEditor`).

    Args:
        field: Which field.
        small: The height of toolbars and tables.
        required: A choice without the empty entry.
        suggestions: Texts to propose for an open choice.
        records: Ids and names for a RECORD; groups of products and stages are found by themselves.
    """
    if field.type in _PLAIN:
        return _PLAIN[field.type](small)
    if field.type is FieldType.CHOICES:
        return ChoicesInput(field, small=small)
    if field.type is FieldType.LINK:
        return LinkInput(field, small=small)
    if field.type is FieldType.CHOICE and not field.choices:
        return OpenChoiceInput(field, suggestions, small=small)
    if field.type in (FieldType.FLAG, FieldType.CHOICE, FieldType.RECORD):
        return _Combo(_choices(field, records), required=required, small=small)
    return FieldInput(field, small=small)


_PLAIN: Final[dict[FieldType, Callable[[bool], QWidget]]] = {
    FieldType.LONG_TEXT: lambda _small: TextArea(rows=3),
    FieldType.NUMBER: lambda small: DecimalInput(small=small),
    FieldType.MONEY: lambda small: MoneyInput(small=small),
    FieldType.PERCENT: lambda small: PercentInput(small=small),
    FieldType.DAY: lambda small: DateInput(small=small),
    FieldType.MOMENT: lambda small: MomentInput(small=small),
    FieldType.PHONE: lambda small: PhoneInput(small=small),
}
"""Inputs that need nothing of the field but its type."""


def form_field(
    field: Field,
    *,
    required: bool = False,
    suggestions: Sequence[str] = (),
    parent: QWidget | None = None,
) -> FormField:
    """The input of a field with its title and hint, as forms show it."""
    editor = editor_of(field, required=required, suggestions=suggestions)
    name = words.title_of(field)
    return FormField(name, editor, required=required, hint=field.hint, parent=parent)


def _choices(field: Field, records: Choices | None) -> Choices:
    if field.type is FieldType.FLAG:
        return [(True, words.flag_name(True)), (False, words.flag_name(False))]
    if field.type is FieldType.CHOICE:
        return list(words.choice_names(field).items())
    if records is not None:
        return records
    if field.target is Entity.STAGE:
        return [(one.id, stage_name(one)) for one in deals.stage_list()]
    if field.target is Entity.CATEGORY:
        # The groups come each after the one it lies in.
        return [(one.id, "  " * one.depth + one.name) for one in products.categories()]
    raise KeyError(field.id)


class _Combo(ComboInput):
    """A list that keeps a value which is no longer in it, and knows the value of a record."""

    def __init__(self, choices: Choices, *, required: bool, small: bool) -> None:
        self._listed: list[tuple[object, str]] = list(choices)
        self._empty: list[tuple[object, str]] = [] if required else [(None, "—")]
        super().__init__([*self._empty, *self._listed], small=small)

    @override
    def set_value(self, value: object) -> None:
        number = value.id if isinstance(value, Ref) else value
        known = [one for one, _name in self._listed]
        if number is not None and number != "" and number not in known:
            name = value.name if isinstance(value, Ref) else str(value)
            self._listed.append((number, name))
            super().set_choices([*self._empty, *self._listed])
        super().set_value(None if number == "" else number)
