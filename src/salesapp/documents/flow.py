"""Bands down the pages: a paper is a list of horizontal bands, cut into sheets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from datetime import date

    from salesapp.documents.sheet import Sheet

# What is left of a gap on a crowded sheet, the mildest first.
_TIGHT = (1, 0.8, 0.55)
# Of a title or an author in the facts of a file.
_LONGEST = 300

Draw = Callable[["Sheet", float], None]


class Table(Protocol):
    """A table whose head is repeated and whose frame is closed on every sheet."""

    @property
    def head(self) -> "Band":
        """The head, printed on top of every part of the table."""
        ...

    def close(self, sheet: "Sheet", top: float, bottom: float) -> None:
        """Draw the frame around the part between two heights."""
        ...


@dataclass(slots=True, frozen=True)
class Band:
    """A strip over the whole width; without ``draw`` it is a gap, dropped on top of a sheet.

    A band with ``keep`` is not parted from the one before it; one with ``fresh`` begins a sheet.
    """

    height: float
    draw: Draw | None = None
    keep: bool = False
    table: Table | None = None
    fresh: bool = False

    def kept(self) -> "Band":
        """The same band, not parted from the one before it."""
        return replace(self, keep=True)


class Area(NamedTuple):
    """Where bands may lie, in points from the left and the top of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Usable width in points."""
        return self.right - self.left


Page = list[tuple[float, Band]]
Footer = Callable[["Sheet", int, int], None]


class _Sheets:
    """The pages being filled."""

    def __init__(self, area: Area) -> None:
        self.area = area
        self.pages: list[Page] = [[]]
        self.y = area.top
        self.table: Table | None = None

    def height_of(self, group: list[Band]) -> float:
        height, table = 0.0, self.table
        for band in group:
            if band.table is not None and band.table is not table:
                height += band.table.head.height
            table = band.table
            height += band.height
        return height

    def turn(self) -> None:
        self.pages.append([])
        self.y, self.table = self.area.top, None

    def put(self, band: Band) -> None:
        if self.y + self.height_of([band]) > self.area.bottom and self.pages[-1]:
            self.turn()
        if band.draw is None and not self.pages[-1]:
            return
        if band.table is not None and band.table is not self.table:
            self._lay(band.table.head)
        self.table = band.table
        self._lay(band)

    def _lay(self, band: Band) -> None:
        self.pages[-1].append((self.y, band))
        self.y += band.height

    def put_group(self, group: list[Band]) -> None:
        room = self.area.bottom - self.y
        if self.pages[-1] and group[0].fresh:
            self.turn()
        elif self.pages[-1] and self.height_of(group) > room:
            table, self.table = self.table, None
            fits = self.height_of(group) <= self.area.bottom - self.area.top
            self.table = table
            if fits:
                self.turn()
        for band in group:
            self.put(band)


def paginate(bands: Iterable[Band], area: Area) -> list[Page]:
    """Cut bands into pages; a group of kept bands stays whole when a page can hold it."""
    sheets = _Sheets(area)
    group: list[Band] = []
    for band in bands:
        if group and not band.keep:
            sheets.put_group(group)
            group = []
        group.append(band)
    if group:
        sheets.put_group(group)
    return sheets.pages


def print_pages(sheet: "Sheet", pages: list[Page], footer: Footer) -> None:
    """Draw the pages, close the tables, print the footers."""
    for number, page in enumerate(pages, start=1):
        table: Table | None = None
        top = bottom = 0.0
        for y, band in page:
            if table is not None and band.table is not table:
                table.close(sheet, top, bottom)
            if band.table is not None and band.table is not table:
                top = y
            table = band.table
            bottom = y + band.height
            if band.draw is not None:
                band.draw(sheet, y)
        if table is not None:
            table.close(sheet, top, bottom)
        footer(sheet, number, len(pages))
        sheet.finish()


class Printed(NamedTuple):
    """What the file says about itself."""

    title: str
    author: str
    language: str
    day: "date"
    landscape: bool = False


def _tightened(bands: list[Band], rest: float) -> list[Band]:
    """The same bands with smaller gaps: worth it when it saves a sheet."""
    return [
        band if band.draw is not None else replace(band, height=band.height * rest)
        for band in bands
    ]


def _told(text: str) -> str:
    """A text for the facts of a file: one line, without controls and halves of characters."""
    kept = (one for one in text if one.isprintable() or one in "\u00a0\t\n")
    return " ".join("".join(kept).replace("\u00a0", " ").split())[:_LONGEST]


def render(bands: list[Band], area: Area, footer: Footer, printed: Printed, foot: float) -> bytes:
    """Return the PDF; ``foot`` is the height the footer takes when there are several sheets."""
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    from salesapp.documents.archive import archive
    from salesapp.documents.fonts import faces
    from salesapp.documents.sheet import PAGE_HEIGHT, PAGE_WIDTH, Sheet

    pages = paginate(bands, area)
    if len(pages) > 1:
        area = area._replace(bottom=area.bottom - foot)
        pages = min((paginate(_tightened(bands, rest), area) for rest in _TIGHT), key=len)
    size = (PAGE_HEIGHT, PAGE_WIDTH) if printed.landscape else (PAGE_WIDTH, PAGE_HEIGHT)
    canvas = Canvas(
        BytesIO(),
        pagesize=size,
        invariant=1,
        pageCompression=1,
        lang=printed.language,
        # A font of ours: the built-in one of the library would be named and not embedded.
        initialFontName=faces().regular.name,
    )
    title, author = _told(printed.title), _told(printed.author)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject(title)
    canvas.setCreator("Salesapp")
    canvas.setProducer("Salesapp")
    canvas.setDateFormatter(lambda *_: f"D:{printed.day:%Y%m%d}120000+00'00'")
    archive(canvas, title, author, printed.day)
    print_pages(Sheet(canvas, size[1]), pages, footer)
    data: bytes = canvas.getpdfdata()
    return data
