"""The commands of one deal as methods of its page, as the actions of the deals name them."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards
from salesapp.domain.changes import Entity
from salesapp.services import deals as service
from salesapp.ui.dealcard.doing import Doing
from salesapp.ui.deals.deal_form import DealForm
from salesapp.ui.deals.moving import Mover
from salesapp.ui.deals.steps import Steps
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.selection import NO_SELECTION

MENU = (
    "deals.step", "deals.step_done", "", "deals.forward", "deals.back", "",
    "offer.new", "order.new", "invoice.new", "deals.objection", "deals.negotiation", "",
    "deals.win", "deals.lose", "deals.reopen", "deals.repeat", "",
    "deals.questions", "deals.origin", "deals.delete",
)  # fmt: skip


class DealCommandPage(Page):
    """What can be done with the deal in view."""

    section = "deals"

    def __init__(self) -> None:
        super().__init__()
        self._deal_id = 0
        self.mover = Mover(self, lambda _deal: self.gate_place())
        self.steps = Steps(self)
        self.doing = Doing(self, self.mover)
        self.mover.action_wanted.connect(self.action_about_wanted)
        self.doing.action_wanted.connect(self.run_here)
        self.doing.record_wanted.connect(self.record_wanted)

    def gate_place(self) -> tuple[QWidget, QRect]:
        """Where the gate's pop-over points."""
        raise NotImplementedError

    def step_place(self) -> QWidget:
        """Where the pop-over of the step points."""
        raise NotImplementedError

    def show_tab(self, name: str) -> None:
        """Show a tab by its name."""
        raise NotImplementedError

    def run_here(self, action_id: str) -> None:
        """Run an action of this page at once, others by the window."""
        from salesapp.ui.action_registry import run_on_page

        if action_id == "deals.client":
            self.open_client()
        else:
            run_on_page(self, action_id)

    def open_client(self) -> None:
        """Show the client of the deal."""
        deal = deal_cards.card(self._deal_id)
        if deal is not None and deal.client_id is not None:
            self.record_wanted.emit(Entity.CLIENT, deal.client_id)

    def plan_step(self) -> None:
        """Plan or change the next step."""
        place = self.step_place()
        self.steps.ask(self._asked(), place, place.rect(), "")

    def new_task(self) -> None:
        """Ctrl+T: the next step of the deal."""
        self.plan_step()

    def finish_step(self) -> None:
        """End the next step with its result."""
        if not self.steps.finish(self._asked()):
            self.plan_step()

    def move_forward(self) -> None:
        """Move to the next stage."""
        self.mover.shift(self._asked(), 1)

    def move_back(self) -> None:
        """Move to the previous stage."""
        self.mover.shift(self._asked(), -1)

    def close_won(self) -> None:
        """Close as won."""
        self.mover.close_won(self._asked())

    def close_lost(self) -> None:
        """Close as lost."""
        self.mover.close_lost(self._asked())

    def reopen(self) -> None:
        """Return a closed deal to work."""
        self.mover.reopen(self._asked())

    def ask_questions(self) -> None:
        """Answer the sheet of questions."""
        from salesapp.ui.qualifying.sheet_dialog import ask_sheet

        ask_sheet(self, Entity.DEAL, self._asked())

    def change_origin(self) -> None:
        """Ask for the source and the campaign."""
        from salesapp.ui.reports.origin_dialog import ask_origin

        ask_origin(self, Entity.DEAL, self._asked())

    def hear_objection(self) -> None:
        """Write down what the client says against it."""
        from salesapp.ui.dealcard.objection_dialog import ObjectionDialog

        ObjectionDialog.ask(self, self._asked())

    def repeat_sale(self) -> None:
        """Make a new deal of this one."""
        self.doing.repeat(self._asked())

    def show_objections(self) -> None:
        """Show the objections of the deal."""
        self.show_tab("objections")

    def show_negotiation(self) -> None:
        """Show the sheet of the negotiation."""
        self.show_tab("negotiation")

    def save_negotiation_pdf(self) -> None:
        """Save the sheet of the negotiation as one page."""
        from salesapp.ui.dealcard.negotiation_print import save_sheet

        save_sheet(self, self._asked())

    def print_negotiation(self) -> None:
        """Print the sheet of the negotiation."""
        from salesapp.ui.dealcard.negotiation_print import print_sheet

        print_sheet(self, self._asked())

    def new_deal(self) -> None:
        """Ask for another deal of the same client."""
        deal = deal_cards.card(self._deal_id)
        form = DealForm(self, deal.client_id if deal is not None else None)

        def closed(accepted: bool) -> None:
            form.deleteLater()
            if accepted and form.made is not None:
                self.record_wanted.emit(Entity.DEAL, form.made)

        form.when_done(self, closed)
        form.open()

    def delete_deal(self) -> None:
        """Put the deal into the bin, with an offer to undo; the page goes back."""
        deal = deal_cards.card(self._asked())
        if deal is None:
            return
        toast = self.tr("The deal “{title}” is deleted").format(title=deal.title)
        perform(self, lambda: service.delete(deal.id), toast=toast)

    def _asked(self) -> int:
        """The deal the action was called for: the one in view, or of the palette."""
        asked, self.asked_for = self.asked_for, NO_SELECTION
        chosen = asked.one if asked.entity is Entity.DEAL else None
        return self._deal_id if chosen is None else chosen
