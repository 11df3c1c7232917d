"""Papers of a deal as links of its lifeline, and the days on which they begin to hold the money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salesapp.domain.blockers import Blocker, Hold, holds
from salesapp.domain.deals import QUIET_DAYS, StageKind
from salesapp.domain.lifeline import (
    DealFacts,
    InvoiceFact,
    Link,
    LinkKind,
    LinkState,
    MoneyFact,
    OfferFact,
    OrderFact,
    lifeline,
)

TODAY = date(2026, 11, 23)
K, S = LinkKind, LinkState


def day(shift: int) -> date:
    return TODAY + timedelta(days=shift)


NEW = DealFacts(1, 7, StageKind.OPEN, 0, day(-3), TODAY, step_id=5, step_kind="call", step_on=TODAY)
SENT = OfferFact(3, "КП-1", 1, "sent", day(-1), day(14))
DRAFT = SENT._replace(state="draft", sent_on=None)
ORDER = OrderFact(4, "З-1", is_confirmed=True, agreed_on=day(-1))
INVOICE = InvoiceFact(9, "318", is_issued=True, issued_on=day(-2))


def link(facts: DealFacts, kind: LinkKind) -> Link:
    return next(one for one in lifeline(facts) if one.kind is kind)


def states(facts: DealFacts) -> str:
    """First letters of the states of the ten links."""
    return "".join(one.state.value[0] for one in lifeline(facts))


@pytest.mark.parametrize(
    ("money", "paid"),
    [
        (MoneyFact(500, 0), True),
        (MoneyFact(500, -5), True),
        (MoneyFact(500, 1), False),
        (MoneyFact(1, 0), True),
        (MoneyFact(0, 0), False),
    ],
)
def test_everything_came_when_something_was_asked_and_nothing_is_open(money, paid):
    assert money.is_paid is paid


@pytest.mark.parametrize(
    ("offer", "step", "told"),
    [
        (None, "offer", Link(K.OFFER, S.NEXT, plan_on=TODAY)),
        (None, "call", Link(K.OFFER, S.NEXT)),
        (DRAFT, "offer", Link(K.OFFER, S.NEXT, TODAY, None, "КП-1", "offer", 3)),
        (SENT, "offer", Link(K.OFFER, S.DONE, None, day(-1), "КП-1", "offer", 3)),
        (
            SENT._replace(state="accepted"),
            "call",
            Link(K.OFFER, S.DONE, None, day(-1), "КП-1", "offer", 3),
        ),
        # One the client declined is no offer any more, one without a day was never sent.
        (
            SENT._replace(state="declined"),
            "call",
            Link(K.OFFER, S.NEXT, None, None, "КП-1", "offer", 3),
        ),
        (
            SENT._replace(sent_on=None),
            "call",
            Link(K.OFFER, S.NEXT, None, None, "КП-1", "offer", 3),
        ),
    ],
)
def test_an_offer_on_the_lifeline(offer, step, told):
    facts = replace(NEW, contact_on=day(-3), need="болты", offer=offer, step_kind=step)
    if offer is not None and offer.state == "accepted":
        assert link(facts, K.ORDER) == Link(
            K.ORDER, S.DONE, text="КП-1", entity="offer", record_id=3
        )
    assert link(facts, K.OFFER) == told


def test_an_order_is_the_yes_of_the_client():
    done = Link(K.ORDER, S.DONE, None, day(-1), "З-1", "sales_order", 4)
    assert link(replace(NEW, order=ORDER, offer=SENT), K.ORDER) == done
    waiting = link(replace(NEW, order=ORDER._replace(is_confirmed=False)), K.ORDER)
    assert (waiting.state, waiting.fact_on, waiting.text) == (S.AHEAD, None, "З-1")
    assert link(NEW, K.ORDER) == Link(K.ORDER)


def test_an_invoice_and_its_money():
    facts = replace(NEW, invoice=INVOICE, money=MoneyFact(300, 200, 0, day(5)), pay_on=day(9))
    assert link(facts, K.INVOICE) == Link(K.INVOICE, S.DONE, None, day(-2), "318", "invoice", 9)
    assert link(facts, K.PAYMENT) == Link(K.PAYMENT, S.NEXT, day(5), None, "", "invoice", 9, 3_333)
    draft = replace(facts, invoice=INVOICE._replace(is_issued=False), money=MoneyFact())
    assert link(draft, K.INVOICE).fact_on is None
    assert link(draft, K.PAYMENT) == Link(K.PAYMENT, S.AHEAD, plan_on=day(9))
    paid = replace(facts, money=MoneyFact(300, 0, paid_on=day(-1)))
    assert link(paid, K.PAYMENT) == Link(
        K.PAYMENT, S.DONE, day(9), day(-1), "", "invoice", 9, 10_000
    )
    over = replace(facts, money=MoneyFact(300, -50, paid_on=day(-1)))
    assert link(over, K.PAYMENT).share_bp == 10_000
    back = replace(facts, money=MoneyFact(300, 350, paid_on=day(-1)))
    assert (link(back, K.PAYMENT).share_bp, link(back, K.PAYMENT).fact_on) == (0, None)


def test_what_follows_makes_good_what_nobody_wrote_down_but_money_never():
    assert states(NEW) == "n" + "a" * 9
    assert states(replace(NEW, need="x")) == "pdn" + "a" * 7
    assert states(replace(NEW, invoice=INVOICE)) == "pppppdnaaa"
    # Goods left before the invoice: the invoice and the money are still to come.
    assert states(replace(NEW, shipped_on=day(-1))) == "pppppnadaa"
    assert states(replace(NEW, closing_documents="УПД")) == "pppppnaada"


def test_a_later_deal_proves_nothing_about_this_one():
    repeat = replace(NEW, repeat=(8, day(-1)))
    assert states(repeat) == "n" + "a" * 8 + "d"
    assert link(repeat, K.REPEAT) == Link(
        K.REPEAT, S.DONE, fact_on=day(-1), entity="deal", record_id=8
    )
    assert states(replace(repeat, need="x")) == "pdn" + "a" * 6 + "d"
    assert states(replace(repeat, closing_documents="УПД")) == "pppppnaadd"


def test_a_lost_deal_has_no_next_link_a_won_one_the_repeat_sale():
    assert states(replace(NEW, kind=StageKind.LOST, need="x")) == "pd" + "a" * 8
    assert states(replace(NEW, kind=StageKind.WON)) == "p" * 9 + "n"
    assert states(replace(NEW, kind=StageKind.WON, repeat=(8, day(-1)))) == "p" * 9 + "d"


def test_a_planned_day_that_went_by_is_late_until_it_is_done():
    late = Link(K.SHIPMENT, S.AHEAD, plan_on=day(-1))
    assert late.is_late(TODAY)
    assert not late.is_late(day(-1))
    assert not replace(late, state=S.DONE).is_late(TODAY)
    assert not replace(late, state=S.PASSED).is_late(TODAY)
    assert replace(late, state=S.NEXT).is_late(TODAY)
    assert not replace(late, plan_on=None).is_late(TODAY)


def held(working: int = 0, **facts) -> list[Hold]:
    known = {"contact_on": day(-1), "need": "болты", "decider_known": True, **facts}
    return list(holds(replace(NEW, **known), TODAY, lambda _since, _until: working))


OVERDUE = MoneyFact(500, 300, 200, day(5), day(-4))


@pytest.mark.parametrize(
    ("money", "told"),
    [
        (OVERDUE, [Hold(Blocker.INVOICE_OVERDUE, 4, 0, day(-4), 200, 9, "318")]),
        (
            OVERDUE._replace(overdue_minor=1),
            [Hold(Blocker.INVOICE_OVERDUE, 4, 0, day(-4), 1, 9, "318")],
        ),
        (
            OVERDUE._replace(overdue_minor=0),
            [Hold(Blocker.AWAITING_PAYMENT, 0, 0, day(5), 300, 9, "318")],
        ),
        (
            OVERDUE._replace(late_since=None),
            [Hold(Blocker.AWAITING_PAYMENT, 0, 0, day(5), 300, 9, "318")],
        ),
        (MoneyFact(500, 1, 0, day(5)), [Hold(Blocker.AWAITING_PAYMENT, 0, 0, day(5), 1, 9, "318")]),
        (MoneyFact(0, 0), []),
        (MoneyFact(500, 0), [Hold(Blocker.SHIPMENT_UNPLANNED)]),
    ],
)
def test_money_that_is_late_and_money_that_is_awaited(money, told):
    assert held(invoice=INVOICE, money=money) == told


ACCEPTED = SENT._replace(state="accepted")


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({}, [Hold(Blocker.NO_OFFER)]),
        ({"need": ""}, [Hold(Blocker.NEED_UNKNOWN)]),
        ({"offer": DRAFT}, [Hold(Blocker.OFFER_NOT_SENT, record_id=3, detail="КП-1")]),
        (
            {"offer": SENT._replace(state="declined")},
            [Hold(Blocker.OFFER_DECLINED, record_id=3, detail="КП-1")],
        ),
        ({"offer": ACCEPTED}, [Hold(Blocker.INVOICE_NOT_ISSUED, record_id=3, detail="КП-1")]),
        (
            {"offer": ACCEPTED, "order": ORDER},
            [Hold(Blocker.INVOICE_NOT_ISSUED, record_id=3, detail="КП-1")],
        ),
        (
            {"offer": ACCEPTED, "order": ORDER._replace(is_confirmed=False)},
            [Hold(Blocker.ORDER_NOT_CONFIRMED, record_id=4)],
        ),
        ({"offer": SENT}, []),
        ({"offer": SENT, "decider_known": False}, [Hold(Blocker.DECIDER_UNKNOWN)]),
        (
            {"offer": SENT, "contract_basis": "дог. 5"},
            [Hold(Blocker.INVOICE_NOT_ISSUED, record_id=3, detail="КП-1")],
        ),
        ({"offer": SENT._replace(state="superseded"), "decider_known": False}, []),
        ({"offer": SENT._replace(sent_on=None), "decider_known": False}, []),
        ({"offer": SENT._replace(valid_until=day(0))}, []),
        ({"offer": SENT._replace(valid_until=None)}, []),
        (
            {"offer": SENT._replace(valid_until=day(-2))},
            [Hold(Blocker.OFFER_EXPIRED, 2, on=day(-2), record_id=3, detail="КП-1")],
        ),
    ],
)
def test_an_offer_that_holds_the_money(facts, told):
    assert held(**facts) == told


def test_an_offer_is_unanswered_after_so_many_working_days():
    from salesapp.domain.blockers import ANSWER_DAYS

    quiet = Hold(Blocker.OFFER_UNANSWERED, ANSWER_DAYS, on=day(-1), record_id=3, detail="КП-1")
    assert held(ANSWER_DAYS, offer=SENT) == [quiet]
    assert held(ANSWER_DAYS - 1, offer=SENT) == []


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"ship_on": day(0)}, []),
        ({"ship_on": day(-1)}, [Hold(Blocker.SHIPMENT_LATE, 1, on=day(-1))]),
        ({"ship_on": day(-1), "shipped_on": day(0), "closing_documents": "УПД"}, []),
        ({"shipped_on": day(-2)}, [Hold(Blocker.CLOSING_MISSING, on=day(-2))]),
    ],
)
def test_goods_that_are_late_and_papers_after_them(facts, told):
    assert held(invoice=INVOICE, money=MoneyFact(500, 0), **{"ship_on": day(3), **facts}) == told


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"step_id": None, "step_on": None}, [Hold(Blocker.NO_STEP)]),
        ({"step_id": None, "step_on": None, "paused_until": TODAY}, []),
        ({"step_id": None, "step_on": None, "paused_until": day(-1)}, [Hold(Blocker.NO_STEP)]),
        ({"step_on": day(-2)}, [Hold(Blocker.STEP_OVERDUE, 2, on=day(-2), record_id=5)]),
        ({"step_on": day(0)}, []),
        (
            {"missing": ("inn", "pay_on")},
            [Hold(Blocker.GATE_MISSING, many=2, fields=("inn", "pay_on"))],
        ),
        (
            {"stage_since": day(-QUIET_DAYS - 5), "last_on": day(-QUIET_DAYS - 1)},
            [Hold(Blocker.STILL, QUIET_DAYS + 1)],
        ),
        (
            {"stage_since": day(-QUIET_DAYS - 1), "last_on": day(-QUIET_DAYS - 5)},
            [Hold(Blocker.STILL, QUIET_DAYS + 1)],
        ),
        ({"stage_since": day(-QUIET_DAYS - 1)}, [Hold(Blocker.STILL, QUIET_DAYS + 1)]),
        (
            {"objection": (6, "дорого"), "open_objections": 2},
            [Hold(Blocker.OBJECTION_OPEN, many=2, record_id=6, detail="дорого")],
        ),
        ({"postponed": (6, "дорого")}, [Hold(Blocker.OBJECTION_DUE, record_id=6, detail="дорого")]),
    ],
)
def test_steps_gates_silence_and_objections(facts, told):
    assert held(offer=SENT, **facts) == told
