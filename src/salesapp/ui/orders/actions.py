"""What can be done with orders; the methods stand on the pages of documents."""

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "order.new",
        QT_TRANSLATE_NOOP("Actions", "New order"),
        "new_order",
        "list",
        menu=Menu.CREATE,
        short=QT_TRANSLATE_NOOP("Actions", "Order"),
    ),
    ActionSpec(
        "order.from_offer",
        QT_TRANSLATE_NOOP("Actions", "Order from the offer"),
        "make_order",
        "list",
        "Ctrl+J",
        Menu.RECORD,
        Needs.ONE_OFFER,
        section="documents",
    ),
    ActionSpec(
        "order.confirm",
        QT_TRANSLATE_NOOP("Actions", "Confirm the order…"),
        "confirm_order",
        "check",
        "Ctrl+Alt+Return",
        Menu.RECORD,
        Needs.ONE_ORDER,
        section="documents",
        short=QT_TRANSLATE_NOOP("Actions", "Confirm"),
    ),
    ActionSpec(
        "order.new_version",
        QT_TRANSLATE_NOOP("Actions", "Change the order"),
        "change_order",
        "copy",
        "Ctrl+Shift+J",
        Menu.RECORD,
        Needs.ONE_ORDER,
        section="documents",
        short=QT_TRANSLATE_NOOP("Actions", "Change"),
    ),
    ActionSpec(
        "invoice.from_order",
        QT_TRANSLATE_NOOP("Actions", "Invoice from the order"),
        "invoice_order",
        "pay",
        "Ctrl+Shift+I",
        Menu.RECORD,
        Needs.ONE_ORDER,
        section="documents",
    ),
    ActionSpec(
        "order.ship",
        QT_TRANSLATE_NOOP("Actions", "Record a shipment of the order…"),
        "ship_order",
        "truck",
        "Ctrl+Shift+M",
        Menu.RECORD,
        Needs.ONE_ORDER,
        section="documents",
    ),
    ActionSpec(
        "order.cancel",
        QT_TRANSLATE_NOOP("Actions", "Cancel the order…"),
        "cancel_order",
        "x",
        menu=Menu.RECORD,
        needs=Needs.ONE_ORDER,
        section="documents",
    ),
    ActionSpec(
        "order.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete the draft of the order"),
        "delete_order",
        "trash",
        menu=Menu.RECORD,
        needs=Needs.ONE_ORDER,
        section="documents",
    ),
)
