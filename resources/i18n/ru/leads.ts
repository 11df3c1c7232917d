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
        <source>Answered…</source>
        <translation>Связались…</translation>
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
        <source>Give the request to a client…</source>
        <translation>Передать заявку клиенту…</translation>
    </message>
    <message>
        <source>Leads one after another</source>
        <translation>Лиды по одному</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>Следующий лид</translation>
    </message>
    <message>
        <source>Lead before</source>
        <translation>Предыдущий лид</translation>
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
    <name>AnswerBox</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Type the answer here</source>
        <translation>Введите ответ</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Copy, note as sent</source>
        <translation>Скопировать и отметить</translation>
    </message>
    <message>
        <source>no e-mail address: the text is copied</source>
        <translation>адреса почты нет: текст будет скопирован</translation>
    </message>
    <message>
        <source>stops the clock</source>
        <translation>остановит таймер</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>How was it answered?</source>
        <translation>Как связались?</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>О чём говорили</translation>
    </message>
    <message>
        <source>What they need, what was agreed</source>
        <translation>Что нужно, о чём договорились</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Planned already: {day}</source>
        <translation>Уже запланировано: {day}</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Сохранить ответ</translation>
    </message>
    <message>
        <source>An answered lead needs its next step: what and when.</source>
        <translation>У лида с ответом должен быть следующий шаг: что и когда.</translation>
    </message>
    <message>
        <source>Answered: {name}</source>
        <translation>Связались: {name}</translation>
    </message>
    <message>
        <source>Noted: {name}</source>
        <translation>Записано: {name}</translation>
    </message>
</context>
<context>
    <name>CaptureForm</name>
    <message>
        <source>How it came</source>
        <translation>Как пришла</translation>
    </message>
    <message>
        <source>To us</source>
        <translation>К нам</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>От нас</translation>
    </message>
    <message>
        <source>Which way it went</source>
        <translation>Входящая или исходящая</translation>
    </message>
    <message>
        <source>Paste the text, or drop a letter here (.eml, .msg)</source>
        <translation>Вставьте текст или перетащите сюда письмо (.eml, .msg)</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
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
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Where from?</source>
        <translation>Откуда?</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Day it came</source>
        <translation>День поступления</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>Time it came</source>
        <translation>Время поступления</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>When it came</source>
        <translation>Когда пришла</translation>
    </message>
    <message>
        <source>The number is not an INN: check the digits</source>
        <translation>Это не ИНН: проверьте цифры</translation>
    </message>
</context>
<context>
    <name>CaptureWindow</name>
    <message>
        <source>New request</source>
        <translation>Новая заявка</translation>
    </message>
    <message>
        <source>Open a letter…</source>
        <translation>Открыть письмо…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>The request is written down</source>
        <translation>Заявка записана</translation>
    </message>
    <message>
        <source>The request joined its lead</source>
        <translation>Заявка добавлена к лиду</translation>
    </message>
    <message>
        <source>Paste the request, or say what is wanted and by whom</source>
        <translation>Вставьте заявку или напишите, что нужно и кому</translation>
    </message>
    <message>
        <source>Open a letter</source>
        <translation>Открыть письмо</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Читаем {name}…</translation>
    </message>
    <message>
        <source>Reading a letter</source>
        <translation>Чтение письма</translation>
    </message>
    <message>
        <source>Read out of {name}</source>
        <translation>Прочитано из {name}</translation>
    </message>
    <message>
        <source>{told}. Enclosed: {names}</source>
        <translation>{told}. Вложения: {names}</translation>
    </message>
    <message>
        <source>The letter could not be read</source>
        <translation>Письмо не удалось прочитать</translation>
    </message>
    <message>
        <source>Letters that wait for this one: {count}</source>
        <translation>Ждут своей очереди: {count}</translation>
    </message>
    <message>
        <source>Written down as soon as the letter is read…</source>
        <translation>Запишется, как только письмо будет прочитано…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation>Это другой</translation>
    </message>
    <message>
        <source>The request joins this lead as one more message.</source>
        <translation>Заявка добавится к этому лиду ещё одним сообщением.</translation>
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
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Что будет создано</translation>
    </message>
    <message>
        <source>Make the deal</source>
        <translation>Создать сделку</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Первый шаг</translation>
    </message>
    <message>
        <source>Planned with the lead, goes along: {day}</source>
        <translation>запланированный шаг перейдёт в сделку: {day}</translation>
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
        <source>Put together: {name}</source>
        <translation>Объединено: {name}</translation>
    </message>
    <message>
        <source>New contact: {name}</source>
        <translation>Новый контакт: {name}</translation>
    </message>
    <message>
        <source>Contact there: {name}</source>
        <translation>Контакт уже есть: {name}</translation>
    </message>
    <message>
        <source>New ways to reach them: {points}</source>
        <translation>Добавятся телефоны и адреса: {points}</translation>
    </message>
    <message>
        <source>Amount of the deal: {amount}</source>
        <translation>Сумма сделки: {amount}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Источник: {source}</translation>
    </message>
    <message>
        <source>Questions, talks and steps of the lead go along. One undo.</source>
        <translation>Анкета, разговоры и шаги лида перейдут в сделку. Отменяется одним действием.</translation>
    </message>
    <message>
        <source>The client it was linked to: {name}</source>
        <translation>Связанный клиент: {name}</translation>
    </message>
    <message>
        <source>The lead became a deal: {title}</source>
        <translation>Лид стал сделкой: {title}</translation>
    </message>
