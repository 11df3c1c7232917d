"""Commands of the settings."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "fields.edit",
        QT_TRANSLATE_NOOP("Actions", "Fields of cards…"),
        "edit_fields",
        "edit",
        menu=Menu.DATA,
    ),
    ActionSpec(
        "import.run",
        QT_TRANSLATE_NOOP("Actions", "Import from files…"),
        "import_files",
        "upload",
        menu=Menu.DATA,
    ),
    ActionSpec(
        "export.portal",
        QT_TRANSLATE_NOOP("Actions", "Files for Bitrix24…"),
        "export_for_portal",
        "download",
        menu=Menu.DATA,
    ),
    ActionSpec(
        "backup.now",
        QT_TRANSLATE_NOOP("Actions", "Make a backup now"),
        "back_up_now",
        "save",
        menu=Menu.DATA,
    ),
    ActionSpec(
        "store.check",
        QT_TRANSLATE_NOOP("Actions", "Check the base"),
        "check_store",
        "shield",
        menu=Menu.DATA,
    ),
    ActionSpec(
        "store.open",
        QT_TRANSLATE_NOOP("Actions", "Open another base…"),
        "open_other_store",
        "db",
        menu=Menu.DATA,
    ),
)
