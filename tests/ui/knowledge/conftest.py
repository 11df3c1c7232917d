"""The real window at the catalogue, with two products on a real store."""

from __future__ import annotations

import pytest

from salesapp.domain.changes import Entity
from salesapp.services import undo
from salesapp.ui import jobs, settings, theme
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator


@pytest.fixture
def anchor(db, make_product) -> int:
    make_product("Болт М8", sku="Б-8")
    return make_product("Анкер М12", sku="А-12", manufacturer="Окский метиз", cost_minor=50_00)


@pytest.fixture
def window(qtbot, qapp, anchor, tmp_path, monkeypatch):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("ru")
    undo.start()
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.start()
    window.show_section("products")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.navigator.page.open_record(Entity.PRODUCT, anchor)
    yield window
    qtbot.waitUntil(lambda: not jobs.jobs.running)
    settings.forget_settings()
