"""The sheet of a negotiation on one page: terms, people, rounds, concessions, arguments."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from salesapp.documents.blocks import bullet_list, gap, paragraph
from salesapp.documents.flow import Area, Band, Printed, paginate, render
from salesapp.documents.fonts import Style, faces
from salesapp.documents.papers import Language, PaperColours
from salesapp.documents.sheet import MM, Align
from salesapp.documents.sheet_foot import FOOT, sheet_foot
from salesapp.documents.tables import Column, LineTable, Look, Row

_AREA = Area(left=15 * MM, top=13 * MM, right=200 * MM, bottom=284 * MM)
_SIZES = (9.0, 8.3, 7.6, 7.0)
"""Sizes of letters tried until all of it stands on one page."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its title, its share of the width in percent, the side of its text."""

    title: str
    share: int
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table under a heading, with a line below that sums it up."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: str = ""


@dataclass(frozen=True, slots=True)
class NegotiationPaper:
    """Words come ready; what is empty is left out."""

    title: str
    about: str
    author: str
    made_on: date
    tables: tuple[SheetTable, ...]
    sections: tuple[tuple[str, str], ...] = ()
    note: str = ""
    sheet: str = "{page} / {pages}"
    language: Language = "ru"
    colours: PaperColours = field(default_factory=PaperColours)


def build_negotiation_sheet(paper: NegotiationPaper) -> bytes:
    """Return the sheet as a PDF; same paper, same bytes."""
    face, colours = faces(), paper.colours
    inside = _AREA._replace(bottom=_AREA.bottom - FOOT)
    bands = _bands(paper, _SIZES[0])
    for size in _SIZES[1:]:
        if len(paginate(bands, inside)) == 1:
            break
        bands = _bands(paper, size)
    tongue = "ru-RU" if paper.language == "ru" else "en-GB"
    printed = Printed(paper.title, paper.author, tongue, paper.made_on)
    foot = sheet_foot(
        _AREA, paper.note, paper.sheet, Style(face.regular, 7.5, colours.muted), colours.rule
    )
    return render(bands, inside, foot, printed, 0)


def fits(paper: NegotiationPaper) -> bool:
    """Whether all of it stands on one page, in the smallest letters at least."""
    inside = _AREA._replace(bottom=_AREA.bottom - FOOT)
    return len(paginate(_bands(paper, _SIZES[-1]), inside)) == 1


def _bands(paper: NegotiationPaper, size: float) -> list[Band]:
    face, colours = faces(), paper.colours
    plain = Style(face.regular, size, colours.ink)
    muted = Style(face.regular, size, colours.muted)
    accent = Style(face.bold, size + 2, colours.accent)
    strong = Style(face.bold, size, colours.ink)
    look = Look(
        head=Style(face.bold, size - 0.7, colours.ink),
        cell=plain,
        note=muted,
        boxed=False,
        head_fill=colours.light,
        head_rule=colours.accent,
        rule=colours.rule,
        pad_x=1.2 * MM,
        pad_y=size * 0.1 * MM,
        row_min=size * 0.6 * MM,
    )
    bands = [
        *paragraph(paper.title, Style(face.bold, size * 1.9, colours.ink), _AREA),
        gap(0.5),
        *paragraph(paper.about, muted, _AREA),
    ]
    for table in paper.tables:
        bands += [gap(size * 0.38), *paragraph(table.title, accent, _AREA), gap(1, keep=True)]
        columns = tuple(
            Column(one.title, _AREA.width * one.share / 100, one.align, wraps=True)
            for one in table.columns
        )
        bands += LineTable(_AREA.left, columns, look).bands(Row(cells) for cells in table.rows)
        if table.foot:
            bands += [gap(1), *paragraph(table.foot, strong, _AREA)]
    for title, text in paper.sections:
        bands += [gap(size * 0.38), *paragraph(title, accent, _AREA), gap(0.8, keep=True)]
        bands += bullet_list(text, plain, _AREA, accent)
    return bands
