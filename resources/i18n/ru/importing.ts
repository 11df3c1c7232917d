<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>ColumnTable</name>
    <message>
        <source>Column of the file</source>
        <translation>Колонка в файле</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Не загружать</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>пропуск</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to look at</source>
        <translation>
            <numerusform>проверьте %n значение</numerusform>
            <numerusform>проверьте %n значения</numerusform>
            <numerusform>проверьте %n значений</numerusform>
        </translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>распознано</translation>
    </message>
</context>
<context>
    <name>CountsLine</name>
    <message>
        <source>Reading and comparing with the base…</source>
        <translation>Читаем и сверяем с базой…</translation>
    </message>
    <message>
        <source>No rows to import</source>
        <translation>Нет строк для загрузки</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>добавлена %n запись</numerusform>
            <numerusform>добавлено %n записи</numerusform>
            <numerusform>добавлено %n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>дополнена %n запись</numerusform>
            <numerusform>дополнено %n записи</numerusform>
            <numerusform>дополнено %n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-alike(s) merged</source>
        <translation>
            <numerusform>объединён %n дубль</numerusform>
            <numerusform>объединено %n дубля</numerusform>
            <numerusform>объединено %n дублей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новая</numerusform>
            <numerusform>%n новые</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be completed</source>
        <translation>
            <numerusform>%n дополним</numerusform>
            <numerusform>%n дополним</numerusform>
            <numerusform>%n дополним</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-alike(s) to be merged</source>
        <translation>
            <numerusform>%n похожа на дубль: объединим</numerusform>
            <numerusform>%n похожи на дубли: объединим</numerusform>
            <numerusform>%n похожих на дубли: объединим</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n без изменений</numerusform>
            <numerusform>%n без изменений</numerusform>
            <numerusform>%n без изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>пропущено: %n</numerusform>
            <numerusform>пропущено: %n</numerusform>
            <numerusform>пропущено: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n отклонена</numerusform>
            <numerusform>%n отклонены</numerusform>
            <numerusform>%n отклонено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Leave out</source>
        <translation>Убрать файл</translation>
    </message>
    <message>
        <source>More files</source>
        <translation>Ещё файлы</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Определится сама</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Что в строках</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Читаем файл…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>encoding {name}</source>
        <translation>кодировка {name}</translation>
    </message>
    <message>
        <source>encoding recognised: {name}</source>
        <translation>кодировка определена: {name}</translation>
    </message>
