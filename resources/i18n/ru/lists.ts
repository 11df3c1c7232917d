<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Filter by any field…</source>
        <translation>Фильтр по любому полю…</translation>
    </message>
    <message>
        <source>Filter by the value of the cell</source>
        <translation>Фильтр по значению ячейки</translation>
    </message>
    <message>
        <source>Take the filters away</source>
        <translation>Убрать фильтры</translation>
    </message>
    <message>
        <source>Save the filter as a segment…</source>
        <translation>Сохранить фильтр как сегмент…</translation>
    </message>
    <message>
        <source>Columns of the list…</source>
        <translation>Столбцы списка…</translation>
    </message>
    <message>
        <source>List with the card, or table of all fields</source>
        <translation>Список с карточкой или таблица всех полей</translation>
    </message>
</context>
<context>
    <name>ActiveBar</name>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Save as a segment</source>
        <translation>Сохранить как сегмент</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Find a value</source>
        <translation>Найти значение</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Значения</translation>
    </message>
    <message>
        <source>No such value</source>
        <translation>Такого значения нет</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Find a column</source>
        <translation>Найти столбец</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Space: show or hide. Alt+↑, Alt+↓ or the mouse: move.</source>
        <translation>Пробел: показать или скрыть. Alt+↑, Alt+↓ или мышь: переставить.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Как было сначала</translation>
    </message>
</context>
<context>
    <name>ConditionPill</name>
    <message>
        <source>Enter changes the condition, Delete removes it</source>
        <translation>Enter изменяет условие, Delete убирает</translation>
    </message>
    <message>
        <source>Take the condition away</source>
        <translation>Убрать условие</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Take the condition away</source>
        <translation>Убрать условие</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Найдено: {count}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>в прошлом</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>в будущем</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>на этой неделе</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>на прошлой неделе</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>на следующей неделе</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>в этом месяце</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>в прошлом месяце</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>в следующем месяце</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>в этом квартале</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>в прошлом квартале</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>в следующем квартале</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>в этом году</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>в прошлом году</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>в следующем году</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>does not equal</source>
        <translation>не равно</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>одно из</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>ни одно из</translation>
    </message>
    <message>
        <source>has the words</source>
        <translation>содержит слова</translation>
    </message>
    <message>
        <source>is without the words</source>
        <translation>не содержит слов</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>начинается с</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>больше</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>меньше</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>не меньше</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>не больше</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>от … до</translation>
    </message>
    <message>
        <source>is</source>
        <translation>период</translation>
    </message>
    <message>
        <source>in the last … days</source>
        <translation>за последние … дней</translation>
    </message>
    <message>
        <source>in the next … days</source>
        <translation>в ближайшие … дней</translation>
    </message>
    <message>
        <source>more than … days ago</source>
        <translation>больше … дней назад</translation>
    </message>
    <message>
        <source>not for … days, or never</source>
        <translation>не было … дней или никогда</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>в этот день</translation>
    </message>
    <message>
        <source>before the day</source>
        <translation>раньше дня</translation>
    </message>
    <message>
        <source>after the day</source>
        <translation>позже дня</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>{field}: not {value}</source>
        <translation>{field}: не {value}</translation>
    </message>
    <message>
        <source>{field}: “{value}”</source>
        <translation>{field}: «{value}»</translation>
    </message>
    <message>
        <source>{field} without “{value}”</source>
        <translation>{field} без «{value}»</translation>
    </message>
    <message>
        <source>{field}: begins with “{value}”</source>
        <translation>{field}: начинается с «{value}»</translation>
    </message>
    <message>
        <source>{field}: more than {value}</source>
        <translation>{field}: больше {value}</translation>
    </message>
    <message>
        <source>{field}: less than {value}</source>
        <translation>{field}: меньше {value}</translation>
    </message>
    <message>
        <source>{field}: from {value}</source>
        <translation>{field}: от {value}</translation>
    </message>
    <message>
        <source>{field}: up to {value}</source>
        <translation>{field}: до {value}</translation>
    </message>
    <message>
        <source>{field}: empty</source>
        <translation>{field}: не заполнено</translation>
    </message>
    <message>
        <source>{field}: filled</source>
        <translation>{field}: заполнено</translation>
    </message>
    <message>
        <source>{field}: from {first} to {last}</source>
        <translation>{field}: от {first} до {last}</translation>
    </message>
    <message>
        <source>{field}: before {value}</source>
        <translation>{field}: раньше {value}</translation>
    </message>
    <message>
        <source>{field}: after {value}</source>
        <translation>{field}: позже {value}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message numerus="yes">
        <source>Without contact for %n day(s)</source>
        <translation>
            <numerusform>Без контакта %n день</numerusform>
            <numerusform>Без контакта %n дня</numerusform>
            <numerusform>Без контакта %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: in the last %n day(s)</source>
        <translation>
            <numerusform>{field}: за последний %n день</numerusform>
            <numerusform>{field}: за последние %n дня</numerusform>
            <numerusform>{field}: за последние %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: in the next %n day(s)</source>
        <translation>
            <numerusform>{field}: в ближайший %n день</numerusform>
            <numerusform>{field}: в ближайшие %n дня</numerusform>
            <numerusform>{field}: в ближайшие %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: more than %n day(s) ago</source>
        <translation>
            <numerusform>{field}: больше %n дня назад</numerusform>
            <numerusform>{field}: больше %n дней назад</numerusform>
            <numerusform>{field}: больше %n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: not for %n day(s), or never</source>
        <translation>
            <numerusform>{field}: не было %n день или никогда</numerusform>
            <numerusform>{field}: не было %n дня или никогда</numerusform>
            <numerusform>{field}: не было %n дней или никогда</numerusform>
        </translation>
    </message>
    <message>
        <source>Only “{words}”</source>
        <translation>Только «{words}»</translation>
    </message>
    <message>
        <source>from</source>
        <translation>от</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>Through commas: Kazan, Perm</source>
        <translation>Через запятую: Казань, Пермь</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выберите…</translation>
    </message>
