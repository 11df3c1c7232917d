"""The sheet of a negotiation stands on one page, in both languages, however much is on it."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pypdfium2
import pytest

from salesapp.db.queries import objections as library
from salesapp.domain.clients import Attitude, ContactRole
from salesapp.domain.negotiation import (
    ConcessionDraft,
    Limits,
    RoundDraft,
    SheetDraft,
    Side,
    Term,
)
from salesapp.domain.objections import HeardDraft
from salesapp.domain.stakeholders import CompetitorDraft, StakeholderDraft
from salesapp.services import deals, negotiation, objections, organizations, stakeholders
from salesapp.services.negotiation_papers import negotiation_sheet, paper
from tests.services.papers_kit import SELLER

DAY = date(2026, 11, 23)
LONG = "Научно-производственное объединение Волжские металлоконструкции и крепёж"


def text_of(data: bytes) -> tuple[int, str]:
    """Pages and all the words."""
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    words = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    count = len(document)
    document.close()
    return count, words


@pytest.fixture
def deal(db, make_client, make_contact) -> int:
    """A deal with everything a negotiation can have, and much of it."""
    organizations.save(SELLER)
    client = make_client(f"ООО «{LONG}»")
    made = deals.create({"title": "Болт М20×80", "client_id": client, "amount_minor": 425_599_00})
    deal = int(made.subject_id or 0)
    for place in range(5):
        person = make_contact(client, f"Константинопольская Александра {place}")
        draft = StakeholderDraft(person, list(ContactRole)[place], Attitude.NEUTRAL, LONG)
        stakeholders.save_stakeholder(deal, draft)
    limits = {
        Term.PRICE: Limits(425_000_00, 410_000_00, 400_000_00),
        Term.PREPAYMENT: Limits(10_000, 5_000, 3_000),
        Term.DEFERRAL: Limits(0, 14, 30),
        Term.VOLUME: Limits(10_000_000, 8_000_000, 5_000_000),
        Term.DELIVERY: Limits(0, 12_000_00, 25_000_00),
    }
    told = "\n".join(f"{LONG} {place}" for place in range(6))
    negotiation.save_sheet(deal, SheetDraft(limits, told, told))
    for place in range(9):
        wanted = {Term.PRICE: 380_000_00 + place * 100_00, Term.DEFERRAL: 45 - place}
        when = DAY + timedelta(days=place)
        negotiation.save_round(deal, RoundDraft(when, wanted, note=LONG))
    for place in range(14):
        negotiation.save_concession(
            deal,
            ConcessionDraft(
                Side.GAVE if place % 2 else Side.GOT, DAY, Term.DEFERRAL, 21, LONG, 1_000_00,
                reason="годовой объём", approved_by="Воронова А.",
            ),
        )  # fmt: skip
    for one in library.shelf()[:4]:
        objections.hear(HeardDraft(one.id, deal))
    draft = CompetitorDraft("Метизторг", None, 390_000_00, "склад", "срок")
    stakeholders.save_competitor(deal, draft)
    return deal


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", ["Карта переговоров", "Точка выхода", "Доставка за наш счёт", "решает", "Уступки"]),
        ("en", ["Negotiation sheet", "Walk-away", "Delivery at our cost", "decides", "Given"]),
    ],
)
def test_all_of_it_stands_on_one_page(deal, language, words):
    pages, text = text_of(negotiation_sheet(deal, language, DAY))
    assert pages == 1
    for word in words:
        assert word in text
    assert "Метизторг" in text
    assert "годовой объём" in text
    assert "→" in text, "open objections stand with their best reply"


def test_the_same_sheet_gives_the_same_bytes(deal):
    assert negotiation_sheet(deal, "ru", DAY) == negotiation_sheet(deal, "ru", DAY)


def test_values_read_as_the_language_writes_them(deal):
    rows = {row[0]: row for row in paper(deal, "en", DAY).tables[0].rows}
    assert rows["Deferral"][1:4] == ("0 days", "14 days", "30 days")
    assert rows["Prepayment"][1].startswith("100")
    assert rows["Volume"][1].endswith("шт")


def test_an_empty_sheet_is_a_page_with_a_head(db, make_client):
    organizations.save(SELLER)
    made = deals.create({"title": "Гайка", "client_id": make_client("ООО «Пекарня»")})
    pages, text = text_of(negotiation_sheet(int(made.subject_id or 0), "ru", DAY))
    assert pages == 1
    assert "Гайка" in text
    assert "Условия" not in text
