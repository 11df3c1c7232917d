"""Blocks of papers written as letters: offers and confirmations of orders."""

from collections.abc import Callable

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
from salesapp.documents.flow import Area, Band, Footer
from salesapp.documents.fonts import Style
from salesapp.documents.form_words import FORM_WORDS
from salesapp.documents.papers import ManagerPaper, Pairs, PaperTotals
from salesapp.documents.setting import Setting
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.totals import amount_words, vat_lines
from salesapp.documents.wrap import wrap
from salesapp.domain.text import short_name

AREA = Area(left=20 * MM, top=15 * MM, right=200 * MM, bottom=282 * MM)
FOOT = 7 * MM


def heading(setting: Setting, title: str, facts: list[str], *, is_draft: bool) -> list[Band]:
    """The name of the paper, a badge for a draft, the facts of it in a line."""
    big = setting.style(15 if setting.is_plain else 19, bold=True)
    area = setting.area
    bands = paragraph(title, big, area)
    if is_draft and bands:
        last = wrap(title, big, area.width)[-1]
        bands[-1] = _with_badge(bands[-1], setting, big.width(last))
    line = setting.muted(9.5)
    return [*bands, gap(0.5), *paragraph("  ·  ".join(facts), line, area), gap(6)]


def _with_badge(band: Band, setting: Setting, offset: float) -> Band:
    """The word for a draft in a small box behind the heading."""
    colours = setting.colours
    style = setting.style(10.5, bold=True, colour=colours.warning)
    text = setting.words.draft
    width = style.width(text) + 5 * MM
    x = min(setting.area.left + offset + 4 * MM, setting.area.right - width)

    def draw(sheet: Sheet, y: float) -> None:
        if band.draw is not None:
            band.draw(sheet, y)
        middle = y + band.height / 2
        sheet.fill(x, middle - 3.1 * MM, width, 6.2 * MM, colours.warning_light)
        sheet.text(x + width / 2, middle + 1.3 * MM, text, style, "centre")

    return Band(band.height, draw)


def addressee(setting: Setting, name: str, person: str) -> list[Band]:
    """Whom the paper is for."""
    look = Labelled(setting.muted(10), setting.style(10, bold=True), 14 * MM)
    bands = labelled(setting.words.to, name, look, setting.area)
    if person:
        plain = look._replace(value=setting.style(10))
        bands += labelled("", person, plain, setting.area)
    return [*bands, gap(4)]


def letter(setting: Setting, greeting: str, text: str) -> list[Band]:
    """The greeting and the paragraphs of a letter."""
    area = setting.area
    bands: list[Band] = []
    if greeting:
        bands += [*paragraph(greeting, setting.style(11, bold=True), area), gap(1.5)]
    body = setting.style(10)
    for part in filter(str.strip, text.split("\n")):
        bands += [*paragraph(part.strip(), body, area), gap(1.2)]
    return [*bands, gap(3)]


def totals(setting: Setting, sums: PaperTotals, note: str = "") -> list[Band]:
    """The sums under the table, the last one large, in words below."""
    area = setting.area
    plain, bold = setting.muted(9.5), setting.style(9.5)
    left, right = area.right - 90 * MM, area.right - 1.5 * MM
    room = 40 * MM
    bands = [gap(2.5, keep=True)]
    for name, value in _sum_lines(setting, sums):
        label = plain.face.clean(name).replace("\n", " ")

        def draw(sheet: Sheet, y: float, label: str = label, value: str = value) -> None:
            base = y + 3.8 * MM
            shown = plain.fitted(label, right - left - 6 * MM - bold.width(value))
            sheet.text(left + 3 * MM, base, label, shown)
            sheet.text(right, base, value, bold.fitted(value, room), "right")

        bands.append(Band(5.2 * MM, draw, keep=True))
    bands.append(_grand_total(setting, sums.total_minor, left))
    spelled = amount_words(sums.total_minor, setting.currency, setting.language)
    italic = Style(setting.faces.italic, 9, setting.colours.muted)
    told = (
        [setting.words.in_words.format(words=spelled[0].lower() + spelled[1:])] if spelled else []
    )
    for text in filter(None, (*told, note)):
        bands += [gap(1.5, keep=True), *paragraph(text, italic, area, align="right", keep=True)]
    return [*bands, gap(5)]


def _sum_lines(setting: Setting, sums: PaperTotals) -> list[tuple[str, str]]:
    words = setting.words
    lines: list[tuple[str, str]] = []
    if sums.discount_minor:
        lines += [
            (words.before_discount, setting.money(sums.subtotal_minor)),
            (words.discount_total, setting.money(-sums.discount_minor)),
        ]
        if sums.document_discount:
            lines.append((words.of_document.format(discount=sums.document_discount), ""))
    elif sums.amount_minor != sums.total_minor:
        lines.append((words.subtotal, setting.money(sums.amount_minor)))
    return lines + vat_lines(sums, words, setting.language)


