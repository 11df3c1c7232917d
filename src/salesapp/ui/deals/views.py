"""The views of the deals and what ties them to filters, panel and moves."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import deal_board, deal_cards, deals, pipelines
from salesapp.db.queries.deal_board import LaneBy
from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.ui import format
from salesapp.ui.deals.board import Board
from salesapp.ui.deals.commands import DealCommands
from salesapp.ui.deals.deal_list import DealList
from salesapp.ui.deals.empty import EmptyBoard, NothingFound
from salesapp.ui.deals.filter_bar import BOARD, FUNNEL, FilterBar
from salesapp.ui.deals.funnel_view import USUAL, FunnelView
from salesapp.ui.deals.moving import Mover
from salesapp.ui.deals.panel import DealPanel
from salesapp.ui.deals.steps import Steps
from salesapp.ui.lists.further_segments import FurtherSegments
from salesapp.ui.selection import Selection


class DealViews(DealCommands):
    """Board, list and funnel over one filter; only the one in view is asked."""

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
        self._funnel: FunnelView | None = None
        self.funnel_days = USUAL
        self._panel: DealPanel | None = None
        self._views = QStackedWidget()
        self._views.addWidget(self.board)
        self._views.addWidget(self.list)
        self._greeting: EmptyBoard | None = None
        self._nothing = NothingFound(self._views)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._middle = QHBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._views, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.segments = FurtherSegments(self.bar.further, Entity.DEAL, self)
        box.addWidget(self.segments)
        box.addWidget(self.bar)
        box.addWidget(self.bar.further.strip)
        box.addLayout(self._middle, 1)

    def _connect(self) -> None:
        self.hear(self.list.table)
        self.list.table.marks_changed.connect(self.selection_changed)
        self.list.marks.wanted.connect(self.action_wanted)
        self.list.stage_wanted.connect(self.ask_stage)
        self.list.loaded.connect(self._show_emptiness)
        self.bar.changed.connect(self._ask)
        self.bar.view_changed.connect(self.show_view)
        self.bar.lanes_changed.connect(self._lay_lanes)
        self.bar.search.left_down.connect(self.focus_view)
        for view in (self.board, self.list):
            view.opened.connect(self.show_card)
            view.current_changed.connect(self._current_changed)
            view.step_wanted.connect(self.ask_step)
            view.menu_wanted.connect(self.show_menu)
        self.board.move_wanted.connect(self.mover.move)
        self.board.shift_wanted.connect(self.mover.shift)
        self.board.close_wanted.connect(self._close_by)
        self.board.add_wanted.connect(lambda stage: self.make_deal(None, stage))
        self.mover.asking.connect(self._asking)
        self.mover.settled.connect(self._settled)
        self.mover.action_wanted.connect(self.action_about_wanted)
        self._nothing.reset_wanted.connect(self.bar.reset)

    @property
    @override
    def panel(self) -> DealPanel:
        if self._panel is None:
            self._panel = panel = DealPanel(self)
            panel.hide()
            panel.action_wanted.connect(self._panel_action)
            panel.record_wanted.connect(self.record_wanted)
            panel.step_wanted.connect(self._panel_step)
            panel.hold.wanted.connect(self.remove_hold)
            panel.closed.connect(self.close_panel)
        return self._panel

    @property
    def funnel(self) -> FunnelView:
        """The third view, made when it is first wanted: the board opens without it."""
        if self._funnel is None:
            self._funnel = FunnelView()
            self._funnel.set_days(self.funnel_days)
            self._views.addWidget(self._funnel)
            self._funnel.deal_wanted.connect(self.show_card)
            self._funnel.period_changed.connect(self._period_changed)
        return self._funnel

    @property
    def _empty(self) -> EmptyBoard:
        """What stands on a board without deals."""
        if self._greeting is None:
            self._greeting = EmptyBoard(self._views)
            self._greeting.action_wanted.connect(self._empty_action)
        return self._greeting

    def _period_changed(self) -> None:
        self.funnel_days = self.funnel.days()
        self._ask()

    def on_funnel(self) -> bool:
        """Whether the funnel is in view."""
        return self._funnel is not None and self._views.currentWidget() is self._funnel

    def _on_board(self) -> bool:
        return self._views.currentWidget() is self.board

    def _on_list(self) -> bool:
        return self._views.currentWidget() is self.list

    @override
    def current_deal(self) -> int | None:
        if self._on_board():
            return self.board.current_id()
        return self.list.table.current_id() if self._on_list() else self.panel_deal()

    @override
    def panel_deal(self) -> int | None:
        return self._panel.deal_id() if self._panel is not None and self.has_panel() else None

    @override
    def chosen_deal(self) -> int | None:
        shown, current = self.panel_deal(), self.current_deal()
        apart = shown is not None and (current is None or not self._view_has_focus())
        return shown if apart else current

    def _view_has_focus(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self._views.isAncestorOf(now)

    def has_panel(self) -> bool:
        """Whether the panel is shown."""
        return self._panel is not None and self._panel.isVisible()

    @override
    def save_panel(self) -> None:
        if self._panel is not None:
            self._panel.save()

    def _kind_of(self, deal_id: int) -> str:
        if deal_id not in self._kind:
            deal = deal_cards.card(deal_id)
            self._kind[deal_id] = deal.stage_kind if deal is not None else ""
        return self._kind[deal_id]

    def _has(self, deal_id: int) -> bool:
        if self._on_board():
            return self.board.has(deal_id)
        return self._on_list() and self.list.table.paged.row_of(deal_id) >= 0

    def _go_to(self, deal_id: int) -> None:
        if self._on_board():
            self.board.show_deal(deal_id)
        elif self._on_list():
            self.list.table.set_current_id(deal_id)

    def _anchor(self, deal_id: int) -> tuple[QWidget, QRect]:
        if self._on_board():
            return self.board.anchor(deal_id)
        if self._on_list():
            return self.list.anchor(deal_id)
        middle = self.funnel.rect().center()
        return self.funnel, QRect(middle, middle)

    def _ask(self) -> None:
        self._refresh(None)

    def _refresh(self, touched: set[int] | None) -> None:
        self._stale = False
        self.bar.show_pipelines(pipelines.names())
        shown, today = self.bar.filter(), format.today()
        figures = deal_board.figures(shown, today)
        self._totals = figures.totals
        self.bar.show_counts(figures.risks, figures.totals.weighted_minor)
        current = self.current_deal()
        self.board.by = self.bar.by
        self.board.know(shown, figures.stages)
        if self._on_board():
            self.board.reload(touched, figures.stages)
        elif self._on_list():
            closed = self.bar.is_closed()
            count = sum(one.deals for one in figures.stages if (one.kind != "open") is closed)
            self.list.show_filter(shown, closed=closed, count=count)
        else:
            self.funnel.show_filter(shown, deals=sum(one.deals for one in figures.stages))
        # Undo moves a card, too: what was chosen stays chosen, wherever it is now.
        if current is not None and current != self.current_deal() and self._has(current):
            self._go_to(current)
        self._show_emptiness()
        shown_deal = self.panel_deal()
        if shown_deal is not None and not self.panel.show_deal(shown_deal):
            self.close_panel()
        self.title_changed.emit(self.title(), self.subtitle())
        self.selection_changed.emit()

    def _show_emptiness(self) -> None:
        if self._stale:
            return
        empty = self.board.is_empty()
        self.bar.set_plain(empty and self._on_board())
        found = self._totals.deals if not self.bar.is_closed() else len(self.list.table.paged.ids)
        lonely = not found and not empty and not self.on_funnel()
        greets = empty and not self.on_funnel() and not self.bar.is_closed()
        if self._greeting is not None or greets:
            self._empty.setVisible(greets)
        self._nothing.setVisible(lonely)
        if empty and self._greeting is not None:
            self._greeting.settle()
        if lonely:
            self._nothing.show_names(self.bar.names())

    @override
    def show_view(self, view: str) -> None:
        current = self.current_deal()
        if view == FUNNEL:
            self._views.setCurrentWidget(self.funnel)
        else:
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
            self.list_or_funnel().setFocus()

    def list_or_funnel(self) -> QWidget:
        """The table in view."""
        return self.list.table if self._on_list() else self.funnel.table

    def _lay_lanes(self, by: LaneBy | None) -> None:
        current = self.current_deal()
        self.board.show_lanes(by)
        if not self._on_board():
            self._ask()
        if current is not None:
            self._go_to(current)

    def _current_changed(self, deal_id: int | None) -> None:
        shown = self.panel_deal()
        # What is being typed into stays in the panel, though it has just left the view.
        follows = shown is not None and (self._view_has_focus() or self._has(shown))
        if deal_id is not None and follows:
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
            # The deal may stand in the panel only: it left the view by what was typed.
            self.action_about_wanted.emit(action_id, Selection.of(Entity.DEAL, deal_id))

    def _empty_action(self, wanted: str) -> None:
        if wanted.startswith("section:"):
            self.section_wanted.emit(wanted.removeprefix("section:"))
        else:
            self.action_wanted.emit(wanted)
