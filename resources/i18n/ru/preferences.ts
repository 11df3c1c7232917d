<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>AboutSection</name>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Копировать путь</translation>
    </message>
    <message>
        <source>Base:</source>
        <translation>База:</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Log:</source>
        <translation>Журнал:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message numerus="yes">
        <source>The program is made of %n parts of others:</source>
        <translation>
            <numerusform>В программе %n чужая часть:</numerusform>
            <numerusform>В программе %n чужие части:</numerusform>
            <numerusform>В программе %n чужих частей:</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Текст лицензии</translation>
    </message>
    <message>
        <source>The path is in the clipboard</source>
        <translation>Путь скопирован</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Fields of cards…</source>
        <translation>Поля карточек…</translation>
    </message>
    <message>
        <source>Import from files…</source>
        <translation>Импорт из файлов…</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Check the base</source>
        <translation>Проверить базу</translation>
    </message>
    <message>
        <source>Open another base…</source>
        <translation>Открыть другую базу…</translation>
    </message>
    <message>
        <source>Files for Bitrix24…</source>
        <translation>Файлы для Bitrix24…</translation>
    </message>
</context>
<context>
    <name>AnswersSection</name>
    <message>
        <source>The clock of requests, and which lead comes first</source>
        <translation>Срок ответа на заявки и порядок лидов</translation>
    </message>
    <message>
        <source>Working hours…</source>
        <translation>Рабочее время…</translation>
    </message>
    <message>
        <source>Answer within, minutes of working time</source>
        <translation>Срок ответа, минут рабочего времени</translation>
    </message>
    <message>
        <source>At half of the term the clock turns amber, past it red. Five minutes before the term the program rings once. A call nobody took is no answer.</source>
        <translation>После половины срока таймер становится жёлтым, после срока — красным. За пять минут до срока программа один раз напомнит. Звонок без ответа ответом не считается.</translation>
    </message>
    <message>
        <source>Only working hours count: a request of Friday evening runs from Monday morning.</source>
        <translation>Считается только рабочее время: заявка вечера пятницы отсчитывается с утра понедельника.</translation>
    </message>
    <message>
        <source>Temperature: the most each part gives</source>
        <translation>Температура: сколько даёт каждая часть</translation>
    </message>
    <message>
        <source>The temperature is the sum of the parts, from 0 to 100.</source>
        <translation>Температура — сумма частей, от 0 до 100.</translation>
    </message>
</context>
<context>
    <name>CadenceRows</name>
    <message>
        <source>One more step</source>
        <translation>Ещё шаг</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>часов</translation>
    </message>
    <message>
        <source>working days, at the same time</source>
        <translation>рабочих дней, в то же время</translation>
    </message>
    <message>
        <source>working days, in the other half of the day</source>
        <translation>рабочих дней, в другую половину дня</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The file of the base is damaged</source>
        <translation>Файл базы повреждён</translation>
    </message>
    <message>
        <source>A record refers to one that is gone</source>
        <translation>Запись ссылается на удалённую</translation>
    </message>
    <message>
        <source>The total of a line does not add up</source>
        <translation>Не сходится итог строки</translation>
    </message>
    <message>
        <source>The total of an offer does not add up</source>
        <translation>Не сходится итог КП</translation>
    </message>
    <message>
        <source>The total of an invoice does not add up</source>
        <translation>Не сходится итог счёта</translation>
    </message>
    <message>
        <source>The total of an order does not add up</source>
        <translation>Не сходится итог заказа</translation>
    </message>
    <message>
        <source>The total of a return does not add up</source>
        <translation>Не сходится итог возврата</translation>
    </message>
    <message>
        <source>A return differs from the debt it lessens</source>
        <translation>Возврат не сходится с долгом, который он уменьшает</translation>
    </message>
    <message>
        <source>An order is below what was shipped of it</source>
        <translation>В заказе меньше, чем по нему отгружено</translation>
    </message>
    <message>
        <source>A client has not exactly one main person</source>
        <translation>У клиента не ровно одно главное контактное лицо</translation>
    </message>
    <message>
        <source>Instalments differ from their invoice</source>
        <translation>Платежи по графику расходятся со счётом</translation>
    </message>
    <message>
        <source>More was set off than is owed</source>
        <translation>Зачтено больше, чем причитается</translation>
    </message>
    <message>
        <source>A refund differs from what it gives back</source>
        <translation>Возврат денег расходится с тем, что он возвращает</translation>
    </message>
    <message>
        <source>More was set off than was paid</source>
        <translation>Зачтено больше, чем оплачено</translation>
    </message>
    <message>
        <source>Payment and invoice have other currencies</source>
        <translation>Оплата и счёт в разных валютах</translation>
    </message>
    <message>
        <source>A number of a series is missing</source>
        <translation>Пропущен номер документа</translation>
    </message>
    <message>
        <source>Versions of an offer are out of order</source>
        <translation>Версии КП идут не по порядку</translation>
    </message>
    <message>
        <source>Two versions of an offer are in force</source>
        <translation>Действуют две версии одного КП</translation>
    </message>
    <message>
        <source>A debt differs from its payments</source>
        <translation>Долг расходится с оплатами</translation>
    </message>
    <message>
        <source>A next step differs from the planned ones</source>
        <translation>Следующий шаг расходится с запланированными делами</translation>
    </message>
    <message>
        <source>An advance differs from its payment</source>
        <translation>Аванс расходится с оплатой</translation>
    </message>
    <message>
        <source>The board differs from the deals</source>
        <translation>Доска расходится со сделками</translation>
    </message>
    <message>
        <source>What the day counts differs from the base</source>
        <translation>Счётчики дня расходятся с базой</translation>
    </message>
    <message>
        <source>Money of a client differs from its papers</source>
        <translation>Деньги клиента расходятся с его документами</translation>
    </message>
    <message>
        <source>An issued paper has no stored PDF</source>
        <translation>У выставленного документа нет PDF</translation>
    </message>
    <message>
        <source>A stored file is missing</source>
        <translation>Нет сохранённого файла</translation>
    </message>
    <message>
        <source>A stored file was changed from outside</source>
        <translation>Сохранённый файл изменён извне</translation>
    </message>
    <message>
        <source>A posted record was changed past the program</source>
        <translation>Проведённую запись изменили в обход программы</translation>
    </message>
    <message>
        <source>A posted record was deleted past the program</source>
        <translation>Проведённую запись удалили в обход программы</translation>
    </message>
    <message>
        <source>A posted record came in past the program</source>
        <translation>Проведённую запись внесли в обход программы</translation>
    </message>
    <message>
        <source>The chain of records was written over</source>
        <translation>Цепочку записей переписали</translation>
    </message>
    <message>
        <source>The chain of records is not the one a backup holds</source>
        <translation>Цепочка записей не та, что хранится в копии</translation>
    </message>
    <message>
        <source>Go back to a backup from before the damage: “Restore” above shows first what would be lost, and keeps the base of now aside.</source>
        <translation>Вернитесь к копии, сделанной до повреждения: «Восстановить» выше сначала покажет, что пропадёт, а нынешнюю базу отложит рядом.</translation>
    </message>
    <message>
        <source>Somebody wrote to the file past the program. Compare the record with its PDF and with the backup; “Restore” above brings it back.</source>
        <translation>В файл писали мимо программы. Сверьте запись с её PDF и с копией; «Восстановить» выше вернёт её.</translation>
    </message>
    <message>
        <source>Files are kept beside the base: put the missing ones back from a copy of that folder, or attach them anew.</source>
        <translation>Файлы лежат рядом с базой: верните недостающие из копии этой папки или прикрепите заново.</translation>
    </message>
    <message>
        <source>Make a backup, then open the record and correct it by a document of its own; or go back to a backup from before the fault.</source>
        <translation>Сделайте копию, откройте запись и исправьте её отдельным документом — или вернитесь к копии, сделанной до ошибки.</translation>
    </message>
    <message>
        <source>The check has changed nothing.</source>
        <translation>Проверка ничего не изменила.</translation>
    </message>
    <message>
        <source>{kind}, {year}: {numbers}</source>
        <translation>{kind}, {year}: {numbers}</translation>
    </message>
    <message>
        <source>links {numbers}</source>
        <translation>звенья {numbers}</translation>
    </message>
