"""Every statement of an upgrade at which a kill may fall, each once: what it would leave is judged.

A killed process leaves its files as they are at that moment. So one undisturbed upgrade, stopped
before each of its statements, shows what every kill would leave: the files are copied whenever they
have changed since the statement before. Each of these images is opened again as the next start
does. `upgrading.py` kills real processes at some of the same statements.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

from salesapp.db.connection import Database
from salesapp.db.store import open_store
from tests.crash import limit
from tests.crash.upgrading import Undisturbed, _in_child, _judged, _lay, _undisturbed, unpacked


@dataclass
class Images:
    """What a run came to."""

    statements: dict[str, int] = field(default_factory=dict)
    images: dict[str, int] = field(default_factory=dict)
    kills: int = 0
    """Statements whose kill was judged, by the image it would leave."""
    wrong: list[str] = field(default_factory=list)


def run(folder: Path, most: int = 0, only: str = "") -> Images:
    """Judge what a kill at each statement of each upgrade would leave; `most`: so many images."""
    told = Images()
    folder.mkdir(exist_ok=True)
    for name, old in unpacked(folder, only):
        known = _undisturbed(folder, old)
        kept = folder / f"images-{name}"
        kept.mkdir()
        path = _lay(folder, old)
        _died, text = _in_child(lambda path=path, kept=kept: _taken(path, kept))  # type: ignore[misc]
        if not text.isdigit():
            told.wrong.append(f"{name}: {text}")
            return told
        told.statements[name] = int(text)
        images = sorted(kept.iterdir())
        told.images[name] = len(images)
        for at, image in enumerate(images):
            if told.wrong or limit.is_over():
                return told
            if most and at % -(-len(images) // most):
                continue
            told.wrong += _judge(folder, image, old, known, f"{name}, {image.name}")
            after = int(images[at + 1].name) if at + 1 < len(images) else int(text) + 1
            told.kills += after - int(image.name)
        shutil.rmtree(kept)
    return told


def _taken(path: Path, kept: Path) -> str:
    """An upgrade that is copied before each statement; how many there were."""
    add_hooks, count, before = Database._add_conn_hooks, 0, ""

    def traced(*_told: object) -> bool:
        nonlocal count, before
        count += 1
        now = _looks(path.parent)
        if now != before:
            before = now
            shutil.copytree(path.parent, kept / f"{count:06d}")
        return True

    def hooked(database: Any, connection: apsw.Connection) -> None:
        add_hooks(database, connection)
        connection.exec_trace = traced

    Database._add_conn_hooks = hooked
    open_store(path, create=True)
    count += 1
    shutil.copytree(path.parent, kept / f"{count:06d}")
    return str(count)


def _looks(folder: Path) -> str:
    """Names, lengths and times of the files: a write changes one of them."""
    told = hashlib.sha256()
    for place, _folders, files in sorted(os.walk(folder)):
        for name in sorted(files):
            # The index of the log lives in memory: the next start makes it anew.
            if not name.endswith("-shm"):
                seen = Path(place, name).stat()
                told.update(f"{place}/{name} {seen.st_size} {seen.st_mtime_ns}\n".encode())
    return told.hexdigest()


def _judge(folder: Path, image: Path, old: Path, known: Undisturbed, where: str) -> list[str]:
    place = folder / "place"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(image, place)
    return _judged(place / "store.salesapp", old, known, where)
