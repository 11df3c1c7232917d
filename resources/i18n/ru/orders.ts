<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Order from the offer</source>
        <translation>Заказ по КП</translation>
    </message>
    <message>
        <source>Confirm the order…</source>
        <translation>Подтвердить заказ…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Изменить заказ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Invoice from the order</source>
        <translation>Счёт по заказу</translation>
    </message>
    <message>
        <source>Record a shipment of the order…</source>
        <translation>Записать отгрузку по заказу…</translation>
    </message>
    <message>
        <source>Put the order on hold…</source>
        <translation>Поставить заказ на стоп…</translation>
    </message>
    <message>
        <source>Release the order</source>
        <translation>Снять заказ со стопа</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>Отменить заказ…</translation>
    </message>
    <message>
        <source>Delete the draft of the order</source>
        <translation>Удалить черновик заказа</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>It cannot have been agreed in the future</source>
        <translation>Договориться в будущем нельзя</translation>
    </message>
    <message>
        <source>Confirm the order?</source>
        <translation>Подтвердить заказ?</translation>
    </message>
    <message>
        <source>Confirm version {version} of the order?</source>
        <translation>Подтвердить версию {version} заказа?</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>Кто согласовал</translation>
    </message>
    <message>
        <source>Name, position</source>
        <translation>Имя, должность</translation>
    </message>
    <message>
        <source>What changes and why</source>
        <translation>Что меняется и почему</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Attach the letter or the signed copy…</source>
        <translation>Приложить письмо или подписанный экземпляр…</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What is agreed is fixed: it changes by a new version only.</source>
        <translation>Согласованное фиксируется: изменить его можно только новой версией.</translation>
    </message>
    <message>
        <source>The order gets its number. What is agreed is fixed: it changes by a new version only.</source>
        <translation>Заказ получит номер. Согласованное фиксируется: изменить его можно только новой версией.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>The proof of the agreement</source>
        <translation>Подтверждение согласования</translation>
    </message>
</context>
<context>
    <name>OrderCommands</name>
    <message>
        <source>An order was made of the offer</source>
        <translation>Заказ оформлен по КП</translation>
    </message>
    <message>
        <source>There is an order of this offer already: {order}</source>
        <translation>По этому КП уже есть заказ: {order}</translation>
    </message>
    <message>
        <source>{order} was made of another version of the offer: its lines stay as they are</source>
        <translation>{order} оформлен по другой версии КП: его строки остались прежними</translation>
    </message>
    <message>
        <source>{order} is confirmed and fixed</source>
        <translation>{order} подтверждён и зафиксирован</translation>
    </message>
    <message>
        <source>Make the invoice</source>
        <translation>Выставить счёт</translation>
    </message>
    <message>
        <source>New version: the agreed one holds until this is confirmed</source>
        <translation>Новая версия: согласованная действует, пока эта не подтверждена</translation>
    </message>
    <message>
        <source>An invoice was made of the order</source>
        <translation>Счёт создан по заказу</translation>
    </message>
    <message>
        <source>The shipment is recorded</source>
        <translation>Отгрузка записана</translation>
    </message>
    <message>
        <source>The shipment is taken back</source>
        <translation>Отгрузка отменена</translation>
    </message>
    <message>
        <source>Put {order} on hold?</source>
        <translation>Поставить на стоп: {order}?</translation>
    </message>
    <message>
        <source>Nothing of it is shipped until it is released.</source>
        <translation>Пока стоп не снят, по заказу ничего не отгружается.</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Поставить на стоп</translation>
    </message>
    <message>
        <source>No payment</source>
        <translation>Нет оплаты</translation>
    </message>
    <message>
        <source>A claim of the client</source>
        <translation>Претензия клиента</translation>
    </message>
    <message>
        <source>The client asked</source>
        <translation>Просит клиент</translation>
    </message>
    <message>
        <source>{order} is on hold</source>
        <translation>{order} на стопе</translation>
    </message>
    <message>
        <source>The order is released</source>
        <translation>Заказ снят со стопа</translation>
    </message>
    <message>
        <source>Cancel {order}?</source>
        <translation>Отменить: {order}?</translation>
    </message>
    <message>
        <source>The number stays taken. This cannot be undone.</source>
        <translation>Номер остаётся занятым. Отменить это действие нельзя.</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
    <message>
        <source>The client refused</source>
        <translation>Клиент отказался</translation>
    </message>
    <message>
        <source>No goods</source>
        <translation>Нет товара</translation>
    </message>
    <message>
        <source>Ordered anew</source>
        <translation>Заказан заново</translation>
    </message>
    <message>
        <source>{order} is cancelled</source>
        <translation>{order} отменён</translation>
    </message>
    <message>
        <source>The draft of the order is deleted</source>
        <translation>Черновик заказа удалён</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>no client yet</source>
        <translation>клиент не выбран</translation>
    </message>
    <message>
        <source>deal “{title}”</source>
        <translation>сделка «{title}»</translation>
    </message>
    <message>
        <source>edit the cell</source>
        <translation>правка ячейки</translation>
    </message>
    <message>
        <source>remove the line</source>
        <translation>убрать строку</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>подтвердить</translation>
    </message>
    <message>
        <source>print</source>
        <translation>печать</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменить</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>счёт</translation>
    </message>
    <message>
        <source>shipment</source>
        <translation>отгрузка</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Без контакта</translation>
    </message>
    <message>
        <source>No deal</source>
        <translation>Без сделки</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Number and date, if there is one</source>
        <translation>Номер и дата, если есть</translation>
    </message>
    <message>
        <source>Client wants it by</source>
        <translation>Клиенту нужно к</translation>
    </message>
    <message>
        <source>We ship on</source>
        <translation>Отгрузим</translation>
    </message>
    <message>
        <source>Discount on the whole order</source>
        <translation>Скидка на весь заказ</translation>
    </message>
    <message>
        <source>Payment in words</source>
        <translation>Оплата словами</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Discount on the whole</source>
        <translation>Скидка на всё</translation>
    </message>
    <message>
        <source>Schedule of payment</source>
        <translation>График оплаты</translation>
    </message>
    <message>
        <source>Delivery and comment</source>
        <translation>Доставка и комментарий</translation>
    </message>
    <message>
        <source>VAT {money}</source>
        <translation>НДС {money}</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
