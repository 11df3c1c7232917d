"""Readers of whole files: tables, books, exchanges, letters, calendars, scripts, templates."""

from __future__ import annotations

import contextlib
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import Silent
from tests.exchange import hostile
from tests.fuzz.apart import apart
from tests.fuzz.targets import DATA, Target, text

_GRID = ("salesapp.exchange.grid_child", "salesapp.exchange.spool", "salesapp.exchange.grid_text")
_TABLES = ("salesapp.exchange.tables", "salesapp.exchange.encodings")
_MAIL = tuple(
    f"email.{name}"
    for name in (
        "parser", "feedparser", "policy", "_policybase", "_header_value_parser", "headerregistry",
        "message", "utils", "header", "quoprimime", "base64mime", "_parseaddr", "_encoded_words",
    )
)  # fmt: skip
_PICTURES = tuple(
    f"PIL.{name}"
    for name in (
        "Image", "ImageFile", "PngImagePlugin", "JpegImagePlugin", "GifImagePlugin",
        "BmpImagePlugin", "WebPImagePlugin", "TiffImagePlugin",
    )
)  # fmt: skip
_PART = b"\x00=PART=\x00"


@cache
def _place() -> Path:
    shm = Path("/dev/shm")
    folder = tempfile.mkdtemp(prefix="fuzz-", dir=shm if shm.is_dir() else None)
    return Path(folder) / f"{os.getpid()}"


def _file(data: bytes, ending: str) -> Path:
    path = _place().with_suffix(ending)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def _grid(data: bytes, ending: str) -> None:
    from salesapp.exchange.grid import GridOptions
    from salesapp.exchange.grid_child import read_here
    from salesapp.exchange.spool import read_spool

    path, spool = _file(data, ending), _place().with_suffix(".spool")
    with contextlib.suppress(RuleError):
        look = read_here([path], spool, Silent(), GridOptions())
        told = sum(len(batch.numbers) for batch in read_spool(spool))
        assert told + look.faulty_rows == look.total_rows
        look.headings(look.header)
        look.samples(look.header)


