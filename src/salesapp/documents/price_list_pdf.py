"""The price list: groups of rows with one or several prices."""

from collections.abc import Iterator
from typing import NamedTuple

from salesapp.documents import texts
from salesapp.documents.blocks import gap, paragraph
from salesapp.documents.flow import Area, Band, Printed, render
from salesapp.documents.fonts import Faces, Style, faces
from salesapp.documents.letterhead import letterhead
from salesapp.documents.presentation_papers import PriceGroup, PriceListPaper, PriceRow
from salesapp.documents.presentation_words import WORDS
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.sheet_foot import FOOT, sheet_foot
from salesapp.documents.tables import Column, LineTable, Look, Row

_AREA = Area(left=15 * MM, top=15 * MM, right=200 * MM, bottom=282 * MM)
_SKU, _UNIT = 28 * MM, 14 * MM
_PRICE = 24 * MM
_LEAST_NAME = 50 * MM


class _Table(LineTable):
    """The table, with a strip for the name of each group."""

    def __init__(self, columns: tuple[Column, ...], look: Look, group: Style) -> None:
        super().__init__(_AREA.left, columns, look)
        self._group = group
        self._group_fill = look.head_fill or 0

    def group(self, name: str) -> Band:
        """The strip of a group; the row behind it is kept with it."""
        style = self._group
        text = style.face.clean(name)
        fitted = style.fitted(text, _AREA.width - 4 * MM)

        def draw(sheet: Sheet, y: float) -> None:
            sheet.fill(_AREA.left, y, _AREA.width, 6.6 * MM, self._group_fill)
            sheet.text(_AREA.left + 1.5 * MM, y + 4.7 * MM, text, fitted)

        return Band(6.6 * MM, draw, table=self)


class _Styles(NamedTuple):
    paper: PriceListPaper
    faces: Faces

    def plain(self, size: float) -> Style:
        return Style(self.faces.regular, size, self.paper.colours.ink)

    def bold(self, size: float) -> Style:
        return Style(self.faces.bold, size, self.paper.colours.ink)

    def muted(self, size: float) -> Style:
        return Style(self.faces.regular, size, self.paper.colours.muted)


def build_price_list(paper: PriceListPaper) -> bytes:
    """Return the price list as a PDF in the language of the paper; same paper, same bytes."""
    words, styles = WORDS[paper.language], _Styles(paper, faces())
    bands = [
        letterhead(paper.seller, paper.colours, _AREA, styles.faces, words.inn),
        gap(6),
        *_heading(styles),
        *_rows(styles),
    ]
    if paper.note.strip():
        bands += [gap(4), *paragraph(paper.note, styles.muted(9), _AREA)]
    language = {"ru": "ru-RU", "en": "en-GB"}[paper.language]
    printed = Printed(paper.title, paper.seller.party.name, language, paper.valid_from)
    foot = sheet_foot(_AREA, words.not_an_offer, words.sheet, styles.muted(7.5), paper.colours.rule)
    return render(bands, _AREA._replace(bottom=_AREA.bottom - FOOT), foot, printed, 0)


def _heading(styles: _Styles) -> list[Band]:
    paper, words = styles.paper, WORDS[styles.paper.language]
    day = words.valid_from.format(day=texts.long_date(paper.valid_from, paper.language))
    if paper.valid_until is not None:
        until = texts.long_date(paper.valid_until, paper.language)
        day = f"{day} {words.valid_until.format(day=until)}"
    facts = [
        day,
        words.prices_in.format(currency=texts.currency_sign(paper.currency)),
        paper.vat_note,
        words.prepared_for.format(client=paper.client) if paper.client else "",
    ]
    line = "  ·  ".join(filter(None, facts))
    return [
        *paragraph(paper.title, styles.bold(18), _AREA),
        gap(0.5),
        *paragraph(line, styles.muted(9.5), _AREA),
        gap(4),
    ]


def _rows(styles: _Styles) -> Iterator[Band]:
    paper, colours = styles.paper, styles.paper.colours
    look = Look(
        head=styles.bold(8.5),
        cell=styles.plain(9),
        note=styles.muted(8),
        boxed=False,
        head_fill=colours.light,
        head_rule=colours.accent,
        rule=colours.rule,
        pad_x=1.5 * MM,
        pad_y=1.1 * MM,
        row_min=6 * MM,
    )
    table = _Table(_columns(paper), look, styles.bold(10))
    for group in paper.groups:
        yield from _group(table, group, paper)


def _columns(paper: PriceListPaper) -> tuple[Column, ...]:
    words = WORDS[paper.language]
    room = _AREA.width - _SKU - _UNIT - _LEAST_NAME
    price = min(_PRICE, room / max(1, len(paper.columns)))
    name = _AREA.width - _SKU - _UNIT - price * len(paper.columns)
    return (
        Column(words.sku, _SKU, wraps=True),
        Column(words.name, name, wraps=True),
        Column(words.unit, _UNIT),
        *(Column(title, price, "right") for title in paper.columns),
    )


def _group(table: _Table, group: PriceGroup, paper: PriceListPaper) -> Iterator[Band]:
    if group.name:
        yield table.group(group.name)
    for place, band in enumerate(table.bands(_row(row, paper) for row in group.rows)):
        is_tied = place == 0 and bool(group.name)
        yield Band(band.height, band.draw, keep=is_tied, table=band.table)


def _row(row: PriceRow, paper: PriceListPaper) -> Row:
    prices = (
        "–" if price is None else texts.money(price, paper.language) for price in row.prices_minor
    )
    return Row((row.sku, row.name, row.unit, *prices), row.note)
