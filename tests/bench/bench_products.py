"""How fast the catalogue answers at 200 000 products: `python tests/bench/bench_products.py`.

One line of JSON for each question: the list, its orders and filters, the counts beside it, the
price of goods for a client. The best of several tries is told, in milliseconds.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from big_catalogue import big_catalogue

from salesapp.db.queries import attributes, prices, products
from salesapp.db.queries.facets import facets
from salesapp.db.queries.products import ProductFilter, ProductSort
from salesapp.db.store import open_store
from salesapp.domain.attributes import AttributeWanted
from salesapp.domain.price_lists import BulkChange
from salesapp.domain.prices import PriceChange
from salesapp.domain.products import Stock
from salesapp.services import prices as service

TRIES = 5
ON_SCREEN_MS = 50
BESIDE_MS = 300
"""Counts come beside the window's own work."""
DAY = date(2026, 11, 23)


def told(name: str, run: Callable[[], object], goal_ms: int, tries: int = TRIES) -> None:
    """Print one line."""
    best = min(_once(run) for _one in range(tries))
    line = {"name": name, "ms": round(best, 1), "goal_ms": goal_ms, "ok": best <= goal_ms}
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def _once(run: Callable[[], object]) -> float:
    begin = time.perf_counter()
    run()
    return (time.perf_counter() - begin) * 1_000


def main() -> None:
    """Ask everything of a copy of the store."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, "store.sqlite3")
        shutil.copyfile(big_catalogue(), store)
        open_store(store)
        root, leaf = (row.id for row in products.categories()[:2])
        known = attributes.of_category(root)
        coat, size = known[0].id, known[1].id
        everything, group = ProductFilter(), ProductFilter(category_id=root)
        narrow = ProductFilter(
            category_id=root,
            attributes=(
                AttributeWanted(coat, ("цинк",)),
                AttributeWanted(size, low=8_000, high=12_000),
            ),
        )
        told("list of 200 000 products by name", lambda: products.ids(everything), ON_SCREEN_MS)
        told("by price", lambda: products.ids(everything, ProductSort.PRICE), ON_SCREEN_MS)
        told("a group of 40 000", lambda: products.ids(group), ON_SCREEN_MS)
        told(
            "a group of 5 000", lambda: products.ids(ProductFilter(category_id=leaf)), ON_SCREEN_MS
        )
        in_stock = ProductFilter(stocks=(Stock.IN_STOCK,))
        told("what is in stock", lambda: products.ids(in_stock), ON_SCREEN_MS)
        told("two properties within a group", lambda: products.ids(narrow), ON_SCREEN_MS)
        words = ProductFilter(text="анкер м12")
        told("words in any order", lambda: products.ids(words), ON_SCREEN_MS)
        told("the tree with its counts", products.categories, ON_SCREEN_MS)
        told("rows of a screen", lambda: products.rows(range(1, 41)), ON_SCREEN_MS)
        told("counts beside the whole catalogue", lambda: facets(everything, ()), BESIDE_MS)
        told("counts of a group of 40 000", lambda: facets(group, known), BESIDE_MS)
        told("counts under two properties", lambda: facets(narrow, known), BESIDE_MS)
        wanted = [(one, 1_000) for one in range(1, 101)]
        told("prices of 100 lines", lambda: prices.resolutions(wanted, None, DAY), ON_SCREEN_MS)
        bulk = BulkChange(1, None, PriceChange(-500))
        some = list(range(1, 10_001))
        told("preview of 10 000 prices", lambda: service.preview(some, bulk, DAY), 1_000, 1)
        told("change of 10 000 prices", lambda: service.change_many(some, bulk, DAY), 3_000, 1)


if __name__ == "__main__":
    main()
