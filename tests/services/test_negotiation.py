"""The sheet of a negotiation: limits, rounds, and concessions that cost money."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesapp.db.queries import negotiation as queries
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.negotiation import (
    ConcessionDraft,
    Limits,
    RoundDraft,
    SheetDraft,
    Side,
    Standing,
    Term,
    standing,
    worth_minor,
)
from salesapp.services import deals, negotiation, undo
from tests.dumps import business

DAY = date(2026, 11, 23)
LIMITS = {
    Term.PRICE: Limits(425_000_00, 410_000_00, 400_000_00),
    Term.DEFERRAL: Limits(0, 14, 30),
}


@pytest.fixture
def deal(make_client) -> int:
    client = make_client("ООО «Волжмонтаж-7»")
    made = deals.create({"title": "Болт М20×80", "client_id": client, "amount_minor": 425_599_00})
    return int(made.subject_id or 0)


def gave(**told) -> ConcessionDraft:
    return ConcessionDraft(Side.GAVE, DAY, **told)


def test_where_a_value_stands_between_the_limits():
    price, days = LIMITS[Term.PRICE], LIMITS[Term.DEFERRAL]
    assert standing(Term.PRICE, price, 430_000_00) is Standing.TARGET
    assert standing(Term.PRICE, price, 415_000_00) is Standing.WITHIN
    assert standing(Term.PRICE, price, 410_000_00) is Standing.WITHIN
    assert standing(Term.PRICE, price, 409_999_99) is Standing.BEYOND
    assert standing(Term.PRICE, price, 399_000_00) is Standing.AWAY
    assert standing(Term.DEFERRAL, days, 0) is Standing.TARGET
    assert standing(Term.DEFERRAL, days, 21) is Standing.BEYOND
    assert standing(Term.DEFERRAL, days, 45) is Standing.AWAY
    assert standing(Term.VOLUME, Limits(), 5) is Standing.UNKNOWN


def test_what_a_step_is_worth_is_proposed():
    told = {"amount_minor": 400_000_00, "month_bp": 200}
    assert worth_minor(Term.PRICE, 425_000_00, 415_000_00, **told) == 10_000_00
    assert worth_minor(Term.DEFERRAL, 0, 30, **told) == 8_000_00
    assert worth_minor(Term.DEFERRAL, 30, 15, **told) == 4_000_00
    assert worth_minor(Term.PREPAYMENT, 10_000, 5_000, **told) == 4_000_00
    assert worth_minor(Term.DELIVERY, 0, 12_000_00, **told) == 12_000_00
    assert worth_minor(Term.VOLUME, 0, 5, **told) is None


def test_limits_stand_in_their_order(db, deal):
    for term, limits in (
        (Term.PRICE, Limits(400_000_00, 410_000_00)),
        (Term.DEFERRAL, Limits(30, 14)),
        (Term.PREPAYMENT, Limits(5_000, None, 7_000)),
        (Term.VOLUME, Limits(-1)),
    ):
        with pytest.raises(RuleError) as caught:
            negotiation.save_sheet(deal, SheetDraft({term: limits}))
        assert caught.value.facts["field"] == "limits"
        assert caught.value.facts["term"] == term
    assert queries.sheet(deal).is_empty


def test_a_sheet_keeps_what_was_set_and_forgets_what_was_emptied(db, deal):
    negotiation.save_sheet(deal, SheetDraft(LIMITS, "склад рядом", "срок", month_bp=250))
    known = queries.sheet(deal)
    assert known.limits == LIMITS
    assert (known.arguments, known.risks, known.month_bp) == ("склад рядом", "срок", 250)
    negotiation.save_sheet(deal, SheetDraft({Term.PRICE: LIMITS[Term.PRICE]}), known.rev)
    assert list(queries.sheet(deal).limits) == [Term.PRICE]
    with pytest.raises(RuleError) as caught:
        negotiation.save_sheet(deal, SheetDraft(LIMITS), known.rev)
    assert caught.value.rule is Rule.RECORD_CHANGED


def test_a_concession_beyond_the_limit_asks_for_a_reason_and_keeps_it(db, deal):
    negotiation.save_sheet(deal, SheetDraft(LIMITS))
    beyond = {"term": Term.DEFERRAL, "value": 21, "worth_minor": 5_600_00}
    before = business()
    with pytest.raises(RuleError) as caught:
        negotiation.save_concession(deal, gave(**beyond))
    assert caught.value.rule is Rule.CONCESSION_NEEDS_REASON
    assert business() == before

    negotiation.save_concession(
        deal, gave(**beyond, reason="годовой объём", approved_by="Воронова А.")
    )
    negotiation.save_concession(
        deal, ConcessionDraft(Side.GOT, DAY, text="отзыв на сайт", worth_minor=7_000_00)
    )
    known = queries.sheet(deal)
    kept = known.concessions[0]
    assert (kept.standing, kept.reason, kept.approved_by) == (
        Standing.BEYOND,
        "годовой объём",
        "Воронова А.",
    )
    assert known.agreed() == {Term.DEFERRAL: 21}
    assert known.balance == (5_600_00, 7_000_00)
    assert known.balance.net_minor == 1_400_00


def test_a_concession_within_the_limit_asks_nothing(db, deal):
    negotiation.save_sheet(deal, SheetDraft(LIMITS))
    negotiation.save_concession(deal, gave(term=Term.DEFERRAL, value=14))
    (one,) = queries.sheet(deal).concessions
    assert one.standing is Standing.WITHIN
    for empty in (gave(), gave(term=Term.PRICE)):
        with pytest.raises(RuleError) as caught:
            negotiation.save_concession(deal, empty)
        assert caught.value.rule is Rule.FIELD_REQUIRED


def test_rounds_keep_what_the_client_wanted_and_the_last_word_counts(db, deal, make_contact):
    from salesapp.db.queries import deal_cards

    boss = make_contact(deal_cards.card(deal).client_id, "Мельников Игорь")
    negotiation.save_round(
        deal, RoundDraft(DAY, {Term.PRICE: 390_000_00, Term.DEFERRAL: 45}, boss, "жёстко")
    )
    negotiation.save_round(deal, RoundDraft(DAY + timedelta(days=2), {Term.DEFERRAL: 21}))
    first, second = queries.sheet(deal).rounds
    assert (first.number, first.contact, second.number) == (1, "Мельников Игорь", 2)
    assert queries.sheet(deal).positions() == {Term.PRICE: 390_000_00, Term.DEFERRAL: 21}
    negotiation.save_round(deal, RoundDraft(DAY, {Term.PRICE: 395_000_00}), first.id, first.rev)
    assert queries.sheet(deal).rounds[0].positions == {Term.PRICE: 395_000_00}
    negotiation.delete_round(first.id)
    assert [one.number for one in queries.sheet(deal).rounds] == [1]
    with pytest.raises(RuleError):
        negotiation.save_round(deal, RoundDraft(DAY))


def test_every_step_of_the_sheet_is_taken_back(db, deal):
    steps = [
        lambda: negotiation.save_sheet(deal, SheetDraft(LIMITS)),
        lambda: negotiation.save_round(deal, RoundDraft(DAY, {Term.PRICE: 1})),
        lambda: negotiation.save_concession(deal, gave(text="образцы")),
        lambda: negotiation.delete_concession(queries.sheet(deal).concessions[0].id),
        lambda: negotiation.delete_round(queries.sheet(deal).rounds[0].id),
    ]
    for step in steps:
        before = business()
        step()
        assert business() != before
        undo.undo()
        assert business() == before
        undo.redo()
