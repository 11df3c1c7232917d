"""What is known of goods: papers and competitors that may be written down, facts as sentences."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.knowledge import (
    CertificateDraft,
    CompetitorDraft,
    FactDraft,
    ManufacturerDraft,
    check_certificate,
    check_competitor,
    check_fact,
    price_position_bp,
    quote,
)
from tests.refusals import refused

DAY = date(2026, 11, 23)


def made(kind: type, **given):
    """A draft of which only what matters is told."""
    blank = {"str": "", "int": 1, "date": DAY}
    needed = {
        one.name: next((value for name, value in blank.items() if name in str(one.type)), None)
        for one in fields(kind)
        if one.default is one.default_factory
    }
    return kind(**{**needed, **given})


@pytest.mark.parametrize(
    "field", [one.name for one in fields(ManufacturerDraft) if one.name != "name"]
)
def test_a_card_of_a_maker_tells_something_when_anything_but_the_name_is_known(field):
    assert not ManufacturerDraft("Завод").is_told
    assert replace(ManufacturerDraft("Завод"), **{field: "x"}).is_told


@pytest.mark.parametrize(
    ("ours", "theirs", "position"),
    [
        (110_00, 100_00, 1_000),
        (90_00, 100_00, -1_000),
        (100_00, 100_00, 0),
        (100_01, 200_00, -5_000),  # -4999.5: halves go away from nothing
        (300_01, 200_00, 5_001),
        (None, 100, None),
        (100, None, None),
        (100, 0, None),
    ],
)
def test_by_how_much_we_are_dearer(ours, theirs, position):
    assert price_position_bp(ours, theirs) == position


@pytest.mark.parametrize(
    ("text", "proof", "sentence"),
    [
        ("  Служит   50 лет. ", "", "Служит 50 лет."),
        ("Служит 50 лет", " протокол  № 5. ", "Служит 50 лет (протокол № 5)."),
        ("Класс X.", "НИИ X.", "Класс X (НИИ X)."),
    ],
)
def test_a_fact_as_one_sentence(text, proof, sentence):
    assert quote(text, proof) == sentence


def test_a_fact_says_something():
    check_fact(made(FactDraft, text="x"))
    with refused(Rule.FIELD_REQUIRED, field="text"):
        check_fact(made(FactDraft, text=" "))


def test_a_paper_has_a_number_and_does_not_end_before_it_begins():
    paper = made(CertificateDraft, number="РОСС 5", issued_on=DAY, valid_until=DAY)
    check_certificate(paper)
    check_certificate(replace(paper, issued_on=None))
    check_certificate(replace(paper, valid_until=None))
    check_certificate(replace(paper, issued_on=None, valid_until=None))
    with refused(Rule.FIELD_INVALID, field="valid_until"):
        check_certificate(replace(paper, valid_until=DAY - timedelta(days=1)))
    with refused(Rule.FIELD_REQUIRED, field="number"):
        check_certificate(replace(paper, number=" "))


def test_a_competitor_has_a_name_and_no_price_below_nothing():
    one = made(CompetitorDraft, competitor="Метиз")
    for price in (None, 0, 5):
        check_competitor(replace(one, price_minor=price))
    with refused(Rule.FIELD_INVALID, field="price_minor"):
        check_competitor(replace(one, price_minor=-1))
    with refused(Rule.FIELD_REQUIRED, field="competitor"):
        check_competitor(replace(one, competitor=" "))
