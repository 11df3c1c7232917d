"""What goods of a group are described by: kinds of properties, their values, comparing them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import MAX_MILLI

YES: Final = "yes"
NO: Final = "no"
MOST_COMPARED: Final = 5

Value: TypeAlias = int | str
"""Thousandths of a number; a text, one of the choices; `YES` or `NO` of a flag."""


class AttributeKind(StrEnum):
    """How a property is typed, filtered and compared."""

    NUMBER = "number"
    LIST = "list"
    TEXT = "text"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class AttributeDraft:
    """The form of a property."""

    name: str
    kind: AttributeKind = AttributeKind.NUMBER
    unit: str = ""
    choices: tuple[str, ...] = ()
    is_required: bool = False
    is_listed: bool = False
    is_filter: bool = True


class Attribute(NamedTuple):
    """A property as it is stored; `category_name` is the group it was given to.

    Without a group it is a property of all goods, also of those which stand in no group.
    """

    id: int
    rev: int
    category_id: int | None
    category_name: str
    name: str
    kind: AttributeKind
    unit: str
    choices: tuple[str, ...]
    is_required: bool
    is_listed: bool
    is_filter: bool

    def draft(self) -> AttributeDraft:
        """What its form shows."""
        return AttributeDraft(
            self.name, self.kind, self.unit, self.choices, self.is_required, self.is_listed,
            self.is_filter,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class AttributeWanted:
    """A condition of the filter: one of the texts, or a number between two."""

    attribute_id: int
    texts: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None


def tidy(draft: AttributeDraft) -> AttributeDraft:
    """The draft without what its kind does not have.

    Raises:
        RuleError: FIELD_REQUIRED for `name`, or for `choices` of a list.
    """
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    choices = tuple(dict.fromkeys(filter(None, (" ".join(one.split()) for one in draft.choices))))
    if draft.kind is AttributeKind.LIST and not choices:
        raise RuleError(Rule.FIELD_REQUIRED, field="choices")
    return AttributeDraft(
        name,
        draft.kind,
        draft.unit.strip() if draft.kind is AttributeKind.NUMBER else "",
        choices if draft.kind is AttributeKind.LIST else (),
        draft.is_required,
        draft.is_listed,
        draft.is_filter,
    )


def check_value(attribute: Attribute, value: Value) -> Value:
    """The value as it is stored.

    Raises:
        RuleError: FIELD_INVALID with `attribute` and `value`.
    """
    wrong = RuleError(Rule.FIELD_INVALID, field="attribute", name=attribute.name, value=value)
    match attribute.kind:
        case AttributeKind.NUMBER:
            if not isinstance(value, int) or abs(value) > MAX_MILLI:
                raise wrong
        case AttributeKind.FLAG:
            if value not in (YES, NO):
                raise wrong
        case AttributeKind.LIST:
            if value not in attribute.choices:
                raise wrong
        case _:
            if not isinstance(value, str):
                raise wrong
            return " ".join(value.split())
    return value


def missing(attributes: Iterable[Attribute], values: Mapping[int, Value]) -> list[Attribute]:
    """Required properties nobody has told."""
    return [one for one in attributes if one.is_required and values.get(one.id) in (None, "")]


class ComparedRow(NamedTuple):
    """One property of all goods compared; `differs` when they do not all say the same."""

    attribute: Attribute
    values: tuple[Value | None, ...]
    differs: bool


def compare(
    attributes: Sequence[Attribute], values: Sequence[Mapping[int, Value]]
) -> list[ComparedRow]:
    """Goods side by side; what none of them tells is left out."""
    rows = []
    for one in attributes:
        told = tuple(each.get(one.id) for each in values)
        if any(value is not None for value in told):
            rows.append(ComparedRow(one, told, len(set(told)) > 1))
    return rows
