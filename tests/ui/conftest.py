"""What every test of windows needs: nothing of one test lives on in the next."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.windows import HoldingBot, forget_deleted, windows


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Waits for signals, and holds the windows it is given."""
    return HoldingBot(request)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup() -> Iterator[None]:
    """Hold the windows that the fixtures make."""
    windows.begin()
    yield
    windows.hold_all()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Put the windows away while their store is open; then let the fixtures end."""
    try:
        windows.end()
    finally:
        try:
            yield
        finally:
            forget_deleted()
            gc.enable()
