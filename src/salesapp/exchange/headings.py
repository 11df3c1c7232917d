"""Headings of Bitrix24 exports, Russian and English, old and new, and our fields for them."""

from __future__ import annotations

import re
from functools import cache

from salesapp.domain.text import fold
from salesapp.exchange.rows import FileKind

_COMMON: dict[str, tuple[str, ...]] = {
    "external_id": ("ID",),
    "source": ("Источник", "Source"),
    "source_note": (
        "Дополнительно об источнике", "Source Information", "Source info",
    ),
    "comment": ("Комментарий", "Комментарии", "Примечание", "Comment", "Comments"),
    "responsible": ("Ответственный", "Менеджер", "Responsible person", "Responsible"),
    "created_at": ("Дата создания", "Created on", "Created", "Date created"),
    "updated_at": ("Дата изменения", "Modified on", "Modified", "Date modified"),
    "created_by": ("Кем создан", "Кем создана", "Created by"),
    "updated_by": ("Кем изменен", "Кем изменена", "Modified by"),
    "is_public": ("Доступен для всех", "Доступна для всех", "Available to everyone"),
}  # fmt: skip
_REACHES: dict[str, tuple[str, ...]] = {
    "phone.work": ("Рабочий телефон", "Телефон", "Телефоны", "Work Phone", "Phone"),
    "phone.mobile": ("Мобильный телефон", "Мобильный", "Mobile", "Mobile Phone"),
    "phone.fax": ("Номер факса", "Факс", "Fax", "Fax Number"),
    "phone.home": ("Домашний телефон", "Home Phone", "Home"),
    "phone.pager": ("Номер пейджера", "Pager Number", "Pager"),
    "phone.mailing": ("Телефон для рассылок", "SMS marketing phone", "Newsletters phone"),
    "phone.other": ("Другой телефон", "Other Phone Number", "Other Phone"),
    "email.work": (
        "Рабочий e-mail", "Рабочий email", "E-mail", "Email", "Эл. почта", "Электронная почта",
        "Почта", "Work E-mail", "Work Email",
    ),
    "email.home": ("Частный e-mail", "Частный email", "Home E-mail", "Home Email"),
    "email.mailing": ("E-mail для рассылок", "Email для рассылок", "Newsletters email"),
    "email.other": ("Другой e-mail", "Другой email", "Other E-mail", "Other Email"),
    "site.work": ("Корпоративный сайт", "Сайт", "Corporate Website", "Website"),
    "site.personal": ("Личная страница", "Personal Page"),
    "site.other": ("Другой сайт", "Other Website", "Other Site"),
    "messenger.telegram": ("Контакт Telegram", "Telegram", "Telegram account"),
    "messenger.viber": ("Контакт Viber", "Viber", "Viber contact"),
    "messenger.other": ("Другой мессенджер", "Other messenger"),
    "messenger.vk": ("Контакт ВКонтакте", "ВКонтакте", "VK account", "VK"),
}  # fmt: skip
_PERSON: dict[str, tuple[str, ...]] = {
    "last_name": ("Фамилия", "Last Name", "Surname"),
    "first_name": ("Имя", "First Name"),
    "second_name": ("Отчество", "Middle Name", "Second Name"),
    "full_name": ("ФИО", "Контактное лицо", "Full Name"),
    "salutation": ("Обращение", "Salutation"),
    "birth_on": ("Дата рождения", "День рождения", "Date of birth", "Birthdate"),
    "position": ("Должность", "Position", "Job title"),
    "address": ("Адрес", "Address"),
}
_LINES: dict[str, tuple[str, ...]] = {
    "amount_minor": ("Сумма", "Возможная сумма", "Amount", "Opportunity", "Total", "Сумма сделки"),
    "currency": ("Валюта", "Currency"),
    "product": ("Товар", "Product"),
    "price_minor": ("Цена", "Price"),
    "quantity_milli": ("Количество", "Quantity"),
    "loss_reason": ("Причина отказа", "Причина проигрыша", "Loss reason"),
}
_BY_KIND: dict[FileKind, dict[str, tuple[str, ...]]] = {
    FileKind.LEADS: _COMMON | _REACHES | _PERSON | _LINES | {
        "title": ("Название лида", "Lead Name"),
        "stage": ("Стадия", "Статус", "Стадия лида", "Status", "Stage", "Lead Stage"),
        "stage_note": (
            "Дополнительно о стадии", "Дополнительно о статусе", "Status Information",
            "Stage Information",
        ),
        "company_name": ("Название компании", "Компания", "Company Name", "Company"),
    },
    FileKind.DEALS: _COMMON | _LINES | {
        "title": ("Название сделки", "Deal Name"),
        "pipeline": ("Воронка", "Направление", "Pipeline"),
        "stage": ("Стадия сделки", "Стадия", "Deal Stage", "Stage"),
        "deal_type": ("Тип", "Тип сделки", "Type", "Deal Type"),
        "probability_bp": ("Вероятность", "Probability"),
        "company_name": ("Компания", "Название компании", "Company", "Company Name"),
        "company_external_id": ("Компания: ID", "Company: ID", "Company ID"),
        "stage_note": ("Дополнительно о стадии", "Stage Information"),
        "contact_name": ("Контакт", "Contact"),
        "contact_external_id": ("Контакт: ID", "Contact: ID", "Contact ID"),
        "start_on": ("Дата начала", "Start Date"),
        "close_on": (
            "Дата закрытия", "Дата завершения", "Предполагаемая дата закрытия", "Closed On",
            "End Date", "Expected close date",
        ),
        "is_closed": ("Сделка закрыта", "Closed"),
    },
    FileKind.COMPANIES: _COMMON | _REACHES | {
        "name": (
            "Название компании", "Company Name", "Компания", "Организация", "Контрагент",
            "Клиент", "Название", "Наименование", "Company", "Name",
        ),
        "client_type": ("Тип компании", "Company Type"),
        "industry": ("Сфера деятельности", "Отрасль", "Industry"),
        "employees": (
            "Кол-во сотрудников", "Количество сотрудников", "Employees", "Number of employees",
        ),
        "revenue_minor": ("Годовой оборот", "Annual Revenue", "Annual income"),
        "currency": ("Валюта", "Currency"),
        "inn": ("ИНН", "Реквизит: ИНН", "Реквизиты: ИНН", "INN", "Taxpayer ID"),
        "kpp": ("КПП", "Реквизит: КПП", "Реквизиты: КПП", "KPP"),
        "ogrn": ("ОГРН", "ОГРНИП", "Реквизит: ОГРН", "Реквизиты: ОГРН", "OGRN"),
        "legal_address": ("Юридический адрес", "Legal Address", "Registered Address"),
        "actual_address": ("Фактический адрес", "Адрес", "Address", "Street address"),
        "city": ("Город", "City"),
        "bank_details": ("Банковские реквизиты", "Реквизиты", "Payment Details", "Bank Details"),
        "is_own_company": ("Компания продавец", "Моя компания", "My company"),
    },
    FileKind.CONTACTS: _COMMON | _REACHES | _PERSON | {
        "company_name": ("Компания", "Название компании", "Company", "Company Name"),
        "company_external_id": ("Компания: ID", "Company: ID", "Company ID"),
        "client_type": ("Тип контакта", "Contact Type"),
        "in_export": ("Участвует в экспорте контактов", "Included in export", "Export contacts"),
    },
    FileKind.PRODUCTS: _COMMON | {
        "name": ("Название", "Наименование", "Название товара", "Товар", "Name", "Product Name"),
        "external_code": ("Внешний код", "External ID", "External code"),
        "slug": ("Символьный код", "Symbolic code", "Mnemonic code"),
        "sku": ("Артикул", "Код товара", "SKU", "Article"),
        "price_minor": ("Цена", "Price"),
        "currency": ("Валюта", "Currency"),
        "vat_bp": ("Ставка НДС", "НДС", "VAT rate", "Tax rate"),
        "price_includes_vat": ("НДС включён в цену", "VAT included", "Tax included"),
        "unit": ("Единица измерения", "Ед. изм.", "Ед.", "Unit of measurement", "Unit"),
        "description": ("Описание", "Description"),
        "is_active": ("Активен", "Активность", "Active"),
        "sort": ("Сорт.", "Сортировка", "Sort", "Sorting"),
    },
}  # fmt: skip
_SECTION = re.compile(r"(?:раздел|категория|группа|section|category)(?: (?:уровень|level) (\d))?")
_PRODUCT_SIGNS = frozenset(
    {"price_minor", "sku", "unit", "external_code", "vat_bp", "category.1", "category.2"}
)


