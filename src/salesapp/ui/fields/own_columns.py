"""Columns of the user's own fields beside the rows of any list, read block by block with them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final

from salesapp.db.queries import fields as queries
from salesapp.db.queries.field_values import Values, field_values
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType
from salesapp.ui.fields.format import cell_value, text_of
from salesapp.ui.format import today
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.table_model import Fetch

_KEPT: Final = 8_192
_WIDTHS: Final = {
    FieldType.LONG_TEXT: 220,
    FieldType.LINK: 180,
    FieldType.EMAIL: 170,
    FieldType.FLAG: 100,
    FieldType.PERCENT: 90,
    FieldType.DAY: 104,
    FieldType.MOMENT: 130,
}


class OwnColumns:
    """`fetch` wraps how a list reads its rows; `columns` stand beside its own ones.

    The list makes another `OwnColumns` when `Entity.CUSTOM_FIELD` has changed.
    """

    def __init__(self, entity: Entity) -> None:
        self._entity = entity
        self.fields = queries.own_fields(entity)
        self._held: OrderedDict[int, Values] = OrderedDict()

    def columns(self, *, sortable: bool = False) -> list[Column]:
        """A column for each field in use, not shown until the user asks for it."""
        return [
            Column(
                one.id,
                one.title,
                _WIDTHS.get(one.type, 140),
                partial(self._text, one),
                "right" if one.is_number else "left",
                sort_key=one.id if sortable else "",
                hidden=True,
                type=one.type,
                value=partial(self._value, one),
            )
            for one in self.fields
        ]

    def fetch(self, read: Fetch) -> Fetch:
        """The same rows, with what they hold in these fields read along in one statement."""
        return partial(self._fetch, read) if self.fields else read

    def _fetch(self, read: Fetch, ids: Sequence[int]) -> Iterable[Any]:
        self._held |= field_values(self._entity, ids, self.fields, today())
        while len(self._held) > _KEPT:
            self._held.popitem(last=False)
        return read(ids)

    def _text(self, field: Field, record: Any) -> str:
        return text_of(field, self._held.get(record.id, {}).get(field.id))

    def _value(self, field: Field, record: Any) -> object:
        return cell_value(field, self._held.get(record.id, {}).get(field.id))
