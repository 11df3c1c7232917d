"""The widgets of the section "Clients" and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries.lists import ListQuery
from salesapp.domain.entities import Entity
from salesapp.domain.filters import Group
from salesapp.ui.clients.card_panel import WIDTH, CardPanel
from salesapp.ui.clients.client_page_base import ClientCommandPage
from salesapp.ui.clients.filter_bar import MarkBar
from salesapp.ui.clients.footer import Footer
from salesapp.ui.clients.switch import CLIENTS, PeopleSwitch
from salesapp.ui.editing.list_editing import EditingPage
from salesapp.ui.format import number
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.kit.tab_chain import stand_after
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.table_model import Fetch
from salesapp.ui.lists.filter_bar import ListFilterBar
from salesapp.ui.lists.filtered_page import FilteredPage
from salesapp.ui.lists.segment_bar import SegmentBar


class ClientsView(ClientCommandPage, EditingPage, FilteredPage):
    """Looks only; what happens is told by `ClientsPage`."""

    def build(self, columns: Sequence[Column], fetch: Fetch) -> None:
        """Make the widgets."""
        # Everything is made where it lives: what moves is dressed anew with all that lies in it.
        self.side = SidePanel(width=WIDTH, parent=self)
        left = QWidget(self.side.splitter)
        self._list = QStackedWidget(left)
        self.table = PagedTable(columns, fetch, markable=True, parent=self._list)
        self.table.setAccessibleName(self.tr("Clients"))
        self.table.sorts_by_many = True
        self.footer = Footer(left)
        self.panel = CardPanel(self.commands, self.side.splitter)
        self.segments = SegmentBar(self)
        self.duplicates = Button(self.tr("Duplicates"), "ghost", icon="merge", small=True)
        self.duplicates.clicked.connect(lambda: self.action_wanted.emit("duplicates.show"))
        self.segments.add_at_end(self.duplicates)
        self.switch = PeopleSwitch(CLIENTS)
        self.switch.left.connect(self.show_people)
        self.segments.add_at_end(self.switch)
        self.filters = ListFilterBar(
            Entity.CLIENT,
            self.tr("Name, INN, contact, phone"),
            ("category", "city", "industry", "last_contact_on"),
            self.wanted,
            parent=self,
        )
        self.marks = MarkBar()
        self._lay_out(left)

    @cached_property
    def nobody(self) -> EmptyState:
        """What stands where there is no client at all."""
        nobody = EmptyState(
            self.tr("No clients yet"),
            self.tr("Add the first one: the rest of the work begins with it."),
            icon="clients",
            parent=self._list,
        )
        self.add_first = nobody.add_button(
            Button(self.tr("New client"), "primary", icon="plus", keys="Ctrl+L")
        )
        self.add_first.clicked.connect(self.new_client)
        self.import_first = nobody.add_button(Button(self.tr("Import from a file"), icon="upload"))
        self.import_first.clicked.connect(lambda: self.action_wanted.emit("import.run"))
        self._list.addWidget(nobody)
        stand_after(self.table, nobody)
        return nobody

    @cached_property
    def not_found(self) -> EmptyState:
        """What stands where the filters hide every client."""
        found = EmptyState(self.tr("Nothing found"), parent=self._list)
        reset = found.add_button(Button(self.tr("Reset the filters"), icon="x"))
        reset.clicked.connect(self.reset_filters)
        self.add_typed = found.add_button(Button(self.tr("Add such a client"), icon="plus"))
        self.add_typed.clicked.connect(
            lambda: self.commands.new(name=self.filters.search.text().strip())
        )
        self._list.addWidget(found)
        stand_after(self.table, found)
        return found

    def _lay_out(self, left: QWidget) -> None:
        self.filters.set_marks(self.marks)
        self._list.addWidget(self.table)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(self.footer)
        self.side.fill(left, self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.segments)
        whole.addWidget(self.filters)
        whole.addWidget(self.side, 1)

    def show_people(self) -> None:
        """Go over to the list of people."""
        raise NotImplementedError

    def tell_duplicates(self, count: int) -> None:
        """Say how many suspicions wait for a decision."""
        told = self.tr("Duplicates: {count}").format(count=number(count))
        self.duplicates.setText(told if count else self.tr("Duplicates"))

    def wanted(self, asked: Group) -> ListQuery:
        """The question of the list with another filter, for the count of the builder."""
        raise NotImplementedError
