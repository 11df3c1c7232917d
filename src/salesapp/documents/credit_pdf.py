"""The credit note: what of an invoice is taken back, in the form of the invoice."""

from salesapp.documents import form_blocks as forms
from salesapp.documents import texts
from salesapp.documents.flow import render
from salesapp.documents.form_words import FORM_WORDS
from salesapp.documents.line_bands import form_lines
from salesapp.documents.papers import CreditPaper
from salesapp.documents.setting import laid_out, setting_of
from salesapp.domain.paper_parts import Block, PaperKind, PaperText


def build_credit(paper: CreditPaper) -> bytes:
    """Return the credit note as a PDF; the same paper always gives the same bytes."""
    values = {
        "client": paper.buyer.name,
        "client_inn": paper.buyer.inn,
        "basis": paper.basis,
        "reason": paper.reason,
    }
    setting = setting_of(paper, PaperKind.CREDIT, forms.AREA, values)
    form = forms.form_of(setting)
    words = form.words
    title = setting.text(PaperText.TITLE, credit_title(paper))
    makers = {
        Block.HEADING: lambda: forms.heading(form, title),
        Block.PARTIES: lambda: forms.parties(
            form,
            [
                (words.seller, forms.party_text(form, paper.seller.party)),
                (words.buyer, forms.party_text(form, paper.buyer)),
                (words.basis, paper.basis),
                (words.reason, paper.reason),
            ],
        ),
        Block.LINES: lambda: form_lines(setting, paper.lines),
        Block.TOTALS: lambda: forms.totals(form, paper.totals, words.total_back),
        Block.SUMMARY: lambda: forms.summary(
            form, len(paper.lines), paper.totals, (paper.rate_note, paper.vat_note)
        ),
        Block.CONDITIONS: lambda: forms.terms(form, paper.terms),
        Block.SIGNING: lambda: [forms.signing(form, None, "", with_signature=paper.with_signature)],
    }
    return render(
        laid_out(setting, makers),
        forms.AREA,
        forms.foot(title, setting.faces, words.sheet, forms.AREA),
        setting.printed(title, paper),
        forms.FOOT,
    )


def credit_title(paper: CreditPaper) -> str:
    """Heading of the paper, also the title of the file."""
    words = FORM_WORDS[paper.language]
    day = texts.long_date(paper.issued_on, paper.language)
    if paper.number is None:
        return words.credit_draft.format(day=day)
    return words.credit.format(number=paper.number, day=day)
