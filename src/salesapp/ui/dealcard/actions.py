"""Commands of the whole card of a deal."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "deals.next",
        QT_TRANSLATE_NOOP("Actions", "Next deal"),
        "next_deal",
        "down",
        "Alt+Down",
        section="deals",
        palette=False,
    ),
    ActionSpec(
        "deals.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous deal"),
        "previous_deal",
        "up",
        "Alt+Up",
        section="deals",
        palette=False,
    ),
    ActionSpec(
        "deals.objection",
        QT_TRANSLATE_NOOP("Actions", "Objection of the client…"),
        "hear_objection",
        "shield",
        "O",
        Menu.RECORD,
        Needs.ONE_DEAL,
        section="deals",
        single_key=True,
    ),
    ActionSpec(
        "deals.repeat",
        QT_TRANSLATE_NOOP("Actions", "Sell the same again"),
        "repeat_sale",
        "repeat",
        menu=Menu.RECORD,
        needs=Needs.ONE_DEAL,
        section="deals",
    ),
    ActionSpec(
        "deals.negotiation",
        QT_TRANSLATE_NOOP("Actions", "Sheet of the negotiation"),
        "show_negotiation",
        "scale",
        menu=Menu.RECORD,
        needs=Needs.ONE_DEAL,
        section="deals",
    ),
    ActionSpec(
        "deals.negotiation_pdf",
        QT_TRANSLATE_NOOP("Actions", "Save the sheet of the negotiation as PDF…"),
        "save_negotiation_pdf",
        "download",
        menu=Menu.RECORD,
        needs=Needs.ONE_DEAL,
        section="deals",
    ),
    ActionSpec(
        "deals.negotiation_print",
        QT_TRANSLATE_NOOP("Actions", "Print the sheet of the negotiation…"),
        "print_negotiation",
        "print",
        menu=Menu.RECORD,
        needs=Needs.ONE_DEAL,
        section="deals",
    ),
)