</context>
<context>
    <name>Import</name>
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
    <message>
        <source>New</source>
        <translation>Новая</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Дополнена</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Объединена</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущена</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонена</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединять</translation>
    </message>
    <message>
        <source>Empty fields are filled; what was typed here stays.</source>
        <translation>Заполним пустые поля, введённое здесь останется.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменять</translation>
    </message>
    <message>
        <source>Values of the file take the place of those in the base.</source>
        <translation>Значения из файла заменят те, что в базе.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропускать</translation>
    </message>
    <message>
        <source>Records that are there already are left as they are.</source>
        <translation>Записи, которые уже есть, не изменятся.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>Look-alikes become second records beside the first ones.</source>
        <translation>Похожие станут отдельными записями рядом с первыми.</translation>
    </message>
    <message>
        <source>The check digits do not agree</source>
        <translation>Не сходится контрольная сумма</translation>
    </message>
    <message>
        <source>Wrong number of digits or odd signs</source>
        <translation>Не то число цифр или лишние знаки</translation>
    </message>
    <message>
        <source>The leading zero was lost</source>
        <translation>Потерян ноль в начале</translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation>Это не адрес почты</translation>
    </message>
    <message>
        <source>Not a whole phone number</source>
        <translation>Неполный номер телефона</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>Это не дата</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Это не число</translation>
    </message>
    <message>
        <source>Neither yes nor no</source>
        <translation>Ни да, ни нет</translation>
    </message>
    <message>
        <source>Not a rate of VAT</source>
        <translation>Это не ставка НДС</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>Текст повреждён</translation>
    </message>
    <message>
        <source>Differs from the bank details</source>
        <translation>Расходится с банковскими реквизитами</translation>
    </message>
    <message>
        <source>The sum differs from that of the lines</source>
        <translation>Сумма расходится с позициями</translation>
    </message>
    <message>
        <source>Rows of one deal disagree</source>
        <translation>Строки одной сделки расходятся</translation>
    </message>
    <message>
        <source>This ID is in the file twice</source>
        <translation>Такой ID встречается дважды</translation>
    </message>
    <message>
        <source>Two columns have this heading</source>
        <translation>Две колонки с таким заголовком</translation>
    </message>
    <message>
        <source>The name was made of other fields</source>
        <translation>Название составлено из других полей</translation>
    </message>
    <message>
        <source>There is no name</source>
        <translation>Нет названия</translation>
    </message>
    <message>
        <source>The quotation marks are broken</source>
        <translation>Нарушены кавычки</translation>
    </message>
    <message>
        <source>A cell is too long</source>
        <translation>Слишком длинная ячейка</translation>
    </message>
    <message>
        <source>The row has too few cells</source>
        <translation>В строке не хватает ячеек</translation>
    </message>
    <message>
        <source>The row has too many cells</source>
        <translation>В строке лишние ячейки</translation>
    </message>
    <message>
        <source>Neither the key nor a name: who or what is it</source>
        <translation>Нет ни ключа, ни названия: непонятно, кто или что это</translation>
    </message>
    <message>
        <source>Several records fit: choose another key</source>
        <translation>Подходят несколько записей: выберите другой ключ</translation>
    </message>
    <message>
        <source>Repeats another row</source>
        <translation>Повторяет другую строку</translation>
    </message>
    <message>
        <source>Is in the base already, left as it is</source>
        <translation>Уже есть в базе, не меняем</translation>
    </message>
    <message>
        <source>There is no such record in the base</source>
        <translation>Такой записи в базе нет</translation>
    </message>
    <message>
        <source>Not one of the values of the list</source>
        <translation>Такого значения нет в списке</translation>
    </message>
    <message>
        <source>Less than zero</source>
        <translation>Меньше нуля</translation>
    </message>
    <message>
        <source>A line of totals, no record</source>
        <translation>Строка итогов, а не запись</translation>
    </message>
    <message>
        <source>There is no such client in the base</source>
        <translation>Такого клиента в базе нет</translation>
    </message>
    <message>
        <source>The gate of the stage holds the deal: it stands on an earlier one</source>
        <translation>Условия этапа не выполнены: сделка поставлена на этап раньше</translation>
    </message>
    <message>
        <source>The group of the product has no such property</source>
        <translation>У группы товара нет такого свойства</translation>
    </message>
    <message>
        <source>Looks like another client</source>
        <translation>Похож на другого клиента</translation>
    </message>
    <message>
        <source>Another deal has this number: the new one got the next</source>
        <translation>Этот номер уже у другой сделки: новая получила следующий</translation>
    </message>
    <message>
        <source>Another client has this INN</source>
        <translation>Этот ИНН уже у другого клиента</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>точка с запятой</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>maybe {value}</source>
        <translation>возможно, {value}</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Copy rows in Excel first: there is no table in the clipboard.</source>
        <translation>Сначала скопируйте строки в Excel: в буфере обмена нет таблицы.</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>ID in the other program</source>
        <translation>ID в другой программе</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Note on the source</source>
        <translation>Об источнике</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Дата создания</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Дата изменения</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Кем создано</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Кем изменено</translation>
    </message>
    <message>
        <source>Open to everybody</source>
        <translation>Доступно всем</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Рабочий телефон</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Мобильный телефон</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Домашний телефон</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Пейджер</translation>
    </message>
    <message>
        <source>Phone for mailings</source>
        <translation>Телефон для рассылок</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>Другой телефон</translation>
    </message>
    <message>
        <source>Work e-mail</source>
        <translation>Рабочая почта</translation>
    </message>
    <message>
        <source>Private e-mail</source>
        <translation>Личная почта</translation>
    </message>
    <message>
        <source>E-mail for mailings</source>
        <translation>Почта для рассылок</translation>
    </message>
    <message>
        <source>Other e-mail</source>
        <translation>Другая почта</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Personal page</source>
        <translation>Личная страница</translation>
    </message>
    <message>
        <source>Other site</source>
        <translation>Другой сайт</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Viber</source>
        <translation>Viber</translation>
    </message>
    <message>
        <source>VK</source>
        <translation>ВКонтакте</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Note on the stage</source>
        <translation>Об этапе</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>ID of the company</source>
        <translation>ID компании</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>ID of the contact</source>
        <translation>ID контакта</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Kind of the deal</source>
        <translation>Тип сделки</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Дата начала</translation>
    </message>
    <message>
        <source>Closing on</source>
        <translation>Дата закрытия</translation>
    </message>
    <message>
        <source>Deal closed</source>
        <translation>Сделка закрыта</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind of the client</source>
        <translation>Тип клиента</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Сотрудников</translation>
    </message>
    <message>
        <source>Yearly revenue</source>
        <translation>Годовой оборот</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>KPP</source>
        <translation>КПП</translation>
    </message>
    <message>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>Legal address</source>
        <translation>Юридический адрес</translation>
    </message>
    <message>
        <source>Actual address</source>
        <translation>Фактический адрес</translation>
    </message>
    <message>
        <source>Bank details</source>
        <translation>Банковские реквизиты</translation>
    </message>
    <message>
        <source>Our own company</source>
        <translation>Наша компания</translation>
    </message>
    <message>
        <source>Takes part in the export</source>
        <translation>Участвует в экспорте</translation>
    </message>
    <message>
        <source>External code</source>
        <translation>Внешний код</translation>
    </message>
    <message>
        <source>Symbolic code</source>
        <translation>Символьный код</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <source>VAT is in the price</source>
        <translation>НДС включён в цену</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица измерения</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Сортировка</translation>
    </message>
    <message>
        <source>Group, level 1</source>
        <translation>Группа, уровень 1</translation>
    </message>
    <message>
        <source>Group, level 2</source>
        <translation>Группа, уровень 2</translation>
    </message>
    <message>
        <source>Group, level 3</source>
        <translation>Группа, уровень 3</translation>
    </message>
    <message>
        <source>Group, level 4</source>
        <translation>Группа, уровень 4</translation>
    </message>
    <message>
        <source>Other messenger</source>
        <translation>Другой мессенджер</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Город</translation>
    </message>
