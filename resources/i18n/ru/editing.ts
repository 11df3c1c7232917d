<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Change fields of the chosen records…</source>
        <translation>Изменить поля выбранных записей…</translation>
    </message>
    <message>
        <source>State of the chosen records…</source>
        <translation>Состояние выбранных записей…</translation>
    </message>
    <message>
        <source>Spread steps over working days…</source>
        <translation>Разложить шаги по рабочим дням…</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet…</source>
        <translation>Вставить ячейки из Excel…</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Change records: {count}</source>
        <translation>Изменить записи: {count}</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>One more field</source>
        <translation>Ещё поле</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed: {fields}</source>
        <translation>
            <numerusform>Изменена %n запись: {fields}</numerusform>
            <numerusform>Изменены %n записи: {fields}</numerusform>
            <numerusform>Изменено %n записей: {fields}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditRow</name>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation>что найти</translation>
    </message>
    <message>
        <source>the value is taken away</source>
        <translation>значение будет убрано</translation>
    </message>
    <message>
        <source>Leave the field out</source>
        <translation>Убрать поле из списка</translation>
    </message>
    <message>
        <source>what to put there</source>
        <translation>на что заменить</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Новое значение</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>“{field}” cannot be empty</source>
        <translation>«{field}» не может быть пустым</translation>
    </message>
    <message>
        <source>Such a client is known already: {name}</source>
        <translation>Такой клиент уже есть: {name}</translation>
    </message>
    <message>
        <source>There are open deals, leads or debts</source>
        <translation>Есть открытые сделки, лиды или долг</translation>
    </message>
    <message>
        <source>The article belongs to “{name}”</source>
        <translation>Артикул занят товаром «{name}»</translation>
    </message>
    <message>
        <source>The value cannot be below zero</source>
        <translation>Значение не может быть меньше нуля</translation>
    </message>
    <message>
        <source>A whole number of days is needed</source>
        <translation>Нужно целое число дней</translation>
    </message>
    <message>
        <source>The person works at no client: there is no post</source>
        <translation>Контакт не привязан к клиенту: должности нет</translation>
    </message>
    <message>
        <source>“{value}” is not in the list</source>
        <translation>«{value}» нет в списке</translation>
    </message>
    <message>
        <source>The group of the product has no “{field}”</source>
        <translation>У группы товара нет свойства «{field}»</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>“{field}” follows from other records: it is not typed</source>
        <translation>«{field}» считается по другим записям: вручную не вводится</translation>
    </message>
    <message>
        <source>“{field}” is changed by a command of its own</source>
        <translation>«{field}» меняется отдельной командой</translation>
    </message>
    <message>
        <source>set to</source>
        <translation>задать</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>очистить</translation>
    </message>
    <message>
        <source>add</source>
        <translation>добавить</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>убрать</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>заменить</translation>
    </message>
