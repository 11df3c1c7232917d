"""The commands of scripts."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP


def _here(name: str, title: str, icon: str, keys: str = "", needs: Needs = Needs.ONE) -> ActionSpec:
    """A command on the script in view."""
    return ActionSpec(
        f"scripts.{name}", title, f"{name}_script", icon, keys, Menu.RECORD, needs,
        section="scripts",
    )  # fmt: skip


ACTIONS: Final = (
    ActionSpec(
        "scripts.new",
        QT_TRANSLATE_NOOP("Actions", "New script"),
        "new_script",
        "plus",
        "Ctrl+Shift+N",
        section="scripts",
        short=QT_TRANSLATE_NOOP("Actions", "Script"),
    ),
    _here("publish", QT_TRANSLATE_NOOP("Actions", "Publish the draft"), "check", "Ctrl+Return"),
    _here("drop", QT_TRANSLATE_NOOP("Actions", "Throw the draft away"), "undo"),
    _here("copy", QT_TRANSLATE_NOOP("Actions", "Copy the script"), "copy"),
    _here("higher", QT_TRANSLATE_NOOP("Actions", "Put the script higher"), "up"),
    _here("lower", QT_TRANSLATE_NOOP("Actions", "Put the script lower"), "down"),
    _here("delete", QT_TRANSLATE_NOOP("Actions", "Delete the script"), "trash"),
    _here("export", QT_TRANSLATE_NOOP("Actions", "Script to a file…"), "upload"),
    _here(
        "import", QT_TRANSLATE_NOOP("Actions", "Script from a file…"), "download", "",
        Needs.NOTHING,
    ),
    ActionSpec(
        "scripts.step",
        QT_TRANSLATE_NOOP("Actions", "New step"),
        "new_step",
        "plus",
        "Ctrl+Shift+I",
        Menu.RECORD,
        Needs.ONE,
        section="scripts",
    ),
)  # fmt: skip