</context>
<context>
    <name>ClassRules</name>
    <message>
        <source>Classes by purchases</source>
        <translation>Классы по покупкам</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дн.</translation>
    </message>
    <message>
        <source>A: first part of the revenue</source>
        <translation>A: первая доля выручки</translation>
    </message>
    <message>
        <source>A and B together</source>
        <translation>A и B вместе</translation>
    </message>
    <message>
        <source>X: gaps differ by no more than</source>
        <translation>X: промежутки отличаются до</translation>
    </message>
    <message>
        <source>Y: gaps differ by no more than</source>
        <translation>Y: промежутки отличаются до</translation>
    </message>
    <message>
        <source>Gaps needed for a letter</source>
        <translation>Промежутков для буквы</translation>
    </message>
    <message>
        <source>New since the first purchase</source>
        <translation>Новый с первой покупки</translation>
    </message>
    <message>
        <source>Rhythm until there is one</source>
        <translation>Ритм, пока нет своего</translation>
    </message>
    <message>
        <source>Sleeps after so much of its rhythm</source>
        <translation>Спит после, от ритма</translation>
    </message>
    <message>
        <source>Lost after so much of its rhythm</source>
        <translation>Потерян после, от ритма</translation>
    </message>
    <message>
        <source>Never sleeps before</source>
        <translation>Не спит раньше</translation>
    </message>
    <message>
        <source>The rhythm of a client is the median gap between its paid invoices. Classes are counted once a day.</source>
        <translation>Ритм клиента — медиана промежутков между его оплаченными счетами. Классы считаются раз в день.</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Пересчитать</translation>
    </message>
</context>
<context>
    <name>CompanyForm</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
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
        <source>Legal address</source>
        <translation>Юридический адрес</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Bank code (BIK)</source>
        <translation>БИК</translation>
    </message>
    <message>
        <source>Settlement account</source>
        <translation>Расчётный счёт</translation>
    </message>
    <message>
        <source>Correspondent account</source>
        <translation>Корр. счёт</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Директор</translation>
    </message>
    <message>
        <source>Chief accountant</source>
        <translation>Главный бухгалтер</translation>
    </message>
    <message>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Не указан</translation>
    </message>
    <message>
        <source>General (OSNO)</source>
        <translation>Общий (ОСНО)</translation>
    </message>
    <message>
        <source>Simplified (USN)</source>
        <translation>Упрощённый (УСН)</translation>
    </message>
    <message>
        <source>VAT inside</source>
        <translation>НДС в цене</translation>
    </message>
    <message>
        <source>VAT on top</source>
        <translation>НДС сверху</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Signature of the director</source>
        <translation>Подпись директора</translation>
    </message>
    <message>
        <source>VAT by default</source>
        <translation>НДС по умолчанию</translation>
    </message>
    <message>
        <source>Tax regime</source>
        <translation>Налоговый режим</translation>
    </message>
    <message>
        <source>Prices in documents</source>
        <translation>Цены в документах</translation>
    </message>
    <message>
        <source>Write the address as name@domain</source>
        <translation>Напишите адрес в виде имя@домен</translation>
    </message>
    <message>
        <source>OGRNIP</source>
        <translation>ОГРНИП</translation>
    </message>
    <message>
        <source>The usual one of this bank: Enter takes it</source>
        <translation>обычный для этого банка: Enter подставит</translation>
    </message>
