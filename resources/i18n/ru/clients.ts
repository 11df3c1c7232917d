<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Bank account</source>
        <translation>Счёт в банке</translation>
    </message>
    <message>
        <source>New bank account</source>
        <translation>Новый счёт в банке</translation>
    </message>
    <message>
        <source>Settlement account</source>
        <translation>Расчётный счёт</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>БИК</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Corr. account</source>
        <translation>Корр. счёт</translation>
    </message>
    <message>
        <source>The main account: papers name it</source>
        <translation>Основной счёт: он стоит в документах</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Bank account saved</source>
        <translation>Счёт в банке сохранён</translation>
    </message>
    <message>
        <source>The client has this account already</source>
        <translation>Этот счёт у клиента уже есть</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>Bank accounts</source>
        <translation>Счета в банках</translation>
    </message>
    <message>
        <source>New bank account</source>
        <translation>Новый счёт в банке</translation>
    </message>
    <message>
        <source>None yet: a contract needs one</source>
        <translation>Пока нет: понадобится для договора</translation>
    </message>
    <message>
        <source>main</source>
        <translation>основной</translation>
    </message>
    <message>
        <source>More about the account</source>
        <translation>Ещё о счёте</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Make the main one</source>
        <translation>Сделать основным</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>List of contacts</source>
        <translation>Список контактов</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Show goods to the client…</source>
        <translation>Показать товары клиенту…</translation>
    </message>
    <message>
        <source>Reconciliation act…</source>
        <translation>Акт сверки…</translation>
    </message>
    <message>
        <source>Credit and shipments of the client…</source>
        <translation>Кредит и отгрузки клиента…</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>The step is done</source>
        <translation>Шаг выполнен</translation>
    </message>
    <message>
        <source>Move the step in time</source>
        <translation>Перенести шаг</translation>
    </message>
    <message>
        <source>Change the client</source>
        <translation>Изменить клиента</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Изменить название</translation>
    </message>
    <message>
        <source>New contact of the client</source>
        <translation>Новый контакт клиента</translation>
    </message>
    <message>
        <source>Write down a call</source>
        <translation>Записать звонок</translation>
    </message>
    <message>
        <source>Copy the requisites</source>
        <translation>Скопировать реквизиты</translation>
    </message>
    <message>
        <source>Judge the client…</source>
        <translation>Оценить клиента…</translation>
    </message>
    <message>
        <source>Questions to the client…</source>
        <translation>Анкета клиента…</translation>
    </message>
    <message>
        <source>Give the grade of fit by hand…</source>
        <translation>Задать оценку вручную…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Метка…</translation>
    </message>
    <message>
        <source>Favourite: on or off</source>
        <translation>В избранное или из него</translation>
    </message>
    <message>
        <source>Add files to the client…</source>
        <translation>Добавить файлы клиенту…</translation>
    </message>
    <message>
        <source>Group of companies…</source>
        <translation>Группа компаний…</translation>
    </message>
    <message>
        <source>Take the client out of its group</source>
        <translation>Вывести клиента из группы</translation>
    </message>
    <message>
        <source>Category A</source>
        <translation>Категория A</translation>
    </message>
    <message>
        <source>Category B</source>
        <translation>Категория B</translation>
    </message>
    <message>
        <source>Category C</source>
        <translation>Категория C</translation>
    </message>
    <message>
        <source>Next client</source>
        <translation>Следующий клиент</translation>
    </message>
    <message>
        <source>Previous client</source>
        <translation>Предыдущий клиент</translation>
    </message>
    <message>
        <source>Put the client into the archive</source>
        <translation>Отправить клиента в архив</translation>
    </message>
    <message>
        <source>Return the client from the archive</source>
        <translation>Вернуть клиента из архива</translation>
    </message>
    <message>
        <source>Delete the client</source>
        <translation>Удалить клиента</translation>
    </message>
    <message>
        <source>Source and campaign…</source>
        <translation>Источник и кампания…</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Новый адрес</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>Unloading hours</source>
        <translation>Часы разгрузки</translation>
    </message>
    <message>
        <source>Mon–Fri 9:00–17:00, break 12–13</source>
        <translation>пн–пт 9:00–17:00, обед 12–13</translation>
    </message>
    <message>
        <source>Who takes the goods</source>
        <translation>Кто принимает груз</translation>
    </message>
    <message>
        <source>Name, phone</source>
        <translation>Имя, телефон</translation>
    </message>
    <message>
        <source>Pass, vehicle, ramp and other rules of the place</source>
        <translation>Пропуск, машина, рампа и другие правила места</translation>
    </message>
    <message>
        <source>The main address of its kind: papers name it</source>
        <translation>Основной адрес этого вида: он стоит в документах</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Address saved: {text}</source>
        <translation>Адрес сохранён: {text}</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>Legal</source>
        <translation>Юридический</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Фактический</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Postal</source>
        <translation>Почтовый</translation>
    </message>
