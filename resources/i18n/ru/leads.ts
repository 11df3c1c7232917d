<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New lead…</source>
        <translation>Новый лид…</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>Make a deal of the lead</source>
        <translation>Сделать сделку из лида</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Связались</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Put the lead off…</source>
        <translation>Отложить…</translation>
    </message>
    <message>
        <source>No lead for us…</source>
        <translation>Нецелевой…</translation>
    </message>
    <message>
        <source>Change the lead</source>
        <translation>Изменить лид</translation>
    </message>
    <message>
        <source>Delete the lead</source>
        <translation>Удалить лид</translation>
    </message>
    <message>
        <source>Source and campaign…</source>
        <translation>Источник и кампания…</translation>
    </message>
    <message>
        <source>Fit for a deal</source>
        <translation>Годится в сделку</translation>
    </message>
    <message>
        <source>Lead: is it our client</source>
        <translation>Лид: наш ли клиент</translation>
    </message>
    <message>
        <source>Lead: who is it</source>
        <translation>Лид: кто это</translation>
    </message>
    <message>
        <source>Lead: volume</source>
        <translation>Лид: объём</translation>
    </message>
    <message>
        <source>Lead: when is it needed</source>
        <translation>Лид: когда нужно</translation>
    </message>
    <message>
        <source>Lead: who decides</source>
        <translation>Лид: кто решает</translation>
    </message>
    <message>
        <source>Lead: budget</source>
        <translation>Лид: бюджет</translation>
    </message>
</context>
<context>
    <name>ConvertDialog</name>
    <message>
        <source>Make a deal of the lead</source>
        <translation>Сделать сделку из лида</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>New client: {name}</source>
        <translation>Новый клиент: {name}</translation>
    </message>
    <message>
        <source>Client of the base: {name}</source>
        <translation>Клиент из базы: {name}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Первый шаг</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Carried over: {facts}</source>
        <translation>Перенесём без перепечатки: {facts}</translation>
    </message>
    <message>
        <source>Make the deal</source>
        <translation>Создать сделку</translation>
    </message>
    <message>
        <source>Where from?</source>
        <translation>Откуда?</translation>
    </message>
    <message>
        <source>Written as “{text}”: no channel is called so</source>
        <translation>Записано «{text}»: такого канала нет</translation>
    </message>
    <message>
        <source>Which channel did it come by?</source>
        <translation>Каким каналом пришёл?</translation>
    </message>
    <message>
        <source>The lead became a deal: {title}</source>
        <translation>Лид стал сделкой: {title}</translation>
    </message>
</context>
<context>
    <name>LeadBar</name>
    <message>
        <source>Person, company, phone</source>
        <translation>Человек, компания, телефон</translation>
    </message>
</context>
<context>
    <name>LeadColumns</name>
    <message>
        <source>Received</source>
        <translation>Получен</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Telephones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
</context>
<context>
    <name>LeadCommands</name>
    <message>
        <source>Back to work: {name}</source>
        <translation>Снова в работе: {name}</translation>
    </message>
    <message>
        <source>Answered: {name}</source>
        <translation>Связались: {name}</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Удалён лид: {name}</translation>
    </message>
    <message>
        <source>First say by which channel the lead came</source>
        <translation>Сначала укажите, каким каналом пришёл лид</translation>
    </message>
    <message>
        <source>Fit for a deal: {name}</source>
        <translation>Годится в сделку: {name}</translation>
    </message>
    <message>
        <source>Number copied: {phone}</source>
        <translation>Номер скопирован: {phone}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Связались</translation>
    </message>
</context>
<context>
    <name>LeadForm</name>
    <message>
        <source>Change the lead</source>
        <translation>Изменить лид</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add the lead</source>
        <translation>Добавить лид</translation>
    </message>
    <message>
        <source>Paste a letter: phones, e-mail and INN are found in it</source>
        <translation>Вставьте текст письма: телефоны, почта и ИНН найдутся сами</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Контактное лицо</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Where from?</source>
        <translation>Откуда?</translation>
    </message>
    <message>
        <source>The number is not an INN: check the digits</source>
        <translation>Это не ИНН: проверьте цифры</translation>
    </message>
    <message>
        <source>The lead is written down</source>
        <translation>Лид добавлен</translation>
    </message>
    <message>
        <source>The lead is changed</source>
        <translation>Лид изменён</translation>
    </message>
    <message>
        <source>Paste the request, or say what is wanted and by whom</source>
        <translation>Вставьте текст обращения или напишите, что нужно и кому</translation>
    </message>
