"""Nothing new begins with a client that is in the archive, a paper no more than a deal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.orders import Agreement
from salesapp.services import clients, invoices, offers, orders, organizations
from tests.services.papers_kit import BOLT, SELLER, TODAY

SERVICES = {"offer": offers, "order": orders, "invoice": invoices}
READS = {
    "offer": offer_queries.card,
    "order": order_queries.card,
    "invoice": invoice_queries.card,
}
POSTS: dict[str, Callable[[int], object]] = {
    "offer": lambda one: offers.send(one, TODAY),
    "order": lambda one: orders.confirm(one, Agreement("Кротов"), TODAY),
    "invoice": lambda one: invoices.issue(one, TODAY),
}


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    made: int = make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")
    return made


def drafted(kind: str, client: int | None) -> int:
    made = SERVICES[kind].create(client, None, TODAY).subject_id
    assert made is not None
    draft = READS[kind](made).draft
    if kind == "order":
        from salesapp.domain.orders import OrderLine

        draft = replace(draft, rows=(OrderLine(BOLT),))
    else:
        draft = replace(draft, lines=(BOLT,))
    SERVICES[kind].save(made, draft)
    return made


def refused(work: Callable[[], object]) -> None:
    with pytest.raises(RuleError) as error:
        work()
    assert error.value.rule is Rule.FIELD_INVALID
    assert error.value.facts["field"] == "client"


@pytest.mark.parametrize("kind", SERVICES)
def test_no_paper_is_begun_for_an_archived_client(client, kind):
    clients.archive(client)
    refused(lambda: SERVICES[kind].create(client, None, TODAY))
    clients.restore(client)
    assert SERVICES[kind].create(client, None, TODAY).subject_id


@pytest.mark.parametrize("kind", SERVICES)
def test_no_paper_goes_over_to_an_archived_client(client, make_client, kind):
    made = drafted(kind, make_client("ООО «Другой»"))
    clients.archive(client)
    draft = READS[kind](made).draft
    refused(lambda: SERVICES[kind].save(made, replace(draft, client_id=client)))


@pytest.mark.parametrize("kind", SERVICES)
def test_a_draft_of_a_client_archived_since_is_not_posted_but_may_be_put_right(
    client, make_client, kind
):
    made = drafted(kind, client)
    clients.archive(client)
    refused(lambda: POSTS[kind](made))
    draft = READS[kind](made).draft
    SERVICES[kind].save(made, replace(draft, deal_id=None))
    clients.restore(client)
    POSTS[kind](made)
    assert READS[kind](made).number


def test_no_further_paper_comes_of_an_offer_of_an_archived_client(client):
    offer = drafted("offer", client)
    offers.send(offer, TODAY)
    clients.archive(client)
    for begin in (offers.new_version, orders.from_offer, invoices.from_offer):
        refused(lambda begin=begin: begin(offer, TODAY))
