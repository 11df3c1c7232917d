"""The invoice beside the form, printed by the same code as real ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from salesapp.documents.invoice_pdf import build_invoice
from salesapp.documents.papers import (
    BankPaper,
    InvoicePaper,
    PaperLine,
    PaperTotals,
    PartyPaper,
    SellerPaper,
)
from salesapp.documents.preview import Picture, render_page
from salesapp.domain.organizations import (
    OrganizationDraft,
    default_vat_bp,
    requisites_problems,
)
from salesapp.domain.pricing import Counting, PricedLine, document_totals

_LINE = PricedLine(1_000_000, 12_20, 0, None)


class SampleWords(NamedTuple):
    """What the sample says where a real invoice would name clients and goods."""

    goods: str
    client: str
    unit: str


def sample_invoice(
    draft: OrganizationDraft,
    pictures: Mapping[str, bytes | None],
    words: SampleWords,
    on: date,
) -> bytes:
    """The PDF of an invoice of one line with the requisites typed so far."""
    line = replace(_LINE, vat_bp=default_vat_bp(draft.tax_mode, on))
    totals = document_totals([line], Counting(draft.vat_mode))
    computed = totals.lines[0]
    account = draft.account
    seller = SellerPaper(
        party=PartyPaper(draft.name, draft.inn, draft.kpp, draft.address, draft.phone, draft.email),
        bank=BankPaper(account.bank_name, account.bik, account.account, account.corr_account),
        director=draft.director_name,
        accountant=draft.accountant_name,
        is_sole_trader=draft.is_sole_trader,
        logo=pictures.get("logo"),
        signature=pictures.get("signature"),
        stamp=pictures.get("stamp"),
    )
    printed = PaperLine(
        "",
        words.goods,
        line.quantity_milli,
        words.unit,
        line.price_minor,
        0,
        line.vat_bp,
        computed.amount_minor,
        computed.vat_minor,
        computed.total_minor,
    )
    paper = InvoicePaper(
        "1",
        on,
        seller,
        PartyPaper(words.client),
        (printed,),
        PaperTotals(
            totals.subtotal_minor,
            0,
            totals.amount_minor,
            totals.vat_minor,
            totals.total_minor,
            draft.vat_mode,
            totals.vat_by_rate,
        ),
        with_qr=not requisites_problems(draft),
        with_signature=True,
    )
    return build_invoice(paper)


def sample_page(
    draft: OrganizationDraft,
    pictures: Mapping[str, bytes | None],
    words: SampleWords,
    on: date,
    scale: float,
) -> Picture:
    """The first sheet of the sample as pixels."""
    return render_page(sample_invoice(draft, pictures, words, on), 0, scale)
