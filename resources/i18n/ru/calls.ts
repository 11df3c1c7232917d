<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Call one after another</source>
        <translation>Обзвонить подряд</translation>
    </message>
    <message>
        <source>Answer of the client</source>
        <translation>Ответ клиента</translation>
    </message>
    <message>
        <source>Result of the call</source>
        <translation>Итог звонка</translation>
    </message>
    <message>
        <source>End calling</source>
        <translation>Закончить обзвон</translation>
    </message>
    <message>
        <source>Call, or hang up</source>
        <translation>Позвонить или завершить</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Скопировать номер</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>What to find out</source>
        <translation>Что узнать</translation>
    </message>
    <message>
        <source>Save, next call</source>
        <translation>Сохранить и дальше</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Call before</source>
        <translation>Предыдущий звонок</translation>
    </message>
    <message>
        <source>Add somebody to the queue…</source>
        <translation>Добавить в очередь…</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Choose the script</source>
        <translation>Выбрать скрипт</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Whom to call, too?</source>
        <translation>Кому ещё позвонить?</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>Asks</name>
    <message>
        <source>To find out</source>
        <translation>Узнать в разговоре</translation>
    </message>
    <message>
        <source>Type the answer</source>
        <translation>Введите ответ</translation>
    </message>
    <message>
        <source>{step}, into the note</source>
        <translation>{step}, в заметку</translation>
    </message>
    <message>
        <source>{known} of {all}</source>
        <translation>{known} из {all}</translation>
    </message>
</context>
<context>
    <name>CallDesk</name>
    <message>
        <source>Nobody to call</source>
        <translation>Звонить некому</translation>
    </message>
    <message>
        <source>Nothing is overdue, and no call is planned for today.</source>
        <translation>Просроченных звонков нет, на сегодня ничего не назначено.</translation>
    </message>
    <message>
        <source>Choose clients</source>
        <translation>Выбрать клиентов</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>восстановлена</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>сохранена</translation>
    </message>
