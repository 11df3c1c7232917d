<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New deal…</source>
        <translation>Новая сделка…</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Open the card of the deal</source>
        <translation>Открыть карточку сделки</translation>
    </message>
    <message>
        <source>Show the deal at the right</source>
        <translation>Показать сделку справа</translation>
    </message>
    <message>
        <source>Columns of the list of deals…</source>
        <translation>Колонки списка сделок…</translation>
    </message>
    <message>
        <source>Deals as a board</source>
        <translation>Сделки доской</translation>
    </message>
    <message>
        <source>Deals as a list</source>
        <translation>Сделки списком</translation>
    </message>
    <message>
        <source>Deals as a funnel</source>
        <translation>Сделки воронкой</translation>
    </message>
    <message>
        <source>Another pipeline…</source>
        <translation>Другая воронка…</translation>
    </message>
    <message>
        <source>Lanes of the board…</source>
        <translation>Дорожки доски…</translation>
    </message>
    <message>
        <source>Fold the stage</source>
        <translation>Свернуть этап</translation>
    </message>
    <message>
        <source>Folded stages…</source>
        <translation>Свёрнутые этапы…</translation>
    </message>
    <message>
        <source>Next step of the deal</source>
        <translation>Следующий шаг по сделке</translation>
    </message>
    <message>
        <source>End the step of the deal</source>
        <translation>Завершить шаг по сделке</translation>
    </message>
    <message>
        <source>Move the deal to the next stage</source>
        <translation>Перенести сделку на следующий этап</translation>
    </message>
    <message>
        <source>Move the deal to the previous stage</source>
        <translation>Вернуть сделку на предыдущий этап</translation>
    </message>
    <message>
        <source>Close the deal as won…</source>
        <translation>Закрыть сделку успешно…</translation>
    </message>
    <message>
        <source>Close the deal as lost…</source>
        <translation>Закрыть сделку с отказом…</translation>
    </message>
    <message>
        <source>Return the deal to work…</source>
        <translation>Вернуть сделку в работу…</translation>
    </message>
    <message>
        <source>Delete the deal</source>
        <translation>Удалить сделку</translation>
    </message>
    <message>
        <source>Questions of the deal…</source>
        <translation>Анкета сделки…</translation>
    </message>
    <message>
        <source>Objections on the deal</source>
        <translation>Возражения по сделке</translation>
    </message>
    <message>
        <source>Source and campaign…</source>
        <translation>Источник и кампания…</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Back to this stage</source>
        <translation>Вернуть на этап</translation>
    </message>
    <message>
        <source>the reason is asked after the drop</source>
        <translation>спросим причину</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) needed</source>
        <translation>
            <numerusform>Нужно %n поле</numerusform>
            <numerusform>Нужно %n поля</numerusform>
            <numerusform>Нужно %n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>asked after the drop</source>
        <translation>спросим после переноса</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Перенести сюда</translation>
    </message>
    <message>
        <source>everything is filled</source>
        <translation>всё заполнено</translation>
    </message>
</context>
<context>
    <name>BulkMoveDialog</name>
    <message numerus="yes">
        <source>Move %n deal(s) to a stage</source>
        <translation>
            <numerusform>Перенести %n сделку на этап</numerusform>
            <numerusform>Перенести %n сделки на этап</numerusform>
            <numerusform>Перенести %n сделок на этап</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for on the way back and at a refusal</source>
        <translation>Нужен при возврате назад и при отказе</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>What they lack in common, to be filled for all</source>
        <translation>Чего не хватает: заполните сразу для всех</translation>
    </message>
    <message numerus="yes">
        <source>Lacking in %n deal(s)</source>
        <translation>
            <numerusform>Не хватает в %n сделке</numerusform>
            <numerusform>Не хватает в %n сделках</numerusform>
            <numerusform>Не хватает в %n сделках</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: lacks {fields}</source>
        <translation>{name}: не хватает: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved to “{stage}”</source>
        <translation>
            <numerusform>%n сделка перенесена на этап «{stage}»</numerusform>
            <numerusform>%n сделки перенесены на этап «{stage}»</numerusform>
            <numerusform>%n сделок перенесено на этап «{stage}»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Plan a call</source>
        <translation>Запланировать звонок</translation>
    </message>
    <message>
        <source>Plan a letter</source>
        <translation>Запланировать письмо</translation>
    </message>
    <message>
        <source>Next step  S</source>
        <translation>Следующий шаг  S</translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>Name, taxpayer number or phone</source>
        <translation>Название, ИНН или телефон</translation>
    </message>
    <message>
        <source>Choose a client from the list, or create one</source>
        <translation>Выберите клиента из списка или создайте нового</translation>
    </message>
    <message>
        <source>Create the client “{name}”</source>
        <translation>Создать клиента «{name}»</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>New deal on this stage</source>
        <translation>Новая сделка на этом этапе</translation>
    </message>
    <message>
        <source>Fold the stage</source>
        <translation>Свернуть этап</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>With the probability of the stage: {amount}</source>
        <translation>С учётом вероятности этапа: {amount}</translation>
    </message>
