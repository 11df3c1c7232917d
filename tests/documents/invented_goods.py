"""Invented goods for presentations and price lists."""

from datetime import date
from io import BytesIO

import invented_papers as invented
from PIL import Image, ImageDraw

from salesapp.documents.papers import ManagerPaper
from salesapp.documents.presentation_papers import (
    PresentationPaper,
    PriceGroup,
    PriceListPaper,
    PriceRow,
    ProductPaper,
)

DAY = date(2026, 11, 23)
MANAGER = ManagerPaper(
    "Анна Воронова", "Менеджер по продажам", "+7 (831) 200-30-41", "voronova@ryadkrep.example"
)


def photo(width=600, height=600):
    """A drawn bolt instead of a photo."""
    image = Image.new("RGB", (width, height), "#F2F3F6")
    pen = ImageDraw.Draw(image)
    pen.rectangle((width * 0.35, height * 0.1, width * 0.65, height * 0.25), fill="#5B6472")
    pen.rectangle((width * 0.43, height * 0.25, width * 0.57, height * 0.9), fill="#8B94A1")
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def product(name="Анкер клиновой М12×120, цинк", **changed):
    given = {
        "sku": "АНК-12-120",
        "group": "Крепёж / Анкеры",
        "price_minor": 31_80,
        "price_note": "с НДС 22 %, за шт",
        "tiers": (("от 1 000 шт", "30,20 ₽"), ("от 5 000 шт", "28,60 ₽")),
        "photo": photo(),
        "pitch": "Держит 24,5 кН в бетоне В25, ставится за минуту без чистки резьбы.",
        "facts": (
            ("Диаметр и длина", "М12×120 мм"),
            ("Толщина детали", "до 20 мм"),
            ("Масса 100 шт", "11,4 кг"),
            ("Упаковка", "50 шт, короб 400"),
        ),
        "sections": (
            ("Для чего", "Колонны и фасадные кронштейны\nСтеллажи и опоры в плотном бетоне"),
            ("Качество", "Протокол испытаний 2026 года\nПаспорт на каждую партию"),
        ),
        "stock": "на складе 5 800 шт",
    }
    return ProductPaper(name, **(given | changed))


def presentation(products, **changed):
    given = {
        "title": "Анкеры для монтажа колонн",
        "issued_on": DAY,
        "seller": invented.seller(pictures=True),
        "manager": MANAGER,
        "client": invented.BUYER,
    }
    return PresentationPaper(products=tuple(products), **(given | changed))


def price_list(rows=40, columns=("Розница", "от 1 000", "от 5 000"), **changed):
    def one(number):
        price = 12_30 + number * 37
        return PriceRow(
            f"БТ-{number:03}",
            f"Болт высокопрочный М{8 + number % 20}×{40 + number} 10.9 ТЦ",
            "шт",
            (price, *(price * (95 - place) // 100 for place in range(len(columns) - 1))),
        )

    groups = (
        PriceGroup("Крепёж / Болты", tuple(one(number) for number in range(rows // 2))),
        PriceGroup("Крепёж / Гайки", tuple(one(number) for number in range(rows // 2, rows))),
        PriceGroup("Услуги", (PriceRow("", "Доставка по городу", "рейс", (None,) * len(columns)),)),
    )
    given = {
        "title": "Прайс-лист «Оптовый»",
        "valid_from": DAY,
        "seller": invented.seller(pictures=True),
        "vat_note": "НДС 22 % включён",
        "note": "Отгрузка со склада в Нижнем Новгороде на следующий день.",
    }
    return PriceListPaper(columns=columns, groups=groups, **(given | changed))