</context>
<context>
    <name>CallEnding</name>
    <message>
        <source>Call saved: {name}</source>
        <translation>Звонок записан: {name}</translation>
    </message>
    <message>
        <source>How did it end? Press Alt and a digit.</source>
        <translation>Чем закончилось? Нажмите Alt и цифру.</translation>
    </message>
    <message>
        <source>Write in a few words what was said: nobody recalls it later.</source>
        <translation>Запишите в двух словах, что сказали: потом не вспомнить.</translation>
    </message>
    <message>
        <source>What comes next, and when?</source>
        <translation>Что дальше и когда?</translation>
    </message>
    <message>
        <source>This call was ended elsewhere</source>
        <translation>Этот звонок уже завершён в другом месте</translation>
    </message>
    <message>
        <source>This call was ended elsewhere. Save again: it becomes another call.</source>
        <translation>Этот звонок уже завершён в другом месте. Сохраните ещё раз: запишется отдельный звонок.</translation>
    </message>
    <message>
        <source>Noted: it helped</source>
        <translation>Отмечено: помогло</translation>
    </message>
    <message>
        <source>Noted: it did not help</source>
        <translation>Отмечено: не помогло</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Number to call</source>
        <translation>Номер для звонка</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Скопировать номер</translation>
    </message>
    <message>
        <source>No number: find one in the card</source>
        <translation>Номера нет: найдите его в карточке</translation>
    </message>
    <message>
        <source>Length of the call</source>
        <translation>Длительность звонка</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Завершить</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Calls</source>
        <translation>Обзвон</translation>
    </message>
    <message>
        <source>overdue and of today</source>
        <translation>просроченные и на сегодня</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>call</source>
        <translation>звонок</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>ответ клиента</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>result</source>
        <translation>итог</translation>
    </message>
    <message>
        <source>save, next</source>
        <translation>сохранить и дальше</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>пропустить</translation>
    </message>
    <message>
        <source>Number copied: {phone}</source>
        <translation>Номер скопирован: {phone}</translation>
    </message>
    <message>
        <source>Already in the queue</source>
        <translation>Уже в очереди</translation>
    </message>
    <message>
        <source>Added to the queue: {name}</source>
        <translation>Добавлен в очередь: {name}</translation>
    </message>
    <message>
        <source>The call is not over</source>
        <translation>Звонок не закончен</translation>
    </message>
    <message>
        <source>It has no result yet. What was typed is kept until you come back to it.</source>
        <translation>У него ещё нет итога. Введённое сохранится до вашего возвращения.</translation>
    </message>
    <message>
        <source>Stop calling</source>
        <translation>Закончить обзвон</translation>
    </message>
    <message>
        <source>Done already, {time}: undo takes it back</source>
        <translation>Уже записан, {time}: отменяется через Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>CallSummary</name>
    <message>
        <source>Calls</source>
        <translation>Звонков</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Дозвонились</translation>
    </message>
    <message>
        <source>In talks</source>
        <translation>В разговорах</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>В среднем</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>Who was called</source>
        <translation>Кому звонили</translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>Продолжить обзвон</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Everybody is called</source>
        <translation>Всем позвонили</translation>
    </message>
    <message>
        <source>Calls so far</source>
        <translation>Итоги обзвона</translation>
    </message>
    <message numerus="yes">
        <source>%n wait in the queue</source>
        <translation>
            <numerusform>%n ждёт в очереди</numerusform>
            <numerusform>%n ждут в очереди</numerusform>
            <numerusform>%n ждут в очереди</numerusform>
        </translation>
    </message>
    <message>
        <source>Every call has its result and its next step.</source>
        <translation>У каждого звонка есть итог и следующий шаг.</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Agreed</source>
        <translation>Договорились</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Думает</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Перезвонить</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Не тот номер</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Не соединили</translation>
    </message>
    <message>
        <source>work number</source>
        <translation>рабочий</translation>
    </message>
    <message>
        <source>mobile number</source>
        <translation>мобильный</translation>
    </message>
    <message>
        <source>other number</source>
        <translation>другой</translation>
    </message>
    <message>
        <source>Request that came in</source>
        <translation>Входящая заявка</translation>
    </message>
    <message>
        <source>Cold call</source>
        <translation>Холодный звонок</translation>
    </message>
    <message>
        <source>Repeat sale</source>
        <translation>Повторная продажа</translation>
    </message>
    <message>
        <source>After the offer</source>
        <translation>После КП</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Рекламация</translation>
    </message>
    <message>
        <source>Hard negotiation</source>
        <translation>Сложные переговоры</translation>
    </message>
    <message>
        <source>name of the client</source>
        <translation>название клиента</translation>
    </message>
    <message>
        <source>first and last name</source>
        <translation>имя и фамилия</translation>
    </message>
    <message>
        <source>how the person is addressed</source>
        <translation>имя и отчество</translation>
    </message>
    <message>
        <source>position</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>city</source>
        <translation>город</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>отрасль</translation>
    </message>
    <message>
        <source>my name</source>
        <translation>моё имя</translation>
    </message>
    <message>
        <source>our company</source>
        <translation>наша компания</translation>
    </message>
    <message>
        <source>sum of the last order</source>
        <translation>сумма последнего заказа</translation>
    </message>
    <message>
        <source>day of the last order</source>
        <translation>дата последнего заказа</translation>
    </message>
    <message>
        <source>goods bought lately</source>
        <translation>что брали недавно</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>сделка</translation>
    </message>
    <message>
        <source>sum of the deal</source>
        <translation>сумма сделки</translation>
    </message>
    <message>
        <source>stage of the deal</source>
        <translation>этап сделки</translation>
    </message>
    <message>
        <source>number of the offer</source>
        <translation>номер КП</translation>
    </message>
    <message>
        <source>sum of the offer</source>
        <translation>сумма КП</translation>
    </message>
    <message>
        <source>day of the offer</source>
        <translation>дата КП</translation>
    </message>
    <message>
        <source>number of the unpaid invoice</source>
        <translation>номер неоплаченного счёта</translation>
    </message>
    <message>
        <source>debt</source>
        <translation>долг</translation>
    </message>
    <message>
        <source>overdue debt</source>
        <translation>просроченный долг</translation>
    </message>
    <message>
        <source>days overdue</source>
        <translation>дней просрочки</translation>
    </message>
    <message>
        <source>day the payment was due</source>
        <translation>срок оплаты</translation>
    </message>
    <message>
        <source>what was asked for</source>
        <translation>о чём заявка</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Коротко</translation>
    </message>
    <message>
        <source>Whom to speak to</source>
        <translation>С кем говорить</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Сделки в работе</translation>
    </message>
    <message>
        <source>Past talks</source>
        <translation>Прошлые разговоры</translation>
    </message>
    <message>
        <source>What was said, what was agreed</source>
        <translation>Что сказали, о чём договорились</translation>
    </message>
    <message>
        <source>Note of the call</source>
        <translation>Заметка о звонке</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>INN / KPP</source>
        <translation>ИНН / КПП</translation>
    </message>
    <message>
        <source>Turnover, 12 months</source>
        <translation>Оборот, 12 мес.</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Последний заказ</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Buys</source>
        <translation>Что берут</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Соответствие</translation>
    </message>
    <message>
        <source>About them</source>
        <translation>О клиенте</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{debt}, overdue {overdue}, {days}</source>
        <translation>{debt}, просрочено {overdue}, {days}</translation>
    </message>
    <message>
        <source>of the company</source>
        <translation>общий</translation>
    </message>
    <message>
        <source>{stage}, {days} on this stage</source>
        <translation>{stage}, {days} на этапе</translation>
    </message>
