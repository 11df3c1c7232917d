"""The foot of a branded sheet: a rule, a note, which sheet of how many."""

from salesapp.documents.blocks import shortened
from salesapp.documents.flow import Area, Footer
from salesapp.documents.fonts import Style
from salesapp.documents.sheet import MM, Sheet

FOOT = 7 * MM
"""Height it takes at the bottom of the area."""


def sheet_foot(area: Area, note: str, sheet_words: str, style: Style, colour: int) -> Footer:
    """The footer of a paper; ``sheet_words`` holds ``{page}`` and ``{pages}``."""
    note = shortened(note, style.face, style.size, 130 * MM)

    def draw(sheet: Sheet, page: int, pages: int) -> None:
        top = area.bottom - 5 * MM
        sheet.rule((area.left, top), (area.right, top), 0.5, colour)
        base = area.bottom - 1 * MM
        sheet.text(area.left, base, note, style)
        if pages > 1:
            where = sheet_words.format(page=page, pages=pages)
            sheet.text(area.right, base, where, style, "right")

    return draw
