<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New channel…</source>
        <translation>Новый канал…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Change the channel…</source>
        <translation>Изменить канал…</translation>
    </message>
    <message>
        <source>New cost of the channel…</source>
        <translation>Новая затрата канала…</translation>
    </message>
    <message>
        <source>Sort the sources…</source>
        <translation>Разобрать источники…</translation>
    </message>
    <message>
        <source>Leads of the channel</source>
        <translation>Лиды канала</translation>
    </message>
    <message>
        <source>Qualified leads of the channel</source>
        <translation>Квалифицированные лиды канала</translation>
    </message>
    <message>
        <source>New deals of the channel</source>
        <translation>Новые сделки канала</translation>
    </message>
    <message>
        <source>Won deals of the channel</source>
        <translation>Успешные сделки канала</translation>
    </message>
    <message>
        <source>Payments of the channel</source>
        <translation>Оплаты канала</translation>
    </message>
    <message>
        <source>Costs of the channel</source>
        <translation>Затраты канала</translation>
    </message>
    <message>
        <source>Earlier period</source>
        <translation>Период раньше</translation>
    </message>
    <message>
        <source>Later period</source>
        <translation>Период позже</translation>
    </message>
    <message>
        <source>Count the classes of all clients anew</source>
        <translation>Пересчитать классы всех клиентов</translation>
    </message>
    <message>
        <source>Reports of closed days</source>
        <translation>Отчёты закрытых дней</translation>
    </message>
    <message>
        <source>Report of the day as PDF…</source>
        <translation>Отчёт дня в PDF…</translation>
    </message>
    <message>
        <source>Report of the day as a workbook…</source>
        <translation>Отчёт дня в Excel…</translation>
    </message>
    <message>
        <source>Print the report of the day…</source>
        <translation>Напечатать отчёт дня…</translation>
    </message>
    <message>
        <source>Letter with the report of the day…</source>
        <translation>Письмо с отчётом дня…</translation>
    </message>
    <message>
        <source>Copy the report of the day as a text</source>
        <translation>Скопировать отчёт дня текстом</translation>
    </message>
    <message>
        <source>Report: Funnel</source>
        <translation>Отчёт: Воронка</translation>
    </message>
    <message>
        <source>Report: Reasons of refusals</source>
        <translation>Отчёт: Причины отказов</translation>
    </message>
    <message>
        <source>Report: Sales by products</source>
        <translation>Отчёт: Продажи по товарам</translation>
    </message>
    <message>
        <source>Report: Sales by clients</source>
        <translation>Отчёт: Продажи по клиентам</translation>
    </message>
    <message>
        <source>Report: Receivables as of a day</source>
        <translation>Отчёт: Дебиторка на дату</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Новая кампания</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Autumn exhibition, mailing to plants</source>
        <translation>Осенняя выставка, рассылка по заводам</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Конец</translation>
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
        <source>The end must not come before the start</source>
        <translation>Конец не может быть раньше начала</translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Новый канал</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Target cost of a lead</source>
        <translation>Цель: цена лида</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Гипотеза</translation>
    </message>
    <message>
        <source>Who will come by it, and why</source>
        <translation>Кто придёт по этому каналу и почему</translation>
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
        <source>Another channel is called so: choose another name</source>
        <translation>Так называется другой канал: выберите другое название</translation>
    </message>
</context>
<context>
    <name>ChannelPanel</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Затрата</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Закрыть панель</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Гипотеза</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Затраты</translation>
    </message>
    <message>
        <source>target {sum} per lead</source>
        <translation>цель {sum} за лид</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Удалено: {name}</translation>
    </message>
    <message>
        <source>None. A campaign parts one exhibition or mailing from another.</source>
        <translation>Пока нет. Кампания отделяет одну выставку или рассылку от другой.</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n лид</numerusform>
            <numerusform>%n лида</numerusform>
            <numerusform>%n лидов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet. Without costs there is no price of a lead.</source>
        <translation>Пока ничего. Без затрат нет и цены лида.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The cost is deleted</source>
        <translation>Затрата удалена</translation>
    </message>