</context>
<context>
    <name>FurtherFilter</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Conditions on any field</source>
        <translation>Условия по любому полю</translation>
    </message>
    <message>
        <source>Conditions…</source>
        <translation>Условия…</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Переименовать «{name}»</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>Удалить «{name}»</translation>
    </message>
</context>
<context>
    <name>FurtherSegments</name>
    <message>
        <source>All records</source>
        <translation>Все записи</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>all hold</source>
        <translation>выполняются все</translation>
    </message>
    <message>
        <source>any holds</source>
        <translation>выполняется любое</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Take the group away</source>
        <translation>Убрать группу</translation>
    </message>
</context>
<context>
    <name>ListFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Conditions on any field</source>
        <translation>Условия по любому полю</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Save the list as a file</source>
        <translation>Сохранить список в файл</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>В любое время</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>List with the card</source>
        <translation>Список с карточкой</translation>
    </message>
    <message>
        <source>Table of fields</source>
        <translation>Таблица полей</translation>
    </message>
</context>
<context>
    <name>NamePopover</name>
    <message>
        <source>Name of the segment</source>
        <translation>Название сегмента</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Give the segment a name</source>
        <translation>Назовите сегмент</translation>
    </message>
    <message>
        <source>There is a segment of this name; choose another one</source>
        <translation>Сегмент с таким названием уже есть, выберите другое</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Reset the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>{count} in the base</source>
        <translation>{count} в базе</translation>
    </message>
    <message>
        <source>row</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>card</source>
        <translation>карточка</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>ячейки</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменить</translation>
    </message>
    <message>
        <source>list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>Filters: {names}</source>
        <translation>Фильтры: {names}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Segment saved: {name}</source>
        <translation>Сегмент сохранён: {name}</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Новый сегмент</translation>
    </message>
    <message>
        <source>Segment renamed: {name}</source>
        <translation>Сегмент переименован: {name}</translation>
    </message>
    <message>
        <source>Rename the segment</source>
        <translation>Переименовать сегмент</translation>
    </message>
    <message>
        <source>Segment changed: {name}</source>
        <translation>Сегмент изменён: {name}</translation>
    </message>
    <message>
        <source>Segment deleted: {name}</source>
        <translation>Сегмент удалён: {name}</translation>
    </message>
</context>
<context>
    <name>SegmentBar</name>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Save filter, order and columns as a segment</source>
        <translation>Сохранить фильтр, порядок и столбцы как сегмент</translation>
    </message>
    <message>
        <source>Save the changes in it</source>
        <translation>Сохранить в нём изменения</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Передвинуть влево</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Передвинуть вправо</translation>
    </message>
    <message>
        <source>Delete the segment</source>
        <translation>Удалить сегмент</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Ещё %n</numerusform>
            <numerusform>Ещё %n</numerusform>
            <numerusform>Ещё %n</numerusform>
        </translation>
    </message>
</context>
</TS>
