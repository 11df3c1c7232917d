"""What is put off is done once, by an owner that lives, and leaves nothing."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from salesapp.ui.soon import soon


class Owner(QObject):
    """Counts what it did."""

    done = 0

    def do(self) -> None:
        self.done += 1


def references() -> int:
    gc.collect()
    return sum(type(one) is weakref.ReferenceType for one in gc.get_objects())


def test_it_is_done_once_and_a_moment_later(qtbot: QtBot) -> None:
    owner = Owner()
    soon(owner, owner.do, after_ms=30)
    soon(owner, owner.do)
    assert owner.done == 0
    qtbot.wait(10)
    assert owner.done == 1
    qtbot.waitUntil(lambda: owner.done == 2)


def test_it_is_not_done_when_the_owner_has_ended(qtbot: QtBot) -> None:
    owner, other = Owner(), Owner()
    soon(owner, other.do, after_ms=10)
    owner.deleteLater()
    qtbot.wait(30)
    assert other.done == 0


def test_nothing_of_it_stays(qtbot: QtBot) -> None:
    owner = Owner()
    before = references()
    for _ in range(200):
        soon(owner, owner.do)
    qtbot.waitUntil(lambda: owner.done == 200)
    assert references() - before < 20
