"""How papers leave, declared once for every screen that has papers.

The package is none of those whose actions are collected: each screen takes them into its own.
"""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

SAVE: Final = QT_TRANSLATE_NOOP("Actions", "Save as PDF…")
PRINT: Final = QT_TRANSLATE_NOOP("Actions", "Print the document…")
LETTER: Final = QT_TRANSLATE_NOOP("Actions", "Letter with the document…")
COPY: Final = QT_TRANSLATE_NOOP("Actions", "Copy the document as a file")


def paper_actions(prefix: str, section: str, needs: Needs) -> tuple[ActionSpec, ...]:
    """The actions of the papers of a section; its page is a `PaperPage`."""
    return (
        ActionSpec(
            f"{prefix}.save_pdf", SAVE, "save_paper", "download", "Ctrl+S", Menu.RECORD, needs,
            section=section,
        ),
        ActionSpec(
            f"{prefix}.print", PRINT, "print_paper", "print", "Ctrl+P", Menu.RECORD, needs,
            section=section,
        ),
        ActionSpec(
            f"{prefix}.letter", LETTER, "write_with_paper", "mail", "Ctrl+Shift+Return",
            Menu.RECORD, needs, section=section,
        ),
        ActionSpec(
            f"{prefix}.copy_file", COPY, "copy_paper", "copy", "Ctrl+Alt+C", Menu.RECORD, needs,
            section=section,
        ),
    )  # fmt: skip


def paper_menu(prefix: str) -> tuple[str, ...]:
    """The lines of these actions in the menu of a row."""
    return (f"{prefix}.save_pdf", f"{prefix}.print", f"{prefix}.letter", f"{prefix}.copy_file")
