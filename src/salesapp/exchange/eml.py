"""A letter as bytes: headers, text, attachments; as a draft it opens ready to be sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from salesapp.domain.letters import Letter, posted
from salesapp.domain.text import sound


class Attachment(NamedTuple):
    """A file that goes with a letter."""

    name: str
    mime: str
    data: bytes


class From(NamedTuple):
    """Who writes."""

    name: str
    address: str


def build(
    letter: Letter,
    sender: From,
    attachments: Sequence[Attachment],
    when: datetime,
    *,
    is_draft: bool,
) -> bytes:
    """The letter as RFC 5322 has it.

    Args:
        letter: To whom and what.
        sender: Who writes; without an address the mail program fills it in.
        attachments: Files that go with it.
        when: Moment (aware) of the letter.
        is_draft: Mark it as unsent, so that mail programs open it for editing.
    """
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP, SMTPUTF8
    from email.utils import format_datetime, make_msgid

    people = [posted(one) for one in (*letter.to, *letter.copies, sender.address) if one]
    # A name before the @ in Russian letters takes a letter all of whose head may hold them.
    message = EmailMessage(policy=SMTP if "".join(people).isascii() else SMTPUTF8)
    if sender.address:
        user, _at, domain = posted(sender.address).partition("@")
        message["From"] = Address(_one_line(sender.name), user, domain)
    message["To"] = ", ".join(map(posted, letter.to))
    if letter.copies:
        message["Cc"] = ", ".join(map(posted, letter.copies))
    message["Subject"] = _one_line(letter.subject)
    message["Date"] = format_datetime(when)
    message["Message-ID"] = make_msgid(
        domain=posted(sender.address).partition("@")[2] or "salesapp.local"
    )
    if is_draft:
        message["X-Unsent"] = "1"
    body = sound(letter.body).replace("\r\n", "\n").rstrip()
    message.set_content(f"{body}\n", cte="base64")
    for one in attachments:
        kind, _slash, part = (one.mime or "application/octet-stream").partition("/")
        message.add_attachment(
            one.data, maintype=kind, subtype=part or "octet-stream", filename=_one_line(one.name)
        )
    return message.as_bytes()


def _one_line(text: str) -> str:
    return " ".join(sound(text).split())
