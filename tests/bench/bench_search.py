"""Every search at a million clients, their people and 200 000 products: `bench_search.py [store]`.

First the answers of the store: from the text of the field to the first rows read, at each number of
letters typed, apart for clients, people, goods, the palette and the pickers. CPU time of the thread
is told beside the clock, for other programs may be running.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from big_store import TODAY
from whole_store import whole_store

from salesapp.db.connection import rows
from salesapp.db.queries import clients, contacts, lists, products
from salesapp.db.queries.lists import ListQuery
from salesapp.db.queries.products import ProductFilter
from salesapp.db.search import everything
from salesapp.db.store import close_store, open_store
from salesapp.domain.entities import Entity
from salesapp.domain.slips import WORD

GOAL_MS = 16
MOST = 12
SCREEN = 40
EACH = 240
"""So many states of the field are asked of each kind."""
WORST = (
    *("о", "ооо", "ооо ", "ооо «", "ип", "москва ип алек серг", "ооо москва", "а", "7", "79"),
    *("+7 9", "8 9", "ком", "строй", "иванов", "иванов иван", "м", "м1", "завод", "болт м"),
)
Ask = Callable[[str], object]


def begun(texts: Iterable[str]) -> list[str]:
    """The texts as they grow letter by letter."""
    states: dict[str, None] = {}
    for text in texts:
        states.update((text[:end], None) for end in range(1, min(MOST, len(text)) + 1))
    return list(states)


def slipped(random: Random, word: str) -> str:
    """The word with one letter wrong, lost, doubled or swapped with the next."""
    at = random.randrange(len(word) - 1)
    kind = random.randrange(4)
    head, one, two, tail = word[:at], word[at], word[at + 1], word[at + 2 :]
    return head + (random.choice("абвнопрст") + two, two, one + one + two, two + one)[kind] + tail


def texts_of(random: Random, table: str) -> dict[str, list[str]]:
    """What people type to find records of the table, by kind."""
    last = rows(f"SELECT max(id) FROM {table}")[0][0]
    some = json.dumps([random.randint(1, last) for _ in range(80)])
    found = [
        str(text).split()
        for (text,) in rows(
            f"SELECT search_text FROM {table} WHERE id IN (SELECT value FROM json_each(?))", some
        )
    ]
    words = [random.choice(one) for one in found]
    pairs = [" ".join(random.sample(one, 2)) for one in found if len(one) > 1]
    numbers = [word for one in found for word in one if word.isdigit() and len(word) > 5]
    phones = [f"8 ({one[1:4]}) {one[4:7]}-{one[7:]}" for one in numbers if len(one) == 11]
    letters = [word for one in found for word in one if WORD.fullmatch(word) and len(word) > 4]
    slips = [slipped(random, word) for word in random.choices(letters, k=60)]
    return {
        "words": begun(words),
        "two words in any order": begun(pairs),
        "capitals and ё": begun(word.upper().replace("Е", "Ё") for word in words),
        "numbers": begun([*numbers, *phones]),
        "one slip": begun(slips),
        "one slip in two words": begun(f"{slipped(random, random.choice(letters))} {one[:3]}"
                                       for one in words),
        "the other layout": begun(("jjj", "hjvfirf", "vjcrdf", "bdfyjd")),
        "worst": list(WORST),
    }  # fmt: skip


def tell(name: str, ask: Ask, texts: list[str], random: Random) -> None:
    """Print one line for a kind of text."""
    taken: list[tuple[float, float, str]] = []
    asked = texts if len(texts) <= EACH else random.sample(texts, EACH)
    for text in asked:
        ask(text[:1])
        clock, cpu = time.perf_counter(), time.thread_time()
        ask(text)
        cpu = time.thread_time() - cpu
        taken.append(((time.perf_counter() - clock) * 1_000, cpu * 1_000, text))
    clocks = sorted(one[0] for one in taken)
    cpus = sorted(one[1] for one in taken)
    p99 = len(taken) * 99 // 100
    line = {
        "name": name,
        "asked": len(taken),
        "p50_ms": round(clocks[len(clocks) // 2], 2),
        "p99_ms": round(clocks[p99], 2),
        "p99_cpu_ms": round(cpus[p99], 2),
        "worst": [(text, round(cpu, 1)) for _ms, cpu, text in sorted(taken, key=lambda x: -x[1])][
            :3
        ],
        "goal_ms": GOAL_MS,
        "ok": cpus[p99] <= GOAL_MS,
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)


def _clients(text: str) -> object:
    found = lists.first_ids(ListQuery(Entity.CLIENT, TODAY, text=text))
    return clients.rows(found[:SCREEN], TODAY)


def _people(text: str) -> object:
    found = lists.first_ids(ListQuery(Entity.CONTACT, TODAY, text=text))
    return contacts.hits(found[:SCREEN])


def _goods(text: str) -> object:
    return products.rows(products.first_ids(ProductFilter(text=text))[:SCREEN])


def main() -> None:
    """Ask the store."""
    open_store(Path(sys.argv[1]) if len(sys.argv) > 1 else whole_store(), read_only=True)
    random = Random(3)
    people, goods = texts_of(random, "contact"), texts_of(random, "product")
    firms = texts_of(random, "client")
    asks: tuple[tuple[str, Ask, dict[str, list[str]]], ...] = (
        ("clients", _clients, firms),
        ("people", _people, people),
        ("goods", _goods, goods),
        ("palette", lambda text: everything(text, 5), firms),
        ("palette, people", lambda text: everything(text, 5), people),
        ("picker of clients", lambda text: clients.search(text, 12), firms),
        ("picker of people", lambda text: contacts.search(text, 12), people),
        ("picker of goods", lambda text: products.pick(text, 12), goods),
    )
    for name, ask, kinds in asks:
        for kind, texts in kinds.items():
            tell(f"{name}: {kind}", ask, texts, random)
    close_store()


if __name__ == "__main__":
    main()