</context>
<context>
    <name>ChannelsView</name>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Leads by the day they came, deals by the day they were made or won, money by the day it was paid.</source>
        <translation>Лиды по дню поступления, сделки по дню создания или успеха, деньги по дню оплаты.</translation>
    </message>
    <message>
        <source>The figures could not be counted</source>
        <translation>Не удалось посчитать</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>канал</translation>
    </message>
    <message>
        <source>about the channel</source>
        <translation>о канале</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>лиды</translation>
    </message>
    <message>
        <source>costs</source>
        <translation>затраты</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>раньше</translation>
    </message>
    <message>
        <source>export</source>
        <translation>выгрузить</translation>
    </message>
    <message>
        <source>{figure}: {channel}</source>
        <translation>{figure}: {channel}</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) to be sorted</source>
        <translation>
            <numerusform>%n источник не разобран</numerusform>
            <numerusform>%n источника не разобраны</numerusform>
            <numerusform>%n источников не разобраны</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the channel</source>
        <translation>Изменить канал</translation>
    </message>
    <message>
        <source>New cost</source>
        <translation>Новая затрата</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Sort the sources</source>
        <translation>Разобрать источники</translation>
    </message>
</context>
<context>
    <name>CostDialog</name>
    <message>
        <source>Cost</source>
        <translation>Затрата</translation>
    </message>
    <message>
        <source>New cost</source>
        <translation>Новая затрата</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>the whole channel</source>
        <translation>весь канал</translation>
    </message>
    <message>
        <source>For</source>
        <translation>На что</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Spread evenly over the days</source>
        <translation>Распределится по дням поровну</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>За что</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Enter a sum above zero</source>
        <translation>Введите сумму больше нуля</translation>
    </message>
    <message>
        <source>The last day must not come before the first</source>
        <translation>Последний день не раньше первого</translation>
    </message>
</context>
<context>
    <name>MovesView</name>
    <message>
        <source>Count anew</source>
        <translation>Пересчитать</translation>
    </message>
    <message>
        <source>Movements of clients</source>
        <translation>Движение клиентов</translation>
    </message>
    <message>
        <source>Nobody has moved in these days</source>
        <translation>За эти дни никто не перешёл</translation>
    </message>
    <message>
        <source>Classes are counted once a day; movements show from the second day on.</source>
        <translation>Классы считаются раз в день; переходы видны со второго дня.</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиентов</translation>
    </message>
    <message>
        <source>Paid in 12 months, ₽</source>
        <translation>Оплачено за 12 мес., ₽</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>переход</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>раньше</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>export</source>
        <translation>выгрузить</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Последняя покупка</translation>
    </message>
    <message>
        <source>Counted {day}</source>
        <translation>Посчитано: {day}</translation>
    </message>