def take_csv(data: bytes) -> None:
    """Any delimited text, as the import reads it."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf")):
        _grid(data, ".csv")


def take_bitrix(data: bytes) -> None:
    """An export of Bitrix24: is it one, and its rows."""
    from salesapp.exchange import bitrix24

    path = _file(data, ".csv")
    bitrix24.is_export(path)
    with contextlib.suppress(RuleError):
        found = bitrix24.read(path)
        taken = sum(len(getattr(row, "row_numbers", (0,))) for row in found.rows)
        assert taken + len(found.rejected) + found.blank_rows == found.total_rows


def _around_a_book(data: bytes, ending: str) -> None:
    """What looks into a book before and beside its reader: this is watched."""
    from salesapp.exchange import grid_book
    from salesapp.exchange.percent_cells import number_looks

    path = _file(data, ending)
    with contextlib.suppress(RuleError):
        grid_book._look_inside(path)
    number_looks(path, "Лист1", ("Лист1",))


def _book(parts: list[bytes]) -> bytes:
    names = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml")
    plain = hostile.book(hostile.text_cell("A1", "x"))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(stream, "w") as archive:
        held = {name: old.read(name) for name in old.namelist()}
        held |= {name: part for name, part in zip(names, parts, strict=False) if part}
        for name, part in held.items():
            archive.writestr(name, part)
    return stream.getvalue()


def take_book(data: bytes) -> None:
    """A workbook: its sheet, texts, list of sheets and styles are made of the input."""
    _around_a_book(made := _book(data.split(_PART)), ".xlsx")
    apart(lambda: _grid(made, ".xlsx"))


def take_old_book(data: bytes) -> None:
    """A workbook or what begins as one, byte by byte."""
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        _around_a_book(data, ".xls")
        apart(lambda: _grid(data, ".xls"))


def take_exchange(data: bytes) -> None:
    """CommerceML."""
    _grid(b"<?xml" + data if not data.lstrip().startswith(b"<?xml") else data, ".xml")


def take_eml(data: bytes) -> None:
    """A letter of the Internet, or a plain text."""
    _letter(data if not data.startswith(b"\xd0\xcf\x11\xe0") else data[4:])


def take_msg(data: bytes) -> None:
    """A letter of Outlook."""
    from salesapp.exchange.letters import OLE_MARK

    _letter(OLE_MARK + data[8:])


def _letter(data: bytes) -> None:
    from salesapp.exchange import letters

    with contextlib.suppress(RuleError):
        found = letters.read_here(_file(data, ".eml"))
        assert letters._load(letters._dump(found)) == found or found.sent_at
        found.text.encode("utf-8", "surrogatepass")
        assert len(found.text) <= letters.MAX_TEXT


def take_rtf(data: bytes) -> None:
    """Rich text, packed and plain."""
    from salesapp.exchange import rtf
    from salesapp.exchange.letters import text_of_html

    with contextlib.suppress(rtf.BrokenRtfError):
        rtf.text_of_rtf(rtf.unpack(data, 100_000), 100_000)
    found = rtf.text_of_rtf(data, 100_000)
    assert len(found) <= 100_000
    text_of_html(text(data))


def take_ics(data: bytes) -> None:
    """A calendar."""
    from salesapp.exchange.encodings import decode, detect
    from salesapp.exchange.ics_child import dump_event, load_event
    from salesapp.exchange.ics_read import read_calendar

    with contextlib.suppress(ValueError):
        for one in read_calendar(decode(data, detect(data))):
            assert load_event(dump_event(one)) == one


def take_statement(data: bytes) -> None:
    """A bank statement; what the child tells of it is what was read."""
    from salesapp.exchange import statement_child as door
    from salesapp.exchange.bank_statement import read_statement

    with contextlib.suppress(ValueError):
        found = read_statement(data)
        head = json.loads(json.dumps(door.dump_head(found), default=str))
        assert door.load_head(head) == replace(found, documents=())
        for one in found.documents:
            plain = json.loads(json.dumps(asdict(one), default=str))
            assert door.load_document(plain) == one


def take_script(data: bytes) -> None:
    """A script of calls in a file."""
    from salesapp.exchange.script_files import read_script

    with contextlib.suppress(RuleError):
        read_script(_file(data, ".json"))


def take_template(data: bytes) -> None:
    """A template of papers in a file; what is read is written and read the same."""
    from salesapp.domain.paper_templates import dump_template, load_template

    with contextlib.suppress(RuleError):
        name, template = load_template(data)
        assert load_template(dump_template(name, template).encode("utf-8")) == (name, template)


def take_picture(data: bytes) -> None:
    """A logo, stamp or photo on its way into a paper."""
    from salesapp.documents.pictures import read_picture

    read_picture.cache_clear()
    read_picture(data)


def take_share_columns(data: bytes) -> None:
    """The formats of cells beside the reader of books: BIFF records in an old book."""
    from salesapp.exchange.percent_cells import number_looks

    number_looks(_file(data, ".xls"), "Лист1", ("Лист1",))


def _samples(*patterns: str) -> Iterator[bytes]:
    for pattern in patterns:
        for path in sorted(DATA.glob(pattern)):
            # Big files make slow steps: the beginning has every kind of row.
            yield path.read_bytes()[:6000]


def _hostile(*endings: str) -> Iterator[bytes]:
    for name, (make, _rule, _reason) in hostile.REFUSED.items():
        if hostile.suffix(name) in endings and len(data := make()) < 20_000:
            yield data


def _csv_seeds() -> Iterator[bytes]:
    yield from _samples("tables/*.csv", "bitrix24/*.csv")
    for codec in ("utf-16", "utf-16-le", "utf-32", "cp866", "koi8-r", "utf-8-sig"):
        yield 'Наименование;ИНН\n"ООО ""Ромашка""";7707083893\n'.encode(codec)
    yield b'sep=|\na|b\n"1|2\n'
    yield b"a\tb\r\n'=1\t\x002\r\n"


def _book_seeds() -> Iterator[bytes]:
    cell = hostile.text_cell("A1", "x").encode()
    head, tail = b"<worksheet><sheetData><row r='1'>", b"</row></sheetData></worksheet>"
    number = b"<c r='B2' s='1'><v>45000.25</v></c><c r='C1' t='s'><v>0</v></c><c t='b'><v>1</v></c>"
    styles = (
        b"<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0%'/></numFmts><cellXfs><xf/>"
    )
    yield head + cell + tail
    yield _PART.join((
        head + cell + number + tail, b"<sst><si><t>y</t></si></sst>", b"",
        styles + b"<xf numFmtId='164'/></cellXfs></styleSheet>",
    ))  # fmt: skip
    yield head + b"<c r='XFD1048576'><f>1+1</f><v>2</v></c><c t='e'><v>#N/A</v></c>" + tail
    yield head + b"<c t='d'><v>2026-02-30T25:00:00</v></c><c><v>1e400</v></c>" + tail


def _old_seeds() -> Iterator[bytes]:
    from tests.exchange import old_books

    rows = {"Лист1": [["Товар", "Скидка"], ["Болт", 0.22], ["Гайка", 1.5]]}
    yield hostile.book(hostile.text_cell("A1", "x"))
    yield hostile.encrypted()
    yield old_books.xls(rows)
    yield old_books.xls(rows, own_percent=True)
    yield old_books.xlsb(rows)
    yield hostile.grid_book._OLE + bytes(1024)


