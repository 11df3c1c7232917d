"""The desk of the manager: the real program on a home of its own, and a person at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from threading import enumerate as threads

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from salesapp.app.hands import Hands, pause, words_of
from salesapp.app.later import come_alive
from salesapp.app.window import dress
from salesapp.db.connection import value
from salesapp.db.store import close_store, open_store
from salesapp.services import undo
from salesapp.ui import settings
from salesapp.ui.crash import hook
from salesapp.ui.jobs import jobs
from salesapp.ui.main_window import MainWindow
from salesapp.ui.sections import section_keys

DATA = Path(__file__).parent / "data"
FILES = [
    DATA / "bitrix24" / f"{name}.csv"
    for name in ("companies", "contacts", "products", "deals", "leads")
]


class Desk(Hands):
    """Hands at the main window, and eyes that may look into the store."""

    window: MainWindow

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self.folder = folder
        """Where this manager saves papers."""
        self.crashes: list[object] = []
        hook.crashed.connect(self.crashes.append)

    def go_to(self, section: str) -> QWidget:
        """Press the keys of a section."""
        self.press(section_keys()[section])
        page = self.window.navigator.page
        assert page is not None
        assert page.section == section
        return page

    def count(self, table: str, where: str = "1") -> int:
        """How many rows the store has."""
        return int(value(f"SELECT count(*) FROM {table} WHERE {where}"))

    def fact(self, sql: str, *params: object) -> object:
        """One value of the store."""
        return value(sql, *params)

    def badge(self, section: str) -> int:
        """The number at a section of the rail, once the rail has counted."""
        self.wait(lambda: not self.window._badge_timer.isActive(), "the rail")
        shown = self.window.rail.items[section].badge
        return shown.count if shown else 0

    def until(self, ready: Callable[[], object], what: str = "") -> None:
        """Wait until the store or the window says so."""
        self.wait(ready, what)

    def quiet(self) -> None:
        """Wait until no job runs."""
        self.wait(lambda: not jobs.running, "the end of the jobs")


@contextmanager
def open_desk(home: Path, *, size: tuple[int, int] = (1440, 900)) -> Iterator[Desk]:
    """Start the program as a person does, and put everything away afterwards."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = set(application.topLevelWidgets()), set(threads())
    settings.forget_settings()
    preferences = settings.settings_file()
    preferences.values.reduce_motion = True
    dress(application, preferences)
    path = home / "store.salesapp"
    open_store(path, create=True)
    undo.start()
    window = MainWindow(preferences)
    window.first_painted.connect(lambda: come_alive(window, path))
    window.resize(*size)
    window.show()
    window.activateWindow()
    papers = home / "papers"
    papers.mkdir(exist_ok=True)
    desk = Desk(window, papers)
    try:
        desk.wait(QApplication.activeWindow, "the window")
        yield desk
        assert desk.crashes == []
    finally:
        put_away(window, desk)
        close_store()
        settings.forget_settings()
    left = [one for one in application.topLevelWidgets() if one not in before[0]]
    names = [(type(one).__name__, words_of(one)) for one in left]
    assert not names, f"windows are left behind: {names}"
    # Threads of Qt's pool wait for work for a while; Python knows them as dummies.
    assert QThreadPool.globalInstance().waitForDone(10_000)
    more = [one for one in threads() if one not in before[1] and not is_of_pool(one)]
    assert not more, f"threads are left behind: {more}"


def is_of_pool(thread: Thread) -> bool:
    """Whether Python did not start the thread."""
    return thread.name.startswith("Dummy")


def put_away(window: MainWindow, desk: Desk) -> None:
    """Close the window and let everything that hangs on it end."""
    hook.crashed.disconnect(desk.crashes.append)
    if not isValid(window):
        return
    window.close()
    QThreadPool.globalInstance().waitForDone(10_000)
    pause(1)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    pause(1)
