"""What the list of clients shows: segment, filters, order, sums."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from salesapp.db.queries import clients, duplicates
from salesapp.db.queries.clients import BY_NAME, ClientFilter, ClientRow, ClientSort, SortKeys
from salesapp.domain.clients import Segment
from salesapp.domain.entities import Entity
from salesapp.ui.clients.clients_view import ClientsView
from salesapp.ui.format import today
from salesapp.ui.output.source import ListSource, source_of


class ClientsList(ClientsView):
    """Asks the query; the rows and the panel follow in the classes above."""

    def __init__(self) -> None:
        super().__init__()
        self._segment = Segment.ALL
        self._sort: SortKeys = BY_NAME
        self._stale = True
        self._all = 0
        self._sums = single_shot(self, 30, self._show_sums)

    def reload(self) -> None:
        """Ask the query again."""
        self._stale = False
        self.table.set_ids(clients.ids(self._wanted(), self._sort))
        if self.table.current_id() is None and self.table.paged.rowCount():
            self.table.set_current_id(self.table.paged.ids[0])
        self._show_state()
        self._sums.start()

    def show_segment(self, segment: Segment) -> None:
        """Show a ready filter."""
        self._segment = segment
        self.segments.show_segment(segment)
        self.reload()

    @override
    def reset_filters(self) -> None:
        """Show everybody."""
        self._segment = Segment.ALL
        self.segments.show_segment(Segment.ALL)
        self.filters.clear()
        self.table.setFocus()

    def _wanted(self) -> ClientFilter:
        return self.filters.apply(ClientFilter(today(), segment=self._segment))

    def _fetch(self, ids: Any) -> list[ClientRow]:
        return clients.rows(ids, today())

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort = ((ClientSort(key), descending),)
        self.reload()

    @override
    def list_source(self) -> ListSource:
        return source_of(self.table, self.title(), self._filter_words())

    def _filter_words(self) -> list[str]:
        names = self.filters.words()
        if self._segment is not Segment.ALL:
            names.insert(0, self.segments.pills[self._segment].text())
        return names

    def _show_state(self) -> None:
        if self.table.paged.rowCount():
            self._list.setCurrentWidget(self.table)
            return
        filtered = self._segment is not Segment.ALL or bool(self.filters.words())
        if not filtered:
            self._list.setCurrentWidget(self.nobody)
            return
        text = self.tr("Filters: {names}").format(names=", ".join(self._filter_words()))
        self.not_found.set_text(self.tr("Nothing found"), text)
        self.add_typed.setVisible(bool(self.filters.search.text().strip()))
        self._list.setCurrentWidget(self.not_found)

    def _show_sums(self) -> None:
        counts = clients.counts(today())
        self.segments.show_counts(counts)
        self.segments.show_duplicates(duplicates.counts(Entity.CLIENT).pairs)
        if counts.all != self._all:
            self._all = counts.all
            self.title_changed.emit(self.title(), self.subtitle())
        marked = self.table.marked_ids()
        totals = clients.totals(marked or self.table.paged.ids, today())
        self.footer.show_totals(totals, counts.all, marked=bool(marked))


def single_shot(owner: QWidget, milliseconds: int, run: Any) -> QTimer:
    """A timer that runs something once, a moment after it was last started."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(run)
    return timer
