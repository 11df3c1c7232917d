"""Encryption and the lock on a real store, in Russian."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from salesapp.app.translations import ensure_compiled
from salesapp.db.connection import rows
from salesapp.db.subjects import RECORDED
from salesapp.ui import theme
from salesapp.ui.settings import SettingsFile, forget_settings, settings_file
from salesapp.ui.translate import translator

SAMPLES = Path(__file__).parents[2] / "data" / "bitrix24"


@pytest.fixture(autouse=True)
def dressed(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SettingsFile]:
    """Light theme at 100 %, Russian words, settings in a folder of the test."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    forget_settings()
    ensure_compiled()
    theme.state.install(qapp)
    theme.state.reduce_motion = True
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    theme.state.set_scale(100)
    translator.use("ru")
    yield settings_file()
    QThreadPool.globalInstance().waitForDone(20_000)
    theme.state.set_mode(theme.ThemeMode.LIGHT)
    theme.state.set_scale(100)
    forget_settings()


@pytest.fixture
def samples() -> Path:
    """The folder of the sample exports."""
    return SAMPLES


@pytest.fixture
def dump(db: Path) -> Callable[[], dict[str, list[tuple]]]:
    """Every row of every table the user's records lie in."""

    def take() -> dict[str, list[tuple]]:
        tables = [*sorted(RECORDED), "client_state", "deal_state"]
        return {table: rows(f"SELECT * FROM {table} ORDER BY 1") for table in tables}

    return take
