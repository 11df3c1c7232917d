"""Orders: what holds, how far an order is, what is left of it, what may not be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import (
    GivenOff,
    LineFacts,
    OrderDraft,
    OrderedLine,
    OrderLine,
    OrderState,
    OrderStatus,
    changed_fields,
    changed_lines,
    check_floor,
    check_invoiced,
    check_move,
    check_shipped,
    is_invoiced,
    is_shipped,
    keyed,
    left_to_invoice,
    next_ship_on,
    status,
)
from salesapp.domain.pricing import Counting, Rounding
from salesapp.domain.vat import VatMode
from tests.refusals import refused

S = OrderState
TODAY = date(2026, 11, 25)
LATER = date(2026, 12, 10)
SOONER = date(2026, 11, 20)


def row(
    key: int | None,
    quantity: int = 10_000,
    *,
    wished: date | None = None,
    held: date | None = None,
    **more,
) -> OrderLine:
    given = {"price_minor": 100_00, "name": f"Болт {key}", **more}
    return OrderLine(LineDraft(quantity_milli=quantity, order_key=key, **given), wished, held)


def order(*rows: OrderLine, **more) -> OrderDraft:
    return OrderDraft(1, TODAY, rows=rows, **more)


def test_an_order_is_confirmed_then_superseded_or_cancelled():
    check_move(S.DRAFT, S.CONFIRMED)
    check_move(S.CONFIRMED, S.SUPERSEDED)
    check_move(S.CONFIRMED, S.CANCELLED)
    with refused(Rule.DOCUMENT_NOT_ISSUED):
        check_move(S.DRAFT, S.CANCELLED)
    for old in (S.SUPERSEDED, S.CANCELLED):
        with refused(Rule.DOCUMENT_FROZEN, state=old):
            check_move(old, S.CONFIRMED)


def test_the_confirmed_day_holds_else_the_wished_one():
    assert row(1, wished=TODAY, held=LATER).ship_on == LATER
    assert row(1, wished=TODAY).ship_on == TODAY
    assert row(1).ship_on is None
    assert order(requested_on=TODAY, confirmed_on=LATER).ship_on == LATER
    assert order(requested_on=LATER).rated_on == LATER
    assert order().rated_on == TODAY


def test_the_last_day_of_any_line_ends_an_order():
    assert order(row(1, held=LATER), row(2), requested_on=TODAY).last_ship_on == LATER
    assert order(row(1, held=SOONER), row(2), requested_on=TODAY).last_ship_on == TODAY
    assert order(row(1), row(2, wished=SOONER)).last_ship_on == SOONER
    assert order(requested_on=TODAY).last_ship_on == TODAY
    assert order(row(1)).last_ship_on is None


def test_what_is_left_of_an_order_bears_the_rest_of_a_sum_taken_off():
    whole = order(row(1), row(2, 30_000), discount_bp=500, discount_minor=100_01)
    assert whole.lines == (whole.rows[0].line, whole.rows[1].line)
    assert whole.counting == Counting(VatMode.INCLUDED, 500, 100_01, Rounding.LINE)
    part = whole.counting_left(GivenOff(75_01))
    assert part == replace(whole.counting, discount_minor=25_00)
    assert whole.counting_left(GivenOff()) == whole.counting
    assert whole.counting_left(GivenOff(100_02)).discount_minor == 0


ORDERED = {1: OrderedLine(10_000, TODAY), 2: OrderedLine(5_000, LATER), 3: OrderedLine(1_000)}
ALL = {1: LineFacts(10_000, 10_000), 2: LineFacts(5_000, 5_000), 3: LineFacts(1_000, 1_000)}


@pytest.mark.parametrize(
    ("done", "today", "facts", "found"),
    [
        ({}, TODAY, {}, OrderStatus.CONFIRMED),
        ({}, LATER, {}, OrderStatus.LATE),
        ({}, LATER, {"is_held": True}, OrderStatus.HELD),
        ({1: LineFacts(shipped_milli=1)}, TODAY, {}, OrderStatus.IN_FULFILMENT),
        ({1: LineFacts(invoiced_milli=10_000)}, TODAY, {}, OrderStatus.CONFIRMED),
        ({9: LineFacts(shipped_milli=1)}, TODAY, {}, OrderStatus.CONFIRMED),
        (ALL, LATER, {}, OrderStatus.FULFILLED),
        (ALL, LATER, {"is_paid": True}, OrderStatus.CLOSED),
        (ALL, LATER, {"is_held": True}, OrderStatus.FULFILLED),
        ({}, TODAY, {"is_paid": True}, OrderStatus.CONFIRMED),
    ],
)
def test_how_far_an_order_is_follows_from_what_was_done(done, today, facts, found):
    facts = {"is_paid": False, **facts}
    assert status(S.CONFIRMED, ORDERED, done, today, **facts) is found


@pytest.mark.parametrize("state", [S.DRAFT, S.SUPERSEDED, S.CANCELLED])
def test_what_is_not_confirmed_is_what_is_stored(state):
    assert status(state, ORDERED, ALL, LATER, is_paid=True) == state.value


def test_the_next_day_is_the_earliest_of_a_line_that_did_not_leave_in_full():
    assert next_ship_on(ORDERED, {}) == TODAY
    assert next_ship_on(ORDERED, {1: LineFacts(shipped_milli=9_999)}) == TODAY
    assert next_ship_on(ORDERED, {1: LineFacts(shipped_milli=10_000)}) == LATER
    assert next_ship_on(ORDERED, ALL) is None
    assert next_ship_on({3: OrderedLine(1_000)}, {}) is None


def test_an_order_is_shipped_or_invoiced_when_every_line_is():
    for told in (is_shipped, is_invoiced):
        assert told(ORDERED, ALL)
        assert not told({}, {})
    short = {**ALL, 2: LineFacts(5_000, 4_999)}
    assert (is_shipped(ORDERED, short), is_invoiced(ORDERED, short)) == (False, True)
    short = {**ALL, 2: LineFacts(4_999, 5_000)}
    assert (is_shipped(ORDERED, short), is_invoiced(ORDERED, short)) == (True, False)


def test_new_lines_get_names_nobody_had_before():
    assert [one.key for one in keyed([row(None), row(4), row(None)], 2)] == [5, 4, 6]
    # A name that was given once is not given again, though its line is gone.
    assert [one.key for one in keyed([row(1), row(None)], 7)] == [1, 8]
    assert [one.key for one in keyed([row(None)], 0)] == [1]
    assert keyed([], 3) == ()
    assert [one.key for one in keyed([row(None)], -5)] == [1]


def test_a_line_does_not_go_below_what_was_invoiced_or_shipped():
    rows = [row(1, 10_000), row(None, 5)]
    check_floor(rows, {1: LineFacts(10_000, 9_000)}, {})
    check_floor(rows, {1: LineFacts(0, 0, drafted_milli=99_000), 7: LineFacts()}, {})
    for facts in (LineFacts(10_001, 5), LineFacts(5, 10_001)):
        told = {"invoiced": facts.invoiced_milli, "shipped": facts.shipped_milli}
        with refused(Rule.ORDER_BELOW_DONE, line=2, name="Болт 1", **told):
            check_floor([row(None), rows[0]], {1: facts}, {})
    with refused(Rule.ORDER_BELOW_DONE, line=0, name="Гайка", invoiced=0, shipped=1):
        check_floor(rows, {7: LineFacts(shipped_milli=1)}, {7: "Гайка"})
    with refused(Rule.ORDER_BELOW_DONE, line=0, name="", invoiced=1, shipped=0):
        check_floor(rows, {7: LineFacts(invoiced_milli=1)}, {})


def test_what_is_left_to_invoice_is_neither_invoiced_nor_in_a_draft():
    whole = order(row(1, discount_minor=10_01), row(2), row(None, 3_000))
    done = {1: LineFacts(3_000, 0, 2_000), 2: LineFacts(9_000, 10_000, 1_000)}
    rest = left_to_invoice(whole, done, GivenOff(lines={1: 5_00}))
    assert [(one.order_key, one.quantity_milli, one.discount_minor) for one in rest] == [
        (1, 5_000, 5_01),  # the rest of the sum taken off the row
        (None, 3_000, 0),
    ]
    assert left_to_invoice(whole, {}) == whole.lines
    (much,) = left_to_invoice(order(row(1, discount_minor=900_00)), {1: LineFacts(9_000)})
    assert much.discount_minor == 100_00, "no more than what is left comes to"


@given(st.integers(1, 50_000), st.integers(0, 60_000))
def test_what_is_invoiced_and_what_is_left_are_the_whole(quantity, invoiced):
    rest = left_to_invoice(order(row(1, quantity)), {1: LineFacts(invoiced)})
    assert sum(one.quantity_milli for one in rest) == max(0, quantity - invoiced)


def test_no_more_is_invoiced_than_was_ordered():
    def asked(*pairs: tuple[int | None, int]) -> list[LineDraft]:
        return [row(key, quantity).line for key, quantity in pairs]

    done = {1: LineFacts(invoiced_milli=4_000)}
    check_invoiced(asked((1, 6_000), (2, 5_000), (None, 99_000)), ORDERED, done)
    with refused(Rule.ORDER_EXCEEDED, line=3, name="Болт 1", left=6_000):
        check_invoiced(asked((1, 3_000), (2, 5_000), (1, 3_001)), ORDERED, done)
    with refused(Rule.ORDER_EXCEEDED, line=2, name="Болт 1", left=6_000):
        check_invoiced(asked((None, 1), (1, 6_001)), ORDERED, done)
    with refused(Rule.ORDER_EXCEEDED, line=1, name="Болт 9", left=0):
        check_invoiced(asked((9, 1)), ORDERED, done)
    over = {1: LineFacts(invoiced_milli=11_000)}
    with refused(Rule.ORDER_EXCEEDED, line=1, name="Болт 1", left=0):
        check_invoiced(asked((1, 1)), ORDERED, over)


def test_no_more_is_shipped_than_was_ordered():
    done = {1: LineFacts(shipped_milli=4_000)}
    check_shipped({1: 6_000, 2: 0}, ORDERED, done)
    for nothing in ({}, {1: 0}):
        with refused(Rule.DOCUMENT_EMPTY):
            check_shipped(nothing, ORDERED, done)
    with refused(Rule.FIELD_INVALID, field="quantity_milli", line=1, left=6_000):
        check_shipped({2: 1, 1: 6_001}, ORDERED, done)
    with refused(Rule.FIELD_INVALID, field="quantity_milli", line=2, left=5_000):
        check_shipped({2: -1}, ORDERED, done)
    with refused(Rule.FIELD_INVALID, field="quantity_milli", line=9, left=0):
        check_shipped({9: 1}, ORDERED, done)


def test_two_versions_tell_what_changed_between_them():
    old, new = order(row(1), row(2), comment="a"), order(comment="b", discount_bp=5)
    assert changed_fields(old, new) == ("discount_bp", "comment")
    assert changed_fields(old, old) == ()
    third, more = row(3), row(2, 20_000)
    assert changed_lines(old.rows, (more, third)) == (
        (old.rows[0], None),
        (old.rows[1], more),
        (None, third),
    )
    assert changed_lines(old.rows, old.rows) == ()
    assert changed_lines((row(1),), (row(1, held=LATER),)) != ()
