"""Saved segments with live counts above a list that has filters of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import lists, views
from salesapp.db.queries.lists import ListQuery
from salesapp.db.queries.views import ViewRow
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.filters import EVERYTHING, filter_text, read_filter
from salesapp.overriding import override
from salesapp.ui.format import today
from salesapp.ui.lists.asking import Asking, is_quick
from salesapp.ui.lists.further import FurtherFilter
from salesapp.ui.lists.saving import Kept
from salesapp.ui.lists.segment_bar import SAVED, SegmentBar, SegmentFace, saved_id
from salesapp.ui.store import store

EVERY = "every"


class FurtherSegments(SegmentBar):
    """There as soon as a segment is saved; a segment fills the conditions of the list."""

    def __init__(
        self, further: FurtherFilter, entity: Entity, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._further, self._entity = further, entity
        self._saved: dict[int, ViewRow] = {}
        self._chosen = EVERY
        self._counts = Asking(self)
        self._counted_on: date | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(60)
        self._pause.timeout.connect(self._count)
        self.chosen.connect(self._choose)
        self.save_wanted.connect(further.ask_save)
        self.rename_wanted.connect(lambda one, anchor: further.saving.ask_rename(anchor, one))
        self.update_wanted.connect(self._update)
        self.delete_wanted.connect(further.saving.delete)
        self.moved.connect(further.saving.move)
        further.changed.connect(self._follow_filter)
        further.restored.connect(self._follow_filter)
        store.changed.connect(self._follow_store)
        self._read()

    def refresh(self) -> None:
        """Count again a moment later, if the list is looked at."""
        self._counted_on = None
        if self._saved and self.isVisible():
            self._pause.start()

    def _read(self) -> None:
        rows = views.saved(self._entity)
        self._saved = {one.id: one for one in rows}
        faces = [SegmentFace(EVERY, self.tr("All records"))]
        faces += [SegmentFace(f"{SAVED}{one.id}", one.name, "filter") for one in rows]
        self.show_faces(faces)
        self.setVisible(bool(rows))
        self._follow_filter()
        self.refresh()

    def _follow_filter(self) -> None:
        """The segment whose conditions hold is the chosen one; else the last one, changed."""
        asked = filter_text(self._further.group)
        same = [f"{SAVED}{one.id}" for one in self._saved.values() if self._text(one) == asked]
        if same:
            self._chosen = self._chosen if self._chosen in same else same[0]
        elif not self._further.group or saved_id(self._chosen) not in self._saved:
            self._chosen = EVERY
        changed = not same and bool(self._further.group)
        self.show_current(self._chosen, changed=changed)

    def _text(self, view: ViewRow) -> str:
        return filter_text(read_filter(view.asked, self._further.fields.values()))

    def _choose(self, key: str) -> None:
        self._chosen = key
        view_id = saved_id(key)
        if view_id is None:
            self._further.set_filter(EVERYTHING)
        elif view_id in self._saved:
            read = read_filter(self._saved[view_id].asked, self._further.fields.values())
            self._further.set_filter(read)

    def _update(self, view_id: int) -> None:
        view = self._saved[view_id]
        kept = Kept(filter_text(self._further.group), view.sort, view.columns)
        self._further.saving.update(view_id, kept)

    def _follow_store(self, changes: Changes) -> None:
        if changes.touches(Entity.VIEW):
            self._read()
        elif changes.everything or changes.ids:
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._counted_on != today():
            self._pause.start()

    def _count(self) -> None:
        day, entity, fields = today(), self._entity, self._further.fields
        asked = {EVERY: EVERYTHING}
        for view_id, view in self._saved.items():
            asked[f"{SAVED}{view_id}"] = read_filter(view.asked, fields.values())

        def work() -> dict[str, int]:
            return {key: lists.count(ListQuery(entity, day, one)) for key, one in asked.items()}

        self._counts.ask(work, self._show, here=is_quick(entity))

    def _show(self, counts: Mapping[str, int]) -> None:
        self._counted_on = today()
        self.show_counts(counts)
