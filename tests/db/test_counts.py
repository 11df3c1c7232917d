"""The numbers on the segments are those of their lists, whoever is deleted, paused or put away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesapp.db.queries import clients, lists
from salesapp.domain.clients import Segment
from salesapp.services import clients as service
from tests.conftest import TODAY


@pytest.fixture
def many(make_client, make_activity, make_invoice):
    """Clients of every kind: with a step, late, paused, in debt, archived, deleted."""
    made = [make_client(f"Клиент {number}", category="ABC"[number % 3]) for number in range(24)]
    for place, client in enumerate(made):
        if place % 4 == 0:
            make_activity(client, due_on=TODAY + timedelta(days=place - 8))
        if place % 5 == 0:
            make_invoice(client, 100_00 * (place + 1), due_on=TODAY)
        if place % 7 == 3:
            service.pause(client, TODAY + timedelta(days=place), "отпуск", TODAY)
    for client in (made[1], made[9]):
        service.archive(client)
    for client in (made[2], made[11]):
        service.delete(client)
    return made


def test_each_segment_has_as_many_as_its_list_shows(many):
    told = clients.counts(TODAY)
    shown = {one: len(lists.ids(clients.asked(TODAY, one))) for one in Segment}
    assert told == shown
    assert told[Segment.ALL] == 20
    assert told[Segment.ARCHIVED] == 2
    assert 0 < told[Segment.IN_DEBT] < told[Segment.ALL]
    assert 0 < told[Segment.WITHOUT_STEP] < told[Segment.ALL]


def test_the_numbers_follow_who_comes_back(many):
    before = clients.counts(TODAY)
    service.restore(many[1])
    after = clients.counts(TODAY)
    assert after[Segment.ALL] == before[Segment.ALL] + 1
    assert after[Segment.ARCHIVED] == before[Segment.ARCHIVED] - 1
