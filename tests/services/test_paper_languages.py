"""A client abroad gets every paper in English: nothing is dropped, nothing stays untranslated."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.credits import CreditDraft
from salesapp.domain.orders import AgreedHow, Agreement
from salesapp.domain.paper_parts import Design, PaperKind
from salesapp.domain.paper_templates import built_in
from salesapp.domain.units import unit_in
from salesapp.services import (
    credits,
    invoices,
    offers,
    orders,
    organizations,
    paper_templates,
    papers,
    undo,
)
from salesapp.services.paper_templates import Ref
from tests.documents.paper_readers import text_of
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY, bill

ENGLISH = Ref(None, Design.BRANDED, "en")
YES = Agreement("John Smith", AgreedHow.SIGNED)
BOLT_EN = replace(BOLT, name="Bolt M20×80", sku="BTC-20-80")
NUT_EN = replace(NUT, name="Nut M20")
RUSSIAN = re.compile("[А-Яа-яЁё]{2,}")


@pytest.fixture
def client(db, make_client):
    organizations.save(
        replace(
            SELLER,
            name="Vector Plus LLC",
            address="7 Example Street, Moscow 119019",
            director_name="Ivan Ivanov",
            director_post="Director",
            accountant_name="Anna Petrova",
            account=replace(SELLER.account, bank_name="VTB Bank"),
            profile=replace(SELLER.profile, name="Anna Voronova", post="Sales Manager"),
        )
    )
    return make_client("Sample Build LLC", inn="7707083893", kpp="770701001")


@pytest.fixture
def offer(client):
    made = offers.create(client, None, TODAY).subject_id
    draft = offer_queries.card(made).draft
    offers.save(
        made,
        replace(
            draft,
            lines=(BOLT_EN, NUT_EN),
            payment_terms="30 % in advance",
            delivery_terms="To the site",
        ),
    )
    paper_templates.choose_look(PaperKind.OFFER, made, ENGLISH)
    return made


def test_the_whole_chain_follows_the_language_of_the_offer(client, offer):
    organizations.set_text("offer.footer.en", "Prices hold while the stock lasts.")
    assert "Commercial Offer" in text_of(papers.offer_pdf(offer))
    offers.send(offer, TODAY)
    assert papers.file_name("offer", offer, TODAY).startswith("Offer No. КП-0001 of 23 Nov 2026")
    later = offers.new_version(offer, TODAY).subject_id
    assert "Prices hold while the stock lasts." in text_of(papers.offer_pdf(later))

    order = orders.from_offer(offer, TODAY).subject_id
    orders.confirm(order, YES, TODAY)
    told = text_of(papers.stored_pdf("sales_order", order))
    assert "based on: Commercial Offer No. КП-0001 of 23 Nov 2026" in told
    change = orders.new_version(order, TODAY).subject_id
    draft = order_queries.card(change).draft
    line = replace(draft.rows[0].line, quantity_milli=5_000, price_minor=70_00)
    fewer = replace(draft.rows[0], line=line)
    orders.save(change, replace(draft, rows=(fewer, *draft.rows[1:])))
    orders.confirm(change, YES, TODAY, reason="Fewer bolts")
    told = text_of(papers.stored_pdf("sales_order", change))
    assert "Bolt M20×80: quantity 3,200 pcs → 5 pcs, price 64.20 → 70.00" in told
    assert papers.file_name("sales_order", change, TODAY).startswith("Order No. ")

    bill = invoices.from_order(order, TODAY).subject_id
    invoices.issue(bill, TODAY)
    told = text_of(papers.stored_pdf("invoice", bill))
    assert "Based on: Order No. ЗК-0001 of 23 Nov 2026" in told
    assert "Payment: 30 % in advance" in told
    assert papers.file_name("invoice", bill, TODAY).startswith("Invoice No. 1 of 23 Nov 2026")

    [line, _other] = credit_queries.returnable(bill)
    asked = CreditDraft(bill, "Damaged", {line.line_id: 1_000}, language="en")
    note = credits.issue(asked, TODAY).subject_id
    for kind, paper in (
        ("offer", offer), ("sales_order", change), ("invoice", bill), ("credit_note", note),
    ):  # fmt: skip
        left = set(RUSSIAN.findall(text_of(papers.stored_pdf(kind, paper)))) - {"КП", "ЗК", "КН"}
        assert not left, (kind, left)


def test_words_above_an_english_invoice_are_kept_and_may_be_said_in_english(client):
    organizations.set_text("invoice.attention", "Оплата означает согласие с условиями.")
    made = bill(client, BOLT_EN)
    paper_templates.choose_look(PaperKind.INVOICE, made, Ref(None, Design.PLAIN, "en"))
    assert "Оплата означает согласие" in text_of(papers.invoice_pdf(made, TODAY)), "not dropped"
    organizations.set_text("invoice.attention.en", "Payment means that the terms are accepted.")
    told = text_of(papers.invoice_pdf(made, TODAY))
    assert "Payment means that the terms are accepted." in told
    assert "Оплата означает" not in told


def test_each_language_begins_with_its_own_default_template(client, offer):
    own = paper_templates.save_template(
        None, "Green", replace(built_in(PaperKind.INVOICE, "en"), accent=0x0B7A4B)
    ).subject_id
    paper_templates.set_default(PaperKind.INVOICE, "en", Ref(own))
    offers.send(offer, TODAY)
    english = invoices.from_offer(offer, TODAY).subject_id
    assert paper_templates.look_of(PaperKind.INVOICE, english, "ru").name == "Green"
    russian = bill(client, BOLT)
    assert paper_templates.look_of(PaperKind.INVOICE, russian, "ru").template.language == "ru"
    invoices.issue(english, TODAY)
    again = invoices.reissue(english, "Wrong lines", TODAY).subject_id
    assert paper_templates.look_of(PaperKind.INVOICE, again, "ru").name == "Green"


def test_an_offer_turns_english_and_back_by_undo(client, offer):
    assert "Commercial Offer" in text_of(papers.offer_pdf(offer))
    undo.undo()
    assert "Коммерческое предложение" in text_of(papers.offer_pdf(offer))


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("шт", "pcs"),
        ("шт.", "pcs"),
        ("Штука", "pcs"),
        ("кг", "kg"),
        ("паллета", "паллета"),
        ("", ""),
    ],
)
def test_units_are_told_in_english_where_they_are_known(unit, told):
    assert unit_in(unit, "en") == told
    assert unit_in(unit, "ru") == unit
