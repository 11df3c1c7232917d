"""What somebody types into a document, held against what the store tells meanwhile."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    D = TypeVar("D", bound=DataclassInstance)
else:
    D = TypeVar("D")


def rebased(typed: D, known: D, stored: D) -> D:
    """What is stored now, with the fields that were typed since `known` was read."""
    values = ((one.name, getattr(typed, one.name)) for one in fields(typed))
    return replace(stored, **{name: mine for name, mine in values if mine != getattr(known, name)})
