"""Opens the capture for a window: from a key, the tray, or a second start of the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from shiboken6 import isValid

from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.ui.frame.commands import FrameCommands
from salesapp.ui.leads.capture import CaptureWindow
from salesapp.ui.store import store
from salesapp.ui.translate import translator


class CaptureDoor(QObject):
    """Keeps the one capture of a window; a new language or store makes it anew."""

    def __init__(self, window: FrameCommands) -> None:
        super().__init__(window)
        self._window = window
        self._capture: CaptureWindow | None = None
        translator.changed.connect(self.forget)
        store.changed.connect(self._follow)
        window.installEventFilter(self)

    def capture(self) -> CaptureWindow:
        """The capture, made when first asked for."""
        if self._capture is None:
            self._capture = CaptureWindow()
            self._capture.saved.connect(self._saved)
            self._capture.record_wanted.connect(self._open)
        return self._capture

    def forget(self) -> None:
        """Put it away; what is half typed is kept."""
        capture, self._capture = self._capture, None
        if capture is not None and isValid(capture):
            capture.close()
            capture.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The window goes: a capture left open would keep the program alive.
        if event.type() == QEvent.Type.Close and watched is self._window:
            self.forget()
        return False

    def _follow(self, changes: Changes) -> None:
        if self._capture is None:
            return
        if changes.everything and not self._capture.isVisible():
            self.forget()
        elif changes.touches(Entity.CUSTOM_FIELD):
            self._capture.form.follow_fields()

    def _saved(self, lead_id: int) -> None:
        page = self._window.navigator.page
        if page is not None and page.section == "leads":
            page.open_record(Entity.LEAD, lead_id)

    def _open(self, entity: Entity, record_id: int) -> None:
        if self._window.navigator.open_record(entity, record_id):
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()


def door_of(window: FrameCommands) -> CaptureDoor:
    """The door of a window."""
    found = window.findChild(CaptureDoor)
    return found if isinstance(found, CaptureDoor) else CaptureDoor(window)


def open_capture(window: FrameCommands) -> CaptureWindow:
    """Show the capture."""
    capture = door_of(window).capture()
    capture.bring(window)
    return capture
