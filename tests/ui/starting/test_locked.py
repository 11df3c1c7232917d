"""A base that somebody else has open: who, and it can be read meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from salesapp.app import later, places, start
from salesapp.app.translations import ensure_compiled
from salesapp.db.connection import value
from salesapp.db.store import close_store, store_path
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients
from salesapp.ui import reading
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.main_window import MainWindow
from salesapp.ui.reading_state import state
from salesapp.ui.settings import settings_file
from salesapp.ui.start_dialog import StartDialog
from salesapp.ui.translate import translator

HOLD = """
import sys
from pathlib import Path
from salesapp.db.store import open_store
from salesapp.services import clients, undo
from salesapp.domain.clients import ClientDraft
open_store(Path(sys.argv[1]))
undo.start()
print("held", flush=True)
for line in sys.stdin:
    clients.create(ClientDraft(line.strip()))
    print("done", flush=True)
"""


@pytest.fixture
def locked(db) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """The base, held by another process."""
    clients.create(ClientDraft("ООО «Ромашка»"))
    close_store()
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(db)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    ensure_compiled()
    translator.use("ru")
    yield db, child
    if child.stdin is not None:
        child.stdin.close()
    if child.stdout is not None:
        child.stdout.close()
    child.wait(20)
    close_store()
    places._only_read.clear()
    state.is_on = False


def pressing(words: str, seen: list[str]) -> None:
    """Press a button of the dialog that comes next; what it says is noted."""

    def press() -> None:
        dialog = next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, StartDialog) and one.isVisible()
        )
        seen.extend(one.text() for one in dialog.findChildren(Label))
        buttons = dialog.findChildren(Button)
        seen.extend(one.text() for one in buttons)
        next(one for one in buttons if one.text() == words).click()

    QTimer.singleShot(0, press)


def test_the_holder_is_named_and_the_base_is_read_beside_it(locked, qtbot):
    path, child = locked
    seen: list[str] = []
    pressing("Открыть только для чтения", seen)
    assert start.open_first(path, create=False) == path
    told = "\n".join(seen)
    assert "База занята другой программой." in told
    assert str(path) in told
    assert os.uname().nodename in told
    assert "Восстановить резервную копию в новый файл…" not in seen
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    later.come_alive(window, path)
    qtbot.waitUntil(window.banner.isVisible, timeout=20_000)
    assert "только для чтения" in window.banner.words.text()
    assert not window.registry.actions["clients.new"].isEnabled()
    # Whoever holds it goes on writing, and what he writes is read here.
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("ООО «Василёк»\n")
    child.stdin.flush()
    assert child.stdout.readline() == "done\n"
    assert value("SELECT count(*) FROM client") == 2


def test_writing_is_refused_with_the_name_as_long_as_it_is_held(locked, qtbot, monkeypatch):
    path, child = locked
    pressing("Открыть только для чтения", [])
    start.open_first(path, create=False)
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    window.show()
    later.come_alive(window, path)
    qtbot.waitUntil(window.banner.isVisible, timeout=20_000)
    window.banner.button.click()
    asked = [one for one in window.findChildren(Dialog) if one.isVisible()]
    assert [one.title.text() for one in asked] == ["База занята другой программой."]
    assert os.uname().nodename in asked[0].text.text()
    asked[0].accept()
    assert reading.is_on()
    assert store_path() == path
    child.stdin.close()
    child.wait(20)
    monkeypatch.setattr(later, "start_the_rest", lambda *_args, **_more: None)
    window.banner.button.click()
    assert not reading.is_on()
    clients.create(ClientDraft("ООО «Третий»"))


def test_try_again_asks_for_writing_even_after_reading_was_chosen(locked, monkeypatch):
    path, _child = locked
    places.only_read(path)
    pressing("Попробовать ещё раз", [])
    wanted = start.choose(path, RuleError(Rule.STORE_OLDER, path=str(path)))
    assert wanted.path == path
    assert not places.is_only_read(path)
