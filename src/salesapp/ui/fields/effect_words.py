"""What a change of a field does to its values, in words; what each type of field is for."""

from __future__ import annotations

from typing import Final

from salesapp.domain.custom_fields import Effect
from salesapp.domain.fields import FieldType
from salesapp.ui.fields import words
from salesapp.ui.format import quoted
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_ABOUT: Final[dict[FieldType, str]] = {
    FieldType.TEXT: QT_TRANSLATE_NOOP("FieldEffect", "One line, found by the search"),
    FieldType.LONG_TEXT: QT_TRANSLATE_NOOP("FieldEffect", "Several lines, found by the search"),
    FieldType.NUMBER: QT_TRANSLATE_NOOP("FieldEffect", "1 200,5; sums such as 3*12 are worked out"),
    FieldType.MONEY: QT_TRANSLATE_NOOP("FieldEffect", "1 200,50; 12*64,20 is worked out"),
    FieldType.PERCENT: QT_TRANSLATE_NOOP("FieldEffect", "12,5 %"),
    FieldType.DAY: QT_TRANSLATE_NOOP("FieldEffect", "27.11.2026, “tomorrow”, “fri”"),
    FieldType.MOMENT: QT_TRANSLATE_NOOP("FieldEffect", "27.11.2026 14:30"),
    FieldType.FLAG: QT_TRANSLATE_NOOP("FieldEffect", "Yes, no, or not told"),
    FieldType.CHOICE: QT_TRANSLATE_NOOP("FieldEffect", "One entry of your list"),
    FieldType.CHOICES: QT_TRANSLATE_NOOP("FieldEffect", "Any entries of your list"),
    FieldType.LINK: QT_TRANSLATE_NOOP("FieldEffect", "An address that opens in the browser"),
    FieldType.PHONE: QT_TRANSLATE_NOOP("FieldEffect", "Checked and written in one way"),
    FieldType.EMAIL: QT_TRANSLATE_NOOP("FieldEffect", "Checked while it is typed"),
}
_ALL_KEPT: Final = QT_TRANSLATE_NOOP("FieldEffect", "Filled in %n record(s): every value is kept.")
_SOME_LOST: Final = QT_TRANSLATE_NOOP(
    "FieldEffect", "%n value(s) cannot be read as “{type}” and will go: {examples}."
)
_KEPT: Final = QT_TRANSLATE_NOOP("FieldEffect", "%n value(s) stay.")
_RENAMED: Final = QT_TRANSLATE_NOOP("FieldEffect", "The new name comes into %n record(s).")
_ORPHANS: Final = QT_TRANSLATE_NOOP(
    "FieldEffect", "%n record(s) keep an entry that is no longer in the list."
)
_UNDO: Final = QT_TRANSLATE_NOOP("FieldEffect", "Ctrl+Z takes all of it back.")


def about(kind: FieldType) -> str:
    """What a type of field is for."""
    return _say(_ABOUT[kind])


def told(effect: Effect, kind: FieldType) -> str:
    """What saving does to the values; an empty text when there are none."""
    if not effect.held:
        return ""
    if effect.is_quiet:
        return _say(_ALL_KEPT, effect.held)
    parts = []
    if effect.lost:
        examples = ", ".join(quoted(_short(one)) for one in effect.examples)
        lost = _say(_SOME_LOST, effect.lost)
        parts.append(lost.format(type=words.type_name(kind).lower(), examples=examples))
        if effect.kept:
            parts.append(_say(_KEPT, effect.kept))
    if effect.renamed:
        parts.append(_say(_RENAMED, effect.renamed))
    if effect.orphans:
        parts.append(_say(_ORPHANS, effect.orphans))
    return " ".join([*parts, _say(_UNDO)])


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 30 else f"{line[:30]}…"


def _say(source: str, count: int = -1) -> str:
    return translate("FieldEffect", source, count)
