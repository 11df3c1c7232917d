"""Words of bank statements: what is proposed and why, what is wrong and how to mend it."""

from __future__ import annotations

from typing import Final

from salesapp.domain.statement_matching import Confidence, PlannedRow, Reason, Why
from salesapp.domain.statements import Fault, Standing, Statement, StatementFault, currency_of
from salesapp.ui import format as fmt
from salesapp.ui.invoices.words import Look
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT: Final = "StatementWords"

_STANDINGS: Final[dict[Standing, Look]] = {
    Standing.BOOKED: Look(QT_TRANSLATE_NOOP("StatementWords", "booked before"), "neutral", "check"),
    Standing.DOUBLE: Look(QT_TRANSLATE_NOOP("StatementWords", "likely a double"), "warn", "copy"),
    Standing.RECORDED: Look(
        QT_TRANSLATE_NOOP("StatementWords", "already there"), "neutral", "edit"
    ),
    Standing.BANKS_OWN: Look(
        QT_TRANSLATE_NOOP("StatementWords", "the bank's own"), "neutral", "info"
    ),
    Standing.CURRENCY: Look(QT_TRANSLATE_NOOP("StatementWords", "other currency"), "warn", "warn"),
    Standing.STRANGE: Look(QT_TRANSLATE_NOOP("StatementWords", "whose account?"), "warn", "warn"),
}
_CONFIDENCES: Final[dict[Confidence, Look]] = {
    Confidence.SURE: Look(QT_TRANSLATE_NOOP("StatementWords", "sure"), "ok", "check"),
    Confidence.LIKELY: Look(QT_TRANSLATE_NOOP("StatementWords", "likely"), "info", "check"),
    Confidence.UNSURE: Look(QT_TRANSLATE_NOOP("StatementWords", "to be checked"), "warn", "excl"),
}
_NOBODY: Final = Look(QT_TRANSLATE_NOOP("StatementWords", "no client"), "risk", "x")

_STANDING_WHY: Final[dict[Standing, str]] = {
    Standing.BOOKED: QT_TRANSLATE_NOOP(
        "StatementWords", "It was booked out of a statement before and is not booked again"
    ),
    Standing.DOUBLE: QT_TRANSLATE_NOOP(
        "StatementWords",
        "The same number, day, sum and payer are in the file twice; a second payment that is real"
        " is recorded by hand",
    ),
    Standing.RECORDED: QT_TRANSLATE_NOOP(
        "StatementWords",
        "A payment of this client, day and sum is recorded already; tick it only if it is another",
    ),
    Standing.BANKS_OWN: QT_TRANSLATE_NOOP(
        "StatementWords", "Money of the bank itself, not of a client"
    ),
    Standing.CURRENCY: QT_TRANSLATE_NOOP(
        "StatementWords",
        "Nothing is kept in the currency of this account: record it by hand in that of the invoice",
    ),
    Standing.STRANGE: QT_TRANSLATE_NOOP(
        "StatementWords", "The account it came to is not known to be yours"
    ),
}
_WHY: Final[dict[Why, str]] = {
    Why.INN: QT_TRANSLATE_NOOP(
        "StatementWords", "the client is known by the taxpayer number {about}"
    ),
    Why.ALIAS: QT_TRANSLATE_NOOP("StatementWords", "this payer paid for the client before"),
    Why.ACCOUNT: QT_TRANSLATE_NOOP("StatementWords", "the account is the client's"),
    Why.NAME: QT_TRANSLATE_NOOP(
        "StatementWords", "the bank gives no taxpayer number, only the name is alike"
    ),
    Why.CHOSEN: QT_TRANSLATE_NOOP("StatementWords", "the client was chosen by you"),
    Why.NO_CLIENT: QT_TRANSLATE_NOOP("StatementWords", "no client has the taxpayer number {about}"),
    Why.SEVERAL: QT_TRANSLATE_NOOP(
        "StatementWords", "several clients have the taxpayer number {about}: choose"
    ),
    Why.NAMED: QT_TRANSLATE_NOOP("StatementWords", "named in the purpose: invoice {about}"),
    Why.OTHER_DATE: QT_TRANSLATE_NOOP("StatementWords", "the date of invoice {about} is another"),
    Why.SAME_NUMBER: QT_TRANSLATE_NOOP(
        "StatementWords", "several unpaid invoices have the number {about}: check which is paid"
    ),
    Why.OTHER_PAYER: QT_TRANSLATE_NOOP(
        "StatementWords", "another pays: invoice {about} named in the purpose is this client's"
    ),
    Why.NOT_OPEN: QT_TRANSLATE_NOOP("StatementWords", "not among the unpaid invoices: {about}"),
    Why.EXACT_INVOICE: QT_TRANSLATE_NOOP(
        "StatementWords", "the one unpaid invoice of exactly this sum: {about}"
    ),
    Why.EXACT_PART: QT_TRANSLATE_NOOP(
        "StatementWords", "the one instalment of exactly this sum: {about}"
    ),
    Why.EXACT_ALL: QT_TRANSLATE_NOOP("StatementWords", "exactly all that the client owes: {about}"),
    Why.OLDEST: QT_TRANSLATE_NOOP("StatementWords", "the oldest debts first"),
    Why.NO_DEBT: QT_TRANSLATE_NOOP("StatementWords", "the client owes nothing: an advance"),
}
_NO_INN: Final = QT_TRANSLATE_NOOP("StatementWords", "the payer is not known")
_NO_CLIENT_CHOSEN: Final = QT_TRANSLATE_NOOP("StatementWords", "no client is chosen")

