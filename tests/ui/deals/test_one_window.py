"""Nothing shows itself as a window of its own while the program is being built up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesapp.db.queries import leads
from salesapp.domain.changes import Entity
from salesapp.overriding import override
from salesapp.services import views
from salesapp.services.letters import About
from salesapp.ui.jobs import jobs
from salesapp.ui.leads.answering import AnswerDialog
from salesapp.ui.leads.converting import ConvertDialog
from salesapp.ui.letters.compose import write_letter


class Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = watched if isinstance(watched, QWidget) and watched.isWindow() else None
        if window is not None and event.type() == QEvent.Type.Show:
            self.shown.append(type(window).__name__)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    """A watch over the windows."""
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_sections_cards_and_dialogs_open_without_a_window_of_their_own(
    open_desk: Any,
    deal_with_step: Any,
    make_client: Any,
    make_lead: Any,
    watch: Watch,
    qtbot: QtBot,
) -> None:
    client = make_client()
    deal = deal_with_step(client=client)
    views.save(Entity.DEAL, "Крупные", "", "", "")
    desk = open_desk()
    desk.window.open_record(Entity.DEAL, deal)
    page = desk.window.navigator.page
    for tab in ("people", "negotiation", "objections", "overview"):
        page.show_tab(tab)
    qtbot.waitUntil(lambda: not jobs.running)
    desk.window.run_action("deals.objection")
    write_letter(page, About(client, deal, None, None))
    lead = make_lead()
    desk.window.open_record(Entity.LEAD, lead)
    qtbot.waitUntil(lambda: not jobs.running)
    asked = leads.one(lead)
    assert asked is not None
    for dialog in (AnswerDialog, ConvertDialog):
        dialog(desk.window, asked).deleteLater()
    assert watch.shown == ["MainWindow"]
