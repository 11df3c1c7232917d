"""The commands of every list that can be filtered."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "list.filter",
        QT_TRANSLATE_NOOP("Actions", "Filter by any field…"),
        "open_filter",
        "filter",
        "F3",
        Menu.VIEW,
    ),
    ActionSpec(
        "list.filter_by_value",
        QT_TRANSLATE_NOOP("Actions", "Filter by the value of the cell"),
        "filter_by_value",
        "filter",
        "Ctrl+Shift+V",
    ),
    ActionSpec(
        "list.reset",
        QT_TRANSLATE_NOOP("Actions", "Take the filters away"),
        "reset_filters",
        "x",
        "Ctrl+Shift+X",
    ),
    ActionSpec(
        "list.save_segment",
        QT_TRANSLATE_NOOP("Actions", "Save the filter as a segment…"),
        "save_segment",
        "save",
        "Ctrl+Shift+S",
    ),
    ActionSpec(
        "list.columns",
        QT_TRANSLATE_NOOP("Actions", "Columns of the list…"),
        "choose_columns",
        "columns",
        "Ctrl+Shift+K",
        Menu.VIEW,
    ),
    ActionSpec(
        "list.view",
        QT_TRANSLATE_NOOP("Actions", "List with the card, or table of all fields"),
        "turn_view",
        "table",
        "Ctrl+Shift+W",
        Menu.VIEW,
    ),
)
