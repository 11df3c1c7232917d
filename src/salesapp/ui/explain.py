"""Sentences for what the user can mend: what happened, where, and how to go on."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesapp.domain.errors import Rule, RuleError
from salesapp.ui.field_names import FIELDS
from salesapp.ui.store_explanations import NOT_WRITTEN, STORE_EXPLANATIONS, Explanation
from salesapp.ui.translate import QT_TRANSLATE_NOOP


class Trouble(NamedTuple):
    """A refusal in words: what happened, where, how to mend it."""

    what: str
    where: str
    mend: str

    def sentence(self) -> str:
        """All of it in one line, for a place without a dialog."""
        parts = (part.strip() for part in self if part)
        return " ".join(part if part[-1:] in ".!?…" else f"{part}." for part in parts)


EXPLANATIONS: Final[dict[Rule, Explanation]] = {
    **STORE_EXPLANATIONS,
    Rule.FIELD_REQUIRED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A field that must be filled is empty."),
        QT_TRANSLATE_NOOP("Explain", "Fill it and try again. What you typed is kept."),
    ),
    Rule.FIELD_INVALID: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The value of a field is not valid."),
        QT_TRANSLATE_NOOP("Explain", "Correct it and try again. What you typed is kept."),
    ),
    Rule.DUPLICATE_CLIENT: Explanation(
        QT_TRANSLATE_NOOP("Explain", "Such a client is already in the base."),
        QT_TRANSLATE_NOOP("Explain", "Open the existing card, or change what coincides."),
    ),
    Rule.RECORD_GONE: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The record no longer exists."),
        QT_TRANSLATE_NOOP("Explain", "It was deleted meanwhile. Undo brings it back."),
    ),
    Rule.RECORD_CHANGED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The record was changed meanwhile."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Nothing was overwritten. Open it again, look at the new values and repeat.",
        ),
    ),
    Rule.RECORD_IN_USE: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The record cannot be deleted: others refer to it."),
        QT_TRANSLATE_NOOP("Explain", "Put it into the archive, or change those records first."),
    ),
    Rule.STAGE_FIELDS_MISSING: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The stage asks for facts that are not filled yet."),
        QT_TRANSLATE_NOOP("Explain", "Fill them and move the deal again."),
    ),
    Rule.LOST_NEEDS_REASON: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A deal is not closed as lost without a reason."),
        QT_TRANSLATE_NOOP("Explain", "Choose the reason of the refusal."),
    ),
    Rule.LOST_NEEDS_COMMENT: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A refusal needs a comment."),
        QT_TRANSLATE_NOOP("Explain", "Write in at least ten letters what the client said."),
    ),
    Rule.WON_NEEDS_FACTS: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The deal cannot be closed as won yet."),
        QT_TRANSLATE_NOOP("Explain", "Complete what is listed, then close it."),
    ),
    Rule.BACK_MOVE_NEEDS_COMMENT: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A move back to an earlier stage needs a comment."),
        QT_TRANSLATE_NOOP("Explain", "Write why the deal goes back."),
    ),
    Rule.CONCESSION_NEEDS_REASON: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The concession goes beyond the limit of the sheet."),
        QT_TRANSLATE_NOOP("Explain", "Write why it is given all the same, and who agreed."),
    ),
    Rule.DEAL_CLOSED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The deal is closed and does not change any more."),
        QT_TRANSLATE_NOOP("Explain", "Return it to work first."),
    ),
    Rule.STAGE_HAS_DEALS: Explanation(
        QT_TRANSLATE_NOOP("Explain", "There are deals on this stage."),
        QT_TRANSLATE_NOOP("Explain", "Say which stage they go to."),
    ),
    Rule.STAGE_DEALS_HELD: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The gate of that stage holds some of the deals."),
        QT_TRANSLATE_NOOP("Explain", "Choose an earlier stage, or fill in the deals first."),
    ),
    Rule.STAGE_KIND_NEEDED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A pipeline needs an open, a won and a lost stage."),
        QT_TRANSLATE_NOOP("Explain", "Add another stage of this kind first."),
    ),
    Rule.PIPELINE_HAS_DEALS: Explanation(
        QT_TRANSLATE_NOOP("Explain", "There are open deals in this pipeline."),
        QT_TRANSLATE_NOOP("Explain", "Move them to another pipeline or close them first."),
    ),
    Rule.PIPELINE_IS_LAST: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The last pipeline cannot be put aside."),
        QT_TRANSLATE_NOOP("Explain", "Make another pipeline first."),
    ),
    Rule.NEXT_STEP_REQUIRED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The client would stay without a next step."),
        QT_TRANSLATE_NOOP("Explain", "Set the next step: what to do and when."),
    ),
    Rule.RESULT_REQUIRED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A done step needs its result."),
        QT_TRANSLATE_NOOP("Explain", "Write in a few words how it ended."),
    ),
    Rule.NOTE_REQUIRED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A note is needed here."),
        QT_TRANSLATE_NOOP("Explain", "Write it and try again."),
    ),
    Rule.DAY_CLOSED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The day is closed already."),
        QT_TRANSLATE_NOOP("Explain", "A closed day never changes; the rest belongs to tomorrow."),
    ),
    Rule.SOURCE_UNKNOWN: Explanation(
        QT_TRANSLATE_NOOP("Explain", "It is not known which channel this lead came by."),
        QT_TRANSLATE_NOOP("Explain", "Choose the channel: the lead keeps everything else."),
    ),
    Rule.DOCUMENT_FROZEN: Explanation(
        QT_TRANSLATE_NOOP("Explain", "An issued document does not change."),
        QT_TRANSLATE_NOOP("Explain", "Make a new version or a copy and change that."),
    ),
    Rule.DOCUMENT_EMPTY: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The document has no lines."),
        QT_TRANSLATE_NOOP("Explain", "Add at least one product."),
    ),
    Rule.DOCUMENT_NOT_ISSUED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The document is still a draft."),
        QT_TRANSLATE_NOOP("Explain", "Issue it first: then it gets its number."),
    ),
    Rule.REQUISITES_MISSING: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The document needs requisites that are not filled."),
        QT_TRANSLATE_NOOP("Explain", "Fill them in the settings of the company or in the client."),
    ),
    Rule.INVOICE_HAS_PAYMENTS: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The invoice has payments."),
        QT_TRANSLATE_NOOP("Explain", "Detach the payments first, then cancel the invoice."),
    ),
    Rule.INVOICE_HAS_CREDITS: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The invoice has a credit note."),
        QT_TRANSLATE_NOOP("Explain", "Cancel the credit note first, then the invoice."),
    ),
    Rule.ORDER_BELOW_DONE: Explanation(
        QT_TRANSLATE_NOOP(
            "Explain", "The line goes below what was already invoiced or shipped of it."
        ),
        QT_TRANSLATE_NOOP("Explain", "Leave at least that much, or take the goods back first."),
    ),
    Rule.ORDER_EXCEEDED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The invoice asks for more than is left of the order."),
        QT_TRANSLATE_NOOP("Explain", "Lower the quantity, or agree on a new version of the order."),
    ),
    Rule.ORDER_SHIPPED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A part of the order was shipped: it cannot be cancelled."),
        QT_TRANSLATE_NOOP("Explain", "Lower what was not shipped yet by a new version."),
    ),
    Rule.ORDER_INVOICED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The order is invoiced."),
        QT_TRANSLATE_NOOP("Explain", "Cancel or credit that invoice first."),
    ),
    Rule.ALLOCATION_TOO_LARGE: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The amount is larger than what is left to settle."),
        QT_TRANSLATE_NOOP("Explain", "Lower it; the rest stays an advance of the client."),
    ),
    Rule.REFUND_TOO_LARGE: Explanation(
        QT_TRANSLATE_NOOP("Explain", "More would be given back than the client has paid."),
        QT_TRANSLATE_NOOP("Explain", "Lower the amount: only money received can be returned."),
    ),
    Rule.PAYMENT_REFUNDED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A part of the payment was given back to the client."),
        QT_TRANSLATE_NOOP("Explain", "Reverse that refund first, then the payment."),
    ),
    Rule.AMOUNT_NOT_POSITIVE: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The amount must be greater than zero."),
        QT_TRANSLATE_NOOP("Explain", "Correct the amount."),
    ),
    Rule.BELOW_LIMIT: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The document falls below the limit of price or margin."),
        QT_TRANSLATE_NOOP("Explain", "Raise the price, or write who agreed to it and why."),
    ),
    Rule.CREDIT_STOP: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The goods are held back until the client pays."),
        QT_TRANSLATE_NOOP("Explain", "Wait for the money, or write who lets them go and why."),
    ),
    Rule.ORDER_ON_HOLD: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The order is on hold: nothing of it was shipped."),
        QT_TRANSLATE_NOOP("Explain", "Release the order first, then record the shipment."),
    ),
    Rule.UNDO_CONFLICT: Explanation(
        QT_TRANSLATE_NOOP("Explain", "This cannot be undone: the records changed since then."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Nothing was changed. Correct them by hand, or make a correcting document.",
        ),
    ),
    Rule.NOTHING_TO_UNDO: Explanation(
        QT_TRANSLATE_NOOP("Explain", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("Explain", "Changes of this session appear here."),
    ),
    Rule.UNDO_UNDER_WAY: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A long step is being taken back or done again just now."),
        QT_TRANSLATE_NOOP("Explain", "Wait until it is done, or stop it at the lower edge."),
    ),
    Rule.FILE_UNREADABLE: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The file cannot be read."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "The base was not changed. Close it in other programs and check the rights to it.",
        ),
    ),
    Rule.FILE_TOO_BIG: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The file is larger than 500 MB."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "It was not attached. Keep it in a folder and write its path into the note.",
        ),
    ),
    Rule.FILE_EMPTY: Explanation(
        QT_TRANSLATE_NOOP("Explain", "There is nothing in the file."),
        QT_TRANSLATE_NOOP("Explain", "Nothing was taken from it. Choose another file."),
    ),
    Rule.FILE_NOT_UNDERSTOOD: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The file is not in a format the program understands."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Nothing was taken from it. Save it in another format and try again.",
        ),
    ),
    Rule.FILE_EXISTS: Explanation(
        QT_TRANSLATE_NOOP("Explain", "A file of that name exists already."),
        QT_TRANSLATE_NOOP("Explain", "Choose another name: nothing was overwritten."),
    ),
    Rule.LETTER_UNFILLED: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The letter has fields without a value."),
        QT_TRANSLATE_NOOP("Explain", "Write the words in their place, or take them out."),
    ),
    Rule.LETTER_NOT_SENT: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The letter was not sent."),
        QT_TRANSLATE_NOOP("Explain", "Nothing is lost: mend it and send again, or open a draft."),
    ),
    Rule.TEMPLATE_FIELD_UNKNOWN: Explanation(
        QT_TRANSLATE_NOOP(
            "Explain", "A text of the template names a field that papers do not have."
        ),
        QT_TRANSLATE_NOOP("Explain", "Choose the field from the list beside the text."),
    ),
    Rule.TEMPLATE_NEWER: Explanation(
        QT_TRANSLATE_NOOP("Explain", "The template was written by a newer version of the program."),
        QT_TRANSLATE_NOOP(
            "Explain",
            "Your templates are as they were. Update the program, or ask for a template of this "
            "version.",
        ),
    ),
    Rule.NOT_FOUND: Explanation(
        QT_TRANSLATE_NOOP("Explain", "Nothing was found."),
        QT_TRANSLATE_NOOP("Explain", "Check what you asked for."),
    ),
}

_ARCHIVED: Final = Explanation(
    QT_TRANSLATE_NOOP("Explain", "The client is in the archive: nothing new begins with it."),
    QT_TRANSLATE_NOOP("Explain", "Bring it back from the archive first. What you typed is kept."),
)
_BUSY: Final = Explanation(
    QT_TRANSLATE_NOOP("Explain", "The client has open deals, leads or debts."),
    QT_TRANSLATE_NOOP("Explain", "Close them first: in the archive they would be forgotten."),
)

# Facts that say where, in the order they are told.
_PLACES: Final = {
    "fields": QT_TRANSLATE_NOOP("Explain", "Fields: {value}."),
    "missing": QT_TRANSLATE_NOOP("Explain", "Missing: {value}."),
    "field": QT_TRANSLATE_NOOP("Explain", "Field: {value}."),
    "value": QT_TRANSLATE_NOOP("Explain", "Value: {value}."),
    "name": QT_TRANSLATE_NOOP("Explain", "Name: {value}."),
    "title": QT_TRANSLATE_NOOP("Explain", "Action: {value}."),
    "subject": QT_TRANSLATE_NOOP("Explain", "Record: {value}."),
    "number": QT_TRANSLATE_NOOP("Explain", "Number: {value}."),
    "strange": QT_TRANSLATE_NOOP("Explain", "Strange or missing: {value}."),
    "saved": QT_TRANSLATE_NOOP("Explain", "Saved last: {value}."),
    "held": QT_TRANSLATE_NOOP("Explain", "The base ends: {value}."),
    "line": QT_TRANSLATE_NOOP("Explain", "Line: {value}."),
    "count": QT_TRANSLATE_NOOP("Explain", "Deals: {value}."),
    "deals": QT_TRANSLATE_NOOP("Explain", "Deals: {value}."),
    "documents": QT_TRANSLATE_NOOP("Explain", "Documents: {value}."),
    "products": QT_TRANSLATE_NOOP("Explain", "Products: {value}."),
    "categories": QT_TRANSLATE_NOOP("Explain", "Groups of products: {value}."),
    "holder": QT_TRANSLATE_NOOP("Explain", "In use by: {value}."),
    "choices": QT_TRANSLATE_NOOP("Explain", "Possible: {value}."),
    "text": QT_TRANSLATE_NOOP("Explain", "Searched for: {value}."),
    "path": QT_TRANSLATE_NOOP("Explain", "File: {value}"),
}


_COUNTED: Final = frozenset({"count", "deals", "documents", "products", "categories"})


def explain(error: RuleError) -> Trouble:
    """Say in words why a rule refused."""
    told = EXPLANATIONS[error.rule]
    if error.facts.get("reason") == "not_writable":
        told = NOT_WRITTEN
    elif error.rule is Rule.FIELD_INVALID and error.facts.get("client_id"):
        return Trouble(_tr(_ARCHIVED.what), "", _tr(_ARCHIVED.mend))
    elif error.rule is Rule.RECORD_IN_USE and "debt_minor" in error.facts:
        told = _BUSY
    return Trouble(_tr(told.what), _where(error.facts), _tr(told.mend))


def explain_machine(error: OSError) -> Trouble:
    """Say in words what is wrong with the machine: the disk, a right, a lock."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return explain(RuleError(Rule.DISK_FULL, path=error.filename))
    if isinstance(error, FileNotFoundError):
        what = _tr(QT_TRANSLATE_NOOP("Explain", "The file or folder is not there."))
        mend = _tr(
            QT_TRANSLATE_NOOP(
                "Explain",
                "The base was not changed. Check the place, or choose another one.",
            )
        )
    elif isinstance(error, PermissionError):
        what = _tr(QT_TRANSLATE_NOOP("Explain", "The system does not let the file be used."))
        mend = _tr(
            QT_TRANSLATE_NOOP(
                "Explain",
                "Nothing was overwritten. Close the file in other programs, or choose another "
                "place.",
            )
        )
    else:
        what = _tr(QT_TRANSLATE_NOOP("Explain", "The disk could not be read or written."))
        mend = _tr(
            QT_TRANSLATE_NOOP(
                "Explain",
                "What was saved before is safe. Check the disk or the network and try again.",
            )
        )
    return Trouble(what, _where({"path": error.filename}), mend)


