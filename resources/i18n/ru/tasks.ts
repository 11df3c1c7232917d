<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Change the task</source>
        <translation>Изменить задачу</translation>
    </message>
    <message>
        <source>Give the task up…</source>
        <translation>Снять задачу…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Minutes of the meeting</source>
        <translation>Протокол встречи</translation>
    </message>
    <message>
        <source>Brief for the meeting</source>
        <translation>Справка к встрече</translation>
    </message>
    <message>
        <source>Open the client or the deal</source>
        <translation>Открыть клиента или сделку</translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation>Удалить шаг</translation>
    </message>
    <message>
        <source>Spread over working days…</source>
        <translation>Разложить по рабочим дням…</translation>
    </message>
    <message>
        <source>Chosen tasks to a calendar file…</source>
        <translation>Выбранные задачи в файл календаря…</translation>
    </message>
    <message>
        <source>All open tasks to a calendar file…</source>
        <translation>Все открытые задачи в файл календаря…</translation>
    </message>
    <message>
        <source>Tasks from a calendar file…</source>
        <translation>Задачи из файла календаря…</translation>
    </message>
    <message>
        <source>Tasks as a list</source>
        <translation>Задачи списком</translation>
    </message>
    <message>
        <source>Calendar of the day</source>
        <translation>Календарь на день</translation>
    </message>
    <message>
        <source>Calendar of the week</source>
        <translation>Календарь на неделю</translation>
    </message>
    <message>
        <source>Calendar of the month</source>
        <translation>Календарь на месяц</translation>
    </message>
    <message>
        <source>Today in the calendar</source>
        <translation>Сегодня в календаре</translation>
    </message>
    <message>
        <source>Move everything overdue to today</source>
        <translation>Перенести всё просроченное на сегодня</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Before the meeting: {name}</source>
        <translation>К встрече: {name}</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Way there and back, min</source>
        <translation>Дорога туда и обратно, мин</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Из него просрочено</translation>
    </message>
    <message>
        <source>Turnover, 12 months</source>
        <translation>Оборот за 12 месяцев</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Открытые сделки</translation>
    </message>
    <message>
        <source>To find out</source>
        <translation>Что выяснить</translation>
    </message>
    <message>
        <source>Objections not lifted</source>
        <translation>Неснятые возражения</translation>
    </message>
    <message>
        <source>Last talks</source>
        <translation>Последние разговоры</translation>
    </message>
    <message>
        <source>Goods bought</source>
        <translation>Что покупал</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Последний раз</translation>
    </message>
    <message>
        <source>For our own use only</source>
        <translation>Только для своих</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>CalendarSide</name>
    <message>
        <source>Kinds</source>
        <translation>Тип</translation>
    </message>
</context>
<context>
    <name>IcsDialog</name>
    <message>
        <source>Take events from a calendar file?</source>
        <translation>Взять события из файла календаря?</translation>
    </message>
    <message>
        <source>The file holds no events.</source>
        <translation>В файле нет событий.</translation>
    </message>
    <message>
        <source>Events of the file</source>
        <translation>События файла</translation>
    </message>
    <message numerus="yes">
        <source>Take %n event(s)</source>
        <translation>
            <numerusform>Взять %n событие</numerusform>
            <numerusform>Взять %n события</numerusform>
            <numerusform>Взять %n событий</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) taken from the calendar file</source>
        <translation>
            <numerusform>Из файла календаря взято %n событие</numerusform>
            <numerusform>Из файла календаря взято %n события</numerusform>
            <numerusform>Из файла календаря взято %n событий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateStrip</name>
    <message>
        <source>Spread over days…</source>
        <translation>Разложить по дням…</translation>
    </message>
    <message>
        <source>Move to today</source>
        <translation>Перенести на сегодня</translation>
    </message>
    <message>
        <source>Overdue: {count}</source>
        <translation>Просрочено: {count}</translation>
    </message>
</context>
<context>
    <name>MinutesDialog</name>
    <message>
        <source>Minutes: {subject}</source>
        <translation>Протокол: {subject}</translation>
    </message>
    <message>
        <source>What was said, what was decided</source>
        <translation>О чём говорили, что решили</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Договорённости</translation>
    </message>
    <message>
        <source>One more agreement</source>
        <translation>Ещё договорённость</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Состоялась</translation>
    </message>
    <message>
        <source>{number}. {text}: {who}, by {day}</source>
        <translation>{number}. {text}: {who}, до {day}</translation>
    </message>
    <message>
        <source>we</source>
        <translation>мы</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>Written down: {subject}</source>
        <translation>Записано: {subject}</translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message numerus="yes">
        <source>Spread %n task(s) over days</source>
        <translation>
            <numerusform>Разложить %n задачу по дням</numerusform>
            <numerusform>Разложить %n задачи по дням</numerusform>
            <numerusform>Разложить %n задач по дням</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начиная с</translation>
    </message>
    <message>
        <source>A day holds at most</source>
        <translation>В день не больше</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Разложить</translation>
    </message>
    <message>
        <source>Choose a day from today on</source>
        <translation>Выберите день не раньше сегодняшнего</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) spread over days</source>
        <translation>
            <numerusform>%n задача разложена по дням</numerusform>
            <numerusform>%n задачи разложены по дням</numerusform>
            <numerusform>%n задач разложено по дням</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskCalendar</name>
    <message>
        <source>It takes {time}</source>
        <translation>Длится {time}</translation>
    </message>
    <message>
        <source>Moved to {when}</source>
        <translation>Перенесено: {when}</translation>
    </message>
