"""What must not be loaded when the window is first seen."""

from __future__ import annotations

import os
import subprocess
import sys

import sources

HEAVY = ("reportlab", "openpyxl", "phonenumbers", "num2words", "pypdfium2", "keyring")

SCRIPT = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from salesapp.app.window import dress, make_application
from salesapp.db.store import close_store, open_store
from salesapp.paths import data_home
from salesapp.services import undo
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file

class Watch(QObject):
    painted = False
    def eventFilter(self, watched, event):
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False

application = make_application()
watch = Watch()
application.installEventFilter(watch)
preferences = settings_file()
dress(application, preferences)
open_store(data_home() / "store.salesapp", create=True)
undo.start()
window = MainWindow(preferences)
window.start()
window.show()
window.grab()
assert watch.painted
print(*sorted(set({HEAVY!r}) & {{name.split(".")[0] for name in sys.modules}}))
window.close()
close_store()
"""


def test_no_heavy_library_is_loaded_at_first_paint(tmp_path):
    env = {
        **os.environ,
        "PYTHONPATH": str(sources.ROOT / "src"),
        "SALESAPP_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-c", SCRIPT]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""
