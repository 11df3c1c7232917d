"""A full disk: the action is refused in words, the store and what was saved stay whole."""

from __future__ import annotations

import pytest

from salesapp.db import journal
from salesapp.db.connection import rows, value
from salesapp.db.models.clients import Client
from salesapp.domain.errors import Rule, RuleError
from tests.dumps import business


def fill_the_disk() -> None:
    for number in range(500):
        Client.create(name=f"Клиент {number}", name_key=str(number), note="х" * 2_000)


def test_a_full_disk_refuses_the_action_and_loses_nothing(db):
    with journal.action("client.create"):
        Client.create(name="Первый", name_key="первый")
    pages = value("PRAGMA page_count")
    value(f"PRAGMA max_page_count = {pages}")
    before = business()
    with pytest.raises(RuleError) as caught, journal.action("client.create"):
        fill_the_disk()
    assert caught.value.rule is Rule.DISK_FULL
    assert business() == before
    assert rows("PRAGMA integrity_check") == [("ok",)]
    value(f"PRAGMA max_page_count = {pages + 10_000}")
    with journal.action("client.create"):
        Client.create(name="Второй", name_key="второй")
    assert value("SELECT count(*) FROM client") == 2
