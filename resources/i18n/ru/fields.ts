<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>EntriesInput</name>
    <message>
        <source>One more entry</source>
        <translation>Ещё вариант</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Entry</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Take the entry off</source>
        <translation>Убрать вариант</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>company</source>
        <translation>компания</translation>
    </message>
    <message>
        <source>sole trader</source>
        <translation>ИП</translation>
    </message>
    <message>
        <source>person</source>
        <translation>физлицо</translation>
    </message>
    <message>
        <source>foreign company</source>
        <translation>иностранная компания</translation>
    </message>
    <message>
        <source>prospect</source>
        <translation>потенциальный</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>given</source>
        <translation>дано</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>new client</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>active</source>
        <translation>активный</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>спит</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>потерян</translation>
    </message>
    <message>
        <source>5, bought just now</source>
        <translation>5, купил только что</translation>
    </message>
    <message>
        <source>4, bought lately</source>
        <translation>4, купил недавно</translation>
    </message>
    <message>
        <source>3, bought some time ago</source>
        <translation>3, покупал не так давно</translation>
    </message>
    <message>
        <source>2, bought long ago</source>
        <translation>2, покупал давно</translation>
    </message>
    <message>
        <source>1, bought very long ago</source>
        <translation>1, покупал очень давно</translation>
    </message>
    <message>
        <source>5, buys very often</source>
        <translation>5, покупает очень часто</translation>
    </message>
    <message>
        <source>4, buys often</source>
        <translation>4, покупает часто</translation>
    </message>
    <message>
        <source>3, buys at times</source>
        <translation>3, покупает время от времени</translation>
    </message>
    <message>
        <source>2, buys seldom</source>
        <translation>2, покупает редко</translation>
    </message>
    <message>
        <source>1, hardly ever buys</source>
        <translation>1, почти не покупает</translation>
    </message>
    <message>
        <source>5, brings very much</source>
        <translation>5, приносит очень много</translation>
    </message>
    <message>
        <source>4, brings much</source>
        <translation>4, приносит много</translation>
    </message>
    <message>
        <source>3, brings a fair sum</source>
        <translation>3, приносит средне</translation>
    </message>
    <message>
        <source>2, brings little</source>
        <translation>2, приносит мало</translation>
    </message>
    <message>
        <source>1, brings next to nothing</source>
        <translation>1, почти ничего не приносит</translation>
    </message>
    <message>
        <source>not our client</source>
        <translation>не целевой</translation>
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
        <translation>мешает</translation>
    </message>
    <message>
        <source>for us</source>
        <translation>за нас</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>нейтрально</translation>
    </message>
    <message>
        <source>against us</source>
        <translation>против нас</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>ответили</translation>
    </message>
    <message>
        <source>being judged</source>
        <translation>квалификация</translation>
    </message>
    <message>
        <source>fits us</source>
        <translation>подходит</translation>
    </message>
    <message>
        <source>became a deal</source>
        <translation>стал сделкой</translation>
    </message>
    <message>
        <source>no lead for us</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Field “{title}”</source>
        <translation>Поле «{title}»</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Новое поле</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation>Добавить поле</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Название поля</translation>
    </message>
    <message>
        <source>For example: Region</source>
        <translation>Например: Регион</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Тип поля</translation>
    </message>
    <message>
        <source>Hint under the input</source>
        <translation>Подсказка под полем</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Варианты списка</translation>
    </message>
    <message>
        <source>order: Ctrl+↑ ↓, many lines may be pasted at once</source>
        <translation>порядок: Ctrl+↑ ↓, можно вставить сразу много строк</translation>
    </message>
    <message>
        <source>Asked for on the way to a stage</source>
        <translation>Спрашивать при переходе на этап</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>желательно</translation>
    </message>
    <message>
        <source>required</source>
        <translation>обязательно</translation>
    </message>
    <message>
        <source>Looking through the values…</source>
        <translation>Просматриваем значения…</translation>
    </message>
    <message>
        <source>Effect of the change</source>
        <translation>Последствия изменения</translation>
    </message>
    <message>
        <source>Field changed: {title}</source>
        <translation>Поле изменено: {title}</translation>
    </message>
    <message>
        <source>Field added: {title}</source>
        <translation>Поле добавлено: {title}</translation>
    </message>
    <message>
        <source>Rewriting the values of the field</source>
        <translation>Перезапись значений поля</translation>
    </message>
    <message>
        <source>There is a field of that name, or the name is too long</source>
        <translation>Поле с таким названием уже есть или название длиннее 60 знаков</translation>
    </message>
    <message>
        <source>Fill in this field</source>
        <translation>Заполните это поле</translation>
    </message>
    <message>
        <source>“{value}” stands in the list twice, or is too long</source>
        <translation>«{value}» повторяется в списке или слишком длинное</translation>
    </message>
    <message>
        <source>A list needs an entry at least</source>
        <translation>В списке нужен хотя бы один вариант</translation>
    </message>
