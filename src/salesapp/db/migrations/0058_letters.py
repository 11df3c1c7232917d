"""Templates of letters, with those a new store begins with."""

from typing import Any
from uuid import uuid4

_TABLE = """
CREATE TABLE "letter_template" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "stage_id" INTEGER,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id")
) STRICT"""
_INDEXES = (
    'CREATE UNIQUE INDEX "letter_template_uid" ON "letter_template" ("uid")',
    'CREATE INDEX "letter_template_stage_id" ON "letter_template" ("stage_id")',
    'CREATE INDEX "letter_template_deleted_at_position"'
    ' ON "letter_template" ("deleted_at", "position")',
)
_SIGNED = "\n\nС уважением,\n{me.name}, {me.post}\n{company.name}\n{me.phone}"
_TEMPLATES = (
    (
        "qualification",
        "Знакомство: что понадобится для расчёта",
        "{company.name}: уточним вашу потребность",
        "Здравствуйте, {contact.first_name}!\n\nСпасибо за разговор. Чтобы посчитать точно,"
        " напишите, пожалуйста, объём, срок и адрес поставки, а также требования к сертификатам."
        "\n\nПодготовлю предложение в тот же день.",
    ),
    (
        "offer",
        "Коммерческое предложение",
        "Коммерческое предложение {offer.number} для {client.name}",
        "Здравствуйте, {contact.first_name}!\n\nНаправляю предложение {offer.number} на сумму"
        " {offer.total}, цены действуют до {offer.valid_until}. Файл во вложении.\n\nПозвоню через"
        " три рабочих дня, чтобы ответить на вопросы.",
    ),
    (
        "offer",
        "Предложение без ответа",
        "Предложение {offer.number}: что решили?",
        "Здравствуйте, {contact.first_name}!\n\nОтправлял вам предложение {offer.number}."
        " Подскажите, пожалуйста, что в нём нужно поправить: количество, срок или условия оплаты?",
    ),
    (
        "invoice",
        "Счёт на оплату",
        "Счёт {invoice.number} для {client.name}",
        "Здравствуйте, {contact.first_name}!\n\nНаправляю счёт {invoice.number} на сумму"
        " {invoice.total}, оплатить до {invoice.due_on}. Файл во вложении.",
    ),
    (
        "invoice",
        "Напоминание об оплате",
        "Счёт {invoice.number}: к оплате {invoice.open}",
        "Здравствуйте, {contact.first_name}!\n\nПо счёту {invoice.number} осталось оплатить"
        " {invoice.open}, срок {invoice.due_on}. Напишите, пожалуйста, когда ждать платёж.",
    ),
    (
        "shipment",
        "Согласование отгрузки",
        "{client.name}: согласуем отгрузку",
        "Здравствуйте, {contact.first_name}!\n\nТовар по сделке «{deal.title}» готов. Подтвердите,"
        " пожалуйста, дату, адрес разгрузки и контакт на складе.",
    ),
    (
        None,
        "Итоги разговора",
        "Итоги разговора {today}",
        "Здравствуйте, {contact.first_name}!\n\nСпасибо за разговор. Договорились о следующем:\n\n"
        "1.\n2.\n\nЕсли что-то понял не так, поправьте меня.",
    ),
)
_ADD = """
INSERT INTO letter_template (uid, created_at, updated_at, rev, name, subject, body, stage_id,
    position)
VALUES (?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 1,
    ?, ?, ?, (SELECT min(id) FROM stage WHERE code = ? AND deleted_at IS NULL), ?)
"""


def up(_migrator: object, db: Any) -> None:
    """Make the table and its first rows."""
    for statement in (_TABLE, *_INDEXES):
        db.execute_sql(statement)
    for place, (stage, name, subject, body) in enumerate(_TEMPLATES):
        db.execute_sql(_ADD, (uuid4().hex, name, subject, body + _SIGNED, stage, place))
