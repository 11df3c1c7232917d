"""What a letter dropped on the capture tells, and its own file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from salesapp.db.queries import organizations
from salesapp.domain.jobs import JobControl
from salesapp.domain.leads import LeadDraft
from salesapp.exchange.letters import MAX_BYTES, Letter, read_letter
from salesapp.services import files
from salesapp.whole_files import read_regular

_MOST_SAID: Final = 20_000
_MIME: Final = {"eml": "message/rfc822", "msg": "application/vnd.ms-outlook", "txt": "text/plain"}


def store(name: str, data: bytes) -> int:
    """Keep a letter whole; the id of its file."""
    ending = Path(name).suffix.lstrip(".").lower()
    return files.store_file(name, data, _MIME.get(ending, "application/octet-stream"))


def is_ours(address: str) -> bool:
    """Whether a letter was sent by us: from the address of the company or of its manager."""
    card = organizations.current()
    known = {organizations.profile().email, card.draft.email if card else ""} - {""}
    return address.casefold() in {one.casefold() for one in known}


def said(letter: Letter, *, ours: bool) -> LeadDraft:
    """What a letter tells of whoever asked; of ours it is the one it went to."""
    name = letter.to_name if ours else letter.from_name
    email = letter.to_email if ours else letter.from_email
    # The letter itself goes along whole; one endless word of a book would hold up each key.
    text = (letter.text or letter.subject)[:_MOST_SAID]
    return LeadDraft(
        title=letter.subject,
        contact_name=name if name.casefold() != email.casefold() else "",
        emails=email,
        comment=text,
    )


def beside(said: LeadDraft, typed: str) -> LeadDraft:
    """The same below the words somebody has typed already; said twice they stand once."""
    words = typed.strip()
    if not words or words in said.comment:
        return said
    return replace(said, comment=f"{words}\n\n{said.comment}")


class Queue:
    """Letters that wait till the one that is shown is written down, and those that were no use."""

    def __init__(self) -> None:
        self.waiting: list[Path] = []
        self.missed: list[str] = []
        """What was wrong with those that could not be read, since the last one that could."""

    def add(self, paths: list[Path]) -> None:
        """Let files wait for their turn; one that waits already waits once."""
        self.waiting += [one for one in dict.fromkeys(paths) if one not in self.waiting]

    def next(self) -> Path | None:
        """The one whose turn it is."""
        return self.waiting.pop(0) if self.waiting else None

    def told(self, told: str, wait: str) -> str:
        """What is said of the letter shown, with those before and after it."""
        more = [wait.format(count=len(self.waiting))] if self.waiting else []
        return "\n".join(filter(None, [*self.missed, told, *more]))


def read(path: Path, control: JobControl) -> tuple[Letter, bytes]:
    """A letter and its own file, beside the window."""
    return read_letter(path, control), read_regular(path, MAX_BYTES)
