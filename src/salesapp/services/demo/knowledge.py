"""What the invented company has written down about its goods, and shown of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.models.knowledge import (
    Certificate,
    CompetitorOffer,
    CompetitorValue,
    Manufacturer,
    ProductFact,
    Showing,
    ShowingProduct,
)
from salesapp.db.queries import products
from salesapp.domain.text import fold

KNOWN: Final = 20
_FACTS: Final = (
    ("functional", "Колонна в плотном бетоне", "Держит вырыв 24,5 кН без химии", "протокол 17-26"),
    ("functional", "Кронштейн навесного фасада", "Держит срез 31 кН", "протокол 17-26"),
    ("features", "Можно ли снять деталь?", "Да, анкер остаётся, деталь снимается без замены", ""),
    ("features", "Какая минимальная партия?", "Одна упаковка, 50 шт", ""),
    ("uniqueness", "У вас как у всех", "Расстояние до края 75 мм вместо 90", "протокол 21-26"),
    ("uniqueness", "Дорого", "Самый долговечный цинк на рынке", ""),
    ("quality", "ГОСТ Р 57787", "Цинк 12 мкм, рекламаций 1 на 48 тысяч штук", "журнал рекламаций"),
    ("cost", "Почему не дешевле?", "Монтаж на треть быстрее: экономит час бригады", "хронометраж"),
)
_MAKER: Final = {
    "brand": "Окский крепёж",
    "plant": "г. Павлово, Нижегородская обл.",
    "country": "Россия",
    "contact": "Лаптев Роман, отдел сбыта",
    "supply_terms": "отгрузка за 1 день, отсрочка 30 дней",
    "reputation": "поставки в срок 98 %",
}


def known_goods(today: date, product_ids: Sequence[int]) -> None:
    """Write facts, papers and competitors of the first goods, and the cards of the makers."""
    chosen = list(product_ids[:KNOWN])
    facts = [
        _fact(product_id, place, cells, today)
        for product_id in chosen
        for place, cells in enumerate(_FACTS)
    ]
    bulk.insert(ProductFact, facts)
    makers = [{"name": name, "name_key": fold(name), **_MAKER} for name in products.manufacturers()]
    bulk.insert(Manufacturer, makers)
    papers: list[dict[str, Any]] = [
        {
            "product_id": product_id,
            "kind": "certificate" if place % 2 else "test_report",
            "number": f"РОСС RU.АБ12.{100 + place}",
            "title": "прочность и покрытие",
            "issued_by": "испытательный центр «Метиз-Тест»",
            "search_text": fold(f"РОСС RU.АБ12.{100 + place} прочность и покрытие Метиз-Тест"),
            "issued_on": today - timedelta(days=400),
            # One has ended, one ends soon.
            "valid_until": today + timedelta(days=(-6, 18, 500, 720)[min(place, 3)]),
        }
        for place, product_id in enumerate(chosen[:12])
    ]
    bulk.insert(Certificate, papers)
    _rivals(today, chosen)


def _fact(
    product_id: int, place: int, cells: tuple[str, str, str, str], today: date
) -> dict[str, Any]:
    aspect, label, text, proof = cells
    return {
        "product_id": product_id,
        "aspect": aspect,
        "label": label,
        "text": text,
        "proof": proof,
        "source": "завод" if proof else "опыт отдела",
        "review_on": today + timedelta(days=150 - 30 * place),
        "position": place,
        "search_text": fold(f"{label} {text} {proof}"),
    }


def _rivals(today: date, chosen: Sequence[int]) -> None:
    offers: list[dict[str, Any]] = []
    values: list[dict[str, Any]] = []
    first = bulk.next_id(CompetitorOffer)
    prices = {one.id: one.price_minor or 0 for one in products.rows(list(chosen))}
    for product_id in chosen:
        for name, share, days, load in (
            ("Импорт, тот же класс", 124, 20, "23 кН"),
            ("Без паспорта", 82, 120, "нет данных"),
        ):
            price = prices[product_id] * share // 100
            offer_id = first + len(offers)
            offers.append(
                {
                    "product_id": product_id,
                    "competitor": name,
                    "price_minor": price,
                    "priced_on": today - timedelta(days=days),
                    "source": "счёт клиента",
                    "note": "показать протокол испытаний",
                }
            )
            for place, (label, told) in enumerate((("Нагрузка", load), ("Срок", "3 недели"))):
                values.append(
                    {"offer_id": offer_id, "name": label, "value": told, "position": place}
                )
    bulk.insert(CompetitorOffer, offers)
    bulk.insert(CompetitorValue, values)


def shown_goods(today: date, product_ids: Sequence[int], client_ids: Sequence[int]) -> None:
    """Three showings of the last weeks."""
    for place, client_id in enumerate(client_ids[:3]):
        showing = Showing.create(
            client=client_id,
            shown_on=today - timedelta(days=6 * place + 2),
            kind=("presentation", "sample", "visit")[place],
            title="Анкеры для монтажа колонн",
            reaction=("просят образцы", "проверят на объекте", "сравнят с импортом")[place],
        )
        for position, product_id in enumerate(product_ids[place : place + 4]):
            ShowingProduct.create(showing=showing, product=product_id, position=position)
