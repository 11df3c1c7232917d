"""The commercial offer: a branded sheet in the colours of the company."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from salesapp.documents import texts
from salesapp.documents.blocks import (
    Labelled,
    SignatureLook,
    Signer,
    bullet_list,
    gap,
    labelled,
    paragraph,
    shortened,
    signatures,
    stamp,
)
from salesapp.documents.flow import Area, Band, Footer, Printed, render
from salesapp.documents.fonts import Faces, Style, faces
from salesapp.documents.letterhead import letterhead
from salesapp.documents.papers import OfferPaper
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.tables import Column, LineTable, Look, Row
from salesapp.documents.texts import OfferWords
from salesapp.documents.totals import amount_words, vat_lines
from salesapp.documents.wrap import wrap
from salesapp.domain.text import short_name

_AREA = Area(left=20 * MM, top=15 * MM, right=200 * MM, bottom=282 * MM)
_FOOT = 7 * MM


class _Set(NamedTuple):
    """The offer with its words and styles."""

    paper: OfferPaper
    words: OfferWords
    faces: Faces

    def style(self, size: float, *, bold: bool = False, colour: int | None = None) -> Style:
        face = self.faces.bold if bold else self.faces.regular
        return Style(face, size, self.paper.colours.ink if colour is None else colour)

    def muted(self, size: float) -> Style:
        return self.style(size, colour=self.paper.colours.muted)


def build_offer(paper: OfferPaper) -> bytes:
    """Return the offer as a PDF in the language of the paper; same paper, same bytes."""
    setting = _Set(paper, texts.OFFER_WORDS[paper.language], faces())
    bands = [
        letterhead(paper.seller, paper.colours, _AREA, setting.faces, setting.words.inn),
        gap(7),
        *_heading(setting),
        *_addressee(setting),
        *_letter(setting),
        *_lines(setting),
        *_totals(setting),
        *_conditions(setting),
        *_why_us(setting),
        *_next_step(setting),
        gap(4, keep=True),
        _signing(setting),
    ]
    language = {"ru": "ru-RU", "en": "en-GB"}[paper.language]
    printed = Printed(offer_title(paper), paper.seller.party.name, language, paper.issued_on)
    return render(bands, _AREA._replace(bottom=_AREA.bottom - _FOOT), _footer(setting), printed, 0)


def offer_title(paper: OfferPaper) -> str:
    """Title of the file: the heading with the number, or with the word for a draft."""
    words = texts.OFFER_WORDS[paper.language]
    if paper.number is None:
        return f"{words.title} ({words.draft.lower()})"
    return f"{words.title} {words.number.format(number=paper.number)}"


def _heading(setting: _Set) -> list[Band]:
    paper, words, colours = setting.paper, setting.words, setting.paper.colours
    big = setting.style(19, bold=True)
    title = words.title
    if paper.number is not None:
        title = f"{title} {words.number.format(number=paper.number)}"
    bands = paragraph(title, big, _AREA)
    if paper.number is None:
        bands = [_with_badge(bands[0], setting, big.width(title)), *bands[1:]]
    facts = [words.dated.format(day=texts.long_date(paper.issued_on, paper.language))]
    if paper.version > 1:
        facts.append(words.version.format(version=paper.version))
    if paper.valid_until is not None:
        day = texts.long_date(paper.valid_until, paper.language)
        facts.append(words.valid.format(day=day))
    line = Style(setting.faces.regular, 9.5, colours.muted)
    return [*bands, gap(0.5), *paragraph("  ·  ".join(facts), line, _AREA), gap(6)]


def _with_badge(band: Band, setting: _Set, offset: float) -> Band:
    """The word for a draft in a small box behind the heading."""
    colours = setting.paper.colours
    style = setting.style(10.5, bold=True, colour=colours.warning)
    text = setting.words.draft
    x = _AREA.left + offset + 4 * MM
    width = style.width(text) + 5 * MM

    def draw(sheet: Sheet, y: float) -> None:
        if band.draw is not None:
            band.draw(sheet, y)
        sheet.fill(x, y + 1.1 * MM, width, 6.2 * MM, colours.warning_light)
        sheet.text(x + width / 2, y + 5.5 * MM, text, style, "centre")

    return Band(band.height, draw)


def _addressee(setting: _Set) -> list[Band]:
    paper, words = setting.paper, setting.words
    look = Labelled(setting.muted(10), setting.style(10, bold=True), 14 * MM)
    bands = labelled(words.to, paper.client.name, look, _AREA)
    if paper.addressee:
        plain = look._replace(value=setting.style(10))
        bands += labelled("", paper.addressee, plain, _AREA)
    return [*bands, gap(4)]


def _letter(setting: _Set) -> list[Band]:
    paper = setting.paper
    bands: list[Band] = []
    if paper.greeting:
        bands += [*paragraph(paper.greeting, setting.style(11, bold=True), _AREA), gap(1.5)]
    body = setting.style(10)
    for part in filter(str.strip, paper.letter.split("\n")):
        bands += [*paragraph(part.strip(), body, _AREA), gap(1.2)]
    return [*bands, gap(3)]


def _lines(setting: _Set) -> list[Band]:
    paper, words, language = setting.paper, setting.words, setting.paper.language
    sign = texts.currency_sign(paper.currency)
    with_sku = any(line.sku for line in paper.lines)
    with_discount = any(line.discount_bp for line in paper.lines)
    name_width = 59 + (0 if with_sku else 25) + (0 if with_discount else 13)
    columns = (
        Column(words.column_number, 9 * MM),
        Column(words.sku, 25 * MM, wraps=True),
        Column(words.name, name_width * MM, wraps=True),
        Column(words.quantity, 16 * MM, "right"),
        Column(words.unit, 14 * MM),
        Column(words.price.format(currency=sign), 20 * MM, "right"),
        Column(words.discount, 13 * MM, "right"),
        Column(words.amount.format(currency=sign), 24 * MM, "right"),
    )
    hidden = ({1} if not with_sku else set()) | ({6} if not with_discount else set())
    shown = [index for index in range(len(columns)) if index not in hidden]
    table = LineTable(_AREA.left, tuple(columns[index] for index in shown), _look(setting))
    rows = (
        Row(tuple(cells[index] for index in shown), note)
        for cells, note in (
            (
                (
                    str(number),
                    line.sku,
                    line.name,
                    texts.quantity(line.quantity_milli, language),
                    line.unit,
                    texts.money(line.price_minor, language),
                    texts.percent(line.discount_bp, language) if line.discount_bp else "–",
                    texts.money(line.amount_minor, language),
                ),
                line.note,
            )
            for number, line in enumerate(paper.lines, start=1)
        )
    )
    return list(table.bands(rows))


def _look(setting: _Set) -> Look:
    colours = setting.paper.colours
    return Look(
        head=setting.style(8.5, bold=True),
        cell=setting.style(9),
        note=setting.muted(8),
        boxed=False,
        head_fill=colours.light,
        head_rule=colours.accent,
        rule=colours.rule,
        pad_x=1.5 * MM,
        pad_y=1.4 * MM,
        row_min=6.6 * MM,
    )


def _totals(setting: _Set) -> list[Band]:
    paper, words, language = setting.paper, setting.words, setting.paper.language
    totals, colours = paper.totals, paper.colours
    plain, bold = setting.muted(9.5), setting.style(9.5)
    lines: list[tuple[str, str]] = []
    if totals.discount_minor:
        lines += [
            (words.before_discount, texts.money(totals.subtotal_minor, language)),
            (words.discount_total, texts.money(-totals.discount_minor, language)),
        ]
    elif totals.amount_minor != totals.total_minor:
        lines.append((words.subtotal, texts.money(totals.amount_minor, language)))
    lines += vat_lines(totals, words, language)
    left, right = _AREA.right - 90 * MM, _AREA.right - 1.5 * MM
    room = 40 * MM
    bands = [gap(2.5, keep=True)]
    for label, value in lines:

        def draw(sheet: Sheet, y: float, label: str = label, value: str = value) -> None:
            base = y + 3.8 * MM
            sheet.text(left + 3 * MM, base, label, plain)
            sheet.text(right, base, value, bold.fitted(value, room), "right")

        bands.append(Band(5.2 * MM, draw, keep=True))
    strong = setting.style(14, bold=True, colour=colours.accent)
    label_style = setting.style(10.5, bold=True)
    total = texts.with_sign(totals.total_minor, paper.currency, language)

    def draw_total(sheet: Sheet, y: float) -> None:
        sheet.fill(left, y + 1 * MM, _AREA.right - left, 10 * MM, colours.light)
        sheet.text(left + 3 * MM, y + 7.4 * MM, words.total, label_style)
        sheet.text(right - 1 * MM, y + 7.7 * MM, total, strong.fitted(total, 52 * MM), "right")

    bands.append(Band(11 * MM, draw_total, keep=True))
    spelled = amount_words(totals.total_minor, paper.currency, language)
    if spelled:
        style = Style(setting.faces.italic, 9, colours.muted)
        text = words.in_words.format(words=spelled[0].lower() + spelled[1:])
        bands += [
            gap(1.5, keep=True),
            *paragraph(text, style, _AREA, align="right", keep=True),
        ]
    return [*bands, gap(5)]


def _section(setting: _Set, title: str) -> list[Band]:
    style = setting.style(11.5, bold=True, colour=setting.paper.colours.accent)
    return [*paragraph(title, style, _AREA), gap(1.2, keep=True)]


def _keep_first(bands: list[Band]) -> list[Band]:
    """Tie the first band to what stands before it: a heading never ends a sheet."""
    return [replace(band, keep=True) for band in bands[:1]] + bands[1:]


def _conditions(setting: _Set) -> list[Band]:
    paper = setting.paper
    if not paper.conditions:
        return []
    look = Labelled(setting.muted(9.5), setting.style(9.5), 38 * MM, after=1.1 * MM)
    bands = [
        band for label, value in paper.conditions for band in labelled(label, value, look, _AREA)
    ]
    return [*_section(setting, setting.words.conditions), *_keep_first(bands), gap(4)]


def _why_us(setting: _Set) -> list[Band]:
    text = setting.paper.why_us
    if not text.strip():
        return []
    accent = setting.style(11, bold=True, colour=setting.paper.colours.accent)
    bands = bullet_list(text, setting.style(9.5), _AREA, accent)
    return [*_section(setting, setting.words.why_us), *_keep_first(bands), gap(3)]


def _next_step(setting: _Set) -> list[Band]:
    """A call to act beside a bar of the company's colour."""
    text, colours = setting.paper.next_step, setting.paper.colours
    if not text.strip():
        return []
    style, head = setting.style(10), setting.style(10, bold=True, colour=colours.accent)
    inner = _AREA._replace(left=_AREA.left + 6 * MM, right=_AREA.right - 4 * MM)
    lines = [
        (setting.words.next_step, head),
        *((line, style) for line in _wrapped(text, inner, style)),
    ]
    bands: list[Band] = []
    for index, (line, look) in enumerate(lines):
        top = 2.5 * MM if index == 0 else 0
        below = 2.5 * MM if index == len(lines) - 1 else 0
        height = style.leading + top + below

        def draw(
            sheet: Sheet,
            y: float,
            line: str = line,
            look: Style = look,
            box: tuple[float, float] = (top, height),
        ) -> None:
            sheet.fill(_AREA.left, y, _AREA.width, box[1], colours.light)
            sheet.fill(_AREA.left, y, 1.2 * MM, box[1], colours.accent)
            sheet.text(inner.left, y + box[0] + look.size * 0.95, line, look)

        bands.append(Band(height, draw, keep=index == 1))
    return [gap(1), *bands]