</context>
<context>
    <name>OriginDialog</name>
    <message>
        <source>Source and campaign</source>
        <translation>Источник и кампания</translation>
    </message>
    <message>
        <source>Written as “{text}”: no channel is called so</source>
        <translation>Записано «{text}»: такого канала нет</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Where from?</source>
        <translation>Откуда?</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>The source is changed</source>
        <translation>Источник изменён</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Days…</source>
        <translation>Период…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>The last day must not come before the first</source>
        <translation>Последний день не раньше первого</translation>
    </message>
    <message>
        <source>Compare: {period}</source>
        <translation>Сравнить: {period}</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Квалиф.</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Успешно</translation>
    </message>
    <message>
        <source>Paid, ₽</source>
        <translation>Оплачено, ₽</translation>
    </message>
    <message>
        <source>Margin, ₽</source>
        <translation>Маржа, ₽</translation>
    </message>
    <message>
        <source>Costs, ₽</source>
        <translation>Затраты, ₽</translation>
    </message>
    <message>
        <source>₽ per lead</source>
        <translation>₽ за лид</translation>
    </message>
    <message>
        <source>₽ per win</source>
        <translation>₽ за успех</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>before: {text}</source>
        <translation>было {text}</translation>
    </message>
    <message>
        <source>the cost of goods is known for {share} of it</source>
        <translation>себестоимость известна для {share}</translation>
    </message>
    <message>
        <source>target: {text}</source>
        <translation>цель {text}</translation>
    </message>
    <message>
        <source>inbound requests</source>
        <translation>входящие обращения</translation>
    </message>
    <message>
        <source>site and search</source>
        <translation>сайт и поиск</translation>
    </message>
    <message>
        <source>outbound calls</source>
        <translation>исходящие звонки</translation>
    </message>
    <message>
        <source>exhibitions and events</source>
        <translation>выставки и мероприятия</translation>
    </message>
    <message>
        <source>recommendations</source>
        <translation>рекомендации</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>партнёры</translation>
    </message>
    <message>
        <source>market places</source>
        <translation>площадки</translation>
    </message>
    <message>
        <source>advertising</source>
        <translation>реклама</translation>
    </message>
    <message>
        <source>other</source>
        <translation>другое</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>идея</translation>
    </message>
    <message>
        <source>test</source>
        <translation>тест</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>масштаб</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>Квалифицированные лиды</translation>
    </message>
    <message>
        <source>New deals</source>
        <translation>Новые сделки</translation>
    </message>
    <message>
        <source>Won deals</source>
        <translation>Успешные сделки</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Затраты</translation>
    </message>
    <message>
        <source>Sources not sorted</source>
        <translation>Не разобрано</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>Без источника</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>{number} quarter</source>
        <translation>{number} квартал</translation>
    </message>
    <message>
        <source>year {year}</source>
        <translation>{year} г.</translation>
    </message>
    <message>
        <source>so far: {text}</source>
        <translation>на сегодня: {text}</translation>
    </message>
    <message>
        <source>All pipelines</source>
        <translation>Все воронки</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Пришли</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Пошли дальше</translation>
    </message>
    <message>
        <source>Lost there</source>
        <translation>Отказ здесь</translation>
    </message>
    <message>
        <source>To the next</source>
        <translation>В следующий</translation>
    </message>
    <message>
        <source>From the first</source>
        <translation>От первого</translation>
    </message>
    <message>
        <source>Days, median</source>
        <translation>Дней, медиана</translation>
    </message>
    <message>
        <source>Sum, ₽</source>
        <translation>Сумма, ₽</translation>
    </message>
    <message>
        <source>Deals that came to a stage in these days, and what has become of them since. In the total each deal counts once.</source>
        <translation>Сделки, пришедшие на этап за эти дни, и что с ними стало потом. В итоге каждая сделка считается один раз.</translation>
    </message>
    <message>
        <source>No deal moved in these days</source>
        <translation>За эти дни сделки не двигались</translation>
    </message>
    <message>
        <source>Choose other days or another pipeline.</source>
        <translation>Выберите другие дни или другую воронку.</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Reasons of refusals</source>
        <translation>Причины отказов</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Mostly on the stage</source>
        <translation>Чаще на этапе</translation>
    </message>
    <message>
        <source>Mostly to whom</source>
        <translation>Чаще кому</translation>
    </message>
    <message>
        <source>Deals lost in these days that are still lost.</source>
        <translation>Сделки, закрытые отказом за эти дни и не открытые вновь.</translation>
    </message>
    <message>
        <source>No deal was lost in these days</source>
        <translation>За эти дни отказов не было</translation>
    </message>
    <message>
        <source>Every refusal is counted by its reason here.</source>
        <translation>Здесь каждый отказ считается по своей причине.</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Reason not told</source>
        <translation>Причина не указана</translation>
    </message>
    <message>
        <source>Without a client</source>
        <translation>Без клиента</translation>
    </message>
    <message>
        <source>Sales by products</source>
        <translation>Продажи по товарам</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <source>Without VAT, ₽</source>
        <translation>Без НДС, ₽</translation>
    </message>
    <message>
        <source>With VAT, ₽</source>
        <translation>С НДС, ₽</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Маржа</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Goods of the invoices of these days less what came back, in roubles at the rates of the papers.</source>
        <translation>Товары счетов за эти дни за вычетом возвратов, в рублях по курсу документов.</translation>
    </message>
    <message>
        <source>Nothing was sold in these days</source>
        <translation>За эти дни ничего не продано</translation>
    </message>
    <message>
        <source>Goods count by the day of the invoice, or by the day they left.</source>
        <translation>Товар считается по дню счёта или по дню отгрузки.</translation>
    </message>
    <message>
        <source>Sales by clients</source>
        <translation>Продажи по клиентам</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Invoiced, ₽</source>
        <translation>Выставлено, ₽</translation>
    </message>
    <message>
        <source>Debt now, ₽</source>
        <translation>Долг сейчас, ₽</translation>
    </message>
    <message>
        <source>Average invoice, ₽</source>
        <translation>Средний счёт, ₽</translation>
    </message>
    <message>
        <source>Last payment</source>
        <translation>Последняя оплата</translation>
    </message>
    <message>
        <source>Clients with invoices, money or won deals in these days. Invoiced less what came back, paid less what was given back.</source>
        <translation>Клиенты со счетами, деньгами или успешными сделками за эти дни. Выставлено за вычетом возвратов товара, оплачено за вычетом возвратов денег.</translation>
    </message>
    <message>
        <source>No invoices, money or won deals in these days</source>
        <translation>За эти дни нет ни счетов, ни оплат, ни успешных сделок</translation>
    </message>
    <message>
        <source>Choose other days.</source>
        <translation>Выберите другие дни.</translation>
    </message>
    <message>
        <source>Receivables as of a day</source>
        <translation>Дебиторка на дату</translation>
    </message>
    <message>
        <source>Not due, ₽</source>
        <translation>Срок не наступил, ₽</translation>
    </message>
    <message>
        <source>1–7 days late, ₽</source>
        <translation>1–7 дней, ₽</translation>
    </message>
    <message>
        <source>8–30 days late, ₽</source>
        <translation>8–30 дней, ₽</translation>
    </message>
    <message>
        <source>Over 30 days, ₽</source>
        <translation>Больше 30 дней, ₽</translation>
    </message>
    <message>
        <source>Late in all, ₽</source>
        <translation>Просрочено, ₽</translation>
    </message>
    <message>
        <source>Owed in all, ₽</source>
        <translation>Всего долг, ₽</translation>
    </message>
    <message>
        <source>Debts at the end of {day}, the last day of the period that has come.</source>
        <translation>Долги на конец дня {day} — последнего наступившего дня периода.</translation>
    </message>
    <message>
        <source>Nobody owed anything on that day</source>
        <translation>В этот день никто не был должен</translation>
    </message>
    <message>
        <source>Issued invoices that are not paid in full are counted.</source>
        <translation>Считаются выставленные счета, оплаченные не полностью.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Receivables as of {day}</source>
        <translation>Дебиторка на {day}</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>По счетам</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>По отгрузкам</translation>
    </message>
    <message>
        <source>Goods that left in these days at the prices of their orders; returns are not taken off.</source>
        <translation>Товары, отгруженные за эти дни, по ценам заказов; возвраты не вычитаются.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Save</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Answers to leads</source>
        <translation>Ответы лидам</translation>
    </message>
    <message>
        <source>Movements of clients</source>
        <translation>Движение клиентов</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Закрытые дни</translation>
    </message>
    <message>
        <source>{report}: {days} against {others}</source>
        <translation>{report}: {days} против {others}</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
