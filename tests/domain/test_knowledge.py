"""How well a product is known: lights, gaps, what may be told to a client."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import RuleError
from salesapp.domain.knowledge import (
    CertificateDraft,
    CertificateKind,
    CompetitorDraft,
    Evidence,
    FactDraft,
    Gap,
    Light,
    check_certificate,
    check_competitor,
    check_fact,
    gaps,
    is_old_price,
    light,
    may_quote,
    price_position_bp,
    quote,
)
from salesapp.domain.products import Aspect

TODAY = date(2026, 11, 23)


def test_a_product_nobody_knows_is_dark_on_every_side():
    assert {light(aspect, Evidence()) for aspect in Aspect} == {Light.EMPTY}
    assert gaps(Aspect.QUALITY, Evidence()) == [Gap.NOTHING]


@pytest.mark.parametrize(
    ("aspect", "known", "expected"),
    [
        (Aspect.FUNCTIONAL, Evidence(facts={Aspect.FUNCTIONAL: 1}), []),
        (Aspect.FEATURES, Evidence(texts=frozenset({Aspect.FEATURES})), []),
        (Aspect.UNIQUENESS, Evidence(facts={Aspect.UNIQUENESS: 2}, unproven=1), [Gap.NO_PROOF]),
        (Aspect.QUALITY, Evidence(certificates=1), []),
        (Aspect.QUALITY, Evidence(certificates=2, ended=1), [Gap.CERTIFICATE_ENDED]),
        (Aspect.QUALITY, Evidence(facts={Aspect.QUALITY: 1}), [Gap.NO_CERTIFICATE]),
        (Aspect.COMPETITIVENESS, Evidence(competitors=1, old_prices=1), [Gap.OLD_PRICE]),
        (Aspect.MANUFACTURER, Evidence(facts={Aspect.MANUFACTURER: 1}), [Gap.NO_CARD]),
        (Aspect.COST, Evidence(has_price=True), [Gap.NO_COST]),
        (Aspect.COST, Evidence(has_price=True, has_cost=True), []),
        (Aspect.CONSUMER, Evidence(attributes_filled=2, attributes_missing=1), [Gap.ATTRIBUTES]),
        (
            Aspect.FEATURES,
            Evidence(facts={Aspect.FEATURES: 1}, to_review=frozenset({Aspect.FEATURES})),
            [Gap.REVIEW],
        ),
    ],
)
def test_each_side_tells_what_it_lacks(aspect, known, expected):
    assert gaps(aspect, known) == expected


def test_what_is_out_of_date_is_told_apart_from_what_is_missing():
    assert light(Aspect.QUALITY, Evidence(certificates=1, ended=1)) is Light.STALE
    assert light(Aspect.QUALITY, Evidence(facts={Aspect.QUALITY: 1})) is Light.PARTLY
    assert light(Aspect.QUALITY, Evidence(certificates=1)) is Light.FULL


def test_what_is_called_unique_is_quoted_only_with_its_proof():
    assert not may_quote(Aspect.UNIQUENESS, " ", is_quotable=True)
    assert may_quote(Aspect.UNIQUENESS, "протокол 17", is_quotable=True)
    assert may_quote(Aspect.FEATURES, "", is_quotable=True)
    assert not may_quote(Aspect.FEATURES, "протокол 17", is_quotable=False)


def test_a_quote_is_one_sentence():
    assert quote("Держит 24,5 кН.\n", "") == "Держит 24,5 кН."
    assert quote("Держит 24,5 кН", "протокол 17.") == "Держит 24,5 кН (протокол 17)."


def test_an_old_price_is_no_argument():
    assert is_old_price(None, TODAY)
    assert is_old_price(TODAY - timedelta(days=91), TODAY)
    assert not is_old_price(TODAY - timedelta(days=90), TODAY)


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_the_position_of_the_price_is_exact(ours, theirs):
    found = price_position_bp(ours, theirs)
    assert abs(found * theirs - (ours - theirs) * 10_000) * 2 <= theirs


def test_without_prices_there_is_no_position():
    assert price_position_bp(None, 100) is None
    assert price_position_bp(100, 0) is None
    assert price_position_bp(81, 100) == -1900


@pytest.mark.parametrize(
    "refused",
    [
        lambda: check_fact(FactDraft(Aspect.FEATURES, "  ")),
        lambda: check_certificate(CertificateDraft(CertificateKind.PASSPORT, "")),
        lambda: check_certificate(
            CertificateDraft(
                CertificateKind.PASSPORT, "7", issued_on=TODAY, valid_until=date(2026, 1, 1)
            )
        ),
        lambda: check_competitor(CompetitorDraft("")),
        lambda: check_competitor(CompetitorDraft("Конкурент", price_minor=-1)),
    ],
)
def test_what_says_nothing_is_refused(refused):
    with pytest.raises(RuleError):
        refused()