</context>
<context>
    <name>AddressesSection</name>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Новый адрес</translation>
    </message>
    <message>
        <source>Where do the goods go? Hours and rules of unloading stand here</source>
        <translation>Куда везти товар? Здесь стоят часы и правила разгрузки</translation>
    </message>
    <message>
        <source>More about the address</source>
        <translation>Ещё об адресе</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Make the main one</source>
        <translation>Сделать основным</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Open the whole card</source>
        <translation>Открыть карточку целиком</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Previous client</source>
        <translation>Предыдущий клиент</translation>
    </message>
    <message>
        <source>Next client</source>
        <translation>Следующий клиент</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Group: {name}</source>
        <translation>Группа: {name}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Счёт в банке</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Record of a call</source>
        <translation>Запись о звонке</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Choose a client</source>
        <translation>Выберите клиента</translation>
    </message>
    <message>
        <source>Its step, people, deals and papers are shown here.</source>
        <translation>Здесь его следующий шаг, контакты, сделки и документы.</translation>
    </message>
</context>
<context>
    <name>ChangesSection</name>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Field or value</source>
        <translation>Поле или значение</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Показать раньше</translation>
    </message>
    <message>
        <source>Nothing about this record has been changed in the program yet.</source>
        <translation>В программе эту запись пока никто не менял.</translation>
    </message>
    <message>
        <source>Nothing found: change the words</source>
        <translation>Ничего не найдено: измените слова</translation>
    </message>
</context>
<context>
    <name>ClientCommandPage</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientCommands</name>
    <message>
        <source>There is no phone yet: enter it here</source>
        <translation>Телефона пока нет: введите его здесь</translation>
    </message>
    <message>
        <source>Number copied: {phone}</source>
        <translation>Номер скопирован: {phone}</translation>
    </message>
    <message>
        <source>Write down the result</source>
        <translation>Записать итог</translation>
    </message>
    <message>
        <source>There is no e-mail yet: enter it here</source>
        <translation>Почты пока нет: введите её здесь</translation>
    </message>
    <message>
        <source>Note saved, step set: {when}</source>
        <translation>Заметка сохранена, шаг назначен: {when}</translation>
    </message>
    <message>
        <source>The pause is ended</source>
        <translation>Пауза снята</translation>
    </message>
    <message numerus="yes">
        <source>Category {letter}: %n client(s)</source>
        <translation>
            <numerusform>Категория {letter}: %n клиент</numerusform>
            <numerusform>Категория {letter}: %n клиента</numerusform>
            <numerusform>Категория {letter}: %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet is empty: fill it in Settings, “Judging clients”</source>
        <translation>Лист оценки пуст: заполните его в настройках, «Оценка клиентов»</translation>
    </message>
    <message>
        <source>The sheet decides again</source>
        <translation>Оценка снова по листу</translation>
    </message>
    <message>
        <source>The requisites are copied</source>
        <translation>Реквизиты скопированы</translation>
    </message>
    <message>
        <source>In the archive: {name}</source>
        <translation>В архиве: {name}</translation>
    </message>
    <message>
        <source>Returned from the archive: {name}</source>
        <translation>Возвращён из архива: {name}</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted</source>
        <translation>«{name}» нельзя удалить</translation>
    </message>
    <message>
        <source>The client has deals or documents. It can be put into the archive.</source>
        <translation>У клиента есть сделки или документы. Его можно отправить в архив.</translation>
    </message>
    <message>
        <source>To the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Удалено: {name}</translation>
    </message>
    <message>
        <source>The main contact is changed</source>
        <translation>Основной контакт изменён</translation>
    </message>
    <message>
        <source>First close the open deals, leads and debts of the client</source>
        <translation>Сначала закройте сделки, лиды и долги клиента</translation>
    </message>
</context>
<context>
    <name>ClientCreditDialog</name>
    <message>
        <source>Credit and shipments</source>
        <translation>Кредит и отгрузки</translation>
    </message>
    <message>
        <source>Owed now, with what its orders promise: {money}</source>
        <translation>Сейчас должен, вместе с обещанным по заказам: {money}</translation>
    </message>
    <message>
        <source>May owe at most</source>
        <translation>Лимит долга</translation>
    </message>
    <message>
        <source>Empty: no limit. It does not hold goods paid for before.</source>
        <translation>Пусто: без лимита. Оплаченное вперёд лимит не задерживает.</translation>
    </message>
    <message>
        <source>Stop all shipments to the client</source>
        <translation>Остановить все отгрузки клиенту</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Enter a sum of nothing or more</source>
        <translation>Введите сумму от нуля</translation>
    </message>
    <message>
        <source>The terms of credit are saved</source>
        <translation>Условия кредита сохранены</translation>
    </message>
