"""Commands of the deals."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "deals.new",
        QT_TRANSLATE_NOOP("Actions", "New deal…"),
        "new_deal",
        "plus",
        "Ctrl+D",
        Menu.CREATE,
        short=QT_TRANSLATE_NOOP("Actions", "Deal"),
    ),
    ActionSpec(
        "deals.open",
        QT_TRANSLATE_NOOP("Actions", "Open the card of the deal"),
        "open_panel",
        "eye",
        menu=Menu.RECORD,
        needs=Needs.ONE_DEAL,
    ),
    ActionSpec(
        "deals.step",
        QT_TRANSLATE_NOOP("Actions", "Next step of the deal"),
        "plan_step",
        "tasks",
        "S",
        Menu.RECORD,
        Needs.ONE_DEAL,
        section="deals",
        single_key=True,
    ),
    ActionSpec(
        "deals.step_done",
        QT_TRANSLATE_NOOP("Actions", "End the step of the deal"),
        "finish_step",
        "check",
        "Space",
        Menu.RECORD,
        Needs.ONE_DEAL,
        section="deals",
        single_key=True,
    ),
    ActionSpec(
        "deals.forward",
        QT_TRANSLATE_NOOP("Actions", "Move the deal to the next stage"),
        "move_forward",
        "right",
        "Ctrl+Right",
        Menu.RECORD,
        Needs.ONE_DEAL,
        section="deals",
    ),
    ActionSpec(
        "deals.back",
        QT_TRANSLATE_NOOP("Actions", "Move the deal to the previous stage"),
        "move_back",
        "left",
        "Ctrl+Left",
        Menu.RECORD,
        Needs.ONE_DEAL,
        section="deals",
    ),
    ActionSpec(
        "deals.win",
        QT_TRANSLATE_NOOP("Actions", "Close the deal as won…"),
        "close_won",
        "check",
        "W",
        Menu.RECORD,
        Needs.ONE_DEAL,
        section="deals",
        single_key=True,
    ),
    ActionSpec(
        "deals.lose",
        QT_TRANSLATE_NOOP("Actions", "Close the deal as lost…"),
        "close_lost",
        "x",
        "X",
        Menu.RECORD,
        Needs.ONE_DEAL,
        section="deals",
        single_key=True,
    ),
    ActionSpec(
        "deals.reopen",
        QT_TRANSLATE_NOOP("Actions", "Return the deal to work…"),
        "reopen",
        "undo",
        menu=Menu.RECORD,
        needs=Needs.ONE_DEAL,
        section="deals",
    ),
    ActionSpec(
        "deals.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete the deal"),
        "delete_deal",
        "trash",
        "Delete",
        Menu.RECORD,
        Needs.ONE_DEAL,
        section="deals",
        single_key=True,
    ),
)