</context>
<context>
    <name>CompanySection</name>
    <message numerus="yes">
        <source>%n field(s) left before invoices can be issued</source>
        <translation>
            <numerusform>осталось %n поле, чтобы выставлять счета</numerusform>
            <numerusform>осталось %n поля, чтобы выставлять счета</numerusform>
            <numerusform>осталось %n полей, чтобы выставлять счета</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything invoices need is here</source>
        <translation>всё для счетов заполнено</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>Моя компания</translation>
    </message>
</context>
<context>
    <name>CriterionDialog</name>
    <message>
        <source>New criterion</source>
        <translation>Новый критерий</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Что спрашиваем</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Industry, region and payment are answered by the card</source>
        <translation>Отрасль, регион и оплату подскажет карточка</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>0: only its stop factors count</source>
        <translation>0: важны только стоп-факторы</translation>
    </message>
    <message>
        <source>Answers, the best first</source>
        <translation>Ответы, лучший первым</translation>
    </message>
    <message>
        <source>One more answer</source>
        <translation>Ещё ответ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>A question needs two answers at least</source>
        <translation>Нужно хотя бы два ответа</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n ответ</numerusform>
            <numerusform>%n ответа</numerusform>
            <numerusform>%n ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) judged</source>
        <translation>
            <numerusform>оценён %n клиент</numerusform>
            <numerusform>оценено %n клиента</numerusform>
            <numerusform>оценено %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop factor(s)</source>
        <translation>
            <numerusform>%n стоп-фактор</numerusform>
            <numerusform>%n стоп-фактора</numerusform>
            <numerusform>%n стоп-факторов</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, weight {weight}</source>
        <translation>{name}, вес {weight}</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Import from files</source>
        <translation>Импорт из файлов</translation>
    </message>
    <message>
        <source>Clients, goods, prices, deals and leads from Excel, CSV, 1C; one undo returns it.</source>
        <translation>Клиенты, товары, цены, сделки и лиды из Excel, CSV, 1С; отменяется одним шагом.</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Open the bin</source>
        <translation>Открыть корзину</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted is kept for %n day(s) and can be brought back.</source>
        <translation>
            <numerusform>Удалённое хранится %n день, и его можно вернуть.</numerusform>
            <numerusform>Удалённое хранится %n дня, и его можно вернуть.</numerusform>
            <numerusform>Удалённое хранится %n дней, и его можно вернуть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>Consents and erasures</source>
        <translation>Согласия и удаления</translation>
    </message>
    <message>
        <source>Who agreed to what; everything about a person to a file; erasure on demand.</source>
        <translation>Кто на что согласился; всё о человеке в один файл; удаление по требованию (152-ФЗ).</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>База</translation>
    </message>
    <message>
        <source>Open another base</source>
        <translation>Открыть другую базу</translation>
    </message>
    <message>
        <source>New base</source>
        <translation>Новая база</translation>
    </message>
    <message>
        <source>Only look at another base</source>
        <translation>Посмотреть другую базу</translation>
    </message>
    <message>
        <source>A base open to be looked at is not changed: print and export as usual.</source>
        <translation>База, открытая для просмотра, не изменяется: печать и выгрузка как обычно.</translation>
    </message>
    <message>
        <source>Check of the base</source>
        <translation>Проверка базы</translation>
    </message>
    <message>
        <source>The file, the sums of documents and payments, numbers and stored files.</source>
        <translation>Файл, суммы документов и оплат, номера и вложенные файлы.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверяем…</translation>
    </message>
    <message>
        <source>The base is sound: nothing was found.</source>
        <translation>База в порядке: ошибок не найдено.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Всё в порядке</translation>
    </message>
    <message numerus="yes">
        <source>Found: %n fault(s)</source>
        <translation>
            <numerusform>Найдена %n ошибка</numerusform>
            <numerusform>Найдено %n ошибки</numerusform>
            <numerusform>Найдено %n ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>Bases ({names})</source>
        <translation>Базы ({names})</translation>
    </message>
    <message>
        <source>Open this backup?</source>
        <translation>Открыть эту копию?</translation>
    </message>
    <message>
        <source>Its copy is opened beside the base of now, which stays as it is.</source>
        <translation>Она откроется отдельным файлом, нынешняя база останется как есть.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Открыть копию</translation>
    </message>
    <message>
        <source>Files for Bitrix24</source>
        <translation>Файлы для Bitrix24</translation>
    </message>
    <message>
        <source>Companies, contacts, goods, deals and leads as its import takes them.</source>
        <translation>Компании, контакты, товары, сделки и лиды, как их принимает его импорт.</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Импорт и экспорт</translation>
    </message>
