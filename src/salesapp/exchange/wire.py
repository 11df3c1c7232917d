"""Parsed files as JSON lines between the parsing child and the program, by type hints."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from salesapp.exchange.rows import (
    ROW_TYPES,
    Column,
    FileKind,
    ParsedFile,
    Problem,
    ReadOptions,
    Rejected,
)

_BATCH = 200
_LOADERS: dict[Any, Callable[[Any], Any]] = {}


def dump(message: dict[str, Any]) -> bytes:
    """One line; dataclasses become lists in the order of their fields."""
    text = json.dumps(message, default=_plain, ensure_ascii=True, separators=(",", ":"))
    return text.encode("ascii") + b"\n"


def load(hint: Any, plain: Any) -> Any:
    """A value of the hinted type again; `ValueError` or `TypeError` when it is none."""
    return _loader(hint)(plain)


def dump_options(options: ReadOptions) -> str:
    """Options as one argument of the command line."""
    return json.dumps(options, default=_plain, ensure_ascii=True)


def load_options(text: str) -> ReadOptions:
    """Options out of the command line."""
    loaded: ReadOptions = load(ReadOptions, json.loads(text))
    return loaded


def messages(parsed: ParsedFile) -> Iterator[dict[str, Any]]:
    """A parsed file in pieces small enough to keep both sides going."""
    yield {
        "head": [parsed.kind, parsed.encoding, parsed.separator],
        "columns": parsed.columns,
        "totals": [parsed.total_rows, parsed.blank_rows],
    }
    for name in ("rows", "problems", "rejected"):
        for batch in _batches(getattr(parsed, name)):
            yield {name: batch}
    yield {"end": True}


class Collector:
    """Puts the pieces together again."""

    def __init__(self) -> None:
        self._head: dict[str, Any] = {}
        self._kind = FileKind.COMPANIES
        self._parts: dict[str, list[Any]] = {"rows": [], "problems": [], "rejected": []}
        self.complete = False

    def take(self, message: dict[str, Any]) -> None:
        """Take one message of `messages`."""
        if "head" in message:
            self._head = message
            self._kind = FileKind(message["head"][0])
        elif "end" in message:
            self.complete = bool(self._head)
        else:
            hints: dict[str, Any] = {
                "rows": ROW_TYPES[self._kind],
                "problems": Problem,
                "rejected": Rejected,
            }
            for name, batch in message.items():
                loader = _loader(hints[name])
                self._parts[name].extend(map(loader, batch))

    def parsed(self) -> ParsedFile:
        """The whole file."""
        _kind, encoding, separator = self._head["head"]
        total, blank = self._head["totals"]
        return ParsedFile(
            kind=self._kind,
            encoding=str(encoding),
            separator=str(separator),
            columns=load(tuple[Column, ...], self._head["columns"]),
            rows=tuple(self._parts["rows"]),
            problems=tuple(self._parts["problems"]),
            rejected=tuple(self._parts["rejected"]),
            total_rows=int(total),
            blank_rows=int(blank),
        )


def _batches(items: tuple[Any, ...]) -> Iterable[tuple[Any, ...]]:
    return (items[start : start + _BATCH] for start in range(0, len(items), _BATCH))


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    kind: type = type(value)
    if is_dataclass(kind):
        return [getattr(value, name) for name in _field_names(kind)]
    raise TypeError(kind.__name__)


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    if issubclass(kind, tuple):
        named: tuple[str, ...] = kind._fields
        return named
    return tuple(one.name for one in fields(kind))


def _loader(hint: Any) -> Callable[[Any], Any]:
    """How to build a value of the hinted type out of plain JSON; made once for each type."""
    if hint not in _LOADERS:
        _LOADERS[hint] = _make_loader(hint)
    return _LOADERS[hint]


def _make_loader(hint: Any) -> Callable[[Any], Any]:
    arguments = get_args(hint)
    if get_origin(hint) in (Union, types.UnionType):
        (wanted,) = (one for one in arguments if one is not types.NoneType)
        inner = _loader(wanted)
        return lambda plain: None if plain is None else inner(plain)
    if get_origin(hint) is tuple:
        if arguments[-1] is Ellipsis:
            item = _loader(arguments[0])
            return lambda plain: tuple(map(item, plain))
        items = tuple(map(_loader, arguments))
        return lambda plain: tuple(one(part) for one, part in zip(items, plain, strict=True))
    if hint in (date, datetime):
        parse: Callable[[Any], Any] = hint.fromisoformat
        return parse
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if is_dataclass(hint) or hasattr(hint, "_fields"):
        return _record_loader(hint)
    return lambda plain: _checked(hint, plain)


def _record_loader(hint: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(hint)
    names = _field_names(hint)
    loaders = tuple(_loader(hints[name]) for name in names)

    def build(plain: Any) -> Any:
        values = [one(part) for one, part in zip(loaders, plain, strict=True)]
        return hint(**dict(zip(names, values, strict=True)))

    return build


def _checked(hint: Any, plain: Any) -> Any:
    if type(plain) is not hint:
        raise TypeError(f"{hint}: {type(plain).__name__}")
    return plain
