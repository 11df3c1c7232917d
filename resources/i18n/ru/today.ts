<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Give the task up…</source>
        <translation>Снять задачу…</translation>
    </message>
    <message>
        <source>Change the task</source>
        <translation>Изменить задачу</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Tell the client…</source>
        <translation>Сообщить клиенту…</translation>
    </message>
    <message>
        <source>Make the offer</source>
        <translation>Сделать КП</translation>
    </message>
    <message>
        <source>Main action of the row; in the walk: go on</source>
        <translation>Главное действие строки; при обходе — дальше</translation>
    </message>
    <message>
        <source>Move everything overdue to today</source>
        <translation>Перенести всё просроченное на сегодня</translation>
    </message>
    <message>
        <source>One step for all who lack one…</source>
        <translation>Один шаг всем, у кого его нет…</translation>
    </message>
    <message>
        <source>Plan of sales…</source>
        <translation>План продаж…</translation>
    </message>
    <message>
        <source>Put the base in order</source>
        <translation>Навести порядок в базе</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Закрыть день</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Put right</source>
        <translation>Разобрать</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>All to today</source>
        <translation>Все на сегодня</translation>
    </message>
</context>
<context>
    <name>DebtsCard</name>
    <message>
        <source>All debts</source>
        <translation>Все долги</translation>
    </message>
    <message>
        <source>Overdue debts</source>
        <translation>Просроченная дебиторка</translation>
    </message>
    <message>
        <source>Nobody owes anything past its day</source>
        <translation>Никто ничего не просрочил</translation>
    </message>
</context>
<context>
    <name>FormerDay</name>
    <message>
        <source>Close it</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{day} was not closed</source>
        <translation>{day}: день не закрыт</translation>
    </message>
</context>
<context>
    <name>LeadCardRow</name>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответили</translation>
    </message>
</context>
<context>
    <name>LeadsCard</name>
    <message>
        <source>All leads</source>
        <translation>Все лиды</translation>
    </message>
    <message>
        <source>Warm leads</source>
        <translation>Тёплые лиды</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} из {count}</translation>
    </message>
    <message>
        <source>Everybody has an answer</source>
        <translation>Все получили ответ</translation>
    </message>
</context>
<context>
    <name>LearnCard</name>
    <message>
        <source>Check yourself</source>
        <translation>Проверить себя</translation>
    </message>
    <message>
        <source>Know the goods</source>
        <translation>Знать товар</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to repeat</source>
        <translation>
            <numerusform>%n карточка на повторение</numerusform>
            <numerusform>%n карточки на повторение</numerusform>
            <numerusform>%n карточек на повторение</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: {missed} of {asked}</source>
        <translation>не ответили: {missed} из {asked}</translation>
    </message>
    <message>
        <source>No weak spots: what was asked last was known.</source>
        <translation>Слабых мест нет: на последние вопросы ответ известен.</translation>
    </message>
</context>
<context>
    <name>LooseRow</name>
    <message>
        <source>Another day</source>
        <translation>Другой день</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Отказаться</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>All payments by schedule</source>
        <translation>График платежей</translation>
    </message>
    <message>
        <source>Expected this week</source>
        <translation>Ждём на этой неделе</translation>
    </message>
    <message>
        <source>Nothing is due till the end of the week</source>
        <translation>До конца недели сроков нет</translation>
    </message>
