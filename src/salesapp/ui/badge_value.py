"""The number a section shows on the rail."""

from dataclasses import dataclass
from enum import Enum


class BadgeTone(Enum):
    """What a number on the rail means."""

    RISK = "risk"
    """Something is overdue or unanswered."""
    WARN = "warn"
    """Something needs attention."""
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class BadgeValue:
    """A number on the rail; zero is not shown. `reason` is its tooltip, translated."""

    count: int
    tone: BadgeTone = BadgeTone.NEUTRAL
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a plan in basis points; `norm_bp` is what is due by now."""

    words: str
    done_bp: int
    norm_bp: int