</context>
<context>
    <name>ResponseView</name>
    <message>
        <source>By day</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>По каналам</translation>
    </message>
    <message>
        <source>By day and channel</source>
        <translation>По дням и каналам</translation>
    </message>
    <message>
        <source>Working time from the request to the first answer; spam is left out.</source>
        <translation>Рабочее время от заявки до первого ответа; спам не считается.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>No requests came in these days</source>
        <translation>За эти дни заявок не было</translation>
    </message>
    <message>
        <source>The clock runs from the request to the first call, letter or message.</source>
        <translation>Таймер идёт от заявки до первого звонка, письма или сообщения.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>С ответом</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>Median, min</source>
        <translation>Медиана, мин</translation>
    </message>
    <message>
        <source>90 % within, min</source>
        <translation>90 % за, мин</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>В срок</translation>
    </message>
    <message>
        <source>line</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>лиды</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>раньше</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>export</source>
        <translation>выгрузить</translation>
    </message>
    <message>
        <source>Came on</source>
        <translation>Поступила</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Все заявки</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>все каналы</translation>
    </message>
    <message>
        <source>{title}, no answer yet</source>
        <translation>{title}, ответа ещё нет</translation>
    </message>
    <message>
        <source>{title}, answered in {time}</source>
        <translation>{title}, ответ через {time}</translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Sum: {sum}</source>
        <translation>Сумма: {sum}</translation>
    </message>
    <message>
        <source>There are no rows behind it</source>
        <translation>За этим числом нет строк</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Sum, ₽</source>
        <translation>Сумма, ₽</translation>
    </message>
