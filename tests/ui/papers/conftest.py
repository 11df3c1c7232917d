"""The real window with a seller, a client and its debt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from salesapp.services import organizations, undo
from salesapp.ui import jobs, settings, theme
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator
from tests.services.papers_kit import SELLER


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Волжмонтаж-7»", inn="7707083893")


@pytest.fixture
def window(qtbot, qapp, client, tmp_path, monkeypatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("ru")
    undo.start()
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.start()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    qtbot.waitUntil(lambda: not jobs.jobs.running)
    settings.forget_settings()
