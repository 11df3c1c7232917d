"""The question of a list kept in step with its table, its segments and the store."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import lists, views
from salesapp.db.queries.list_fields import fields_of
from salesapp.db.queries.lists import ListQuery
from salesapp.db.queries.views import ViewRow
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.filters import EVERYTHING, Condition, Group, both, filter_text, read_filter
from salesapp.domain.views import Sort, SortKey, read_keys, read_sort, sort_text
from salesapp.ui.format import today
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_marks import Part
from salesapp.ui.lists.asking import Asking, is_quick
from salesapp.ui.lists.filter_bar import ListFilterBar
from salesapp.ui.lists.saving import Kept, Saving
from salesapp.ui.lists.segment_bar import SAVED, SegmentBar, SegmentFace, saved_id


class Ready(NamedTuple):
    """A segment of the program."""

    face: SegmentFace
    asked: Group


class ListDesk(QObject):
    """`shown` tells that the rows are others, `counted` that the numbers of segments are known."""

    shown = Signal()
    counted = Signal(object)
    """Counts by key of a segment."""

    def __init__(
        self,
        page: QWidget,
        entity: Entity,
        parts: tuple[PagedTable, SegmentBar, ListFilterBar],
        ready: Sequence[Ready],
        *,
        usual: SortKey | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self.entity, self._order = page, entity, usual
        self._table, self._segments, self._filters = parts
        self._ready = {one.face.key: one for one in ready}
        self._first = ready[0].face.key
        self._saved: dict[int, ViewRow] = {}
        self.segment = self._first
        self.sort: Sort = ()
        self.is_stale = True
        self._wanted: int | None = None
        self._is_begun = False
        """Whether only the first rows of the answer are there."""
        self._is_putting = False
        self.saving = Saving(page, entity)
        self._ids = Asking(self)
        self._counts = Asking(self)
        self._counted_on: date | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(30)
        self._pause.timeout.connect(self._count)
        self._read_saved()
        self._show_sort()
        self._connect()

    def _connect(self) -> None:
        self._segments.chosen.connect(self.show_segment)
        self._segments.save_wanted.connect(self.ask_save)
        self._segments.rename_wanted.connect(
            lambda view_id, anchor: self.saving.ask_rename(anchor, view_id)
        )
        self._segments.update_wanted.connect(lambda one: self.saving.update(one, self.kept()))
        self._segments.delete_wanted.connect(self.saving.delete)
        self._segments.moved.connect(self.saving.move)
        self._filters.changed.connect(self.reload)
        self._filters.save_wanted.connect(self.ask_save)
        self._table.sorts_wanted.connect(self.sort_by)
        self._table.layout_changed.connect(self._show_segment)
        self._table.current_changed.connect(lambda _id: self._row_chosen())

    # What is asked

    def query(self, asked: Group | None = None) -> ListQuery:
        """The question: the segment, narrowed by the filter and the text."""
        further = self._filters.filter() if asked is None else asked
        base = EVERYTHING if saved_id(self.segment) else self._ready[self.segment].asked
        return ListQuery(self.entity, today(), both(base, further), self.sort, self._filters.text())

    def is_narrowed(self) -> bool:
        """Whether anything hides records."""
        return self.segment != self._first or bool(self._filters.words())

    def words(self) -> list[str]:
        """Segment and filters in words."""
        names = self._filters.words()
        if self.segment != self._first:
            names.insert(0, self.segment_name())
        return names

    def segment_name(self) -> str:
        """The name of the segment chosen."""
        view_id = saved_id(self.segment)
        if view_id is not None:
            return self._saved[view_id].name if view_id in self._saved else ""
        return self._ready[self.segment].face.name

    def kept(self) -> Kept:
        """What a segment saved now would keep."""
        layout = self._table.layout_state()
        layout.pop("sort", None)
        return Kept(filter_text(self.query().asked), sort_text(self.sort), json.dumps(layout))

    # What the user does

    def show_segment(self, key: str) -> None:
        """Show a segment; a saved one brings its filter, its order and its columns."""
        view_id = saved_id(key)
        if view_id is None and key not in self._ready:
            return
        before = self.segment
        self.segment = key
        if view_id is not None:
            self._open_saved(self._saved[view_id])
        elif saved_id(before) is not None:
            self._filters.set_filter(EVERYTHING, quiet=True)
        self._show_segment()
        self.reload()

    def reset(self) -> None:
        """Show everybody."""
        self.segment = self._first
        self._filters.clear()
        self._show_segment()

    def add_condition(self, condition: Condition) -> None:
        """Narrow the list by a value."""
        self._filters.add(condition)

    def sort_by(self, sort: object) -> None:
        """Order by other columns."""
        keys = tuple(SortKey(*one) for one in sort) if isinstance(sort, tuple) else ()
        self.sort = () if keys == (self._usual(),) else keys
        self._show_segment()
        self.reload()

    def _show_sort(self) -> None:
        """The usual order is the one of the first column, unless the page says another."""
        self._table.set_sorts(self.sort or (self._usual(),))

    def _usual(self) -> SortKey:
        if self._order is not None:
            return self._order
        columns = self._table.paged.columns
        return SortKey(next((one.sort_key for one in columns if one.sort_key), ""))

    def ask_save(self, anchor: QWidget) -> None:
        """Ask for a name and save filter, order and columns as a segment."""
        suggested = ", ".join(self._filters.words())[:60]
        self.saving.ask_new(anchor, self.kept(), suggested, self._show_new)

    def _show_new(self, view_id: int) -> None:
        self._read_saved()
        self.show_segment(f"{SAVED}{view_id}")

    def _open_saved(self, view: ViewRow) -> None:
        fields = fields_of(self.entity)
        self._filters.set_filter(read_filter(view.asked, fields.values()), quiet=True)
        self.sort = tuple(one for one in read_sort(view.sort) if one.field in fields)
        self._show_sort()
        try:
            layout = json.loads(view.columns) if view.columns else {}
        except (ValueError, RecursionError):
            layout = {}
        if isinstance(layout, dict):
            self._table.restore_layout(layout)

    # Rows

    def reload(self) -> None:
        """Ask anew: other rows are wanted, the first ones at once."""
        if self.is_stale:
            self.is_stale = False
            self._read_saved()
        self._follow_fields()
        self._show_segment()
        query = self.query()
        self._is_begun = False
        if is_quick(self.entity):
            self._ids.stop()
            self._put(lists.ids(query))
        else:
            self._ids.ask_ids(query, self._put_first, self._put_whole)
        if self._counted_on != today() and not self._counts.is_asking:
            self.count_soon()

    def refresh(self, changes: Changes) -> None:
        """Records changed: the same question, perhaps another answer; the place is kept."""
        if changes.touches(Entity.VIEW):
            self._read_saved()
        ids = changes.ids_of(self.entity)
        if changes.everything or set(changes.ids) - {self.entity, Entity.VIEW}:
            self._table.refresh()
        elif ids:
            self._table.refresh(ids)
        self._follow_fields()
        query = self.query()
        self._ids.ask(lambda: lists.ids(query), self._put_same, here=is_quick(self.entity))
        self.count_soon()

    def _follow_fields(self) -> None:
        """A field of the user's own that is gone is neither asked nor sorted by."""
        self._filters.follow_fields()
        known = fields_of(self.entity) if self.sort else {}
        if any(one.field not in known for one in self.sort):
            self.sort = tuple(one for one in self.sort if one.field in known)
            self._show_sort()

    def ask_whole(self) -> None:
        """Have all the rows now: they are to leave the program."""
        if self._is_begun:
            self._ids.stop()
            self._put_whole(lists.ids(self.query()))

    def go_to(self, record_id: int) -> bool:
        """Make a record the current one, now or when all rows are known."""
        found = self._table.set_current_id(record_id)
        self._wanted = None if found or not self._ids.is_asking else record_id
        return found or self._wanted is not None

    def _row_chosen(self) -> None:
        # Whoever has chosen a row meanwhile no longer waits for another one.
        if not self._is_putting:
            self._wanted = None

    @contextmanager
    def _putting(self) -> Iterator[None]:
        """Rows are put here; the page that is told of them may choose the first one."""
        self._is_putting = True
        try:
            yield
            self.shown.emit()
        finally:
            self._is_putting = False

    def _put(self, ids: array[int]) -> None:
        with self._putting():
            self._table.set_ids(ids)
            self._wanted = None

    def _put_first(self, ids: array[int]) -> None:
        with self._putting():
            self._table.set_ids(ids, "first")
            self._is_begun = True
            self._table.scrollToTop()

    def _put_whole(self, ids: array[int]) -> None:
        with self._putting():
            self._put_rest(ids)
            self._go_to_wanted()

    def _put_rest(self, ids: array[int]) -> None:
        part: Part = "rest" if self._is_begun else ""
        self._is_begun = False
        self._table.set_ids(ids, part)

    def _put_same(self, ids: array[int]) -> None:
        self._table.when_left(partial(self._put_changed, ids))

    def _put_changed(self, ids: array[int]) -> None:
        with self._putting():
            shown = array("q", self._table.paged.ids)
            if self._is_begun or memoryview(ids).cast("B") != memoryview(shown).cast("B"):
                self._put_rest(ids)
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._table.set_current_id(wanted)

    # Segments

    def _read_saved(self) -> None:
        rows = views.saved(self.entity)
        before, self._saved = self._saved, {one.id: one for one in rows}
        view_id = saved_id(self.segment)
        if view_id in before and view_id in self._saved:
            self._follow_asked(before[view_id].asked, self._saved[view_id].asked)
        elif view_id is not None and view_id not in self._saved:
            # Deleted here or undone: what it asked stays as a filter.
            self.segment = self._first
        faces = [one.face for one in self._ready.values()]
        faces += [SegmentFace(f"{SAVED}{one.id}", one.name, "filter") for one in rows]
        self._segments.show_faces(faces)
        self._counted_on = None
        self._show_segment()

    def _follow_asked(self, before: str, now: str) -> None:
        """A word was renamed in the chosen segment: who asked just that asks for the new one."""
        fields = fields_of(self.entity).values()
        if now != before and self._filters.filter() == read_filter(before, fields):
            self._filters.set_filter(read_filter(now, fields), quiet=True)

    def _show_segment(self) -> None:
        view_id = saved_id(self.segment)
        changed = False
        if view_id is not None and view_id in self._saved:
            view, now = self._saved[view_id], self.kept()
            changed = (view.asked, view.sort, view.columns) != tuple(now)
        self._segments.show_current(self.segment, changed=changed)

    def count_soon(self) -> None:
        """Count the segments a moment later; text, filter and order do not change the numbers."""
        self._counted_on = None
        self._pause.start()

    def _count(self) -> None:
        day, fields = today(), fields_of(self.entity)
        asked = {key: one.asked for key, one in self._ready.items()}
        for view_id, view in self._saved.items():
            asked[f"{SAVED}{view_id}"] = read_filter(view.asked, fields.values())
        entity = self.entity

        def work() -> dict[str, int]:
            return {key: lists.count(ListQuery(entity, day, one)) for key, one in asked.items()}

        self._counts.ask(work, self._show_counts, here=is_quick(entity))

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        self._counted_on = today()
        self._segments.show_counts(counts)
        self.counted.emit(counts)

    # State

    def kept_in(self, keep: Callable[[dict[str, Any]], object]) -> None:
        """Tell the state whenever it changes, to whoever keeps it while the page is gone."""
        for told in (self.shown, self._table.layout_changed, self._filters.changed):
            told.connect(lambda: keep(self.state()))

    def state(self) -> dict[str, Any]:
        """What brings the list back."""
        return {
            "segment": self.segment,
            "filter": self._filters.state(),
            "sort": [list(one) for one in self.sort],
            "columns": self._table.layout_state(),
            "current": self._table.current_id(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Come back to a state; unknown or missing keys are no trouble."""
        fields = fields_of(self.entity)
        key = str(state.get("segment", ""))
        view_id = saved_id(key) if key.removeprefix(SAVED).isdigit() else None
        if key in self._ready or view_id in self._saved:
            self.segment = key
        self._filters.restore(state.get("filter"))
        if isinstance(state.get("columns"), dict):
            self._table.restore_layout(state["columns"])
        self.sort = tuple(one for one in read_keys(state.get("sort")) if one.field in fields)
        self._show_sort()
        self.reload()
        if isinstance(state.get("current"), int):
            self.go_to(state["current"])
