"""The map of a decision: what it lacks, the worst first; competitors."""

from __future__ import annotations

import pytest

from salesapp.domain.clients import Attitude, ContactRole
from salesapp.domain.errors import Rule
from salesapp.domain.stakeholders import CompetitorDraft, MapGap, check_competitor, gap
from tests.refusals import refused

R, A = ContactRole, Attitude


@pytest.mark.parametrize(
    ("people", "lacks"),
    [
        ([], MapGap.NOBODY),
        ([(R.USES, A.FOR)], MapGap.NO_DECIDER),
        ([(R.DECIDES, A.AGAINST), (R.BLOCKS, A.AGAINST)], MapGap.DECIDER_AGAINST),
        ([(R.DECIDES, A.FOR), (R.DECIDES, A.AGAINST)], MapGap.DECIDER_AGAINST),
        ([(R.DECIDES, A.FOR), (R.BLOCKS, A.NEUTRAL)], MapGap.BLOCKED),
        ([(R.DECIDES, A.FOR), (R.USES, A.AGAINST)], MapGap.BLOCKED),
        ([(R.DECIDES, A.NEUTRAL), (R.USES, "")], MapGap.NO_FRIEND),
        ([(R.DECIDES, A.NEUTRAL), (R.USES, A.FOR)], None),
        ([(R.DECIDES, A.FOR)], None),
    ],
)
def test_the_worst_a_map_lacks(people, lacks):
    assert gap(people) is lacks
    assert gap(reversed(people)) is lacks


def test_a_competitor_has_a_name_and_no_price_below_nothing():
    check_competitor(CompetitorDraft("Метиз", price_minor=0))
    check_competitor(CompetitorDraft("Метиз"))
    with refused(Rule.FIELD_REQUIRED, field="competitor"):
        check_competitor(CompetitorDraft(" "))
    with refused(Rule.FIELD_INVALID, field="price_minor"):
        check_competitor(CompetitorDraft("Метиз", price_minor=-1))
