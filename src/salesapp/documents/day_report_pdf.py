"""Reports of days for the head of sales: a sheet for a day, or a summary with its days below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from salesapp.documents.blocks import bullet_list, gap, paragraph
from salesapp.documents.flow import Area, Band, Printed, render
from salesapp.documents.fonts import Style, faces
from salesapp.documents.papers import Language, PaperColours
from salesapp.documents.setting import LANGUAGES
from salesapp.documents.sheet import MM, Align
from salesapp.documents.sheet_foot import FOOT, sheet_foot
from salesapp.documents.tables import Column, LineTable, Look, Row

_AREA = Area(left=15 * MM, top=15 * MM, right=200 * MM, bottom=282 * MM)
_LABEL = 62 * MM


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column of a table: its head, its share of the width, the side of its text."""

    head: str
    share: int
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table below its title; the last row may be a sum."""

    title: str
    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    has_total: bool = False


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A day, or the summary of several; words come ready."""

    title: str
    about: str
    facts_head: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    tables: tuple[ReportTable, ...] = ()
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class DayReportPaper:
    """The parts one below the other, the first one with the title of the paper."""

    title: str
    about: str
    author: str
    made_on: date
    parts: tuple[ReportPart, ...]
    note: str = ""
    sheet: str = "{page} / {pages}"
    language: Language = "ru"
    colours: PaperColours = field(default_factory=PaperColours)


def build_day_report(paper: DayReportPaper) -> bytes:
    """Return the report as a PDF; same paper, same bytes."""
    face, colours = faces(), paper.colours
    muted = Style(face.regular, 9.5, colours.muted)
    bands: list[Band] = [
        *paragraph(paper.title, Style(face.bold, 17, colours.ink), _AREA),
        gap(0.5),
        *paragraph(paper.about, muted, _AREA),
    ]
    for part in paper.parts:
        bands += _part(part, paper)
    printed = Printed(paper.title, paper.author, LANGUAGES[paper.language], paper.made_on)
    foot = sheet_foot(
        _AREA, paper.note, paper.sheet, Style(face.regular, 7.5, colours.muted), colours.rule
    )
    return render(bands, _AREA._replace(bottom=_AREA.bottom - FOOT), foot, printed, 0)


def _part(part: ReportPart, paper: DayReportPaper) -> Iterator[Band]:
    face, colours = faces(), paper.colours
    plain = Style(face.regular, 9, colours.ink)
    accent = Style(face.bold, 10.5, colours.accent)
    if part.title:
        yield gap(7)
        yield from paragraph(part.title, Style(face.bold, 13, colours.ink), _AREA)
    if part.about:
        yield gap(0.5, keep=True)
        yield from paragraph(part.about, Style(face.regular, 9, colours.muted), _AREA, keep=True)
    yield gap(3.5, keep=True)
    if part.facts:
        head = part.facts_head
        columns = (Column(head, _LABEL, wraps=True), Column("", _AREA.width - _LABEL, wraps=True))
        facts = [Row(fact) for fact in part.facts]
        yield from _kept(LineTable(_AREA.left, columns, _look(paper)).bands(facts))
    for place, table in enumerate(part.tables):
        if place or part.facts:
            yield gap(4)
        yield from paragraph(table.title, accent, _AREA, keep=not (place or part.facts))
        yield gap(1, keep=True)
        yield from _kept(_table(table, paper))
    for place, (title, lines) in enumerate(part.sections):
        is_first = not (place or part.facts or part.tables)
        if not is_first:
            yield gap(4)
        yield from paragraph(title, accent, _AREA, keep=is_first)
        yield gap(0.8, keep=True)
        yield from _kept(bullet_list("\n".join(lines), plain, _AREA, accent))


def _kept(bands: Iterable[Band]) -> Iterator[Band]:
    """The bands, the first one on the sheet of its title."""
    for place, band in enumerate(bands):
        yield band if place else replace(band, keep=True)


def _table(table: ReportTable, paper: DayReportPaper) -> Iterator[Band]:
    whole = sum(one.share for one in table.columns)
    columns = tuple(
        Column(one.head, _AREA.width * one.share / whole, one.align, wraps=one.align == "left")
        for one in table.columns
    )
    last = len(table.rows) - 1
    rows: Sequence[Row] = [
        Row(cells, is_strong=table.has_total and place == last)
        for place, cells in enumerate(table.rows)
    ]
    bands = list(LineTable(_AREA.left, columns, _look(paper)).bands(rows))
    if table.has_total and len(bands) > 1:
        # A total alone on the next sheet says nothing of what it is of.
        bands[-1] = replace(bands[-1], keep=True)
    yield from bands


def _look(paper: DayReportPaper) -> Look:
    face, colours = faces(), paper.colours
    return Look(
        head=Style(face.bold, 8, colours.ink),
        cell=Style(face.regular, 9, colours.ink),
        note=Style(face.regular, 8, colours.muted),
        boxed=False,
        head_fill=colours.light,
        head_rule=colours.accent,
        rule=colours.rule,
        pad_x=1.5 * MM,
        pad_y=1.0 * MM,
        row_min=5.6 * MM,
    )
