"""A column of rows: those still true stay, and those below the fold are made after what is seen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSpacerItem, QWidget

from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.today.rows import Row

K = TypeVar("K", bound=Hashable)
R = TypeVar("R", bound=Row)
SLICE = 8


class KeptRows(Generic[K, R]):
    """Rows by what they tell; `make` makes one as a child of a widget."""

    def __init__(self, area: ScrollArea, make: Callable[[K, QWidget], R]) -> None:
        self._area, self._make = area, make
        self.rows: list[R] = []
        """Those that are made; others may follow."""
        self._keys: list[K] = []
        self._later: list[K] = []
        # In place of the rows that are not made yet: the scroll bar is right from the first.
        self._room = QSpacerItem(0, 0)
        area.body.addItem(self._room)
        area.body.addStretch(1)
        self._timer = QTimer(area)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next_slice)

    def show(self, keys: Sequence[K], place: int = 0) -> None:
        """Show a row for each key; what is in view, and the row at a place, at once."""
        self._timer.stop()
        old = dict(zip(self._keys, self.rows, strict=True))
        kept = {key: old.pop(key) for key in keys if key in old}
        inside = self._area.inside
        # A row shown by itself lays all of them out; one hidden by itself hands the focus on.
        hidden = inside.isVisible() and len(old) + len(keys) - len(kept) > 2
        if hidden:
            inside.hide()
        for row in old.values():
            row.hide()
            row.deleteLater()
        self._take(keys, kept, place)
        if hidden:
            inside.show()

    def finish(self) -> None:
        """Make what is left."""
        while self._later:
            self._next_slice()

    def _take(self, keys: Sequence[K], kept: dict[K, R], place: int) -> None:
        self.rows, self._keys = [], []
        # A page that was never shown has no height of its own yet.
        seen = self._area.viewport() if self._area.isVisible() else self._area.window()
        room = seen.height()
        least = max((at for at, key in enumerate(keys) if key in kept), default=0)
        for at, key in enumerate(keys):
            if room <= 0 and at > max(place, least):
                break
            self._put(key, kept.get(key))
            room -= self.rows[-1].sizeHint().height()
        self._later = list(keys[len(self.rows) :])
        self._go_on()

    def _put(self, key: K, row: R | None) -> None:
        body, place = self._area.body, len(self.rows)
        if row is None or body.indexOf(row) != place:
            made = row is None
            row = row or self._make(key, self._area.inside)
            body.insertWidget(place, row)
            if made and self._area.inside.isVisible():
                row.show()
        self.rows.append(row)
        self._keys.append(key)

    def _next_slice(self) -> None:
        self._timer.stop()
        body = self._area.body
        # Else each row would lay all of them out when it is shown.
        body.setEnabled(False)
        for key in self._later[:SLICE]:
            self._put(key, None)
        del self._later[:SLICE]
        body.setEnabled(True)
        self._go_on()
        body.activate()

    def _go_on(self) -> None:
        """Let Tab go from row to row as they are seen, and leave room for those to come."""
        for before, after in pairwise(self.rows):
            QWidget.setTabOrder(before, after)
        tall = self.rows[-1].sizeHint().height() * len(self._later) if self.rows else 0
        self._room.changeSize(0, tall)
        self._area.body.invalidate()
        if self._later:
            self._timer.start(0)
