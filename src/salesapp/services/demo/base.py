"""The invented base: our company, its clients with their people, the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from salesapp.db import bulk
from salesapp.db.defaults import speak_russian
from salesapp.db.models.clients import Affiliation, BankAccount, Client, Contact, ContactPoint
from salesapp.db.models.products import Category, Product, ProductAspect
from salesapp.domain.organizations import AccountDraft, OrganizationDraft, ProfileDraft
from salesapp.domain.phones import format_phone
from salesapp.domain.text import fold, name_key
from salesapp.services import organizations
from salesapp.services.demo import numbers, words
from salesapp.services.demo.aspects import ASPECTS, PITCHES

CLIENTS = 320


@dataclass(frozen=True, slots=True)
class Person:
    """A contact that was made."""

    id: int
    role: str


@dataclass(frozen=True, slots=True)
class Buyer:
    """A client that was made, with its people; `since` is when it became one."""

    id: int
    name: str
    category: str
    city: str
    people: tuple[Person, ...]
    since: date


def organization(random: Random) -> None:
    """ООО «Рядкреп» and its manager, whose base speaks Russian."""
    speak_russian()
    number = numbers.inn(random)
    organizations.save(
        OrganizationDraft(
            name="ООО «Рядкреп»",
            full_name="Общество с ограниченной ответственностью «Рядкреп»",
            inn=number,
            kpp=numbers.kpp(number),
            ogrn=numbers.ogrn(random),
            address="603000, г. Нижний Новгород, ул. Причальная, д. 12, оф. 4",
            phone="+7 (831) 200-30-40",
            email="sales@ryadkrep.example",
            site="ryadkrep.example",
            director_name="Пахомов Илья Сергеевич",
            director_post="Генеральный директор",
            accountant_name="Лапшина Ольга Ивановна",
            slogan="Крепёж, такелаж и упаковка для производства",
            account=AccountDraft(
                numbers.BANK, numbers.BIK, numbers.account(random), numbers.corr_account()
            ),
            profile=ProfileDraft(
                "Воронова Анна Дмитриевна",
                "Менеджер по продажам",
                "+7 (831) 200-30-41",
                "voronova@ryadkrep.example",
            ),
        )
    )


def clients(random: Random, today: date) -> list[Buyer]:
    """Clients with requisites, people and ways to reach them."""
    made = _Clients(random)
    names = list(words.COMPANIES)
    while len(names) < CLIENTS:
        trade, _industry = random.choice(words.TRADES)
        name = f"{random.choice(words.ROOTS)}{trade}"
        if random.random() < 0.5:
            name += f"-{random.randint(2, 98)}"
        if name not in names:
            names.append(name)
    for place, name in enumerate(names):
        since = today - timedelta(days=random.randint(20, 700))
        made.add(name, place, since)
    made.write()
    return made.buyers


class _Clients:
    """Collects clients and writes them at once."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.buyers: list[Buyer] = []
        self.rows: dict[type[Any], list[dict[str, Any]]] = {
            model: [] for model in (Client, Contact, Affiliation, ContactPoint, BankAccount)
        }
        self._client, self._contact = bulk.next_id(Client), bulk.next_id(Contact)

    def add(self, name: str, place: int, since: date) -> None:
        """A client, its people and its account."""
        random, client_id = self.random, self._client
        self._client += 1
        city, post_code, area = random.choice(words.CITIES)
        number = numbers.inn(random)
        category = "A" if place < 14 else "B" if place < 80 else random.choice(("C", "C", ""))
        site = _latin(name) + ".example"
        address = f"{post_code}, г. {city}, ул. {random.choice(words.STREETS)}, {place % 60 + 1}"
        people = tuple(self._person(client_id, area, site, i) for i in range(1 + place % 3))
        industry = next(
            (told for trade, told in words.TRADES if trade in fold(name)), "Производство"
        )
        self.rows[Client].append(
            {
                "id": client_id,
                "name": f"ООО «{name}»",
                "name_key": name_key(name),
                "inn": number,
                "kpp": numbers.kpp(number),
                "ogrn": numbers.ogrn(random),
                "category": category,
                "status": "active" if place < 150 else "prospect",
                "city": city,
                "legal_address": address,
                "actual_address": address,
                "delivery_address": address,
                "industry": industry,
                "source": random.choice(("Сайт", "Рекомендация", "Выставка", "Холодный обзвон")),
            }
        )
        self.rows[BankAccount].append(
            {
                "client_id": client_id,
                "bank_name": numbers.BANK,
                "bik": numbers.BIK,
                "account": numbers.account(random),
                "corr_account": numbers.corr_account(),
            }
        )
        self._reach(client_id, "client_id", "site", site, site)
        self.buyers.append(Buyer(client_id, name, category, city, people, since))

    def _person(self, client_id: int, area: str, site: str, place: int) -> Person:
        random, contact_id = self.random, self._contact
        self._contact += 1
        is_woman = random.random() < 0.4
        first, second = random.choice(words.WOMEN if is_woman else words.MEN)
        last = random.choice(words.LAST_NAMES) + ("а" if is_woman else "")
        position, role = words.POSTS[(place * 3 + random.randint(0, 2)) % len(words.POSTS)]
        name = f"{last} {first} {second}"
        self.rows[Contact].append(
            {
                "id": contact_id,
                "name": name,
                "name_key": fold(name),
                "last_name": last,
                "first_name": first,
                "second_name": second,
            }
        )
        self.rows[Affiliation].append(
            {
                "contact_id": contact_id,
                "client_id": client_id,
                "position": position,
                "role": role,
                "is_main": place == 0,
            }
        )
        local = f"{random.randint(2_000_000, 2_999_999)}"[: 10 - len(area)]
        phone = "+7" + area + local
        self._reach(contact_id, "contact_id", "phone", format_phone(phone), phone)
        email = f"{_latin(last)}{contact_id}@{site}"
        self._reach(contact_id, "contact_id", "email", email, email)
        return Person(contact_id, role)

    def _reach(self, owner_id: int, owner: str, kind: str, value: str, norm: str) -> None:
        self.rows[ContactPoint].append(
            {owner: owner_id, "kind": kind, "value": value, "value_norm": norm, "purpose": "work"}
        )

    def write(self) -> None:
        """Insert everything, parents first."""
        for model, rows in self.rows.items():
            bulk.insert(model, rows)


