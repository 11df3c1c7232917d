"""Keeps the cell being typed in the lines of a document, and goes on there after a crash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from salesapp.domain.lines import LineDraft
from salesapp.services import half_typed as service
from salesapp.services.form_drafts import may_keep
from salesapp.services.half_typed import HalfTyped
from salesapp.ui.drafts.settling import settle
from salesapp.ui.notices import notices
from salesapp.ui.soon import soon

KEEP_MS: Final = 250
"""What is typed is on the disk after so long at the latest."""


class HalfTypedCell(QObject):
    """One for each grid; `begin` names the document shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._subject = ""
        self._cell: HalfTyped | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._keep)

    def begin(self, subject: str) -> None:
        """Another document is shown."""
        self._timer.stop()
        self._subject, self._cell = subject, None

    def typed(self, row: int, column: str, name: str, words: str) -> None:
        """A key was pressed in a cell; it is written a moment later, not for each key."""
        self._cell = HalfTyped(row, column, name, words)
        if not self._timer.isActive():
            self._timer.start()

    def left(self) -> None:
        """The cell was entered or left: nothing waits any more."""
        self._timer.stop()
        if self._subject and self._cell is not None:
            self._settle(partial(service.forget, self._subject))
        self._cell = None

    def take_up(self, lines: Sequence[LineDraft], go_on: Callable[[int, str, str], object]) -> None:
        """Go on where the program was killed: `go_on` gets the row, the column and the words."""
        found = service.of(self._subject) if self._subject else None
        if found is None:
            return
        if not 0 <= found.row < len(lines) or lines[found.row].name != found.name:
            self._settle(partial(service.forget, self._subject))
            return
        self._cell = found
        subject = self._subject

        def later() -> None:
            if self._subject == subject:
                go_on(found.row, found.column, found.words)
                notices.tell(self.tr("What was being typed is back: press Enter to take it"))

        soon(self, later)

    def _keep(self) -> None:
        if self._cell is not None and self._subject and may_keep():
            self._settle(partial(service.keep, self._subject, self._cell), typed=True)

    def _settle(self, write: Callable[[], bool], *, typed: bool = False) -> None:
        """Now, or as soon as another writer lets us; the end of the program waits for it, too."""
        settle(write, ("half_typed", self._subject), typed=typed)
