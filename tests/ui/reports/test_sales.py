"""The reports on sales by clicks and keys."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.db.models.deals import StageMove
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.ui import actions
from salesapp.ui import format as fmt
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.output.source import batches
from salesapp.ui.reports.page import ReportsPage
from salesapp.ui.reports.rows_dialog import RowsDialog
from salesapp.ui.reports.sales_reports import SALES
from salesapp.ui.reports.sales_view import SalesView


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
    known = {one.id for one in actions.all_actions()}
    assert {f"reports.sales_{one.id}" for one in SALES} <= known


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


def test_a_deal_deleted_meanwhile_leaves_the_report(open_report, moved, qtbot):
    from salesapp.services import deals
    from salesapp.ui.store import store

    view = open_report("lost")
    assert view.lines[0].deals == 1
    store.changed.emit(deals.delete(moved[1]))
    qtbot.waitUntil(lambda: view._job is None and not view.lines)
    assert value("SELECT count(*) FROM deal WHERE deleted_at IS NULL") == 1