</context>
<context>
    <name>DaySection</name>
    <message>
        <source>A note after everything done, not only after talks</source>
        <translation>Заметка к каждому выполненному делу, а не только к разговорам</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Рабочее время</translation>
    </message>
    <message>
        <source>The clock of requests, the calendar, the next tries and the reminders go by them. Holidays and moved days come from the production calendar of Russia; a day before a holiday is an hour shorter.</source>
        <translation>По нему идут таймер заявок, календарь, следующие попытки и напоминания. Праздники и переносы берутся из производственного календаря России; предпраздничный день короче на час.</translation>
    </message>
    <message>
        <source>Tasks a day holds</source>
        <translation>Дел на день, не больше</translation>
    </message>
    <message>
        <source>Notes on what was done</source>
        <translation>Заметки о сделанном</translation>
    </message>
    <message>
        <source>Letters at least</source>
        <translation>Не меньше букв</translation>
    </message>
    <message>
        <source>When nobody answers</source>
        <translation>Когда не отвечают</translation>
    </message>
    <message>
        <source>The next try is proposed after each one that was not answered.</source>
        <translation>После каждой попытки без ответа программа предложит время следующей.</translation>
    </message>
    <message>
        <source>Tries until another way is proposed</source>
        <translation>Попыток до другого способа связи</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тихо с</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тихо до</translation>
    </message>
    <message>
        <source>What falls into the quiet hours is reminded of when they end.</source>
        <translation>О том, что попало в тихие часы, программа напомнит, когда они кончатся.</translation>
    </message>
    <message>
        <source>{time} before</source>
        <translation>за {time}</translation>
    </message>
    <message>
        <source>at the time</source>
        <translation>в момент начала</translation>
    </message>
    <message>
        <source>no reminder</source>
        <translation>не напоминать</translation>
    </message>
    <message>
        <source>A day ends after it begins, and lunch lies within it</source>
        <translation>День заканчивается позже, чем начинается, обед лежит внутри него</translation>
    </message>
</context>
<context>
    <name>FieldsSection</name>
    <message>
        <source>Your own fields in forms, cards and lists</source>
        <translation>Ваши поля в формах, карточках и списках</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
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
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Whose fields</source>
        <translation>Чьи поля</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>order: Ctrl+↑ ↓ or drag</source>
        <translation>порядок: Ctrl+↑ ↓ или мышью</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>values stay, nobody is asked</source>
        <translation>значения хранятся, поле не спрашивается</translation>
    </message>
    <message>
        <source>No fields yet. What you add here appears in the forms and cards, in the lists, filters, imports and exports.</source>
        <translation>Своих полей пока нет. Добавленное здесь появится в формах и карточках, в списках, фильтрах, импорте и экспорте.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Вернуть из архива</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Delete with its values…</source>
        <translation>Удалить вместе со значениями…</translation>
    </message>
    <message>
        <source>Put aside: {title}</source>
        <translation>Поле в архиве: {title}</translation>
    </message>
    <message>
        <source>In use again: {title}</source>
        <translation>Поле снова в работе: {title}</translation>
    </message>
    <message numerus="yes">
        <source>Its value is deleted in %n record(s). Ctrl+Z brings all back.</source>
        <translation>
            <numerusform>Его значение будет удалено в %n записи. Ctrl+Z вернёт всё.</numerusform>
            <numerusform>Его значения будут удалены в %n записях. Ctrl+Z вернёт всё.</numerusform>
            <numerusform>Его значения будут удалены в %n записях. Ctrl+Z вернёт всё.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the field “{title}”?</source>
        <translation>Удалить поле «{title}»?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Field deleted: {title}</source>
        <translation>Поле удалено: {title}</translation>
    </message>
</context>
<context>
    <name>HoursRows</name>
    <message>
        <source>Begins</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>Lunch from</source>
        <translation>Обед с</translation>
    </message>
    <message>
        <source>Lunch till</source>
        <translation>Обед до</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Понедельник</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Вторник</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Среда</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Четверг</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Пятница</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Суббота</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Воскресенье</translation>
    </message>
