"""A file takes the place of a store: killed at any step, the old or the new one is there, whole."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from salesapp.db.connection import execute, rows
from salesapp.db.store import close_store, open_store, swap_note
from salesapp.db.swaps import put_in_place
from salesapp.domain.errors import Rule, RuleError

forks = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed")
STEPS = ("replace", "unlink", "fsync")
_WORD = "INSERT INTO setting (key, value) VALUES ('whose', ?)"


def written(path: Path, word: str, blank: Path) -> None:
    """A closed store with a word in it."""
    shutil.copyfile(blank, path)
    open_store(path)
    execute(_WORD, word)
    close_store()


def unclean(path: Path) -> None:
    """The store as a killed process leaves it: the last word is in the log only."""
    open_store(path)
    execute("UPDATE setting SET value = 'old, in the log' WHERE key = 'whose'")
    for ending in ("", "-wal"):
        shutil.copyfile(f"{path}{ending}", f"{path}.left{ending}")
    close_store()
    for ending in ("", "-wal"):
        Path(f"{path}.left{ending}").replace(f"{path}{ending}")


def word_in(path: Path) -> str:
    open_store(path)
    assert rows("PRAGMA integrity_check") == [("ok",)]
    [(word,)] = rows("SELECT value FROM setting WHERE key = 'whose'")
    close_store()
    return str(word)


def killed_at(step: int, store: Path, fresh: Path) -> bool:
    """Whether a child died at its step with this number while it put the file in place."""
    child = os.fork()
    if child == 0:
        count = 0

        def counted(real):
            def call(*more, **named):
                nonlocal count
                count += 1
                if count == step:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*more, **named)

            return call

        for name in STEPS:
            setattr(os, name, counted(getattr(os, name)))
        put_in_place(fresh, store, "-replaced-")
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@forks
@pytest.mark.parametrize("has_log", [False, True], ids=["closed in order", "with a log"])
def test_killed_at_any_step_the_next_start_finds_one_store_whole(tmp_path, blank_store, has_log):
    found = []
    for step in range(1, 100):
        folder = tmp_path / str(step)
        folder.mkdir()
        store, fresh = folder / "store.salesapp", folder / "fresh.salesapp"
        written(store, "old", blank_store)
        written(fresh, "new", blank_store)
        if has_log:
            unclean(store)
        died = killed_at(step, store, fresh)
        found.append(word_in(store))
        assert not swap_note(store).exists()
        [*asides] = folder.glob("store-replaced-*.salesapp")
        assert len(asides) == (found[-1] == "new"), "what was replaced lies aside"
        if asides:
            assert word_in(asides[0]) == ("old, in the log" if has_log else "old")
        if not died:
            break
    old = "old, in the log" if has_log else "old"
    assert set(found) == {old, "new"}
    assert found == sorted(found, key=lambda word: word == "new"), "from some step on it is new"
    assert len(found) > 8


def test_what_cannot_be_put_in_place_leaves_the_store_as_it_was(tmp_path, blank_store):
    store = tmp_path / "store.salesapp"
    written(store, "old", blank_store)
    unclean(store)
    with pytest.raises(RuleError) as told:
        put_in_place(tmp_path / "missing.salesapp", store, "-replaced-")
    assert told.value.rule is Rule.STORE_READ_ONLY
    assert not swap_note(store).exists()
    assert word_in(store) == "old, in the log"
