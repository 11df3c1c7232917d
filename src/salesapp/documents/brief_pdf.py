"""The brief of a meeting: one page of what to know before one goes there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from salesapp.documents.blocks import bullet_list, gap, paragraph
from salesapp.documents.flow import Area, Band, Printed, render
from salesapp.documents.fonts import Style, faces
from salesapp.documents.papers import Language, PaperColours
from salesapp.documents.setting import LANGUAGES
from salesapp.documents.sheet import MM
from salesapp.documents.sheet_foot import FOOT, sheet_foot
from salesapp.documents.tables import Column, LineTable, Look, Row

_AREA = Area(left=15 * MM, top=15 * MM, right=200 * MM, bottom=282 * MM)
_LABEL = 44 * MM


@dataclass(frozen=True, slots=True)
class GoodsTable:
    """Goods bought: heads of the columns, and lines of name, quantity, sum, day."""

    title: str
    heads: tuple[str, str, str, str]
    lines: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class BriefPaper:
    """Facts are a label with a value, sections a title with lines; words come ready."""

    title: str
    about: str
    author: str
    made_on: date
    facts: tuple[tuple[str, str], ...]
    facts_title: str = ""
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    goods: GoodsTable | None = None
    notes_title: str = ""
    note: str = ""
    sheet: str = "{page} / {pages}"
    language: Language = "ru"
    colours: PaperColours = field(default_factory=PaperColours)


def build_brief(paper: BriefPaper) -> bytes:
    """Return the brief as a PDF; same paper, same bytes."""
    face, colours = faces(), paper.colours
    plain, muted = Style(face.regular, 9, colours.ink), Style(face.regular, 9.5, colours.muted)
    accent = Style(face.bold, 11, colours.accent)
    bands = [
        *paragraph(paper.title, Style(face.bold, 16, colours.ink), _AREA),
        gap(0.5),
        *paragraph(paper.about, muted, _AREA),
        gap(3),
        *_facts(paper, plain),
    ]
    for title, lines in paper.sections:
        bands += [gap(3), *paragraph(title, accent, _AREA), gap(0.8, keep=True)]
        bands += bullet_list("\n".join(lines), plain, _AREA, accent)
    if paper.goods is not None:
        bands += [gap(3), *paragraph(paper.goods.title, accent, _AREA), gap(0.8, keep=True)]
        bands += _goods(paper.goods, paper)
    if paper.notes_title:
        bands += [gap(4), *paragraph(paper.notes_title, accent, _AREA), gap(3, keep=True)]
    printed = Printed(paper.title, paper.author, LANGUAGES[paper.language], paper.made_on)
    foot = sheet_foot(
        _AREA, paper.note, paper.sheet, Style(face.regular, 7.5, colours.muted), colours.rule
    )
    return render(bands, _AREA._replace(bottom=_AREA.bottom - FOOT), foot, printed, 0)


def _facts(paper: BriefPaper, plain: Style) -> list[Band]:
    columns = (
        Column(paper.facts_title, _LABEL, wraps=True),
        Column("", _AREA.width - _LABEL, wraps=True),
    )
    rows = [Row((label, value)) for label, value in paper.facts]
    return list(LineTable(_AREA.left, columns, _look(paper, plain)).bands(rows))


def _goods(goods: GoodsTable, paper: BriefPaper) -> list[Band]:
    plain = Style(faces().regular, 8.5, paper.colours.ink)
    wide = _AREA.width - 82 * MM
    columns = (
        Column(goods.heads[0], wide, wraps=True),
        Column(goods.heads[1], 26 * MM, "right"),
        Column(goods.heads[2], 30 * MM, "right"),
        Column(goods.heads[3], 26 * MM, "right"),
    )
    rows = [Row(line) for line in goods.lines]
    return list(LineTable(_AREA.left, columns, _look(paper, plain)).bands(rows))


def _look(paper: BriefPaper, plain: Style) -> Look:
    face, colours = faces(), paper.colours
    return Look(
        head=Style(face.bold, 8, colours.ink),
        cell=plain,
        note=Style(face.regular, 8, colours.muted),
        boxed=False,
        head_fill=colours.light,
        head_rule=colours.accent,
        rule=colours.rule,
        pad_x=1.5 * MM,
        pad_y=0.9 * MM,
        row_min=5.2 * MM,
    )
