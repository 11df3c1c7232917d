"""Lines out of plain text: no markup, so a tag in a name is printed as it is."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from salesapp.documents.fonts import Style

# A place where a long word may break: behind a hyphen, slash, comma and the like.
_SOFT = re.compile(r"(?<=[-/\\,;:_.@&=+)\]»])")


def wrap(text: str, style: "Style", width: float) -> list[str]:
    """Cut a text into lines not wider than ``width`` points; line breaks are kept."""
    text = style.face.clean(text)
    if "\n" not in text and style.width(text) <= width:
        return [text] if text else []
    lines: list[str] = []
    for part in text.strip("\n").split("\n"):
        lines.extend(_fill(part, style, width))
    return lines


def wrap_short(text: str, style: "Style", width: float, most: int) -> list[str]:
    """Cut a text into at most so many lines; an ellipsis tells that there is more.

    For places that cannot go on over the next sheet; line breaks become spaces there.
    """
    # Nobody reads so far: what is much longer than the place is not measured at all.
    text = " ".join(text[: most * 1_000].split())
    lines = wrap(text, style, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and style.width(last + "…") > width:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + "…"]


def _fill(part: str, style: "Style", width: float) -> list[str]:
    measure = style.face.width
    limit = width / style.size
    space = measure(" ")
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word in part.split(" "):
        if not word:
            continue
        needed = measure(word)
        if line and used + space + needed <= limit:
            line.append(word)
            used += space + needed
            continue
        if line:
            lines.append(" ".join(line))
        if needed > limit:
            *full, word = _cut(word, style, limit)
            lines.extend(full)
            needed = measure(word)
        line, used = [word], needed
    lines.append(" ".join(line))
    return lines


def _cut(word: str, style: "Style", limit: float) -> list[str]:
    """Cut a word wider than a line, at soft places where there are any."""
    measure = style.face.width
    pieces: list[str] = []
    rest = ""
    for part in _SOFT.split(word):
        if measure(rest + part) <= limit:
            rest += part
            continue
        if rest:
            pieces.append(rest)
        rest = ""
        for character in part:
            if rest and measure(rest) + measure(character) > limit:
                pieces.append(rest)
                rest = ""
            rest += character
    return [*pieces, rest]