</context>
<context>
    <name>ClientFields</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Кто это</translation>
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
        <source>Full name</source>
        <translation>Полное название</translation>
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
        <source>Not set</source>
        <translation>Не задана</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
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
        <source>Delivery address</source>
        <translation>Адрес доставки</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Условия оплаты</translation>
    </message>
    <message>
        <source>Prepayment 100 %</source>
        <translation>Предоплата 100 %</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>БИК</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Settlement account</source>
        <translation>Расчётный счёт</translation>
    </message>
    <message>
        <source>Corr. account</source>
        <translation>Корр. счёт</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Base prices</source>
        <translation>Базовые цены</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Прайс-лист</translation>
    </message>
    <message>
        <source>Addresses, bank, terms</source>
        <translation>Адреса, банк, условия</translation>
    </message>
    <message>
        <source>The check digits agree</source>
        <translation>Контрольные цифры сходятся</translation>
    </message>
    <message>
        <source>An address looks like name@company.example</source>
        <translation>Адрес выглядит так: name@company.example</translation>
    </message>
    <message>
        <source>OGRNIP</source>
        <translation>ОГРНИП</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Paste requisites</source>
        <translation>Вставить реквизиты</translation>
    </message>
    <message>
        <source>A block from a letter or a site is taken apart into fields</source>
        <translation>Карточка из письма или с сайта разойдётся по полям сама</translation>
    </message>
    <message>
        <source>One more contact</source>
        <translation>Ещё контакт</translation>
    </message>
    <message>
        <source>Set the first step</source>
        <translation>Назначить первый шаг</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add the client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>No requisites were found in the clipboard</source>
        <translation>В буфере нет реквизитов</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Client added: {name}</source>
        <translation>Клиент добавлен: {name}</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} из {count}</translation>
    </message>
    <message>
        <source>previous client</source>
        <translation>предыдущий</translation>
    </message>
    <message>
        <source>next client</source>
        <translation>следующий</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>к списку</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>следующий шаг</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>изменения</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>другая часть</translation>
    </message>
