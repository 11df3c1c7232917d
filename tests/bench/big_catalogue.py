"""A store with very many products, made once and kept in the temporary folder."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from random import Random

from big_store import put, widest_cache

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))

from salesapp.db import bulk, fulltext, schema  # noqa: E402
from salesapp.db.connection import database  # noqa: E402
from salesapp.db.models.catalogue import Attribute, AttributeValue  # noqa: E402
from salesapp.db.models.price_lists import PriceList  # noqa: E402
from salesapp.db.models.prices import Price  # noqa: E402
from salesapp.db.models.products import Category, Product  # noqa: E402
from salesapp.db.store import close_store, open_store  # noqa: E402
from salesapp.domain.search_words import search_text  # noqa: E402
from salesapp.domain.text import fold  # noqa: E402
from salesapp.services.demo import words  # noqa: E402

COATINGS = ("цинк", "термодиффузия", "А2", "А4", "без покрытия")
MAKERS = tuple(f"Завод «{root}метиз»" for root in words.ROOTS)
LEAVES = 8


def big_catalogue(count: int = 200_000) -> Path:
    """Path of a closed store: `count` products in 40 groups, 4 properties each, a price list."""
    stamp = sum(one.stat().st_size for one in schema.MIGRATIONS.glob("002[34]*"))
    folder = Path(tempfile.gettempdir()) / "salesapp-bench"
    path = folder / f"products-{count}-{stamp}.sqlite3"
    if path.exists():
        return path
    folder.mkdir(exist_ok=True)
    open_store(path, create=True)
    widest_cache()
    with database.atomic("IMMEDIATE"):
        fill_catalogue(count)
        database.execute_sql("ANALYZE")
    close_store()
    return path


def fill_catalogue(count: int) -> None:
    """Put the goods into the open store; inside the caller's transaction."""
    random = Random(1)
    leaves = _groups()
    PriceList.create(name="Опт")
    for start in range(0, count, 10_000):
        _fill(random, start, min(10_000, count - start), leaves)


def _groups() -> list[int]:
    leaves = []
    for root in range(5):
        top = int(Category.create(name=f"Раздел {root + 1}", position=root).id)
        for place, (name, kind, unit, choices) in enumerate(
            (
                ("Покрытие", "list", "", COATINGS),
                ("Диаметр", "number", "мм", ()),
                ("Длина", "number", "мм", ()),
                ("Сертификат", "flag", "", ()),
            )
        ):
            Attribute.create(
                category=top, name=name, kind=kind, unit=unit, position=place,
                choices=json.dumps(choices, ensure_ascii=False), is_listed=place < 2,
            )  # fmt: skip
        leaves += [
            int(Category.create(name=f"Группа {root + 1}.{leaf + 1}", parent=top, position=leaf).id)
            for leaf in range(LEAVES)
        ]
    return leaves


def _fill(random: Random, start: int, count: int, leaves: list[int]) -> None:
    products, values, prices = [], [], []
    for one in range(start + 1, start + count + 1):
        place = random.randrange(len(leaves))
        first = place // LEAVES * 4 + 1
        diameter, length = (
            random.choice((4, 5, 6, 8, 10, 12, 16, 20, 24)),
            random.randrange(10, 300),
        )
        family = random.choice(words.GOODS)
        name, sku = family.name.format(f"М{diameter}×{length}"), f"АРТ-{one}"
        maker = random.choice(MAKERS)
        products.append(
            {
                "id": one, "sku": sku, "name": name, "name_key": fold(name),
                "category_id": leaves[place], "price_minor": random.randrange(50, 500_000),
                "cost_minor": 40, "vat_bp": 2_200, "manufacturer": maker,
                "stock_milli": random.choice((0, 310_000, 5_800_000, None)),
                "lead_days": random.choice((None, 6, 9)),
                "search_text": search_text([name, sku, maker], []),
            }
        )  # fmt: skip
        coating = random.choice(COATINGS)
        values += (
            {"product_id": one, "attribute_id": first, "text": coating},
            {"product_id": one, "attribute_id": first + 1, "number_milli": diameter * 1_000},
            {"product_id": one, "attribute_id": first + 2, "number_milli": length * 1_000},
            {"product_id": one, "attribute_id": first + 3, "text": random.choice(("yes", "no"))},
        )
        if one % 4 == 0:
            prices.append({"product_id": one, "price_list_id": 1, "amount_minor": 100_00})
    with fulltext.many_words() as words_of:
        put(Product, products)
        words_of.come("product", {one["id"]: one["search_text"] for one in products})
    bulk.insert(AttributeValue, values)
    put(Price, prices)


if __name__ == "__main__":
    sys.stdout.write(f"{big_catalogue(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)}\n")
