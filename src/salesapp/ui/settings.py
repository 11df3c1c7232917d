"""Typed preferences of this machine and its user; those of the business live in the store."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from salesapp.paths import data_home
from salesapp.ui.theme import SCALES, ThemeMode
from salesapp.ui.translate import LANGUAGES

RECENT_FILES = 8
RECENT_RECORDS = 12


_SWITCHES = {"true": True, "false": False}
_MANY: dict[str, type[list[Any]] | type[dict[str, Any]]] = {
    "names": list,
    "recent_stores": list,
    "lock_guard": list,
    "places_known": list,
    "keys": dict,
    "recent_records": list,
    "recent_actions": list,
    "pages": dict,
    "pages_of_bases": dict,
}
"""Settings of several values: the file says them in JSON, which is read when they are asked for."""
_INNER: dict[str, type[Any]] = {
    **dict.fromkeys(_MANY, str),
    "pages": dict,
    "pages_of_bases": dict,
    "recent_records": list,
}
"""What each of the several is; whatever else stands there is left out."""


class Settings:
    """What the user chose on this machine, with the defaults."""

    # No dataclass: that module would take 3 ms of the start.

    language: str = "ru"
    theme: ThemeMode = ThemeMode.SYSTEM
    scale: int = 100
    reduce_motion: bool = False
    show_cost: bool = True
    """Costs and margins are seen; off while a client looks at the screen."""
    compact_rows: bool = False
    rail_collapsed: bool = False
    section: str = ""
    store: str = ""
    names: list[str]
    """Company, person and post of the store opened last: shown before it is read again."""
    recent_stores: list[str]
    last_folder: str = ""
    report_to: str = ""
    """Whom the last report of a day was written to."""
    tray: bool = False
    close_to_tray: bool = False
    backup_at_exit: bool = True
    second_place: str = ""
    """A folder on another disk that gets a copy of each backup."""
    lock_minutes: int = 0
    """The screen is locked after so many minutes without a key or the mouse; 0: never."""
    lock_guard: list[str]
    """Salt and hash of the password of the lock."""
    places_known: list[str]
    """Folders of cloud services in which the user wants to have the base all the same."""
    keys: dict[str, str]
    """Keys the user changed, by action; an empty text takes the keys away."""
    recent_records: list[list[str]]
    """Kind, id and title of what was opened last, newest first, of one base only."""
    recent_base: str = ""
    """That base: in another one the same number is another record."""
    recent_actions: list[str]
    pages: dict[str, dict[str, Any]]
    """State of each page as far as it is taste: columns, sort, splitters."""
    pages_of_bases: dict[str, dict[str, Any]]
    """The rest of it by base: filters, segments, chosen records; the base left last comes last."""

    def __init__(self, **chosen: Any) -> None:
        self.unread: dict[str, str] = {}
        for name in Settings.__annotations__:
            empty = _MANY[name]() if name in _MANY else getattr(Settings, name)
            setattr(self, name, chosen.get(name, empty))

    def __getattr__(self, name: str) -> Any:
        """Read a list that nobody has asked for yet, see `load`."""
        unread = self.__dict__.get("unread", {})
        if name not in unread:
            raise AttributeError(name)
        value = _of_kind(_read(unread.pop(name), _MANY[name]()), _INNER[name])
        setattr(self, name, value)
        return value

    def remember_store(self, path: Path) -> None:
        """Put a store on top of the recent ones."""
        text = str(path)
        self.store = text
        self.recent_stores = [text, *(old for old in self.recent_stores if old != text)]
        del self.recent_stores[RECENT_FILES:]

    def remember_record(self, entity: str, record_id: int, title: str) -> None:
        """Put a record on top of the recent ones."""
        base = _open_base()
        if self.recent_base != base:
            self.recent_base, self.recent_records = base, []
        entry = [entity, str(record_id), title]
        self.recent_records = [entry, *(r for r in self.recent_records if r[:2] != entry[:2])]
        del self.recent_records[RECENT_RECORDS:]

    def records_here(self) -> list[tuple[str, int, str]]:
        """What was opened last in the base that is open; whatever else the file says is left out.

        Each is the kind, the id and the title.
        """
        if self.recent_base != _open_base():
            return []
        return [
            (one[0], int(one[1]), one[2])
            for one in self.recent_records
            if len(one) == 3 and all(isinstance(part, str) for part in one) and one[1].isdecimal()
        ]


def _open_base() -> str:
    from salesapp.db.store import is_open, store_path

    return str(store_path()) if is_open() else ""


def forget_person(settings: Settings, contact_id: int, name: str) -> None:
    """Take a person who was erased off the records opened last."""
    words = [word for word in name.split() if len(word) > 3][:1]
    settings.recent_records = [
        one
        for one in settings.recent_records
        if one[:2] != ["contact", str(contact_id)] and not any(word in one[2] for word in words)
    ]


class SettingsFile(QObject):
    """The settings and the file they are kept in."""

    changed = Signal(str)
    """Name of the setting that was changed by `put`."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._is_veiled = False
        self._veiled: set[str] = set()
        """Bases that are encrypted: what their pages were left with is not written."""
        self.source = QSettings(str(path), QSettings.Format.IniFormat)
        self.values = load(self.source)

    def put(self, name: str, value: object) -> None:
        """Change one setting, save it and tell whoever depends on it."""
        if getattr(self.values, name) != value:
            setattr(self.values, name, value)
            self.save()
            self.changed.emit(name)

    def veil(self, *, on: bool) -> None:
        """Write no names of people and firms while the open base is encrypted."""
        from salesapp.db.queries.bases import identity

        (self._veiled.add if on else self._veiled.discard)(identity())
        if on != self._is_veiled:
            self._is_veiled = on
            if not on:
                # They are those of the encrypted base, also when a plain one is open now.
                self.values.names, self.values.recent_records = [], []
            self.save()

    def save(self) -> None:
        """Write the settings."""
        save(self.values, self.source, names=not self._is_veiled, veiled=self._veiled)

    def bytes_of(self, key: str) -> QByteArray:
        """A geometry or a splitter; empty when there is none."""
        value = self.source.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def put_bytes(self, key: str, value: QByteArray) -> None:
        """Keep a geometry or a splitter."""
        self.source.setValue(f"window/{key}", value)


