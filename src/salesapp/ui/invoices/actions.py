"""What can be done with invoices and payments."""

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.outgoing.actions import paper_actions
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

NEW: Final = QT_TRANSLATE_NOOP("Actions", "New invoice")
INVOICE: Final = QT_TRANSLATE_NOOP("Actions", "Invoice")

ACTIONS: Final = (
    ActionSpec("invoice.new", NEW, "new_invoice", "pay", menu=Menu.CREATE, short=INVOICE),
    ActionSpec(
        "invoice.new_here",
        NEW,
        "new_invoice",
        "plus",
        "Ctrl+I",
        section="payments",
        palette=False,
        short=INVOICE,
    ),
    ActionSpec(
        "invoice.new_for_client",
        QT_TRANSLATE_NOOP("Actions", "New invoice for the client"),
        "new_invoice",
        "pay",
        "Ctrl+I",
        needs=Needs.ONE_CLIENT,
        section="clients",
        palette=False,
    ),
    ActionSpec(
        "invoice.new_for_deal",
        QT_TRANSLATE_NOOP("Actions", "New invoice for the deal"),
        "new_invoice",
        "pay",
        "Ctrl+I",
        needs=Needs.ONE_DEAL,
        section="deals",
        palette=False,
    ),
    ActionSpec(
        "payment.record",
        QT_TRANSLATE_NOOP("Actions", "Record a payment"),
        "record_payment",
        "pay",
        "Ctrl+Shift+P",
        Menu.CREATE,
    ),
    ActionSpec(
        "statement.load",
        QT_TRANSLATE_NOOP("Actions", "Load a bank statement…"),
        "load_statement",
        "download",
        "Ctrl+Shift+I",
        Menu.DATA,
        section="payments",
    ),
    ActionSpec(
        "invoice.main",
        QT_TRANSLATE_NOOP("Actions", "Main action of the invoice: issue, or record a payment"),
        "run_main",
        "check",
        "Ctrl+Return",
        needs=Needs.ONE,
        section="payments",
        palette=False,
    ),
    ActionSpec(
        "invoice.issue",
        QT_TRANSLATE_NOOP("Actions", "Issue the invoice"),
        "issue_invoice",
        "check",
        menu=Menu.RECORD,
        needs=Needs.ONE_INVOICE,
    ),
    *paper_actions("invoice", "payments", Needs.SOME_INVOICES),
    ActionSpec(
        "invoice.void",
        QT_TRANSLATE_NOOP("Actions", "Cancel the invoice…"),
        "void_invoice",
        "x",
        menu=Menu.RECORD,
        needs=Needs.ONE_INVOICE,
    ),
    ActionSpec(
        "invoice.reissue",
        QT_TRANSLATE_NOOP("Actions", "Issue the invoice anew…"),
        "reissue_invoice",
        "refresh",
        menu=Menu.RECORD,
        needs=Needs.ONE_INVOICE,
    ),
    ActionSpec(
        "invoice.credit",
        QT_TRANSLATE_NOOP("Actions", "Credit note: return or lower price…"),
        "credit_invoice",
        "undo",
        menu=Menu.RECORD,
        needs=Needs.ONE_INVOICE,
    ),
    ActionSpec(
        "numbers.report",
        QT_TRANSLATE_NOOP("Actions", "Numbers of documents: is any missing?"),
        "show_numbers",
        "list",
    ),
    ActionSpec(
        "invoice.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete the draft"),
        "delete_invoice",
        "trash",
        "Delete",
        Menu.RECORD,
        Needs.ONE_INVOICE,
        section="payments",
        single_key=True,
    ),
    ActionSpec(
        "payment.allocate",
        QT_TRANSLATE_NOOP("Actions", "Set the advance against debts"),
        "allocate_payment",
        "link",
        menu=Menu.RECORD,
        needs=Needs.ONE_PAYMENT,
    ),
    ActionSpec(
        "payment.refund",
        QT_TRANSLATE_NOOP("Actions", "Return money to the client…"),
        "refund_payment",
        "upload",
        menu=Menu.RECORD,
    ),
    ActionSpec(
        "payment.reverse",
        QT_TRANSLATE_NOOP("Actions", "Reverse the payment…"),
        "reverse_payment",
        "undo",
        menu=Menu.RECORD,
        needs=Needs.ONE_PAYMENT,
    ),
)
