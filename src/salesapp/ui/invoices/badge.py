"""The number on the rail: invoices past their day."""

from salesapp.db.queries import invoices
from salesapp.db.queries.invoices import InvoiceGroup
from salesapp.ui.badge_value import BadgeTone, BadgeValue
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

OVERDUE = QT_TRANSLATE_NOOP("InvoiceWords", "Overdue invoices")


def badge() -> BadgeValue:
    """How many invoices are overdue."""
    count = invoices.counts(today())[InvoiceGroup.OVERDUE]
    return BadgeValue(count, BadgeTone.RISK, translate("InvoiceWords", OVERDUE))
