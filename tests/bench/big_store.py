"""A store with very many clients, made once and kept in the temporary folder."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))

from salesapp.db import bulk, fulltext, schema  # noqa: E402
from salesapp.db.connection import database  # noqa: E402
from salesapp.db.models.activities import Activity  # noqa: E402
from salesapp.db.models.base import Base  # noqa: E402
from salesapp.db.models.clients import Affiliation, Client, Contact, ContactPoint  # noqa: E402
from salesapp.db.models.invoices import Instalment, Invoice  # noqa: E402
from salesapp.db.models.payments import Payment  # noqa: E402
from salesapp.db.store import close_store, open_store  # noqa: E402
from salesapp.domain.search_words import search_text  # noqa: E402
from salesapp.domain.text import name_key  # noqa: E402
from salesapp.services.demo import numbers, words  # noqa: E402

TODAY = date(2026, 11, 23)


def big_store(count: int = 100_000) -> Path:
    """Path of a closed store with `count` clients, half with a next step, a fifth in debt."""
    stamp = schema.MIGRATIONS.joinpath("0001_initial.sql").stat().st_size
    folder = Path(tempfile.gettempdir()) / "salesapp-bench"
    path = folder / f"clients-{count}-people-paid-{stamp}.sqlite3"
    if path.exists():
        return path
    folder.mkdir(exist_ok=True)
    open_store(path, create=True)
    widest_cache()
    _organization()
    random = Random(1)
    with database.atomic("IMMEDIATE"):
        for start in range(0, count, 10_000):
            _fill(random, start, min(10_000, count - start))
        _issue(range(1, count + 1, 5))
        for start in range(0, count, 10_000):
            _people(random, start, min(10_000, count - start))
            _pay(random, range(start + 1, start + min(10_000, count - start) + 1, 3))
        database.execute_sql("ANALYZE")
    close_store()
    return path


def widest_cache() -> None:
    """Hold all pages of a store while it is made: rows in any order touch every index anywhere."""
    database.execute_sql("PRAGMA cache_size = -1000000")


def put(model: type[Base], made: Sequence[Mapping[str, object]]) -> None:
    """Insert rows that all have the same columns."""
    names = tuple(made[0])
    bulk.Inserter(model, names).insert([bulk.stored(one.values()) for one in made])


def _organization() -> None:
    from salesapp.services.demo.base import organization

    organization(Random(1))


def _fill(random: Random, start: int, count: int) -> None:
    clients, points, steps = [], [], []
    for place in range(start + 1, start + count + 1):
        trade, industry = random.choice(words.TRADES)
        name = f"ООО «{random.choice(words.ROOTS)}{trade}-{place}»"
        city = random.choice(words.CITIES)[0]
        person = f"{random.choice(words.LAST_NAMES)} {random.choice(words.MEN)[0]}"
        phone = f"+79{random.randint(100_000_000, 999_999_999)}"
        inn = numbers.inn(random)
        clients.append(
            {
                "id": place,
                "name": name,
                "name_key": name_key(name),
                "inn": inn,
                "category": random.choice(("A", "B", "C", "")),
                "status": random.choice(("active", "prospect")),
                "city": city,
                "industry": industry,
                "search_text": search_text([name, name_key(name), inn, city, person], [phone]),
            }
        )
        points.append({"client_id": place, "kind": "phone", "value": phone, "value_norm": phone})
        if random.random() < 0.5:
            due_on = TODAY + timedelta(days=random.randint(-5, 40))
            steps.append({"client_id": place, "subject": "Позвонить", "due_on": due_on})
    with fulltext.many_words() as words_of:
        put(Client, clients)
        words_of.come("client", {one["id"]: one["search_text"] for one in clients})
        words_of.come("client_inn", {one["id"]: one["inn"] for one in clients})
    put(ContactPoint, points)
    put(Activity, steps)


def _people(random: Random, start: int, count: int) -> None:
    """Three people for every two clients."""
    made, places, points = [], [], []
    for number in range(start * 3 // 2 + 1, (start + count) * 3 // 2 + 1):
        name = f"{random.choice(words.LAST_NAMES)} {random.choice(words.MEN)[0]} {number}"
        phone = f"+79{random.randint(100_000_000, 999_999_999)}"
        made.append(
            {
                "id": number,
                "name": name,
                "name_key": name_key(name),
                "search_text": search_text([name], [phone]),
            }
        )
        client = (number - 1) * 2 // 3 + 1
        role = random.choice(("decides", "influences", "uses", ""))
        places.append({"contact_id": number, "client_id": client, "role": role, "is_main": True})
        points.append({"contact_id": number, "kind": "phone", "value": phone, "value_norm": phone})
    with fulltext.many_words() as words_of:
        put(Contact, made)
        words_of.come("contact", {one["id"]: one["search_text"] for one in made})
    put(Affiliation, places)
    put(ContactPoint, points)


def _pay(random: Random, payers: range) -> None:
    """One payment of each of the clients, some of them long ago."""
    put(
        Payment,
        [
            {
                "client_id": one,
                "paid_on": TODAY - timedelta(days=random.randint(0, 600)),
                "amount_minor": random.randint(1_000, 900_000) * 100,
            }
            for one in payers
        ],
    )


def _issue(debtors: range) -> None:
    """One unpaid invoice for each of the clients."""
    head = {"organization_id": 1, "year": 2026, "issued_on": TODAY, "total_minor": 100_00}
    invoices = [
        {**head, "id": number, "counter": number, "number": str(number), "client_id": client_id}
        for number, client_id in enumerate(debtors, 1)
    ]
    parts = [
        {"invoice_id": one["id"], "due_on": TODAY - timedelta(days=one["id"] % 40 - 20)}
        for one in invoices
    ]
    bulk.insert(Invoice, invoices)
    bulk.insert(Instalment, [{**part, "amount_minor": 100_00} for part in parts])
    database.execute_sql("UPDATE invoice SET state = 'issued'")


if __name__ == "__main__":
    print(big_store(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
