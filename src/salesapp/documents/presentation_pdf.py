"""Products shown to a client: a sheet each, or cards one under another."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from salesapp.documents import texts
from salesapp.documents.blocks import Labelled, bullet_list, gap, labelled, paragraph
from salesapp.documents.flow import Area, Band, Printed, render
from salesapp.documents.fonts import Faces, Style, faces
from salesapp.documents.letterhead import letterhead
from salesapp.documents.papers import PaperColours
from salesapp.documents.pictures import fit, read_picture
from salesapp.documents.presentation_papers import PresentationPaper, ProductPaper
from salesapp.documents.presentation_words import WORDS, PresentationWords
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.sheet_foot import FOOT, sheet_foot
from salesapp.documents.wrap import wrap

Design = Literal["sheets", "cards"]

_AREA = Area(left=20 * MM, top=15 * MM, right=200 * MM, bottom=282 * MM)
_BIG_PHOTO = 62 * MM
_SMALL_PHOTO = 34 * MM
# 62 mm at 300 dpi.
_PHOTO_PIXELS = 740
_MOST_FACTS_ON_CARD = 5


class _Set(NamedTuple):
    """The paper with its words and styles."""

    paper: PresentationPaper
    words: PresentationWords
    faces: Faces

    @property
    def colours(self) -> PaperColours:
        return self.paper.colours

    def style(self, size: float, *, bold: bool = False, colour: int | None = None) -> Style:
        face = self.faces.bold if bold else self.faces.regular
        return Style(face, size, self.colours.ink if colour is None else colour)

    def muted(self, size: float) -> Style:
        return self.style(size, colour=self.colours.muted)

    def accent(self, size: float) -> Style:
        return self.style(size, bold=True, colour=self.colours.accent)


def build_presentation(paper: PresentationPaper, design: Design = "sheets") -> bytes:
    """Return the PDF: `sheets` gives each product a sheet of its own, `cards` several a sheet."""
    setting = _Set(paper, WORDS[paper.language], faces())
    head = letterhead(paper.seller, paper.colours, _AREA, setting.faces, setting.words.inn)
    if design == "sheets" and len(paper.products) == 1 and not paper.letter:
        bands = [head, gap(7), *_on_sheet(setting, paper.products[0])]
    else:
        bands = [head, gap(7), *_cover(setting), *_body(setting, design)]
    bands += _closing(setting)
    language = {"ru": "ru-RU", "en": "en-GB"}[paper.language]
    printed = Printed(paper.title, paper.seller.party.name, language, paper.issued_on)
    note = paper.footer or setting.words.not_an_offer
    foot = sheet_foot(_AREA, note, setting.words.sheet, setting.muted(7.5), paper.colours.rule)
    return render(bands, _AREA._replace(bottom=_AREA.bottom - FOOT), foot, printed, 0)


def _cover(setting: _Set) -> list[Band]:
    paper, words = setting.paper, setting.words
    bands = paragraph(paper.title, setting.style(19, bold=True), _AREA)
    facts = [words.dated.format(day=texts.long_date(paper.issued_on, paper.language))]
    if paper.client is not None:
        facts.append(words.prepared_for.format(client=paper.client.name))
    bands += [gap(0.5), *paragraph("  ·  ".join(facts), setting.muted(9.5), _AREA), gap(5)]
    for part in filter(str.strip, paper.letter.split("\n")):
        bands += [*paragraph(part.strip(), setting.style(10), _AREA), gap(1.2)]
    return [*bands, gap(3)]


def _body(setting: _Set, design: Design) -> list[Band]:
    bands: list[Band] = []
    group = ""
    for place, product in enumerate(setting.paper.products):
        if design == "sheets":
            sheet = _on_sheet(setting, product)
            if place or setting.paper.letter:
                sheet[0] = replace(sheet[0], fresh=True)
            bands += sheet
            continue
        if product.group and product.group != group:
            group = product.group
            bands += [gap(2), *paragraph(group, setting.accent(12), _AREA), gap(1.5, keep=True)]
            bands += [replace(one, keep=True) for one in _card(setting, product)]
        else:
            bands += _card(setting, product)
    return bands


def _on_sheet(setting: _Set, product: ProductPaper) -> list[Band]:
    """A product with a sheet of its own."""
    bands = [_headline(setting, product), gap(4)]
    if product.wanted:
        look = Labelled(setting.muted(10), setting.style(10, bold=True), 24 * MM)
        bands += [*labelled(setting.words.wanted, product.wanted, look, _AREA), gap(3)]
    if product.facts:
        bands += _section(setting, setting.words.facts)
        look = Labelled(setting.muted(9.5), setting.style(9.5), 62 * MM, after=0.9 * MM)
        for label, value in product.facts:
            bands += labelled(label, value, look, _AREA)
        bands.append(gap(3))
    for title, text in product.sections:
        lines = bullet_list(text, setting.style(9.5), _AREA, setting.accent(11))
        if lines:
            bands += [*_section(setting, title), replace(lines[0], keep=True), *lines[1:], gap(3)]
    return bands


def _section(setting: _Set, title: str) -> list[Band]:
    return [*paragraph(title, setting.accent(11.5), _AREA), gap(1.2, keep=True)]


_Text = tuple[str, Style]


def _headline(setting: _Set, product: ProductPaper) -> Band:
    """The photo on the left, name, phrase and price beside it."""
    image = read_picture(product.photo, _PHOTO_PIXELS) if product.photo else None
    left = _AREA.left + (_BIG_PHOTO + 7 * MM if image is not None else 0)
    lines = _lead(setting, product, _AREA.right - left, big=True)
    height = sum(style.leading for _text, style in lines)
    height = max(height, _BIG_PHOTO if image is not None else 0)

    def draw(sheet: Sheet, y: float) -> None:
        if image is not None:
            wide, high = fit(image, _BIG_PHOTO, _BIG_PHOTO)
            corner = _AREA.left + (_BIG_PHOTO - wide) / 2, y + (_BIG_PHOTO - high) / 2
            sheet.picture(image, (*corner, wide, high))
        _print(sheet, left, y, lines)

    return Band(height, draw)


def _card(setting: _Set, product: ProductPaper) -> list[Band]:
    """A product among others: photo, text, price; never parted by the end of a sheet."""
    image = read_picture(product.photo, _PHOTO_PIXELS) if product.photo else None
    left = _AREA.left + _SMALL_PHOTO + 5 * MM
    lines = _lead(setting, product, _AREA.right - left, big=False)
    look = setting.style(9)
    lines += [("", setting.muted(6))] if product.facts else []
    for label, value in product.facts[:_MOST_FACTS_ON_CARD]:
        lines += [(line, look) for line in wrap(f"{label}: {value}", look, _AREA.right - left)]
    height = max(sum(style.leading for _text, style in lines), _SMALL_PHOTO) + 6 * MM
    colours = setting.colours

    def draw(sheet: Sheet, y: float) -> None:
        if image is not None:
            wide, high = fit(image, _SMALL_PHOTO, _SMALL_PHOTO)
            corner = _AREA.left + (_SMALL_PHOTO - wide) / 2, y + (_SMALL_PHOTO - high) / 2
            sheet.picture(image, (*corner, wide, high))
        else:
            sheet.fill(_AREA.left, y, _SMALL_PHOTO, _SMALL_PHOTO, colours.light)
        _print(sheet, left, y, lines)
        bottom = y + height - 3 * MM
        sheet.rule((_AREA.left, bottom), (_AREA.right, bottom), 0.5, colours.rule)

    return [Band(height, draw)]


def _lead(setting: _Set, product: ProductPaper, width: float, *, big: bool) -> list[_Text]:
    """Name, article, phrase, price: the words beside the photo."""
    name = setting.style(17 if big else 11.5, bold=True)
    small, plain = setting.muted(8.5), setting.style(10.5 if big else 9.5)
    lines: list[_Text] = [(line, name) for line in wrap(product.name, name, width)]
    about = [f"{setting.words.sku} {product.sku}" if product.sku else "", product.stock]
    if told := "  ·  ".join(filter(None, about)):
        lines += [(line, small) for line in wrap(told, small, width)]
    if product.pitch:
        lines.append(("", small))
        lines += [(line, plain) for line in wrap(product.pitch, plain, width)]
    if product.price_minor is not None:
        strong = setting.accent(17 if big else 12)
        price = texts.with_sign(product.price_minor, product.currency, setting.paper.language)
        lines += [("", small), (strong.face.clean(price), strong)]
        lines += [(line, small) for line in wrap(product.price_note, small, width)]
    if product.tiers and big:
        lines.append((setting.words.price_by_quantity, small))
        lines += [(f"{quantity}: {price}", plain) for quantity, price in product.tiers]
    elif product.tiers:
        text = ", ".join(f"{quantity}: {price}" for quantity, price in product.tiers)
        lines += [(line, small) for line in wrap(text, small, width)]
    return lines


def _print(sheet: Sheet, left: float, y: float, lines: Sequence[_Text]) -> None:
    for text, style in lines:
        if text:
            sheet.text(left, y + style.size * 0.95, style.face.clean(text), style)
        y += style.leading


def _closing(setting: _Set) -> list[Band]:
    """Who to ask."""
    manager = setting.paper.manager
    phone = f"{setting.words.phone} {manager.phone}" if manager.phone else ""
    told = "  ·  ".join(filter(None, [manager.position, phone, manager.email]))
    if not manager.name and not told:
        return []
    bands = [gap(5, keep=True), *paragraph(manager.name, setting.style(10.5, bold=True), _AREA)]
    return [*bands, *paragraph(told, setting.muted(9.5), _AREA, keep=True)]