</context>
<context>
    <name>MovesStep</name>
    <message>
        <source>No deal was moved today</source>
        <translation>Сегодня сделки не двигались</translation>
    </message>
    <message>
        <source>A comment for the report, if there is one</source>
        <translation>Комментарий для отчёта, если есть</translation>
    </message>
    <message>
        <source>Comment on {name}</source>
        <translation>Комментарий: {name}</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>There is no address to write to: choose another way</source>
        <translation>Писать некуда: адреса нет. Выберите другой способ</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Что сказать</translation>
    </message>
    <message>
        <source>The client knows already</source>
        <translation>Клиент уже знает</translation>
    </message>
    <message>
        <source>Texts of notices…</source>
        <translation>Образцы текстов…</translation>
    </message>
    <message>
        <source>Told before:</source>
        <translation>Уже сообщали:</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Сообщили</translation>
    </message>
    <message>
        <source>The letter opens in the mail program: {address}</source>
        <translation>Письмо откроется в почтовой программе: {address}</translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation>адреса пока нет</translation>
    </message>
    <message>
        <source>The text goes into the clipboard: paste it into the messenger</source>
        <translation>Текст попадёт в буфер обмена: вставьте его в мессенджер</translation>
    </message>
    <message>
        <source>The number goes to the telephone: {phone}</source>
        <translation>Номер уйдёт в телефон: {phone}</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>номера пока нет</translation>
    </message>
    <message>
        <source>{client} has been told</source>
        <translation>{client}: сообщили</translation>
    </message>
    <message>
        <source>{client} knows already</source>
        <translation>{client}: уже в курсе</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Tell</source>
        <translation>Сообщить</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Tell the clients</source>
        <translation>Сообщить клиентам</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} из {count}</translation>
    </message>
    <message>
        <source>Everybody knows what concerns them</source>
        <translation>Все клиенты в курсе</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Order in the base</source>
        <translation>Порядок в базе</translation>
    </message>
    <message numerus="yes">
        <source>%n to put right</source>
        <translation>
            <numerusform>разобрать: %n</numerusform>
            <numerusform>разобрать: %n</numerusform>
            <numerusform>разобрать: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>all in order</source>
        <translation>нарушений нет</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Прогноз</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Разрыв</translation>
    </message>
    <message>
        <source>norm by {day}: {share}</source>
        <translation>норма на {day}: {share}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Plan of sales</source>
        <translation>План продаж</translation>
    </message>
    <message>
        <source>What counts is money received in the month. A change holds from today on; reports of earlier days keep the target that held then.</source>
        <translation>Считаются деньги, полученные за месяц. Изменение действует с сегодняшнего дня: в отчётах за прошлые дни остаётся прежний план.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Received a year before</source>
        <translation>Получено год назад</translation>
    </message>
    <message>
        <source>Money, ₽</source>
        <translation>Деньги, ₽</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Новых клиентов</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Почему меняется</translation>
    </message>
    <message>
        <source>Order of the head of sales, say</source>
        <translation>Например, решение РОПа</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>This month was decided: {versions}</source>
        <translation>План этого месяца: {versions}</translation>
    </message>
    <message>
        <source>The plan is set</source>
        <translation>План сохранён</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Matters most</source>
        <translation>Главное</translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message>
        <source>Forecast of the month</source>
        <translation>Прогноз месяца</translation>
    </message>
    <message>
        <source>From lead to payment</source>
        <translation>Конверсия лид → оплата</translation>
    </message>
    <message>
        <source>Plan of sales, {month}</source>
        <translation>План продаж, {month}</translation>
    </message>
    <message>
        <source>Answer to a lead: {time}</source>
        <translation>Ответ на лид: {time}</translation>
    </message>
    <message>
        <source>Calls {done}/{planned}</source>
        <translation>Звонки {done}/{planned}</translation>
    </message>
    <message>
        <source>meetings {done}/{planned}</source>
        <translation>встречи {done}/{planned}</translation>
    </message>
    <message>
        <source>Set the plan of the month</source>
        <translation>Задать план месяца</translation>
    </message>
    <message>
        <source>with the deals expected this month</source>
        <translation>со сделками этого месяца</translation>
    </message>
    <message>
        <source>of {plan}, {share}</source>
        <translation>из {plan}, {share}</translation>
    </message>
    <message>
        <source>{sum} below the day&apos;s norm</source>
        <translation>на {sum} ниже нормы дня</translation>
    </message>
    <message>
        <source>At the norm of the day</source>
        <translation>В норме дня</translation>
    </message>
    <message>
        <source>{share} of the plan, gap {sum}</source>
        <translation>{share} плана, разрыв {sum}</translation>
    </message>
    <message>
        <source>{share} of the plan</source>
        <translation>{share} плана</translation>
    </message>
    <message numerus="yes">
        <source>{sum} a day needed, %n day(s)</source>
        <translation>
            <numerusform>Нужно {sum} в день, %n день</numerusform>
            <numerusform>Нужно {sum} в день, %n дня</numerusform>
            <numerusform>Нужно {sum} в день, %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is done</source>
        <translation>План выполнен</translation>
    </message>
    <message numerus="yes">
        <source>Close the gap: %n deal(s)</source>
        <translation>
            <numerusform>Чем закрыть разрыв: %n сделка</numerusform>
            <numerusform>Чем закрыть разрыв: %n сделки</numerusform>
            <numerusform>Чем закрыть разрыв: %n сделок</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal of this month covers the gap: find new ones</source>
        <translation>Сделок месяца на разрыв не хватает: ищите новые</translation>
    </message>
    <message>
        <source>against the 90 days before</source>
        <translation>к предыдущим 90 дням</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>{name}: expected by {day}</source>
        <translation>{name}: ждём к {day}</translation>
    </message>
    <message>
        <source>{name}: moved to {day}</source>
        <translation>{name}: перенесено на {day}</translation>
    </message>
    <message>
        <source>{name}: call on {day}</source>
        <translation>{name}: звонок на {day}</translation>
    </message>
    <message>
        <source>Decide on the request</source>
        <translation>Решить по заявке</translation>
    </message>
    <message>
        <source>Ask for the answer to offer {number}</source>
        <translation>Узнать решение по {number}</translation>
    </message>
    <message>
        <source>Call the client</source>
        <translation>Позвонить клиенту</translation>
    </message>
    <message>
        <source>Move the deal on: {name}</source>
        <translation>Сдвинуть сделку: {name}</translation>
    </message>
