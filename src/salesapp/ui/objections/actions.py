"""Commands of the library of objections."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "objections.show",
        QT_TRANSLATE_NOOP("Actions", "Library of objections"),
        "show_objection_library",
        "shield",
        menu=Menu.VIEW,
    ),
    ActionSpec(
        "objections.new",
        QT_TRANSLATE_NOOP("Actions", "New objection…"),
        "new_objection",
        "plus",
        "Ctrl+Alt+N",
        section="deals",
        short=QT_TRANSLATE_NOOP("Actions", "Objection"),
    ),
    ActionSpec(
        "objections.reply",
        QT_TRANSLATE_NOOP("Actions", "New reply to the objection…"),
        "add_reply",
        "plus",
        "Ins",
        section="deals",
    ),
)