</context>
<context>
    <name>ClientStep</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Move the step in time</source>
        <translation>Перенести шаг</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Назначить шаг</translation>
    </message>
    <message>
        <source>Next step: {when}</source>
        <translation>Следующий шаг: {when}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>No steps are asked for</source>
        <translation>Шаги не требуются</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Снять паузу</translation>
    </message>
    <message>
        <source>Pause until {day}</source>
        <translation>Пауза до {day}</translation>
    </message>
    <message>
        <source>Plan a call, a letter or a meeting</source>
        <translation>Назначьте звонок, письмо или встречу</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Нет следующего шага</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n client(s) without a next step</source>
        <translation>
            <numerusform>%n клиент без следующего шага</numerusform>
            <numerusform>%n клиента без следующего шага</numerusform>
            <numerusform>%n клиентов без следующего шага</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>pause until {day}</source>
        <translation>пауза до {day}</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>архив</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>12 months, ₽</source>
        <translation>12 мес., ₽</translation>
    </message>
    <message>
        <source>Debt, ₽</source>
        <translation>Долг, ₽</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Price, ₽</source>
        <translation>Цена, ₽</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>List today, ₽</source>
        <translation>Прайс сегодня, ₽</translation>
    </message>
    <message>
        <source>List to price</source>
        <translation>Прайс к цене</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Куплено</translation>
    </message>
    <message>
        <source>Offer {number}</source>
        <translation>КП {number}</translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation>Счёт {number}</translation>
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
        <source>Talks and tasks</source>
        <translation>Разговоры и дела</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Stages of deals</source>
        <translation>Этапы сделок</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Коммерческие предложения</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Отгрузки</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Возвраты</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>Showings</source>
        <translation>Показы</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Changes of the card</source>
        <translation>Изменения карточки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Deal moved: {stage}</source>
        <translation>Сделка перешла на этап «{stage}»</translation>
    </message>
    <message>
        <source>Deal moved back: {stage}</source>
        <translation>Сделка возвращена на этап: {stage}</translation>
    </message>
    <message>
        <source>Deal in work again: {stage}</source>
        <translation>Сделка снова в работе: {stage}</translation>
    </message>
    <message>
        <source>Deal won: {stage}</source>
        <translation>Сделка выиграна: {stage}</translation>
    </message>
    <message>
        <source>Deal lost: {stage}</source>
        <translation>Сделка проиграна: {stage}</translation>
    </message>
    <message>
        <source>Offer {number} sent</source>
        <translation>Отправлено КП {number}</translation>
    </message>
    <message>
        <source>{number} sent</source>
        <translation>Отправлено {number}</translation>
    </message>
    <message>
        <source>Order {number} cancelled</source>
        <translation>Заказ {number} отменён</translation>
    </message>
    <message>
        <source>Order {number} confirmed, changed later</source>
        <translation>Заказ {number} подтверждён, потом изменён</translation>
    </message>
    <message>
        <source>Order {number} confirmed</source>
        <translation>Заказ {number} подтверждён</translation>
    </message>
    <message>
        <source>Shipped by order {number}</source>
        <translation>Отгружено по заказу {number}</translation>
    </message>
    <message>
        <source>Credit note {number}</source>
        <translation>Кредит-нота {number}</translation>
    </message>
    <message>
        <source>Credit note {number}, void</source>
        <translation>Кредит-нота {number}, аннулирована</translation>
    </message>
    <message>
        <source>Invoice {number} issued</source>
        <translation>Выставлен счёт {number}</translation>
    </message>
    <message>
        <source>Invoice {number}, void</source>
        <translation>Счёт {number} аннулирован</translation>
    </message>
    <message>
        <source>Refund {amount}</source>
        <translation>Возврат денег {amount}</translation>
    </message>
    <message>
        <source>Payment {amount}</source>
        <translation>Оплата {amount}</translation>
    </message>
    <message>
        <source>Shown: {what}</source>
        <translation>Показали: {what}</translation>
    </message>
    <message>
        <source>Objection: {text}</source>
        <translation>Возражение: {text}</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>Файл {name}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Отменено: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Повторено: {what}</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>ИП</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Физическое лицо</translation>
    </message>
    <message>
        <source>Foreign company</source>
        <translation>Иностранная компания</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Потенциальный клиент</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>No step</source>
        <translation>Без шага</translation>
    </message>
    <message>
        <source>Step overdue</source>
        <translation>Шаг просрочен</translation>
    </message>
    <message>
        <source>Category A</source>
        <translation>Категория A</translation>
    </message>
    <message>
        <source>In debt</source>
        <translation>С долгом</translation>
    </message>
    <message>
        <source>No purchases for long</source>
        <translation>Давно не покупали</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Потенциальные</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>решает</translation>
    </message>
    <message>
        <source>influences</source>
        <translation>влияет</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>пользуется</translation>
    </message>
    <message>
        <source>pays</source>
        <translation>платит</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>против</translation>
    </message>
    <message>
        <source>for us</source>
        <translation>за нас</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>нейтрален</translation>
    </message>
    <message>
        <source>against us</source>
        <translation>против</translation>
    </message>
    <message>
        <source>Same INN and KPP: {name}</source>
        <translation>Совпали ИНН и КПП: {name}</translation>
    </message>
    <message>
        <source>Same INN, another branch: {name}</source>
        <translation>Совпал ИНН, другой филиал: {name}</translation>
    </message>
    <message>
        <source>Same OGRN: {name}</source>
        <translation>Совпал ОГРН: {name}</translation>
    </message>
    <message>
        <source>Same phone: {name}</source>
        <translation>Совпал телефон: {name}</translation>
    </message>
    <message>
        <source>Same e-mail: {name}</source>
        <translation>Совпала почта: {name}</translation>
    </message>
    <message>
        <source>Same mail domain: {name}</source>
        <translation>Совпал домен почты: {name}</translation>
    </message>
    <message>
        <source>Same name: {name}</source>
        <translation>Совпало название: {name}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>заменено</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>истекло</translation>
    </message>
    <message>
        <source>void</source>
        <translation>аннулирован</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачен</translation>
    </message>
    <message>
        <source>partly paid</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочен</translation>
    </message>
    <message>
        <source>waiting for payment</source>
        <translation>ждём оплату</translation>
    </message>
    <message>
        <source>Offer without a number</source>
        <translation>КП без номера</translation>
    </message>
    <message>
        <source>Invoice without a number</source>
        <translation>Счёт без номера</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>версия {number}</translation>
    </message>
    <message>
        <source>client since {year}</source>
        <translation>клиент с {year} года</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Принимают решение</translation>
    </message>
    <message>
        <source>No phone, no e-mail</source>
        <translation>Без телефона и почты</translation>
    </message>
    <message>
        <source>Against us</source>
        <translation>Против нас</translation>
    </message>
</context>
<context>
    <name>ClientsList</name>
    <message>
        <source>Filters: {names}</source>
        <translation>Фильтры: {names}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
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
        <source>mark</source>
        <translation>отметить</translation>
    </message>
    <message>
        <source>call</source>
        <translation>позвонить</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>следующий шаг</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
