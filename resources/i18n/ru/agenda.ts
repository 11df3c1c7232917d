<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Agenda</name>
    <message>
        <source>Shipments: {count}</source>
        <translation>Отгрузки: {count}</translation>
    </message>
    <message>
        <source>To be paid: {sum}</source>
        <translation>К оплате: {sum}</translation>
    </message>
    <message>
        <source>To be shipped: {names}</source>
        <translation>К отгрузке: {names}</translation>
    </message>
    <message>
        <source>to do: {count}</source>
        <translation>дел: {count}</translation>
    </message>
    <message>
        <source>{planned} h of {whole}</source>
        <translation>{planned} ч из {whole}</translation>
    </message>
    <message>
        <source>At the same time: {what}</source>
        <translation>В это же время: {what}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>свободно</translation>
    </message>
    <message>
        <source>without a time</source>
        <translation>без времени</translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>How the tasks are shown</source>
        <translation>Вид задач</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Done {done} of {whole}</source>
        <translation>Выполнено {done} из {whole}</translation>
    </message>
</context>
</TS>
