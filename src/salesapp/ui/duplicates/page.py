"""The desk of duplicates: groups of records that look alike, and what becomes of them."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.connection import own_connection
from salesapp.db.queries import duplicates
from salesapp.domain.changes import Changes
from salesapp.domain.duplicates import Reason
from salesapp.domain.entities import Entity
from salesapp.domain.jobs import JobControl
from salesapp.domain.merging import MERGEABLE
from salesapp.overriding import override
from salesapp.services import duplicates as service
from salesapp.ui import reading
from salesapp.ui.drafts.settling import settle
from salesapp.ui.duplicates.group_list import GroupList
from salesapp.ui.duplicates.merge_dialog import ask_to_merge
from salesapp.ui.duplicates.panel import WIDTH, GroupPanel
from salesapp.ui.duplicates.words import kind_words, reason_words
from salesapp.ui.format import moment
from salesapp.ui.jobs import Job, Progress
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.lists.bar import Bar
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.reading_state import writes

_MENU: Final = ("duplicates.merge", "duplicates.keep", "duplicates.open", "", "duplicates.search")


class DuplicatesPage(Page):
    """Enter merges, N keeps apart, Shift+F5 looks anew."""

    section = "clients"

    def __init__(self, entity: Entity = Entity.CLIENT) -> None:
        super().__init__()
        self._entity = entity
        self._job: Job | None = None
        self._stale = True
        self._total = 0
        self._build()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(30)
        self._follow.timeout.connect(self._show_group)
        self._connect()

    def _build(self) -> None:
        self.bar = Bar()
        self.pills: dict[Entity, FilterPill] = {}
        self._group = QButtonGroup(self)
        for entity in MERGEABLE:
            pill = FilterPill(kind_words(entity), count=0)
            pill.clicked.connect(lambda _on=False, wanted=entity: self.show_kind(wanted))
            self._group.addButton(pill)
            self.pills[entity] = pill
            self.bar.row.addWidget(pill)
        self.pills[self._entity].setChecked(True)
        self.bar.row.addStretch(1)
        self.told = Label("", "small", "text2", elide=True)
        self.progress = ProgressBar(4)
        self.progress.setFixedWidth(120)
        self.stop = Button(self.tr("Cancel"), "link", small=True)
        self.search = Button(self.tr("Look anew"), icon="refresh", small=True, keys="Shift+F5")
        for part in (self.told, self.progress, self.stop, self.search):
            self.bar.row.addWidget(part)
        self.list = GroupList()
        self.list.setAccessibleName(self.tr("Groups of duplicates"))
        self.panel = GroupPanel()
        self.nothing = EmptyState("", "", icon="merge")
        self.begin = self.nothing.add_button(
            Button(self.tr("Look for duplicates"), "primary", icon="search", keys="Shift+F5")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.side = SidePanel(self._stack, self.panel, width=WIDTH, parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.side, 1)
        self._show_running()

    def _connect(self) -> None:
        writes(self.search).clicked.connect(self.search_duplicates)
        writes(self.begin).clicked.connect(self.search_duplicates)
        self.stop.clicked.connect(self._cancel)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self.merge_group)
        self.list.menu_requested.connect(self._show_menu)
        self.panel.merge_wanted.connect(self.merge_group)
        self.panel.keep_wanted.connect(self.keep_apart)
        self.panel.open_wanted.connect(self._open)
        self.panel.left.connect(self._leave_panel)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Duplicates")

    @override
    def subtitle(self) -> str:
        return self.tr("%n group(s)", "", self._total) if self._total else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("group")),
            ("Return", self.tr("merge")),
            ("N", self.tr("not a duplicate")),
            ("O", self.tr("open")),
            ("Shift+F5", self.tr("look anew")),
            ("Alt+Left", self.tr("back")),
        ]

    @override
    def allows(self, action_id: str) -> bool:
        if action_id in ("duplicates.merge", "duplicates.keep", "duplicates.open"):
            return self.list.current() is not None
        return True

    @override
    def activate(self) -> None:
        if self._stale:
            self.reload()
        if duplicates.scanned_at(self._entity) is None and self._job is None:
            self.search_duplicates()
        (self.list if self.list.rows.groups else self.search).setFocus()

    @override
    def leave(self) -> None:
        if self.list.rows.groups:
            settle(partial(service.mark_seen, self._entity))

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*MERGEABLE):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    @override
    def panes(self) -> list[QWidget]:
        return [self.pills[self._entity], self.list, self.panel.merge]

    @override
    def state(self) -> dict[str, Any]:
        return {"kind": self._entity.value, "side": self.side.state()}

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if state.get("kind") in set(MERGEABLE):
            self._entity = Entity(state["kind"])
            self.pills[self._entity].setChecked(True)
        if isinstance(state.get("side"), list):
            self.side.restore(state["side"])

    # What the user does

    def show_kind(self, entity: Entity) -> None:
        """Show the duplicates of another kind of records."""
        if entity is not self._entity:
            self.leave()
        self._entity = entity
        self.pills[entity].setChecked(True)
        self.reload()
        if duplicates.scanned_at(entity) is None and self._job is None:
            self.search_duplicates()
        if self.list.rows.groups:
            self.list.setFocus()

    def search_duplicates(self) -> None:
        """Look through the whole base in the background."""
        if self._job is not None or reading.is_on():
            return
        entity = self._entity

        def work(control: JobControl) -> int:
            with own_connection():
                return service.scan(entity, control)

        job = Job(self.tr("Search for duplicates"), work)
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._searched)
        self._job = job
        self._show_running()
        job.start()

    def merge_group(self) -> None:
        """Ask which values stay, and merge the group."""
        shown = self.list.current()
        if shown is not None and len(shown.records) > 1:
            ask_to_merge(self, self._entity, [one.id for one in shown.records])

    def keep_apart(self) -> None:
        """Remember that the records of the group are not the same."""
        shown = self.list.current()
        if shown is None:
            return
        entity, ids = self._entity, list(shown.group.ids)
        perform(
            self,
            lambda: service.not_duplicates(entity, ids),
            toast=self.tr("Not a duplicate: {name}").format(name=shown.records[0].name),
        )
        self.list.setFocus()

    def open_first(self) -> None:
        """Open the first record of the group."""
        shown = self.list.current()
        if shown is not None and shown.records:
            self._open(shown.records[0].id)

    def reload(self) -> None:
        """Ask the store again."""
        self._stale = False
        for entity, pill in self.pills.items():
            pill.set_count(duplicates.counts(entity).pairs)
        groups = duplicates.groups(self._entity)
        self._total = len(groups)
        self.list.show_groups(self._entity, groups)
        self._stack.setCurrentWidget(self.list if groups else self.nothing)
        self._say_nothing()
        self._show_running()
        self.title_changed.emit(self.title(), self.subtitle())

    # Inside

    def _say_nothing(self) -> None:
        looked = duplicates.scanned_at(self._entity)
        if looked is None:
            self.nothing.set_text(
                self.tr("Nobody has looked for duplicates yet"),
                self.tr("The whole base is looked through; you can go on working meanwhile."),
            )
        else:
            self.nothing.set_text(
                self.tr("No duplicates"),
                self.tr("Looked through {moment}. What you typed since is checked at typing.")
                .format(moment=moment(looked)),
            )  # fmt: skip

    def _show_running(self) -> None:
        running = self._job is not None
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        self.search.setVisible(not running)
        self.begin.setEnabled(not running)
        if not running:
            looked = duplicates.scanned_at(self._entity)
            told = self.tr("Looked through {moment}") if looked else ""
            self.told.setText(told.format(moment=moment(looked)) if looked else "")

    def _show_progress(self, progress: Progress) -> None:
        self.progress.setRange(0, max(1, progress.total))
        self.progress.setValue(progress.done)
        known = progress.note in set(Reason)
        self.told.setText(reason_words([Reason(progress.note)]) if known else "")

    def _searched(self) -> None:
        self._job = None
        self.reload()
        if self.isVisible() and self.list.rows.groups and not self.list.hasFocus():
            self.list.setFocus()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _moved(self) -> None:
        self._follow.start()
        self.selection_changed.emit()

    def _show_group(self) -> None:
        self.panel.show_group(self._entity, self.list.current())

    def _open(self, record_id: int) -> None:
        self.record_wanted.emit(self._entity, record_id)

    def _show_menu(self, at: QPoint) -> None:
        self.context_menu(*_MENU).popup(at)

    def _leave_panel(self) -> None:
        self.side.hide_side()
        self.list.setFocus()

    @override
    def reborn(self) -> Page:
        page = DuplicatesPage(self._entity)
        page.restore(self.state())
        return page

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())
