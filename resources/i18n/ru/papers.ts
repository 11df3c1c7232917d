<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>ActDialog</name>
    <message>
        <source>Reconciliation act</source>
        <translation>Акт сверки</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Этот квартал</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Прошлый квартал</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>По</translation>
    </message>
    <message>
        <source>The client owes by</source>
        <translation>Долг возникает по</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>счетам</translation>
    </message>
    <message>
        <source>shipments</source>
        <translation>отгрузкам</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>of supply No. 15/26 of 01.03.2026</source>
        <translation>поставки № 15/26 от 01.03.2026</translation>
    </message>
    <message>
        <source>Signs for the client</source>
        <translation>Подписывает за клиента</translation>
    </message>
    <message>
        <source>With signature and stamp</source>
        <translation>С подписью и печатью</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Язык документа</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>The client owes {sum}</source>
        <translation>Клиент должен {sum}</translation>
    </message>
    <message>
        <source>We owe {sum}</source>
        <translation>Мы должны {sum}</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Расчёты закрыты</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>The last day must not come before the first</source>
        <translation>Последний день не может быть раньше первого</translation>
    </message>
</context>
</TS>
