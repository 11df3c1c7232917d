"""The battle sheet: our product beside those of the competitors, for the seller's own eyes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from salesapp.documents.blocks import bullet_list, gap, paragraph
from salesapp.documents.flow import Area, Printed, render
from salesapp.documents.fonts import Style, faces
from salesapp.documents.papers import PaperColours
from salesapp.documents.sheet import MM
from salesapp.documents.sheet_foot import FOOT, sheet_foot
from salesapp.documents.tables import Column, LineTable, Look, Row

_AREA = Area(left=15 * MM, top=15 * MM, right=200 * MM, bottom=282 * MM)
_LABEL = 42 * MM
MOST: int = 4
"""So many competitors find room on a sheet."""


@dataclass(frozen=True, slots=True)
class BattlePaper:
    """Rows are a label with a cell for us and one for each competitor; words come ready."""

    title: str
    about: str
    author: str
    made_on: date
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    sections: tuple[tuple[str, str], ...] = ()
    note: str = ""
    sheet: str = "{page} / {pages}"
    colours: PaperColours = field(default_factory=PaperColours)


def build_battle_sheet(paper: BattlePaper) -> bytes:
    """Return the sheet as a PDF; same paper, same bytes."""
    face, colours = faces(), paper.colours
    plain, muted = Style(face.regular, 9, colours.ink), Style(face.regular, 9.5, colours.muted)
    accent = Style(face.bold, 11.5, colours.accent)
    look = Look(
        head=Style(face.bold, 8.5, colours.ink),
        cell=plain,
        note=Style(face.regular, 8, colours.muted),
        boxed=False,
        head_fill=colours.light,
        head_rule=colours.accent,
        rule=colours.rule,
        pad_x=1.5 * MM,
        pad_y=1.3 * MM,
        row_min=6.4 * MM,
    )
    width = (_AREA.width - _LABEL) / max(1, len(paper.columns))
    columns = (
        Column("", _LABEL, wraps=True),
        *(Column(title, width, wraps=True) for title in paper.columns),
    )
    bands = [
        *paragraph(paper.title, Style(face.bold, 18, colours.ink), _AREA),
        gap(0.5),
        *paragraph(paper.about, muted, _AREA),
        gap(5),
        *LineTable(_AREA.left, columns, look).bands(
            Row((label, *cells)) for label, cells in paper.rows
        ),
    ]
    for title, text in paper.sections:
        bands += [gap(4), *paragraph(title, accent, _AREA), gap(1.2, keep=True)]
        bands += bullet_list(text, plain, _AREA, accent)
    printed = Printed(paper.title, paper.author, "ru-RU", paper.made_on)
    foot = sheet_foot(
        _AREA, paper.note, paper.sheet, Style(face.regular, 7.5, colours.muted), colours.rule
    )
    return render(bands, _AREA._replace(bottom=_AREA.bottom - FOOT), foot, printed, 0)
