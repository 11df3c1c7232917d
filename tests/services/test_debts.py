"""What clients owe: one answer everywhere, and the one the papers give when counted anew."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db.connection import database, rows
from salesapp.db.queries import client_card, clients, invoices, lists, receivables
from salesapp.domain.clients import Segment
from salesapp.domain.errors import RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.services import invoices as invoice_service
from salesapp.services import organizations, payments
from tests.services.papers_kit import SELLER, TODAY, bill

ASKED = TODAY + timedelta(days=12)
"""Some of what falls due later is overdue by then."""
COMMANDS = ("issue", "schedule", "draft", "pay", "pay_one", "allocate", "reverse", "void", "again")


@pytest.fixture
def buyers(db, make_client) -> tuple[int, ...]:
    organizations.save(SELLER)
    return tuple(
        make_client(name, inn=inn, status="active")
        for name, inn in (("Волжмонтаж-7", "7707083893"), ("Стройкаркас", "5260000019"))
    )


def some(sql: str, number: int) -> int:
    found = rows(sql)
    return int(found[number % len(found)][0]) if found else 0


def run(command: str, client: int, number: int) -> None:
    """One thing a user does; what the rules refuse changes nothing."""
    amount = number % 5_000 + 2
    line = LineDraft("Услуга", 1_000, amount, vat_bp=2200)
    invoice = some("SELECT id FROM invoice ORDER BY id", number)
    payment = some("SELECT id FROM payment ORDER BY id", number)
    match command:
        case "issue":
            invoice_service.issue(bill(client, line), TODAY)
        case "schedule":
            half = amount // 2
            made = bill(client, line, parts=((0, half), (number % 30, amount - half)))
            invoice_service.issue(made, TODAY)
        case "draft":
            bill(client, line)
        case "pay":
            payments.register(PaymentDraft(client, amount, TODAY))
        case "pay_one":
            payments.register(PaymentDraft(client, amount, TODAY, invoice_id=invoice))
        case "allocate":
            payments.allocate(payment, TODAY)
        case "reverse":
            payments.reverse(payment, "ошибка банка", TODAY)
        case "void":
            invoice_service.void(invoice, "ошибка")
        case "again":
            invoice_service.reissue(invoice, "ошибка", TODAY)


def counted(client: int) -> tuple[int, int]:
    """Debt and overdue debt out of instalments and what settled them, and nothing else."""
    settled: dict[int, int] = {}
    for instalment, amount in rows("SELECT instalment_id, amount_minor FROM allocation"):
        settled[instalment] = settled.get(instalment, 0) + amount
    whole = overdue = 0
    for part, due_on, amount in rows(
        "SELECT part.id, part.due_on, part.amount_minor FROM instalment AS part"
        " JOIN invoice ON invoice.id = part.invoice_id"
        " WHERE invoice.client_id = ? AND invoice.state = 'issued'",
        client,
    ):
        rest = amount - settled.get(part, 0)
        whole += rest
        overdue += rest if due_on < ASKED.isoformat() else 0
    return whole, overdue


def held(client: int) -> int:
    """Money received and not set against anything."""
    (received,) = rows(
        "SELECT coalesce(sum(amount_minor), 0) FROM payment WHERE client_id = ?", client
    )[0]
    (spent,) = rows(
        "SELECT coalesce(sum(set_off.amount_minor), 0) FROM allocation AS set_off"
        " JOIN payment ON payment.id = set_off.payment_id WHERE payment.client_id = ?",
        client,
    )[0]
    return received - spent


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.sampled_from(COMMANDS), st.integers(0, 1), st.integers(0, 9_999)),
        min_size=3,
        max_size=14,
    )
)
def test_every_page_tells_the_debt_the_papers_give(buyers, steps):
    with database.atomic() as life:
        for who, client in enumerate(buyers):
            run("schedule", client, 2_000 + who)
            run("issue", client, 3_000)
            run("pay", client, 2_500 - who)
        for command, who, number in steps:
            try:
                run(command, buyers[who], number)
            except RuleError:
                continue
        for client in buyers:
            agree(client)
        life.rollback()


def agree(client: int) -> None:
    whole, overdue = counted(client)
    debt = receivables.client_debt(client, ASKED)
    row = clients.rows([client], ASKED)[0]
    card = client_card.card(client, ASKED)
    footer = clients.totals_of([client], ASKED)
    assert (debt.open_minor, debt.overdue_minor) == (whole, overdue)
    assert (row.debt_minor, row.overdue_minor) == (whole, overdue)
    assert (card.debt_minor, card.overdue_minor) == (whole, overdue)
    assert (footer.debt_minor, footer.overdue_minor) == (whole, overdue)
    assert receivables.debt_minor(client) == whole
    assert debt.advance_minor == held(client)
    papers = {paper.id: paper.open_minor for paper in card.papers if paper.kind == "invoice"}
    assert sum(papers.values()) == whole
    assert all(invoices.card(paper).open_minor == rest for paper, rest in papers.items())
    in_debt = clients.asked(ASKED, Segment.IN_DEBT)
    assert (client in lists.ids(in_debt)) == (whole > 0)


def test_the_pages_agree_on_a_debt_paid_in_part(buyers):
    debtor, other = buyers
    late = bill(debtor, LineDraft("Болты", 1_000, 300_00, vat_bp=2200))
    invoice_service.issue(late, TODAY)
    nuts = LineDraft("Гайки", 1_000, 50_00, vat_bp=2200)
    soon = bill(debtor, nuts, parts=((7, 25_00), (20, 25_00)))
    invoice_service.issue(soon, TODAY)
    payments.register(PaymentDraft(debtor, 100_00, TODAY))
    row, spotless = clients.rows([debtor, other], ASKED)
    card = client_card.card(debtor, ASKED)
    assert (row.debt_minor, row.overdue_minor) == (250_00, 225_00)
    assert (card.debt_minor, card.overdue_minor) == (250_00, 225_00)
    assert (spotless.debt_minor, spotless.overdue_minor) == (0, 0)
    assert receivables.totals() == (250_00, 2)
    assert sum(one.amount_minor for one in receivables.ageing(ASKED)) == 250_00
    assert [(one.client_id, one.open_minor) for one in receivables.debtors(ASKED)] == [
        (debtor, 250_00)
    ]
    assert clients.counts(ASKED)[Segment.IN_DEBT] == 1