def load(source: QSettings) -> Settings:
    """Read preferences; an absent or unreadable value falls back to its default."""
    settings = Settings()
    for name in Settings.__annotations__:
        raw = source.value(f"settings/{name}")
        if isinstance(raw, str) and name in _MANY:
            delattr(settings, name)
            settings.unread[name] = raw
        elif isinstance(raw, str):
            setattr(settings, name, _read(raw, getattr(settings, name)))
    if settings.language not in LANGUAGES:
        settings.language = "ru"
    if settings.scale not in SCALES:
        settings.scale = 100
    settings.lock_minutes = max(0, settings.lock_minutes)
    return settings


_NAMES = ("names", "recent_records")


def save(
    settings: Settings, source: QSettings, *, names: bool = True, veiled: Collection[str] = ()
) -> None:
    """Write every preference.

    `names`: those that tell of people and firms, too; `veiled` are bases of which no filter and
    no record is written.
    """
    import json

    for name in Settings.__annotations__:
        value: Any = [] if name in _NAMES and not names else getattr(settings, name)
        if name == "pages_of_bases":
            bases = settings.pages_of_bases
            value = {base: kept for base, kept in bases.items() if base not in veiled}
        source.setValue(f"settings/{name}", json.dumps(value, ensure_ascii=False))
    source.sync()


def value_of(raw: str) -> Any:
    """What a line of JSON says; the usual short ones need no library, which takes 3 ms to load."""
    if raw in _SWITCHES:
        return _SWITCHES[raw]
    inner = raw[1:-1]
    if "\\" not in raw and raw == f'"{inner}"' and '"' not in inner:
        return inner
    if len(raw) > 3 and raw.startswith('["') and raw.endswith('"]') and "\\" not in raw:
        words = inner[1:-1].split('", "')
        if not any('"' in word for word in words):
            return words
    import json

    return json.loads(raw)


def _read(raw: str, default: Any) -> Any:
    try:
        value = value_of(raw)
        if isinstance(default, ThemeMode):
            return ThemeMode(value)
    except (ValueError, RecursionError):
        return default
    return value if type(value) is type(default) else default


def _of_kind(held: Any, kind: type[Any]) -> Any:
    if isinstance(held, dict):
        return {name: one for name, one in held.items() if isinstance(one, kind)}
    return [one for one in held if isinstance(one, kind)]


_current: list[SettingsFile] = []


def settings_file() -> SettingsFile:
    """The settings of this run, read on first use from the folder of the user's data."""
    if not _current:
        folder = data_home()
        with suppress(OSError):
            # Where none can be made, the usual settings hold, and the base tells what is wrong.
            folder.mkdir(parents=True, exist_ok=True)
        _current.append(SettingsFile(folder / "settings.ini"))
    return _current[0]


def settings() -> Settings:
    """The values of the settings of this run."""
    return settings_file().values


def forget_settings() -> None:
    """Read the file anew on next use (another folder of data, tests)."""
    _current.clear()
