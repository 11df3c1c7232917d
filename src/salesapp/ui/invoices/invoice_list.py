"""The list of invoices: search, pills, a table by urgency."""

from __future__ import annotations

from array import array
from functools import cached_property, partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from salesapp.db.queries import invoices
from salesapp.db.queries.document_filter import is_long
from salesapp.db.queries.invoices import InvoiceFilter, InvoiceGroup, InvoiceSort
from salesapp.domain.receivables import AgeBucket
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices import words
from salesapp.ui.invoices.invoice_columns import invoice_columns
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import row
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.tab_chain import stand_after
from salesapp.ui.lists.asking import Asking
from salesapp.ui.outgoing.mark_bar import PaperMarkBar

PILLS: Final = (
    InvoiceGroup.ALL,
    InvoiceGroup.OPEN,
    InvoiceGroup.OVERDUE,
    InvoiceGroup.DRAFT,
    InvoiceGroup.PAID,
)


class InvoiceList(Card):
    """Keeps its filter; the page tells it when invoices changed."""

    age_cleared = Signal()
    """The filter by age was taken away here."""
    new_wanted = Signal()
    marks_wanted = Signal(str)
    """Id of an action on the marked invoices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.body.setSpacing(0)
        self.filter = InvoiceFilter()
        self._asking = Asking(self)
        self.sort = InvoiceSort.URGENCY
        self.search = SearchInput(self.tr("Number, client, amount"), pause=0)
        self.search.setMinimumWidth(theme.px(120))
        self.search.setMaximumWidth(theme.px(216))
        self.search.searched.connect(self._search)
        self._head = QWidget(self.inside)
        self.pills: dict[InvoiceGroup, FilterPill] = {}
        self._group = QButtonGroup(self)
        for group in PILLS:
            overdue = group is InvoiceGroup.OVERDUE
            icon = "clock" if overdue else ""
            pill = FilterPill(words.group_name(group), icon=icon, icon_tone="risk")
            self._group.addButton(pill)
            self.pills[group] = pill
            pill.clicked.connect(self._pill_clicked)
        self.pills[InvoiceGroup.ALL].setChecked(True)
        bar = row(self.search, *self.pills.values(), None, gap=6, margins=(12, 7, 12, 7))
        # The search takes what the pills leave, up to its full width.
        bar.setStretch(0, 20)
        self._head.setLayout(bar)
        self.stack = QStackedWidget(self.inside)
        self.table = PagedTable(
            invoice_columns(),
            lambda ids: invoices.rows_of(ids, fmt.today()),
            markable=True,
            parent=self.stack,
        )
        self.table.setAccessibleName(self.tr("Invoices"))
        self._show_sort()
        self.table.sort_requested.connect(self._sort_by)
        self.search.left_down.connect(self.table.setFocus)
        self.stack.addWidget(self.table)
        self.table.marks_changed.connect(self._marks_changed)
        self.body.addWidget(self._head)
        self.body.addWidget(self.stack, 1)

    @cached_property
    def marks(self) -> PaperMarkBar:
        """The bar of several marked invoices, made when they are."""
        marks = PaperMarkBar("invoice", self.inside)
        marks.wanted.connect(self.marks_wanted)
        marks.follow(self.table, self._head)
        self.body.insertWidget(1, marks)
        stand_after(self._head, marks)
        return marks

    @cached_property
    def empty(self) -> EmptyState:
        """What stands where there is no invoice at all."""
        empty = EmptyState(
            self.tr("No invoices yet"),
            self.tr("An invoice is made from an offer or a deal, or begun here."),
            icon="pay",
            parent=self.stack,
        )
        begin = empty.add_button(
            Button(self.tr("New invoice"), "primary", icon="plus", keys="Ctrl+I")
        )
        begin.clicked.connect(self.new_wanted)
        self.stack.addWidget(empty)
        return empty

    @cached_property
    def nothing(self) -> EmptyState:
        """What stands where the filters hide every invoice."""
        nothing = EmptyState(self.tr("Nothing found"), parent=self.stack)
        reset = nothing.add_button(Button(self.tr("Reset"), icon="x"))
        reset.clicked.connect(self.reset)
        self.stack.addWidget(nothing)
        return nothing

    def _marks_changed(self) -> None:
        if len(self.table.marked_ids()) > 1:
            self.marks.show_count(len(self.table.marked_ids()), self._head)

    def reload(self) -> None:
        """Ask the queries again, keeping place and selection."""
        counts = invoices.counts(fmt.today())
        for group, pill in self.pills.items():
            pill.set_count(counts[group])
        self._asking.stop()
        self._put(invoices.ids(self.filter, fmt.today(), self.sort))

    def _ask(self) -> None:
        """Show what is searched for; of a long list the first ones at once."""
        if not is_long("invoice"):
            self._asking.stop()
            self._put(invoices.ids(self.filter, fmt.today(), self.sort))
            return
        asked = (self.filter, fmt.today(), self.sort)
        ways = (lambda: array("q", invoices.first_ids(*asked)), partial(invoices.ids, *asked))
        self._asking.ask_parts(ways, self._put, self._put, at_once=True)

    def _put(self, ids: array[int]) -> None:
        self.table.set_ids(ids)
        if ids:
            self.stack.setCurrentWidget(self.table)
        elif self.is_filtered():
            self.nothing.set_text(self.tr("Nothing found"), self._filter_words())
            self.stack.setCurrentWidget(self.nothing)
        else:
            self.stack.setCurrentWidget(self.empty)

    def is_filtered(self) -> bool:
        """Whether anything narrows the list."""
        return self.filter != InvoiceFilter()

    def set_age(self, age: AgeBucket | None) -> None:
        """Show only invoices with a debt of an age."""
        self.filter = self.filter._replace(age=age, group=InvoiceGroup.ALL)
        self.pills[InvoiceGroup.ALL].setChecked(True)
        self.reload()

    def set_group(self, group: InvoiceGroup) -> None:
        """Show the invoices of a pill."""
        had_age = self.filter.age is not None
        self.filter = self.filter._replace(group=group, age=None)
        if group in self.pills:
            self.pills[group].setChecked(True)
        if had_age:
            self.age_cleared.emit()
        self.reload()

    def reset(self) -> None:
        """Take every filter away."""
        self.filter = InvoiceFilter()
        self.search.clear()
        self.pills[InvoiceGroup.ALL].setChecked(True)
        self.age_cleared.emit()
        self.reload()
        self.table.setFocus()

    def show_invoice(self, invoice_id: int) -> None:
        """Go to an invoice, taking the filters away when they hide it."""
        if not self.table.set_current_id(invoice_id):
            self.reset()
            self.table.set_current_id(invoice_id)

    def state(self) -> dict[str, Any]:
        """Filter, order and columns."""
        return {
            "group": self.filter.group,
            "sort": self.sort,
            "columns": self.table.layout_state(),
            "current": self.table.current_id(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave."""
        if state.get("group") in list(self.pills):
            group = InvoiceGroup(state["group"])
            self.filter = self.filter._replace(group=group)
            self.pills[group].setChecked(True)
        if "columns" in state:
            self.table.restore_layout(state["columns"])
        if state.get("sort") in list(InvoiceSort):
            self.sort = InvoiceSort(state["sort"])
        self._show_sort()
        self.reload()
        if state.get("current") is not None:
            self.table.set_current_id(state["current"])

    def filter_names(self) -> list[str]:
        """What narrows the list, in words."""
        told = [self.tr("“{text}”").format(text=self.filter.text)] if self.filter.text else []
        if self.filter.group is not InvoiceGroup.ALL:
            told.append(words.group_name(self.filter.group))
        if self.filter.age is not None:
            told.append(words.age_name(self.filter.age))
        return told

    def _filter_words(self) -> str:
        return self.tr("Filters: {filters}").format(filters=", ".join(self.filter_names()))

    def _search(self, text: str) -> None:
        self.filter = self.filter._replace(text=text)
        self._ask()

    def _pill_clicked(self) -> None:
        pressed = self.sender()
        self.set_group(next(group for group, pill in self.pills.items() if pill is pressed))

    def _show_sort(self) -> None:
        self.table.set_sort(self.sort, self.sort is not InvoiceSort.CLIENT)

    def _sort_by(self, key: str, _descending: bool) -> None:
        self.sort = InvoiceSort(key)
        self._show_sort()
        self.reload()
