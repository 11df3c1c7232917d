"""The icon in the system's tray: off by default."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from salesapp.overriding import override
from salesapp.ui.frame.commands import FrameCommands
from salesapp.ui.lock.state import state
from salesapp.ui.settings import SettingsFile


class Tray(QObject):
    """Shows the icon while the setting is on; a click brings the window back."""

    window_wanted = Signal()
    quit_wanted = Signal()
    capture_wanted = Signal()
    """The capture of requests."""

    def __init__(self, window: FrameCommands, settings_file: SettingsFile, icon: QIcon) -> None:
        super().__init__(window)
        self._file = settings_file
        self._window = window
        self._icon = QSystemTrayIcon(icon, self)
        self._menu = QMenu(window)
        self._open = self._menu.addAction("")
        self._capture = self._menu.addAction("")
        self._quit = self._menu.addAction("")
        self._message: Callable[[], object] | None = None
        self._open.triggered.connect(self.window_wanted)
        self._capture.triggered.connect(self.capture_wanted)
        self._quit.triggered.connect(self.quit_wanted)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._clicked)
        self._icon.messageClicked.connect(self._message_clicked)
        settings_file.changed.connect(self._setting_changed)
        window.installEventFilter(self)
        self.renew()

    @property
    def active(self) -> bool:
        """Whether the icon is shown."""
        return self._icon.isVisible()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the user wants it so, closing the window leaves the icon."""
        if event.type() == QEvent.Type.Close and self._stays():
            event.ignore()
            self._window.hide()
            return True
        return super().eventFilter(watched, event)

    def _stays(self) -> bool:
        wanted = self._file.values.close_to_tray and self.active
        return wanted and not self._window.quitting

    def renew(self) -> None:
        """Show or hide the icon by the setting, in the language of now."""
        self._open.setText(self.tr("Open Salesapp"))
        self._capture.setText(self.tr("New request…"))
        self._quit.setText(self.tr("Quit"))
        self._icon.setToolTip("Salesapp")
        wanted = self._file.values.tray and QSystemTrayIcon.isSystemTrayAvailable()
        self._icon.setVisible(wanted)

    def remind(self, title: str, text: str, run: Callable[[], object] | None = None) -> None:
        """Show a reminder of the system while the icon is there; a click runs `run`."""
        if state.is_locked:
            title, text, run = "Salesapp", self.tr("A reminder: open the lock to see it"), None
        self._message = run
        if self.active:
            self._icon.showMessage(title, text, self._icon.icon())

    def _message_clicked(self) -> None:
        self.window_wanted.emit()
        if self._message is not None:
            self._message()

    def _setting_changed(self, name: str) -> None:
        if name in {"tray", "language"}:
            self.renew()

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.window_wanted.emit()
