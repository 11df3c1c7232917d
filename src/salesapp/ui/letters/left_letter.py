"""A letter that has left and is not written down yet, as its draft keeps it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from salesapp.domain.letters import Letter


@dataclass(frozen=True, slots=True)
class LeftLetter:
    """What is written down of it, whenever that may be done."""

    letter: Letter
    at: datetime
    operation: str
    """Name of the gesture that writes it down: done once, however often it is tried."""
    data: bytes | None = None
    """As it left; None where the program ended before that was kept."""
    kept: str = ""
    """The same as the draft keeps it: nothing where it is written down at once."""

    @staticmethod
    def now(letter: Letter, data: bytes) -> LeftLetter:
        """It leaves now."""
        return LeftLetter(letter, datetime.now(UTC), uuid4().hex, data)

    def to_be_kept(self) -> LeftLetter:
        """The same, with all of it in the draft: it could not be written down."""
        if self.kept or self.data is None:
            return self
        return replace(self, kept=b64encode(self.data).decode("ascii"))

    def plain(self) -> dict[str, object]:
        """As plain values."""
        return {
            "to": list(self.letter.to),
            "copies": list(self.letter.copies),
            "subject": self.letter.subject,
            "body": self.letter.body,
            "at": self.at.isoformat(),
            "operation": self.operation,
            "eml": self.kept,
        }


def read_left(kept: object) -> LeftLetter | None:
    """What `plain` has told; None where it tells of none."""
    if not isinstance(kept, dict):
        return None
    try:
        at = datetime.fromisoformat(str(kept["at"]))
        letter = Letter(
            tuple(map(str, kept["to"])),
            str(kept["subject"]),
            str(kept["body"]),
            tuple(map(str, kept.get("copies", ()))),
        )
        known = str(kept.get("eml") or "")
        data = b64decode(known, validate=True) if known else None
        return LeftLetter(letter, at, str(kept["operation"]), data, known)
    except (KeyError, TypeError, ValueError):
        return None
