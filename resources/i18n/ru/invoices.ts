<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New invoice</source>
        <translation>Новый счёт</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>New invoice for the client</source>
        <translation>Новый счёт клиенту</translation>
    </message>
    <message>
        <source>New invoice for the deal</source>
        <translation>Новый счёт по сделке</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Провести оплату</translation>
    </message>
    <message>
        <source>Load a bank statement…</source>
        <translation>Загрузить выписку банка…</translation>
    </message>
    <message>
        <source>Main action of the invoice: issue, or record a payment</source>
        <translation>Главное действие счёта: выставить или провести оплату</translation>
    </message>
    <message>
        <source>Issue the invoice</source>
        <translation>Выставить счёт</translation>
    </message>
    <message>
        <source>Cancel the invoice…</source>
        <translation>Аннулировать счёт…</translation>
    </message>
    <message>
        <source>Issue the invoice anew…</source>
        <translation>Перевыставить счёт…</translation>
    </message>
    <message>
        <source>Credit note: return or lower price…</source>
        <translation>Кредит-нота: возврат или снижение цены…</translation>
    </message>
    <message>
        <source>Numbers of documents: is any missing?</source>
        <translation>Номера документов: нет ли пропусков</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>Set the advance against debts</source>
        <translation>Зачесть аванс в счёт долга</translation>
    </message>
    <message>
        <source>Return money to the client…</source>
        <translation>Вернуть деньги клиенту…</translation>
    </message>
    <message>
        <source>Reverse the payment…</source>
        <translation>Сторнировать оплату…</translation>
    </message>
</context>
<context>
    <name>AgeRow</name>
    <message numerus="yes">
        <source>{age}: %n invoice(s), {money}</source>
        <translation>
            <numerusform>{age}: %n счёт, {money}</numerusform>
            <numerusform>{age}: %n счёта, {money}</numerusform>
            <numerusform>{age}: %n счетов, {money}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgeingCard</name>
    <message>
        <source>Debts by age</source>
        <translation>Дебиторка по срокам</translation>
    </message>
    <message>
        <source>Advances not yet set against invoices: {money}</source>
        <translation>Незачтённые авансы: {money}</translation>
    </message>
</context>
<context>
    <name>AllocationRows</name>
    <message>
        <source>What it settles</source>
        <translation>Что закрывает</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые долги</translation>
    </message>
    <message>
        <source>{money} more is set off than was received</source>
        <translation>Распределено больше, чем пришло, на {money}</translation>
    </message>
    <message>
        <source>Enter the amount received</source>
        <translation>Укажите, сколько пришло</translation>
    </message>
    <message>
        <source>{money} stays an advance of the client</source>
        <translation>{money} останется авансом клиента</translation>
    </message>
    <message>
        <source>The client owes nothing: the whole {money} is an advance</source>
        <translation>Долгов у клиента нет: вся сумма {money} станет авансом</translation>
    </message>
    <message>
        <source>The whole payment is set against invoices</source>
        <translation>Вся оплата распределена по счетам</translation>
    </message>
</context>
<context>
    <name>ClientDialog</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <source>Credit note on invoice {number}</source>
        <translation>Кредит-нота по счёту {number}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>It is printed on the credit note</source>
        <translation>Печатается в кредит-ноте</translation>
    </message>
    <message>
        <source>Issue the credit note</source>
        <translation>Выставить кредит-ноту</translation>
    </message>
    <message>
        <source>Goods came back</source>
        <translation>Товар вернулся</translation>
    </message>
    <message>
        <source>Only the price is lowered</source>
        <translation>Только цена снижена</translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation>На русском</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>На английском</translation>
    </message>
    <message>
        <source>Language of the credit note</source>
        <translation>Язык кредит-ноты</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Выставлено</translation>
    </message>
    <message>
        <source>Can return</source>
        <translation>Доступно</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>{money} was paid already: it becomes an advance of the client.</source>
        <translation>{money} уже оплачено: эта сумма станет авансом клиента.</translation>
    </message>
    <message>
        <source>The debt on the invoice is lessened by this sum.</source>
        <translation>Долг по счёту уменьшится на эту сумму.</translation>
    </message>
    <message>
        <source>Type by how much each line becomes cheaper. The goods stay invoiced.</source>
        <translation>Введите, на сколько дешевеет каждая строка. Товар остаётся у клиента.</translation>
    </message>
    <message>
        <source>Type how much came back of each line.</source>
        <translation>Введите, сколько вернулось по каждой строке.</translation>
    </message>
