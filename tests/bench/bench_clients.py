"""The client list and the search at 100 000 clients: `python tests/bench/bench_clients.py`.

Opening is measured against the bare `SELECT id` of the same list; a keystroke is the time from
the changed text to the ids found and the first screen of rows read.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from random import Random

from big_store import TODAY, big_store

from salesapp.db.connection import rows, value
from salesapp.db.queries import clients, lists
from salesapp.db.queries.lists import ListQuery
from salesapp.db.store import close_store, open_store
from salesapp.domain.entities import Entity

ROUNDS = 9


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    found = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        found.append((time.perf_counter() - begin) * 1_000)
    return found


def tell(name: str, ours: float, floor: float | None, goal: float, *, ratio: bool) -> None:
    shown = ours / floor if ratio and floor else ours
    line = {
        "name": name,
        "floor_ms": None if floor is None else round(floor, 2),
        "ours_ms": round(ours, 2),
        "ratio": round(ours / floor, 2) if floor else None,
        "goal": goal,
        "ok": shown <= goal,
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)


def typed_states(count: int) -> list[str]:
    """What stands in the field while somebody types names, towns, people and numbers."""
    random, states = Random(2), []
    found = rows(
        "SELECT search_text, inn FROM client WHERE id % 977 = ? LIMIT 60", random.randint(0, 976)
    )
    for text, inn in found:
        words = text.split()
        for word in (random.choice(words), " ".join(random.sample(words, 2)), inn):
            states += (word[:end] for end in range(1, min(12, len(word)) + 1))
    random.shuffle(states)
    return states[:count]


def main() -> None:
    open_store(big_store())
    everything = ListQuery(Entity.CLIENT, TODAY)
    bare = milliseconds(
        lambda: value(
            "SELECT json_group_array(id) FROM (SELECT id FROM client WHERE deleted_at IS NULL"
            " ORDER BY name_key, id)"
        )
    )
    first = milliseconds(lambda: clients.rows(lists.first_ids(everything)[:40], TODAY))
    whole = milliseconds(lambda: lists.ids(everything))
    counts = milliseconds(lambda: clients.counts(TODAY))
    tell("client list: first rows, ms", statistics.median(first), None, 50, ratio=False)
    tell(
        "client list: all ids / bare SELECT id",
        statistics.median(whole),
        statistics.median(bare),
        2,
        ratio=True,
    )
    tell(
        "client list: counts of the segments, ms", statistics.median(counts), None, 30, ratio=False
    )
    taken = []
    for text in typed_states(900):
        wanted = ListQuery(Entity.CLIENT, TODAY, text=text)
        begin = time.perf_counter()
        clients.rows(lists.first_ids(wanted)[:40], TODAY)
        taken.append((time.perf_counter() - begin) * 1_000)
    taken.sort()
    tell("search: a keystroke, p50 ms", taken[len(taken) // 2], None, 16, ratio=False)
    tell("search: a keystroke, p99 ms", taken[len(taken) * 99 // 100], None, 16, ratio=False)
    close_store()


if __name__ == "__main__":
    main()
