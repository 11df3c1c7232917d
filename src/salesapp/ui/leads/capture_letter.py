"""What a letter dropped on the capture tells, and its own file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from salesapp.db.queries import organizations
from salesapp.domain.leads import LeadDraft
from salesapp.exchange.letters import Letter
from salesapp.services import files

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
