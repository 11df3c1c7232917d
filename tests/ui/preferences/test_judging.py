"""The sheet that judges clients, changed in the settings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.connection import value
from salesapp.db.queries import fit as queries
from salesapp.db.queries import qualification
from salesapp.services import fit
from salesapp.ui.format import today
from salesapp.ui.preferences.criterion_dialog import CriterionDialog
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.store import store


@pytest.fixture
def part(qtbot, db):
    page = SettingsPage()
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    store.changed.connect(page.apply_changes)
    page.show_part("judging")
    return page._parts["judging"]


def dialog_of(part):
    return next(one for one in part.window().findChildren(CriterionDialog) if one.isVisible())


def test_a_criterion_is_added_with_its_answers(part):
    part.add.click()
    dialog = dialog_of(part)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.name.error()
    dialog.name.set_value("Есть склад")
    dialog.lines[0].text.set_value("Да")
    dialog.accept()
    assert dialog.isVisible(), "one answer is no question"
    dialog.lines[1].text.set_value("Нет, и не будет")
    dialog.lines[1].stop.setChecked(True)
    dialog.accept()
    assert not dialog.isVisible()
    line = queries.sheet()[-1]
    assert (line.name, line.weight) == ("Есть склад", 10)
    assert [(one.text, one.share, one.is_stop) for one in line.options] == [
        ("Да", 100, False),
        ("Нет, и не будет", 0, True),
    ]
    assert len(part.rows) == 7


def test_an_answer_taken_off_and_left_comes_back_as_taken_off(part):
    known = next(one for one in queries.sheet() if len(one.options) > 2)
    dialog = CriterionDialog(part.window(), known)
    dialog.open()
    dialog.lines[0].remove.click()
    dialog.name.editor.setText("Иначе")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    again = CriterionDialog(part.window(), known)
    again.open()
    again.form_draft.line.wanted.emit()
    told = [(one.id, one.text, one.share) for one in (line.draft() for line in again.lines)]
    assert told == [(one.id, one.text, one.share) for one in known.options[1:]]
    assert again.name.editor.text() == "Иначе"


def test_keys_move_and_take_off_a_criterion(part):
    names = [one.line.name for one in part.rows]
    part.rows[1].setFocus()
    QTest.keyClick(part.rows[1], Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [one.line.name for one in part.rows][:2] == [names[1], names[0]]
    assert part.rows[0].hasFocus()
    QTest.keyClick(part.rows[0], Qt.Key.Key_Delete)
    assert part.rows[0].line.name == names[0]
    assert len(part.rows) == 5


def test_limits_judge_everybody_anew(part, make_client):
    client = make_client()
    fit.answer(client, {line.id: line.options[0].id for line in queries.sheet()}, today())
    assert value("SELECT grade FROM client_fit") == "A"
    line = queries.sheet()[0]
    fit.answer(client, {line.id: line.options[3].id}, today())
    part.limits["a"].set_value(90)
    part.limits["b"].set_value(95)
    part.save()
    assert not part.fault.isHidden()
    assert queries.thresholds().a == 70
    part.limits["b"].set_value(45)
    part.save()
    assert part.fault.isHidden()
    assert value("SELECT grade FROM client_fit") == "B"


def test_offers_may_demand_a_filled_sheet(part):
    rules = part.questions
    rules.least.set_value(75)
    rules.demand.setChecked(True)
    rules.save()
    assert qualification.is_demanded()
    assert (qualification.least_percent(), qualification.stale_months()) == (75, 6)
    rules.stale.set_value(0)
    rules.save()
    assert rules.stale.error()
    assert qualification.stale_months() == 6
    rules.stale.set_value(3)
    rules.demand.setChecked(False)
    rules.save()
    assert not qualification.is_demanded()
    assert qualification.stale_months() == 3
