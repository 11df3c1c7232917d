"""Letting a file take the name of a closed store, whatever stops the machine meanwhile.

It takes several renames: the former file goes aside with its log of writes, which must never meet
the new file. What is going to be done is written down first; whoever opens the store next ends it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from salesapp.db import receipt
from salesapp.db.lock import StoreLock
from salesapp.db.store import swap_note
from salesapp.domain.errors import Rule, RuleError
from salesapp.whole_files import folder_reaches_disk, write_whole

_ENDINGS: Final = ("-wal", "-shm", "")
REPLACED: Final = "-replaced-"
"""Stands in the name of a store that a restore has put aside."""


def put_in_place(fresh: Path, store: Path, word: str) -> Path:
    """Let a file take the name of a closed store; what had it goes aside.

    Killed at any moment it leaves the former store, or a note by which `finish` brings the new one.

    Args:
        fresh: The file, checked, in the same folder.
        store: The name it gets; nobody has it open.
        word: Stands in the name of what goes aside, between the store's and the moment.

    Returns:
        Where the former file lies. Its log of writes goes along.

    Raises:
        RuleError: STORE_READ_ONLY; the former store is in its place then.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = store.with_name(f"{store.stem}{word}{stamp}{store.suffix}")
    receipt.forget(store)
    try:
        told = json.dumps({"fresh": fresh.name, "aside": aside.name})
        write_whole(swap_note(store), told.encode("utf-8"))
        _move(fresh, store, aside)
        swap_note(store).unlink()
    except OSError as error:
        with suppress(OSError):
            _back(store, aside)
        raise RuleError(Rule.STORE_READ_ONLY, path=str(store), detail=str(error)) from error
    return aside


def put_aside(store: Path) -> list[Path]:
    """The stores that were put aside by restores."""
    begins = f"{store.stem}{REPLACED}"
    found = store.parent.glob(f"*{REPLACED}*")
    return [one for one in found if one.name.startswith(begins) and one.suffix == store.suffix]


def finish(store: Path) -> None:
    """End what was broken off in the middle of `put_in_place`; nothing when there is no note.

    Raises:
        RuleError: STORE_LOCKED when somebody is at it; STORE_READ_ONLY.
    """
    lock = StoreLock(store)
    lock.acquire()
    try:
        told = json.loads(swap_note(store).read_text("utf-8"))
        fresh, aside = (store.with_name(Path(told[name]).name) for name in ("fresh", "aside"))
        if fresh.exists():
            receipt.forget(store)
            _move(fresh, store, aside)
        elif not store.exists():
            _back(store, aside)
        swap_note(store).unlink(missing_ok=True)
    except FileNotFoundError:
        return
    except (OSError, ValueError, KeyError) as error:
        raise RuleError(Rule.STORE_READ_ONLY, path=str(store), detail=str(error)) from error
    finally:
        lock.release()


def _move(fresh: Path, store: Path, aside: Path) -> None:
    """The renames; those made before stay."""
    for ending in _ENDINGS:
        former = store.with_name(store.name + ending)
        target = aside.with_name(aside.name + ending)
        if former.exists() and not target.exists():
            former.replace(target)
    folder_reaches_disk(store.parent)
    fresh.replace(store)
    folder_reaches_disk(store.parent)


def _back(store: Path, aside: Path) -> None:
    """The former store comes back, and no note tells of anything to be done."""
    if not store.exists():
        for ending in reversed(_ENDINGS):
            former = aside.with_name(aside.name + ending)
            if former.exists():
                former.replace(store.with_name(store.name + ending))
    swap_note(store).unlink(missing_ok=True)
