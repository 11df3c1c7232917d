"""Fill one small store with the program that lies on the path: ``old_world.py STORE``.

Run by `old_stores.py` over every program there was. What is used here is what they have in common:
the sample company, made a dozen clients small, and the services that void, reverse and draft. The
clock and the unique names are set: stores of neighbouring schemas differ in little but their shape.
"""

from __future__ import annotations

import datetime as clock
import importlib
import random
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

NOON = clock.datetime(2026, 11, 26, 9, 0, tzinfo=clock.UTC)
DAY = NOON.date()
CLIENTS = 12
SMALL = {
    "story": {"OPEN_DEALS": (1, 1, 2, 2, 2, 2), "WON_DEALS": 6, "LOST_DEALS": 2},
    "channels": {"_LEADS": 6},
    "classes": {"_JUDGED": CLIENTS, "_ASKED": 4, "_MONTHS": 2},
    "knowledge": {"KNOWN": 3},
    "inbox": {"_HISTORY_DAYS": 3},
}
"""Measures of the sample company, by the module of `services.demo` they stand in."""
CARRIES = ("Story", "Papers")
"""Parts of the sample company that no store goes without."""


def stop_the_clock() -> None:
    """Let time begin at noon of one day and go on by a millisecond with each look."""
    ticks = iter(range(10**9))
    day, moment = clock.date, clock.datetime

    class OfDays(type):
        def __instancecheck__(cls, one: object) -> bool:
            return isinstance(one, day)

    class OfMoments(type):
        def __instancecheck__(cls, one: object) -> bool:
            return isinstance(one, moment)

    class Day(day, metaclass=OfDays):
        @classmethod
        def today(cls) -> Any:
            return cls(NOON.year, NOON.month, NOON.day)

    class Moment(moment, metaclass=OfMoments):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            at = NOON + clock.timedelta(milliseconds=next(ticks))
            return cls.fromtimestamp(at.timestamp(), tz)

    clock.date, clock.datetime = Day, Moment  # type: ignore[misc]


def number_what_is_unique() -> None:
    """Let unique names come in one order."""
    luck = random.Random(1)
    uuid.uuid4 = lambda: uuid.UUID(int=luck.getrandbits(128), version=4)


class Around(list):  # type: ignore[type-arg]
    """Few clients that answer for many: an index beyond the last begins anew."""

    def __getitem__(self, at: Any) -> Any:
        """One or some of them."""
        if isinstance(at, slice):
            return Around(super().__getitem__(at) or super().__getitem__(slice(None, 4)))
        return super().__getitem__(at % len(self))


def shrink() -> None:
    """Make the sample company small."""
    from salesapp.services.demo import base, words

    for name, measures in SMALL.items():
        try:
            part = importlib.import_module(f"salesapp.services.demo.{name}")
        except ImportError:
            continue
        for measure, value in measures.items():
            if hasattr(part, measure):
                setattr(part, measure, value)
    base.CLIENTS = CLIENTS
    words.COMPANIES = words.COMPANIES[:CLIENTS]
    words.GOODS = tuple(one._replace(sizes=one.sizes[:1]) for one in words.GOODS)
    every = base.clients
    base.clients = lambda *told: Around(every(*told))


def spare(fill: Any) -> Iterator[str]:
    """Let a part of the company that cannot be told of so few be left out; their names."""
    from salesapp.db.connection import database

    def part(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def told(*about: Any) -> Any:
            try:
                with database.atomic():
                    return work(*about)
            except (IndexError, ValueError, StopIteration, KeyError, ZeroDivisionError) as error:
                sys.stdout.write(f"left out: {name} ({error!r})\n")

        return told

    for name, work in list(vars(fill).items()):
        home = getattr(work, "__module__", "") or ""
        is_part = home.startswith("salesapp.services.demo.") and home != fill.__name__
        if is_part and callable(work) and name not in CARRIES:
            setattr(fill, name, part(name, work))
            yield name


def trade() -> None:
    """One of each: a paper voided, a payment reversed, drafts that stay drafts."""
    from salesapp.db.connection import rows
    from salesapp.services import invoices, offers, payments

    [(offer, client)] = rows(
        "SELECT id, client_id FROM offer WHERE state IN ('sent', 'accepted') AND NOT EXISTS"
        " (SELECT 1 FROM invoice WHERE offer_id = offer.id) ORDER BY id LIMIT 1"
    )
    invoice = invoices.from_offer(offer, DAY).subject_id
    invoices.issue(invoice, DAY)
    invoices.void(invoice, "Ошибка в реквизитах")
    [(payment,)] = rows(
        "SELECT max(id) FROM payment WHERE reverses_id IS NULL AND amount_minor > 0"
    )
    payments.reverse(payment, "Вернул банк", DAY)
    offers.create(client, None, DAY)
    invoices.create(client, None, DAY)


def talk() -> None:
    """A call that is not over: what was typed of it is kept."""
    try:
        from salesapp.services import calls
    except ImportError:
        return
    calls.keep_draft(calls.queue(DAY)[0], {"note": "Просил перезвонить"})


def main() -> None:
    """Make the store."""
    stop_the_clock()
    number_what_is_unique()
    from salesapp.db.store import close_store, open_store

    open_store(Path(sys.argv[1]), create=True)
    try:
        fill = importlib.import_module("salesapp.services.demo.fill")
    except ImportError:
        sys.stdout.write("empty: this program has no sample company yet\n")
    else:
        shrink()
        list(spare(fill))
        fill.fill(DAY)
        trade()
        talk()
    close_store()


if __name__ == "__main__":
    main()