</context>
<context>
    <name>FieldEffect</name>
    <message>
        <source>One line, found by the search</source>
        <translation>Одна строка, находится поиском</translation>
    </message>
    <message>
        <source>Several lines, found by the search</source>
        <translation>Несколько строк, находятся поиском</translation>
    </message>
    <message>
        <source>1 200,5; sums such as 3*12 are worked out</source>
        <translation>1 200,5; выражения вида 3*12 вычисляются</translation>
    </message>
    <message>
        <source>1 200,50; 12*64,20 is worked out</source>
        <translation>1 200,50; выражение 12*64,20 вычисляется</translation>
    </message>
    <message>
        <source>12,5 %</source>
        <translation>12,5 %</translation>
    </message>
    <message>
        <source>27.11.2026, “tomorrow”, “fri”</source>
        <translation>27.11.2026, «завтра», «пт»</translation>
    </message>
    <message>
        <source>27.11.2026 14:30</source>
        <translation>27.11.2026 14:30</translation>
    </message>
    <message>
        <source>Yes, no, or not told</source>
        <translation>Да, нет или не указано</translation>
    </message>
    <message>
        <source>One entry of your list</source>
        <translation>Один вариант из вашего списка</translation>
    </message>
    <message>
        <source>Any entries of your list</source>
        <translation>Любые варианты из вашего списка</translation>
    </message>
    <message>
        <source>An address that opens in the browser</source>
        <translation>Адрес, который открывается в браузере</translation>
    </message>
    <message>
        <source>Checked and written in one way</source>
        <translation>Номер проверяется и пишется единообразно</translation>
    </message>
    <message>
        <source>Checked while it is typed</source>
        <translation>Адрес проверяется при вводе</translation>
    </message>
    <message numerus="yes">
        <source>Filled in %n record(s): every value is kept.</source>
        <translation>
            <numerusform>Заполнено в %n записи: значение сохранится.</numerusform>
            <numerusform>Заполнено в %n записях: все значения сохранятся.</numerusform>
            <numerusform>Заполнено в %n записях: все значения сохранятся.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) cannot be read as “{type}” and will go: {examples}.</source>
        <translation>
            <numerusform>%n значение нельзя прочесть как «{type}», оно пропадёт: {examples}.</numerusform>
            <numerusform>%n значения нельзя прочесть как «{type}», они пропадут: {examples}.</numerusform>
            <numerusform>%n значений нельзя прочесть как «{type}», они пропадут: {examples}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay.</source>
        <translation>
            <numerusform>Останется %n значение.</numerusform>
            <numerusform>Останутся %n значения.</numerusform>
            <numerusform>Останется %n значений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new name comes into %n record(s).</source>
        <translation>
            <numerusform>Новое название появится в %n записи.</numerusform>
            <numerusform>Новое название появится в %n записях.</numerusform>
            <numerusform>Новое название появится в %n записях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) keep an entry that is no longer in the list.</source>
        <translation>
            <numerusform>В %n записи останется вариант, которого больше нет в списке.</numerusform>
            <numerusform>В %n записях останется вариант, которого больше нет в списке.</numerusform>
            <numerusform>В %n записях останется вариант, которого больше нет в списке.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z takes all of it back.</source>
        <translation>Ctrl+Z вернёт всё как было.</translation>
    </message>