</context>
<context>
    <name>ImportMany</name>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Дополнены</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Объединены</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущены</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонены</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>cancel the import</source>
        <translation>отменить загрузку</translation>
    </message>
    <message>
        <source>import</source>
        <translation>загрузить</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>take the import back</source>
        <translation>вернуть как было</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Загрузить %n строку</numerusform>
            <numerusform>Загрузить %n строки</numerusform>
            <numerusform>Загрузить %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>the import is under way</source>
        <translation>загрузка идёт</translation>
    </message>
    <message>
        <source>reading the files</source>
        <translation>читаем файлы</translation>
    </message>
    <message>
        <source>a backup is made before it</source>
        <translation>перед загрузкой сделаем резервную копию</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Drop files here</source>
        <translation>Перетащите файлы сюда</translation>
    </message>
    <message>
        <source>Clients, contacts, products, prices, stock and leads as XLSX or CSV, a catalogue of 1C (CommerceML), exports of Bitrix24. Several files at once will do.</source>
        <translation>Клиенты, контакты, товары, цены, остатки и лиды из XLSX или CSV, каталог 1С (CommerceML), выгрузки Битрикс24. Можно несколько файлов сразу.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выбрать файлы</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Вставить из Excel</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>When the record is there already</source>
        <translation>Если запись уже есть</translation>
    </message>
    <message>
        <source>Check before the import</source>
        <translation>Проверка перед загрузкой</translation>
    </message>
    <message>
        <source>When the record is there already:</source>
        <translation>Если запись уже есть:</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Файлы для загрузки</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx *.xlsm *.xlsb *.xls *.ods *.xml);;All files (*)</source>
        <translation>Таблицы (*.csv *.txt *.tsv *.xlsx *.xlsm *.xlsb *.xls *.ods *.xml);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Загружаем</translation>
    </message>
    <message numerus="yes">
        <source>Imported: %n record(s)</source>
        <translation>
            <numerusform>Загружена %n запись</numerusform>
            <numerusform>Загружено %n записи</numerusform>
            <numerusform>Загружено %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was cancelled: the base is as it was before.</source>
        <translation>Загрузка отменена: база такая же, как до неё.</translation>
    </message>
