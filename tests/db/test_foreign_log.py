"""The log of another base beside ours: its pages never get into ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.store import close_store, foreign_log, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.services import checks, clients, undo


def written(path: Path, *names: str) -> bytes:
    """A new base with clients, and the log as it was before it was closed."""
    open_store(path, create=True)
    undo.start()
    for name in names:
        clients.create(ClientDraft(name))
    log = path.with_name(path.name + "-wal").read_bytes()
    close_store()
    return log


@pytest.mark.parametrize("count", [1, 3, 30])
def test_a_foreign_log_is_put_aside_and_the_base_is_as_it_was(tmp_path: Path, count: int) -> None:
    ours = tmp_path / "ours.salesapp"
    written(ours, "ООО «Ромашка»", "ООО «Василёк»")
    foreign = written(tmp_path / "other.salesapp", *(f"Чужой {one}" for one in range(count)))
    ours.with_name(ours.name + "-wal").write_bytes(foreign)
    open_store(ours)
    names = sorted(name for (name,) in rows("SELECT name FROM client"))
    assert names == ["ООО «Василёк»", "ООО «Ромашка»"]
    assert checks.check_store() == []
    aside = foreign_log()
    assert aside is not None
    assert aside.read_bytes() == foreign
    close_store()
    open_store(ours)
    assert foreign_log() is None
    close_store()


def test_our_own_log_is_read_after_a_crash(tmp_path: Path) -> None:
    ours = tmp_path / "ours.salesapp"
    written(ours, "ООО «Ромашка»")
    open_store(ours)
    undo.start()
    clients.create(ClientDraft("ООО «Василёк»"))
    file = ours.read_bytes()
    log = ours.with_name(ours.name + "-wal").read_bytes()
    crashed = tmp_path / "crashed" / ours.name
    crashed.parent.mkdir()
    crashed.write_bytes(file)
    crashed.with_name(crashed.name + "-wal").write_bytes(log)
    close_store()
    open_store(crashed)
    assert foreign_log() is None
    assert value("SELECT count(*) FROM client") == 2
    close_store()
