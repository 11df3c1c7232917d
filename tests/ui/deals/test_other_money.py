"""A deal in dollars says dollars wherever its sums stand or are typed, never roubles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from salesapp.db.connection import execute, value
from salesapp.db.queries import offers as offer_queries
from salesapp.domain.changes import Entity
from salesapp.domain.lines import LineDraft, Standing
from salesapp.domain.negotiation import ConcessionDraft, Limits, RoundDraft, SheetDraft, Side, Term
from salesapp.domain.stakeholders import CompetitorDraft
from salesapp.services import negotiation, offers, stakeholders
from salesapp.ui import format as fmt
from salesapp.ui.dealcard.competitor_dialog import CompetitorDialog
from salesapp.ui.dealcard.concession_dialog import ConcessionDialog
from salesapp.ui.dealcard.limits_dialog import LimitsDialog
from salesapp.ui.dealcard.page import DealPage
from salesapp.ui.dealcard.papers import GoodsSection
from salesapp.ui.dealcard.round_dialog import RoundDialog
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_input import TextInput


def words(widget: QWidget) -> str:
    """All that is written on it and told of it."""
    told = [one.text() for one in widget.findChildren(QLabel)]
    for one in widget.findChildren(QAbstractButton):
        told += [one.text(), one.accessibleName()]
    return "\n".join(told)


def signs(widget: QWidget) -> set[str]:
    """The signs after the sums that are typed."""
    found = {one._suffix for one in widget.findChildren(TextInput) if isinstance(one, MoneyInput)}
    assert found
    return found


@pytest.fixture
def dollars(make_client, make_deal, make_activity) -> int:
    """A deal of 12 000 $ with everything that has a price."""
    client = make_client("ООО «Волжмонтаж-7»")
    deal = make_deal(client, "Станок", need="станок", amount_minor=12_000_00, currency="USD")
    make_activity(client, deal=deal, due_on=fmt.today())
    limits = {Term.PRICE: Limits(12_000_00, 11_000_00, 10_000_00)}
    negotiation.save_sheet(deal, SheetDraft(limits))
    negotiation.save_round(deal, RoundDraft(date(2026, 11, 20), {Term.PRICE: 10_500_00}))
    gave = ConcessionDraft(Side.GAVE, date(2026, 11, 21), Term.PRICE, 11_500_00, worth_minor=500_00)
    negotiation.save_concession(deal, gave)
    stakeholders.save_competitor(deal, CompetitorDraft("Метиз-Трейд", price_minor=10_900_00))
    return deal


def test_the_card_of_a_deal_in_dollars_bargains_in_dollars(open_desk, dollars):
    desk = open_desk()
    desk.window.open_record(Entity.DEAL, dollars)
    page = desk.window.navigator.page
    assert isinstance(page, DealPage)
    for tab in ("negotiation", "people"):
        page.show_tab(tab)
        shown = words(page)
        assert "$" in shown
        assert "₽" not in shown
    page.show_tab("negotiation")
    sheet = page.tab("negotiation").terms._sheet
    dialogs = [
        LimitsDialog(page, sheet),
        RoundDialog(page, dollars, sheet.rounds[0]),
        ConcessionDialog(page, sheet, None),
        CompetitorDialog(page, dollars, None),
    ]
    for dialog in dialogs:
        assert signs(dialog) == {"$"}
        assert "₽" not in words(dialog)
        dialog.deleteLater()


def test_panel_refusal_and_gate_of_a_deal_in_dollars_ask_for_dollars(open_desk, dollars):
    desk = open_desk()
    desk.select(dollars)
    desk.page.show_panel(dollars)
    assert signs(desk.page.panel) == {"$"}
    desk.select(dollars)
    desk.press(Qt.Key.Key_X)
    assert signs(desk.page.mover.lost) == {"$"}
    desk.press(Qt.Key.Key_Escape)
    execute("DELETE FROM stage_gate")
    execute(
        "INSERT INTO stage_gate (stage_id, field, severity, position)"
        " SELECT id, field, 'block', place FROM stage,"
        " (SELECT 'amount_minor' AS field, 0 AS place UNION ALL SELECT 'delivery_term', 1)"
        " WHERE code = 'selection'"
    )
    desk.select(dollars)
    desk.press(Qt.Key.Key_Right, control=True)
    shown = words(desk.page.mover.gate)
    assert "12 000 $".replace(" ", "\u00a0") in shown
    assert "₽" not in shown


def test_the_goods_of_a_deal_come_to_what_its_offer_comes_to(
    open_desk, dollars, make_organization, qtbot
):
    make_organization()
    client = int(value("SELECT client_id FROM deal WHERE id = ?", dollars))
    lines = (
        LineDraft("Станок", 1_000, 12_000_00, discount_bp=1_000),
        LineDraft("Станок с ЧПУ", 1_000, 20_000_00, standing=Standing.OPTIONAL),
    )
    offer = int(offers.create(client, dollars, fmt.today()).subject_id or 0)
    drawn = offer_queries.card(offer).draft
    drawn = replace(drawn, currency="USD", rate_micro=90_000_000, rate_on=fmt.today(), lines=lines)
    offers.save(offer, drawn)
    desk = open_desk()
    desk.window.open_record(Entity.DEAL, dollars)
    page = desk.window.navigator.page
    qtbot.waitUntil(lambda: bool(page.findChildren(GoodsSection)))
    section = page.findChild(GoodsSection)
    qtbot.waitUntil(lambda: bool(section._note.text()))
    assert offer_queries.card(offer).total_minor == 10_800_00
    assert section._note.text() == fmt.rubles(10_800_00, "USD")
