"""The section of deals: board or list, the panel of a deal, and its commands."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries import deal_cards, deals
from salesapp.domain.changes import Changes, Entity
from salesapp.ui import format
from salesapp.ui.deals.board import Board
from salesapp.ui.deals.commands import DealCommands
from salesapp.ui.deals.deal_form import DealForm
from salesapp.ui.deals.deal_list import DealList
from salesapp.ui.deals.empty import EmptyBoard, NothingFound
from salesapp.ui.deals.filter_bar import BOARD, LIST, FilterBar
from salesapp.ui.deals.moving import Mover
from salesapp.ui.deals.panel import DealPanel, settle
from salesapp.ui.deals.steps import Steps
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.output.source import ListSource
from salesapp.ui.selection import NO_SELECTION, Selection

OPEN_ONLY = frozenset(
    {"deals.step", "deals.step_done", "deals.forward", "deals.back", "deals.win", "deals.lose"}
)
OTHERS = (Entity.CLIENT, Entity.STAGE, Entity.ACTIVITY, Entity.CUSTOM_FIELD)
LISTENED = (
    *OTHERS, Entity.DEAL, Entity.CONTACT, Entity.OFFER, Entity.INVOICE, Entity.PAYMENT
)  # fmt: skip


class DealsPage(DealCommands):
    """Every way of moving a deal leads through one `Mover`."""

    section: ClassVar[str] = "deals"

    def __init__(self) -> None:
        super().__init__()
        self._totals = deals.Totals(0, 0, 0)
        self._stale = True
        self._kind: dict[int, str] = {}
        self.bar = FilterBar()
        self.mover = Mover(self, self._anchor)
        self.steps = Steps(self)
        self.board = Board(self.mover.lacking)
        self.list = DealList()
        self.panel = DealPanel(self)
        self.panel.hide()
        self._views = QStackedWidget()
        self._views.addWidget(self.board)
        self._views.addWidget(self.list)
        self._empty = EmptyBoard(self._views)
        self._nothing = NothingFound(self._views)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._middle = QHBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._views, 1)
        self._middle.addWidget(self.panel)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self.bar.further.strip)
        box.addLayout(self._middle, 1)

    def _connect(self) -> None:
        self.hear(self.list.table)
        self.list.table.marks_changed.connect(self.selection_changed)
        self.list.marks.wanted.connect(self.action_wanted)
        self.bar.changed.connect(self._ask)
        self.bar.view_changed.connect(self.show_view)
        self.bar.search.left_down.connect(self.focus_view)
        for view in (self.board, self.list):
            view.opened.connect(self.show_panel)
            view.current_changed.connect(self._current_changed)
            view.step_wanted.connect(self.ask_step)
            view.menu_wanted.connect(self.show_menu)
        self.board.move_wanted.connect(self.mover.move)
        self.board.close_wanted.connect(self._close_by)
        self.board.add_wanted.connect(lambda stage: self.make_deal(None, stage))
        self.mover.asking.connect(self._asking)
        self.mover.settled.connect(self._settled)
        self.mover.action_wanted.connect(self.action_wanted)
        self.panel.action_wanted.connect(self._panel_action)
        self.panel.record_wanted.connect(self.record_wanted)
        self.panel.step_wanted.connect(self._panel_step)
        self.panel.closed.connect(self.close_panel)
        self._empty.action_wanted.connect(self._empty_action)
        self._nothing.reset_wanted.connect(self.bar.reset)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Deals")

    @override
    def subtitle(self) -> str:
        if not self._totals.deals:
            return ""
        amount = format.rubles(self._totals.amount_minor)
        text = self.tr("%n open, {amount}", "", self._totals.deals)
        return text.format(amount=amount)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if self.board.is_empty() and self._on_board():
            return [("Ctrl+D", self.tr("deal")), ("Ctrl+K", self.tr("commands"))]
        first = ("Ctrl+Right", self.tr("move")) if self._on_board() else ("Up+Down", self.tr("row"))
        return [
            first,
            ("Enter", self.tr("open")),
            ("S", self.tr("next step")),
            ("W", self.tr("won")),
            ("X", self.tr("lost")),
            ("/", self.tr("search")),
        ]

    @override
    def selection(self) -> Selection:
        deal_id = self.current_deal()
        marked = () if self._on_board() else self.list.table.marked_ids()
        if len(marked) > 1:
            return Selection(Entity.DEAL, tuple(marked), deal_id)
        return NO_SELECTION if deal_id is None else Selection.of(Entity.DEAL, deal_id)

    @override
    def edited_table(self) -> tuple[PagedTable, Entity] | None:
        return None if self._on_board() else (self.list.table, Entity.DEAL)

    @override
    def allows(self, action_id: str) -> bool:
        deal_id = self.current_deal()
        if deal_id is None or action_id not in OPEN_ONLY | {"deals.reopen"}:
            return True
        is_open = self._kind_of(deal_id) == "open"
        return is_open if action_id in OPEN_ONLY else not is_open

    @override
    def primary_action(self) -> str | None:
        return "deals.new"

    @override
    def activate(self) -> None:
        if self._stale:
            self._ask()
        self.focus_view()

    @override
    def leave(self) -> None:
        self.panel.save()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*LISTENED):
            return
        self._kind.clear()
        if not self.isVisible():
            self._stale = True
            return
        others = changes.touches(Entity.CLIENT, Entity.STAGE, Entity.ACTIVITY, Entity.CUSTOM_FIELD)
        touched = None if others or changes.everything else set(changes.ids_of(Entity.DEAL))
        self._refresh(touched)

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.DEAL:
            return entity is Entity.STAGE
        if deal_cards.card(record_id) is None:
            return False
        if self._stale:
            self._ask()
        closed = self._kind_of(record_id) != "open"
        if not closed and not self._has(record_id):
            self.bar.reset()
        if closed:
            self.bar.set_view(LIST)
            self.bar.closed.click()
            self.show_view(LIST)
        self._go_to(record_id)
        self.show_panel(record_id)
        return True

    @override
    def focus_search(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        main = self.board.panes() if self._on_board() else [self.list.table]
        panel = [self.panel.fields.fields["title"].editor] if self.panel.isVisible() else []
        return [self.bar.search, *main, *panel]

    @override
    def state(self) -> dict[str, Any]:
        kept = {**self.bar.state(), "columns": self.list.layout_state()}
        kept["current"] = self.current_deal()
        kept["panel"] = self.panel.isVisible()
        return kept

    @override
    def restore(self, state: dict[str, Any]) -> None:
        self.bar.restore(state)
        if isinstance(state.get("columns"), dict):
            self.list.table.restore_layout(state["columns"])
        self.show_view(str(self.bar.view.value()))
        current = state.get("current")
        if isinstance(current, int) and self._has(current):
            self._go_to(current)
            if state.get("panel"):
                self.show_panel(current)

    @override
    def list_source(self) -> ListSource:
        if self._on_board():
            self.list.show_filter(self.bar.filter(), closed=False)
        return self.list.source(self.title(), self.bar.names())

    # How it works

    def _on_board(self) -> bool:
        return self._views.currentWidget() is self.board

    @override
    def current_deal(self) -> int | None:
        return self.board.current_id() if self._on_board() else self.list.table.current_id()

    def _kind_of(self, deal_id: int) -> str:
        if deal_id not in self._kind:
            deal = deal_cards.card(deal_id)
            self._kind[deal_id] = deal.stage_kind if deal is not None else ""
        return self._kind[deal_id]

    def _has(self, deal_id: int) -> bool:
        if self._on_board():
            return any(c.list.cards.row_of(deal_id) >= 0 for c in self.board.columns)
        return self.list.table.paged.row_of(deal_id) >= 0

    def _go_to(self, deal_id: int) -> None:
        if self._on_board():
            self.board.show_deal(deal_id)
        else:
            self.list.table.set_current_id(deal_id)

    def _anchor(self, deal_id: int) -> tuple[QWidget, QRect]:
        view = self.board if self._on_board() else self.list
        return view.anchor(deal_id)

    def _ask(self) -> None:
        self._refresh(None)

    def _refresh(self, touched: set[int] | None) -> None:
        self._stale = False
        shown, today = self.bar.filter(), format.today()
        counts = deals.risk_counts(shown, today)
        self._totals = deals.totals(shown, today)
        self.bar.show_counts(counts, self._totals.weighted_minor)
        current = self.current_deal()
        self.board.show_filter(shown, touched)
        if not self._on_board():
            self.list.show_filter(shown, closed=self.bar.is_closed())
        # Undo moves a card, too: what was chosen stays chosen, wherever it is now.
        if current is not None and current != self.current_deal() and self._has(current):
            self._go_to(current)
        self._show_emptiness()
        shown_deal = self.panel.deal_id() if self.panel.isVisible() else None
        if shown_deal is not None and not self.panel.show_deal(shown_deal):
            self.close_panel()
        self.title_changed.emit(self.title(), self.subtitle())
        self.selection_changed.emit()

    def _show_emptiness(self) -> None:
        empty = self.board.is_empty()
        self.bar.set_plain(empty and self._on_board())
        found = self._totals.deals if not self.bar.is_closed() else len(self.list.table.paged.ids)
        lonely = not found and not empty
        self._empty.setVisible(empty and self._on_board())
        self._nothing.setVisible(lonely)
        if empty:
            self._empty.settle()
        if lonely:
            self._nothing.show_names(self.bar.names())

    @override
    def show_view(self, view: str) -> None:
        current = self.current_deal()
        self._views.setCurrentWidget(self.board if view == BOARD else self.list)
        self._ask()
        if current is not None and self._has(current):
            self._go_to(current)
        self.hints_changed.emit()
        self.focus_view()

    @override
    def focus_view(self) -> None:
        if self._on_board():
            self.board.take_focus()
        else:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current_changed(self, deal_id: int | None) -> None:
        if deal_id is not None and self.panel.isVisible():
            self.panel.show_deal(deal_id)
        self.selection_changed.emit()

    def _close_by(self, deal_id: int, zone: str) -> None:
        if zone == "won":
            self.mover.close_won(deal_id)
        else:
            self.mover.close_lost(deal_id)

    def _asking(self, deal_id: int, stage_id: int) -> None:
        if self._on_board():
            self.board.place_pending(deal_id, stage_id)

    def _settled(self, deal_id: int) -> None:
        self.board.clear_pending()
        if self._on_board() and self._has(deal_id):
            self.board.show_deal(deal_id)
        else:
            self.focus_view()

    @override
    def ask_step(self, deal_id: int, kind: str) -> None:
        anchor, rect = self._anchor(deal_id)
        self.steps.ask(deal_id, anchor, rect, kind)

    def _panel_step(self, chip: QWidget) -> None:
        deal_id = self.panel.deal_id()
        if deal_id is not None:
            self.steps.ask(deal_id, chip, chip.rect(), "")

    def _panel_action(self, action_id: str) -> None:
        deal_id = self.panel.deal_id()
        if deal_id is None:
            return
        if action_id == "more":
            self.show_menu(deal_id, self.panel.more_place().topLeft())
        else:
            self._go_to(deal_id)
            self.action_wanted.emit(action_id)

    def _empty_action(self, wanted: str) -> None:
        if wanted.startswith("section:"):
            self.section_wanted.emit(wanted.removeprefix("section:"))
        else:
            self.action_wanted.emit(wanted)

    @override
    def make_deal(self, client_id: int | None, stage_id: int | None = None) -> None:
        form = DealForm(self, client_id)

        def closed(accepted: bool) -> None:
            form.deleteLater()
            if accepted and form.made is not None:
                self._go_to(form.made)
                if stage_id is not None:
                    self.mover.move(form.made, stage_id)

        form.finished.connect(closed)
        form.open()

    @override
    def show_panel(self, deal_id: int) -> None:
        if self.panel.show_deal(deal_id):
            self.panel.show()
            self._settle_panel()
            self.panel.raise_()

    @override
    def close_panel(self) -> None:
        self.panel.save()
        self.panel.hide()
        self.focus_view()

    def _settle_panel(self) -> None:
        settle(self.panel, self, self._middle, self.bar.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel.isVisible():
            self.close_panel()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_panel()
        self._show_emptiness()