</context>
<context>
    <name>DebtRow</name>
    <message>
        <source>due {day}, owed {money}</source>
        <translation>срок {day}, долг {money}</translation>
    </message>
    <message>
        <source>An amount cannot be negative</source>
        <translation>Сумма не может быть отрицательной</translation>
    </message>
    <message>
        <source>Owed here is only {money}</source>
        <translation>Здесь долг только {money}</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Оплатить до</translation>
    </message>
    <message>
        <source>Shipment planned</source>
        <translation>Плановая отгрузка</translation>
    </message>
    <message>
        <source>decides the VAT rate</source>
        <translation>от неё зависит ставка НДС</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Contract or offer</source>
        <translation>Договор или КП</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>With signature and stamp</source>
        <translation>С печатью и подписью</translation>
    </message>
    <message>
        <source>Discount on the whole invoice</source>
        <translation>Скидка на весь счёт</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>График оплаты</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Состав</translation>
    </message>
    <message>
        <source>Discount on the whole</source>
        <translation>Скидка на всё</translation>
    </message>
    <message>
        <source>VAT included: {money}</source>
        <translation>В т. ч. НДС {money}</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
</context>
<context>
    <name>InvoiceColumns</name>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>Без клиента</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>By urgency</source>
        <translation>По срочности</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выставлен</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>без номера</translation>
    </message>
    <message>
        <source>{percent}: {paid} of {total}</source>
        <translation>{percent}: {paid} из {total}</translation>
    </message>
</context>
<context>
    <name>InvoiceDoing</name>
    <message>
        <source>There is a draft invoice of this offer already</source>
        <translation>Черновик счёта по этому КП уже есть</translation>
    </message>
    <message>
        <source>Cancel the invoice {number}?</source>
        <translation>Аннулировать счёт {number}?</translation>
    </message>
    <message>
        <source>The number stays taken. This cannot be undone.</source>
        <translation>Номер останется занятым. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Cancel the invoice</source>
        <translation>Аннулировать</translation>
    </message>
    <message>
        <source>The client refused</source>
        <translation>Клиент отказался</translation>
    </message>
    <message>
        <source>An error in the invoice</source>
        <translation>Ошибка в счёте</translation>
    </message>
    <message>
        <source>Invoice {number} is cancelled</source>
        <translation>Счёт {number} аннулирован</translation>
    </message>
    <message>
        <source>Issue anew in place of {number}?</source>
        <translation>Перевыставить счёт {number}?</translation>
    </message>
    <message>
        <source>This one is cancelled, a draft with the same lines is begun.</source>
        <translation>Этот счёт будет аннулирован, вместо него откроется черновик с тем же составом.</translation>
    </message>
    <message>
        <source>Cancel and begin anew</source>
        <translation>Аннулировать и начать новый</translation>
    </message>
    <message>
        <source>The lines changed</source>
        <translation>Изменился состав</translation>
    </message>
    <message>
        <source>The credit note is issued</source>
        <translation>Кредит-нота выставлена</translation>
    </message>
    <message>
        <source>Cancel the credit note {number}?</source>
        <translation>Аннулировать кредит-ноту {number}?</translation>
    </message>
    <message>
        <source>What it lessened is owed again. Its number stays taken.</source>
        <translation>Долг, который она уменьшила, вернётся. Номер остаётся занятым.</translation>
    </message>
    <message>
        <source>Cancel the credit note</source>
        <translation>Аннулировать кредит-ноту</translation>
    </message>
    <message>
        <source>An error in the quantity</source>
        <translation>Ошибка в количестве</translation>
    </message>
    <message>
        <source>The goods were accepted</source>
        <translation>Товар приняли</translation>
    </message>
    <message>
        <source>The credit note {number} is cancelled</source>
        <translation>Кредит-нота {number} аннулирована</translation>
    </message>
    <message>
        <source>The payment is an advance again</source>
        <translation>Оплата снята со счёта и стала авансом</translation>
    </message>
    <message>
        <source>The draft invoice is deleted</source>
        <translation>Черновик счёта удалён</translation>
    </message>
    <message>
        <source>The advance is set against invoices</source>
        <translation>Аванс зачтён</translation>
    </message>
    <message>
        <source>Reverse the payment of {money}?</source>
        <translation>Сторнировать оплату {money}?</translation>
    </message>
    <message>
        <source>What it settled is owed again. An opposite payment is written.</source>
        <translation>Закрытые ею долги вернутся, в журнал добавится обратная запись.</translation>
    </message>
    <message>
        <source>Reverse the payment</source>
        <translation>Сторнировать</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>Внесена по ошибке</translation>
    </message>
    <message>
        <source>The bank returned the money</source>
        <translation>Банк вернул деньги</translation>
    </message>
    <message>
        <source>The payment of {money} is reversed</source>
        <translation>Оплата {money} сторнирована</translation>
    </message>
    <message>
        <source>{money} is returned to the client</source>
        <translation>Клиенту возвращено {money}</translation>
    </message>
    <message>
        <source>Whose invoice is it?</source>
        <translation>Кому выставляем счёт?</translation>
    </message>
    <message>
        <source>Invoice {number} is issued</source>
        <translation>Счёт {number} выставлен</translation>
    </message>
    <message>
        <source>Letter…</source>
        <translation>Письмо…</translation>
    </message>
    <message>
        <source>The payment of {money} is recorded</source>
        <translation>Оплата {money} проведена</translation>
    </message>
    <message>
        <source>The payment of {money} is recorded, {rest} of it is an advance</source>
        <translation>Оплата {money} проведена, из неё {rest} — аванс</translation>
    </message>
    <message>
        <source>{told}. The deal is paid in full</source>
        <translation>{told}. Сделка оплачена полностью</translation>
    </message>
    <message>
        <source>Close the deal as won</source>
        <translation>Закрыть сделку успешно</translation>
    </message>