</context>
<context>
    <name>ImportSession</name>
    <message>
        <source>Reading files</source>
        <translation>Чтение файлов</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>There are no such rows</source>
        <translation>Таких строк нет</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>С замечаниями</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Cancel brings the base back to what it was before.</source>
        <translation>Отмена вернёт базу в состояние до загрузки.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>Now: {name}. Cancel brings the base back to what it was before.</source>
        <translation>Сейчас: {name}. Отмена вернёт базу в состояние до загрузки.</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>осталась около %n секунды</numerusform>
            <numerusform>осталось около %n секунд</numerusform>
            <numerusform>осталось около %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping: the base stays as it was.</source>
        <translation>Останавливаем: база останется прежней.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Файл не открывается.</translation>
    </message>
    <message>
        <source>Close it in other programs and check the rights to it.</source>
        <translation>Закройте его в других программах и проверьте права доступа.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>Это устройство или канал, а не файл.</translation>
    </message>
    <message>
        <source>Choose a file on a disk.</source>
        <translation>Выберите файл на диске.</translation>
    </message>
    <message>
        <source>Another program is writing the file right now.</source>
        <translation>Файл сейчас записывает другая программа.</translation>
    </message>
    <message>
        <source>Wait until it is done and read the file again.</source>
        <translation>Дождитесь окончания и прочитайте файл снова.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB.</source>
        <translation>Файл больше {limit} МБ.</translation>
    </message>
    <message>
        <source>Export it in parts.</source>
        <translation>Выгрузите его по частям.</translation>
    </message>
    <message>
        <source>The file has more than {limit} rows.</source>
        <translation>В файле больше {limit} строк.</translation>
    </message>
    <message>
        <source>The file has more than {limit} columns.</source>
        <translation>В файле больше {limit} колонок.</translation>
    </message>
    <message>
        <source>Choose another separator, or export fewer fields.</source>
        <translation>Выберите другой разделитель или выгрузите меньше полей.</translation>
    </message>
    <message>
        <source>This is not a text with columns but {format}.</source>
        <translation>Это не таблица в виде текста: {format}.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) and choose that file.</source>
        <translation>Сохраните как CSV (UTF-8) и выберите новый файл.</translation>
    </message>
    <message>
        <source>The file holds no text, or another encoding is needed.</source>
        <translation>В файле нет текста, или нужна другая кодировка.</translation>
    </message>
    <message>
        <source>Choose the encoding, or save the file as CSV (UTF-8).</source>
        <translation>Выберите кодировку или сохраните файл как CSV (UTF-8).</translation>
    </message>
    <message>
        <source>The row with the headings is broken.</source>
        <translation>Строка заголовков повреждена.</translation>
    </message>
    <message>
        <source>Correct the quotation marks in the first row.</source>
        <translation>Исправьте кавычки в первой строке.</translation>
    </message>
    <message>
        <source>The headings do not tell what is in the file.</source>
        <translation>По заголовкам не понять, что в файле.</translation>
    </message>
    <message>
        <source>Say what the rows are, then set the fields of the columns.</source>
        <translation>Укажите, что в строках, и назначьте поля колонкам.</translation>
    </message>
    <message>
        <source>The file cannot be read in this encoding.</source>
        <translation>В этой кодировке файл не читается.</translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation>Выберите другую кодировку.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Это папка, а не файл.</translation>
    </message>
    <message>
        <source>Open it and choose the file in it.</source>
        <translation>Откройте её и выберите файл внутри.</translation>
    </message>
    <message>
        <source>The workbook is locked by a password.</source>
        <translation>Книга закрыта паролем.</translation>
    </message>
    <message>
        <source>Open it in Excel, save it without the password, try again.</source>
        <translation>Откройте её в Excel, сохраните без пароля и попробуйте снова.</translation>
    </message>
    <message>
        <source>The workbook is damaged or is none at all.</source>
        <translation>Книга повреждена, или это вовсе не книга Excel.</translation>
    </message>
    <message>
        <source>Open it in Excel and save it anew as XLSX or CSV.</source>
        <translation>Откройте её в Excel и сохраните заново как XLSX или CSV.</translation>
    </message>
    <message>
        <source>There is a cell far away from the table: {cell}.</source>
        <translation>Далеко за таблицей есть заполненная ячейка: {cell}.</translation>
    </message>
    <message>
        <source>Delete the columns and rows beyond the table in Excel and save it.</source>
        <translation>Удалите в Excel столбцы и строки за таблицей и сохраните книгу.</translation>
    </message>
    <message>
        <source>Unpacked, the file would take more than {limit} MB.</source>
        <translation>В распакованном виде файл занял бы больше {limit} МБ.</translation>
    </message>
    <message>
        <source>Save only the sheet with the table, or as CSV, in parts.</source>
        <translation>Сохраните только лист с таблицей или выгрузите CSV частями.</translation>
    </message>
    <message>
        <source>The workbook has no sheet with a table.</source>
        <translation>В книге нет листа с таблицей.</translation>
    </message>
    <message>
        <source>Choose another sheet, or another file.</source>
        <translation>Выберите другой лист или другой файл.</translation>
    </message>
    <message>
        <source>The XML declares things of its own; such files are not read.</source>
        <translation>В XML есть собственные объявления (DTD); такие файлы не читаем.</translation>
    </message>
    <message>
        <source>Export the catalogue anew from the accounting program.</source>
        <translation>Выгрузите каталог из учётной программы заново.</translation>
    </message>
    <message>
        <source>The XML is damaged in line {line}.</source>
        <translation>XML повреждён в строке {line}.</translation>
    </message>
    <message>
        <source>There are neither goods nor clients in this XML.</source>
        <translation>В этом XML нет ни товаров, ни контрагентов.</translation>
    </message>
    <message>
        <source>Choose import.xml and offers.xml of a CommerceML exchange.</source>
        <translation>Выберите import.xml и offers.xml обмена CommerceML.</translation>
    </message>
    <message>
        <source>This is no bank statement in the text format of 1C.</source>
        <translation>Файл не является выпиской в формате 1С.</translation>
    </message>
    <message>
        <source>In the client bank choose the export to 1C: a file like kl_to_1c.txt.</source>
        <translation>В клиент-банке выберите выгрузку в 1С: файл вида kl_to_1c.txt.</translation>
    </message>
    <message>
        <source>The file could not be taken apart: the reader broke off.</source>
        <translation>Файл не удалось разобрать: чтение прервалось.</translation>
    </message>
    <message>
        <source>The base was not touched. Save the file anew and try again.</source>
        <translation>База не тронута. Сохраните файл заново и повторите.</translation>
    </message>
    <message>
        <source>Reading the file took too long.</source>
        <translation>Файл читался слишком долго.</translation>
    </message>
    <message>
        <source>The XML is damaged, or its encoding is unknown.</source>
        <translation>XML повреждён, или его кодировка неизвестна.</translation>
    </message>
    <message>
        <source>The base was not changed.</source>
        <translation>База не изменена.</translation>
    </message>
    <message>
        <source>an Excel book or an archive</source>
        <translation>это книга Excel или архив</translation>
    </message>
    <message>
        <source>an old Excel book</source>
        <translation>это старая книга Excel</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>это PDF</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>это документ Word</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>это база данных</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>это картинка</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>это архив</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>это программа</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Rejected rows to a file</source>
        <translation>Отклонённые строки в файл</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>Загрузить ещё</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>Загрузка завершена</translation>
    </message>
    <message>
        <source>Everything was there already</source>
        <translation>Всё уже было в базе</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the whole import back. A backup was made before it.</source>
        <translation>Ctrl+Z отменит загрузку целиком. Перед ней сделана резервная копия.</translation>
    </message>
    <message>
        <source>Nothing in the base was changed.</source>
        <translation>В базе ничего не изменилось.</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Отклонённые строки</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n rejected row(s)</source>
        <translation>
            <numerusform>Записана %n отклонённая строка</numerusform>
            <numerusform>Записаны %n отклонённые строки</numerusform>
            <numerusform>Записано %n отклонённых строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>Leave out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Что в строках</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Заголовки</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Читаем файл…</translation>
    </message>
    <message>
        <source>Pasted from a spreadsheet</source>
        <translation>Вставлено из таблицы</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet “{name}”</source>
        <translation>лист «{name}»</translation>
    </message>
    <message>
        <source>CommerceML of 1C</source>
        <translation>CommerceML из 1С</translation>
    </message>
    <message>
        <source>encoding recognised: {name}</source>
        <translation>кодировка определена: {name}</translation>
    </message>
    <message>
        <source>columns as last time</source>
        <translation>колонки как в прошлый раз</translation>
    </message>
    <message>
        <source>in row {row}</source>
        <translation>в строке {row}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Column of the file</source>
        <translation>Колонка в файле</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Первые значения</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Не загружать</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>пропуск</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to look at</source>
        <translation>
            <numerusform>проверьте %n значение</numerusform>
            <numerusform>проверьте %n значения</numerusform>
            <numerusform>проверьте %n значений</numerusform>
        </translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>распознано</translation>
    </message>
