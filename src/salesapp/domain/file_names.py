"""Names of many files in one folder: none takes the place of another."""

from __future__ import annotations

from collections.abc import Collection, Iterable


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
