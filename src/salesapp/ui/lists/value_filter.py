"""Filtering by the value under the mouse or in the current cell."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.list_fields import fields_of
from salesapp.domain.fields import Field
from salesapp.domain.filters import Condition
from salesapp.ui.format import today
from salesapp.ui.lists.desk import ListDesk
from salesapp.ui.lists.filter_bar import name_of
from salesapp.ui.lists.filter_words import condition_words
from salesapp.ui.lists.list_columns import condition_of
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_ONLY = QT_TRANSLATE_NOOP("Filters", "Only “{words}”")


def condition_at(desk: ListDesk, record_id: int, name: str) -> tuple[Condition, Field] | None:
    """The condition that a cell suits; None for a column that is no field."""
    field = fields_of(desk.entity).get(name)
    if field is None:
        return None
    found = field_values(desk.entity, [record_id], [field], today())
    value = found.get(record_id, {}).get(name)
    if value is None and field.computed and field.is_number:
        value = 0
    return condition_of(field, value), field


def filter_by_value(desk: ListDesk, record_id: int, name: str) -> None:
    """Show only records with the same value in a column."""
    found = condition_at(desk, record_id, name)
    if found is not None:
        desk.add_condition(found[0])


def add_value_filter(menu: QMenu, desk: ListDesk, record_id: int, name: str) -> None:
    """Offer the filter by the value of a cell on top of its menu."""
    found = condition_at(desk, record_id, name)
    if found is None:
        return
    condition, field = found
    words = condition_words(condition, field, name_of)
    action = QAction(translate("Filters", _ONLY).format(words=words), menu)
    action.setProperty("icon_name", "filter")
    action.triggered.connect(lambda: desk.add_condition(condition))
    first = menu.actions()[0] if menu.actions() else None
    menu.insertAction(first, action)  # type: ignore[arg-type] # None appends
    menu.insertSeparator(first)  # type: ignore[arg-type] # as above
