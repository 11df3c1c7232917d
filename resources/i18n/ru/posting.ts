<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>HalfTypedCell</name>
    <message>
        <source>What was being typed is back: press Enter to take it</source>
        <translation>Недописанное на месте: Enter принимает его</translation>
    </message>
</context>
<context>
    <name>NotUnderstood</name>
    <message>
        <source>What is marked is not understood and would be left out: put it right first</source>
        <translation>Отмеченное не понято и не попало бы в документ: сначала исправьте его</translation>
    </message>
    <message>
        <source>Not understood and not saved: {words}</source>
        <translation>Не понято и не сохранено: {words}</translation>
    </message>
</context>
<context>
    <name>LimitsPart</name>
    <message>
        <source>May stay empty; it is kept with the document</source>
        <translation>Можно не заполнять; хранится вместе с документом</translation>
    </message>
    <message>
        <source>The same prices were agreed before</source>
        <translation>Те же цены были согласованы раньше</translation>
    </message>
    <message>
        <source>Who agreed to it, and why</source>
        <translation>Кто и почему согласовал</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: below the lowest price, {price}</source>
        <translation>{name}: ниже минимальной цены {price}</translation>
    </message>
    <message>
        <source>The margin is below the limit.</source>
        <translation>Маржа ниже порога.</translation>
    </message>
    <message>
        <source>Margin {margin} is below {limit}.</source>
        <translation>Маржа {margin} ниже порога {limit}.</translation>
    </message>
</context>
<context>
    <name>NotTaken</name>
    <message>
        <source>Offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
</context>
<context>
    <name>NotTakenDialog</name>
    <message>
        <source>Not saved: {paper}</source>
        <translation>Не сохранено: {paper}</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Что было набрано</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>StopWords</name>
    <message>
        <source>Shipments to the client are stopped: {reason}.</source>
        <translation>Отгрузки клиенту остановлены: {reason}.</translation>
    </message>
    <message>
        <source>The client is {days} late with {money}.</source>
        <translation>Просрочка клиента: {money}, {days}</translation>
    </message>
    <message>
        <source>With these goods {money} would be owed, the limit is {limit}.</source>
        <translation>Вместе с этим товаром долг составит {money}, лимит {limit}.</translation>
    </message>
</context>
<context>
    <name>StopsPart</name>
    <message>
        <source>Who lets the goods go, and why</source>
        <translation>Кто и почему разрешил отпустить</translation>
    </message>
    <message>
        <source>It is kept with the document</source>
        <translation>Хранится вместе с документом</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Lines added: {count}</source>
        <translation>Добавлено строк: {count}</translation>
    </message>
    <message>
        <source>Lines added: {count}. Not in the catalogue: {unknown}; give them a price or remove</source>
        <translation>Добавлено строк: {count}. Нет в каталоге: {unknown}; укажите им цену или удалите</translation>
    </message>
</context>
</TS>
