"""Values longer than any input shows, in spellings that are odd and right."""

from __future__ import annotations

from datetime import UTC, date, datetime

from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import OWN_TYPES, FieldType
from salesapp.services import custom_fields

LONG = (
    "«Ёлочка»\u00a0— “ёж” №\u00a05; 10\u00a0000,50\u00a0₽ за 1/2″ & <b>не разметка</b> {поле} ‑5 "
    "naïve İstanbul 東京 🚚 e\u0301 "
    + "очень длинное значение, которое в поле целиком не видно; "
    * 12
).strip()
LINES = (
    f"{LONG}\n\n\tС отступом:\u00a0строка\n  - ещё одна\u2028с разрывом внутри,\n"
    "последняя\u00a0строка"
)
HELD = {
    FieldType.TEXT: LONG,
    FieldType.LONG_TEXT: LINES,
    FieldType.NUMBER: -1_234_567,
    FieldType.MONEY: 1_234_567_89,
    FieldType.PERCENT: 1_234,
    FieldType.DAY: date(1999, 2, 28),
    FieldType.MOMENT: datetime(2026, 3, 1, 20, 59, 59, tzinfo=UTC),
    FieldType.FLAG: False,
    FieldType.CHOICE: "Второй; с точкой",
    FieldType.CHOICES: ("Первый, с запятой", "Третий " * 10),
    FieldType.PHONE: "+78312001407",
    FieldType.LINK: "https://example.com/a,b?c=" + "d" * 300,
}
ENTRIES = ("Первый, с запятой", "Второй; с точкой", "Третий " * 10)


def own_fields(entity: Entity) -> tuple[tuple[str, object], ...]:
    """A field of each type, and a value for each."""
    made = []
    for kind in OWN_TYPES:
        if kind in HELD:
            entries = tuple(Entry(" ".join(one.split())) for one in ENTRIES)
            draft = FieldDraft(f"Поле {kind.value}", kind, entries, "Подсказка")
            number = custom_fields.create(entity, draft).subject_id
            held = HELD[kind]
            if isinstance(held, tuple):
                held = tuple(" ".join(str(one).split()) for one in held)
            made.append((f"custom:{number}", held))
    return tuple(made)
