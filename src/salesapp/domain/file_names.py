"""Names of files: any system takes them, and none in a folder takes the place of another."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from salesapp.domain.text import entered

_LONGEST: Final = 180
_MOST_BYTES: Final = 220
"""Systems take 255; a number and an ending may follow."""
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))}
)


def safe_name(name: str) -> str:
    """A name any system takes: no folders, no device, no signs that mean something to it.

    Neither does it read otherwise than it is: signs that turn the order of letters round are gone.
    """
    plain = "".join(
        "_" if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in entered(name)
    )
    plain = plain.strip(" .")[:_LONGEST]
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 12:
        stem, dot, ending = plain, "", ""
    while stem and len(f"{stem}{dot}{ending}".encode()) > _MOST_BYTES:
        stem = stem[:-1]
    if plain.partition(".")[0].strip().casefold() in _DEVICES:
        stem = f"_{stem}"
    return f"{stem}{dot}{ending}".strip(" .")


def apart(names: Iterable[str], taken: Collection[str] = ()) -> list[str]:
    """The names with a number where one is taken already: ``Счёт.pdf``, ``Счёт (2).pdf``.

    Systems differ in whether letters of both cases are the same: here they are.

    Args:
        names: Names of files with their endings.
        taken: Names that are in the folder already.
    """
    known = {name.casefold() for name in taken}
    found = []
    for name in names:
        free = next_free(name, known)
        known.add(free.casefold())
        found.append(free)
    return found


def next_free(name: str, taken: Collection[str]) -> str:
    """The name itself or the first numbered one that is free; `taken` is case-folded."""
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{stem} ({number}){dot}{ending}"
    return free
