"""The number a section shows on the rail."""

from enum import Enum
from typing import NamedTuple


class BadgeTone(Enum):
    """What a number on the rail means."""

    RISK = "risk"
    """Something is overdue or unanswered."""
    WARN = "warn"
    """Something needs attention."""
    NEUTRAL = "neutral"


class BadgeValue:
    """A number on the rail; zero is not shown. `reason` is its tooltip, translated."""

    # No dataclass: making one takes milliseconds of the start.

    __slots__ = ("count", "reason", "tone")

    def __init__(self, count: int, tone: BadgeTone = BadgeTone.NEUTRAL, reason: str = "") -> None:
        self.count, self.tone, self.reason = count, tone, reason


class Share(NamedTuple):
    """A share of a plan in basis points; `norm_bp` is what is due by now."""

    words: str
    done_bp: int
    norm_bp: int
