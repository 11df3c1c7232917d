"""What comes after the first paint: pages, numbers, tray, backup of the day, heavy libraries."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QApplication

from salesapp.app.housekeeping import keep_house, look_around
from salesapp.app.memory import forget_sources, give_back
from salesapp.app.places import only_read, reading_ended
from salesapp.app.start import open_here
from salesapp.app.support_code import support_code
from salesapp.app.window import demo_store
from salesapp.db.backup import daily, made_at, newest_verified
from salesapp.db.connection import database, forget_pages
from salesapp.db.queries.names import who
from salesapp.db.search import everything
from salesapp.db.store import is_open, store_path
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.ui import format as formats
from salesapp.ui.backups.card import second_place
from salesapp.ui.backups.keeper import BackupKeeper
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.icon_sheet import sheet
from salesapp.ui.jobs import Job, jobs
from salesapp.ui.main_window import MainWindow
from salesapp.ui.sections import sections
from salesapp.ui.settings import settings_file
from salesapp.ui.soon import soon
from salesapp.ui.store import store

if TYPE_CHECKING:
    from salesapp.ui.page import Page
    from salesapp.ui.single_instance import SingleInstance

HEAVY = ("reportlab.pdfgen.canvas", "reportlab.pdfbase.ttfonts", "num2words")
PRINTING = frozenset({"deals", "documents", "payments"})
"""Sections that make papers: the libraries for it are imported when one is first shown."""
SERVICES = ("activities", "clients", "deals", "invoices", "offers", "papers", "payments")
BESIDE = ("salesapp.services.editing.run", "salesapp.db.queries.knowledge", "phonenumbers")
AFTER = ("salesapp.services.battle_sheets", "salesapp.exchange.bitrix24")
"""What pages that are opened from others would wait for."""
PAUSE_MS = 100
SOON_MS = 30
TIDY_MS = 300
ICONS_MS = 1_500
"""By then the first page has drawn its icons."""


def come_alive(window: MainWindow, path: Path, *, plants: bool = False) -> None:
    """Show the last section, and once it is painted start what runs beside it.

    Args:
        window: The window, painted.
        path: The open store; a second start of it raises this window.
        plants: Fill the store with the sample company first, if it holds no company yet.
    """
    window.answer_with(everything)
    Names(window)
    show_names(window)
    lock_at_start(window)
    window.start()
    if database.read_only:
        soon(window, lambda: _start_reading(window, path), after_ms=SOON_MS)
        return
    # The list that `start` has asked for is painted first; nobody waits for the rest.
    soon(window, lambda: start_the_rest(window, path, plants=plants), after_ms=SOON_MS)


def lock_at_start(window: MainWindow) -> None:
    """A lock with a password of its own covers the windows before they show anything."""
    if settings_file().values.lock_guard:
        from salesapp.ui.lock import passwords
        from salesapp.ui.lock.locking import lock

        lock.follow(window)
        if passwords.asks_at_start():
            lock.now()


def watch_idle(window: MainWindow) -> None:
    """Lock the screen by the key, and after the minutes that were chosen."""
    from salesapp.ui.lock.locking import IdleWatch, lock

    lock.follow(window)
    IdleWatch(lock, window).start()


def _settle_encryption(window: MainWindow) -> None:
    """Finish what a change of the encryption that was broken off has left, beside the window."""
    from time import time

    from salesapp.services import encryption

    begun, second = time(), second_place()

    def work(control: JobControl) -> None:
        encryption.settle_all(begun, second, control)

    Job("", work, window, quiet=True).start()


def _start_reading(window: MainWindow, path: Path) -> None:
    """Beside a base open for reading only runs nothing that would write to it."""
    from salesapp.ui.reading import ReadingLine
    from salesapp.ui.single_instance import SingleInstance

    only = SingleInstance(path, window)
    only.listen()
    only.raised.connect(lambda: raise_window(window))
    ReadingLine(window, lambda: _open_for_writing(window))
    window.refresh_badges()
    show_last_backup(window)
    watch_idle(window)
    _Printing(window)


def _watch_reading(window: MainWindow) -> None:
    from salesapp.ui.reading import ReadingLine

    ReadingLine(window, lambda: _open_for_writing(window))


def _open_for_writing(window: MainWindow) -> None:
    """Open the base that was only read as usual, if its place allows it."""
    path = store_path()
    reading_ended(path)
    try:
        open_here(path, create=False)
    except RuleError as error:
        only_read(path)
        open_here(path, create=False)
        show_trouble(window, explain(error))
        return
    store.changed.emit(Changes.all())
    if _Beside.is_running:
        # It was open for writing before: what runs beside it goes on.
        return
    start_the_rest(window, path, plants=False)


class _Beside:
    """Whether what runs beside the window was started in this run."""

    is_running = False


def start_the_rest(window: MainWindow, path: Path, *, plants: bool) -> None:
    """What runs beside the window while the base is worked with."""
    _Beside.is_running = True
    forget_sources()
    _listen(window, path)
    window.refresh_badges()
    show_last_backup(window)
    if who() is None:
        from salesapp.app.sample import plant_sample_company

        plant_sample_company(window) if plants else welcome(window)
    title = QCoreApplication.translate("Window", "Backup")
    backup = Job(title, _back_up_today, window, own=True)
    backup.finished.connect(lambda: show_last_backup(window))
    backup.finished.connect(lambda: count_classes(window))
    backup.start()
    _tell_left_forms(window)
    keeper = BackupKeeper(window.banner, window)
    keeper.kept.connect(lambda: show_last_backup(window))
    keeper.findings_wanted.connect(lambda: window.run_action("store.check"))
    backup.finished.connect(keeper.look)
    Job("", keep_house, window, quiet=True).start()
    tidying, pages = _Tidying(window), _Pages(window)
    pages.known.connect(lambda: forget_pages() if is_open() else None)
    pages.known.connect(tidying.start)
    warming = Job("", warm_up, window, quiet=True)
    warming.finished.connect(pages.start)
    warming.start()
    _Printing(window)
    watch_idle(window)
    _watch_reading(window)
    _settle_encryption(window)
    look_around(window)
    soon(window, sheet.save, after_ms=ICONS_MS)
    soon(window, support_code.save, after_ms=ICONS_MS)


def _listen(window: MainWindow, path: Path) -> None:
    """Hear a second start of the program, and the icon in the tray."""
    from salesapp.ui.leads.alarms import LeadAlarms
    from salesapp.ui.single_instance import SingleInstance
    from salesapp.ui.tray import Tray

    only = SingleInstance(path, window)
    only.listen()
    only.raised.connect(lambda: raise_window(window))
    only.capture_wanted.connect(window.capture_request)
    _Door(only)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        tray = Tray(window, settings_file(), application.windowIcon())
        tray.window_wanted.connect(lambda: raise_window(window))
        tray.quit_wanted.connect(window.quit)
        window.reminders.rang.connect(tray.remind)
        tray.capture_wanted.connect(window.capture_request)
        alarms = LeadAlarms(window)
        alarms.rang.connect(tray.remind)
        alarms.start()
    soon(window, window.reminders.look, after_ms=PAUSE_MS)


def show_names(window: MainWindow) -> None:
    """Name the company and the person at the rail, and remember them for the next start."""
    names = who()
    settings_file().veil(on=database.keys is not None)
    # A base that has none yet is not called by the company of the one before.
    window.show_company(*(names or ("",)))
    settings_file().put("names", list(names or ()))


def welcome(window: MainWindow) -> None:
    """Ask who we are: there is no company in the base yet."""
    from salesapp.app.sample import show_sample_company
    from salesapp.ui.wizard.window import FirstRun

    wizard = FirstRun(window)
    wizard.section_wanted.connect(window.show_section)
    wizard.demo_wanted.connect(lambda: show_sample_company(window))
    wizard.finished.connect(wizard.deleteLater)
    wizard.open()


def show_all(window: MainWindow) -> None:
    """Show what is in the base that was opened instead of another one."""
    store.changed.emit(Changes.all())
    show_names(window)
    show_last_backup(window)


def warm_up(_control: JobControl) -> None:
    """Import the services and what reads telephones, so that nothing waits for them."""
    for name in (*(f"salesapp.services.{service}" for service in SERVICES), *BESIDE, *AFTER):
        import_module(name)
        forget_sources()


def warm_printing(_control: JobControl) -> None:
    """Import the libraries that make papers."""
    for name in HEAVY:
        import_module(name)


def _back_up_today(_control: JobControl) -> None:
    daily(store_path())


def count_classes(window: MainWindow) -> None:
    """Count the classes of the clients, if that was not done today."""
    from salesapp.ui.qualifying.recounting import recount_daily

    if is_open():
        recount_daily(window)


def _tell_left_forms(window: MainWindow) -> None:
    """Offer back what was half typed when the program ended."""
    from salesapp.ui.drafts.left import tell_left

    tell_left(window)


def show_last_backup(window: MainWindow) -> None:
    """Say in the status bar when the last backup was made."""
    if (newest := newest_verified(store_path())) is not None:
        moment = made_at(newest)
        text = QCoreApplication.translate("Window", "Backup: {moment}")
        window.status.show_next(text.format(moment=formats.moment(moment)))


class _Pages(QTimer):
    """Imports the pages one by one between the events of the user: they open faster then.

    On the thread of the windows, for some modules make objects that must belong to it.
    """

    known = Signal()
    """Every page is imported."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._modules = [section.module for section in sections()]
        self.setInterval(PAUSE_MS)
        self.timeout.connect(self._import_next)

    def _import_next(self) -> None:
        if self._modules:
            import_module(self._modules.pop(0))
            forget_sources()
        else:
            self.stop()
            self.known.emit()


