"""Счёт на оплату in the customary Russian form."""

from salesapp.documents import texts
from salesapp.documents.bank_block import bank_block
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
    qr_code,
    rule,
    shortened,
    signatures,
    stamp,
)
from salesapp.documents.flow import Area, Band, Footer, Printed, render
from salesapp.documents.fonts import Faces, Style, faces
from salesapp.documents.papers import InvoicePaper
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.tables import Column, LineTable, Look, Row
from salesapp.documents.totals import amount_words, vat_lines
from salesapp.domain import payment_qr
from salesapp.domain.text import short_name

_AREA = Area(left=20 * MM, top=10 * MM, right=200 * MM, bottom=287 * MM)
_FOOT = 6 * MM
_THICK = 0.7 * MM
# Widths in mm: №, article, name, quantity, unit, price, discount, amount.
_WIDTHS = {
    (False, False): (10, 0, 93, 18, 12, 22, 0, 25),
    (True, False): (10, 24, 69, 18, 12, 22, 0, 25),
    (False, True): (9, 0, 81, 16, 11, 21, 17, 25),
    (True, True): (9, 22, 59, 16, 11, 21, 17, 25),
}
_QR_PROBLEMS = {
    "missing": "не заполнены реквизиты получателя",
    "too_long": "слишком длинные реквизиты",
    "too_long:Name": "слишком длинное название получателя",
    "too_long:BankName": "слишком длинное название банка",
    "too_long:Purpose": "слишком длинное назначение платежа",
    "too_short": "счёт или БИК указаны не полностью",
    "no_separator": "недопустимые знаки в реквизитах",
    "not_encodable": "недопустимые знаки в реквизитах",
    "mandatory_block_over_300_bytes": "слишком длинное название получателя или банка",
}


def build_invoice(paper: InvoicePaper) -> bytes:
    """Return the invoice as a PDF; the same paper always gives the same bytes."""
    faces_ = faces()
    title = invoice_title(paper)
    bands = [
        *_attention(paper, faces_),
        bank_block(paper.seller, _AREA, faces_),
        gap(6),
        *paragraph(title, Style(faces_.bold, 14), _AREA),
        gap(1.5),
        rule(_THICK, _AREA),
        gap(3),
        *_parties(paper, faces_),
        gap(2),
        *_lines(paper, faces_),
        *_totals(paper, faces_),
        *_summary(paper, faces_),
        *_terms(paper, faces_),
        _signing(paper, faces_),
    ]
    printed = Printed(title, paper.seller.party.name, "ru-RU", paper.issued_on)
    return render(bands, _AREA, _footer(title, faces_), printed, _FOOT)


def invoice_title(paper: InvoicePaper) -> str:
    """Heading of the paper, also the title of the file."""
    day = texts.long_date(paper.issued_on)
    if paper.number is None:
        return f"Черновик счета на оплату от {day}"
    return f"Счет на оплату №{texts.NBSP}{paper.number} от {day}"


def payment_payload(paper: InvoicePaper) -> bytes:
    """Return the bytes of the payment QR; raises ``payment_qr.QrError`` when it cannot be made."""
    party, bank = paper.seller.party, paper.seller.bank
    return payment_qr.payload(
        payment_qr.invoice_fields(
            name=party.name,
            account=bank.account,
            bank_name=bank.name,
            bik=bank.bik,
            corr_account=bank.corr_account,
            total_minor=paper.totals.total_minor,
            purpose=paper.purpose,
            inn=party.inn,
            kpp=party.kpp,
        )
    )


def _attention(paper: InvoicePaper, faces_: Faces) -> list[Band]:
    text = paper.attention
    if paper.valid_until is not None:
        text = f"{text}\nСчёт действителен до {texts.long_date(paper.valid_until)}".strip()
    if not text:
        return []
    bands = paragraph(text, Style(faces_.regular, 8), _AREA, align="centre")
    return [*bands, gap(3)]


