"""Pages as people write them: ``1-3, 5, 8-``."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PART = re.compile(r"(\d{1,6})?\s*(?:([-–—])\s*(\d{1,6})?)?")


def parse_pages(text: str, count: int) -> list[int] | None:
    """The pages of a document of `count` pages, in the order written, each once.

    Returns None when the text is not understood or names a page that is not there. An empty text
    means every page; ``8-`` goes to the last one, ``-3`` begins with the first.
    """
    parts = [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
    if not parts:
        return list(range(1, count + 1))
    found: dict[int, None] = {}
    for part in parts:
        told = _PART.fullmatch(part)
        if told is None or not part.strip("-–— "):
            return None
        first, dash, last = told.groups()
        begin = int(first) if first else 1
        end = (int(last) if last else count) if dash else begin
        if not 1 <= begin <= end <= count:
            return None
        found |= dict.fromkeys(range(begin, end + 1))
    return list(found)


def write_pages(pages: Sequence[int]) -> str:
    """The shortest text for pages: ``1-3, 5``."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