_FAULTS: Final[dict[Fault, str]] = {
    Fault.ENCODING: QT_TRANSLATE_NOOP(
        "StatementWords",
        "The header calls the encoding {text}, the file is in {number}: it was read by its words.",
    ),
    Fault.NO_END: QT_TRANSLATE_NOOP(
        "StatementWords",
        "The end of the file is missing: not all may be here. Whole documents can be booked;"
        " export the statement anew for the rest.",
    ),
    Fault.CUT_OFF: QT_TRANSLATE_NOOP(
        "StatementWords",
        "Line {line}: document {number} breaks off and is left out. Export the statement anew.",
    ),
    Fault.DOUBLE: QT_TRANSLATE_NOOP(
        "StatementWords", "Line {line}: document {number} is there twice; it is booked once."
    ),
    Fault.NO_SUM: QT_TRANSLATE_NOOP(
        "StatementWords",
        "Line {line}: the sum “{text}” of document {number} cannot be read. Record it by hand.",
    ),
    Fault.NO_DATE: QT_TRANSLATE_NOOP(
        "StatementWords",
        "Line {line}: the date “{text}” of document {number} cannot be read. Record it by hand.",
    ),
    Fault.REPEATED: QT_TRANSLATE_NOOP(
        "StatementWords",
        "Line {line}: document {number} has “{text}” twice, not the same. Record it by hand.",
    ),
    Fault.STRANGE: QT_TRANSLATE_NOOP(
        "StatementWords",
        "Line {line}: document {number} is of other accounts than the statement; it is left out.",
    ),
    Fault.SECTION: QT_TRANSLATE_NOOP(
        "StatementWords", "Line {line}: the section “{text}” is not known; nothing is taken of it."
    ),
    Fault.LINE: QT_TRANSLATE_NOOP(
        "StatementWords", "Line {line} is not understood and is left out: {text}"
    ),
}
_RECEIVED: Final = QT_TRANSLATE_NOOP(
    "StatementWords",
    "Account {account}: by the bank {stated} came in, by the documents {found}. Something is"
    " missing in the file or too much: compare it with the bank.",
)
_SPENT: Final = QT_TRANSLATE_NOOP(
    "StatementWords",
    "Account {account}: by the bank {stated} went out, by the documents {found}. It changes"
    " nothing in what came in.",
)
_NOTE: Final = QT_TRANSLATE_NOOP("StatementWords", "Not known here, from the bank: {key} = {value}")


def tell(source: str) -> str:
    """A text of this file in the language of now."""
    return translate(_CONTEXT, source)


def row_look(row: PlannedRow) -> Look:
    """The chip of a row."""
    if row.standing in _STANDINGS:
        look = _STANDINGS[row.standing]
    elif row.proposal.client_id is None:
        look = _NOBODY
    else:
        look = _CONFIDENCES[row.proposal.confidence]
    return look._replace(text=tell(look.text))


def why(row: PlannedRow) -> str:
    """Why this is proposed, as one line."""
    told = [tell(_STANDING_WHY[row.standing])] if row.standing in _STANDING_WHY else []
    is_known = row.proposal.client_id is not None
    # What settles comes first: who it is can be seen beside it.
    told += [_reason(one, is_known=is_known) for one in reversed(row.proposal.reasons)]
    line = "; ".join(told)
    return line[:1].upper() + line[1:]


def faults(statement: Statement) -> list[str]:
    """All that is to be said about a file, a line each."""
    told = [_fault(one) for one in statement.faults]
    note = tell(_NOTE)
    return told + [note.format(key=key, value=value) for key, value in statement.notes]


def _reason(one: Reason, *, is_known: bool) -> str:
    if one.why is Why.NO_CLIENT and not one.about:
        return tell(_NO_INN)
    if one.why is Why.CHOSEN and not is_known:
        return tell(_NO_CLIENT_CHOSEN)
    return tell(_WHY[one.why]).format(about=one.about)


def _fault(one: StatementFault) -> str:
    if one.fault is Fault.BALANCE:
        return tell(_RECEIVED if one.number == "in" else _SPENT).format(
            account=one.text,
            stated=fmt.money(one.stated_minor, currency_of(one.text)),
            found=fmt.money(one.found_minor, currency_of(one.text)),
        )
    number = one.number or fmt.DASH
    return tell(_FAULTS[one.fault]).format(line=one.line, number=number, text=one.text)
