"""Which characters the faces of the papers have, told without reading a face.

A face of megabytes takes a moment to be read, and a window asks at every key whether a text can be
printed. ``fonts/coverage.txt`` tells it in a line for each file: the name, a tab, and the ranges of
codes in hex. `tools/font_cover.py` writes it; a test compares it with the faces.
"""

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from salesapp.paths import resource

Ranges = tuple[tuple[int, ...], tuple[int, ...]]
"""First and last code of each range, in their order."""


def told(covered: Iterable[int]) -> str:
    """Ranges of codes as they stand in the file."""
    ranges: list[list[int]] = []
    for code in sorted(covered):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return " ".join(f"{first:X}-{last:X}" for first, last in ranges)


@lru_cache(maxsize=1)
def _all() -> dict[str, Ranges]:
    known: dict[str, Ranges] = {}
    for line in resource("fonts/coverage.txt").read_text("ascii").splitlines():
        name, _, ranges = line.partition("\t")
        pairs = [one.split("-") for one in ranges.split()]
        first = tuple(int(pair[0], 16) for pair in pairs)
        known[name] = first, tuple(int(pair[1], 16) for pair in pairs)
    return known


def has(name: str, character: str) -> bool:
    """Whether the face of a file, as ``DejaVuSans.ttf``, has a character."""
    first, last = _all()[name]
    place = bisect_right(first, ord(character)) - 1
    return place >= 0 and ord(character) <= last[place]


@lru_cache(maxsize=8)
def characters(name: str) -> frozenset[str]:
    """All that the face of a file has."""
    ranges = zip(*_all()[name], strict=True)
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))