</context>
<context>
    <name>DealCommands</name>
    <message>
        <source>The deal “{title}” is deleted</source>
        <translation>Сделка «{title}» удалена</translation>
    </message>
    <message>
        <source>Move to the stage</source>
        <translation>Перенести на этап</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>What is wanted, in a few words</source>
        <translation>Что нужно клиенту, в двух словах</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Expected closing</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Where from?</source>
        <translation>Откуда пришёл?</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Потребность</translation>
    </message>
    <message>
        <source>What for and what matters</source>
        <translation>Для чего и что важно</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Первый шаг</translation>
    </message>
    <message>
        <source>Create the deal</source>
        <translation>Создать сделку</translation>
    </message>
    <message>
        <source>The deal is created</source>
        <translation>Сделка создана</translation>
    </message>
    <message>
        <source>Fill in this field</source>
        <translation>Заполните это поле</translation>
    </message>
</context>
<context>
    <name>DealList</name>
    <message>
        <source>List of deals</source>
        <translation>Список сделок</translation>
    </message>
    <message>
        <source>To a stage</source>
        <translation>На этап</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Amount, ₽</source>
        <translation>Сумма, ₽</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>On the stage</source>
        <translation>На этапе</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
</context>
<context>
    <name>DealPanel</name>
    <message>
        <source>Why it was closed</source>
        <translation>Чем закончилась</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Закрыть панель</translation>
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
        <source>Won</source>
        <translation>Успешно</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Return to work</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Way along the stages</source>
        <translation>Путь по этапам</translation>
    </message>
    <message>
        <source>Without a client</source>
        <translation>Без клиента</translation>
    </message>
    <message>
        <source>{stage}, filled {share}</source>
        <translation>{stage}, заполнено {share}</translation>
    </message>
    <message>
        <source>Competitor: {name}</source>
        <translation>Конкурент: {name}</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Закрыта {day}</translation>
    </message>
    <message>
        <source>Return on {day}</source>
        <translation>Вернуться к клиенту {day}</translation>
    </message>
    <message>
        <source>No offers or invoices yet</source>
        <translation>КП и счетов пока нет</translation>
    </message>
    <message>
        <source>Goods come with the first offer</source>
        <translation>Товары появятся с первым КП</translation>
    </message>
    <message>
        <source>The deal has not moved yet</source>
        <translation>Сделка ещё не двигалась</translation>
    </message>
</context>
<context>
    <name>DealRows</name>
    <message numerus="yes">
        <source>%n deal(s), {sum}</source>
        <translation>
            <numerusform>%n сделка, {sum}</numerusform>
            <numerusform>%n сделки, {sum}</numerusform>
            <numerusform>%n сделок, {sum}</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no deals behind it</source>
        <translation>За этим числом нет сделок</translation>
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
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>On the stage</source>
        <translation>На этапе</translation>
    </message>
    <message>
        <source>Amount, ₽</source>
        <translation>Сумма, ₽</translation>
    </message>
