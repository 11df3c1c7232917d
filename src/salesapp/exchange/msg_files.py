"""Letters of Outlook (.msg): a compound file with a stream for each property, after [MS-OXMSG]."""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta
from typing import Final

from salesapp.exchange.encodings import decode, detect
from salesapp.exchange.letters import MAX_NAMES, MAX_TEXT, Letter, text_of_html
from salesapp.exchange.ole import BrokenOleError, CompoundFile
from salesapp.exchange.rtf import BrokenRtfError, is_html, text_of_rtf, unpack

_SUBJECT, _BODY, _HTML, _RTF = 0x0037, 0x1000, 0x1013, 0x1009
_FROM_NAME, _FROM_SMTP, _FROM_EMAIL = 0x0C1A, 0x5D01, 0x0C1F
_SENT_FROM_NAME, _SENT_FROM_SMTP = 0x0042, 0x5D02
_SENT_AT, _DELIVERED_AT = 0x0039, 0x0E06
_HEADERS: Final = 0x007D
_NAME, _ADDRESS, _SMTP = 0x3001, 0x3003, 0x39FE
_FILE_NAME, _LONG_NAME = 0x3704, 0x3707
_TEXT, _TEXT_8, _BINARY, _TIME = 0x001F, 0x001E, 0x0102, 0x0040
_PROPERTIES: Final = "__properties_version1.0"
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)
_LIMIT: Final = 8 * MAX_TEXT


class BrokenMsgError(Exception):
    """The file is no letter of Outlook, or a damaged one."""


def read_msg(data: bytes) -> Letter:
    """The letter.

    Raises:
        BrokenMsgError: It cannot be read.
    """
    try:
        return _Message(CompoundFile(data)).letter()
    except (BrokenOleError, struct.error, IndexError, OverflowError) as error:
        raise BrokenMsgError(str(error)) from error


class _Message:
    """The properties of one letter."""

    def __init__(self, file: CompoundFile) -> None:
        self._file = file
        self._top = file.children()
        if _PROPERTIES not in self._top:
            raise BrokenMsgError("no letter")

    def letter(self) -> Letter:
        """Everything of it that a request needs."""
        top = self._top
        to_name, to_email = self._first_recipient()
        from_email = self._address(top, (_FROM_SMTP, _SENT_FROM_SMTP, _FROM_EMAIL))
        return Letter(
            subject=self._text(top, _SUBJECT),
            from_name=self._text(top, _FROM_NAME) or self._text(top, _SENT_FROM_NAME),
            from_email=from_email or self._from_headers(),
            to_name=to_name,
            to_email=to_email,
            sent_at=self._moment(),
            text=self._body(),
            attachments=tuple(self._attachments()),
        )

    def _text(self, place: dict[str, int], code: int) -> str:
        """A text property, in either of its two forms."""
        number = place.get(f"__substg1.0_{code:04X}{_TEXT:04X}")
        if number is not None:
            return self._file.stream(number, _LIMIT).decode("utf-16-le", "replace").rstrip("\0")
        number = place.get(f"__substg1.0_{code:04X}{_TEXT_8:04X}")
        if number is None:
            return ""
        data = self._file.stream(number, _LIMIT)
        return decode(data, detect(data)).rstrip("\0")

    def _address(self, place: dict[str, int], codes: tuple[int, ...]) -> str:
        """The first of some properties that is an address of the Internet."""
        found = (self._text(place, code) for code in codes)
        return next((text for text in found if "@" in text), "")

    def _from_headers(self) -> str:
        from email.parser import HeaderParser
        from email.utils import parseaddr

        headers = self._text(self._top, _HEADERS)
        return parseaddr(str(HeaderParser().parsestr(headers).get("From", "")))[1]

    def _body(self) -> str:
        plain = self._text(self._top, _BODY)
        if plain.strip():
            return plain
        number = self._top.get(f"__substg1.0_{_HTML:04X}{_BINARY:04X}")
        if number is None:
            return text_of_html(self._text(self._top, _HTML)) or self._rich_body()
        data = self._file.stream(number, _LIMIT)
        return text_of_html(decode(data, detect(data))) or self._rich_body()

    def _rich_body(self) -> str:
        """The text of a letter that Outlook keeps as rich text only; empty when it is broken."""
        number = self._top.get(f"__substg1.0_{_RTF:04X}{_BINARY:04X}")
        if number is None:
            return ""
        try:
            rich = unpack(self._file.stream(number, _LIMIT), 4 * _LIMIT)
        except BrokenRtfError:
            return ""
        text = text_of_rtf(rich, 4 * MAX_TEXT)
        return text_of_html(text) if is_html(rich) else text

    def _moment(self) -> datetime | None:
        data = self._file.stream(self._top[_PROPERTIES], _LIMIT)
        found: dict[int, int] = {}
        # 32 bytes of head, then 16 bytes for each property: tag, flags, value.
        for at in range(32, len(data) - 15, 16):
            tag, _flags, value = struct.unpack_from("<IIQ", data, at)
            if tag & 0xFFFF == _TIME:
                found[tag >> 16] = value
        ticks = found.get(_SENT_AT) or found.get(_DELIVERED_AT)
        if not ticks:
            return None
        try:
            return _EPOCH + timedelta(microseconds=ticks // 10)
        except OverflowError:
            return None

    def _first_recipient(self) -> tuple[str, str]:
        for name, number in sorted(self._top.items()):
            if name.startswith("__recip_version1.0_") and self._file.is_storage(number):
                place = self._file.children(number)
                return self._text(place, _NAME), self._address(place, (_SMTP, _ADDRESS))
        return "", ""

    def _attachments(self) -> list[str]:
        found = []
        for name, number in sorted(self._top.items()):
            if name.startswith("__attach_version1.0_") and self._file.is_storage(number):
                place = self._file.children(number)
                told = self._text(place, _LONG_NAME) or self._text(place, _FILE_NAME)
                if told:
                    found.append(told)
            if len(found) == MAX_NAMES:
                break
        return found
