"""The answer to a lead leaves once, and is written down even where that is refused at first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import rows, value
from salesapp.db.models.organizations import Profile
from salesapp.domain.activities import ActivityKind
from salesapp.services.deals import PlannedStep
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.letters.compose import ComposeDialog
from tests.another_writer import another_writes

STEP = PlannedStep(ActivityKind.CALL, "Обсудить ответ", today() + timedelta(days=3))


@pytest.fixture
def page(db, make_window, make_lead, make_organization, monkeypatch, opened):
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    make_organization()
    Profile.create(name="Анна Воронова", post="Менеджер", email="anna@firm.example")
    lead = make_lead("Химанкеры", received_at=datetime.now(UTC), emails="d@monolit.example")
    page = make_window().navigator.page
    page.list.set_current_id(lead)
    page.wanted_step = lambda: STEP
    return page


def answer(page, text="Есть на складе."):
    page.panel.answer.text.setPlainText(text)
    page.panel.answer.text.setFocus()


def test_an_answer_that_left_is_written_down_when_the_base_lets_it(page, keys, qtbot, opened, db):
    answer(page)
    with another_writes(db):
        keys.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not jobs.running)
        dialog = next(one for one in page.window().findChildren(ComposeDialog) if one.isVisible())
        assert "has left" in dialog.trouble.text()
    dialog.main.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert len(opened.urls) == 1
    told = rows("SELECT kind, state, subject FROM activity ORDER BY id")
    assert told == [("letter", "done", "Re: Химанкеры"), ("call", "planned", "Обсудить ответ")]
    assert page.panel.answer.text.toPlainText() == "", "it is not offered to be sent again"


def test_an_answer_sent_twice_by_the_key_leaves_once(page, keys, qtbot, opened):
    answer(page)
    keys.ctrl(Qt.Key.Key_Return)
    keys.ctrl(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not jobs.running)
    assert len(opened.urls) == 1
    assert value("SELECT count(*) FROM activity WHERE kind = 'letter'") == 1
