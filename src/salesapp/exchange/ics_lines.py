"""Lines of a calendar file (RFC 5545): folding, escaping, properties with their parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

WIDEST: Final = 75
"""Octets of a line without its end."""
_NAME = re.compile(r"[A-Za-z0-9-]+")
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(slots=True)
class Line:
    """A property: name, parameters, value as it stands."""

    name: str
    params: dict[str, str]
    value: str


@dataclass(slots=True)
class Component:
    """What stands between BEGIN and END."""

    name: str
    lines: list[Line] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """The first property of a name."""
        return next((line for line in self.lines if line.name == name), None)

    def text(self, name: str) -> str:
        """The text of a property, unescaped; empty without it."""
        line = self.first(name)
        return unescape(line.value) if line else ""


def escape(text: str) -> str:
    """A text as a value; signs nobody sees are left out."""
    clean = _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        clean = clean.replace(sign, written)
    return clean


def unescape(value: str) -> str:
    """The text of a value."""
    return re.sub(
        r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value, flags=re.DOTALL
    )


def fold(line: str) -> str:
    """A line cut into pieces of at most 75 octets, never inside a letter."""
    pieces: list[str] = []
    piece, room = "", WIDEST
    for sign in line:
        size = len(sign.encode("utf-8"))
        if size > room:
            pieces.append(piece)
            piece, room = " ", WIDEST - 1
        piece += sign
        room -= size
    return "\r\n".join([*pieces, piece])


def unfolded(text: str) -> Iterator[str]:
    """Whole lines of a file."""
    whole = ""
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if raw[:1] in (" ", "\t"):
            whole += raw[1:]
            continue
        if whole:
            yield whole
        whole = raw
    if whole:
        yield whole


def parse_line(line: str) -> Line | None:
    """A property; None for what is none."""
    found = _NAME.match(line)
    if found is None:
        return None
    params: dict[str, str] = {}
    at = found.end()
    while line[at : at + 1] == ";":
        name = _NAME.match(line, at + 1)
        if name is None or line[name.end() : name.end() + 1] != "=":
            return None
        value, at = _param(line, name.end() + 1)
        params[name[0].upper()] = value
    if line[at : at + 1] != ":":
        return None
    return Line(found[0].upper(), params, line[at + 1 :])


def components(lines: Iterable[str], deepest: int = 8) -> list[Component]:
    """The outer components of a file; what is not closed ends with the file."""
    found: list[Component] = []
    stack: list[Component] = []
    for raw in lines:
        line = parse_line(raw)
        if line is None:
            continue
        if line.name == "BEGIN":
            part = Component(line.value.strip().upper())
            (stack[-1].parts if stack else found).append(part)
            stack.append(part)
            if len(stack) > deepest:
                raise ValueError("nested too deep")
        elif line.name == "END":
            while stack and stack.pop().name != line.value.strip().upper():
                continue
        elif stack:
            stack[-1].lines.append(line)
    return found


def _param(line: str, at: int) -> tuple[str, int]:
    if line[at : at + 1] == '"':
        end = line.find('"', at + 1)
        end = len(line) if end < 0 else end
        value, at = line[at + 1 : end], end + 1
    else:
        end = at
        while end < len(line) and line[end] not in ";:":
            end += 1
        value, at = line[at:end], end
    return value, at