</context>
<context>
    <name>ClientsView</name>
    <message>
        <source>Duplicates</source>
        <translation>Дубли</translation>
    </message>
    <message>
        <source>Name, INN, contact, phone</source>
        <translation>Название, ИНН, контакт, телефон</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Клиентов пока нет</translation>
    </message>
    <message>
        <source>Add the first one: the rest of the work begins with it.</source>
        <translation>Добавьте первого: с него начинается вся остальная работа.</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Загрузить из файла</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Reset the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Add such a client</source>
        <translation>Добавить такого клиента</translation>
    </message>
    <message>
        <source>Duplicates: {count}</source>
        <translation>Дубли: {count}</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>In the decision</source>
        <translation>Роль в решении</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Attitude to us</source>
        <translation>Отношение к нам</translation>
    </message>
    <message>
        <source>Works here since</source>
        <translation>Работает здесь с</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Ушёл</translation>
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
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>The main contact of the client</source>
        <translation>Основной контакт клиента</translation>
    </message>
    <message>
        <source>Linked: {name}</source>
        <translation>Связано: {name}</translation>
    </message>
    <message>
        <source>This day is before the first one here</source>
        <translation>Этот день раньше первого дня здесь</translation>
    </message>
    <message>
        <source>Contact saved: {name}</source>
        <translation>Контакт сохранён: {name}</translation>
    </message>
    <message>
        <source>An address looks like name@company.example</source>
        <translation>Адрес выглядит так: name@company.example</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Name of the person</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Position</source>
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
        <source>In the decision</source>
        <translation>Роль в решении</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation>Убрать контакт</translation>
    </message>
    <message>
        <source>From the base: {where}</source>
        <translation>Из базы: {where}</translation>
    </message>
    <message>
        <source>Enter the name</source>
        <translation>Введите имя</translation>
    </message>
    <message>
        <source>An address looks like name@company.example</source>
        <translation>Адрес выглядит так: name@company.example</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>A person known already…</source>
        <translation>Человек, который уже есть в базе…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>Nobody yet. Who answers the phone there?</source>
        <translation>Пока никого. Кто там берёт трубку?</translation>
    </message>
    <message numerus="yes">
        <source>%n former contact(s)</source>
        <translation>
            <numerusform>%n бывший контакт</numerusform>
            <numerusform>%n бывших контакта</numerusform>
            <numerusform>%n бывших контактов</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>Снова работает здесь</translation>
    </message>
    <message>
        <source>Make the main one</source>
        <translation>Сделать основным</translation>
    </message>
    <message>
        <source>Left the company…</source>
        <translation>Больше здесь не работает…</translation>
    </message>
    <message>
        <source>Companies, tags…</source>
        <translation>Компании и метки…</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>Скопировать {text}</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>Персональные данные…</translation>
    </message>
    <message>
        <source>History of changes…</source>
        <translation>История изменений…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>CreditSection</name>
    <message>
        <source>Credit</source>
        <translation>Кредит</translation>
    </message>
    <message>
        <source>Change the credit…</source>
        <translation>Изменить кредит…</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>лимит не задан</translation>
    </message>
    <message>
        <source>limit {limit}, taken {taken}, left {left}</source>
        <translation>лимит {limit}, занято {taken}, осталось {left}</translation>
    </message>
</context>
<context>
    <name>DealsSection</name>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>All deals</source>
        <translation>Все сделки</translation>
    </message>
    <message numerus="yes">
        <source>%n in work</source>
        <translation>
            <numerusform>%n в работе</numerusform>
            <numerusform>%n в работе</numerusform>
            <numerusform>%n в работе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won</source>
        <translation>
            <numerusform>%n успешная</numerusform>
            <numerusform>%n успешные</numerusform>
            <numerusform>%n успешных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n отказ</numerusform>
            <numerusform>%n отказа</numerusform>
            <numerusform>%n отказов</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>Deal {number}</source>
        <translation>Сделка {number}</translation>
    </message>
