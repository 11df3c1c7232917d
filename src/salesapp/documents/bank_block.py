"""The block of the payee's bank on top of an invoice, as on a payment order."""

from salesapp.documents.flow import Area, Band
from salesapp.documents.fonts import Faces, Style
from salesapp.documents.form_words import FormWords
from salesapp.documents.papers import SellerPaper
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.wrap import wrap_short

_PAD = 1.2 * MM
_THIN, _FRAME = 0.25 * MM, 0.5 * MM
_ROW = 5 * MM
_NOTE = 4 * MM


def bank_block(seller: SellerPaper, area: Area, faces: Faces, words: FormWords) -> Band:
    """The frame 180 × 32 mm; long names of bank and payee make it higher."""
    style, small = Style(faces.regular, 9), Style(faces.regular, 7)
    room = 100 * MM - 2 * _PAD
    bank = wrap_short(seller.bank.name, style, room, 6)
    payee = wrap_short(seller.party.name, style, room, 8)
    bank_height = max(2 * _ROW, len(bank) * style.leading + 1.5 * MM)
    payee_height = max(9 * MM, len(payee) * style.leading + 1.5 * MM)
    upper = bank_height + _NOTE
    height = upper + _ROW + payee_height + _NOTE
    x, x2, x3, x4, x5 = (area.left + offset * MM for offset in (0, 50, 100, 115, 180))

    def rules(sheet: Sheet, y: float) -> None:
        sheet.rule((x3, y), (x3, y + height), _THIN)
        sheet.rule((x4, y), (x4, y + height), _THIN)
        sheet.rule((x3, y + _ROW), (x5, y + _ROW), _THIN)
        sheet.rule((x, y + upper), (x5, y + upper), _THIN)
        sheet.rule((x, y + upper + _ROW), (x3, y + upper + _ROW), _THIN)
        sheet.rule((x2, y + upper), (x2, y + upper + _ROW), _THIN)
        sheet.frame(x, y, x5 - x, height, _FRAME)

    def put(sheet: Sheet, left: float, base: float, text: str, width: float) -> None:
        text = style.face.clean(text).replace("\n", " ")
        sheet.text(left + _PAD, base, text, style.fitted(text, width - 2 * _PAD))

    def draw(sheet: Sheet, y: float) -> None:
        rules(sheet, y)
        base = 3.6 * MM
        for index, line in enumerate(bank):
            sheet.text(x + _PAD, y + base + index * style.leading, line, style)
        sheet.text(x + _PAD, y + upper - 1.2 * MM, words.bank, small)
        put(sheet, x3, y + base, words.bik, 15 * MM)
        put(sheet, x4, y + base, seller.bank.bik, 65 * MM)
        put(sheet, x3, y + _ROW + base, words.account, 15 * MM)
        put(sheet, x4, y + _ROW + base, seller.bank.corr_account, 65 * MM)
        put(sheet, x, y + upper + base, f"{words.inn} {seller.party.inn}".strip(), 50 * MM)
        put(sheet, x2, y + upper + base, f"{words.kpp} {seller.party.kpp}".strip(), 50 * MM)
        put(sheet, x3, y + upper + base, words.account, 15 * MM)
        put(sheet, x4, y + upper + base, seller.bank.account, 65 * MM)
        for index, line in enumerate(payee):
            sheet.text(x + _PAD, y + upper + _ROW + base + index * style.leading, line, style)
        sheet.text(x + _PAD, y + height - 1.2 * MM, words.payee, small)

    return Band(height, draw)