def _parties(paper: InvoicePaper, faces_: Faces) -> list[Band]:
    look = Labelled(Style(faces_.regular, 9), Style(faces_.bold, 9), 27 * MM, after=1.6 * MM)
    pairs = [
        ("Поставщик (Исполнитель):", full_party(paper.seller.party)),
        ("Покупатель (Заказчик):", full_party(paper.buyer)),
    ]
    if paper.consignor is not None:
        pairs.append(("Грузоотправитель:", full_party(paper.consignor)))
    if paper.consignee is not None:
        pairs.append(("Грузополучатель:", full_party(paper.consignee)))
    if paper.basis:
        pairs.append(("Основание:", paper.basis))
    return [band for label, value in pairs for band in labelled(label, value, look, _AREA)]


def _lines(paper: InvoicePaper, faces_: Faces) -> list[Band]:
    with_sku = any(line.sku for line in paper.lines)
    with_discount = any(line.discount_bp for line in paper.lines)
    widths = _WIDTHS[with_sku, with_discount]
    columns = (
        Column("№", widths[0] * MM, "centre"),
        Column("Артикул", widths[1] * MM, "left", wraps=True),
        Column("Товары (работы, услуги)", widths[2] * MM, "left", wraps=True),
        Column("Кол-во", widths[3] * MM, "right"),
        Column("Ед.", widths[4] * MM, "left"),
        Column("Цена", widths[5] * MM, "right"),
        Column("Скидка", widths[6] * MM, "right"),
        Column("Сумма", widths[7] * MM, "right"),
    )
    shown = [index for index, width in enumerate(widths) if width]
    cell = Style(faces_.regular, 8.5)
    look = Look(head=Style(faces_.bold, 9), cell=cell, note=cell._replace(size=7.5), boxed=True)
    table = LineTable(_AREA.left, tuple(columns[index] for index in shown), look)
    rows = (
        (
            str(number),
            line.sku,
            line.name,
            texts.quantity(line.quantity_milli),
            line.unit,
            texts.money(line.price_minor),
            texts.percent(line.discount_bp) if line.discount_bp else "",
            texts.money(line.amount_minor),
        )
        for number, line in enumerate(paper.lines, start=1)
    )
    notes = (line.note for line in paper.lines)
    return list(
        table.bands(
            Row(tuple(row[index] for index in shown), note)
            for row, note in zip(rows, notes, strict=True)
        )
    )


def _totals(paper: InvoicePaper, faces_: Faces) -> list[Band]:
    totals = paper.totals
    lines = [
        TotalLine("Итого:", texts.money(totals.amount_minor), strong=True),
        *(
            TotalLine(f"{label}:", value, strong=index == 0)
            for index, (label, value) in enumerate(vat_lines(totals, texts.OFFER_WORDS["ru"], "ru"))
        ),
        TotalLine("Всего к оплате:", texts.money(totals.total_minor), strong=True),
    ]
    bold, plain = Style(faces_.bold, 9), Style(faces_.regular, 9)
    edge = _AREA.right - 1.3 * MM
    bands = [gap(1.5, keep=True)]
    for line in lines:

        def draw(sheet: Sheet, y: float, line: TotalLine = line) -> None:
            base = y + 3.6 * MM
            style = bold if line.strong else plain
            sheet.text(_AREA.right - 27 * MM, base, line.label, style, "right")
            value = style.fitted(line.value, 24 * MM)
            sheet.text(edge, base, line.value, value, "right")

        bands.append(Band(4.8 * MM, draw, keep=True))
    return bands


