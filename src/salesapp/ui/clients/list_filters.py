"""What the list of clients shows: segment, filters, order, sums."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import clients, duplicates
from salesapp.db.queries.clients import ClientRow, ClientTotals
from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.list_fields import fields_of
from salesapp.db.queries.lists import ListQuery
from salesapp.domain.clients import Segment
from salesapp.domain.entities import Entity
from salesapp.domain.filters import Group
from salesapp.domain.segments import CLIENT_SEGMENTS
from salesapp.overriding import override
from salesapp.ui.clients.clients_view import ClientsView
from salesapp.ui.clients.words import segment_name
from salesapp.ui.format import today
from salesapp.ui.lists.asking import Asking, is_quick
from salesapp.ui.lists.desk import ListDesk, Ready
from salesapp.ui.lists.segment_bar import SegmentFace
from salesapp.ui.output.source import ListSource, source_of

_ICONS: Final = {
    Segment.WITHOUT_STEP: ("excl", "risk"),
    Segment.STEP_OVERDUE: ("clock", "risk"),
    Segment.IN_DEBT: ("pay", "warn"),
    Segment.ARCHIVED: ("lock", ""),
}
QUICK: Final = ("category", "city", "industry", "last_contact_on")
"""Fields with a pill of their own."""
OWN: Final = frozenset(
    {
        "name", "city", "next_step_on", "last_contact_on", "turnover_12m", "debt", "inn",
        "industry", "status",
    }
)  # fmt: skip
"""Columns whose values stand in the row itself."""


class ClientsList(ClientsView):
    """Asks the query; the rows and the panel follow in the classes above."""

    def __init__(self) -> None:
        super().__init__()
        self._all = 0
        self._asking_sums = Asking(self)
        self._sums = single_shot(self, 30, self._show_sums)

    def make_desk(self) -> None:
        """Keep table, segments and filters in step; the widgets are there."""
        ready = [
            Ready(
                SegmentFace(one.value, segment_name(one), *_ICONS.get(one, ("", ""))),
                CLIENT_SEGMENTS[one],
            )
            for one in Segment
        ]
        parts = (self.table, self.segments, self.filters)
        self.desk = ListDesk(self, Entity.CLIENT, parts, ready)
        self.desk.shown.connect(self._rows_shown)
        self.desk.counted.connect(self._show_all)

    @override
    def wanted(self, asked: Group) -> ListQuery:
        return self.desk.query(asked)

    def reload(self) -> None:
        """Ask the query again."""
        self.desk.reload()

    def show_segment(self, segment: str) -> None:
        """Show a ready filter or a saved one."""
        self.desk.show_segment(segment)

    def _fetch(self, ids: Sequence[int]) -> list[ClientRow]:
        return self._rows_of(ids, [one.id for one in self.table.visible_columns()])

    def _rows_of(self, ids: Sequence[int], shown: Sequence[str]) -> list[ClientRow]:
        rows = clients.rows(ids, today())
        known = fields_of(Entity.CLIENT)
        wanted = [known[one] for one in shown if one in known and one not in OWN]
        if not wanted:
            return rows
        more = field_values(Entity.CLIENT, ids, wanted, today())
        return [one._replace(more=more.get(one.id, {})) for one in rows]

    @override
    def list_source(self) -> ListSource:
        self.desk.ask_whole()
        words = self.desk.words()
        return source_of(self.table, self.title(), words, self._rows_of, Entity.CLIENT)

    def _rows_shown(self) -> None:
        if self.table.current_id() is None and self.table.paged.rowCount():
            self.table.set_current_id(self.table.paged.ids[0])
        self._show_state()
        # Whoever types in a long list does not want its sums after each letter.
        self._sums.start(30 if is_quick(Entity.CLIENT) else 150)

    def _show_state(self) -> None:
        if self.table.paged.rowCount():
            self._list.setCurrentWidget(self.table)
            return
        if not self.desk.is_narrowed():
            self._list.setCurrentWidget(self.nobody)
            return
        text = self.tr("Filters: {names}").format(names=", ".join(self.desk.words()))
        self.not_found.set_text(self.tr("Nothing found"), text)
        self.add_typed.setVisible(bool(self.filters.search.text().strip()))
        self._list.setCurrentWidget(self.not_found)

    def _show_all(self, counts: Mapping[str, int]) -> None:
        self.tell_duplicates(duplicates.counts(Entity.CLIENT).pairs)
        if counts[Segment.ALL] != self._all:
            self._all = counts[Segment.ALL]
            self.title_changed.emit(self.title(), self.subtitle())
            self._sums.start()

    def _show_sums(self) -> None:
        marked, query, day = self.table.marked_ids(), self.desk.query(), today()
        is_some = bool(marked) and len(marked) < len(self.table.paged.ids)
        work: Callable[[], ClientTotals] = lambda: clients.totals(query)  # noqa: E731 - one of two
        if is_some:
            work = lambda: clients.totals_of(marked, day)  # noqa: E731 - as above
        here = is_quick(Entity.CLIENT)
        self._asking_sums.ask(
            work,
            lambda totals: self.footer.show_totals(totals, self._all, marked=bool(marked)),
            here=here,
        )


def single_shot(owner: QWidget, milliseconds: int, run: Any) -> QTimer:
    """A timer that runs something once, a moment after it was last started."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(run)
    return timer
