"""Doors out of the window, walled up: dialogs of the system, programs of the system, dragging."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDesktopServices,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Doors:
    """What is answered instead: files of a folder, good and bad, or nothing."""

    def __init__(self, chance: random.Random, files: list[Path], out: Path) -> None:
        self._chance = chance
        self._files = files
        self._out = out
        self.opened: list[str] = []

    @contextmanager
    def walled(self) -> Iterator[None]:
        """While the monkey is at work."""
        with (
            patch.object(QFileDialog, "getOpenFileName", self._open_one),
            patch.object(QFileDialog, "getOpenFileNames", self._open_some),
            patch.object(QFileDialog, "getSaveFileName", self._save),
            patch.object(QFileDialog, "getExistingDirectory", self._folder),
            patch.object(QPrintDialog, "exec", lambda _self: 0),
            patch.object(QDesktopServices, "openUrl", self._url),
            patch.object(QDrag, "exec", lambda drag, *_actions: self._drag(drag)),
        ):
            yield

    def drop(self, target: QWidget, place: QPoint, data: QMimeData) -> None:
        """Drag something over a widget and let it go there, or take it away again."""
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        entering = QDragEnterEvent(place, actions, data, LEFT, PLAIN)
        QApplication.sendEvent(target, entering)
        if not entering.isAccepted():
            return
        QApplication.sendEvent(target, QDragMoveEvent(place, actions, data, LEFT, PLAIN))
        if self._chance.random() < 0.3:
            QApplication.sendEvent(target, QDragLeaveEvent())
        else:
            QApplication.sendEvent(target, QDropEvent(QPointF(place), actions, data, LEFT, PLAIN))

    def _open_one(self, *_told: object, **_more: object) -> tuple[str, str]:
        return str(self._chance.choice(self._files)), ""

    def _open_some(self, *_told: object, **_more: object) -> tuple[list[str], str]:
        count = self._chance.randrange(3)
        return [str(one) for one in self._chance.sample(self._files, count)], ""

    def _save(
        self, _parent: object, _title: str, suggested: str = "", *_more: object, **_named: object
    ) -> tuple[str, str]:
        if self._chance.random() < 0.3:
            return "", ""
        return str(self._out / (Path(suggested).name or "file")), ""

    def _folder(self, *_told: object, **_more: object) -> str:
        return self._chance.choice(("", str(self._out)))

    def _url(self, url: object) -> bool:
        self.opened.append(url.toString())
        return self._chance.random() < 0.5

    def _drag(self, drag: QDrag) -> Qt.DropAction:
        from tests.monkey.places import front, seen_widgets

        place = front()
        targets = [one for one in seen_widgets(place) if one.acceptDrops()] if place else []
        if targets and drag.mimeData() is not None:
            target = self._chance.choice(targets)
            inner = QPoint(
                self._chance.randrange(max(1, target.width())),
                self._chance.randrange(max(1, target.height())),
            )
            self.drop(target, inner, drag.mimeData())
        return Qt.DropAction.IgnoreAction