</context>
<context>
    <name>FocusPage</name>
    <message>
        <source>Leads done</source>
        <translation>Разобрано лидов</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Закончить</translation>
    </message>
    <message>
        <source>Everybody has an answer</source>
        <translation>Все получили ответ</translation>
    </message>
    <message>
        <source>New requests appear here.</source>
        <translation>Новые запросы появятся здесь.</translation>
    </message>
    <message>
        <source>One lead at a time</source>
        <translation>Один лид на экране</translation>
    </message>
    <message>
        <source>Leads one after another</source>
        <translation>Лиды по одному</translation>
    </message>
    <message>
        <source>to the list</source>
        <translation>к списку</translation>
    </message>
    <message>
        <source>call</source>
        <translation>позвонить</translation>
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
        <source>next</source>
        <translation>дальше</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} из {all}</translation>
    </message>
</context>
<context>
    <name>FocusSummary</name>
    <message>
        <source>What became of them</source>
        <translation>Что с ними стало</translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>Продолжить с остальными</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Everybody is answered</source>
        <translation>Разобраны все</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Итог разбора</translation>
    </message>
    <message>
        <source>{done} of {all} leads done.</source>
        <translation>Разобрано лидов: {done} из {all}.</translation>
    </message>
    <message>
        <source>median answer {time} of working time</source>
        <translation>медиана ответа {time} рабочего времени</translation>
    </message>
    <message>
        <source>still waits</source>
        <translation>ещё ждёт</translation>
    </message>
</context>
<context>
    <name>GoodsChoice</name>
    <message>
        <source>Goods of the deal</source>
        <translation>Товары сделки</translation>
    </message>
</context>
<context>
    <name>GoodsLine</name>
    <message>
        <source>Quantity of {name}</source>
        <translation>Количество: {name}</translation>
    </message>
    <message>
        <source>in stock {stock}</source>
        <translation>на складе {stock}</translation>
    </message>
</context>
<context>
    <name>HeatView</name>
    <message>
        <source>Temperature</source>
        <translation>Температура</translation>
    </message>
</context>
<context>
    <name>JudgePanel</name>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>Make a deal</source>
        <translation>Создать сделку</translation>
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
        <source>To the client</source>
        <translation>Клиенту</translation>
    </message>
    <message>
        <source>No lead</source>
        <translation>Нецелевой</translation>
    </message>
    <message>
        <source>Nothing is planned with this lead: say what and when.</source>
        <translation>С этим лидом ничего не запланировано: укажите, что и когда.</translation>
    </message>
    <message>
        <source>It is planned together with the answer.</source>
        <translation>Будет запланирован вместе с ответом.</translation>
    </message>
