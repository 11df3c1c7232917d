"""What the check of the base found, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from salesapp.db.queries.soundness import named
from salesapp.services.checks import CHAIN, Finding, Problem
from salesapp.ui.preferences.touched_words import touched_text
from salesapp.ui.record_words import kind_words
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


_OF_FILE: Final = frozenset({Finding.PAGES, Finding.FOREIGN_KEY})
_OF_PAPERS: Final = frozenset({Finding.UNPRINTED, Finding.FILE_MISSING, Finding.FILE_CHANGED})
_BY_NAME: Final = frozenset({Finding.FILE_MISSING, Finding.FILE_CHANGED, Finding.CHAIN_REWRITTEN})
"""Found in a file, which is named as it is."""
_ADVICE: Final = (
    (
        _OF_FILE,
        QT_TRANSLATE_NOOP(
            "Check",
            "Go back to a backup from before the damage: “Restore” above shows first what would "
            "be lost, and keeps the base of now aside.",
        ),
    ),
    (
        CHAIN,
        QT_TRANSLATE_NOOP(
            "Check",
            "Somebody wrote to the file past the program. Compare the record with its PDF and "
            "with the backup; “Restore” above brings it back.",
        ),
    ),
    (
        _OF_PAPERS,
        QT_TRANSLATE_NOOP(
            "Check",
            "Files are kept beside the base: put the missing ones back from a copy of that "
            "folder, or attach them anew.",
        ),
    ),
)
_ELSE: Final = QT_TRANSLATE_NOOP(
    "Check",
    "Make a backup, then open the record and correct it by a document of its own; or go back to "
    "a backup from before the fault.",
)
_UNTOUCHED: Final = QT_TRANSLATE_NOOP("Check", "The check has changed nothing.")
_GAP: Final = QT_TRANSLATE_NOOP("Check", "{kind}, {year}: {numbers}")
_LINKS: Final = QT_TRANSLATE_NOOP("Check", "links {numbers}")


def finding_text(problem: Problem) -> str:
    """One fault of the base and where it is."""
    what = translate("Check", _FINDINGS[problem.finding])
    where = _where(problem)
    return f"{what}: {where}" if where else what


def advice(problems: Sequence[Problem]) -> str:
    """What is safe, and what to do about what was found."""
    found = {one.finding for one in problems}
    told = [_UNTOUCHED]
    for group, words in _ADVICE:
        if found & group:
            told.append(words)
            found -= group
    if found:
        told.append(_ELSE)
    return " ".join(translate("Check", one) for one in told)


def _where(problem: Problem) -> str:
    if problem.touched is not None:
        return touched_text(problem.touched)
    if problem.finding is Finding.PAGES:
        # What the library says of its pages tells the user nothing.
        return ""
    table, _space, rest = problem.where.partition(" ")
    if problem.finding is Finding.NUMBER_GAP:
        year, _colon, numbers = rest.partition(": ")
        words = translate("Check", _GAP)
        return words.format(kind=kind_words(table), year=year, numbers=numbers)
    if problem.finding is Finding.CHAIN_BROKEN:
        return translate("Check", _LINKS).format(numbers=rest.partition(":")[0])
    if problem.finding in _BY_NAME:
        return problem.where
    owner, name = named(problem.where)
    if not owner:
        return ""
    return f"{kind_words(owner)}, {_numbered(name)}" if name else kind_words(owner)


def _numbered(name: str) -> str:
    return f"№ {name}" if name.isdigit() else name
