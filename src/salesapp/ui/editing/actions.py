"""The commands of every list that can be changed in place."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "list.bulk",
        QT_TRANSLATE_NOOP("Actions", "Change fields of the chosen records…"),
        "change_many",
        "edit",
        "Ctrl+Shift+F",
        Menu.RECORD,
        Needs.SOME,
    ),
    ActionSpec(
        "list.state",
        QT_TRANSLATE_NOOP("Actions", "State of the chosen records…"),
        "change_state",
        "lock",
        "Ctrl+Shift+Y",
        Menu.RECORD,
        Needs.SOME,
    ),
    ActionSpec(
        "list.spread",
        QT_TRANSLATE_NOOP("Actions", "Spread steps over working days…"),
        "spread_steps",
        "cal",
        "Ctrl+Shift+T",
        Menu.RECORD,
        Needs.SOME_STEPPED,
    ),
    ActionSpec(
        "list.paste",
        QT_TRANSLATE_NOOP("Actions", "Paste cells from a spreadsheet…"),
        "paste_rows",
        "copy",
        "Shift+Ins",
    ),
)
EDITING_MENU: Final = ("list.bulk", "list.state", "list.spread", "list.paste")
"""The lines of these commands in the menu of a row."""