</context>
<context>
    <name>JudgingSection</name>
    <message>
        <source>How well a client fits, and from which score on</source>
        <translation>Насколько клиент нам подходит и с какого балла</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>Лист оценки</translation>
    </message>
    <message>
        <source>order: Ctrl+↑ ↓</source>
        <translation>порядок: Ctrl+↑ ↓</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>A, from a score of</source>
        <translation>A от, баллов</translation>
    </message>
    <message>
        <source>B, from a score of</source>
        <translation>B от, баллов</translation>
    </message>
    <message>
        <source>C, from a score of</source>
        <translation>C от, баллов</translation>
    </message>
    <message>
        <source>Share to be answered</source>
        <translation>Нужно ответов</translation>
    </message>
    <message>
        <source>Below C a client is not ours. Until so many percent of the weight are answered there is not enough data. A stop factor decides alone.</source>
        <translation>Ниже C клиент не целевой. Пока отвечено на меньшую долю веса, данных мало. Стоп-фактор решает один.</translation>
    </message>
    <message>
        <source>The scores must fall from A to C, each from 0 to 100</source>
        <translation>Баллы должны убывать от A к C, каждый от 0 до 100</translation>
    </message>
    <message>
        <source>Sum of the weights: {total}. The score is the share of it in percent.</source>
        <translation>Сумма весов: {total}. Балл — доля от неё в процентах.</translation>
    </message>
    <message>
        <source>The sheet is empty: add a criterion.</source>
        <translation>Лист пуст: добавьте критерий.</translation>
    </message>
    <message>
        <source>Taken off the sheet: {name}</source>
        <translation>Убрано из листа: {name}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>KeyInput</name>
    <message>
        <source>Press the new keys</source>
        <translation>Нажмите новые клавиши</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Find a command or keys</source>
        <translation>Найти команду или клавиши</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Сбросить все</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>choose a command, then press its new keys</source>
        <translation>выберите команду и нажмите для неё новые клавиши</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где действует</translation>
    </message>
    <message>
        <source>This command has one key without Ctrl, Alt and Shift</source>
        <translation>У этой команды одна клавиша без Ctrl, Alt и Shift</translation>
    </message>
    <message>
        <source>Add Ctrl or Alt, or take a key such as F7</source>
        <translation>Добавьте Ctrl или Alt либо возьмите клавишу вроде F7</translation>
    </message>
    <message>
        <source>{keys} belongs to “{command}”: change it there first</source>
        <translation>{keys} занято: «{command}». Сначала смените там</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>везде</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Draft in the mail program</source>
        <translation>Черновик в почтовой программе</translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <translation>Почтовый сервер (SMTP)</translation>
    </message>
    <message>
        <source>How letters leave</source>
        <translation>Как отправлять письма</translation>
    </message>
    <message>
        <source>TLS from the start (465)</source>
        <translation>TLS сразу (465)</translation>
    </message>
    <message>
        <source>STARTTLS (587)</source>
        <translation>STARTTLS (587)</translation>
    </message>
    <message>
        <source>None: inside the office only</source>
        <translation>Нет: только внутри офиса</translation>
    </message>
    <message>
        <source>as in “About you”</source>
        <translation>как в разделе «О вас»</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>Адрес отправителя</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Проверить соединение</translation>
    </message>
    <message>
        <source>Password…</source>
        <translation>Пароль…</translation>
    </message>
    <message>
        <source>Forget the password</source>
        <translation>Забыть пароль</translation>
    </message>
    <message>
        <source>The password is remembered.</source>
        <translation>Пароль запомнен.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Запомнить</translation>
    </message>
    <message>
        <source>The password is forgotten: the next letter asks for it.</source>
        <translation>Пароль забыт: следующее письмо спросит его.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Почтовый сервер</translation>
    </message>
    <message>
        <source>The server lets us in.</source>
        <translation>Сервер принимает нас.</translation>
    </message>
    <message>
        <source>The check has failed.</source>
        <translation>Проверка не удалась.</translation>
    </message>
    <message>
        <source>The letter opens with its attachments in the mail program of this computer; you press Send there.</source>
        <translation>Письмо откроется с вложениями в почтовой программе этого компьютера; отправить его нужно там.</translation>
    </message>
    <message>
        <source>Looking for the keyring of this computer…</source>
        <translation>Ищем связку ключей этого компьютера…</translation>
    </message>
    <message>
        <source>The password is asked for once and kept in the keyring of this computer: {keyring}. It is never in the base or its backups.</source>
        <translation>Пароль спрашивается один раз и хранится в связке ключей этого компьютера: {keyring}. В базе и её копиях его нет.</translation>
    </message>
    <message>
        <source>The password is not stored: the program asks for it at the first letter after each start and keeps it in memory only.</source>
        <translation>Пароль не сохраняется: программа спросит его при первом письме после каждого запуска и держит только в памяти.</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>The base is being made…</source>
        <translation>База создаётся…</translation>
    </message>
    <message>
        <source>The base is being made ready for this program…</source>
        <translation>База готовится к работе с этой программой…</translation>
    </message>
    <message>
        <source>{name}. The base of now stays open until then.</source>
        <translation>{name}. До тех пор открыта нынешняя база.</translation>
    </message>
    <message>
        <source>Base {name}</source>
        <translation>База {name}</translation>
    </message>
</context>
<context>
    <name>OptionLine</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Share of the weight</source>
        <translation>Доля веса</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>стоп</translation>
    </message>
    <message>
        <source>This answer alone makes the client no target</source>
        <translation>Один этот ответ делает клиента нецелевым</translation>
    </message>
    <message>
        <source>Take the answer off</source>
        <translation>Убрать ответ</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Margin an offer needs</source>
        <translation>Порог маржи КП</translation>
    </message>
    <message>
        <source>Warn, a reason may be written</source>
        <translation>Предупреждать, причина по желанию</translation>
    </message>
    <message>
        <source>Send with a reason only</source>
        <translation>Отправлять только с причиной</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Кредит-ноты</translation>
    </message>
    <message>
        <source>Margin and credit</source>
        <translation>Маржа и кредит</translation>
    </message>
    <message>
        <source>An offer below it is marked, and sending asks whether it was agreed.</source>
        <translation>КП с маржой ниже порога отмечаем, а перед отправкой спрашиваем, согласовано ли.</translation>
    </message>
    <message>
        <source>Below the margin or the lowest price of goods</source>
        <translation>Ниже маржи или минимальной цены товара</translation>
    </message>
    <message>
        <source>Debts late by more days than this hold back goods on credit</source>
        <translation>Просрочка больше стольких дней задерживает товар в долг</translation>
    </message>
    <message>
        <source>What is paid for before goes; a reason lets the rest go, and is kept</source>
        <translation>Оплаченное вперёд отпускается; остальное по причине, она хранится</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Нумерация</translation>
    </message>
    <message>
        <source>What the documents say</source>
        <translation>что печатается в КП и счетах</translation>
    </message>
    <message>
        <source>Words on documents</source>
        <translation>Тексты в документах</translation>
    </message>
    <message>
        <source>The same words on documents in English</source>
        <translation>Те же слова в документах на английском</translation>
    </message>
    <message>
        <source>While it is empty, the text in Russian is printed</source>
        <translation>Пока поле пустое, печатается русский текст</translation>
    </message>
    <message>
        <source>For example: payment means that the terms of delivery are accepted.</source>
        <translation>Например: оплата счёта означает согласие с условиями поставки.</translation>
    </message>
    <message>
        <source>Why we, under the lines of an offer</source>
        <translation>Почему мы: под позициями КП</translation>
    </message>
    <message>
        <source>At the foot of an offer</source>
        <translation>Внизу КП</translation>
    </message>
    <message>
        <source>Above the invoice</source>
        <translation>Над счётом</translation>
    </message>
    <message>
        <source>Usual terms of offers</source>
        <translation>Обычные условия КП</translation>
    </message>
    <message>
        <source>One a line; new offers begin with the first</source>
        <translation>По одному в строке; новые КП начинаются с первого</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Гарантия</translation>
    </message>
    <message>
        <source>Days, one number a line; new offers hold for the first</source>
        <translation>Дни, по числу в строке; новые КП действуют первое из них</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Срок действия</translation>
    </message>
    <message>
        <source>Remind so many working days before an offer ends</source>
        <translation>За сколько рабочих дней до конца КП напоминать</translation>
    </message>
    <message>
        <source>0: no task is planned</source>
        <translation>0: задача не ставится</translation>
    </message>
    <message>
        <source>Enter a percent from 0 to 99</source>
        <translation>Введите процент от 0 до 99</translation>
    </message>
