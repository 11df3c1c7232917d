"""Files that mean harm or were harmed, made by hand; what each is refused for."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

from salesapp.domain.errors import Rule
from salesapp.exchange import grid_book
from salesapp.exchange.tables import Reason

NOT_UNDERSTOOD = Rule.FILE_NOT_UNDERSTOOD
HEAD = "Артикул;Наименование;Цена\n"
XML = '<?xml version="1.0" encoding="UTF-8"?>'
ROOT = "<КоммерческаяИнформация ВерсияСхемы='2.08'>{}</КоммерческаяИнформация>"


def book(
    *cells: str, shared: str = "", rows: str = "", names: tuple[str, ...] = ("Лист1",)
) -> bytes:
    """A workbook made by hand: cells as XML in its first row, or whole rows."""
    body = rows or f'<row r="1">{"".join(cells)}</row>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, 1)
    )
    targets = "".join(
        f'<Relationship Id="rId{number}" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/>'
        for number in range(1, len(names) + 1)
    )
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{package}/relationships"><Relationship Id="r1"'
        f' Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{XML}<workbook xmlns="{main}" xmlns:r="{links}"><sheets>{sheets}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{XML}<Relationships xmlns="{package}/relationships">'
        f'{targets}<Relationship Id="rS" Type="{links}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>",
        "xl/sharedStrings.xml": f'{XML}<sst xmlns="{main}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": f'{XML}<worksheet xmlns="{main}"><sheetData>{body}</sheetData>'
        "</worksheet>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def bomb() -> bytes:
    """A small book with a sheet that would be three gigabytes."""
    data = bytearray(book(text_cell("A1", "x")))
    place = data.rfind(b"xl/worksheets/sheet1.xml") - 46
    data[place + 24 : place + 28] = struct.pack("<I", 3 * 1024**3)
    return bytes(data)


def lying_bomb() -> bytes:
    """A part that says it is small and is not."""
    data = bytearray(book(*(text_cell("A1", "я" * 3_000_000),)))
    place = data.rfind(b"xl/worksheets/sheet1.xml") - 46
    data[place + 24 : place + 28] = struct.pack("<I", 100)
    return bytes(data)


def nested() -> bytes:
    """A zip in a zip in a zip."""
    data = b"x"
    for number in range(20):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{number}.zip", data)
        data = stream.getvalue()
    return data


def encrypted() -> bytes:
    """What Excel makes of a book with a password: an OLE file with an encrypted package."""
    return grid_book._OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2048)


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'{XML}<!DOCTYPE a [<!ENTITY l0 "ha">{entities}]>{ROOT.format("&l11;")}'.encode()


def outside() -> bytes:
    declared = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return f"{XML}{declared}{ROOT.format('&x;')}".encode()


def xml(inside: str) -> bytes:
    return (XML + ROOT.format(inside)).encode()


def deep() -> bytes:
    return xml("<Группы>" * 300_000)


REFUSED: dict[str, tuple[Callable[[], bytes], Rule, Reason | None]] = {
    "empty": (lambda: b"", Rule.FILE_EMPTY, None),
    "nothing but line ends": (lambda: b"\r\n\r\n \r\n", Rule.FILE_EMPTY, None),
    "100 000 columns": (lambda: b"a;" * 100_000 + b"\n", NOT_UNDERSTOOD, Reason.TOO_MANY_COLUMNS),
    "a bomb": (bomb, NOT_UNDERSTOOD, Reason.UNFOLDS),
    "a bomb that lies": (lying_bomb, NOT_UNDERSTOOD, Reason.DAMAGED_BOOK),
    "zips within zips": (nested, NOT_UNDERSTOOD, Reason.OTHER_FORMAT),
    "a book with a password": (encrypted, NOT_UNDERSTOOD, Reason.ENCRYPTED),
    "half a book": (lambda: book(text_cell("A1", "x"))[:700], NOT_UNDERSTOOD, Reason.DAMAGED_BOOK),
    "a far cell": (
        lambda: book(text_cell("A1", "x"), text_cell("XFD1048576", "y")), NOT_UNDERSTOOD,
        Reason.FAR_CELL,
    ),
    "a cell outside of the world": (
        lambda: book(text_cell("A1", "x"), text_cell("A99999999", "y")), NOT_UNDERSTOOD,
        Reason.FAR_CELL,
    ),
    "a book with broken XML": (
        lambda: book(rows='<row r="1"><c r="A1" t="inlineStr"><is><t>x</is></c>'), NOT_UNDERSTOOD,
        Reason.DAMAGED_BOOK,
    ),
    "an old book that is none": (
        lambda: grid_book._OLE + bytes(3000), NOT_UNDERSTOOD, Reason.DAMAGED_BOOK,
    ),
    "a pdf": (lambda: b"%PDF-1.7\n" + b"1 0 obj" * 99, NOT_UNDERSTOOD, Reason.OTHER_FORMAT),
    "noise": (
        lambda: bytes((n * 7919 + n // 3) % 256 for n in range(5000)), NOT_UNDERSTOOD,
        Reason.BINARY,
    ),
    "a billion laughs": (laughs, NOT_UNDERSTOOD, Reason.XML_ENTITIES),
    "an entity from outside": (
        outside, NOT_UNDERSTOOD, Reason.XML_ENTITIES,
    ),
    "a million elements deep": (
        deep, NOT_UNDERSTOOD,
        Reason.DAMAGED_XML,
    ),
    "half an exchange": (
        lambda: xml("<Каталог><Товары><Товар>")[:-40],
        NOT_UNDERSTOOD, Reason.DAMAGED_XML,
    ),
    "an exchange with nothing": (
        lambda: xml("<Каталог/>"), NOT_UNDERSTOOD, Reason.NO_GOODS,
    ),
    "some other XML": (lambda: b"<?xml version='1.0'?><html/>", NOT_UNDERSTOOD, Reason.NO_GOODS),
    "an XML of an unknown encoding": (
        lambda: b'<?xml version="1.0" encoding="klingon"?><a/>', NOT_UNDERSTOOD, Reason.DAMAGED_XML,
    ),
}  # fmt: skip


def is_risky(name: str) -> bool:
    """Whether a file of `REFUSED` may take its reader along."""
    return any(word in name for word in ("book", "bomb", "cell", "laughs"))


def suffix(name: str) -> str:
    """How such a file is called."""
    return ".xml" if "XML" in name or "exchange" in name else ".xlsx"