def _msg_seeds() -> Iterator[bytes]:
    from tests.exchange import ole_writer

    moment = datetime(2026, 11, 23, 9, tzinfo=UTC)
    sender = ("Иван", "ivan@x.example")
    rich = b"\x10\0\0\0\x10\0\0\0LZFu\0\0\0\0\0{\\rtf1 x}"
    yield ole_writer.letter(
        "Болты", "Нужны", sender=sender, sent_at=moment, to=("Пётр", "p@y.example")
    )
    yield ole_writer.letter("Bolts", "", sender=sender, wide=False, attachments=("a.pdf",))
    yield ole_writer.letter("Страница", "", sender=sender, html="<p>Болты<br>М20")
    yield ole_writer.letter("Текст", "", sender=sender, rich=rich)


def _eml_seeds() -> Iterator[bytes]:
    head = b"From: =?utf-8?B?0JjQstCw0L0=?= <i@x.example>\r\nTo: a@b.example\r\n"
    head += b"Subject: =?cp1251?Q?=D1?=\r\n"
    yield head + b"Date: Mon, 23 Nov 2026 09:00:00 +0300\r\n\r\nBolts\r\n"
    yield head + (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html; charset=koi8-r\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n"
        b"\r\n<p>=D0<b>x</b><script>y</script>=\r\n--b\r\nContent-Disposition: attachment;"
        b" filename*=utf-8''%D0%B0.pdf\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n"
    )
    yield "Просто текст запроса\nболты М20".encode("cp1251")
    yield head + b"Content-Type: message/rfc822\r\n\r\n" + head + b"\r\nx"


def _ics_seeds() -> Iterator[bytes]:
    yield (
        b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:DAYLIGHT\r\nDTSTART:20200329T020000\r\n"
        b"TZOFFSETTO:+0300\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20300101T000000Z\r\n"
        b"RDATE:20210101T000000,20220101T000000\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
        b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=X:20261123T090000\r\nDURATION:PT1H30M\r\n"
        b"SUMMARY:Call\\, then\\n write\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3;INTERVAL=2\r\n"
        b'ATTENDEE;CN="x:y":mailto:a@b.example\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n'
        b"END:VEVENT\r\nBEGIN:VTODO\r\nDUE;VALUE=DATE:20261124\r\nRECURRENCE-ID:1\r\nEND:VTODO\r\n"
        b"END:VCALENDAR\r\n"
    )
    yield (
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:00010101T000000Z\nDTEND:99991231T235959Z\n"
        b"RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20301231\n"
        b" folded\nEND:VEVENT\n"
    )


def _script_seeds() -> Iterator[bytes]:
    from salesapp.domain.scripts import Situation

    step = {
        "code": "a", "title": "t", "text": "{имя}", "question": "q",
        "branches": [{"text": "да", "to": "a"}], "objections": ["u"],
    }  # fmt: skip
    whole = {
        "kind": "salesapp-script", "format": 1, "name": "Звонок", "stage": "", "steps": [step],
        "situation": next(iter(Situation)).value,
        "objections": [{"uid": "u", "kind": "price", "text": "дорого"}],
    }  # fmt: skip
    yield json.dumps(whole, ensure_ascii=False).encode()


def _template_seeds() -> Iterator[bytes]:
    from salesapp.domain.paper_parts import PaperKind
    from salesapp.domain.paper_templates import built_in, dump_template

    for kind in PaperKind:
        yield dump_template("Мой", built_in(kind)).encode()


def _picture_seeds() -> Iterator[bytes]:
    from PIL import Image

    yield from _samples("pictures/*.png")
    for form in ("JPEG", "GIF", "BMP", "WEBP", "TIFF"):
        stream = io.BytesIO()
        Image.new("RGB", (9, 9), (200, 10, 10)).save(stream, form)
        yield stream.getvalue()