def products(random: Random) -> list[int]:
    """The catalogue in groups; the first goods of each family know all eight aspects."""
    groups: dict[tuple[str, ...], int] = {}
    made: list[dict[str, Any]] = []
    aspects: list[dict[str, Any]] = []
    next_id = bulk.next_id(Product)
    for family in words.GOODS:
        parent = _group(groups, family.group[:1], None)
        group = _group(groups, family.group, parent)
        for place, size in enumerate(family.sizes):
            product_id = next_id + len(made)
            made.append(_product(random, family, place, size, product_id, group))
            if place < 2:
                aspects += (
                    {"product_id": product_id, "kind": kind, "text": text.format(size=size)}
                    for kind, text in ASPECTS
                )
    bulk.insert(Product, made)
    bulk.insert(ProductAspect, aspects)
    return [row["id"] for row in made]


def _group(groups: dict[tuple[str, ...], int], path: tuple[str, ...], parent: int | None) -> int:
    if path not in groups:
        groups[path] = int(Category.create(name=path[-1], parent=parent, position=len(groups)).id)
    return groups[path]


def _product(
    random: Random, family: words.Goods, place: int, size: str, product_id: int, group: int
) -> dict[str, Any]:
    price = int(family.price_minor * (1 + place * 0.35))
    name = family.name.format(size)
    sku = family.sku.format(size.translate(str.maketrans("×,. ", "----")).replace("--", "-"))
    return {
        "id": product_id,
        "sku": sku.removesuffix("-"),
        "name": name,
        "name_key": name_key(name),
        "category_id": group,
        "unit": family.unit,
        "price_minor": price,
        "vat_bp": 2_200,
        # The price includes the tax, the cost does not.
        "cost_minor": price * 10_000 // 12_200 * (10_000 - family.margin_bp) // 10_000,
        "min_price_minor": price * 8 // 10,
        "stock_milli": random.choice((0, 310, 1_950, 5_800, 12_400, 38_000)) * 1_000,
        "lead_days": random.choice((None, 6, 9, 14)),
        "manufacturer": random.choice(("Завод «Окский метиз»", "«Сурский крепёж»", "Импорт")),
        "pitch": random.choice(PITCHES) if place < 2 else "",
    }


def _latin(text: str) -> str:
    return "".join(
        words.TRANSLIT.get(letter, letter) for letter in text.casefold() if letter.isalnum()
    ).replace("_", "")