</context>
<context>
    <name>Deals</name>
    <message>
        <source>a condition on fields that are gone</source>
        <translation>условие о полях, которых больше нет</translation>
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
        <source>awaiting payment</source>
        <translation>ждём оплату</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>срок сегодня</translation>
    </message>
    <message>
        <source>paid in part</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочен</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачен</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>возвращён</translation>
    </message>
    <message>
        <source>void</source>
        <translation>аннулирован</translation>
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
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
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
        <translation>Срок</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Offer sent</source>
        <translation>Отправленное КП</translation>
    </message>
    <message>
        <source>Buyer&apos;s taxpayer number</source>
        <translation>ИНН покупателя</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Принимает решение</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Условия оплаты</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Invoice issued</source>
        <translation>Выставленный счёт</translation>
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
        <source>Closing documents</source>
        <translation>Закрывающие документы</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Анкета заполнена</translation>
    </message>
    <message>
        <source>No open objections</source>
        <translation>Возражения сняты</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Полная оплата</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Expected closing</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Next step planned</source>
        <translation>Следующий шаг назначен</translation>
    </message>
    <message>
        <source>Offer accepted</source>
        <translation>КП принято</translation>
    </message>
    <message>
        <source>Prepayment received</source>
        <translation>Предоплата получена</translation>
    </message>
    <message>
        <source>No overdue debt</source>
        <translation>Нет просроченного долга</translation>
    </message>
    <message>
        <source>Won on</source>
        <translation>Дата закрытия</translation>
    </message>
    <message>
        <source>Why won without papers</source>
        <translation>Почему выиграна без документов</translation>
    </message>
    <message>
        <source>Without a client</source>
        <translation>Без клиента</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Нет шага</translation>
    </message>
    <message numerus="yes">
        <source>The step is overdue by %n day(s)</source>
        <translation>
            <numerusform>Шаг просрочен на %n день</numerusform>
            <numerusform>Шаг просрочен на %n дня</numerusform>
            <numerusform>Шаг просрочен на %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected to be closed %n day(s) ago</source>
        <translation>
            <numerusform>Ожидаемое закрытие прошло %n день назад</numerusform>
            <numerusform>Ожидаемое закрытие прошло %n дня назад</numerusform>
            <numerusform>Ожидаемое закрытие прошло %n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No movement for %n day(s), {usual} is usual here</source>
        <translation>
            <numerusform>Без движения %n день, норма этапа {usual}</numerusform>
            <numerusform>Без движения %n дня, норма этапа {usual}</numerusform>
            <numerusform>Без движения %n дней, норма этапа {usual}</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>Clarify the need</source>
        <translation>Уточнить потребность</translation>
    </message>
    <message>
        <source>Make the calculation</source>
        <translation>Сделать расчёт</translation>
    </message>
    <message>
        <source>Get an answer to the offer</source>
        <translation>Получить ответ по КП</translation>
    </message>
    <message>
        <source>Send the contract</source>
        <translation>Отправить договор</translation>
    </message>
    <message>
        <source>Check the payment</source>
        <translation>Проверить оплату</translation>
    </message>
    <message>
        <source>Agree the shipment</source>
        <translation>Согласовать отгрузку</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message numerus="yes">
        <source>%n open, {amount}</source>
        <translation>
            <numerusform>%n в работе, {amount}</numerusform>
            <numerusform>%n в работе, {amount}</numerusform>
            <numerusform>%n в работе, {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>deal</source>
        <translation>сделка</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>команды</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>этап</translation>
    </message>
    <message>
        <source>deals of the stage</source>
        <translation>сделки этапа</translation>
    </message>
    <message>
        <source>those that went on</source>
        <translation>прошли дальше</translation>
    </message>
    <message>
        <source>how long they stayed</source>
        <translation>сколько стояли</translation>
    </message>
    <message>
        <source>export</source>
        <translation>выгрузка</translation>
    </message>
    <message>
        <source>move</source>
        <translation>перенести</translation>
    </message>
    <message>
        <source>row</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>следующий шаг</translation>
    </message>
    <message>
        <source>won</source>
        <translation>успешно</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
</context>
<context>
    <name>EmptyBoard</name>
    <message>
        <source>No deals yet</source>
        <translation>Сделок пока нет</translation>
    </message>
    <message>
        <source>A deal comes from a lead or is added by hand. On every stage the program asks for the fields that matter and reminds of the next step.</source>
        <translation>Сделка появляется из лида или вручную. На каждом этапе программа спросит нужные поля и напомнит о следующем шаге.</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Новая сделка</translation>
    </message>
    <message>
        <source>From leads</source>
        <translation>Из лидов</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Client, subject, number</source>
        <translation>Клиент, тема, номер</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Все в работе</translation>
    </message>
    <message>
        <source>No step</source>
        <translation>Нет шага</translation>
    </message>
    <message>
        <source>Step overdue</source>
        <translation>Шаг просрочен</translation>
    </message>
    <message>
        <source>No movement</source>
        <translation>Без движения</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>Closing: any month</source>
        <translation>Закрытие: любое</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Прогноз</translation>
    </message>
    <message>
        <source>Amounts times the probability of their stages</source>
        <translation>Суммы сделок, умноженные на вероятность этапов</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Lanes of the board</source>
        <translation>Дорожки доски</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Pipeline: {name}</source>
        <translation>Воронка: {name}</translation>
    </message>
    <message>
        <source>No lanes</source>
        <translation>Без дорожек</translation>
    </message>
    <message>
        <source>Any month</source>
        <translation>Любой месяц</translation>
    </message>
    <message numerus="yes">
        <source>Expected day is past: %n deal(s)</source>
        <translation>
            <numerusform>Срок прошёл: %n сделка</numerusform>
            <numerusform>Срок прошёл: %n сделки</numerusform>
            <numerusform>Срок прошёл: %n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing: past</source>
        <translation>Закрытие: прошло</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Закрытие</translation>
    </message>
    <message>
        <source>Closing: {month}</source>
        <translation>Закрытие: {month}</translation>
    </message>
</context>
<context>
    <name>FunnelView</name>
    <message>
        <source>30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 дней</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <source>Moves of which days</source>
        <translation>Переходы за какой срок</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Numbers and sums: deals on the stage now. Entered, went on and days: moves of the period. A number opens its deals.</source>
        <translation>Число и суммы: сделки на этапе сейчас. Вошло, прошло и дни: переходы за срок. Число открывает свои сделки.</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Amount, ₽</source>
        <translation>Сумма, ₽</translation>
    </message>
    <message>
        <source>With probability, ₽</source>
        <translation>С вероятностью, ₽</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Вошло</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Прошло дальше</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Конверсия</translation>
    </message>
    <message>
        <source>Days, median</source>
        <translation>Дней, медиана</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Next step after the move</source>
        <translation>Следующий шаг после переноса</translation>
    </message>
    <message>
        <source>Return the deal to work</source>
        <translation>Вернуть сделку в работу</translation>
    </message>
    <message>
        <source>Back to the stage “{stage}”</source>
        <translation>Вернуть на этап «{stage}»</translation>
    </message>
    <message>
        <source>Stage “{stage}”</source>
        <translation>Этап «{stage}»</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Оставить как было</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Why is the deal alive again?</source>
        <translation>Почему сделка снова в работе?</translation>
    </message>
    <message>
        <source>Why does the deal go back?</source>
        <translation>Почему сделка возвращается?</translation>
    </message>
    <message>
        <source>Will be planned: {subject}, {day}</source>
        <translation>Запланируем: {subject}, {day}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Close as won</source>
        <translation>Закрыть успешно</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Leave in “{stage}”</source>
        <translation>Вернуть в «{stage}»</translation>
    </message>
    <message>
        <source>Do not move</source>
        <translation>Не переносить</translation>
    </message>
    <message>
        <source>{left} of {all} left</source>
        <translation>осталось {left} из {all}</translation>
    </message>
    <message>
        <source>all filled</source>
        <translation>всё заполнено</translation>
    </message>
    <message>
        <source>Write in a few words why</source>
        <translation>Напишите в двух словах почему</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Open the deal</source>
        <translation>Открыть сделку</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>No full payment: why won?</source>
        <translation>Без полной оплаты: причина</translation>
    </message>
    <message>
        <source>Create an offer</source>
        <translation>Создать КП</translation>
    </message>
    <message>
        <source>Answer the questions</source>
        <translation>Заполнить анкету</translation>
    </message>
    <message>
        <source>Answer the objections</source>
        <translation>Ответить на возражения</translation>
    </message>
    <message>
        <source>Issue an invoice</source>
        <translation>Выставить счёт</translation>
    </message>
    <message>
        <source>Plan the step</source>
        <translation>Назначить шаг</translation>
    </message>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>does not say</source>
        <translation>не называет</translation>
    </message>
    <message>
        <source>10 or 12 digits with a right check digit are needed</source>
        <translation>Нужно 10 или 12 цифр с верной контрольной</translation>
    </message>
    <message>
        <source>Required for the stage “{stage}”</source>
        <translation>Обязательно для этапа «{stage}»</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n сделка</numerusform>
            <numerusform>%n сделки</numerusform>
            <numerusform>%n сделок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>By category of the client</source>
        <translation>По категории клиента</translation>
    </message>
    <message>
        <source>By group of companies</source>
        <translation>По группе компаний</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>По источнику</translation>
    </message>
    <message>
        <source>By next step</source>
        <translation>По следующему шагу</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Без категории</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>Без источника</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без следующего шага</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочен</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Category {name}</source>
        <translation>Категория {name}</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Остальные</translation>
    </message>
</context>
<context>
    <name>OpenPapers</name>
    <message>
        <source>Stays in force: {papers}. Cancel what the client wants no more.</source>
        <translation>Остаётся в силе: {papers}. Отмените то, что клиенту больше не нужно.</translation>
    </message>
    <message>
        <source>{invoice}, {money} unpaid</source>
        <translation>{invoice}, не оплачено {money}</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>Close the deal as lost?</source>
        <translation>Закрыть сделку с отказом?</translation>
    </message>
    <message>
        <source>Choose a day after today</source>
        <translation>Выберите день позже сегодняшнего</translation>
    </message>
    <message>
        <source>Keep in work</source>
        <translation>Оставить в работе</translation>
    </message>
    <message>
        <source>Close the deal</source>
        <translation>Закрыть сделку</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What exactly</source>
        <translation>Что именно</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>What the client said, in own words</source>
        <translation>Что сказал клиент, своими словами</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Competitor&apos;s price</source>
        <translation>Цена конкурента</translation>
    </message>
    <message>
        <source>Return to the client</source>
        <translation>Вернуться к клиенту</translation>
    </message>
    <message>
        <source>When to return</source>
        <translation>Когда вернуться</translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>через %n мес.</numerusform>
            <numerusform>через %n мес.</numerusform>
            <numerusform>через %n мес.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at least %n letter(s) in own words</source>
        <translation>
            <numerusform>Напишите своими словами хотя бы %n букву</numerusform>
            <numerusform>Напишите своими словами хотя бы %n буквы</numerusform>
            <numerusform>Напишите своими словами хотя бы %n букв</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the reason: a digit key does it</source>
        <translation>Выберите причину: можно клавишей с цифрой</translation>
    </message>
</context>
<context>
    <name>LostFacts</name>
    <message>
        <source>“{stage}”, {days} on the stage</source>
        <translation>«{stage}», {days} на этапе</translation>
    </message>
    <message>
        <source>Nothing was written down in the deal: the client&apos;s words matter most.</source>
        <translation>В сделке ничего не записано: важнее всего слова клиента.</translation>
    </message>
</context>
<context>
    <name>MoveLine</name>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>to work again</source>
        <translation>снова в работе</translation>
    </message>
    <message>
        <source>later than expected</source>
        <translation>позже ожидаемого</translation>
    </message>
    <message>
        <source>Was expected to be closed on {day}</source>
        <translation>Ожидали закрыть {day}</translation>
    </message>
    <message>
        <source>Competitor: {name}</source>
        <translation>Конкурент: {name}</translation>
    </message>
    <message>
        <source>Return on {day}</source>
        <translation>Вернуться {day}</translation>
    </message>
    <message>
        <source>Stood there for {time}</source>
        <translation>Стояла на прежнем этапе {time}</translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message>
        <source>The deal is closed as lost</source>
        <translation>Сделка закрыта с отказом</translation>
    </message>
    <message>
        <source>The deal is closed as lost, what was planned in it is given up</source>
        <translation>Сделка закрыта с отказом, запланированное в ней снято</translation>
    </message>
    <message>
        <source>The deal is closed as won</source>
        <translation>Сделка закрыта успешно</translation>
    </message>
    <message>
        <source>The deal is moved to “{stage}”</source>
        <translation>Сделка перенесена в «{stage}»</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Reset the filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
</context>
<context>
    <name>PanelFields</name>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Expected closing</source>
        <translation>Ожидаемое закрытие</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Campaign: {name}</source>
        <translation>Кампания: {name}</translation>
    </message>
</context>
<context>
    <name>PanelOwn</name>
    <message>
        <source>More</source>
        <translation>Дополнительно</translation>
    </message>
</context>
<context>
    <name>PersonInput</name>
    <message>
        <source>New person…</source>
        <translation>Новый человек…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>Surname, name</source>
        <translation>Фамилия, имя</translation>
    </message>
</context>
<context>
    <name>StageTimes</name>
    <message>
        <source>Time on the stages</source>
        <translation>Время на этапах</translation>
    </message>
</context>
<context>
    <name>StepBlock</name>
    <message>
        <source>Done</source>
        <translation>Выполнен</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Kind of the step</source>
        <translation>Вид шага</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Day of the step</source>
        <translation>День шага</translation>
    </message>
    <message>
        <source>Time of the step</source>
        <translation>Время шага</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Won: shipped and paid</source>
        <translation>Успешно: отгружено и оплачено</translation>
    </message>
    <message>
        <source>needs the closing documents and the full payment</source>
        <translation>нужны закрывающие документы и полная оплата</translation>
    </message>
    <message>
        <source>Lost: the reason is asked</source>
        <translation>Отказ: спросим причину</translation>
    </message>
    <message>
        <source>without a reason and a comment the deal stays open</source>
        <translation>без причины и комментария сделка не закроется</translation>
    </message>
</context>
</TS>