</context>
<context>
    <name>InvoiceFacts</name>
    <message>
        <source>VAT {money}</source>
        <translation>в т. ч. НДС {money}</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>without VAT</source>
        <translation>без НДС</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Кредит-ноты</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выставлен</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Оплатить до</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Отгрузка</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Below the limit</source>
        <translation>Ниже порога</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Аннулирован</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>График оплаты</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачено</translation>
    </message>
    <message>
        <source>left {money}</source>
        <translation>остаток {money}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждём</translation>
    </message>
    <message>
        <source>overdue, {left}</source>
        <translation>просрочено, {left}</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока не было</translation>
    </message>
    <message>
        <source>Payment of {day}</source>
        <translation>Оплата {day}</translation>
    </message>
    <message>
        <source>Take the payment off this invoice</source>
        <translation>Снять оплату с этого счёта</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>аннулирована</translation>
    </message>
    <message>
        <source>Save the credit note as PDF</source>
        <translation>Сохранить кредит-ноту в PDF</translation>
    </message>
    <message>
        <source>Return the money for it…</source>
        <translation>Вернуть за него деньги…</translation>
    </message>
    <message>
        <source>Cancel the credit note…</source>
        <translation>Аннулировать кредит-ноту…</translation>
    </message>
    <message>
        <source>Money returned</source>
        <translation>Возвраты денег</translation>
    </message>
    <message>
        <source>Refund of {day}</source>
        <translation>Возврат денег {day}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Состав</translation>
    </message>
</context>
<context>
    <name>InvoiceList</name>
    <message>
        <source>Number, client, amount</source>
        <translation>Номер, клиент, сумма</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Счетов пока нет</translation>
    </message>
    <message>
        <source>An invoice is made from an offer or a deal, or begun here.</source>
        <translation>Счёт выставляют из КП или сделки или начинают прямо здесь.</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Новый счёт</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>Filters: {filters}</source>
        <translation>Фильтры: {filters}</translation>
    </message>
</context>
<context>
    <name>InvoicePanel</name>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Choose an invoice</source>
        <translation>Выберите счёт</translation>
    </message>
    <message>
        <source>Its facts, payments and paper are shown here.</source>
        <translation>Здесь появятся его суммы, оплаты и печатная форма.</translation>
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
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>in place of: {name}</source>
        <translation>взамен: {name}</translation>
    </message>
    <message>
        <source>replaced: {name}</source>
        <translation>заменён: {name}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выставлен</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>пока без номера</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Аннулирован</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Выставить</translation>
    </message>
    <message>
        <source>Issuing gives the number and cannot be undone.</source>
        <translation>При выставлении присваивается номер, отменить это нельзя.</translation>
    </message>
    <message>
        <source>Issue anew</source>
        <translation>Перевыставить</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Провести оплату</translation>
    </message>
