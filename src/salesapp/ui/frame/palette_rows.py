"""What the palette offers for a text: records, actions and sections, in groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import Final, Protocol

from salesapp.domain.changes import Entity
from salesapp.domain.text import fold, wrong_layout
from salesapp.ui.action_registry import first_keys, title_of
from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.actions import action, all_actions
from salesapp.ui.sections import section_keys, sections
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.settings import Settings
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language, translate

MOST_IN_GROUP: Final = 5
MOST_RECORDS: Final = 30
_FORGIVEN: Final = 4
"""In words of so many letters one slip is forgiven."""


class FoundRecord(Protocol):
    """A record as the search of the store gives it."""

    @property
    def entity(self) -> Entity: ...  # noqa: D102
    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def detail(self) -> str: ...  # noqa: D102


Search = Callable[[str, int], Sequence[FoundRecord]]


class RowKind(Enum):
    """What happens when a row is chosen."""

    HEADER = "header"
    RECORD = "record"
    ACTION = "action"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One line of the palette."""

    kind: RowKind
    title: str
    detail: str = ""
    icon: str = ""
    keys: str = ""
    target: str = ""
    """Id of the action or the section."""
    selection: Selection = NO_SELECTION
    hits: tuple[tuple[int, int], ...] = ()
    """Starts and lengths of the matched letters of the title."""


class Scope(Enum):
    """What is searched, by the first sign of the text."""

    ALL = ""
    ACTIONS = ">"
    CLIENTS = "@"
    DOCUMENTS = "#"


ICONS: Final[dict[Entity, str]] = {
    Entity.CLIENT: "clients",
    Entity.CONTACT: "user",
    Entity.PRODUCT: "goods",
    Entity.CATEGORY: "goods",
    Entity.LEAD: "leads",
    Entity.DEAL: "deals",
    Entity.STAGE: "flag",
    Entity.ACTIVITY: "tasks",
    Entity.OFFER: "docs",
    Entity.ORDER: "list",
    Entity.INVOICE: "docs",
    Entity.CREDIT: "undo",
    Entity.PAYMENT: "pay",
    Entity.ORGANIZATION: "settings",
    Entity.SETTING: "settings",
}

_PAPERS: Final = frozenset(
    {Entity.OFFER, Entity.ORDER, Entity.INVOICE, Entity.CREDIT, Entity.PAYMENT}
)

_GROUPS: Final[tuple[tuple[str, frozenset[Entity]], ...]] = (
    (QT_TRANSLATE_NOOP("Palette", "Clients"), frozenset({Entity.CLIENT})),
    (
        QT_TRANSLATE_NOOP("Palette", "Deals and documents"),
        frozenset({Entity.DEAL, *_PAPERS}),
    ),
    (QT_TRANSLATE_NOOP("Palette", "Contacts"), frozenset({Entity.CONTACT})),
    (QT_TRANSLATE_NOOP("Palette", "Leads"), frozenset({Entity.LEAD})),
    (QT_TRANSLATE_NOOP("Palette", "Products"), frozenset({Entity.PRODUCT, Entity.CATEGORY})),
    (QT_TRANSLATE_NOOP("Palette", "Tasks"), frozenset({Entity.ACTIVITY})),
)
_SCOPES: Final = {
    Scope.CLIENTS: frozenset({Entity.CLIENT, Entity.CONTACT}),
    Scope.DOCUMENTS: _PAPERS,
}
_BEST: Final[dict[Entity, str]] = {
    Entity.CLIENT: QT_TRANSLATE_NOOP("Palette", "The client and what to do with it"),
    Entity.CONTACT: QT_TRANSLATE_NOOP("Palette", "The contact and what to do with it"),
    Entity.DEAL: QT_TRANSLATE_NOOP("Palette", "The deal and what to do with it"),
    Entity.OFFER: QT_TRANSLATE_NOOP("Palette", "The offer and what to do with it"),
    Entity.ORDER: QT_TRANSLATE_NOOP("Palette", "The order and what to do with it"),
    Entity.CREDIT: QT_TRANSLATE_NOOP("Palette", "The credit note and what to do with it"),
    Entity.INVOICE: QT_TRANSLATE_NOOP("Palette", "The invoice and what to do with it"),
    Entity.PRODUCT: QT_TRANSLATE_NOOP("Palette", "The product and what to do with it"),
    Entity.LEAD: QT_TRANSLATE_NOOP("Palette", "The lead and what to do with it"),
    Entity.ACTIVITY: QT_TRANSLATE_NOOP("Palette", "The task and what to do with it"),
}


