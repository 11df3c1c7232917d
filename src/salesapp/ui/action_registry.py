"""QActions, keys and menus, all made from the declared actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from salesapp.ui import theme
from salesapp.ui.action_spec import ActionSpec
from salesapp.ui.actions import action
from salesapp.ui.page import Page
from salesapp.ui.translate import translate


def title_of(spec: ActionSpec) -> str:
    """The action's name in the language of now."""
    return translate("Actions", spec.title)


def run_on_page(page: Page, action_id: str) -> None:
    """Run an action: the page's own method, else ask the frame."""
    method: Callable[[], object] | None = getattr(page, action(action_id).run, None)
    if method is None:
        page.action_wanted.emit(action_id)
    else:
        method()


def menu_of(page: Page, action_ids: Iterable[str]) -> QMenu:
    """A menu of actions for a page, enabled by its selection; an empty id is a separator."""
    menu = QMenu(page)
    for action_id in action_ids:
        if not action_id:
            menu.addSeparator()
            continue
        spec = action(action_id)
        entry = menu.addAction(theme.icon(spec.icon), title_of(spec)) if spec.icon else None
        entry = entry or menu.addAction(title_of(spec))
        entry.setShortcut(QKeySequence(spec.keys.split("; ")[0]))
        entry.setEnabled(spec.needs.met_by(page.selection()) and page.allows(action_id))
        entry.triggered.connect(lambda _checked=False, wanted=action_id: run_on_page(page, wanted))
    return menu
