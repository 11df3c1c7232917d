<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Next deal</source>
        <translation>Следующая сделка</translation>
    </message>
    <message>
        <source>Previous deal</source>
        <translation>Предыдущая сделка</translation>
    </message>
    <message>
        <source>Objection of the client…</source>
        <translation>Возражение клиента…</translation>
    </message>
    <message>
        <source>Sell the same again</source>
        <translation>Повторить продажу</translation>
    </message>
    <message>
        <source>Sheet of the negotiation</source>
        <translation>Карта переговоров</translation>
    </message>
    <message>
        <source>Save the sheet of the negotiation as PDF…</source>
        <translation>Сохранить карту переговоров в PDF…</translation>
    </message>
    <message>
        <source>Print the sheet of the negotiation…</source>
        <translation>Напечатать карту переговоров…</translation>
    </message>
</context>
<context>
    <name>ClosingSection</name>
    <message>
        <source>Why it was won</source>
        <translation>Почему выиграли</translation>
    </message>
    <message>
        <source>Why it was lost</source>
        <translation>Почему проиграли</translation>
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
        <source>Shipped and paid in full</source>
        <translation>Отгружено и оплачено полностью</translation>
    </message>
</context>
<context>
    <name>CompetitorDialog</name>
    <message>
        <source>Competitor on the deal</source>
        <translation>Конкурент в сделке</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Their price for the deal</source>
        <translation>Его цена за сделку</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>Узнали</translation>
    </message>
    <message>
        <source>What they are strong in</source>
        <translation>Чем силён</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>Наш ответ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The deal has this competitor already</source>
        <translation>Этот конкурент в сделке уже есть</translation>
    </message>
    <message>
        <source>The competitor {name} is deleted</source>
        <translation>Конкурент {name} удалён</translation>
    </message>
</context>
<context>
    <name>CompetitorsSection</name>
    <message>
        <source>Competitors</source>
        <translation>Конкуренты</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Strong in: {text}</source>
        <translation>Силён: {text}</translation>
    </message>
    <message>
        <source>Our answer: {text}</source>
        <translation>Наш ответ: {text}</translation>
    </message>
    <message>
        <source>Nobody is known yet. Ask: whom else do you compare us with?</source>
        <translation>Пока никого. Спросите: с кем ещё нас сравниваете?</translation>
    </message>
    <message>
        <source>{sum} cheaper</source>
        <translation>дешевле на {sum}</translation>
    </message>
    <message>
        <source>{sum} dearer</source>
        <translation>дороже на {sum}</translation>
    </message>
</context>
<context>
    <name>ConcessionDialog</name>
    <message>
        <source>Concession</source>
        <translation>Уступка</translation>
    </message>
    <message>
        <source>We gave</source>
        <translation>Отдали</translation>
    </message>
    <message>
        <source>We got</source>
        <translation>Получили</translation>
    </message>
    <message>
        <source>Who gave</source>
        <translation>Кто уступил</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Стоит</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Словами</translation>
    </message>
    <message>
        <source>Why beyond the limit</source>
        <translation>Почему за пределом</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>Кто согласовал</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>It is then</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>{where}: the limit is {limit}</source>
        <translation>{where}: предел {limit}</translation>
    </message>
    <message>
        <source>Write why it is given all the same</source>
        <translation>Напишите, почему уступаете всё же</translation>
    </message>
    <message>
        <source>Write what was given or got</source>
        <translation>Напишите, что отдали или получили</translation>
    </message>
    <message>
        <source>The concession is deleted</source>
        <translation>Уступка удалена</translation>
    </message>
