"""A page whose list has a second view, the table of all fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from salesapp.ui.page import Page

if TYPE_CHECKING:
    from salesapp.ui.lists.record_table import RecordTable


class TwoViews(Page):
    """Keeps the state of the table while it is gone."""

    table_state: dict[str, Any]

    def make_table(self) -> RecordTable:
        """A fresh table of the same records."""
        raise NotImplementedError

    def turn_view(self) -> None:
        """Show the records as a table of all their fields."""
        page = self.make_table()
        if self.table_state:
            page.restore(self.table_state)
        page.desk.kept_in(self._keep_table)
        self.page_wanted.emit(page)

    def take_table_state(self, kept: object) -> None:
        """Come back to the state of the table."""
        if isinstance(kept, dict):
            self.table_state = kept

    def _keep_table(self, state: dict[str, Any]) -> None:
        self.table_state = state
