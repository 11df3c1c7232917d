"""Blocks of papers in the customary form (ru-business.md 3.1): invoices and credit notes."""

from typing import NamedTuple

from salesapp.documents import texts
from salesapp.documents.blocks import (
    Labelled,
    QrCode,
    SignatureLook,
    Signer,
    TotalLine,
    full_party,
    gap,
    labelled,
    paragraph,
    rule,
    shortened,
    signatures,
    stamp,
)
from salesapp.documents.flow import Area, Band, Footer
from salesapp.documents.fonts import Faces, Style
from salesapp.documents.form_words import FORM_WORDS, FormWords
from salesapp.documents.papers import Pairs, PaperTotals, PartyPaper, SellerPaper
from salesapp.documents.setting import Setting
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.totals import amount_words, vat_lines
from salesapp.domain.text import short_name

AREA = Area(left=20 * MM, top=10 * MM, right=200 * MM, bottom=287 * MM)
FOOT = 6 * MM
_THICK = 0.7 * MM


class Form(NamedTuple):
    """A setting with the words of its form."""

    setting: Setting
    words: FormWords

    def style(self, size: float, *, bold: bool = False) -> Style:
        """Black text: forms are copied and scanned."""
        return self.setting.style(size, bold=bold, colour=0)


def form_of(setting: Setting) -> Form:
    """The form in the language of the paper."""
    return Form(setting, FORM_WORDS[setting.language])


def heading(form: Form, title: str) -> list[Band]:
    """The name of the paper over a thick line."""
    setting = form.setting
    style = form.style(14, bold=True)
    if not setting.is_plain:
        style = style._replace(colour=setting.colours.accent)
    colour = 0 if setting.is_plain else setting.colours.accent
    return [
        gap(6),
        *paragraph(title, style, setting.area),
        gap(1.5),
        rule(_THICK, setting.area, colour),
        gap(3),
    ]


def parties(form: Form, pairs: list[tuple[str, str]]) -> list[Band]:
    """Labels with who they are; pairs without a value are left out."""
    look = Labelled(form.style(9), form.style(9, bold=True), 27 * MM, after=1.6 * MM)
    bands = [
        band
        for label, value in pairs
        if value
        for band in labelled(label, value, look, form.setting.area)
    ]
    return [*bands, gap(2)]


def party_text(form: Form, party: PartyPaper | None) -> str:
    """A party in one line, in the words of the paper's language."""
    if party is None:
        return ""
    words = form.words
    return full_party(party, words.inn, words.kpp, words.phone)


def totals(form: Form, sums: PaperTotals, label: str) -> list[Band]:
    """The sums under the table, right aligned; `label` names what is paid in the end."""
    setting, area = form.setting, form.setting.area
    words = setting.words
    lines = [TotalLine(form.words.subtotal, setting.money(sums.amount_minor), strong=True)]
    if sums.document_discount:
        told = words.of_document.format(discount=sums.document_discount)
        before = setting.money(sums.subtotal_minor)
        off = setting.money(-sums.discount_minor)
        lines = [
            TotalLine(f"{words.before_discount}:", before),
            TotalLine(f"{words.discount_total} ({told}):", off),
            *lines,
        ]
    lines += [
        TotalLine(f"{name}:", value, strong=index == 0)
        for index, (name, value) in enumerate(vat_lines(sums, words, setting.language))
    ]
    lines.append(TotalLine(label, setting.money(sums.total_minor), strong=True))
    bold, plain = form.style(9, bold=True), form.style(9)
    edge = area.right - 1.3 * MM
    bands = [gap(1.5, keep=True)]
    for line in lines:

        def draw(sheet: Sheet, y: float, line: TotalLine = line) -> None:
            base = y + 3.6 * MM
            style = bold if line.strong else plain
            label = style.face.clean(line.label).replace("\n", " ")
            fitted = style.fitted(label, area.width - 28 * MM)
            sheet.text(area.right - 27 * MM, base, label, fitted, "right")
            value = style.fitted(line.value, 24 * MM)
            sheet.text(edge, base, line.value, value, "right")

        bands.append(Band(4.8 * MM, draw, keep=True))
    return bands


