"""Pages of a PDF as pixels and as text, for previews, printers and tests; files put together.

Pdfium serves one thread at a time; callers may come from any.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_pdfium = Lock()


class Picture(NamedTuple):
    """A page as rows of BGRA pixels without padding."""

    width: int
    height: int
    bgra: bytes


def page_count(data: bytes) -> int:
    """How many sheets the file has."""
    from pypdfium2 import PdfDocument

    with _pdfium, PdfDocument(data) as document:
        return len(document)


def page_sizes(data: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points."""
    from pypdfium2 import PdfDocument

    with _pdfium, PdfDocument(data) as document:
        return [document.get_page_size(page) for page in range(len(document))]


def render_page(data: bytes, index: int, scale: float) -> Picture:
    """Draw a page; ``scale`` 1 is 72 dpi."""
    return render_pages(data, [index], scale)[0]


def render_pages(data: bytes, indexes: Sequence[int], scale: float) -> list[Picture]:
    """Draw some pages of one file, which is read once."""
    from pypdfium2 import PdfDocument

    with _pdfium, PdfDocument(data) as document:
        return [_drawn(document, index, scale) for index in indexes]


def look(
    data: bytes, wanted: Sequence[int], scale: float
) -> tuple[list[tuple[float, float]], dict[int, Picture]]:
    """Sizes of all pages, and the pictures of those wanted that are there; at least the first."""
    from pypdfium2 import PdfDocument

    with _pdfium, PdfDocument(data) as document:
        sizes = [document.get_page_size(page) for page in range(len(document))]
        there = [page for page in wanted if page < len(sizes)] or [0]
        return sizes, {page: _drawn(document, page, scale) for page in there}


def _drawn(document: PdfDocument, index: int, scale: float) -> Picture:
    bitmap = document[index].render(
        scale=scale, force_bitmap_format=_BGRA, fill_color=(255, 255, 255, 255)
    )
    rows = bytes(bitmap.buffer)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    bitmap.close()
    if stride != width * 4:
        rows = b"".join(rows[y * stride : y * stride + width * 4] for y in range(height))
    return Picture(width, height, rows)


def read_text(data: bytes) -> str:
    """All text of the file, page after page, as a reader would copy it."""
    from pypdfium2 import PdfDocument

    with _pdfium, PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def joined(files: Iterable[bytes]) -> bytes:
    """One file with the pages of all, one after another."""
    from pypdfium2 import PdfDocument

    with _pdfium:
        whole = PdfDocument.new()
        for data in files:
            with PdfDocument(data) as part:
                whole.import_pages(part)
        return _saved(whole)


def only_pages(data: bytes, pages: Sequence[int]) -> bytes:
    """A file with some pages, numbered from 1, in the order given."""
    from pypdfium2 import PdfDocument

    with _pdfium, PdfDocument(data) as document:
        part = PdfDocument.new()
        part.import_pages(document, [page - 1 for page in pages])
        return _saved(part)


def _saved(document: PdfDocument) -> bytes:
    out = BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


# FPDFBitmap_BGRA of pdfium's C interface.
_BGRA = 4
