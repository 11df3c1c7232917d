"""Sees that the program is whole: every module, font, word and icon, a store, a window."""

from __future__ import annotations

import os
import pkgutil
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import salesapp
from salesapp.paths import resource

LIBRARIES = ("reportlab.pdfgen.canvas", "pypdfium2", "phonenumbers", "num2words", "segno")


def self_test() -> int:
    """Try each part; print what failed and return 1, or 0 when all is sound."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parts: tuple[Callable[[], None], ...] = (_modules, _libraries, _resources, _window)
    failures = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["SALESAPP_HOME"] = home
        for part in parts:
            try:
                part()
            except Exception as error:  # noqa: BLE001 - a report of what does not work
                failures.append(f"{part.__name__.strip('_')}: {type(error).__name__}: {error}")
    sys.stdout.write("\n".join(failures) + "\n" if failures else "The program is whole.\n")
    return 1 if failures else 0


def _modules() -> None:
    for found in pkgutil.walk_packages(salesapp.__path__, "salesapp."):
        if ".migrations" not in found.name and not found.name.endswith("__main__"):
            import_module(found.name)


def _libraries() -> None:
    for name in LIBRARIES:
        import_module(name)


def _resources() -> None:
    for name in ("fonts/PTSans-Regular.ttf", "icons/plus.svg", "themes/base.qss", "i18n"):
        if not resource(name).exists():
            raise FileNotFoundError(name)


def _window() -> None:
    from salesapp.app.window import dress, make_application
    from salesapp.db.store import close_store, open_store
    from salesapp.services import undo
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.settings import settings_file

    application = make_application()
    preferences = settings_file()
    dress(application, preferences)
    open_store(Path(os.environ["SALESAPP_HOME"], "self-test.salesapp"), create=True)
    try:
        undo.start()
        window = MainWindow(preferences)
        window.start()
        window.show()
        application.processEvents()
        if window.grab().isNull():
            raise RuntimeError("the window paints nothing")
        window.close()
    finally:
        close_store()