</context>
<context>
    <name>OrderGrid</name>
    <message>
        <source>Lines of the order</source>
        <translation>Строки заказа</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Disc.</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>5 is a percent, 500 ₽ is a sum off the line</source>
        <translation>5 — процент, 500 ₽ — сумма со строки</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Wished</source>
        <translation>Нужно к</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Отгрузим</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Выставлено</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Отгружено</translation>
    </message>
    <message>
        <source>Not below {floor}: invoiced {invoiced}, shipped {shipped}</source>
        <translation>Не меньше {floor}: в счетах {invoiced}, отгружено {shipped}</translation>
    </message>
    <message>
        <source>Enter a quantity greater than zero</source>
        <translation>Введите количество больше нуля</translation>
    </message>
    <message>
        <source>The amount would be too large</source>
        <translation>Сумма получится слишком большой</translation>
    </message>
    <message>
        <source>Enter a date: “tomorrow”, “fri”, “27.11”</source>
        <translation>Введите дату: «завтра», «пт», «27.11»</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>It asks other prices than the order now: issue it anew</source>
        <translation>Цены не те, что теперь в заказе: перевыставьте счёт</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Confirmation of the order</source>
        <translation>Подтверждение заказа</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Letter with the confirmation</source>
        <translation>Письмо с подтверждением</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Согласован</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Отгружен</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Make the invoice</source>
        <translation>Выставить счёт</translation>
    </message>
    <message>
        <source>Record the shipment</source>
        <translation>Записать отгрузку</translation>
    </message>
    <message>
        <source>Release the order</source>
        <translation>Снять заказ со стопа</translation>
    </message>
    <message>
        <source>VAT {money}</source>
        <translation>НДС {money}</translation>
    </message>
    <message>
        <source>Sum of the order</source>
        <translation>Сумма заказа</translation>
    </message>
    <message>
        <source>without VAT</source>
        <translation>без НДС</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Выставлено</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>На стопе</translation>
    </message>
    <message>
        <source>Below the limit</source>
        <translation>Ниже порога</translation>
    </message>
    <message>
        <source>On credit</source>
        <translation>В долг</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>КП</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Отгрузки</translation>
    </message>
    <message>
        <source>Take the shipment back</source>
        <translation>Отменить отгрузку</translation>
    </message>
    <message>
        <source>Let go on credit: {reason}</source>
        <translation>Отпущено в долг: {reason}</translation>
    </message>
    <message>
        <source>added {name}</source>
        <translation>добавлено: {name}</translation>
    </message>
    <message>
        <source>removed {name}</source>
        <translation>убрано: {name}</translation>
    </message>
    <message>
        <source>{name}: {old} → {new}</source>
        <translation>{name}: {old} → {new}</translation>
    </message>
    <message>
        <source>{name}: price {old} → {new}</source>
        <translation>{name}: цена {old} → {new}</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>изменено: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>ещё %n строка</numerusform>
            <numerusform>ещё %n строки</numerusform>
            <numerusform>ещё %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>days or terms changed</source>
        <translation>изменены сроки или условия</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждён</translation>
    </message>
    <message>
        <source>shipment late</source>
        <translation>отгрузка просрочена</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>на стопе</translation>
    </message>
    <message>
        <source>shipped in part</source>
        <translation>отгружен частично</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>отгружен</translation>
    </message>
    <message>
        <source>shipped and paid</source>
        <translation>отгружен и оплачен</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>заменён</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>письмом</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>at a meeting</source>
        <translation>на встрече</translation>
    </message>
    <message>
        <source>by message</source>
        <translation>сообщением</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>подписан</translation>
    </message>
    <message>
        <source>days after the invoice</source>
        <translation>дн. после счёта</translation>
    </message>
    <message>
        <source>days before the shipment</source>
        <translation>дн. до отгрузки</translation>
    </message>
    <message>
        <source>days after the shipment</source>
        <translation>дн. после отгрузки</translation>
    </message>
    <message>
        <source>Prepaid in full</source>
        <translation>Предоплата 100 %</translation>
    </message>
    <message>
        <source>50 % in advance, 50 % before the shipment</source>
        <translation>50 % аванс, 50 % до отгрузки</translation>
    </message>
    <message>
        <source>30 % in advance, 70 % before the shipment</source>
        <translation>30 % аванс, 70 % до отгрузки</translation>
    </message>
    <message>
        <source>30 % in advance, 70 % in 14 days after the shipment</source>
        <translation>30 % аванс, 70 % через 14 дней после отгрузки</translation>
    </message>
    <message>
        <source>30 % in advance, 40 % before the shipment, 30 % after it</source>
        <translation>30 % аванс, 40 % до отгрузки, 30 % после</translation>
    </message>
    <message>
        <source>In 14 days after the shipment</source>
        <translation>Отсрочка 14 дней после отгрузки</translation>
    </message>
    <message>
        <source>In 30 days after the shipment</source>
        <translation>Отсрочка 30 дней после отгрузки</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>кредит-нота</translation>
    </message>
    <message>
        <source>Draft order</source>
        <translation>Черновик заказа</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>Credit note {number}</source>
        <translation>Кредит-нота {number}</translation>
    </message>
    <message>
        <source>{who}, {how}, {day}</source>
        <translation>{who}, {how}, {day}</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>All that is left</source>
        <translation>Всё оставшееся</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Enter a quantity, for example 1 200,5</source>
        <translation>Введите количество, например 1 200,5</translation>
    </message>
    <message>
        <source>No more than {left}</source>
        <translation>Не больше {left}</translation>
    </message>
