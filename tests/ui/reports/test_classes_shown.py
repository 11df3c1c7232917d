"""Classes on the card, in the list, in the report on movements, and their limits."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from salesapp.app.later import count_classes
from salesapp.db.queries import classes as queries
from salesapp.db.queries import rfm
from salesapp.domain.classes import Dimension
from salesapp.domain.entities import Entity
from salesapp.domain.filters import Condition, Op
from salesapp.domain.periods import Period
from salesapp.domain.rfm import Scale, scores_of
from salesapp.services import classes, undo
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.preferences.class_rules import ClassRules
from salesapp.ui.preferences.score_rules import ScoreRules
from salesapp.ui.reports.rows_dialog import RowsDialog


def words(widget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel))


@pytest.fixture
def buyer(make_client, make_invoice, make_payment):
    """Buys every twenty days, and has been silent for seventy."""
    client = make_client("ООО «Ромашка»", status="active", city="Тула")
    for back in (150, 130, 110, 90, 70):
        day = today() - timedelta(days=back)
        invoice = make_invoice(client, 100_000_00, issued_on=day)
        make_payment(client, 100_000_00, invoice=invoice, paid_on=day)
    return client


def test_the_card_says_why(make_window, buyer, make_client, qtbot):
    classes.recount(today())
    window = make_window("clients")
    window.open_record(Entity.CLIENT, buyer)
    section = window.navigator.page.panel.classes
    qtbot.waitUntil(lambda: section.life.accessibleName() == "lost")
    assert section.letters.accessibleName() == "AX"
    told = words(section)
    assert "buys every 20 days" in told
    assert "500\u00a0000\u00a0₽ in twelve months" in told
    assert "differ by 0 % of their mean" in told
    other = make_client("ООО «Лютик»")
    window.open_record(Entity.CLIENT, other)
    qtbot.waitUntil(lambda: "No paid invoice yet" in words(section))
    assert "not enough data" in words(section)


def test_the_list_knows_the_classes(make_window, buyer, make_client, qtbot):
    make_client("ООО «Лютик»", status="active")
    classes.recount(today())
    page = make_window("clients").navigator.page
    columns = {column.id: column for column, _shown in page.table.choosable_columns()}
    assert {"life", "abc", "xyz", "fit", "recency", "frequency", "monetary"} <= set(columns)
    page.table.show_column("life", on=True)
    page.reload() if hasattr(page, "reload") else None
    qtbot.waitUntil(lambda: page.table.paged.rowCount() == 2)
    row = page.table.paged.row_of(buyer)
    qtbot.waitUntil(lambda: columns["life"].text(page.table.paged.record(row)) == "lost")


def test_the_report_on_movements_opens_the_clients(make_window, buyer, qtbot):
    classes.recount(today() - timedelta(days=60))
    classes.recount(today())
    page = make_window().navigator.page
    page.show_report("moves")
    page.period.show_period(Period(today() - timedelta(days=30), today()))
    view = page.view()
    qtbot.waitUntil(lambda: bool(view._lines))
    (line,) = view._lines.values()
    assert (line.source, line.target, line.clients) == ("new", "lost", 1)
    assert not page.period.compared.isVisible()
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    dialog = next(one for one in page.window().findChildren(RowsDialog) if one.isVisible())
    assert dialog.title.text() == "new client → lost"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.window().navigator.page.section == "clients"


def test_while_other_classes_are_counted_the_lines_stay_what_they_were(make_window, buyer, qtbot):
    classes.recount(today() - timedelta(days=60))
    classes.recount(today())
    page = make_window().navigator.page
    page.show_report("moves")
    page.period.show_period(Period(today() - timedelta(days=30), today()))
    view = page.view()
    qtbot.waitUntil(lambda: bool(view._lines))
    for one in (Dimension.XYZ, Dimension.ABC):
        view._chosen(one)
        view.table.grab()
        assert view.dimension is not one
    qtbot.waitUntil(lambda: view.dimension is Dimension.ABC)
    view.table.grab()


def test_no_movement_says_so_and_a_count_is_asked_for(make_window, buyer, qtbot):
    page = make_window().navigator.page
    page.show_report("moves")
    view = page.view()
    qtbot.waitUntil(lambda: view._stack.currentWidget() is view.nothing)
    view.again.click()
    qtbot.waitUntil(lambda: not jobs.running)
    assert queries.counted_on() == today()
    assert queries.of_client(buyer).abc == "A"
    qtbot.waitUntil(lambda: view.counted.text() == "Counted today")


def test_the_classes_are_counted_once_a_day(make_window, buyer, qtbot):
    window = make_window("clients")
    count_classes(window)
    qtbot.waitUntil(lambda: not jobs.running)
    assert queries.of_client(buyer).abc == "A"
    assert not classes.is_due(today())


def test_limits_are_kept_when_they_part_clients(qtbot, db):
    card = ClassRules()
    qtbot.addWidget(card)
    card.load()
    card.fields["a"].set_value(96)
    card.save()
    assert not card.fault.isHidden()
    assert queries.rules().a == 80
    card.fields["a"].set_value(70)
    card.save()
    assert card.fault.isHidden()
    assert queries.rules().a == 70


def test_scores_are_told_filtered_and_shown_in_words(make_window, buyer, make_client, qtbot):
    make_client("ООО «Лютик»", status="active")
    classes.recount(today())
    found = queries.of_client(buyer)
    scores = scores_of(found.orders, found.last_on, found.revenue_minor, today(), rfm.scale())
    page = make_window("clients").navigator.page
    columns = {column.id: column for column, _shown in page.table.choosable_columns()}
    page.table.show_column("recency", on=True)
    page.desk.add_condition(Condition("recency", Op.ANY_OF, (str(scores.recency),)))
    qtbot.waitUntil(lambda: list(page.table.paged.ids) == [buyer])
    told = columns["recency"].text
    qtbot.waitUntil(lambda: told(page.table.paged.record(0)).startswith(f"{scores.recency}, "))
    page.table.set_current_id(buyer)
    section = page.panel.classes
    qtbot.waitUntil(lambda: "RFM: " in words(section))
    assert told(page.table.paged.record(0)) in words(section)


def test_limits_of_scores_are_kept_when_they_part_clients(qtbot, db):
    card = ScoreRules()
    qtbot.addWidget(card)
    card.load()
    assert card.fields["m5"].editor.text() == "1\u00a0000\u00a0000"
    card.fields["r5"].set_value(100)
    card.save()
    assert not card.fault.isHidden()
    assert rfm.scale() == Scale()
    card.fields["r5"].set_value(45)
    card.save()
    assert card.fault.isHidden()
    assert rfm.scale() == Scale(r5=45)
    undo.undo()
    assert rfm.scale() == Scale()
