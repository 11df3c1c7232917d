"""The commands of the knowledge of a product."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "knowledge.add",
        QT_TRANSLATE_NOOP("Actions", "New fact about the product…"),
        "add_fact",
        "plus",
        "Ins",
        section="products",
    ),
    ActionSpec(
        "knowledge.special",
        QT_TRANSLATE_NOOP("Actions", "Certificate, competitor or manufacturer…"),
        "add_special",
        "plus",
        "Ctrl+Alt+Ins",
        section="products",
    ),
    ActionSpec(
        "knowledge.up",
        QT_TRANSLATE_NOOP("Actions", "Put the fact higher"),
        "move_entry_up",
        "up",
        "Ctrl+Up",
        section="products",
    ),
    ActionSpec(
        "knowledge.down",
        QT_TRANSLATE_NOOP("Actions", "Put the fact lower"),
        "move_entry_down",
        "down",
        "Ctrl+Down",
        section="products",
    ),
    ActionSpec(
        "knowledge.quote",
        QT_TRANSLATE_NOOP("Actions", "Quote the fact"),
        "quote_fact",
        "copy",
        "Q",
        section="products",
        single_key=True,
    ),
    ActionSpec(
        "knowledge.scan",
        QT_TRANSLATE_NOOP("Actions", "Open the file of the certificate"),
        "open_scan",
        "attach",
        section="products",
    ),
    ActionSpec(
        "knowledge.battle",
        QT_TRANSLATE_NOOP("Actions", "Print the battle sheet…"),
        "print_battle_sheet",
        "print",
        section="products",
    ),
    ActionSpec(
        "knowledge.words",
        QT_TRANSLATE_NOOP("Actions", "Describe the side in own words"),
        "edit_words",
        "edit",
        "Alt+Return",
        section="products",
    ),
)
