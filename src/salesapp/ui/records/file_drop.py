"""Files dropped on a widget, or pasted into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui.own_copies import is_own_copy


def paths_in(mime: QMimeData | None) -> list[Path]:
    """Local files and folders of a drop or of the clipboard, without copies of our own."""
    if mime is None or not mime.hasUrls():
        return []
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if not is_own_copy(path)]


class FileDrop(QObject):
    """Lets a widget, with everything on it, take dropped files."""

    def __init__(self, widget: QWidget, take: Callable[[list[Path]], object]) -> None:
        super().__init__(widget)
        self._take = take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if isinstance(event, QDragEnterEvent | QDropEvent) and paths_in(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            paths = paths_in(event.mimeData())
            if paths:
                event.acceptProposedAction()
                self._take(paths)
                return True
        return False