def _grand_total(setting: Setting, minor: int, left: float) -> Band:
    area, colours = setting.area, setting.colours
    strong = setting.style(14, bold=True, colour=colours.accent)
    label = setting.style(10.5, bold=True)
    total = texts.with_sign(minor, setting.currency, setting.language)
    right = area.right - 2.5 * MM

    def draw(sheet: Sheet, y: float) -> None:
        sheet.fill(left, y + 1 * MM, area.right - left, 10 * MM, colours.light)
        sheet.text(left + 3 * MM, y + 7.4 * MM, setting.words.total, label)
        sheet.text(right, y + 7.7 * MM, total, strong.fitted(total, 52 * MM), "right")

    return Band(11 * MM, draw, keep=True)


def section(setting: Setting, title: str) -> list[Band]:
    """The heading of a section."""
    return [*paragraph(title, setting.accent(11.5), setting.area), gap(1.2, keep=True)]


def _keep_first(bands: list[Band]) -> list[Band]:
    """Tie the first band to what stands before it: a heading never ends a sheet."""
    return [band.kept() for band in bands[:1]] + bands[1:]


def conditions(setting: Setting, pairs: Pairs) -> list[Band]:
    """What was agreed, label and value."""
    if not pairs:
        return []
    look = Labelled(setting.muted(9.5), setting.style(9.5), 38 * MM, after=1.1 * MM)
    bands = [band for label, value in pairs for band in labelled(label, value, look, setting.area)]
    return [*section(setting, setting.words.conditions), *_keep_first(bands), gap(4)]


def listed(setting: Setting, title: str, text: str) -> list[Band]:
    """A section of one statement a line."""
    if not text.strip():
        return []
    bands = bullet_list(text, setting.style(9.5), setting.area, setting.accent(11))
    return [*section(setting, title), *_keep_first(bands), gap(3)]


def next_step(setting: Setting, text: str) -> list[Band]:
    """A call to act beside a bar of the company's colour."""
    colours, area = setting.colours, setting.area
    if not text.strip():
        return []
    style, head = setting.style(10), setting.accent(10)
    inner = area._replace(left=area.left + 6 * MM, right=area.right - 4 * MM)
    wrapped = wrap(text.strip(), style, inner.width)
    lines = [(setting.words.next_step, head), *((line, style) for line in wrapped)]
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
            sheet.fill(area.left, y, area.width, box[1], colours.light)
            sheet.fill(area.left, y, 1.2 * MM, box[1], colours.accent)
            sheet.text(inner.left, y + box[0] + look.size * 0.95, line, look)

        bands.append(Band(height, draw, keep=index == 1))
    return [gap(1), *bands]


def signing(setting: Setting, manager: ManagerPaper, *, with_signature: bool) -> list[Band]:
    """The manager on the left; the director's signature and the stamp when wanted."""
    area = setting.area
    contacts = [f"{setting.words.phone} {manager.phone}" if manager.phone else "", manager.email]
    lines = [
        (manager.name, setting.style(11, bold=True)),
        (manager.position, setting.muted(9.5)),
        *((line, setting.style(9.5)) for line in contacts),
    ]
    shown = [(text, style) for text, style in lines if text]
    room = 82 * MM if with_signature else area.width
    fitted = [(shortened(text, style.face, style.size, room), style) for text, style in shown]
    sign = _director(setting) if with_signature else None
    height = 42 * MM if sign else (len(fitted) * 5 + 5) * MM

    def draw(sheet: Sheet, y: float) -> None:
        sheet.rule((area.left, y), (area.right, y), 0.5, setting.colours.rule)
        base = y + 6.5 * MM
        for text, style in fitted:
            sheet.text(area.left, base, text, style)
            base += 5 * MM
        if sign is not None:
            sign(sheet, y)

    return [gap(4, keep=True), Band(height, draw, keep=True)]


def _director(setting: Setting) -> Callable[[Sheet, float], None]:
    seller = setting.seller
    alone = FORM_WORDS[setting.language].sole_trader if seller.is_sole_trader else ""
    position = alone or seller.director_position or setting.words.director
    left = setting.area.left + 86 * MM
    look = SignatureLook(setting.style(9.5), left, label=30 * MM, line=34 * MM)
    name = short_name(seller.director)

    def draw(sheet: Sheet, y: float) -> None:
        signatures(sheet, y, [Signer(position, name, seller.signature)], look)
        if seller.stamp:
            stamp(sheet, look.left + look.label + 10 * MM, y + 21 * MM, seller.stamp)

    return draw


def foot(setting: Setting, note: str, number: str | None) -> Footer:
    """A note at the left; the number and which sheet of how many at the right."""
    style, area = setting.muted(7.5), setting.area
    note = shortened(note, style.face, style.size, 115 * MM)
    own = [shortened(number, style.face, style.size, 40 * MM)] if number else []

    def draw(sheet: Sheet, page: int, pages: int) -> None:
        top = area.bottom - 5 * MM
        sheet.rule((area.left, top), (area.right, top), 0.5, setting.colours.rule)
        base = area.bottom - 1 * MM
        sheet.text(area.left, base, note, style)
        if pages > 1:
            where = "  ·  ".join([*own, setting.words.sheet.format(page=page, pages=pages)])
            sheet.text(area.right, base, where, style, "right")

    return draw