def _wrapped(text: str, area: Area, style: Style) -> list[str]:
    return wrap(text.strip(), style, area.width)


def _signing(setting: _Set) -> Band:
    """The manager on the left; the director's signature and the stamp when wanted."""
    paper = setting.paper
    manager = paper.manager
    contacts = [
        f"{setting.words.phone} {manager.phone}" if manager.phone else "",
        manager.email,
    ]
    lines = [
        (manager.name, setting.style(11, bold=True)),
        (manager.position, setting.muted(9.5)),
        *((line, setting.style(9.5)) for line in contacts),
    ]
    shown = [(text, style) for text, style in lines if text]
    room = 82 * MM if paper.with_signature else _AREA.width
    texts_ = [(shortened(text, style.face, style.size, room), style) for text, style in shown]
    sign = _director(setting) if paper.with_signature else None
    height = 42 * MM if sign else (len(texts_) * 5 + 5) * MM

    def draw(sheet: Sheet, y: float) -> None:
        sheet.rule((_AREA.left, y), (_AREA.right, y), 0.5, paper.colours.rule)
        base = y + 6.5 * MM
        for text, style in texts_:
            sheet.text(_AREA.left, base, text, style)
            base += 5 * MM
        if sign is not None:
            sign(sheet, y)

    return Band(height, draw, keep=True)


