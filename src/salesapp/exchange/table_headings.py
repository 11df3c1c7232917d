"""What columns of any table are: by their headings, and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from salesapp.domain.phones import check_email, parse_phones
from salesapp.domain.table_imports import ImportField, TableKind, fields_of
from salesapp.domain.tax_ids import check_inn, check_kpp, check_ogrn
from salesapp.domain.text import fold

_ANY: Final[dict[str, tuple[str, ...]]] = {
    "id": ("Наш ID", "Our ID", "Salesapp ID"),
    "external_id": (
        "ID", "Ид", "Внешний код", "Внешний ID", "Код", "GUID", "External ID", "External code",
        "Код 1С", "Идентификатор", "UID",
    ),
    "note": ("Примечание", "Комментарий", "Комментарии", "Заметка", "Заметки", "Note", "Comment"),
    "source": ("Источник", "Откуда узнали", "Канал", "Source"),
    "email": (
        "E-mail", "Email", "Эл почта", "Электронная почта", "Почта", "Рабочий e-mail", "Mail",
        "Адрес электронной почты", "Имейл",
    ),
    "phone": (
        "Телефон", "Телефоны", "Тел", "Рабочий телефон", "Phone", "Phones", "Телефон организации",
        "Номер телефона", "Контактный телефон", "Work phone",
    ),
    "phone.mobile": ("Мобильный", "Мобильный телефон", "Сотовый", "Моб", "Моб тел", "Mobile"),
    "phone.other": ("Другой телефон", "Доп телефон", "Дополнительный телефон", "Телефон 2"),
    "currency": ("Валюта", "Currency"),
}  # fmt: skip
_CLIENT: Final[dict[str, tuple[str, ...]]] = {
    "name": (
        "Наименование", "Название", "Клиент", "Компания", "Контрагент", "Организация", "Покупатель",
        "Название компании", "Название организации", "Наименование организации", "Name", "Company",
        "Наименование контрагента", "Client", "Customer", "Company name", "Краткое наименование",
    ),
    "full_name": ("Полное наименование", "Полное название", "Full name", "Юридическое название"),
    "kind": ("Вид", "Вид клиента", "Тип", "Тип клиента", "Юр физ лицо", "Kind", "Type"),
    "inn": ("ИНН", "ИНН организации", "ИНН компании", "ИНН контрагента", "INN", "Tax ID", "TIN"),
    "kpp": ("КПП", "КПП организации", "KPP"),
    "ogrn": ("ОГРН", "ОГРНИП", "ОГРН ОГРНИП", "OGRN"),
    "category": ("Категория", "Группа", "Класс", "ABC", "Категория клиента", "Category"),
    "city": ("Город", "Населенный пункт", "City", "Town"),
    "legal_address": ("Юридический адрес", "Юр адрес", "Legal address"),
    "actual_address": ("Адрес", "Фактический адрес", "Факт адрес", "Address", "Actual address"),
    "delivery_address": ("Адрес доставки", "Адрес отгрузки", "Delivery address"),
    "industry": ("Отрасль", "Сфера деятельности", "Вид деятельности", "Industry"),
    "payment_terms": ("Условия оплаты", "Отсрочка", "Payment terms"),
    "site": ("Сайт", "Web", "Веб сайт", "WWW", "Site", "Website"),
    "bank.account": ("Расчетный счет", "Р с", "Рс", "Счет", "Account"),
    "bank.bik": ("БИК", "BIK"),
    "bank.name": ("Банк", "Наименование банка", "Bank"),
    "bank.corr": ("Корр счет", "Корреспондентский счет", "К с", "Corr account"),
    "contact.name": ("Контактное лицо", "Контакт", "ФИО", "ФИО контакта", "Contact", "Person"),
    "contact.position": ("Должность", "Должность контакта", "Position", "Job title"),
    "contact.phone": ("Телефон контакта", "Телефон контактного лица", "Contact phone"),
    "contact.email": ("Почта контакта", "E-mail контакта", "Email контактного лица"),
}  # fmt: skip
_CONTACT: Final[dict[str, tuple[str, ...]]] = {
    "name": ("ФИО", "Контакт", "Имя и фамилия", "Контактное лицо", "Ф И О", "Person", "Full name",
             "Сотрудник", "Name", "Contact"),
    "last_name": ("Фамилия", "Last name", "Surname"),
    "first_name": ("Имя", "First name"),
    "second_name": ("Отчество", "Middle name", "Patronymic"),
    "position": ("Должность", "Position", "Job title"),
    "role": ("Роль", "Role"),
    "attitude": ("Отношение", "Attitude"),
    "birth_on": ("Дата рождения", "День рождения", "Birthday", "Date of birth"),
    "client": ("Компания", "Клиент", "Организация", "Контрагент", "Company", "Client",
               "Название компании", "Место работы"),
    "client.inn": ("ИНН", "ИНН компании", "ИНН организации", "INN"),
}  # fmt: skip
_PRODUCT: Final[dict[str, tuple[str, ...]]] = {
    "sku": ("Артикул", "Код товара", "Арт", "SKU", "Article", "Номенклатурный номер"),
    "name": ("Наименование", "Название", "Товар", "Номенклатура", "Название товара", "Name",
             "Наименование товара", "Product", "Номенклатура наименование"),
    "category": ("Группа", "Категория", "Раздел", "Группа товаров", "Категория товара", "Category",
                 "Group", "Папка"),
    "category.1": ("Категория 1", "Раздел уровень 1", "Группа 1"),
    "category.2": ("Категория 2", "Подкатегория", "Раздел уровень 2", "Подгруппа", "Группа 2"),
    "category.3": ("Категория 3", "Раздел уровень 3", "Группа 3"),
    "unit": ("Ед", "Ед изм", "Единица", "Единица измерения", "Unit"),
    "price_minor": ("Цена", "Цена руб", "Базовая цена", "Розничная цена", "Цена розничная", "Price",
                    "Цена продажи", "Прайс", "Цена с НДС"),
    "price_includes_vat": ("НДС в цене", "НДС включен", "НДС включен в цену", "VAT included"),
    "vat_bp": ("НДС", "Ставка НДС", "VAT", "VAT rate"),
    "cost_minor": ("Себестоимость", "Закупочная цена", "Цена закупки", "Закупка", "Cost"),
    "min_price_minor": ("Минимальная цена", "Мин цена", "Минимум", "Minimum price", "Min price"),
    "stock_milli": ("Остаток", "Остатки", "Количество", "Наличие", "Кол во", "На складе", "Stock",
                    "Quantity", "Свободный остаток"),
    "lead_days": ("Срок поставки", "Срок поставки дней", "Lead time", "Срок"),
    "barcode": ("Штрихкод", "Штрих код", "EAN", "Barcode"),
    "manufacturer": ("Производитель", "Бренд", "Изготовитель", "Марка", "Manufacturer", "Brand"),
    "description": ("Описание", "Характеристики", "Description"),
    "pitch": ("Чем хорош", "Преимущества", "Pitch"),
    "is_active": ("Активен", "Продается", "Активность", "Active"),
}  # fmt: skip
_LEAD: Final[dict[str, tuple[str, ...]]] = {
    "title": ("Название", "Тема", "Заявка", "Запрос", "Название лида", "Лид", "Title", "Lead"),
    "company_name": ("Компания", "Организация", "Название компании", "Клиент", "Company"),
    "contact_name": ("Контакт", "ФИО", "Имя", "Контактное лицо", "Contact", "Name"),
    "position": ("Должность", "Position"),
    "phones": ("Телефон", "Телефоны", "Рабочий телефон", "Мобильный", "Phone", "Тел"),
    "emails": ("E-mail", "Email", "Почта", "Электронная почта", "Эл почта", "Mail"),
    "amount_minor": ("Сумма", "Бюджет", "Возможная сумма", "Amount", "Budget"),
    "address": ("Адрес", "Address"),
    "comment": ("Комментарий", "Сообщение", "Текст", "Примечание", "Comment", "Message"),
}  # fmt: skip
_OF_KIND: Final = {
    TableKind.CLIENTS: _CLIENT,
    TableKind.CONTACTS: _CONTACT,
    TableKind.PRODUCTS: _PRODUCT,
    TableKind.PRICES: _PRODUCT,
    TableKind.STOCK: _PRODUCT,
    TableKind.LEADS: _LEAD,
}
_ENOUGH: Final = 0.6
_OF_PRICES: Final = (
    ("цена ", "price_minor"),
    ("ндс в цене ", "price_includes_vat"),
    ("валюта цена ", "currency"),
)
"""How the columns of a type of prices begin, folded."""
_NET: Final = re.compile(r"без ндс|(?:excl\w*|without|w o|no|ex) vat|\bnet\b")
_MONEY: Final = {
    "RUB": re.compile(r"₽|\bруб\w*|\brub\b"),
    "USD": re.compile(r"\$|\busd\b|\bдолл\w*"),
    "EUR": re.compile(r"€|\beur\b|\bевро\b"),
    "CNY": re.compile(r"¥|\bcny\b|\bюан\w*"),
}
_GROSS: Final = re.compile(
    r"\b(?:с|со|включая|вкл\w*|в т ч|в том числе) ндс|(?:incl\w*|with) vat|\bgross\b"
)


@cache
def _index(kind: TableKind) -> dict[str, str]:
    known = {fold(word): code for code, words in _ANY.items() for word in words}
    known |= {fold(word): code for code, words in _OF_KIND[kind].items() for word in words}
    return known


def field_of(kind: TableKind, heading: str) -> str:
    """Our field for a heading, "" when no such heading is known."""
    folded = fold(heading)
    code = _index(kind).get(folded, "")
    if not code and _OF_KIND[kind] is _PRODUCT:
        code = next((its for start, its in _OF_PRICES if folded.startswith(start)), "")
    return code if code and code in _ids(kind) else ""


@cache
def _ids(kind: TableKind) -> frozenset[str]:
    return frozenset(one.id for one in fields_of(kind))


def known_headings(cells: Sequence[str]) -> int:
    """How many of the cells look like headings of one and the same kind of table."""
    filled = [cell for cell in cells if cell.strip()]
    return max(sum(bool(field_of(kind, cell)) for cell in filled) for kind in TableKind)


def propose(
    kind: TableKind,
    headings: Sequence[str],
    samples: Sequence[Sequence[str]],
    own: Sequence[ImportField] = (),
) -> tuple[str, ...]:
    """A field for each column: by its heading, else by its cells; each field once."""
    titles = {fold(one.title): one.id for one in own if one.title}
    taken: set[str] = set()
    found: list[str] = []
    priced = next(filter(None, (_price_type(kind, heading) for heading in headings)), "")
    for heading in headings:
        code = titles.get(fold(heading), "") or field_of(kind, heading)
        code = "" if code in taken or _is_of_another_price(heading, priced) else code
        taken.add(code)
        found.append(code)
    allowed = {one.id for one in fields_of(kind)}
    for place, cells in enumerate(samples):
        if found[place] or not cells:
            continue
        code = _by_content(kind, cells)
        if code and code in allowed and code not in taken:
            found[place] = code
            taken.add(code)
    return tuple(found)


def told_of_price(heading: str) -> dict[str, bool | str]:
    """What the heading of a price tells of it: whether НДС is in it, its currency."""
    folded, told = fold(heading), dict[str, bool | str]()
    if _NET.search(folded):
        told["price_includes_vat"] = False
    elif _GROSS.search(folded):
        told["price_includes_vat"] = True
    found = {code for code, sign in _MONEY.items() if sign.search(heading.casefold())}
    if len(found) == 1:
        told["currency"] = found.pop()
    return told


def _price_type(kind: TableKind, heading: str) -> str:
    """The heading, folded, when its column is the price."""
    return fold(heading) if field_of(kind, heading) == "price_minor" else ""


def beside_price(heading: str) -> dict[str, tuple[str, ...]]:
    """Folded headings of the columns that tell tax and currency of the prices under a heading."""
    kind = fold(heading).removeprefix("цена ")
    return {
        code: tuple(f"{start}{told}" for told in (f"цена {kind}", kind))
        for start, code in (("ндс в цене ", "price_includes_vat"), ("валюта ", "currency"))
    }


def _is_of_another_price(heading: str, priced: str) -> bool:
    """Whether tax or currency of one type of prices stands here while another price is taken."""
    folded = fold(heading)
    code = next((code for start, code in _OF_PRICES[1:] if folded.startswith(start)), "")
    return bool(code and priced) and folded not in beside_price(priced)[code]


def guess_kind(headings: Sequence[str], samples: Sequence[Sequence[str]]) -> TableKind:
    """What the rows are, by which kind explains most of the columns."""
    found = {
        kind: {code for code in propose(kind, headings, samples) if code} for kind in TableKind
    }
    goods = found[TableKind.PRODUCTS]
    if "sku" in goods or "price_minor" in goods or "stock_milli" in goods:
        more = goods - {"sku", "name", "external_id", "currency", "unit"}
        if not found[TableKind.CLIENTS] & {"inn", "phone", "email"}:
            if more and more <= {"price_minor", "cost_minor", "min_price_minor"}:
                return TableKind.PRICES
            return TableKind.STOCK if more == {"stock_milli"} else TableKind.PRODUCTS
    if found[TableKind.CONTACTS] & {"last_name", "first_name", "birth_on"}:
        return TableKind.CONTACTS
    if "title" in found[TableKind.LEADS] and "name" not in found[TableKind.CLIENTS]:
        return TableKind.LEADS
    people = found[TableKind.CONTACTS]
    if "name" in people and not found[TableKind.CLIENTS] & {"name", "inn"}:
        return TableKind.CONTACTS
    if "name" in people and "client" in people and "inn" not in found[TableKind.CLIENTS]:
        return TableKind.CONTACTS
    return TableKind.CLIENTS


def _by_content(kind: TableKind, cells: Sequence[str]) -> str:
    """A field whose values are checked by digits or form."""
    is_lead = kind is TableKind.LEADS
    tests = (
        ("inn", lambda text: check_inn(text).valid),
        ("emails" if is_lead else "email", check_email),
        ("ogrn", lambda text: check_ogrn(text).valid),
        ("phones" if is_lead else "phone", _is_phone),
        ("kpp", lambda text: check_kpp(text).valid and text.endswith("001")),
    )
    for code, test in tests:
        if sum(map(test, cells)) >= max(1, _ENOUGH * len(cells)):
            return code
    return ""


def _is_phone(text: str) -> bool:
    found = parse_phones(text)
    return bool(found) and all(one.valid for one in found)