</context>
<context>
    <name>InvoiceWords</name>
    <message>
        <source>Overdue invoices</source>
        <translation>Просроченные счета</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
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
        <source>partly paid</source>
        <translation>частично</translation>
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
        <source>cancelled</source>
        <translation>аннулирован</translation>
    </message>
    <message>
        <source>overdue {days}</source>
        <translation>просрочен {days}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Неоплаченные</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачены</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Срок не наступил</translation>
    </message>
    <message>
        <source>1–7 days</source>
        <translation>1–7 дней</translation>
    </message>
    <message>
        <source>8–30 days</source>
        <translation>8–30 дней</translation>
    </message>
    <message>
        <source>Over 30 days</source>
        <translation>Больше 30 дней</translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation>Счёт {number}</translation>
    </message>
    <message>
        <source>Draft invoice</source>
        <translation>Черновик счёта</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>проведена</translation>
    </message>
    <message>
        <source>advance</source>
        <translation>аванс</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>возврат денег</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>сторнирована</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>сторно</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Fill in the company first</source>
        <translation>Сначала заполните реквизиты компании</translation>
    </message>
    <message>
        <source>Issue the invoice?</source>
        <translation>Выставить счёт?</translation>
    </message>
    <message>
        <source>It gets the number {number}. This cannot be undone, only cancelled.</source>
        <translation>Счёт получит номер {number}. Отменить выставление нельзя, можно только аннулировать счёт.</translation>
    </message>
    <message>
        <source>Agreed, issue</source>
        <translation>Согласовано, выставить</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Выставить</translation>
    </message>
</context>
<context>
    <name>LinesGrid</name>
    <message>
        <source>Lines of the invoice</source>
        <translation>Состав счёта</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Disc.</source>
        <translation>Ск. %</translation>
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
        <source>VAT rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Enter a quantity greater than zero</source>
        <translation>Укажите количество больше нуля</translation>
    </message>
    <message>
        <source>The amount would be too large</source>
        <translation>Сумма получится слишком большой</translation>
    </message>
</context>
<context>
    <name>Lowering</name>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Выставлено</translation>
    </message>
    <message>
        <source>Now comes to</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>Off the whole invoice</source>
        <translation>Со всего счёта</translation>
    </message>
    <message>
        <source>Share over the lines</source>
        <translation>Распределить по строкам</translation>
    </message>
    <message>
        <source>Off the whole invoice, with VAT</source>
        <translation>Со всего счёта, с НДС</translation>
    </message>
    <message>
        <source>Enter a sum, for example 1 500,50</source>
        <translation>Введите сумму, например 1 500,50</translation>
    </message>
    <message>
        <source>No more than {left}</source>
        <translation>Не больше {left}</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Кредит-ноты</translation>
    </message>
    <message>
        <source>Numbers of documents</source>
        <translation>Номера документов</translation>
    </message>
    <message>
        <source>A number is given at the issue and kept for ever, by cancelled documents too.</source>
        <translation>Номер даётся при выставлении и остаётся навсегда, в том числе у аннулированных.</translation>
    </message>
    <message numerus="yes">
        <source>%n series have numbers missing</source>
        <translation>
            <numerusform>пропуски в %n ряду</numerusform>
            <numerusform>пропуски в %n рядах</numerusform>
            <numerusform>пропуски в %n рядах</numerusform>
        </translation>
    </message>
    <message>
        <source>No number is missing</source>
        <translation>Пропусков нет</translation>
    </message>
    <message>
        <source>No number was given yet.</source>
        <translation>Номеров ещё не давали.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{first}–{last}, given {count}</source>
        <translation>{first}–{last}, выдано {count}</translation>
    </message>
    <message>
        <source>missing: {numbers}</source>
        <translation>пропущены: {numbers}</translation>
    </message>
    <message>
        <source>without gaps</source>
        <translation>без пропусков</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Remove the instalment</source>
        <translation>Убрать платёж</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Currency of the money</source>
        <translation>Валюта денег</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Провести оплату</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>Сумма оплаты</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>for example p/o 45</source>
        <translation>например п/п 45</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>Провести</translation>
    </message>
    <message>
        <source>In full {money}</source>
        <translation>Полностью {money}</translation>
    </message>
    <message>
        <source>Half {money}</source>
        <translation>Половина {money}</translation>
    </message>
    <message>
        <source>Enter an amount greater than zero</source>
        <translation>Введите сумму больше нуля</translation>
    </message>
    <message>
        <source>The money cannot have come in the future</source>
        <translation>Деньги не могли прийти в будущем</translation>
    </message>
