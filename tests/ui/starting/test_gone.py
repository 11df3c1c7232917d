"""The base is gone from its place: nobody is shown an empty one instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from salesapp.app import start
from salesapp.app.translations import ensure_compiled
from salesapp.app.window import Wanted, may_create
from salesapp.db import backup
from salesapp.db.store import close_store, is_open, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.paths import default_store
from salesapp.services import clients
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.translate import translator


@pytest.fixture
def usual(tmp_path, monkeypatch, qapp) -> Path:
    """The base that is opened when none is named, with a client in it."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    path = default_store()
    path.parent.mkdir(parents=True, exist_ok=True)
    open_store(path, create=True)
    clients.create(ClientDraft("ООО «Ромашка»"))
    ensure_compiled()
    translator.use("ru")
    return path


def begin(path: Path) -> Path | None:
    """Start the program."""
    wanted = Wanted(path, create=True, demo=False)
    return start.open_first(path, create=may_create(wanted))


def leaving(seen: list[str]) -> None:
    """Read what is asked at the start, and quit."""

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        seen.extend(one.text() for one in dialog.findChildren(Label))
        next(one for one in dialog.findChildren(Button) if one.text() == "Выйти").click()

    QTimer.singleShot(0, leave)


@pytest.mark.parametrize("has_backup", [True, False])
def test_a_base_that_vanished_is_told_and_no_empty_one_takes_its_place(usual, has_backup) -> None:
    if has_backup:
        backup.automatic(usual, "by-hand")
    close_store()
    for one in usual.parent.glob(f"{usual.name}*"):
        if not one.name.endswith(".receipt"):
            one.unlink()
    seen: list[str] = []
    leaving(seen)
    assert begin(usual) is None
    assert not usual.exists()
    assert not is_open()
    assert "В этом месте базы нет." in seen


def test_the_first_start_begins_a_base_of_its_own(tmp_path, monkeypatch, qapp) -> None:
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    assert begin(default_store()) == default_store()
    assert is_open()
    close_store()
