"""How well replies to objections work, and what an objection must say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule
from salesapp.domain.objections import (
    HeardDraft,
    Measured,
    ObjectionDraft,
    ObjectionKind,
    Outcome,
    ReplyDraft,
    check_heard,
    check_objection,
    check_reply,
    helped,
    rank_bp,
)
from tests.refusals import refused


def test_a_share_is_told_of_uses_with_a_known_end():
    told = Measured(2, 1)
    assert (told.uses, told.success_bp, told.is_enough) == (3, 6_666, False)
    assert Measured(0, 0).success_bp is None
    assert Measured(0, 4).is_enough is False
    assert Measured(5, 0).is_enough
    assert Measured(0, 3).success_bp == 0


def test_a_young_reply_is_held_back_to_what_the_others_do():
    nobody = Measured(0, 0)
    assert rank_bp(nobody, nobody) == 5_000
    # One lucky use among four that are taken as known: (10 000 + 4 · 5 000) / 5.
    assert rank_bp(Measured(1, 0), nobody) == 6_000
    assert rank_bp(nobody, Measured(12, 0)) == 8_750
    assert rank_bp(Measured(1, 0), Measured(12, 0)) == 9_000
    # Uses with clients like this one weigh more than the others.
    assert rank_bp(Measured(1, 0), nobody, Measured(0, 0)) == 6_000
    assert rank_bp(Measured(1, 0), nobody, Measured(0, 4)) == 3_000


uses = st.builds(Measured, st.integers(0, 50), st.integers(0, 50))


@given(uses, uses)
def test_a_use_that_helped_lifts_a_reply_and_a_failed_one_sinks_it(reply, others):
    rank = rank_bp(reply, others)
    assert rank_bp(Measured(reply.helped + 1, reply.failed), others) >= rank
    assert rank_bp(Measured(reply.helped, reply.failed + 1), others) <= rank
    assert 0 <= rank <= 10_000


def test_an_objection_and_a_reply_have_words():
    check_objection(ObjectionDraft(ObjectionKind.PRICE, "дорого"))
    check_reply(ReplyDraft("давайте сравним"))
    with refused(Rule.FIELD_REQUIRED, field="objection"):
        check_objection(ObjectionDraft(ObjectionKind.PRICE, " "))
    with refused(Rule.FIELD_REQUIRED, field="reply"):
        check_reply(ReplyDraft(" "))


@pytest.mark.parametrize("who", ["deal_id", "client_id", "lead_id"])
def test_somebody_made_an_objection(who):
    check_heard(HeardDraft(1, **{who: 5}))
    with refused(Rule.FIELD_REQUIRED, field="client"):
        check_heard(HeardDraft(1, product_id=5, activity_id=5))


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (Outcome.LIFTED, True),
        (Outcome.LOST, False),
        (Outcome.OPEN, None),
        (Outcome.POSTPONED, None),
    ],
)
def test_a_reply_helped_or_not_once_the_end_is_known(outcome, told):
    assert helped(outcome) is told
