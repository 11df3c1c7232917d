"""Pages of a PDF as pixels and as text, for the preview and for tests.

Pdfium serves one thread at a time; callers may come from any.
"""

from threading import Lock
from typing import NamedTuple

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


def render_page(data: bytes, index: int, scale: float) -> Picture:
    """Draw a page; ``scale`` 1 is 72 dpi."""
    from pypdfium2 import PdfDocument

    with _pdfium, PdfDocument(data) as document:
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


# FPDFBitmap_BGRA of pdfium's C interface.
_BGRA = 4
