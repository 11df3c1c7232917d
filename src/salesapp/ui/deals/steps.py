"""The next step of a deal: planned, changed, ended. One place for keys, chips and menus."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities, deal_cards
from salesapp.ui import format
from salesapp.ui.activities.complete_dialog import complete
from salesapp.ui.activities.step_popover import StepPopover, ask_step
from salesapp.ui.activities.words import next_working_day


class Steps(QObject):
    """Opens the pop-over and the dialog of steps for a deal."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def ask(self, deal_id: int, anchor: QWidget, rect: QRect, kind: str) -> StepPopover | None:
        """Open the pop-over: of the planned step, or of a new one of a kind."""
        deal = deal_cards.card(deal_id)
        if deal is None or deal.stage_kind != "open":
            return None
        planned = activities.open_of_deal(deal_id)
        known = planned[0].id if planned and not kind else None
        popover = ask_step(anchor, rect, deal.client_id, deal_id, known, title=deal.client)
        if kind:
            popover.form.suggest(kind, "", next_working_day(format.today()))
        return popover

    def finish(self, deal_id: int) -> bool:
        """Ask how the planned step ended; False when there is none."""
        planned = activities.open_of_deal(deal_id)
        if not planned:
            return False
        return complete(self._page, planned[0].id) is not None
