"""Memory the program need not hold: lines of source kept by imports, a heap for each thread."""

from __future__ import annotations

import linecache
import sys
from typing import Any

_ARENA_MAX = -8
"""`M_ARENA_MAX` of glibc."""


def _library(name: str) -> Any:
    """A function of the C library that only Linux has, or None."""
    if sys.platform != "linux":
        return None
    import ctypes

    return getattr(ctypes.CDLL(None), name, None)


def one_heap() -> None:
    """Let all threads share one heap; said before the first thread.

    The C library of Linux gives each thread one of its own and keeps what the thread leaves there.
    """
    if (mallopt := _library("mallopt")) is not None:
        mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Return to the system what lies free in the heap; milliseconds, best beside the window."""
    if (trim := _library("malloc_trim")) is not None:
        trim(0)


def forget_sources() -> None:
    """Drop lines of source: Qt's hook reads each module imported and keeps its text."""
    linecache.clearcache()
