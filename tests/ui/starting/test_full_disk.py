"""A disk without room: the base is not written, but it can be looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesapp.app import places, start
from salesapp.app.translations import ensure_compiled
from salesapp.db.connection import value
from salesapp.db.store import close_store, is_open, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients
from salesapp.ui import reading
from salesapp.ui.translate import translator
from tests.ui.starting.test_locked import pressing


@pytest.fixture
def closed(db: Path, qapp) -> Path:
    clients.create(ClientDraft("ООО «Ромашка»"))
    close_store()
    ensure_compiled()
    translator.use("ru")
    return db


def test_the_lock_holds_though_there_is_no_room_for_its_note(closed: Path) -> None:
    closed.with_name(closed.name + ".holder").mkdir()
    open_store(closed)
    assert is_open()
    clients.create(ClientDraft("ООО «Василёк»"))


@pytest.mark.parametrize("rule", [Rule.DISK_FULL, Rule.DISK_FAILED])
def test_the_base_is_read_while_the_disk_refuses_to_write(closed: Path, rule: Rule) -> None:
    seen: list[str] = []
    pressing("Открыть только для чтения", seen)
    error = RuleError(rule, path=str(closed))
    assert start.open_first(closed, create=False, error=error) == closed
    assert reading.is_on()
    assert value("SELECT count(*) FROM client") == 1
    assert any("Сохранённое раньше цело" in one for one in seen)
    places._only_read.clear()


def test_a_failure_of_the_machine_is_asked_about_and_ends_nothing(
    closed: Path, monkeypatch
) -> None:
    def fail(*_told: object, **_more: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(start, "open_store", fail)
    seen: list[str] = []
    pressing("Выйти", seen)
    assert start.open_first(closed, create=False) is None
    assert "Диск заполнен: ничего не сохранено." in seen
