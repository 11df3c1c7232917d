<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Activities</name>
    <message>
        <source>Number copied: {phone}</source>
        <translation>Номер скопирован: {phone}</translation>
    </message>
    <message>
        <source>Write down the result</source>
        <translation>Записать итог</translation>
    </message>
    <message>
        <source>It repeats: again {when}</source>
        <translation>Задача повторяется: снова {when}</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>By working days</source>
        <translation>По рабочим дням</translation>
    </message>
    <message>
        <source>By weeks</source>
        <translation>По неделям</translation>
    </message>
    <message>
        <source>By months</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>каждый день</translation>
    </message>
    <message>
        <source>every working day</source>
        <translation>каждый рабочий день</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>каждую неделю</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>каждый месяц</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>каждый %n день</numerusform>
            <numerusform>каждые %n дня</numerusform>
            <numerusform>каждые %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n working day(s)</source>
        <translation>
            <numerusform>каждый %n рабочий день</numerusform>
            <numerusform>каждые %n рабочих дня</numerusform>
            <numerusform>каждые %n рабочих дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>каждую %n неделю</numerusform>
            <numerusform>каждые %n недели</numerusform>
            <numerusform>каждые %n недель</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>каждый %n месяц</numerusform>
            <numerusform>каждые %n месяца</numerusform>
            <numerusform>каждые %n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) more</source>
        <translation>
            <numerusform>ещё %n раз</numerusform>
            <numerusform>ещё %n раза</numerusform>
            <numerusform>ещё %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Do what was agreed</source>
        <translation>Сделать, о чём договорились</translation>
    </message>
    <message>
        <source>Get the decision</source>
        <translation>Узнать решение</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Перезвонить</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Позвонить ещё раз</translation>
    </message>
    <message>
        <source>Find the number</source>
        <translation>Найти верный номер</translation>
    </message>
    <message>
        <source>Get the answer</source>
        <translation>Получить ответ</translation>
    </message>
    <message>
        <source>Discuss the answer</source>
        <translation>Обсудить ответ</translation>
    </message>
    <message>
        <source>Send the results of the meeting</source>
        <translation>Отправить итоги встречи</translation>
    </message>
    <message>
        <source>Meet the client</source>
        <translation>Встретиться с клиентом</translation>
    </message>
    <message>
        <source>Agree another meeting</source>
        <translation>Договориться о новой встрече</translation>
    </message>
    <message>
        <source>Write instead of calling</source>
        <translation>Написать вместо звонка</translation>
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
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Отгрузка</translation>
    </message>
    <message>
        <source>Call the client</source>
        <translation>Позвонить клиенту</translation>
    </message>
    <message>
        <source>Write to the client</source>
        <translation>Написать клиенту</translation>
    </message>
    <message>
        <source>Visit the client</source>
        <translation>Приехать к клиенту</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>Написать в мессенджер</translation>
    </message>
    <message>
        <source>Prepare the offer</source>
        <translation>Подготовить КП</translation>
    </message>
    <message>
        <source>Check the payment</source>
        <translation>Проверить оплату</translation>
    </message>
    <message>
        <source>Agree the shipment</source>
        <translation>Согласовать отгрузку</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Договорились</translation>
    </message>
    <message>
        <source>Thinking it over</source>
        <translation>Думает</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Неверный номер</translation>
    </message>
    <message>
        <source>Secretary did not connect</source>
        <translation>Секретарь не соединил</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Письмо отправлено</translation>
    </message>
    <message>
        <source>Answer received</source>
        <translation>Получен ответ</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Сообщение отправлено</translation>
    </message>
    <message>
        <source>Meeting held</source>
        <translation>Встреча состоялась</translation>
    </message>
    <message>
        <source>Meeting moved</source>
        <translation>Встреча перенесена</translation>
    </message>
    <message>
        <source>Did not take place</source>
        <translation>Не состоялась</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation>попытка {number}</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>просрочен %n день</numerusform>
            <numerusform>просрочен %n дня</numerusform>
            <numerusform>просрочен %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving of tasks</source>
        <translation>Перенос дел</translation>
    </message>
</context>
<context>
    <name>AfterForm</name>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>To the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>Больше ничего</translation>
    </message>
    <message>
        <source>What is next</source>
        <translation>Что дальше</translation>
    </message>
    <message>
        <source>Pause until</source>
        <translation>Пауза до</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message numerus="yes">
        <source>%n try(tries) without an answer: try another way</source>
        <translation>
            <numerusform>%n попытка без ответа: попробуйте другой способ связи</numerusform>
            <numerusform>%n попытки без ответа: попробуйте другой способ связи</numerusform>
            <numerusform>%n попыток без ответа: попробуйте другой способ связи</numerusform>
        </translation>
    </message>
    <message>
        <source>The next one is attempt {number}</source>
        <translation>Следующая попытка: {number}</translation>
    </message>
    <message>
        <source>Choose a day after today</source>
        <translation>Выберите день после сегодняшнего</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Give the task up?</source>
        <translation>Снять задачу?</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Why it is not needed</source>
        <translation>Почему больше не нужна</translation>
    </message>
    <message>
        <source>And do not repeat it any more</source>
        <translation>И больше не повторять</translation>
    </message>
    <message>
        <source>Keep the task</source>
        <translation>Оставить задачу</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Given up: {subject}</source>
        <translation>Задача снята: {subject}</translation>
    </message>
