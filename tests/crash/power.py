"""The power is cut at any moment: every image it may leave opens and holds what was told."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from salesapp.db import connection
from salesapp.db.connection import database
from salesapp.db.store import close_store, open_store
from salesapp.paths import data_home
from tests.crash import killing, limit
from tests.crash.deeds import Desk, furnish, warm_up
from tests.crash.disk import Disk
from tests.crash.images import Image, Platter, mark_of
from tests.crash.oracle import Oracle
from tests.crash.recording import Recording

DEEDS = 30
FIRST = ("client", "file", "bill", "issue", "note", "file")
"""Deeds of a weakened program: each leaves something to lose."""
IMAGES_OF_A_ROUND = 500
MOST_UNCAUGHT = 400
AT_A_MOMENT = 6
FULL_EVERY = 10


@dataclass
class Tally:
    """What a run came to; `caught` tells after how many images a weakened program was found out."""

    images: int = 0
    acknowledged: int = 0
    changes: int = 0
    wrong: list[str] = field(default_factory=list)
    caught: dict[str, int] = field(default_factory=dict)


def run(folder: Path, images: int, seed: int) -> Tally:
    """Judge so many images of the program as it is, then see that each weakness is caught."""
    warm_up(folder)
    tally = strike(folder, images, seed)
    limit.allow(0)
    for weak in [name for name in WEAKNESSES if name]:
        found = strike(folder, MOST_UNCAUGHT, seed, weak)
        if found.wrong:
            tally.caught[weak] = found.images
        else:
            tally.wrong.append(f"not caught: {weak}")
    return tally


def strike(folder: Path, images: int, seed: int, weak: str = "") -> Tally:
    """Cut the power until so many images were judged, or one was not what it must be."""
    tally, luck = Tally(), random.Random(seed)
    while tally.images < images and not tally.wrong and not limit.is_over():
        place = folder / "round"
        recording = record(place, luck.getrandbits(32), weak)
        tally.changes += len(recording.changes)
        count = min(images - tally.images, IMAGES_OF_A_ROUND)
        _judge_all(recording, place, count, luck, tally, weak)
        shutil.rmtree(place)
    return tally


def record(folder: Path, seed: int, weak: str = "") -> Recording:
    """A stretch of work on a disk that writes everything down."""
    store = furnish(folder)
    recording = Recording(folder)
    disk = Disk("recorded", recording)
    try:
        with ExitStack() as stack:
            WEAKNESSES[weak](stack)
            stack.enter_context(recording.watching())
            open_store(store)
            database.connection().execute("PRAGMA wal_autocheckpoint = 120").fetchall()
            desk = Desk(random.Random(seed), f"{seed:08x}", recording.tell)
            for kind in FIRST if weak else ():
                desk.step((kind,))
            for _deed in range(0 if weak else DEEDS):
                desk.step()
            close_store()
    finally:
        close_store()
        disk.unregister()
    return recording


def _judge_all(
    recording: Recording, folder: Path, count: int, luck: random.Random, tally: Tally, weak: str
) -> None:
    """Cut the power at moments all over the recording."""
    platter, oracle = Platter(recording, folder), Oracle()
    moments = sum(change.kind != "told" for change in recording.changes)
    chance = min(1.0, count / AT_A_MOMENT / max(1, moments))
    seen: set[object] = set()
    made = 0
    for change in recording.changes:
        if change.told is not None:
            oracle.hear(change.told)
            continue
        platter.apply(change)
        if tally.wrong or limit.is_over() or made >= count or luck.random() > chance * 1.5:
            continue
        for image in platter.images(luck, 1 if weak else AT_A_MOMENT):
            mark = mark_of(image)
            if mark in seen:
                continue
            seen.add(mark)
            made += 1
            full = bool(weak) or tally.images % FULL_EVERY == 0
            tally.images += 1
            wrong = judge(image, oracle.copy(), folder, full=full)
            tally.wrong += [f"{one} (after {change.kind})" for one in wrong]
    tally.acknowledged += oracle.acknowledged


def judge(image: Image, oracle: Oracle, folder: Path, *, full: bool) -> list[str]:
    """Lay an image down and open it."""
    place = folder.with_name("image")
    shutil.rmtree(place, ignore_errors=True)
    # Each image is another past of the same place: only the receipt beside the store is its own.
    shutil.rmtree(data_home() / "receipts", ignore_errors=True)
    for name, piece in image.items():
        path = place / os.path.relpath(name, folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.parent == place:
            path.write_bytes(piece.content)
            continue
        # Nobody changes these in place: the same content need not be written again.
        kept = folder / f"piece-{piece.mark}"
        if not kept.exists():
            kept.write_bytes(piece.content)
        path.hardlink_to(kept)
    return killing.judge(place / "store.salesapp", oracle, full=full)


# The program as it would be if somebody saved on safety: the harness must catch each of these.


def _setting(name: str, value: str, read: int) -> Callable[[ExitStack], None]:
    def weaken(stack: ExitStack) -> None:
        changed = tuple(
            (name, value, read) if one[0] == name else one for one in connection.SETTINGS
        )
        stack.enter_context(patch.object(connection, "SETTINGS", changed))

    return weaken


def _without_sync(stack: ExitStack) -> None:
    from salesapp import whole_files

    stack.enter_context(patch.object(whole_files, "file_reaches_disk", lambda file: None))


def _without_folders(stack: ExitStack) -> None:
    from salesapp import whole_files
    from salesapp.services import attachments

    for module in (whole_files, attachments):
        stack.enter_context(patch.object(module, "folder_reaches_disk", lambda folder: None))


WEAKNESSES: dict[str, Callable[[ExitStack], None]] = {
    "": lambda stack: None,
    "synchronous-off": _setting("synchronous", "off", 0),
    "synchronous-normal": _setting("synchronous", "normal", 1),
    "files-not-synced": _without_sync,
    "folders-not-synced": _without_folders,
}
