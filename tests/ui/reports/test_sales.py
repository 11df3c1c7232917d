"""The reports on sales by clicks and keys."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.db.models.deals import StageMove
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries.sales_products import SHIPPED
from salesapp.domain.entities import Entity
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.services import deals, invoices, organizations, payments
from salesapp.ui import actions, reading
from salesapp.ui import format as fmt
from salesapp.ui.costs import show_costs
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.output.source import batches
from salesapp.ui.reports.fixed import line_name
from salesapp.ui.reports.page import ReportsPage
from salesapp.ui.reports.rows_dialog import RowsDialog
from salesapp.ui.reports.sales_reports import SALES
from salesapp.ui.reports.sales_view import SalesView
from salesapp.ui.store import store
from tests.services.papers_kit import SELLER


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def shown(window, kind):
    return next(one for one in window.findChildren(kind) if one.isVisible())


def click(view, line: int, column: str) -> None:
    """Click a number."""
    section = next(
        at for at, one in enumerate(view.table.paged.columns) if one.id.endswith(f"_{column}")
    )
    place = view.table.visualRect(view.table.paged.index(line, section))
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place.center())


@pytest.fixture
def open_report(make_window, qtbot):
    """Opens a report by its command, from the clients, and waits till it is counted."""

    def show(name: str) -> SalesView:
        window = make_window("clients")
        window.run_action(f"reports.sales_{name}")
        page = window.navigator.page
        assert isinstance(page, ReportsPage)
        view = page.view()
        assert isinstance(view, SalesView)
        qtbot.waitUntil(lambda: view._job is None)
        return view

    return show


@pytest.fixture
def moved(make_client, make_deal, stage_id) -> list[int]:
    """A deal that came today and was won, one that was lost."""
    client = make_client("ООО «Луг»")
    made = []
    for last in ("won", "lost"):
        deal = make_deal(client, f"Болты {last}", stage=last, amount_minor=1_000_00,
                         closed_on=fmt.today())  # fmt: skip
        for source, target in ((None, "qualification"), ("qualification", last)):
            StageMove.create(
                deal=deal, from_stage=source and stage_id(source), to_stage=stage_id(target),
                moved_at=datetime.now(UTC),
            )  # fmt: skip
        made.append(deal)
    return made


def test_every_report_has_a_command_of_its_own(db):
    known = {one.id: one for one in actions.all_actions()}
    for one in SALES:
        command = known[f"reports.sales_{one.id}"]
        assert reading.reads(command.run), "it may be looked at in a base that is only read"


def test_the_funnel_is_called_from_anywhere_and_opens_its_deals(open_report, moved, qtbot):
    view = open_report("funnel")
    page = view.window().navigator.page
    assert page.subtitle().startswith("Funnel, ")
    assert view.table.hasFocus()
    assert view.table.paged.rowCount() == len(view.lines) == 9
    click(view, 0, "lost")
    dialog = shown(view.window(), RowsDialog)
    assert dialog.title.text() == "Lost there: Квалификация"
    assert [one.title for one in dialog._found.values()] == ["Болты lost"]
    with qtbot.waitSignal(view.record_wanted):
        press(Qt.Key.Key_Return)
    assert page.window().navigator.page.section == "deals"


def test_enter_on_the_total_opens_all_deals(open_report, moved):
    view = open_report("funnel")
    press(Qt.Key.Key_End)
    view.table.set_current_id(0)
    press(Qt.Key.Key_Return)
    dialog = shown(view.window(), RowsDialog)
    assert dialog.title.text() == "Entered: Total"
    assert len(dialog._found) == 2


def test_a_report_without_lines_tells_why(open_report, moved, qtbot):
    view = open_report("funnel")
    page = view.window().navigator.page
    page.period.show_period(period_of(PeriodKind.YEAR, fmt.today()).moved(-5))
    qtbot.waitUntil(lambda: view._job is None)
    assert view.table.isHidden()
    assert shown(view, EmptyState).title.text() == "No deal moved in these days"
    page.activate()
    assert view.choice.hasFocus()


def test_a_file_holds_the_table_as_numbers(open_report, moved):
    view = open_report("funnel")
    source = view.window().navigator.page.list_source()
    assert source.title.startswith("Funnel, ")
    cells = [row for batch in batches(source) for row in batch]
    assert cells[0][0] == "Квалификация"
    assert cells[0][1:7] == [2_000, 1_000, 1_000, 5_000, 10_000, 0]
    assert cells[-1][0] == "Total"
    assert cells[-1][-1] == 2_000_00


def test_the_report_chosen_last_comes_back(open_report, moved, qtbot):
    view = open_report("lost")
    page = view.window().navigator.page
    assert view.choice.currentText() == "Reasons of refusals"
    again = page.reborn()
    qtbot.addWidget(again)
    assert isinstance(again.view(), SalesView)
    assert again.view().report.id == "lost"
    assert again.subtitle() == page.subtitle()


def test_the_state_of_the_section_holds_whatever_was_looked_at(open_report, moved, qtbot):
    view = open_report("lost")
    page = view.window().navigator.page
    for name in page.reports:
        page.show_report(name)
    kept = json.loads(json.dumps(page.state()))
    assert (kept["report"], kept["views"]["sales"]["report"]) == ("sales", "lost")
    again = ReportsPage()
    qtbot.addWidget(again)
    again.restore({**kept, "report": "channels"})
    assert again.state()["views"] == kept["views"], "what was not looked at again is not forgotten"


def test_a_deal_deleted_meanwhile_leaves_the_report(open_report, moved, qtbot):
    view = open_report("lost")
    assert view.lines[0].deals == 1
    store.changed.emit(deals.delete(moved[1]))
    qtbot.waitUntil(lambda: view._job is None and not view.lines)
    assert value("SELECT count(*) FROM deal WHERE deleted_at IS NULL") == 1


# Goods, clients, debts


@pytest.fixture
def billed(db, make_client, make_product) -> dict[str, int]:
    """Two goods invoiced today to two clients; one of them paid a part."""
    organizations.save(SELLER)
    clients = [make_client("ООО «Луг»", inn="7707083893"), make_client("ООО «Роща»")]
    goods = [make_product("Болт М20"), make_product("Гайка М20")]
    made = []
    for client, product, price in zip(clients, goods, (500_00, 200_00), strict=True):
        paper = invoices.create(client, None, fmt.today()).subject_id
        line = LineDraft("Крепёж", 2_000, price, vat_bp=2200, product_id=product, cost_minor=1_00)
        draft = invoice_queries.card(paper).draft
        invoices.save(paper, replace(draft, lines=(line,)))
        invoices.issue(paper, fmt.today())
        made.append(paper)
    payments.register(PaymentDraft(clients[0], 300_00, fmt.today()))
    return {"client": clients[0], "invoice": made[0]}


def titles(view) -> list[str]:
    return [one.title for one in view.table.visible_columns()]


def names(view) -> list[str]:
    return [line_name(view.report, view.lines[one]) for one in view.table.paged.ids]


def test_margins_hide_with_the_costs_also_in_files(open_report, billed):
    view = open_report("products")
    page = view.window().navigator.page
    assert "Margin, ₽" in titles(view)
    show_costs(on=False)
    assert not [one for one in titles(view) if one.startswith("Margin")]
    assert not [one for one in page.list_source().every_column if one.title.startswith("Margin")]
    show_costs(on=True)
    assert "Margin, ₽" in titles(view)


def test_lines_are_sorted_by_a_column_and_the_total_stays_last(open_report, billed, qtbot):
    view = open_report("products")
    assert names(view) == ["Болт М20", "Гайка М20", "Total"]
    section = next(
        at for at, one in enumerate(view.table.paged.columns) if one.id == "products_gross_minor"
    )
    view.table.horizontalHeader().sectionClicked.emit(section)
    assert names(view) == ["Гайка М20", "Болт М20", "Total"]
    view.table.horizontalHeader().sectionClicked.emit(section)
    assert names(view) == ["Болт М20", "Гайка М20", "Total"]
    view.choice.set_value("clients")
    qtbot.waitUntil(lambda: view._job is None and bool(view.lines))
    assert names(view) == ["ООО «Луг»", "ООО «Роща»", "Total"]
    assert view.table.sort() == ("", False)


def test_enter_on_goods_opens_their_invoice(open_report, billed, qtbot):
    view = open_report("products")
    press(Qt.Key.Key_Return)
    dialog = shown(view.window(), RowsDialog)
    assert dialog.title.text() == "With VAT, ₽: Болт М20"
    assert [one.title for one in dialog._found.values()] == ["Invoice 1"]
    with qtbot.waitSignal(view.record_wanted) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [Entity.INVOICE, billed["invoice"]]


def test_goods_are_counted_by_shipments_on_request_and_so_again_later(open_report, billed, qtbot):
    view = open_report("products")
    assert view.narrow.currentText() == "Invoiced"
    view.narrow.set_value(SHIPPED)
    qtbot.waitUntil(lambda: view._job is None and not view.lines)
    assert view.note.text().startswith("Goods that left")
    assert shown(view, EmptyState).title.text() == "Nothing was sold in these days"
    page = view.window().navigator.page
    assert page.subtitle().startswith("Sales by products, Shipped, ")
    again = page.reborn()
    qtbot.addWidget(again)
    assert again.view().narrow.value() == SHIPPED


def test_what_a_client_paid_changes_the_report_at_once(open_report, billed, qtbot):
    view = open_report("clients")
    before = view.lines[billed["client"]]
    assert (before.invoiced_minor, before.paid_minor, before.debt_minor) == (
        1_000_00, 300_00, 700_00,
    )  # fmt: skip
    store.changed.emit(payments.register(PaymentDraft(billed["client"], 700_00, fmt.today())))
    qtbot.waitUntil(lambda: view.lines[billed["client"]].debt_minor == 0)
    click(view, 0, "paid_minor")
    assert len(shown(view.window(), RowsDialog)._found) == 2


def test_debts_are_told_as_of_the_last_day_that_has_come(open_report, billed, qtbot):
    view = open_report("ageing")
    assert fmt.day_long(fmt.today()) in view.note.text()
    assert view.lines[0].total == 1_100_00
    page = view.window().navigator.page
    assert page.list_source().title.startswith(f"Receivables as of {fmt.day_long(fmt.today())}, ")
    view.window().navigator.page.earlier()
    qtbot.waitUntil(lambda: view._job is None and not view.lines)
    last = fmt.today().replace(day=1) - timedelta(days=1)
    assert fmt.day_long(last) in view.note.text()
    assert f"Receivables as of {fmt.day_long(last)}" in page.subtitle()
    assert shown(view, EmptyState).title.text() == "Nobody owed anything on that day"
