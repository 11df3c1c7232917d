"""Why a file cannot be imported: what is wrong with it and how to go on."""

from __future__ import annotations

from typing import Final

from salesapp.domain.errors import RuleError
from salesapp.exchange.tables import Reason
from salesapp.ui import format
from salesapp.ui.explain import Trouble, explain
from salesapp.ui.store_explanations import Explanation
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_REASONS: Final[dict[str, Explanation]] = {
    Reason.NOT_READABLE: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The file cannot be opened."),
        QT_TRANSLATE_NOOP("Refusal", "Close it in other programs and check the rights to it."),
    ),
    Reason.NOT_A_FILE: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "This is a device or a pipe, not a file."),
        QT_TRANSLATE_NOOP("Refusal", "Choose a file on a disk."),
    ),
    Reason.STILL_CHANGING: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "Another program is writing the file right now."),
        QT_TRANSLATE_NOOP("Refusal", "Wait until it is done and read the file again."),
    ),
    Reason.TOO_LARGE: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The file is larger than {limit} MB."),
        QT_TRANSLATE_NOOP("Refusal", "Export it in parts."),
    ),
    Reason.TOO_MANY_ROWS: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The file has more than {limit} rows."),
        QT_TRANSLATE_NOOP("Refusal", "Export it in parts."),
    ),
    Reason.TOO_MANY_COLUMNS: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The file has more than {limit} columns."),
        QT_TRANSLATE_NOOP("Refusal", "Choose another separator, or export fewer fields."),
    ),
    Reason.OTHER_FORMAT: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "This is not a text with columns but {format}."),
        QT_TRANSLATE_NOOP("Refusal", "Save it as CSV (UTF-8) and choose that file."),
    ),
    Reason.BINARY: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The file holds no text, or another encoding is needed."),
        QT_TRANSLATE_NOOP("Refusal", "Choose the encoding, or save the file as CSV (UTF-8)."),
    ),
    Reason.BROKEN_HEADINGS: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The row with the headings is broken."),
        QT_TRANSLATE_NOOP("Refusal", "Correct the quotation marks in the first row."),
    ),
    Reason.UNKNOWN_HEADINGS: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The headings do not tell what is in the file."),
        QT_TRANSLATE_NOOP("Refusal", "Say what the rows are, then set the fields of the columns."),
    ),
    Reason.WRONG_ENCODING: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The file cannot be read in this encoding."),
        QT_TRANSLATE_NOOP("Refusal", "Choose another encoding."),
    ),
    Reason.FOLDER: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "This is a folder, not a file."),
        QT_TRANSLATE_NOOP("Refusal", "Open it and choose the file in it."),
    ),
    Reason.ENCRYPTED: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The workbook is locked by a password."),
        QT_TRANSLATE_NOOP("Refusal", "Open it in Excel, save it without the password, try again."),
    ),
    Reason.DAMAGED_BOOK: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The workbook is damaged or is none at all."),
        QT_TRANSLATE_NOOP("Refusal", "Open it in Excel and save it anew as XLSX or CSV."),
    ),
    Reason.FAR_CELL: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "There is a cell far away from the table: {cell}."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Delete the columns and rows beyond the table in Excel and save it."
        ),
    ),
    Reason.UNFOLDS: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "Unpacked, the file would take more than {limit} MB."),
        QT_TRANSLATE_NOOP("Refusal", "Save only the sheet with the table, or as CSV, in parts."),
    ),
    Reason.NO_SHEET: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The workbook has no sheet with a table."),
        QT_TRANSLATE_NOOP("Refusal", "Choose another sheet, or another file."),
    ),
    Reason.XML_ENTITIES: Explanation(
        QT_TRANSLATE_NOOP(
            "Refusal", "The XML declares things of its own; such files are not read."
        ),
        QT_TRANSLATE_NOOP("Refusal", "Export the catalogue anew from the accounting program."),
    ),
    Reason.DAMAGED_XML: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The XML is damaged in line {line}."),
        QT_TRANSLATE_NOOP("Refusal", "Export the catalogue anew from the accounting program."),
    ),
    Reason.NO_GOODS: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "There are neither goods nor clients in this XML."),
        QT_TRANSLATE_NOOP("Refusal", "Choose import.xml and offers.xml of a CommerceML exchange."),
    ),
    Reason.NO_STATEMENT: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "This is no bank statement in the text format of 1C."),
        QT_TRANSLATE_NOOP(
            "Refusal", "In the client bank choose the export to 1C: a file like kl_to_1c.txt."
        ),
    ),
    Reason.CRASHED: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "The file could not be taken apart: the reader broke off."),
        QT_TRANSLATE_NOOP("Refusal", "The base was not touched. Save the file anew and try again."),
    ),
    Reason.TIMED_OUT: Explanation(
        QT_TRANSLATE_NOOP("Refusal", "Reading the file took too long."),
        QT_TRANSLATE_NOOP("Refusal", "Export it in parts."),
    ),
}

_DAMAGED_SOMEWHERE: Final = Explanation(
    QT_TRANSLATE_NOOP("Refusal", "The XML is damaged, or its encoding is unknown."),
    QT_TRANSLATE_NOOP("Refusal", "Export the catalogue anew from the accounting program."),
)
"""Where the reader could not tell the line."""
_SAFE: Final = QT_TRANSLATE_NOOP("Refusal", "The base was not changed.")
_FORMATS: Final = {
    "zip": QT_TRANSLATE_NOOP("Refusal", "an Excel book or an archive"),
    "xls": QT_TRANSLATE_NOOP("Refusal", "an old Excel book"),
    "pdf": QT_TRANSLATE_NOOP("Refusal", "a PDF"),
    "rtf": QT_TRANSLATE_NOOP("Refusal", "a Word document"),
    "sqlite": QT_TRANSLATE_NOOP("Refusal", "a database"),
    "picture": QT_TRANSLATE_NOOP("Refusal", "a picture"),
    "archive": QT_TRANSLATE_NOOP("Refusal", "an archive"),
    "program": QT_TRANSLATE_NOOP("Refusal", "a program"),
}


def refusal_words(error: RuleError) -> Trouble:
    """Say in words why a file was refused; other refusals are told as everywhere."""
    told = _REASONS.get(str(error.facts.get("reason", "")))
    if told is None:
        return explain(error)
    if error.facts.get("reason") == Reason.DAMAGED_XML and not error.facts.get("line"):
        told = _DAMAGED_SOMEWHERE
    what = translate("Refusal", told.what).format(**_facts(error))
    headings = str(error.facts.get("headings", ""))
    mend = translate("Refusal", told.mend)
    if error.facts.get("reason") != Reason.CRASHED:  # it says so itself
        mend = f"{translate('Refusal', _SAFE)} {mend}"
    return Trouble(what, headings, mend)


def _facts(error: RuleError) -> dict[str, str]:
    limit = error.facts.get("limit")
    amount = int(str(limit)) if limit is not None else 0
    if error.facts.get("reason") in (Reason.TOO_LARGE, Reason.UNFOLDS):
        amount //= 1024 * 1024
    kind = str(error.facts.get("format", ""))
    return {
        "limit": format.number(amount),
        "cell": str(error.facts.get("cell", "")),
        "line": str(error.facts.get("line", "")),
        "format": translate("Refusal", _FORMATS[kind]) if kind in _FORMATS else kind,
    }