def scope_of(text: str) -> tuple[Scope, str]:
    """Part the sign of the scope from the words."""
    for scope in (Scope.ACTIONS, Scope.CLIENTS, Scope.DOCUMENTS):
        if text.startswith(scope.value):
            return scope, text[1:].strip()
    return Scope.ALL, text.strip()


def rows_for(
    text: str, search: Search, settings: Settings, may_run: Callable[[ActionSpec], bool]
) -> list[PaletteRow]:
    """Everything the palette offers for a text."""
    scope, words = scope_of(text)
    if scope is Scope.ACTIONS:
        return _group("Commands", _actions(words, may_run, most=50))
    if scope is Scope.ALL and not words:
        return _at_rest(settings, may_run, search)
    rows: list[PaletteRow] = []
    if words:
        rows += _records(words, scope, search)
    if scope is Scope.ALL:
        rows += _group("Commands", _actions(words, may_run))
        rows += _group("Go to", _sections(words))
    return rows


def actions_on(selection: Selection, title: str, most: int = 50) -> list[PaletteRow]:
    """What can be done with a record."""
    return [
        PaletteRow(
            RowKind.ACTION,
            title_of(spec),
            title,
            spec.icon,
            first_keys(spec),
            spec.id,
            selection,
        )
        for spec in all_actions()
        if spec.palette
        and spec.needs.value[0] is not None
        and spec.needs.value[0] is selection.entity
        and spec.needs.met_by(selection)
    ][:most]