def _director(setting: _Set) -> "Callable[[Sheet, float], None]":
    seller = setting.paper.seller
    position = seller.director_position or setting.words.director
    look = SignatureLook(setting.style(9.5), _AREA.left + 86 * MM, label=30 * MM, line=34 * MM)
    name = short_name(seller.director)

    def draw(sheet: Sheet, y: float) -> None:
        signatures(sheet, y, [Signer(position, name, seller.signature)], look)
        if seller.stamp:
            stamp(sheet, look.left + look.label + 10 * MM, y + 21 * MM, seller.stamp)

    return draw


def _footer(setting: _Set) -> Footer:
    style = setting.muted(7.5)
    note = setting.paper.footer or setting.words.no_offer
    note = shortened(note, style.face, style.size, 115 * MM)
    number = setting.paper.number
    own = [shortened(number, style.face, style.size, 40 * MM)] if number else []
    colour = setting.paper.colours.rule

    def draw(sheet: Sheet, page: int, pages: int) -> None:
        top = _AREA.bottom - 5 * MM
        sheet.rule((_AREA.left, top), (_AREA.right, top), 0.5, colour)
        base = _AREA.bottom - 1 * MM
        sheet.text(_AREA.left, base, note, style)
        if pages > 1:
            where = "  ·  ".join([*own, setting.words.sheet.format(page=page, pages=pages)])
            sheet.text(_AREA.right, base, where, style, "right")

    return draw
