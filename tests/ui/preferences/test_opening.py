"""Another base is made or upgraded beside the window; the one of now stays open until then."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from salesapp.db import schema
from salesapp.db.lock import StoreLock
from salesapp.db.store import store_path
from salesapp.domain.organizations import OrganizationDraft, ProfileDraft
from salesapp.services import organizations, undo
from salesapp.ui.preferences.opening_dialog import OpeningDialog
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.preferences.store_switch import switch_to

STORES = Path(__file__).parents[2] / "data" / "stores"


@pytest.fixture
def page(qtbot, db):
    organizations.save(
        OrganizationDraft("ООО «Рядкреп»", inn="5200007316", profile=ProfileDraft("Анна"))
    )
    made = SettingsPage()
    made.resize(1240, 820)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def old(tmp_path) -> Path:
    path = tmp_path / "old.salesapp"
    path.write_bytes(lzma.decompress(sorted(STORES.glob("*.xz"))[-2].read_bytes()))
    return path


class Eye:
    """Looks at the window while a base is made ready, and may press Esc once."""

    def __init__(self, page: SettingsPage, *, escapes: bool = False) -> None:
        self._page = page
        self._escapes = escapes
        self.open_meanwhile: set[Path] = set()
        self.titles: set[str] = set()
        self._timer = QTimer(page)
        self._timer.timeout.connect(self._look)
        self._timer.start(5)

    def _look(self) -> None:
        for dialog in self._page.findChildren(OpeningDialog):
            if dialog.isVisible():
                self.open_meanwhile.add(store_path())
                self.titles.add(dialog.title.text())
                if self._escapes:
                    self._escapes = False
                    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_new_base_is_made_while_the_one_of_now_is_worked_with(
    page, db, tmp_path, monkeypatch, qtbot
):
    eye, new = Eye(page), tmp_path / "new.salesapp"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(new), ""))
    page.show_part("data")
    qtbot.mouseClick(page._parts["data"].new, Qt.MouseButton.LeftButton)
    assert eye.open_meanwhile == {db}
    assert eye.titles == {"База создаётся…"}
    assert store_path() == new
    assert organizations.current() is None


def test_an_older_base_is_upgraded_beside_the_window(page, db, old):
    eye = Eye(page)
    assert switch_to(page, old)
    assert eye.open_meanwhile == {db}
    assert store_path() == old
    assert schema.pending() == []
    assert list(old.parent.glob("**/*before-upgrade*")), "a copy was made first"


@pytest.mark.parametrize("is_new", [True, False])
def test_esc_breaks_it_off_and_nothing_has_changed(page, db, old, tmp_path, is_new):
    eye, path = Eye(page, escapes=True), tmp_path / "new.salesapp" if is_new else old
    undone = undo.next_undo()
    assert not switch_to(page, path, create=is_new)
    assert eye.titles
    assert store_path() == db
    assert undo.next_undo() == undone
    assert not list(tmp_path.glob("*.part*"))
    if is_new:
        assert not path.exists()
    assert switch_to(page, path, create=is_new), "and it can be begun again"


def test_a_base_that_refuses_is_told_and_the_one_of_now_was_never_closed(
    page, db, old, monkeypatch
):
    told = []
    monkeypatch.setattr("salesapp.ui.perform.show_trouble", lambda _p, told_: told.append(told_))
    undone = undo.next_undo()
    lock = StoreLock(old)
    lock.acquire()
    try:
        assert not switch_to(page, old)
    finally:
        lock.release()
    assert len(told) == 1
    assert store_path() == db
    assert undo.next_undo() == undone
