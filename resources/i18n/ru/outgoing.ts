<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Print the document…</source>
        <translation>Напечатать документ…</translation>
    </message>
    <message>
        <source>Letter with the document…</source>
        <translation>Письмо с документом…</translation>
    </message>
    <message>
        <source>Copy the document as a file</source>
        <translation>Скопировать документ как файл</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>Saving %n document(s)</source>
        <translation>
            <numerusform>Сохраняем %n документ</numerusform>
            <numerusform>Сохраняем %n документа</numerusform>
            <numerusform>Сохраняем %n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved</source>
        <translation>
            <numerusform>Сохранён %n документ</numerusform>
            <numerusform>Сохранены %n документа</numerusform>
            <numerusform>Сохранено %n документов</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Cancelled: no new file was left in the folder</source>
        <translation>Отменено: новых файлов в папке не осталось</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>Save %n document(s) as PDF</source>
        <translation>
            <numerusform>Сохранить %n документ как PDF</numerusform>
            <numerusform>Сохранить %n документа как PDF</numerusform>
            <numerusform>Сохранить %n документов как PDF</numerusform>
        </translation>
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
        <source>Keep both</source>
        <translation>Оставить оба</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>When a file of that name is there</source>
        <translation>Если файл с таким именем уже есть</translation>
    </message>
    <message>
        <source>Issued documents are saved as they were sent, drafts as they are now.</source>
        <translation>Выставленные документы сохраняются такими, какими отправлены, черновики — как есть сейчас.</translation>
    </message>
    <message>
        <source>Cancel takes back the files saved so far.</source>
        <translation>«Отмена» уберёт уже сохранённые файлы.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Продолжить работу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>Папка для документов</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Такой папки нет</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>осталась %n секунда</numerusform>
            <numerusform>осталось %n секунды</numerusform>
            <numerusform>осталось %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Saving {name}</source>
        <translation>Сохраняем {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Другое место…</translation>
    </message>
    <message>
        <source>Laying out {name}</source>
        <translation>Готовим {name}</translation>
    </message>
    <message>
        <source>The documents are of different clients: write to each of them.</source>
        <translation>Документы разных клиентов: напишите каждому отдельно.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Копируем</translation>
    </message>
    <message>
        <source>Copied as a file: {name}</source>
        <translation>Скопировано как файл: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) copied as files</source>
        <translation>
            <numerusform>Скопирован %n документ как файл</numerusform>
            <numerusform>Скопированы %n документа как файлы</numerusform>
            <numerusform>Скопировано %n документов как файлы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are too many at once: save them into a folder</source>
        <translation>
            <numerusform>%n документ за раз слишком много: сохраните в папку</numerusform>
            <numerusform>%n документа за раз слишком много: сохраните их в папку</numerusform>
            <numerusform>%n документов за раз слишком много: сохраните их в папку</numerusform>
        </translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message numerus="yes">
        <source>%n document(s) could not be saved</source>
        <translation>
            <numerusform>Не сохранён %n документ</numerusform>
            <numerusform>Не сохранены %n документа</numerusform>
            <numerusform>Не сохранено %n документов</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: {done} of {total}. Nothing is half written.</source>
        <translation>Сохранено: {done} из {total}. Наполовину записанных файлов нет.</translation>
    </message>
    <message>
        <source>What failed, and why</source>
        <translation>Что не удалось и почему</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Скопировать список</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>The list is copied</source>
        <translation>Список скопирован</translation>
    </message>
</context>
<context>
    <name>PaperMarkBar</name>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Напечатать</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
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
    <name>PrintDialog</name>
    <message>
        <source>Print: {title}</source>
        <translation>Печать: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n лист</numerusform>
            <numerusform>%n листа</numerusform>
            <numerusform>%n листов</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>Файл PDF</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>For example 1-3, 5; empty: all</source>
        <translation>Например, 1-3, 5; пусто — все</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Whole copies one after another</source>
        <translation>Разобрать по копиям</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>Как настроен принтер</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>С одной стороны</translation>
    </message>
    <message>
        <source>Both, turned by the long edge</source>
        <translation>С двух, переворот по длинной стороне</translation>
    </message>
    <message>
        <source>Both, turned by the short edge</source>
        <translation>С двух, переворот по короткой стороне</translation>
    </message>
    <message>
        <source>Without colours</source>
        <translation>Без цвета</translation>
    </message>
    <message>
        <source>This computer has no printer. The document can be saved as a PDF file.</source>
        <translation>На этом компьютере нет принтера. Документ можно сохранить файлом PDF.</translation>
    </message>
    <message>
        <source>Sides of the sheet</source>
        <translation>Стороны листа</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>System dialog…</source>
        <translation>Системный диалог…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Напечатать</translation>
    </message>
    <message>
        <source>Printing {name}</source>
        <translation>Печатаем {name}</translation>
    </message>
    <message>
        <source>Sent to the printer: {name}</source>
        <translation>Отправлено на печать: {name}</translation>
    </message>
    <message>
        <source>Printing stopped: {name}</source>
        <translation>Печать остановлена: {name}</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>Сохраняем {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Write pages of {every}, for example 1-3, 5</source>
        <translation>Укажите страницы из {every}, например 1-3, 5</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
</context>
<context>
    <name>PrintTogether</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Laying out %n document(s)</source>
        <translation>
            <numerusform>Готовим %n документ</numerusform>
            <numerusform>Готовим %n документа</numerusform>
            <numerusform>Готовим %n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) could not be laid out. {why}</source>
        <translation>
            <numerusform>Не вошёл %n документ. {why}</numerusform>
            <numerusform>Не вошли %n документа. {why}</numerusform>
            <numerusform>Не вошло %n документов. {why}</numerusform>
        </translation>
    </message>
</context>
</TS>
