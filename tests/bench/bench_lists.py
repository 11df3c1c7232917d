"""Filters, orders and segments of a list of a million clients: `python tests/bench/bench_lists.py`.

First rows, all ids and the count of each question, each through a connection that is warm; a store
may be named as the argument. Nothing of it runs in the window's thread when a list is so long.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from big_store import TODAY, big_store

from salesapp.db import summaries
from salesapp.db.queries import clients, lists
from salesapp.db.queries.lists import ListQuery
from salesapp.db.store import close_store, open_store
from salesapp.domain.clients import Segment
from salesapp.domain.entities import Entity
from salesapp.domain.filters import Condition, Group, Joined, Op, every
from salesapp.domain.segments import CLIENT_SEGMENTS
from salesapp.domain.views import SortKey

FILTERS = {
    "city is one of two": every(Condition("city", Op.ANY_OF, ("казань", "Пермь"))),
    "debt > 0 and no contact 30 days": every(
        Condition("debt", Op.MORE, (0,)), Condition("last_contact_on", Op.IDLE, (30,))
    ),
    "turnover > 5 000 000 or category A": Group(
        (
            Condition("turnover_12m", Op.MORE, (5_000_000_00,)),
            Condition("category", Op.ANY_OF, ("A",)),
        ),
        Joined.ANY,
    ),
    "name has the word строй": every(Condition("name", Op.HAS, ("строй",))),
    "note has a word (no index)": every(Condition("note", Op.HAS, ("срочно",))),
    "overdue debt > 50": every(Condition("overdue_debt", Op.MORE, (50_00,))),
    "phone has 916": every(Condition("phone", Op.HAS, ("916",))),
    "next step this week": every(Condition("next_step_on", Op.WITHIN, ("this_week",))),
}
SORTS = ("name", "city", "category", "industry", "next_step_on", "last_contact_on",
         "turnover_12m", "debt", "last_purchase_on", "inn", "created_at", "phone")  # fmt: skip


def timed(work: Callable[[], object]) -> tuple[float, object]:
    begin = time.perf_counter()
    result = work()
    return (time.perf_counter() - begin) * 1_000, result


def tell(name: str, query: ListQuery) -> None:
    first, _ = timed(lambda: clients.rows(lists.first_ids(query)[:40], TODAY))
    whole, ids = timed(lambda: lists.ids(query))
    count, number = timed(lambda: lists.count(query))
    assert number == len(ids)
    line = {"name": name, "first_ms": first, "all_ids_ms": whole, "count_ms": count}
    shown = {key: round(one, 1) if isinstance(one, float) else one for key, one in line.items()}
    print(json.dumps({**shown, "records": number}, ensure_ascii=False), flush=True)


def main() -> None:
    open_store(Path(sys.argv[1]) if len(sys.argv) > 1 else big_store(1_000_000))
    summaries.roll(TODAY)
    lists.ids(clients.asked(TODAY))
    for segment in Segment:
        tell(f"segment {segment}", ListQuery(Entity.CLIENT, TODAY, CLIENT_SEGMENTS[segment]))
    for name, asked in FILTERS.items():
        tell(f"filter: {name}", ListQuery(Entity.CLIENT, TODAY, asked))
    for key in SORTS:
        for down in (False, True):
            sort = (SortKey(key, down),)
            query = ListQuery(Entity.CLIENT, TODAY, sort=sort)
            tell(f"sort: {key}{' falling' if down else ''}", query)
    two = (SortKey("city"), SortKey("turnover_12m", descending=True))
    tell("sort: city, then turnover falling", ListQuery(Entity.CLIENT, TODAY, sort=two))
    spent, _ = timed(lambda: clients.totals(clients.asked(TODAY)))
    print(json.dumps({"name": "footer of all", "ms": round(spent, 1)}), flush=True)
    close_store()


if __name__ == "__main__":
    main()
