"""An invoice issued anew asks for the money by the schedule of the one it takes the place of."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesapp.db.queries import invoices as queries
from salesapp.domain.lines import LineDraft
from salesapp.services import invoices, organizations
from tests.services.papers_kit import SELLER, TODAY, bill, issued

LINE = LineDraft("Услуга", 1_000, 300_00, vat_bp=2200)


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Ромашка»", inn="7707083893")


def day(days: int) -> date:
    return TODAY + timedelta(days=days)


def again(invoice: int, today: date) -> queries.InvoiceCard:
    made = invoices.reissue(invoice, "Ошибка в строках", today).subject_id
    invoices.issue(made, today)
    return queries.card(made)


def test_the_parts_stay_and_what_is_late_is_due_soon(client):
    made = bill(client, LINE, parts=((1, 100_00), (40, 200_00)))
    invoices.issue(made, TODAY)
    card = again(made, day(10))
    assert [(part.due_on, part.amount_minor) for part in card.instalments] == [
        (day(15), 100_00),
        (day(40), 200_00),
    ]


def test_a_deferred_payment_stays_deferred(client):
    assert again(issued(client, 300_00, due=30), day(2)).draft.due_on == day(30)


def test_a_prepayment_is_due_in_some_days_from_now(client):
    assert again(issued(client, 300_00, due=5), day(3)).draft.due_on == day(8)