</context>
<context>
    <name>DebtSection</name>
    <message>
        <source>Debt</source>
        <translation>Задолженность</translation>
    </message>
    <message>
        <source>nothing is owed</source>
        <translation>долга нет</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n счёт</numerusform>
            <numerusform>%n счёта</numerusform>
            <numerusform>%n счетов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>просрочен %n день</numerusform>
            <numerusform>просрочен %n дня</numerusform>
            <numerusform>просрочен %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation>Счёт {number}</translation>
    </message>
    <message>
        <source>to pay by {day}</source>
        <translation>оплатить до {day}</translation>
    </message>
    <message>
        <source>of {sum}</source>
        <translation>из {sum}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Turnover, 12 months:</source>
        <translation>Оборот за 12 мес.:</translation>
    </message>
    <message>
        <source>Debt:</source>
        <translation>Долг:</translation>
    </message>
    <message>
        <source>overdue:</source>
        <translation>просрочено:</translation>
    </message>
    <message>
        <source>Marked: {count}</source>
        <translation>Отмечено: {count}</translation>
    </message>
    <message>
        <source>Shown {count} of {all}</source>
        <translation>Показано {count} из {all}</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Group of companies</source>
        <translation>Группа компаний</translation>
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
        <source>Name, INN or phone of a company</source>
        <translation>Название, ИНН или телефон компании</translation>
    </message>
    <message>
        <source>Company to add</source>
        <translation>Какую компанию добавить</translation>
    </message>
    <message>
        <source>Add to the group</source>
        <translation>Добавить в группу</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Распустить группу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n компания</numerusform>
            <numerusform>%n компании</numerusform>
            <numerusform>%n компаний</numerusform>
        </translation>
    </message>
    <message>
        <source>turnover, 12 months: {sum}</source>
        <translation>оборот за 12 месяцев: {sum}</translation>
    </message>
    <message>
        <source>debt: {sum}</source>
        <translation>долг: {sum}</translation>
    </message>
    <message>
        <source>overdue: {sum}</source>
        <translation>просрочено: {sum}</translation>
    </message>
    <message>
        <source>Take {name} out of the group</source>
        <translation>Вывести из группы: {name}</translation>
    </message>
    <message>
        <source>In the group now: {name}</source>
        <translation>Теперь в группе: {name}</translation>
    </message>
    <message>
        <source>Out of the group: {name}</source>
        <translation>Выведен из группы: {name}</translation>
    </message>
    <message>
        <source>Group dissolved: {name}</source>
        <translation>Группа распущена: {name}</translation>
    </message>
    <message>
        <source>Group saved: {name}</source>
        <translation>Группа сохранена: {name}</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Поиск в истории</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Показать раньше</translation>
    </message>
    <message>
        <source>Nothing yet: calls, letters and papers will stand here</source>
        <translation>Пока пусто: здесь будут звонки, письма и документы</translation>
    </message>
    <message>
        <source>Nothing found: change the words or the filter</source>
        <translation>Ничего не найдено: измените слова или фильтр</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>length…</source>
        <translation>длительность…</translation>
    </message>
    <message>
        <source>Length of the talk: {length}</source>
        <translation>Длительность разговора: {length}</translation>
    </message>
    <message>
        <source>Length of the talk</source>
        <translation>Длительность разговора</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Into a group of companies</source>
        <translation>Включить в группу компаний</translation>
    </message>
    <message>
        <source>Name of the group: a known or a new one</source>
        <translation>Название группы: известное или новое</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>In the group: {name}</source>
        <translation>В группе: {name}</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Left the company</source>
        <translation>Больше не работает</translation>
    </message>
    <message>
        <source>Last day there</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Works there no more: {name}</source>
        <translation>Больше не работает: {name}</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>A person known already</source>
        <translation>Человек из базы</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Position here</source>
        <translation>Должность здесь</translation>
    </message>
    <message>
        <source>In the decision</source>
        <translation>Роль в решении</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Linked: {name}</source>
        <translation>Связано: {name}</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Set the step</source>
        <translation>Назначить шаг</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
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
    <message>
        <source>What else can be done with the marked ones</source>
        <translation>Что ещё можно сделать с отмеченными</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>Отмечен %n</numerusform>
            <numerusform>Отмечено %n</numerusform>
            <numerusform>Отмечено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Без категории</translation>
    </message>
