"""What the check of the base found, in words."""

from __future__ import annotations

from typing import Final

from salesapp.services.checks import Finding, Problem
from salesapp.ui.preferences.touched_words import touched_text
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_FINDINGS: Final = {
    Finding.PAGES: QT_TRANSLATE_NOOP("Check", "The file of the base is damaged"),
    Finding.FOREIGN_KEY: QT_TRANSLATE_NOOP("Check", "A record refers to one that is gone"),
    Finding.LINE_TOTAL: QT_TRANSLATE_NOOP("Check", "The total of a line does not add up"),
    Finding.OFFER_TOTAL: QT_TRANSLATE_NOOP("Check", "The total of an offer does not add up"),
    Finding.INVOICE_TOTAL: QT_TRANSLATE_NOOP("Check", "The total of an invoice does not add up"),
    Finding.ORDER_TOTAL: QT_TRANSLATE_NOOP("Check", "The total of an order does not add up"),
    Finding.CREDIT_TOTAL: QT_TRANSLATE_NOOP("Check", "The total of a return does not add up"),
    Finding.CREDITED: QT_TRANSLATE_NOOP("Check", "A return differs from the debt it lessens"),
    Finding.ORDER_FLOOR: QT_TRANSLATE_NOOP("Check", "An order is below what was shipped of it"),
    Finding.MAIN_CONTACT: QT_TRANSLATE_NOOP("Check", "A client has not exactly one main person"),
    Finding.INSTALMENTS: QT_TRANSLATE_NOOP("Check", "Instalments differ from their invoice"),
    Finding.OVERPAID_INSTALMENT: QT_TRANSLATE_NOOP("Check", "More was set off than is owed"),
    Finding.REFUND: QT_TRANSLATE_NOOP("Check", "A refund differs from what it gives back"),
    Finding.OVERSPENT_PAYMENT: QT_TRANSLATE_NOOP("Check", "More was set off than was paid"),
    Finding.CURRENCY: QT_TRANSLATE_NOOP("Check", "Payment and invoice have other currencies"),
    Finding.NUMBER_GAP: QT_TRANSLATE_NOOP("Check", "A number of a series is missing"),
    Finding.VERSIONS: QT_TRANSLATE_NOOP("Check", "Versions of an offer are out of order"),
    Finding.SENT_TWICE: QT_TRANSLATE_NOOP("Check", "Two versions of an offer are in force"),
    Finding.RECEIVABLE: QT_TRANSLATE_NOOP("Check", "A debt differs from its payments"),
    Finding.CLIENT_STATE: QT_TRANSLATE_NOOP("Check", "A next step differs from the planned ones"),
    Finding.ADVANCE: QT_TRANSLATE_NOOP("Check", "An advance differs from its payment"),
    Finding.DEAL_BOARD: QT_TRANSLATE_NOOP("Check", "The board differs from the deals"),
    Finding.DAY_COUNT: QT_TRANSLATE_NOOP("Check", "What the day counts differs from the base"),
    Finding.CLIENT_MONEY: QT_TRANSLATE_NOOP("Check", "Money of a client differs from its papers"),
    Finding.UNPRINTED: QT_TRANSLATE_NOOP("Check", "An issued paper has no stored PDF"),
    Finding.FILE_MISSING: QT_TRANSLATE_NOOP("Check", "A stored file is missing"),
    Finding.FILE_CHANGED: QT_TRANSLATE_NOOP("Check", "A stored file was changed from outside"),
    Finding.SEALED_CHANGED: QT_TRANSLATE_NOOP(
        "Check", "A posted record was changed past the program"
    ),
    Finding.SEALED_GONE: QT_TRANSLATE_NOOP("Check", "A posted record was deleted past the program"),
    Finding.UNSEALED: QT_TRANSLATE_NOOP("Check", "A posted record came in past the program"),
    Finding.CHAIN_BROKEN: QT_TRANSLATE_NOOP("Check", "The chain of records was written over"),
    Finding.CHAIN_REWRITTEN: QT_TRANSLATE_NOOP(
        "Check", "The chain of records is not the one a backup holds"
    ),
}


def finding_text(problem: Problem) -> str:
    """One fault of the base and where it is."""
    where = touched_text(problem.touched) if problem.touched is not None else problem.where
    return f"{translate('Check', _FINDINGS[problem.finding])}: {where}"
