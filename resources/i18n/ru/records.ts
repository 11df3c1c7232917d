<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Attachments</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Copied: {name}</source>
        <translation>Скопировано: {name}</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Previous file</source>
        <translation>Предыдущий файл</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Следующий файл</translation>
    </message>
    <message>
        <source>Open in its program</source>
        <translation>Открыть в программе</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>A file of this kind is shown by its own program only.</source>
        <translation>Такой файл показывает только его программа.</translation>
    </message>
    <message>
        <source>The picture cannot be shown: it is damaged or too large.</source>
        <translation>Картинку не показать: она повреждена или слишком велика.</translation>
    </message>
    <message>
        <source>The beginning of a long text is shown</source>
        <translation>Показано начало длинного текста</translation>
    </message>
    <message>
        <source>The pages are being drawn…</source>
        <translation>Готовим страницы…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>{shown} of {total} pages are shown</source>
        <translation>Показано страниц: {shown} из {total}</translation>
    </message>
    <message>
        <source>The PDF cannot be shown: it is damaged or has a password.</source>
        <translation>PDF не показать: он повреждён или закрыт паролем.</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>the file is missing in the folder of the store</source>
        <translation>файла нет в папке базы</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>Drop files here: contracts, drawings, photos</source>
        <translation>Перетащите сюда файлы: договоры, чертежи, фото</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are missing in the folder of the store: take them from a backup</source>
        <translation>
            <numerusform>%n файла нет в папке базы: верните его из резервной копии</numerusform>
            <numerusform>%n файлов нет в папке базы: верните их из резервной копии</numerusform>
            <numerusform>%n файлов нет в папке базы: верните их из резервной копии</numerusform>
        </translation>
    </message>
    <message>
        <source>Files to add</source>
        <translation>Какие файлы добавить</translation>
    </message>
    <message>
        <source>Adding of files</source>
        <translation>Добавление файлов</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>Добавлен %n файл</numerusform>
            <numerusform>Добавлено %n файла</numerusform>
            <numerusform>Добавлено %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Not added: {names}. {why}</source>
        <translation>Не добавлено: {names}. {why}</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Open in its program</source>
        <translation>Открыть в программе</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Main photo</source>
        <translation>Главное фото</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Поставить первым</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>Имя и заметка…</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Files put in order</source>
        <translation>Файлы упорядочены</translation>
    </message>
    <message>
        <source>File taken away: {name}</source>
        <translation>Файл убран: {name}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
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
        <source>File saved: {name}</source>
        <translation>Файл сохранён: {name}</translation>
    </message>
</context>
<context>
    <name>Star</name>
    <message>
        <source>In the favourites: {name}</source>
        <translation>В избранном: {name}</translation>
    </message>
    <message>
        <source>Not a favourite now: {name}</source>
        <translation>Убрано из избранного: {name}</translation>
    </message>
</context>
<context>
    <name>StarButton</name>
    <message>
        <source>Add to the favourites</source>
        <translation>В избранное</translation>
    </message>
    <message>
        <source>Remove from the favourites</source>
        <translation>Убрать из избранного</translation>
    </message>
</context>
<context>
    <name>TagColour</name>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Бирюзовый</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Оливковый</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Оранжевый</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Розовый</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>tag</source>
        <translation>метка</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Take the tag away</source>
        <translation>Снять метку</translation>
    </message>
    <message>
        <source>Rename the tag…</source>
        <translation>Переименовать метку…</translation>
    </message>
    <message>
        <source>Delete the tag everywhere</source>
        <translation>Удалить метку везде</translation>
    </message>
    <message>
        <source>Tag taken away: {name}</source>
        <translation>Метка снята: {name}</translation>
    </message>
    <message>
        <source>Colour of the tag changed: {name}</source>
        <translation>Цвет метки изменён: {name}</translation>
    </message>
    <message>
        <source>Tag deleted: {name}</source>
        <translation>Метка удалена: {name}</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Название метки</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Tag renamed: {name}</source>
        <translation>Метка переименована: {name}</translation>
    </message>
</context>
<context>
    <name>TagPopover</name>
    <message>
        <source>Tag, then Enter</source>
        <translation>Метка, затем Enter</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Метка: {name}</translation>
    </message>
    <message>
        <source>Enter makes a new tag “{name}”</source>
        <translation>Enter создаст новую метку «{name}»</translation>
    </message>
    <message>
        <source>No tags yet: type the first one</source>
        <translation>Меток пока нет: введите первую</translation>
    </message>
</context>
</TS>
