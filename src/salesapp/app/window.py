"""Runs the window: settings, language, theme, store, main window, event loop.

The frame is painted before the store is opened: what that paint does not need is imported by
`app.later`, after it.
"""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from salesapp.app.translations import ensure_compiled
from salesapp.db.lock import is_held
from salesapp.paths import (
    data_home,
    default_store,
    icon_sheet_file,
    is_portable,
    is_there,
    resource,
)
from salesapp.ui import theme
from salesapp.ui.icon_sheet import sheet
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import SettingsFile, settings_file
from salesapp.ui.translate import translator

log = logging.getLogger(__name__)
SWITCH_S = 0.000_5


def run_window(named: Path | None, *, demo: bool = False, capture: bool = False) -> int:
    """Show the window of a store and return the exit code."""
    from salesapp.ui.crash import hook, start_log, stop_log

    # Beside work in another thread the window takes its turn ten times sooner than usual.
    sys.setswitchinterval(SWITCH_S)
    start_log()
    hook.install()
    try:
        application = make_application()
        preferences = settings_file()
        sheet.open(icon_sheet_file())
        dress_frame(application, preferences)
        return _run(application, preferences, named, demo=demo, capture=capture)
    finally:
        hook.remove()
        stop_log()


def make_application() -> QApplication:
    """The one QApplication of the process."""
    existing = QApplication.instance()
    # The style by name: naming it to Qt later costs the start milliseconds.
    argv = [sys.argv[0], "-style", "fusion"]
    application = existing if isinstance(existing, QApplication) else QApplication(argv)
    application.setApplicationName("salesapp")
    application.setApplicationDisplayName("Salesapp")
    application.setDesktopFileName("salesapp")
    application.setQuitOnLastWindowClosed(True)
    return application


def dress(application: QApplication, preferences: SettingsFile) -> None:
    """Language, theme and size of letters as the user chose them."""
    dress_frame(application, preferences)
    theme.state.complete()
    application.setWindowIcon(program_icon())


def dress_frame(application: QApplication, preferences: SettingsFile) -> None:
    """Like `dress`, only as far as the frame of the window needs it."""
    ensure_compiled()
    values = preferences.values
    theme.state.mode = values.theme
    theme.state.scale = values.scale
    theme.state.reduce_motion = values.reduce_motion
    theme.state.compact_rows = values.compact_rows
    translator.use(values.language)
    theme.state.begin(application)


def program_icon() -> QIcon:
    """The picture of the program in the task bar and the tray."""
    return QIcon(str(resource("program/app.ico")))


def _run(
    application: QApplication,
    preferences: SettingsFile,
    named: Path | None,
    *,
    demo: bool,
    capture: bool,
) -> int:
    path = named or (demo_store() if demo else _usual_store(preferences))
    if _is_running(path, capture=capture):
        log.info("already running: its window was raised")
        return 0
    window = MainWindow(preferences)
    if str(path) == preferences.values.store and preferences.values.names:
        window.show_company(*preferences.values.names[:3])
    create = named is not None or demo or path == default_store()
    wanted = Wanted(path, create=create, demo=demo, capture=capture)
    window.first_painted.connect(lambda: _come_alive(window, preferences, wanted))
    window.show()
    code = application.exec()
    _close(preferences)
    return code


class Wanted(NamedTuple):
    """The store to open, whether to make it when it is new, and whether with sample data."""

    path: Path
    create: bool
    demo: bool
    capture: bool = False


def _come_alive(window: MainWindow, preferences: SettingsFile, wanted: Wanted) -> None:
    """The window is seen: now the store, the pages, the numbers and the rest."""
    from salesapp.app.collecting import Collector
    from salesapp.app.later import come_alive
    from salesapp.app.memory import forget_sources, one_heap
    from salesapp.app.start import open_first, tell_foreign_log
    from salesapp.db.store import is_view_only
    from salesapp.ui.crash import hook

    one_heap()
    forget_sources()
    # What lives now lives to the end: the collector need never look at it.
    gc.freeze()
    Collector(window)
    theme.state.complete()
    # Before the base is opened: what goes wrong from here on is seen, not only logged.
    hook.crashed.connect(window.show_crash)
    QApplication.setWindowIcon(program_icon())
    # Beside the sample's own base no base is filled that was there before.
    plants = wanted.demo and (wanted.path == demo_store() or not is_there(wanted.path))
    opened = open_first(wanted.path, create=may_create(wanted))
    if opened is None:
        QApplication.exit(1)
        return
    if not wanted.demo:
        preferences.values.remember_store(opened)
        preferences.save()
    if is_view_only():
        from salesapp.app.looking import come_to_look

        come_to_look(window, opened)
        return
    come_alive(window, opened, plants=plants)
    tell_foreign_log()
    if wanted.capture:
        window.capture_request()


def may_create(wanted: Wanted) -> bool:
    """Whether a new base may be begun: never in the stead of one that is gone from its place."""
    from salesapp.app.start import was_here

    return wanted.create and (wanted.demo or not was_here(wanted.path))


def _is_running(path: Path, *, capture: bool = False) -> bool:
    """Whether another process has the store open; its window, or its capture, was raised then."""
    if not is_held(path):
        return False
    from salesapp.ui.single_instance import SingleInstance

    return SingleInstance(path).raise_other(capture=capture)


def demo_store() -> Path:
    """The sample company has a store of its own, never the user's."""
    return data_home() / "demo.salesapp"


def _usual_store(preferences: SettingsFile) -> Path:
    last = preferences.values.store
    if not last:
        return default_store()
    path = Path(last)
    carried = data_home() / path.name
    if is_portable() and not is_there(path) and is_there(carried):
        # The disk the program is carried on has got another letter, or another name.
        return carried
    return path


def _close(preferences: SettingsFile) -> None:
    from salesapp.db.connection import database
    from salesapp.db.store import close_store, is_open
    from salesapp.domain.backups import BackupReason
    from salesapp.domain.errors import RuleError
    from salesapp.services.backups import keep_up
    from salesapp.ui.drafts import settling

    settling.finish()
    if is_open() and not database.read_only and preferences.values.backup_at_exit:
        try:
            second = preferences.values.second_place
            keep_up(Path(second) if second else None, BackupReason.AT_EXIT)
        except RuleError as error:
            log.warning("no backup at exit: %s", error.rule)
    close_store()
    sheet.save()