</context>
<context>
    <name>PaymentList</name>
    <message>
        <source>Client or amount</source>
        <translation>Клиент или сумма</translation>
    </message>
    <message>
        <source>Payments received</source>
        <translation>Поступления</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Поступлений пока нет</translation>
    </message>
    <message>
        <source>Record the first one: it settles the oldest invoices of the client.</source>
        <translation>Проведите первую оплату: она закроет самые старые счета клиента.</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Провести оплату</translation>
    </message>
    <message>
        <source>Load a bank statement</source>
        <translation>Загрузить выписку банка</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Выписка банка</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>Без клиента</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Set against</source>
        <translation>Зачтено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>returned {money}</source>
        <translation>возвращено {money}</translation>
    </message>
    <message>
        <source>advance {money}</source>
        <translation>аванс {money}</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n поступление</numerusform>
            <numerusform>%n поступления</numerusform>
            <numerusform>%n поступлений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentPanel</name>
    <message>
        <source>Reverse…</source>
        <translation>Сторнировать…</translation>
    </message>
    <message>
        <source>Set against debts</source>
        <translation>Зачесть в счёт долга</translation>
    </message>
    <message>
        <source>Choose a payment</source>
        <translation>Выберите оплату</translation>
    </message>
    <message>
        <source>What it settled is shown here.</source>
        <translation>Здесь будет видно, какие счета она закрыла.</translation>
    </message>
    <message>
        <source>Refund of {day}</source>
        <translation>Возврат денег {day}</translation>
    </message>
    <message>
        <source>Payment of {day}</source>
        <translation>Оплата {day}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Выписка банка</translation>
    </message>
    <message>
        <source>Notes of the bank</source>
        <translation>Пометки банка</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Set against</source>
        <translation>Зачтено</translation>
    </message>
    <message>
        <source>{invoice}, due {day}</source>
        <translation>{invoice}, срок {day}</translation>
    </message>
    <message>
        <source>Advance, not set yet</source>
        <translation>Аванс, пока не зачтён</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Return money to the client…</source>
        <translation>Вернуть деньги клиенту…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>За</translation>
    </message>
    <message>
        <source>Given back of</source>
        <translation>Из оплат</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Invoices and debts</source>
        <translation>Счета и долги</translation>
    </message>
    <message>
        <source>Payments received</source>
        <translation>Поступления</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>all invoices are paid</source>
        <translation>все счета оплачены</translation>
    </message>
    <message numerus="yes">
        <source>{money} unpaid in %n invoice(s)</source>
        <translation>
            <numerusform>не оплачено {money} по %n счёту</numerusform>
            <numerusform>не оплачено {money} по %n счетам</numerusform>
            <numerusform>не оплачено {money} по %n счетам</numerusform>
        </translation>
    </message>
    <message>
        <source>payment</source>
        <translation>оплата</translation>
    </message>
    <message>
        <source>record a payment</source>
        <translation>провести оплату</translation>
    </message>
    <message>
        <source>bank statement</source>
        <translation>выписка банка</translation>
    </message>
    <message>
        <source>details</source>
        <translation>подробнее</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>счёт</translation>
    </message>
    <message>
        <source>main action</source>
        <translation>главное действие</translation>
    </message>
    <message>
        <source>print</source>
        <translation>печать</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>ProductPicker</name>
    <message>
        <source>Add: article, name or any words</source>
        <translation>Добавить: артикул, название или слова</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Add a line of your own: “{name}”</source>
        <translation>Добавить свою строку: «{name}»</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Currency of the money</source>
        <translation>Валюта денег</translation>
    </message>
    <message>
        <source>Return money to the client</source>
        <translation>Вернуть деньги клиенту</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Amount to return</source>
        <translation>Сумма возврата</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>for example p/o 45</source>
        <translation>например п/п 45</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>Return the money</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>All {money}</source>
        <translation>Всё: {money}</translation>
    </message>
    <message>
        <source>Received and not set against anything, with this invoice: {money}</source>
        <translation>Получено и не зачтено, вместе с этим счётом: {money}</translation>
    </message>
    <message>
        <source>Received and not set against anything: {money}</source>
        <translation>Получено и не зачтено: {money}</translation>
    </message>
    <message>
        <source>{money} is taken off {invoice}: it is owed again until the invoice is credited or cancelled.</source>
        <translation>Снимется со счёта ({invoice}): {money}. Это снова долг, пока счёт не скорректирован или не аннулирован.</translation>
    </message>
    <message>
        <source>Enter an amount greater than zero</source>
        <translation>Введите сумму больше нуля</translation>
    </message>
    <message>
        <source>At most {money} can be returned</source>
        <translation>Вернуть можно не больше {money}</translation>
    </message>
    <message>
        <source>The money cannot have gone in the future</source>
        <translation>Деньги не могли уйти в будущем</translation>
    </message>
