"""A base open for reading only: what may still be done, and the line that says why not more.

The store itself refuses to be written then; here the controls that would only be refused are off.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from salesapp.db.connection import database
from salesapp.db.store import behind
from salesapp.domain.errors import RuleError
from salesapp.overriding import override
from salesapp.ui.reading_state import state, turn_off, writes
from salesapp.ui.store import store

if TYPE_CHECKING:
    from salesapp.domain.changes import Changes
    from salesapp.ui.main_window import MainWindow

Marked = TypeVar("Marked", bound=QWidget)
_SHOWS: Final = (
    "show_", "open_", "choose_columns", "choose_lanes", "choose_pipeline", "choose_folded",
    "copy_", "save_paper", "save_presentation", "save_negotiation_pdf",
    "print_", "export_", "search_", "next_", "previous_", "compare_", "filter_by_value",
    "reset_filters", "turn_view", "focus_search", "toggle_", "go_back", "go_forward",
    "switch_", "quit", "lock_screen", "earlier", "later", "check_store",
    "back_up_now", "write_chosen", "write_all", "fold_stage",
)  # fmt: skip
"""What the methods are called that look, print, copy and save to files; all others write."""
_WRITES: Final = frozenset(
    {
        "show_create_menu", "show_self_check", "show_due_knowledge", "copy_script",
        "search_duplicates", "sort_sources",
    }
)  # fmt: skip
_OPEN_SETTINGS: Final = frozenset({"view", "keys", "data", "protection", "about"})


def is_on() -> bool:
    """Whether the open base is there to be read only."""
    return database.read_only


def may_run(method: str) -> bool:
    """Whether an action that calls this method may run now."""
    return not is_on() or reads(method)


def reads(method: str) -> bool:
    """Whether a method of a page or the window leaves the base as it is."""
    return method.startswith(_SHOWS) and method not in _WRITES


def is_section_open(name: str) -> bool:
    """Whether a section of the settings may be changed now."""
    return not is_on() or name in _OPEN_SETTINGS


def why() -> str:
    """The one line that says why nothing can be changed."""
    return QCoreApplication.translate(
        "Reading", "The base is open for reading only: look, print and export; nothing is changed."
    )


def line() -> str:
    """What stands over the pages: first of all that the base is not the one that was saved last."""
    lacking = behind()
    if lacking is None:
        return why()
    from salesapp.ui.explain import explain

    facts = {name: fact for name, fact in lacking.facts.items() if name != "path"}
    told = explain(RuleError(lacking.rule, **facts))
    return f"{told.what} {told.where} {why()}"


def go_on_words() -> str:
    """The button of that line."""
    return QCoreApplication.translate("Reading", "Open for writing")


class _Guard(QObject):
    """Keeps marked controls off while the base is only read, whoever switches them on."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            state.is_on
            and event.type() in (QEvent.Type.Show, QEvent.Type.EnabledChange)
            and isinstance(watched, QWidget)
            and watched.isEnabled()
        ):
            turn_off(watched)
        return False


@cache
def guard() -> QObject:
    """The one filter of events of all marked controls."""
    return _Guard()


def of_action(control: Marked, action_id: str) -> Marked:
    """Mark a control that runs an action, if that writes."""
    from salesapp.ui.actions import action

    return control if reads(action(action_id).run) else writes(control)


class ReadingLine(QObject):
    """Keeps the line over the pages, and the commands, true to the base that is open."""

    def __init__(self, window: MainWindow, go_on: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._go_on = window, go_on
        self._was_on = False
        store.changed.connect(self._follow)
        self.show_line()

    def _follow(self, changes: Changes) -> None:
        if changes.everything:
            self.show_line()

    def show_line(self) -> None:
        """Show the line while the base is for reading, and take it away afterwards."""
        on = is_on()
        if on:
            self._window.banner.tell(line(), go_on_words(), self._go_on)
            self._window.banner.close_button.hide()
        elif self._was_on:
            self._window.banner.clear()
            self._window.banner.close_button.show()
        if on != self._was_on:
            self._was_on = state.is_on = on
            # Every button is shown anew, and finds out whether it may be pressed.
            self._window.rail.create_button.setEnabled(not on)
            self._window.navigator.make_anew()
            self._window.refresh_actions()