</context>
<context>
    <name>ConcessionsSection</name>
    <message>
        <source>Concessions</source>
        <translation>Уступки</translation>
    </message>
    <message>
        <source>We gave</source>
        <translation>Отдали</translation>
    </message>
    <message>
        <source>We got</source>
        <translation>Получили</translation>
    </message>
    <message>
        <source>Given {gave}, got {got}, balance {net}</source>
        <translation>Отдали {gave}, получили {got}, разница {net}</translation>
    </message>
    <message>
        <source>Nothing given yet. Give nothing without getting something for it.</source>
        <translation>Уступок пока нет. Не отдавайте ничего, не получив взамен.</translation>
    </message>
    <message>
        <source>Gave</source>
        <translation>Отдали</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Получили</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Причина: {text}</translation>
    </message>
    <message>
        <source>Agreed by: {name}</source>
        <translation>Согласовал: {name}</translation>
    </message>
</context>
<context>
    <name>DealCard</name>
    <message>
        <source>Negotiation sheet {number}</source>
        <translation>Карта переговоров {number}</translation>
    </message>
    <message>
        <source>Price of the deal</source>
        <translation>Цена сделки</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Предоплата</translation>
    </message>
    <message>
        <source>Deferral</source>
        <translation>Отсрочка</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Объём</translation>
    </message>
    <message>
        <source>Delivery at our cost</source>
        <translation>Доставка за наш счёт</translation>
    </message>
    <message>
        <source>target</source>
        <translation>цель</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>в пределах</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>за пределом</translation>
    </message>
    <message>
        <source>beyond the walk-away</source>
        <translation>за точкой выхода</translation>
    </message>
    <message>
        <source>d.</source>
        <translation>дн.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Nobody is on the map yet: who takes part?</source>
        <translation>На карте пока никого: кто участвует в решении?</translation>
    </message>
    <message>
        <source>It is not known who decides</source>
        <translation>Неизвестно, кто решает</translation>
    </message>
    <message>
        <source>The one who decides is against us</source>
        <translation>Тот, кто решает, против нас</translation>
    </message>
    <message>
        <source>Somebody is against: find out why</source>
        <translation>Кто-то против: узнайте почему</translation>
    </message>
    <message>
        <source>Nobody is for us yet</source>
        <translation>За нас пока никого</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Первый контакт</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Потребность</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Отгрузка</translation>
    </message>
    <message>
        <source>Closing papers</source>
        <translation>Закрывающие</translation>
    </message>
    <message>
        <source>Repeat sale</source>
        <translation>Повторная</translation>
    </message>
    <message>
        <source>Write down the talk</source>
        <translation>Записать разговор</translation>
    </message>
    <message>
        <source>Answer the questions</source>
        <translation>Заполнить анкету</translation>
    </message>
    <message>
        <source>Make an offer</source>
        <translation>Создать КП</translation>
    </message>
    <message>
        <source>Name the contract</source>
        <translation>Указать договор</translation>
    </message>
    <message>
        <source>The client agreed</source>
        <translation>Клиент согласен</translation>
    </message>
    <message>
        <source>Make the invoice</source>
        <translation>Выставить счёт</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>Внести оплату</translation>
    </message>
    <message>
        <source>Record the shipment</source>
        <translation>Отметить отгрузку</translation>
    </message>
    <message>
        <source>Write the closing papers</source>
        <translation>Указать документы</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>Повторить продажу</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Открыть черновик</translation>
    </message>
    <message numerus="yes">
        <source>Invoice {detail} is overdue by %n day(s), {money}</source>
        <translation>
            <numerusform>Счёт {detail} просрочен на %n день, {money}</numerusform>
            <numerusform>Счёт {detail} просрочен на %n дня, {money}</numerusform>
            <numerusform>Счёт {detail} просрочен на %n дней, {money}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody plans anything: there is no next step</source>
        <translation>Следующий шаг не назначен</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Назначить шаг</translation>
    </message>
    <message numerus="yes">
        <source>The next step is overdue by %n day(s)</source>
        <translation>
            <numerusform>Шаг просрочен на %n день</numerusform>
            <numerusform>Шаг просрочен на %n дня</numerusform>
            <numerusform>Шаг просрочен на %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>End the step</source>
        <translation>Завершить шаг</translation>
    </message>
    <message>
        <source>The client objects: “{detail}”</source>
        <translation>Клиент возражает: «{detail}»</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Time to come back to the objection “{detail}”</source>
        <translation>Пора вернуться к возражению «{detail}»</translation>
    </message>
    <message>
        <source>The offer {detail} is declined</source>
        <translation>{detail} отклонено</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Новая версия</translation>
    </message>
    <message numerus="yes">
        <source>The offer {detail} expired %n day(s) ago</source>
        <translation>
            <numerusform>{detail} истекло %n день назад</numerusform>
            <numerusform>{detail} истекло %n дня назад</numerusform>
            <numerusform>{detail} истекло %n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offer {detail}: no answer for %n working day(s)</source>
        <translation>
            <numerusform>{detail}: нет ответа %n рабочий день</numerusform>
            <numerusform>{detail}: нет ответа %n рабочих дня</numerusform>
            <numerusform>{detail}: нет ответа %n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>Записать ответ</translation>
    </message>
    <message numerus="yes">
        <source>The shipment is late by %n day(s)</source>
        <translation>
            <numerusform>Отгрузка опаздывает на %n день</numerusform>
            <numerusform>Отгрузка опаздывает на %n дня</numerusform>
            <numerusform>Отгрузка опаздывает на %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>The client agreed, but there is no invoice</source>
        <translation>Клиент согласен, а счёт не выставлен</translation>
    </message>
    <message>
        <source>The order is begun, but not confirmed</source>
        <translation>Заказ начат, но не подтверждён</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Открыть заказ</translation>
    </message>
    <message>
        <source>It is not known what the client needs</source>
        <translation>Неизвестно, что нужно клиенту</translation>
    </message>
    <message>
        <source>The offer is begun, but not sent</source>
        <translation>КП начато, но не отправлено</translation>
    </message>
    <message>
        <source>The client has no offer</source>
        <translation>У клиента нет предложения</translation>
    </message>
    <message>
        <source>Name who decides</source>
        <translation>Указать, кто решает</translation>
    </message>
    <message>
        <source>Lacking for the next stage: {fields}</source>
        <translation>Для следующего этапа не хватает: {fields}</translation>
    </message>
    <message>
        <source>Fill in and move</source>
        <translation>Заполнить и перенести</translation>
    </message>
    <message numerus="yes">
        <source>No movement and no talk for %n day(s)</source>
        <translation>
            <numerusform>Без движения и разговоров %n день</numerusform>
            <numerusform>Без движения и разговоров %n дня</numerusform>
            <numerusform>Без движения и разговоров %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid, but the shipment has no date</source>
        <translation>Оплачено, а даты отгрузки нет</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Назначить дату</translation>
    </message>
    <message>
        <source>Shipped and paid, the closing papers are not back</source>
        <translation>Отгружено и оплачено, закрывающие документы не вернулись</translation>
    </message>
    <message>
        <source>Awaiting {money} on invoice {detail}, due {on}</source>
        <translation>Ждём {money} по счёту {detail}, срок {on}</translation>
    </message>
    <message>
        <source>Invoice overdue</source>
        <translation>Счёт просрочен</translation>
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
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>Objection put off</source>
        <translation>Возражение отложено</translation>
    </message>
    <message>
        <source>Offer declined</source>
        <translation>КП отклонено</translation>
    </message>
    <message>
        <source>Offer expired</source>
        <translation>КП истекло</translation>
    </message>
    <message>
        <source>Offer unanswered</source>
        <translation>КП без ответа</translation>
    </message>
    <message>
        <source>Shipment late</source>
        <translation>Отгрузка опаздывает</translation>
    </message>
    <message>
        <source>No invoice</source>
        <translation>Нет счёта</translation>
    </message>
    <message>
        <source>Order not confirmed</source>
        <translation>Заказ не подтверждён</translation>
    </message>
    <message>
        <source>Need unknown</source>
        <translation>Нет потребности</translation>
    </message>
    <message>
        <source>Offer not sent</source>
        <translation>КП не отправлено</translation>
    </message>
    <message>
        <source>No offer</source>
        <translation>Нет КП</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>Кто решает?</translation>
    </message>
    <message>
        <source>Fields lacking</source>
        <translation>Не хватает полей</translation>
    </message>
    <message>
        <source>No movement</source>
        <translation>Без движения</translation>
    </message>
    <message>
        <source>No shipment date</source>
        <translation>Нет даты отгрузки</translation>
    </message>
    <message>
        <source>No closing papers</source>
        <translation>Нет закрывающих</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Ждём оплату</translation>
    </message>
    <message numerus="yes">
        <source>{text} and %n more</source>
        <translation>
            <numerusform>{text} и ещё %n</numerusform>
            <numerusform>{text} и ещё %n</numerusform>
            <numerusform>{text} и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing holds the deal: it may go on</source>
        <translation>Сделку ничто не держит: можно идти дальше</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Следующий этап</translation>
    </message>
    <message>
        <source>till {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>done</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>late, {day}</source>
        <translation>срок был {day}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>снято</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>отложено</translation>
    </message>
    <message>
        <source>not lifted</source>
        <translation>не снято</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Has a supplier</source>
        <translation>Есть поставщик</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Нет бюджета</translation>
    </message>
    <message>
        <source>Will think</source>
        <translation>Подумаем</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>No trust</source>
        <translation>Нет доверия</translation>
    </message>
    <message>
        <source>Bad experience</source>
        <translation>Плохой опыт</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Условия оплаты</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Least lot</source>
        <translation>Минимальная партия</translation>
    </message>
    <message>
        <source>Decides somebody else</source>
        <translation>Решаю не я</translation>
    </message>
    <message>
        <source>Send an offer</source>
        <translation>Отправьте КП</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
</context>
<context>
    <name>DealCommandPage</name>
    <message>
        <source>The deal “{title}” is deleted</source>
        <translation>Сделка «{title}» удалена</translation>
    </message>
</context>
<context>
    <name>DealHead</name>
    <message>
        <source>Previous deal</source>
        <translation>Предыдущая сделка</translation>
    </message>
    <message>
        <source>Next deal</source>
        <translation>Следующая сделка</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
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
        <source>Objection</source>
        <translation>Возражение</translation>
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
        <source>Sell again</source>
        <translation>Повторить продажу</translation>
    </message>
    <message>
        <source>Without a client</source>
        <translation>Без клиента</translation>
    </message>
    <message>
        <source>filled {share}</source>
        <translation>заполнено {share}</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>закрыта {day}</translation>
    </message>
    <message>
        <source>{days} on the stage</source>
        <translation>на этапе: {days}</translation>
    </message>
    <message>
        <source>closing {day}</source>
        <translation>закрытие {day}</translation>
    </message>
</context>
<context>
    <name>DealPage</name>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кто решает</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Переговоры</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
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
        <source>{place} of {count}</source>
        <translation>{place} из {count}</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>next deal</source>
        <translation>следующая</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>следующий шаг</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>возражение</translation>
    </message>
    <message>
        <source>next stage</source>
        <translation>следующий этап</translation>
    </message>
    <message>
        <source>next part</source>
        <translation>часть экрана</translation>
    </message>
</context>
<context>
    <name>DealTalk</name>
    <message>
        <source>Note saved, step set: {when}</source>
        <translation>Заметка сохранена, шаг назначен: {when}</translation>
    </message>
</context>
<context>
    <name>DecisionMap</name>
    <message>
        <source>Decides</source>
        <translation>Решает</translation>
    </message>
    <message>
        <source>Has a say</source>
        <translation>Имеет голос</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Пользуется</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Ask about the repeat order</source>
        <translation>Спросить о повторном заказе</translation>
    </message>
    <message>
        <source>A new deal was made of the former one</source>
        <translation>По прежней сделке создана новая</translation>
    </message>
    <message>
        <source>An invoice was made of the order</source>
        <translation>Счёт создан по заказу</translation>
    </message>
    <message>
        <source>An invoice was made of the offer</source>
        <translation>По КП создан счёт</translation>
    </message>
    <message>
        <source>The payment is recorded, the deal is paid in full</source>
        <translation>Оплата внесена, сделка оплачена полностью</translation>
    </message>
    <message>
        <source>Close the deal as won</source>
        <translation>Закрыть успешно</translation>
    </message>
    <message>
        <source>The payment is recorded</source>
        <translation>Оплата внесена</translation>
    </message>
    <message>
        <source>The client agreed</source>
        <translation>Клиент согласен</translation>
    </message>
    <message>
        <source>The client refused…</source>
        <translation>Клиент отказался…</translation>
    </message>
    <message>
        <source>The client objects…</source>
        <translation>Клиент возражает…</translation>
    </message>
    <message>
        <source>Write down the talk…</source>
        <translation>Записать разговор…</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>not filled</source>
        <translation>не заполнено</translation>
    </message>
</context>
<context>
    <name>GateSection</name>
    <message>
        <source>Required fields</source>
        <translation>Обязательные поля</translation>
    </message>
    <message>
        <source>Now: {stage}</source>
        <translation>Сейчас: {stage}</translation>
    </message>
    <message>
        <source>Next: {stage}</source>
        <translation>Дальше: {stage}</translation>
    </message>
</context>
<context>
    <name>GoodsSection</name>
    <message>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Goods come with the first offer</source>
        <translation>Товары появятся с первым КП</translation>
    </message>
</context>
<context>
    <name>LifelineStrip</name>
    <message>
        <source>Lifeline of the deal</source>
        <translation>Путь сделки</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>What we want, and how far we go</source>
        <translation>Чего хотим и до какого предела</translation>
    </message>
    <message>
        <source>Volume is counted in</source>
        <translation>Объём считаем в</translation>
    </message>
    <message>
        <source>A deferral is valued by it</source>
        <translation>По ней оценивается отсрочка</translation>
    </message>
    <message>
        <source>Money costs in a month</source>
        <translation>Деньги стоят в месяц</translation>
    </message>
    <message>
        <source>Our arguments</source>
        <translation>Наши доводы</translation>
    </message>
    <message>
        <source>Open risks</source>
        <translation>Открытые риски</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Предел</translation>
    </message>
    <message>
        <source>Walk-away</source>
        <translation>Точка выхода</translation>
    </message>
    <message>
        <source>{term}: from the target to the walk-away the terms get worse for us</source>
        <translation>{term}: от цели к точке выхода условия должны становиться хуже для нас</translation>
    </message>
</context>
<context>
    <name>ObjectionDialog</name>
    <message>
        <source>What does the client say against it?</source>
        <translation>Что возражает клиент?</translation>
    </message>
    <message>
        <source>“{text}”: what was replied?</source>
        <translation>«{text}»: что ответили?</translation>
    </message>
    <message>
        <source>Objection, question or reply</source>
        <translation>Возражение, вопрос или ответ</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Replies, the best first</source>
        <translation>Ответы, лучшие сверху</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Чем кончилось</translation>
    </message>
    <message>
        <source>Come back on</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>The real reason</source>
        <translation>Настоящая причина</translation>
    </message>
    <message>
        <source>What the questions showed</source>
        <translation>Что выяснили вопросами</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>It was no objection</source>
        <translation>Это не возражение</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>No reply yet</source>
        <translation>Пока без ответа</translation>
    </message>
    <message>
        <source>A day to come</source>
        <translation>Нужен будущий день</translation>
    </message>
    <message>
        <source>The objection is written down</source>
        <translation>Возражение записано</translation>
    </message>
    <message>
        <source>The objection is taken back</source>
        <translation>Запись о возражении снята</translation>
    </message>
</context>
<context>
    <name>ObjectionsSection</name>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>All objections</source>
        <translation>Все возражения</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n открытое</numerusform>
            <numerusform>%n открытых</numerusform>
            <numerusform>%n открытых</numerusform>
        </translation>
    </message>
    <message>
        <source>The client has said nothing against it yet</source>
        <translation>Клиент пока ничего не возражал</translation>
    </message>
    <message>
        <source>{what} till {day}</source>
        <translation>{what} до {day}</translation>
    </message>
    <message>
        <source>Real reason: {text}</source>
        <translation>Настоящая причина: {text}</translation>
    </message>
    <message>
        <source>Replied: {text}</source>
        <translation>Ответили: {text}</translation>
    </message>
</context>
<context>
    <name>ObjectionsTab</name>
    <message>
        <source>Library of objections</source>
        <translation>Библиотека возражений</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Way along the stages</source>
        <translation>Путь по этапам</translation>
    </message>
    <message>
        <source>The deal has not moved yet</source>
        <translation>Сделка ещё не двигалась</translation>
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
        <source>Refund</source>
        <translation>Возврат денег</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>No offers or invoices yet: Ctrl+O makes the first</source>
        <translation>Пока нет ни КП, ни счетов: Ctrl+O создаст первое</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Who decides</source>
        <translation>Кто решает</translation>
    </message>
    <message>
        <source>Map of the decision</source>
        <translation>Карта решения</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
</context>
<context>
    <name>RoundDialog</name>
    <message>
        <source>Round of talks</source>
        <translation>Раунд переговоров</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>С кем</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>О чём говорили</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Write what the client wanted: a number or a few words</source>
        <translation>Напишите, чего хотел клиент: число или несколько слов</translation>
    </message>
    <message>
        <source>The round of talks is deleted</source>
        <translation>Раунд переговоров удалён</translation>
    </message>
</context>
<context>
    <name>RoundsSection</name>
    <message>
        <source>Rounds</source>
        <translation>Раунды</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Раунд</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Раунд {number}</translation>
    </message>
    <message>
        <source>No talks yet: write down what the client wants in each</source>
        <translation>Переговоров пока не было: записывайте, чего хочет клиент</translation>
    </message>
</context>
<context>
    <name>StagePath</name>
    <message>
        <source>Stage of the deal</source>
        <translation>Этап сделки</translation>
    </message>
</context>
<context>
    <name>StakeholderDialog</name>
    <message>
        <source>Part in the decision</source>
        <translation>Участие в решении</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>Отношение</translation>
    </message>
    <message>
        <source>Price, date, papers, calm…</source>
        <translation>Цена, срок, документы, спокойствие…</translation>
    </message>
    <message>
        <source>What matters to them</source>
        <translation>Что для него главное</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>Убрать с карты</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The deal has no client yet</source>
        <translation>У сделки ещё нет клиента</translation>
    </message>
    <message>
        <source>{name} is off the map</source>
        <translation>{name}: убран с карты</translation>
    </message>
</context>
<context>
    <name>TermsSection</name>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Пределы</translation>
    </message>
    <message>
        <source>On one page</source>
        <translation>На одной странице</translation>
    </message>
    <message>
        <source>Set the target, the limit and the walk-away before the talks begin.</source>
        <translation>Задайте цель, предел и точку выхода до начала переговоров.</translation>
    </message>
    <message>
        <source>Arguments: {text}</source>
        <translation>Доводы: {text}</translation>
    </message>
    <message>
        <source>Open risks: {text}</source>
        <translation>Открытые риски: {text}</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Предел</translation>
    </message>
    <message>
        <source>Walk-away</source>
        <translation>Точка выхода</translation>
    </message>
    <message>
        <source>The client wants</source>
        <translation>Клиент хочет</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Согласовано</translation>
    </message>
</context>
</TS>
