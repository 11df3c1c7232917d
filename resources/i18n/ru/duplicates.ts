<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Duplicates…</source>
        <translation>Дубли…</translation>
    </message>
    <message>
        <source>Look for duplicates anew</source>
        <translation>Искать дубли заново</translation>
    </message>
    <message>
        <source>Merge the group…</source>
        <translation>Объединить группу…</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>Не дубль</translation>
    </message>
    <message>
        <source>Open the first record of the group</source>
        <translation>Открыть первую запись группы</translation>
    </message>
    <message>
        <source>Merge the marked clients…</source>
        <translation>Объединить отмеченных клиентов…</translation>
    </message>
    <message>
        <source>Merge the marked products…</source>
        <translation>Объединить отмеченные товары…</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>same INN and KPP</source>
        <translation>одинаковые ИНН и КПП</translation>
    </message>
    <message>
        <source>same OGRN</source>
        <translation>одинаковый ОГРН</translation>
    </message>
    <message>
        <source>same article</source>
        <translation>одинаковый артикул</translation>
    </message>
    <message>
        <source>same INN</source>
        <translation>одинаковый ИНН</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>одинаковая почта</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>одинаковый телефон</translation>
    </message>
    <message>
        <source>similar names at one client</source>
        <translation>похожие имена у одного клиента</translation>
    </message>
    <message>
        <source>same mail domain, similar names</source>
        <translation>один почтовый домен и похожие названия</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>одинаковое название</translation>
    </message>
    <message>
        <source>similar names</source>
        <translation>похожие названия</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>deals: {count}</source>
        <translation>сделки: {count}</translation>
    </message>
    <message>
        <source>leads: {count}</source>
        <translation>лиды: {count}</translation>
    </message>
    <message>
        <source>steps and notes: {count}</source>
        <translation>шаги и заметки: {count}</translation>
    </message>
    <message>
        <source>offers: {count}</source>
        <translation>КП: {count}</translation>
    </message>
    <message>
        <source>invoices: {count}</source>
        <translation>счета: {count}</translation>
    </message>
    <message>
        <source>payments: {count}</source>
        <translation>оплаты: {count}</translation>
    </message>
    <message>
        <source>contacts: {count}</source>
        <translation>контакты: {count}</translation>
    </message>
    <message>
        <source>phones and addresses: {count}</source>
        <translation>телефоны и адреса: {count}</translation>
    </message>
    <message>
        <source>accounts: {count}</source>
        <translation>расчётные счета: {count}</translation>
    </message>
    <message>
        <source>postal addresses: {count}</source>
        <translation>почтовые адреса: {count}</translation>
    </message>
    <message>
        <source>tags: {count}</source>
        <translation>метки: {count}</translation>
    </message>
    <message>
        <source>files: {count}</source>
        <translation>файлы: {count}</translation>
    </message>
    <message>
        <source>own fields: {count}</source>
        <translation>свои поля: {count}</translation>
    </message>
    <message>
        <source>numbers in other programs: {count}</source>
        <translation>номера в других программах: {count}</translation>
    </message>
    <message>
        <source>consents: {count}</source>
        <translation>согласия: {count}</translation>
    </message>
    <message>
        <source>prices: {count}</source>
        <translation>цены: {count}</translation>
    </message>
    <message>
        <source>lines of deals: {count}</source>
        <translation>строки сделок: {count}</translation>
    </message>
    <message>
        <source>lines of offers: {count}</source>
        <translation>строки КП: {count}</translation>
    </message>
    <message>
        <source>lines of invoices: {count}</source>
        <translation>строки счетов: {count}</translation>
    </message>
    <message>
        <source>clients: {count}</source>
        <translation>клиенты: {count}</translation>
    </message>
    <message>
        <source>other: {count}</source>
        <translation>прочее: {count}</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>точно</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>вероятно</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>возможно</translation>
    </message>
    <message>
        <source>article {number}</source>
        <translation>артикул {number}</translation>
    </message>
    <message>
        <source>INN {number}</source>
        <translation>ИНН {number}</translation>
    </message>
    <message>
        <source>{inn}, KPP {kpp}</source>
        <translation>{inn}, КПП {kpp}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Look anew</source>
        <translation>Искать заново</translation>
    </message>
    <message>
        <source>Groups of duplicates</source>
        <translation>Группы дублей</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Искать дубли</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дубли</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n группа</numerusform>
            <numerusform>%n группы</numerusform>
            <numerusform>%n групп</numerusform>
        </translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>объединить</translation>
    </message>
    <message>
        <source>not a duplicate</source>
        <translation>не дубль</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>look anew</source>
        <translation>искать заново</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>Поиск дублей</translation>
    </message>
    <message>
        <source>Not a duplicate: {name}</source>
        <translation>Не дубль: {name}</translation>
    </message>
    <message>
        <source>Nobody has looked for duplicates yet</source>
        <translation>Дубли ещё не искали</translation>
    </message>
    <message>
        <source>The whole base is looked through; you can go on working meanwhile.</source>
        <translation>Просматривается вся база; работать можно, не дожидаясь конца.</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Дублей нет</translation>
    </message>
    <message>
        <source>Looked through {moment}. What you typed since is checked at typing.</source>
        <translation>База просмотрена {moment}. То, что вводили позже, проверено при вводе.</translation>
    </message>
    <message>
        <source>Looked through {moment}</source>
        <translation>Просмотрено {moment}</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>Не дубль</translation>
    </message>
    <message>
        <source>Why: {reasons}</source>
        <translation>Почему: {reasons}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, one is merged after another</source>
        <translation>
            <numerusform>и ещё %n — объединяются по очереди</numerusform>
            <numerusform>и ещё %n — объединяются по очереди</numerusform>
            <numerusform>и ещё %n — объединяются по очереди</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Created {made}, changed {changed}</source>
        <translation>Создано {made}, изменено {changed}</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>в архиве</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n record(s) into one</source>
        <translation>
            <numerusform>Объединить %n запись в одну</numerusform>
            <numerusform>Объединить %n записи в одну</numerusform>
            <numerusform>Объединить %n записей в одну</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>changed {moment}</source>
        <translation>изменено {moment}</translation>
    </message>
    <message>
        <source>The filled fields agree: there is nothing to choose.</source>
        <translation>Заполненные поля совпадают: выбирать нечего.</translation>
    </message>
    <message>
        <source>all texts</source>
        <translation>все тексты</translation>
    </message>
    <message>
        <source>Moves to the record that stays: {what}.</source>
        <translation>К оставшейся записи перейдут — {what}.</translation>
    </message>
    <message>
        <source>Nothing else belongs to the records that go.</source>
        <translation>За остальными записями больше ничего не числится.</translation>
    </message>
    <message>
        <source>Filled in from the others: {what}.</source>
        <translation>Дополнится из остальных — {what}.</translation>
    </message>
    <message>
        <source>Merged into one: {name}</source>
        <translation>Объединено: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the choice stay: merge them with it afterwards.</source>
        <translation>
            <numerusform>Ещё %n запись из выбранных останется: объедините её с этой потом.</numerusform>
            <numerusform>Ещё %n записи из выбранных останутся: объедините их с этой потом.</numerusform>
            <numerusform>Ещё %n записей из выбранных останется: объедините их с этой потом.</numerusform>
        </translation>
    </message>
</context>
</TS>