</context>
<context>
    <name>PasteStrip</name>
    <message>
        <source>A whole company card may be pasted: the fields are filled from its text.</source>
        <translation>Можно вставить карточку предприятия целиком: поля заполнятся из текста.</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>Вставить из буфера</translation>
    </message>
    <message numerus="yes">
        <source>Filled: %n field(s). Look them over.</source>
        <translation>
            <numerusform>Заполнено %n поле. Проверьте его.</numerusform>
            <numerusform>Заполнено %n поля. Проверьте их.</numerusform>
            <numerusform>Заполнено %n полей. Проверьте их.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no requisites in the clipboard: copy the card as text first.</source>
        <translation>В буфере нет реквизитов: сначала скопируйте карточку как текст.</translation>
    </message>
</context>
<context>
    <name>PictureSlot</name>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Картинки (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The file cannot be read: choose another one</source>
        <translation>Файл не читается: выберите другой</translation>
    </message>
    <message>
        <source>Take a picture smaller than 5 MB</source>
        <translation>Возьмите картинку меньше 5 МБ</translation>
    </message>
    <message>
        <source>Save the picture as PNG or JPEG</source>
        <translation>Сохраните картинку как PNG или JPEG</translation>
    </message>
    <message>
        <source>Make the picture smaller: up to 6000 dots a side</source>
        <translation>Уменьшите картинку: до 6000 точек по стороне</translation>
    </message>
    <message>
        <source>Take a larger picture: from 32 dots a side</source>
        <translation>Возьмите картинку крупнее: от 32 точек</translation>
    </message>
    <message>
        <source>The picture is damaged: save it anew</source>
        <translation>Картинка повреждена: сохраните заново</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменять</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Write the address as name@domain</source>
        <translation>Напишите адрес в виде имя@домен</translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message>
        <source>Clients see it under offers and in letters</source>
        <translation>Это увидят клиенты в КП и письмах</translation>
    </message>
</context>
<context>
    <name>QuestionRules</name>
    <message>
        <source>Questions to clients and deals</source>
        <translation>Анкета клиента и сделки</translation>
    </message>
    <message>
        <source>An answer is old after, months</source>
        <translation>Ответ устаревает через, мес.</translation>
    </message>
    <message>
        <source>So full a sheet is enough</source>
        <translation>Достаточно заполнить</translation>
    </message>
    <message>
        <source>Ask for a filled sheet before the stage of offers</source>
        <translation>Требовать заполненную анкету перед этапом КП</translation>
    </message>
    <message>
        <source>“Not known” is no answer; “asked, not told” and “none” are.</source>
        <translation>«Не знаю» — не ответ; «спросили, не сказали» и «нет» — ответы.</translation>
    </message>
</context>
<context>
    <name>Requisites</name>
    <message numerus="yes">
        <source>10 or 12 digits are needed, %n given</source>
        <translation>
            <numerusform>Нужно 10 или 12 цифр, введена %n</numerusform>
            <numerusform>Нужно 10 или 12 цифр, введено %n</numerusform>
            <numerusform>Нужно 10 или 12 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 signs are needed, %n given</source>
        <translation>
            <numerusform>Нужно 9 знаков, введён %n</numerusform>
            <numerusform>Нужно 9 знаков, введено %n</numerusform>
            <numerusform>Нужно 9 знаков, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>13 or 15 digits are needed, %n given</source>
        <translation>
            <numerusform>Нужно 13 или 15 цифр, введена %n</numerusform>
            <numerusform>Нужно 13 или 15 цифр, введено %n</numerusform>
            <numerusform>Нужно 13 или 15 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 digits are needed, %n given</source>
        <translation>
            <numerusform>Нужно 9 цифр, введена %n</numerusform>
            <numerusform>Нужно 9 цифр, введено %n</numerusform>
            <numerusform>Нужно 9 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>20 digits are needed, %n given</source>
        <translation>
            <numerusform>Нужно 20 цифр, введена %n</numerusform>
            <numerusform>Нужно 20 цифр, введено %n</numerusform>
            <numerusform>Нужно 20 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave only digits</source>
        <translation>Оставьте только цифры</translation>
    </message>
    <message>
        <source>Zeros alone are no number: take it from the papers</source>
        <translation>Одни нули: возьмите номер из документов</translation>
    </message>
    <message>
        <source>Check the signs: something is out of place</source>
        <translation>Проверьте знаки: что-то не на месте</translation>
    </message>
    <message>
        <source>Check the first digits</source>
        <translation>Проверьте первые цифры</translation>
    </message>
    <message>
        <source>Check the digits: the control sum differs</source>
        <translation>Проверьте цифры: не сходится контрольная сумма</translation>
    </message>
    <message>
        <source>Check the account or the bank code: they differ</source>
        <translation>Проверьте счёт или БИК: они не сходятся</translation>
    </message>
    <message>
        <source>A correspondent account begins with 301</source>
        <translation>Корреспондентский счёт начинается с 301</translation>
    </message>
    <message>
        <source>This is the account of the bank: enter that of the company</source>
        <translation>Это счёт банка: нужен счёт компании</translation>
    </message>
    <message>
        <source>Fill in this field</source>
        <translation>Заполните поле</translation>
    </message>
    <message>
        <source>A sole trader has no KPP: clear the field</source>
        <translation>У ИП нет КПП: очистите поле</translation>
    </message>
    <message>
        <source>The INN is right</source>
        <translation>ИНН верен</translation>
    </message>
    <message>
        <source>The OGRN is right</source>
        <translation>ОГРН верен</translation>
    </message>
    <message>
        <source>The bank code is right</source>
        <translation>БИК верен</translation>
    </message>
    <message>
        <source>The account belongs to this bank</source>
        <translation>Счёт сходится с БИК</translation>
    </message>
    <message>
        <source>will be checked when the bank code is filled in</source>
        <translation>проверим по БИК, когда он будет заполнен</translation>
    </message>
    <message>
        <source>The leading zero seems to be lost: put 0 first</source>
        <translation>Похоже, потерян ноль в начале: допишите 0</translation>
    </message>
</context>
<context>
    <name>ScoreRules</name>
    <message>
        <source>Scores RFM</source>
        <translation>Оценки RFM</translation>
    </message>
    <message>
        <source>Who is beyond the last limit has 1; who never bought has no score. R counts the days since the last paid invoice, F the days with purchases, M the payments of twelve months.</source>
        <translation>Кто не дотянул до последней границы, получает 1; у кого покупок не было, оценки нет. R считает дни от последнего оплаченного счёта, F — дни с покупками, M — оплаты за двенадцать месяцев.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дн.</translation>
    </message>
    <message>
        <source>R {points}: no later than</source>
        <translation>R {points}: не позже</translation>
    </message>
    <message>
        <source>F {points}: purchases from</source>
        <translation>F {points}: покупок от</translation>
    </message>
    <message>
        <source>M {points}: paid from</source>
        <translation>M {points}: оплачено от</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Ничего не найдено</translation>
    </message>
</context>
<context>
    <name>SeriesForm</name>
    <message>
        <source>Next number</source>
        <translation>Следующий номер</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Apply the numbering: {name}</source>
        <translation>Применить нумерацию: {name}</translation>
    </message>
    <message>
        <source>The next one: {number}</source>
        <translation>Следующий документ: {number}</translation>
    </message>
    <message>
        <source>Write where the number stands: {n}, or {n:04} for 0007; {year} is the year</source>
        <translation>Укажите место номера: {n} или {n:04} для 0007; {year} — год</translation>
    </message>
    <message>
        <source>Enter a number from 1</source>
        <translation>Введите номер от 1</translation>
    </message>
    <message>
        <source>{number} is the least: those before were given already</source>
        <translation>Не меньше {number}: прежние номера уже выданы</translation>
    </message>
    <message>
        <source>Invoices of this year exist: a jump would leave a gap in their numbers</source>
        <translation>В этом году счета уже выставлены: пропуск номеров недопустим</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Company and requisites</source>
        <translation>Компания и реквизиты</translation>
    </message>
    <message>
        <source>INN KPP bank account VAT tax logo stamp signature director</source>
        <translation>ИНН КПП банк счёт БИК НДС налог логотип печать подпись директор</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>О вас</translation>
    </message>
    <message>
        <source>name post phone e-mail manager</source>
        <translation>имя должность телефон почта менеджер профиль</translation>
    </message>
    <message>
        <source>Documents and prices</source>
        <translation>Документы и цены</translation>
    </message>
    <message>
        <source>number template margin limit text offer invoice footer</source>
        <translation>номер нумерация шаблон маржа порог текст КП счёт подвал</translation>
    </message>
    <message>
        <source>Document templates</source>
        <translation>Шаблоны документов</translation>
    </message>
    <message>
        <source>template design colour logo block column text PDF offer invoice</source>
        <translation>шаблон оформление цвет логотип блок колонка текст PDF КП счёт</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>own custom field list entry stage required client contact product lead</source>
        <translation>свои дополнительные поля список вариант этап обязательно клиент контакт товар лид сделка</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>pipeline stage gate required probability days task funnel</source>
        <translation>воронка этап условия обязательные поля вероятность норма дни задача шаг</translation>
    </message>
    <message>
        <source>Reasons of refusal</source>
        <translation>Причины отказа</translation>
    </message>
    <message>
        <source>lost reason refusal why</source>
        <translation>отказ причина почему проиграли</translation>
    </message>
    <message>
        <source>Judging clients</source>
        <translation>Оценка клиентов</translation>
    </message>
    <message>
        <source>category fit score criterion weight stop factor A B C grade</source>
        <translation>категория категории клиентов соответствие балл критерий вес стоп-фактор оценка A B C</translation>
    </message>
    <message>
        <source>Day and reminders</source>
        <translation>День и напоминания</translation>
    </message>
    <message>
        <source>working hours lunch task norm note no answer again cadence remind quiet</source>
        <translation>рабочее время часы обед норма дел заметка недозвон перезвонить попытки напоминание тихие часы</translation>
    </message>
    <message>
        <source>Leads and answers</source>
        <translation>Лиды и ответы</translation>
    </message>
    <message>
        <source>request response clock term SLA answer temperature weight</source>
        <translation>заявка ответ таймер срок SLA температура вес</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>template field mail server SMTP password draft e-mail sending</source>
        <translation>шаблон поле почта сервер SMTP пароль черновик e-mail отправка</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>theme dark light language scale rows motion tray icon</source>
        <translation>тема тёмная светлая язык масштаб строки движение значок</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>shortcuts keyboard commands</source>
        <translation>сочетания клавиатура команды</translation>
    </message>
    <message>
        <source>Data and backups</source>
        <translation>Данные и копии</translation>
    </message>
    <message>
        <source>import backup base check restore folder open</source>
        <translation>импорт загрузка копия база проверка восстановить папка открыть</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>encryption password recovery key lock screen idle minutes</source>
        <translation>шифрование пароль ключ восстановления блокировка экран простой минуты</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>version licences log path</source>
        <translation>версия лицензии журнал путь</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>section above</source>
        <translation>раздел выше</translation>
    </message>
    <message>
        <source>section below</source>
        <translation>раздел ниже</translation>
    </message>
    <message>
        <source>find a setting</source>
        <translation>найти настройку</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>отменить</translation>
    </message>
</context>
<context>
    <name>TaxChoice</name>
    <message>
        <source>no VAT</source>
        <translation>без НДС</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>Templates of letters</source>
        <translation>Шаблоны писем</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Вставить поле</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Proposed on the stage</source>
        <translation>Предлагать на этапе</translation>
    </message>
    <message>
        <source>How it looks for the last client with a deal</source>
        <translation>Как письмо выглядит для последнего клиента со сделкой</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любом</translation>
    </message>
    <message>
        <source>Template saved: {name}</source>
        <translation>Шаблон сохранён: {name}</translation>
    </message>
    <message>
        <source>Template deleted: {name}</source>
        <translation>Шаблон удалён: {name}</translation>
    </message>
</context>
<context>
    <name>Touched</name>
    <message>
        <source>offer {name}</source>
        <translation>предложение {name}</translation>
    </message>
    <message>
        <source>order {name}</source>
        <translation>заказ {name}</translation>
    </message>
    <message>
        <source>invoice {name}</source>
        <translation>счёт {name}</translation>
    </message>
    <message>
        <source>return {name}</source>
        <translation>возврат {name}</translation>
    </message>
    <message>
        <source>payment {name}</source>
        <translation>платёж {name}</translation>
    </message>
    <message>
        <source>what a payment settles {name}</source>
        <translation>зачёт платежа {name}</translation>
    </message>
    <message>
        <source>what a return settles {name}</source>
        <translation>зачёт возврата {name}</translation>
    </message>
    <message>
        <source>what a refund gives back {name}</source>
        <translation>что возвращено деньгами {name}</translation>
    </message>
    <message>
        <source>look of a printed paper {name}</source>
        <translation>вид напечатанного документа {name}</translation>
    </message>
    <message>
        <source>closed day {name}</source>
        <translation>закрытый день {name}</translation>
    </message>
    <message>
        <source>erasure of personal data {name}</source>
        <translation>удаление персональных данных {name}</translation>
    </message>
    <message>
        <source>entry of the journal {name}</source>
        <translation>запись журнала {name}</translation>
    </message>
    <message>
        <source>the record itself</source>
        <translation>сама запись</translation>
    </message>
    <message>
        <source>what belongs to it</source>
        <translation>то, что к ней относится</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>строка {number}</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>убрана</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>вставлена</translation>
    </message>
    <message>
        <source>and more: {count}</source>
        <translation>и ещё: {count}</translation>
    </message>
    <message>
        <source>still as it was in the backup of {moment}</source>
        <translation>в прежнем виде есть в копии от {moment}</translation>
    </message>
</context>
<context>
    <name>ViewSection</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотные</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Уменьшить движение</translation>
    </message>
    <message>
        <source>Show costs and margins</source>
        <translation>Показывать себестоимость и маржу</translation>
    </message>
    <message>
        <source>Show an icon beside the clock</source>
        <translation>Значок возле часов</translation>
    </message>
    <message>
        <source>Closing the window leaves the icon</source>
        <translation>При закрытии окна оставлять значок</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Строки таблиц</translation>
    </message>
    <message>
        <source>Changes apply at once</source>
        <translation>изменения применяются сразу</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Take this step away</source>
        <translation>Убрать шаг</translation>
    </message>
    <message>
        <source>After try {number}</source>
        <translation>После попытки {number}</translation>
    </message>
</context>
<context>
    <name>StoreSwitch</name>
    <message>
        <source>It is broken off when another base is opened, and what it has written is taken back.</source>
        <translation>Если открыть другую базу, работа прервётся, а записанное ею отменится.</translation>
    </message>
    <message>
        <source>Break it off</source>
        <translation>Прервать</translation>
    </message>
</context>
</TS>
