"""Gone through and left as they are, pages that save by themselves change nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.db.queries import organizations as organization_queries
from salesapp.domain.clients import ClientDraft, ContactDraft
from salesapp.domain.entities import Entity
from salesapp.domain.invoices import InstalmentDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import OrderLine
from salesapp.domain.organizations import AccountDraft, OrganizationDraft, ProfileDraft
from salesapp.services import clients, contacts, invoices, offers, orders, organizations
from salesapp.services import deals as deal_service
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.preferences.company_section import CompanySection, ProfileSection
from tests.services.papers_kit import SELLER
from tests.ui.unchanged.conftest import changes, store
from tests.ui.unchanged.texts import LINES, LONG

MONEY = 1_234_567_89
FAR = date(2031, 12, 31)
LINE = LineDraft(
    LONG, 1_234_567, 98_765_43, "упак.", "АРТ-" + "0" * 200, discount_bp=1_234, vat_bp=2_200,
    cost_minor=12_345, discount_minor=67, note=LINES,
)  # fmt: skip


def visit(page: QWidget) -> int:
    """Take the focus into each input that is seen, and out of it again."""
    found = inputs(page)
    for one in found:
        one.setFocus(Qt.FocusReason.TabFocusReason)
        one.clearFocus()
    return len(found)


def inputs(page: QWidget) -> list[QWidget]:
    """What can be typed into now."""
    every = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    return [one for one in every if one.isVisible() and one.isEnabled()]


@pytest.fixture
def client(db) -> int:
    organizations.save(SELLER)
    return int(clients.create(ClientDraft(LONG)).subject_id or 0)


@pytest.fixture
def deal(client) -> int:
    person = contacts.create(client, ContactDraft("Мельников Игорь")).subject_id
    texts = (
        "title", "source", "need", "volume", "delivery_term", "budget", "payment_terms",
        "contract_basis", "ship_place", "ship_terms", "closing_documents",
    )  # fmt: skip
    fields = {
        **dict.fromkeys(texts, LONG), "comment": LINES, "client_id": client,
        "amount_minor": MONEY, "is_amount_manual": True, "expected_close_on": FAR,
        "pay_on": FAR, "ship_on": FAR, "contact_id": person, "decision_contact_id": person,
    }  # fmt: skip
    made = deal_service.create(fields).subject_id
    contacts.unlink(person, client)
    return int(made or 0)


@pytest.fixture
def gone_through(hands, qtbot):
    """Opens a record, goes through what its page asks, leaves it, and holds the store against
    what it was."""

    def check(entity: Entity, record_id: int, *, least: int) -> None:
        before = store()
        assert hands.window.open_record(entity, record_id)
        qtbot.waitUntil(lambda: not jobs.running)
        page = hands.window.navigator.page
        qtbot.waitUntil(lambda: len(inputs(page)) >= least)
        assert visit(page) >= least
        hands.window.show_section("tasks")
        qtbot.waitUntil(lambda: not jobs.running)
        qtbot.wait(1_000)
        assert changes(before, store()) == []

    return check


def test_the_facts_of_a_deal(gone_through, deal):
    gone_through(Entity.DEAL, deal, least=6)


def test_the_draft_of_an_offer(gone_through, client, deal):
    made = offers.create(client, deal, today()).subject_id
    draft = replace(
        offer_queries.card(made).draft, valid_until=FAR, ship_on=FAR, discount_bp=1_234,
        payment_terms=LONG, delivery_terms=LONG, delivery_term=LONG, warranty=LONG, letter=LINES,
        lines=(LINE, replace(LINE, name="Вторая")),
    )  # fmt: skip
    offers.save(made, draft)
    gone_through(Entity.OFFER, made, least=4)


def test_the_draft_of_an_order(gone_through, client, deal):
    made = orders.create(client, deal, today()).subject_id
    draft = replace(
        order_queries.card(made).draft, requested_on=FAR, confirmed_on=FAR, contract=LONG,
        payment_terms=LONG, delivery_terms=LONG, comment=LINES, discount_minor=12_345,
        rows=(OrderLine(LINE, FAR, FAR), OrderLine(replace(LINE, name="Вторая"))),
    )  # fmt: skip
    orders.save(made, draft)
    gone_through(Entity.ORDER, made, least=4)


def test_the_draft_of_an_invoice(gone_through, client, deal):
    made = invoices.create(client, deal, today()).subject_id
    draft = replace(
        invoice_queries.card(made).draft, due_on=FAR, ship_on=FAR, basis=LONG, terms=LONG,
        lines=(LINE,), discount_bp=1_234, with_signature=False,
    )  # fmt: skip
    invoices.save(made, draft)
    total = invoice_queries.card(made).total_minor
    parts = (
        InstalmentDraft(FAR - timedelta(days=3), 12_345_67),
        InstalmentDraft(FAR, total - 12_345_67),
    )
    invoices.save(made, replace(draft, instalments=parts))
    gone_through(Entity.INVOICE, made, least=3)


@pytest.mark.parametrize("trader", [True, False])
def test_the_company_and_who_works_there(hands, db, trader):
    account = AccountDraft(LONG, "044525225", "40702810938000000001", "30101810400000000225")
    profile = ProfileDraft(
        LONG, LONG, "+7 (831) 200-14-07 доб. 12, +44 20 7946 0958", "a@b.example"
    )
    draft = OrganizationDraft(
        LONG, LONG, "500100732259" if trader else "7707083893", "" if trader else "770701001",
        "304500116000157" if trader else "1027700132195", LONG,
        "+7 (831) 200-14-07 доб. 12", "a@b.example", LONG, LONG, LONG, LONG, trader, slogan=LONG,
        account=account, profile=profile,
    )  # fmt: skip
    organizations.save(draft)
    stored = organization_queries.current().draft
    before = store()
    for made in (CompanySection(), ProfileSection()):
        made.setParent(hands.window)
        made.setGeometry(0, 0, 1_000, 900)
        made.activate()
        made.show()
        assert visit(made) >= 3
        assert made.typed(stored) == stored
        made.save()
        made.hide()
    assert changes(before, store()) == []