</context>
<context>
    <name>ClientInput</name>
    <message>
        <source>Choose a client of the list</source>
        <translation>Выберите клиента из списка</translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>What was said, what was agreed</source>
        <translation>Что сказали, о чём договорились</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Length of the talk</source>
        <translation>Длительность разговора</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Choose how it ended</source>
        <translation>Выберите, чем закончилось</translation>
    </message>
    <message>
        <source>Write in a few words what was said</source>
        <translation>Напишите в двух словах, о чём говорили</translation>
    </message>
    <message numerus="yes">
        <source>Write at least %n letter(s)</source>
        <translation>
            <numerusform>Напишите хотя бы %n букву</numerusform>
            <numerusform>Напишите хотя бы %n буквы</numerusform>
            <numerusform>Напишите хотя бы %n букв</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {subject}</source>
        <translation>Готово: {subject}</translation>
    </message>
</context>
<context>
    <name>DetailForm</name>
    <message>
        <source>Takes</source>
        <translation>Длится</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>С кем</translation>
    </message>
    <message>
        <source>Address, room or link</source>
        <translation>Адрес, переговорная или ссылка</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>Дорога туда</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Дорога обратно</translation>
    </message>
    <message>
        <source>Who else takes part</source>
        <translation>Кто ещё участвует</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>as usual, {time}</source>
        <translation>как обычно, {time}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>as usual: {when}</source>
        <translation>как обычно: {when}</translation>
    </message>
    <message>
        <source>do not remind</source>
        <translation>не напоминать</translation>
    </message>
    <message>
        <source>at the time</source>
        <translation>в момент начала</translation>
    </message>
    <message>
        <source>{time} before</source>
        <translation>за {time}</translation>
    </message>
</context>
<context>
    <name>LengthDialog</name>
    <message>
        <source>How long was the talk?</source>
        <translation>Сколько длился разговор?</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>LengthInput</name>
    <message>
        <source>Enter a length: “5” minutes, “5:30”, “1:05:00”</source>
        <translation>Введите длительность: «5» минут, «5:30», «1:05:00»</translation>
    </message>
</context>
<context>
    <name>MovePopover</name>
    <message numerus="yes">
        <source>Move %n step(s) to</source>
        <translation>
            <numerusform>Перенести %n шаг на</numerusform>
            <numerusform>Перенести %n шага на</numerusform>
            <numerusform>Перенести %n шагов на</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>in 3 days</source>
        <translation>через 3 дня</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>на той неделе</translation>
    </message>
    <message>
        <source>in an hour</source>
        <translation>через час</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Moved to {when}</source>
        <translation>Перенесено: {when}</translation>
    </message>
</context>
<context>
    <name>RepeatForm</name>
    <message>
        <source>Does not repeat</source>
        <translation>Не повторяется</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Без конца</translation>
    </message>
    <message>
        <source>Until a day</source>
        <translation>До даты</translation>
    </message>
    <message>
        <source>So many times</source>
        <translation>Несколько раз</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Каждые</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Сколько раз</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Kind of the step</source>
        <translation>Вид шага</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>in 3 days</source>
        <translation>через 3 дня</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>на той неделе</translation>
    </message>
</context>
<context>
    <name>StepPopover</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change the step</source>
        <translation>Изменить шаг</translation>
    </message>
    <message numerus="yes">
        <source>Next step for %n client(s)</source>
        <translation>
            <numerusform>Следующий шаг для %n клиента</numerusform>
            <numerusform>Следующий шаг для %n клиентов</numerusform>
            <numerusform>Следующий шаг для %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Step planned: {kind}, {when}</source>
        <translation>Шаг назначен: {kind}, {when}</translation>
    </message>
    <message numerus="yes">
        <source>Step planned for %n client(s)</source>
        <translation>
            <numerusform>Шаг назначен %n клиенту</numerusform>
            <numerusform>Шаг назначен %n клиентам</numerusform>
            <numerusform>Шаг назначен %n клиентам</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeInput</name>
    <message>
        <source>Enter a time: “10”, “9:30”</source>
        <translation>Введите время: «10», «9:30»</translation>
    </message>
</context>
</TS>
