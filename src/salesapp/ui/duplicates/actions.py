"""The commands of the desk of duplicates."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "duplicates.show",
        QT_TRANSLATE_NOOP("Actions", "Duplicates…"),
        "show_duplicates",
        "merge",
        "Ctrl+Shift+U",
        Menu.DATA,
    ),
    ActionSpec(
        "duplicates.search",
        QT_TRANSLATE_NOOP("Actions", "Look for duplicates anew"),
        "search_duplicates",
        "refresh",
        "Shift+F5",
        section="clients",
    ),
    ActionSpec(
        "duplicates.merge",
        QT_TRANSLATE_NOOP("Actions", "Merge the group…"),
        "merge_group",
        "merge",
        "Return",
        section="clients",
        palette=False,
        single_key=True,
    ),
    ActionSpec(
        "duplicates.keep",
        QT_TRANSLATE_NOOP("Actions", "Not a duplicate"),
        "keep_apart",
        "split",
        "N",
        section="clients",
        palette=False,
        single_key=True,
    ),
    ActionSpec(
        "duplicates.open",
        QT_TRANSLATE_NOOP("Actions", "Open the first record of the group"),
        "open_first",
        "ext",
        "O",
        section="clients",
        palette=False,
        single_key=True,
    ),
    ActionSpec(
        "clients.merge",
        QT_TRANSLATE_NOOP("Actions", "Merge the marked clients…"),
        "merge_clients",
        "merge",
        "",
        Menu.RECORD,
        Needs.SEVERAL_CLIENTS,
    ),
    ActionSpec(
        "products.merge",
        QT_TRANSLATE_NOOP("Actions", "Merge the marked products…"),
        "merge_products",
        "merge",
        "",
        Menu.RECORD,
        Needs.SEVERAL_PRODUCTS,
    ),
)
