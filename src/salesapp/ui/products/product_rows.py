"""The list of goods: what it shows, the tree and the filters beside it, their counts."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from salesapp.db.queries import attributes, products
from salesapp.db.queries.facets import Facets, facets
from salesapp.db.queries.products import CategoryRow, ProductFilter
from salesapp.domain.entities import Entity
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.ui.jobs import Job
from salesapp.ui.lists.asking import Asking, is_quick
from salesapp.ui.output.source import ListSource
from salesapp.ui.products.products_view import ProductsView


class Counted(NamedTuple):
    """Numbers of the panel of filters; of a long catalogue those of the tree, too."""

    facets: Facets
    lacking: int
    groups: tuple[int, list[CategoryRow]] | None


class ProductRows(ProductsView):
    """Asks the queries when filters change; what hangs on the current row comes in the page."""

    def __init__(self) -> None:
        super().__init__()
        self._stale = True
        self._all = 0
        self._category: int | None = None
        self._counting: Job | None = None
        self._asking = Asking(self)
        self._wanted_id: int | None = None
        self._sums = single_shot(self, 30, self._show_sums)
        self.build()
        self.tree.chosen.connect(self._category_chosen)
        self.filters.changed.connect(self.reload)
        self.facets.changed.connect(self._facets_changed)

    # Filters

    def reload(self) -> None:
        """Ask the queries again."""
        self._stale = False
        self.facets.set_stocks(self.filters.stocks())
        if self._is_quick() or not self._all:
            self._load_tree()
        self._ask_rows()
        # Whoever types in a long catalogue does not want numbers after each letter.
        self._sums.start(30 if self._is_quick() else 150)

    def reset_filters(self) -> None:
        """Show everything that is sold."""
        self._category = None
        self.tree.choose(None)
        self.facets.clear()
        self.filters.clear()
        self.list.setFocus()

    def open_filter(self) -> None:
        """Show the builder of filters."""
        self.filters.further.open_panel()

    def save_segment(self) -> None:
        """Save the conditions under a name."""
        self.filters.further.ask_save()

    def _wanted(self) -> ProductFilter:
        return self.facets.apply(self.filters.apply(ProductFilter(category_id=self._category)))

    def _ids(self) -> array[int]:
        self._asking.stop()
        return products.ids(self._wanted(), self.filters.sort)

    def _is_quick(self) -> bool:
        return is_quick(Entity.PRODUCT)

    def _ask_rows(self) -> None:
        """Show the rows of the filter; of a long catalogue the first ones at once."""
        if self._is_quick():
            self._put_rows(self._ids())
            return
        wanted, order = self._wanted(), self.filters.sort
        ways = (
            partial(products.first_ids, wanted, order),
            partial(products.ids, wanted, order),
        )
        self._asking.ask_parts(ways, self._put_rows, self._put_whole, at_once=True)

    def _ask_whole(self) -> None:
        """Show all the rows now: one of them is wanted that may stand anywhere."""
        if self._asking.is_asking:
            self._put_rows(self._ids())

    def _ask_again(self) -> None:
        """Records changed: the same question, perhaps another answer."""
        wanted, order = self._wanted(), self.filters.sort
        self._asking.ask(lambda: products.ids(wanted, order), self._put_same, here=self._is_quick())

    def _put_same(self, ids: array[int]) -> None:
        if memoryview(ids).cast("B") == memoryview(array("q", self.list.paged.ids)).cast("B"):
            self.list.paged.refresh()
        else:
            self.list.set_ids(ids)
        self._show_state()
        self.selection_changed.emit()

    @override
    def list_source(self) -> ListSource:
        self._ask_whole()
        return super().list_source()

    def go_to(self, product_id: int) -> None:
        """Make a product the current row, now or when all rows are known."""
        found = self.list.set_current_id(product_id)
        self._wanted_id = None if found or not self._asking.is_asking else product_id

    def _put_whole(self, ids: array[int]) -> None:
        self._put_rows(ids)
        if self._wanted_id is not None:
            self.list.set_current_id(self._wanted_id)
            self._wanted_id = None

    def _put_rows(self, ids: array[int]) -> None:
        self.list.set_ids(ids)
        self._choose_first()
        self._show_state()
        self.selection_changed.emit()

    def _choose_first(self) -> None:
        if self.list.current_id() is None and self.list.paged.rowCount():
            self.list.set_current_id(self.list.paged.ids[0])

    def _load_tree(self) -> None:
        self._show_tree(products.count(ProductFilter()), products.categories())

    def _show_tree(self, count: int, groups: list[CategoryRow]) -> None:
        self._all, before = count, self._wanted()
        self.tree.show_rows(groups, count)
        if self.tree.current_id() != self._category:
            self.tree.choose(self._category)
            self._category = self.tree.current_id()
        self.facets.set_attributes(attributes.of_category(self._category))
        if self._wanted() != before:
            # The group or the property that was asked for is gone.
            self._ask_rows()

    def _category_chosen(self, category_id: int | None) -> None:
        if category_id != self._category:
            self._category = category_id
            self.facets.set_attributes(attributes.of_category(category_id))
            self._ask_rows()
            self._count_facets()

    def _show_state(self) -> None:
        words = [*self.filters.words(), *self.facets.words()]
        row = self.tree.row_of(self._category)
        if row is not None:
            words.insert(0, row.name)
        if self.list.paged.rowCount():
            self.stack.setCurrentWidget(self.list)
        elif words:
            text = self.tr("Filters: {names}").format(names=", ".join(words))
            self.not_found.set_text(self.tr("Nothing found"), text)
            self.add_typed.setVisible(bool(self.filters.search.text().strip()))
            self.stack.setCurrentWidget(self.not_found)
        else:
            self.stack.setCurrentWidget(self.nobody)
        if not self.list.paged.rowCount():
            self.card_wanted()

    def _show_sums(self) -> None:
        if self._is_quick():
            self._load_tree()
        self._count_facets()
        self.title_changed.emit(self.title(), self.subtitle())

    def _count_facets(self) -> None:
        """Count for the panel of filters beside the window's own work; the last question counts."""
        wanted, known = self._wanted(), self.facets.attributes
        tree = not self._is_quick()
        if self._counting is not None:
            self._counting.cancel()

        def work(_control: JobControl) -> Counted:
            lacking = products.count(ProductFilter(lacks_knowledge=True))
            groups = (products.count(ProductFilter()), products.categories()) if tree else None
            return Counted(facets(wanted, known), lacking, groups)

        job = Job(self.tr("Counting"), work, quiet=True)
        job.succeeded.connect(self._counted)
        self._counting = job
        job.start()

    def _counted(self, found: Counted) -> None:
        if self.sender() is not self._counting:
            return
        self._counting = None
        self.facets.show_counts(found.facets)
        self.filters.lacking.set_count(found.lacking)
        if found.groups is not None:
            self._show_tree(*found.groups)
            self.title_changed.emit(self.title(), self.subtitle())

    def _facets_changed(self) -> None:
        if self.facets.stocks() != self.filters.stocks():
            self.filters.set_stocks(self.facets.stocks())
        else:
            self.reload()

    def card_wanted(self) -> None:
        """Show the card of the current row soon."""


def single_shot(owner: QObject, milliseconds: int, run: Callable[[], None]) -> QTimer:
    """A timer that runs once after the last `start`."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(run)
    return timer