</context>
<context>
    <name>RefundWords</name>
    <message>
        <source>Refund for {name}</source>
        <translation>Возврат: {name}</translation>
    </message>
    <message>
        <source>Return of an advance</source>
        <translation>Возврат аванса</translation>
    </message>
</context>
<context>
    <name>RequisitesDialog</name>
    <message>
        <source>An invoice cannot be paid without them: {fields}.</source>
        <translation>Без них счёт нельзя оплатить: {fields}.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Открыть настройки</translation>
    </message>
</context>
<context>
    <name>ScheduleCard</name>
    <message>
        <source>Payment schedule</source>
        <translation>График платежей</translation>
    </message>
    <message>
        <source>thousand ₽ by week</source>
        <translation>тыс. ₽ по неделям</translation>
    </message>
    <message>
        <source>received</source>
        <translation>получено</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>ожидаем</translation>
    </message>
    <message>
        <source>Expected by {day}: {money}</source>
        <translation>Ожидаем до {day}: {money}</translation>
    </message>
</context>
<context>
    <name>ScheduleEditor</name>
    <message>
        <source>50 / 50</source>
        <translation>50 / 50</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>Платёж</translation>
    </message>
    <message>
        <source>Usual schedules</source>
        <translation>Обычные графики</translation>
    </message>
    <message>
        <source>{money} of the invoice is not in the schedule</source>
        <translation>В графике не хватает {money}</translation>
    </message>
    <message>
        <source>The schedule is {money} more than the invoice</source>
        <translation>В графике больше суммы счёта на {money}</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>Bank statement {name}</source>
        <translation>Выписка банка {name}</translation>
    </message>
    <message>
        <source>It is our account</source>
        <translation>Это наш счёт</translation>
    </message>
    <message>
        <source>Client of this payment</source>
        <translation>Клиент этого платежа</translation>
    </message>
    <message>
        <source>Only money that came in is booked from a statement.</source>
        <translation>Из выписки проводятся только поступления.</translation>
    </message>
    <message>
        <source>The statement has no money that came in</source>
        <translation>В выписке нет поступлений</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Remarks about the file</source>
        <translation>Замечания к файлу</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Booked payments are not undone: a wrong one is reversed by an opposite payment.</source>
        <translation>Проведённые платежи не отменяются: ошибочный сторнируется обратным платежом.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>account {accounts}</source>
        <translation>счёт {accounts}</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) came in</source>
        <translation>
            <numerusform>%n поступление</numerusform>
            <numerusform>%n поступления</numerusform>
            <numerusform>%n поступлений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out</source>
        <translation>
            <numerusform>%n списание</numerusform>
            <numerusform>%n списания</numerusform>
            <numerusform>%n списаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n between own accounts</source>
        <translation>
            <numerusform>%n перевод между своими счетами</numerusform>
            <numerusform>%n перевода между своими счетами</numerusform>
            <numerusform>%n переводов между своими счетами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other accounts</source>
        <translation>
            <numerusform>%n по чужому счёту</numerusform>
            <numerusform>%n по чужим счетам</numerusform>
            <numerusform>%n по чужим счетам</numerusform>
        </translation>
    </message>
    <message>
        <source>Account {accounts} is not among yours: is it the statement of your company? Its payments can be booked once you say so.</source>
        <translation>Счёта {accounts} нет среди ваших: это выписка вашей компании? Платежи можно будет провести, когда вы это подтвердите.</translation>
    </message>
    <message numerus="yes">
        <source>Book %n payment(s)</source>
        <translation>
            <numerusform>Провести %n платёж</numerusform>
            <numerusform>Провести %n платежа</numerusform>
            <numerusform>Провести %n платежей</numerusform>
        </translation>
    </message>
    <message>
        <source>No purpose is given</source>
        <translation>Назначение не указано</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Выписка банка</translation>
    </message>
    <message>
        <source>Broken off: nothing was booked.</source>
        <translation>Прервано: ничего не проведено.</translation>
    </message>
    <message>
        <source>{done} of {total} booked</source>
        <translation>проведено {done} из {total}</translation>
    </message>
    <message>
        <source>The debts or payments changed meanwhile: nothing was booked. The table shows how they are now; look at it and book again.</source>
        <translation>Долги или платежи тем временем изменились: ничего не проведено. В таблице — как есть сейчас; проверьте и проведите снова.</translation>
    </message>