</context>
<context>
    <name>FieldRefusal</name>
    <message>
        <source>Enter a number, for example 1 200,5</source>
        <translation>Введите число, например 1 200,5</translation>
    </message>
    <message>
        <source>Enter a sum, for example 1 200,50</source>
        <translation>Введите сумму, например 1 200,50</translation>
    </message>
    <message>
        <source>Enter a share, for example 12,5 %</source>
        <translation>Введите долю, например 12,5 %</translation>
    </message>
    <message>
        <source>Enter a date, for example 27.11.2026 or “tomorrow”</source>
        <translation>Введите дату, например 27.11.2026 или «завтра»</translation>
    </message>
    <message>
        <source>Enter a date and a time, for example 27.11.2026 14:30</source>
        <translation>Введите дату и время, например 27.11.2026 14:30</translation>
    </message>
    <message>
        <source>Enter “yes” or “no”</source>
        <translation>Введите «да» или «нет»</translation>
    </message>
    <message>
        <source>“{value}” is not in the list</source>
        <translation>«{value}» нет в списке</translation>
    </message>
    <message>
        <source>Enter an address such as example.ru/page</source>
        <translation>Введите адрес вида example.ru/page</translation>
    </message>
    <message>
        <source>Enter a number with its code, for example +7 831 200-14-07</source>
        <translation>Введите номер с кодом, например +7 831 200-14-07</translation>
    </message>
    <message>
        <source>Enter an address such as name@example.ru</source>
        <translation>Введите адрес вида name@example.ru</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>Текст слишком длинный</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n вариант</numerusform>
            <numerusform>%n варианта</numerusform>
            <numerusform>%n вариантов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>filled in %n record(s)</source>
        <translation>
            <numerusform>заполнено в %n записи</numerusform>
            <numerusform>заполнено в %n записях</numerusform>
            <numerusform>заполнено в %n записях</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>filled in more than 100 000 records</source>
        <translation>заполнено более чем в 100 000 записей</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n этап</numerusform>
            <numerusform>%n этапа</numerusform>
            <numerusform>%n этапов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>demanded by %n stage(s)</source>
        <translation>
            <numerusform>спрашивается на %n этапе</numerusform>
            <numerusform>спрашивается на %n этапах</numerusform>
            <numerusform>спрашивается на %n этапах</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldTitle</name>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное название</translation>
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
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Условия оплаты</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
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
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Paused until</source>
        <translation>Пауза до</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последний контакт</translation>
    </message>
    <message>
        <source>Turnover of 12 months</source>
        <translation>Оборот за 12 месяцев</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Overdue debt</source>
        <translation>Просроченный долг</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Последняя покупка</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Жизненный цикл</translation>
    </message>
    <message>
        <source>ABC by revenue</source>
        <translation>ABC по выручке</translation>
    </message>
    <message>
        <source>ABC by margin</source>
        <translation>ABC по марже</translation>
    </message>
    <message>
        <source>XYZ by rhythm</source>
        <translation>XYZ по ритму</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Соответствие</translation>
    </message>
    <message>
        <source>R: how lately</source>
        <translation>R: давность покупки</translation>
    </message>
    <message>
        <source>F: how often</source>
        <translation>F: частота покупок</translation>
    </message>
    <message>
        <source>M: how much</source>
        <translation>M: сумма за год</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Role in the decision</source>
        <translation>Роль в решении</translation>
    </message>
    <message>
        <source>Attitude to us</source>
        <translation>Отношение к нам</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Consent to personal data</source>
        <translation>Согласие на обработку данных</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Price with VAT</source>
        <translation>Цена с НДС</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Себестоимость</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Минимальная цена</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Days of delivery</source>
        <translation>Срок поставки, дней</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Производитель</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Phrase for the client</source>
        <translation>Фраза для клиента</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>В продаже</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получен</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Адреса e-mail</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Expected closing</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Потребность</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Объём</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>К какому сроку</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Payment date</source>
        <translation>Дата оплаты</translation>
    </message>
    <message>
        <source>Shipment date</source>
        <translation>Дата отгрузки</translation>
    </message>
    <message>
        <source>Shipment place</source>
        <translation>Место отгрузки</translation>
    </message>
    <message>
        <source>Shipment terms</source>
        <translation>Условия отгрузки</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Days on the stage</source>
        <translation>Дней на этапе</translation>
    </message>
    <message>
        <source>Paid share</source>
        <translation>Доля оплаты</translation>
    </message>
    <message>
        <source>People at the client</source>
        <translation>Контактов у клиента</translation>
    </message>
</context>
<context>
    <name>FieldType</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Длинный текст</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Дата и время</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Да или нет</translation>
    </message>
    <message>
        <source>One of a list</source>
        <translation>Один из списка</translation>
    </message>
    <message>
        <source>Several of a list</source>
        <translation>Несколько из списка</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
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
        <source>Record</source>
        <translation>Запись</translation>
    </message>
</context>
<context>
    <name>MomentInput</name>
    <message>
        <source>Enter the day, too</source>
        <translation>Укажите и день</translation>
    </message>
    <message>
        <source>{name}: time</source>
        <translation>{name}: время</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>More</source>
        <translation>Дополнительно</translation>
    </message>
</context>
<context>
    <name>OwnSection</name>
    <message>
        <source>More</source>
        <translation>Дополнительно</translation>
    </message>
    <message>
        <source>Change these fields</source>
        <translation>Изменить эти поля</translation>
    </message>
</context>
</TS>
