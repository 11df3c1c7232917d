"""Conditions of stages in words, as the filters of lists are told."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import gate_conditions
from salesapp.db.queries.deal_cards import GateField
from salesapp.domain.filters import Group
from salesapp.ui.lists.filter_words import filter_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_ASKS_NOTHING: Final = QT_TRANSLATE_NOOP("Deals", "a condition on fields that are gone")


def condition_label(group: Group) -> str:
    """What a condition asks; what asks about fields that are gone is met by all."""
    asked = filter_words(group, gate_conditions.askable())
    return asked or translate("Deals", _ASKS_NOTHING)


def condition_of(code: str) -> str:
    """What the condition of a code asks."""
    return condition_label(gate_conditions.of_code(code))


def lacking_words(field: GateField) -> str:
    """What of a condition a deal lacks; the whole of one that is met."""
    return condition_label(field.lacks) if field.lacks else condition_of(field.field)