</context>
<context>
    <name>StatementDoing</name>
    <message numerus="yes">
        <source>%n payment(s) booked, {money}</source>
        <translation>
            <numerusform>Проведён %n платёж, {money}</numerusform>
            <numerusform>Проведено %n платежа, {money}</numerusform>
            <numerusform>Проведено %n платежей, {money}</numerusform>
        </translation>
    </message>
    <message>
        <source>Load a bank statement</source>
        <translation>Загрузить выписку банка</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Выписка банка</translation>
    </message>
</context>
<context>
    <name>StatementRows</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдены</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Уточнить</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>Без клиента</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Уже есть</translation>
    </message>
    <message>
        <source>Payments of the statement</source>
        <translation>Платежи выписки</translation>
    </message>
    <message>
        <source>There are no such payments</source>
        <translation>Таких платежей нет</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Плательщик</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>не назван</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбрать</translation>
    </message>
    <message>
        <source>Set against</source>
        <translation>Зачтено</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Уверенность</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>advance {money}</source>
        <translation>аванс {money}</translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message>
        <source>booked before</source>
        <translation>проведён ранее</translation>
    </message>
    <message>
        <source>likely a double</source>
        <translation>похоже, дубль</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>уже записан</translation>
    </message>
    <message>
        <source>the bank&apos;s own</source>
        <translation>от самого банка</translation>
    </message>
    <message>
        <source>other currency</source>
        <translation>другая валюта</translation>
    </message>
    <message>
        <source>Nothing is kept in the currency of this account: record it by hand in that of the invoice</source>
        <translation>В валюте этого счёта учёт не ведётся: внесите оплату вручную в валюте выставленного счёта</translation>
    </message>
    <message>
        <source>whose account?</source>
        <translation>чей счёт?</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>точно</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>вероятно</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>уточнить</translation>
    </message>
    <message>
        <source>no client</source>
        <translation>нет клиента</translation>
    </message>
    <message>
        <source>It was booked out of a statement before and is not booked again</source>
        <translation>Проведён из выписки раньше и второй раз не проводится</translation>
    </message>
    <message>
        <source>The same number, day, sum and payer are in the file twice; a second payment that is real is recorded by hand</source>
        <translation>Тот же номер, день, сумма и плательщик встречаются в файле дважды; если второй платёж настоящий, запишите его вручную</translation>
    </message>
    <message>
        <source>A payment of this client, day and sum is recorded already; tick it only if it is another</source>
        <translation>Платёж этого клиента с этой датой и суммой уже записан; отметьте, только если это другой платёж</translation>
    </message>
    <message>
        <source>Money of the bank itself, not of a client</source>
        <translation>Деньги самого банка, а не клиента</translation>
    </message>
    <message>
        <source>The account it came to is not known to be yours</source>
        <translation>Неизвестно, ваш ли счёт, на который пришли деньги</translation>
    </message>
    <message>
        <source>the client is known by the taxpayer number {about}</source>
        <translation>клиент найден по ИНН {about}</translation>
    </message>
    <message>
        <source>this payer paid for the client before</source>
        <translation>этот плательщик уже платил за клиента</translation>
    </message>
    <message>
        <source>the account is the client&apos;s</source>
        <translation>это расчётный счёт клиента</translation>
    </message>
    <message>
        <source>the bank gives no taxpayer number, only the name is alike</source>
        <translation>банк не указал ИНН, совпало только название</translation>
    </message>
    <message>
        <source>the client was chosen by you</source>
        <translation>клиента выбрали вы</translation>
    </message>
    <message>
        <source>no client has the taxpayer number {about}</source>
        <translation>нет клиента с ИНН {about}</translation>
    </message>
    <message>
        <source>several clients have the taxpayer number {about}: choose</source>
        <translation>клиентов с ИНН {about} несколько: выберите</translation>
    </message>
    <message>
        <source>named in the purpose: invoice {about}</source>
        <translation>в назначении назван счёт {about}</translation>
    </message>
    <message>
        <source>the date of invoice {about} is another</source>
        <translation>дата счёта {about} другая</translation>
    </message>
    <message>
        <source>several unpaid invoices have the number {about}: check which is paid</source>
        <translation>неоплаченных счетов с номером {about} несколько: проверьте, какой оплачен</translation>
    </message>
    <message>
        <source>another pays: invoice {about} named in the purpose is this client&apos;s</source>
        <translation>платит другой: названный в назначении счёт {about} — этого клиента</translation>
    </message>
    <message>
        <source>not among the unpaid invoices: {about}</source>
        <translation>нет среди неоплаченных счетов: {about}</translation>
    </message>
    <message>
        <source>the one unpaid invoice of exactly this sum: {about}</source>
        <translation>единственный неоплаченный счёт ровно на эту сумму: {about}</translation>
    </message>
    <message>
        <source>the one instalment of exactly this sum: {about}</source>
        <translation>единственный платёж по графику ровно на эту сумму: {about}</translation>
    </message>
    <message>
        <source>exactly all that the client owes: {about}</source>
        <translation>ровно весь долг клиента: {about}</translation>
    </message>
    <message>
        <source>the oldest debts first</source>
        <translation>сначала самые старые долги</translation>
    </message>
    <message>
        <source>the client owes nothing: an advance</source>
        <translation>клиент ничего не должен: аванс</translation>
    </message>
    <message>
        <source>the payer is not known</source>
        <translation>плательщик неизвестен</translation>
    </message>
    <message>
        <source>no client is chosen</source>
        <translation>клиент не выбран</translation>
    </message>
    <message>
        <source>The header calls the encoding {text}, the file is in {number}: it was read by its words.</source>
        <translation>В заголовке указана кодировка {text}, файл в {number}: прочитано по содержимому.</translation>
    </message>
    <message>
        <source>The end of the file is missing: not all may be here. Whole documents can be booked; export the statement anew for the rest.</source>
        <translation>Нет конца файла: здесь может быть не всё. Целые документы можно провести, за остальными выгрузите выписку заново.</translation>
    </message>
    <message>
        <source>Line {line}: document {number} breaks off and is left out. Export the statement anew.</source>
        <translation>Строка {line}: документ {number} обрывается и пропущен. Выгрузите выписку заново.</translation>
    </message>
    <message>
        <source>Line {line}: document {number} is there twice; it is booked once.</source>
        <translation>Строка {line}: документ {number} встречается дважды, проводится один раз.</translation>
    </message>
    <message>
        <source>Line {line}: the sum “{text}” of document {number} cannot be read. Record it by hand.</source>
        <translation>Строка {line}: сумму «{text}» документа {number} не прочитать. Запишите платёж вручную.</translation>
    </message>
    <message>
        <source>Line {line}: the date “{text}” of document {number} cannot be read. Record it by hand.</source>
        <translation>Строка {line}: дату «{text}» документа {number} не прочитать. Запишите платёж вручную.</translation>
    </message>
    <message>
        <source>Line {line}: document {number} has “{text}” twice, not the same. Record it by hand.</source>
        <translation>Строка {line}: в документе {number} дважды и по-разному указано «{text}». Запишите платёж вручную.</translation>
    </message>
    <message>
        <source>Line {line}: document {number} is of other accounts than the statement; it is left out.</source>
        <translation>Строка {line}: документ {number} не относится к счетам выписки и пропущен.</translation>
    </message>
    <message>
        <source>Line {line}: the section “{text}” is not known; nothing is taken of it.</source>
        <translation>Строка {line}: раздел «{text}» неизвестен, из него ничего не взято.</translation>
    </message>
    <message>
        <source>Line {line} is not understood and is left out: {text}</source>
        <translation>Строка {line} не понята и пропущена: {text}</translation>
    </message>
    <message>
        <source>Account {account}: by the bank {stated} came in, by the documents {found}. Something is missing in the file or too much: compare it with the bank.</source>
        <translation>Счёт {account}: по данным банка поступило {stated}, по документам {found}. В файле чего-то не хватает или есть лишнее: сверьте с банком.</translation>
    </message>
    <message>
        <source>Account {account}: by the bank {stated} went out, by the documents {found}. It changes nothing in what came in.</source>
        <translation>Счёт {account}: по данным банка списано {stated}, по документам {found}. На поступления это не влияет.</translation>
    </message>
    <message>
        <source>Not known here, from the bank: {key} = {value}</source>
        <translation>Программе неизвестно, от банка: {key} = {value}</translation>
    </message>
</context>
<context>
    <name>WeekBars</name>
    <message>
        <source>{days}: received {received}, expected {expected}</source>
        <translation>{days}: получено {received}, ожидаем {expected}</translation>
    </message>
</context>
</TS>
