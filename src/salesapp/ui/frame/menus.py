"""The menus of the frame, made from the declared actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from salesapp.ui.action_registry import menu_entry
from salesapp.ui.action_spec import Menu as Kind
from salesapp.ui.actions import in_menu
from salesapp.ui.kit.menu import Menu


def menu_of_kinds(
    parent: QWidget,
    kinds: Sequence[Kind],
    actions: Mapping[str, QAction],
    run: Callable[[str], None],
) -> Menu:
    """A menu with the actions of these kinds, a line between kinds."""
    menu = Menu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for kind in kinds:
        specs = list(in_menu(kind))
        if specs and not menu.isEmpty():
            menu.addSeparator()
        for spec in specs:
            entry = menu_entry(menu, spec, enabled=actions[spec.id].isEnabled())
            entry.setObjectName(spec.id)
    menu.triggered.connect(lambda entry: run(entry.objectName()))
    return menu
