"""Properties of goods as columns of a file, the clipboard and paper."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final

from salesapp.db.queries import attributes
from salesapp.domain.attributes import YES, Attribute, AttributeKind, Value
from salesapp.domain.fields import FieldType
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.table_model import Fetch
from salesapp.ui.products.attribute_words import name_with_unit, value_words

_SAMPLE: Final = 500
"""So many goods are asked which groups they lie in: a list shows one group or a few."""
_KEPT: Final = 8_192
_TYPES: Final = {
    AttributeKind.NUMBER: FieldType.NUMBER,
    AttributeKind.FLAG: FieldType.FLAG,
}


class AttributeColumns:
    """Values are read in blocks beside the rows they belong to."""

    def __init__(self, product_ids: Sequence[int]) -> None:
        self.attributes = attributes.of_products(list(product_ids[:_SAMPLE]))
        self._values: OrderedDict[int, dict[int, Value]] = OrderedDict()

    def columns(self, *, listed: bool = False) -> list[Column]:
        """A column for each property, or for those the groups show in the list."""
        return [self._column(one) for one in self.attributes if one.is_listed or not listed]

    def fetch(self, read: Fetch) -> Fetch:
        """The same rows, with what they tell read along."""
        return partial(self._fetch, read) if self.attributes else read

    def _fetch(self, read: Fetch, ids: Sequence[int]) -> Iterable[Any]:
        self._values |= attributes.values(ids)
        while len(self._values) > _KEPT:
            self._values.popitem(last=False)
        return read(ids)

    def _column(self, one: Attribute) -> Column:
        value = partial(self._value, one)
        return Column(
            f"attribute:{one.id}",
            name_with_unit(one),
            110,
            lambda record: value_words(one, self._told(one, record)),
            align="right" if one.kind is AttributeKind.NUMBER else "left",
            type=_TYPES.get(one.kind, FieldType.TEXT),
            value=value,
        )

    def _told(self, one: Attribute, record: Any) -> Value | None:
        return self._values.get(record.id, {}).get(one.id)

    def _value(self, one: Attribute, record: Any) -> object:
        told = self._told(one, record)
        return told == YES if one.kind is AttributeKind.FLAG and told is not None else told
