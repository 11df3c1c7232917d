"""Words of tables from outside: kinds, keys, modes, fields, and what becomes of a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from salesapp.domain.entities import Entity
from salesapp.domain.fields import CUSTOM, Field, FieldType
from salesapp.domain.imports import Outcome
from salesapp.domain.table_imports import (
    ENTITIES,
    LIST,
    DayOrder,
    ImportField,
    Key,
    Mode,
    TableKind,
    TableOptions,
)
from salesapp.exchange.rows import Severity, Trouble
from salesapp.services.importing.tables.rows import Change, Note, RowPlan
from salesapp.ui.costs import is_secret
from salesapp.ui.fields.format import text_of
from salesapp.ui.fields.words import TITLES
from salesapp.ui.format import company, quoted
from salesapp.ui.importing import words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KINDS: Final = {
    TableKind.CLIENTS: QT_TRANSLATE_NOOP("TableImport", "Clients, with their contacts"),
    TableKind.CONTACTS: QT_TRANSLATE_NOOP("TableImport", "Contacts"),
    TableKind.PRODUCTS: QT_TRANSLATE_NOOP("TableImport", "Products"),
    TableKind.PRICES: QT_TRANSLATE_NOOP("TableImport", "Prices"),
    TableKind.STOCK: QT_TRANSLATE_NOOP("TableImport", "Stock"),
    TableKind.LEADS: QT_TRANSLATE_NOOP("TableImport", "Leads"),
}
KEYS: Final = {
    Key.INN: QT_TRANSLATE_NOOP("TableImport", "INN with KPP"),
    Key.PHONE: QT_TRANSLATE_NOOP("TableImport", "Phone"),
    Key.EMAIL: QT_TRANSLATE_NOOP("TableImport", "E-mail"),
    Key.NAME: QT_TRANSLATE_NOOP("TableImport", "Name"),
    Key.SKU: QT_TRANSLATE_NOOP("TableImport", "Article"),
    Key.EXTERNAL_ID: QT_TRANSLATE_NOOP("TableImport", "ID in the other program"),
    Key.ID: QT_TRANSLATE_NOOP("TableImport", "Our ID"),
}
MODES: Final = {
    Mode.BOTH: (
        QT_TRANSLATE_NOOP("TableImport", "Create and update"),
        QT_TRANSLATE_NOOP(
            "TableImport", "New rows become records; values of the file replace those of the base."
        ),
    ),
    Mode.FILL: (
        QT_TRANSLATE_NOOP("TableImport", "Fill in"),
        QT_TRANSLATE_NOOP(
            "TableImport", "New rows become records; in known ones only empty fields are filled."
        ),
    ),
    Mode.CREATE: (
        QT_TRANSLATE_NOOP("TableImport", "Only create"),
        QT_TRANSLATE_NOOP("TableImport", "Records that are in the base are left as they are."),
    ),
    Mode.UPDATE: (
        QT_TRANSLATE_NOOP("TableImport", "Only update"),
        QT_TRANSLATE_NOOP("TableImport", "Nothing new is made: rows without a record are skipped."),
    ),
}
DAYS: Final = {
    DayOrder.DMY: QT_TRANSLATE_NOOP("TableImport", "31.12.2026"),
    DayOrder.MDY: QT_TRANSLATE_NOOP("TableImport", "12/31/2026"),
    DayOrder.YMD: QT_TRANSLATE_NOOP("TableImport", "2026-12-31"),
}
DECIMALS: Final = {
    "": QT_TRANSLATE_NOOP("TableImport", "As written"),
    ",": QT_TRANSLATE_NOOP("TableImport", "1 234,56"),
    ".": QT_TRANSLATE_NOOP("TableImport", "1,234.56"),
}
_EXTRA: Final = {
    "id": QT_TRANSLATE_NOOP("TableField", "Our ID"),
    "barcode": QT_TRANSLATE_NOOP("TableField", "Barcode"),
    "bank.account": QT_TRANSLATE_NOOP("TableField", "Bank account"),
    "bank.bik": QT_TRANSLATE_NOOP("TableField", "BIK"),
    "bank.name": QT_TRANSLATE_NOOP("TableField", "Bank"),
    "bank.corr": QT_TRANSLATE_NOOP("TableField", "Correspondent account"),
    "contact.name": QT_TRANSLATE_NOOP("TableField", "Contact: name"),
    "contact.position": QT_TRANSLATE_NOOP("TableField", "Contact: position"),
    "contact.phone": QT_TRANSLATE_NOOP("TableField", "Contact: phone"),
    "contact.email": QT_TRANSLATE_NOOP("TableField", "Contact: e-mail"),
    "client.inn": QT_TRANSLATE_NOOP("TableField", "INN of the client"),
    "vat_bp": QT_TRANSLATE_NOOP("TableField", "VAT rate"),
    "inn_flag": QT_TRANSLATE_NOOP("TableField", "Mark of a wrong INN"),
    "address": QT_TRANSLATE_NOOP("TableField", "Address"),
    "currency": QT_TRANSLATE_NOOP("TableField", "Currency"),
}
OUTCOMES: Final = {
    Outcome.NEW: (
        QT_TRANSLATE_NOOP("TableOutcome", "New"),
        QT_TRANSLATE_NOOP("TableOutcomes", "New"),
    ),
    Outcome.UPDATED: (
        QT_TRANSLATE_NOOP("TableOutcome", "Update"),
        QT_TRANSLATE_NOOP("TableOutcomes", "Updates"),
    ),
    Outcome.MERGED: (
        QT_TRANSLATE_NOOP("TableOutcome", "Duplicate"),
        QT_TRANSLATE_NOOP("TableOutcomes", "Duplicates"),
    ),
    Outcome.UNCHANGED: (
        QT_TRANSLATE_NOOP("TableOutcome", "Unchanged"),
        QT_TRANSLATE_NOOP("TableOutcomes", "Unchanged"),
    ),
    Outcome.SKIPPED: (
        QT_TRANSLATE_NOOP("TableOutcome", "Skipped"),
        QT_TRANSLATE_NOOP("TableOutcomes", "Skipped"),
    ),
    Outcome.REJECTED: (
        QT_TRANSLATE_NOOP("TableOutcome", "Error"),
        QT_TRANSLATE_NOOP("TableOutcomes", "Errors"),
    ),
}
"""An outcome of one row, and as a filter of many."""
_GROUP: Final = QT_TRANSLATE_NOOP("TableField", "Group (path with /)")
_LIST_PRICE: Final = QT_TRANSLATE_NOOP("TableField", "Price of the list “{name}”")
_EMPTY: Final = QT_TRANSLATE_NOOP("TableImport", "empty")
_NO_VAT: Final = QT_TRANSLATE_NOOP("TableImport", "without VAT")
_FLAGS: Final = {"wrong": QT_TRANSLATE_NOOP("TableImport", "wrong INN")}
_SHOWN_CHANGES: Final = 12


def kind_name(kind: TableKind) -> str:
    """What the rows are."""
    return translate("TableImport", KINDS[kind])


def outcome_name(outcome: Outcome) -> str:
    """The outcome of a row in a word."""
    return translate("TableOutcome", OUTCOMES[outcome][0])


def outcome_rows_name(outcome: Outcome) -> str:
    """The outcome of many rows in a word."""
    return translate("TableOutcomes", OUTCOMES[outcome][1])


def key_name(key: Key) -> str:
    """By what records are found."""
    return translate("TableImport", KEYS[key])


def mode_name(mode: Mode) -> str:
    """What may be written, in a word."""
    return translate("TableImport", MODES[mode][0])


def mode_hint(mode: Mode) -> str:
    """What may be written, in a sentence."""
    return translate("TableImport", MODES[mode][1])


def days_name(order: DayOrder) -> str:
    """How days are written, by an example."""
    return translate("TableImport", DAYS[order])


def decimal_name(sign: str) -> str:
    """How numbers are written, by an example."""
    return translate("TableImport", DECIMALS[sign])


def field_name(kind: TableKind, field: ImportField) -> str:
    """A field a column may be sent to."""
    if field.id.startswith(LIST):
        return translate("TableField", _LIST_PRICE).format(name=field.title)
    if field.title:
        return field.title
    if field.id == "category" and ENTITIES[kind] is Entity.PRODUCT:
        return translate("TableField", _GROUP)
    if field.id in _EXTRA:
        return translate("TableField", _EXTRA[field.id])
    title = TITLES[ENTITIES[kind]].get(field.id)
    return translate("FieldTitle", title) if title else words.field_name(field.id)


def value_text(options: TableOptions, code: str, value: object) -> str:
    """A value of a field as the screen shows it."""
    if value in (None, ""):
        return translate("TableImport", _NO_VAT if code == "vat_bp" else _EMPTY)
    if is_secret(code):
        return "•••"
    if code == "inn_flag":
        known = _FLAGS.get(str(value))
        return translate("TableImport", known) if known else str(value)
    field = options.field(code)
    if field is None or not isinstance(value, str | int | list):
        return str(value)
    shown = Field(ENTITIES[options.kind], code, field.type, field.title, field.choices)
    if code == "lead_days":
        return str(value)
    if isinstance(value, list):
        value = tuple(value)
    elif isinstance(value, str) and field.type is FieldType.DAY:
        value = date.fromisoformat(value[:10])
    elif isinstance(value, str) and field.type is FieldType.MOMENT:
        value = datetime.fromisoformat(value)
    text = text_of(shown, value)
    return " ".join(text.split())


def change_text(options: TableOptions, change: Change) -> str:
    """One change: field, what was, what will be."""
    field = options.field(change.field) or ImportField(change.field)
    name = field_name(options.kind, field) if _has_name(options, field) else change.field
    if change.field == "category":
        name = translate("FieldTitle", TITLES[ENTITIES[options.kind]]["category"])
    new = value_text(options, change.field, change.new)
    if change.old in (None, "", []):
        return f"{name}: {new}"
    return f"{name}: {value_text(options, change.field, change.old)} → {new}"


def _has_name(options: TableOptions, field: ImportField) -> bool:
    return (
        field.id in _EXTRA
        or field.id.startswith((LIST, CUSTOM))
        or field.id in TITLES[ENTITIES[options.kind]]
        or field.id in words.FIELDS
    )


def changes_text(options: TableOptions, plan: RowPlan) -> str:
    """All that changes, in one line."""
    # How a new record is called stands beside it already.
    named = ("name", "title") if plan.outcome is Outcome.NEW else ()
    changes = [one for one in plan.changes if one.field not in named]
    return "; ".join(change_text(options, one) for one in changes[:_SHOWN_CHANGES])


def note_text(note: Note) -> str:
    """One remark: where, what stands there, what is wrong."""
    text = words.trouble_name(note.trouble)
    if note.trouble is Trouble.REPEATS:
        again = translate("TableImport", QT_TRANSLATE_NOOP("TableImport", "Repeats row {row}"))
        return again.format(row=note.subject)
    if note.trouble is Trouble.LOOKS_LIKE:
        like = translate(
            "TableImport", QT_TRANSLATE_NOOP("TableImport", "Looks like “{name}”: {value} is there")
        )
        return like.format(name=company(note.subject), value=note.value)
    if note.trouble is Trouble.TAKEN:
        taken = translate(
            "TableImport",
            QT_TRANSLATE_NOOP("TableImport", "“{name}” has INN {value}: left out"),
        )
        return taken.format(name=company(note.subject), value=note.value)
    if note.heading or note.value:
        value = note.value if len(note.value) <= 40 else note.value[:39] + "…"
        heading = words.field_name("inn") if note.heading == "inn" else note.heading
        place = f"{heading} {quoted(value)}" if heading else quoted(value)
        return f"{place}: {text[:1].lower()}{text[1:]}"
    return text


def notes_text(notes: Sequence[Note]) -> str:
    """All remarks of a row, the gravest first."""
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    told = sorted(notes, key=lambda note: order.index(note.severity))
    return "; ".join(dict.fromkeys(map(note_text, told)))


def row_text(options: TableOptions, plan: RowPlan) -> str:
    """What is to know about a row: what is wrong, what changes."""
    return "; ".join(filter(None, (notes_text(plan.notes), changes_text(options, plan))))