</context>
<context>
    <name>TaskCommandsPage</name>
    <message>
        <source>Deleted, and repeated no more: {name}</source>
        <translation>Удалено, больше не повторится: {name}</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Удалено: {name}</translation>
    </message>
    <message>
        <source>Send the results to the client?</source>
        <translation>Отправить итоги клиенту?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Results of the meeting: {subject}</source>
        <translation>Итоги встречи: {subject}</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) moved to today</source>
        <translation>
            <numerusform>%n задача перенесена на сегодня</numerusform>
            <numerusform>%n задачи перенесены на сегодня</numerusform>
            <numerusform>%n задач перенесено на сегодня</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Change the task</source>
        <translation>Изменить задачу</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Только это</translation>
    </message>
    <message>
        <source>This and all following</source>
        <translation>Это и все следующие</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Что изменить</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Добавить задачу</translation>
    </message>
    <message>
        <source>It repeats</source>
        <translation>Задача повторяется</translation>
    </message>
    <message>
        <source>At the same time: {what}</source>
        <translation>В это же время: {what}</translation>
    </message>
    <message>
        <source>Task added: {kind}, {when}</source>
        <translation>Задача добавлена: {kind}, {when}</translation>
    </message>
    <message>
        <source>Task changed: {kind}, {when}</source>
        <translation>Задача изменена: {kind}, {when}</translation>
    </message>
</context>
<context>
    <name>TaskMonth</name>
    <message>
        <source>Moved to {when}</source>
        <translation>Перенесено: {when}</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Last talks</source>
        <translation>Последние разговоры</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>Выберите задачу</translation>
    </message>
    <message>
        <source>The client and the last talks are shown here.</source>
        <translation>Здесь клиент и последние разговоры с ним.</translation>
    </message>
    <message>
        <source>Talk: {length}</source>
        <translation>Разговор: {length}</translation>
    </message>
    <message>
        <source>Length of the talk…</source>
        <translation>Длительность разговора…</translation>
    </message>
    <message>
        <source>Way there {there}, back {back}</source>
        <translation>Дорога туда {there}, обратно {back}</translation>
    </message>
    <message>
        <source>Debt: {sum}</source>
        <translation>Долг: {sum}</translation>
    </message>
    <message>
        <source>Turnover, 12 months: {sum}</source>
        <translation>Оборот за 12 мес.: {sum}</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n task(s) overdue</source>
        <translation>
            <numerusform>%n задача просрочена</numerusform>
            <numerusform>%n задачи просрочены</numerusform>
            <numerusform>%n задач просрочено</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Файл календаря</translation>
    </message>
    <message>
        <source>Take events from a calendar file</source>
        <translation>Взять события из файла календаря</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) written: {name}</source>
        <translation>
            <numerusform>Записана %n задача: {name}</numerusform>
            <numerusform>Записаны %n задачи: {name}</numerusform>
            <numerusform>Записано %n задач: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Без срока</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнены</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новое</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>уже есть</translation>
    </message>
    <message>
        <source>gone by</source>
        <translation>прошло</translation>
    </message>
    <message>
        <source>cancelled or done</source>
        <translation>отменено или выполнено</translation>
    </message>
    <message>
        <source>without a day</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>its rule is not known here: the first one is taken</source>
        <translation>такого правила повтора здесь нет: берём только первое</translation>
    </message>
    <message>
        <source>More than fits into the list</source>
        <translation>Не поместилось в список</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Calendar of the tasks</source>
        <translation>Календарь задач</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочены</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>раньше</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>другой день</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>дольше</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>новая здесь</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>next days</source>
        <translation>дальше</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>открыть день</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>следующий месяц</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>task</source>
        <translation>задача</translation>
    </message>
    <message>
        <source>call</source>
        <translation>позвонить</translation>
    </message>
    <message>
        <source>client or deal</source>
        <translation>клиент или сделка</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменить</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>Фильтр: {name}</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>What was agreed</source>
        <translation>О чём договорились</translation>
    </message>
    <message>
        <source>we</source>
        <translation>мы</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>Take the line away</source>
        <translation>Убрать строку</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Кто делает</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>К какому дню</translation>
    </message>
</context>
</TS>