</context>
<context>
    <name>MatchLines</name>
    <message>
        <source>Such a client is already in the base. {why}</source>
        <translation>Такой клиент уже есть в базе. {why}</translation>
    </message>
    <message>
        <source>Open the existing one</source>
        <translation>Открыть существующего</translation>
    </message>
    <message>
        <source>One group of companies: {name}</source>
        <translation>Одна группа компаний: {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Do not link</source>
        <translation>Не связывать</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation>Это другой</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note for the history; @tomorrow 10:00 call sets a step</source>
        <translation>Заметка в историю; «@завтра 10:00 позвонить» назначит шаг</translation>
    </message>
    <message>
        <source>Note for the history</source>
        <translation>Заметка в историю</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Step: {kind}, {when}: {subject}</source>
        <translation>Шаг: {kind}, {when}: {subject}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>Turnover, 12 months: {sum}</source>
        <translation>Оборот за 12 месяцев: {sum}</translation>
    </message>
    <message>
        <source>Debt: {sum}, overdue: {overdue}</source>
        <translation>Долг: {sum}, просрочено: {overdue}</translation>
    </message>
    <message>
        <source>Last contact: {day}</source>
        <translation>Последний контакт: {day}</translation>
    </message>
    <message>
        <source>Payment terms: {text}</source>
        <translation>Условия оплаты: {text}</translation>
    </message>
    <message>
        <source>Source: {text}</source>
        <translation>Источник: {text}</translation>
    </message>
    <message>
        <source>Campaign: {text}</source>
        <translation>Кампания: {text}</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Все документы</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
</context>
<context>
    <name>PartCommands</name>
    <message>
        <source>Main address: {text}</source>
        <translation>Основной адрес: {text}</translation>
    </message>
    <message>
        <source>Address deleted: {text}</source>
        <translation>Адрес удалён: {text}</translation>
    </message>
    <message>
        <source>Main account: {number}</source>
        <translation>Основной счёт: {number}</translation>
    </message>
    <message>
        <source>Account deleted: {number}</source>
        <translation>Счёт удалён: {number}</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Скопировано: {text}</translation>
    </message>
    <message>
        <source>Works here again: {name}</source>
        <translation>Снова работает здесь: {name}</translation>
    </message>
    <message>
        <source>Out of the group: {name}</source>
        <translation>Выведен из группы: {name}</translation>
    </message>
</context>
<context>
    <name>PaymentsSection</name>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>turnover, 12 months: {sum}</source>
        <translation>оборот за 12 месяцев: {sum}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>advance {sum}</source>
        <translation>аванс {sum}</translation>
    </message>
</context>
<context>
    <name>PeopleFooter</name>
    <message>
        <source>Shown {count} of {all}</source>
        <translation>Показано {count} из {all}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Name, phone, e-mail</source>
        <translation>Имя, телефон, почта</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Контактов пока нет</translation>
    </message>
    <message>
        <source>People are added on the card of their client.</source>
        <translation>Контакты добавляются в карточке клиента.</translation>
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
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменить</translation>
    </message>
    <message>
        <source>call</source>
        <translation>позвонить</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>следующий шаг</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
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
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Change the contact</source>
        <translation>Изменить контакт</translation>
    </message>
    <message>
        <source>Delete the contact</source>
        <translation>Удалить контакт</translation>
    </message>
    <message>
        <source>Filters: {names}</source>
        <translation>Фильтры: {names}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Companies</source>
        <translation>Компании</translation>
    </message>
    <message>
        <source>One more company</source>
        <translation>Ещё одна компания</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>In the decision</source>
        <translation>Роль в решении</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Works there too</source>
        <translation>Работает и там</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save the fields</source>
        <translation>Сохранить поля</translation>
    </message>
    <message>
        <source>birthday {day}</source>
        <translation>день рождения {day}</translation>
    </message>
    <message>
        <source>Contact saved: {name}</source>
        <translation>Контакт сохранён: {name}</translation>
    </message>
    <message>
        <source>main contact</source>
        <translation>основной контакт</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>More about the work at {name}</source>
        <translation>Ещё о работе в {name}</translation>
    </message>
    <message>
        <source>Left the company…</source>
        <translation>Больше здесь не работает…</translation>
    </message>
    <message>
        <source>Make the main one</source>
        <translation>Сделать основным</translation>
    </message>
    <message>
        <source>The main contact is changed</source>
        <translation>Основной контакт изменён</translation>
    </message>
    <message>
        <source>Works at {name} again</source>
        <translation>Снова работает: {name}</translation>
    </message>
    <message>
        <source>Works there again</source>
        <translation>Снова работает там</translation>
    </message>
    <message>
        <source>No link with {name} any more</source>
        <translation>Связь удалена: {name}</translation>
    </message>
    <message>
        <source>Was never there: remove the link</source>
        <translation>Никогда там не был: удалить связь</translation>
    </message>
    <message>
        <source>Choose a client of the list</source>
        <translation>Выберите клиента из списка</translation>
    </message>
    <message>
        <source>Works there too: {name}</source>
        <translation>Работает и там: {name}</translation>
    </message>
</context>
<context>
    <name>PersonInput</name>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Имя, телефон или почта</translation>
    </message>
    <message>
        <source>Choose a person of the list</source>
        <translation>Выберите человека из списка</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>no consent</source>
        <translation>нет согласия</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>Позвонить: {name}</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>Написать: {name}</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation>Ещё: {name}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n more company(ies)</source>
        <translation>
            <numerusform>ещё %n компания</numerusform>
            <numerusform>ещё %n компании</numerusform>
            <numerusform>ещё %n компаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonMatchLines</name>
    <message>
        <source>Change that one</source>
        <translation>Изменить того</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation>Это другой</translation>
    </message>
</context>
<context>
    <name>PricesTab</name>
    <message>
        <source>Product or article</source>
        <translation>Товар или артикул</translation>
    </message>
    <message>
        <source>New offer</source>
        <translation>Новое КП</translation>
    </message>
    <message>
        <source>Prices of the client</source>
        <translation>Цены клиента</translation>
    </message>
    <message>
        <source>No prices yet</source>
        <translation>Цен пока нет</translation>
    </message>
    <message>
        <source>The last price of every product offered or invoiced will stand here.</source>
        <translation>Здесь будет последняя цена каждого товара из КП и счетов.</translation>
    </message>
</context>
<context>
    <name>Requisites</name>
    <message numerus="yes">
        <source>10 or 12 digits are needed, %n typed</source>
        <translation>
            <numerusform>Нужно 10 или 12 цифр, введена %n</numerusform>
            <numerusform>Нужно 10 или 12 цифр, введено %n</numerusform>
            <numerusform>Нужно 10 или 12 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>10 digits are needed, %n typed</source>
        <translation>
            <numerusform>Нужно 10 цифр, введена %n</numerusform>
            <numerusform>Нужно 10 цифр, введено %n</numerusform>
            <numerusform>Нужно 10 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>12 digits are needed, %n typed</source>
        <translation>
            <numerusform>Нужно 12 цифр, введена %n</numerusform>
            <numerusform>Нужно 12 цифр, введено %n</numerusform>
            <numerusform>Нужно 12 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 signs are needed, %n typed</source>
        <translation>
            <numerusform>Нужно 9 знаков, введён %n</numerusform>
            <numerusform>Нужно 9 знаков, введено %n</numerusform>
            <numerusform>Нужно 9 знаков, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>13 or 15 digits are needed, %n typed</source>
        <translation>
            <numerusform>Нужно 13 или 15 цифр, введена %n</numerusform>
            <numerusform>Нужно 13 или 15 цифр, введено %n</numerusform>
            <numerusform>Нужно 13 или 15 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>9 digits are needed, %n typed</source>
        <translation>
            <numerusform>Нужно 9 цифр, введена %n</numerusform>
            <numerusform>Нужно 9 цифр, введено %n</numerusform>
            <numerusform>Нужно 9 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>20 digits are needed, %n typed</source>
        <translation>
            <numerusform>Нужно 20 цифр, введена %n</numerusform>
            <numerusform>Нужно 20 цифр, введено %n</numerusform>
            <numerusform>Нужно 20 цифр, введено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Only digits are allowed here</source>
        <translation>Здесь могут быть только цифры</translation>
    </message>
    <message>
        <source>The number cannot begin with zeros only</source>
        <translation>Номер не может состоять из нулей</translation>
    </message>
    <message>
        <source>The check digit does not agree: look for a typo</source>
        <translation>Контрольная цифра не сходится: поищите опечатку</translation>
    </message>
    <message>
        <source>Such a number does not exist: look for a typo</source>
        <translation>Такого номера не бывает: поищите опечатку</translation>
    </message>
    <message>
        <source>The first digits are wrong: look for a typo</source>
        <translation>Первые цифры неверны: поищите опечатку</translation>
    </message>
    <message>
        <source>Enter the bank code first: the account is checked by it</source>
        <translation>Сначала введите БИК: счёт проверяется по нему</translation>
    </message>
    <message>
        <source>The account does not agree with the bank code</source>
        <translation>Счёт не подходит к БИК: поищите опечатку</translation>
    </message>
    <message>
        <source>This is a correspondent account</source>
        <translation>Это корреспондентский счёт</translation>
    </message>
    <message>
        <source>A correspondent account begins with 301</source>
        <translation>Корреспондентский счёт начинается с 301</translation>
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
        <source>Account</source>
        <translation>Р/с</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>БИК</translation>
    </message>
    <message>
        <source>Corr. account</source>
        <translation>Корр. счёт</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
</context>
<context>
    <name>RequisitesDialog</name>
    <message>
        <source>Recognised requisites</source>
        <translation>Распознанные реквизиты</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of the form say otherwise: check what to take</source>
        <translation>
            <numerusform>%n поле формы говорит иначе: отметьте, что взять</numerusform>
            <numerusform>%n поля формы говорят иначе: отметьте, что взять</numerusform>
            <numerusform>%n полей формы говорят иначе: отметьте, что взять</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill the form</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>In the form: {text}</source>
        <translation>В форме: {text}</translation>
    </message>
    <message>
        <source>The same stands in the form</source>
        <translation>В форме то же самое</translation>
    </message>
</context>
<context>
    <name>RequisitesSection</name>
    <message>
        <source>Requisites</source>
        <translation>Реквизиты</translation>
    </message>
    <message>
        <source>Copy the requisites</source>
        <translation>Скопировать реквизиты</translation>
    </message>
    <message>
        <source>Change the client</source>
        <translation>Изменить клиента</translation>
    </message>
    <message>
        <source>Not filled: an invoice needs them</source>
        <translation>Не заполнены: без них не выставить счёт</translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es)</source>
        <translation>
            <numerusform>ещё %n адрес</numerusform>
            <numerusform>ещё %n адреса</numerusform>
            <numerusform>ещё %n адресов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more account(s)</source>
        <translation>
            <numerusform>ещё %n счёт</numerusform>
            <numerusform>ещё %n счёта</numerusform>
            <numerusform>ещё %n счетов</numerusform>
        </translation>
    </message>
    <message>
        <source>INN is wrong</source>
        <translation>ИНН неверный</translation>
    </message>
    <message>
        <source>INN checked</source>
        <translation>ИНН проверен</translation>
    </message>
    <message>
        <source>Foreign number</source>
        <translation>Иностранный номер</translation>
    </message>
    <message>
        <source>INN not checked</source>
        <translation>ИНН не проверен</translation>
    </message>
</context>
</TS>
