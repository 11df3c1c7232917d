"""The commands about personal data."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "personal.show",
        QT_TRANSLATE_NOOP("Actions", "Personal data…"),
        "show_personal",
        "shield",
        menu=Menu.DATA,
    ),
    ActionSpec(
        "personal.open",
        QT_TRANSLATE_NOOP("Actions", "Consents of the person…"),
        "open_person",
        "shield",
        section="settings",
        palette=False,
    ),
)
