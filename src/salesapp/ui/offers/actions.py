"""What can be done with offers and the papers that follow them."""

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "offer.new",
        QT_TRANSLATE_NOOP("Actions", "New offer"),
        "new_offer",
        "docs",
        "Ctrl+O",
        Menu.CREATE,
        short=QT_TRANSLATE_NOOP("Actions", "Offer"),
    ),
    ActionSpec(
        "offer.send",
        QT_TRANSLATE_NOOP("Actions", "Send the offer…"),
        "send_offer",
        "send",
        "Ctrl+Return",
        Menu.RECORD,
        Needs.ONE_OFFER,
        section="documents",
        short=QT_TRANSLATE_NOOP("Actions", "Send"),
    ),
    ActionSpec(
        "offer.save_pdf",
        QT_TRANSLATE_NOOP("Actions", "Save the document as PDF…"),
        "save_paper",
        "download",
        "Ctrl+S",
        Menu.RECORD,
        Needs.ONE,
        section="documents",
    ),
    ActionSpec(
        "offer.print",
        QT_TRANSLATE_NOOP("Actions", "Print the document…"),
        "print_paper",
        "print",
        "Ctrl+P",
        Menu.RECORD,
        Needs.ONE,
        section="documents",
    ),
    ActionSpec(
        "offer.new_version",
        QT_TRANSLATE_NOOP("Actions", "New version of the offer"),
        "new_offer_version",
        "copy",
        "Ctrl+Shift+O",
        Menu.RECORD,
        Needs.ONE_OFFER,
        section="documents",
    ),
    ActionSpec(
        "invoice.from_offer",
        QT_TRANSLATE_NOOP("Actions", "Invoice from the offer"),
        "make_invoice",
        "pay",
        "Ctrl+I",
        Menu.RECORD,
        Needs.ONE_OFFER,
        section="documents",
    ),
    ActionSpec(
        "offer.accept",
        QT_TRANSLATE_NOOP("Actions", "The client accepted the offer"),
        "accept_offer",
        "check",
        menu=Menu.RECORD,
        needs=Needs.ONE_OFFER,
        section="documents",
    ),
    ActionSpec(
        "offer.decline",
        QT_TRANSLATE_NOOP("Actions", "The client declined the offer…"),
        "decline_offer",
        "x",
        menu=Menu.RECORD,
        needs=Needs.ONE_OFFER,
        section="documents",
    ),
    ActionSpec(
        "offer.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete the draft of the offer"),
        "delete_offer",
        "trash",
        menu=Menu.RECORD,
        needs=Needs.ONE_OFFER,
        section="documents",
    ),
)
