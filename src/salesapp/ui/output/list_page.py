"""The part of a page whose list can leave the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from salesapp.ui.output.source import ListSource
from salesapp.ui.page import Page

if TYPE_CHECKING:
    from salesapp.ui.kit.paged_table import PagedTable
    from salesapp.ui.output.commands import OutputCommands


class ListPage(Page):
    """A page with one list; it tells what the list shows by `list_source`."""

    def list_source(self) -> ListSource | None:
        """The list as it stands; None when nothing is shown as a list."""
        return None

    def copy_rows(self) -> None:
        """Copy the rows for a spreadsheet."""
        if (source := self.list_source()) is not None:
            self._output().copy(source)

    def export_list(self) -> None:
        """Save the list as a file."""
        if (source := self.list_source()) is not None:
            self._output().export(source)

    def print_list(self) -> None:
        """Print the list."""
        if (source := self.list_source()) is not None:
            self._output().print_list(source)

    def hear(self, table: PagedTable) -> None:
        """Follow the keys of the table of the list."""
        table.copy_wanted.connect(self.copy_rows)
        table.print_wanted.connect(self.print_list)

    def _output(self) -> OutputCommands:
        from salesapp.ui.output.commands import OutputCommands

        found = self.findChild(OutputCommands)
        return found if found is not None else OutputCommands(self)