</context>
<context>
    <name>SortDialog</name>
    <message>
        <source>Sort the sources</source>
        <translation>Разобрать источники</translation>
    </message>
    <message>
        <source>These sources were written by hand or imported. Say which channel they mean.</source>
        <translation>Эти источники вписаны от руки или пришли с импортом. Укажите, какой канал имеется в виду.</translation>
    </message>
    <message>
        <source>Choose the channel</source>
        <translation>Выберите канал</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more after these</source>
        <translation>
            <numerusform>ещё %n после этих</numerusform>
            <numerusform>ещё %n после этих</numerusform>
            <numerusform>ещё %n после этих</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) sorted</source>
        <translation>
            <numerusform>Разобран %n источник</numerusform>
            <numerusform>Разобрано %n источника</numerusform>
            <numerusform>Разобрано %n источников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysView</name>
    <message>
        <source>Closed days</source>
        <translation>Закрытые дни</translation>
    </message>
    <message>
        <source>No day was closed in this period</source>
        <translation>За этот период ни один день не закрыт</translation>
    </message>
    <message>
        <source>Close the day on the page “Today” (Ctrl+Shift+B): its report stands here.</source>
        <translation>Закройте день на странице «Сегодня» (Ctrl+Shift+B): здесь появится его отчёт.</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Отчёт дня</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Received, ₽</source>
        <translation>Поступило, ₽</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>отметить</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>print</source>
        <translation>печать</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>раньше</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
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
        <source>Saving {name}</source>
        <translation>Сохранение: {name}</translation>
    </message>
    <message>
        <source>The report is in the clipboard</source>
        <translation>Отчёт в буфере обмена</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) go out together</source>
        <translation>
            <numerusform>Уходит %n день</numerusform>
            <numerusform>Уходят вместе %n дня</numerusform>
            <numerusform>Уходят вместе %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>% of plan</source>
        <translation>% плана</translation>
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
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Shipped, ₽</source>
        <translation>Отгружено, ₽</translation>
    </message>
