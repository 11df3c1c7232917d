"""Plays the main job of the program without a screen, in the real window, on a store of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from salesapp.app.window import dress, make_application
from salesapp.db.store import close_store, open_store, store_path
from salesapp.services import undo
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file


def play(folder: Path) -> int:
    """Do the main job as an invented manager does; papers and pictures stay in `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The hands come with Qt's test library, which a frozen program does without.
    from salesapp.app.later import come_alive
    from salesapp.app.play_steps import Player

    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    preferences = settings_file()
    preferences.values.reduce_motion = True
    dress(application, preferences)
    open_store(folder / "play.salesapp", create=True)
    try:
        undo.start()
        window = MainWindow(preferences)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        come_alive(window, store_path())
        Player(window, folder, sys.stdout.write).play()
        window.close()
        window.deleteLater()
        application.processEvents()
    finally:
        close_store()
    return 0
