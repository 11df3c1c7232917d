"""The lifeline of a deal, and what holds its money, out of plain facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salesapp.domain.blockers import Blocker, Hold, holds, holds_most
from salesapp.domain.deals import StageKind
from salesapp.domain.lifeline import (
    DealFacts,
    InvoiceFact,
    LinkKind,
    LinkState,
    MoneyFact,
    OfferFact,
    lifeline,
    next_link,
)

TODAY = date(2026, 11, 23)
NEW = DealFacts(
    deal_id=1,
    client_id=7,
    kind=StageKind.OPEN,
    stage_position=0,
    created_on=TODAY - timedelta(days=3),
    stage_since=TODAY,
    step_id=5,
    step_kind="call",
    step_on=TODAY,
)
SENT = OfferFact(3, "КП-0241", 2, "sent", TODAY - timedelta(days=1), TODAY + timedelta(days=14))
ISSUED = InvoiceFact(9, "318", is_issued=True, issued_on=TODAY)
OWED = MoneyFact(500_00, 500_00, 0, TODAY + timedelta(days=5))
PAID = MoneyFact(500_00, 0, 0, None, None, TODAY)


def days(after: date, until: date) -> int:
    return (until - after).days


def states(facts: DealFacts) -> str:
    """A letter for each link: Done, Passed, Next, Ahead."""
    return "".join(link.state[0].upper() for link in lifeline(facts))


def of(facts: DealFacts, kind: LinkKind):
    return next(link for link in lifeline(facts) if link.kind is kind)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "NAAAAAAAAA"),
        ({"contact_on": TODAY}, "DNAAAAAAAA"),
        ({"contact_on": TODAY, "need": "болты"}, "DDNAAAAAAA"),
        ({"need": "болты", "offer": SENT}, "PDDNAAAAAA"),
        ({"offer": SENT, "contract_basis": "П-118"}, "PPDDNAAAAA"),
        ({"invoice": ISSUED, "money": OWED}, "PPPPPDNAAA"),
        ({"invoice": ISSUED, "money": PAID}, "PPPPPDDNAA"),
    ],
)
def test_the_first_missing_link_is_next_and_later_links_make_good_what_was_skipped(told, expected):
    assert states(replace(NEW, **told)) == expected


def test_goods_that_left_before_the_money_do_not_make_the_payment_good():
    shipped = replace(NEW, invoice=ISSUED, money=OWED, shipped_on=TODAY)
    assert of(shipped, LinkKind.PAYMENT).state is LinkState.NEXT
    assert of(shipped, LinkKind.SHIPMENT).state is LinkState.DONE


def test_a_part_payment_tells_its_share_and_the_day_of_the_rest():
    part = replace(NEW, invoice=ISSUED, money=MoneyFact(500_00, 300_00, 0, TODAY))
    link = of(part, LinkKind.PAYMENT)
    assert (link.share_bp, link.plan_on, link.record_id) == (4_000, TODAY, 9)
    assert not link.is_late(TODAY)
    assert link.is_late(TODAY + timedelta(days=1))


def test_a_draft_is_no_document_yet_but_can_be_opened():
    draft = replace(
        NEW, contact_on=TODAY, need="болты", offer=OfferFact(4, "", 1, "draft", None, None)
    )
    link = next_link(lifeline(draft))
    assert (link.kind, link.entity, link.record_id) == (LinkKind.OFFER, "offer", 4)


def test_an_accepted_offer_is_the_order():
    accepted = replace(NEW, offer=SENT._replace(state="accepted"))
    assert of(accepted, LinkKind.ORDER).state is LinkState.DONE
    assert of(accepted, LinkKind.ORDER).text == "КП-0241"


def test_a_won_deal_waits_for_the_repeat_sale_only_and_a_lost_one_for_nothing():
    won = replace(NEW, kind=StageKind.WON, closed_on=TODAY)
    assert states(won) == "PPPPPPPPPN"
    again = replace(won, repeat=(12, TODAY))
    assert states(again) == "PPPPPPPPPD"
    assert of(again, LinkKind.REPEAT).record_id == 12
    lost = replace(NEW, kind=StageKind.LOST, contact_on=TODAY)
    assert states(lost) == "DAAAAAAAAA"
    assert next_link(lifeline(lost)) is None


def test_nothing_holds_a_deal_that_goes_well_or_is_closed():
    well = replace(NEW, need="болты", offer=SENT, decider_known=True)
    assert holds(well, TODAY, days) == ()
    assert holds(replace(NEW, kind=StageKind.WON, step_id=None), TODAY, days) == ()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"step_id": None, "step_on": None}, Hold(Blocker.NO_STEP)),
        (
            {"step_on": TODAY - timedelta(days=2)},
            Hold(Blocker.STEP_OVERDUE, 2, on=TODAY - timedelta(days=2), record_id=5),
        ),
        ({}, Hold(Blocker.NEED_UNKNOWN)),
        ({"need": "болты"}, Hold(Blocker.NO_OFFER)),
        (
            {"offer": OfferFact(4, "", 1, "draft", None, None)},
            Hold(Blocker.OFFER_NOT_SENT, record_id=4),
        ),
        (
            {"offer": SENT._replace(sent_on=TODAY - timedelta(days=6)), "decider_known": True},
            Hold(
                Blocker.OFFER_UNANSWERED, 6, on=TODAY - timedelta(days=6), record_id=3,
                detail="КП-0241",
            ),
        ),
        (
            {"offer": SENT._replace(valid_until=TODAY - timedelta(days=1))},
            Hold(
                Blocker.OFFER_EXPIRED, 1, on=TODAY - timedelta(days=1), record_id=3,
                detail="КП-0241",
            ),
        ),
        ({"offer": SENT}, Hold(Blocker.DECIDER_UNKNOWN)),
        (
            {"offer": SENT._replace(state="accepted")},
            Hold(Blocker.INVOICE_NOT_ISSUED, record_id=3, detail="КП-0241"),
        ),
        (
            {"offer": SENT, "objection": (8, "Дорого"), "open_objections": 2},
            Hold(Blocker.OBJECTION_OPEN, many=2, record_id=8, detail="Дорого"),
        ),
        (
            {"need": "болты", "postponed": (8, "Дорого")},
            Hold(Blocker.OBJECTION_DUE, record_id=8, detail="Дорого"),
        ),
        (
            {"invoice": ISSUED, "money": OWED},
            Hold(Blocker.AWAITING_PAYMENT, 0, 0, TODAY + timedelta(days=5), 500_00, 9, "318"),
        ),
        (
            {
                "invoice": ISSUED,
                "money": MoneyFact(500_00, 500_00, 200_00, None, TODAY - timedelta(days=4)),
                "step_id": None,
                "objection": (8, "Дорого"),
            },
            Hold(
                Blocker.INVOICE_OVERDUE, 4, 0, TODAY - timedelta(days=4), 200_00, 9, "318"
            ),
        ),
        (
            {"invoice": ISSUED, "money": PAID},
            Hold(Blocker.SHIPMENT_UNPLANNED),
        ),
        (
            {"invoice": ISSUED, "money": PAID, "ship_on": TODAY - timedelta(days=3)},
            Hold(Blocker.SHIPMENT_LATE, 3, on=TODAY - timedelta(days=3)),
        ),
        (
            {"invoice": ISSUED, "money": PAID, "shipped_on": TODAY},
            Hold(Blocker.CLOSING_MISSING, on=TODAY),
        ),
        (
            {"offer": SENT, "decider_known": True, "missing": ("volume", "client_inn")},
            Hold(Blocker.GATE_MISSING, many=2, fields=("volume", "client_inn")),
        ),
        (
            {"offer": SENT, "decider_known": True, "stage_since": TODAY - timedelta(days=20)},
            Hold(Blocker.STILL, 20),
        ),
    ],
    ids=lambda value: value.blocker.value if isinstance(value, Hold) else "",
)  # fmt: skip
def test_what_holds_the_money_most(told, expected):
    assert holds_most(replace(NEW, **told), TODAY, days) == expected


def test_a_pause_stands_for_the_step():
    paused = replace(
        NEW, step_id=None, step_on=None, paused_until=TODAY, offer=SENT, decider_known=True
    )
    assert holds_most(paused, TODAY, days) is None
    over = replace(paused, paused_until=TODAY - timedelta(days=1))
    assert holds_most(over, TODAY, days).blocker is Blocker.NO_STEP


def test_everything_that_holds_is_told_in_the_order_of_importance():
    much = replace(NEW, step_id=None, step_on=None, objection=(8, "Дорого"), missing=("need",))
    assert [hold.blocker for hold in holds(much, TODAY, days)] == [
        Blocker.NO_STEP,
        Blocker.OBJECTION_OPEN,
        Blocker.NEED_UNKNOWN,
        Blocker.GATE_MISSING,
    ]