</context>
<context>
    <name>LeadAlarms</name>
    <message>
        <source>Leads wait for an answer</source>
        <translation>Лиды ждут ответа</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are near their term or past it</source>
        <translation>
            <numerusform>%n заявка скоро или уже просрочена</numerusform>
            <numerusform>%n заявки скоро или уже просрочены</numerusform>
            <numerusform>%n заявок скоро или уже просрочены</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} waits: {time} left</source>
        <translation>{name} ждёт ответа: осталось {time}</translation>
    </message>
    <message>
        <source>{name} waits: the term has passed</source>
        <translation>{name} ждёт ответа: срок прошёл</translation>
    </message>
    <message>
        <source>Answer the lead</source>
        <translation>Ответьте лиду</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>LeadBar</name>
    <message>
        <source>Person, company, phone</source>
        <translation>Человек, компания, телефон</translation>
    </message>
    <message>
        <source>Hottest</source>
        <translation>Горячие</translation>
    </message>
    <message>
        <source>Soonest</source>
        <translation>Срочные</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Последние</translation>
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
        <source>Say what comes next: the answer is noted with its step</source>
        <translation>Укажите следующий шаг: ответ записывается вместе с ним</translation>
    </message>
    <message>
        <source>Answered: {name}</source>
        <translation>Связались: {name}</translation>
    </message>
    <message>
        <source>The text is copied: paste it into the messenger</source>
        <translation>Текст скопирован: вставьте его в мессенджер</translation>
    </message>
    <message>
        <source>Planned: {name}</source>
        <translation>Запланировано: {name}</translation>
    </message>
    <message>
        <source>Linked: {name}</source>
        <translation>Связано: {name}</translation>
    </message>
    <message>
        <source>Put together: {name}</source>
        <translation>Объединено: {name}</translation>
    </message>
    <message>
        <source>It is another one: {name}</source>
        <translation>Это другой: {name}</translation>
    </message>
    <message>
        <source>Not linked any more: {name}</source>
        <translation>Больше не связано: {name}</translation>
    </message>
    <message>
        <source>A lead of its own now</source>
        <translation>Теперь это отдельный лид</translation>
    </message>
    <message>
        <source>Back to work: {name}</source>
        <translation>Снова в работе: {name}</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Вернуть в работу</translation>
    </message>
</context>
<context>
    <name>LeadForm</name>
    <message>
        <source>Change the lead</source>
        <translation>Изменить лид</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
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
        <source>The lead is changed</source>
        <translation>Лид изменён</translation>
    </message>
    <message>
        <source>Say what is wanted, or by whom</source>
        <translation>Напишите, что нужно или кому</translation>
    </message>
</context>
<context>
    <name>LeadHeat</name>
    <message>
        <source>How it came</source>
        <translation>Как пришла</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>Контактные данные</translation>
    </message>
    <message>
        <source>Volume and budget</source>
        <translation>Объём и бюджет</translation>
    </message>
    <message>
        <source>Known client</source>
        <translation>Знакомый клиент</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Соответствие</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Свежесть</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>горячий</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>тёплый</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>холодный</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Form of the site</source>
        <translation>Заявка с сайта</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>почта</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>company</source>
        <translation>компания</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>volume named</source>
        <translation>объём назван</translation>
    </message>
    <message>
        <source>budget named</source>
        <translation>бюджет назван</translation>
    </message>
    <message>
        <source>has bought before</source>
        <translation>уже покупал</translation>
    </message>
    <message>
        <source>in the base, has not bought</source>
        <translation>есть в базе, не покупал</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>ещё не оценён</translation>
    </message>
    <message>
        <source>not our client</source>
        <translation>не наш клиент</translation>
    </message>
    <message>
        <source>grade {grade}</source>
        <translation>категория {grade}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Temperature {score} of 100: {level}</source>
        <translation>Температура {score} из 100: {level}</translation>
    </message>
