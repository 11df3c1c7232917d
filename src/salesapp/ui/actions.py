"""Every command of the program: those of the frame here, the others beside their pages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.sections import sections
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

FRAME_ACTIONS: Final = (
    ActionSpec(
        "frame.palette",
        QT_TRANSLATE_NOOP("Actions", "Search and commands"),
        "show_palette",
        "search",
        "Ctrl+K",
        palette=False,
    ),
    ActionSpec(
        "frame.create",
        QT_TRANSLATE_NOOP("Actions", "Create…"),
        "show_create_menu",
        "plus",
        "Ctrl+N",
        palette=False,
    ),
    ActionSpec(
        "frame.undo",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        "undo",
        "undo",
        "Ctrl+Z",
        Menu.PROGRAM,
    ),
    ActionSpec(
        "frame.redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        "redo",
        "right",
        "Ctrl+Shift+Z; Ctrl+Y",
        Menu.PROGRAM,
    ),
    ActionSpec(
        "frame.search",
        QT_TRANSLATE_NOOP("Actions", "Search on this screen"),
        "focus_search",
        "search",
        "Ctrl+F",
    ),
    ActionSpec(
        "frame.search_key",
        QT_TRANSLATE_NOOP("Actions", "Search on this screen"),
        "focus_search",
        "search",
        "/",
        palette=False,
        single_key=True,
    ),
    ActionSpec(
        "frame.rail",
        QT_TRANSLATE_NOOP("Actions", "Narrow or widen the side panel"),
        "toggle_rail",
        "side",
        "Ctrl+B",
        Menu.VIEW,
    ),
    ActionSpec(
        "frame.back",
        QT_TRANSLATE_NOOP("Actions", "Back"),
        "go_back",
        "left",
        "Alt+Left",
        Menu.VIEW,
    ),
    ActionSpec(
        "frame.forward",
        QT_TRANSLATE_NOOP("Actions", "Forward"),
        "go_forward",
        "right",
        "Alt+Right",
        Menu.VIEW,
    ),
    ActionSpec(
        "frame.next_pane",
        QT_TRANSLATE_NOOP("Actions", "Next part of the screen"),
        "next_pane",
        "columns",
        "F6",
    ),
    ActionSpec(
        "frame.previous_pane",
        QT_TRANSLATE_NOOP("Actions", "Previous part of the screen"),
        "previous_pane",
        "columns",
        "Shift+F6",
    ),
    ActionSpec(
        "record.history",
        QT_TRANSLATE_NOOP("Actions", "History of changes…"),
        "show_history",
        "hist",
        "Ctrl+H",
        Menu.RECORD,
        Needs.ONE,
    ),
    ActionSpec(
        "frame.theme",
        QT_TRANSLATE_NOOP("Actions", "Light or dark colours"),
        "switch_theme",
        "moon",
        menu=Menu.VIEW,
    ),
    ActionSpec(
        "frame.language",
        QT_TRANSLATE_NOOP("Actions", "English or Russian"),
        "switch_language",
        "globe",
        menu=Menu.VIEW,
    ),
    ActionSpec(
        "frame.reminders",
        QT_TRANSLATE_NOOP("Actions", "Reminders"),
        "show_reminders",
        "bell",
        "F9",
        Menu.VIEW,
    ),
    ActionSpec(
        "frame.keys",
        QT_TRANSLATE_NOOP("Actions", "Keys"),
        "show_keys",
        "keyb",
        "F1",
        Menu.HELP,
    ),
    ActionSpec(
        "frame.help",
        QT_TRANSLATE_NOOP("Actions", "Help on this screen"),
        "show_help",
        "book",
        "Shift+F1",
        Menu.HELP,
    ),
    ActionSpec(
        "frame.about",
        QT_TRANSLATE_NOOP("Actions", "About the program and its licences"),
        "show_about",
        "info",
        menu=Menu.HELP,
    ),
    ActionSpec(
        "frame.log_folder",
        QT_TRANSLATE_NOOP("Actions", "Open the folder of the log"),
        "open_log_folder",
        "ext",
        menu=Menu.HELP,
    ),
    ActionSpec(
        "frame.lock",
        QT_TRANSLATE_NOOP("Actions", "Lock the screen"),
        "lock_screen",
        "lock",
        "Ctrl+F12",
        Menu.PROGRAM,
    ),
    ActionSpec(
        "frame.quit",
        QT_TRANSLATE_NOOP("Actions", "Quit"),
        "quit",
        "x",
        "Ctrl+Q",
        Menu.PROGRAM,
    ),
)

PACKAGES: Final = (
    "salesapp.ui.today",
    "salesapp.ui.leads",
    "salesapp.ui.clients",
    "salesapp.ui.deals",
    "salesapp.ui.dealcard",
    "salesapp.ui.objections",
    "salesapp.ui.products",
    "salesapp.ui.offers",
    "salesapp.ui.invoices",
    "salesapp.ui.tasks",
    "salesapp.ui.calls",
    "salesapp.ui.scripts",
    "salesapp.ui.editing",
    "salesapp.ui.output",
    "salesapp.ui.lists",
    "salesapp.ui.duplicates",
    "salesapp.ui.recycle_bin",
    "salesapp.ui.personal",
    "salesapp.ui.reports",
    "salesapp.ui.preferences",
    "salesapp.ui.presentation",
    "salesapp.ui.knowledge",
)
"""Packages that may hold `actions.py` with a tuple `ACTIONS`."""


@cache
def all_actions() -> tuple[ActionSpec, ...]:
    """Every action, those of the frame first."""
    found = [*FRAME_ACTIONS]
    for package in PACKAGES:
        if find_spec(package) and find_spec(f"{package}.actions"):
            found += import_module(f"{package}.actions").ACTIONS
    return tuple(found)


@cache
def _by_id() -> dict[str, ActionSpec]:
    return {spec.id: spec for spec in all_actions()}


def action(action_id: str) -> ActionSpec:
    """The action of that id."""
    return _by_id()[action_id]


@cache
def _homes() -> dict[str, str]:
    homes: dict[str, str] = {}
    for section in sections():
        if find_spec(f"{section.package}.actions"):
            declared = import_module(f"{section.package}.actions").ACTIONS
            homes |= {spec.id: section.id for spec in declared if not spec.over_home}
    return homes


def home_of(action_id: str) -> str | None:
    """The section beside whose page an action is declared: there its method is."""
    return _homes().get(action_id)


def in_menu(menu: Menu) -> Iterable[ActionSpec]:
    """The actions of a menu, in the order of their declaration."""
    return (spec for spec in all_actions() if spec.menu is menu)
