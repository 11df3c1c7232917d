"""Where the window was, and bringing it back onto a screen that is there."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from salesapp.ui.settings import SettingsFile

USUAL = (1440, 900)
_TITLE_HEIGHT = 40


def restore_place(window: QMainWindow, settings_file: SettingsFile) -> None:
    """Put the window where it was; one off every screen comes back to the first."""
    geometry = settings_file.bytes_of("geometry")
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        window.resize(*USUAL)
    frame = window.geometry()
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    title = frame.adjusted(0, 0, 0, _TITLE_HEIGHT - frame.height())
    if screens and not any(screen.intersects(title) for screen in screens):
        frame.moveCenter(screens[0].center())
        window.setGeometry(frame)


def keep_place(window: QMainWindow, settings_file: SettingsFile) -> None:
    """Remember where the window is, and everything else that was set."""
    settings_file.put_bytes("geometry", window.saveGeometry())
    settings_file.save()
