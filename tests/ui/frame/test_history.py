"""The history of a record: opened by its keys, it tells old and new."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import history
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft
from salesapp.services import clients
from salesapp.ui import actions, sections, settings, theme
from salesapp.ui.frame.history_dialog import HistoryDialog
from salesapp.ui.kit.label import Label
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator


def _forget() -> None:
    for function in (
        sections.sections,
        sections._badge,
        actions.all_actions,
        actions._by_id,
        actions._homes,
    ):
        function.cache_clear()


@pytest.fixture
def open_window(qtbot, qapp, db, tmp_path, monkeypatch) -> Iterator[Callable[[], MainWindow]]:
    """Shows the window with the real section of clients."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    kept = tuple(one for one in sections.SECTIONS if one.id == "clients")
    monkeypatch.setattr(sections, "SECTIONS", kept)
    monkeypatch.setattr(actions, "PACKAGES", ("salesapp.ui.clients",))
    _forget()
    settings.forget_settings()
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("en")

    def make() -> MainWindow:
        window = MainWindow(settings_file())
        window.resize(1440, 900)
        window.start()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.navigator.page.activate()
        return window

    yield make
    monkeypatch.undo()
    _forget()
    settings.forget_settings()


def _press_history(window) -> HistoryDialog:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_H, control)
    (dialog,) = window.findChildren(HistoryDialog)
    assert dialog.isVisible()
    return dialog


def _lines(dialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(Label) if label.text()]


def test_the_keys_show_old_and_new_of_a_changed_client_the_latest_first(open_window, qtbot):
    client = clients.create(ClientDraft("Ромашка", city="Тула")).subject_id
    clients.update(client, ClientDraft("Ромашка", city="Казань"), 1)
    window = open_window()
    qtbot.waitUntil(lambda: window.navigator.page.selection().ids == (client,))
    lines = _lines(_press_history(window))
    assert "City: Тула → Казань" in lines
    assert lines.index("Change of the client “Ромашка”") < lines.index("New client “Ромашка”")
    assert not [line for line in lines if "search" in line or "rev" in line.split(":")[0]]


def test_a_record_that_was_never_changed_here_says_so_and_escape_closes(
    open_window, make_client, qtbot
):
    client = make_client("Лютик")
    assert not history.changes(Entity.CLIENT, client)
    window = open_window()
    qtbot.waitUntil(lambda: window.navigator.page.selection().ids == (client,))
    dialog = _press_history(window)
    assert "Nothing about this record has been changed in the program yet." in _lines(dialog)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
