"""The section of documents: offers, orders, invoices in one list, each with its chain."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import documents, names, offers, orders
from salesapp.db.queries.document_filter import is_long
from salesapp.db.queries.documents import DocumentFilter, DocumentRow, DocumentSort, DocumentTab
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import RuleError
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import row
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.lists.asking import Asking
from salesapp.ui.offers.chain_panel import ChainPanel
from salesapp.ui.offers.columns import document_columns
from salesapp.ui.offers.doing import DocumentDoing
from salesapp.ui.offers.editor import OfferEditor
from salesapp.ui.offers.no_documents import NoDocuments
from salesapp.ui.orders.editor import OrderEditor
from salesapp.ui.outgoing.actions import paper_menu
from salesapp.ui.outgoing.mark_bar import PaperMarkBar
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.output.actions import OUTPUT_MENU
from salesapp.ui.output.source import ListSource, source_of
from salesapp.ui.selection import NO_SELECTION, Selection

PANEL: Final = 388
SHOWN_FOR: Final = (
    Entity.OFFER,
    Entity.ORDER,
    Entity.INVOICE,
    Entity.CREDIT,
    Entity.PAYMENT,
    Entity.CLIENT,
    Entity.DEAL,
    Entity.ORGANIZATION,
)


class DocumentsPage(DocumentDoing):
    """Enter opens: an offer in its editor, an invoice in the section of payments.

    In a narrow window the panel lies over the list, and Enter shows it first.
    """

    section = "documents"

    def __init__(self) -> None:
        super().__init__()
        self.filter = DocumentFilter()
        self._asking = Asking(self)
        self.sort, self.descending = DocumentSort.DATE, True
        self._stale = True
        self._visible = False
        self.tabs = Tabs(
            [
                (DocumentTab.ALL, self.tr("All")),
                (DocumentTab.OFFERS, self.tr("Offers")),
                (DocumentTab.ORDERS, self.tr("Orders")),
                (DocumentTab.INVOICES, self.tr("Invoices")),
                (DocumentTab.DRAFTS, self.tr("Drafts")),
            ]
        )
        self.search = SearchInput(self.tr("Number, client, amount"), pause=0)
        self.search.setFixedWidth(theme.px(264))
        self.table = PagedTable(
            document_columns(), lambda keys: documents.rows_of(keys, fmt.today()), markable=True
        )
        self.table.setAccessibleName(self.tr("Documents"))
        self.table.fill_page()
        self.table.set_sort(self.sort, self.descending)
        self.panel = ChainPanel()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.empty = NoDocuments()
        self.empty.company.clicked.connect(lambda: self.record_wanted.emit(Entity.ORGANIZATION, 0))
        self.empty.begin.clicked.connect(lambda: self.action_wanted.emit("offer.new"))
        self.nothing = EmptyState(self.tr("Nothing found"))
        reset = self.nothing.add_button(Button(self.tr("Reset"), icon="x"))
        reset.clicked.connect(self.reset)
        self.stack = QStackedWidget()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.filters = QWidget()
        self.filters.setLayout(row(self.search, None, margins=(16, 8, 16, 8)))
        self.marks = PaperMarkBar("offer")
        column.addWidget(self.filters)
        column.addWidget(self.marks)
        column.addWidget(self.stack, 1)
        self.side = SidePanel(left, self.panel, width=PANEL, parent=self)
        for one in (self.table, self.empty, self.nothing):
            self.stack.addWidget(one)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addSpacing(4)
        box.addWidget(self.tabs)
        box.addWidget(self.side, 1)

    def _connect(self) -> None:
        self.tabs.changed.connect(self._tab_chosen)
        self.search.searched.connect(self._searched)
        self.search.left_down.connect(self.table.setFocus)
        self.hear(self.table)
        self.marks.follow(self.table, self.filters)
        self.marks.wanted.connect(self.action_wanted)
        self.let_drag(self.panel.paper)
        self.let_drag_rows(self.table, lambda key: PaperKey(*documents.record_of(key)))
        self.table.current_changed.connect(self._current_changed)
        self.table.opened.connect(self._open_key)
        self.table.sort_requested.connect(self._sort_by)
        self.table.menu_requested.connect(self._show_menu)
        self.panel.open_wanted.connect(self.show_record)
        self.panel.action_wanted.connect(self.action_wanted)
        self.panel.order_invoice_wanted.connect(self.orders.make_invoice)

    # Frame

    @override
    def title(self) -> str:
        return self.tr("Documents")

    @override
    def subtitle(self) -> str:
        return self.tr("the chain from offer to payment")

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Return", self.tr("open")),
            ("Ctrl+O", self.tr("offer")),
            ("Ctrl+I", self.tr("invoice from the offer")),
            ("Ctrl+P", self.tr("print")),
            ("Ctrl+S", self.tr("PDF")),
            ("/", self.tr("search")),
        ]

    @override
    def selection(self) -> Selection:
        key = self.table.current_id()
        if key is None:
            return NO_SELECTION
        kind, record_id = documents.record_of(key)
        return Selection.of(Entity(kind), record_id)

    @override
    def allows(self, action_id: str) -> bool:
        if action_id.startswith("order.") or action_id == "invoice.from_order":
            return self.allows_order(action_id)
        if not action_id.startswith("offer.") or action_id == "offer.new":
            return True
        current = self.current_document()
        return self.commands.allows(action_id, current.offer_state if current else None)

    @override
    def primary_action(self) -> str | None:
        return "offer.new"

    @override
    def activate(self) -> None:
        self._visible = True
        if self._stale:
            self.reload()
        self.table.setFocus()

    @override
    def leave(self) -> None:
        self._visible = False

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(*SHOWN_FOR):
            self._stale = True
            if self._visible:
                self.reload(here=not _is_long())

    @override
    def opens_over(self, entity: Entity) -> bool:
        return entity in {Entity.OFFER, Entity.ORDER}

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity not in {Entity.OFFER, Entity.ORDER}:
            return False
        try:
            offers.card(record_id) if entity is Entity.OFFER else orders.card(record_id)
        except RuleError:
            return False
        if self.isVisible():
            kind: documents.Kind = "offer" if entity is Entity.OFFER else "sales_order"
            self.table.set_current_id(documents.key(kind, record_id))
        self.show_record(entity, record_id)
        return True

    @override
    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.search, self.table, self.panel.open]

    @override
    def state(self) -> dict[str, Any]:
        return {
            "tab": str(self.filter.tab),
            "text": self.filter.text,
            "sort": [str(self.sort), self.descending],
            "table": self.table.layout_state(),
            "current": self.table.current_id(),
            "sizes": self.side.state(),
        }

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if state.get("tab") in list(DocumentTab):
            tab = DocumentTab(state["tab"])
            self.filter = self.filter._replace(tab=tab)
            self.tabs.set_value(tab)
        if isinstance(state.get("text"), str):
            self.search.setText(state["text"])
            self.filter = self.filter._replace(text=state["text"])
        if isinstance(state.get("table"), dict):
            self.table.restore_layout(state["table"])
        if isinstance(state.get("sort"), list) and state["sort"][0] in list(DocumentSort):
            self.sort, self.descending = DocumentSort(state["sort"][0]), bool(state["sort"][1])
            self.table.set_sort(self.sort, self.descending)
        if isinstance(state.get("sizes"), list):
            self.side.restore(state["sizes"])
        self.reload()
        if isinstance(state.get("current"), int):
            self.table.set_current_id(state["current"])

    @override
    def list_source(self) -> ListSource:
        names = [] if self.filter.tab is DocumentTab.ALL else [self.tabs.text()]
        return source_of(self.table, self.title(), [*names, *_quoted(self.filter.text)])

    @override
    def chosen_papers(self) -> list[PaperKey]:
        keys = self.table.marked_ids() or self.table.selected_ids()
        return [PaperKey(*documents.record_of(key)) for key in keys]

    # Inside

    def reload(self, *, here: bool = True) -> None:
        """Ask the queries again, keeping place and selection; a long list beside the window."""
        self._stale = False
        for tab, count in documents.counts().items():
            self.tabs.set_count(tab, count)
        self._ask(here=here)

    def _ask(self, *, here: bool) -> None:
        find = partial(documents.ids, self.filter, self.sort, descending=self.descending)
        self._asking.ask(find, self._put, here=here)

    def _put(self, keys: Any) -> None:
        self.table.set_ids(keys)
        if keys:
            self.stack.setCurrentWidget(self.table)
            if self.table.current_id() is None:
                self.table.set_current_id(keys[0])
        elif self.filter != DocumentFilter():
            self.stack.setCurrentWidget(self.nothing)
        else:
            self.empty.tell(missing=names.who() is None)
            self.stack.setCurrentWidget(self.empty)
        self._current_changed(self.table.current_id())

    def reset(self) -> None:
        """Take the search and the tab away."""
        self.search.clear()
        self.filter = DocumentFilter()
        self.tabs.set_value(DocumentTab.ALL)
        self.reload()

    def show_record(self, entity: Entity, record_id: int) -> None:
        """Open an offer or an order in its editor, an invoice where invoices live."""
        if entity is Entity.OFFER:
            self.page_wanted.emit(OfferEditor(record_id))
        elif entity is Entity.ORDER:
            self.page_wanted.emit(OrderEditor(record_id))
        else:
            self.record_wanted.emit(entity, record_id)

    @override
    def current_document(self) -> DocumentRow | None:
        found: DocumentRow | None = self.table.current_record()
        return found

    def _current_changed(self, _key: object) -> None:
        self.panel.show_document(self.current_document() if self.table.paged.ids else None)
        self.selection_changed.emit()

    def _open_key(self, key: int) -> None:
        if self.side.is_over and not self.side.is_side_shown():
            # In a narrow window the panel comes first, and Enter in it opens the document.
            self.side.show_side()
            self.panel.open.setFocus()
            return
        kind, record_id = documents.record_of(key)
        self.show_record(Entity(kind), record_id)

    def _tab_chosen(self, tab: object) -> None:
        self.filter = self.filter._replace(tab=DocumentTab(str(tab)))
        self.reload()

    def _searched(self, text: str) -> None:
        self.filter = self.filter._replace(text=text)
        self._ask(here=not _is_long())

    def _sort_by(self, key: str, descending: bool) -> None:
        self.sort, self.descending = DocumentSort(key), descending
        self.reload()

    def _show_menu(self, _key: object, place: QPoint) -> None:
        self.context_menu(
            "offer.send", "order.from_offer", "invoice.from_offer", "offer.new_version", "",
            "order.confirm", "invoice.from_order", "order.ship", "order.new_version",
            "order.hold", "order.release", "order.cancel", "order.delete", "",
            *paper_menu("offer"), "",
            "offer.accept", "offer.decline", "offer.delete", "", *OUTPUT_MENU,
        ).popup(place)  # fmt: skip

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel.isAncestorOf(self.focusWidget()):
            self.side.hide_side()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())


def _is_long() -> bool:
    return any(is_long(table) for table in ("offer", "sales_order", "invoice"))


def _quoted(text: str) -> list[str]:
    return [fmt.quoted(text)] if text else []
