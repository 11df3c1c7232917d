"""What the page asks of a report."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.domain.changes import Changes
from salesapp.domain.periods import Compared, Period
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.selection import NO_SELECTION, Selection


class ReportView(QWidget):
    """One report: it shows a period, tells its keys, gives its table to be saved."""

    record_wanted = Signal(object, object)
    selection_changed = Signal()
    title_changed = Signal()
    """What it shows got another name."""
    compares: ClassVar[bool] = True
    """Whether it compares its days with those before."""

    def show_period(self, period: Period, compared: Compared | None) -> None:
        """Show these days, compared with others on request."""
        raise NotImplementedError

    def apply_changes(self, changes: Changes) -> None:
        """Records changed."""

    def focus_list(self) -> None:
        """Take the focus."""

    def selection(self) -> Selection:
        """What the actions work on."""
        return NO_SELECTION

    def key_hints(self) -> list[tuple[str, str]]:
        """Keys that matter here."""
        return []

    def panes(self) -> list[QWidget]:
        """Parts that F6 goes to."""
        return []

    def list_table(self) -> PagedTable:
        """The table that is copied, saved and printed."""
        raise NotImplementedError

    def list_title(self) -> str:
        """What its list is called outside the program; empty for the name of its tab."""
        return ""

    def kept(self) -> dict[str, Any]:
        """What brings it back as it is."""
        return {}

    def take_back(self, kept: dict[str, Any]) -> None:
        """Come back to what `kept` told; what is missing is no trouble."""
