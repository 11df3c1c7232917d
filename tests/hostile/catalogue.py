"""The catalogue: door, name, how the file is made, and what must become of it.

A refusal is named by its rule and the reason it gives; `READ` means that the file is taken, and
what is odd in it is shown or left out. Nothing here is a file of the repository.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from salesapp.domain.errors import Rule
from salesapp.exchange.grid_book import _OLE
from salesapp.exchange.tables import Reason
from tests.exchange import hostile
from tests.exchange.ole_writer import compound_file

READ: Final = "read"
NOT, EMPTY, UNREADABLE = Rule.FILE_NOT_UNDERSTOOD, Rule.FILE_EMPTY, Rule.FILE_UNREADABLE
HEAD: Final = "Наименование;ИНН;Город\n"
GOOD: Final = f"{HEAD}Ромашка;7707083893;Тверь\n"
EXPORT: Final = '"ID";"Название компании";"ИНН"\n"1";"Ромашка";"7707083893"\n'
MAIL: Final = b"From: Ivan <i@x.example>\r\nTo: a@b.example\r\nSubject: Bolts\r\n"
CALENDAR: Final = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261123T090000\r\n{}"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)
SIGNATURES: Final = {
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a photo": b"\xff\xd8\xff\xe0",
    "a moving picture": b"GIF89a",
    "a gzip": gzip.compress(b"a;b\n1;2\n"),
    "a 7-zip": b"7z\xbc\xaf\x27\x1c",
    "a rar": b"Rar!\x1a\x07",
    "a program of Windows": b"MZ\x90\0",
    "a program of Linux": b"\x7fELF\x02\x01",
    "a PDF": b"%PDF-1.7\n",
    "rich text": b"{\\rtf1 x}",
    "a store": b"SQLite format 3\0",
}


@dataclass(frozen=True)
class Case:
    """One file at one door; `reason` None: the door tells none."""

    door: str
    name: str
    make: Callable[[], bytes]
    wanted: object
    reason: object = None
    ending: str = ""

    @property
    def title(self) -> str:
        return f"{self.door}: {self.name}"


def _cases(door: str, ending: str, *rows: tuple) -> list[Case]:
    return [Case(door, name, make, *wanted, ending=ending) for name, make, *wanted in rows]


def _text(text: str, codec: str = "utf-8") -> Callable[[], bytes]:
    return lambda: text.encode(codec)


def _zip(parts: dict[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _book(rows: str) -> Callable[[], bytes]:
    return lambda: hostile.book(rows=rows)


def _cell(place: str, inside: str, more: str = "") -> str:
    return f'<row r="1"><c r="{place}" {more}>{inside}</c></row>'


def _changed_book(name: str, text: str) -> Callable[[], bytes]:
    """A sound book one part of which is replaced, or added."""

    def make() -> bytes:
        with zipfile.ZipFile(io.BytesIO(hostile.book(hostile.text_cell("A1", "x")))) as old:
            parts: dict[str, bytes | str] = {one: old.read(one) for one in old.namelist()}
        return _zip(parts | {name: text})

    return make


def _tables() -> list[Case]:
    many = "".join(f"x{n};" for n in range(100_000))
    return [
        *_cases(
            "table",
            ".csv",
            *(
                (
                    f"{name} called a table",
                    lambda start=start: start + bytes(range(256)) * 9,
                    NOT,
                    Reason.OTHER_FORMAT,
                )
                for name, start in SIGNATURES.items()
            ),
            ("nothing", lambda: b"", EMPTY),
            ("a mark and nothing", lambda: b"\xef\xbb\xbf", EMPTY),
            ("a mark of UTF-16 and nothing", lambda: b"\xff\xfe", EMPTY),
            ("only zeros", lambda: bytes(5000), EMPTY),
            ("the end of file of DOS", lambda: b"\x1a", EMPTY),
            (
                "noise",
                lambda: bytes((n * 7919 + n // 3) % 256 for n in range(5000)),
                NOT,
                Reason.BINARY,
            ),
            ("100 000 columns", _text(f"{many}\n"), NOT, Reason.TOO_MANY_COLUMNS),
            (
                "100 000 columns in the second row",
                _text(f"a;b\n{many}\n"),
                NOT,
                Reason.TOO_MANY_COLUMNS,
            ),
            ("one cell of 200 000 signs", _text("x" * 200_000), NOT, Reason.BROKEN_HEADINGS),
            ("an open quote", lambda: b'"', NOT, Reason.BROKEN_HEADINGS),
            ("cp1251", _text(GOOD, "cp1251"), READ),
            ("cp866", _text(GOOD, "cp866"), READ),
            ("koi8-r", _text(GOOD, "koi8-r"), READ),
            ("UTF-16", _text(GOOD, "utf-16"), READ),
            ("UTF-16 without a mark", _text(GOOD, "utf-16-be"), READ),
            ("UTF-32", _text(GOOD, "utf-32"), READ),
            ("half a letter at the end", lambda: GOOD.encode()[:-2], READ),
            ("half a letter of UTF-16", lambda: GOOD.encode("utf-16")[:-1], READ),
            ("a lone surrogate in UTF-16", lambda: GOOD.encode("utf-16") + b"\x3d\xd8", READ),
            ("overlong UTF-8", lambda: GOOD.encode() + b"\xc0\xaf;\xe0\x80\xaf;x\n", READ),
            ("marks in its midst", _text(GOOD.replace(";", ";\ufeff")), READ),
            ("NUL in a cell", _text(GOOD.replace("Тверь", "Тв\0ерь")), READ),
            ("a bell and escapes", _text(GOOD.replace("Тверь", "\x07\x1b[31mТверь")), READ),
            ("an override of the order", _text(GOOD.replace("Тверь", "Тв\u202eьре")), READ),
            ("formulas", _text(f"{HEAD}=cmd|' /C calc'!A0;@SUM(1);+1\n"), READ),
            (
                "markup",
                _text(f"{HEAD}<b>x</b><script>y</script>;<img src=/etc/passwd>;&amp;\n"),
                READ,
            ),
            ("a number of 400 digits", _text(f"Артикул;Цена\nА;{'9' * 400}\n"), READ),
            ("a number beyond all", _text("Артикул;Цена\nА;1e999999\n"), READ),
            ("days that are none", _text("Наименование;Дата рождения\nА;31.02.0000\n"), READ),
            ("ragged rows", _text(f"{HEAD}a\nb;c;d;e;f;g\n\n;;;;\n"), READ),
            ("quotes within quotes", _text(f'{HEAD}"a""b;"";c";d\n"e"f;g;h\n'), READ),
            ("old line ends", _text(GOOD.replace("\n", "\r")), READ),
            ("lines parted in every way", _text(GOOD + "x\v;y\f;z\x85\u2028\n"), READ),
            ("200 000 empty rows", _text(GOOD + ";;\n" * 200_000), READ),
            ("one word", lambda: b"x", READ),
            ("a page of the web", _text("<!DOCTYPE html><html><body>Sign in</body></html>"), READ),
        ),
        *_cases(
            "table",
            ".xlsx",
            *(
                (name, make, rule, reason)
                for name, (make, rule, reason) in hostile.REFUSED.items()
                if hostile.suffix(name) == ".xlsx"
                and any(w in name for w in ("book", "bomb", "cell", "zip"))
            ),
            (
                "a document called a book",
                lambda: _zip({"word/document.xml": "<w/>"}),
                NOT,
                Reason.OTHER_FORMAT,
            ),
            ("an empty archive", lambda: b"PK\x05\x06" + bytes(18), NOT, Reason.OTHER_FORMAT),
            (
                "an archive cut in its list",
                lambda: hostile.book(hostile.text_cell("A1", "x"))[:-30],
                NOT,
                Reason.DAMAGED_BOOK,
            ),
            (
                "a part whose bytes are changed",
                lambda: _flip(hostile.book(hostile.text_cell("A1", "x" * 900))),
                NOT,
                Reason.DAMAGED_BOOK,
            ),
            ("an archive that is locked", _locked, NOT, Reason.ENCRYPTED),
            (
                "20 000 parts",
                lambda: _zip({"xl/workbook.xml": "", **{f"{n}": "" for n in range(20_000)}}),
                NOT,
                Reason.UNFOLDS,
            ),
            ("a part packed in an unknown way", _odd_packing, NOT, Reason.DAMAGED_BOOK),
            ("a book without sheets", lambda: hostile.book(names=()), NOT, Reason.NO_SHEET),
            ("a book without its list", _changed_book("xl/workbook.xml", ""), NOT),
            ("a name that leads out", _changed_book("../../../etc/cron.d/x", "x"), READ),
            (
                "a formula with a link",
                _book(_cell("A1", '<f>HYPERLINK("file:///etc")</f><v>x</v>', 't="str"')),
                READ,
            ),
            ("a broken value", _book(_cell("A1", "<v>1e999</v>")), READ),
            ("a day far off", _book(_cell("A1", "<v>99999999999</v>", 's="14"')), READ),
            (
                "a text that is not in the list",
                _book(_cell("A1", "<v>999999999</v>", 't="s"')),
                NOT,
            ),
            (
                "entities in a sheet",
                _changed_book("xl/worksheets/sheet1.xml", hostile.laughs().decode()),
                EMPTY,
            ),
        ),
        *_cases(
            "table",
            ".xml",
            *(
                (name, make, rule, reason)
                for name, (make, rule, reason) in hostile.REFUSED.items()
                if hostile.suffix(name) == ".xml"
                or "laughs" in name
                or "entity" in name
                or "elements" in name
            ),
            (
                "a parameter entity",
                _text(
                    f'{hostile.XML}<!DOCTYPE a [<!ENTITY % x SYSTEM "http://x.example/">%x;]><a/>'
                ),
                NOT,
                Reason.XML_ENTITIES,
            ),
            (
                "a definition only",
                _text(f"{hostile.XML}<!DOCTYPE a><a/>"),
                NOT,
                Reason.XML_ENTITIES,
            ),
            (
                "quadratic growth",
                lambda: hostile.xml(f"<Товар><Ид>{'я' * 100}</Ид></Товар>" * 3),
                NOT,
                Reason.NO_GOODS,
            ),
            ("a NUL by number", lambda: hostile.xml("&#0;"), NOT, Reason.DAMAGED_XML),
            ("two roots", _text(f"{hostile.XML}<a/><b/>"), NOT, Reason.DAMAGED_XML),
            (
                "half a letter",
                lambda: hostile.xml("<Каталог>")[:-1] + b"\xd0",
                NOT,
                Reason.DAMAGED_XML,
            ),
            ("UTF-7", _text('<?xml version="1.0" encoding="UTF-7"?><a/>'), NOT, Reason.DAMAGED_XML),
            (
                "an instruction",
                _text(f"{hostile.XML}<?xml-stylesheet href='file:///etc/passwd'?><a/>"),
                NOT,
                Reason.NO_GOODS,
            ),
            (
                "an inclusion",
                lambda: hostile.xml(
                    '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'
                ),
                NOT,
                Reason.NO_GOODS,
            ),
        ),
    ]


def _flip(data: bytes) -> bytes:
    """The same archive, a byte of its largest part changed."""
    place = data.find(b"xl/worksheets/sheet1.xml") + 40
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]


def _locked() -> bytes:
    data = bytearray(hostile.book(hostile.text_cell("A1", "x")))
    place = data.rfind(b"xl/worksheets/sheet1.xml") - 46
    data[place + 8] |= 1
    return bytes(data)


def _odd_packing() -> bytes:
    data = bytearray(hostile.book(hostile.text_cell("A1", "x")))
    place = data.rfind(b"xl/worksheets/sheet1.xml") - 46
    data[place + 10 : place + 12] = struct.pack("<H", 99)
    return bytes(data)


def _exports() -> list[Case]:
    long = EXPORT + '"2";"{}";""\n'
    return _cases(
        "Bitrix24",
        ".csv",
        *(
            (
                f"{name} called an export",
                lambda start=start: start + bytes(99),
                NOT,
                Reason.OTHER_FORMAT,
            )
            for name, start in SIGNATURES.items()
        ),
        (
            "no heading that is known",
            _text("цвет;вкус\nбелый;сладкий\n"),
            NOT,
            Reason.UNKNOWN_HEADINGS,
        ),
        ("json", lambda: b'{"result": []}', NOT, Reason.UNKNOWN_HEADINGS),
        ("markup in a name", _text(long.format("<b>x</b><img src=x>")), READ),
        ("entities in a name", _text(long.format("&lt;script&gt;&#0;&#x110000;")), READ),
        ("a name of 40 000 signs", _text(long.format("я" * 40_000)), READ),
        ("a formula for a name", _text(long.format("=1+1")), READ),
        ("the same number thrice", _text(EXPORT + '"1";"а";""\n' * 3), READ),
    )


def _letters() -> list[Case]:
    part = b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(400)
    )

    def body(kind: bytes, how: bytes, data: bytes) -> Callable[[], bytes]:
        head = b"Content-Type: %s\r\nContent-Transfer-Encoding: %s\r\n\r\n" % (kind, how)
        return lambda: MAIL + head + data

    return _cases(
        "letter",
        ".eml",
        ("nothing", lambda: b"", EMPTY),
        ("noise", lambda: bytes(range(256)) * 40, NOT, Reason.BINARY),
        (
            "a compound file that is no letter",
            lambda: compound_file({"x": b"y"}),
            NOT,
            Reason.OTHER_FORMAT,
        ),
        ("half a compound file", lambda: _OLE + bytes(600), NOT, Reason.OTHER_FORMAT),
        ("a mark of a compound file alone", lambda: _OLE, NOT, Reason.OTHER_FORMAT),
        ("400 parts within parts", lambda: MAIL + nested, READ),
        ("a part that never ends", lambda: MAIL + part + b"--b\r\n\r\nx", READ),
        (
            "broken quoted-printable",
            body(b"text/plain", b"quoted-printable", b"=ZZ=D=\r\n=0=="),
            READ,
        ),
        ("broken Base64", body(b"text/plain", b"base64", b"%%%%A===A=="), READ),
        ("an unknown packing", body(b"text/plain", b"klingon", b"x"), READ),
        ("an unknown encoding", body(b"text/plain; charset=klingon", b"8bit", b"\xcf\xf0"), READ),
        (
            "an encoding that runs code",
            body(b"text/plain; charset=unicode_escape", b"8bit", b"\\N{x}"),
            READ,
        ),
        (
            "a page with scripts",
            body(b"text/html", b"8bit", b"<script>alert(1)</script><p>x"),
            READ,
        ),
        (
            "a page with odd declarations",
            body(b"text/html", b"8bit", b"<p>x<![endif[<!ELEMENT"),
            READ,
        ),
        (
            "a subject with a line break",
            lambda: b"Subject: =?utf-8?Q?a=0D=0ABcc:_x?=\r\n" + MAIL + b"\r\nx",
            READ,
        ),
        (
            "a word of no encoding",
            lambda: b"Subject: =?x?Q?=?= =?utf-8?B?%?=\r\n" + MAIL + b"\r\nx",
            READ,
        ),
        (
            "a date beyond all",
            lambda: b"Date: 99 Foo 99999 99:99:99 +9999\r\n" + MAIL + b"\r\nx",
            READ,
        ),
        (
            "10 000 recipients",
            lambda: b"To: " + b"a@b.example," * 10_000 + b"\r\n" + MAIL + b"\r\nx",
            READ,
        ),
        (
            "a heading of a million signs",
            lambda: b"X: " + b"y" * 1_000_000 + b"\r\n" + MAIL + b"\r\nx",
            READ,
        ),
        (
            "brackets without end",
            lambda: b"From: " + b"(" * 5_000 + b"\r\n" + MAIL + b"\r\nx",
            READ,
        ),
        (
            "a name that leads out",
            lambda: (
                MAIL + part + b"--b\r\nContent-Disposition: attachment; filename="
                b"../../../etc/passwd\r\n\r\nx\r\n--b--"
            ),
            READ,
        ),
        (
            "a name with an override",
            lambda: (
                MAIL + part + b"--b\r\nContent-Disposition: attachment; filename*="
                b"utf-8''a%E2%80%AEfdp.exe\r\n\r\nx\r\n--b--"
            ),
            READ,
        ),
        ("rich text alone", lambda: b"{\\rtf1 \\u55357? {\\*\\htmltag", READ),
    )


def _calendars() -> list[Case]:
    def event(lines: str) -> Callable[[], bytes]:
        return _text(CALENDAR.format(lines))

    zone = (
        "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:99991231T235959\r\n"
        "TZOFFSETTO:+2359\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=5SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=X:00010101T000000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    return _cases(
        "calendar",
        ".ics",
        ("nothing", lambda: b"", EMPTY),
        ("a table", _text(GOOD), NOT, Reason.OTHER_FORMAT),
        ("noise", lambda: bytes(range(256)) * 9, NOT, Reason.OTHER_FORMAT),
        (
            "1 000 levels",
            lambda: b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 1_000,
            NOT,
            Reason.OTHER_FORMAT,
        ),
        (
            "25 000 events",
            _text("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n" * 25_000),
            NOT,
            Reason.OTHER_FORMAT,
        ),
        ("an event without end", _text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261123\n"), READ),
        ("the first day of all", event("DTEND:00010101T000000Z\r\n"), READ),
        ("the last moment of all", event("DTEND:99991231T235959Z\r\n"), READ),
        ("a length beyond all", event("DURATION:P999999999W\r\n"), READ),
        ("a length of 40 digits", event(f"DURATION:PT{'9' * 40}H\r\n"), READ),
        ("a rule of no sense", event("RRULE:FREQ=SECONDLY;COUNT=999999999999;BYDAY=XX\r\n"), READ),
        ("a zone beyond all", _text(zone), READ),
        ("a zone that is a path", event("DTSTART;TZID=../../etc/passwd:20261123T090000\r\n"), READ),
        ("a note of a million signs", event(f"DESCRIPTION:{'я' * 500_000}\r\n"), READ),
        ("100 000 folded lines", event("DESCRIPTION:x\r\n" + " y\r\n" * 100_000), READ),
        ("controls in a title", event("SUMMARY:a\0b\x07\u202ec\r\n"), READ),
    )


def _json(**cells: object) -> Callable[[], bytes]:
    return lambda: json.dumps(cells).encode()


def _scripts_and_templates() -> list[Case]:
    step = {"code": "a", "title": "t", "text": "x"}
    script = {"kind": "salesapp-script", "format": 1, "name": "n", "situation": "cold"}
    deep = b"[" * 100_000
    both = (
        ("nothing", lambda: b"", NOT),
        ("a table", _text(GOOD), NOT),
        ("noise", lambda: bytes(range(256)), NOT),
        ("100 000 brackets", lambda: deep, NOT),
        ("a list", lambda: b"[]", NOT),
        ("null", lambda: b"null", NOT),
        ("a megabyte", lambda: b'{"kind":"' + b"x" * 1_000_000 + b'"}', NOT),
        ("another program's", _json(kind="x", format="y"), NOT),
        (
            "a number for a name",
            _json(**script, steps=[step])
            if False
            else _json(**(script | {"name": 5}), steps=[step]),
            NOT,
        ),
        ("UTF-16", lambda: json.dumps(script).encode("utf-16"), NOT),
    )
    template = {"format": "salesapp-paper-template", "version": 1, "name": "n", "language": "ru"}
    return [
        *_cases(
            "script",
            ".salesscript",
            *both,
            (
                "a step that leads nowhere",
                _json(**script, steps=[step | {"branches": [{"text": "x", "to": "?"}]}]),
                NOT,
            ),
            ("steps that are none", _json(**script, steps={"a": 1}), NOT),
            ("a text of 5 000 signs", _json(**script, steps=[step | {"text": "x" * 5_000}]), NOT),
        ),
        *_cases(
            "template",
            ".salespaper",
            *both,
            ("a newer one", _json(**(template | {"version": 99})), Rule.TEMPLATE_NEWER),
            (
                "a version beyond all",
                lambda: b'{"format":"salesapp-paper-template","version":1e999}',
                NOT,
            ),
            ("texts that are none", _json(**template, texts=[]), NOT),
            (
                "a colour that is code",
                _json(**template, texts={}, kind="offer", design="plain", accent="#{x}"),
                NOT,
            ),
        ),
    ]


def _png(width: int, height: int, body: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _picture(form: str) -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (64, 64), (20, 90, 200)).save(stream, form)
    return stream.getvalue()


def _pictures() -> list[Case]:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>x</script>"
    svg += b"<image href='/etc/passwd'/></svg>"
    eps = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) run\n"
    return _cases(
        "picture",
        ".png",
        ("nothing", lambda: b"", None),
        ("noise", lambda: bytes(range(256)) * 9, None),
        ("a drawing with scripts", lambda: svg, None),
        ("a program for printers", lambda: eps, None),
        ("a page", lambda: b"%PDF-1.7\n1 0 obj", None),
        (
            "a picture of 60 000 dots a side",
            lambda: _png(60_000, 60_000, zlib.compress(bytes(9999))),
            None,
        ),
        ("a picture of two thousand million dots a side", lambda: _png(2**31 - 1, 2**31 - 1), None),
        ("a picture of no size", lambda: _png(0, 0), None),
        ("half a PNG", lambda: _picture("PNG")[:90], None),
        ("half a JPEG", lambda: _picture("JPEG")[:200], None),
        ("a PNG with a changed sum", lambda: _picture("PNG").replace(b"IHDR\0", b"IHDR\1"), None),
        ("a sound PNG", lambda: _picture("PNG"), READ),
        ("a sound JPEG", lambda: _picture("JPEG"), READ),
        ("a picture within a text", lambda: base64.b64encode(_picture("PNG")), None),
    )


def _stores() -> list[Case]:
    def head(version: int, program: int) -> Callable[[], bytes]:
        def make() -> bytes:
            data = bytearray(b"SQLite format 3\0" + bytes(4080))
            data[16:18] = struct.pack(">H", 4096)
            data[60:64], data[68:72] = struct.pack(">I", version), struct.pack(">I", program)
            return bytes(data)

        return make

    from salesapp.db.connection import APPLICATION_ID

    return _cases(
        "store",
        ".salesapp",
        ("nothing", lambda: b"", Rule.STORE_EMPTY_FILE),
        ("a byte", lambda: b"S", Rule.STORE_FOREIGN),
        ("a table", _text(GOOD * 9), Rule.STORE_FOREIGN),
        ("an archive", lambda: hostile.book(hostile.text_cell("A1", "x")), Rule.STORE_FOREIGN),
        ("another program's base", head(1, 0x12345678), Rule.STORE_FOREIGN),
        ("a base without a mark", head(0, 0), Rule.STORE_FOREIGN),
        ("a newer one", head(9_999, APPLICATION_ID), Rule.STORE_NEWER),
        ("a head without a body", lambda: head(1, APPLICATION_ID)()[:100], Rule.STORE_FOREIGN),
        ("a head and zeros", head(1, APPLICATION_ID), Rule.STORE_FOREIGN),
    )


def every() -> list[Case]:
    """All of it."""
    from tests.hostile import statements

    return [
        *_tables(),
        *_exports(),
        *_letters(),
        *_calendars(),
        *statements.every(),
        *_scripts_and_templates(),
        *_pictures(),
        *_stores(),
    ]