</context>
<context>
    <name>ShipDialog</name>
    <message>
        <source>The goods cannot have left in the future</source>
        <translation>Товар не мог уйти в будущем</translation>
    </message>
    <message>
        <source>Shipment of {order}</source>
        <translation>Отгрузка: {order}</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Заказано</translation>
    </message>
    <message>
        <source>Not shipped</source>
        <translation>Не отгружено</translation>
    </message>
    <message>
        <source>Shipped now</source>
        <translation>Отгружаем</translation>
    </message>
    <message>
        <source>for example УПД 124</source>
        <translation>например УПД 124</translation>
    </message>
    <message>
        <source>Carrier, pick-up, anything of note</source>
        <translation>Перевозчик, самовывоз и другое</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Дата отгрузки</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Record the shipment</source>
        <translation>Записать отгрузку</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дней</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Remove the share</source>
        <translation>Убрать долю</translation>
    </message>
</context>
<context>
    <name>StepsEditor</name>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Usual schedules</source>
        <translation>Обычные графики</translation>
    </message>
    <message>
        <source>{money} by {day}</source>
        <translation>{money} до {day}</translation>
    </message>
    <message>
        <source>The shares make up {told} instead of 100 %</source>
        <translation>Доли составляют {told} вместо 100 %</translation>
    </message>
</context>
</TS>
