"""The commands of a presentation."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "presentation.slides",
        QT_TRANSLATE_NOOP("Actions", "Show the goods as slides"),
        "show_slides",
        "play",
        "F5",
        section="products",
    ),
    ActionSpec(
        "presentation.save",
        QT_TRANSLATE_NOOP("Actions", "Save the presentation as PDF…"),
        "save_presentation",
        "download",
        "Ctrl+S",
        section="products",
    ),
    ActionSpec(
        "presentation.print",
        QT_TRANSLATE_NOOP("Actions", "Print the presentation…"),
        "print_presentation",
        "print",
        "Ctrl+P",
        section="products",
    ),
    ActionSpec(
        "presentation.letter",
        QT_TRANSLATE_NOOP("Actions", "Letter with the presentation…"),
        "write_with_presentation",
        "mail",
        "Ctrl+Shift+Return",
        section="products",
    ),
    ActionSpec(
        "presentation.log",
        QT_TRANSLATE_NOOP("Actions", "Write down the showing…"),
        "log_showing",
        "check",
        section="products",
    ),
)
