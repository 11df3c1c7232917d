"""Fields of the user's own: what may be declared, and what becomes of values when it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from salesapp.domain.dates import format_date_table
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.field_values import ValueRefusedError, is_empty, parse, slot
from salesapp.domain.fields import OWN_TYPES, FieldType
from salesapp.domain.money import format_money, format_percent, format_quantity
from salesapp.domain.text import fold

LONGEST_TITLE: Final = 60
LONGEST_ENTRY: Final = 120
MOST_ENTRIES: Final = 300
EXAMPLES: Final = 3
LISTS: Final = frozenset({FieldType.CHOICE, FieldType.CHOICES})


class Entry(NamedTuple):
    """An entry of a list; `was` is its text before it was renamed, empty for a new one."""

    text: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """What the form of a field holds."""

    title: str
    kind: FieldType = FieldType.TEXT
    entries: tuple[Entry, ...] = ()
    hint: str = ""

    @property
    def choices(self) -> tuple[str, ...]:
        """Texts of the list; empty for a field without one."""
        return tuple(one.text for one in self.entries) if self.kind in LISTS else ()

    @property
    def renamed(self) -> dict[str, str]:
        """New texts of entries by their old ones."""
        if self.kind not in LISTS:
            return {}
        return {one.was: one.text for one in self.entries if one.was and one.was != one.text}


class Effect(NamedTuple):
    """What saving a changed field does to the values it holds.

    Attributes:
        held: Records with a value.
        kept: Of them those that keep it, as it is or read anew.
        lost: Of them those whose value is no value of the new kind.
        examples: Some of the values that would be lost.
        renamed: Records with an entry that gets another text.
        orphans: Records with an entry that leaves the list; they keep it.
    """

    held: int = 0
    kept: int = 0
    lost: int = 0
    examples: tuple[str, ...] = ()
    renamed: int = 0
    orphans: int = 0

    @property
    def is_quiet(self) -> bool:
        """Whether no value is touched."""
        return not (self.lost or self.renamed or self.orphans)


def checked_draft(draft: FieldDraft, others: Iterable[str]) -> FieldDraft:
    """The draft without superfluous spaces and empty entries.

    Args:
        draft: What was typed.
        others: Titles of the other fields of the same kind of record.

    Raises:
        RuleError: FIELD_REQUIRED (`title`, `choices`), FIELD_INVALID (`title` too long or taken,
            `choices` with an entry twice or too long).
    """
    title = " ".join(draft.title.split())
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="field_title")
    if len(title) > LONGEST_TITLE or fold(title) in {fold(one) for one in others}:
        raise RuleError(Rule.FIELD_INVALID, field="field_title", value=title)
    if draft.kind not in OWN_TYPES:
        raise RuleError(Rule.FIELD_INVALID, field="field_kind", value=draft.kind)
    entries: dict[str, Entry] = {}
    for one in draft.entries if draft.kind in LISTS else ():
        text = " ".join(one.text.split())
        if not text:
            continue
        if fold(text) in entries or len(text) > LONGEST_ENTRY or len(entries) >= MOST_ENTRIES:
            raise RuleError(Rule.FIELD_INVALID, field="choices", value=text)
        entries[fold(text) or text] = Entry(text, one.was)
    if draft.kind in LISTS and not entries:
        raise RuleError(Rule.FIELD_REQUIRED, field="choices")
    hint = " ".join(draft.hint.split())
    return FieldDraft(title, draft.kind, tuple(entries.values()), hint)


def written(value: object, kind: FieldType) -> str:
    """A value as text, to be read as a value of another kind or by a script."""
    if is_empty(value):
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, int):
        if kind is FieldType.MONEY:
            return format_money(value)
        return format_percent(value) if kind is FieldType.PERCENT else format_quantity(value)
    if isinstance(value, datetime):
        local = value.astimezone()
        return f"{format_date_table(local.date())} {local:%H:%M}"
    if isinstance(value, date):
        return format_date_table(value)
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def converted(value: object, old: FieldType, draft: FieldDraft, today: date) -> object:
    """The value as one of the draft's kind.

    Raises:
        ValueRefusedError: when it cannot be read as one.
    """
    fresh = renamed_value(value, draft.renamed)
    if old is draft.kind:
        return fresh
    if isinstance(fresh, datetime) and draft.kind is FieldType.DAY:
        return fresh.astimezone().date()
    text = written(fresh, old)
    if old is FieldType.PERCENT and draft.kind in (FieldType.NUMBER, FieldType.MONEY):
        # A share read as a number is the number before its sign.
        text = text.replace("%", "").strip()
    return parse(draft.kind, text, today, draft.choices)


def renamed_value(value: object, renamed: Mapping[str, str]) -> object:
    """A value with the new texts of entries."""
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(renamed.get(str(one), str(one)) for one in value))
    return renamed.get(value, value) if isinstance(value, str) else value


def effect(
    values: Mapping[int, object],
    old: FieldType,
    before: Sequence[str],
    draft: FieldDraft,
    today: date,
) -> tuple[Effect, dict[int, object]]:
    """What a changed field does to its values, and the values as they become."""
    listed = set(draft.choices) | set(draft.renamed)
    gone = set(before) - listed if draft.kind in LISTS and old in LISTS else set()
    fresh: dict[int, object] = {}
    lost: list[str] = []
    renamed = orphans = 0
    for record_id, value in values.items():
        texts = {str(one) for one in value} if isinstance(value, tuple) else {str(value)}
        renamed += bool(texts & set(draft.renamed))
        orphans += bool(texts & gone)
        try:
            fresh[record_id] = _kept(value, old, draft, today)
        except ValueRefusedError:
            fresh[record_id] = None
            lost.append(written(value, old))
    some = tuple(sorted(set(lost), key=lambda text: (len(text), slot(text)))[:EXAMPLES])
    held = len(values)
    return Effect(held, held - len(lost), len(lost), some, renamed, orphans), fresh


def _kept(value: object, old: FieldType, draft: FieldDraft, today: date) -> object:
    """The value in the new kind; an entry that left the list stays where it was chosen."""
    if old in LISTS and draft.kind in LISTS:
        fresh = renamed_value(value, draft.renamed)
        if draft.kind is FieldType.CHOICES:
            return fresh if isinstance(fresh, tuple) else (str(fresh),)
        if isinstance(fresh, tuple):
            if len(fresh) > 1:
                return parse(draft.kind, "; ".join(fresh), today, draft.choices)
            return fresh[0] if fresh else None
        return fresh
    return converted(value, old, draft, today)
