"""CommerceML 2 of 1С: catalogue and offers together as one table of goods, or a table of clients.

One row is one product; a product whose offers have characteristics (a coil, a drum) is as many
rows as it has offers. Groups are a path, types of prices, stores and properties are columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.money import parse_number
from salesapp.exchange.grid import Trait
from salesapp.exchange.tables import MAX_CELL, Reason
from salesapp.exchange.xml_records import Node, XmlRecords

PATH: Final = " / "
ID, SKU, NAME, GROUP, UNIT = "Ид", "Артикул", "Наименование", "Группа", "Единица измерения"
VAT, TEXT, ACTIVE, STOCK = "Ставка НДС", "Описание", "Активен", "Остаток"
BARCODE, MAKER = "Штрихкод", "Производитель"
_FIXED: Final = (ID, SKU, NAME, GROUP, UNIT, VAT, TEXT, MAKER, BARCODE, ACTIVE)
_CLIENT_HEAD: Final = (ID, NAME, "Полное наименование", "ИНН", "КПП", "Юридический адрес",
    "Телефон", "E-mail")  # fmt: skip
_WANTED: Final = frozenset(
    {
        ("Классификатор", "Группы"),
        ("Классификатор", "Свойства"),
        ("Свойства", "Свойство"),
        ("Товары", "Товар"),
        ("ТипыЦен", "ТипЦены"),
        ("Склады", "Склад"),
        ("Предложения", "Предложение"),
        ("Контрагенты", "Контрагент"),
    }
)
_KINDS: Final = {"справочник": "list", "число": "number", "числовой": "number", "булево": "flag",
    "логическое": "flag"}  # fmt: skip
"""What the values of a property are, as 1С calls it; anything else is a text."""
_EXACT: Final = Decimal("0.000001")
_MOST: Final = Decimal(10) ** 15
_CURRENCIES: Final = {"руб": "RUB", "руб.": "RUB", "rur": "RUB", "643": "RUB", "р.": "RUB"}


def is_commerceml(start: bytes) -> bool:
    """Whether a file that begins so is CommerceML; the root stands at the beginning."""
    for encoding in ("utf-8-sig", "utf-16", "cp1251"):
        if "<КоммерческаяИнформация" in start.decode(encoding, "ignore"):
            return True
    return False


@dataclass(slots=True)
class _Product:
    cells: dict[str, str]
    offers: list[_Offer] = field(default_factory=list)


@dataclass(slots=True)
class _Offer:
    id: str
    cells: dict[str, str]
    traits: tuple[str, ...]


class Exchange:
    """Everything of one or several files of an exchange."""

    def __init__(self) -> None:
        self._groups: dict[str, str] = {}
        self._properties: dict[str, tuple[str, dict[str, str]]] = {}
        self._kinds: dict[str, str] = {}
        self._price_types: dict[str, tuple[str, str, str]] = {}
        self._stores: dict[str, str] = {}
        self._products: dict[str, _Product] = {}
        self._clients: list[dict[str, str]] = []
        self._columns: dict[str, None] = {}
        self._wholes: list[bool] = []

    @property
    def is_whole(self) -> bool:
        """Whether the catalogue says that it holds all goods, and not changed ones only."""
        return bool(self._products) and bool(self._wholes) and all(self._wholes)

    def read(self, paths: Sequence[Path], control: JobControl | None = None) -> None:
        """Read the files, in any order: offers find their products afterwards."""
        for path in paths:
            records = XmlRecords(path, _WANTED, self._take)
            records.read(control or Silent())
            if records.root is None or records.root.tag != "КоммерческаяИнформация":
                raise RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=Reason.NO_GOODS)
            self._wholes += [
                one.attributes.get("СодержитТолькоИзменения", "").casefold() in ("false", "0")
                for one in records.tops
                if one.tag == "Каталог"
            ]
        if not self._products and not self._clients:
            raise RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(paths[0]), reason=Reason.NO_GOODS)

    def headings(self) -> tuple[str, ...]:
        """Columns with anything in them."""
        if not self._products:
            return _CLIENT_HEAD
        used = {name for product in self._products.values() for name in product.cells}
        used |= {
            name
            for product in self._products.values()
            for offer in product.offers
            for name in offer.cells
        }
        fixed = [name for name in _FIXED if name in used]
        return (*fixed, *(name for name in self._columns if name in used and name not in _FIXED))

    def traits(self) -> tuple[Trait, ...]:
        """The columns that are properties of goods, with their kinds and choices."""
        choices: dict[str, dict[str, None]] = {}
        for name, values in self._properties.values():
            choices.setdefault(name, {}).update(dict.fromkeys(values.values()))
        return tuple(
            Trait(name, self._kinds[name], tuple(filter(None, choices.get(name, ()))))
            for name in self.headings()
            if name in self._kinds
        )

    def rows(self) -> Iterator[list[str]]:
        """Rows under `headings`."""
        names = self.headings()
        if not self._products:
            for client in self._clients:
                yield [client.get(name, "")[:MAX_CELL] for name in names]
            return
        for product in self._products.values():
            for cells in _variants(product):
                yield [cells.get(name, "")[:MAX_CELL] for name in names]

    def _take(self, tag: str, node: Node) -> None:
        match tag:
            case "Группы":
                self._take_groups(node, ())
            case "Свойства":
                for one in node.all("Свойство"):
                    self._take_property(one)
            case "ТипЦены":
                self._take_price_type(node)
            case "Склад":
                self._stores[node.get("Ид")] = node.get("Наименование")
            case "Товар":
                self._take_product(node)
            case "Предложение":
                self._take_offer(node)
            case "Контрагент":
                self._take_client(node)
            case _:
                pass

    def _take_groups(self, node: Node, above: tuple[str, ...]) -> None:
        for group in node.all("Группа"):
            # A stroke in a name would make two groups of it.
            name = group.get("Наименование").replace("/", "∕")
            path = (*above, name)
            self._groups[group.get("Ид")] = PATH.join(path)
            for inner in group.all("Группы"):
                self._take_groups(inner, path)

    def _take_property(self, node: Node) -> None:
        values = {
            one.get("ИдЗначения"): one.get("Значение")
            for one in node.under("ВариантыЗначений", "Справочник")
        }
        name = node.get("Наименование")
        self._properties[node.get("Ид")] = (name, values)
        kind = "list" if values else _KINDS.get(node.get("ТипЗначений").casefold(), "text")
        if name:
            self._kinds.setdefault(name, kind)

    def _take_price_type(self, node: Node) -> None:
        included = ""
        if tax := node.child("Налог"):
            included = {"true": "да", "false": "нет"}.get(tax.get("УчтеноВСумме").lower(), "")
        named = (node.get("Наименование"), node.get("Валюта"), included)
        self._price_types[node.get("Ид")] = named

    def _product(self, product_id: str) -> _Product:
        return self._products.setdefault(product_id, _Product({ID: product_id}))

    def _take_product(self, node: Node) -> None:
        product_id = node.get("Ид").partition("#")[0]
        if not product_id:
            return
        cells = self._product(product_id).cells
        group = next(node.under("Группы", "Ид"), None)
        unit = node.child("БазоваяЕдиница")
        given = {
            SKU: node.get("Артикул"),
            NAME: node.get("Наименование"),
            GROUP: self._groups.get(group.text, "") if group else "",
            UNIT: unit.text or unit.attributes.get("НаименованиеКраткое", "") if unit else "",
            TEXT: node.get("Описание"),
            BARCODE: node.get("Штрихкод"),
            VAT: _vat(node),
            MAKER: next((one.get("Наименование") for one in node.all("Изготовитель")), ""),
            ACTIVE: "нет" if _is_deleted(node) else "да",
        }
        for one in node.under("ЗначенияСвойств", "ЗначенияСвойства"):
            name, values = self._properties.get(one.get("Ид"), ("", {}))
            if name:
                self._columns.setdefault(name)
                given[name] = values.get(one.get("Значение"), one.get("Значение"))
        cells.update({name: text for name, text in given.items() if text})

    def _take_offer(self, node: Node) -> None:
        offer_id = node.get("Ид")
        if not offer_id:
            return
        cells: dict[str, str] = {}
        for price in node.under("Цены", "Цена"):
            kind = price.get("ИдТипаЦены")
            name, currency, included = self._price_types.get(kind, ("", "", ""))
            # A type that no file names has a column of its own, which nobody takes for the price.
            known = not kind or kind in self._price_types
            head = f"Цена {name}".strip() if known else f"Тип цен {kind}"
            self._put(cells, head, _of_one(price))
            self._put(cells, f"Валюта {head}", _currency(price.get("Валюта") or currency))
            self._put(cells, f"НДС в цене {head}", included)
        self._put(cells, STOCK, node.get("Количество"))
        for store in node.all("Склад"):
            name = self._stores.get(store.attributes.get("ИдСклада", ""), "")
            if name:
                self._put(cells, f"{STOCK} {name}", store.attributes.get("КоличествоНаСкладе", ""))
        traits = tuple(
            one.get("Значение")
            for one in node.under("ХарактеристикиТовара", "ХарактеристикаТовара")
        )
        product = self._product(offer_id.partition("#")[0])
        if "#" in offer_id:
            cells[NAME] = node.get("Наименование")
            product.offers.append(_Offer(offer_id, cells, traits))
        else:
            for name in (SKU, NAME):
                # Offers alone still tell what they are of.
                product.cells.setdefault(name, node.get(name))
            product.cells.update(cells)

    def _put(self, cells: dict[str, str], name: str, text: str) -> None:
        if text:
            self._columns.setdefault(name)
            cells[name] = text

    def _take_client(self, node: Node) -> None:
        address = node.child("АдресРегистрации") or node.child("ЮридическийАдрес")
        contacts = {
            one.get("Тип").casefold(): one.get("Значение")
            for one in node.under("Контакты", "Контакт")
        }
        phone = next((text for kind, text in contacts.items() if "тел" in kind), "")
        mail = next((text for kind, text in contacts.items() if "почта" in kind), "")
        self._clients.append(
            dict(
                zip(
                    _CLIENT_HEAD,
                    (
                        node.get("Ид"), node.get("Наименование"),
                        node.get("ПолноеНаименование") or node.get("ОфициальноеНаименование"),
                        node.get("ИНН"), node.get("КПП"),
                        address.get("Представление") if address else "", phone, mail,
                    ),
                    strict=True,
                )
            )
        )  # fmt: skip


def _variants(product: _Product) -> Iterator[dict[str, str]]:
    if not product.offers:
        yield product.cells
        return
    for offer in product.offers:
        cells = {**product.cells, **offer.cells, ID: offer.id}
        traits = ", ".join(offer.traits)
        if traits and cells.get(SKU):
            # One article is of one product: the traits tell the variants apart.
            cells[SKU] = f"{cells[SKU]}/{traits}"
        cells[NAME] = offer.cells.get(NAME) or " ".join(
            filter(None, (product.cells.get(NAME, ""), f"({traits})" if traits else ""))
        )
        yield cells


def _vat(node: Node) -> str:
    """The rate of НДС among the taxes of a product."""
    rates = [
        (one.get("Наименование").casefold(), one.get("Ставка"))
        for one in node.under("СтавкиНалогов", "СтавкаНалога")
    ]
    named = [rate for name, rate in rates if "ндс" in name]
    return next(iter(named or [rate for name, rate in rates if "акциз" not in name]), "")


def _of_one(price: Node) -> str:
    """The price of one base unit: a pack of twelve costs twelve times as much."""
    told = price.get("ЦенаЗаЕдиницу")
    amount, units = parse_number(told), parse_number(price.get("Коэффициент"))
    if amount is None or units is None or units <= 0 or units == 1:
        return told
    one = amount / units
    return f"{one.quantize(_EXACT).normalize():f}" if abs(one) < _MOST else told


def _is_deleted(node: Node) -> bool:
    marks = (node.attributes.get("Статус", ""), node.get("Статус"), node.get("ПометкаУдаления"))
    return any(mark.casefold() in {"удален", "удалён", "true"} for mark in marks)


def _currency(text: str) -> str:
    return _CURRENCIES.get(text.strip().casefold(), text.strip().upper())
