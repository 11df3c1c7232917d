"""Everything about a person in one file: a page to read, the same as JSON, and their papers."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import Any, Final, NamedTuple

from salesapp.domain.money import format_money

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
    "missing_file": ("Файлы, которых нет на месте", "Files that are not in their place"),
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
    "sales_order": ("Заказы", "Orders"),
    "stakeholder": ("Участие в решениях", "Part in decisions"),
    "lead_request": ("Обращения", "Requests"),
    "custom_value": ("Свои поля", "Own fields"),
    "activity_contact": ("Участие во встречах", "Meetings attended"),
    "negotiation_round": ("Переговоры", "Negotiations"),
    "amount_minor": ("Сумма", "Amount"),
    "subtotal_minor": ("Сумма без скидки", "Amount before the discount"),
    "discount_minor": ("Скидка", "Discount"),
    "vat_minor": ("НДС", "VAT"),
    "total_minor": ("Итого", "Total"),
    "currency": ("Валюта", "Currency"),
    "volume": ("Объём", "Volume"),
    "payment_terms": ("Условия оплаты", "Terms of payment"),
    "delivery_terms": ("Условия доставки", "Terms of delivery"),
    "contract_basis": ("Договор", "Contract"),
    "pay_on": ("Дата оплаты", "To be paid on"),
    "ship_on": ("Дата отгрузки", "To be shipped on"),
    "ship_place": ("Место отгрузки", "Place of shipment"),
    "ship_terms": ("Условия отгрузки", "Terms of shipment"),
    "closing_documents": ("Закрывающие документы", "Closing documents"),
    "closed_on": ("Закрыта", "Closed"),
    "expected_close_on": ("Ожидается", "Expected"),
    "lost_comment": ("Почему отказ", "Why it was lost"),
    "won_reason": ("Почему успех", "Why it was won"),
    "due_time": ("Время", "Time"),
    "place": ("Место", "Place"),
    "valid_until": ("Действует до", "Valid until"),
    "sent_at": ("Отправлено", "Sent"),
    "letter": ("Письмо", "Letter"),
    "received_at": ("Получено", "Received"),
    "answered_at": ("Отвечено", "Answered"),
    "company": ("Компания", "Company"),
    "person": ("Человек", "Person"),
    "direction": ("Направление", "Direction"),
    "matters": ("Что важно", "What matters"),
    "text_value": ("Значение", "Value"),
    "number_value": ("Значение", "Value"),
    "requested_on": ("Желаемая дата", "Wanted on"),
    "confirmed_on": ("Подтверждённая дата", "Confirmed for"),
    "confirmed_at": ("Подтверждено", "Confirmed"),
    "agreed_with": ("Согласовано с", "Agreed with"),
    "agreed_how": ("Как согласовано", "How it was agreed"),
    "agreed_on": ("Дата согласования", "Agreed on"),
    "change_reason": ("Почему изменено", "Why it was changed"),
    "held_on": ("Когда", "Held on"),
    "reject_reason": ("Почему отклонён", "Why it was refused"),
}
_CODES: Final[dict[str, tuple[str, str]]] = {
    "call": ("звонок", "call"),
    "letter": ("письмо", "letter"),
    "meeting": ("встреча", "meeting"),
    "visit": ("визит", "visit"),
    "message": ("сообщение", "message"),
    "task": ("задача", "task"),
    "note": ("заметка", "note"),
    "form": ("форма на сайте", "web form"),
    "offer": ("предложение", "offer"),
    "payment": ("оплата", "payment"),
    "shipment": ("отгрузка", "shipment"),
    "phone": ("телефон", "phone"),
    "email": ("почта", "e-mail"),
    "site": ("сайт", "site"),
    "messenger": ("мессенджер", "messenger"),
    "work": ("рабочий", "work"),
    "mobile": ("мобильный", "mobile"),
    "home": ("домашний", "home"),
    "other": ("другой", "other"),
    "planned": ("запланировано", "planned"),
    "done": ("сделано", "done"),
    "cancelled": ("отменено", "cancelled"),
    "draft": ("черновик", "draft"),
    "sent": ("отправлено", "sent"),
    "accepted": ("принято", "accepted"),
    "declined": ("отклонено", "declined"),
    "expired": ("истекло", "expired"),
    "superseded": ("заменено", "superseded"),
    "confirmed": ("подтверждено", "confirmed"),
    "new": ("новый", "new"),
    "contacted": ("связались", "contacted"),
    "qualifying": ("оценивается", "being judged"),
    "qualified": ("подходит", "qualified"),
    "converted": ("стал сделкой", "became a deal"),
    "rejected": ("отклонён", "refused"),
    "postponed": ("отложен", "postponed"),
    "to_deal": ("стало сделкой", "became a deal"),
    "to_lead": ("стало лидом", "became a lead"),
    "agreed": ("договорились", "agreed"),
    "thinking": ("думает", "thinking"),
    "refused": ("отказ", "refused"),
    "call_back": ("перезвонить", "call back"),
    "no_answer": ("нет ответа", "no answer"),
    "wrong_number": ("неверный номер", "wrong number"),
    "not_connected": ("не соединили", "not connected"),
    "letter_sent": ("письмо отправлено", "letter sent"),
    "answer_received": ("ответ получен", "answer received"),
    "message_sent": ("сообщение отправлено", "message sent"),
    "held": ("состоялась", "held"),
    "moved": ("перенесена", "moved"),
    "not_held": ("не состоялась", "not held"),
    "not_done": ("не сделано", "not done"),
    "decides": ("решает", "decides"),
    "influences": ("влияет", "influences"),
    "uses": ("пользуется", "uses"),
    "pays": ("платит", "pays"),
    "blocks": ("мешает", "blocks"),
    "for": ("за", "for"),
    "neutral": ("нейтрально", "neutral"),
    "against": ("против", "against"),
    "processing": ("обработка данных", "processing of data"),
    "marketing": ("рассылки", "marketing"),
    "in": ("входящее", "incoming"),
    "out": ("исходящее", "outgoing"),
}
"""Codes of the columns that hold them; in any other column a text is a text."""
_CODED: Final = frozenset(
    {"kind", "state", "result", "role", "attitude", "purpose", "direction", "agreed_how"}
)
_TECHNICAL: Final = frozenset(
    {"id", "uid", "rev", "search_text", "name_key", "value_norm", "is_valid", "entity"}
    | {"seller_snapshot", "buyer_snapshot", "stage_since_at", "is_amount_manual", "language"}
    | {"duration_min", "travel_before_min", "travel_after_min", "attempt", "slot", "text_key"}
    | {"vat_mode", "rounding", "schedule", "year", "counter", "version", "discount_bp"}
    | {"response_seconds", "target_seconds", "remind_min"}
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
        f"<tr><th>{escape(_label(column, language))}</th>"
        f"<td>{escape(_text(column, cell, language))}</td></tr>"
        for column, cell in row.items()
        if column not in _TECHNICAL
        and not column.endswith("_id")
        and cell not in (None, "")
        # The place of a number among others has the name of an office.
        and not (column == "position" and isinstance(cell, int))
    ]
    return f"<table>{''.join(lines)}</table>" if lines else ""


def _label(code: str, language: str) -> str:
    words = _LABELS.get(code)
    return words[language == "en"] if words else code.replace("_", " ")


def _text(column: str, cell: object, language: str) -> str:
    """A cell as people read it: sums in roubles, days and hours of this place, words."""
    _title, _about, yes, no = _WORDS[language]
    if isinstance(cell, bool) or (column.startswith("is_") and isinstance(cell, int)):
        return yes if cell else no
    if isinstance(cell, int) and column.endswith("_minor"):
        return format_money(cell)
    text = str(cell)
    if column.endswith(("_on", "_at", "_until")) or column == "at":
        return _when(text)
    words = _CODES.get(text) if column in _CODED else None
    return words[language == "en"] if words else text


def _when(text: str) -> str:
    """A day, or a moment by the local clock."""
    try:
        if len(text) == len("2026-11-23"):
            return f"{date.fromisoformat(text):%d.%m.%Y}"
        moment = datetime.fromisoformat(text)
        local = moment.astimezone() if moment.tzinfo is not None else moment
    except (ValueError, OverflowError, OSError):
        return text
    return f"{local:%d.%m.%Y %H:%M}"


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
