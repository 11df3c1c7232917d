"""The section of deals: board or list, the panel of a deal, and its commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards, pipelines
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui import format
from salesapp.ui.deals.deal_form import DealForm
from salesapp.ui.deals.filter_bar import BOARD, LIST
from salesapp.ui.deals.panel import settle
from salesapp.ui.deals.views import DealViews
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.output.source import ListSource
from salesapp.ui.selection import NO_SELECTION, Selection

OPEN_ONLY = frozenset(
    f"deals.{one}" for one in ("step", "step_done", "forward", "back", "win", "lose")
)
OTHERS = (Entity.CLIENT, Entity.STAGE, Entity.ACTIVITY, Entity.CUSTOM_FIELD)
LISTENED = (
    *OTHERS, Entity.DEAL, Entity.CONTACT, Entity.OFFER, Entity.INVOICE, Entity.PAYMENT
)  # fmt: skip


class DealsPage(DealViews):
    """Every way of moving a deal leads through one `Mover`."""

    section: ClassVar[str] = "deals"

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
        if self.on_funnel():
            return [
                ("Up+Down", self.tr("stage")),
                ("1", self.tr("deals of the stage")),
                ("6", self.tr("those that went on")),
                ("7", self.tr("how long they stayed")),
                ("Ctrl+E", self.tr("export")),
            ]
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
        deal_id = self.chosen_deal()
        chosen = self._chosen_in_list(deal_id) if self._on_list() else ()
        if len(chosen) > 1:
            return Selection(Entity.DEAL, tuple(chosen), deal_id)
        return NO_SELECTION if deal_id is None else Selection.of(Entity.DEAL, deal_id)

    def _chosen_in_list(self, deal_id: int | None) -> Sequence[int]:
        """The marked deals, else those selected around the one the keys are about."""
        table = self.list.table
        marked = table.marked_ids()
        here = deal_id == table.current_id() and table.is_selection_small()
        return marked if len(marked) > 1 or not here else table.selected_ids()

    @override
    def edited_table(self) -> tuple[PagedTable, Entity] | None:
        return (self.list.table, Entity.DEAL) if self._on_list() else None

    @override
    def allows(self, action_id: str) -> bool:
        deal_id = self.asked_deal()
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
        super().leave()
        self.save_panel()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*LISTENED):
            return
        self._kind.clear()
        if not self.isVisible():
            self._stale = True
            return
        whole = changes.everything or changes.touches(*OTHERS)
        self._refresh(None if whole else set(changes.ids_of(Entity.DEAL)))

    @override
    def opens_over(self, entity: Entity) -> bool:
        return entity is Entity.DEAL

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.DEAL:
            return entity is Entity.STAGE
        if deal_cards.card(record_id) is None:
            return False
        # A board that is not in view stays as it was left, and costs nothing.
        if self.isVisible():
            self._bring(record_id)
        self.show_card(record_id)
        return True

    def _bring(self, record_id: int) -> None:
        """Choose the deal in its board or list, so that Esc comes back to it."""
        if self._stale:
            self._ask()
        closed = self._kind_of(record_id) != "open"
        deal = deal_cards.card(record_id)
        if deal is not None and deal.pipeline_id in dict(pipelines.names()):
            self.bar.choose_pipeline(deal.pipeline_id)
        if self.on_funnel():
            self.bar.set_view(BOARD)
            self.show_view(BOARD)
        if not closed and not self._has(record_id):
            self.bar.reset()
        if closed:
            self.bar.set_view(LIST)
            self.bar.closed.click()
            self.show_view(LIST)
        self._go_to(record_id)

    @override
    def focus_search(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        main = self.board.panes() if self._on_board() else [self.list_or_funnel()]
        panel = [self.panel.fields.fields["title"].editor] if self.has_panel() else []
        return [self.bar.search, *main, *panel]

    @override
    def state(self) -> dict[str, Any]:
        kept = {**self.bar.state(), "columns": self.list.layout_state()}
        kept["current"] = self.current_deal()
        kept["panel"] = self.has_panel()
        kept["folded"] = sorted(self.board.folded)
        kept["funnel_days"] = self.funnel_days
        return kept

    @override
    def restore(self, state: dict[str, Any]) -> None:
        self.bar.restore(state)
        if isinstance(state.get("columns"), dict):
            self.list.table.restore_layout(state["columns"])
        folded = state.get("folded")
        if isinstance(folded, list):
            self.board.folded = {one for one in folded if isinstance(one, int)}
        if isinstance(state.get("funnel_days"), int):
            self.funnel_days = state["funnel_days"]
        self.show_view(str(self.bar.view.value()))
        current = state.get("current")
        if isinstance(current, int) and self._has(current):
            self._go_to(current)
            if state.get("panel"):
                self.show_panel(current)

    @override
    def list_source(self) -> ListSource:
        if self.on_funnel():
            return self.funnel.source(self.tr("Funnel"), self.bar.names())
        if self._on_board():
            self.list.show_filter(self.bar.filter(), closed=False)
        return self.list.source(self.title(), self.bar.names())

    @override
    def make_deal(self, client_id: int | None, stage_id: int | None = None) -> None:
        form = DealForm(self, client_id, pipeline_id=self._pipeline_for(stage_id))

        def closed(accepted: bool) -> None:
            form.deleteLater()
            if accepted and form.made is not None:
                self._go_to(form.made)
                if stage_id is not None and form.pipeline_id == pipelines.pipeline_of(stage_id):
                    self.mover.move(form.made, stage_id)

        form.when_done(self, closed)
        form.open()

    def _pipeline_for(self, stage_id: int | None) -> int | None:
        """The pipeline a new deal begins in: of the stage, else the one in view."""
        of_stage = pipelines.pipeline_of(stage_id) if stage_id is not None else None
        return of_stage or self.bar.pipeline_id

    @override
    def show_panel(self, deal_id: int) -> None:
        if self.panel.show_deal(deal_id):
            self._settle_panel()
            self.panel.show()
            self.panel.raise_()
            self.selection_changed.emit()

    @override
    def close_panel(self) -> None:
        if self._panel is not None:
            self._panel.save()
            self._panel.hide()
        self.focus_view()
        self.selection_changed.emit()

    def _settle_panel(self) -> None:
        if self._panel is not None:
            settle(self._panel, self, self._middle, self.bar.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.has_panel():
            self.close_panel()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_panel()
        self._show_emptiness()
