"""The report on channels by clicks and keys."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.connection import value
from salesapp.db.queries import channels as queries
from salesapp.domain.channels import CostDraft
from salesapp.domain.entities import Entity
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.services import channels
from salesapp.ui import format as fmt
from salesapp.ui.format import today
from salesapp.ui.leads.converting import ConvertDialog
from salesapp.ui.output.source import batches
from salesapp.ui.reports.channel_dialogs import ChannelDialog, CostDialog, SortDialog
from salesapp.ui.reports.channel_table import MEASURES, change_of, over_target, text_of, tip
from salesapp.ui.reports.origin_dialog import OriginDialog
from salesapp.ui.reports.page import ReportsPage
from salesapp.ui.reports.rows_dialog import RowsDialog


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def shown(window, kind):
    return next(one for one in window.findChildren(kind) if one.isVisible())


@pytest.fixture
def site(db):
    return queries.keys()["сайт"]


@pytest.fixture
def page(make_window, make_lead, site, qtbot) -> ReportsPage:
    now = datetime.now(UTC)
    for state in ("new", "qualified", "rejected", "converted"):
        make_lead("Болты", source="Сайт", received_at=now, state=state, company_name="Луг")
    make_lead("Гайки", source="Радио 102", received_at=now)
    month = period_of(PeriodKind.MONTH, today())
    channels.save_cost(site, CostDraft(10_000_00, month.first, month.last))
    page = make_window().navigator.page
    assert isinstance(page, ReportsPage)
    counted(page, qtbot)
    return page


def counted(page, qtbot) -> None:
    view = page.view()
    qtbot.waitUntil(lambda: view._job is None and bool(view._lines))


def cells(page, name) -> dict[str, str]:
    columns = page.view().table.paged.columns
    told = [{one.title: one.text(line) for one in columns} for line in page.view()._lines.values()]
    return next(row for row in told if row["Channel"] == name)


def test_the_table_tells_what_a_channel_brought_and_cost(page, site):
    line = cells(page, "Сайт")
    assert (line["Leads"], line["Qualified"]) == ("4", "50\u00a0%")
    assert line["Costs, ₽"].replace("\u00a0", " ") == "10 000"
    assert line["₽ per lead"].replace("\u00a0", " ") == "2 500"
    assert line["₽ per win"] == "—"
    assert cells(page, "Почта")["₽ per lead"] == "—"
    assert cells(page, "Sources not sorted")["Leads"] == "1"
    assert cells(page, "Total")["Leads"] == "5"


def test_a_digit_opens_the_rows_and_enter_the_record(page, site, qtbot):
    page.view().table.setFocus()
    page.view().table.set_current_id(site)
    press(Qt.Key.Key_2)
    dialog = shown(page.window(), RowsDialog)
    assert dialog.title.text() == "Qualified leads: Сайт"
    assert dialog.table.paged.rowCount() == 2
    press(Qt.Key.Key_Return)
    assert page.window().navigator.page.section == "leads"


def test_a_click_on_a_number_opens_its_rows(page, site):
    view = page.view()
    view.table.set_current_id(site)
    index = view.table.paged.index(view.table.paged.row_of(site), 1)
    QTest.mouseClick(
        view.table.viewport(), Qt.MouseButton.LeftButton, pos=view.table.visualRect(index).center()
    )
    dialog = shown(page.window(), RowsDialog)
    assert dialog.table.paged.rowCount() == 4
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert view.table.hasFocus()


def test_a_channel_is_added_and_changed(page, qtbot):
    page.new_channel()
    dialog = shown(page.window(), ChannelDialog)
    dialog.name.set_value("сайт")
    dialog.accept()
    assert dialog.name.error()
    dialog.name.set_value("Отраслевой журнал")
    dialog.target.set_value(3_000_00)
    dialog.accept()
    counted(page, qtbot)
    assert page.view().panel.name.text() == "Отраслевой журнал"
    assert "Отраслевой журнал" in queries.source_names()
    page.window().undo()
    counted(page, qtbot)
    assert "Отраслевой журнал" not in queries.source_names()
    assert not page.view().panel.isVisible()


def test_money_spent_makes_the_price_of_a_lead(page, site, qtbot):
    page.view().table.setFocus()
    page.view().table.set_current_id(site)
    press(Qt.Key.Key_N)
    dialog = shown(page.window(), CostDialog)
    dialog.accept()
    assert dialog.amount.error()
    dialog.amount.set_value(2_000_00)
    dialog.accept()
    counted(page, qtbot)
    qtbot.waitUntil(lambda: cells(page, "Сайт")["₽ per lead"].replace("\u00a0", " ") == "3 000")


def test_unknown_sources_are_sorted(page, site, qtbot):
    view = page.view()
    assert view.sort_button.text() == "1 source to be sorted"
    view.sort_button.click()
    dialog = shown(page.window(), SortDialog)
    dialog.accept()
    assert dialog.isVisible(), "nothing was chosen"
    dialog.choices["Радио 102"].set_value(queries.keys()["реклама"])
    dialog.accept()
    qtbot.waitUntil(lambda: cells(page, "Реклама")["Leads"] == "1")
    assert not view.sort_button.isVisible()


def test_periods_go_by_keys_and_are_kept(page, qtbot):
    now = page.period.period
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page.period.period == now.moved(-1)
    qtbot.waitUntil(lambda: cells(page, "Total")["Leads"] == "—")
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    page.period.kinds.buttons()[1].click()
    kept = page.state()
    other = ReportsPage()
    qtbot.addWidget(other)
    other.restore(kept)
    assert other.period.period == page.period.period == period_of(PeriodKind.QUARTER, today())
    counted(other, qtbot)


def test_the_report_leaves_the_program_as_numbers(page):
    source = page.list_source()
    assert source is not None
    assert source.title.startswith("Channels, ")
    rows = {row[0]: row for batch in batches(source) for row in batch}
    names = [column.id for column in source.columns]
    told = dict(zip(names, rows["Сайт"], strict=True))
    assert (told["leads"], told["qualified"], told["cost"]) == (4_000, 5_000, 10_000_00)
    assert (told["lead_cost"], told["win_cost"]) == (2_500_00, None)


def test_the_source_of_a_lead_is_asked_for_where_it_is_shown(make_window, make_lead, site):
    lead = make_lead("Болты", source="Радио", state="new")
    window = make_window("leads")
    window.open_record(Entity.LEAD, lead)
    window.run_action("leads.origin")
    dialog = shown(window, OriginDialog)
    dialog.accept()
    assert dialog.isVisible()
    dialog.channel.set_value(site)
    dialog.accept()
    assert value("SELECT source FROM lead WHERE id = ?", lead) == "Сайт"


def test_a_lead_of_no_channel_becomes_a_deal_only_with_one(make_window, make_lead, site):
    lead = make_lead("Болты", company_name="ООО «Луг»", state="new")
    window = make_window("leads")
    window.open_record(Entity.LEAD, lead)
    window.run_action("leads.convert")
    dialog = shown(window, ConvertDialog)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.channel.error()
    dialog.channel.set_value(site)
    dialog.accept()
    assert value("SELECT source FROM deal") == "Сайт"


def test_on_the_first_day_of_a_month_a_day_is_compared_with_a_day(
    db, make_window, make_lead, site, qtbot, monkeypatch
):
    """Two leads of the first of December beside one of the first of November, and thirty later."""
    noon = datetime(2026, 12, 1, 12).astimezone()
    monkeypatch.setattr(fmt, "clock", noon.timestamp)

    def lead(day: date) -> None:
        at = datetime.combine(day, time(12)).astimezone()
        make_lead("Болты", source="Сайт", received_at=at)

    for day in (date(2026, 12, 1), date(2026, 12, 1), date(2026, 11, 1)):
        lead(day)
    for day in range(2, 31):
        lead(date(2026, 11, day))
    channels.save_cost(site, CostDraft(310_00, date(2026, 12, 1), date(2026, 12, 31)))
    channels.save_cost(site, CostDraft(300_00, date(2026, 11, 1), date(2026, 11, 30)))
    page = make_window().navigator.page
    counted(page, qtbot)
    line = page.view()._lines[site]
    assert change_of(MEASURES[0], line) == ("▲\u20091", "ok")
    cost = next(one for one in MEASURES if one.id == "cost")
    assert text_of(cost, line.now) == "310", "what was written down for the month"
    assert change_of(cost, line)[0] == "", "a day of it is what a day of November was"
    assert page.period.compared.text().replace("\u00a0", " ") == "Compare: 1 Nov"
    told = page.subtitle().replace("\u00a0", " ")
    assert told == "Channels, December: 1 Dec against 1 Nov"
    page.period.compared.click()
    assert page.subtitle() == "Channels, December"
    page.later()
    assert not page.period.compared.isEnabled(), "nothing is known of January"
    page.earlier()
    page.earlier()
    assert page.period.compared.text() == "Compare: October"


def test_the_cost_of_a_month_that_has_just_begun_makes_no_lead_too_dear(
    db, make_window, make_lead, site, qtbot, monkeypatch
):
    """310 roubles of December and two leads on its first day: five roubles each so far."""
    noon = datetime(2026, 12, 1, 12).astimezone()
    monkeypatch.setattr(fmt, "clock", noon.timestamp)
    known = queries.one(site)
    channels.save(known.draft._replace(target_lead_minor=100_00), site, known.rev)
    channels.save_cost(site, CostDraft(310_00, date(2026, 12, 1), date(2026, 12, 31)))
    for _ in range(2):
        make_lead("Болты", source="Сайт", received_at=noon)
    page = make_window().navigator.page
    counted(page, qtbot)
    page.period.compared.click()
    counted(page, qtbot)
    line = page.view()._lines[site]
    measure = next(one for one in MEASURES if one.id == "lead_cost")
    assert text_of(measure, line.now).replace("\u00a0", " ") == "155"
    assert not over_target(line)
    assert tip(measure, line).replace("\u00a0", " ").endswith("so far: 5, target: 100 ₽")
    monkeypatch.setattr(fmt, "clock", datetime(2026, 12, 31, 12).astimezone().timestamp)
    page.view().reload()
    counted(page, qtbot)
    assert over_target(page.view()._lines[site]), "the month is over, and each cost 155"
