"""The list of people of all clients, beside the list of clients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.list_fields import fields_of
from salesapp.db.queries.lists import ListQuery
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.field_values import Ref
from salesapp.domain.filters import Group
from salesapp.domain.segments import CONTACT_SEGMENTS, ContactSegment
from salesapp.overriding import override
from salesapp.ui.action_registry import first_keys, title_of
from salesapp.ui.actions import action
from salesapp.ui.clients.client_page_base import ClientCommandPage
from salesapp.ui.clients.people_columns import NAME, PersonLine, people_columns
from salesapp.ui.clients.people_footer import PeopleFooter
from salesapp.ui.clients.switch import PEOPLE, PeopleSwitch
from salesapp.ui.clients.words import contact_segment_name
from salesapp.ui.editing.cells import Cells
from salesapp.ui.editing.list_editing import EditingPage
from salesapp.ui.editing.mark_bar import RowsBar
from salesapp.ui.format import number, today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.lists.desk import ListDesk, Ready
from salesapp.ui.lists.filter_bar import ListFilterBar
from salesapp.ui.lists.filtered_page import FilteredPage
from salesapp.ui.lists.segment_bar import SegmentBar, SegmentFace
from salesapp.ui.output.actions import OUTPUT_MENU
from salesapp.ui.output.source import ListSource, source_of
from salesapp.ui.selection import NO_SELECTION, Selection

_WATCHED: Final = (
    Entity.CONTACT, Entity.CLIENT, Entity.CUSTOM_FIELD, Entity.VIEW, Entity.TAG
)  # fmt: skip
_ALLOWED: Final = frozenset(
    {"clients.call", "clients.write", "clients.step", "clients.done", "clients.move"}
    | {"clients.new", "clients.contact", "clients.record_call", "clients.people"}
)
_ICONS: Final = {
    ContactSegment.DECIDES: ("crown", ""),
    ContactSegment.AGAINST: ("warn", "warn"),
    ContactSegment.UNREACHABLE: ("phoneoff", "risk"),
}


class PeoplePage(ClientCommandPage, EditingPage, FilteredPage):
    """Enter opens the client of a person; P calls the person."""

    def __init__(self) -> None:
        super().__init__()
        self._all = 0
        self.segments = SegmentBar()
        self.switch = PeopleSwitch(PEOPLE)
        self.segments.add_at_end(self.switch)
        self.filters = ListFilterBar(
            Entity.CONTACT,
            self.tr("Name, phone, e-mail"),
            ("role", "attitude", "position"),
            self._wanted,
        )
        self.table = PagedTable(self.list_columns(), self._fetch, markable=True)
        self.table.sorts_by_many = True
        self.table.setAccessibleName(self.tr("Contacts"))
        self.marks = RowsBar()
        self.filters.set_marks(self.marks)
        self.footer = PeopleFooter()
        self.not_found = EmptyState(self.tr("Nothing found"))
        self.nobody = EmptyState(
            self.tr("No contacts yet"),
            self.tr("People are added on the card of their client."),
            icon="user",
        )
        reset = self.not_found.add_button(Button(self.tr("Reset the filters"), icon="x"))
        reset.clicked.connect(self.reset_filters)
        self._lay_out()
        ready = [
            Ready(
                SegmentFace(one.value, contact_segment_name(one), *_ICONS.get(one, ("", ""))),
                CONTACT_SEGMENTS[one],
            )
            for one in ContactSegment
        ]
        self.desk = ListDesk(self, Entity.CONTACT, (self.table, self.segments, self.filters), ready)
        self.follow_columns()
        self._connect()

    @override
    def list_columns(self) -> list[Column]:
        return Cells(self, Entity.CONTACT).columns(people_columns(), {})

    def _lay_out(self) -> None:
        self._list = QStackedWidget()
        for part in (self.table, self.nobody, self.not_found):
            self._list.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.segments)
        whole.addWidget(self.filters)
        whole.addWidget(self._list, 1)
        whole.addWidget(self.footer)

    def _connect(self) -> None:
        self.hear(self.table)
        self.switch.left.connect(self.back_wanted)
        self.filters.columns_wanted.connect(self.choose_columns)
        self.filters.export.clicked.connect(self.export_list)
        self.filters.search.left_down.connect(self.table.setFocus)
        self.filters.search.returnPressed.connect(self.table.setFocus)
        self.desk.shown.connect(self._rows_shown)
        self.desk.counted.connect(self._counted)
        self.table.opened.connect(self._open_client)
        self.table.removed.connect(self.delete_person)
        self.table.menu_requested.connect(self._show_menu)
        self.table.cell_clicked.connect(self._cell_clicked)
        self.table.current_changed.connect(lambda _id: self.selection_changed.emit())
        self.table.marks_changed.connect(self._marks_changed)
        self.marks.cleared.connect(lambda: self.table.set_marked([]))
        self.marks.wanted.connect(self.action_wanted)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Contacts")

    @override
    def subtitle(self) -> str:
        return self.tr("{count} in the base").format(count=number(self._all)) if self._all else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return self.list_hints(self.table) or [
            ("Up+Down", self.tr("row")),
            ("Enter", self.tr("client")),
            ("F2", self.tr("change")),
            ("P", self.tr("call")),
            ("S", self.tr("next step")),
            ("/", self.tr("search")),
        ]

    @override
    def selection(self) -> Selection:
        client, current = self._client(), self.table.current_id()
        if client is not None:
            return Selection.of(Entity.CLIENT, client.id)
        # Who works nowhere is there for what is done with people.
        return NO_SELECTION if current is None else Selection.of(Entity.CONTACT, current)

    @override
    def allows(self, action_id: str) -> bool:
        if action_id in ("list.state", "list.spread"):
            return False
        return not action_id.startswith("clients.") or action_id in _ALLOWED

    @override
    def bulk_target(self) -> tuple[Entity, Sequence[int]]:
        current = self.table.current_id()
        return Entity.CONTACT, self.table.target_ids() or ([] if current is None else [current])

    @override
    def edited_table(self) -> tuple[PagedTable, Entity]:
        return self.table, Entity.CONTACT

    @override
    def activate(self) -> None:
        self.renew_columns()
        if self.desk.is_stale:
            self.desk.reload()
        self.table.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*_WATCHED):
            return
        if changes.touches(Entity.CUSTOM_FIELD):
            self.fields_changed()
        if not self.isVisible():
            self.desk.is_stale = True
            return
        self.desk.refresh(changes)

    @override
    def focus_search(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.filters.search, self.table]

    @override
    def state(self) -> dict[str, Any]:
        return self.desk.state()

    @override
    def restore(self, state: dict[str, Any]) -> None:
        self.desk.restore(state)

    @override
    def list_source(self) -> ListSource:
        self.desk.ask_whole()
        words = self.desk.words()
        return source_of(self.table, self.title(), words, self._rows_of, Entity.CONTACT)

    # Commands

    @override
    def call_client(self) -> None:
        """Call the person of the row."""
        self._with_point("phone", self.commands.call)

    @override
    def write_to_client(self) -> None:
        """Write to the person of the row."""
        self._with_point("email", self.commands.write)

    @override
    def step_place(self) -> tuple[QWidget, QRect | None]:
        return self.table.viewport(), self.table.visualRect(self.table.currentIndex())

    def edit_person(self) -> None:
        """Change the person of the row."""
        current, client = self.table.current_id(), self._client()
        if current is not None and client is not None:
            self.commands.edit_contact(client.id, current)

    def delete_person(self) -> None:
        """Delete the person of the row; Undo brings them back."""
        current, line = self.table.current_id(), self.table.current_record()
        if current is not None and line is not None:
            self.commands.delete_contact(current, line.name)

    def show_people(self) -> None:
        """Here they are already."""
        self.table.setFocus()

    def _with_point(self, kind: str, run: Any) -> None:
        current, client = self.table.current_id(), self._client()
        if current is None or client is None:
            return
        field = fields_of(Entity.CONTACT)[kind]
        held = field_values(Entity.CONTACT, [current], [field], today())[current].get(kind)
        run(client.id, str(held or "").split(", ")[0])

    def _client(self) -> Ref | None:
        line = self.table.current_record()
        return line.client if isinstance(line, PersonLine) else None

    def _open_client(self, _contact_id: object) -> None:
        client = self._client()
        if client is not None:
            self.record_wanted.emit(Entity.CLIENT, client.id)

    def _cell_clicked(self, _id: object, column: str, _cell: QRect, _at: QPoint) -> None:
        if column == "client":
            self.table.setFocus()

    def _show_menu(self, contact_id: int, at: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Call"), self.call_client, icon="phone", keys="P")
        menu.add(self.tr("Write a letter"), self.write_to_client, icon="mail")
        menu.add(self.tr("Next step"), self.plan_step, icon="cal", keys="S")
        menu.addSeparator()
        client = self.tr("Open the client")
        menu.add(client, lambda: self._open_client(None), icon="clients", keys="Enter")
        menu.add(self.tr("Change the contact"), self.edit_person, icon="edit")
        menu.addSeparator()
        menu.add(
            self.tr("Delete the contact"), self.delete_person, icon="trash", keys="Delete",
            danger=True,
        )  # fmt: skip
        menu.addSeparator()
        for spec in map(action, ("list.bulk", "list.paste", *OUTPUT_MENU)):
            keys = first_keys(spec)
            menu.add(title_of(spec), getattr(self, spec.run), icon=spec.icon, keys=keys)
        self.add_value_filter(menu, contact_id, at)
        menu.popup(at)

    # Rows

    def _marks_changed(self) -> None:
        count = len(self.table.marked_ids())
        self.marks.show_count(count)
        self.filters.show_marks(on=count > 1)
        self.selection_changed.emit()

    def _wanted(self, asked: Group) -> ListQuery:
        return self.desk.query(asked)

    def _fetch(self, ids: Sequence[int]) -> list[PersonLine]:
        return self._rows_of(ids, [one.id for one in self.table.visible_columns()])

    def _rows_of(self, ids: Sequence[int], shown: Sequence[str]) -> list[PersonLine]:
        known = fields_of(Entity.CONTACT)
        wanted = [known[one] for one in dict.fromkeys((*shown, NAME, "client")) if one in known]
        found = field_values(Entity.CONTACT, ids, wanted, today())
        return [PersonLine(one, found[one]) for one in ids if NAME in found.get(one, {})]

    def _rows_shown(self) -> None:
        if self.table.current_id() is None and self.table.paged.rowCount():
            self.table.set_current_id(self.table.paged.ids[0])
        count = self.table.paged.rowCount()
        self.footer.show_count(count, self._all)
        if count:
            self._list.setCurrentWidget(self.table)
        elif self.desk.is_narrowed():
            text = self.tr("Filters: {names}").format(names=", ".join(self.desk.words()))
            self.not_found.set_text(self.tr("Nothing found"), text)
            self._list.setCurrentWidget(self.not_found)
        else:
            self._list.setCurrentWidget(self.nobody)

    def _counted(self, counts: dict[str, int]) -> None:
        if counts[ContactSegment.ALL] != self._all:
            self._all = counts[ContactSegment.ALL]
            self.title_changed.emit(self.title(), self.subtitle())
        self.footer.show_count(self.table.paged.rowCount(), self._all)
