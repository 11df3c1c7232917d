"""The commands of the recycle bin."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "bin.show",
        QT_TRANSLATE_NOOP("Actions", "Recycle bin…"),
        "show_bin",
        "trash",
        menu=Menu.DATA,
    ),
    ActionSpec(
        "bin.restore",
        QT_TRANSLATE_NOOP("Actions", "Bring back from the bin"),
        "restore_binned",
        "undo",
        "Return",
        section="settings",
        palette=False,
        single_key=True,
    ),
    ActionSpec(
        "bin.purge",
        QT_TRANSLATE_NOOP("Actions", "Delete for good…"),
        "purge_binned",
        "trash",
        "Delete",
        section="settings",
        palette=False,
        single_key=True,
    ),
)