</context>
<context>
    <name>TableCounts</name>
    <message>
        <source>Reading and comparing with the base…</source>
        <translation>Читаем и сверяем с базой…</translation>
    </message>
    <message>
        <source>No rows to import</source>
        <translation>Нет строк для загрузки</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>добавлена %n запись</numerusform>
            <numerusform>добавлено %n записи</numerusform>
            <numerusform>добавлено %n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>обновлена %n запись</numerusform>
            <numerusform>обновлено %n записи</numerusform>
            <numerusform>обновлено %n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новая</numerusform>
            <numerusform>%n новые</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be updated</source>
        <translation>
            <numerusform>обновится %n</numerusform>
            <numerusform>обновятся %n</numerusform>
            <numerusform>обновятся %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) in the file</source>
        <translation>
            <numerusform>%n повтор в файле</numerusform>
            <numerusform>%n повтора в файле</numerusform>
            <numerusform>%n повторов в файле</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>без изменений: %n</numerusform>
            <numerusform>без изменений: %n</numerusform>
            <numerusform>без изменений: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>пропущена %n</numerusform>
            <numerusform>пропущены %n</numerusform>
            <numerusform>пропущено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with errors</source>
        <translation>
            <numerusform>%n с ошибкой</numerusform>
            <numerusform>%n с ошибками</numerusform>
            <numerusform>%n с ошибками</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>Our ID</source>
        <translation>Наш ID</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Расчётный счёт</translation>
    </message>
    <message>
        <source>BIK</source>
        <translation>БИК</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Correspondent account</source>
        <translation>Корр. счёт</translation>
    </message>
    <message>
        <source>Contact: name</source>
        <translation>Контакт: ФИО</translation>
    </message>
    <message>
        <source>Contact: position</source>
        <translation>Контакт: должность</translation>
    </message>
    <message>
        <source>Contact: phone</source>
        <translation>Контакт: телефон</translation>
    </message>
    <message>
        <source>Contact: e-mail</source>
        <translation>Контакт: e-mail</translation>
    </message>
    <message>
        <source>INN of the client</source>
        <translation>ИНН клиента</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <source>Mark of a wrong INN</source>
        <translation>Пометка об ИНН</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Group (path with /)</source>
        <translation>Группа (путь через /)</translation>
    </message>
    <message>
        <source>Price of the list “{name}”</source>
        <translation>Цена по прайсу «{name}»</translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>Enter or a double click on a row: the headings are there.</source>
        <translation>Enter или двойной щелчок по строке: заголовки стоят в ней.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>The headings are in this row</source>
        <translation>Заголовки в этой строке</translation>
    </message>
    <message>
        <source>The table has no headings</source>
        <translation>В таблице нет заголовков</translation>
    </message>