def summary(form: Form, count: int, sums: PaperTotals, notes: tuple[str, ...]) -> list[Band]:
    """How many lines and how much, in words, with small notes, over a thick line."""
    setting, area = form.setting, form.setting.area
    total, language = sums.total_minor, setting.language
    if language == "ru":
        shown = f"{setting.money(total)}{texts.NBSP}{texts.currency_word(setting.currency)}"
    else:
        shown = texts.with_sign(total, setting.currency, language)
    told = form.words.count.format(count=count, total=shown)
    words = amount_words(total, setting.currency, language)
    bands = [
        gap(2, keep=True),
        *paragraph(told, form.style(9), area, keep=True),
        gap(0.6, keep=True),
        *paragraph(words, form.style(9.5, bold=True), area, keep=True),
    ]
    for note in filter(None, notes):
        bands += [gap(1, keep=True), *paragraph(note, form.style(8), area, keep=True)]
    colour = 0 if setting.is_plain else setting.colours.accent
    return [*bands, gap(2, keep=True), rule(_THICK, area, colour, keep=True)]


def terms(form: Form, pairs: Pairs) -> list[Band]:
    """Terms in small print."""
    if not pairs:
        return [gap(2, keep=True)]
    label_style = form.style(8)._replace(colour=0x444444)
    look = Labelled(label_style, form.style(8), 27 * MM, after=0.8 * MM)
    bands = [gap(2.5, keep=True)]
    for label, value in pairs:
        bands += labelled(f"{label}:", value, look, form.setting.area, keep=True)
    return [*bands, gap(1, keep=True)]


def signing(form: Form, code: QrCode | None, problem: str, *, with_signature: bool) -> Band:
    """QR on the left, signatures and the place of the stamp on the right."""
    area, seller, words = form.setting.area, form.setting.seller, form.words
    style, small = form.style(9), form.style(7)
    beside = code.side + 6 * MM if code else 0
    look = SignatureLook(style, area.left + beside)
    signers = signers_of(seller, words, with_signature=with_signature)
    after_code = code.side + 6 * MM if code else 0
    height = max(after_code, 40 * MM, 46 * MM if with_signature else 0)
    if problem:
        height += 6 * MM

    def draw(sheet: Sheet, y: float) -> None:
        if code is not None:
            code.draw(sheet, area.left, y)
            middle = area.left + code.side / 2
            for index, line in enumerate(words.qr):
                base = y + code.side + 2.2 * MM + index * small.leading
                sheet.text(middle, base, line, small, "centre")
        signatures(sheet, y, signers, look)
        place = look.left + look.label + 4 * MM
        base = y + 9 * MM + (len(signers) - 1) * look.step + 10 * MM
        sheet.text(place, base, words.stamp, style)
        if with_signature and seller.stamp:
            stamp(sheet, place + 14 * MM, min(base - 6 * MM, y + 27 * MM), seller.stamp)
        if problem:
            sheet.text(area.left, y + height - 2 * MM, problem, small)

    return Band(height, draw, keep=True)


def signers_of(seller: SellerPaper, words: FormWords, *, with_signature: bool) -> list[Signer]:
    """Who signs for the seller: a sole trader alone, else the head and the accountant."""
    signature = seller.signature if with_signature else None
    if seller.is_sole_trader:
        return [Signer(words.sole_trader, short_name(seller.director), signature)]
    other = seller.accountant_signature if with_signature else None
    return [
        Signer(words.director, short_name(seller.director), signature),
        Signer(words.accountant, short_name(seller.accountant), other),
    ]


def foot(title: str, faces: Faces, sheet_words: str, area: Area) -> Footer:
    """The name of the paper and which sheet of how many, when there are several."""
    style = Style(faces.regular, 7.5)
    label = shortened(title, style.face, style.size, 140 * MM)

    def draw(sheet: Sheet, page: int, pages: int) -> None:
        if pages == 1:
            return
        base = area.bottom - 1 * MM
        sheet.text(area.left, base, label, style)
        where = sheet_words.format(page=page, pages=pages)
        sheet.text(area.right, base, where, style, "right")

    return draw
