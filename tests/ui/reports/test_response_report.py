"""The report on answers: medians and percentiles by day and channel, numbers that open leads."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import response_report
from salesapp.db.queries.response_report import Cut
from salesapp.domain.leads import LeadDraft
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.domain.requests import Contact, Exit, RequestDraft, RequestKind, median, percentile
from salesapp.services import lead_answers, leads
from salesapp.services import lead_requests as service
from salesapp.services.deals import PlannedStep
from salesapp.ui.reports.response_view import ResponseView
from salesapp.ui.reports.rows_dialog import RowsDialog

MONDAY = datetime(2026, 11, 23).astimezone()
STEP = PlannedStep("call", "Дальше", MONDAY.date() + timedelta(days=2))
PERIOD = period_of(PeriodKind.MONTH, MONDAY.date())


@pytest.fixture
def asked(db) -> list[int]:
    """Requests of two days: answered in 5, 20, 40 and 10 minutes, one open, one spam."""

    def ask(day, kind, minutes=None) -> int:
        at = MONDAY + timedelta(days=day, hours=10)
        draft = LeadDraft(f"Заявка {kind} {minutes}", contact_name="Анна")
        lead = service.capture(RequestDraft(draft, kind, received_at=at)).subject_id
        if minutes is not None:
            done = Contact("call", "agreed", "Ждут расчёт")
            lead_answers.answer(lead, done, STEP, at + timedelta(minutes=minutes))
        return lead

    made = [
        ask(0, RequestKind.CALL, 5),
        ask(0, RequestKind.CALL, 20),
        ask(0, RequestKind.FORM, 40),
        ask(1, RequestKind.FORM, 10),
        ask(1, RequestKind.LETTER),
        ask(1, RequestKind.LETTER),
    ]
    leads.reject(made[-1], "Спам", "Реклама", Exit.SPAM)
    return made


def test_medians_and_percentiles_by_day(asked):
    whole, tuesday, monday = response_report.lines(response_report.asked(PERIOD), Cut.DAY)
    assert (len(whole.asked), len(whole.answered)) == (5, 4)
    assert (whole.median, whole.percentile) == (15 * 60, 40 * 60)
    assert whole.in_time_bp == 7_500
    assert (monday.median, monday.percentile) == (20 * 60, 40 * 60)
    assert (tuesday.median, len(tuesday.asked)) == (10 * 60, 2)


def test_by_channel_and_by_both(asked):
    found = response_report.asked(PERIOD)
    by_kind = response_report.lines(found, Cut.KIND)[1:]
    assert [(one.kind, one.median) for one in by_kind] == [
        (RequestKind.CALL, 750), (RequestKind.LETTER, None), (RequestKind.FORM, 1500),
    ]  # fmt: skip
    both = response_report.lines(found, Cut.BOTH)[1:]
    parts = [one for one in both if one.kind is not None]
    assert sum(len(one.asked) for one in parts) == len(found)
    assert [(one.day.day, one.kind) for one in both] == [
        (24, None), (24, RequestKind.LETTER), (24, RequestKind.FORM),
        (23, None), (23, RequestKind.CALL), (23, RequestKind.FORM),
    ]  # fmt: skip
    whole = {one.day: one.median for one in response_report.lines(found, Cut.DAY)}
    assert all(one.median == whole[one.day] for one in both if one.kind is None)


def test_a_day_with_one_channel_stands_in_one_line(asked):
    found = [one for one in response_report.asked(PERIOD) if one.kind is RequestKind.FORM]
    assert all(one.kind for one in response_report.lines(found, Cut.BOTH)[1:])


def test_other_days_have_nothing(asked):
    assert response_report.asked(PERIOD.moved(-1)) == []
    assert response_report.lines([], Cut.DAY) == []


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=60), st.integers(1, 100))
def test_a_percentile_is_one_of_the_values_and_enough_lie_below(values, percent):
    found = percentile(values, percent)
    assert found in values
    assert sum(one <= found for one in values) * 100 >= percent * len(values)
    middle = median(values)
    assert min(values) <= middle <= max(values)


def test_every_number_opens_its_leads(asked, qtbot, qapp):
    view = ResponseView()
    view.resize(1100, 600)
    qtbot.addWidget(view)
    view.show_period(PERIOD, None)
    view.show()
    qtbot.waitUntil(view.table.isVisible)
    view.choice.buttons()[2].click()
    view.table.setFocus()
    view.table.setCurrentIndex(view.table.paged.index(0, 0))
    for figure, count in (("asked", 5), ("open", 1), ("in_time", 3), ("median", 4)):
        view.open_leads(figure)
        dialog = next(one for one in view.window().findChildren(RowsDialog) if one.isVisible())
        assert len(dialog._found) == count
        with qtbot.waitSignal(view.record_wanted):
            QTest.keyClick(dialog.table, Qt.Key.Key_Return)
        assert not dialog.isVisible()
