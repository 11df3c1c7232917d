"""Letters as files (.eml, .msg, plain text), read in a limited child process.

The child: ``python -m salesapp.exchange.letters FILE``, in a frozen build
``salesapp --job letter FILE``. It writes one JSON line.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.exchange import child
from salesapp.exchange.tables import Reason, look_at, unreadable
from salesapp.overriding import override
from salesapp.whole_files import read_regular

READER: Final = ("letter", "salesapp.exchange.letters")
MAX_BYTES: Final = 30 * 1024 * 1024
MAX_TEXT: Final = 100_000
MAX_NAMES: Final = 100
ENDINGS: Final = ("eml", "msg", "txt")
_TIMEOUT: Final = 60.0
OLE_MARK: Final = bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says; addresses are as written, the moment is aware."""

    subject: str = ""
    from_name: str = ""
    from_email: str = ""
    to_name: str = ""
    to_email: str = ""
    sent_at: datetime | None = None
    text: str = ""
    attachments: tuple[str, ...] = field(default=())


def read_letter(path: Path, control: JobControl) -> Letter:
    """Read a letter in a child process.

    Raises:
        RuleError: FILE_UNREADABLE, FILE_EMPTY, FILE_NOT_UNDERSTOOD with the fact `reason`.
    """
    _check_size(path)
    found: list[Letter] = []

    def take(message: dict[str, Any]) -> bool:
        found.append(_load(message["letter"]))
        return True

    child.converse(READER, [str(path)], path, control, take, _TIMEOUT)
    return found[0]


def read_here(path: Path) -> Letter:
    """Read a letter in this process: for the child, and for tests of the readers.

    Raises:
        RuleError: as `read_letter`.
    """
    _check_size(path)
    try:
        data = read_regular(path, MAX_BYTES)
    except OSError as error:
        raise unreadable(path, error) from error
    if data.startswith(OLE_MARK):
        from salesapp.exchange.msg_files import BrokenMsgError, read_msg

        try:
            return _cut(read_msg(data))
        except BrokenMsgError as error:
            raise _refused(path, Reason.OTHER_FORMAT, detail=str(error)) from error
    from salesapp.exchange.eml_files import looks_like_mail, plain_text, read_eml

    if looks_like_mail(data):
        return _cut(read_eml(data))
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refused(path, Reason.BINARY)
    return _cut(Letter(text=plain_text(data)))


def main(arguments: list[str]) -> int:
    """Read the named letter in this process and write one JSON line."""
    child.limit_resources()
    out = child.own_output()
    with out:
        try:
            message: dict[str, Any] = {"letter": _dump(read_here(Path(arguments[0])))}
        except RuleError as refused:
            message = {"rule": str(refused.rule), "facts": refused.facts}
        except (MemoryError, RecursionError):
            facts = {"path": arguments[0], "reason": Reason.UNFOLDS}
            message = {"rule": str(Rule.FILE_NOT_UNDERSTOOD), "facts": facts}
        out.write(json.dumps(message, default=str).encode("ascii") + b"\n")
    return 0


class _Stripper(HTMLParser):
    """The words of a page, a line for each block."""

    _BLOCKS: Final = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "table"})
    _SILENT: Final = frozenset({"style", "script", "head", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._SILENT:
            self._silent += 1
        elif tag in self._BLOCKS:
            self.parts.append("\n")
        elif tag == "td":
            self.parts.append(" ")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT and self._silent:
            self._silent -= 1
        elif tag in self._BLOCKS:
            self.parts.append("\n")

    @override
    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def text_of_html(html: str) -> str:
    """The words of a page of HTML."""
    stripper = _Stripper()
    try:
        stripper.feed(html[: 4 * MAX_TEXT])
        stripper.close()
    except AssertionError:
        # The parser of the library asserts on declarations it does not know: what was read stays.
        stripper.parts.append("\n")
    return tidy("".join(stripper.parts))


def tidy(text: str) -> str:
    """Text without trailing spaces, with at most one empty line in a row, without controls."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    plain = "".join(sign for sign in plain if sign in "\n\t" or sign.isprintable())
    lines = [line.rstrip() for line in plain.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(text: str) -> str:
    """A heading without breaks."""
    return " ".join(tidy(text).split())[:1000]


def _cut(letter: Letter) -> Letter:
    return Letter(
        one_line(letter.subject),
        one_line(letter.from_name),
        one_line(letter.from_email),
        one_line(letter.to_name),
        one_line(letter.to_email),
        letter.sent_at,
        tidy(letter.text)[:MAX_TEXT],
        tuple(one_line(name) for name in letter.attachments[:MAX_NAMES]),
    )


def _dump(letter: Letter) -> dict[str, Any]:
    plain = asdict(letter)
    sent_at = letter.sent_at
    plain["sent_at"] = None if sent_at is None else sent_at.astimezone(UTC).isoformat()
    return plain


def _load(plain: dict[str, Any]) -> Letter:
    sent_at = plain.pop("sent_at")
    names = tuple(str(name) for name in plain.pop("attachments"))
    texts = {name: str(value) for name, value in plain.items()}
    moment = datetime.fromisoformat(sent_at) if sent_at else None
    return Letter(**texts, sent_at=moment, attachments=names)


def _check_size(path: Path) -> None:
    look_at(path, MAX_BYTES)


def _refused(path: Path, reason: Reason, **facts: object) -> RuleError:
    return RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=reason, **facts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
