"""Deals: what a stage demands, when a move needs a reason, what proves a win, who stands still."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesapp.domain.deals import (
    MIN_COMMENT,
    QUIET_DAYS,
    DealField,
    Gate,
    LostDetails,
    Severity,
    StageInfo,
    StageKind,
    check_lost,
    check_move,
    check_won,
    goes_back,
    is_filled,
    missing,
    passes_gate,
    stands_still,
)
from salesapp.domain.errors import Rule
from tests.refusals import refused

K, TODAY = StageKind, date(2026, 11, 23)


@pytest.mark.parametrize(
    ("value", "filled"),
    [
        ("x", True),
        (" ", False),
        ("", False),
        (None, False),
        (False, False),
        (True, True),
        (0, True),
        (5, True),
    ],
)
def test_what_counts_as_given(value, filled):
    assert is_filled(value) is filled


BLOCK, WARN = Severity.BLOCK, next(one for one in Severity if one is not Severity.BLOCK)
GATES = (Gate("need", BLOCK), Gate("budget", WARN), Gate("volume", BLOCK), Gate("custom:5", BLOCK))


def test_fields_a_gate_finds_open_in_its_order():
    assert missing(GATES, {"volume": "10 т"}, BLOCK) == ["need", "custom:5"]
    assert missing(GATES, {}, WARN) == ["budget"]
    assert missing(GATES, {"need": "x", "volume": "x", "custom:5": 0}, BLOCK) == []


def test_a_refusal_has_a_reason_and_a_comment():
    told = LostDetails(5, "x" * MIN_COMMENT)
    assert check_lost(told) is told
    for none in (None, LostDetails(None, "дорого, не взяли")):
        with refused(Rule.LOST_NEEDS_REASON):
            check_lost(none)
    with refused(Rule.LOST_NEEDS_COMMENT, least=MIN_COMMENT):
        check_lost(LostDetails(5, " " + "x" * (MIN_COMMENT - 1) + " "))


@pytest.mark.parametrize(
    ("proved", "amount", "reason", "lacking"),
    [
        (True, 0, "", ()),
        (False, 1, "цена", ()),
        (False, 0, "цена", (DealField.AMOUNT,)),
        (False, 1, " ", (DealField.WON_REASON,)),
        (False, -1, "", (DealField.AMOUNT, DealField.WON_REASON)),
    ],
)
def test_papers_prove_a_win_else_an_amount_and_a_reason_do(proved, amount, reason, lacking):
    if not lacking:
        check_won(proved=proved, amount_minor=amount, reason=reason)
        return
    with refused(Rule.WON_NEEDS_FACTS, fields=tuple(map(str, lacking))):
        check_won(proved=proved, amount_minor=amount, reason=reason)


def stage(
    position: int, kind: StageKind = K.OPEN, pipeline: int = 1, gates: tuple[Gate, ...] = ()
) -> StageInfo:
    return StageInfo(position, kind, position, gates, pipeline)


WON = stage(9, K.WON)


@pytest.mark.parametrize(
    ("source", "target", "back"),
    [
        (stage(1), stage(2), False),
        (stage(2), stage(1), True),
        (stage(2), stage(2), False),
        (stage(2), stage(1, pipeline=2), False),
        (stage(2), WON, False),
        (WON, stage(10, K.LOST), False),
        (WON, stage(1), True),
        (WON, stage(12, pipeline=2), True),
    ],
)
def test_a_move_back_or_out_of_a_closing_needs_a_reason(source, target, back):
    assert goes_back(source, target) is back
    if back:
        with refused(Rule.BACK_MOVE_NEEDS_COMMENT):
            check_move(source, target, {}, " ")
    check_move(source, target, {}, "передумали")


@pytest.mark.parametrize(
    ("source", "target", "reached", "enters"),
    [
        (stage(1), stage(2), None, True),
        (stage(2), stage(1), None, False),
        # Reopened: up to the stage a deal had reached nothing is asked again.
        (WON, stage(3), stage(3), False),
        (WON, stage(2), stage(3), False),
        (WON, stage(4), stage(3), True),
        (WON, stage(2), stage(3, pipeline=2), True),
        (WON, stage(2), None, True),
    ],
)
def test_a_gate_is_passed_where_the_deal_has_not_been(source, target, reached, enters):
    assert passes_gate(source, target, reached) is enters
    guarded = target._replace(gates=GATES)
    if enters:
        with refused(Rule.STAGE_FIELDS_MISSING, fields=("volume", "custom:5")):
            check_move(source, guarded, {"need": "x"}, "передумали", reached)
    else:
        check_move(source, guarded, {}, "передумали", reached)
    # A warning stops nobody.
    check_move(source, target._replace(gates=GATES[1:2]), {}, "передумали", reached)


def test_a_deal_stands_still_without_a_move_and_a_contact():
    def ago(days: int) -> date:
        return TODAY - timedelta(days=days)

    assert not stands_still(TODAY, ago(QUIET_DAYS), None)
    assert stands_still(TODAY, ago(QUIET_DAYS + 1), None)
    assert not stands_still(TODAY, ago(90), ago(2))
    assert not stands_still(TODAY, ago(2), ago(90))
    assert stands_still(TODAY, ago(4), ago(4), max_days=3)
    assert not stands_still(TODAY, ago(90), None, max_days=90)
