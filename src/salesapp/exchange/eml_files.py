"""Letters in the format of the Internet (.eml), with all their broken habits."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any, Final

from salesapp.exchange.encodings import decode, detect
from salesapp.exchange.letters import MAX_NAMES, Letter, text_of_html

_HEADER: Final = re.compile(
    rb"(?:^|\n)(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID|Delivered-To)"
    rb":[ \t]?\S",
    re.IGNORECASE,
)
_MOST_PARTS: Final = 500
_UNREAD: Final = (
    ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError,
)  # fmt: skip
"""What the library raises at headings that people and programs send all the same."""


def looks_like_mail(data: bytes) -> bool:
    """Whether the beginning has the headings of a letter."""
    head = data[:16384].split(b"\r\n\r\n", 1)[0].split(b"\n\n", 1)[0]
    return len(_HEADER.findall(head)) >= 2


def plain_text(data: bytes) -> str:
    """The text of a file without headings."""
    return decode(data, detect(data)).lstrip("\ufeff")


def read_eml(data: bytes) -> Letter:
    """The letter; what cannot be read of it is left out."""
    letter = BytesParser(policy=policy.default).parsebytes(data)
    from_name, from_email = _address(letter, "From")
    to_name, to_email = _address(letter, "To")
    return Letter(
        subject=_heading(letter, "Subject"),
        from_name=from_name,
        from_email=from_email,
        to_name=to_name,
        to_email=to_email,
        sent_at=_moment(letter),
        text=_text(letter),
        attachments=tuple(_names(letter)),
    )


def _heading(letter: EmailMessage, name: str) -> str:
    """A heading as words; the library refuses some that people send all the same."""
    try:
        return str(letter.get(name, ""))
    except _UNREAD:
        raw = next((value for key, value in letter.raw_items() if key.lower() == name.lower()), "")
        return str(raw)


def _address(letter: EmailMessage, name: str) -> tuple[str, str]:
    try:
        found = getaddresses([_heading(letter, name)])
    except _UNREAD:
        return "", ""
    return found[0] if found else ("", "")


def _moment(letter: EmailMessage) -> datetime | None:
    try:
        moment = parsedate_to_datetime(_heading(letter, "Date"))
    except _UNREAD:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _parts(letter: EmailMessage) -> list[Any]:
    found = []
    for part in letter.walk():
        found.append(part)
        if len(found) == _MOST_PARTS:
            break
    return found


def _text(letter: EmailMessage) -> str:
    """What is written; programs of telephones cut it where a picture stands."""
    plain: list[str] = []
    html = ""
    inner: set[int] = set()
    for part in _parts(letter):
        kind, is_attached = _kind(part)
        if kind == "message/rfc822":
            inner |= {id(one) for one in part.walk()}
        if is_attached:
            continue
        # A second text goes on with the first, unless it is a file or of a letter within.
        if kind == "text/plain" and not (plain and (id(part) in inner or _is_named(part))):
            text = _content(part)
            plain += [text] if text.strip() else []
        elif kind == "text/html" and not html:
            html = _content(part)
    return "\n".join(plain) if plain else text_of_html(html)


def _is_named(part: Any) -> bool:
    """Whether a part is a file, though it is to be seen in the letter."""
    try:
        return bool(part.get_filename())
    except _UNREAD:
        return True


def _kind(part: Any) -> tuple[str, bool]:
    """What a part is, and whether it is attached."""
    try:
        return part.get_content_type(), part.get_content_disposition() == "attachment"
    except _UNREAD:
        return "text/plain", False


def _content(part: Any) -> str:
    try:
        data = part.get_payload(decode=True)
        if not isinstance(data, bytes):
            return str(part.get_payload())
        charset = str(part.get_content_charset() or "")
    except _UNREAD:
        return ""
    try:
        return data.decode(charset) if charset else decode(data, detect(data))
    except (LookupError, ValueError, TypeError):
        # Unknown, or no encoding of letters at all.
        return decode(data, detect(data))


def _names(letter: EmailMessage) -> list[str]:
    found = []
    for part in _parts(letter):
        if not _kind(part)[1]:
            continue
        try:
            name = part.get_filename()
        except _UNREAD:
            name = None
        if name:
            found.append(str(name))
    return found[:MAX_NAMES]
