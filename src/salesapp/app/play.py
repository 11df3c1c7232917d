"""Plays the program without a screen: every section of a sample company, as pictures."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from salesapp.app.window import dress, make_application, plant_sample_company, show_names
from salesapp.db.store import close_store, open_store
from salesapp.services import undo
from salesapp.ui.main_window import MainWindow
from salesapp.ui.sections import sections
from salesapp.ui.settings import settings_file


def play(folder: Path) -> int:
    """Open a sample company off screen, go through the sections, leave pictures in `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    preferences = settings_file()
    dress(application, preferences)
    open_store(folder / "play.salesapp", create=True)
    try:
        undo.start()
        plant_sample_company()
        window = MainWindow(preferences)
        show_names(window)
        window.start()
        window.show()
        for section in sections():
            window.show_section(section.id)
            application.processEvents()
            path = folder / f"{section.id}.png"
            window.grab().save(str(path))
            sys.stdout.write(f"{path}\n")
        window.close()
    finally:
        close_store()
    return 0