</context>
<context>
    <name>NextRow</name>
    <message>
        <source>Kind of the step</source>
        <translation>Вид шага</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Day of the step</source>
        <translation>День шага</translation>
    </message>
    <message>
        <source>Time of the step</source>
        <translation>Время шага</translation>
    </message>
    <message>
        <source>Pause until</source>
        <translation>Пауза до</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Why the pause</source>
        <translation>Почему пауза</translation>
    </message>
    <message>
        <source>Why no more</source>
        <translation>Почему больше не работаем</translation>
    </message>
    <message>
        <source>Not our client</source>
        <translation>Не наш клиент</translation>
    </message>
    <message>
        <source>To the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Planned already</source>
        <translation>Уже назначено</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>Что дальше</translation>
    </message>
</context>
<context>
    <name>ObjectionView</name>
    <message>
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>Replies, the best first</source>
        <translation>Ответы, лучшие сверху</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>Помогло</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Не помогло</translation>
    </message>
    <message>
        <source>“No” again? Do not argue, take a date.</source>
        <translation>Снова «нет»? Не спорьте, возьмите дату.</translation>
    </message>
    <message>
        <source>Take a date</source>
        <translation>Взять дату</translation>
    </message>
    <message>
        <source>Choose what the client says against it: the best replies stand first.</source>
        <translation>Выберите, что возражает клиент: лучшие ответы стоят сверху.</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Save, next</source>
        <translation>Сохранить и дальше</translation>
    </message>
    <message>
        <source>Result of the call</source>
        <translation>Итог звонка</translation>
    </message>
    <message>
        <source>without result and next step the call is not over</source>
        <translation>без итога и следующего шага звонок не закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n try(tries) without an answer: try another way</source>
        <translation>
            <numerusform>%n попытка без ответа: попробуйте другой способ</numerusform>
            <numerusform>%n попытки без ответа: попробуйте другой способ</numerusform>
            <numerusform>%n попыток без ответа: попробуйте другой способ</numerusform>
        </translation>
    </message>
    <message>
        <source>the next one is attempt {number}</source>
        <translation>следующий звонок: попытка {number}</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Add somebody to the queue</source>
        <translation>Добавить в очередь</translation>
    </message>
    <message>
        <source>Calls done</source>
        <translation>Сделано звонков</translation>
    </message>
    <message>
        <source>Queue of calls</source>
        <translation>Очередь звонков</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>Звонков сегодня</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Дозвонились</translation>
    </message>
    <message>
        <source>Longer than a minute</source>
        <translation>Дольше минуты</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} из {all}</translation>
    </message>
</context>
<context>
    <name>ScriptView</name>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Choose the script</source>
        <translation>Выбрать скрипт</translation>
    </message>
    <message>
        <source>Change the script</source>
        <translation>Изменить скрипт</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Предыдущий шаг</translation>
    </message>
    <message>
        <source>What did the client answer?</source>
        <translation>Что ответил клиент</translation>
    </message>
    <message>
        <source>Without a script</source>
        <translation>Без скрипта</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>result of the call</source>
        <translation>к итогу звонка</translation>
    </message>
    <message>
        <source>keys 1 to {last}</source>
        <translation>клавиши 1–{last}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>No script fits</source>
        <translation>Подходящего скрипта нет</translation>
    </message>
    <message>
        <source>Choose one above, or write your own: the call can go on without it.</source>
        <translation>Выберите скрипт выше или напишите свой: звонить можно и без него.</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Скрипты</translation>
    </message>
</context>
</TS>
