<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Recycle bin…</source>
        <translation>Корзина…</translation>
    </message>
    <message>
        <source>Bring back from the bin</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Удалить навсегда…</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Name, INN, article</source>
        <translation>Название, ИНН, артикул</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Очистить корзину</translation>
    </message>
    <message numerus="yes">
        <source>kept for %n day(s)</source>
        <translation>
            <numerusform>хранится %n день</numerusform>
            <numerusform>хранится %n дня</numerusform>
            <numerusform>хранится %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>row</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>отметить</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>вернуть</translation>
    </message>
    <message>
        <source>delete for good</source>
        <translation>удалить навсегда</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>Brought back: {name}, with {owners}: it belongs there</source>
        <translation>Возвращено: {name}, вместе с {owners}: запись оттуда</translation>
    </message>
    <message>
        <source>Brought back: {name}</source>
        <translation>Возвращено: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Brought back: %n record(s)</source>
        <translation>
            <numerusform>Возвращена %n запись</numerusform>
            <numerusform>Возвращены %n записи</numerusform>
            <numerusform>Возвращено %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing back</source>
        <translation>Возврат из корзины</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) for good?</source>
        <translation>
            <numerusform>Удалить %n запись навсегда?</numerusform>
            <numerusform>Удалить %n записи навсегда?</numerusform>
            <numerusform>Удалить %n записей навсегда?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty the bin: %n record(s)?</source>
        <translation>
            <numerusform>Очистить корзину: %n запись?</numerusform>
            <numerusform>Очистить корзину: %n записи?</numerusform>
            <numerusform>Очистить корзину: %n записей?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Their people, steps and telephones go with them.</source>
        <translation>Отменить это нельзя. Вместе с записями удалятся их контакты, шаги и телефоны.</translation>
    </message>
    <message>
        <source>Deleting for good</source>
        <translation>Удаление навсегда</translation>
    </message>
    <message>
        <source>Deleted for good: {count}</source>
        <translation>Удалено навсегда: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: deals or documents still name them</source>
        <translation>
            <numerusform>%n осталась: на неё ссылаются сделки или документы</numerusform>
            <numerusform>%n остались: на них ссылаются сделки или документы</numerusform>
            <numerusform>%n осталось: на них ссылаются сделки или документы</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” has the same number now. Change it there, or merge the two.</source>
        <translation>Этот же номер теперь у записи «{name}». Измените его там или объедините обе записи.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Change the search or the kind.</source>
        <translation>Измените поиск или вид записей.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Корзина пуста</translation>
    </message>
    <message numerus="yes">
        <source>What you delete lies here for %n day(s) and can be brought back.</source>
        <translation>
            <numerusform>Удалённое лежит здесь %n день, и его можно вернуть.</numerusform>
            <numerusform>Удалённое лежит здесь %n дня, и его можно вернуть.</numerusform>
            <numerusform>Удалённое лежит здесь %n дней, и его можно вернуть.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecycleBin</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Draft offer</source>
        <translation>Черновик КП</translation>
    </message>
    <message>
        <source>Draft order</source>
        <translation>Черновик заказа</translation>
    </message>
    <message>
        <source>Draft invoice</source>
        <translation>Черновик счёта</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>без названия</translation>
    </message>
    <message numerus="yes">
        <source>with %n part(s) of it</source>
        <translation>
            <numerusform>и %n связанная запись</numerusform>
            <numerusform>и %n связанные записи</numerusform>
            <numerusform>и %n связанных записей</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Осталось</translation>
    </message>
</context>
</TS>
