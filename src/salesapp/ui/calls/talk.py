"""The talk with one of the queue: clock, path through the script, what was said and found out."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from salesapp.domain.calls import LONGEST_SECONDS, CallItem
from salesapp.services import calls as service


@dataclass
class Talk:
    """What goes on; `kept` brings it back after the program was ended."""

    item: CallItem
    note: str = ""
    path: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    """By the code of the question of the sheet."""
    said: dict[str, str] = field(default_factory=dict)
    """By the code of the step, for the note."""
    heard: list[int] = field(default_factory=list)
    outcome: dict[str, str] = field(default_factory=dict)
    """How it ended and what comes next, as far as it was chosen and typed."""
    contact_id: int | None = None
    number: str = ""
    version_id: int | None = None
    _spent: int = 0
    _since: float | None = None

    @classmethod
    def of(cls, item: CallItem) -> Talk:
        """A new talk, or the one that was broken off."""
        talk = cls(item)
        talk._restore(service.draft_of(item))
        return talk

    @property
    def is_running(self) -> bool:
        """Whether the clock goes."""
        return self._since is not None

    @property
    def was_begun(self) -> bool:
        """Whether there is something that would be lost."""
        return bool(
            self.is_running or self._spent or self.note.strip() or self.heard
            or any(one.strip() for one in (*self.answers.values(), *self.said.values()))
            # A result alone is one key: it makes no talk of a line that was passed.
            or set(self.outcome) - {"result"}
        )  # fmt: skip

    @property
    def seconds(self) -> int:
        """How long the talk has taken."""
        running = 0 if self._since is None else int(monotonic() - self._since)
        return min(LONGEST_SECONDS, self._spent + running)

    def begin(self) -> None:
        """Start the clock, or let it go on."""
        if self._since is None:
            self._since = monotonic()

    def stop(self) -> None:
        """Stop the clock."""
        self._spent, self._since = self.seconds, None

    @property
    def step(self) -> str:
        """The code of the step that is read."""
        return self.path[-1] if self.path else ""

    def keep(self) -> bool:
        """Write down what would be lost; whether there was anything."""
        if self.was_begun:
            service.keep_draft(self.item, self._words())
        return self.was_begun

    def _words(self) -> dict[str, Any]:
        return {
            "note": self.note,
            "path": self.path,
            "answers": self.answers,
            "said": self.said,
            "heard": self.heard,
            "outcome": self.outcome,
            "seconds": self.seconds,
            "contact": self.contact_id,
            "version": self.version_id,
        }

    def _restore(self, words: dict[str, Any]) -> None:
        """Older or damaged words bring back what can be read of them."""
        self.note = str(words.get("note", ""))
        self.path = [str(one) for one in _list(words.get("path"))]
        self.heard = [one for one in _list(words.get("heard")) if isinstance(one, int)]
        self.answers = _texts(words.get("answers"))
        self.said = _texts(words.get("said"))
        self.outcome = _texts(words.get("outcome"))
        spent, contact, version = (words.get(one) for one in ("seconds", "contact", "version"))
        self._spent = spent if isinstance(spent, int) and 0 <= spent <= LONGEST_SECONDS else 0
        self.contact_id = contact if isinstance(contact, int) else None
        self.version_id = version if isinstance(version, int) else None


def _list(cell: object) -> list[object]:
    return cell if isinstance(cell, list) else []


def _texts(cell: object) -> dict[str, str]:
    found = cell if isinstance(cell, dict) else {}
    return {str(key): str(text) for key, text in found.items()}