def hits_in(title: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where the beginnings of the words stand in a title."""
    plain = title.lower().replace("ё", "е")
    found = []
    for word in fold(words).split():
        start = plain.find(word)
        while start > 0 and plain[start - 1].isalnum():
            start = plain.find(word, start + 1)
        if start < 0:
            start = plain.find(word)
        if start >= 0:
            found.append((start, len(word)))
    return tuple(sorted(found))


def matches(title: str, words: str) -> bool:
    """Whether each word begins some word of the title, one wrong letter forgiven."""
    parts = _parts(title)
    return all(any(_begins(part, word) for part in parts) for word in _parts(words))


@lru_cache(maxsize=2_000)
def _parts(title: str) -> tuple[str, ...]:
    return tuple(fold(title).split())


@lru_cache(maxsize=2_000)
def _begins(part: str, word: str) -> bool:
    if part.startswith(word):
        return True
    if len(word) < _FORGIVEN:
        return False
    # One slip leaves the beginning as it is, or what comes after it: most words end here.
    half = len(word) // 2
    if not part.startswith(word[:half]) and word[half + 1 :] not in part:
        return False
    return any(
        _one_edit(part[:length], word) for length in (len(word) - 1, len(word), len(word) + 1)
    )


def _one_edit(one: str, other: str) -> bool:
    """Whether one letter changed, added, dropped or swapped with the next makes them equal."""
    short, long = sorted((one, other), key=len)
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), None)
    if start is None:
        return len(long) - len(short) <= 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    swapped = short[:start] + short[start : start + 2][::-1] + short[start + 2 :]
    return short[start + 1 :] == long[start + 1 :] or swapped == long


def _records(words: str, scope: Scope, search: Search) -> list[PaletteRow]:
    wanted = _SCOPES.get(scope)
    found = _search(words, search, wanted)
    if not found:
        return []
    best, rest = found[0], found[1:]
    if not hits_in(best.title, words) and hits_in(best.title, wrong_layout(words)):
        words = wrong_layout(words)
    own = actions_on(Selection.of(best.entity, best.id), best.title, MOST_IN_GROUP - 1)
    header = _BEST.get(best.entity)
    rows: list[PaletteRow] = []
    if own and header:
        rows += [_header(translate("Palette", header)), _record_row(best, words), *own]
    else:
        rest = found
    grouped: dict[str, list[PaletteRow]] = defaultdict(list)
    for record in rest:
        title = next((title for title, kinds in _GROUPS if record.entity in kinds), None)
        if title is not None:
            grouped[title].append(_record_row(record, words))
    most = MOST_IN_GROUP if scope is Scope.ALL else MOST_RECORDS
    for title, _kinds in _GROUPS:
        rows += _group(title, grouped[title][:most])
    return rows


def _search(words: str, search: Search, wanted: frozenset[Entity] | None) -> list[FoundRecord]:
    found = search(words, MOST_RECORDS)
    return [record for record in found if wanted is None or record.entity in wanted]


def _record_row(record: FoundRecord, words: str) -> PaletteRow:
    return PaletteRow(
        RowKind.RECORD,
        record.title,
        record.detail,
        ICONS[record.entity],
        selection=Selection.of(record.entity, record.id),
        hits=hits_in(record.title, words),
    )


def _actions(
    words: str, may_run: Callable[[ActionSpec], bool], most: int = MOST_IN_GROUP
) -> list[PaletteRow]:
    found = _called(words, may_run, most)
    if not found and words:
        words = wrong_layout(words)
        found = _called(words, may_run, most)
    return [_action_row(spec, words) for spec in found]


def _called(words: str, may_run: Callable[[ActionSpec], bool], most: int) -> list[ActionSpec]:
    """Actions by their words; whether one may run is asked last, it is the longer question."""
    named, parts = _named(language(), len(all_actions()))
    begun = [{one for one in parts if _begins(one, word)} for word in _parts(words)]
    meant = (spec for spec, own in named if not any(map(own.isdisjoint, begun)))
    return list(islice(filter(may_run, meant), most))


@lru_cache(maxsize=1)
def _named(
    _spoken: str, _count: int
) -> tuple[tuple[tuple[ActionSpec, frozenset[str]], ...], frozenset[str]]:
    """The actions with the words of their names, and all these words, in the language spoken."""
    named = tuple((one, frozenset(_parts(title_of(one)))) for one in all_actions() if one.palette)
    return named, frozenset().union(*(words for _one, words in named))


def _action_row(spec: ActionSpec, words: str) -> PaletteRow:
    title = title_of(spec)
    return PaletteRow(
        RowKind.ACTION,
        title,
        icon=spec.icon,
        keys=first_keys(spec),
        target=spec.id,
        hits=hits_in(title, words),
    )


def _sections(words: str) -> list[PaletteRow]:
    keys = section_keys()
    rows = []
    for section in sections():
        title = translate("Sections", section.title)
        for spelling in (words, wrong_layout(words)):
            if matches(title, spelling):
                rows.append(
                    PaletteRow(
                        RowKind.SECTION,
                        title,
                        icon=section.icon,
                        keys=keys[section.id],
                        target=section.id,
                        hits=hits_in(title, spelling),
                    )
                )
                break
    return rows[:MOST_IN_GROUP]


def _at_rest(
    settings: Settings, may_run: Callable[[ActionSpec], bool], search: Search
) -> list[PaletteRow]:
    starred = [_record_row(one, "") for one in search("", MOST_IN_GROUP)]
    recent = [
        PaletteRow(
            RowKind.RECORD,
            title,
            icon=ICONS[Entity(entity)],
            selection=Selection.of(Entity(entity), record_id),
        )
        for entity, record_id, title in settings.records_here()[:MOST_IN_GROUP]
        if entity in ICONS
    ]
    known = {spec.id for spec in all_actions()}
    used = [action(name) for name in settings.recent_actions if name in known]
    fresh = [spec for spec in all_actions() if spec.menu is Menu.CREATE and spec not in used]
    offered = [spec for spec in (*used, *fresh) if spec.palette and may_run(spec)]
    rows = _group("Favourites", starred) + _group("Opened last", recent)
    rows += _group("Commands", [_action_row(spec, "") for spec in offered[:MOST_IN_GROUP]])
    places = [row for row in _sections("") if row.target != settings.section]
    return rows + _group("Go to", places)


_TITLES: Final = (
    QT_TRANSLATE_NOOP("Palette", "Commands"),
    QT_TRANSLATE_NOOP("Palette", "Go to"),
    QT_TRANSLATE_NOOP("Palette", "Opened last"),
    QT_TRANSLATE_NOOP("Palette", "Favourites"),
)


def _group(title: str, rows: Iterable[PaletteRow]) -> list[PaletteRow]:
    rows = list(rows)
    return [_header(translate("Palette", title)), *rows] if rows else []


def _header(title: str) -> PaletteRow:
    return PaletteRow(RowKind.HEADER, title)