def _summary(paper: InvoicePaper, faces_: Faces) -> list[Band]:
    total = paper.totals.total_minor
    word = texts.currency_word(paper.currency)
    count = (
        f"Всего наименований {len(paper.lines)}, на сумму {texts.money(total)}{texts.NBSP}{word}"
    )
    regular, small = Style(faces_.regular, 9), Style(faces_.regular, 8)
    words = amount_words(total, paper.currency, "ru")
    bands = [
        gap(2, keep=True),
        *paragraph(count, regular, _AREA, keep=True),
        gap(0.6, keep=True),
        *paragraph(words, Style(faces_.bold, 9.5), _AREA, keep=True),
    ]
    if paper.vat_note:
        bands += [gap(1, keep=True), *paragraph(paper.vat_note, small, _AREA, keep=True)]
    return [*bands, gap(2, keep=True), rule(_THICK, _AREA, keep=True)]


def _terms(paper: InvoicePaper, faces_: Faces) -> list[Band]:
    if not paper.terms:
        return [gap(2, keep=True)]
    look = Labelled(
        Style(faces_.regular, 8, 0x444444), Style(faces_.regular, 8), 27 * MM, after=0.8 * MM
    )
    bands = [gap(2.5, keep=True)]
    for label, value in paper.terms:
        bands += labelled(f"{label}:", value, look, _AREA, keep=True)
    return [*bands, gap(1, keep=True)]


def _signing(paper: InvoicePaper, faces_: Faces) -> Band:
    """QR on the left, signatures and the place of the stamp on the right."""
    code, problem = _payment_code(paper)
    style, small = Style(faces_.regular, 9), Style(faces_.regular, 7)
    beside = code.side + 6 * MM if code else 0
    look = SignatureLook(style, _AREA.left + beside)
    signers = _signers(paper)
    after_code = code.side + 6 * MM if code else 0
    height = max(after_code, 40 * MM, 46 * MM if paper.with_signature else 0)
    if problem:
        height += 6 * MM

    def draw(sheet: Sheet, y: float) -> None:
        if code is not None:
            code.draw(sheet, _AREA.left, y)
            middle = _AREA.left + code.side / 2
            caption = "Оплата по QR-коду", "в приложении банка"
            for index, line in enumerate(caption):
                base = y + code.side + 2.2 * MM + index * small.leading
                sheet.text(middle, base, line, small, "centre")
        signatures(sheet, y, signers, look)
        place = look.left + look.label + 4 * MM
        base = y + 9 * MM + (len(signers) - 1) * look.step + 10 * MM
        sheet.text(place, base, "М.П.", style)
        if paper.with_signature and paper.seller.stamp:
            stamp(sheet, place + 14 * MM, min(base - 6 * MM, y + 27 * MM), paper.seller.stamp)
        if problem:
            sheet.text(_AREA.left, y + height - 2 * MM, problem, small)

    return Band(height, draw, keep=True)


def _payment_code(paper: InvoicePaper) -> tuple[QrCode | None, str]:
    if not paper.with_qr or paper.number is None or paper.currency != "RUB":
        return None, ""
    try:
        return qr_code(payment_payload(paper)), ""
    except payment_qr.QrError as error:
        reason = _QR_PROBLEMS.get(error.code) or _QR_PROBLEMS[error.code.partition(":")[0]]
        return None, f"QR-код для оплаты не напечатан: {reason}."


def _signers(paper: InvoicePaper) -> list[Signer]:
    seller = paper.seller
    signature = seller.signature if paper.with_signature else None
    if seller.is_sole_trader:
        return [Signer("Предприниматель", short_name(seller.director), signature)]
    other = seller.accountant_signature if paper.with_signature else None
    return [
        Signer("Руководитель", short_name(seller.director), signature),
        Signer("Бухгалтер", short_name(seller.accountant), other),
    ]


def _footer(title: str, faces_: Faces) -> Footer:
    style = Style(faces_.regular, 7.5)
    label = shortened(title, style.face, style.size, 140 * MM)

    def draw(sheet: Sheet, page: int, pages: int) -> None:
        if pages == 1:
            return
        base = _AREA.bottom - 1 * MM
        sheet.text(_AREA.left, base, label, style)
        sheet.text(_AREA.right, base, f"Лист {page} из {pages}", style, "right")

    return draw
