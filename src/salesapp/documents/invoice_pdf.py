"""Счёт на оплату in the customary form, in Russian or in English."""

from salesapp.documents import form_blocks as forms
from salesapp.documents import texts
from salesapp.documents.bank_block import bank_block
from salesapp.documents.blocks import QrCode, gap, paragraph, qr_code
from salesapp.documents.flow import Band, render
from salesapp.documents.form_blocks import Form
from salesapp.documents.form_words import FORM_WORDS
from salesapp.documents.line_bands import form_lines
from salesapp.documents.papers import InvoicePaper
from salesapp.documents.setting import laid_out, setting_of
from salesapp.domain import payment_qr
from salesapp.domain.paper_parts import Block, PaperKind, PaperText


def build_invoice(paper: InvoicePaper) -> bytes:
    """Return the invoice as a PDF; the same paper always gives the same bytes."""
    setting = setting_of(paper, PaperKind.INVOICE, forms.AREA, _values(paper))
    form = forms.form_of(setting)
    title = setting.text(PaperText.TITLE, invoice_title(paper))
    makers = {
        Block.ATTENTION: lambda: _attention(paper, form),
        Block.BANK: lambda: [bank_block(paper.seller, forms.AREA, setting.faces, form.words)],
        Block.HEADING: lambda: forms.heading(form, title),
        Block.PARTIES: lambda: forms.parties(form, _parties(paper, form)),
        Block.LINES: lambda: form_lines(setting, paper.lines),
        Block.TOTALS: lambda: forms.totals(form, paper.totals, form.words.total),
        Block.SUMMARY: lambda: forms.summary(
            form, len(paper.lines), paper.totals, (paper.rate_note, paper.vat_note)
        ),
        Block.CONDITIONS: lambda: forms.terms(form, paper.terms),
        Block.SIGNING: lambda: [
            forms.signing(form, *_payment_code(paper, form), with_signature=paper.with_signature)
        ],
    }
    return render(
        laid_out(setting, makers),
        forms.AREA,
        forms.foot(title, setting.faces, form.words.sheet, forms.AREA),
        setting.printed(title, paper),
        forms.FOOT,
    )


def invoice_title(paper: InvoicePaper) -> str:
    """Heading of the paper, also the title of the file."""
    words = FORM_WORDS[paper.language]
    day = texts.long_date(paper.issued_on, paper.language)
    if paper.number is None:
        return words.invoice_draft.format(day=day)
    return words.invoice.format(number=paper.number, day=day)


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


def _values(paper: InvoicePaper) -> dict[str, str]:
    until = paper.valid_until
    return {
        "client": paper.buyer.name,
        "client_inn": paper.buyer.inn,
        "valid_until": texts.long_date(until, paper.language) if until else "",
        "basis": paper.basis,
    }


def _attention(paper: InvoicePaper, form: Form) -> list[Band]:
    text = form.setting.text(PaperText.ATTENTION, paper.attention)
    if paper.valid_until is not None:
        day = texts.long_date(paper.valid_until, paper.language)
        text = f"{text}\n{form.words.valid.format(day=day)}".strip()
    if not text:
        return []
    return [*paragraph(text, form.style(8), forms.AREA, align="centre"), gap(3)]


def _parties(paper: InvoicePaper, form: Form) -> list[tuple[str, str]]:
    words = form.words
    return [
        (words.seller, forms.party_text(form, paper.seller.party)),
        (words.buyer, forms.party_text(form, paper.buyer)),
        (words.consignor, forms.party_text(form, paper.consignor)),
        (words.consignee, forms.party_text(form, paper.consignee)),
        (words.basis, paper.basis),
    ]


def _payment_code(paper: InvoicePaper, form: Form) -> tuple[QrCode | None, str]:
    if not paper.with_qr or paper.number is None or paper.currency != "RUB":
        return None, ""
    try:
        return qr_code(payment_payload(paper)), ""
    except payment_qr.QrError as error:
        problems = form.words.qr_problems
        reason = problems.get(error.code) or problems[error.code.partition(":")[0]]
        return None, form.words.no_qr.format(reason=reason)
