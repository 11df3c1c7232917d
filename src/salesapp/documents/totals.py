"""Rows of VAT and the amount in words, alike on every paper."""

from salesapp.documents.papers import Language, PaperTotals
from salesapp.documents.texts import OfferWords, money, rate
from salesapp.domain.vat import VatMode
from salesapp.domain.words import amount_in_words


def vat_lines(totals: PaperTotals, words: OfferWords, language: Language) -> list[tuple[str, str]]:
    """Labels and values of VAT: one rate by name, several rates with a row for each."""
    if totals.is_without_vat:
        return [(words.vat_none, "–")]
    inside = totals.vat_mode is VatMode.INCLUDED
    if len(totals.vat_by_rate) == 1:
        label = words.vat_inside if inside else words.vat_on_top
        only = rate(totals.vat_by_rate[0].vat_bp, language).replace("\u00a0", " ")
        return [(label.format(rate=only), money(totals.vat_minor, language))]
    label = words.vat_several if inside else words.vat_on_top_several
    shares = [
        (
            words.vat_of_rate.format(rate=rate(share.vat_bp, language).replace("\u00a0", " ")),
            money(share.vat_minor, language),
        )
        for share in totals.vat_by_rate
        if share.vat_bp is not None
    ]
    return [(label, money(totals.vat_minor, language)), *shares]


def amount_words(minor: int, currency: str, language: Language) -> str:
    """The amount in words; empty for a currency whose words are not known."""
    try:
        return amount_in_words(minor, currency, language)
    except ValueError:
        return ""
