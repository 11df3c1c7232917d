<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Personal data…</source>
        <translation>Персональные данные…</translation>
    </message>
    <message>
        <source>Consents of the person…</source>
        <translation>Согласия человека…</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>New consent</source>
        <translation>Новое согласие</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>На что</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Когда дано</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>form on the site, contract, letter</source>
        <translation>форма на сайте, договор, письмо</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Attach the document…</source>
        <translation>Приложить документ…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Document of the consent</source>
        <translation>Документ согласия</translation>
    </message>
    <message>
        <source>The consent is written down</source>
        <translation>Согласие записано</translation>
    </message>
    <message>
        <source>Say where the consent was given: it must be provable</source>
        <translation>Укажите, откуда согласие: его нужно уметь доказать</translation>
    </message>
</context>
<context>
    <name>Consents</name>
    <message>
        <source>Processing of personal data</source>
        <translation>Обработка персональных данных</translation>
    </message>
    <message>
        <source>Advertising and news</source>
        <translation>Реклама и новости</translation>
    </message>
    <message>
        <source>Handing over to third parties</source>
        <translation>Передача третьим лицам</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Нет согласия</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Согласие дано</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>given {day}</source>
        <translation>дано {day}</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>отозвано {day}</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase the personal data of {name}?</source>
        <translation>Удалить персональные данные: {name}?</translation>
    </message>
    <message>
        <source>The name becomes “Удалённое лицо № …”; phones, addresses, birthday go.</source>
        <translation>Имя станет «Удалённое лицо № …»; телефоны, адреса, дата рождения удалятся.</translation>
    </message>
    <message>
        <source>Notes of talks with the person and consents with their files go.</source>
        <translation>Удалятся заметки о разговорах с человеком и согласия с их файлами.</translation>
    </message>
    <message>
        <source>Search and the journal of changes keep nothing of the person.</source>
        <translation>В поиске и в журнале изменений о человеке ничего не останется.</translation>
    </message>
    <message>
        <source>Issued documents stay as they were issued: the law asks to keep them.</source>
        <translation>Выданные документы останутся такими, как выданы: хранить их требует закон.</translation>
    </message>
    <message>
        <source>Deals, sums and the history of others stay.</source>
        <translation>Сделки, суммы и история остальных останутся.</translation>
    </message>
    <message>
        <source>This cannot be undone, and steps that touched the person cannot be undone any more. A backup is made before; older backups keep the data until they rotate out, and a backup that is restored is cleaned again.</source>
        <translation>Отменить это нельзя, и прежние действия с этим человеком отменить тоже будет нельзя. Перед удалением делается резервная копия; в прежних копиях данные остаются, пока копии не сменятся, а возвращённая копия будет очищена снова.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>application of 27.11.2026</source>
        <translation>заявление от 27.11.2026</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>PersonalDialog</name>
    <message>
        <source>Consent…</source>
        <translation>Согласие…</translation>
    </message>
    <message>
        <source>Everything about the person to a file…</source>
        <translation>Всё о человеке в файл…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Удалить данные…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Personal data: {name}</source>
        <translation>Персональные данные: {name}</translation>
    </message>
    <message>
        <source>No consent is written down. Write down where and when the person agreed, and attach the document if there is one.</source>
        <translation>Согласие не записано. Запишите, где и когда человек согласился, и приложите документ, если он есть.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>The consent is withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>Personal data, {name}.zip</source>
        <translation>Персональные данные, {name}.zip</translation>
    </message>
    <message>
        <source>Personal data to a file</source>
        <translation>Персональные данные в файл</translation>
    </message>
    <message>
        <source>Erasure of personal data</source>
        <translation>Удаление персональных данных</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Записано: {name}</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>The personal data is erased</source>
        <translation>Персональные данные удалены</translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message>
        <source>Warn on the card of a client when a consent is missing</source>
        <translation>Предупреждать в карточке клиента, если согласия нет</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никого</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>согласия</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>Erased: {count}. The last one: № {number}, {moment}, {reason}</source>
        <translation>Удалено лиц: {count}. Последнее: № {number}, {moment}, {reason}</translation>
    </message>
</context>
</TS>