class _Tidying(QTimer):
    """Gives memory back when work has ended and the window rests."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setSingleShot(True)
        self.setInterval(TIDY_MS)
        self.timeout.connect(lambda: QThreadPool.globalInstance().start(give_back))
        jobs.ended.connect(self.start)
        self.start()


class _Printing(QObject):
    """Imports what makes papers beside the window, once a section that prints is shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.navigator.shown.connect(self._show)
        page = window.navigator.page
        if page is not None:
            self._show(page)

    def _show(self, page: Page) -> None:
        if page.section in PRINTING:
            self._window.navigator.shown.disconnect(self._show)
            Job("", warm_printing, self._window, quiet=True).start()


class Names(QObject):
    """Keeps the names at the rail true as long as its window lives."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._store = store_path()
        store.changed.connect(self.follow)

    def follow(self, changes: Changes) -> None:
        """Name them anew when the requisites were changed; ask for them in a base without any."""
        if changes.touches(Entity.ORGANIZATION) and is_open():
            show_names(self._window)
            before, self._store = self._store, store_path()
            if before != self._store != demo_store() and not database.read_only and who() is None:
                welcome(self._window)


class _Door(QObject):
    """Keeps a second start knocking at the store that is open, also after another was opened."""

    def __init__(self, only: SingleInstance) -> None:
        super().__init__(only)
        self._only = only
        store.changed.connect(self.follow)

    def follow(self, changes: Changes) -> None:
        """Move the name when everything is new."""
        if changes.everything and is_open():
            self._only.move_to(store_path())


def raise_window(window: MainWindow) -> None:
    """Bring the window before the others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
