<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Copy the rows for a spreadsheet</source>
        <translation>Скопировать строки для Excel</translation>
    </message>
    <message>
        <source>Save the list as a file…</source>
        <translation>Сохранить список в файл…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Напечатать список…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save the list as a file</source>
        <translation>Сохранить список в файл</translation>
    </message>
    <message>
        <source>As shown: {n}</source>
        <translation>Как в списке: {n}</translation>
    </message>
    <message>
        <source>All: {n}</source>
        <translation>Все: {n}</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>CSV text</source>
        <translation>Текст CSV</translation>
    </message>
    <message>
        <source>PDF for printing</source>
        <translation>PDF для печати</translation>
    </message>
    <message>
        <source>By the columns</source>
        <translation>По столбцам</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Книжная</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Альбомная</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>All shown: {n}</source>
        <translation>Все показанные: {n}</translation>
    </message>
    <message>
        <source>Marked: {n}</source>
        <translation>Отмеченные: {n}</translation>
    </message>
    <message>
        <source>Selected: {n}</source>
        <translation>Выделенные: {n}</translation>
    </message>
    <message>
        <source>Numbers, money and dates are typed; the head stays in view and filters.</source>
        <translation>Числа, деньги и даты останутся числами и датами; шапка закреплена, фильтр включён.</translation>
    </message>
    <message>
        <source>Cells are parted by semicolons. UTF-8 keeps every sign; Windows-1251 is for old programs.</source>
        <translation>Разделитель: точка с запятой. UTF-8 сохраняет все знаки, Windows-1251 нужна старым программам.</translation>
    </message>
    <message>
        <source>A4 sheets with the head of the table on each.</source>
        <translation>Страницы A4, шапка таблицы на каждой.</translation>
    </message>
    <message>
        <source>For Bitrix24</source>
        <translation>Для Bitrix24</translation>
    </message>
    <message>
        <source>The columns, headings and letters are those the import of Bitrix24 takes. Records that came from there keep their ID.</source>
        <translation>Колонки, заголовки и кодировка — те, что принимает импорт Bitrix24. Записи, пришедшие оттуда, сохраняют свой ID.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>{column}, descending</source>
        <translation>{column}, по убыванию</translation>
    </message>
    <message>
        <source>Marked rows only</source>
        <translation>Только отмеченные строки</translation>
    </message>
    <message>
        <source>Filters: {filters}</source>
        <translation>Фильтры: {filters}</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Порядок: {order}</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Строк: {count}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
</context>
<context>
    <name>OutputCommands</name>
    <message>
        <source>The list is empty: there is nothing to copy</source>
        <translation>Список пуст: копировать нечего</translation>
    </message>
    <message>
        <source>{count} rows are too many for the clipboard: save them as a file</source>
        <translation>{count} строк не поместятся в буфер обмена: сохраните их в файл</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Copying rows</source>
        <translation>Копирование строк</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n row(s)</source>
        <translation>
            <numerusform>Скопирована %n строка</numerusform>
            <numerusform>Скопировано %n строки</numerusform>
            <numerusform>Скопировано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is empty: there is nothing to save</source>
        <translation>Список пуст: сохранять нечего</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Сохранить список</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>Сохранение: {name}</translation>
    </message>
    <message>
        <source>Cancelled: no file was written</source>
        <translation>Отменено: файл не записан</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved: {name}</source>
        <translation>
            <numerusform>Сохранена %n строка: {name}</numerusform>
            <numerusform>Сохранено %n строки: {name}</numerusform>
            <numerusform>Сохранено %n строк: {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold signs that Windows-1251 lacks</source>
        <translation>
            <numerusform>В %n ячейке есть знаки, которых нет в Windows-1251</numerusform>
            <numerusform>В %n ячейках есть знаки, которых нет в Windows-1251</numerusform>
            <numerusform>В %n ячейках есть знаки, которых нет в Windows-1251</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The list is empty: there is nothing to print</source>
        <translation>Список пуст: печатать нечего</translation>
    </message>
    <message>
        <source>{count} rows would take a cart of paper. Narrow the filter, or save.</source>
        <translation>{count} строк займут слишком много бумаги. Сузьте фильтр или сохраните список в файл.</translation>
    </message>
    <message>
        <source>The list is too long to print</source>
        <translation>Список слишком длинный для печати</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Laying out {name}</source>
        <translation>Вёрстка: {name}</translation>
    </message>
</context>
<context>
    <name>Portal</name>
    <message>
        <source>Stages of deals</source>
        <translation>Стадии сделок</translation>
    </message>
    <message>
        <source>As in a new Bitrix24</source>
        <translation>Как в новом Bitrix24</translation>
    </message>
    <message>
        <source>As they are called here</source>
        <translation>Как названы здесь</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Компании</translation>
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
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
</context>
<context>
    <name>PortalDialog</name>
    <message>
        <source>Files for Bitrix24</source>
        <translation>Файлы для Bitrix24</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>A CSV file for each kind. Take them into Bitrix24 in this order: companies, contacts, products, deals, leads. Files in the folder are not replaced.</source>
        <translation>Файл CSV на каждый список. Загружайте их в Bitrix24 по порядку: компании, контакты, товары, сделки, лиды. Файлы, которые есть в папке, не заменяются.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Папка для файлов</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Такой папки нет</translation>
    </message>
    <message>
        <source>Files for Bitrix24 saved: {count}</source>
        <translation>Файлы для Bitrix24 сохранены: {count}</translation>
    </message>
    <message>
        <source>Cancelled: no file was written</source>
        <translation>Отменено: файлы не записаны</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Saving files for Bitrix24</source>
        <translation>Сохранение файлов для Bitrix24</translation>
    </message>
    <message>
        <source>Only what changed since the last time, {moment}</source>
        <translation>Только изменения с прошлого раза: {moment}</translation>
    </message>
    <message>
        <source>Nothing has changed since then: no file was written</source>
        <translation>С тех пор ничего не изменилось: файлов нет</translation>
    </message>
</context>
</TS>
