"""A fresh home for every story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.desk import Desk, open_desk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The program on an empty home, in Russian."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    with open_desk(tmp_path) as one:
        yield one