def field_label(field: str) -> str:
    """The name of a field as forms show it."""
    if field.startswith("custom:"):
        from salesapp.db.queries.fields import title_of

        return title_of(field)
    source = FIELDS.get(field)
    return QCoreApplication.translate("Fields", source) if source else field


def show_trouble(parent: QWidget | None, trouble: Trouble) -> None:
    """Show a refusal in a dialog that does not stop the program."""
    from salesapp.ui.kit.dialog import Dialog
    from salesapp.ui.kit.label import Label

    dialog = Dialog(parent, trouble.what, trouble.where)
    dialog.body.addWidget(Label(trouble.mend, wrap=True))
    understood = QT_TRANSLATE_NOOP("Explain", "Understood")
    dialog.add_primary(_tr(understood), keys="Enter")
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _where(facts: Mapping[str, object]) -> str:
    if facts.get("name") and str(facts.get("path", "")).endswith(str(facts["name"])):
        facts = {**facts, "name": ""}
    if facts.get("user") or facts.get("host"):
        # Of the program that has the base open.
        who = ", ".join(str(facts[key]) for key in ("user", "host") if facts.get(key))
        facts = {**facts, "holder": who}
    told = ((source, _in_words(key, facts.get(key))) for key, source in _PLACES.items())
    return " ".join(_tr(source).format(value=value) for source, value in told if value)


def _in_words(key: str, value: object) -> str:
    if value is None or value == "" or (value == 0 and key in _COUNTED):
        return ""
    if isinstance(value, (tuple, list, set, frozenset)):
        return ", ".join(filter(None, (_in_words(key, part) for part in value)))
    if isinstance(value, datetime):
        from salesapp.ui.format import moment

        return moment(value)
    return field_label(str(value)) if key in {"field", "fields", "missing"} else str(value)


def _tr(source: str) -> str:
    return QCoreApplication.translate("Explain", source)
