"""Prices of an exchange with 1С: of which type, unit, currency and tax they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesapp.domain.table_imports import TableKind
from salesapp.exchange.commerceml import Exchange
from salesapp.exchange.table_headings import propose


def price(kind: str, amount: str, **more: str) -> str:
    told = "".join(f"<{tag}>{text}</{tag}>" for tag, text in more.items())
    return (
        f"<Цена><ИдТипаЦены>{kind}</ИдТипаЦены><ЦенаЗаЕдиницу>{amount}</ЦенаЗаЕдиницу>{told}</Цена>"
    )


def price_type(one: str, name: str, currency: str = "", tax: str = "") -> str:
    told = f"<Валюта>{currency}</Валюта>" if currency else ""
    told += f"<Налог><УчтеноВСумме>{tax}</УчтеноВСумме></Налог>" if tax else ""
    return f"<ТипЦены><Ид>{one}</Ид><Наименование>{name}</Наименование>{told}</ТипЦены>"


@pytest.fixture
def read(tmp_path: Path):
    def do(types: str, prices: str, product: str = "") -> dict[str, str]:
        path = tmp_path / "offers.xml"
        path.write_text(
            '<?xml version="1.0" encoding="UTF-8"?><КоммерческаяИнформация>'
            f"<Каталог><Товары><Товар><Ид>7</Ид><Артикул>Б-7</Артикул>"
            f"<Наименование>Болт</Наименование>{product}</Товар></Товары></Каталог>"
            f"<ПакетПредложений><ТипыЦен>{types}</ТипыЦен><Предложения><Предложение><Ид>7</Ид>"
            f"<Цены>{prices}</Цены></Предложение></Предложения></ПакетПредложений>"
            "</КоммерческаяИнформация>",
            "utf-8",
        )
        exchange = Exchange()
        exchange.read([path])
        [cells] = exchange.rows()
        return dict(zip(exchange.headings(), cells, strict=True))

    return do


def test_the_price_of_a_pack_is_told_for_one_piece(read):
    pack = {"Единица": "упак", "Коэффициент": "12"}
    found = read(price_type("r", "Розничная"), price("r", "1 200,00", **pack))
    assert found["Цена Розничная"] == "100"
    assert read(price_type("r", "Розничная"), price("r", "1 200,00", Коэффициент="1"))[
        "Цена Розничная"
    ] == "1 200,00"  # fmt: skip


def test_a_price_without_a_currency_is_in_that_of_its_type(read):
    found = read(price_type("r", "Розничная", "USD"), price("r", "10"))
    assert found["Валюта Цена Розничная"] == "USD"
    told = read(price_type("r", "Розничная", "USD"), price("r", "10", Валюта="руб"))
    assert told["Валюта Цена Розничная"] == "RUB"


def test_prices_of_types_nobody_named_do_not_take_each_others_place(read):
    """Prices without their types, as in a file of a split exchange: which is which is unknown."""
    found = read("", price("r", "10") + price("w", "7"))
    assert (found["Тип цен r"], found["Тип цен w"]) == ("10", "7")
    assert "price_minor" not in propose(TableKind.PRODUCTS, tuple(found), [()] * len(found))
    assert read("", price("", "10"))["Цена"] == "10"


def test_the_tax_of_a_product_is_the_vat(read):
    rates = (
        "<СтавкиНалогов><СтавкаНалога><Наименование>Акциз</Наименование><Ставка>5</Ставка>"
        "</СтавкаНалога><СтавкаНалога><Наименование>НДС</Наименование><Ставка>22</Ставка>"
        "</СтавкаНалога></СтавкиНалогов>"
    )
    assert read("", "", rates)["Ставка НДС"] == "22"
    assert read("", "", rates.replace("<Наименование>НДС</Наименование>", ""))["Ставка НДС"] == "22"


def test_tax_and_currency_are_those_of_the_price_that_is_taken():
    headings = (
        "Артикул", "Цена Закупочная", "Цена Розничная", "Валюта Цена Розничная",
        "НДС в цене Цена Розничная",
    )  # fmt: skip
    assert propose(TableKind.PRODUCTS, headings, [()] * 5) == ("sku", "price_minor", "", "", "")
    headings = ("Артикул", *headings[2:], "Цена Закупочная")
    assert propose(TableKind.PRODUCTS, headings, [()] * 5) == (
        "sku", "price_minor", "currency", "price_includes_vat", "",
    )  # fmt: skip


def test_the_sample_of_1c_tells_tax_and_currency_of_the_first_price():
    exchange = Exchange()
    folder = Path(__file__).parents[1] / "data" / "commerceml"
    exchange.read([folder / "import.xml", folder / "offers.xml"])
    headings = exchange.headings()
    taken = dict(
        zip(propose(TableKind.PRODUCTS, headings, [()] * len(headings)), headings, strict=False)
    )
    assert taken["price_minor"] == "Цена Розничная"
    assert taken["currency"] == "Валюта Цена Розничная"
    assert taken["price_includes_vat"] == "НДС в цене Цена Розничная"