</context>
<context>
    <name>LeadPanel</name>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Связались</translation>
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
        <source>Spam</source>
        <translation>Спам</translation>
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
    <name>LeadTable</name>
    <message>
        <source>Person, company, phone</source>
        <translation>Человек, компания, телефон</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
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
        <source>Answered</source>
        <translation>Связались</translation>
    </message>
    <message>
        <source>Became deals</source>
        <translation>Стали сделками</translation>
    </message>
    <message>
        <source>Given to clients</source>
        <translation>Переданы клиентам</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложены</translation>
    </message>
    <message>
        <source>No leads for us</source>
        <translation>Нецелевые</translation>
    </message>
    <message>
        <source>Deleted or put together</source>
        <translation>Удалены или объединены</translation>
    </message>
    <message>
        <source>no step</source>
        <translation>нет шага</translation>
    </message>
    <message>
        <source>An open lead of the same client: {title}</source>
        <translation>Открытый лид того же клиента: {title}</translation>
    </message>
    <message>
        <source>An open lead with the same phone: {title}</source>
        <translation>Открытый лид с тем же телефоном: {title}</translation>
    </message>
    <message>
        <source>An open lead with the same e-mail: {title}</source>
        <translation>Открытый лид с той же почтой: {title}</translation>
    </message>
    <message>
        <source>An open lead with the same INN: {title}</source>
        <translation>Открытый лид с тем же ИНН: {title}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>осталось</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>сверх срока</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>вернётся</translation>
    </message>
    <message>
        <source>from {moment}</source>
        <translation>с {moment}</translation>
    </message>
    <message>
        <source>due {moment}</source>
        <translation>срок {moment}</translation>
    </message>
    <message>
        <source>was due {moment}</source>
        <translation>срок был {moment}</translation>
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
        <source>given to the client</source>
        <translation>передан клиенту</translation>
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
        <source>one after another</source>
        <translation>по одному</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>сделка</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>отложить</translation>
    </message>
</context>
<context>
    <name>LikenessLines</name>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Client of the base: {name}</source>
        <translation>Клиент из базы: {name}</translation>
    </message>
    <message>
        <source>Do not link</source>
        <translation>Отвязать</translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation>Это другой</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>NoLeads</name>
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
        <source>A lead is a request nobody has judged yet. Paste a letter, or bring the leads of another program by import.</source>
        <translation>Лид — обращение, которое ещё никто не разобрал. Вставьте текст письма или загрузите лиды из другой программы импортом.</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Лидов пока нет</translation>
    </message>
    <message>
        <source>New requests appear here.</source>
        <translation>Новые запросы появятся здесь.</translation>
    </message>
    <message>
        <source>Everybody has an answer</source>
        <translation>Все получили ответ</translation>
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
<context>
    <name>StepDialog</name>
    <message>
        <source>Plan</source>
        <translation>Запланировать</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Our answer</source>
        <translation>Наш ответ</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation>Это другой</translation>
    </message>
    <message>
        <source>Answered in {time} of working time</source>
        <translation>Ответ через {time} рабочего времени</translation>
    </message>
    <message>
        <source>{name}: {wanted}</source>
        <translation>{name}: {wanted}</translation>
    </message>
    <message>
        <source>{name}: {wanted}, in stock {stock}</source>
        <translation>{name}: {wanted}, на складе {stock}</translation>
    </message>
    <message>
        <source>Goods named</source>
        <translation>Названы товары</translation>
    </message>
</context>
<context>
    <name>ToClientDialog</name>
    <message>
        <source>Give the request to a client</source>
        <translation>Передать заявку клиенту</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Next step with the client</source>
        <translation>Следующий шаг с клиентом</translation>
    </message>
    <message>
        <source>Give to the client</source>
        <translation>Передать клиенту</translation>
    </message>
    <message>
        <source>Given to the client: {name}</source>
        <translation>Передано клиенту: {name}</translation>
    </message>
</context>
</TS>
