"""How long a harness may go on: until so much was done, or the time is up."""

from __future__ import annotations

import time

_end = float("inf")


def allow(minutes: float) -> None:
    """From now on; 0 means as long as it takes."""
    global _end  # noqa: PLW0603 - one process runs one harness
    _end = time.monotonic() + 60 * minutes if minutes else float("inf")


def is_over() -> bool:
    """Whether the time is up."""
    return time.monotonic() > _end
