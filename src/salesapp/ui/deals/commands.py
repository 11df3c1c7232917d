"""The commands of the deals, as `actions.py` names them; how a page shows things it says itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt

from salesapp.db.queries import deal_cards, deals, pipelines
from salesapp.domain.blockers import Hold
from salesapp.domain.changes import Entity
from salesapp.services import deals as service
from salesapp.ui.actions import all_actions
from salesapp.ui.deals.board import Board
from salesapp.ui.deals.deal_list import DealList
from salesapp.ui.deals.filter_bar import BOARD, FUNNEL, LIST, FilterBar
from salesapp.ui.deals.moving import Mover
from salesapp.ui.deals.panel import DealPanel
from salesapp.ui.deals.steps import Steps
from salesapp.ui.editing.actions import EDITING_MENU
from salesapp.ui.editing.list_editing import EditingPage
from salesapp.ui.kit.menu import Menu
from salesapp.ui.output.actions import OUTPUT_MENU
from salesapp.ui.perform import perform
from salesapp.ui.selection import Selection

if TYPE_CHECKING:
    from salesapp.ui.dealcard.doing import Doing

MENU: Final = (
    "deals.open", "deals.panel", "", "deals.step", "deals.step_done", "",
    "deals.forward", "deals.back", "", "offer.new", "invoice.new", "deals.objection",
    "deals.negotiation", "", "deals.win", "deals.lose", "deals.reopen", "deals.repeat", "",
    "deals.questions", "deals.origin", "deals.delete",
)  # fmt: skip
LIST_MENU: Final = ("", *EDITING_MENU, *OUTPUT_MENU)


class DealCommands(EditingPage):
    """What the user can do with the selected deal."""

    bar: FilterBar
    board: Board
    list: DealList
    mover: Mover
    steps: Steps
    _doing: Doing | None = None

    def open_filter(self) -> None:
        """Show the builder of filters."""
        self.bar.further.open_panel()

    def save_segment(self) -> None:
        """Save the conditions under a name."""
        self.bar.further.ask_save()

    def reset_filters(self) -> None:
        """Take every filter away."""
        self.bar.reset()

    @property
    def panel(self) -> DealPanel:
        """The card of a deal at the right, made when it is first wanted."""
        raise NotImplementedError

    def panel_deal(self) -> int | None:
        """The deal of the panel while it is shown."""
        raise NotImplementedError

    def save_panel(self) -> None:
        """Save what is being typed into the panel."""
        raise NotImplementedError

    def current_deal(self) -> int | None:
        """The deal that is selected."""
        raise NotImplementedError

    def chosen_deal(self) -> int | None:
        """The deal the keys are about: of the view where it has the focus, else of the panel."""
        raise NotImplementedError

    def show_panel(self, deal_id: int) -> None:
        """Show the card of a deal."""
        raise NotImplementedError

    def close_panel(self) -> None:
        """Put the card away."""
        raise NotImplementedError

    def focus_view(self) -> None:
        """Give the focus to the board or the list."""
        raise NotImplementedError

    def ask_step(self, deal_id: int, kind: str) -> None:
        """Open the pop-over of the next step."""
        raise NotImplementedError

    def make_deal(self, client_id: int | None, stage_id: int | None = None) -> None:
        """Ask for a new deal."""
        raise NotImplementedError

    def show_view(self, view: str) -> None:
        """Show the board or the list."""
        raise NotImplementedError

    def choose_columns(self) -> None:
        """Show the list and choose its columns."""
        self.bar.set_view(LIST)
        self.show_view(LIST)
        self.list.choose_columns()

    def ask_questions(self) -> None:
        """Answer the sheet of questions of the deal."""
        from salesapp.ui.qualifying.sheet_dialog import ask_sheet

        if (deal_id := self.asked_deal()) is not None:
            ask_sheet(self, Entity.DEAL, deal_id)

    def change_origin(self) -> None:
        """Ask for the source and the campaign of the deal."""
        from salesapp.ui.reports.origin_dialog import ask_origin

        if (deal_id := self.asked_deal()) is not None:
            ask_origin(self, Entity.DEAL, deal_id)

    def new_deal(self, client_id: int | None = None) -> None:
        """Ask for a new deal, of the client selected where the command was called."""
        asked = self.asked_for
        if client_id is None and asked.entity is Entity.CLIENT:
            client_id = asked.one
        self.make_deal(client_id)

    def open_card(self) -> None:
        """Open the whole card of the deal."""
        if (deal_id := self.asked_deal()) is not None:
            self.show_card(deal_id)

    def show_card(self, deal_id: int, tab: str = "overview", field: str = "") -> None:
        """Show a deal on the whole page; Esc comes back to where it was chosen."""
        from salesapp.ui.dealcard.page import DealPage

        self.save_panel()
        page = DealPage(deal_id, self.neighbours() or None, tab)
        self.page_wanted.emit(page)
        if field:
            page.focus_field(field)

    def neighbours(self) -> Sequence[int]:
        """The deals around the one that is selected, in their order."""
        if self.bar.view.value() == LIST:
            return self.list.table.paged.ids
        if self.bar.view.value() == BOARD:
            return [one for stall in self.board.stalls for one in stall.list.cards.ids]
        return ()

    def remove_hold(self, command: str, hold: object) -> None:
        """Remove what holds the money of the deal in the panel."""
        deal_id = self.panel.deal_id()
        if deal_id is not None:
            place = self.panel.hold.button.mapToGlobal(self.panel.hold.button.rect().bottomLeft())
            self.doing().do(deal_id, command, hold if isinstance(hold, Hold) else None, place)

    def doing(self) -> Doing:
        """What makes a link of the lifeline; made when it is first wanted."""
        if self._doing is None:
            from salesapp.ui.dealcard.doing import Doing

            self._doing = Doing(self, self.mover)
            self._doing.action_wanted.connect(self.panel.action_wanted)
            self._doing.record_wanted.connect(self.record_wanted)
            self._doing.field_wanted.connect(self._field_wanted)
        return self._doing

    def _field_wanted(self, field: str) -> None:
        deal_id = self.panel.deal_id()
        if deal_id is not None:
            self.show_card(deal_id, field=field)

    def hear_objection(self) -> None:
        """Write down what the client says against it."""
        from salesapp.ui.dealcard.objection_dialog import ObjectionDialog

        if (deal_id := self.asked_deal()) is not None:
            ObjectionDialog.ask(self, deal_id)

    def repeat_sale(self) -> None:
        """Make a new deal of a former one."""
        if (deal_id := self.asked_deal()) is not None:
            self.doing().repeat(deal_id)

    def show_objections(self) -> None:
        """Show the objections of the deal."""
        if (deal_id := self.asked_deal()) is not None:
            self.show_card(deal_id, "objections")

    def show_negotiation(self) -> None:
        """Show the sheet of the negotiation."""
        if (deal_id := self.asked_deal()) is not None:
            self.show_card(deal_id, "negotiation")

    def save_negotiation_pdf(self) -> None:
        """Save the sheet of the negotiation as one page."""
        from salesapp.ui.dealcard.negotiation_print import save_sheet

        if (deal_id := self.asked_deal()) is not None:
            save_sheet(self, deal_id)

    def print_negotiation(self) -> None:
        """Print the sheet of the negotiation."""
        from salesapp.ui.dealcard.negotiation_print import print_sheet

        if (deal_id := self.asked_deal()) is not None:
            print_sheet(self, deal_id)

    def open_panel(self) -> None:
        """Open the card of the deal at the right."""
        if (deal_id := self.asked_deal()) is not None:
            self.show_panel(deal_id)

    def plan_step(self) -> None:
        """Plan or change the next step."""
        if (deal_id := self.asked_deal()) is not None:
            self.ask_step(deal_id, "")

    def finish_step(self) -> None:
        """End the next step with its result."""
        if (deal_id := self.asked_deal()) is not None and not self.steps.finish(deal_id):
            self.ask_step(deal_id, "")

    def move_forward(self) -> None:
        """Move to the next stage."""
        if (deal_id := self.asked_deal()) is not None:
            self.mover.shift(deal_id, 1)

    def move_back(self) -> None:
        """Move to the previous stage."""
        if (deal_id := self.asked_deal()) is not None:
            self.mover.shift(deal_id, -1)

    def close_won(self) -> None:
        """Close as won."""
        if (deal_id := self.asked_deal()) is not None:
            self.mover.close_won(deal_id)

    def close_lost(self) -> None:
        """Close as lost."""
        if (deal_id := self.asked_deal()) is not None:
            self.mover.close_lost(deal_id)

    def reopen(self) -> None:
        """Return a closed deal to work."""
        if (deal_id := self.asked_deal()) is not None:
            self.mover.reopen(deal_id)

    def delete_deal(self) -> None:
        """Put the deal into the bin, with an offer to undo."""
        deal_id = self.asked_deal()
        deal = deal_cards.card(deal_id) if deal_id is not None else None
        if deal is None:
            return
        toast = self.tr("The deal “{title}” is deleted").format(title=deal.title)
        if perform(self, lambda: service.delete(deal.id), toast=toast) is not None:
            if self.panel_deal() == deal.id:
                self.close_panel()
            self.focus_view()

    def asked_deal(self) -> int | None:
        """The deal the action that runs now is about, else the selected one."""
        asked = self.asked_for
        if asked.entity is Entity.DEAL and asked.one is not None:
            return asked.one
        return self.chosen_deal()

    def show_menu(self, deal_id: int, place: QPoint) -> None:
        """Open the menu of a deal at a place of the screen."""
        known = {spec.id for spec in all_actions()}
        # The panel may show a deal that the view has no more.
        here = deal_id == self.current_deal()
        wanted = [one for one in (*MENU, *(LIST_MENU if here else ())) if not one or one in known]
        about = None if here else Selection.of(Entity.DEAL, deal_id)
        menu = self.context_menu(*wanted, about=about)
        deal = deal_cards.card(deal_id)
        if deal is not None and deal.stage_kind == "open":
            self._add_stages(menu, deal)
        menu.popup(place)

    def _add_stages(self, menu: Menu, deal: deal_cards.DealCard) -> None:
        """The stages a deal may be moved to, those of other pipelines one level deeper."""
        stages = menu.add_menu(self.tr("Move to the stage"), icon="right")
        self._list_stages(stages, deal, deal.pipeline_id)
        others = [one for one in pipelines.names() if one[0] != deal.pipeline_id]
        if others:
            stages.addSeparator()
        for pipeline_id, name in others:
            self._list_stages(stages.add_menu(name), deal, pipeline_id)

    def _list_stages(self, menu: Menu, deal: deal_cards.DealCard, pipeline_id: int) -> None:
        for stage in deals.stage_list(pipeline_id):
            if stage.id != deal.stage_id:
                menu.add(stage.name, partial(self.mover.move, deal.id, stage.id))

    def ask_stage(self, deal_id: int, place: QPoint) -> None:
        """Choose the stage of a deal where it stands in the list."""
        deal = deal_cards.card(deal_id)
        if deal is None:
            return
        if deal.stage_kind != "open":
            self.mover.reopen(deal_id)
            return
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list_stages(menu, deal, deal.pipeline_id)
        menu.popup(place)

    def choose_pipeline(self) -> None:
        """Show another pipeline."""
        self.bar.open_pipelines()

    def choose_lanes(self) -> None:
        """Lay the board out in lanes."""
        self.show_board()
        self.bar.open_lanes()

    def show_board(self) -> None:
        """Show the board."""
        self.bar.set_view(BOARD)
        self.show_view(BOARD)

    def show_list(self) -> None:
        """Show the list."""
        self.bar.set_view(LIST)
        self.show_view(LIST)

    def show_funnel(self) -> None:
        """Show the funnel."""
        self.bar.set_view(FUNNEL)
        self.show_view(FUNNEL)

    def fold_stage(self) -> None:
        """Fold the stage of the current card into a strip."""
        self.board.fold_current()

    def choose_folded(self) -> None:
        """Say which stages are folded."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in self.board.columns:
            stage = column.stage
            fold = partial(self._fold, stage.id)
            menu.add_check(stage.name, stage.id not in self.board.folded, fold)
        menu.popup(self.board.mapToGlobal(self.board.rect().topLeft()))

    def _fold(self, stage_id: int, _on: bool) -> None:
        self.board.fold(stage_id)
