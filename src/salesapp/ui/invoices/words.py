"""Words and colours of invoices, payments and debts."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.queries.invoices import InvoiceGroup, InvoiceRow
from salesapp.db.queries.payments import PaymentRow
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.receivables import AgeBucket
from salesapp.ui import format as fmt
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

CONTEXT: Final = "InvoiceWords"


class Look(NamedTuple):
    """A word with its tone and icon."""

    text: str
    tone: Tone
    icon: str


_STATUS: Final[dict[InvoiceStatus, Look]] = {
    InvoiceStatus.DRAFT: Look(QT_TRANSLATE_NOOP("InvoiceWords", "draft"), "neutral", "edit"),
    InvoiceStatus.WAITING: Look(
        QT_TRANSLATE_NOOP("InvoiceWords", "awaiting payment"), "info", "clock"
    ),
    InvoiceStatus.DUE_TODAY: Look(QT_TRANSLATE_NOOP("InvoiceWords", "due today"), "info", "excl"),
    InvoiceStatus.PART_PAID: Look(
        QT_TRANSLATE_NOOP("InvoiceWords", "partly paid"), "warn", "percent"
    ),
    InvoiceStatus.PAID: Look(QT_TRANSLATE_NOOP("InvoiceWords", "paid"), "ok", "check"),
    InvoiceStatus.CREDITED: Look(QT_TRANSLATE_NOOP("InvoiceWords", "returned"), "neutral", "undo"),
    InvoiceStatus.VOID: Look(QT_TRANSLATE_NOOP("InvoiceWords", "cancelled"), "neutral", "x"),
}
_OVERDUE: Final = QT_TRANSLATE_NOOP("InvoiceWords", "overdue {days}")
_GROUPS: Final[dict[InvoiceGroup, str]] = {
    InvoiceGroup.ALL: QT_TRANSLATE_NOOP("InvoiceWords", "All"),
    InvoiceGroup.OPEN: QT_TRANSLATE_NOOP("InvoiceWords", "Unpaid"),
    InvoiceGroup.OVERDUE: QT_TRANSLATE_NOOP("InvoiceWords", "Overdue"),
    InvoiceGroup.DRAFT: QT_TRANSLATE_NOOP("InvoiceWords", "Drafts"),
    InvoiceGroup.PAID: QT_TRANSLATE_NOOP("InvoiceWords", "Paid"),
}
_AGES: Final[dict[AgeBucket, tuple[str, str, str]]] = {
    AgeBucket.NOT_DUE: (QT_TRANSLATE_NOOP("InvoiceWords", "Not due yet"), "chart2", "text"),
    AgeBucket.WEEK: (QT_TRANSLATE_NOOP("InvoiceWords", "1–7 days"), "warn_fill", "warn"),
    AgeBucket.MONTH: (QT_TRANSLATE_NOOP("InvoiceWords", "8–30 days"), "risk_fill", "risk"),
    AgeBucket.OLDER: (QT_TRANSLATE_NOOP("InvoiceWords", "Over 30 days"), "ageing30", "risk"),
}
_NUMBERED: Final = QT_TRANSLATE_NOOP("InvoiceWords", "Invoice {number}")
_UNNUMBERED: Final = QT_TRANSLATE_NOOP("InvoiceWords", "Draft invoice")
_PAYMENT: Final[dict[str, Look]] = {
    "posted": Look(QT_TRANSLATE_NOOP("InvoiceWords", "posted"), "ok", "check"),
    "advance": Look(QT_TRANSLATE_NOOP("InvoiceWords", "advance"), "info", "clock"),
    "refund": Look(QT_TRANSLATE_NOOP("InvoiceWords", "refund"), "warn", "undo"),
    "reversed": Look(QT_TRANSLATE_NOOP("InvoiceWords", "reversed"), "neutral", "undo"),
    "reversal": Look(QT_TRANSLATE_NOOP("InvoiceWords", "reversal"), "neutral", "undo"),
}


def tell(source: str) -> str:
    """A text of this file in the language of now."""
    return translate(CONTEXT, source)


def status_look(status: InvoiceStatus, overdue_days: int = 0) -> Look:
    """The chip of an invoice."""
    if status is InvoiceStatus.OVERDUE:
        return Look(tell(_OVERDUE).format(days=fmt.days(overdue_days)), "risk", "clock")
    look = _STATUS[status]
    return look._replace(text=tell(look.text))


def row_look(row: InvoiceRow) -> Look:
    """The chip of a row of the list."""
    return status_look(row.status, row.overdue_days)


def payment_look(row: PaymentRow) -> Look:
    """The chip of a payment."""
    if row.reverses_id is not None:
        kind = "reversal"
    elif row.reversed_by_id is not None:
        kind = "reversed"
    elif row.is_refund:
        kind = "refund"
    else:
        kind = "advance" if row.open_minor > 0 else "posted"
    look = _PAYMENT[kind]
    return look._replace(text=tell(look.text))


def group_name(group: InvoiceGroup) -> str:
    """The word on a pill."""
    return tell(_GROUPS[group])


def age_name(age: AgeBucket) -> str:
    """The words for an age of debts."""
    return tell(_AGES[age][0])


def age_fill(age: AgeBucket) -> str:
    """Token of the bar of an age."""
    return _AGES[age][1]


def age_ink(age: AgeBucket) -> str:
    """Token of the text of an age."""
    return _AGES[age][2]


def invoice_name(number: str | None) -> str:
    """«Счёт 318», or what a draft is called."""
    return tell(_NUMBERED).format(number=number) if number else tell(_UNNUMBERED)


def paid_percent(row: InvoiceRow) -> int:
    """Share paid, never rounded up to the whole."""
    return row.paid_minor * 100 // row.total_minor if row.total_minor > 0 else 0
