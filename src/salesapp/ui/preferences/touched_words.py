"""What somebody did to a posted record past the program, in words."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from salesapp.db import backup
from salesapp.db.queries.chain import Change, Touched
from salesapp.ui import format as fmt
from salesapp.ui.frame.history_words import name_of_field, value_in_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_SHOWN: Final = 6
_KINDS: Final = {
    "offer": QT_TRANSLATE_NOOP("Touched", "offer {name}"),
    "sales_order": QT_TRANSLATE_NOOP("Touched", "order {name}"),
    "invoice": QT_TRANSLATE_NOOP("Touched", "invoice {name}"),
    "credit_note": QT_TRANSLATE_NOOP("Touched", "return {name}"),
    "payment": QT_TRANSLATE_NOOP("Touched", "payment {name}"),
    "allocation": QT_TRANSLATE_NOOP("Touched", "what a payment settles {name}"),
    "credit_allocation": QT_TRANSLATE_NOOP("Touched", "what a return settles {name}"),
    "refund_part": QT_TRANSLATE_NOOP("Touched", "what a refund gives back {name}"),
    "paper_look": QT_TRANSLATE_NOOP("Touched", "look of a printed paper {name}"),
    "day_close": QT_TRANSLATE_NOOP("Touched", "closed day {name}"),
    "erasure": QT_TRANSLATE_NOOP("Touched", "erasure of personal data {name}"),
    "journal": QT_TRANSLATE_NOOP("Touched", "entry of the journal {name}"),
}
_SIDES: Final = {
    "*head": QT_TRANSLATE_NOOP("Touched", "the record itself"),
    "*parts": QT_TRANSLATE_NOOP("Touched", "what belongs to it"),
}
_LINE: Final = QT_TRANSLATE_NOOP("Touched", "line {number}")
_TAKEN_OUT: Final = QT_TRANSLATE_NOOP("Touched", "taken out")
_PUT_IN: Final = QT_TRANSLATE_NOOP("Touched", "put in")
_MORE: Final = QT_TRANSLATE_NOOP("Touched", "and more: {count}")
_WHOLE: Final = QT_TRANSLATE_NOOP("Touched", "still as it was in the backup of {moment}")


def touched_text(one: Touched) -> str:
    """Which record, which fields, and since when."""
    name = one.name if one.kind != "journal" else ""
    told = [translate("Touched", _KINDS[one.kind]).format(name=name or f"№ {one.record_id}")]
    told += [_change(change) for change in one.changes[:_SHOWN]]
    if len(one.changes) > _SHOWN:
        told.append(translate("Touched", _MORE).format(count=len(one.changes) - _SHOWN))
    if one.whole_in:
        moment = fmt.moment(backup.made_at(Path(one.whole_in)))
        told.append(translate("Touched", _WHOLE).format(moment=moment))
    return "; ".join(told)


def _change(change: Change) -> str:
    if change.column in _SIDES:
        return translate("Touched", _SIDES[change.column])
    line = "" if change.part is None else translate("Touched", _LINE).format(number=change.part)
    if not change.column:
        return (
            f"{line} {translate('Touched', _TAKEN_OUT if change.now is None else _PUT_IN)}".strip()
        )
    field = name_of_field(change.column) or change.column
    values = f"{_value(change.column, change.was)} → {_value(change.column, change.now)}"
    return f"{line + ', ' if line else ''}{field.lower()}: {values}"


def _value(column: str, told: object) -> str:
    if isinstance(told, bytes):
        return f"{len(told)} B"
    try:
        return value_in_words(column, told)
    except ValueError:
        return str(told)