</context>
<context>
    <name>ListKeys</name>
    <message>
        <source>edit</source>
        <translation>править</translation>
    </message>
    <message>
        <source>save, next cell</source>
        <translation>сохранить, дальше</translation>
    </message>
    <message>
        <source>paste cells</source>
        <translation>вставить</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>отменить</translation>
    </message>
    <message>
        <source>leave the cells</source>
        <translation>к строкам</translation>
    </message>
    <message>
        <source>change fields</source>
        <translation>изменить поля</translation>
    </message>
    <message>
        <source>state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>save as a file</source>
        <translation>выгрузить</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>копировать</translation>
    </message>
    <message>
        <source>take the marks off</source>
        <translation>снять отметку</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <source>What is not written</source>
        <translation>Что не будет записано</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will change</source>
        <translation>
            <numerusform>%n запись изменится</numerusform>
            <numerusform>%n записи изменятся</numerusform>
            <numerusform>%n записей изменится</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) it already</source>
        <translation>
            <numerusform>у %n уже так</numerusform>
            <numerusform>у %n уже так</numerusform>
            <numerusform>у %n уже так</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) the old value</source>
        <translation>
            <numerusform>%n останется как есть</numerusform>
            <numerusform>%n останутся как есть</numerusform>
            <numerusform>%n останутся как есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>Cells are pasted into a list: open one first</source>
        <translation>Ячейки вставляются в список: сначала откройте его</translation>
    </message>
    <message>
        <source>Copy cells in a spreadsheet first, then paste them here</source>
        <translation>Сначала скопируйте ячейки в Excel, затем вставьте их сюда</translation>
    </message>
    <message>
        <source>The block is too large: use the import from a file</source>
        <translation>Блок слишком большой: воспользуйтесь загрузкой из файла</translation>
    </message>
    <message>
        <source>“{title}” is not typed in the list</source>
        <translation>«{title}» в списке не вводится</translation>
    </message>
    <message>
        <source>Paste into the list, rows: {count}</source>
        <translation>Вставить в список, строк: {count}</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lie below the end of the list</source>
        <translation>
            <numerusform>%n строка не поместится: список кончился</numerusform>
            <numerusform>%n строки не поместятся: список кончился</numerusform>
            <numerusform>%n строк не поместится: список кончился</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) lie beyond the last one</source>
        <translation>
            <numerusform>%n столбец лежит правее последнего</numerusform>
            <numerusform>%n столбца лежат правее последнего</numerusform>
            <numerusform>%n столбцов лежат правее последнего</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) get another value</source>
        <translation>
            <numerusform>%n ячейка получит новое значение</numerusform>
            <numerusform>%n ячейки получат новое значение</numerusform>
            <numerusform>%n ячеек получат новое значение</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted: %n row(s)</source>
        <translation>
            <numerusform>Вставлена %n строка</numerusform>
            <numerusform>Вставлено %n строки</numerusform>
            <numerusform>Вставлено %n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsBar</name>
    <message>
        <source>Change fields</source>
        <translation>Изменить поля</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>Take the marks off</source>
        <translation>Снять отметку</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>Отмечен %n</numerusform>
            <numerusform>Отмечено %n</numerusform>
            <numerusform>Отмечено %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>Spread steps over working days, clients: {count}</source>
        <translation>Разложить шаги по рабочим дням, клиентов: {count}</translation>
    </message>
    <message>
        <source>Spread steps over working days, deals: {count}</source>
        <translation>Разложить шаги по рабочим дням, сделок: {count}</translation>
    </message>
    <message>
        <source>Spread steps over working days, leads: {count}</source>
        <translation>Разложить шаги по рабочим дням, лидов: {count}</translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message>
        <source>At most a day, those planned already included</source>
        <translation>Не больше в день, считая уже назначенные</translation>
    </message>
    <message>
        <source>Only those without a next step</source>
        <translation>Только тем, у кого нет шага</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Разложить</translation>
    </message>
    <message>
        <source>… the last one on {day}</source>
        <translation>… последний: {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) planned, the last one on {day}</source>
        <translation>
            <numerusform>Назначен %n шаг, последний: {day}</numerusform>
            <numerusform>Назначено %n шага, последний: {day}</numerusform>
            <numerusform>Назначено %n шагов, последний: {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>To the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>From the archive</source>
        <translation>Из архива</translation>
    </message>
    <message>
        <source>Sell no more</source>
        <translation>Снять с продажи</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>Вернуть в продажу</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответили</translation>
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
        <source>State of the chosen records: {count}</source>
        <translation>Состояние выбранных записей: {count}</translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Decide on the request</source>
        <translation>Решить по заявке</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>До</translation>
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
        <source>Call again on</source>
        <translation>Перезвонить</translation>
    </message>
    <message>
        <source>What the call is for</source>
        <translation>О чём звонок</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Выполнить</translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation>Заполните это поле</translation>
    </message>
    <message numerus="yes">
        <source>{state}: %n record(s)</source>
        <translation>
            <numerusform>{state}: %n запись</numerusform>
            <numerusform>{state}: %n записи</numerusform>
            <numerusform>{state}: %n записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>Изменена %n запись</numerusform>
            <numerusform>Изменены %n записи</numerusform>
            <numerusform>Изменено %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking what would change</source>
        <translation>Проверяем, что изменится</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Изменять нечего: у всех уже так</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Записываем</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>Отменено: ничего не изменено</translation>
    </message>
</context>
</TS>
