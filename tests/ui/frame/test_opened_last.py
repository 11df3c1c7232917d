"""What was opened last: of the base that is open, not of another one, and never of a locked one."""

from __future__ import annotations

import pytest

from salesapp.db.store import close_store, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.services import clients, undo
from salesapp.ui.frame.palette_rows import RowKind, rows_for
from salesapp.ui.settings import forget_settings, settings, settings_file


@pytest.fixture
def first(db, tmp_path, monkeypatch):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    forget_settings()
    undo.start()
    made = clients.create(ClientDraft("ООО «Ромашка»")).subject_id
    settings().remember_record("client", made, "ООО «Ромашка»")
    yield db
    close_store()
    forget_settings()


def offered() -> list[str]:
    rows = rows_for("", lambda _text, _most: [], settings(), lambda _spec: False)
    return [row.title for row in rows if row.kind is RowKind.RECORD]


def test_records_of_one_base_are_not_offered_in_another(first, tmp_path):
    """The same number is another client there."""
    assert offered() == ["ООО «Ромашка»"]
    close_store()
    open_store(tmp_path / "other.salesapp", create=True)
    undo.start()
    other = clients.create(ClientDraft("ООО «Василёк»")).subject_id
    assert offered() == []
    settings().remember_record("client", other, "ООО «Василёк»")
    assert offered() == ["ООО «Василёк»"]


def test_names_of_an_encrypted_base_are_not_written_when_a_plain_one_follows(first):
    settings_file().veil(on=True)
    settings_file().put("names", ["ООО «Ромашка»", "Анна", ""])
    settings_file().veil(on=False)
    settings_file().put("tray", True)
    assert settings().recent_records == []
    assert settings().names == []


def test_whatever_stands_in_the_file_of_settings_the_palette_opens(first):
    good = settings().recent_records[0]
    wrong = [["client", "x", "y"], ["nothing", "1", "y"], ["client"], "client", ["client", "1", 5]]
    settings().recent_records = [*wrong, good]
    assert offered() == ["ООО «Ромашка»"]
