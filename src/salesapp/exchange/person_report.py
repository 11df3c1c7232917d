"""Everything about a person in one file: a page to read, the same as JSON, and their papers."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final, NamedTuple

_LABELS: Final[dict[str, tuple[str, str]]] = {
    "contact": ("О человеке", "About the person"),
    "affiliation": ("Где работает", "Where they work"),
    "contact_point": ("Телефоны и адреса", "Phones and addresses"),
    "consent": ("Согласия", "Consents"),
    "activity": ("Звонки, встречи, заметки", "Calls, meetings, notes"),
    "deal": ("Сделки", "Deals"),
    "lead": ("Лиды", "Leads"),
    "offer": ("Коммерческие предложения", "Offers"),
    "external_key": ("Номера в других программах", "Numbers in other programs"),
    "file_link": ("Файлы", "Files"),
    "tag_link": ("Метки", "Tags"),
    "history": ("История изменений", "History of changes"),
    "name": ("Имя", "Name"),
    "last_name": ("Фамилия", "Last name"),
    "first_name": ("Имя", "First name"),
    "second_name": ("Отчество", "Patronymic"),
    "birth_on": ("Дата рождения", "Birthday"),
    "source": ("Источник", "Source"),
    "note": ("Заметка", "Note"),
    "position": ("Должность", "Position"),
    "role": ("Роль в решении", "Role in the decision"),
    "attitude": ("Отношение", "Attitude"),
    "is_main": ("Основной контакт", "Main contact"),
    "kind": ("Вид", "Kind"),
    "value": ("Значение", "Value"),
    "purpose": ("Назначение", "Purpose"),
    "given_on": ("Дано", "Given"),
    "withdrawn_on": ("Отозвано", "Withdrawn"),
    "subject": ("Тема", "Subject"),
    "title": ("Название", "Title"),
    "state": ("Состояние", "State"),
    "due_on": ("Срок", "Due"),
    "done_at": ("Выполнено", "Done"),
    "result": ("Результат", "Result"),
    "created_at": ("Записано", "Written down"),
    "updated_at": ("Изменено", "Changed"),
    "deleted_at": ("Удалено", "Deleted"),
    "client": ("Клиент", "Client"),
    "number": ("Номер", "Number"),
    "drawn_on": ("Дата", "Date"),
    "at": ("Когда", "When"),
    "who": ("Кто", "Who"),
    "action": ("Действие", "Action"),
    "field": ("Поле", "Field"),
    "old": ("Было", "Was"),
    "new": ("Стало", "Became"),
    "comment": ("Комментарий", "Comment"),
    "company_name": ("Компания", "Company"),
    "contact_name": ("Контакт", "Contact"),
    "phones": ("Телефоны", "Phones"),
    "emails": ("Почта", "E-mails"),
    "address": ("Адрес", "Address"),
    "since_on": ("С", "Since"),
    "until_on": ("По", "Until"),
    "ext_id": ("Номер там", "Number there"),
    "need": ("Потребность", "Need"),
    "text": ("Текст", "Text"),
}
_TECHNICAL: Final = frozenset(
    {"id", "uid", "rev", "search_text", "name_key", "value_norm", "is_valid", "entity"}
    | {"seller_snapshot", "buyer_snapshot", "stage_since_at"}
)
_WORDS: Final = {
    "ru": (
        "Персональные данные: {name}",
        "Собрано {moment}. Здесь всё, что хранится об этом человеке в базе «{company}».",
        "да",
        "нет",
    ),
    "en": (
        "Personal data: {name}",
        "Collected {moment}. This is all that the base of “{company}” keeps about the person.",
        "yes",
        "no",
    ),
}
_STYLE: Final = (
    "body{font:14px/1.5 'PT Sans',Arial,sans-serif;max-width:960px;margin:32px auto;padding:0 16px}"
    "h1{font-size:22px}h2{font-size:16px;margin:24px 0 8px}"
    "table{border-collapse:collapse;width:100%;margin-bottom:12px}"
    "td,th{text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid}"
    "th{width:220px;font-weight:normal;opacity:.7}"
)


class Paper(NamedTuple):
    """A stored file that goes along."""

    name: str
    data: bytes


class PersonFacts(NamedTuple):
    """What is known: rows of each table, and the papers."""

    name: str
    company: str
    moment: str
    tables: Mapping[str, Sequence[Mapping[str, Any]]]
    papers: Sequence[Paper] = ()


def person_zip(facts: PersonFacts, language: str) -> bytes:
    """The file: ``index.html``, ``data.json`` and the papers in a folder."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.html", page(facts, language))
        archive.writestr("data.json", _json(facts))
        for place, paper in enumerate(facts.papers, 1):
            archive.writestr(f"files/{place:02d}-{_safe(paper.name)}", paper.data)
    return packed.getvalue()


def page(facts: PersonFacts, language: str) -> str:
    """The page to read."""
    title, about, _yes, _no = _WORDS[language]
    head = escape(title.format(name=facts.name))
    parts = [
        f"<!doctype html><html lang='{language}'><head><meta charset='utf-8'><title>{head}</title>"
        f"<style>{_STYLE}</style></head><body><h1>{head}</h1>",
        f"<p>{escape(about.format(moment=facts.moment, company=facts.company))}</p>",
    ]
    for table, rows in facts.tables.items():
        parts.append(f"<h2>{escape(_label(table, language))}</h2>")
        parts += [_table(row, language) for row in rows]
    return "".join(parts) + "</body></html>"


def _table(row: Mapping[str, Any], language: str) -> str:
    lines = [
        f"<tr><th>{escape(_label(column, language))}</th><td>{escape(_text(cell, language))}</td>"
        "</tr>"
        for column, cell in row.items()
        if column not in _TECHNICAL and not column.endswith("_id") and cell not in (None, "")
    ]
    return f"<table>{''.join(lines)}</table>" if lines else ""


def _label(code: str, language: str) -> str:
    words = _LABELS.get(code)
    return words[language == "en"] if words else code.replace("_", " ")


def _text(cell: object, language: str) -> str:
    _title, _about, yes, no = _WORDS[language]
    if isinstance(cell, bool):
        return yes if cell else no
    return str(cell)


def _json(facts: PersonFacts) -> str:
    told = {
        "name": facts.name,
        "collected_at": facts.moment,
        "tables": {table: [dict(row) for row in rows] for table, rows in facts.tables.items()},
        "files": [paper.name for paper in facts.papers],
    }
    return json.dumps(told, ensure_ascii=False, indent=1, default=str)


def _safe(name: str) -> str:
    """A name that cannot lead out of the folder."""
    plain = "".join("_" if sign in '\\/:*?"<>|' or ord(sign) < 32 else sign for sign in name)
    return plain.lstrip(".")[:120] or "file"
