"""A damaged base that is only looked at: the window without what would write to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from salesapp.app import later
from salesapp.app.start import open_first
from salesapp.db.search import everything
from salesapp.db.store import close_store, is_view_only, store_path
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.ui.main_window import MainWindow
from salesapp.ui.store import store


def come_to_look(window: MainWindow, path: Path) -> None:
    """Show the base, say that nothing can be changed, and offer the way back to work."""
    from salesapp.ui.single_instance import SingleInstance

    window.answer_with(everything)
    later.show_names(window)
    later.lock_at_start(window)
    later.watch_idle(window)
    window.start()
    only = SingleInstance(path, window)
    only.listen()
    only.raised.connect(lambda: later.raise_window(window))
    window.refresh_badges()
    _tell(window)


def damaged_words() -> tuple[str, str]:
    """What the line over the pages says, and its button."""
    words = QCoreApplication.translate(
        "Window", "The base is damaged and open to be looked at only: nothing can be changed."
    )
    return words, QCoreApplication.translate("Window", "Bring the base back…")


def _tell(window: MainWindow) -> None:
    words, action = damaged_words()
    window.banner.tell(words, action, lambda: bring_back(window))


def bring_back(window: MainWindow) -> None:
    """Close the base, ask how it is to come back, and go on with what is opened then."""
    path = store_path()
    close_store()
    opened = open_first(path, create=False, error=RuleError(Rule.STORE_DAMAGED, path=str(path)))
    if opened is None:
        QApplication.exit(1)
        return
    store.changed.emit(Changes.all())
    if is_view_only():
        _tell(window)
        return
    window.banner.clear()
    later.Names(window)
    later.show_names(window)
    later.start_the_rest(window, opened, plants=False)
