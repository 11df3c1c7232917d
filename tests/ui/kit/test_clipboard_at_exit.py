"""What was copied does not bring the program down when it ends."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from salesapp.ui.kit.mime import clipboard_mime

application = QApplication(["copy"])
mime = clipboard_mime()
assert not mime.formats()
mime.setText("rows")
mime.setUrls([QUrl.fromLocalFile("/offer.pdf")])
QGuiApplication.clipboard().setMimeData(mime)
del mime
told = QGuiApplication.clipboard().mimeData()
assert [one.fileName() for one in told.urls()] == ["offer.pdf"]
"""


def test_the_program_ends_well_after_something_was_copied():
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SCRIPT]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