</context>
<context>
    <name>DayReport</name>
    <message>
        <source>Report: {days}</source>
        <translation>Отчёт: {days}</translation>
    </message>
    <message>
        <source>Closed {moment}</source>
        <translation>Закрыт {moment}</translation>
    </message>
    <message>
        <source>after the day had ended</source>
        <translation>когда день уже кончился</translation>
    </message>
    <message>
        <source>The figures are counted anew: days closed before did not keep theirs</source>
        <translation>Показатели посчитаны заново: раньше закрытые дни их не хранили</translation>
    </message>
    <message>
        <source>Plan of the month</source>
        <translation>План месяца</translation>
    </message>
    <message>
        <source>{fact} of {plan}: {share}, norm {norm}</source>
        <translation>{fact} из {plan}: {share}, норма {norm}</translation>
    </message>
    <message>
        <source>Received since the beginning of the month</source>
        <translation>Поступило с начала месяца</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Overdue debts</source>
        <translation>Просроченные долги</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Встречи</translation>
    </message>
    <message>
        <source>{done} of {planned}</source>
        <translation>{done} из {planned}</translation>
    </message>
    <message>
        <source>Offers sent</source>
        <translation>Отправлено КП</translation>
    </message>
    <message>
        <source>Invoices issued</source>
        <translation>Выставлено счетов</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Новые лиды</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Moves of deals</source>
        <translation>Движение сделок</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С этапа</translation>
    </message>
    <message>
        <source>To</source>
        <translation>На этап</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Reason of refusal</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>Поступления</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>За что</translation>
    </message>
    <message>
        <source>In roubles</source>
        <translation>В рублях</translation>
    </message>
    <message>
        <source>Order in the base</source>
        <translation>Порядок в базе</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Why it is left so</source>
        <translation>Почему так оставлено</translation>
    </message>
    <message>
        <source>What matters most the next day</source>
        <translation>Главное на следующий день</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <source>Fact of the month</source>
        <translation>Факт месяца</translation>
    </message>
    <message>
        <source>Share of the plan</source>
        <translation>Доля плана</translation>
    </message>
    <message>
        <source>Calls planned</source>
        <translation>Звонков намечено</translation>
    </message>
    <message>
        <source>Meetings planned</source>
        <translation>Встреч намечено</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Показатели</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Отгрузки</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Отгружено</translation>
    </message>
    <message>
        <source>Order and waybill</source>
        <translation>Заказ и накладная</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>Накладная</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Без ответа</translation>
    </message>
    <message>
        <source>{requests}, without an answer: {unanswered}</source>
        <translation>{requests}, без ответа: {unanswered}</translation>
    </message>
    <message>
        <source>Half answered within, min</source>
        <translation>Половине ответили за, мин</translation>
    </message>
    <message>
        <source>Needed for the plan</source>
        <translation>Нужно для плана</translation>
    </message>
    <message>
        <source>Sum of offers</source>
        <translation>Сумма КП</translation>
    </message>
    <message>
        <source>Sum of invoices</source>
        <translation>Сумма счетов</translation>
    </message>
    <message>
        <source>Planned for the next working day</source>
        <translation>Запланировано на следующий рабочий день</translation>
    </message>
    <message>
        <source>Report No. {number}: {days}</source>
        <translation>Отчёт № {number}: {days}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>What the head should know</source>
        <translation>Что нужно знать руководителю</translation>
    </message>
    <message>
        <source>Who owes past due</source>
        <translation>Кто должен и просрочил</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Дней просрочки</translation>
    </message>
</context>
<context>
    <name>SalesView</name>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>По чему</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>The report could not be counted</source>
        <translation>Отчёт не удалось посчитать</translation>
    </message>
    <message>
        <source>line</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>what is behind it</source>
        <translation>что за ней</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>раньше</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>export</source>
        <translation>выгрузить</translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation>Счёт № {number}</translation>
    </message>
    <message>
        <source>Credit note {number}</source>
        <translation>Возврат {number}</translation>
    </message>
    <message>
        <source>Shipment {document}</source>
        <translation>Отгрузка {document}</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Отгрузка</translation>
    </message>
</context>
</TS>
