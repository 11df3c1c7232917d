"""The commands of every list that can leave the program."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "list.copy",
        QT_TRANSLATE_NOOP("Actions", "Copy the rows for a spreadsheet"),
        "copy_rows",
        "copy",
        "Ctrl+Ins",
    ),
    ActionSpec(
        "list.export",
        QT_TRANSLATE_NOOP("Actions", "Save the list as a file…"),
        "export_list",
        "download",
        "Ctrl+E",
        Menu.DATA,
    ),
    ActionSpec(
        "list.print",
        QT_TRANSLATE_NOOP("Actions", "Print the list…"),
        "print_list",
        "print",
        "Ctrl+Alt+P",
        Menu.DATA,
    ),
)
OUTPUT_MENU: Final = ("list.copy", "list.export", "list.print")
"""The lines of these commands in the menu of a row."""
