"""The list of goods: what it shows, the tree and the filters beside it, their counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from salesapp.db.queries import attributes, products
from salesapp.db.queries.facets import Facets, facets
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.jobs import JobControl
from salesapp.ui.jobs import Job
from salesapp.ui.products.products_view import ProductsView


class ProductRows(ProductsView):
    """Asks the queries when filters change; what hangs on the current row comes in the page."""

    def __init__(self) -> None:
        super().__init__()
        self._stale = True
        self._all = 0
        self._category: int | None = None
        self._counting: Job | None = None
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
        self._load_tree()
        self.list.set_ids(self._ids())
        self._choose_first()
        self._show_state()
        self._sums.start()
        self.selection_changed.emit()

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

    def _ids(self) -> Any:
        order = self.filters.sort
        return products.ids(self._wanted(), order)

    def _choose_first(self) -> None:
        if self.list.current_id() is None and self.list.paged.rowCount():
            self.list.set_current_id(self.list.paged.ids[0])

    def _load_tree(self) -> None:
        self._all = products.count(ProductFilter())
        self.tree.show_rows(products.categories(), self._all)
        if self.tree.current_id() != self._category:
            self.tree.choose(self._category)
            self._category = self.tree.current_id()
        self.facets.set_attributes(attributes.of_category(self._category))

    def _category_chosen(self, category_id: int | None) -> None:
        if category_id != self._category:
            self._category = category_id
            self.facets.set_attributes(attributes.of_category(category_id))
            self.list.set_ids(self._ids())
            self._choose_first()
            self._show_state()
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
        self._load_tree()
        self._count_facets()
        self.title_changed.emit(self.title(), self.subtitle())

    def _count_facets(self) -> None:
        """Count for the panel of filters beside the window's own work; the last question counts."""
        wanted, known = self._wanted(), self.facets.attributes
        if self._counting is not None:
            self._counting.cancel()

        def work(_control: JobControl) -> tuple[Facets, int]:
            lacking = products.count(ProductFilter(lacks_knowledge=True))
            return facets(wanted, known), lacking

        job = Job(self.tr("Counting"), work, quiet=True)
        job.succeeded.connect(self._counted)
        self._counting = job
        job.start()

    def _counted(self, found: tuple[Facets, int]) -> None:
        if self.sender() is not self._counting:
            return
        self._counting = None
        self.facets.show_counts(found[0])
        self.filters.lacking.set_count(found[1])

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