TARGETS = (
    Target(
        "csv",
        take_csv,
        _csv_seeds,
        (*_TABLES, *_GRID, "salesapp.exchange.table_headings"),
        ("Наименование", "ИНН", ";", "\t", '"', '""', "sep=", "\ufeff", "\r\n", "'="),
        1_500,
    ),
    Target(
        "bitrix24",
        take_bitrix,
        lambda: _samples("bitrix24/*.csv"),
        (
            *_TABLES,
            "salesapp.exchange.bitrix24",
            "salesapp.exchange.records",
            "salesapp.exchange.drafts",
            "salesapp.exchange.values",
            "salesapp.exchange.reaches",
            "salesapp.exchange.headings",
        ),
        ("ID", "Название компании", "Рабочий телефон", "&quot;", "Да", "Нет", "22%"),
        2_000,
    ),
    Target(
        "book",
        take_book,
        _book_seeds,
        (*_GRID, "salesapp.exchange.grid_book", "salesapp.exchange.percent_cells"),
        ("<row r='", "<c r='", "t='s'", "t='str'", "inlineStr", "<v>", "<is><t>", "s='1'"),
    ),
    Target(
        "old_book",
        take_old_book,
        _old_seeds,
        (
            *_GRID,
            "salesapp.exchange.grid_book",
            "salesapp.exchange.percent_cells",
            "salesapp.exchange.ole",
            "zipfile",
        ),
        (),
        16_384,
    ),
    Target(
        "commerceml",
        take_exchange,
        lambda: (*_samples("commerceml/*.xml"), *_hostile(".xml")),
        (*_GRID, "salesapp.exchange.commerceml", "salesapp.exchange.xml_records"),
        (
            "<Товар>",
            "</Товар>",
            "<Ид>",
            "<Предложение>",
            "<Цена>",
            "<!DOCTYPE",
            "<!ENTITY",
            "<Группа>",
            "<Свойство>",
            "encoding='cp1251'",
            "<![CDATA[",
            "&#0;",
        ),
    ),
    Target(
        "statement",
        take_statement,
        lambda: _samples("statements/*.txt"),
        ("salesapp.exchange.bank_statement", "salesapp.exchange.encodings"),
        (
            "1CClientBankExchange",
            "Кодировка=DOS",
            "СекцияДокумент=",
            "КонецДокумента",
            "СекцияРасчСчет",
            "КонецФайла",
            "Сумма=1 000-00",
            "Дата=31.02.26",
            "\ufeff",
        ),
        6_000,
    ),
    Target(
        "eml",
        take_eml,
        _eml_seeds,
        ("salesapp.exchange.eml_files", "salesapp.exchange.letters", *_MAIL),
        (
            "Content-Type:",
            "Content-Transfer-Encoding:",
            "base64",
            "quoted-printable",
            "boundary=",
            "=?utf-8?B?",
            "?=",
            "multipart/mixed",
            "message/rfc822",
            "charset=",
            "filename*0*=",
        ),
    ),
    Target(
        "msg",
        take_msg,
        _msg_seeds,
        ("salesapp.exchange.msg_files", "salesapp.exchange.ole", "salesapp.exchange.rtf"),
        (),
        16_384,
    ),
    Target(
        "rtf",
        take_rtf,
        lambda: iter(
            (
                b"{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 A;}}\\f0 \\'cf\\u1055?}",
                b"{\\rtf1\\fromhtml1{\\*\\htmltag <p>}x\\htmlrtf y\\htmlrtf0 \\bin3 abc}",
                b"\x10\0\0\0\x10\0\0\0LZFu\0\0\0\0\0{\\rtf1 x}",
                b"<p>a<br>b<td>c<style>d</style>&amp;",
            )
        ),
        ("salesapp.exchange.rtf", "salesapp.exchange.letters", "html.parser", "_markupbase"),
        ("\\u", "\\'", "\\bin", "{\\*\\htmltag", "\\fcharset", "LZFu", "<![", "<!--", "&#"),
    ),
    Target(
        "calendar",
        take_ics,
        _ics_seeds,
        (
            "salesapp.exchange.ics_read",
            "salesapp.exchange.ics_lines",
            "salesapp.exchange.ics_zones",
            "salesapp.exchange.ics_child",
            "salesapp.exchange.encodings",
        ),
        (
            "DTSTART",
            "DTEND",
            "DURATION:P",
            "RRULE:FREQ=",
            "UNTIL=",
            "00010101T000000Z",
            "99991231T235959Z",
            "BEGIN:VALARM",
            "TRIGGER:",
            "TZID=",
            "Europe/Moscow",
            "+2359",
        ),
    ),
    Target(
        "script",
        take_script,
        _script_seeds,
        ("salesapp.exchange.script_files", "salesapp.domain.scripts"),
        ('"kind"', '"steps"', '"branches"', "null", "[]", "{}"),
    ),
    Target(
        "template",
        take_template,
        _template_seeds,
        ("salesapp.domain.paper_templates",),
        ('"version"', '"texts"', "null", "1e999", '"#123456"', "{номер}"),
    ),
    Target("picture", take_picture, _picture_seeds, ("salesapp.documents.pictures", *_PICTURES)),
    Target(
        "shares",
        take_share_columns,
        _old_seeds,
        ("salesapp.exchange.percent_cells", "salesapp.exchange.ole", "zipfile"),
        (),
        16_384,
    ),
)
