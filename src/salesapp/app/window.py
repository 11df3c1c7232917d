"""Runs the window: settings, language, theme, store, main window, event loop."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from salesapp.app.start import open_first, open_here
from salesapp.app.translations import ensure_compiled
from salesapp.db.backup import backups, daily
from salesapp.db.queries import organizations
from salesapp.db.store import close_store, store_path
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.paths import data_home, default_store
from salesapp.ui import format as formats
from salesapp.ui import theme
from salesapp.ui.crash import hook, start_log, stop_log
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.frame.palette_rows import Search
from salesapp.ui.jobs import Job
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import SettingsFile, settings_file
from salesapp.ui.single_instance import SingleInstance
from salesapp.ui.store import store
from salesapp.ui.translate import translator
from salesapp.ui.tray import Tray

log = logging.getLogger(__name__)

HEAVY = ("reportlab.pdfgen.canvas", "reportlab.pdfbase.ttfonts", "phonenumbers", "num2words")


def run_window(named: Path | None, *, demo: bool = False) -> int:
    """Show the window of a store and return the exit code."""
    start_log()
    hook.install()
    try:
        application = make_application()
        preferences = settings_file()
        dress(application, preferences)
        return _run(application, preferences, named, demo=demo)
    finally:
        hook.remove()
        stop_log()


def make_application() -> QApplication:
    """The one QApplication of the process."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("salesapp")
    application.setApplicationDisplayName("Salesapp")
    application.setDesktopFileName("salesapp")
    application.setQuitOnLastWindowClosed(True)
    return application


def dress(application: QApplication, preferences: SettingsFile) -> None:
    """Language, theme and size of letters as the user chose them."""
    ensure_compiled()
    values = preferences.values
    theme.state.mode = values.theme
    theme.state.scale = values.scale
    theme.state.reduce_motion = values.reduce_motion
    translator.use(values.language)
    theme.state.install(application)
    application.setWindowIcon(program_icon())


def program_icon() -> QIcon:
    """The picture of the program in the task bar."""
    return theme.icon("deals", "accent", 20)


def _run(
    application: QApplication, preferences: SettingsFile, named: Path | None, *, demo: bool
) -> int:
    path = named or (demo_store() if demo else _usual_store(preferences))
    is_new = not path.exists()
    only = SingleInstance(path)
    if not only.is_first():
        log.info("already running: its window was raised")
        return 0
    opened = open_first(path, create=named is not None or demo or path == default_store())
    if opened is None:
        return 1
    if demo and is_new:
        plant_sample_company()
    if not demo:
        preferences.values.remember_store(opened)
        preferences.save()
    window = MainWindow(preferences, records_of_store())
    show_names(window)
    store.changed.connect(lambda changes: names_changed(window, changes))
    only.raised.connect(lambda: raise_window(window))
    tray = Tray(window, preferences, application.windowIcon())
    tray.window_wanted.connect(lambda: raise_window(window))
    tray.quit_wanted.connect(window.quit)
    hook.crashed.connect(window.show_crash)
    window.start()
    window.show()
    QTimer.singleShot(0, lambda: after_first_paint(window))
    code = application.exec()
    _close(preferences)
    return code


def demo_store() -> Path:
    """The sample company has a store of its own, never the user's."""
    return data_home() / "demo.salesapp"


def plant_sample_company() -> None:
    """Fill the open store with a company full of sample data."""
    from salesapp.services.demo.fill import fill

    store.changed.emit(fill())


def _usual_store(preferences: SettingsFile) -> Path:
    last = preferences.values.store
    return Path(last) if last else default_store()


def after_first_paint(window: MainWindow) -> None:
    """What may wait until the window is seen: numbers, the backup of the day, heavy libraries."""
    window.refresh_badges()
    show_last_backup(window)
    if organizations.current() is None:
        welcome(window)
    backup = Job(QCoreApplication.translate("Window", "Backup"), _back_up_today, window)
    backup.finished.connect(lambda: show_last_backup(window))
    backup.start()
    Job("", warm_up, window, quiet=True).start()


def welcome(window: MainWindow) -> None:
    """Ask who we are: there is no company in the base yet."""
    from salesapp.ui.wizard.window import FirstRun

    wizard = FirstRun(window)
    wizard.section_wanted.connect(window.show_section)
    wizard.demo_wanted.connect(lambda: show_sample_company(window))
    wizard.finished.connect(wizard.deleteLater)
    wizard.open()


def show_sample_company(window: MainWindow) -> None:
    """Put the sample company into the window instead of the base that is open."""
    path = demo_store()
    is_new = not path.exists()
    back = store_path()
    try:
        open_here(path, create=True)
    except RuleError as error:
        open_here(back, create=False)
        show_trouble(window, explain(error))
        return
    if is_new:
        plant_sample_company()
    store.changed.emit(Changes.all())
    show_names(window)
    show_last_backup(window)


def warm_up(_control: JobControl) -> None:
    """Import the heavy libraries, so that the first paper is not slow."""
    for name in HEAVY:
        import_module(name)


def _back_up_today(_control: JobControl) -> None:
    daily(store_path())


def show_last_backup(window: MainWindow) -> None:
    """Say in the status bar when the last backup was made."""
    made = backups(store_path())
    if made:
        moment = datetime.fromtimestamp(made[0].stat().st_mtime, UTC)
        text = QCoreApplication.translate("Window", "Backup: {moment}").format(
            moment=formats.moment(moment)
        )
        window.status.show_next(text)


def show_names(window: MainWindow) -> None:
    """Name the company and the person at the rail."""
    card = organizations.current()
    if card is not None:
        profile = card.draft.profile
        window.show_company(card.draft.name, profile.name, profile.post)


def names_changed(window: MainWindow, changes: Changes) -> None:
    """Name them anew when the requisites were changed."""
    if changes.touches(Entity.ORGANIZATION):
        show_names(window)


def raise_window(window: MainWindow) -> None:
    """Bring the window before the others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _close(preferences: SettingsFile) -> None:
    if preferences.values.backup_at_exit:
        try:
            daily(store_path())
        except RuleError as error:
            log.warning("no backup at exit: %s", explain(error).sentence())
    close_store()


def records_of_store() -> Search | None:
    """The search of the store for the palette, if this build has it."""
    if find_spec("salesapp.db.queries.search") is None:
        return None
    return cast("Search", import_module("salesapp.db.queries.search").everything)