</context>
<context>
    <name>LeadPanel</name>
    <message>
        <source>Make a deal</source>
        <translation>Сделать сделку</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Связались</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Годится</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>No lead</source>
        <translation>Нецелевой</translation>
    </message>
    <message>
        <source>Change the lead</source>
        <translation>Изменить лид</translation>
    </message>
    <message>
        <source>Delete the lead</source>
        <translation>Удалить лид</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что решили</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Как связаться</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Choose a lead</source>
        <translation>Выберите лид</translation>
    </message>
    <message>
        <source>Who asked, what for, and whether the base knows them, is shown here.</source>
        <translation>Здесь видно, кто обратился, что ему нужно и есть ли он в базе.</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Put off till {day}</source>
        <translation>Отложен до {day}</translation>
    </message>
    <message>
        <source>call</source>
        <translation>позвонить</translation>
    </message>
    <message>
        <source>write</source>
        <translation>написать</translation>
    </message>
    <message>
        <source>Received {when}</source>
        <translation>Поступил: {when}</translation>
    </message>
    <message>
        <source>choose the channel</source>
        <translation>выберите канал</translation>
    </message>
    <message>
        <source>Source not known</source>
        <translation>Источник неизвестен</translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message numerus="yes">
        <source>%n lead(s) wait for an answer</source>
        <translation>
            <numerusform>%n лид ждёт ответа</numerusform>
            <numerusform>%n лида ждут ответа</numerusform>
            <numerusform>%n лидов ждут ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>связались</translation>
    </message>
    <message>
        <source>being judged</source>
        <translation>разбираем</translation>
    </message>
    <message>
        <source>fits us</source>
        <translation>целевой</translation>
    </message>
    <message>
        <source>became a deal</source>
        <translation>стал сделкой</translation>
    </message>
    <message>
        <source>no lead for us</source>
        <translation>нецелевой</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Without a step</source>
        <translation>Без шага</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложены</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыты</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Not our goods</source>
        <translation>Не наш товар</translation>
    </message>
    <message>
        <source>Volume too small</source>
        <translation>Слишком малый объём</translation>
    </message>
    <message>
        <source>Region we do not serve</source>
        <translation>Регион, куда не возим</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Не отвечает</translation>
    </message>
    <message>
        <source>Sells something to us</source>
        <translation>Предлагают нам свои услуги</translation>
    </message>
    <message>
        <source>Wrong number or spam</source>
        <translation>Ошиблись номером или спам</translation>
    </message>
    <message>
        <source>Repeats another request</source>
        <translation>Повтор другого обращения</translation>
    </message>
    <message>
        <source>till {day}</source>
        <translation>до {day}</translation>
    </message>
</context>
<context>
    <name>LeadsPage</name>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for an answer</source>
        <translation>
            <numerusform>%n ждёт ответа</numerusform>
            <numerusform>%n ждут ответа</numerusform>
            <numerusform>%n ждут ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>call</source>
        <translation>позвонить</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>связались</translation>
    </message>
    <message>
        <source>to 6: questions</source>
        <translation>до 6: анкета</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>сделка</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>отложить</translation>
    </message>
    <message>
        <source>no lead</source>
        <translation>нецелевой</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>Фильтр: {name}</translation>
    </message>
    <message>
        <source>Searched for: {text}</source>
        <translation>Искали: {text}</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Лидов пока нет</translation>
    </message>
    <message>
        <source>A lead is a request nobody has judged yet. Paste a letter, or bring the leads of another program by import.</source>
        <translation>Лид — обращение, которое ещё никто не разобрал. Вставьте текст письма или загрузите лиды из другой программы импортом.</translation>
    </message>
    <message>
        <source>Everybody has an answer</source>
        <translation>Все ответили</translation>
    </message>
    <message>
        <source>New requests appear here.</source>
        <translation>Новые обращения появятся здесь.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Put the lead off</source>
        <translation>Отложить лид</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>The budget opens in December, say</source>
        <translation>Например: бюджет откроют в декабре</translation>
    </message>
    <message>
        <source>Till when</source>
        <translation>До какого дня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>на следующей неделе</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>через месяц</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Choose a day after today</source>
        <translation>Выберите день позже сегодняшнего</translation>
    </message>
    <message>
        <source>Put off till {day}: {name}</source>
        <translation>Отложен до {day}: {name}</translation>
    </message>
</context>
<context>
    <name>RejectDialog</name>
    <message>
        <source>Why is it no lead for us?</source>
        <translation>Почему лид нецелевой?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>What was said, in own words</source>
        <translation>Что сказали, своими словами</translation>
    </message>
    <message>
        <source>Keep in work</source>
        <translation>Оставить в работе</translation>
    </message>
    <message>
        <source>Close the lead</source>
        <translation>Закрыть лид</translation>
    </message>
    <message>
        <source>Choose the reason: a digit key does it</source>
        <translation>Выберите причину: достаточно нажать цифру</translation>
    </message>
    <message>
        <source>Closed as no lead: {name}</source>
        <translation>Закрыт как нецелевой: {name}</translation>
    </message>
</context>
</TS>