</context>
<context>
    <name>ShipmentsCard</name>
    <message>
        <source>Deals</source>
        <translation>Сделки</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Отгрузки</translation>
    </message>
    <message>
        <source>Nothing is to be shipped this week</source>
        <translation>На этой неделе отгрузок нет</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>нет даты</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Why it is left so</source>
        <translation>Почему остаётся</translation>
    </message>
    <message>
        <source>The reason is kept with the day</source>
        <translation>Причина сохранится вместе с днём</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Закрыть день</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are left open</source>
        <translation>
            <numerusform>Остаётся незакрытым: %n</numerusform>
            <numerusform>Остаётся незакрытым: %n</numerusform>
            <numerusform>Остаётся незакрытым: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order: nothing is overdue, nobody is without a step</source>
        <translation>Порядок: просроченного нет, у всех есть следующий шаг</translation>
    </message>
    <message>
        <source>What the head should know</source>
        <translation>Что нужно знать руководителю</translation>
    </message>
    <message>
        <source>Troubles, wishes: what no figure tells</source>
        <translation>Трудности, просьбы: чего не видно по цифрам</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Filled by themselves: {fields}</source>
        <translation>Подставятся сами: {fields}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Nothing fills {name}</source>
        <translation>Поле {name} нечем заполнить</translation>
    </message>
    <message>
        <source>The text is kept</source>
        <translation>Текст сохранён</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Report: {day}</source>
        <translation>Отчёт: {day}</translation>
    </message>
    <message>
        <source>Plan of the month: {fact} of {plan} ({share}, norm {norm})</source>
        <translation>План месяца: {fact} из {plan} ({share}, норма {norm})</translation>
    </message>
    <message>
        <source>Received this month: {fact}</source>
        <translation>Получено за месяц: {fact}</translation>
    </message>
    <message>
        <source>Received that day: {received}. Overdue: {overdue}</source>
        <translation>Получено за день: {received}. Просрочено клиентами: {overdue}</translation>
    </message>
    <message>
        <source>Calls: {calls} of {calls_planned}, meetings: {meetings} of {meetings_planned}</source>
        <translation>Звонки: {calls} из {calls_planned}, встречи: {meetings} из {meetings_planned}</translation>
    </message>
    <message>
        <source>Offers sent: {offers}, invoices issued: {invoices}, new leads: {leads}</source>
        <translation>Отправлено КП: {offers}, выставлено счетов: {invoices}, новых лидов: {leads}</translation>
    </message>
    <message>
        <source>Moves of deals:</source>
        <translation>Движение сделок:</translation>
    </message>
    <message>
        <source>Order in the base:</source>
        <translation>Порядок в базе:</translation>
    </message>
    <message>
        <source>Left so because: {reason}</source>
        <translation>Почему осталось: {reason}</translation>
    </message>
    <message>
        <source>What matters most the next day:</source>
        <translation>Главное на следующий день:</translation>
    </message>
    <message>
        <source>Plan, {month}</source>
        <translation>План, {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left today</source>
        <translation>
            <numerusform>Осталось на сегодня: %n</numerusform>
            <numerusform>Осталось на сегодня: %n</numerusform>
            <numerusform>Осталось на сегодня: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Make the offer</source>
        <translation>Сделать КП</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Долги</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Overdue: {count}</source>
        <translation>Просрочено: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n more overdue: show all</source>
        <translation>
            <numerusform>ещё %n просрочено: показать все</numerusform>
            <numerusform>ещё %n просрочено: показать все</numerusform>
            <numerusform>ещё %n просрочено: показать все</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more for today: show all</source>
        <translation>
            <numerusform>ещё %n на сегодня: показать все</numerusform>
            <numerusform>ещё %n на сегодня: показать все</numerusform>
            <numerusform>ещё %n на сегодня: показать все</numerusform>
        </translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>через {time}</translation>
    </message>
    <message>
        <source>Received this month</source>
        <translation>Получено за месяц</translation>
    </message>
    <message>
        <source>Payments by the day the money came, reversals taken off</source>
        <translation>Оплаты по дню поступления, возвраты вычтены</translation>
    </message>
    <message>
        <source>Expected this month</source>
        <translation>Ждём в этом месяце</translation>
    </message>
    <message>
        <source>Open deals by what is not paid yet; the forecast counts each by its probability</source>
        <translation>Открытые сделки, неоплаченная часть; в прогноз каждая входит со своей вероятностью</translation>
    </message>
    <message>
        <source>What closes the gap</source>
        <translation>Чем закрыть разрыв</translation>
    </message>
    <message>
        <source>Deals of this month whose sure close covers the gap</source>
        <translation>Сделки месяца, которые закроют разрыв, если довести их до оплаты</translation>
    </message>
    <message>
        <source>Leads of the last 90 days</source>
        <translation>Лиды за 90 дней</translation>
    </message>
    <message>
        <source>Those that have paid come first</source>
        <translation>Сначала те, что дошли до оплаты</translation>
    </message>
    <message>
        <source>Answers of the last 30 days</source>
        <translation>Ответы за 30 дней</translation>
    </message>
    <message>
        <source>Half of the requests were answered at least so quickly</source>
        <translation>Половине заявок ответили не дольше</translation>
    </message>
    <message>
        <source>Calls of today</source>
        <translation>Звонки сегодня</translation>
    </message>
    <message>
        <source>Meetings of today</source>
        <translation>Встречи сегодня</translation>
    </message>
    <message>
        <source>Done ones first, then those planned</source>
        <translation>Сначала сделанные, затем запланированные</translation>
    </message>
    <message>
        <source>invoice issued</source>
        <translation>счёт выставлен</translation>
    </message>
    <message>
        <source>payment received</source>
        <translation>оплата получена</translation>
    </message>
    <message>
        <source>day of shipment</source>
        <translation>дата отгрузки</translation>
    </message>
    <message>
        <source>offer ends</source>
        <translation>КП истекает</translation>
    </message>
    <message>
        <source>payment due soon</source>
        <translation>скоро срок оплаты</translation>
    </message>
    <message>
        <source>Told of invoice {number}</source>
        <translation>Сообщили о счёте {number}</translation>
    </message>
    <message>
        <source>Told of the payment of {amount}</source>
        <translation>Сообщили об оплате {amount}</translation>
    </message>
    <message>
        <source>Told of the shipment on {day}</source>
        <translation>Сообщили об отгрузке {day}</translation>
    </message>
    <message>
        <source>Told of the end of offer {number}</source>
        <translation>Сообщили о сроке КП {number}</translation>
    </message>
    <message>
        <source>Reminded of invoice {number}</source>
        <translation>Напомнили о счёте {number}</translation>
    </message>
    <message>
        <source>No. {number} for {amount}, due {day}</source>
        <translation>№ {number} на {amount}, срок {day}</translation>
    </message>
    <message>
        <source>{amount}, still open {rest}</source>
        <translation>{amount}, осталось {rest}</translation>
    </message>
    <message>
        <source>{day}, {place}</source>
        <translation>{day}, {place}</translation>
    </message>
    <message>
        <source>{number}, till {day}</source>
        <translation>{number}, до {day}</translation>
    </message>
    <message>
        <source>No. {number}: {amount} due {day}</source>
        <translation>№ {number}: {amount}, срок {day}</translation>
    </message>
    <message>
        <source>January</source>
        <translation>январь</translation>
    </message>
    <message>
        <source>February</source>
        <translation>февраль</translation>
    </message>
    <message>
        <source>March</source>
        <translation>март</translation>
    </message>
    <message>
        <source>April</source>
        <translation>апрель</translation>
    </message>
    <message>
        <source>May</source>
        <translation>май</translation>
    </message>
    <message>
        <source>June</source>
        <translation>июнь</translation>
    </message>
    <message>
        <source>July</source>
        <translation>июль</translation>
    </message>
    <message>
        <source>August</source>
        <translation>август</translation>
    </message>
    <message>
        <source>September</source>
        <translation>сентябрь</translation>
    </message>
    <message>
        <source>October</source>
        <translation>октябрь</translation>
    </message>
    <message>
        <source>November</source>
        <translation>ноябрь</translation>
    </message>
    <message>
        <source>December</source>
        <translation>декабрь</translation>
    </message>
    <message>
        <source>Clients without a next step</source>
        <translation>Клиенты без следующего шага</translation>
    </message>
    <message>
        <source>Deals without a next step</source>
        <translation>Сделки без следующего шага</translation>
    </message>
    <message>
        <source>Leads without a next step</source>
        <translation>Лиды без следующего шага</translation>
    </message>
    <message>
        <source>Overdue steps</source>
        <translation>Просроченные дела</translation>
    </message>
    <message>
        <source>Deals past their expected day</source>
        <translation>Сделки с прошедшей датой закрытия</translation>
    </message>
    <message>
        <source>Deals standing still</source>
        <translation>Сделки без движения</translation>
    </message>
    <message>
        <source>Offers without an answer</source>
        <translation>КП без ответа</translation>
    </message>
    <message>
        <source>Refusals without a reason</source>
        <translation>Отказы без причины</translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation>Счёт {number}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>срок {day}</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>срок был {day}</translation>
    </message>
    <message>
        <source>{number} k</source>
        <translation>{number} тыс.</translation>
    </message>
    <message>
        <source>{number} m</source>
        <translation>{number} млн</translation>
    </message>
    <message>
        <source>category {letter}</source>
        <translation>кат. {letter}</translation>
    </message>
    <message>
        <source>Moves of today</source>
        <translation>Движение сделок за день</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>Следующий день</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Each step gets its result, a new day, or a reason why it is given up.</source>
        <translation>У каждого дела должен быть результат, новый день или причина, почему от него отказались.</translation>
    </message>
    <message>
        <source>Every client in work has a next step, a pause with a reason, or is archived.</source>
        <translation>У каждого клиента в работе есть следующий шаг, пауза с причиной — или клиент в архиве.</translation>
    </message>
    <message>
        <source>A deal without a next step is forgotten first.</source>
        <translation>Сделку без следующего шага забывают первой.</translation>
    </message>
    <message>
        <source>These leads were answered, and nobody knows what comes next.</source>
        <translation>Этим лидам ответили, но что дальше — не назначено.</translation>
    </message>
    <message>
        <source>These deals should have been closed by now: say the new day, or close them.</source>
        <translation>Эти сделки уже должны были закрыться: назовите новую дату или закройте их.</translation>
    </message>
    <message>
        <source>No move and no contact for longer than the stage allows.</source>
        <translation>Нет ни движения, ни контакта дольше, чем допускает этап.</translation>
    </message>
    <message>
        <source>Sent more than three working days ago, and the client has said nothing.</source>
        <translation>Отправлены больше трёх рабочих дней назад, клиент молчит.</translation>
    </message>
    <message>
        <source>They came with an import: say why it was lost.</source>
        <translation>Пришли с импортом: укажите причину отказа.</translation>
    </message>
    <message>
        <source>What the head of sales should know about them.</source>
        <translation>Что о них нужно знать руководителю.</translation>
    </message>
    <message>
        <source>Mark up to three steps that matter most; those without a time stand as you put them.</source>
        <translation>Отметьте до трёх главных дел; дела без времени стоят в том порядке, который вы зададите.</translation>
    </message>
    <message>
        <source>A closed day is kept as it is and never changes.</source>
        <translation>Закрытый день сохраняется как есть и больше не меняется.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>понедельник</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>вторник</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>среда</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>четверг</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>пятница</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>суббота</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>воскресенье</translation>
    </message>
    <message>
        <source>{received} (the plan needs {needed})</source>
        <translation>{received} (для плана нужно {needed})</translation>
    </message>
    <message>
        <source>Shipments: {shipments}</source>
        <translation>Отгрузки: {shipments}</translation>
    </message>
    <message>
        <source>Requests: {requests}, without an answer: {unanswered}</source>
        <translation>Обращений: {requests}, без ответа: {unanswered}</translation>
    </message>
    <message>
        <source>half answered within {span}</source>
        <translation>половине ответили за {span}</translation>
    </message>
    <message>
        <source>Shipped:</source>
        <translation>Отгружено:</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>заказ {number}</translation>
    </message>
    <message>
        <source>waybill {number}</source>
        <translation>накладная {number}</translation>
    </message>
    <message>
        <source>Planned for the next working day: {count}</source>
        <translation>Запланировано на следующий рабочий день: {count}</translation>
    </message>
    <message>
        <source>Report No. {number}: {day}</source>
        <translation>Отчёт № {number}: {day}</translation>
    </message>
    <message>
        <source>Who owes past due:</source>
        <translation>Кто должен и просрочил:</translation>
    </message>
</context>
<context>
    <name>TodayCommands</name>
    <message numerus="yes">
        <source>%n step(s) moved to today</source>
        <translation>
            <numerusform>Перенесено на сегодня: %n</numerusform>
            <numerusform>Перенесено на сегодня: %n</numerusform>
            <numerusform>Перенесено на сегодня: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Number copied: {phone}</source>
        <translation>Номер скопирован: {phone}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Plan of the day</source>
        <translation>План дня</translation>
    </message>
    <message>
        <source>Nothing is planned for today</source>
        <translation>На сегодня ничего не запланировано</translation>
    </message>
    <message>
        <source>Plan a step at a client or a deal, or write down a task.</source>
        <translation>Назначьте шаг клиенту или сделке — или запишите дело.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>row</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>block</source>
        <translation>блок</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>call</source>
        <translation>позвонить</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>перенести</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{done} из {count} выполнено</translation>
    </message>
    <message>
        <source>The working day ends</source>
        <translation>Рабочий день заканчивается</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Закрыть день</translation>
    </message>
</context>
<context>
    <name>TomorrowStep</name>
    <message>
        <source>Nothing is planned for {day}</source>
        <translation>На {day} ничего не запланировано</translation>
    </message>
    <message>
        <source>Ctrl+T plans a task.</source>
        <translation>Ctrl+T — запланировать дело.</translation>
    </message>
</context>
<context>
    <name>WalkPage</name>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>The report is in the clipboard: paste it into a letter or a message</source>
        <translation>Отчёт в буфере обмена: вставьте его в письмо или сообщение</translation>
    </message>
    <message>
        <source>All in order here</source>
        <translation>Здесь порядок</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>The end of the day</source>
        <translation>Закрытие дня</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>One step for all…</source>
        <translation>Один шаг всем…</translation>
    </message>
    <message>
        <source>Closing the day</source>
        <translation>Закрытие дня</translation>
    </message>
    <message>
        <source>Order in the base</source>
        <translation>Порядок в базе</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>дальше</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>row</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>matters most</source>
        <translation>главное дело</translation>
    </message>
    <message>
        <source>further up</source>
        <translation>выше</translation>
    </message>
    <message>
        <source>the first way</source>
        <translation>первый вариант</translation>
    </message>
    <message>
        <source>the second</source>
        <translation>второй</translation>
    </message>
    <message>
        <source>another step</source>
        <translation>другой шаг</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>один всем</translation>
    </message>
    <message>
        <source>The day is closed. Good evening!</source>
        <translation>День закрыт. Хорошего вечера!</translation>
    </message>
</context>
<context>
    <name>_ActionBar</name>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
</TS>
