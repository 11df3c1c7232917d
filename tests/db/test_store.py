"""Opening a store: nothing is made, overwritten or upgraded by accident."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from salesapp.db import schema
from salesapp.db.connection import APPLICATION_ID, SETTINGS, database, value
from salesapp.db.models.all_tables import ALL_TABLES
from salesapp.db.store import close_store, open_store
from salesapp.domain.errors import Rule, RuleError

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture(autouse=True)
def closed():
    yield
    close_store()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.sqlite3"
    open_store(path, create=True)
    close_store()
    return path


def refusal(path: Path, **options: bool) -> Rule:
    with pytest.raises(RuleError) as caught:
        open_store(path, **options)
    return caught.value.rule


def test_a_new_store_and_the_models_are_the_same(db):
    from playhouse.schema_diff import diff_models

    assert not diff_models(database, list(ALL_TABLES))


def test_every_table_is_strict_and_has_no_real_numbers(db):
    for (sql,) in database.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*'"
        " AND name NOT LIKE 'sqlite_%' AND name <> 'schema_migration'"
    ):
        assert sql.endswith("STRICT")
        assert "REAL" not in sql


def test_the_settings_of_the_connection_can_be_read_back(db):
    for name, _wanted, expected in SETTINGS:
        assert value(f"PRAGMA {name}") == expected, name
    assert value("PRAGMA application_id") == APPLICATION_ID


def test_the_file_opens_again_without_being_upgraded(store):
    before = store.read_bytes()[:100]
    open_store(store)
    assert schema.pending() == []
    close_store()
    assert store.read_bytes()[:24] == before[:24]


def test_a_missing_store_is_not_made_silently(tmp_path):
    path = tmp_path / "nowhere.sqlite3"
    assert refusal(path) is Rule.STORE_MISSING
    assert not path.exists()


def test_an_empty_file_is_not_a_store(tmp_path):
    path = tmp_path / "empty.sqlite3"
    path.touch()
    assert refusal(path, create=True) is Rule.STORE_EMPTY_FILE
    assert path.stat().st_size == 0


def test_a_text_file_named_like_a_store_is_refused_untouched(tmp_path):
    path = tmp_path / "letter.sqlite3"
    path.write_text("Уважаемые коллеги! " * 20, "utf-8")
    before = path.read_bytes()
    assert refusal(path, create=True) is Rule.STORE_FOREIGN
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_untouched(tmp_path):
    path = tmp_path / "other.sqlite3"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.close()
    before = path.read_bytes()
    assert refusal(path) is Rule.STORE_FOREIGN
    assert path.read_bytes() == before


def test_a_store_of_a_newer_program_is_refused_untouched(store):
    raw = bytearray(store.read_bytes())
    raw[60:64] = (schema.newest() + 1).to_bytes(4, "big")
    store.write_bytes(raw)
    assert refusal(store) is Rule.STORE_NEWER
    assert store.read_bytes() == bytes(raw)


def test_a_store_with_unknown_steps_is_newer_too(store):
    open_store(store)
    database.execute_sql(
        "INSERT INTO schema_migration (name, applied) VALUES ('0999_future', '2030-01-01')"
    )
    close_store()
    assert refusal(store) is Rule.STORE_NEWER


def test_half_a_file_is_damaged_and_not_opened(store):
    raw = store.read_bytes()
    store.write_bytes(raw[: len(raw) // 2])
    assert refusal(store) is Rule.STORE_DAMAGED


def test_the_second_comer_is_told_who_holds_the_store(store):
    open_store(store)
    code = textwrap.dedent(f"""
        from pathlib import Path
        from salesapp.db.store import open_store
        from salesapp.domain.errors import RuleError
        try:
            open_store(Path({str(store)!r}))
        except RuleError as error:
            print(error.rule, error.facts["pid"])
    """)
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["store_locked", str(os.getpid())]


def test_a_reader_may_look_while_another_writes(store):
    open_store(store)
    code = textwrap.dedent(f"""
        from pathlib import Path
        from salesapp.db.connection import value
        from salesapp.db.store import open_store
        open_store(Path({str(store)!r}), read_only=True)
        print(value("SELECT count(*) FROM stage"))
    """)
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "8"


def test_a_link_to_an_open_store_is_the_same_store(store, tmp_path):
    link = tmp_path / "link.sqlite3"
    link.symlink_to(store)
    open_store(store)
    code = textwrap.dedent(f"""
        from pathlib import Path
        from salesapp.db.store import open_store
        open_store(Path({str(link)!r}))
    """)
    answer = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True
    )
    assert answer.returncode != 0
    assert "store_locked" in answer.stderr


def test_a_store_that_cannot_be_made_leaves_nothing_behind(tmp_path):
    folder = tmp_path / "file-not-folder"
    folder.write_text("x")
    assert refusal(folder / "store.sqlite3", create=True) is Rule.STORE_READ_ONLY
    assert folder.read_text() == "x"


@pytest.fixture
def as_guest(store) -> Iterator[list[str]]:
    """What begins a command of a user who may read the folder of the store, and no more."""
    close_store()
    folder = store.parent
    if os.geteuid():
        # No root to lend another user's rights: the folder loses the rights of this one.
        rights = {path: path.stat().st_mode for path in (folder, *folder.iterdir())}
        for path in rights:
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield []
        for path, mode in rights.items():
            path.chmod(mode)
        return
    if not shutil.which("setpriv"):
        pytest.skip("needs a way to drop rights")
    for path in (folder, *folder.parents):
        if path == Path("/tmp"):
            break
        path.chmod(0o755)
    guest = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    probe = subprocess.run(
        [*guest, sys.executable, "-B", "-c", "import salesapp.db.store"],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    if probe.returncode:
        pytest.skip("an unprivileged user cannot reach this checkout")
    yield guest


def test_a_read_only_folder_is_said_so(store, as_guest):
    code = textwrap.dedent(f"""
        from pathlib import Path
        from salesapp.db.store import open_store
        from salesapp.domain.errors import RuleError
        try:
            open_store(Path({str(store)!r}))
        except RuleError as error:
            print(error.rule)
    """)
    answer = subprocess.run(
        [*as_guest, sys.executable, "-B", "-c", code],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    assert answer.stdout.strip() == "store_read_only", answer.stderr


def test_a_folder_that_is_closed_to_us_is_said_so(store, as_guest):
    store.parent.chmod(0)
    code = textwrap.dedent(f"""
        from pathlib import Path
        from salesapp.cli.parser import is_command
        from salesapp.db.backup import backups
        from salesapp.db.places import cloud_of
        from salesapp.db.store import open_store
        from salesapp.domain.errors import RuleError
        from salesapp.services.opening import takes_long
        path = Path({str(store)!r})
        is_command([str(path)])
        print(cloud_of(path), takes_long(path, create=False), backups(path))
        for create in (False, True):
            try:
                open_store(path, create=create)
            except RuleError as error:
                print(error.rule)
    """)
    answer = subprocess.run(
        [*as_guest, sys.executable, "-B", "-c", code],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    assert answer.stdout.split("\n")[:3] == [" False []", "store_missing", "store_read_only"], (
        answer.stderr
    )


def test_a_store_in_a_read_only_folder_is_opened_to_be_read(store, as_guest, tmp_path_factory):
    """By the start of the window itself, and nothing is laid beside it."""
    home = tmp_path_factory.mktemp("home")
    for path in (home, home.parent):
        path.chmod(0o777)
    code = textwrap.dedent(f"""
        from pathlib import Path
        from PySide6.QtWidgets import QApplication
        from salesapp.app.start import open_first
        from salesapp.db.connection import database, value
        application = QApplication(["salesapp"])
        store = Path({str(store)!r})
        opened = open_first(store, create=False)
        print(opened == store, database.read_only, value("SELECT count(*) FROM client"))
    """)
    told = {
        **os.environ, "PYTHONPATH": str(SOURCE), "SALESAPP_HOME": str(home), "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    before = sorted(path.name for path in store.parent.iterdir())
    answer = subprocess.run(
        [*as_guest, sys.executable, "-B", "-c", code],
        check=False,
        capture_output=True,
        text=True,
        env=told,
    )
    assert answer.stdout.split() == ["True", "True", "0"], answer.stderr
    assert sorted(path.name for path in store.parent.iterdir()) == before


def test_a_store_on_a_network_disk_is_not_opened_for_writing_and_not_made_there(
    store, tmp_path, monkeypatch
):
    from salesapp.db import places

    monkeypatch.setattr(places, "network_of", lambda _path: "cifs")
    before = sorted(path.name for path in store.parent.iterdir())
    assert refusal(store) is Rule.STORE_ON_NETWORK
    with pytest.raises(RuleError) as refused:
        open_store(tmp_path / "new.sqlite3", create=True)
    assert refused.value.rule is Rule.STORE_ON_NETWORK
    assert sorted(path.name for path in store.parent.iterdir()) == before
    open_store(store, read_only=True)
    assert value("SELECT count(*) FROM client") == 0
    close_store()
