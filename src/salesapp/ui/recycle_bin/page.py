"""The recycle bin: Enter brings back, Delete deletes for good."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.connection import own_connection
from salesapp.db.queries import recycle_bin
from salesapp.db.queries.recycle_bin import Key
from salesapp.domain.backups import BackupReason
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.recycling import BINNED, KEEP_DAYS
from salesapp.overriding import override
from salesapp.services import recycle_bin as service
from salesapp.services.backups import restore_point
from salesapp.ui import theme
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.messages import confirm
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.lists.bar import Bar
from salesapp.ui.notices import notices
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.recycle_bin.columns import (
    bin_columns,
    fetch,
    key_of,
    kind_words,
    number_of,
)
from salesapp.ui.store import store

_MENU: Final = ("bin.restore", "", "bin.purge")


class BinPage(Page):
    """What was deleted, the latest first."""

    section = "settings"

    def __init__(self) -> None:
        super().__init__()
        self._kind: Entity | None = None
        self._all = 0
        self._job: Job | None = None
        """What is done with many records; until it ends, nothing else is begun."""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.bar = Bar()
        self._pills_group = QButtonGroup(self)
        self.pills: dict[Entity | None, FilterPill] = {}
        for kind in (None, *BINNED):
            pill = FilterPill(kind_words(kind) if kind else self.tr("All"), count=0)
            pill.clicked.connect(lambda _on=False, wanted=kind: self.show_kind(wanted))
            self._pills_group.addButton(pill)
            self.pills[kind] = pill
            self.bar.row.addWidget(pill)
        self.pills[None].setChecked(True)
        self.bar.row.addStretch(1)
        self.search = SearchInput(self.tr("Name, INN, article"), small=True)
        self.search.setMinimumWidth(theme.px(220))
        self.search.setMaximumWidth(theme.px(280))
        self.bar.row.addWidget(self.search)
        self.table = PagedTable(bin_columns(), fetch, markable=True)
        self.table.setAccessibleName(self.tr("Recycle bin"))
        self.nothing = EmptyState("", "", icon="trash")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.restore_button = Button(self.tr("Bring back"), "primary", icon="undo", keys="Enter")
        self.purge_button = Button(self.tr("Delete for good"), icon="trash", keys="Delete")
        self.empty_button = Button(self.tr("Empty the bin"), "ghost", icon="trash")
        self.foot = Bar()
        for part in (self.restore_button, self.purge_button):
            self.foot.row.addWidget(part)
        self.foot.row.addStretch(1)
        self.foot.row.addWidget(self.empty_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.reload())
        self.search.left_down.connect(self.table.setFocus)
        self.table.opened.connect(lambda _id: self.restore_binned())
        self.table.menu_requested.connect(self._show_menu)
        self.table.current_changed.connect(lambda _id: self.selection_changed.emit())
        self.restore_button.clicked.connect(self.restore_binned)
        self.purge_button.clicked.connect(self.purge_binned)
        self.empty_button.clicked.connect(self.empty_bin)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Recycle bin")

    @override
    def subtitle(self) -> str:
        return self.tr("kept for %n day(s)", "", KEEP_DAYS)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("row")),
            ("Space", self.tr("mark")),
            ("Return", self.tr("bring back")),
            ("Delete", self.tr("delete for good")),
            ("/", self.tr("search")),
            ("Alt+Left", self.tr("back")),
        ]

    @override
    def allows(self, action_id: str) -> bool:
        if action_id in ("bin.restore", "bin.purge"):
            return self._job is None and bool(self._chosen())
        return True

    @override
    def activate(self) -> None:
        self.reload()
        (self.table if self.table.paged.rowCount() else self.pills[self._kind]).setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*BINNED):
            self.reload()

    @override
    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.search, self.table, self.restore_button]

    @override
    def state(self) -> dict[str, Any]:
        return {"kind": self._kind.value if self._kind else "", "text": self.search.text()}

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if state.get("kind") in set(BINNED):
            self._kind = Entity(state["kind"])
            self.pills[self._kind].setChecked(True)
        if isinstance(state.get("text"), str):
            self.search.setText(state["text"])

    # What the user does

    def show_kind(self, kind: Entity | None) -> None:
        """Show one kind of records, or all."""
        self._kind = kind
        self.pills[kind].setChecked(True)
        self.reload()

    def restore_binned(self) -> None:
        """Bring back the marked records, or the current one."""
        keys = self._chosen()
        if not keys or self._job is not None:
            return
        if len(keys) == 1:
            entity, record_id = keys[0]
            told = recycle_bin.one(entity, record_id)
            name = told.title if told else ""
            toast = self.tr("Brought back: {name}").format(name=name)
            if owners := service.owners(entity, record_id):
                words = self.tr("Brought back: {name}, with {owners}: it belongs there")
                toast = words.format(name=name, owners=", ".join(owners))
            perform(
                self,
                lambda: service.restore(entity, record_id),
                toast=toast,
                refused=self._in_the_way,
            )
            self._after(keys)
        else:
            self._restore_many(keys)

    def _restore_many(self, keys: list[Key]) -> None:
        def work(control: JobControl) -> Changes:
            with own_connection():
                return service.restore_many(keys, control)

        def told(_changes: Changes) -> None:
            notices.undoable(self.tr("Brought back: %n record(s)", "", len(keys)), job)
            self._after(keys)

        job = Job(self.tr("Bringing back"), work, self)
        job.succeeded.connect(told)
        self._begin(job)

    def _begin(self, job: Job) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.foot.isAncestorOf(focus):
            # A button that is disabled would give the focus away.
            self.table.setFocus()
        self._job = job
        job.failed.connect(self._tell)
        job.finished.connect(self._ended)
        job.start()
        self._show_able()

    def _ended(self) -> None:
        self._job = None
        self._show_able()

    def _show_able(self) -> None:
        """The buttons and commands wait for the end of what is under way."""
        able = self._job is None and bool(self.table.paged.rowCount())
        for button in (self.restore_button, self.purge_button, self.empty_button):
            button.setEnabled(able)
        self.selection_changed.emit()

    def purge_binned(self) -> None:
        """Delete the marked records, or the current one, for good."""
        keys = self._chosen()
        if keys and self._job is None:
            self._purge(keys, self.tr("Delete %n record(s) for good?", "", len(keys)))

    def empty_bin(self) -> None:
        """Delete everything in the bin for good."""
        keys = recycle_bin.keys()
        if keys and self._job is None:
            self._purge(keys, self.tr("Empty the bin: %n record(s)?", "", len(keys)))

    def _purge(self, keys: list[Key], question: str) -> None:
        text = self.tr("This cannot be undone. Their people, steps and telephones go with them.")
        if not confirm(self, question, text, action=self.tr("Delete for good"), danger=True):
            self.table.setFocus()
            return

        def work(control: JobControl) -> int:
            restore_point(BackupReason.BEFORE_BULK)
            with own_connection():
                return service.purge(keys, control)

        job = Job(self.tr("Deleting for good"), work, self)
        job.succeeded.connect(lambda gone: self._purged(gone, keys))
        self._begin(job)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, RuleError):
            raise error
        if not self._in_the_way(error):
            show_trouble(self, explain(error))

    def _purged(self, gone: int, keys: list[Key]) -> None:
        left = len(keys) - gone
        store.changed.emit(Changes.all())
        told = self.tr("Deleted for good: {count}").format(count=gone)
        if left:
            why = self.tr("%n stayed: deals or documents still name them", "", left)
            told = f"{told}. {why}"
        notices.tell(told)
        self._after(keys)

    def reload(self) -> None:
        """Ask the store again."""
        found = recycle_bin.keys()
        counts: dict[Entity | None, int] = {None: len(found)}
        for entity, _id in found:
            counts[entity] = counts.get(entity, 0) + 1
        for kind, pill in self.pills.items():
            pill.set_count(counts.get(kind, 0))
            pill.setVisible(kind is None or kind is self._kind or bool(counts.get(kind)))
        self._all = len(found)
        text = self.search.text().strip()
        shown = recycle_bin.keys(self._kind, text) if text or self._kind else found
        self.table.set_ids([number_of(key) for key in shown])
        if self.table.current_id() is None and shown:
            self.table.set_current_id(number_of(shown[0]))
        self._stack.setCurrentWidget(self.table if shown else self.nothing)
        self._say_nothing(bool(text or self._kind))
        self._show_able()

    # Inside

    def _chosen(self) -> list[Key]:
        found = self.table.marked_ids() or self.table.selected_ids()
        current = self.table.current_id()
        if not found and current is not None:
            found = [current]
        return [key_of(one) for one in found]

    def _in_the_way(self, error: RuleError) -> bool:
        """Another record has the requisites or the article now: say which, and what to do."""
        if error.rule not in (Rule.DUPLICATE_CLIENT, Rule.FIELD_INVALID):
            return False
        trouble = explain(error)
        name = str(error.facts.get("name", ""))
        told = self.tr("“{name}” has the same number now. Change it there, or merge the two.")
        show_trouble(self, trouble._replace(mend=told.format(name=name)))
        return True

    def _after(self, keys: list[Key]) -> None:
        """What is done loses its marks; what was marked meanwhile, and the focus, stay."""
        marked = self.table.marked_ids()
        if marked:
            self.table.set_marked([one for one in marked if key_of(one) not in keys])
        self.reload()
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or self.isAncestorOf(focus)):
            (self.table if self.table.paged.rowCount() else self.pills[None]).setFocus()

    def _say_nothing(self, filtered: bool) -> None:
        if filtered and self._all:
            self.nothing.set_text(
                self.tr("Nothing found"), self.tr("Change the search or the kind.")
            )
        else:
            self.nothing.set_text(
                self.tr("The bin is empty"),
                self.tr("What you delete lies here for %n day(s) and can be brought back.", "",
                        KEEP_DAYS),
            )  # fmt: skip

    def _show_menu(self, _row: object, at: QPoint) -> None:
        self.context_menu(*_MENU).popup(at)
