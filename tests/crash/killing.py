"""A process that works is killed, again and again: what it acknowledged must be there.

The parent keeps the oracle; the worker tells its deeds over a pipe, which outlives it. Some are
killed from outside at a moment nobody chose, some kill themselves in the middle of a write.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from salesapp.db.store import close_store, open_store
from tests.crash import limit
from tests.crash.deeds import AGAIN, Deed, Desk, furnish, warm_up
from tests.crash.disk import Disk
from tests.crash.oracle import Oracle

DEEDS_OF_A_LIFE = 7
FULL_EVERY = 10
LIVES_OF_A_STORE = 150


@dataclass
class Tally:
    """What a run of the loop came to."""

    kills: int = 0
    by_disk: int = 0
    """Of these, in the midst of a step of the disk."""
    acknowledged: int = 0
    in_flight: int = 0
    wrong: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)


def run(folder: Path, kills: int, seed: int) -> Tally:
    """Kill so many workers; stop at the first store that is not what it should be."""
    luck, tally = random.Random(seed), Tally()
    warm_up(folder)
    while tally.kills < kills and not tally.wrong and not limit.is_over():
        store = furnish(folder / f"store-{tally.kills}")
        _lives(store, min(LIVES_OF_A_STORE, kills - tally.kills), luck, tally)
    return tally


def _lives(store: Path, count: int, luck: random.Random, tally: Tally) -> None:
    oracle, again = Oracle(), None
    for life in range(count):
        tally.wrong += _life(store, oracle, luck, again, tally)
        if tally.wrong:
            return
        under_way = oracle.pending
        last = life == count - 1 or limit.is_over()
        tally.wrong += judge(store, oracle, full=last or life % FULL_EVERY == 0)
        again = under_way if under_way is not None and under_way.kind in AGAIN else None
        tally.kills += 1
        if last:
            break
    tally.acknowledged += oracle.acknowledged


def judge(store: Path, oracle: Oracle, *, full: bool) -> list[str]:
    """Open the store as the program would, and hold it against the oracle."""
    try:
        open_store(store)
        return oracle.verdict(full=full)
    except Exception as error:  # noqa: BLE001 - whatever it is, the store does not open
        return [f"does not open: {error!r}"]
    finally:
        close_store()


def _life(
    store: Path, oracle: Oracle, luck: random.Random, again: Deed | None, tally: Tally
) -> list[str]:
    """One worker, from its start to its death."""
    reader, writer = os.pipe()
    by_itself = luck.random() < 0.5
    seed, fatal = luck.getrandbits(32), luck.randint(1, 500)
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work(store, writer, again, seed, fatal if by_itself else 0)
    os.close(writer)
    # Who dies by itself is heard to its end; one that outlives its deeds is killed all the same.
    heard = _hear(reader, 2 * DEEDS_OF_A_LIFE if by_itself else luck.randint(0, 5))
    if not by_itself:
        time.sleep(luck.uniform(0, 0.012))
    os.kill(child, signal.SIGTERM if by_itself else signal.SIGKILL)
    with os.fdopen(reader, "rb") as rest:
        heard += rest.read()
    _pid, status = os.waitpid(child, 0)
    for line in heard.splitlines(keepends=True):
        if line.endswith(b"\n"):
            told = json.loads(line)
            oracle.hear(told)
            tally.kinds[_kind(told)] += 1
    tally.in_flight += oracle.pending is not None
    died_of = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    tally.by_disk += by_itself and died_of == signal.SIGKILL
    if died_of == signal.SIGKILL or (by_itself and died_of == signal.SIGTERM):
        return []
    return ["a worker broke down by itself"]


def _kind(told: dict[str, object]) -> str:
    begun = told.get("begun")
    return str(begun["kind"]) if isinstance(begun, dict) else next(iter(told))


def _hear(reader: int, lines: int) -> bytes:
    """Listen until so many lines came, or the worker is gone."""
    heard = b""
    while heard.count(b"\n") < lines and (piece := os.read(reader, 1 << 16)):
        heard += piece
    return heard


def _work(store: Path, writer: int, again: Deed | None, seed: int, fatal: int) -> None:
    """The life of a worker: a few deeds, or as many as its death lets it do."""
    code = 3
    try:
        if fatal:
            Disk("mortal").on_step(lambda count, _what: count == fatal and _die())
        open_store(store)
        name = f"{seed:08x}"
        desk = Desk(random.Random(seed), name, lambda told: _tell(writer, told))
        if again is not None:
            desk.carry_out(again)
        for _deed in range(DEEDS_OF_A_LIFE):
            desk.step()
        # Who listens for more than there was to tell hears the end.
        os.close(writer)
        signal.pause()
    except BaseException as error:  # noqa: BLE001 - told to the parent by the code
        import traceback

        sys.stderr.write("".join(traceback.format_exception(error)[-6:]))
    finally:
        os._exit(code)


def _tell(writer: int, told: dict[str, object]) -> None:
    os.write(writer, json.dumps(told).encode() + b"\n")


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