@cache
def _index(kind: FileKind) -> dict[str, str]:
    return {
        fold(heading): field for field, headings in _BY_KIND[kind].items() for heading in headings
    }


def fields_of(kind: FileKind) -> tuple[str, ...]:
    """Fields a user may map a column to."""
    levels = tuple(f"category.{level}" for level in range(1, 5))
    return tuple(_BY_KIND[kind]) + (levels if kind is FileKind.PRODUCTS else ())


def field_for(kind: FileKind, heading: str) -> str | None:
    """Our field for a heading, in any case and with any punctuation."""
    folded = fold(heading)
    if kind is FileKind.PRODUCTS and (section := _SECTION.fullmatch(folded)):
        return f"category.{section[1] or 1}"
    return _index(kind).get(folded)


def heading_of(kind: FileKind, field: str) -> str:
    """How Bitrix24 itself calls the column of a field, in Russian."""
    if field.startswith("category."):
        return f"Раздел (уровень {field.partition('.')[2]})"
    return _BY_KIND[kind][field][0]


def recognise(headings: tuple[str, ...]) -> FileKind | None:
    """Which export this is, by what only such an export has."""
    fields = {
        kind: {field for heading in headings if (field := field_for(kind, heading))}
        for kind in FileKind
    }
    has_person = bool(fields[FileKind.CONTACTS] & {"last_name", "first_name", "full_name"})
    named = "name" in fields[FileKind.COMPANIES]
    if "title" in fields[FileKind.LEADS]:
        return FileKind.LEADS
    if "title" in fields[FileKind.DEALS]:
        return FileKind.DEALS
    if has_person and not fields[FileKind.COMPANIES] & {"inn", "client_type", "bank_details"}:
        return FileKind.CONTACTS
    if "name" in fields[FileKind.PRODUCTS] and fields[FileKind.PRODUCTS] & _PRODUCT_SIGNS:
        return FileKind.PRODUCTS
    if named and len(fields[FileKind.COMPANIES]) >= 2:
        return FileKind.COMPANIES
    return FileKind.CONTACTS if has_person else None