</context>
<context>
    <name>TableImport</name>
    <message>
        <source>without VAT</source>
        <translation>без НДС</translation>
    </message>
    <message>
        <source>Clients, with their contacts</source>
        <translation>Клиенты (с контактами)</translation>
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
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Остатки</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>INN with KPP</source>
        <translation>ИНН и КПП</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>ID in the other program</source>
        <translation>ID в другой программе</translation>
    </message>
    <message>
        <source>Our ID</source>
        <translation>Наш ID</translation>
    </message>
    <message>
        <source>Create and update</source>
        <translation>Создать и обновить</translation>
    </message>
    <message>
        <source>New rows become records; values of the file replace those of the base.</source>
        <translation>Новые строки станут записями, значения из файла заменят прежние.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить пустое</translation>
    </message>
    <message>
        <source>New rows become records; in known ones only empty fields are filled.</source>
        <translation>Новые строки станут записями, в известных заполнятся только пустые поля.</translation>
    </message>
    <message>
        <source>Only create</source>
        <translation>Только создать</translation>
    </message>
    <message>
        <source>Records that are in the base are left as they are.</source>
        <translation>Записи, которые уже есть в базе, не изменятся.</translation>
    </message>
    <message>
        <source>Only update</source>
        <translation>Только обновить</translation>
    </message>
    <message>
        <source>Nothing new is made: rows without a record are skipped.</source>
        <translation>Новых записей не будет: строки, которых нет в базе, пропустим.</translation>
    </message>
    <message>
        <source>31.12.2026</source>
        <translation>31.12.2026</translation>
    </message>
    <message>
        <source>12/31/2026</source>
        <translation>12/31/2026</translation>
    </message>
    <message>
        <source>2026-12-31</source>
        <translation>2026-12-31</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Как написано</translation>
    </message>
    <message>
        <source>1 234,56</source>
        <translation>1 234,56</translation>
    </message>
    <message>
        <source>1,234.56</source>
        <translation>1,234.56</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>wrong INN</source>
        <translation>неверный ИНН</translation>
    </message>
    <message>
        <source>Repeats row {row}</source>
        <translation>Повторяет строку {row}</translation>
    </message>
    <message>
        <source>Looks like “{name}”: {value} is there</source>
        <translation>Похоже на «{name}»: там есть {value}</translation>
    </message>
    <message>
        <source>“{name}” has INN {value}: left out</source>
        <translation>ИНН {value} уже у «{name}»: не записан</translation>
    </message>
</context>
<context>
    <name>TableOutcome</name>
    <message>
        <source>New</source>
        <translation>Новая</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновление</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропуск</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
</context>
<context>
    <name>TableOutcomes</name>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Обновления</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущенные</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Начало файла</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>By what records are found</source>
        <translation>По чему искать записи</translation>
    </message>
    <message>
        <source>What may be written</source>
        <translation>Что можно записать</translation>
    </message>
    <message>
        <source>Check before the import</source>
        <translation>Проверка перед загрузкой</translation>
    </message>
    <message>
        <source>Records are found by</source>
        <translation>Искать записи по полю</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Загружаем</translation>
    </message>
    <message>
        <source>Rows with errors</source>
        <translation>Строки с ошибками</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n row(s) with errors</source>
        <translation>
            <numerusform>Записана %n строка с ошибкой</numerusform>
            <numerusform>Записаны %n строки с ошибками</numerusform>
            <numerusform>Записано %n строк с ошибками</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported: %n record(s)</source>
        <translation>
            <numerusform>Загружена %n запись</numerusform>
            <numerusform>Загружены %n записи</numerusform>
            <numerusform>Загружено %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was cancelled: the base is as it was before.</source>
        <translation>Загрузка отменена: база такая же, как до неё.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n product(s) off sale?</source>
        <translation>
            <numerusform>Снять с продажи %n товар?</numerusform>
            <numerusform>Снять с продажи %n товара?</numerusform>
            <numerusform>Снять с продажи %n товаров?</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}. They stay in papers and in the catalogue as archived.</source>
        <translation>{names}. Они останутся в документах и в каталоге как архивные.</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>Снять с продажи</translation>
    </message>
    <message numerus="yes">
        <source>Off sale: %n product(s)</source>
        <translation>
            <numerusform>Снят с продажи %n товар</numerusform>
            <numerusform>Снято с продажи %n товара</numerusform>
            <numerusform>Снято с продажи %n товаров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableResultCard</name>
    <message>
        <source>Errors to a file</source>
        <translation>Ошибки в файл</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>Загрузить ещё</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>Загрузка завершена</translation>
    </message>
    <message>
        <source>Everything was there already</source>
        <translation>Всё уже было в базе</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the whole import back. A backup was made before it.</source>
        <translation>Ctrl+Z отменит всю загрузку. Перед ней сделана копия базы.</translation>
    </message>
    <message>
        <source>Nothing in the base was changed.</source>
        <translation>В базе ничего не изменилось.</translation>
    </message>
    <message>
        <source>Rows with errors can be written to a file, mended there and imported again.</source>
        <translation>Строки с ошибками можно записать в файл, исправить и загрузить снова.</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Дальше: {name}</translation>
    </message>
    <message>
        <source>Take them off sale…</source>
        <translation>Снять с продажи…</translation>
    </message>
    <message numerus="yes">
        <source>The catalogue is whole, and %n product(s) are no longer in it</source>
        <translation>
            <numerusform>Каталог полный, %n товара в нём больше нет</numerusform>
            <numerusform>Каталог полный, %n товаров в нём больше нет</numerusform>
            <numerusform>Каталог полный, %n товаров в нём больше нет</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableRows</name>
    <message>
        <source>Errors to a file</source>
        <translation>Ошибки в файл</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Строки файла</translation>
    </message>
    <message>
        <source>There are no such rows</source>
        <translation>Таких строк нет</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>С замечаниями</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Changes and remarks</source>
        <translation>Изменения и замечания</translation>
    </message>
    <message>
        <source>Row {row}: {title}</source>
        <translation>Строка {row}: {title}</translation>
    </message>
    <message>
        <source>Nothing changes: all of it is in the base already.</source>
        <translation>Ничего не изменится: всё это уже есть в базе.</translation>
    </message>
    <message>
        <source>Copy what is told of the row</source>
        <translation>Скопировать сведения о строке</translation>
    </message>
</context>
<context>
    <name>TableSession</name>
    <message>
        <source>Reading files</source>
        <translation>Читаем файлы</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузка</translation>
    </message>
</context>
</TS>
